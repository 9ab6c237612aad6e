#include "core/connect/routable/routable_connector.h"
#include "core/connect/routable/send_schedule.h"
#include "tests/contract/contracted.h"
#include "tests/core/connect/connector_fixture.h"

#include <QTest>

using namespace quittance;
using namespace quittance::connect;
using namespace quittance::connect::routable;
using namespace Qt::StringLiterals;

namespace {

const QString kMember = QStringLiteral("0f7a3a0e-4a53-4f0f-9f7d-0c2b6f0a1d01");
const QString kAccount = QStringLiteral("1b1a9c7e-6a1b-4a8f-8a44-6c1d2f3a4b02");
const QString kCompany = QStringLiteral("2c2b8d6f-7b2c-4b9a-9b55-7d2e3a4b5c03");
const QString kReceivable = QStringLiteral("3d3c7e5a-8c3d-4cab-ac66-8e3f4b5c6d04");
const QString kContact = QStringLiteral("4e4d6f4b-9d4e-4dbc-bd77-9f405c6d7e05");

std::vector<contract::Route> routes()
{
    return {{QRegularExpression(QString()), u"routable-receivables.yaml"_s}};
}

Money usd(qint64 units)
{
    return Money(units, *Currency::fromCode(u"USD"));
}

WriteIntent receivable()
{
    return {.kind = WriteKind::Receivable,
            .number = u"7452"_s,
            .customerId = kCompany,
            .due = QDate(2099, 1, 1),
            .amount = usd(23'734'500),
            .lines = {{.description = u"Services"_s, .quantity = {}, .amount = usd(23'500'000), .item = u"3"_s},
                      {.description = u"Travel"_s,
                       .quantity = u"2.5"_s,
                       .unitAmount = usd(93'800),
                       .amount = {},
                       .account = u"4000"_s}},
            .sendOn = {SendOn::When::Hold, {}},
            .message = u"<p>Thank <em>you</em></p>"_s};
}

WriteIntent sendIt()
{
    return {.kind = WriteKind::Receivable,
            .action = WriteAction::Update,
            .remoteId = kReceivable,
            .sendOn = {SendOn::When::Day, pacificDay(Instant::now())}};
}

WriteIntent snowball()
{
    WriteIntent intent = sendIt();
    intent.sendOn = {SendOn::When::Hold, {}};
    intent.lines = receivable().lines;
    intent.amount = receivable().amount;
    return intent;
}

WriteIntent external()
{
    WriteIntent intent = receivable();
    intent.type = u"external"_s;
    intent.lines.clear();
    intent.message.clear();
    intent.sendOn = {SendOn::When::Day, QDate(2099, 1, 1)};
    intent.attachments = {{u"note.txt"_s, "hello"}};
    intent.fields = {{u"ledger"_s, u"{\"memo\":\"kept\"}"_s}};
    return intent;
}

WriteIntent customer()
{
    return {.kind = WriteKind::Customer,
            .number = u"Hooli"_s,
            .fields = {{u"email"_s, u"ap@hooli.example"_s},
                       {u"first_name"_s, u"Ada"_s},
                       {u"phone"_s, u"+12125551234"_s},
                       {u"country"_s, u"US"_s}}};
}

WriteIntent contact(const QString &id)
{
    WriteIntent intent{.kind = WriteKind::Customer,
                       .action = WriteAction::Update,
                       .remoteId = kCompany,
                       .fields = {{u"email"_s, u"ap@hooli.example"_s}}};
    if (!id.isEmpty())
        intent.fields.emplace(u"contact_id"_s, id);
    return intent;
}

WriteIntent renamed()
{
    WriteIntent intent{
        .kind = WriteKind::Customer, .action = WriteAction::Update, .remoteId = kCompany, .number = u"Hooli XYZ"_s};
    return intent;
}

} // namespace

class TestRoutableContract : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (const QString missing = contract::Contract::whatIsMissing(routes()); !missing.isEmpty())
            QSKIP(qPrintable(missing));
        const ConnectionSettings settings{.options = {{u"team_member"_s, kMember}, {u"account"_s, kAccount}}};
        m_at = std::make_unique<contract::Contracted<RoutableConnector>>(routes(), settings, "a-token-of-tests");
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
        QCOMPARE((*report)->baseCurrency->code(), u"USD"_s);
    }

    void everyListIsWalked_data()
    {
        QTest::addColumn<QByteArray>("list");
        QTest::addColumn<bool>("isDelta");
        for (const ListInfo &list : listInfos()) {
            QTest::addRow("%s", list.key.constData()) << list.key << false;
            if (list.hasChanges)
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
        const Pulled pulled = pullAll(*pull, 10);
        QVERIFY2(!pulled.error, qPrintable(pulled.error ? pulled.error->message : QString()));
        QVERIFY(pulled.records() > 0);
    }

    void everyWriteIsTaken_data()
    {
        QTest::addColumn<WriteIntent>("intent");
        QTest::newRow("receivable") << receivable();
        QTest::newRow("external") << external();
        QTest::newRow("send it") << sendIt();
        QTest::newRow("snowball") << snowball();
        QTest::newRow("customer") << customer();
        QTest::newRow("new contact") << contact({});
        QTest::newRow("changed contact") << contact(kContact);
    }
    void everyWriteIsTaken()
    {
        QFETCH(WriteIntent, intent);
        const Result<FrozenRequest> frozen = m_at->connector.freeze(intent, Instant::now());
        QVERIFY2(frozen, qPrintable(frozen ? QString() : frozen.error().message));

        Answered<WriteAnswer> answer;
        m_at->connector.send(*frozen, this, answer.taker());
        QVERIFY(isAnswered(answer, kPatience));
        QVERIFY(answer->has_value());
        QCOMPARE((*answer)->state, WriteState::Confirmed);

        // A contact has no address of its own to read; its company's list has it.
        if (!frozen->path.contains("/contacts/")) {
            Answered<FoundRecord> found;
            m_at->connector.find(*frozen, this, found.taker());
            QVERIFY(isAnswered(found, kPatience));
            QVERIFY2(*found, qPrintable(*found ? QString() : found->error().message));
        }
    }

    void aCompanyIsRenamed()
    {
        const Result<FrozenRequest> frozen = m_at->connector.freeze(renamed(), Instant::now());
        Answered<WriteAnswer> answer;
        m_at->connector.send(*frozen, this, answer.taker());
        QVERIFY(isAnswered(answer, kPatience));
        QCOMPARE((*answer)->status, 200);
    }

    void whatWasTakenInIsPolled()
    {
        const Result<FrozenRequest> frozen = m_at->connector.freeze(receivable(), Instant::now());
        Answered<WriteAnswer> answer;
        m_at->connector.poll(*frozen, kReceivable, this, answer.taker());
        QVERIFY(isAnswered(answer, kPatience));
        QCOMPARE((*answer)->state, WriteState::Confirmed);
    }

    void aCompanyIsInvitedAndAgain()
    {
        for (const bool isAgain : {false, true}) {
            Answered<QStringList> links;
            m_at->connector.invite({.companyId = kCompany, .asksForPaymentMethod = true, .message = u"Hello"_s},
                                   isAgain, this, links.taker());
            QVERIFY(isAnswered(links, kPatience));
            QVERIFY2(*links, qPrintable(*links ? QString() : links->error().message));
        }
    }

private:
    static constexpr int kPatience = 90'000;

    std::unique_ptr<contract::Contracted<RoutableConnector>> m_at;
};

QTEST_GUILESS_MAIN(TestRoutableContract)
#include "tst_routable_contract.moc"
