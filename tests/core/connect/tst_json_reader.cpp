#include "core/connect/json/json_page.h"
#include "core/connect/json/json_token.h"
#include "core/connect/json/wire_time.h"

#include <QTest>

using namespace quittance;
using namespace quittance::connect;
using namespace Qt::StringLiterals;

namespace {

struct Seen
{
    qint64 index = 0;
    QByteArray bytes;
    QByteArray id;
    QString error;
    QString path;
};

std::vector<Seen> recordsOf(const QByteArray &page, Result<JsonValue> *rest = nullptr)
{
    static JsonPageReader reader;
    std::vector<Seen> seen;
    const Result<JsonValue> answer = reader.read(page, "results", [&seen](const JsonRecord &record) {
        seen.push_back({record.index, record.bytes.toByteArray(), record.value["id"].text().toByteArray(), record.error,
                        record.errorPath});
    });
    if (rest)
        *rest = answer;
    return seen;
}

QByteArray pageOf(const QByteArrayList &records)
{
    return R"({"results": [)" + records.join(" , ")
        + R"(], "totalResults": 3, "_links": {"next": {"href": "/x?page=2"}}})";
}

} // namespace

class TestJsonReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void recordsKeepTheirBytes()
    {
        const QByteArrayList records = {R"({"id": "a", "later" : [1, {"deep": null}]})", R"({ "id":"b" })", "{}"};
        Result<JsonValue> rest = JsonValue();
        const std::vector<Seen> seen = recordsOf(pageOf(records), &rest);
        QCOMPARE(seen.size(), size_t(3));
        for (size_t i = 0; i < 3; ++i) {
            QCOMPARE(seen[i].index, qint64(i));
            QCOMPARE(seen[i].bytes, records[qsizetype(i)]);
            QVERIFY(seen[i].error.isEmpty());
        }
        QCOMPARE(seen[1].id, "b");
        QCOMPARE((*rest)["totalResults"].text(), "3");
        QCOMPARE((*rest)["_links"]["next"]["href"].text(), "/x?page=2");
        QCOMPARE((*rest)["_links"]["next"]["none"]["at"]["all"].kind(), JsonKind::Missing);
    }

    void malformedRecordIsRejectedAlone_data()
    {
        QTest::addColumn<QByteArray>("record");
        QTest::addColumn<QString>("path");
        const struct
        {
            const char *name;
            const char *record;
            const char *path;
        } cases[] = {
            {"two points", R"({"id": "x", "lines": [{"amount": 1}, {"amount": 12..3}]})", "lines[1].amount"},
            {"leading zero", R"({"id": "x", "amount": 012})", "amount"},
            {"plus", R"({"amount": +1})", "amount"},
            {"no number", R"({"amount": NaN})", "amount"},
            {"misspelt literal", R"({"isDeleted": ture})", "isDeleted"},
            {"missing comma", R"({"id": "x" "amount": 1})", ""},
            {"missing colon", R"({"id": "x", "amount" 1})", ""},
            {"comma too many", R"({"id": "x", })", ""},
            {"wrong escape", R"({"a": {"note": "\q"}})", "a.note"},
            {"bytes that are not UTF-8", "{\"id\": \"\xff\"}", ""},
            {"half a character", "{\"id\": \"\xe2\x82\"}", ""},
            {"number for a record", "17", ""},
            {"text for a record", R"("x")", ""},
            {"null for a record", "null", ""},
        };
        for (const auto &one : cases)
            QTest::newRow(one.name) << QByteArray(one.record) << QString::fromLatin1(one.path);
    }
    void malformedRecordIsRejectedAlone()
    {
        QFETCH(QByteArray, record);
        QFETCH(QString, path);
        Result<JsonValue> rest = JsonValue();
        const std::vector<Seen> seen = recordsOf(pageOf({R"({"id": "a"})", record, R"({"id": "b\u00e9"})"}), &rest);
        QCOMPARE(seen.size(), size_t(3));
        QCOMPARE(seen[0].id, "a");
        QCOMPARE(seen[2].id, "b\xc3\xa9");
        QCOMPARE(seen[2].index, 2);
        QVERIFY(seen[0].error.isEmpty());
        QVERIFY(!seen[1].error.isEmpty());
        QCOMPARE(seen[1].path, path);
        QVERIFY(seen[2].error.isEmpty());
        QVERIFY(rest);
        QCOMPARE((*rest)["totalResults"].text(), "3");
    }

    void nestingBeyondTheLimitIsRejected()
    {
        const auto nested = [](int levels) {
            return QByteArray("{\"a\":") + QByteArray(levels, '[') + QByteArray(levels, ']') + '}';
        };
        const int deepest = JsonPageReader::kDeepest;
        const std::vector<Seen> seen
            = recordsOf(pageOf({nested(deepest - 1), nested(deepest), nested(900), R"({"id":"last"})"}));
        QCOMPARE(seen.size(), size_t(4));
        QVERIFY(seen[0].error.isEmpty());
        QVERIFY(!seen[1].error.isEmpty());
        QVERIFY(!seen[2].error.isEmpty());
        QCOMPARE(seen[3].id, "last");
    }

    void pageCutOffAnywhereIsAnError()
    {
        const QByteArray page = pageOf({R"({"id": "a", "text": "b"})", R"({"id": "c", "lines": [1, 2]})"});
        for (qsizetype size = 0; size < page.size(); ++size) {
            Result<JsonValue> rest = JsonValue();
            recordsOf(page.first(size), &rest);
            QVERIFY2(!rest, page.first(size).constData());
        }
        Result<JsonValue> rest = JsonValue();
        recordsOf(page + "}", &rest);
        QVERIFY(!rest);
        recordsOf("<html></html>", &rest);
        QVERIFY(!rest);
    }

    void listNeedNotBeThere()
    {
        Result<JsonValue> rest = JsonValue();
        QVERIFY(recordsOf("{\"companyName\": \"Möbel \\\"Ost\\\"\", \"n\": 1.50, \"t\": true, \"z\": null}", &rest)
                    .empty());
        QCOMPARE((*rest)["companyName"].string(), u"Möbel \"Ost\""_s);
        QCOMPARE((*rest)["n"].text(), "1.50");
        QVERIFY((*rest)["t"].isTrue());
        QVERIFY(!(*rest)["z"].isThere());
        QCOMPARE((*rest)["z"].kind(), JsonKind::Null);
    }

    void bareListIsRead()
    {
        JsonPageReader reader;
        QByteArrayList ids;
        QVERIFY(reader.readList(R"([{"id": 1}, {"id": "two"}])",
                                [&ids](const JsonRecord &record) { ids += record.value["id"].text().toByteArray(); }));
        QCOMPARE(ids, (QByteArrayList{"1", "two"}));
        QVERIFY(!reader.readList(R"({"id": 1})", [](const JsonRecord & /*record*/) {}));
        QVERIFY(!reader.readList(R"([{"id": 1})", [](const JsonRecord & /*record*/) {}));
    }

    void numbersAreExact_data()
    {
        QTest::addColumn<QByteArray>("token");
        QTest::addColumn<QString>("units"); // empty: refused
        const struct
        {
            const char *token;
            const char *units;
        } cases[] = {
            {"0", "0"},
            {"-0", "0"},
            {"19.99", "199900"},
            {"-14.26", "-142600"},
            {"0.1", "1000"},
            {"99.9900000", "999900"},
            {"2.675", "26750"},
            {"450359962737049.7", "4503599627370497000"},
            {"922337203685477.5807", "9223372036854775807"},
            {"922337203685477.5808", ""},
            {"1e3", "10000000"},
            {"1.5E-2", "150"},
            {"1.25e+1", "125000"},
            {"12e-4", "12"},
            {"12e-5", ""},
            {"10e-5", "1"},
            {"0.00001", ""},
            {"0e999999999999", "0"},
            {"1e999999999999", ""},
            {"0.6483644859813084", ""},
            {"1.", ""},
            {".5", ""},
            {"01", ""},
            {"1,5", ""},
            {"", ""},
            {"-", ""},
            {"1e", ""},
            {"0x10", ""},
        };
        for (const auto &one : cases)
            QTest::addRow("[%s]", one.token) << QByteArray(one.token) << QString::fromLatin1(one.units);
    }
    void numbersAreExact()
    {
        QFETCH(QByteArray, token);
        QFETCH(QString, units);
        const Result<qint64> read = unitsOfToken(token);
        QCOMPARE(read ? QString::number(*read) : QString(), units);
    }

    void decimalsKeepTheirText_data()
    {
        QTest::addColumn<QByteArray>("token");
        QTest::addColumn<QString>("text");
        const struct
        {
            const char *token;
            const char *text;
        } cases[] = {
            {"0.6483644859813084", "0.6483644859813084"},
            {"1.9998", "1.9998"},
            {"1.50", "1.50"},
            {"15e-3", "0.015"},
            {"1.25e1", "12.5"},
            {"-1.25E3", "-1250"},
            {"0.5e1", "5"},
            {"1e-100", ""},
            {"abc", ""},
        };
        for (const auto &one : cases)
            QTest::newRow(one.token) << QByteArray(one.token) << QString::fromLatin1(one.text);
    }
    void decimalsKeepTheirText()
    {
        QFETCH(QByteArray, token);
        QFETCH(QString, text);
        QCOMPARE(decimalOfToken(token), text);
    }

    void timesAreReadInEveryForm_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("day"); // in Los Angeles; empty: not read
        QTest::addColumn<qint64>("ms");
        const struct
        {
            const char *text;
            const char *day;
            const char *instant;
        } cases[] = {
            {"2023-02-25", "2023-02-25", "2023-02-25T08:00:00Z"},
            {"2022-04-25T13:04:02", "2022-04-25", "2022-04-25T20:04:02Z"},
            {"2026-02-01T07:30:00Z", "2026-01-31", "2026-02-01T07:30:00Z"},
            {"2019-01-30T00:00:00Z", "2019-01-30", "2019-01-30T00:00:00Z"},
            {"2026-02-01T00:00:00-05:00", "2026-02-01", "2026-02-01T05:00:00Z"},
            {"2026-02-01T01:00:00-05:00", "2026-01-31", "2026-02-01T06:00:00Z"},
            {"2026-02-01T09:00:00+0200", "2026-01-31", "2026-02-01T07:00:00Z"},
            {"2022-10-27T10:22:43.6464237Z", "2022-10-27", "2022-10-27T10:22:43.646Z"},
            {"2022-10-27T10:22:43.027", "2022-10-27", "2022-10-27T17:22:43.027Z"},
            {"2022-10-27 10:22", "2022-10-27", "2022-10-27T17:22:00Z"},
            {"0001-01-01T00:00:00", "", ""},
            {"2022-02-30", "", ""},
            {"2022-10-27T24:00:00Z", "", ""},
            {"2022-10-27T10:22:43.Z", "", ""},
            {"2022-10-27T10:22:43 CET", "", ""},
            {"2022-10-27T", "", ""},
            {"29-09-2020", "", ""},
            {"2022-1-1", "", ""},
            {"", "", ""},
        };
        for (const auto &one : cases) {
            const QString instant = QString::fromLatin1(one.instant);
            QTest::addRow("[%s]", one.text) << QByteArray(one.text) << QString::fromLatin1(one.day)
                                            << (instant.isEmpty() ? qint64(0) : parseInstant(instant)->ms);
        }
    }
    void timesAreReadInEveryForm()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, day);
        QFETCH(qint64, ms);
        const QTimeZone zone("America/Los_Angeles");
        const std::optional<WireTime> time = parseWireTime(text);
        QCOMPARE(time ? toIsoDate(time->day(zone)) : QString(), day);
        QCOMPARE(time ? time->instant(zone).ms : qint64(0), ms);
    }
};

QTEST_GUILESS_MAIN(TestJsonReader)
#include "tst_json_reader.moc"
