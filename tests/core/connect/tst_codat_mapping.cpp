#include "core/base/decimal.h"
#include "core/connect/codat/codat_types.h"
#include "core/connect/json/json_page.h"
#include "tests/core/connect/codat_fixture.h"

#include <QDir>
#include <QTest>

#include <algorithm>

using namespace quittance;
using namespace quittance::connect;
using namespace quittance::connect::codat;
using namespace quittance::ledger;
using namespace Qt::StringLiterals;

namespace {

Money money(const char *decimal, QStringView currency = u"GBP")
{
    const Result<qint64> units = parseUnits(QString::fromLatin1(decimal));
    return {*units, *Currency::fromCode(currency)};
}

const QByteArray kInvoice = R"({"id":"__DEPT/4:é","invoiceNumber":"INV-7","customerRef":{"id":"c1","companyName":"Ash"},
 "issueDate":"2026-03-01T00:00:00","dueDate":"2026-03-31","currency":"EUR","currencyRate":0.844737287,
 "lineItems":[{"description":"Hours","unitAmount":583.3333333333,"quantity":6,"subTotal":3500,"taxAmount":700,
 "totalAmount":4200,"accountRef":{"id":"a1","name":"Sales"}},{"description":"Odd","unitAmount":1,"quantity":1,
 "totalAmount":0.00001}],"totalTaxAmount":700,"totalAmount":4200.05,"amountDue":0,"status":"Paid","note":"Thanks",
 "modifiedDate":"2026-03-02T08:00:00Z","somethingNew":{"kept":true}})";

QByteArray invoiceWith(const QByteArray &from, const QByteArray &to)
{
    return QByteArray(kInvoice).replace(from, to);
}

} // namespace

class TestCodatMapping : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void invoiceBecomesADocument()
    {
        const MappedPage page = mapped(DataType::Invoices, {kInvoice});
        QCOMPARE(page.records, 1);
        QVERIFY(page.rejected.empty());
        const DocumentFact &fact = page.batch.documents.at(0);
        QCOMPARE(fact.remoteId, u"__DEPT/4:é"_s);
        QCOMPARE(fact.kind, DocumentKind::Invoice);
        QCOMPARE(fact.state, DocumentState::Posted);
        QCOMPARE(fact.number, u"INV-7"_s);
        QCOMPARE(fact.customerRemoteId, u"c1"_s);
        QCOMPARE(fact.customerName, u"Ash"_s);
        QCOMPARE(fact.issue, QDate(2026, 3, 1));
        QCOMPARE(fact.due, QDate(2026, 3, 31));
        QCOMPARE(fact.amount, money("4200.05", u"EUR"));
        QCOMPARE(fact.currencyRate, u"0.844737287"_s);
        QCOMPARE(fact.sourceStatus, u"Paid"_s);
        QCOMPARE(fact.description, u"Thanks"_s);
        QCOMPARE(fact.lines.size(), size_t(1));
        QCOMPARE(fact.lines[0].unitPrice, u"583.3333333333"_s);
        QCOMPARE(fact.lines[0].units, money("4200").units());
        QCOMPARE(fact.lines[0].taxUnits, money("700").units());
        QCOMPARE(page.notices.size(), size_t(1));
        QCOMPARE(page.notices[0].path, u"lineItems[1]"_s);
    }

    void rawPayloadIsTheRecordByteForByte()
    {
        const MappedPage page = mapped(DataType::Invoices, {kInvoice});
        QCOMPARE(page.payloads.at(0).bytes, kInvoice);
        QCOMPARE(page.payloads[0].modified, std::optional(*parseInstant(u"2026-03-02T08:00:00Z")));
    }

    void statusesAreReadAndUnknownOnesKept_data()
    {
        QTest::addColumn<QString>("status");
        QTest::addColumn<int>("state");
        QTest::addColumn<QDate>("voided");
        QTest::addColumn<bool>("noticed");
        const int posted = int(DocumentState::Posted);
        QTest::newRow("draft") << u"Draft"_s << int(DocumentState::Draft) << QDate() << false;
        QTest::newRow("submitted") << u"Submitted"_s << posted << QDate() << false;
        QTest::newRow("part") << u"PartiallyPaid"_s << posted << QDate() << false;
        QTest::newRow("void") << u"Void"_s << posted << QDate(2026, 3, 2) << false;
        QTest::newRow("unknown") << u"Unknown"_s << posted << QDate() << false;
        QTest::newRow("new word") << u"Factored"_s << posted << QDate() << true;
    }
    void statusesAreReadAndUnknownOnesKept()
    {
        QFETCH(QString, status);
        QFETCH(int, state);
        QFETCH(QDate, voided);
        QFETCH(bool, noticed);
        const MappedPage page = mapped(DataType::Invoices, {invoiceWith("\"Paid\"", '"' + status.toUtf8() + '"')});
        const DocumentFact &fact = page.batch.documents.at(0);
        QCOMPARE(fact.sourceStatus, status);
        QCOMPARE(int(fact.state), state);
        QCOMPARE(fact.voidedOn, voided);
        QCOMPARE(page.notices.size(), size_t(noticed ? 2 : 1));
    }

    void deletedDocumentIsATombstone()
    {
        const MappedPage page
            = mapped(DataType::Invoices, {invoiceWith("\"somethingNew\"", "\"metadata\":{\"isDeleted\":true},\"x\"")});
        QCOMPARE(page.batch.documents.at(0).state, DocumentState::Deleted);
        QVERIFY(page.payloads.at(0).isDeleted);
    }

    void badFieldRejectsItsRecordAloneWithItsPath_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<QString>("path");
        const struct
        {
            const char *name;
            const char *from;
            const char *to;
            const char *path;
        } cases[] = {
            {"five decimals", "4200.05", "4200.00005", "totalAmount"},
            {"beyond the range", "4200.05", "1e30", "totalAmount"},
            {"text for an amount", "4200.05", "\"much\"", "totalAmount"},
            {"no amount", "\"totalAmount\":4200.05,", "", "totalAmount"},
            {"malformed amount", "4200.05", "4200..05", "totalAmount"},
            {"no date", "2026-03-01T00:00:00", "", "issueDate"},
            {"a day that is none", "2026-03-01T00:00:00", "2026-02-30", "issueDate"},
            {"no due date at all", "2026-03-31", "31/03/2026", "dueDate"},
            {"no currency of this world", "\"EUR\"", "\"EUX\"", "currency"},
            {"no id", "__DEPT/4:é", "", "id"},
            {"list for a text", "\"Thanks\"", "[1]", "note"},
        };
        for (const auto &one : cases)
            QTest::newRow(one.name) << QByteArray(one.from) << QByteArray(one.to) << QString::fromLatin1(one.path);
    }
    void badFieldRejectsItsRecordAloneWithItsPath()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QFETCH(QString, path);
        const QByteArray bad = invoiceWith(from, to);
        const QByteArray good = invoiceWith("__DEPT/4:é", "good");
        const MappedPage page = mapped(DataType::Invoices, {good, bad, invoiceWith("__DEPT/4:é", "better")});
        QCOMPARE(page.records, 3);
        QCOMPARE(page.batch.documents.size(), size_t(2));
        QCOMPARE(page.payloads.size(), size_t(2));
        QCOMPARE(page.rejected.size(), size_t(1));
        QCOMPARE(page.rejected[0].path, path);
        QCOMPARE(page.rejected[0].index, 1);
        QCOMPARE(page.rejected[0].bytes, bad);
        QVERIFY(!page.rejected[0].reason.isEmpty());
    }

    void recordWithoutACurrencyIsInTheBaseCurrency()
    {
        const QByteArray none = invoiceWith("\"EUR\"", "\"XXX\"");
        QCOMPARE(mapped(DataType::Invoices, {none}).batch.documents.at(0).amount, money("4200.05"));
        const MappedPage unknown = mapped(DataType::Invoices, {none}, {});
        QCOMPARE(unknown.rejected.at(0).path, u"currency"_s);
    }

    void creditNoteWithoutAnIssueDateTakesTheDayItWasUsed()
    {
        const MappedPage page = mapped(
            DataType::CreditNotes,
            {R"({"id":"y","creditNoteNumber":"CN1","totalAmount":12.5,"status":"Submitted","allocatedOnDate":"2026-03-04"})",
             R"({"id":"z","totalAmount":12.5,"status":"Submitted"})"});
        QCOMPARE(page.batch.documents.at(0).kind, DocumentKind::CreditNote);
        QCOMPARE(page.batch.documents[0].issue, QDate(2026, 3, 4));
        QCOMPARE(page.rejected.at(0).path, u"issueDate"_s);
    }

    void customerTakesWhatIsThere()
    {
        const MappedPage page = mapped(
            DataType::Customers,
            {R"({"id":"c1","customerName":"Ash","emailAddress":"a@ash.example","defaultCurrency":"EUR","status":"Active",
                 "addresses":[{"type":"Delivery","country":"France"},{"type":"Billing","country":"Italy"}]})",
             R"({"id":17,"contactName":"Bo","status":"Archived","contacts":[{"email":"bo@bo.example","status":"Active"}]})",
             R"({"id":"c3","status":"Active"})"});
        QCOMPARE(page.batch.customers.size(), size_t(3));
        QCOMPARE(page.batch.customers[0].country, u"Italy"_s);
        QCOMPARE(page.batch.customers[0].currency, Currency::fromCode(u"EUR"));
        QCOMPARE(page.batch.customers[1].remoteId, u"17"_s);
        QCOMPARE(page.batch.customers[1].name, u"Bo"_s);
        QCOMPARE(page.batch.customers[1].email, u"bo@bo.example"_s);
        QCOMPARE(page.batch.customers[2].name, u"c3"_s);
    }

    void bankLinesKeepTheirSignsAndStates()
    {
        const MappedPage page = mapped(
            DataType::BankingTransactions,
            {R"({"id":"1","accountId":"a","amount":-14.26,"currency":"AUD","postedDate":"2019-07-31T00:00:00Z","description":"CARD"})",
             R"({"id":"2","accountId":"a","amount":191,"currency":"AUD","authorizedDate":"2018-07-31","merchantName":"Bo"})",
             R"({"id":"3","accountId":"a","amount":191,"currency":"AUD"})"});
        QCOMPARE(page.batch.bankLines.size(), size_t(2));
        QCOMPARE(page.batch.bankLines[0].amount, money("-14.26", u"AUD"));
        QCOMPARE(page.batch.bankLines[0].bookedOn, QDate(2019, 7, 31));
        QCOMPARE(page.batch.bankLines[0].status, BankLineStatus::Booked);
        QCOMPARE(page.batch.bankLines[1].status, BankLineStatus::Pending);
        QCOMPARE(page.batch.bankLines[1].counterparty, u"Bo"_s);
        QCOMPARE(page.rejected.at(0).path, u"postedDate"_s);
    }

    void ledgerBankLinesWithoutIdsGetStableOnes()
    {
        const QByteArray line
            = R"({"accountId":"a","clearedOnDate":"2022-02-17","description":"DD","amount":-7,"balance":3,"modifiedDate":"2023-01-01"})";
        const QByteArray later = QByteArray(line).replace("2023-01-01", "2024-01-01");
        const MappedPage page = mapped(DataType::BankTransactions, {line, line});
        QCOMPARE(page.batch.bankLines.size(), size_t(2));
        QVERIFY(page.batch.bankLines[0].remoteId != page.batch.bankLines[1].remoteId);
        const MappedPage again = mapped(DataType::BankTransactions, {later});
        QCOMPARE(again.batch.bankLines.at(0).remoteId, page.batch.bankLines[0].remoteId);
        const MappedPage inEuro = mapped(DataType::BankTransactions, {line},
                                         {.accountCurrencies = {{u"a"_s, *Currency::fromCode(u"EUR")}}});
        QCOMPARE(inEuro.batch.bankLines.at(0).amount, money("-7", u"EUR"));
    }

    void transfersKeepBothSides()
    {
        const MappedPage page
            = mapped(DataType::Transfers,
                     {R"({"id":"t","date":"2026-01-02","from":{"accountRef":{"id":"a"},"currency":"GBP","amount":86.19},
                 "to":{"accountRef":{"id":"b"},"currency":"EUR","amount":99.5},"depositedRecordRefs":[{"id":"p","dataType":"payments"}]})"});
        const LedgerMovement &movement = page.movements.at(0);
        QCOMPARE(movement.amount, money("86.19"));
        QCOMPARE(*movement.received, money("99.5", u"EUR"));
        QCOMPARE(movement.account, u"a"_s);
        QCOMPARE(movement.otherAccount, u"b"_s);
        QCOMPARE(movement.links.at(0).id, u"p"_s);
    }

    void dataStatusKnowsWhatItIsTold()
    {
        JsonPageReader reader;
        const auto root = reader.read(R"({
            "invoices":{"dataType":"invoices","lastSuccessfulSync":"2026-01-03T00:00:01Z","currentStatus":"Complete"},
            "payments":{"dataType":"payments","lastSuccessfulSync":"2026-01-02T00:00:00Z","currentStatus":"AuthError"},
            "customers":{"dataType":"customers","lastSuccessfulSync":"2026-01-02T12:00:00Z","currentStatus":"Fetching"},
            "creditNotes":{"dataType":"creditNotes"},
            "odd":{"dataType":"odd","currentStatus":"Pondering"}})");
        const auto status = dataStatusOf(*root);
        QCOMPARE(status.at(u"invoices"_s).state, SyncState::Complete);
        QCOMPARE(status.at(u"payments"_s).state, SyncState::Failed);
        QVERIFY(status.at(u"payments"_s).needsNewLink);
        QCOMPARE(status.at(u"customers"_s).state, SyncState::Running);
        QCOMPARE(status.at(u"creditNotes"_s).state, SyncState::NeverAsked);
        QCOMPARE(status.at(u"odd"_s).state, SyncState::Unknown);
        QCOMPARE(status.at(u"odd"_s).stateWord, u"Pondering"_s);
        const auto apart = inconsistentTypes(status);
        QCOMPARE(apart.size(), size_t(1));
        QCOMPARE(apart[0], (std::pair{u"invoices"_s, u"payments"_s}));
    }

    void everyExampleMapsWithoutLoss_data()
    {
        QTest::addColumn<int>("type");
        QTest::addColumn<QString>("prefix");
        QTest::addColumn<int>("records");
        const struct
        {
            DataType type;
            const char *prefix;
            int records;
        } cases[] = {
            {DataType::Customers, "customers", 36},
            {DataType::Invoices, "invoices", 36},
            {DataType::CreditNotes, "creditNotes", 27},
            {DataType::Payments, "payments", 34},
            {DataType::Accounts, "accounts", 36},
            {DataType::TaxRates, "taxRates", 34},
            {DataType::TrackingCategories, "trackingCategories", 22},
            {DataType::PaymentMethods, "paymentMethods", 6},
            {DataType::AccountTransactions, "accountTransactions", 10},
            {DataType::DirectCosts, "directCosts", 20},
            {DataType::DirectIncomes, "directIncomes", 15},
            {DataType::Transfers, "transfers", 18},
            {DataType::BankAccounts, "bankAccounts", 24},
            {DataType::BankTransactions, "accounting-bankTransactions", 474},
            {DataType::BankingAccounts, "banking-accounts", 3},
            {DataType::BankingTransactions, "banking-transactions", 4},
        };
        for (const auto &one : cases)
            QTest::newRow(one.prefix) << int(one.type) << QString::fromLatin1(one.prefix) << one.records;
    }
    void everyExampleMapsWithoutLoss();

    void everySingleExampleMapsAsItsListDoes_data()
    {
        QTest::addColumn<int>("type");
        QTest::addColumn<QString>("prefix");
        QTest::newRow("customers") << int(DataType::Customers) << u"customers"_s;
        QTest::newRow("invoices") << int(DataType::Invoices) << u"invoices"_s;
        QTest::newRow("creditNotes") << int(DataType::CreditNotes) << u"creditNotes"_s;
        QTest::newRow("payments") << int(DataType::Payments) << u"payments"_s;
    }
    void everySingleExampleMapsAsItsListDoes();
};

void TestCodatMapping::everyExampleMapsWithoutLoss()
{
    QFETCH(int, type);
    QFETCH(QString, prefix);
    QFETCH(int, records);
    const QDir folder(sharedFolder() + u"/examples/codat"_s);
    const QStringList files = folder.entryList({prefix + u".list.*.json"_s});
    if (files.isEmpty())
        QSKIP("The examples are not here.");
    qint64 seen = 0;
    qint64 taken = 0;
    for (const QString &name : files) {
        PageMapper mapper;
        const Result<ReadPage> page = mapper.read(DataType(type), bytesOf(folder.filePath(name)), contextInGbp());
        QVERIFY2(page, qPrintable(name));
        const MappedPage &read = page->mapped;
        for (const RejectedRecord &rejected : read.rejected)
            QFAIL(qPrintable(u"%1: %2 %3 %4"_s.arg(name, rejected.remoteId, rejected.path, rejected.reason)));
        QVERIFY(page->envelope.totalResults);
        QCOMPARE(qint64(read.payloads.size()), read.records);
        seen += read.records;
        const bool isPayment = DataType(type) == DataType::Payments;
        taken += isPayment ? qint64(read.allocations.size())
                           : read.batch.size() + qint64(read.movements.size() + read.references.size());
    }
    QCOMPARE(seen, records);
    QCOMPARE(taken, records);
}

void TestCodatMapping::everySingleExampleMapsAsItsListDoes()
{
    QFETCH(int, type);
    QFETCH(QString, prefix);
    const QDir folder(sharedFolder() + u"/examples/codat"_s);
    const QStringList files = folder.entryList({prefix + u".get.*.json"_s});
    if (files.isEmpty())
        QSKIP("The examples are not here.");
    for (const QString &name : files) {
        PageMapper mapper;
        const Result<MappedPage> page = mapper.readOne(DataType(type), bytesOf(folder.filePath(name)), contextInGbp());
        QVERIFY2(page && page->rejected.empty() && page->payloads.size() == 1, qPrintable(name));
    }
}

QTEST_GUILESS_MAIN(TestCodatMapping)
#include "tst_codat_mapping.moc"
