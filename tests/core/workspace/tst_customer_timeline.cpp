#include "core/workspace/workspace.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

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

class TestCustomerTimeline : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void timelineIsWhatAgingSaysOnEachDay()
    {
        const QTemporaryDir folder;
        Workspace workspace;
        QVERIFY(workspace.createSampleNow(folder.filePath(u"sample.quittance"_s), {.customers = 12, .invoices = 200}));
        const ledger::AsOf today = workspace.view().asOf();
        const insight::AgingPolicy policy = workspace.agingPolicy();
        const insight::AgingTable now = answer(workspace.figures().aging(today, policy));
        QVERIFY(!now.rows.empty());
        qint64 past = 0;
        for (const insight::AgingRow &row : now.rows) {
            const auto timelines
                = answer(workspace.ledger().balanceTimelines(row.customer, today.day.addMonths(-6), today, policy));
            const auto timeline = std::ranges::find(timelines, row.currency, &BalanceTimeline::currency);
            QVERIFY(timeline != timelines.end());
            QCOMPARE(timeline->points.back().day, today.day);
            for (size_t i = 0; i < timeline->points.size(); i += 37) {
                const BalancePoint &point = timeline->points[i];
                const insight::AgingTable then = answer(workspace.figures().aging({point.day}, policy));
                qint64 net = 0;
                for (const insight::AgingRow &other : then.rows)
                    net += other.customer == row.customer && other.currency == row.currency ? other.net : 0;
                QCOMPARE(point.net, net);
                past += qAbs(net);
            }
        }
        QVERIFY(past > 0);
    }
};

QTEST_GUILESS_MAIN(TestCustomerTimeline)
#include "tst_customer_timeline.moc"
