#include "core/connect/routable/send_schedule.h"
#include "tests/core/connect/routable_fixture.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace quittance;
using namespace quittance::connect;
using namespace quittance::connect::routable;
using namespace Qt::StringLiterals;

namespace {

WriteIntent intent()
{
    return {.kind = WriteKind::Receivable,
            .number = u"7452"_s,
            .customerId = kCompany,
            .amount = money(120),
            .lines = {{.description = u"Services"_s, .quantity = {}, .amount = money(100)},
                      {.description = u"Travel"_s, .quantity = u"2"_s, .unitAmount = money(10), .amount = {}}},
            .sendOn = {SendOn::When::Hold, {}},
            .message = u"<p onclick=\"x()\">Thank <i>you</i></p>"_s};
}

QJsonObject bodyOf(const FrozenRequest &request)
{
    return QJsonDocument::fromJson(request.body).object();
}

const Instant kNow = *parseInstant(u"2026-03-08T07:30:00Z"); // still the day before, in Los Angeles

} // namespace

class TestRoutableWrites : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void aReceivableAlwaysSaysWhenItGoesOut_data()
    {
        QTest::addColumn<int>("when");
        QTest::addColumn<QDate>("day");
        QTest::addColumn<QString>("sent"); ///< "!": refused; empty: null
        QTest::newRow("nobody said") << int(SendOn::When::Ask) << QDate() << u"!"_s;
        QTest::newRow("held") << int(SendOn::When::Hold) << QDate() << QString();
        QTest::newRow("today there") << int(SendOn::When::Day) << QDate(2026, 3, 7) << u"2026-03-07"_s;
        QTest::newRow("tomorrow there") << int(SendOn::When::Day) << QDate(2026, 3, 8) << u"2026-03-08"_s;
        QTest::newRow("past") << int(SendOn::When::Day) << QDate(2026, 3, 6) << u"!"_s;
    }

    void aReceivableAlwaysSaysWhenItGoesOut()
    {
        QFETCH(int, when);
        QFETCH(QDate, day);
        QFETCH(QString, sent);
        Desk desk;
        WriteIntent given = intent();
        given.sendOn = {SendOn::When(when), day};

        const Result<FrozenRequest> frozen = desk.connector.freeze(given, kNow);

        QCOMPARE(frozen.has_value(), sent != u"!"_s);
        if (!frozen) {
            QCOMPARE(frozen.error().place.field, u"send_on"_s);
            return;
        }
        QVERIFY(bodyOf(*frozen).contains(u"send_on"_s));
        QCOMPARE(bodyOf(*frozen)[u"send_on"_s].toString(), sent);
    }

    void theBodyIsWhatThePlatformTakes()
    {
        Desk desk;
        WriteIntent given = intent();
        given.due = QDate(2026, 4, 1);
        given.attachments = {{u"note.txt"_s, "hello"}};

        const Result<FrozenRequest> frozen = desk.connector.freeze(given, kNow);

        QVERIFY(frozen.has_value());
        const QJsonObject body = bodyOf(*frozen);
        QCOMPARE(body[u"amount"_s].toString(), u"120.00"_s);
        QCOMPARE(body[u"external_id"_s].toString(), u"quittance-inv-7452"_s);
        QCOMPARE(body[u"deposit_into_account"_s].toString(), kAccount);
        QCOMPARE(body[u"message"_s].toString(), u"<p>Thank you</p>"_s);
        QCOMPARE(body[u"terms"_s].toString(), u"see_invoice"_s);
        QCOMPARE(body[u"due_on"_s].toString(), u"2026-04-01"_s);
        const QJsonObject line = body[u"line_items"_s].toArray()[1].toObject();
        QCOMPARE(line[u"quantity"_s].toInt(), 2);
        QCOMPARE(line[u"unit_price"_s].toString(), u"10.00"_s);
        QCOMPARE(line[u"amount"_s].toString(), u"20.00"_s);
        QCOMPARE(body[u"attachments"_s].toArray()[0].toObject()[u"data_uri"_s].toString(),
                 u"data:text/plain;base64,aGVsbG8="_s);
        QCOMPARE(*frozen->amount, money(120));
        QCOMPARE(frozen->naturalKey, u"quittance-inv-7452"_s);
    }

    void whatRoutableCannotTakeIsRefusedBeforeSending_data()
    {
        QTest::addColumn<WriteIntent>("given");
        QTest::addColumn<QString>("field");
        WriteIntent sum = intent();
        sum.amount = money(121);
        QTest::newRow("lines that do not add up") << sum << u"amount"_s;
        WriteIntent currency = intent();
        currency.amount = money(120, "ISK");
        currency.lines.clear();
        QTest::newRow("a currency it does not name") << currency << u"currency"_s;
        WriteIntent both = intent();
        both.lines[0].item = u"i"_s;
        both.lines[0].account = u"a"_s;
        QTest::newRow("item and account") << both << u"lines[0]"_s;
        WriteIntent blank = intent();
        blank.lines[1].description = u" "_s;
        QTest::newRow("a line without words") << blank << u"lines[1].description"_s;
        WriteIntent program = intent();
        program.attachments = {{u"run.exe"_s, "x"}};
        QTest::newRow("a file it does not take") << program << u"attachments[0]"_s;
        WriteIntent large = intent();
        large.attachments = {{u"a.pdf"_s, QByteArray(19 * 1024 * 1024, 'x')}};
        QTest::newRow("files too large") << large << u"attachments[0]"_s;
        WriteIntent nobody = intent();
        nobody.customerId.clear();
        QTest::newRow("from nobody") << nobody << u"customer_id"_s;
        WriteIntent type = intent();
        type.type = u"loan"_s;
        QTest::newRow("a type it does not have") << type << u"type"_s;
    }

    void whatRoutableCannotTakeIsRefusedBeforeSending()
    {
        QFETCH(WriteIntent, given);
        QFETCH(QString, field);
        Desk desk;

        const Result<FrozenRequest> frozen = desk.connector.freeze(given, kNow);

        QVERIFY(!frozen);
        QCOMPARE(frozen.error().place.field, field);
    }

    void aReceivableThatWasOnlyTakenInIsWaitedFor()
    {
        Desk desk;
        desk.routable.hiddenPolls = 2;
        const Result<FrozenRequest> frozen = desk.connector.freeze(intent(), kNow);

        const Result<WriteAnswer> accepted = sent(desk.connector, *frozen);
        QCOMPARE(int(accepted->state), int(WriteState::Accepted));
        const auto poll = [&] {
            return answerTo<WriteAnswer>([&](QObject *context, const auto &done) {
                desk.connector.poll(*frozen, accepted->operation, context, done);
            });
        };

        QCOMPARE(int(poll()->state), int(WriteState::Accepted));
        QCOMPARE(poll()->status, 404);
        const Result<WriteAnswer> last = poll();
        QCOMPARE(int(last->state), int(WriteState::Confirmed));
        QCOMPARE(last->remoteId, u"made-1"_s);
    }

    void aLostAnswerLeavesOneReceivable_data()
    {
        QTest::addColumn<fake::Fault>("fault");
        QTest::newRow("reset") << fake::Fault::ResetBeforeAnswer;
        QTest::newRow("cut") << fake::Fault::ResetMidBody;
        QTest::newRow("500") << fake::Fault::Error500;
        QTest::newRow("page") << fake::Fault::HtmlPage;
    }

    void aLostAnswerLeavesOneReceivable()
    {
        QFETCH(fake::Fault, fault);
        Desk desk;
        desk.routable.afterPost = fault;
        const Result<FrozenRequest> frozen = desk.connector.freeze(intent(), kNow);

        const Result<WriteAnswer> doubtful = sent(desk.connector, *frozen);
        const Result<FoundRecord> there = found(desk.connector, *frozen);
        const Result<WriteAnswer> again = sent(desk.connector, *frozen);

        QCOMPARE(int(doubtful->state), int(WriteState::Doubtful));
        QVERIFY(there->isSame);
        QCOMPARE(again->remoteId, there->remoteId.value_or(QString()));
        QCOMPARE(desk.routable.lists[kReceivables].size(), size_t(1));
    }

    void aFilterThatIsIgnoredFindsNobodyElses()
    {
        Desk desk;
        desk.routable.takesFilters = false;
        desk.addReceivables(5);
        const Result<FrozenRequest> frozen = desk.connector.freeze(intent(), kNow);

        const Result<FoundRecord> none = found(desk.connector, *frozen);
        (void)sent(desk.connector, *frozen);
        const Result<FoundRecord> there = found(desk.connector, *frozen);
        WriteIntent other = intent();
        other.amount = money(99);
        other.lines.clear();
        const Result<FoundRecord> different = found(desk.connector, *desk.connector.freeze(other, kNow));

        QVERIFY(none.has_value());
        QVERIFY(!none->remoteId);
        QVERIFY(there->isSame);
        QVERIFY(different->remoteId.has_value());
        QVERIFY(!different->isSame);
    }

    void aPreparedReceivableIsSentByAChange()
    {
        Desk desk;
        (void)sent(desk.connector, *desk.connector.freeze(intent(), kNow));
        WriteIntent send{.kind = WriteKind::Receivable,
                         .action = WriteAction::Update,
                         .remoteId = u"made-1"_s,
                         .sendOn = {SendOn::When::Day, pacificDay(kNow)}};

        const Result<FrozenRequest> frozen = desk.connector.freeze(send, kNow);
        const Result<WriteAnswer> answer = sent(desk.connector, *frozen);

        QCOMPARE(frozen->method, QByteArray("PATCH"));
        QCOMPARE(bodyOf(*frozen).size(), 2);
        QCOMPARE(int(answer->state), int(WriteState::Confirmed));
        QVERIFY(found(desk.connector, *frozen)->isSame);
    }

    void theKeyGoesWithEveryWrite()
    {
        Desk desk;
        const Result<FrozenRequest> frozen = desk.connector.freeze(intent(), kNow);
        (void)sent(desk.connector, *frozen);

        QCOMPARE(desk.server.requests().back().headers.value("idempotency-key"), frozen->idempotencyKey.toUtf8());
        QCOMPARE(frozen->keyLifeMs, qint64(24) * 60 * 60 * 1000);
    }

    void refusalsSayWhichField()
    {
        Desk desk;
        FrozenRequest frozen = *desk.connector.freeze(intent(), kNow);
        frozen.body = "{}";

        const Result<WriteAnswer> answer = sent(desk.connector, frozen);

        QCOMPARE(int(answer->state), int(WriteState::Refused));
        QVERIFY(answer->message.contains(u"/amount: look here"_s));
    }

    void aCustomerIsACompanyWithSomebodyToActOnIt()
    {
        Desk desk;
        WriteIntent customer{.kind = WriteKind::Customer, .number = u"Hooli"_s};
        QCOMPARE(desk.connector.freeze(customer, kNow).error().place.field, u"email"_s);
        customer.fields = {{u"email"_s, u"ap@hooli.example"_s}, {u"country"_s, u"US"_s}};

        const Result<FrozenRequest> frozen = desk.connector.freeze(customer, kNow);
        const Result<WriteAnswer> answer = sent(desk.connector, *frozen);

        const QJsonObject body = bodyOf(*frozen);
        QCOMPARE(body[u"business_name"_s].toString(), u"Hooli"_s);
        QCOMPARE(body[u"is_customer"_s].toBool(), true);
        QCOMPARE(body[u"country_code"_s].toString(), u"US"_s);
        QCOMPARE(
            body[u"contacts"_s].toArray()[0].toObject()[u"default_contact_for_payable_and_receivable"_s].toString(),
            u"actionable"_s);
        QCOMPARE(int(answer->state), int(WriteState::Confirmed));
        QVERIFY(found(desk.connector, *frozen)->isSame);
    }

    void aContactIsKeptUpUnderItsCompany()
    {
        Desk desk;
        WriteIntent contact{.kind = WriteKind::Customer,
                            .action = WriteAction::Update,
                            .remoteId = kCompany,
                            .fields = {{u"email"_s, u"new@hooli.example"_s}}};

        const Result<FrozenRequest> made = desk.connector.freeze(contact, kNow);
        contact.fields.emplace(u"contact_id"_s, u"ct"_s);
        const Result<FrozenRequest> changed = desk.connector.freeze(contact, kNow);

        QCOMPARE(made->method, QByteArray("POST"));
        QCOMPARE(made->path, "/v1/companies/" + kCompany.toUtf8() + "/contacts");
        QCOMPARE(changed->method, QByteArray("PATCH"));
        QCOMPARE(changed->path, "/v1/companies/" + kCompany.toUtf8() + "/contacts/ct");
    }

    void otherKindsAreRefusedWithAReason_data()
    {
        QTest::addColumn<int>("kind");
        QTest::newRow("invoice") << int(WriteKind::Invoice);
        QTest::newRow("credit note") << int(WriteKind::CreditNote);
        QTest::newRow("payment") << int(WriteKind::Payment);
    }

    void otherKindsAreRefusedWithAReason()
    {
        QFETCH(int, kind);
        Desk desk;
        const Result<> can = desk.connector.canWrite(WriteKind(kind), WriteAction::Create);
        QVERIFY(!can);
        QCOMPARE(int(can.error().kind), int(Error::Kind::Unsupported));
    }
};

QTEST_GUILESS_MAIN(TestRoutableWrites)
#include "tst_routable_writes.moc"
