#include "tests/core/exchange/corpora.h"

using namespace quittance;
using namespace quittance::exchange;
using namespace Qt::StringLiterals;

namespace {

const std::map<QString, QString> kExplained = {
    {u"formats/mt940/cmxl/spec/fixtures/mt940-headers.txt"_s,
     u"the entry's value date is 362268: no day, so it is rejected with its line and not dated by guess"_s},
    {u"formats/mt940/dovadi/docs/MT940_voorbeeldbestanden_abnamro.txt"_s,
     u"one entry is marked d in a small letter, which the truth's scan passes over"_s},
};

} // namespace

/// Every MT940 and MT942 file of the corpora against what its own balances and several other readers say.
class TestMt940Corpora : public QObject
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
        const QJsonObject files = corpora::truth(u"mt940"_s).value(u"files").toObject();
        QVERIFY(files.size() > 100);
        corpora::Differences differences(kExplained);
        int proved = 0;
        for (auto it = files.constBegin(); it != files.constEnd(); ++it) {
            const QString &file = it.key();
            const QJsonObject truth = it.value().toObject().value(u"truth").toObject();
            const QJsonObject arithmetic = it.value().toObject().value(u"balance_arithmetic").toObject();
            const bool isProved = truth.value(u"confidence").toString() == u"proved by balances";
            proved += int(isProved);
            // Cut fragments name no currency; the truth needs none.
            const Result<ReadOutcome> outcome
                = readFile(corpora::folder() + u'/' + file, {.currency = Currency::fromCode(u"EUR")});
            if (!outcome) {
                differences.add(file, outcome.error().message);
                continue;
            }
            QCOMPARE(outcome->read + qint64(outcome->rejected.size()) + outcome->setAside, outcome->rows);
            QVERIFY2(outcome->batch.format.startsWith(u"mt94"), qPrintable(file));
            differences.compareSums(file, corpora::sumsOf(*outcome), truth);
            const bool isBalanced = std::ranges::none_of(outcome->summary.statements,
                                                         [](const auto &one) { return one.isBalanced == false; });
            if (arithmetic.contains(u"holds"_s))
                differences.compare(file, u"balanced"_s, QString::number(int(isBalanced)),
                                    QString::number(int(arithmetic.value(u"holds").toBool())));
        }
        qInfo() << files.size() << "files," << proved << "proved by their balances";
        QCOMPARE(differences.print(), QStringList());
    }
};

QTEST_APPLESS_MAIN(TestMt940Corpora)
#include "tst_mt940_corpora.moc"
