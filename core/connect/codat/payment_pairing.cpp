#include "core/connect/codat/payment_pairing.h"

#include <algorithm>
#include <map>

namespace quittance::connect::codat {

using namespace Qt::StringLiterals;
using namespace ledger;

namespace {

/// Somebody who gives or takes: the money itself, or what a link names.
struct Party
{
    enum class Kind {
        Document, ///< `ref`: the money is its payment or refund
        Nobody, ///< on account, or told elsewhere: takes and keeps, gives from what was there before
        Adjustment
    };

    Kind kind = Kind::Nobody;
    DocumentRef ref;
    qint64 units = 0; ///< of the payment's currency; positive
    qint64 ownUnits = 0; ///< the same in the document's own currency
    QString type;
    int order = 0; ///< who is paired first
};

struct Piece
{
    size_t giver = 0;
    size_t taker = 0;
    qint64 units = 0;
};

constexpr int kDocumentsFirst = 0;
constexpr int kAdjustmentsNext = 1;
constexpr int kNobodyNext = 2;
/// The money goes last, so that it is the money that stays on account.
constexpr int kMoneyLast = 3;

qint64 unitsInPayment(const PaymentLink &link, Currency currency)
{
    const Money stated(link.units, currency);
    return link.rate ? link.rate->convert(stated, currency).value_or(stated).units() : link.units;
}

class Pairer
{
public:
    explicit Pairer(const StatedPayment &payment)
        : m_payment(payment)
    {
    }

    Pairing pair()
    {
        const qint64 total = m_payment.total.units();
        const bool isOneWay = std::ranges::all_of(m_payment.lines, [total](const StatedLine &line) {
            return line.units == 0 || (line.units > 0) == (total > 0);
        });
        if (isOneWay) {
            for (const StatedLine &line : m_payment.lines)
                pairLines(std::span(&line, 1), line.units, line.date);
        } else {
            pairLines(m_payment.lines, total, m_payment.date);
        }
        for (auto &[key, fact] : m_facts)
            m_pairing.allocations.push_back(std::move(fact));
        return std::move(m_pairing);
    }

private:
    void pairLines(std::span<const StatedLine> lines, qint64 money, QDate date)
    {
        std::vector<Party> givers;
        std::vector<Party> takers;
        if (money != 0)
            (money > 0 ? givers : takers).push_back(moneyParty(money));
        for (const StatedLine &line : lines) {
            for (const StatedLink &stated : line.links) {
                const qint64 units = unitsInPayment(stated.link, m_payment.total.currency());
                if (units != 0)
                    (units > 0 ? givers : takers).push_back(partyOf(stated, units, units > 0));
            }
        }
        std::ranges::stable_sort(givers, {}, &Party::order);
        std::ranges::stable_sort(takers, {}, &Party::order);
        const bool isInferred = givers.size() > 1 && takers.size() > 1;
        const std::vector<Piece> pieces = piecesOf(givers, takers);
        const std::vector<qint64> given = ownUnitsOf(pieces, givers, &Piece::giver);
        const std::vector<qint64> taken = ownUnitsOf(pieces, takers, &Piece::taker);
        for (size_t i = 0; i < pieces.size(); ++i) {
            const Party &giver = givers[pieces[i].giver];
            const Party &taker = takers[pieces[i].taker];
            const bool isSettled = taker.kind == Party::Kind::Document;
            if (isSettled && giver.kind == Party::Kind::Nobody)
                m_pairing.usesEarlierMoney = true;
            else if (isSettled)
                allocate(giver.ref, taker.ref, given[i], taken[i], date, isInferred);
        }
        for (const Party &giver : givers) {
            if (giver.kind == Party::Kind::Adjustment)
                adjust(giver);
        }
    }

    [[nodiscard]] Party moneyParty(qint64 money) const
    {
        const DocumentKind kind = money > 0 ? DocumentKind::Payment : DocumentKind::Refund;
        return {.kind = Party::Kind::Document,
                .ref = {.kind = kind, .remoteId = m_payment.id},
                .units = std::abs(money),
                .ownUnits = std::abs(money),
                .order = kMoneyLast};
    }

    [[nodiscard]] Party partyOf(const StatedLink &stated, qint64 units, bool gives) const
    {
        Party party{.units = std::abs(units),
                    .ownUnits = std::abs(stated.link.units),
                    .type = stated.type,
                    .order = kDocumentsFirst};
        const auto document = [&](DocumentKind kind) {
            party.kind = Party::Kind::Document;
            party.ref = {.kind = kind, .remoteId = stated.link.id};
            return party;
        };
        switch (stated.link.kind) {
        case PaymentLinkKind::Invoice:
            return document(DocumentKind::Invoice);
        case PaymentLinkKind::CreditNote:
            return document(DocumentKind::CreditNote);
        case PaymentLinkKind::Payment:
            if (gives)
                return document(DocumentKind::Payment);
            break;
        case PaymentLinkKind::Other:
            if (gives) {
                party.kind = Party::Kind::Adjustment;
                party.ref = {.kind = DocumentKind::CreditNote, .remoteId = adjustmentId(stated.type)};
                party.order = kAdjustmentsNext;
                return party;
            }
            break;
        case PaymentLinkKind::OnAccount:
        case PaymentLinkKind::Refund:
            break;
        }
        party.order = gives ? kNobodyNext : kMoneyLast + 1;
        return party;
    }

    [[nodiscard]] QString adjustmentId(const QString &type) const { return m_payment.id + u'#' + type.toLower(); }

    static std::vector<Piece> piecesOf(const std::vector<Party> &givers, const std::vector<Party> &takers)
    {
        std::vector<Piece> pieces;
        size_t taker = 0;
        qint64 wanted = takers.empty() ? 0 : takers.front().units;
        for (size_t giver = 0; giver < givers.size(); ++giver) {
            qint64 left = givers[giver].units;
            while (left > 0 && taker < takers.size()) {
                const qint64 units = std::min(left, wanted);
                pieces.push_back({giver, taker, units});
                left -= units;
                wanted -= units;
                if (wanted == 0 && ++taker < takers.size())
                    wanted = takers[taker].units;
            }
        }
        return pieces;
    }

    /// Each piece in its party's own currency: the parts of one party add up to what its link states.
    static std::vector<qint64> ownUnitsOf(const std::vector<Piece> &pieces, const std::vector<Party> &parties,
                                          size_t Piece::*side)
    {
        std::vector<qint64> own(pieces.size());
        for (size_t party = 0; party < parties.size(); ++party) {
            std::vector<qint64> weights;
            std::vector<size_t> places;
            for (size_t i = 0; i < pieces.size(); ++i) {
                if (pieces[i].*side == party) {
                    weights.push_back(pieces[i].units);
                    places.push_back(i);
                }
            }
            const std::vector<qint64> parts = splitByLargestRemainder(parties[party].ownUnits, weights, kUnitDigits);
            for (size_t i = 0; i < parts.size(); ++i)
                own[places[i]] = parts[i];
        }
        return own;
    }

    /// One fact for each pair, whatever number of lines it is spread over: its id says who and whom, so that a payment
    /// that is stated anew meets its own allocations again.
    void allocate(const DocumentRef &source, const DocumentRef &target, qint64 sourceUnits, qint64 targetUnits,
                  QDate date, bool isInferred)
    {
        const QString id = u"%1:%2 %3>%4 %5"_s.arg(m_payment.id, kindName(source.kind), source.remoteId,
                                                   kindName(target.kind), target.remoteId);
        const auto [place, isNew] = m_facts.try_emplace(
            {id, date},
            AllocationFact{.remoteId = id, .source = source, .target = target, .date = date, .isInferred = isInferred});
        AllocationFact &fact = place->second;
        if (isNew) {
            const auto earlier
                = std::ranges::count_if(m_facts, [&id](const auto &entry) { return entry.first.first == id; });
            if (earlier > 1)
                fact.remoteId = id + u'@' + toIsoDate(date);
        }
        fact.sourceUnits += sourceUnits;
        fact.targetUnits += targetUnits;
        fact.isInferred = fact.isInferred || isInferred;
    }

    void adjust(const Party &giver)
    {
        const auto found = std::ranges::find(m_pairing.adjustments, giver.ref.remoteId, &Adjustment::remoteId);
        if (found == m_pairing.adjustments.end())
            m_pairing.adjustments.push_back({giver.ref.remoteId, giver.type, giver.units});
        else
            found->units += giver.units;
    }

    const StatedPayment &m_payment;
    Pairing m_pairing;
    std::map<std::pair<QString, QDate>, AllocationFact> m_facts;
};

} // namespace

PaymentStatement StatedPayment::statement() const
{
    PaymentStatement statement{.id = id, .total = total, .lines = {}};
    for (const StatedLine &line : lines) {
        PaymentLine plain{.units = line.units, .links = {}};
        std::ranges::transform(line.links, std::back_inserter(plain.links), &StatedLink::link);
        statement.lines.push_back(std::move(plain));
    }
    return statement;
}

Pairing pairingOf(const StatedPayment &payment)
{
    return Pairer(payment).pair();
}

} // namespace quittance::connect::codat
