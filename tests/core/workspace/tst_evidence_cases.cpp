#include "core/workspace/metrics.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace quittance;
using namespace Qt::StringLiterals;

namespace {

QString caseFile()
{
    QString shared = qEnvironmentVariable("QUITTANCE_SHARED");
    if (shared.isEmpty())
        shared = QStringLiteral(QUITTANCE_SOURCE_DIR "/../shared");
    return QDir(shared).filePath(u"domain/cases/C08_reconciliation_fraud.json"_s);
}

} // namespace

/// Payments held against the bank, and the flags that rest on it, as the truth case states them.
class TestEvidenceCases : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (!QFile::exists(caseFile()))
            QSKIP("The truth cases are not here; set QUITTANCE_SHARED.");
    }

    void everyQueryAgrees()
    {
        const Result<QJsonObject> check = workspace::checkTruthCase(caseFile());
        QVERIFY(check);
        const QJsonArray queries = check->value(u"queries"_s).toArray();
        QCOMPARE(queries.size(), 3);
        for (const QJsonValue query : queries) {
            if (!query[u"agrees"_s].toBool())
                qInfo() << query[u"id"_s].toString() << query[u"actual"_s] << query[u"reason"_s];
            QVERIFY2(query[u"agrees"_s].toBool(), qPrintable(query[u"id"_s].toString()));
        }
    }

    void linksThatTheBankDoesNotStateAreFound()
    {
        QFile file(caseFile());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QByteArray json = file.readAll();
        json.replace("\"reverses\"", "\"note\"").replace("\"pending_id\"", "\"hint\"");
        QTemporaryDir folder;
        QFile bare(folder.filePath(u"bare.json"_s));
        QVERIFY(bare.open(QIODevice::WriteOnly) && bare.write(json) == json.size());
        bare.close();
        const Result<QJsonObject> check = workspace::checkTruthCase(bare.fileName());
        QVERIFY(check);
        QCOMPARE(check->value(u"agree"_s).toInt(), 3);
    }
};

QTEST_GUILESS_MAIN(TestEvidenceCases)
#include "tst_evidence_cases.moc"
