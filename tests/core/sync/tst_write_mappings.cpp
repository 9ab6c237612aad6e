#include "core/sync/intent_totals.h"
#include "core/sync/movement_table.h"
#include "core/sync/write_mappings.h"
#include "tests/core/sync/sync_fixture.h"

#include <QTest>

using namespace quittance;
using namespace quittance::sync;
using namespace Qt::StringLiterals;
using connect::MappingSlot;
using connect::MappingUse;
using connect::ReferenceItem;
using connect::WriteAction;
using connect::WriteIntent;
using connect::WriteKind;
using connect::WriteLine;
using quittance::sync::test::eur;

namespace {

std::vector<MappingSlot> slots()
{
    using enum WriteKind;
    const std::vector<WriteKind> documents = {Invoice, CreditNote};
    return {
        {.use = MappingUse::BankAccount, .lists = {"accounts"}, .usualKinds = {u"Asset"_s}, .kinds = {Payment}},
        {.use = MappingUse::IncomeAccount, .lists = {"accounts"}, .usualKinds = {u"Income"_s}, .kinds = documents},
        {.use = MappingUse::FeeAccount, .lists = {"accounts"}, .usualKinds = {}, .kinds = documents},
        {.use = MappingUse::TaxRate, .lists = {"taxRates"}, .usualKinds = {}, .kinds = documents},
        {.use = MappingUse::Tracking, .lists = {"tracking"}, .usualKinds = {}, .kinds = documents},
        {.use = MappingUse::PaymentMethod, .lists = {}, .usualKinds = {}, .kinds = {Payment}, .field = u"method"_s}};
}

WriteIntent invoice(std::vector<WriteLine> lines)
{
    WriteIntent intent{.number = u"INV-1"_s, .customerId = u"c1"_s, .issue = QDate(2026, 1, 1)};
    intent.lines = std::move(lines);
    return intent;
}

WriteLine line(qint64 whole)
{
    return {.description = u"Work"_s, .quantity = {}, .amount = eur(whole * kUnitsPerWhole)};
}

} // namespace

class TestWriteMappings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_platform = std::make_unique<sync::test::Platform>();
        m_desk = std::make_unique<sync::test::Desk>(m_folder->filePath(u"b.quittance"_s), *m_platform);
        const auto item = [](const char16_t *list, const char16_t *id, const char16_t *kind) {
            return ReferenceItem{.list = QString::fromUtf16(list),
                                 .remoteId = QString::fromUtf16(id),
                                 .name = u"Name of "_s + QString::fromUtf16(id),
                                 .kind = QString::fromUtf16(kind)};
        };
        const std::vector<ReferenceItem> items
            = {item(u"accounts", u"bank", u"Asset"),  item(u"accounts", u"sales", u"Income"),
               item(u"accounts", u"fees", u"Income"), item(u"taxRates", u"vat20", u"20.00"),
               item(u"taxRates", u"zero", u"0"),      item(u"tracking", u"north", u""),
               item(u"tracking", u"shop", u"")};
        QVERIFY(m_desk->inBook([&](const store::Connection &db) { return MovementTable(db).put(kId, items); }));
    }

    void everyUseFillsItsGap()
    {
        QVERIFY(map(u"income_account", u"sales"));
        QVERIFY(map(u"fee_account", u"fees"));
        QVERIFY(map(u"tracking", u"north, shop"));
        WriteLine fee = line(5);
        fee.isFee = true;
        const WriteIntent filled = *applied(invoice({line(10), fee}));
        QCOMPARE(filled.lines.at(0).account, u"sales"_s);
        QCOMPARE(filled.lines.at(1).account, u"fees"_s);
        QCOMPARE(filled.lines.at(0).tracking, (std::vector<QString>{u"north"_s, u"shop"_s}));
    }

    void aPaymentGetsItsAccountByCurrency()
    {
        QVERIFY(map(u"bank_account", u"bank"));
        QVERIFY(map(u"payment_method", u"CASH"));
        WriteIntent payment{.kind = WriteKind::Payment, .customerId = u"c1"_s};
        payment.amount = eur(10'000);
        QCOMPARE(applied(payment)->account, u"bank"_s);
        QCOMPARE(applied(payment)->fields.at(u"method"_s), u"CASH"_s);
        QVERIFY(map(u"bank_account.EUR", u"sales"));
        QCOMPARE(applied(payment)->account, u"sales"_s);
        payment.amount = Money(10'000, *Currency::fromCode(u"USD"));
        QCOMPARE(applied(payment)->account, u"bank"_s);
    }

    void whatAnIntentSaysStays()
    {
        QVERIFY(map(u"income_account", u"sales"));
        WriteLine said = line(10);
        said.account = u"4711"_s;
        QCOMPARE(applied(invoice({said}))->lines.front().account, u"4711"_s);
        WriteLine item = line(10);
        item.item = u"i1"_s;
        QCOMPARE(applied(invoice({item}))->lines.front().account, QString());
        WriteIntent update = invoice({line(10)});
        update.action = WriteAction::Update;
        QCOMPARE(applied(update)->lines.front().account, QString());
    }

    void anAmountAloneBecomesALine()
    {
        QVERIFY(map(u"income_account", u"sales"));
        QVERIFY(map(u"tax_rate", u"vat20"));
        WriteIntent bare = invoice({});
        bare.amount = eur(1'200'000);
        const WriteIntent filled = *applied(bare);
        QCOMPARE(filled.lines.size(), size_t(1));
        QCOMPARE(filled.lines.front().account, u"sales"_s);
        QCOMPARE(*filled.lines.front().amount, eur(1'200'000));
        QCOMPARE(filled.lines.front().taxRate, QString());
    }

    void aTaxRateMakesTheAmountThatNobodyStated()
    {
        QVERIFY(map(u"tax_rate", u"vat20"));
        WriteIntent intent = invoice({line(100), line(50)});
        QVERIFY(checkTotals(intent));
        const WriteIntent filled = *applied(intent);
        QCOMPARE(*filled.amount, eur(180 * kUnitsPerWhole));
        QCOMPARE(filled.lines.back().taxRate, u"vat20"_s);
    }

    void aStatedAmountHasToFitTheTaxRate()
    {
        QVERIFY(map(u"tax_rate", u"vat20"));
        WriteIntent intent = invoice({line(100)});
        intent.amount = eur(100 * kUnitsPerWhole);
        const Result<WriteIntent> off = applied(intent);
        QVERIFY(!off);
        QCOMPARE(off.error().place.field, u"amount"_s);
        QVERIFY(off.error().message.contains(u"tax_rate"));
        QVERIFY(off.error().message.contains(u"120.00"));
        intent.amount = eur(120 * kUnitsPerWhole);
        QVERIFY(applied(intent));
        QVERIFY(map(u"tax_rate", u"zero"));
        intent.amount = eur(100 * kUnitsPerWhole);
        QVERIFY(applied(intent));
    }

    void whatThePlatformNoLongerHasIsRefusedByName()
    {
        QVERIFY(map(u"income_account", u"sales"));
        const auto close
            = [](const store::Connection &db) { return MovementTable(db).close(kId, "accounts", {u"sales"_s}); };
        QVERIFY(m_desk->inBook(close));
        const Result<WriteIntent> refused = applied(invoice({line(10)}));
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, Error::Kind::InvalidInput);
        QCOMPARE(refused.error().place.field, u"lines[0].account"_s);
        QVERIFY(refused.error().message.contains(u"income_account"));
        QVERIFY(refused.error().message.contains(u"fees"));
        // One that says the same by itself is no better off.
        WriteLine same = line(10);
        same.account = u"sales"_s;
        QVERIFY(!applied(invoice({same})));
        const auto states
            = m_desk->inBook([](const store::Connection &db) { return mappingStates(db, kept(), slots()); });
        QVERIFY(states->at(1).problem.contains(u"income_account"));
    }

    void onlyWhatThePlatformHasIsTaken_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("value");
        QTest::addColumn<bool>("isTaken");
        QTest::newRow("known") << u"income_account"_s << u"fees"_s << true;
        QTest::newRow("unknown") << u"income_account"_s << u"nowhere"_s << false;
        QTest::newRow("one of two unknown") << u"tracking"_s << u"north,south"_s << false;
        QTest::newRow("no such mapping") << u"colour"_s << u"red"_s << false;
        QTest::newRow("currency") << u"bank_account.USD"_s << u"bank"_s << true;
        QTest::newRow("no currency") << u"bank_account.ZZZ"_s << u"bank"_s << false;
        QTest::newRow("currency elsewhere") << u"tax_rate.EUR"_s << u"vat20"_s << false;
        QTest::newRow("free text") << u"payment_method"_s << u"anything"_s << true;
        QTest::newRow("taken back") << u"income_account"_s << QString() << true;
    }

    void onlyWhatThePlatformHasIsTaken()
    {
        QFETCH(QString, key);
        QFETCH(QString, value);
        QFETCH(bool, isTaken);
        const auto check = [&](const store::Connection &db) { return checkMapping(db, kept(), slots(), key, value); };
        QCOMPARE(m_desk->inBook(check).has_value(), isTaken);
    }

    void usualChoicesComeFirst()
    {
        const auto choices = m_desk->inBook(
            [](const store::Connection &db) { return MappingTable(db).choices(kId, slots().front()); });
        QCOMPARE(choices->size(), size_t(3));
        QCOMPARE(choices->front().value, u"bank"_s);
        QVERIFY(choices->front().isUsual && !choices->back().isUsual);
    }

private:
    static constexpr ledger::ConnectionId kId{1};

    static KeptConnection kept()
    {
        return {.id = kId, .settings = {.name = u"books"_s}, .secretSource = {}, .addedAt = {}};
    }

    Result<> map(QStringView key, QStringView value)
    {
        return m_desk->inBook([&](const store::Connection &db) {
            return MappingTable(db).set(kId, key.toString(), value.toString(), Instant{1});
        });
    }

    Result<WriteIntent> applied(WriteIntent intent)
    {
        const auto work = [&](const store::Connection &db) { return applyMappings(db, kept(), slots(), intent); };
        const Result<> done = m_desk->inBook(work);
        return done ? Result<WriteIntent>(std::move(intent)) : failed(done);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<sync::test::Platform> m_platform;
    std::unique_ptr<sync::test::Desk> m_desk;
};

QTEST_GUILESS_MAIN(TestWriteMappings)

#include "tst_write_mappings.moc"
