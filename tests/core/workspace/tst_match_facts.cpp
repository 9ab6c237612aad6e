#include "core/workspace/json_text.h"
#include "core/workspace/kept_reasons.h"
#include "core/workspace/match_facts.h"
#include "core/workspace/stated_odds.h"

#include <QJsonDocument>
#include <QRandomGenerator>
#include <QTest>

#include <numeric>

using namespace quittance;
using namespace quittance::workspace;
using namespace Qt::StringLiterals;
using ledger::DocumentKind;

namespace {

const Currency kEuro = *Currency::fromCode(u"EUR");

ledger::BankLine lineOf(qint64 units)
{
    ledger::BankLine line;
    line.id = ledger::BankLineId(1);
    line.fact.remoteId = u"L1"_s;
    line.fact.accountRemoteId = u"DE1"_s;
    line.fact.bookedOn = QDate(2026, 4, 14);
    line.fact.amount = Money(units, kEuro);
    return line;
}

ledger::Document documentOf(DocumentKind kind, const QString &number)
{
    ledger::Document document;
    document.fact.kind = kind;
    document.fact.remoteId = number;
    document.fact.number = number;
    document.fact.amount = Money(1, kEuro);
    return document;
}

/// A bank line against documents: what is open of each, what is applied, and how the rest is handled.
struct Case
{
    const char *name;
    qint64 line;
    std::vector<std::pair<DocumentKind, qint64>> open;
    std::vector<qint64> apply;
    DifferenceHandling difference;
    bool isFine;
};

const std::vector<Case> &cases()
{
    using enum DocumentKind;
    using Difference = DifferenceHandling;
    static const std::vector<Case> rows = {
        {"one invoice in full", 1000, {{Invoice, 1000}}, {1000}, Difference::None, true},
        {"part of an invoice", 400, {{Invoice, 1000}}, {400}, Difference::None, true},
        {"more than is open", 1000, {{Invoice, 900}}, {1000}, Difference::None, false},
        {"a difference nobody explains", 1000, {{Invoice, 900}}, {900}, Difference::None, false},
        {"over-payment left on account", 1000, {{Invoice, 900}}, {900}, Difference::LeaveOpen, true},
        {"short pay as bank fee", 990, {{Invoice, 1000}}, {1000}, Difference::BankFee, true},
        {"short pay written off", 990, {{Invoice, 1000}}, {1000}, Difference::WriteOff, true},
        {"lost in the exchange", 990, {{Invoice, 1000}}, {1000}, Difference::Rate, true},
        {"gained in the exchange", 1010, {{Invoice, 1000}}, {1000}, Difference::Rate, true},
        {"short pay cannot be left open in full", 990, {{Invoice, 1000}}, {1000}, Difference::LeaveOpen, false},
        {"credit note netted", 800, {{Invoice, 1000}, {CreditNote, -200}}, {1000, -200}, Difference::None, true},
        {"credit note the wrong way round",
         1200,
         {{Invoice, 1000}, {CreditNote, -200}},
         {1000, 200},
         Difference::None,
         false},
        {"three invoices less a credit note less a fee",
         4822735,
         {{Invoice, 2134000}, {Invoice, 1591275}, {Invoice, 1262700}, {CreditNote, -164000}},
         {2134000, 1591275, 1262700, -164000},
         Difference::BankFee,
         true},
        {"a payment is only proven", 1000, {{Payment, 1000}}, {1000}, Difference::None, true},
        {"nothing applied", 1000, {{Invoice, 1000}}, {0}, Difference::None, false},
    };
    return rows;
}

Result<AcceptedMatch> decide(const Case &c)
{
    std::vector<ledger::Document> documents;
    std::vector<qint64> open;
    MatchDecision decision{.line = ledger::BankLineId(1), .difference = c.difference};
    for (size_t i = 0; i < c.open.size(); ++i) {
        documents.push_back(documentOf(c.open[i].first, u"D%1"_s.arg(i)));
        open.push_back(c.open[i].second);
        decision.allocations.push_back({ledger::DocumentId(qint64(i) + 1), 0, c.apply[i]});
    }
    return acceptedMatch(decision, lineOf(c.line), 0, documents, open, u"R-1"_s);
}

void compareTexts(const AcceptedMatch &match, const StatedOdds *stated)
{
    QJsonObject tree = toJson(match);
    if (stated)
        tree[u"stated"_s] = toJson(*stated);
    JsonText text;
    writeJson(text, match, stated);
    QCOMPARE(text.take(), QString::fromUtf8(QJsonDocument(tree).toJson(QJsonDocument::Compact)));
}

} // namespace

class TestMatchFacts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsWrittenIsWhatATreeWouldSay()
    {
        const Currency euro = *Currency::fromCode(u"EUR");
        AcceptedMatch match{.lineRemoteId = u"B/1 \"x\" \\ \t\x01"
                                            u"ü\U0001F4B6"_s,
                            .accountRemoteId = u"DE01"_s,
                            .receiptId = u"DE01/B1"_s,
                            .receivedOn = QDate(2026, 3, 4),
                            .amount = Money(12'345'600, euro)};
        compareTexts(match, nullptr);
        match.parts.push_back({{ledger::DocumentKind::Invoice, u"i1"_s, u"INV-1"_s, ledger::ConnectionId(3)},
                               12'000'000,
                               11'000'000,
                               SeenDocument{Money(12'000'000, euro), u"3/C1"_s, u"Alder & Söhne"_s, u"voided"_s}});
        match.parts.push_back({{ledger::DocumentKind::CreditNote, u"c1"_s, {}, ledger::ConnectionId(3)}, -500, -500});
        match.onAccount = {{u"3/C2"_s, u"Birch"_s, 7}};
        match.disputed = {{{ledger::DocumentKind::Invoice, u"i1"_s, u"INV-1"_s, ledger::ConnectionId(3)}, 9}};
        match.seen = SeenLine{Money(-5, euro), QDate(2026, 3, 1)};
        match.difference = DifferenceHandling::BankFee;
        match.differenceUnits = 4;
        const StatedOdds stated{.probabilityPpm = 999'000, .logOdds = -12, .isTaken = true};
        compareTexts(match, &stated);
    }

    void keptReasonsAreReadBack()
    {
        const Currency euro = *Currency::fromCode(u"EUR");
        const std::vector<match::Reason> reasons{{u"prior"_s, {}, -400},
                                                 {u"amount"_s, u"the amount \"agrees\"\n"_s, 600, Money(-77, euro)},
                                                 {u"fee"_s, u"a fee"_s, 1, Money(77, euro), u"fee_limit"_s},
                                                 {u"party"_s, u"named"_s, 550, {}, u"learnt"_s}};
        const QString text = reasonsToText(reasons);
        QCOMPARE(reasonsFromText(text), reasons);
        QCOMPARE(QString::fromUtf8(QJsonDocument::fromJson(text.toUtf8()).toJson(QJsonDocument::Compact)), text);
        QCOMPARE(reasonsToText({}), u"[]"_s);
    }

    void decisionIsCheckedAgainstWhatIsOpen_data()
    {
        QTest::addColumn<int>("row");
        for (int i = 0; i < int(cases().size()); ++i)
            QTest::newRow(cases()[size_t(i)].name) << i;
    }
    void decisionIsCheckedAgainstWhatIsOpen()
    {
        QFETCH(int, row);
        const Case &c = cases()[size_t(row)];
        const Result<AcceptedMatch> match = decide(c);
        QCOMPARE(match.has_value(), c.isFine);
        if (!match) {
            QCOMPARE(match.error().kind, Error::Kind::InvalidInput);
            return;
        }
        const ledger::FactBatch facts = factsOf(*match, false);
        qint64 made = 0;
        for (const ledger::DocumentFact &document : facts.documents)
            made += document.amount.units();
        qint64 applied = 0;
        for (const ledger::AllocationFact &allocation : facts.allocations) {
            QVERIFY(allocation.sourceUnits > 0);
            QCOMPARE(allocation.sourceUnits, allocation.targetUnits);
            applied += allocation.targetUnits;
        }
        qint64 invoiced = 0;
        for (size_t i = 0; i < c.apply.size(); ++i)
            invoiced += c.open[i].first == DocumentKind::Invoice ? c.apply[i] : 0;
        // No cent made or lost: invoices get exactly what was applied, and new documents hold the line and the rest.
        QCOMPARE(applied, invoiced);
        QCOMPARE(made, invoiced == 0 ? 0 : c.line + match->differenceUnits);
    }

    void whatTheBankExchangedIsReceivedInTheDocumentsCurrency()
    {
        const Currency dollar = *Currency::fromCode(u"USD");
        ledger::Document invoice = documentOf(DocumentKind::Invoice, u"D0"_s);
        invoice.fact.amount = Money(1000, dollar);
        const std::vector<qint64> open = {1000};
        MatchDecision decision{.line = ledger::BankLineId(1),
                               .allocations = {{ledger::DocumentId(1), 920, 1000}},
                               .difference = DifferenceHandling::Rate};
        Result<AcceptedMatch> match = acceptedMatch(decision, lineOf(920), 0, std::span(&invoice, 1), open, u"R-1"_s);
        QVERIFY2(match, match ? "" : qPrintable(match.error().message));
        match->parts.front().seen = SeenDocument{invoice.fact.amount, u"1/C1"_s, u"Alder"_s, {}};
        const ledger::FactBatch facts = factsOf(*match, false);
        QCOMPARE(facts.documents.size(), size_t(1));
        QCOMPARE(facts.documents.front().amount, Money(1000, dollar));
        QCOMPARE(receiptsOf(*match).front().lineUnits, 920);
        QCOMPARE(acceptedMatchFromJson(toJson(*match)).value(), *match);

        decision.difference = DifferenceHandling::None;
        QVERIFY(!acceptedMatch(decision, lineOf(920), 0, std::span(&invoice, 1), open, u"R-1"_s));
        decision.difference = DifferenceHandling::Rate;
        decision.allocations.front().cashUnits = 0;
        QVERIFY(!acceptedMatch(decision, lineOf(920), 0, std::span(&invoice, 1), open, u"R-1"_s));
    }

    void cashOfThePartsIsTheBankLine()
    {
        for (const Case &c : cases()) {
            const Result<AcceptedMatch> match = decide(c);
            if (!match || c.difference == DifferenceHandling::LeaveOpen)
                continue;
            const qint64 cash = std::accumulate(match->parts.begin(), match->parts.end(), qint64(0),
                                                [](qint64 sum, const MatchedPart &p) { return sum + p.cashUnits; });
            QVERIFY2(cash == c.line, c.name);
        }
    }

    void undoneFactsTakeBackExactlyTheSame()
    {
        for (const Case &c : cases()) {
            const Result<AcceptedMatch> match = decide(c);
            if (!match)
                continue;
            const ledger::FactBatch done = factsOf(*match, false);
            const ledger::FactBatch undone = factsOf(*match, true);
            QCOMPARE(undone.documents.size(), done.documents.size());
            QCOMPARE(undone.allocations.size(), done.allocations.size());
            for (size_t i = 0; i < done.documents.size(); ++i) {
                QCOMPARE(undone.documents[i].remoteId, done.documents[i].remoteId);
                QCOMPARE(undone.documents[i].state, ledger::DocumentState::Deleted);
            }
            for (size_t i = 0; i < done.allocations.size(); ++i) {
                QCOMPARE(undone.allocations[i].remoteId, done.allocations[i].remoteId);
                QCOMPARE(undone.allocations[i].unappliedOn, done.allocations[i].date);
            }
        }
    }

    void decisionReadsBackFromItsEvent()
    {
        for (const Case &c : cases()) {
            const Result<AcceptedMatch> match = decide(c);
            if (match)
                QCOMPARE(*acceptedMatchFromJson(toJson(*match)), *match);
        }
        QVERIFY(!acceptedMatchFromJson({}));
    }

    void anotherCurrencyIsRefused()
    {
        ledger::Document document = documentOf(DocumentKind::Invoice, u"D0"_s);
        document.fact.amount = Money(1000, *Currency::fromCode(u"USD"));
        const MatchDecision decision{.line = ledger::BankLineId(1), .allocations = {{ledger::DocumentId(1), 0, 1000}}};
        const qint64 open[] = {1000};
        QVERIFY(!acceptedMatch(decision, lineOf(1000), 0, std::span(&document, 1), open, u"R-1"_s));
    }
};

QTEST_APPLESS_MAIN(TestMatchFacts)
#include "tst_match_facts.moc"
