#include "core/store/statement_chain.h"

#include <QTest>

#include <algorithm>

using namespace quittance;
using namespace quittance::store;
using Kind = quittance::store::StatementBreak::Kind;

namespace {

/// A statement of March 2026: from one day to another, from one balance to another.
struct Given
{
    int from = 1;
    int to = 1;
    std::optional<qint64> opening;
    std::optional<qint64> closing;
    bool isDollar = false;
};

std::vector<BankStatement> statementsOf(const std::vector<Given> &given)
{
    std::vector<BankStatement> statements;
    for (const Given &one : given)
        statements.push_back({.id = ledger::StatementId(qint64(statements.size()) + 1),
                              .account = ledger::BankAccountId(1),
                              .fact = {.currency = *Currency::fromCode(one.isDollar ? u"USD" : u"EUR"),
                                       .openingUnits = one.opening,
                                       .openingDate = QDate(2026, 3, one.from),
                                       .closingUnits = one.closing,
                                       .closingDate = QDate(2026, 3, one.to),
                                       .isBalanced = true}});
    return statements;
}

} // namespace

class TestStatementChain : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void breaksOfAChain_data()
    {
        QTest::addColumn<std::vector<Given>>("given");
        QTest::addColumn<QList<int>>("kinds");
        const int missing = int(Kind::Missing);
        const int overlap = int(Kind::Overlap);
        const int noBalance = int(Kind::NoBalance);
        using List = std::vector<Given>;
        QTest::newRow("whole") << List{{1, 1, 0, 10}, {2, 2, 10, 20}, {3, 3, 20, 5}} << QList<int>{};
        QTest::newRow("a day is missing") << List{{1, 1, 0, 10}, {3, 3, 20, 5}} << QList<int>{missing};
        QTest::newRow("in any order of arrival") << List{{3, 3, 20, 5}, {1, 1, 0, 10}, {2, 2, 10, 20}} << QList<int>{};
        QTest::newRow("several of one day, out of order")
            << List{{1, 1, 0, 10}, {2, 2, 30, 40}, {2, 2, 10, 20}, {2, 2, 20, 30}, {3, 3, 40, 0}} << QList<int>{};
        QTest::newRow("the first day out of order")
            << List{{2, 2, 10, 20}, {2, 2, 0, 10}, {3, 3, 20, 0}} << QList<int>{};
        QTest::newRow("overlapping weeks") << List{{1, 7, 0, 10}, {5, 12, 8, 20}} << QList<int>{overlap};
        QTest::newRow("one within another")
            << List{{1, 10, 0, 50}, {4, 6, 20, 30}, {11, 11, 50, 60}} << QList<int>{overlap};
        QTest::newRow("the same in two formats")
            << List{{1, 1, 0, 10}, {2, 2, 10, 20}, {2, 2, 10, 20}, {3, 3, 20, 5}} << QList<int>{};
        QTest::newRow("a report without balances between")
            << List{{1, 1, 0, 10}, {2, 2, {}, {}}, {2, 2, 10, 20}, {3, 3, {}, {}}, {4, 4, 25, 30}}
            << QList<int>{noBalance, noBalance, missing};
        QTest::newRow("two currencies") << List{{1, 1, 0, 10}, {1, 1, 7, 8, true}, {2, 2, 10, 20}, {2, 2, 8, 9, true}}
                                        << QList<int>{};
        QTest::newRow("none") << List{} << QList<int>{};
    }

    void breaksOfAChain()
    {
        QFETCH(std::vector<Given>, given);
        QList<int> kinds;
        for (const StatementBreak &found : chainBreaks(statementsOf(given)))
            kinds += int(found.kind);
        QTEST(kinds, "kinds");
    }

    void aBreakSaysItsDaysAndDifference()
    {
        const auto breaks = chainBreaks(statementsOf({{1, 1, 0, 10}, {4, 4, 25, 30}}));
        QCOMPARE(breaks.size(), size_t(1));
        QCOMPARE(breaks.front().from, QDate(2026, 3, 1));
        QCOMPARE(breaks.front().to, QDate(2026, 3, 4));
        QCOMPARE(breaks.front().difference.units(), 15);
        QCOMPARE(breaks.front().before, ledger::StatementId(1));
        QCOMPARE(breaks.front().after, ledger::StatementId(2));
    }
};

QTEST_APPLESS_MAIN(TestStatementChain)
#include "tst_statement_chain.moc"
