#include "core/store/bank_gateway.h"
#include "core/store/customer_gateway.h"
#include "core/store/decision_gateway.h"
#include "core/store/document_gateway.h"
#include "core/store/import_gateway.h"
#include "core/store/mapping_gateway.h"
#include "core/store/match_gateway.h"
#include "core/store/setting_gateway.h"
#include "tests/core/store/store_fixture.h"

#include <QTest>

#include <sqlite3.h>

using namespace quittance;
using namespace quittance::ledger;
using namespace quittance::store;
using namespace quittance::store::test;
using namespace Qt::StringLiterals;

namespace {

/// SQL that the connection ran, with its values.
struct Trace
{
    explicit Trace(const Connection &connection)
        : db(connection.handle())
    {
        sqlite3_trace_v2(
            db, SQLITE_TRACE_STMT,
            [](unsigned, void *self, void *stmt, void *) {
                static_cast<Trace *>(self)->seen.append(QByteArray(sqlite3_sql(static_cast<sqlite3_stmt *>(stmt))));
                return 0;
            },
            this);
    }
    ~Trace() { sqlite3_trace_v2(db, 0, nullptr, nullptr); }
    Q_DISABLE_COPY_MOVE(Trace)

    sqlite3 *db;
    QByteArrayList seen;
};

void readEverything(const TempBook &book)
{
    const DocumentGateway documents(book.db);
    QVERIFY(documents.ids({.company = book.company}));
    QVERIFY(
        documents.ids({.company = book.company, .customer = CustomerId(1)}, DocumentGateway::Order::Customer, true));
    QVERIFY(documents.whole(DocumentId(1)));
    QVERIFY(documents.byNumber(book.company, u"INV-000001"_s));
    QVERIFY(documents.history(DocumentId(1)));
    QVERIFY(documents.allocations(DocumentId(1)));
    const CustomerGateway customers(book.db);
    const CustomerId one(1);
    QVERIFY(customers.ids(book.company));
    QVERIFY(customers.byIds(std::span(&one, 1)));
    QVERIFY(customers.byFoldedName(book.company, u"kunde 1 ltd"_s));
    QVERIFY(customers.children(one));
    const BankGateway bank(book.db);
    const BankLineId line(1);
    QVERIFY(bank.statements(BankAccountId(1)));
    QVERIFY(bank.lineIds({.company = book.company}));
    QVERIFY(bank.linesByIds(std::span(&line, 1)));
    const MatchGateway matches(book.db);
    QVERIFY(matches.ofLine(line));
    QVERIFY(matches.ofDocument(DocumentId(1)));
    QVERIFY(matches.receiptDays(book.company, Instant::max()));
    QVERIFY(matches.provenCash(book.company));
    QVERIFY(ImportGateway(book.db).batches(book.company, 10));
    QVERIFY(DecisionGateway(book.db).list(book.company, 1, 10));
    QVERIFY(DecisionGateway(book.db).ofSubject(book.company, u"x"_s));
}

} // namespace

class TestGateways : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noQueryScansATableThatGrows()
    {
        const TempBook book;
        QVERIFY(book.apply(makeFacts(20)));
        Trace trace(book.db);
        readEverything(book);
        const QByteArrayList queries = trace.seen;
        QVERIFY(queries.size() > 15);
        for (const QByteArray &sql : queries) {
            if (!sql.startsWith("SELECT"))
                continue;
            Result<Statement> plan = book.db.prepare("EXPLAIN QUERY PLAN " + sql);
            QVERIFY(plan);
            while (*plan->step()) {
                const QString step = plan->text(3);
                const bool isScan
                    = step.startsWith(u"SCAN") && !step.contains(u"CONSTANT ROW") && !step.startsWith(u"SCAN one");
                QVERIFY2(!isScan, (sql + ": " + step.toUtf8()).constData());
            }
        }
    }

    void aDocumentComesBackWhole()
    {
        const TempBook book;
        DocumentFact fact{.remoteId = u"r"_s,
                          .kind = DocumentKind::CreditNote,
                          .number = u"007"_s,
                          .altNumbers = {u"A"_s, u"B"_s},
                          .customerName = u"Acme"_s,
                          .issue = {2026, 1, 1},
                          .due = {2026, 2, 1},
                          .amount = money("100.00", "JPY"),
                          .currencyRate = u"0.0061"_s,
                          .voidedOn = {2026, 3, 1},
                          .reference = u"RF18"_s,
                          .description = u"d"_s,
                          .sourceStatus = u"Paid"_s,
                          .instalments = {{{2026, 2, 1}, 400'000}, {{2026, 3, 1}, 600'000}},
                          .lines = {{u"Work"_s, u"2"_s, u"50.00"_s, 1'000'000, 0, u"4000"_s}}};
        FactBatch batch;
        batch.documents = {fact};
        QVERIFY(book.apply(batch));
        const Result<Document> document = DocumentGateway(book.db).whole(DocumentId(1));
        QVERIFY(document);
        QCOMPARE(document->customerName, u"Acme"_s);
        QCOMPARE(document->fact.kind, fact.kind);
        QCOMPARE(document->fact.number, fact.number);
        QCOMPARE(document->fact.altNumbers, fact.altNumbers);
        QCOMPARE(document->fact.amount, fact.amount);
        QCOMPARE(document->fact.voidedOn, fact.voidedOn);
        QVERIFY(!document->fact.reversedOn.isValid());
        QCOMPARE(document->fact.instalments, fact.instalments);
        QCOMPARE(document->fact.lines.front().unitPrice, u"50.00"_s);

        batch.documents[0].lines[0].description = u"More work"_s;
        QVERIFY(book.apply(batch, at("2026-07-01T00:00:00Z")));
        const auto history = DocumentGateway(book.db).history(DocumentId(1));
        QCOMPARE(history->size(), size_t(2));
        QCOMPARE(history->at(0).document.fact.lines.front().description, u"Work"_s);
        QCOMPARE(history->at(1).document.fact.lines.front().description, u"More work"_s);
        QCOMPARE(history->at(0).knownTo, history->at(1).document.knownFrom);
    }

    void aMissingDayBreaksTheBalanceChain()
    {
        const TempBook book;
        const Currency eur = *Currency::fromCode(u"EUR");
        FactBatch batch;
        const qint64 balances[] = {0, 100, 150, 90, 200};
        for (int day = 0; day < 4; ++day) {
            if (day == 2)
                continue;
            batch.statements.push_back({.remoteId = QString::number(day),
                                        .accountRemoteId = u"DE02"_s,
                                        .currency = eur,
                                        .openingUnits = balances[day],
                                        .openingDate = QDate(2026, 1, 1).addDays(day),
                                        .closingUnits = balances[day + 1],
                                        .closingDate = QDate(2026, 1, 1).addDays(day),
                                        .isBalanced = true});
        }
        // The same account in another currency is a chain of its own.
        batch.statements.push_back({.remoteId = u"usd"_s,
                                    .accountRemoteId = u"DE02"_s,
                                    .currency = *Currency::fromCode(u"USD"),
                                    .openingUnits = 7,
                                    .openingDate = QDate(2026, 1, 2),
                                    .closingUnits = 8,
                                    .closingDate = QDate(2026, 1, 2),
                                    .isBalanced = true});
        QVERIFY(book.apply(batch));
        const auto breaks = BankGateway(book.db).checkChain(BankAccountId(1));
        QCOMPARE(breaks->size(), size_t(1));
        QCOMPARE(breaks->front().kind, StatementBreak::Kind::Missing);
        QCOMPARE(breaks->front().from, QDate(2026, 1, 2));
        QCOMPARE(breaks->front().to, QDate(2026, 1, 4));
        QCOMPARE(breaks->front().difference.units(), -60);
    }

    void theEnginesNewAnswerReplacesOnlyItsOwn()
    {
        const TempBook book;
        QVERIFY(book.apply(makeFacts(4)));
        const MatchGateway matches(book.db);
        const auto match = [&](int line, MatchOrigin origin) {
            return BankMatch{.company = book.company,
                             .line = BankLineId(line),
                             .document = DocumentId(2 * line - 1),
                             .cashUnits = 1,
                             .documentUnits = 1,
                             .origin = origin};
        };
        const BankMatch first[]
            = {match(1, MatchOrigin::Engine), match(2, MatchOrigin::Engine), match(3, MatchOrigin::Person)};
        QVERIFY(matches.add(first));
        const BankMatch second[] = {match(2, MatchOrigin::Engine), match(4, MatchOrigin::Engine)};
        const Result<ChangeSet> changes = matches.replaceEngine(book.company, second);
        QVERIFY(changes);
        QCOMPARE(changes->bankLines.size(), 2); // 1 went, 4 came
        QCOMPARE(matches.all(book.company)->size(), size_t(3));
        QCOMPARE(matches.ofLine(BankLineId(3))->size(), size_t(1));
        QVERIFY(matches.replaceEngine(book.company, second)->isEmpty());
    }

    void settingsAndMappingsComeBack()
    {
        const TempBook book;
        const SettingGateway settings(book.db);
        QVERIFY(settings.set({}, u"theme"_s, u"\"dark\""_s));
        QVERIFY(settings.set(book.company, u"theme"_s, u"1"_s) && settings.set(book.company, u"theme"_s, u"2"_s));
        QCOMPARE(**settings.value(book.company, u"theme"_s), u"2"_s);
        QCOMPARE(**settings.value({}, u"theme"_s), u"\"dark\""_s);
        const MappingGateway mappings(book.db);
        QVERIFY(mappings.save({u"Xero"_s, u"sig"_s, u"{}"_s}));
        QCOMPARE((*mappings.byHeader(u"sig"_s))->name, u"Xero"_s);
        QVERIFY(!mappings.byHeader(u"other"_s)->has_value());
        QVERIFY(mappings.remove(u"Xero"_s) && mappings.all()->empty());
    }
};

QTEST_GUILESS_MAIN(TestGateways)
#include "tst_gateways.moc"
