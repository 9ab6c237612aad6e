#include "core/exchange/ledger_json/truth_ledger.h"
#include "core/insight/truth_case.h"

#include <QFile>
#include <QTest>

using namespace quittance;
using namespace quittance::insight;
using namespace Qt::StringLiterals;

namespace {

QString casesFolder()
{
    const QString shared = qEnvironmentVariable("QUITTANCE_SHARED", QStringLiteral(QUITTANCE_SOURCE_DIR "/../shared"));
    return shared + u"/domain/cases/"_s;
}

std::optional<QByteArray> caseText(const QString &name)
{
    QFile file(casesFolder() + name + u".json"_s);
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    return file.readAll();
}

} // namespace

class TestTruthCases : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyQueryOfThisReleaseAgrees_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QStringList>("queries");
        QTest::newRow("C01") << u"C01_aging"_s
                             << u"Q01 Q02 Q03 Q04 Q05 Q06 Q07 Q08 Q09 Q10 Q11 Q12 Q13 Q14"_s.split(u' ');
        QTest::newRow("C02") << u"C02_dso_family"_s
                             << u"Q01 Q02 Q03 Q04 Q05 Q06 Q07 Q08 Q09 Q10 Q11 Q12 Q13 "
                                "Q14 Q15 Q16 Q17 Q18 Q19 Q20 Q21 Q22 Q23 Q24 Q25"_s.split(u' ');
        QTest::newRow("C03") << u"C03_payment_behaviour"_s << u"Q01 Q02 Q03 Q04"_s.split(u' ');
        QTest::newRow("C04") << u"C04_roll_rates"_s << u"Q01 Q02 Q03"_s.split(u' ');
        QTest::newRow("C05") << u"C05_vintage_forecast"_s << u"Q01 Q02 Q03 Q04 Q05"_s.split(u' ');
        QTest::newRow("C06") << u"C06_risk_ratios"_s << u"Q01 Q02 Q03 Q04 Q05 Q06 Q07 Q08 Q09 Q10"_s.split(u' ');
        QTest::newRow("C07") << u"C07_borrowing_base"_s << u"Q01 Q02 Q03 Q04 Q05"_s.split(u' ');
        QTest::newRow("C09") << u"C09_fx_rounding"_s << u"Q04 Q05 Q06 Q07 Q08"_s.split(u' ');
        QTest::newRow("C10") << u"C10_bitemporal"_s << u"Q01 Q02 Q03 Q04 Q05 Q06 Q07 Q08"_s.split(u' ');
        QTest::newRow("C11") << u"C11_edge_cases"_s << u"Q01 Q02 Q03 Q04 Q05 Q06 Q07 Q08 Q09 Q10 Q11 Q12"_s.split(u' ');
    }
    void everyQueryOfThisReleaseAgrees()
    {
        QFETCH(QString, file);
        QFETCH(QStringList, queries);
        const auto json = caseText(file);
        if (!json)
            QSKIP("The truth cases are not here.");
        const auto ledger = exchange::readTruthLedger(*json);
        QVERIFY2(ledger, ledger ? "" : qPrintable(ledger.error().message));
        const auto check = checkCase(*json, *ledger);
        QVERIFY(check);
        QStringList agreeing;
        for (const QueryCheck &query : check->queries) {
            if (query.isSupported && !query.agrees)
                qInfo().noquote() << query.id << query.actual << query.expected << query.reason;
            if (query.agrees)
                agreeing += query.id;
        }
        for (const QString &query : queries)
            QVERIFY2(agreeing.contains(query), qPrintable(query));
        QCOMPARE(check->agree + check->disagree, int(check->queries.size()));
        QCOMPARE(check->disagree, check->unsupported); // nothing is answered wrongly
    }

    void aChangedDigitDisagrees()
    {
        auto json = caseText(u"C01_aging"_s);
        if (!json)
            QSKIP("The truth cases are not here.");
        json->replace("\"61.416667\"", "\"61.416668\"");
        const auto check = checkCase(*json, *exchange::readTruthLedger(*json));
        QVERIFY(check);
        for (const QueryCheck &query : check->queries) {
            if (query.id == u"Q09")
                QVERIFY(!query.agrees);
        }
    }
};

QTEST_APPLESS_MAIN(TestTruthCases)
#include "tst_truth_cases.moc"
