#include "core/connect/codat/codat_files.h"
#include "core/connect/codat/codat_reports.h"
#include "core/connect/json/json_page.h"
#include "tests/core/connect/codat_fixture.h"
#include "tests/core/connect/connector_fixture.h"
#include "tests/core/connect/pacing_fixture.h"
#include "tests/support/fake_codat.h"

#include <QDir>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>

using namespace quittance;
using namespace quittance::connect;
using namespace quittance::connect::codat;
using namespace Qt::StringLiterals;

namespace {

/// A server that answers paths with bodies, and the typed calls over it.
struct Asked
{
    Asked()
        : server([this](const fake::Request &request) { return codat(request); })
        , http({}, time.pacing())
        , client(http, {.base = server.url(), .key = "a-key"})
        , reports(client, u"co"_s)
        , files(client, u"co"_s, 64)
    {
    }

    void answer(const QString &path, const QByteArray &body) { codat.bodies[path] = body; }
    [[nodiscard]] const fake::Request &last() const { return server.requests().back(); }

    fake::Codat codat;
    fake::Server server;
    TestTime time;
    HttpClient http;
    CodatClient client;
    CodatReports reports;
    CodatFiles files;
};

Money gbp(qint64 units)
{
    return Money(units, *Currency::fromCode(u"GBP"));
}

QByteArray example(const QString &name)
{
    return bytesOf(sharedFolder() + u"/examples/codat/"_s + name);
}

} // namespace

class TestCodatReports : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void agedDebtorsAreReadSpanBySpan()
    {
        Asked asked;
        asked.answer(
            u"/companies/co/reports/agedDebtor"_s,
            R"({"generated":"2026-05-02T16:05:21Z","reportDate":"2026-05-01","data":[{"customerId":"c","customerName":"C","agedCurrencyOutstanding":[)"
            R"({"currency":"GBP","agedOutstandingAmounts":[{"fromDate":"0001-01-01T00:00:00.0000000","toDate":"2026-04-02T00:00:00","amount":773.94,)"
            R"("details":[{"name":"Invoices","amount":800},{"name":"CreditNotes","amount":-26.06}]},{"fromDate":"2026-04-02","toDate":"2026-05-02","amount":0.123456}]}]}]})");
        Answered<AgedDebtors> report;
        asked.reports.agedDebtors({.day = QDate(2026, 5, 1), .periods = 4, .daysPerPeriod = 30}, this, report.taker());
        QVERIFY(isAnswered(report));
        QCOMPARE(asked.last().url.query(), u"reportDate=2026-05-01&numberOfPeriods=4&periodLengthDays=30"_s);
        QCOMPARE((*report)->reportDay, QDate(2026, 5, 1));
        QCOMPARE((*report)->amounts.size(), size_t(2));
        const AgedAmount &first = (*report)->amounts[0];
        QVERIFY(!first.from.isValid());
        QCOMPARE(first.amount, std::optional(gbp(7739400)));
        QCOMPARE(first.details[1].second, std::optional(gbp(-260600)));
        QVERIFY(!(*report)->amounts[1].amount);
    }

    void agedDebtorsMayNotBeThere()
    {
        Asked asked;
        for (const bool isThere : {true, false}) {
            asked.answer(u"/companies/co/reports/agedDebtor/available"_s, isThere ? "true" : "false");
            Answered<bool> answer;
            asked.reports.hasAgedDebtors(this, answer.taker());
            QVERIFY(isAnswered(answer));
            QCOMPARE(**answer, isThere);
        }
    }

    void reconciledInvoicesKeepTheirEvidence()
    {
        Asked asked;
        asked.answer(
            u"/companies/co/reports/enhancedInvoices"_s,
            R"({"reportInfo":{"pageNumber":2,"pageSize":10,"totalResults":101},"reportItems":[{"id":"i","invoiceNumber":"N","customerRef":{"id":"c","customerName":"C"},)"
            R"("issueDate":"2026-04-06T09:44:00","dueDate":"2026-05-06","status":"Paid","currency":"GBP","totalAmount":70.44,"amountDue":0,"payments":[{"id":"p","date":"2026-05-05",)"
            R"("paymentType":"Payment","amount":70.44,"currency":"GBP","currencyRate":1.0,"bankingTransactionRefs":[{"id":"t","dataConnectionId":"cn","accountId":"a","amount":70.44,"date":"2026-05-05"}]}]}]})");
        Answered<ReconciledPage> page;
        asked.reports.reconciledInvoices(2, 10, this, page.taker());
        QVERIFY(isAnswered(page));
        QCOMPARE(asked.last().url.query(), u"page=2&pageSize=10"_s);
        QCOMPARE((*page)->total, 101);
        const ReconciledInvoice &invoice = (*page)->invoices.at(0);
        QCOMPARE(invoice.customerName, u"C"_s);
        QCOMPARE(invoice.amount, std::optional(gbp(704400)));
        QVERIFY(!invoice.paid.isValid());
        const ReconciledMovement &movement = invoice.payments.at(0).movements.at(0);
        QCOMPARE(movement.connectionId, u"cn"_s);
        QCOMPARE(movement.amount, std::optional(gbp(704400)));
    }

    void balancesAreReadToTheLastPage()
    {
        Asked asked;
        const QString path = u"/companies/co/connections/cn/data/banking-accountBalances"_s;
        for (int i = 0; i < 1100; ++i)
            asked.codat.lists[path].push_back(
                {"x", R"({"accountId":"a","balance":{"current":205.78},"date":"2026-10-13T00:00:00"})", i});
        Answered<std::vector<BankingBalance>> balances;
        asked.reports.bankingBalances(u"cn"_s, this, balances.taker());
        QVERIFY(isAnswered(balances));
        QCOMPARE((*balances)->size(), size_t(1100));
        QCOMPARE((*balances)->front().current, u"205.78"_s);
        QCOMPARE((*balances)->front().available, QString());
        QCOMPARE((*balances)->front().date, QDate(2026, 10, 13));
    }

    void historyIsNewestFirstAndNoLongerThanAsked()
    {
        Asked asked;
        asked.codat.lists[u"/companies/co/data/history"_s] = {};
        asked.codat.books.looksPerRefresh = 1;
        asked.answer(
            u"/companies/co/data/history"_s,
            R"({"results":[{"id":"1","dataType":"invoices","status":"FetchError","errorMessage":"No.","requested":"2026-11-14T11:18:37Z","progress":10,"isCompleted":true,"isErrored":true},{"id":"2"},{"id":"3"}]})");
        Answered<std::vector<PullOperation>> history;
        asked.reports.history(2, this, history.taker());
        QVERIFY(isAnswered(history));
        QCOMPARE(asked.last().url.query(), u"orderBy=-requested&page=1&pageSize=2"_s);
        QCOMPARE((*history)->size(), size_t(2));
        QCOMPARE((*history)->front().error, u"No."_s);
        QVERIFY((*history)->front().isErrored);
    }

    void syncSettingsAreWrittenAsTheyWereRead()
    {
        Asked asked;
        SyncSettings settings{.companyId = u"co"_s};
        settings.settings.push_back({.list = u"invoices"_s, .everyHours = 24, .order = 1, .monthsBack = 24});
        settings.settings.push_back({.list = u"payments"_s, .from = Instant{1577880000000}, .isLocked = true});
        asked.answer(u"/companies/co/syncSettings"_s, codat::bodyOf(settings));
        Answered<SyncSettings> read;
        asked.reports.syncSettings(this, read.taker());
        QVERIFY(isAnswered(read));
        QVERIFY(**read == settings);
        Answered<void> written;
        asked.reports.setSyncSettings(settings, this, written.taker());
        QVERIFY(isAnswered(written));
        QCOMPARE(asked.last().method, "POST");
        QCOMPARE(
            asked.last().body,
            R"({"companyId":"co","settings":[{"dataType":"invoices","fetchOnFirstLink":true,"syncSchedule":24,"syncOrder":1,"syncFromWindow":24,"isLocked":false},)"
            R"({"dataType":"payments","fetchOnFirstLink":true,"syncSchedule":0,"syncOrder":0,"syncFromUtc":"2020-01-01T12:00:00Z","isLocked":true}],"overridesDefaults":true})");
    }

    void filesAreReadUpToTheLimit()
    {
        Asked asked;
        asked.answer(u"/companies/co/data/invoices/a/b/pdf"_s, "%PDF-1.7 short");
        Answered<CodatFile> pdf;
        asked.files.invoicePdf(u"a/b"_s, this, pdf.taker());
        QVERIFY(isAnswered(pdf));
        QCOMPARE((*pdf)->bytes, "%PDF-1.7 short");
        QCOMPARE(asked.last().url.path(QUrl::FullyEncoded), u"/companies/co/data/invoices/a%2Fb/pdf"_s);
        asked.answer(u"/companies/co/data/invoices/a/b/pdf"_s, QByteArray(65, 'x'));
        Answered<CodatFile> large;
        asked.files.invoicePdf(u"a/b"_s, this, large.taker());
        QVERIFY(isAnswered(large));
        QCOMPARE(large->error().kind, Error::Kind::Unsupported);
    }

    void attachmentsAreListedFetchedAndAdded()
    {
        Asked asked;
        const QString base = u"/companies/co/connections/cn/data/invoices/i/attachments"_s;
        asked.answer(base,
                     R"({"attachments":[{"id":"a","name":"x.pdf","contentType":"application/pdf","fileSize":12}]})");
        asked.answer(base + u"/a/download"_s, "bytes");
        Answered<std::vector<Attachment>> list;
        asked.files.attachments(u"cn"_s, FiledUnder::Invoices, u"i"_s, this, list.taker());
        QVERIFY(isAnswered(list));
        QCOMPARE((*list)->at(0).bytes, std::optional<qint64>(12));
        Answered<CodatFile> file;
        asked.files.attachment(u"cn"_s, FiledUnder::Invoices, u"i"_s, u"a"_s, this, file.taker());
        QVERIFY(isAnswered(file));
        QCOMPARE((*file)->bytes, "bytes");
        asked.answer(u"/companies/co/connections/cn/push/invoices/i/attachment"_s,
                     R"({"status":"Pending","pushOperationKey":"k"})");
        Answered<WriteAnswer> added;
        asked.files.attachToInvoice(u"cn"_s, u"i"_s, {u"a \"b\".pdf"_s, "%PDF"}, this, added.taker());
        QVERIFY(isAnswered(added));
        QCOMPARE((*added)->operation, u"k"_s);
        QVERIFY(asked.last().body.contains("filename=\"a b.pdf\""));
        QVERIFY(asked.last().body.contains("\r\n\r\n%PDF\r\n--"));
        QVERIFY(asked.last().headers.value("content-type").startsWith("multipart/form-data; boundary=quittance-"));
    }

    void workbookIsAskedForAndFetched()
    {
        Asked asked;
        const QString path = u"/data/companies/co/assess/excel"_s;
        asked.answer(path, R"({"inProgress":true,"success":false})");
        asked.answer(path + u"/download"_s, "PK");
        Answered<ExcelStatus> begun;
        asked.files.requestExcel(ExcelReport::EnhancedInvoices, this, begun.taker());
        QVERIFY(isAnswered(begun));
        QVERIFY((*begun)->isRunning && !(*begun)->isDone);
        asked.answer(path, R"({"inProgress":false,"success":true,"fileSize":2})");
        Answered<ExcelStatus> status;
        asked.files.excelStatus(ExcelReport::EnhancedInvoices, this, status.taker());
        QVERIFY(isAnswered(status));
        QVERIFY((*status)->isDone);
        Answered<CodatFile> file;
        asked.files.downloadExcel(ExcelReport::EnhancedInvoices, this, file.taker());
        QVERIFY(isAnswered(file));
        QCOMPARE((*file)->bytes, "PK");
        QCOMPARE(asked.last().url.query(), u"reportType=enhancedInvoices"_s);
    }

    void refusalIsAnError()
    {
        Asked asked;
        Answered<SyncSettings> read;
        asked.reports.syncSettings(this, read.taker());
        QVERIFY(isAnswered(read));
        QCOMPARE(read->error().kind, Error::Kind::NotFound);
    }

    void publishedExamplesAreReadInFull()
    {
        const QDir folder(sharedFolder() + u"/examples/codat"_s);
        const QStringList aged = folder.entryList({u"agedDebtors.get.*.json"_s});
        if (aged.isEmpty())
            QSKIP("The published examples are not here.");
        JsonPageReader reader;
        for (const QString &name : aged) {
            const QByteArray bytes = example(name);
            const AgedDebtors report = agedDebtorsOf(*reader.read(bytes));
            QCOMPARE(qsizetype(report.amounts.size()), bytes.count("\"toDate\""));
            QVERIFY2(std::ranges::all_of(report.amounts, [](const AgedAmount &one) { return one.amount.has_value(); }),
                     qPrintable(name));
        }
        const QByteArray settings = example(u"syncSettings.get.example.json"_s);
        QCOMPARE(syncSettingsOf(*reader.read(settings)).settings.size(), size_t(1));
        const QByteArray found = example(u"validation.get.validation-result.json"_s);
        QCOMPARE(validationOf(*reader.read(found)).size(), size_t(2));
        const QByteArray reconciled = example(u"reconciledInvoices.list.example.json"_s);
        int invoices = 0;
        const Result<JsonValue> root = reader.read(reconciled, "reportItems", [&invoices](const JsonRecord &record) {
            invoices += reconciledInvoiceOf(record.value).amount ? 1 : 0;
        });
        QVERIFY(root.has_value());
        QCOMPARE(invoices, 10);
    }
};

QTEST_GUILESS_MAIN(TestCodatReports)
#include "tst_codat_reports.moc"
