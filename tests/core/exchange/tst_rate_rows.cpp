#include "core/exchange/exchange.h"

#include <QTest>

using namespace quittance;
using namespace quittance::exchange;
using namespace Qt::StringLiterals;

class TestRateRows : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tableOfRatesIsKnownByItsHeadings_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("contract") << QByteArray("date,from,to,rate\n2026-03-31,EUR,USD,1.0850\n");
        QTest::newRow("words") << QByteArray(
            "Date,From currency,To currency,Exchange rate\n31.03.2026,EUR,USD,1.0850\n");
        QTest::newRow("German") << QByteArray("Datum;Von;Nach;Kurs\n31.03.2026;EUR;USD;1,0850\n");
    }

    void tableOfRatesIsKnownByItsHeadings()
    {
        QFETCH(const QByteArray, text);
        const Result<ReadOutcome> outcome = read(text);
        QVERIFY2(outcome.has_value(), outcome ? "" : qPrintable(outcome.error().message));
        QCOMPARE(outcome->batch.rates.size(), size_t(1));
        const ledger::RateFact &fact = outcome->batch.rates.front();
        QCOMPARE(fact.day, QDate(2026, 3, 31));
        QCOMPARE(fact.from.code(), u"EUR"_s);
        QCOMPARE(fact.to.code(), u"USD"_s);
        QCOMPARE(fact.rate, u"1.0850"_s);
    }

    void eachWrongRowIsRejectedWithItsField_data()
    {
        QTest::addColumn<QByteArray>("row");
        QTest::addColumn<QString>("field");
        QTest::newRow("zero") << QByteArray("2026-03-31,EUR,USD,0") << u"rate"_s;
        QTest::newRow("blank") << QByteArray("2026-03-31,EUR,USD,") << u"rate"_s;
        QTest::newRow("grouped") << QByteArray("2026-03-31,EUR,USD,\"1,085.50\"") << u"rate"_s;
        QTest::newRow("negative") << QByteArray("2026-03-31,EUR,USD,-1.1") << u"rate"_s;
        QTest::newRow("no day") << QByteArray(",EUR,USD,1.1") << u"date"_s;
        QTest::newRow("no currency") << QByteArray("2026-03-31,XXQ,USD,1.1") << u"from"_s;
        QTest::newRow("one currency") << QByteArray("2026-03-31,USD,USD,1.1") << u"to"_s;
        QTest::newRow("said otherwise") << QByteArray("2026-03-30,EUR,USD,1.2") << u"rate"_s;
    }

    void eachWrongRowIsRejectedWithItsField()
    {
        QFETCH(const QByteArray, row);
        QFETCH(const QString, field);
        const QByteArray text = "date,from,to,rate\n2026-03-24,EUR,USD,1.1\n2026-03-25,EUR,USD,1.1\n"
                                "2026-03-26,EUR,USD,1.1\n2026-03-27,EUR,USD,1.1\n2026-03-30,EUR,USD,1.1\n"
            + row + '\n';
        const Result<ReadOutcome> outcome = read(text, {.as = RecordKind::Rates});
        QVERIFY2(outcome.has_value(), outcome ? "" : qPrintable(outcome.error().message));
        QCOMPARE(outcome->batch.rates.size(), size_t(5));
        QCOMPARE(outcome->rejected.size(), size_t(1));
        QCOMPARE(outcome->rejected.front().line, qint64(7));
        QCOMPARE(outcome->rejected.front().field, field);
    }

    void rateSaidTwiceIsSetAside()
    {
        const Result<ReadOutcome> outcome = read("date,from,to,rate\n2026-03-30,EUR,USD,1.1\n2026-03-30,EUR,USD,1.1\n");
        QCOMPARE(outcome->read, qint64(1));
        QCOMPARE(outcome->setAside, qint64(1));
    }

    void invoicesWithARateColumnAreStillInvoices()
    {
        const Result<ReadOutcome> outcome = read("number,customer_name,issue,due,amount,currency,rate\n"
                                                 "I1,Alder,2026-03-01,2026-03-31,100.00,EUR,1.08\n");
        QCOMPARE(outcome->batch.documents.size(), size_t(1));
        QVERIFY(outcome->batch.rates.empty());
    }
};

QTEST_GUILESS_MAIN(TestRateRows)
#include "tst_rate_rows.moc"
