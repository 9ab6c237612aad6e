#include "core/connect/codat/codat_connector.h"
#include "tests/core/connect/codat_fixture.h"
#include "tests/core/connect/connector_fixture.h"
#include "tests/core/connect/pacing_fixture.h"
#include "tests/support/fake_codat.h"

#include <QRegularExpression>
#include <QTest>

#include <algorithm>

using namespace quittance;
using namespace quittance::connect;
using namespace quittance::connect::codat;
using namespace Qt::StringLiterals;

namespace {

const QByteArray kKey = "a-key-of-tests";

QByteArray linkOf(const QByteArray &id, const QByteArray &source, const QByteArray &status = "Linked")
{
    return R"({"id":")" + id + R"(","sourceType":")" + source + R"(","platformName":")" + source
        + R"( of tests","linkUrl":"https://l","status":")" + status + R"(","lastSync":"2026-10-27T10:22:43Z"})";
}

std::vector<fake::Record> lines(const QByteArray &prefix, int count)
{
    std::vector<fake::Record> all;
    for (int i = 1; i <= count; ++i) {
        const QByteArray id = prefix + QByteArray::number(i);
        all.push_back(
            {id, R"({"id":")" + id + R"(","accountId":"a","amount":1.50,"currency":"GBP","postedDate":"2026-01-05"})",
             1000 + i});
    }
    return all;
}

/// A fake Codat with a company that has books and two banks, and a connector for it.
struct Connected
{
    explicit Connected(ConnectionSettings given = {})
        : server([this](const fake::Request &request) { return codat(request); })
        , http({}, time.pacing())
        , settings(withBase(std::move(given), server.url()))
        , connector(http, settings, kKey)
    {
        codat.authorization = "Basic " + kKey.toBase64();
        codat.lists[u"/companies"_s] = std::vector<fake::Record>{{"co", R"({"id":"co","name":"Co"})", 1}};
        codat.lists[u"/companies/co/connections"_s] = {{"books", linkOf("books", "Accounting"), 1},
                                                       {"bank-2", linkOf("bank-2", "Banking"), 1},
                                                       {"bank-1", linkOf("bank-1", "Banking", "Deauthorized"), 1},
                                                       {"bank-3", linkOf("bank-3", "Banking", "PendingAuth"), 1}};
        codat.bodies[u"/companies/co/data/info"_s] = R"({"companyName":"Books of Co","baseCurrency":"EUR"})";
        codat.bodies[u"/companies/co/dataStatus"_s]
            = R"({"banking-transactions":{"dataType":"banking-transactions","currentStatus":"Complete","lastSuccessfulSync":"2026-11-20T08:00:00Z"},)"
              R"("invoices":{"dataType":"invoices","currentStatus":"AuthError"},"payments":{"dataType":"payments"},)"
              R"("customers":{"dataType":"customers","currentStatus":"Fetching"},)"
              R"("transfers":{"dataType":"transfers","currentStatus":"NotSupported"},"bills":{"dataType":"bills","currentStatus":"Complete"}})";
        codat.lists[u"/companies/co/connections/bank-1/data/banking-transactions"_s] = lines("x", 7);
        codat.lists[u"/companies/co/connections/bank-2/data/banking-transactions"_s] = lines("y", 3);
    }

    static ConnectionSettings withBase(ConnectionSettings settings, const QUrl &base)
    {
        settings.base = base;
        settings.options.try_emplace(u"page_size"_s, u"5"_s);
        return settings;
    }
    [[nodiscard]] Pulled pull(const PullQuestion &question, size_t most = 1000)
    {
        const std::unique_ptr<ListPull> list = connector.pull(question);
        return pullAll(*list, most);
    }
    [[nodiscard]] QStringList pathsAsked() const
    {
        QStringList paths;
        for (const fake::Request &request : server.requests())
            paths.append(request.url.path());
        return paths;
    }

    fake::Codat codat;
    fake::Server server;
    TestTime time;
    HttpClient http;
    ConnectionSettings settings;
    CodatConnector connector;
};

} // namespace

class TestCodatConnector : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void everyListOfTheFeatureIsOffered()
    {
        Connected to;
        QByteArrayList keys;
        for (const ListInfo &list : to.connector.lists())
            keys.append(list.key);
        for (const char *key :
             {"customers", "invoices", "payments", "creditNotes", "accountTransactions", "directCosts", "directIncomes",
              "transfers", "bankAccounts", "chartOfAccounts", "taxRates", "trackingCategories", "paymentMethods",
              "banking-accounts", "banking-transactions"})
            QVERIFY2(keys.contains(key), key);
        QVERIFY(keys.indexOf("customers") < keys.indexOf("invoices"));
        QVERIFY(keys.indexOf("invoices") < keys.indexOf("payments"));
        QVERIFY(keys.indexOf("banking-accounts") < keys.indexOf("banking-transactions"));
    }

    void testTellsTheCompanyItsBooksAndItsLink()
    {
        Connected to;
        Answered<ConnectionReport> report;
        to.connector.test(this, report.taker());
        QVERIFY(isAnswered(report));
        QVERIFY2(*report, qPrintable(*report ? QString() : report->error().message));
        QCOMPARE((*report)->company, u"Books of Co"_s);
        QCOMPARE((*report)->platform, u"Accounting of tests"_s);
        QCOMPARE((*report)->baseCurrency, Currency::fromCode(u"EUR"));
        QCOMPARE((*report)->learntOptions[u"company"_s], u"co"_s);
        QCOMPARE((*report)->learntOptions[u"accounting_connection"_s], u"books"_s);
    }

    void companyIsToBeNamedWhereThereAreSeveral()
    {
        Connected to;
        to.codat.lists[u"/companies"_s].push_back({"other", R"({"id":"other","name":"Other"})", 1});
        Answered<ConnectionReport> report;
        to.connector.test(this, report.taker());
        QVERIFY(isAnswered(report));
        QCOMPARE(report->error().kind, Error::Kind::InvalidInput);
        QCOMPARE(report->error().place.field, u"company"_s);
    }

    void wrongKeyIsSaid()
    {
        Connected to;
        to.codat.authorization = "Basic other";
        Answered<ConnectionReport> report;
        to.connector.test(this, report.taker());
        QVERIFY(isAnswered(report));
        QCOMPARE(report->error().kind, Error::Kind::ReadOnly);
    }

    void bankListIsReadFromEveryBankThatEverHadData()
    {
        Connected to;
        const Pulled pulled = to.pull({.list = "banking-transactions", .cursor = {}, .modifiedSince = {}});
        QVERIFY2(!pulled.error, qPrintable(pulled.error ? pulled.error->message : QString()));
        QCOMPARE(pulled.records(), 10);
        QCOMPARE(pulled.pages.size(), size_t(3));
        QVERIFY(pulled.isWhole());
        QVERIFY(!pulled.pages[0].isWhole && !pulled.pages[1].isWhole);
        QCOMPARE(pulled.pages[0].asOf, std::optional(*parseInstant(u"2026-11-20T08:00:00Z")));
        QVERIFY(!to.pathsAsked().contains(u"/companies/co/connections/bank-3/data/banking-transactions"_s));
        QVERIFY(!to.pathsAsked().contains(u"/companies/co/connections/books/data/banking-transactions"_s));
    }

    void pullGoesOnWhereItWasKilled()
    {
        for (size_t pages = 1; pages < 3; ++pages) {
            Connected to;
            const Pulled begun = to.pull({.list = "banking-transactions", .cursor = {}, .modifiedSince = {}}, pages);
            QCOMPARE(begun.pages.size(), pages);
            const Pulled rest
                = to.pull({.list = "banking-transactions", .cursor = begun.pages.back().cursor, .modifiedSince = {}});
            QVERIFY(!rest.error);
            QCOMPARE(begun.records() + rest.records(), 10);
            QVERIFY(rest.isWhole());
        }
    }

    void pullThatWasOverStaysOver()
    {
        Connected to;
        const Pulled all = to.pull({.list = "banking-transactions", .cursor = {}, .modifiedSince = {}});
        const Pulled again
            = to.pull({.list = "banking-transactions", .cursor = all.pages.back().cursor, .modifiedSince = {}});
        QVERIFY(!again.error);
        QVERIFY(again.pages.empty());
    }

    void pullBeginsAnewWhenItsLinkIsGone()
    {
        Connected to;
        const Pulled begun = to.pull({.list = "banking-transactions", .cursor = {}, .modifiedSince = {}}, 1);
        Connected other;
        other.codat.lists[u"/companies/co/connections"_s]
            = std::vector<fake::Record>{{"bank-2", linkOf("bank-2", "Banking"), 1}};
        const Pulled rest
            = other.pull({.list = "banking-transactions", .cursor = begun.pages.back().cursor, .modifiedSince = {}});
        QVERIFY(!rest.error);
        QCOMPARE(rest.records(), 3);
        QVERIFY(rest.isWhole());
    }

    void deltaIsNeverWhole()
    {
        Connected to;
        const Pulled pulled
            = to.pull({.list = "banking-transactions", .cursor = {}, .modifiedSince = Instant{1'002'000}});
        QCOMPARE(pulled.records(), 6 + 2);
        QVERIFY(!pulled.isWhole());
    }

    void deltaThatGoesOnKeepsItsBeginning()
    {
        Connected to;
        const Pulled begun
            = to.pull({.list = "banking-transactions", .cursor = {}, .modifiedSince = Instant{1'002'000}}, 1);
        const Pulled rest
            = to.pull({.list = "banking-transactions", .cursor = begun.pages.back().cursor, .modifiedSince = {}});
        QCOMPARE(begun.records() + rest.records(), 6 + 2);
        QVERIFY(!rest.isWhole());
    }

    void settingsMayNameTheLinks()
    {
        Connected to({.connections = {u"bank-2"_s}});
        QCOMPARE(to.pull({.list = "banking-transactions", .cursor = {}, .modifiedSince = {}}).records(), 3);
        QCOMPARE(to.pull({.list = "transfers", .cursor = {}, .modifiedSince = {}}).error->kind,
                 Error::Kind::Unsupported);
    }

    void linesOfTheLedgerAreReadAccountByAccount()
    {
        Connected to;
        const QString base = u"/companies/co/connections/books/data/bankAccounts"_s;
        to.codat.lists[base] = {{"b", R"({"id":"b","currency":"USD"})", 1}, {"a/1", R"({"id":"a/1"})", 2}};
        const QByteArray line = R"({"accountId":"%","amount":5,"clearedOnDate":"2026-01-05","id":"%"})";
        to.codat.lists[base + u"/a/1/bankTransactions"_s]
            = std::vector<fake::Record>{{"1", QByteArray(line).replace('%', "a/1"), 1}};
        to.codat.lists[base + u"/b/bankTransactions"_s]
            = std::vector<fake::Record>{{"2", QByteArray(line).replace('%', "b"), 1}};
        const Pulled pulled = to.pull({.list = "bankTransactions", .cursor = {}, .modifiedSince = {}});
        QVERIFY2(!pulled.error, qPrintable(pulled.error ? pulled.error->message : QString()));
        QCOMPARE(pulled.records(), 2);
        QCOMPARE(pulled.pages[0].mapped.batch.bankLines.at(0).amount.currency(), *Currency::fromCode(u"EUR"));
        QCOMPARE(pulled.pages[1].mapped.batch.bankLines.at(0).amount.currency(), *Currency::fromCode(u"USD"));
    }

    void accountsThatAreNoneMakeAWholeEmptyList()
    {
        Connected to;
        to.codat.lists[u"/companies/co/connections/books/data/bankAccounts"_s] = {};
        const Pulled pulled = to.pull({.list = "bankTransactions", .cursor = {}, .modifiedSince = {}});
        QVERIFY(!pulled.error);
        QCOMPARE(pulled.records(), 0);
        QVERIFY(pulled.isWhole());
    }

    void statusesAreTold()
    {
        Connected to;
        Answered<Connector::Statuses> statuses;
        to.connector.statuses(this, statuses.taker());
        QVERIFY(isAnswered(statuses));
        Connector::Statuses &told = **statuses;
        QCOMPARE(told["banking-transactions"].state, ListState::Ready);
        QCOMPARE(told["invoices"].state, ListState::NeedsNewLink);
        QCOMPARE(told["payments"].state, ListState::NotEnabled);
        QCOMPARE(told["customers"].state, ListState::Running);
        QCOMPARE(told["transfers"].state, ListState::NotSupported);
        QVERIFY(!told.contains("bills"));
        QVERIFY(!told.contains("creditNotes"));
    }

    void companyIsFoundOutAboutOnce()
    {
        Connected to;
        const Pulled first = to.pull({.list = "banking-transactions", .cursor = {}, .modifiedSince = {}});
        const Pulled second = to.pull({.list = "banking-transactions", .cursor = {}, .modifiedSince = {}});
        QCOMPARE(first.records(), second.records());
        QCOMPARE(to.pathsAsked().count(u"/companies/co/data/info"_s), 1);
        QCOMPARE(to.pathsAsked().count(u"/companies/co/connections"_s), 1);
    }

    void booksThatSayNothingOfThemselvesAreStillRead()
    {
        Connected to;
        to.codat.bodies.erase(u"/companies/co/data/info"_s);
        to.codat.bodies.erase(u"/companies/co/dataStatus"_s);
        const Pulled pulled = to.pull({.list = "banking-transactions", .cursor = {}, .modifiedSince = {}});
        QVERIFY(!pulled.error);
        QCOMPARE(pulled.records(), 10);
        QVERIFY(!pulled.pages[0].asOf);
    }

    void anyRequestMayFailInAnyWay_data()
    {
        QTest::addColumn<int>("number");
        QTest::addColumn<int>("fault");
        for (int number = 1; number <= 7; ++number) {
            for (const fake::Fault fault : fake::kPassingFaults)
                QTest::addRow("request %d, fault %d", number, int(fault)) << number << int(fault);
        }
    }
    void anyRequestMayFailInAnyWay()
    {
        QFETCH(int, number);
        QFETCH(int, fault);
        Connected to;
        to.server.breakRequest(number, fake::Fault(fault));
        const Pulled pulled = to.pull({.list = "banking-transactions", .cursor = {}, .modifiedSince = {}});
        QVERIFY2(!pulled.error, qPrintable(pulled.error ? pulled.error->message : QString()));
        QCOMPARE(pulled.records(), 10);
        QVERIFY(pulled.isWhole());
    }

    void pageIsAskedForAgainAfterAnError()
    {
        Connected to;
        const std::unique_ptr<ListPull> list
            = to.connector.pull({.list = "banking-transactions", .cursor = {}, .modifiedSince = {}});
        const Pulled begun = pullAll(*list, 1);
        to.server.breakAll(fake::Fault::Error500);
        Pulled broken = pullAll(*list);
        QVERIFY(broken.error.has_value());
        to.server.breakAll(fake::Fault::None);
        const Pulled rest = pullAll(*list);
        QVERIFY(!rest.error);
        QCOMPARE(begun.records() + broken.records() + rest.records(), 10);
        QVERIFY(rest.isWhole());
    }

    void abortEndsThePageOnItsWay()
    {
        Connected to;
        to.server.breakAll(fake::Fault::Stall);
        const std::unique_ptr<ListPull> list
            = to.connector.pull({.list = "banking-transactions", .cursor = {}, .modifiedSince = {}});
        Answered<std::optional<PulledPage>> page;
        list->next(page.taker());
        list->abort();
        QVERIFY(isAnswered(page, 1000));
        QCOMPARE(page->error().kind, Error::Kind::Cancelled);
    }

    void refreshAsksForEachListOrForAll()
    {
        Connected to;
        to.codat.bodies[u"/companies/co/data/queue/invoices"_s] = R"({"id":"1","status":"Queued"})";
        to.codat.bodies[u"/companies/co/data/queue/payments"_s] = R"({"id":"2","status":"Queued"})";
        to.codat.bodies[u"/companies/co/data/all"_s] = "";
        Answered<void> done;
        to.connector.refresh({"invoices", "payments"}, this, done.taker());
        QVERIFY(isAnswered(done));
        QVERIFY(done->has_value());
        Answered<void> all;
        to.connector.refresh({}, this, all.taker());
        QVERIFY(isAnswered(all));
        QVERIFY(all->has_value());
        QCOMPARE(to.pathsAsked().last(), u"/companies/co/data/all"_s);
        QCOMPARE(to.server.requests().back().method, "POST");
        QVERIFY(to.pathsAsked().contains(u"/companies/co/data/queue/payments"_s));
    }

    void refreshPassesOverWhatTheBooksDoNotHave()
    {
        fake::Server server([](const fake::Request &request) {
            const bool isMissing = request.url.path().endsWith(u"transfers"_s);
            return isMissing ? fake::codatError(404, "Datatype [transfers] not supported by platform(s) [x]")
                             : fake::Answer{.body = R"({"id":"1"})"};
        });
        HttpClient http({});
        CodatConnector connector(http, {.base = server.url(), .company = u"co"_s}, kKey);
        Answered<void> done;
        connector.refresh({"transfers", "payments"}, this, done.taker());
        QVERIFY(isAnswered(done));
        QVERIFY(done->has_value());
        QCOMPARE(server.requests().back().url.path(), u"/companies/co/data/queue/payments"_s);
    }

    void listNobodyKnowsIsNoPull()
    {
        Connected to;
        QVERIFY(!to.connector.pull({.list = "bills", .cursor = {}, .modifiedSince = {}}));
    }
};

QTEST_GUILESS_MAIN(TestCodatConnector)
#include "tst_codat_connector.moc"
