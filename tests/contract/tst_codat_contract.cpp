#include "core/connect/codat/codat_connector.h"
#include "core/connect/codat/codat_files.h"
#include "core/connect/codat/codat_reports.h"
#include "tests/contract/contracted.h"
#include "tests/core/connect/connector_fixture.h"

#include <QTest>

using namespace quittance;
using namespace quittance::connect;
using namespace quittance::connect::codat;
using namespace Qt::StringLiterals;

namespace {

const QString kCompany = QStringLiteral("8a210b68-6988-11ed-a1eb-0242ac120002");
const QString kLink = QStringLiteral("2e9d2c44-f675-40ba-8049-353bfcb5e171");

/// Which specification knows an address: none knows all of them.
std::vector<contract::Route> routes()
{
    const auto route = [](const char *pattern, const char *specification) {
        return contract::Route{QRegularExpression(QString::fromLatin1(pattern)),
                               u"codat/Codat-"_s + QString::fromLatin1(specification)};
    };
    return {route("^POST .*/push/payments$", "Lending.yaml"),
            route("^PUT .*/push/", "Accounting-2023-04-26.json"),
            route("^POST .*/push/[a-zA-Z]+/.*/attachment$", "Accounting-2023-04-26.json"),
            route("^POST .*/push/", "Sync-Commerce-v1.json"),
            route("/data/(taxRates|trackingCategories|paymentMethods)", "Sync-Payables-v1.json"),
            route("/data/banking-", "Banking.json"),
            route("/data/(all|queue|history)", "Platform.json"),
            route("^GET .*/push(/[^/]+)?$", "Platform.json"),
            route("/(options|syncSettings|sync)(/|$)", "Platform.json"),
            route("/companies(/[^/]+)?(/connections)?(/dataStatus)?$", "Platform.json"),
            route("", "Lending.yaml")};
}

Money gbp(qint64 units)
{
    return Money(units, *Currency::fromCode(u"GBP"));
}

WriteIntent intentOf(WriteKind kind)
{
    WriteIntent intent{.kind = kind, .number = u"INV-7"_s, .customerId = u"c/1"_s, .issue = QDate(2026, 4, 2)};
    intent.amount = gbp(1'200'000);
    if (kind == WriteKind::Payment) {
        intent.account = u"1200"_s;
        intent.shares
            = {{WriteShare::To::Invoice, u"i/1"_s, gbp(1'000'000)}, {WriteShare::To::OnAccount, {}, gbp(200'000)}};
    }
    if (kind == WriteKind::Invoice || kind == WriteKind::CreditNote)
        intent.lines = {{.description = u"Work"_s,
                         .quantity = u"2.5"_s,
                         .unitAmount = gbp(400'000),
                         .account = u"4000"_s,
                         .taxRate = u"T1"_s,
                         .tracking = {u"d/4"_s},
                         .item = u"27"_s}};
    return intent;
}

} // namespace

class TestCodatContract : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (const QString missing = contract::Contract::whatIsMissing(routes()); !missing.isEmpty())
            QSKIP(qPrintable(missing));
        const ConnectionSettings settings{
            .company = kCompany, .connections = {kLink}, .options = {{u"page_size"_s, u"5000"_s}}};
        m_at = std::make_unique<contract::Contracted<CodatConnector>>(routes(), settings, "a-key-of-tests");
        // The simulator makes models up that forbid what the specification asks for.
        m_at->platform.answerWith(QRegularExpression(u"/options/"_s), {.status = 404});
        // Its example of one credit note is a list of one.
        m_at->platform.answerWith(QRegularExpression(u"/data/creditNotes/"_s), {.body = R"({"id":"1"})"});
        m_at->platform.answerWith(QRegularExpression(u"/data/history/"_s),
                                  {.body = R"({"status":"Complete","isCompleted":true,"isErrored":false})"});
    }
    void cleanupTestCase() { m_at.reset(); }
    void init() { m_at->platform.forget(); }
    void cleanup()
    {
        const QString trouble = m_at ? m_at->trouble() : QString();
        QVERIFY2(trouble.isEmpty(), qPrintable(trouble));
    }

    void connectionIsTested()
    {
        Answered<ConnectionReport> report;
        m_at->connector.test(this, report.taker());
        QVERIFY(isAnswered(report, kPatience));
        QVERIFY2(*report, qPrintable(*report ? QString() : report->error().message));
    }

    void statusesAreAskedFor()
    {
        Answered<Connector::Statuses> statuses;
        m_at->connector.statuses(this, statuses.taker());
        QVERIFY(isAnswered(statuses, kPatience));
        QVERIFY(statuses->has_value());
        QVERIFY((*statuses)->contains("invoices"));
    }

    void everyListIsWalked_data()
    {
        QTest::addColumn<QByteArray>("list");
        QTest::addColumn<bool>("isDelta");
        if (!m_at)
            return;
        for (const ListInfo &list : m_at->connector.lists()) {
            if (list.isOfFigures)
                continue;
            QTest::addRow("%s", list.key.constData()) << list.key << false;
            QTest::addRow("%s, changes", list.key.constData()) << list.key << true;
        }
    }
    void everyListIsWalked()
    {
        QFETCH(QByteArray, list);
        QFETCH(bool, isDelta);
        const std::unique_ptr<ListPull> pull = m_at->connector.pull(
            {.list = list,
             .cursor = {},
             .modifiedSince = isDelta ? std::optional(Instant{1'700'000'000'000}) : std::nullopt});
        const Pulled pulled = pullAll(*pull, 1);
        QVERIFY2(!pulled.error, qPrintable(pulled.error ? pulled.error->message : QString()));
        QVERIFY(pulled.records() > 0);
    }

    void listsAreRefreshed()
    {
        Answered<void> one;
        m_at->connector.refresh({"invoices", "banking-transactions"}, this, one.taker());
        QVERIFY(isAnswered(one, kPatience));
        QVERIFY(one->has_value());
        Answered<void> all;
        m_at->connector.refresh({}, this, all.taker());
        QVERIFY(isAnswered(all, kPatience));
        QVERIFY(all->has_value());
    }

    void everyWriteIsTaken_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("action");
        for (const WriteKind kind :
             {WriteKind::Customer, WriteKind::Invoice, WriteKind::CreditNote, WriteKind::Payment}) {
            QTest::addRow("create %s", qPrintable(wordOf(kind))) << int(kind) << int(WriteAction::Create);
            if (kind != WriteKind::Payment)
                QTest::addRow("update %s", qPrintable(wordOf(kind))) << int(kind) << int(WriteAction::Update);
        }
    }
    void everyWriteIsTaken()
    {
        QFETCH(int, kind);
        QFETCH(int, action);
        WriteIntent intent = intentOf(WriteKind(kind));
        intent.action = WriteAction(action);
        intent.remoteId = intent.action == WriteAction::Update ? u"13d946f0-c5d5-42bc-b092-97ece17923ab"_s : QString();
        const Result<FrozenRequest> frozen = m_at->connector.freeze(intent, Instant::now());
        QVERIFY2(frozen, qPrintable(frozen ? QString() : frozen.error().message));
        Answered<WriteAnswer> answer;
        m_at->connector.send(*frozen, this, answer.taker());
        QVERIFY(isAnswered(answer, kPatience));
        QVERIFY(answer->has_value());
        QCOMPARE((*answer)->status, 200);
        Answered<FoundRecord> found;
        m_at->connector.find(*frozen, this, found.taker());
        QVERIFY(isAnswered(found, kPatience));
        QVERIFY2(*found, qPrintable(*found ? QString() : found->error().message));
        QVERIFY(!(*found)->isSame);
    }

    void operationIsPolled()
    {
        Answered<WriteAnswer> answer;
        m_at->connector.poll({}, u"673f5d97-1c53-41ef-b9c8-cc9a8415d17c"_s, this, answer.taker());
        QVERIFY(isAnswered(answer, kPatience));
        QVERIFY(answer->has_value());
        QCOMPARE((*answer)->state, WriteState::Accepted);
    }

    void formIsRead()
    {
        Answered<WriteForm> form;
        m_at->connector.form(WriteKind::Payment, this, form.taker());
        QVERIFY(isAnswered(form, kPatience));
    }

    void reportsAreAskedFor()
    {
        const CodatReports reports(m_at->connector.client(), kCompany);
        Answered<bool> hasAged;
        reports.hasAgedDebtors(this, hasAged.taker());
        QVERIFY(isAnswered(hasAged, kPatience));
        QVERIFY(hasAged->has_value());
        Answered<AgedDebtors> aged;
        reports.agedDebtors({.day = QDate(2026, 3, 31), .periods = 4, .daysPerPeriod = 30}, this, aged.taker());
        QVERIFY(isAnswered(aged, kPatience));
        QVERIFY(aged->has_value());
        Answered<ReconciledPage> reconciled;
        reports.reconciledInvoices(1, 5000, this, reconciled.taker());
        QVERIFY(isAnswered(reconciled, kPatience));
        QVERIFY(reconciled->has_value());
        Answered<std::vector<BankingBalance>> balances;
        reports.bankingBalances(kLink, this, balances.taker());
        QVERIFY(isAnswered(balances, kPatience));
        QVERIFY(balances->has_value());
    }

    void whatCodatKnowsOfItsReadingIsAskedFor()
    {
        const CodatReports reports(m_at->connector.client(), kCompany);
        Answered<std::vector<PullOperation>> history;
        reports.history(100, this, history.taker());
        QVERIFY(isAnswered(history, kPatience));
        QVERIFY(history->has_value());
        Answered<PullOperation> operation;
        reports.pullOperation(kLink, this, operation.taker());
        QVERIFY(isAnswered(operation, kPatience));
        QVERIFY(operation->has_value());
        Answered<std::vector<ValidationItem>> found;
        reports.validation(kLink, this, found.taker());
        QVERIFY(isAnswered(found, kPatience));
        QVERIFY(found->has_value());
        Answered<SyncSettings> settings;
        reports.syncSettings(this, settings.taker());
        QVERIFY(isAnswered(settings, kPatience));
        QVERIFY2(*settings, qPrintable(*settings ? QString() : settings->error().message));
        Answered<void> written;
        reports.setSyncSettings(**settings, this, written.taker());
        QVERIFY(isAnswered(written, kPatience));
        QVERIFY2(*written, qPrintable(*written ? QString() : written->error().message));
    }

    void filesAreAskedFor()
    {
        const CodatFiles files(m_at->connector.client(), kCompany);
        Answered<CodatFile> pdf;
        files.invoicePdf(kLink, this, pdf.taker());
        QVERIFY(isAnswered(pdf, kPatience));
        QVERIFY(pdf->has_value());
        for (const FiledUnder under :
             {FiledUnder::Customers, FiledUnder::Invoices, FiledUnder::DirectCosts, FiledUnder::DirectIncomes}) {
            Answered<std::vector<Attachment>> list;
            files.attachments(kLink, under, kLink, this, list.taker());
            QVERIFY(isAnswered(list, kPatience));
            QVERIFY(list->has_value());
            Answered<CodatFile> file;
            files.attachment(kLink, under, kLink, kLink, this, file.taker());
            QVERIFY(isAnswered(file, kPatience));
            QVERIFY(file->has_value());
        }
        // It calls the form a text, which no form is.
        m_at->platform.excuse(QRegularExpression(u"/attachment .*Request body must be string"_s));
        m_at->platform.answerWith(QRegularExpression(u"/attachment$"_s), {.body = R"({"status":"Pending"})"});
        Answered<WriteAnswer> added;
        files.attachToInvoice(kLink, kLink, {u"a.pdf"_s, "%PDF"}, this, added.taker());
        QVERIFY(isAnswered(added, kPatience));
        QCOMPARE((*added)->status, 200);
    }

    void workbookIsAskedFor()
    {
        const CodatFiles files(m_at->connector.client(), kCompany);
        // The simulator cannot make files.
        m_at->platform.answerWith(QRegularExpression(u"/assess/excel/download"_s), {.body = "PK"});
        Answered<ExcelStatus> begun;
        files.requestExcel(ExcelReport::EnhancedInvoices, this, begun.taker());
        QVERIFY(isAnswered(begun, kPatience));
        QVERIFY2(*begun, qPrintable(*begun ? QString() : begun->error().message));
        Answered<ExcelStatus> status;
        files.excelStatus(ExcelReport::EnhancedInvoices, this, status.taker());
        QVERIFY(isAnswered(status, kPatience));
        QVERIFY(status->has_value());
    }

private:
    static constexpr int kPatience = 90'000;

    std::unique_ptr<contract::Contracted<CodatConnector>> m_at;
};

QTEST_GUILESS_MAIN(TestCodatContract)
#include "tst_codat_contract.moc"
