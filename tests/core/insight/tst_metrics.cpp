#include "core/insight/metric_catalogue.h"
#include "core/insight/truth_case.h"
#include "core/store/snapshot_builder.h"
#include "tests/core/insight/book_maker.h"

#include <QJsonDocument>
#include <QTest>

#include <set>

using namespace quittance;
using namespace quittance::insight;
using namespace Qt::StringLiterals;
using enum ledger::DocumentKind;
using test::BookMaker;

namespace {

const Currency kUsd = *Currency::fromCode(u"USD");

constexpr char kUnknownMetric[] = "{\"schema\": \"quittance-truth-case/1\", \"case_id\": \"X\", \"queries\": "
                                  "[{\"id\": \"Q1\", \"metric\": \"happiness\", \"params\": {}, \"expected\": {}}]}";
constexpr char kSplitInText[] = "{\"total\": \"100\", \"minor\": \"2\", \"weights\": \"[\\\"2\\\",\\\"1\\\"]\"}";

QJsonObject object(const char *json)
{
    return QJsonDocument::fromJson(json).object();
}

Result<MetricAnswer> answer(const BookMaker &book, const char *metric, const char *params)
{
    const store::MemoryBook memory = store::memoryBookOf(book.batch);
    const MetricContext context = {
        .snapshot = memory.snapshot,
        .asOf = {BookMaker::day("2026-03-31")},
        .base = kUsd,
        .currency = {},
        .customer = {},
        .customerKey = [&](ledger::CustomerId id) { return memory.customerKey[size_t(id.value() - 1)]; },
        .findDocument = [](QStringView) { return std::optional<ledger::DocumentId>(); },
    };
    return MetricCatalogue().compute(QString::fromLatin1(metric), MetricParams(object(params)), context);
}

} // namespace

class TestMetrics : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyMetricHasItsOwnNameAndADefinition()
    {
        std::set<QString> names;
        const MetricCatalogue catalogue;
        for (const Metric &metric : catalogue.all()) {
            QVERIFY2(names.insert(metric.name).second, qPrintable(metric.name));
            QVERIFY(metric.definition().endsWith(u'.'));
            QVERIFY(!metric.unit.isEmpty());
        }
        QVERIFY(catalogue.find(u"aging"));
        QVERIFY(!catalogue.find(u"agin"));
    }

    void nothingOpenIsNullWithAReason()
    {
        const auto share = answer({}, "pct_current", "{}");
        QVERIFY(share);
        QVERIFY(share->value.toObject().value(u"pct_current"_s).isNull());
        QCOMPARE(share->reason, u"no_exposure"_s);
    }

    void nothingOverdueIsARealZeroButHasNoDays()
    {
        BookMaker book;
        book.document(Invoice, "I", "A", "2026-03-01", 100, "2026-04-30");
        const auto share = answer(book, "pct_current", "{}");
        QCOMPARE(share->value.toObject().value(u"pct_past_due"_s), QJsonValue(u"0.000000"_s));
        QVERIFY(share->value.toObject().value(u"weighted_avg_dpd_overdue"_s).isNull());
        QCOMPARE(share->reason, u"nothing_overdue"_s);
    }

    void aBookOfSeveralCurrenciesAnswersOncePerCurrency()
    {
        BookMaker book;
        book.document(Invoice, "U", "A", "2026-03-01", 100, "2026-03-30");
        book.currency = *Currency::fromCode(u"JPY");
        book.document(Invoice, "J", "A", "2026-03-01", 7000, "2026-04-30");
        const QJsonObject both = answer(book, "aging", "{}")->value.toObject();
        QCOMPARE(both.keys(), (QStringList{u"JPY"_s, u"USD"_s}));
        QCOMPARE(both.value(u"JPY"_s).toObject().value(u"net"_s), QJsonValue(u"7000"_s));
        const QJsonObject one = answer(book, "aging", "{\"currency\": \"usd\"}")->value.toObject();
        QCOMPARE(one.value(u"net"_s), QJsonValue(u"100.00"_s));
    }

    void aCustomerWhoOwesNothingStillHasARow()
    {
        BookMaker book;
        book.document(Invoice, "I", "A", "2026-03-01", 100);
        book.document(Payment, "P", "A", "2026-03-02", 100);
        book.allocate(Payment, "P", "I", "2026-03-02", 100);
        const QJsonObject rows = answer(book, "aging_by_customer", "{}")->value.toObject();
        QCOMPARE(rows.value(u"A"_s).toObject().value(u"net"_s), QJsonValue(u"0.00"_s));
    }

    void parametersMayBeTextAsOnACommandLine()
    {
        const auto parts = answer({}, "largest_remainder", kSplitInText);
        QCOMPARE(parts->value.toObject().value(u"parts"_s), QJsonValue(QJsonArray{u"66.67"_s, u"33.33"_s}));
        const auto aging = answer({}, "aging", "{\"edges\": \"0,45\"}");
        QCOMPARE(aging->value.toObject().value(u"buckets"_s).toObject().keys(),
                 (QStringList{u"1-45"_s, u"46+"_s, u"current"_s}));
    }

    void wrongParametersAreNamed_data()
    {
        QTest::addColumn<QString>("metric");
        QTest::addColumn<QString>("params");
        QTest::addColumn<QString>("field");
        QTest::newRow("day") << u"aging"_s << u"{\"as_of\": \"31.3.2026\"}"_s << u"as_of"_s;
        QTest::newRow("instant") << u"aging"_s << u"{\"known_at\": \"2026-03-31\"}"_s << u"known_at"_s;
        QTest::newRow("credits") << u"aging"_s << u"{\"credits\": \"somewhere\"}"_s << u"credits"_s;
        QTest::newRow("edges") << u"aging"_s << u"{\"edges\": \"30,0\"}"_s << u"edges"_s;
        QTest::newRow("currency") << u"aging"_s << u"{\"currency\": \"XXZ\"}"_s << u"currency"_s;
        QTest::newRow("missing") << u"rollforward"_s << u"{}"_s << u"from"_s;
        QTest::newRow("backwards") << u"rollforward"_s << u"{\"from\":\"2026-04-01\",\"to\":\"2026-03-01\"}"_s
                                   << u"from"_s;
        QTest::newRow("amount") << u"payment_tolerance"_s << u"{\"amount_tolerance\":\"1,5\",\"rows\":[]}"_s
                                << u"amount_tolerance"_s;
    }
    void wrongParametersAreNamed()
    {
        QFETCH(QString, metric);
        QFETCH(QString, params);
        QFETCH(QString, field);
        const auto result = answer({}, qPrintable(metric), qPrintable(params));
        QVERIFY(!result);
        QCOMPARE(result.error().kind, Error::Kind::InvalidInput);
        QCOMPARE(result.error().place.field, field);
    }

    void anUnknownMetricIsNotFound()
    {
        QCOMPARE(answer({}, "happiness", "{}").error().kind, Error::Kind::NotFound);
        const auto check = checkCase(kUnknownMetric, {});
        QCOMPARE(check->disagree, 1);
        QCOMPARE(check->unsupported, 1);
        QVERIFY(!checkCase("[]", {}));
    }

    void leavesAgreeByValue_data()
    {
        QTest::addColumn<QString>("actual");
        QTest::addColumn<QString>("expected");
        QTest::addColumn<bool>("agrees");
        QTest::newRow("trailing zeros") << u"[\"1.50\"]"_s << u"[\"1.5\"]"_s << true;
        QTest::newRow("number and text") << u"[29]"_s << u"[\"29.0\"]"_s << true;
        QTest::newRow("negative zero") << u"[\"-0.00\"]"_s << u"[\"0\"]"_s << true;
        QTest::newRow("last digit") << u"[\"1.500001\"]"_s << u"[\"1.5\"]"_s << false;
        QTest::newRow("sign") << u"[\"-1.5\"]"_s << u"[\"1.5\"]"_s << false;
        QTest::newRow("words") << u"[\"current\"]"_s << u"[\"1-30\"]"_s << false;
        QTest::newRow("null is not zero") << u"[null]"_s << u"[\"0\"]"_s << false;
        QTest::newRow("length") << u"[\"1\",\"2\"]"_s << u"[\"1\"]"_s << false;
        QTest::newRow("more members") << u"[{\"a\":\"1\",\"b\":\"2\"}]"_s << u"[{\"a\":\"1\"}]"_s << true;
        QTest::newRow("missing member") << u"[{}]"_s << u"[{\"a\":\"1\"}]"_s << false;
        QTest::newRow("missing null") << u"[{}]"_s << u"[{\"a\":null}]"_s << true;
        QTest::newRow("bool") << u"[true]"_s << u"[false]"_s << false;
    }
    void leavesAgreeByValue()
    {
        QFETCH(QString, actual);
        QFETCH(QString, expected);
        QFETCH(bool, agrees);
        QCOMPARE(agreesWith(QJsonDocument::fromJson(actual.toUtf8()).array(),
                            QJsonDocument::fromJson(expected.toUtf8()).array()),
                 agrees);
    }
};

QTEST_APPLESS_MAIN(TestMetrics)
#include "tst_metrics.moc"
