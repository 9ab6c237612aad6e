#include "tests/core/exchange/corpora.h"

using namespace quittance;
using namespace quittance::exchange;
using namespace Qt::StringLiterals;

namespace {

const std::map<QString, QString> kExplained = {
    {u"formats/qif/quiffen/tests/test_files/empty.qif"_s,
     u"a file of no bytes is no file of any format, and says so"_s},
};

} // namespace

/// Every QIF file of the corpora against a scan of its records.
class TestQifCorpora : public QObject
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
        const QJsonObject files = corpora::truth(u"qif"_s);
        QVERIFY(files.size() > 10);
        corpora::Differences differences(kExplained);
        for (auto it = files.constBegin(); it != files.constEnd(); ++it) {
            const QJsonObject truth = it.value().toObject();
            const Result<ReadOutcome> outcome
                = readFile(corpora::folder() + u'/' + it.key(), {.currency = Currency::fromCode(u"EUR")});
            if (!outcome) {
                differences.add(it.key(), outcome.error().message);
                continue;
            }
            QCOMPARE(outcome->read + qint64(outcome->rejected.size()) + outcome->setAside, outcome->rows);
            QVERIFY2(outcome->batch.format == u"qif", qPrintable(it.key()));
            differences.compareSums(it.key(), corpora::sumsOf(*outcome), truth);
            differences.compare(it.key(), u"rejected"_s, QString::number(outcome->rejected.size()),
                                QString::number(truth.value(u"bad_amounts").toInt()));
        }
        qInfo() << files.size() << "files";
        QCOMPARE(differences.print(), QStringList());
    }

    void aFileThatIsNoneIsRefused()
    {
        const QByteArray bytes = corpora::bytesOf(u"formats/qif/quiffen/tests/test_files/invalid.txt"_s);
        QVERIFY(!bytes.isEmpty());
        QVERIFY(!read(bytes));
    }
};

QTEST_APPLESS_MAIN(TestQifCorpora)
#include "tst_qif_corpora.moc"
