#include "core/match/kept_run.h"
#include "core/match/settled_run.h"
#include "tests/core/match/book_of_pairs.h"

#include <QRandomGenerator>
#include <QTest>

#include <map>

using namespace quittance;
using namespace quittance::match;
using namespace Qt::StringLiterals;

namespace {

/// A small book in which much competes: few amounts, few customers, texts that name, misname, glue and truncate.
class RandomBook
{
public:
    explicit RandomBook(quint32 seed)
        : m_random(seed)
    {
        for (qint64 id = 1; id <= 9; ++id)
            m_parties[id] = party(id);
        for (int i = 0; i < 40; ++i)
            addDocument();
        for (int i = 0; i < 40; ++i)
            addLine();
    }

    [[nodiscard]] MatchInput input() const
    {
        MatchInput input;
        for (const auto &[id, party] : m_parties)
            input.parties.push_back(party);
        for (const auto &[id, document] : m_documents)
            input.documents.push_back(document);
        for (const auto &[id, line] : m_lines)
            input.receipts.push_back(line);
        input.rejections = m_rejections;
        input.learnt = m_learnt;
        input.calibration = m_calibration;
        return input;
    }

    /// What a sync or a person changes between two runs; what it was, for who reads a failure.
    QString change()
    {
        switch (below(12)) {
        case 0:
        case 1:
            return addDocument();
        case 2:
            return removeOne(m_documents, u"document gone"_s);
        case 3:
        case 4:
            return payDocument();
        case 5:
            return renumber();
        case 6:
        case 7:
            return addLine();
        case 8:
            return removeOne(m_lines, u"line gone"_s);
        case 9:
            return changeParty();
        case 10:
            return teach();
        default:
            return reject();
        }
    }

private:
    [[nodiscard]] qint64 below(qint64 end) { return qint64(m_random.bounded(quint64(end))); }
    [[nodiscard]] qint64 amount() { return (below(8) + 1) * 1'000'000 + below(3) * 2500; }

    template<typename Map>
    [[nodiscard]] typename Map::iterator any(Map &map)
    {
        return std::next(map.begin(), below(qint64(map.size())));
    }

    template<typename Map>
    QString removeOne(Map &map, const QString &what)
    {
        if (map.empty())
            return u"nothing"_s;
        const auto one = any(map);
        const qint64 id = one->first;
        map.erase(one);
        return u"%1: %2"_s.arg(what).arg(id);
    }

    [[nodiscard]] Party party(qint64 id)
    {
        const QStringList names{u"Harbour Tools Ltd"_s,   u"Harbour Tools South"_s, u"Quayside Rental"_s,
                                u"Müller & Söhne GmbH"_s, u"Nordic Paper Mills"_s,  u"Paper Mills of Leeds"_s};
        Party party{.id = ledger::CustomerId(id), .name = names[below(names.size())]};
        if (below(3) == 0)
            party.parent = ledger::CustomerId(below(4) + 1);
        if (party.parent == party.id)
            party.parent = {};
        if (below(2) == 0)
            party.accounts = {u"DE00 0000 %1"_s.arg(below(6))};
        if (below(4) == 0)
            party.usualDaysLate = int(below(60));
        return party;
    }

    [[nodiscard]] QString number()
    {
        const qint64 n = 1000 + below(60);
        switch (below(4)) {
        case 0:
            return u"INV-%1"_s.arg(n);
        case 1:
            return u"2026%1"_s.arg(n);
        case 2:
            return u"RE 26/%1"_s.arg(n);
        default:
            return u"INV-%1-%2"_s.arg(n).arg(below(3));
        }
    }

    QString addDocument()
    {
        const qint64 id = below(4) == 0 ? below(200) + 1 : 1000 + m_next++;
        OpenDocument document{.id = ledger::DocumentId(id),
                              .customer = ledger::CustomerId(below(9) + 1),
                              .number = number(),
                              .currency = *Currency::fromCode(below(9) == 0 ? u"USD" : u"EUR"),
                              .openUnits = below(7) == 0 ? -amount() : amount(),
                              .issue = QDate(2026, 3, 1).addDays(below(40)),
                              .due = QDate(2026, 3, 31).addDays(below(30))};
        if (document.openUnits < 0)
            document.kind = ledger::DocumentKind::CreditNote;
        else if (below(6) == 0)
            document.kind = ledger::DocumentKind::Payment;
        m_documents[id] = document;
        return u"document: %1 %2"_s.arg(id).arg(document.number);
    }

    QString payDocument()
    {
        if (m_documents.empty())
            return u"nothing"_s;
        const auto one = any(m_documents);
        one->second.openUnits = below(3) == 0 ? amount() : std::max<qint64>(one->second.openUnits / 2, 10'000);
        return u"paid: %1"_s.arg(one->first);
    }

    QString renumber()
    {
        if (m_documents.empty())
            return u"nothing"_s;
        const auto one = any(m_documents);
        one->second.number = number();
        return u"renumbered: %1"_s.arg(one->first);
    }

    [[nodiscard]] QString text()
    {
        if (m_documents.empty() || below(4) == 0)
            return u"payment"_s;
        const QString one = any(m_documents)->second.number;
        const QString other = any(m_documents)->second.number;
        switch (below(6)) {
        case 0:
            return one + u' ' + other;
        case 1:
            return QString(one + other).remove(u'-').remove(u' ').remove(u'/');
        case 2:
            return u"ref"_s + one + u"no"_s;
        case 3:
            return one.chopped(1);
        case 4:
            return number();
        default:
            return u"Invoice "_s + one;
        }
    }

    QString addLine()
    {
        const qint64 id = below(4) == 0 ? below(200) + 1 : 1000 + m_next++;
        Receipt line{.id = ledger::BankLineId(id),
                     .currency = *Currency::fromCode(below(9) == 0 ? u"USD" : u"EUR"),
                     .units = amount(),
                     .bookedOn = QDate(2026, 4, 2).addDays(below(40)),
                     .text = text()};
        if (!m_documents.empty() && below(2) == 0)
            line.units = std::abs(any(m_documents)->second.openUnits);
        if (below(5) == 0 && m_documents.size() > 1)
            line.units = std::abs(any(m_documents)->second.openUnits + any(m_documents)->second.openUnits);
        if (below(3) != 0)
            line.counterparty = any(m_parties)->second.name;
        if (below(4) == 0)
            line.counterpartyAccount = u"DE000000%1"_s.arg(below(6));
        if (below(12) == 0) {
            line.originalCurrency = *Currency::fromCode(u"USD");
            line.originalUnits = amount();
        }
        m_lines[id] = line;
        return u"line: %1 %2"_s.arg(id).arg(line.text);
    }

    QString changeParty()
    {
        const qint64 id = below(10) + 1;
        m_parties[id] = party(id);
        return u"customer: %1"_s.arg(id);
    }

    QString teach()
    {
        if (below(3) == 0)
            m_calibration.offset = int(below(5)) * 20 - 40;
        if (m_learnt.size() > 3)
            m_learnt.erase(m_learnt.begin() + below(qint64(m_learnt.size())));
        LearntFact fact{.kind = LearntFact::Kind(below(5)),
                        .customer = ledger::CustomerId(below(9) + 1),
                        .other = ledger::CustomerId(below(9) + 1),
                        .text = u"Paper Trading"_s,
                        .currency = *Currency::fromCode(u"EUR"),
                        .units = 2500,
                        .sharePpm = 20'000,
                        .confirmations = int(below(4)),
                        .contradictions = 1};
        if (fact.kind == LearntFact::Kind::Account)
            fact.text = u"DE000000%1"_s.arg(below(6));
        m_learnt.push_back(fact);
        return u"learnt"_s;
    }

    QString reject()
    {
        if (m_rejections.size() > 4)
            m_rejections.erase(m_rejections.begin());
        if (m_lines.empty() || m_documents.empty())
            return u"nothing"_s;
        m_rejections.push_back({any(m_lines)->second.id, any(m_documents)->second.id});
        return u"rejected"_s;
    }

    QRandomGenerator m_random;
    std::map<qint64, Party> m_parties;
    std::map<qint64, OpenDocument> m_documents;
    std::map<qint64, Receipt> m_lines;
    std::vector<Rejection> m_rejections;
    std::vector<LearntFact> m_learnt;
    Calibration m_calibration;
    qint64 m_next = 0;
};

/// The first line of which two runs say something else; nothing where they agree.
QString differenceOf(const std::vector<Proposal> &kept, const std::vector<Proposal> &full)
{
    if (kept.size() != full.size())
        return u"%1 lines instead of %2"_s.arg(kept.size()).arg(full.size());
    for (size_t i = 0; i < kept.size(); ++i) {
        if (kept[i] != full[i])
            return u"line %1: verdict %2 instead of %3, %4 candidates instead of %5"_s.arg(full[i].receipt.value())
                .arg(int(kept[i].verdict))
                .arg(int(full[i].verdict))
                .arg(kept[i].candidates.size())
                .arg(full[i].candidates.size());
    }
    return {};
}

/// Customers whose names and amounts nothing else has, each with one invoice and a line that pays it.
MatchInput strangers(int count)
{
    MatchInput input;
    for (int i = 0; i < count; ++i) {
        const ledger::CustomerId customer(i + 1);
        const QString name = u"Firm%1x Works%1y"_s.arg(i, 4, 10, QChar(u'0'));
        input.parties.push_back({.id = customer, .name = name});
        input.documents.push_back({.id = ledger::DocumentId(i + 1),
                                   .customer = customer,
                                   .number = u"INV-%1"_s.arg(100'000 + i),
                                   .currency = *Currency::fromCode(u"EUR"),
                                   .openUnits = 1'000'000 + i * 100,
                                   .issue = QDate(2026, 3, 1),
                                   .due = QDate(2026, 3, 31)});
        input.receipts.push_back({.id = ledger::BankLineId(i + 1),
                                  .currency = *Currency::fromCode(u"EUR"),
                                  .units = 990'000 + i * 100,
                                  .bookedOn = QDate(2026, 4, 2),
                                  .counterparty = name,
                                  .text = u"Invoice INV-%1"_s.arg(100'000 + i)});
    }
    return input;
}

} // namespace

class TestKeptRun : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anyChangesMatchAsIfAllWereMatchedAnew_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 20; ++seed)
            QTest::addRow("seed %u", seed) << seed;
    }

    void anyChangesMatchAsIfAllWereMatchedAnew()
    {
        QFETCH(quint32, seed);
        RandomBook book(seed);
        QRandomGenerator steps(seed + 1000);
        KeptRun kept;
        MatchPolicy policy;
        for (int round = 0; round < 15; ++round) {
            QStringList changes;
            for (quint32 i = steps.bounded(4U); round > 0 && i > 0; --i)
                changes << book.change();
            if (steps.bounded(12U) == 0)
                policy.toleranceUnits = policy.toleranceUnits == 0 ? 2500 : 0;
            const MatchInput input = book.input();
            const QString difference = differenceOf(kept.run(input, policy), runSettled(MatchEngine(), input, policy));
            QVERIFY2(difference.isEmpty(),
                     qPrintable(u"round %1 after %2: %3"_s.arg(round).arg(changes.join(u", "_s), difference)));
        }
    }

    void nothingChangedMatchesNothingAnew()
    {
        const MatchInput input = strangers(50);
        KeptRun kept;
        const std::vector<Proposal> first = kept.run(input, {});
        QCOMPARE(kept.work().searched, 50);
        QVERIFY(kept.work().isIndexed);
        QCOMPARE(kept.run(input, {}), first);
        QCOMPARE(kept.work(), (MatchWork{.lines = 50}));
    }

    void oneNewLineIsMatchedAlone()
    {
        MatchInput input = strangers(50);
        Receipt late = input.receipts.back();
        input.receipts.pop_back();
        KeptRun kept;
        QCOMPARE(kept.run(input, {}).size(), 49);
        input.receipts.push_back(late);
        QCOMPARE(kept.run(input, {}), runSettled(MatchEngine(), input, {}));
        QCOMPARE(kept.work(), (MatchWork{.lines = 50, .searched = 1, .assigned = 1}));
    }

    void aPaidInvoiceTouchesItsCustomerOnly()
    {
        MatchInput input = strangers(50);
        KeptRun kept;
        QCOMPARE(kept.run(input, {}).size(), 50);
        input.documents[7].openUnits -= 400'000;
        QCOMPARE(kept.run(input, {}), runSettled(MatchEngine(), input, {}));
        QCOMPARE(kept.work(), (MatchWork{.lines = 50, .searched = 1, .assigned = 1, .isIndexed = true}));
    }

    void aRivalIsWeighedAgainButNotReadAgain()
    {
        MatchInput input = strangers(20);
        Receipt rival = input.receipts[3];
        rival.id = ledger::BankLineId(500);
        KeptRun kept;
        QCOMPARE(kept.run(input, {}).size(), 20);
        input.receipts.push_back(rival);
        QCOMPARE(kept.run(input, {}), runSettled(MatchEngine(), input, {}));
        QCOMPARE(kept.work(), (MatchWork{.lines = 21, .searched = 1, .assigned = 2}));
        input.receipts.pop_back();
        QCOMPARE(kept.run(input, {}), runSettled(MatchEngine(), input, {}));
        QCOMPARE(kept.work(), (MatchWork{.lines = 20, .searched = 0, .assigned = 1}));
    }

    void aCancelledRunStartsAfresh()
    {
        const MatchInput input = strangers(10);
        KeptRun kept;
        CancelToken cancel;
        cancel.cancel();
        QVERIFY(kept.run(input, {}, {}, cancel).empty());
        QCOMPARE(kept.run(input, {}), runSettled(MatchEngine(), input, {}));
        QCOMPARE(kept.work().searched, 10);
    }
};

QTEST_APPLESS_MAIN(TestKeptRun)
#include "tst_kept_run.moc"
