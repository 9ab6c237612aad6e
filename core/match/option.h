#pragma once

#include "core/match/party_index.h"
#include "core/match/reference_fit.h"
#include "core/match/types.h"

#include <vector>

namespace quittance::match {

/// How what a line brings stands to what is open; later is better.
enum class AmountFit : quint8 {
    Opposite, ///< the money goes the other way
    Over, ///< clearly more
    Part, ///< clearly less
    Close, ///< within two percent
    Withheld, ///< short by a whole or half percent that tax may be
    FeeLike, ///< short by what a bank may keep
    Near, ///< within a thousandth
    DiscountLike, ///< short by an early-payment discount, inside its days
    Hair, ///< within a ten-thousandth; from here on a line may be accepted
    ProcessorNet, ///< short by what a card processor keeps
    UsualFee, ///< short by what this customer's payments usually are
    DiscountDue, ///< short by the discount that the document grants, in time
    Tolerated, ///< within the tolerance the user set
    Equal
};

enum class DateFit : quint8 {
    Unknown,
    BeforeIssue, ///< paid before the document was written
    Outside, ///< outside the window
    InWindow,
    Near ///< within two weeks of the day this customer is expected to pay
};

/// What is observed of a line and the documents it may pay: weights and words follow from this alone.
struct Signals
{
    ReferenceFit reference = ReferenceFit::None;
    quint16 sharers = 1; ///< documents with the weakest number named
    quint16 keyLength = 0; ///< of the weakest number named
    bool namesOthers = false; ///< the line names documents, and none of these
    quint16 otherLength = 0; ///< of the longest number of those others
    bool namesMore = false; ///< the line names these and more
    AmountFit amount = AmountFit::Part;
    qint16 chance = 0; ///< what the search for this group takes off, hundredths: the more was tried, the more
    PartyFit party = PartyFit::Unknown;
    bool isByAccount = false;
    DateFit date = DateFit::Unknown;
    bool isOtherCurrency = false;
    bool isReversal = false;
    bool isRecorded = false; ///< payments that the ledger holds already, not what is owed
    quint8 partners = 0; ///< other lines that pay the same document together with this one
    qint16 days = 0; ///< from the expected day to the booking; held to what fits

    friend bool operator==(const Signals &, const Signals &) = default;
};

/// A way to use a line, before anybody else's wishes are known. Documents are positions, ascending.
struct Option
{
    std::vector<quint32> documents;
    qint64 residual = 0; ///< what the line brings less what is open; of an instalment: of all its lines together
    qint64 excess = 0; ///< of the line, that its document has no room for: instalments that bring a hair too much
    int weight = 0; ///< of the signals, hundredths of a log-odds point
    int standing = 0; ///< hundredths: this reading against all others, once everybody's wishes are weighed
    CandidateKind kind = CandidateKind::Single;
    Treatment treatment = Treatment::None;
    quint16 others = 0;
    Signals signals;
};

/// Hundredths of a log-odds point for each observation, and for all of them together.
namespace weights {
[[nodiscard]] int prior();
[[nodiscard]] int reference(const Signals &signals);
[[nodiscard]] int sharers(const Signals &signals);
[[nodiscard]] int otherNames(const Signals &signals);
[[nodiscard]] int amount(const Signals &signals);
[[nodiscard]] int party(const Signals &signals);
/// What a payer who belongs to the customer's group is worth at least.
[[nodiscard]] int knownParty();
[[nodiscard]] int date(const Signals &signals);
[[nodiscard]] int currency(const Signals &signals);
[[nodiscard]] int reversal(const Signals &signals);
[[nodiscard]] int total(const Signals &signals);
} // namespace weights

/// 100·ln(`count`), rounded: what `count` equal chances cost.
[[nodiscard]] int logHundredths(qint64 count);

} // namespace quittance::match
