#include "core/match/group_search.h"

#include <QTest>

#include <random>

using namespace quittance::match;

namespace {

std::vector<OpenAmount> amountsOf(const std::vector<qint64> &units)
{
    std::vector<OpenAmount> open;
    for (const qint64 amount : units)
        open.push_back({quint32(open.size()), amount});
    return open;
}

} // namespace

/// Documents that add up, found by amounts alone.
class TestGroupSearch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void strongestKindAnswers_data()
    {
        QTest::addColumn<std::vector<qint64>>("units");
        QTest::addColumn<qint64>("sum");
        QTest::addColumn<std::vector<quint32>>("documents");
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("others");
        using enum CandidateKind;
        const auto row = [](const char *name, std::vector<qint64> units, qint64 sum, std::vector<quint32> documents,
                            CandidateKind kind, int others) {
            QTest::newRow(name) << std::move(units) << sum << std::move(documents) << int(kind) << others;
        };
        row("neighbours in due order", {70, 110, 230, 470}, 340, {1, 2}, DueRun, 0);
        row("all of it", {70, 110, 230}, 410, {0, 1, 2}, DueRun, 0);
        row("a credit note inside a run", {70, 230, -30, 470}, 200, {1, 2}, DueRun, 0);
        row("100 + 300 of 100, 200, 300", {100, 200, 300}, 400, {0, 2}, Subset, 0);
        row("all but one", {7, 11, 23, 47, 95}, 160, {0, 1, 3, 4}, AllButFew, 0);
        row("two ways are both told", {10, 20, 30, 40}, 50, {1, 2}, DueRun, 1);
        row("nothing adds up", {100, 200, 400}, 350, {}, DueRun, 0);
        row("one document is no group", {100, 200}, 200, {}, DueRun, 0);
    }
    void strongestKindAnswers()
    {
        QFETCH(const std::vector<qint64>, units);
        QFETCH(const qint64, sum);
        QFETCH(const std::vector<quint32>, documents);
        QFETCH(const int, kind);
        QFETCH(const int, others);
        const Group group = findGroup(amountsOf(units), sum, {});
        QCOMPARE(group.documents, documents);
        QCOMPARE(group.others, others);
        if (!documents.empty() && documents.size() != 2)
            QCOMPARE(int(group.kind), kind);
    }

    void whatIsFoundAddsUp()
    {
        std::mt19937 random(3);
        for (int round = 0; round < 200; ++round) {
            std::vector<qint64> units;
            for (int i = 0; i < 30; ++i)
                units.push_back(qint64(random() % 900'000) + 1);
            const qint64 sum = units[3] + units[11] + units[25];
            const Group group = findGroup(amountsOf(units), sum, {});
            qint64 found = 0;
            for (const quint32 document : group.documents)
                found += units[document];
            QCOMPARE(found, sum);
        }
    }

    void roundAmountsSurpriseLess()
    {
        const Group odd = findGroup(amountsOf({100'031, 230'417, 518'093}), 618'124, {});
        const Group round = findGroup(amountsOf({100'000, 300'000, 500'000}), 600'000, {});
        QVERIFY(odd.surprise > round.surprise);
    }

    void worstCaseIsBounded()
    {
        std::mt19937 random(5);
        std::vector<qint64> units;
        for (int i = 0; i < 200; ++i)
            units.push_back(qint64(random() % 90'000'000) + 1);
        const Group group = findGroup(amountsOf(units), 7, {});
        QVERIFY(group.documents.empty());
        // Pairs are walked twice, for what is left out and for what is taken; the third is looked up.
        const qint64 count = qint64(units.size());
        QVERIFY(group.lookedUp >= count * (count - 1));
        QVERIFY2(group.lookedUp <= count * (count + 3), qPrintable(QString::number(group.lookedUp)));
        const Group small = findGroup(amountsOf({units.begin(), units.begin() + 40}), 7, {});
        QVERIFY(small.documents.empty());
        QVERIFY2(small.lookedUp <= 40 * 40 * 40 / 6 + 40 * 43, qPrintable(QString::number(small.lookedUp)));
        units.push_back(1);
        QVERIFY(findGroup(amountsOf(units), units[0] + units[1], {}).documents.empty()); // more are not searched
    }

    void namedAmountsMayBeAny()
    {
        const Group group = findAmong(amountsOf({5, 7, 11, 13}), 31);
        QCOMPARE(group.documents, (std::vector<quint32>{1, 2, 3}));
        QCOMPARE(group.others, 0);
        QCOMPARE(findAmong(amountsOf({10, 20, 30, 40}), 50).others, 1);
    }
};

QTEST_APPLESS_MAIN(TestGroupSearch)
#include "tst_group_search.moc"
