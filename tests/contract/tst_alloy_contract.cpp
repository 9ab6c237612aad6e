#include "core/connect/alloy/alloy_connector.h"
#include "core/connect/alloy/headless_authorisation.h"
#include "tests/contract/contracted.h"
#include "tests/core/connect/connector_fixture.h"

#include <QTest>

using namespace quittance;
using namespace quittance::connect;
using namespace quittance::connect::alloy;
using namespace Qt::StringLiterals;

namespace {

std::vector<contract::Route> routes()
{
    return {{QRegularExpression(QString()), u"alloy-accounting.yaml"_s}};
}

Money usd(qint64 units)
{
    return Money(units, *Currency::fromCode(u"USD"));
}

WriteIntent intentOf(WriteKind kind)
{
    WriteIntent intent{.kind = kind, .number = u"7452"_s, .customerId = u"c/1"_s, .issue = QDate(2026, 4, 2)};
    if (kind == WriteKind::Customer) {
        intent.fields = {{u"email"_s, u"ap@hooli.example"_s},
                         {u"phone"_s, u"+12125551234"_s},
                         {u"street1"_s, u"213 Example Ave"_s},
                         {u"country"_s, u"US"_s},
                         {u"currency"_s, u"USD"_s}};
        return intent;
    }
    intent.amount = usd(1'200'050);
    if (kind == WriteKind::Payment) {
        intent.account = u"acc-1"_s;
        intent.fields = {{u"paymentMethod"_s, u"CHECK"_s}};
        return intent;
    }
    intent.due = QDate(2026, 5, 2);
    intent.description = u"A memo"_s;
    intent.lines = {{.description = u"Work"_s,
                     .quantity = u"2.5"_s,
                     .unitAmount = usd(480'020),
                     .tracking = {u"d/4"_s},
                     .item = u"27"_s}};
    return intent;
}

} // namespace

class TestAlloyContract : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (const QString missing = contract::Contract::whatIsMissing(routes()); !missing.isEmpty())
            QSKIP(qPrintable(missing));
        const ConnectionSettings settings{.options = {{u"credential"_s, u"66fb066c3793749b64c214bc"_s}}};
        m_at = std::make_unique<contract::Contracted<AlloyConnector>>(routes(), settings, "a-key-of-tests-0123");
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
        QCOMPARE((*report)->company, u"Quittance Demo"_s);
    }

    void everyListIsWalked_data()
    {
        QTest::addColumn<QByteArray>("list");
        for (const ListInfo &list : listInfos())
            QTest::addRow("%s", list.key.constData()) << list.key;
    }
    void everyListIsWalked()
    {
        QFETCH(QByteArray, list);
        const std::unique_ptr<ListPull> pull = m_at->connector.pull({.list = list});
        const Pulled pulled = pullAll(*pull);
        QVERIFY2(!pulled.error, qPrintable(pulled.error ? pulled.error->message : QString()));
        QVERIFY(pulled.records() > 0);
        const std::unique_ptr<ListPull> resumed = m_at->connector.pull({.list = list, .cursor = ">eyJpdGVtIjoxfQ=="});
        QVERIFY(!pullAll(*resumed).error);
    }

    void everyWriteIsTaken_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("action");
        for (const WriteKind kind : {WriteKind::Customer, WriteKind::Invoice, WriteKind::Payment}) {
            QTest::addRow("create %s", qPrintable(wordOf(kind))) << int(kind) << int(WriteAction::Create);
            QTest::addRow("update %s", qPrintable(wordOf(kind))) << int(kind) << int(WriteAction::Update);
        }
    }
    void everyWriteIsTaken()
    {
        QFETCH(int, kind);
        QFETCH(int, action);
        WriteIntent intent = intentOf(WriteKind(kind));
        intent.action = WriteAction(action);
        intent.remoteId = intent.action == WriteAction::Update ? u"00000001-0000-0000-0000-00000001"_s : QString();
        const Result<FrozenRequest> frozen = m_at->connector.freeze(intent, Instant::now());
        QVERIFY2(frozen, qPrintable(frozen ? QString() : frozen.error().message));

        Answered<WriteAnswer> answer;
        m_at->connector.send(*frozen, this, answer.taker());
        QVERIFY(isAnswered(answer, kPatience));
        QVERIFY(answer->has_value());
        QCOMPARE((*answer)->status, 200);
        QCOMPARE((*answer)->state, WriteState::Confirmed);

        Answered<FoundRecord> found;
        m_at->connector.find(*frozen, this, found.taker());
        QVERIFY(isAnswered(found, kPatience));
        QVERIFY2(*found, qPrintable(*found ? QString() : found->error().message));
    }

    void requestsAreHandedOn()
    {
        Answered<QByteArray> answer;
        m_at->connector.passThrough("POST", u"/query"_s, R"({"a":1})", this, answer.taker());
        QVERIFY(isAnswered(answer, kPatience));
        QVERIFY2(*answer, qPrintable(*answer ? QString() : answer->error().message));
    }

    void booksAreLinked()
    {
        AlloyClient client(m_at->http, m_at->settings, "a-key-of-tests-0123");
        Answered<QString> user;
        HeadlessAuthorisation::createUser(client, u"desk"_s, this, user.taker());
        QVERIFY(isAnswered(user, kPatience));
        QVERIFY2(*user, qPrintable(*user ? QString() : user->error().message));

        HeadlessAuthorisation link(client, {.userId = **user, .app = u"quickbooks"_s});
        QSignalSpy wanted(&link, &HeadlessAuthorisation::consentWanted);
        link.start();
        QVERIFY(wanted.wait(kPatience));
        link.cancel();
    }

private:
    static constexpr int kPatience = 90'000;

    std::unique_ptr<contract::Contracted<AlloyConnector>> m_at;
};

QTEST_GUILESS_MAIN(TestAlloyContract)
#include "tst_alloy_contract.moc"
