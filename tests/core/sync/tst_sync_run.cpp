#include "core/sync/closed_customers.h"
#include "core/sync/figures_table.h"
#include "core/sync/run_table.h"
#include "tests/core/sync/sync_fixture.h"

#include <QTest>

using namespace quittance;
using namespace quittance::sync;
using namespace quittance::sync::test;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kHourMs = qint64(3600) * 1000;

RecordCounts counts(qint64 read, qint64 added, qint64 changed = 0, qint64 unchanged = 0, qint64 deleted = 0,
                    qint64 rejected = 0)
{
    return {read, added, changed, unchanged, deleted, rejected};
}

} // namespace

class TestSyncRun : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    int m_books = 0;

    QString newPath() { return m_folder.filePath(u"%1.quittance"_s.arg(++m_books)); }
    /// What a run that nothing disturbs ends in.
    QString undisturbed()
    {
        Platform platform;
        fill(platform);
        Desk desk(newPath(), platform);
        return desk.run().isClean() ? desk.hash() : QString();
    }
    /// An empty book with the connection, to be copied.
    QString emptyBook()
    {
        Platform platform;
        const QString path = newPath();
        {
            const Desk desk(path, platform);
        }
        return path;
    }

private Q_SLOTS:
    void everyListIsReadAndCounted()
    {
        Platform platform;
        fill(platform);
        Desk desk(newPath(), platform);
        const SyncReport report = desk.run();
        QVERIFY(report.isClean());
        QCOMPARE(report.lists.size(), size_t(5));
        QCOMPARE(Desk::of(report, "invoices").counts, counts(5, 5));
        QCOMPARE(Desk::of(report, "movements").counts, counts(3, 3));
        QVERIFY(Desk::of(report, "invoices").isFull);
        QCOMPARE(desk.count("document WHERE kind = 0"), 5);
        QCOMPARE(desk.count("allocation"), 3);
        QCOMPARE(desk.count("ledger_movement"), 3);
        QCOMPARE(desk.count("reference_item"), 1);
        QCOMPARE(desk.count("import_batch WHERE is_whole = 0"), 0);
        QCOMPARE(desk.count("pending_allocation"), 0);
    }

    void theSameAgainIsUnchanged()
    {
        Platform platform;
        fill(platform);
        Desk desk(newPath(), platform);
        QVERIFY(desk.run().isClean());
        const QString hash = desk.hash();
        const SyncReport report = desk.run({.isFull = true});
        QCOMPARE(Desk::of(report, "invoices").counts, counts(5, 0, 0, 5));
        QCOMPARE(Desk::of(report, "payments").counts, counts(2, 0, 0, 2));
        QCOMPARE(desk.hash(), hash);
        QCOMPARE(desk.count("raw_page"), desk.count("raw_page WHERE at_ms < 1800000000001"));
    }

    void onlyChangesAreAskedForOnceEverythingIsThere()
    {
        Platform platform;
        fill(platform);
        Desk desk(newPath(), platform);
        QVERIFY(desk.run().isClean());
        desk.now.ms += kHourMs;
        Record &invoice = platform.lists["invoices"][1];
        invoice.units = 25'000;
        invoice.modified = Instant{desk.now.ms - 1000};
        platform.questions.clear();
        const SyncReport report = desk.run();
        QVERIFY(!Desk::of(report, "invoices").isFull);
        QVERIFY(platform.questions.front().modifiedSince.has_value());
        QCOMPARE(Desk::of(report, "invoices").counts.changed, 1);
        QCOMPARE(desk.count("document WHERE remote_id = '2' AND amount_units = 25000"), 1);
        QCOMPARE(desk.count("document_history WHERE remote_id = '2' AND kind = 0"), 1);
    }

    void everythingIsAskedForAgainAfterAWeek()
    {
        Platform platform;
        fill(platform);
        Desk desk(newPath(), platform);
        QVERIFY(desk.run().isClean());
        desk.now.ms += 8 * 24 * kHourMs;
        QVERIFY(Desk::of(desk.run(), "invoices").isFull);
    }

    void aCustomerThatIsGoneIsClosedUntilItIsBack()
    {
        Platform platform;
        fill(platform);
        Desk desk(newPath(), platform);
        QVERIFY(desk.run({.isFull = true}).isClean());
        QCOMPARE(desk.count("closed_customer"), 0);
        const Record gone = platform.lists["customers"].back();
        platform.lists["customers"].pop_back();
        QVERIFY(desk.run({.isFull = true}).isClean());
        QCOMPARE(desk.count("closed_customer WHERE remote_id = 'c2'"), 1);
        QCOMPARE(desk.count("customer"), 2);
        const auto check = [](const QString &customer) {
            return [customer](const store::Connection &db) {
                return ClosedCustomers(db, ledger::ConnectionId(1)).check({.customerId = customer});
            };
        };
        QVERIFY(desk.inBook(check(u"c1"_s)));
        const Result<> refused = desk.inBook(check(u"c2"_s));
        QVERIFY(!refused);
        QCOMPARE(refused.error().place.field, u"customer_id"_s);
        platform.lists["customers"].push_back(gone);
        QVERIFY(desk.run({.isFull = true}).isClean());
        QVERIFY(desk.inBook(check(u"c2"_s)));
    }

    void whatAFullWalkDoesNotNameIsDeleted()
    {
        Platform platform;
        fill(platform);
        Desk desk(newPath(), platform);
        QVERIFY(desk.run().isClean());
        platform.lists["invoices"].pop_back();
        platform.lists["accounts"].clear();
        platform.lists["movements"].pop_back();
        const SyncReport report = desk.run({.isFull = true});
        QCOMPARE(Desk::of(report, "invoices").counts, counts(4, 0, 0, 4, 1));
        QCOMPARE(desk.count("document WHERE kind = 0 AND state = 2"), 1);
        QCOMPARE(desk.count("reference_item WHERE is_deleted = 1"), 1);
        QCOMPARE(desk.count("ledger_movement WHERE is_deleted = 1"), 1);
        QCOMPARE(Desk::of(desk.run({.isFull = true}), "invoices").counts, counts(4, 0, 0, 4));
        platform.lists["invoices"].push_back({.id = u"5"_s, .units = 50'000});
        QCOMPARE(Desk::of(desk.run({.isFull = true}), "invoices").counts, counts(5, 1, 0, 4));
        QCOMPARE(desk.count("document WHERE kind = 0 AND state = 2"), 0);
    }

    void thousandsThatAreGoneAreAllTakenOut()
    {
        Platform platform;
        fill(platform);
        platform.pageSize = 500;
        const Instant day = platform.lists["invoices"].front().modified;
        for (int i = 6; i <= 2505; ++i)
            platform.lists["invoices"].push_back({.id = QString::number(i), .units = 10'000, .modified = day});
        Desk desk(newPath(), platform);
        QVERIFY(desk.run().isClean());
        platform.lists["invoices"].resize(5);
        QCOMPARE(Desk::of(desk.run({.isFull = true}), "invoices").counts.deleted, 2500);
        QCOMPARE(desk.count("document WHERE kind = 0 AND state <> 2"), 5);
        QCOMPARE(desk.count("document WHERE kind = 0 AND state = 2"), 2500);
    }

    void aWalkThatDidNotSeeAllDeletesNothing()
    {
        Platform platform;
        fill(platform);
        Desk desk(newPath(), platform);
        QVERIFY(desk.run().isClean());
        platform.lists["invoices"].pop_back();
        platform.isWhole = false;
        QCOMPARE(Desk::of(desk.run({.isFull = true}), "invoices").counts, counts(4, 0, 0, 4));
        QCOMPARE(desk.count("document WHERE state = 2"), 0);
    }

    void aLongListThatNamesNothingIsNotBelieved()
    {
        Platform platform;
        platform.pageSize = 20;
        for (int i = 0; i < 60; ++i)
            platform.lists["invoices"].push_back({.id = QString::number(i), .units = 10'000});
        Desk desk(newPath(), platform);
        QVERIFY(desk.run().isClean());
        platform.lists["invoices"].clear();
        const ListReport report = Desk::of(desk.run({.isFull = true}), "invoices");
        QCOMPARE(report.outcome, ListOutcome::Failed);
        QCOMPARE(desk.count("document WHERE state = 2"), 0);
    }

    void aRecordMarkedDeletedIsDeleted()
    {
        Platform platform;
        fill(platform);
        Desk desk(newPath(), platform);
        QVERIFY(desk.run().isClean());
        platform.lists["invoices"][4].isDeleted = true;
        QCOMPARE(Desk::of(desk.run({.isFull = true}), "invoices").counts, counts(5, 0, 0, 4, 1));
        QCOMPARE(desk.count("document WHERE state = 2"), 1);
    }

    void whatAPaymentNoLongerStatesIsTakenBack()
    {
        Platform platform;
        fill(platform);
        Desk desk(newPath(), platform);
        QVERIFY(desk.run().isClean());
        platform.lists["payments"][0].pays = {u"1"_s};
        QVERIFY(desk.run({.isFull = true}).isClean());
        QCOMPARE(desk.count("allocation WHERE remote_id = 'p1/2' AND unapplied_day = date_day"), 1);
        QCOMPARE(desk.count("allocation WHERE unapplied_day IS NULL"), 2);
        platform.lists["payments"][0].pays = {u"1"_s, u"2"_s};
        QVERIFY(desk.run({.isFull = true}).isClean());
        QCOMPARE(desk.count("allocation WHERE unapplied_day IS NULL"), 3);
    }

    void aPaymentThatIsGoneTakesItsAllocationsAlong()
    {
        Platform platform;
        fill(platform);
        Desk desk(newPath(), platform);
        QVERIFY(desk.run().isClean());
        platform.lists["payments"].erase(platform.lists["payments"].begin());
        QVERIFY(desk.run({.isFull = true}).isClean());
        QCOMPARE(desk.count("document WHERE remote_id = 'p1' AND state = 2"), 1);
        QCOMPARE(desk.count("allocation WHERE unapplied_day IS NULL"), 1);
    }

    void aBrokenRecordIsKeptAsideAlone()
    {
        Platform platform;
        fill(platform);
        platform.lists["invoices"][2].isBroken = true;
        Desk desk(newPath(), platform);
        const SyncReport report = desk.run();
        QVERIFY(!report.isClean());
        const ListReport invoices = Desk::of(report, "invoices");
        QCOMPARE(invoices.counts, counts(5, 4, 0, 0, 0, 1));
        QCOMPARE(invoices.rejected.front().path, u"amount"_s);
        QCOMPARE(invoices.outcome, ListOutcome::Complete);
        QCOMPARE(desk.count("rejected_record WHERE length(content) > 0"), 1);
        platform.lists["invoices"][2].isBroken = false;
        QCOMPARE(Desk::of(desk.run({.isFull = true}), "invoices").counts, counts(5, 0, 1, 4));
        QCOMPARE(desk.count("rejected_record"), 0);
        QCOMPARE(desk.hash(), undisturbed());
    }

    void theBytesOfARecordAreKept()
    {
        Platform platform;
        fill(platform);
        Desk desk(newPath(), platform);
        QVERIFY(desk.run().isClean());
        const auto payload = [&] {
            return *desk.inBook([](const store::Connection &connection) {
                return RecordTable(connection).payload(ledger::ConnectionId(1), "invoices", u"2"_s);
            });
        };
        QCOMPARE(payload(), bytesOf(platform.lists["invoices"][1]));
        platform.lists["invoices"][1].units = 70'000;
        QVERIFY(desk.run({.isFull = true}).isClean());
        QCOMPARE(payload(), bytesOf(platform.lists["invoices"][1]));
    }

    void whatThePlatformHasNotIsToldAndNotAskedFor()
    {
        Platform platform;
        fill(platform);
        platform.statuses["payments"].state = connect::ListState::NotSupported;
        platform.statuses["movements"].state = connect::ListState::NotEnabled;
        Desk desk(newPath(), platform);
        const SyncReport report = desk.run();
        QVERIFY(report.isClean());
        QCOMPARE(Desk::of(report, "payments").outcome, ListOutcome::NotSupported);
        QCOMPARE(Desk::of(report, "movements").outcome, ListOutcome::NotEnabled);
        QCOMPARE(desk.count("document WHERE kind = 2"), 0);
    }

    void aTypeSwitchedOffIsNotRead()
    {
        Platform platform;
        fill(platform);
        Desk desk(newPath(), platform);
        QVERIFY(desk.inBook([](const store::Connection &connection) {
            return ConnectionTable(connection).setList(ledger::ConnectionId(1), "payments", {.isOn = false});
        }));
        QCOMPARE(Desk::of(desk.run(), "payments").outcome, ListOutcome::NotEnabled);
        QCOMPARE(desk.count("document WHERE kind = 2"), 0);
    }

    void thePlatformsOwnFiguresAreReadOnceSwitchedOn()
    {
        Platform platform;
        fill(platform);
        Desk desk(newPath(), platform);
        const auto figures = [&desk] {
            return *desk.inBook([](const store::Connection &connection) {
                return FiguresTable(connection).read(ledger::ConnectionId(1));
            });
        };
        QVERIFY(desk.run().isClean());
        QVERIFY(!figures());
        QVERIFY(desk.inBook([](const store::Connection &connection) {
            return ConnectionTable(connection).setList(ledger::ConnectionId(1), "figures", {.isOn = true});
        }));
        const SyncReport report = desk.run({.isRefreshed = true});
        QVERIFY(report.isClean());
        QCOMPARE(Desk::of(report, "figures").counts.read, 1);
        QCOMPARE(figures()->readAt, desk.now);
        QCOMPARE(figures()->figures.balances.size(), 1U);
        platform.hasFigures = false;
        const SyncReport broken = desk.run();
        QCOMPARE(Desk::of(broken, "figures").outcome, ListOutcome::Failed);
        QVERIFY(!Desk::of(broken, "figures").detail.isEmpty());
        QCOMPARE(Desk::of(broken, "invoices").outcome, ListOutcome::Complete);
        QVERIFY(figures()); // what was read last stays
    }

    void anUnknownTypeFailsBeforeAnythingIsRead()
    {
        Platform platform;
        fill(platform);
        Desk desk(newPath(), platform);
        const SyncReport report = desk.run({.lists = {"nonsense"}});
        QVERIFY(report.error.has_value());
        QCOMPARE(report.error->kind, Error::Kind::InvalidInput);
        QCOMPARE(platform.asked.load(), 0);
    }

    void aRefreshWaitsForTheBooks()
    {
        Platform platform;
        fill(platform);
        platform.statuses["invoices"].state = connect::ListState::Ready;
        platform.readyAfterPolls = 6;
        Desk desk(newPath(), platform);
        QVERIFY(desk.run({.isRefreshed = true}).isClean());
        QCOMPARE(platform.refreshes, 1);
        QVERIFY(platform.polls > 6);
    }

    void aCursorThePlatformForgotBeginsAnew()
    {
        Platform platform;
        fill(platform);
        platform.failAt = 6; // the second page of the invoices
        Desk desk(newPath(), platform);
        QCOMPARE(Desk::of(desk.run(), "invoices").outcome, ListOutcome::Partial);
        platform.failAt = 0;
        platform.forgetsCursors = true;
        QVERIFY(desk.run().isClean());
        QCOMPARE(desk.hash(), undisturbed());
    }

    void aRunThatIsStoppedKeepsWhatCameAndGoesOn()
    {
        Platform platform;
        fill(platform);
        Desk desk(newPath(), platform);
        desk.cancel.cancel();
        const SyncReport report = desk.run();
        QVERIFY(report.error.has_value() || !report.isClean());
        desk.cancel = CancelToken();
        QVERIFY(desk.run().isClean());
        QCOMPARE(desk.hash(), undisturbed());
    }

    void runsAreRemembered()
    {
        Platform platform;
        fill(platform);
        Desk desk(newPath(), platform);
        QVERIFY(desk.run().isClean());
        const auto runs = *desk.inBook(
            [](const store::Connection &connection) { return RunTable(connection).runs(ledger::ConnectionId(1), 10); });
        QCOMPARE(runs.size(), size_t(1));
        QCOMPARE(runs.front().lists.size(), size_t(5));
        QVERIFY(runs.front().endedAt.has_value());
    }

    // Fault sweeps: whatever fails, one more run ends as if nothing had.

    void anyPageMayFail_data()
    {
        QTest::addColumn<int>("kind");
        for (const Error::Kind kind :
             {Error::Kind::Network, Error::Kind::Busy, Error::Kind::InvalidInput, Error::Kind::Conflict})
            QTest::newRow(qPrintable(kindName(kind))) << int(kind);
    }

    void anyPageMayFail()
    {
        QFETCH(int, kind);
        const QString expected = undisturbed();
        const QString empty = emptyBook();
        for (int n = 1;; ++n) {
            Platform platform;
            fill(platform);
            platform.failAt = n;
            platform.failKind = Error::Kind(kind);
            const QString path = newPath();
            QVERIFY(QFile::copy(empty, path));
            Desk desk(path, platform);
            const bool isDisturbed = !desk.run().isClean();
            platform.failAt = 0;
            QVERIFY2(desk.run().isClean(), qPrintable(u"after page %1"_s.arg(n)));
            QCOMPARE(desk.hash(), expected);
            if (!isDisturbed) {
                QVERIFY(n > 8);
                return;
            }
        }
    }

    void anyStoreAccessMayFail()
    {
        const QString expected = undisturbed();
        const QString empty = emptyBook();
        for (int n = 1;; ++n) {
            Platform platform;
            fill(platform);
            platform.pageSize = 3;
            const QString path = newPath();
            QVERIFY(QFile::copy(empty, path));
            Desk desk(path, platform);
            std::optional<store::Connection> writer; // idle between runs, so that it may be reached from here
            QVERIFY(desk.inBook([&writer](const store::Connection &connection) -> Result<> {
                writer = connection;
                return {};
            }));
            writer->failFromAccess(n);
            const bool isDisturbed = !desk.run().isClean();
            writer->failFromAccess(0);
            QVERIFY2(desk.run().isClean(), qPrintable(u"after access %1"_s.arg(n)));
            QCOMPARE(desk.hash(), expected);
            QFile::remove(path);
            if (!isDisturbed) {
                QVERIFY(n > 50);
                return;
            }
        }
    }

    void theProgramMayEndAtAnyPage()
    {
        const QString expected = undisturbed();
        const QString empty = emptyBook();
        for (int n = 1; n <= 9; ++n) {
            Platform platform;
            fill(platform);
            platform.stallAt = n;
            const QString path = newPath();
            QVERIFY(QFile::copy(empty, path));
            {
                Desk desk(path, platform);
                const QFuture<SyncReport> left = desk.begin();
                QTRY_VERIFY(platform.isStalled);
            }
            platform.stallAt = 0;
            Desk desk(path, platform);
            QVERIFY(desk.run().isClean());
            QCOMPARE(desk.hash(), expected);
        }
    }
};

QTEST_GUILESS_MAIN(TestSyncRun)
#include "tst_sync_run.moc"
