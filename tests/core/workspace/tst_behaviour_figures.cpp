#include "core/workspace/behaviour_figures.h"
#include "core/workspace/workspace.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <numeric>

using namespace quittance;
using namespace quittance::workspace;
using namespace Qt::StringLiterals;

namespace {

template<typename T>
T answer(QFuture<Result<T>> future)
{
    future.waitForFinished();
    return *future.takeResult();
}

} // namespace

class TestBehaviourFigures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(
            m_workspace.createSampleNow(m_folder.filePath(u"sample.quittance"_s), {.customers = 12, .invoices = 300}));
        m_today = m_workspace.view().asOf();
        m_question = {.asOf = m_today, .from = m_today.day.addYears(-1).addDays(1), .to = m_today.day};
    }

    void everyBarListsItsInvoices()
    {
        const BehaviourFigures figures = m_workspace.figures().behaviour();
        const auto answers = answer(figures.behaviour(m_question));
        QVERIFY(!answers.empty());
        int settled = 0;
        for (const insight::PaymentBehaviour &behaviour : answers) {
            insight::BehaviourQuestion question = m_question;
            question.filter.currency = behaviour.currency;
            for (size_t bin = 0; bin < behaviour.histogram.size(); ++bin) {
                const auto items = answer(figures.settled(question, {.customer = {}, .bin = int(bin)}));
                QCOMPARE(int(items.size()), behaviour.histogram[bin].count);
                settled += int(items.size());
            }
        }
        QVERIFY(settled > 100);
    }

    void everyRowOfTheTransitionsListsItsDocuments()
    {
        const BehaviourFigures figures = m_workspace.figures().behaviour();
        const auto rates = answer(figures.rollRates(m_today, 6, m_workspace.agingPolicy(), {}));
        QVERIFY(!rates.empty());
        const insight::RollRates &first = rates.front();
        QCOMPARE(first.months.size(), size_t(6));
        const insight::TransitionMatrix &month = first.months.back();
        TransitionQuestion question = {.from = month.from, .to = month.to, .policy = m_workspace.agingPolicy()};
        const auto same = answer(figures.transitions(question));
        const auto found = std::ranges::find(same, first.currency, &insight::TransitionMatrix::currency);
        QVERIFY(found != same.end() && found->cells == month.cells);
        question.filter.book.currency = month.currency;
        for (int row = 0; row < month.buckets(); ++row) {
            question.filter.row = row;
            qint64 units = 0;
            for (const insight::TransitionItem &item : answer(figures.transitionItems(question)))
                units += item.units;
            QCOMPARE(units, month.opening[size_t(row)]);
        }
    }

    void everyCohortListsItsInvoices()
    {
        const BehaviourFigures figures = m_workspace.figures().behaviour();
        insight::VintageQuestion question = {.asOf = m_today, .months = 6};
        const auto tables = answer(figures.vintages(question));
        QVERIFY(!tables.empty() && !tables.front().cohorts.empty());
        QVERIFY(tables.front().cohorts.size() <= 6);
        const insight::VintageCohort &cohort = tables.front().cohorts.front();
        question.filter.currency = tables.front().currency;
        const auto items = answer(figures.vintageItems(question, cohort.month, question.ages.front()));
        qint64 billed = 0;
        qint64 cash = 0;
        for (const insight::VintageItem &item : items) {
            billed += item.billed;
            cash += item.cash;
        }
        QCOMPARE(int(items.size()), cohort.invoices);
        QCOMPARE(billed, cohort.billed);
        QCOMPARE(cash, cohort.cash.front());
    }

    void aScoreIsTheSumOfItsContributions()
    {
        const auto rows = answer(m_workspace.figures().behaviour().lateScores({.asOf = m_today}));
        QVERIFY(rows.size() >= 12);
        for (const insight::LateScoreRow &row : rows) {
            const auto &points = row.score.points;
            QCOMPARE(std::accumulate(points.begin(), points.end(), qint64(0)), row.score.score);
            QVERIFY(!row.features.of(insight::LateFeature::BrokenPromises));
        }
    }

private:
    QTemporaryDir m_folder;
    Workspace m_workspace;
    ledger::AsOf m_today;
    insight::BehaviourQuestion m_question;
};

QTEST_GUILESS_MAIN(TestBehaviourFigures)
#include "tst_behaviour_figures.moc"
