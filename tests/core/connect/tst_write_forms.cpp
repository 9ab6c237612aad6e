#include "core/connect/alloy/alloy_connector.h"
#include "core/connect/json/json_page.h"
#include "core/connect/routable/routable_connector.h"
#include "tests/core/connect/connector_fixture.h"

#include <QTest>

using namespace quittance;
using namespace quittance::connect;
using namespace Qt::StringLiterals;

namespace {

/// What a connector adds by itself to every record.
const QStringList kOwn = {u"acting_team_member"_s, u"balance"_s, u"is_customer"_s, u"phoneNumbers[].phoneNumberType"_s,
                          u"addresses[].addressType"_s};

std::vector<WriteIntent> intents()
{
    const auto usd = [](qint64 units) { return Money(units, *Currency::fromCode(u"USD")); };
    WriteIntent customer{.kind = WriteKind::Customer, .number = u"Hooli"_s};
    customer.fields = {{u"email"_s, u"ap@hooli.example"_s}, {u"phone"_s, u"+12125551234"_s}, {u"country"_s, u"US"_s}};
    WriteIntent invoice{.kind = WriteKind::Invoice,
                        .number = u"7"_s,
                        .customerId = u"c"_s,
                        .issue = QDate(2026, 4, 2),
                        .due = QDate(2099, 5, 2)};
    invoice.description = u"A memo"_s;
    invoice.lines = {{.description = u"Work"_s,
                      .quantity = u"2"_s,
                      .unitAmount = usd(50'000),
                      .amount = usd(100'000),
                      .account = u"4000"_s,
                      .taxRate = {},
                      .tracking = {u"t"_s}}};
    WriteIntent receivable = invoice;
    receivable.kind = WriteKind::Receivable;
    receivable.sendOn = {SendOn::When::Hold, {}};
    receivable.reference = u"R"_s;
    WriteIntent payment{.kind = WriteKind::Payment, .customerId = u"c"_s, .issue = QDate(2026, 4, 2)};
    payment.amount = usd(100'000);
    payment.account = u"bank"_s;
    return {customer, invoice, payment, receivable};
}

/// The paths of a record's members, as a form names them.
void addPaths(const JsonValue &record, const QString &prefix, QStringList &paths)
{
    for (const JsonValue &member : record.children()) {
        const QString path = prefix + QString::fromUtf8(member.key());
        if (!paths.contains(path))
            paths.append(path);
        if (member.kind() == JsonKind::Object)
            addPaths(member, path + u'.', paths);
        for (const JsonValue &entry : member.kind() == JsonKind::Array ? member.children() : std::vector<JsonValue>())
            addPaths(entry, path + u"[]."_s, paths);
    }
}

} // namespace

/// The forms of platforms that describe none of their records.
class TestWriteForms : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFormNamesWhatIsWritten_data()
    {
        QTest::addColumn<QString>("provider");
        QTest::newRow("alloy") << u"alloy"_s;
        QTest::newRow("routable") << u"routable"_s;
    }

    void aFormNamesWhatIsWritten()
    {
        QFETCH(QString, provider);
        HttpClient http({});
        const ConnectionSettings settings{
            .provider = provider,
            .base = QUrl(u"http://127.0.0.1:9"_s),
            .options = {{u"credential"_s, u"c"_s}, {u"team_member"_s, u"tm"_s}, {u"account"_s, u"a"_s}}};
        std::unique_ptr<Connector> connector;
        if (provider == u"alloy"_s)
            connector = std::make_unique<alloy::AlloyConnector>(http, settings, "k");
        else
            connector = std::make_unique<routable::RoutableConnector>(http, settings, "k");
        int written = 0;
        for (const WriteIntent &intent : intents()) {
            Answered<WriteForm> form;
            connector->form(intent.kind, this, form.taker());
            QVERIFY(isAnswered(form));
            const Result<> can = connector->canWrite(intent.kind, intent.action);
            QCOMPARE(form->has_value(), can.has_value());
            if (!can)
                continue;
            const Result<FrozenRequest> frozen = connector->freeze(intent, Instant::now());
            QVERIFY2(frozen, qPrintable(frozen ? QString() : frozen.error().message));
            JsonPageReader reader;
            QStringList paths;
            addPaths(*reader.read(frozen->body), {}, paths);
            for (const QString &path : paths)
                QVERIFY2(kOwn.contains(path) || (*form)->field(path) != nullptr, qPrintable(path));
            for (const WriteField &field : (*form)->fields)
                QVERIFY2(!field.isRequired || paths.contains(field.path), qPrintable(field.path));
            ++written;
        }
        QVERIFY(written >= 2);
    }
};

QTEST_GUILESS_MAIN(TestWriteForms)

#include "tst_write_forms.moc"
