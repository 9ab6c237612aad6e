#include "core/exchange/exchange.h"
#include "core/exchange/ledger_json/truth_ledger.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace quittance;
using namespace quittance::exchange;
using namespace quittance::ledger;
using namespace Qt::StringLiterals;

namespace {

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray sample()
{
    return bytesOf(QStringLiteral(QUITTANCE_SOURCE_DIR "/tests/sample/exchange/ledger.json"));
}

Instant at(const QString &text)
{
    return *parseInstant(text);
}

} // namespace

class TestLedgerJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aVoidRecordedLaterIsASecondVersion()
    {
        const Result<FactBatch> batch = readTruthLedger(sample());
        QVERIFY2(batch, qPrintable(batch ? QString() : batch.error().message));
        QCOMPARE(batch->documents.size(), size_t(3));
        QCOMPARE(batch->documents[0].remoteId, batch->documents[1].remoteId);
        QVERIFY(!batch->documents[0].voidedOn.isValid());
        QCOMPARE(batch->documents[0].knownAt, std::optional(at(u"2026-01-10T09:00:00Z"_s)));
        QCOMPARE(batch->documents[1].voidedOn, QDate(2026, 2, 20));
        QCOMPARE(batch->documents[1].knownAt, std::optional(at(u"2026-03-10T17:00:00Z"_s)));
        QCOMPARE(batch->allocations.size(), size_t(2));
        QVERIFY(!batch->allocations[0].unappliedOn.isValid());
        QCOMPARE(batch->allocations[1].unappliedOn, QDate(2026, 2, 10));
    }

    void amountsComeFromTheDigitsWritten()
    {
        QByteArray json = sample();
        json.replace("1190.10", "900719925474.0993"); // no double holds it
        const Result<FactBatch> batch = readTruthLedger(json);
        QVERIFY(batch);
        QCOMPARE(batch->documents[0].amount.units(), 9'007'199'254'740'993);
        QCOMPARE(batch->documents[2].currencyRate, u"1.0900"_s);
    }

    void allocationsKnowTheKindsOfTheirDocuments()
    {
        const Result<FactBatch> batch = readTruthLedger(sample());
        QVERIFY(batch);
        QCOMPARE(batch->allocations[0].source, (DocumentRef{DocumentKind::Payment, u"P1"_s, {}}));
        QCOMPARE(batch->allocations[0].target, (DocumentRef{DocumentKind::Invoice, u"R1"_s, {}}));
    }

    void aBadRecordIsNamedByLineAndField()
    {
        QByteArray json = sample();
        json.replace("\"source\": \"P1\"", "\"source\": \"P9\"");
        const Result<ReadOutcome> outcome = read(json);
        QVERIFY(outcome);
        QCOMPARE(outcome->batch.format, u"ledger-json"_s);
        QCOMPARE(outcome->read, 3);
        QCOMPARE(outcome->rejected.size(), size_t(1));
        QCOMPARE(outcome->rejected.front().line, 11);
        QCOMPARE(outcome->rejected.front().field, u"source"_s);
        QVERIFY(!readTruthLedger(json));
    }

    void brokenJsonIsAnError()
    {
        const Result<FactBatch> batch = readTruthLedger(sample().first(300));
        QVERIFY(!batch);
        QCOMPARE(batch.error().kind, Error::Kind::InvalidInput);
    }

    void everyTruthCaseIsReadWhole()
    {
        const QString given = qEnvironmentVariable("QUITTANCE_SHARED");
        QDir folder((given.isEmpty() ? QStringLiteral(QUITTANCE_SOURCE_DIR "/../shared") : given) + u"/domain/cases"_s);
        const QStringList names = folder.entryList({u"C*.json"_s});
        if (names.isEmpty())
            QSKIP("The shared truth cases are not here.");
        for (const QString &name : names) {
            const QByteArray json = bytesOf(folder.filePath(name));
            const Result<FactBatch> batch = readTruthLedger(json);
            QVERIFY2(batch, qPrintable(batch ? QString() : name + batch.error().message));
            const QJsonObject truth = QJsonDocument::fromJson(json).object();
            QCOMPARE(batch->customers.size(), size_t(truth.value(u"customers").toArray().size()));
            QStringList ids;
            for (const DocumentFact &fact : batch->documents)
                ids += fact.remoteId;
            ids.removeDuplicates();
            QCOMPARE(ids.size(), truth.value(u"documents").toArray().size());
        }
    }
};

QTEST_APPLESS_MAIN(TestLedgerJson)
#include "tst_ledger_json.moc"
