#include "core/workspace/author.h"
#include "core/workspace/decision_events.h"
#include "core/workspace/reconcile_bulk.h"
#include "tests/core/workspace/board_desk.h"

#include <QRandomGenerator>
#include <QTest>

using namespace quittance;
using namespace quittance::workspace;
using namespace quittance::workspace::test;
using ledger::DocumentKind;

namespace {

/// Anything that happens to a book, at random.
class Life
{
public:
    Life(Desk &desk, quint32 seed)
        : m_desk(desk)
        , m_random(seed)
    {
    }

    QString step(QString &what)
    {
        switch (m_random.bounded(10U)) {
        case 0:
        case 1:
            what = u"invoices"_s;
            return m_desk.apply(invoices());
        case 2:
        case 3:
        case 4:
            what = u"lines"_s;
            return m_desk.apply(lines());
        case 5:
            what = u"changed names"_s;
            return m_desk.apply(names());
        case 6:
            what = u"reject"_s;
            return reject();
        case 7:
            what = u"take back"_s;
            return takeBack();
        case 8:
            what = u"engine"_s;
            return m_desk.decide([this](const Connection &connection, DecisionContext context) {
                context.author = kEngineAuthor;
                context.origin = store::MatchOrigin::Engine;
                const std::vector<WeighedDecision> decisions = acceptedProposals(*m_desk.board, {});
                return decisions.empty() ? Result<DecisionOutcome>(DecisionOutcome())
                                         : acceptMatches(connection, context, decisions);
            });
        default:
            what = u"accept"_s;
            return accept();
        }
    }

private:
    [[nodiscard]] qint64 below(qint64 end) { return qint64(m_random.bounded(quint64(end))); }
    [[nodiscard]] QString customer()
    {
        return u"%1 Works"_s.arg(QStringList{u"Alder"_s, u"Birch"_s, u"Cedar"_s, u"Dogwood"_s}[below(4)]);
    }
    [[nodiscard]] QString number(qint64 n) { return u"INV-%1"_s.arg(1000 + n); }

    ledger::FactBatch invoices()
    {
        ledger::FactBatch batch;
        for (qint64 i = below(3); i >= 0; --i) {
            const qint64 n = below(40);
            ledger::DocumentFact fact = invoiceOf(u"D%1"_s.arg(n), number(n), customer(), (below(6) + 1) * 1'000'000);
            if (below(6) == 0)
                fact.state = ledger::DocumentState::Deleted;
            if (below(6) == 0) {
                fact.kind = DocumentKind::Payment;
                fact.remoteId = u"P%1"_s.arg(n);
                fact.number = u"PAY-%1"_s.arg(n);
                fact.issue = fact.due = QDate(2026, 4, 1).addDays(below(3));
            }
            batch.documents.push_back(fact);
        }
        return batch;
    }

    ledger::FactBatch lines()
    {
        ledger::FactBatch batch;
        for (qint64 i = below(3); i >= 0; --i) {
            const qint64 n = below(40);
            ledger::BankLineFact fact
                = lineFact(u"B%1"_s.arg(n), (below(6) + 1) * 1'000'000 - (below(5) == 0 ? 50'000 : 0),
                           below(3) == 0 ? u"Treasury of Elm"_s : customer(),
                           below(3) == 0 ? u"transfer"_s : u"Invoice "_s + number(below(40)));
            if (below(9) == 0)
                fact.status = ledger::BankLineStatus::Pending;
            batch.bankLines.push_back(fact);
        }
        return withAccount(batch);
    }

    ledger::FactBatch names()
    {
        ledger::FactBatch batch;
        ledger::CustomerFact fact;
        fact.name = customer();
        fact.aliases = {below(2) == 0 ? u"Treasury of Elm"_s : u"Elm"_s};
        batch.customers.push_back(fact);
        return batch;
    }

    [[nodiscard]] const match::Proposal *anyProposal()
    {
        std::vector<const match::Proposal *> some;
        for (const match::Proposal &proposal : m_desk.board->proposals()) {
            if (!proposal.candidates.empty())
                some.push_back(&proposal);
        }
        return some.empty() ? nullptr : some[size_t(below(qint64(some.size())))];
    }

    QString reject()
    {
        const match::Proposal *proposal = anyProposal();
        if (!proposal)
            return {};
        const ledger::BankLineId line = proposal->receipt;
        const ledger::DocumentId document = proposal->candidates.front().allocations.front().document;
        const bool isIgnored = below(3) == 0;
        return m_desk.decide([=](const Connection &connection, const DecisionContext &context) {
            return isIgnored ? decideLine(connection, context, kIgnoreEvent, line, {})
                             : decideLine(connection, context, kRejectEvent, line, document);
        });
    }

    QString accept()
    {
        const match::Proposal *proposal = anyProposal();
        if (!proposal)
            return {};
        MatchDecision decision{.line = proposal->receipt, .allocations = proposal->candidates.front().allocations};
        const qint64 rest = proposal->candidates.front().residualUnits;
        decision.difference = rest > 0 ? DifferenceHandling::LeaveOpen : DifferenceHandling::None;
        return m_desk.decide([=](const Connection &connection, const DecisionContext &context) {
            const Result<DecisionOutcome> done = acceptMatches(connection, context, {{.decision = decision}});
            return done || done.error().kind != Error::Kind::InvalidInput ? done
                                                                          : Result<DecisionOutcome>(DecisionOutcome());
        });
    }

    QString takeBack()
    {
        const std::vector<ledger::BankLineId> done = m_desk.board->lines(Queue::Done);
        if (done.empty())
            return {};
        const ledger::BankLineId line = done[size_t(below(qint64(done.size())))];
        return m_desk.decide([=](const Connection &connection, const DecisionContext &context) {
            return unmatchLines(connection, context, {line});
        });
    }

    Desk &m_desk;
    QRandomGenerator m_random;
};

} // namespace

/// The board that follows a book step by step, against the one that is made afresh.
class TestBoardLoader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whateverHappensTheBoardIsAsIfMadeAfresh_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 6; ++seed)
            QTest::addRow("seed %u", seed) << seed;
    }

    void whateverHappensTheBoardIsAsIfMadeAfresh()
    {
        QFETCH(quint32, seed);
        Desk desk;
        Life life(desk, seed);
        QStringList steps;
        auto mostDone = desk.board->counts().done;
        for (int i = 0; i < 40; ++i) {
            QString what;
            const QString difference = life.step(what);
            steps << what;
            QVERIFY2(difference.isEmpty(), qPrintable(u"%1: %2"_s.arg(steps.join(u", "_s), difference)));
            mostDone = std::max(mostDone, desk.board->counts().done);
        }
        QVERIFY(mostDone > 0); // they may all have been taken back by now
    }

    void aNewLineIsMatchedAlone()
    {
        Desk desk;
        ledger::FactBatch batch;
        for (int i = 0; i < 20; ++i) {
            const QString name = u"Firm%1x Tools%1y"_s.arg(i);
            batch.documents.push_back(
                invoiceOf(u"D%1"_s.arg(i), u"INV-%1"_s.arg(100'000 + i), name, 1'000'000 + i * 10'000));
            batch.bankLines.push_back(
                lineFact(u"B%1"_s.arg(i), 900'000 + i * 10'000, name, u"Invoice INV-%1"_s.arg(100'000 + i)));
        }
        QCOMPARE(desk.apply(withAccount(batch)), QString());
        QCOMPARE(desk.apply(withAccount({.bankLines = {lineFact(u"B99"_s, 70'000, u"Nobody"_s, u"something"_s)}})),
                 QString());
        QCOMPARE(desk.work(), (match::MatchWork{.lines = 21, .searched = 1, .assigned = 1}));
    }

    void aRejectionOutlivesChangedIds()
    {
        Desk desk;
        QCOMPARE(desk.apply(onePair()), QString());
        const ledger::BankLineId line = desk.lineOf(u"INV-1001"_s);
        const ledger::DocumentId before = desk.openDocument(u"INV-1001"_s)->id;
        QVERIFY(!desk.board->proposal(line)->candidates.empty());
        QCOMPARE(desk.decide([&](const Connection &connection, const DecisionContext &context) {
            return decideLine(connection, context, kRejectEvent, line, before);
        }),
                 QString());
        QVERIFY(desk.board->proposal(line)->candidates.empty());

        ledger::DocumentFact gone = invoiceOf(u"D1"_s, u"INV-1001"_s, u"Alder Works"_s, 1'000'000);
        gone.state = ledger::DocumentState::Deleted;
        QCOMPARE(desk.apply({.documents = {gone, invoiceOf(u"NEW-1"_s, u"INV-1001"_s, u"Alder Works"_s, 1'000'000)}}),
                 QString());
        const match::OpenDocument *now = desk.openDocument(u"INV-1001"_s);
        QVERIFY(now && now->id != before);
        QVERIFY(desk.board->proposal(line)->candidates.empty());

        // Taken back by the ids of today, it is proposed again.
        QCOMPARE(desk.decide([&](const Connection &connection, const DecisionContext &context) {
            return decideLine(connection, context, kUnrejectEvent, line, now->id);
        }),
                 QString());
        QVERIFY(!desk.board->proposal(line)->candidates.empty());
    }

    void aRejectionIsReadByItsWordsAndNotByOurIds()
    {
        Desk desk;
        QCOMPARE(desk.apply(onePair()), QString());
        const ledger::BankLineId line = desk.lineOf(u"INV-1001"_s);
        QCOMPARE(desk.write([&](const Connection &connection) -> Result<store::ChangeSet> {
            const QJsonObject payload{
                {u"line"_s, 4711},
                {u"document"_s, 4712},
                {u"account"_s, u"DE01"_s},
                {u"line_id"_s, u"B1"_s},
                {u"pair"_s, toJson(ledger::DocumentRef{DocumentKind::Invoice, u"D1"_s, u"INV-1001"_s, desk.source})}};
            const Result<qint64> seq = appendDecision(connection, {.company = desk.company, .author = u"Ana"_s},
                                                      kRejectEvent, u"DE01/B1"_s, payload);
            if (!seq)
                return failed(seq);
            store::ChangeSet changes;
            changes.bankLines[line] |= store::Field::Match;
            return changes;
        }),
                 QString());
        QVERIFY(desk.board->proposal(line)->candidates.empty());
    }

    void howLateACustomerUsuallyPaysComesFromItsHistory()
    {
        Desk desk;
        ledger::FactBatch batch;
        for (int i = 0; i < 6; ++i) {
            ledger::DocumentFact invoice = invoiceOf(u"D%1"_s.arg(i), u"INV-%1"_s.arg(i), u"Alder Works"_s, 1'000'000);
            ledger::DocumentFact paid = invoice;
            paid.kind = DocumentKind::Payment;
            paid.remoteId = u"P%1"_s.arg(i);
            paid.number = u"PAY-%1"_s.arg(i);
            paid.issue = invoice.due.addDays(i == 0 ? 0 : 20);
            paid.due = {};
            ledger::AllocationFact settled;
            settled.remoteId = u"A%1"_s.arg(i);
            settled.source = {DocumentKind::Payment, paid.remoteId, {}, {}};
            settled.target = {DocumentKind::Invoice, invoice.remoteId, {}, {}};
            settled.sourceUnits = settled.targetUnits = 1'000'000;
            settled.date = paid.issue;
            batch.documents.push_back(invoice);
            batch.documents.push_back(paid);
            batch.allocations.push_back(settled);
        }
        batch.documents.push_back(invoiceOf(u"D9"_s, u"INV-9"_s, u"Birch Works"_s, 1'000'000));
        QCOMPARE(desk.apply(batch), QString());
        const std::vector<match::Party> &parties = desk.board->input().parties;
        const auto alder = std::ranges::find(parties, u"Alder Works"_s, &match::Party::name);
        const auto birch = std::ranges::find(parties, u"Birch Works"_s, &match::Party::name);
        QVERIFY(alder != parties.end() && birch != parties.end());
        QCOMPARE(alder->usualDaysLate, 20);
        QCOMPARE(alder->paymentsSeen, 6);
        QCOMPARE(birch->paymentsSeen, 0);
    }

    void moneyTheBankExchangedSettlesADocumentAndComesBack()
    {
        Desk desk;
        QCOMPARE(desk.apply(withAccount(
                     {.documents = {invoiceOf(u"D1"_s, u"INV-1001"_s, u"Alder Works"_s, 10'000'000, kDollar)},
                      .bankLines = {lineFact(u"B1"_s, 9'200'000, u"Alder Works"_s, u"transfer"_s)}})),
                 QString());
        const ledger::BankLineId line = desk.lineOf(u"transfer"_s);
        const ledger::DocumentId invoice = desk.openDocument(u"INV-1001"_s)->id;
        const MatchDecision decision{
            .line = line, .allocations = {{invoice, 9'200'000, 10'000'000}}, .difference = DifferenceHandling::Rate};
        const auto accept = [&](const Connection &connection, const DecisionContext &context) {
            return acceptMatches(connection, context, {{.decision = decision}});
        };
        QCOMPARE(desk.decide(accept), QString());
        QCOMPARE(desk.board->queueOf(line), Queue::Done);
        QVERIFY(!desk.openDocument(u"INV-1001"_s));
        QVERIFY(desk.board->input().documents.empty()); // the receipt is in dollars, and all of it is applied
        const qint64 accepted = desk.last;
        QCOMPARE(desk.decide([&](const Connection &connection, const DecisionContext &context) {
            return unmatchEvent(connection, context, accepted);
        }),
                 QString());
        QCOMPARE(desk.openDocument(u"INV-1001"_s)->openUnits, 10'000'000);
        QVERIFY(desk.board->queueOf(line) != Queue::Done);
        const qint64 undone = desk.last;
        QCOMPARE(desk.decide([&](const Connection &connection, const DecisionContext &context) {
            return rematch(connection, context, undone);
        }),
                 QString());
        QCOMPARE(desk.board->queueOf(line), Queue::Done);
        QVERIFY(!desk.openDocument(u"INV-1001"_s));
    }
};

QTEST_GUILESS_MAIN(TestBoardLoader)
#include "tst_board_loader.moc"
