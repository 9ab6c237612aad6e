#include "core/insight/base_view.h"
#include "core/insight/metric_catalogue.h"
#include "core/store/snapshot_builder.h"
#include "tests/core/insight/book_maker.h"
#include "tests/core/insight/random_book.h"

#include <QTest>

#include <map>

using namespace quittance;
using namespace quittance::insight;
using namespace Qt::StringLiterals;

namespace {

constexpr int kBooks = 80;
const Currency kEur = *Currency::fromCode(u"EUR");
const Currency kJpy = *Currency::fromCode(u"JPY");
const Currency kKwd = *Currency::fromCode(u"KWD");
const Currency kUsd = *Currency::fromCode(u"USD");

std::shared_ptr<const ledger::RateTable> ratesOn(QDate day)
{
    auto table = std::make_shared<ledger::RateTable>();
    table->add(day, kEur, kUsd, *Rate::parse(u"1.0873"));
    table->add(day, kUsd, kJpy, *Rate::parse(u"149.27"));
    table->add(day, kEur, kKwd, *Rate::parse(u"0.33457"));
    return table;
}

ledger::AsOf randomAsOf(QRandomGenerator &random)
{
    return {test::randomDay(random), test::randomInstant(random)};
}

/// Net by currency, from the aging of the book as it is.
std::map<QString, qint64> nativeNets(const store::Snapshot &snapshot, ledger::AsOf asOf)
{
    std::map<QString, qint64> nets;
    const auto table = aging(snapshot, asOf, {});
    for (const AgingRow &total : table->totals)
        nets[total.currency.code()] = total.net;
    return nets;
}

} // namespace

class TestBaseView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void changeOfCurrencyDisplayChangesNoNativeTotal()
    {
        for (quint32 seed = 1; seed <= kBooks; ++seed) {
            QRandomGenerator random(seed);
            const store::Snapshot book = store::snapshotOf(test::randomBook(random, 60));
            const ledger::AsOf asOf = randomAsOf(random);
            const auto before = nativeNets(book, asOf);
            const BaseRates base{.base = kUsd, .rates = ratesOn(asOf.day)};
            QVERIFY2(agingInBase(book, asOf, {}, base), qPrintable(u"seed %1"_s.arg(seed)));
            QVERIFY(snapshotInBase(book, asOf, base));
            QCOMPARE(nativeNets(book, asOf), before);
        }
    }

    void baseOfTheOnlyCurrencyIsTheBookItself()
    {
        test::BookMaker maker;
        maker.document(ledger::DocumentKind::Invoice, "I1", "C", "2026-01-05", 100, "2026-02-04");
        const store::Snapshot book = store::snapshotOf(maker.batch);
        const ledger::AsOf asOf{QDate(2026, 3, 31)};
        const BaseRates base{.base = kUsd, .rates = std::make_shared<const ledger::RateTable>()};
        QCOMPARE(agingInBase(book, asOf, {}, base)->totals, aging(book, asOf, {})->totals);
    }

    /// Every item rounded by itself, then added: by the rule, item by item.
    void agingInBaseAddsRoundedItems()
    {
        for (quint32 seed = 1; seed <= kBooks; ++seed) {
            QRandomGenerator random(seed);
            const store::Snapshot book = store::snapshotOf(test::randomBook(random, 60));
            const ledger::AsOf asOf = randomAsOf(random);
            const auto rates = ratesOn(asOf.day);
            for (const CreditTreatment credits : {CreditTreatment::Separate, CreditTreatment::FifoOldestDue}) {
                const AgingPolicy policy{.credits = credits};
                qint64 net = 0;
                for (const OpenItem &item : openItems(book, asOf, policy, {}))
                    net += rates->convert(Money(item.open, item.currency), kUsd, asOf.day)->units();
                const auto table = agingInBase(book, asOf, policy, {.base = kUsd, .rates = rates});
                const qint64 told = table->totals.empty() ? 0 : table->totals.front().net;
                QVERIFY2(told == net, qPrintable(u"seed %1"_s.arg(seed)));
                qint64 ofRows = 0;
                for (const AgingRow &row : table->rows)
                    ofRows += row.net;
                QCOMPARE(ofRows, told);
            }
        }
    }

    /// What is open of a document is its open amount converted once; what is settled leaves no remainder.
    void convertedBookHasEachDocumentsOpenRoundedOnce()
    {
        for (quint32 seed = 1; seed <= kBooks; ++seed) {
            QRandomGenerator random(seed);
            const store::Snapshot book = store::snapshotOf(test::randomBook(random, 60));
            const ledger::AsOf asOf = randomAsOf(random);
            const auto rates = ratesOn(asOf.day);
            const Result<store::Snapshot> converted = snapshotInBase(book, asOf, {.base = kUsd, .rates = rates});
            const auto byDocument = [](const std::vector<OpenItem> &items) {
                std::map<qint64, Money> sums;
                for (const OpenItem &item : items) {
                    Money &sum = sums.try_emplace(item.document.value(), Money(0, item.currency)).first->second;
                    sum = *sum.plus(Money(item.open, item.currency));
                }
                return sums;
            };
            auto wanted = byDocument(openItems(book, asOf, {}, {}));
            for (auto &[document, open] : wanted)
                open = *rates->convert(open, kUsd, asOf.day);
            std::erase_if(wanted, [](const auto &one) { return one.second.isZero(); });
            auto told = byDocument(openItems(*converted, asOf, {}, {}));
            std::erase_if(told, [](const auto &one) { return one.second.isZero(); });
            QVERIFY2(told == wanted, qPrintable(u"seed %1"_s.arg(seed)));
        }
    }

    void missingRateIsAnErrorNamingThePairAndTheDay()
    {
        test::BookMaker maker;
        maker.currency = kJpy;
        maker.document(ledger::DocumentKind::Invoice, "I1", "C", "2026-01-05", 100, "2026-02-04");
        const store::Snapshot book = store::snapshotOf(maker.batch);
        const ledger::AsOf asOf{QDate(2026, 3, 31)};
        const BaseRates none{.base = kUsd, .rates = std::make_shared<const ledger::RateTable>()};
        for (const Error &error :
             {agingInBase(book, asOf, {}, none).error(), snapshotInBase(book, asOf, none).error()}) {
            QCOMPARE(error.kind, Error::Kind::NotFound);
            QCOMPARE(error.place.field, u"JPY/USD"_s);
            QVERIFY(error.message.contains(u"2026-03-31"));
        }
        // Settled, or not yet issued: nothing has to be converted.
        QVERIFY(agingInBase(book, {QDate(2026, 1, 4)}, {}, none));
        QVERIFY(snapshotInBase(book, {QDate(2026, 1, 4)}, none));
    }

    void documentWithoutABookingRateLeavesTheTotalUndefined()
    {
        test::BookMaker maker;
        maker.currency = kEur;
        maker.document(ledger::DocumentKind::Invoice, "I1", "C", "2026-01-05", 100, "2026-02-04");
        const store::Snapshot book = store::snapshotOf(maker.batch);
        const ledger::AsOf asOf{QDate(2026, 3, 31)};
        const MetricContext context{
            .snapshot = book,
            .asOf = asOf,
            .base = kUsd,
            .currency = {},
            .customer = {},
            .customerKey = [](ledger::CustomerId) { return QString(); },
            .findDocument = [](QStringView) { return std::nullopt; },
            .describe =
                [](std::span<const ledger::DocumentId> ids) {
                    return Result<std::vector<DocumentLabel>>(std::vector<DocumentLabel>(ids.size(), {u"I1"_s, {}}));
                },
            .rates = ratesOn(asOf.day)};
        const auto answer = MetricCatalogue().compute(u"fx_gain_loss", {}, context);
        QCOMPARE(answer->reason, u"no_booking_rate"_s);
        QVERIFY(answer->value.toObject().value(u"unrealised_total"_s).isNull());
    }
};

QTEST_GUILESS_MAIN(TestBaseView)
#include "tst_base_view.moc"
