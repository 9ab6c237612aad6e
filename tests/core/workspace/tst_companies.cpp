#include "tests/core/workspace/scenario.h"

#include <QSignalSpy>

using namespace quittance;
using namespace quittance::workspace;
using namespace quittance::workspace::test;
using namespace Qt::StringLiterals;
using ledger::CompanyId;

namespace {

constexpr char kFirst[] = "Invoice number,Customer ID,Customer,Issue date,Due date,Amount,Currency\n"
                          "INV-1,C1,Alder Works,2026-01-05,2026-02-04,1000.00,EUR\n"
                          "INV-2,C2,Birch Supplies,2026-01-12,2026-02-11,2500.00,EUR\n";
constexpr char kOther[] = "Invoice number,Customer ID,Customer,Issue date,Due date,Amount,Currency\n"
                          "INV-1,C1,Zinnia Foods,2026-01-05,2026-02-04,77.00,USD\n";
constexpr char kBank[] = "Transaction ID,Booking date,Amount,Currency,Counterparty,Text\n"
                         "B1,2026-02-04,1000.00,EUR,Alder Works,Payment INV-1\n";
constexpr char kOtherBank[] = "Transaction ID,Booking date,Amount,Currency,Counterparty,Text\n"
                              "B1,2026-02-04,1000.00,EUR,Alder Works,Payment INV-1\n"
                              "B2,2026-02-05,77.00,USD,Zinnia Foods,Payment INV-1\n";
const QDate kDay(2026, 3, 31);

} // namespace

/// One book of two companies whose files use the same names for different things.
class TestCompanies : public QObject
{
    Q_OBJECT

    std::unique_ptr<Scenario> m_desk;
    CompanyId m_first;
    CompanyId m_other;

    void turnTo(CompanyId company)
    {
        const Result<> turned = answerOf(m_desk->workspace.openCompany(company));
        QVERIFY2(turned, turned ? "" : qPrintable(turned.error().message));
        QCOMPARE(m_desk->workspace.view().company(), company);
    }

    [[nodiscard]] QStringList customers()
    {
        const auto rows = answerOf(m_desk->workspace.ledger().customers({kDay}, {}));
        QStringList names;
        for (const CustomerRow &row : *rows)
            names << row.name;
        return names;
    }

    [[nodiscard]] QStringList totals()
    {
        QStringList words;
        for (const insight::AgingRow &row : m_desk->aging({kDay}).totals)
            words << Money(row.net, row.currency).toDecimalString() + u' ' + row.currency.code();
        return words;
    }

private Q_SLOTS:
    void init()
    {
        m_desk = std::make_unique<Scenario>();
        Workspace &workspace = m_desk->workspace;
        QVERIFY(m_desk->open());
        m_first = workspace.view().company();
        QVERIFY(m_desk->import({m_desk->write(u"first.csv"_s, kFirst)}, ImportAs::Invoices));
        QVERIFY(m_desk->import({m_desk->write(u"bank.csv"_s, kBank)}, ImportAs::Bank, u"DE01"_s));
        const Result<CompanyInfo> other = answerOf(workspace.addCompany(u"  Other  Ltd "_s));
        QVERIFY(other);
        QCOMPARE(other->name, u"Other Ltd"_s);
        m_other = other->id;
        turnTo(m_other);
        QVERIFY(customers().isEmpty());
        QVERIFY(m_desk->import({m_desk->write(u"other.csv"_s, kOther)}, ImportAs::Invoices));
        QVERIFY(m_desk->import({m_desk->write(u"other-bank.csv"_s, kOtherBank)}, ImportAs::Bank, u"DE01"_s));
    }

    void figuresOfOneNeverAppearInTheOther()
    {
        Workspace &workspace = m_desk->workspace;
        for (int round = 0; round < 2; ++round) {
            QCOMPARE(customers(), QStringList{u"Zinnia Foods"_s});
            QCOMPARE(totals(), QStringList{u"77.00 USD"_s});
            QCOMPARE(answerOf(workspace.reconcile().counts())->all, 2);
            QVERIFY(answerOf(workspace.search().find(u"birch"_s, 10))->empty());
            QCOMPARE(answerOf(workspace.info())->documents, 1);
            turnTo(m_first);
            QCOMPARE(customers(), (QStringList{u"Alder Works"_s, u"Birch Supplies"_s}));
            QCOMPARE(totals(), QStringList{u"3500.00 EUR"_s});
            QCOMPARE(answerOf(workspace.reconcile().counts())->all, 1);
            QVERIFY(answerOf(workspace.search().find(u"zinnia"_s, 10))->empty());
            QCOMPARE(answerOf(workspace.info())->documents, 2);
            turnTo(m_other);
        }
    }

    void matchingReachesNoDocumentOfTheOther()
    {
        // Its line pays INV-1 of Alder Works, who is a customer of the first company only.
        const auto outcome = answerOf(m_desk->workspace.reconcile().run());
        QVERIFY(outcome);
        QCOMPARE(outcome->accepted, 1);
        QCOMPARE(totals(), QStringList());
        turnTo(m_first);
        QCOMPARE(totals(), QStringList{u"3500.00 EUR"_s});
        QVERIFY(m_desk->verify().isOk);
    }

    void undoStaysWithItsCompany()
    {
        Workspace &workspace = m_desk->workspace;
        turnTo(m_first);
        QVERIFY(answerOf(workspace.reconcile().acceptAllExact()));
        QTRY_VERIFY(workspace.history().canUndo());
        QCOMPARE(totals(), QStringList{u"2500.00 EUR"_s});
        turnTo(m_other);
        QVERIFY(!workspace.history().canUndo());
        turnTo(m_first);
        QVERIFY(workspace.history().canUndo());
        workspace.history().undo();
        QTRY_VERIFY(workspace.history().canRedo());
        QCOMPARE(totals(), QStringList{u"3500.00 EUR"_s});
    }

    void agingEdgesStayWithTheirCompany()
    {
        Workspace &workspace = m_desk->workspace;
        const std::vector<int> usual = workspace.agingPolicy().edges;
        const std::vector<int> own{0, 15, 45};
        QVERIFY(answerOf(workspace.setAgingEdges(own)));
        turnTo(m_first);
        QCOMPARE(workspace.agingPolicy().edges, usual);
        turnTo(m_other);
        QCOMPARE(workspace.agingPolicy().edges, own);
    }

    void screensHearOfTheTurn()
    {
        QSignalSpy closed(&m_desk->workspace, &Workspace::closed);
        QSignalSpy opened(&m_desk->workspace, &Workspace::opened);
        turnTo(m_first);
        QCOMPARE(closed.count(), 1);
        QCOMPARE(opened.count(), 1);
        turnTo(m_first);
        QCOMPARE(opened.count(), 1);
    }

    void unknownCompanyLeavesTheOneThatIsOpen()
    {
        const Result<> turned = answerOf(m_desk->workspace.openCompany(CompanyId(99)));
        QVERIFY(!turned);
        QCOMPARE(turned.error().kind, Error::Kind::NotFound);
        QCOMPARE(customers(), QStringList{u"Zinnia Foods"_s});
    }

    void aNameIsNeededAndTakenOnce_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("kind");
        QTest::newRow("empty") << u" "_s << int(Error::Kind::InvalidInput);
        QTest::newRow("taken") << u"other ltd"_s << int(Error::Kind::Conflict);
    }
    void aNameIsNeededAndTakenOnce()
    {
        QFETCH(const QString, name);
        const Result<CompanyInfo> added = answerOf(m_desk->workspace.addCompany(name));
        QVERIFY(!added);
        QTEST(int(added.error().kind), "kind");
        QCOMPARE(answerOf(m_desk->workspace.companies())->size(), size_t(2));
    }
};

QTEST_GUILESS_MAIN(TestCompanies)
#include "tst_companies.moc"
