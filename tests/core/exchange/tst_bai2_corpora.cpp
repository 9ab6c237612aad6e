#include "tests/core/exchange/corpora.h"

using namespace quittance;
using namespace quittance::exchange;
using namespace Qt::StringLiterals;

namespace {

const std::map<QString, QString> kExplained = {
    {u"formats/bai2/moov/test/testdata/sample3.txt"_s,
     u"the truth's scan reads one record a line; this file has several (its trailer counts 15 accounts in 74 records, "
     "which is what we read, and every account balances: aFileOfSeveralRecordsALineProvesItself)"_s},
};

/// Accounts of the truth's scan, of the file's groups and of what it found outside them.
QJsonArray accountsOf(const QJsonObject &scan)
{
    QJsonArray accounts;
    for (const QJsonValue &group : scan.value(u"groups").toArray()) {
        for (const QJsonValue &account : group.toObject().value(u"accounts").toArray())
            accounts.append(account);
    }
    for (const QJsonValue &account : scan.value(u"orphan").toObject().value(u"accounts").toArray())
        accounts.append(account);
    return accounts;
}

} // namespace

/// Every BAI2 file of the corpora against a scan of its records.
class TestBai2Corpora : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (!QDir(corpora::folder()).exists())
            QSKIP("The shared corpora are not here.");
    }

    void everyFileAgreesWithItsTruth()
    {
        const QJsonObject files = corpora::truth(u"bai2"_s).value(u"files").toObject();
        QVERIFY(files.size() >= 10);
        corpora::Differences differences(kExplained);
        for (auto it = files.constBegin(); it != files.constEnd(); ++it) {
            const QJsonArray accounts = accountsOf(it.value().toObject().value(u"scan").toObject());
            const Result<ReadOutcome> outcome = readFile(corpora::folder() + u'/' + it.key());
            if (!outcome || outcome->batch.format != u"bai2") {
                if (!accounts.isEmpty())
                    differences.add(it.key(), outcome ? outcome->batch.format : outcome.error().message);
                continue;
            }
            QCOMPARE(outcome->read + qint64(outcome->rejected.size()) + outcome->setAside, outcome->rows);
            constexpr qint64 kUnitsPerCent = 100; // every currency of the corpora has two decimals
            const auto &read = outcome->summary.statements;
            differences.compare(it.key(), u"accounts"_s, QString::number(read.size()),
                                QString::number(accounts.size()));
            qint64 controls = 0;
            for (qsizetype i = 0; i < std::min(accounts.size(), qsizetype(read.size())); ++i) {
                const QJsonObject truth = accounts[i].toObject();
                const StatementSummary &account = read[size_t(i)];
                const auto compare = [&](const QString &what, qint64 ours, const QString &key) {
                    differences.compare(it.key(), u"[%1] %2"_s.arg(i).arg(what), QString::number(ours),
                                        QString::number(truth.value(key).toInteger()));
                };
                compare(u"entries"_s, account.entries, u"transactions"_s);
                compare(u"credits"_s, account.creditUnits / kUnitsPerCent, u"credits"_s);
                compare(u"debits"_s, account.debitUnits / kUnitsPerCent, u"debits"_s);
                controls += int(!truth.value(u"control_holds").toBool()
                                && !truth.value(u"control_total").toString().isEmpty());
            }
            const auto warned = std::ranges::count_if(outcome->warnings, [](const Warning &warning) {
                return warning.field == u"49" && warning.message.contains(u"control total");
            });
            differences.compare(it.key(), u"wrong control totals"_s, QString::number(warned),
                                QString::number(controls));
        }
        qInfo() << files.size() << "files";
        QCOMPARE(differences.print(), QStringList());
    }

    void aFileOfSeveralRecordsALineProvesItself()
    {
        const Result<ReadOutcome> outcome
            = readFile(corpora::folder() + u"/formats/bai2/moov/test/testdata/sample3.txt"_s);
        QVERIFY(outcome);
        QVERIFY(outcome->warnings.empty()); // all control totals and counts hold
        QCOMPARE(outcome->summary.statements.size(), size_t(15));
        for (const StatementSummary &account : outcome->summary.statements)
            QCOMPARE(account.isBalanced, std::optional(true));
    }
};

QTEST_APPLESS_MAIN(TestBai2Corpora)
#include "tst_bai2_corpora.moc"
