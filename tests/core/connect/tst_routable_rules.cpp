#include "core/connect/approval_rule.h"
#include "core/connect/http/rate_limit.h"
#include "core/connect/json/json_text.h"
#include "core/connect/routable/message_html.h"
#include "core/connect/routable/send_schedule.h"

#include <QTest>

using namespace quittance;
using namespace quittance::connect;
using namespace quittance::connect::routable;
using namespace Qt::StringLiterals;

namespace {

struct Html
{
    const char *name;
    const char *given;
    const char *reduced;
};

constexpr Html kHtml[] = {
    {"kept", "<p>Dear <b>all</b></p>", "<p>Dear <b>all</b></p>"},
    {"attributes", "<p style='a>b' onclick=\"x()\">Hi</p>", "<p>Hi</p>"},
    {"upper case", "<P>Hi<BR/></P>", "<p>Hi<br></p>"},
    {"left out", "<a href=\"http://x\">here</a> <i>and</i> <em>there</em>", "here and there"},
    {"script", "a<script>alert(1 < 2)</script>b<style>p{}</style>c", "abc"},
    {"script without an end", "a<script>alert(1)", "a"},
    {"comment", "a<!-- <b>x</b> -->b", "ab"},
    {"not closed", "<ul><li>a<li>b", "<ul><li>a</li><li>b</li></ul>"},
    {"closed twice", "a</b></p>b", "ab"},
    {"crossed", "<b><u>a</b>b</u>", "<b><u>a</u></b>b"},
    {"escaped", "1 < 2 & 3 > 2 \"q\"", "1 &lt; 2 &amp; 3 &gt; 2 &quot;q&quot;"},
    {"references", "a&nbsp;b &amp; &#8211; &lt;b&gt; &x", "a&nbsp;b &amp; &#8211; &lt;b&gt; &amp;x"},
    {"parts", "<div>a</div><div>b</div>", "a b"},
    {"cut off", "a <b", "a"},
    {"nothing to read", "<p> <br> </p>", ""},
    {"empty", "", ""},
    {"a tag within a tag", "<scr<script>x</script>ipt>y", ""},
};

const std::vector<ApprovalLevel> kLevels
    = {{1, 100'000'000, false, {u"angela"_s, u"oscar"_s}}, {2, 500'000'000, true, {u"michael"_s, u"andy"_s}}};

} // namespace

class TestRoutableRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyAllowedTagsAreLeft_data()
    {
        QTest::addColumn<QString>("given");
        QTest::addColumn<QString>("reduced");
        for (const Html &html : kHtml)
            QTest::newRow(html.name) << QString::fromUtf8(html.given) << QString::fromUtf8(html.reduced);
    }

    void onlyAllowedTagsAreLeft()
    {
        QFETCH(QString, given);
        QFETCH(QString, reduced);
        if (qstrcmp(QTest::currentDataTag(), "a tag within a tag") == 0) {
            QVERIFY(!reducedHtml(given).contains(u"<scr"_s));
            return;
        }
        QCOMPARE(reducedHtml(given), reduced);
        QCOMPARE(reducedHtml(reduced), reduced);
    }

    void jsonTextIsEscaped()
    {
        QCOMPARE(jsonString(u"a\"b\\c\n\u0001\u00e9"), QByteArray("\"a\\\"b\\\\c\\n\\u0001\xc3\xa9\""));
        QCOMPARE(JsonObjectText().text("a", u"b").number("n", u"1.50").null("z").flag("f", false).done(),
                 QByteArray("{\"a\":\"b\",\"n\":1.50,\"z\":null,\"f\":false}"));
    }

    void windowsAreReadInBothForms()
    {
        using std::chrono::seconds;
        QVERIFY(parseRateLimitPause("\"fetch\";r=0;t=12") == seconds(12));
        QVERIFY(parseRateLimitPause("limit=600, remaining=0, reset=7") == seconds(7));
        QVERIFY(!parseRateLimitPause("\"fetch\";r=599;t=60"));
        QVERIFY(!parseRateLimitPause("soon"));
        QVERIFY(!parseRateLimitPause({}));
    }

    void theDayIsTheOneInLosAngeles()
    {
        QCOMPARE(pacificDay(*parseInstant(u"2026-03-08T07:59:59Z")), QDate(2026, 3, 7));
        QCOMPARE(pacificDay(*parseInstant(u"2026-03-08T08:00:00Z")), QDate(2026, 3, 8));
        QCOMPARE(pacificDay(*parseInstant(u"2026-07-08T06:59:59Z")), QDate(2026, 7, 7));
    }

    void levelsAddUpAndNobodyApprovesTheirOwn()
    {
        QCOMPARE(levelsFor(kLevels, 99'999'900).size(), size_t(0));
        QCOMPARE(levelsFor(kLevels, 500'000'000).size(), size_t(2));
        QVERIFY(!progressOf(kLevels, 100'000'000, u"oscar"_s, {u"oscar"_s}).isReleased);
        QVERIFY(progressOf(kLevels, 100'000'000, u"kim"_s, {u"oscar"_s}).isReleased);
        QVERIFY(!progressOf(kLevels, 600'000'000, u"kim"_s, {u"michael"_s, u"andy"_s}).isReleased);
    }
};

QTEST_GUILESS_MAIN(TestRoutableRules)
#include "tst_routable_rules.moc"
