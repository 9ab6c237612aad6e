#include "tests/core/exchange/corpora.h"

using namespace quittance;
using namespace quittance::exchange;
using namespace Qt::StringLiterals;

namespace {

const std::map<QString, QString> kExplained = {
    {u"formats/ofx/asgrim/tests/fixtures/ofxdata-banking-xml200.ofx"_s,
     u"the transaction has neither amount nor day; it is rejected with its line"_s},
    {u"formats/ofx/ofxparse/tests/fixtures/fail_nice/date_missing.ofx"_s,
     u"no transaction has a day that exists; each is rejected with its line"_s},
    {u"formats/ofx/ofxparse/tests/fixtures/fail_nice/decimal_error.ofx"_s,
     u"the amount is written $120; it is rejected with its line, where libofx reads 0.00"_s},
    {u"formats/ofx/ofxparse/tests/fixtures/investment_medium.ofx"_s,
     u"amounts stated in USD in an account kept in CAD are rejected with the reason, not added up with dollars of Canada"_s},
};

} // namespace

/// Every OFX file of the corpora against a scan of its tags.
class TestOfxCorpora : public QObject
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
        const QJsonObject files = corpora::truth(u"ofx"_s).value(u"files").toObject();
        QVERIFY(files.size() > 40);
        corpora::Differences differences(kExplained);
        int libraryDiffers = 0;
        for (auto it = files.constBegin(); it != files.constEnd(); ++it) {
            const QString &file = it.key();
            const QJsonObject truth = it.value().toObject().value(u"tag_scan").toObject();
            libraryDiffers
                += int(!it.value().toObject().value(u"agree_with_tag_scan").toArray().contains(u"ofxdump"_s));
            const Result<ReadOutcome> outcome = readFile(corpora::folder() + u'/' + file);
            if (!outcome) {
                differences.add(file, outcome.error().message);
                continue;
            }
            QCOMPARE(outcome->read + qint64(outcome->rejected.size()) + outcome->setAside, outcome->rows);
            QVERIFY2(outcome->batch.format == u"ofx", qPrintable(file));
            differences.compareSums(file, corpora::sumsOf(*outcome), truth);
            QStringList balances;
            QStringList accounts;
            for (const StatementSummary &statement : outcome->summary.statements) {
                if (statement.closing)
                    balances += corpora::plain(statement.closing->units);
                accounts += statement.account;
            }
            QStringList expected;
            for (const QJsonValue &balance : truth.value(u"ledger_balances").toArray()) {
                if (!balance.toString().isEmpty())
                    expected += corpora::plain(balance.toString());
            }
            differences.compare(file, u"balances"_s, balances.join(u' '), expected.join(u' '));
            if (truth.value(u"investment").toBool())
                continue; // their cash alone is a statement of ours
            differences.compare(file, u"statements"_s, QString::number(outcome->summary.statements.size()),
                                QString::number(truth.value(u"statements").toInt()));
            QStringList named;
            for (const QJsonValue &account : truth.value(u"accounts").toArray())
                named += account.toString().remove(u' ').toUpper();
            if (!named.isEmpty() && truth.value(u"statements").toInt() > 0) // a list of accounts is none of them
                differences.compare(file, u"accounts"_s, accounts.join(u' '), named.join(u' '));
        }
        qInfo() << files.size() << "files; libofx reads" << libraryDiffers << "of them otherwise than they are written";
        QCOMPARE(differences.print(), QStringList());
    }
};

QTEST_APPLESS_MAIN(TestOfxCorpora)
#include "tst_ofx_corpora.moc"
