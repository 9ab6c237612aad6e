#include "core/match/match_engine.h"
#include "core/workspace/sample/sample_book.h"

#include <QTest>

#include <map>
#include <set>

using namespace quittance;
using namespace quittance::workspace;
using ledger::DocumentKind;

namespace {

/// The book as it is known on its last day: the latest version of each document, and what is open of it.
struct Ledger
{
    std::map<std::pair<DocumentKind, QString>, ledger::DocumentFact> documents;
    std::map<std::pair<DocumentKind, QString>, qint64> open; ///< of what is in force, unsigned
    std::vector<ledger::AllocationFact> allocations;
    std::vector<ledger::BankLineFact> lines;

    explicit Ledger(const SampleBook &book)
    {
        for (const SampleBatch &batch : book.batches) {
            for (const ledger::DocumentFact &fact : batch.facts.documents)
                documents[{fact.kind, fact.remoteId}] = fact;
            allocations.insert(allocations.end(), batch.facts.allocations.begin(), batch.facts.allocations.end());
            lines.insert(lines.end(), batch.facts.bankLines.begin(), batch.facts.bankLines.end());
        }
        for (const auto &[key, fact] : documents)
            open[key] = isInForce(fact) ? fact.amount.units() : 0;
        for (const ledger::AllocationFact &part : allocations) {
            const std::pair source(part.source.kind, part.source.remoteId);
            const std::pair target(part.target.kind, part.target.remoteId);
            if (!isInForce(documents.at(source)) || !isInForce(documents.at(target)))
                continue;
            open[source] -= part.sourceUnits;
            open[target] -= part.targetUnits;
        }
    }

    [[nodiscard]] static bool isInForce(const ledger::DocumentFact &fact)
    {
        return !fact.voidedOn.isValid() && !fact.reversedOn.isValid();
    }
};

/// Everything a batch states, as text that differs when any of it does.
QStringList textOf(const SampleBook &book)
{
    QStringList rows;
    for (const SampleBatch &batch : book.batches) {
        rows.append(toIsoInstant(batch.at));
        for (const ledger::CustomerFact &fact : batch.facts.customers)
            rows.append(fact.remoteId + fact.name + fact.aliases.join(u'|') + fact.accounts.join(u'|')
                        + fact.parentRemoteId);
        for (const ledger::DocumentFact &fact : batch.facts.documents)
            rows.append(fact.remoteId + fact.customerRemoteId + toIsoDate(fact.issue) + toIsoDate(fact.due)
                        + fact.amount.toDecimalString() + toIsoInstant(*fact.knownAt) + fact.sourceStatus);
        for (const ledger::AllocationFact &fact : batch.facts.allocations)
            rows.append(fact.remoteId + fact.source.remoteId + fact.target.remoteId
                        + QString::number(fact.sourceUnits));
        for (const ledger::BankLineFact &fact : batch.facts.bankLines)
            rows.append(fact.remoteId + toIsoDate(fact.bookedOn) + fact.amount.toDecimalString() + fact.counterparty
                        + fact.text);
    }
    return rows;
}

match::MatchInput matchInputOf(const SampleBook &book, const Ledger &ledger, QHash<QString, qint64> &customers)
{
    match::MatchInput input;
    for (const ledger::CustomerFact &fact : book.batches.front().facts.customers) {
        customers.insert(fact.remoteId, customers.size() + 1);
        input.parties.push_back({.id = ledger::CustomerId(customers.size()),
                                 .parent = ledger::CustomerId(customers.value(fact.parentRemoteId, 0)),
                                 .name = fact.name,
                                 .aliases = fact.aliases,
                                 .accounts = fact.accounts});
    }
    for (const auto &[key, fact] : ledger.documents) {
        const bool isPayment = key.first == DocumentKind::Payment;
        const qint64 open = isPayment ? fact.amount.units() : ledger.open.at(key);
        if (open <= 0 || (!isPayment && key.first != DocumentKind::Invoice))
            continue;
        input.documents.push_back({.id = ledger::DocumentId(qint64(input.documents.size() + 1)),
                                   .kind = key.first,
                                   .customer = ledger::CustomerId(customers.value(fact.customerRemoteId)),
                                   .number = fact.number,
                                   .altNumbers = fact.altNumbers,
                                   .currency = fact.amount.currency(),
                                   .openUnits = open,
                                   .issue = fact.issue,
                                   .due = fact.due});
    }
    for (const ledger::BankLineFact &line : ledger.lines)
        input.receipts.push_back({.id = ledger::BankLineId(qint64(input.receipts.size() + 1)),
                                  .currency = line.amount.currency(),
                                  .units = line.amount.units(),
                                  .bookedOn = line.bookedOn,
                                  .counterparty = line.counterparty,
                                  .counterpartyAccount = line.counterpartyAccount,
                                  .text = line.text,
                                  .isReversal = line.isReversal});
    return input;
}

} // namespace

class TestSampleBook : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sameSeedSameFacts()
    {
        const QStringList first = textOf(makeSampleBook());
        QCOMPARE(textOf(makeSampleBook()), first);
        QVERIFY(textOf(makeSampleBook({.seed = 2})) != first);
    }

    void sizesAreThoseOfTheRecipe()
    {
        const Ledger ledger(makeSampleBook());
        const auto isInvoice = [](const auto &entry) { return entry.first.first == DocumentKind::Invoice; };
        QCOMPARE(std::ranges::count_if(ledger.documents, isInvoice), 2750);
        QCOMPARE(makeSampleBook().batches.size(), size_t(26));
        QCOMPARE(makeSampleBook({.customers = 7}).batches.front().facts.customers.size(), size_t(7));
        QCOMPARE(makeSampleBook({.customers = 0, .invoices = 0, .months = 0}).batches.size(), size_t(1));
    }

    void statementsFootAndFollowEachOther()
    {
        std::map<QString, qint64> closing;
        for (const SampleBatch &batch : makeSampleBook().batches) {
            for (const ledger::StatementFact &statement : batch.facts.statements) {
                qint64 sum = *statement.openingUnits;
                for (const ledger::BankLineFact &line : batch.facts.bankLines) {
                    if (line.statementRemoteId == statement.remoteId) {
                        sum += line.amount.units();
                        QVERIFY(statement.openingDate <= line.bookedOn && line.bookedOn <= statement.closingDate);
                    }
                }
                QCOMPARE(sum, *statement.closingUnits);
                if (closing.contains(statement.accountRemoteId))
                    QCOMPARE(*statement.openingUnits, closing[statement.accountRemoteId]);
                closing[statement.accountRemoteId] = sum;
            }
        }
        QCOMPARE(closing.size(), size_t(4));
    }

    void nothingIsAllocatedTwice()
    {
        for (const quint64 seed : {1, 2, 3, 4, 5}) {
            const Ledger ledger(makeSampleBook({.seed = seed}));
            for (const auto &[key, units] : ledger.open)
                QVERIFY2(units >= 0, qPrintable(key.second));
        }
    }

    void everyFactIsKnownWhenItsBatchComes()
    {
        const SampleBook book = makeSampleBook();
        Instant before{0};
        for (const SampleBatch &batch : book.batches) {
            QVERIFY(before < batch.at);
            for (const ledger::DocumentFact &fact : batch.facts.documents) {
                QVERIFY(*fact.knownAt <= batch.at && before < *fact.knownAt);
                QVERIFY(fact.issue <= book.lastDay && fact.amount.units() > 0);
            }
            for (const ledger::AllocationFact &fact : batch.facts.allocations)
                QVERIFY(*fact.knownAt <= batch.at && fact.date <= book.lastDay);
            before = batch.at;
        }
    }

    void closedMonthsAreRestated()
    {
        int restated = 0;
        for (const SampleBatch &batch : makeSampleBook().batches) {
            for (const ledger::DocumentFact &fact : batch.facts.documents) {
                const QDate day = fact.voidedOn.isValid() ? fact.voidedOn : fact.issue;
                const QDate known = civilDate(*fact.knownAt, QTimeZone::utc());
                restated += !fact.reversedOn.isValid() && known > monthEnd(day) && day > QDate(2025, 12, 31) ? 1 : 0;
            }
        }
        QVERIFY2(restated >= 3, qPrintable(QString::number(restated)));
    }

    void itHasEverythingARealBookHas()
    {
        const SampleBook book = makeSampleBook();
        const Ledger ledger(book);
        std::map<DocumentKind, int> kinds;
        std::set<int> currencies;
        int voids = 0;
        int returned = 0;
        int disputed = 0;
        int instalments = 0;
        int onAccount = 0;
        for (const auto &[key, fact] : ledger.documents) {
            ++kinds[key.first];
            currencies.insert(fact.amount.currency().number());
            voids += fact.voidedOn.isValid() ? 1 : 0;
            returned += fact.reversedOn.isValid() ? 1 : 0;
            disputed += fact.sourceStatus == QStringLiteral("disputed") && ledger.open.at(key) > 0 ? 1 : 0;
            instalments += fact.instalments.empty() ? 0 : 1;
            onAccount += key.first == DocumentKind::Payment && ledger.open.at(key) > 0 ? 1 : 0;
        }
        QCOMPARE(currencies.size(), size_t(4));
        for (const DocumentKind kind :
             {DocumentKind::CreditNote, DocumentKind::Payment, DocumentKind::Refund, DocumentKind::WriteOff})
            QVERIFY2(kinds[kind] > 0, qPrintable(ledger::kindName(kind)));
        QVERIFY(voids > 3 && returned > 1 && disputed > 2 && instalments > 5 && onAccount > 3);
        const auto &customers = book.batches.front().facts.customers;
        QVERIFY(std::ranges::any_of(customers, [](const auto &c) { return !c.parentRemoteId.isEmpty(); }));
        QVERIFY(std::ranges::any_of(customers, [](const auto &c) { return !c.aliases.isEmpty(); }));
        qInfo("voids %d, returned %d, disputed %d, instalments %d, on account %d, payments %d, credits %d, "
              "write-offs %d, refunds %d, bank lines %zu",
              voids, returned, disputed, instalments, onAccount, kinds[DocumentKind::Payment],
              kinds[DocumentKind::CreditNote], kinds[DocumentKind::WriteOff], kinds[DocumentKind::Refund],
              ledger.lines.size());
    }

    void theFiguresLookLikeARealBook()
    {
        for (const quint64 seed : {1, 2, 3}) {
            const SampleBook book = makeSampleBook({.seed = seed});
            const Ledger ledger(book);
            qint64 open = 0;
            qint64 overdue = 0;
            qint64 old = 0;
            int items = 0;
            for (const auto &[key, fact] : ledger.documents) {
                if (key.first != DocumentKind::Invoice || ledger.open.at(key) == 0)
                    continue;
                const qint64 units = ledger.open.at(key) / kUnitsPerWhole;
                open += units;
                overdue += fact.due < book.lastDay ? units : 0;
                old += fact.due.addDays(90) < book.lastDay ? units : 0;
                ++items;
            }
            qInfo("seed %llu: %d open items, %lld open, overdue %lld %%, over 90 days %lld %%", seed, items, open,
                  overdue * 100 / open, old * 100 / open);
            QVERIFY(items > 150 && items < 600);
            QVERIFY(overdue * 100 >= open * 15 && overdue * 100 <= open * 40);
            QVERIFY(old * 100 <= open * 12);
        }
    }

    void reconcileHasWorkOfEveryKind()
    {
        const SampleBook book = makeSampleBook();
        const Ledger ledger(book);
        QHash<QString, qint64> customers;
        const match::MatchInput input = matchInputOf(book, ledger, customers);
        std::map<match::Verdict, int> all;
        std::map<match::Verdict, int> recent;
        int invoices = 0;
        int left = 0;
        for (const match::Proposal &proposal : match::MatchEngine().run(input, {})) {
            const match::Receipt &line = input.receipts[size_t(proposal.receipt.value() - 1)];
            ++all[proposal.verdict];
            if (line.bookedOn <= book.lastDay.addDays(-42) || line.units <= 0)
                continue;
            ++recent[proposal.verdict];
            const bool isAccepted = proposal.verdict == match::Verdict::Accepted;
            const bool isInvoice = isAccepted
                && input.documents[size_t(proposal.candidates[0].allocations[0].document.value() - 1)].kind
                    == DocumentKind::Invoice;
            invoices += isInvoice ? 1 : 0;
            left += !isAccepted || isInvoice ? 1 : 0;
        }
        using enum match::Verdict;
        qInfo("all lines: accepted %d, suggested %d, ambiguous %d, unmatched %d", all[Accepted], all[Suggested],
              all[Ambiguous], all[Unmatched]);
        qInfo("last weeks: accepted %d (%d for invoices), suggested %d, ambiguous %d, unmatched %d", recent[Accepted],
              invoices, recent[Suggested], recent[Ambiguous], recent[Unmatched]);
        QVERIFY(left >= 30 && left <= 70);
        QVERIFY(invoices > 5 && recent[Suggested] > 5 && recent[Ambiguous] > 0 && recent[Unmatched] > 1);
        QVERIFY(all[Accepted] * 10 > int(input.receipts.size()) * 8);
    }

    /// Ten times the invoices are ten times the facts, so nothing is made for pairs of them.
    void theBookGrowsWithWhatIsAsked()
    {
        const auto factsOf = [](const SampleBook &book) {
            qint64 facts = 0;
            for (const auto &batch : book.batches)
                facts += qint64(batch.facts.size());
            return facts;
        };
        const qint64 small = factsOf(makeSampleBook({.customers = 80, .invoices = 4'000}));
        const SampleBook book = makeSampleBook({.customers = 800, .invoices = 40'000});
        const qint64 large = factsOf(book);
        QVERIFY(book.batches.back().facts.size() > 1000);
        QVERIFY2(large > small * 8 && large < small * 12, qPrintable(QString::number(large)));
    }
};

QTEST_APPLESS_MAIN(TestSampleBook)
#include "tst_sample_book.moc"
