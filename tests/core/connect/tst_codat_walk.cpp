#include "core/connect/codat/codat_client.h"
#include "core/connect/codat/list_walk.h"
#include "tests/core/connect/codat_fixture.h"
#include "tests/core/connect/pacing_fixture.h"
#include "tests/support/fake_codat.h"

#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <map>

using namespace quittance;
using namespace quittance::connect;
using namespace quittance::connect::codat;
using namespace Qt::StringLiterals;

namespace {

const QString kList = QStringLiteral("/companies/co/data/invoices");
const QByteArray kKey = "a-key-of-tests";

fake::Record invoice(int number, qint64 modified, const QByteArray &amount = "10.00")
{
    const QByteArray id = "i/" + QByteArray::number(number);
    return {id,
            "{\"id\":\"" + id + "\",\"invoiceNumber\":\"INV-" + QByteArray::number(number)
                + "\",\"customerRef\":{\"id\":\"c\"},\"issueDate\":\"2026-01-05\",\"currency\":\"GBP\",\"totalAmount\":"
                + amount + ",\"status\":\"Submitted\"}",
            modified};
}

std::vector<fake::Record> invoices(int count)
{
    std::vector<fake::Record> all;
    for (int i = 1; i <= count; ++i)
        all.push_back(invoice(i, 1000 + i));
    return all;
}

/// Rings when an answer came.
class Bell : public QObject
{
    Q_OBJECT

Q_SIGNALS:
    void rung();
};

/// A fake Codat, a client for it, and what a walk of its invoices brought.
struct Walked
{
    Walked()
        : server([this](const fake::Request &request) { return codat(request); })
        , http({}, time.pacing())
        , client(http, {.base = server.url(), .key = kKey})
    {
        codat.authorization = "Basic " + kKey.toBase64();
        codat.lists[kList] = invoices(23);
    }

    [[nodiscard]] static ListQuery query() { return {.type = DataType::Invoices, .companyId = u"co"_s, .pageSize = 5}; }

    /// One step; false when the walk is over or failed.
    bool step(ListWalk &walk)
    {
        std::optional<Result<std::optional<WalkedPage>>> page;
        Bell bell;
        QSignalSpy spy(&bell, &Bell::rung);
        walk.next([&](Result<std::optional<WalkedPage>> given) {
            page = std::move(given);
            Q_EMIT bell.rung();
        });
        if (!spy.wait())
            return false;
        if (!*page) {
            error = page->error();
            return false;
        }
        if (!**page)
            return false;
        const WalkedPage &read = ***page;
        cursor = read.cursor;
        repeated += read.repeated;
        for (const RawPayload &payload : read.mapped.payloads)
            records[payload.remoteId.toUtf8()] = payload.bytes;
        facts += qint64(read.mapped.batch.documents.size());
        rejected += qint64(read.mapped.rejected.size());
        return true;
    }
    void walk(const ListQuery &asked = query())
    {
        ListWalk walk(client, asked, contextInGbp());
        while (step(walk))
            ;
    }
    /// Whether what came is what the server has now.
    [[nodiscard]] bool isSame() const
    {
        std::map<QByteArray, QByteArray> there;
        for (const fake::Record &record : codat.lists.at(kList))
            there[record.id] = record.json;
        return records == there;
    }

    fake::Codat codat;
    fake::Server server;
    TestTime time;
    HttpClient http;
    CodatClient client;
    std::map<QByteArray, QByteArray> records;
    WalkCursor cursor;
    std::optional<Error> error;
    qint64 facts = 0;
    qint64 rejected = 0;
    qint64 repeated = 0;
};

} // namespace

Q_DECLARE_METATYPE(quittance::fake::Fault)

class TestCodatWalk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void quietListIsWalkedOnce()
    {
        Walked walked;
        walked.walk();
        QVERIFY(walked.isSame());
        QCOMPARE(walked.facts, 23);
        QCOMPARE(walked.server.requests().size(), size_t(5));
        QVERIFY(walked.cursor.isSettled && walked.cursor.isOver);
    }

    void emptyListIsOverAtOnce()
    {
        Walked walked;
        walked.codat.lists[kList].clear();
        walked.walk();
        QVERIFY(!walked.error);
        QVERIFY(walked.cursor.isSettled);
        QCOMPARE(walked.server.requests().size(), size_t(1));
    }

    void listThatChangesUnderTheWalkIsReadInFull_data()
    {
        QTest::addColumn<int>("change");
        QTest::addColumn<int>("at");
        for (int change = 0; change < 5; ++change) {
            for (int at = 1; at <= 6; ++at)
                QTest::addRow("change %d before request %d", change, at) << change << at;
        }
    }
    void listThatChangesUnderTheWalkIsReadInFull()
    {
        QFETCH(int, change);
        QFETCH(int, at);
        Walked walked;
        walked.codat.beforeList = [&](int request) {
            if (request != at)
                return;
            std::vector<fake::Record> &list = walked.codat.lists[kList];
            switch (change) {
            case 0: // a new one in front
                list.push_back(invoice(100, 9000));
                break;
            case 1: // a new one at the end
                list.push_back(invoice(100, 1));
                break;
            case 2: // an old one changes and moves to the front
                list[0] = invoice(1, 9000, "11.00");
                break;
            case 3: // one goes and another comes: the total stays
                list[20] = invoice(100, 9000);
                break;
            case 4: // several come
                for (int i = 0; i < 7; ++i)
                    list.push_back(invoice(200 + i, 9000 + i));
                break;
            }
        };
        walked.walk();
        QVERIFY(!walked.error);
        for (const fake::Record &record : walked.codat.lists.at(kList)) {
            // What changes behind the walk's back after its last look is the next delta's.
            const bool isLater = record.modifiedSecs == 9000 && change != 4;
            QVERIFY2(walked.records[record.id] == record.json || (isLater && at > 1), record.id.constData());
        }
    }

    void recordThatGoesMakesTheWalkLookAgain()
    {
        Walked walked;
        walked.codat.beforeList = [&](int request) {
            if (request == 2)
                walked.codat.lists[kList].pop_back(); // was on page 1: the rest moves up past the walk
        };
        walked.walk();
        QVERIFY(walked.cursor.isSettled);
        QCOMPARE(walked.cursor.pass, 2);
        QCOMPARE(walked.records.size(), size_t(23));
    }

    void listThatNeverRestsIsGivenUpOnAsUnsettled()
    {
        Walked walked;
        walked.codat.beforeList
            = [&](int request) { walked.codat.lists[kList].push_back(invoice(1000 + request, 9000 + request)); };
        walked.walk();
        QVERIFY(!walked.error);
        QVERIFY(walked.cursor.isOver && !walked.cursor.isSettled);
        QCOMPARE(walked.cursor.pass, ListWalk::kMostPasses);
    }

    void longListIsWalkedOnceAndInFull()
    {
        Walked walked;
        walked.codat.lists[kList] = invoices(203);
        walked.walk();
        QVERIFY(walked.isSame());
        QCOMPARE(walked.facts, 203);
        QVERIFY(walked.cursor.isSettled);
        QCOMPARE(walked.cursor.pass, 1);
    }

    void listThatMovesFasterThanIsRememberedIsNotSettled()
    {
        Walked walked;
        walked.codat.lists[kList] = invoices(203);
        walked.codat.beforeList = [&](int request) {
            // Six of the next page go to the front, which pushes all that came before on.
            for (int i = 0; i < 6; ++i) {
                std::vector<fake::Record> &list = walked.codat.lists[kList];
                const auto oldest = std::ranges::min_element(list, {}, &fake::Record::modifiedSecs);
                oldest->modifiedSecs = 5000 + 10 * request + i;
            }
        };
        walked.walk();
        QVERIFY(!walked.error);
        QVERIFY(walked.cursor.isOver && !walked.cursor.isSettled);
    }

    void linkThatLeadsBackEndsTheWalk()
    {
        Walked walked;
        walked.codat.nextAlwaysPointsToTwo = true;
        walked.walk();
        QVERIFY(walked.cursor.isOver && !walked.cursor.isSettled);
        QCOMPARE(walked.server.requests().size(), size_t(2 * ListWalk::kMostPasses));
    }

    void anyRequestMayFailInAnyWay_data()
    {
        QTest::addColumn<int>("number");
        QTest::addColumn<fake::Fault>("fault");
        for (int number = 1; number <= 5; ++number) {
            for (const fake::Fault fault : fake::kPassingFaults)
                QTest::addRow("request %d, fault %d", number, int(fault)) << number << fault;
        }
    }
    void anyRequestMayFailInAnyWay()
    {
        QFETCH(int, number);
        QFETCH(fake::Fault, fault);
        Walked walked;
        walked.server.breakRequest(number, fault);
        walked.walk();
        QVERIFY2(!walked.error, qPrintable(walked.error ? walked.error->message : QString()));
        QVERIFY(walked.isSame());
        QCOMPARE(walked.facts, 23);
        QCOMPARE(walked.rejected, 0);
        QVERIFY(walked.cursor.isSettled);
    }

    void walkGoesOnWhereItWasKilled()
    {
        for (int pages = 1; pages < 5; ++pages) {
            Walked walked;
            {
                ListWalk walk(walked.client, Walked::query(), contextInGbp());
                for (int i = 0; i < pages; ++i)
                    QVERIFY(walked.step(walk));
            }
            ListWalk rest(walked.client, Walked::query(), contextInGbp(), walked.cursor);
            while (walked.step(rest))
                ;
            QVERIFY(walked.isSame());
            QVERIFY(walked.cursor.isSettled);
            QCOMPARE(walked.server.requests().size(), size_t(5));
        }
    }

    void pageIsAskedForAgainAfterAnError()
    {
        Walked walked;
        ListWalk walk(walked.client, Walked::query(), contextInGbp());
        QVERIFY(walked.step(walk));
        walked.server.breakAll(fake::Fault::Error500);
        QVERIFY(!walked.step(walk));
        QCOMPARE(walked.error->kind, Error::Kind::Network);
        walked.server.breakAll(fake::Fault::None);
        while (walked.step(walk))
            ;
        QVERIFY(walked.isSame());
    }

    void deltaReadsOnlyWhatChanged()
    {
        Walked walked;
        ListQuery query = Walked::query();
        query.modifiedSince = Instant{1'020'000};
        walked.walk(query);
        QCOMPARE(walked.records.size(), size_t(4)); // 1020 to 1023
        QVERIFY(walked.cursor.isSettled);
        QCOMPARE(walked.server.requests()[0].url.query(QUrl::FullyEncoded),
                 u"page=1&pageSize=5&orderBy=-modifiedDate&query=modifiedDate%3E%3D1970-01-01T00%3A17%3A00Z"_s);
    }

    void malformedRecordCostsNoOther()
    {
        Walked walked;
        walked.codat.lists[kList][7].json = R"({"id":"bad","totalAmount":1..5})";
        walked.walk();
        QVERIFY(!walked.error);
        QCOMPARE(walked.facts, 22);
        QCOMPARE(walked.rejected, 1);
    }

    void idsStaySegmentsOfThePath()
    {
        const ListQuery query{.type = DataType::BankTransactions,
                              .companyId = u"co"_s,
                              .connectionId = u"cn"_s,
                              .accountId = u"__DEPT/4:é?x=#1"_s};
        QCOMPARE(pageAddress(QUrl(u"https://api.codat.io"_s), query, 3).toEncoded(),
                 "https://api.codat.io/companies/co/connections/cn/data/bankAccounts/"
                 "__DEPT%2F4%3A%C3%A9%3Fx%3D%231/bankTransactions?page=3&pageSize=1000&orderBy=-modifiedDate");
    }

    void refusalsAreSentences_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<int>("kind");
        QTest::newRow("key") << 401 << int(Error::Kind::ReadOnly);
        QTest::newRow("plan") << 402 << int(Error::Kind::ReadOnly);
        QTest::newRow("rights") << 403 << int(Error::Kind::ReadOnly);
        QTest::newRow("unknown") << 404 << int(Error::Kind::NotFound);
        QTest::newRow("not read yet") << 409 << int(Error::Kind::Conflict);
        QTest::newRow("malformed") << 400 << int(Error::Kind::InvalidInput);
    }
    void refusalsAreSentences()
    {
        QFETCH(int, status);
        QFETCH(int, kind);
        fake::Server server(
            [status](const fake::Request & /*request*/) { return fake::codatError(status, "Because."); });
        HttpClient http({});
        const CodatClient client(http, {.base = server.url(), .key = kKey});
        std::optional<Result<CompanyInfo>> info;
        client.companyInfo(u"co"_s, this, [&info](Result<CompanyInfo> given) { info = std::move(given); });
        QTRY_VERIFY(info.has_value());
        QCOMPARE(int(info->error().kind), kind);
        QVERIFY(info->error().message.contains(u"Because."));
        QVERIFY(info->error().message.contains(u"c0ffee"));
        QCOMPARE(http.log().entries().back().correlationId, u"c0ffee"_s);
    }

    void keyAloneIsTheHeaderAndInNoLog()
    {
        Walked walked;
        walked.walk();
        QCOMPARE(walked.server.requests()[0].headers.value("authorization"), "Basic YS1rZXktb2YtdGVzdHM=");
        for (const LoggedRequest &logged : walked.http.log().entries())
            QVERIFY(!logged.url.contains(QString::fromLatin1(kKey)));
    }

    void companiesComeWithTheirConnections()
    {
        Walked walked;
        const QByteArray connection
            = R"({"id":"cn","integrationKey":"gbol","sourceType":"Accounting","platformName":"Xero","linkUrl":"https://l",)"
              R"("status":"Deauthorized","lastSync":"2022-10-27T10:22:43.6464237Z"})";
        for (int i = 0; i < 1200; ++i) {
            walked.codat.lists[u"/companies"_s].push_back(
                {"x",
                 "{\"id\":\"" + QByteArray::number(i) + "\",\"name\":\"Co\",\"dataConnections\":[" + connection + "]}",
                 i});
        }
        walked.codat.lists[u"/companies/co/connections"_s] = {{"cn", connection, 0}};
        walked.codat.bodies[u"/companies/co/data/info"_s] = R"({"companyName":"Co","baseCurrency":"GBP"})";
        std::optional<Result<std::vector<Company>>> companies;
        walked.client.companies(this, [&](Result<std::vector<Company>> given) { companies = std::move(given); });
        QTRY_VERIFY(companies.has_value());
        QCOMPARE((*companies)->size(), size_t(1200));
        QCOMPARE((*companies)->front().connections.at(0).status, LinkStatus::Deauthorized);
        std::optional<Result<std::vector<CompanyConnection>>> connections;
        walked.client.connections(
            u"co"_s, this, [&](Result<std::vector<CompanyConnection>> given) { connections = std::move(given); });
        QTRY_VERIFY(connections.has_value());
        QCOMPARE((*connections)->at(0).platformName, u"Xero"_s);
        QVERIFY((*connections)->at(0).hasData());
        std::optional<Result<CompanyInfo>> info;
        walked.client.companyInfo(u"co"_s, this, [&](Result<CompanyInfo> given) { info = std::move(given); });
        QTRY_VERIFY(info.has_value());
        QCOMPARE((*info)->baseCurrency, Currency::fromCode(u"GBP"));
    }
};

QTEST_GUILESS_MAIN(TestCodatWalk)
#include "tst_codat_walk.moc"
