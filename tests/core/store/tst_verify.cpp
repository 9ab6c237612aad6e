#include "core/store/decision_gateway.h"
#include "core/store/match_gateway.h"
#include "core/store/verify.h"
#include "tests/core/store/store_fixture.h"

#include <QTest>

using namespace quittance;
using namespace quittance::ledger;
using namespace quittance::store;
using namespace quittance::store::test;
using namespace Qt::StringLiterals;

class TestVerify : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void twoWaysToOneStateAgree()
    {
        const TempBook once;
        FactBatch batch = makeFacts(20);
        QVERIFY(once.apply(batch));
        const TempBook pages;
        FactBatch second = batch;
        second.documents.erase(second.documents.begin(), second.documents.begin() + 20);
        QVERIFY(pages.apply(second, at("2026-06-03T00:00:00Z")));
        QVERIFY(pages.apply(batch, at("2026-06-04T00:00:00Z")));

        const Result<VerifyReport> a = verify(once.db);
        const Result<VerifyReport> b = verify(pages.db);
        QVERIFY(a && a->ok && b && b->ok);
        QCOMPARE(a->stateHash, b->stateHash);

        batch.documents[3].number += u'x';
        QVERIFY(once.apply(batch));
        QVERIFY(verify(once.db)->stateHash != a->stateHash);
    }

    void aChangedDecisionIsFound_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::newRow("reworded") << QByteArray("UPDATE decision_event SET reason = 'other' WHERE seq = 2");
        QTest::newRow("removed") << QByteArray("DELETE FROM decision_event WHERE seq = 2");
        QTest::newRow("swapped author") << QByteArray("UPDATE decision_event SET author = 'else' WHERE seq = 1");
        QTest::newRow("rehashed") << QByteArray("UPDATE decision_event SET prev_hash = zeroblob(32) WHERE seq = 3");
    }

    void aChangedDecisionIsFound()
    {
        QFETCH(QByteArray, sql);
        const TempBook book;
        const DecisionGateway decisions(book.db);
        for (int i = 0; i < 3; ++i)
            QVERIFY(
                decisions.append({.company = book.company, .author = u"me"_s, .kind = u"note"_s, .reason = u"r"_s}));
        QVERIFY(verify(book.db)->ok);
        QVERIFY(book.db.exec(sql));
        const Result<VerifyReport> report = verify(book.db);
        QVERIFY(report && !report->ok);
        QCOMPARE(report->findings.front().kind, u"decision"_s);
    }

    void aBankLineUsedTwiceIsFound()
    {
        const TempBook book;
        QVERIFY(book.apply(makeFacts(2)));
        const qint64 units = *book.db.scalar("SELECT amount_units FROM bank_line WHERE id = 1");
        std::vector<BankMatch> matches(2,
                                       BankMatch{.company = book.company,
                                                 .line = BankLineId(1),
                                                 .document = DocumentId(1),
                                                 .cashUnits = units,
                                                 .documentUnits = units,
                                                 .state = MatchState::Accepted});
        QVERIFY(MatchGateway(book.db).add(std::span(matches).first(1)));
        QVERIFY(verify(book.db)->ok);
        QVERIFY(MatchGateway(book.db).add(std::span(matches).last(1)));
        const Result<VerifyReport> report = verify(book.db);
        QVERIFY(!report->ok);
        QCOMPARE(report->findings.front().kind, u"overused"_s);
    }

    void aDanglingReferenceIsFound()
    {
        const TempBook book;
        QVERIFY(book.apply(makeFacts(2)));
        QVERIFY(book.db.exec("PRAGMA foreign_keys = OFF; DELETE FROM document WHERE id = 1"));
        const Result<VerifyReport> report = verify(book.db);
        QVERIFY(!report->ok);
        QCOMPARE(report->findings.front().kind, u"reference"_s);
    }

    void anUnknownCurrencyIsFound()
    {
        const TempBook book;
        QVERIFY(book.apply(makeFacts(2)));
        QVERIFY(book.db.exec("UPDATE document SET currency = 4711 WHERE id = 1"));
        QVERIFY(!verify(book.db)->ok);
    }
};

QTEST_GUILESS_MAIN(TestVerify)
#include "tst_verify.moc"
