#include "core/store/search_index.h"
#include "tests/core/store/store_fixture.h"

#include <QTest>

using namespace quittance;
using namespace quittance::ledger;
using namespace quittance::store;
using namespace quittance::store::test;
using namespace Qt::StringLiterals;

class TestSearchIndex : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itFindsWhatSomebodyTypes_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("line");
        QTest::newRow("a name without its accents") << u"muller"_s << 0 << u"Müller & Söhne · C9"_s;
        QTest::newRow("two words in any order") << u"sohne mull"_s << 0 << u"Müller & Söhne · C9"_s;
        QTest::newRow("part of a number")
            << u"000017"_s << 1 << u"INV-000017 · Kunde 3 Ltd · 2026-01-18 · 117.00 EUR"_s;
        QTest::newRow("case") << u"inv-000018"_s << 1 << u"INV-000018 · Kunde 4 Ltd · 2026-01-19 · 118.00 EUR"_s;
        QTest::newRow("another number") << u"po 77/x"_s << 1 << u"ALT · Müller & Söhne · 2026-02-02 · 1234.50 EUR"_s;
        QTest::newRow("an amount") << u"1,234.50"_s << 1 << u"ALT · Müller & Söhne · 2026-02-02 · 1234.50 EUR"_s;
        QTest::newRow("an amount with a comma")
            << u"1.234,5"_s << 1 << u"ALT · Müller & Söhne · 2026-02-02 · 1234.50 EUR"_s;
        QTest::newRow("bank text") << u"rechnung inv-000003"_s << 2
                                   << u"Rechnung INV-000003 · Kunde 3 Ltd · 2026-02-13 · 103.00 EUR"_s;
    }

    void itFindsWhatSomebodyTypes()
    {
        QFETCH(QString, text);
        QFETCH(int, kind);
        QFETCH(QString, line);
        const TempBook book;
        FactBatch batch = makeFacts(30);
        batch.customers.push_back({.remoteId = u"C9"_s, .name = u"Müller & Söhne"_s});
        batch.documents.push_back({.remoteId = u"X"_s,
                                   .number = u"ALT"_s,
                                   .altNumbers = {u"4711"_s, u"PO 77/X"_s},
                                   .customerRemoteId = u"C9"_s,
                                   .issue = {2026, 2, 2},
                                   .amount = money("1234.50")});
        QVERIFY(book.apply(batch));
        const Result<SearchIndex> index = SearchIndex::build(book.db, book.company);
        QVERIFY(index);
        const Result<std::vector<SearchHit>> hits = index->find(book.db, text, 10);
        QVERIFY(hits && !hits->empty());
        QCOMPARE(hits->front().line, line);
        QCOMPARE(int(hits->front().kind), kind);
    }

    void anUpdateFindsTheNewAndForgetsTheOld()
    {
        const TempBook book;
        FactBatch batch = makeFacts(30);
        QVERIFY(book.apply(batch));
        Result<SearchIndex> index = SearchIndex::build(book.db, book.company);
        for (const QString &number : {u"ZEBRA"_s, u"GIRAFFE"_s}) {
            batch.documents[0].number = number;
            const Result<ApplyOutcome> outcome = book.apply(batch);
            QVERIFY(index->update(book.db, outcome->changes));
            QCOMPARE(index->findIds(number, 10).size(), size_t(1));
        }
        QVERIFY(index->findIds(u"zebra", 10).empty());
        QVERIFY(index->findIds(u"inv-000000", 10).size() == 1); // only the bank text still says so
        QCOMPARE(index->findIds(u"inv-00000", 3).size(), size_t(3));
        QVERIFY(index->findIds(u"", 10).empty());
    }
};

QTEST_GUILESS_MAIN(TestSearchIndex)
#include "tst_search_index.moc"
