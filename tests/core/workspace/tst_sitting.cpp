#include "core/workspace/job_list.h"
#include "core/workspace/undo_history.h"
#include "core/workspace/view_state.h"
#include "core/workspace/when_answered.h"

#include <QPromise>
#include <QSignalSpy>
#include <QTest>

using namespace quittance;
using namespace quittance::workspace;
using namespace Qt::StringLiterals;

namespace {

QFuture<Result<>> answer(Result<> result)
{
    QPromise<Result<>> promise;
    promise.start();
    promise.addResult(std::move(result));
    promise.finish();
    return promise.future();
}

} // namespace

class TestSitting : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void undoAndRedoWriteTheInverseAndTheAction()
    {
        UndoHistory history;
        QStringList written;
        const auto action = [&](const QString &word) {
            return [&, word] {
                written.append(word);
                return answer({});
            };
        };
        history.push(u"Accept A"_s, action(u"undo A"_s), action(u"redo A"_s));
        history.push(u"Accept B"_s, action(u"undo B"_s), action(u"redo B"_s));
        QCOMPARE(history.undoText(), u"Accept B"_s);
        history.undo();
        QTRY_COMPARE(history.undoText(), u"Accept A"_s);
        QCOMPARE(history.redoText(), u"Accept B"_s);
        QVERIFY(history.entries().back().isUndone);
        history.redo();
        QTRY_VERIFY(!history.canRedo());
        QCOMPARE(written, (QStringList{u"undo B"_s, u"redo B"_s}));
    }

    void newDecisionForgetsWhatWasUndone()
    {
        UndoHistory history;
        const auto nothing = [] { return answer({}); };
        history.push(u"A"_s, nothing, nothing);
        history.undo();
        QTRY_VERIFY(history.canRedo());
        history.push(u"B"_s, nothing, nothing);
        QVERIFY(!history.canRedo());
        QCOMPARE(history.entries().size(), size_t(1));
    }

    void failedUndoLeavesTheStepDone()
    {
        UndoHistory history;
        QSignalSpy failures(&history, &UndoHistory::failed);
        history.push(
            u"A"_s, [] { return answer(fail(Error::Kind::Busy, u"The book is in use."_s)); },
            [] { return answer({}); });
        history.undo();
        QTRY_COMPARE(failures.count(), 1);
        QVERIFY(history.canUndo());
        QVERIFY(!history.entries().front().isUndone);
    }

    void undoOfABookThatIsClosedMeanwhileMovesNothing()
    {
        UndoHistory history;
        QPromise<Result<>> slow;
        slow.start();
        history.push(
            u"Accept A"_s, [&slow] { return slow.future(); }, [] { return answer({}); });
        history.undo();
        history.clear();
        history.push(
            u"Accept B"_s, [] { return answer({}); }, [] { return answer({}); });
        QVERIFY(history.canUndo());
        slow.addResult(Result<>());
        slow.finish();
        QCoreApplication::sendPostedEvents();
        QCOMPARE(history.undoText(), u"Accept B"_s);
        history.undo();
        QTRY_COMPARE(history.redoText(), u"Accept B"_s);
        QVERIFY(!history.canUndo());
    }

    void eachCompanyUndoesItsOwnDecisions()
    {
        UndoHistory history;
        const ledger::CompanyId one(1);
        const ledger::CompanyId other(2);
        const auto nothing = [] { return answer({}); };
        history.show(one);
        history.push(u"Accept A"_s, nothing, nothing);
        history.show(other);
        QVERIFY(!history.canUndo());
        QVERIFY(history.entries().empty());
        history.push(one, u"Accept late"_s, nothing, nothing);
        QVERIFY(!history.canUndo());
        history.push(u"Accept B"_s, nothing, nothing);
        history.undo();
        QTRY_VERIFY(history.canRedo());
        history.show(one);
        QVERIFY(!history.canRedo());
        QCOMPARE(history.undoText(), u"Accept late"_s);
        QCOMPARE(history.entries().size(), size_t(2));
    }

    void answerForSomebodyWhoIsGoneIsDropped()
    {
        QPromise<int> promise;
        promise.start();
        auto owner = std::make_unique<QObject>();
        int heard = 0;
        const QFuture<int> brought
            = answeredBy(owner.get(), promise.future(), [&heard](int value) { return heard = value; });
        whenAnswered(owner.get(), promise.future(), [&heard](int value) { heard = value; });
        owner.reset();
        QVERIFY(brought.isCanceled());
        promise.addResult(7);
        promise.finish();
        QCoreApplication::sendPostedEvents();
        QCOMPARE(heard, 0);
    }

    void answerIsHandedOn()
    {
        QPromise<int> promise;
        promise.start();
        const QFuture<int> brought = answeredBy(this, promise.future(), [](int value) { return value * 2; });
        promise.addResult(21);
        promise.finish();
        QTRY_VERIFY(brought.isFinished());
        QCOMPARE(brought.result(), 42);
    }

    void cancelledQuestionCancelsWhatFollows()
    {
        QPromise<int> promise;
        promise.start();
        const QFuture<int> brought = answeredBy(this, promise.future(), [](int value) { return value; });
        promise.future().cancel();
        promise.finish();
        QTRY_VERIFY(brought.isFinished());
        QVERIFY(brought.isCanceled());
    }

    void jobShowsProgressAndHowItEnded()
    {
        JobList jobs;
        const JobList::Handle handle = jobs.begin(u"Import"_s);
        QCOMPARE(jobs.runningCount(), 1);
        handle.progress(10, 10);
        QTRY_COMPARE(jobs.jobs().front().done, 10);
        jobs.cancel(handle.id);
        QVERIFY(handle.cancel.isCancelled());
        jobs.end(handle.id, {}, Error{Error::Kind::Cancelled, u"Stopped."_s});
        QCOMPARE(jobs.jobs().front().state, JobState::Cancelled);
        jobs.end(handle.id, u"again"_s);
        QCOMPARE(jobs.jobs().front().detail, u"Stopped."_s);
        jobs.forgetEnded();
        QVERIFY(jobs.jobs().empty());
    }

    void lookingBackIsAnotherDayOrAnEarlierKnowledge()
    {
        ViewState view;
        view.setToday(QDate(2026, 4, 16));
        QVERIFY(!view.isLookingBack());
        QCOMPARE(view.asOf().day, QDate(2026, 4, 16));
        view.setAsOf({QDate(2026, 3, 31)});
        QVERIFY(view.isLookingBack());
        view.setAsOf({QDate(2026, 4, 16), Instant{1}});
        QVERIFY(view.isLookingBack());
        QSignalSpy changes(&view, &ViewState::changed);
        view.returnToToday();
        QCOMPARE(changes.count(), 1);
        QVERIFY(!view.isLookingBack());
        view.returnToToday();
        QCOMPARE(changes.count(), 1);
    }
};

QTEST_GUILESS_MAIN(TestSitting)
#include "tst_sitting.moc"
