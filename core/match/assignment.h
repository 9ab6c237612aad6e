#pragma once

#include "core/match/book_index.h"

#include <span>
#include <unordered_set>

namespace quittance::match {

/// A line as the assignment sees it: its readings, best first, and what it may give.
struct Contender
{
    const Receipt *receipt = nullptr;
    std::vector<Option> options;
    int chosen = -1; ///< the reading that the whole book speaks for; −1: none
    bool namesExactly = false; ///< it names some document letter by letter
    bool isContested = false; ///< another line wants the same as much
    /// The best total that was shown to be out of reach, less the one reached: 0 where the search was exact.
    int gap = 0;
};

/// Gives every line at most one of its readings, so that no document is paid twice and the sum of the weights is as
/// large as can be, and says of each reading how it stands against all others (Option::standing).
///
/// Lines that compete for documents, directly or through others, are solved together: exactly up to a dozen of them,
/// else by weight with swaps, and the gap to a bound is stated. Standing is 100·ln of the odds that this reading of the
/// line is the true one, given everybody else's wishes. Independent of the order of the lines.
void assign(std::span<Contender> contenders, const BookIndex &book);

/// Which lines competed the last time, and what of that holds no more.
struct Rivalries
{
    std::vector<quint8> isTouched; ///< by line: its readings are new
    std::vector<qint64> family; ///< by line: which ones it competed with, as the id of one of them; 0: none yet
    std::unordered_set<qint64> broken; ///< families that have lost a line
    std::vector<quint8> readAnew; ///< by line: a reading of it stands on other lines, and holds for this run only
};

/// assign() for those that compete with a touched line, or did; the others keep what they have. Afterwards `isTouched`
/// says which lines were assigned anew, and `family` who competes now.
void assignTouched(std::span<Contender> contenders, const BookIndex &book, Rivalries &rivalries);

/// What an option takes from a document, in the document's currency.
struct Taking
{
    quint32 document = 0;
    qint64 cashUnits = 0; ///< of the line, in its currency
    qint64 documentUnits = 0;
};

/// Gives a line to the documents of an option, first due first; what is written off falls on all of them.
[[nodiscard]] std::vector<Taking> takingsOf(const Receipt &receipt, const Option &option, const BookIndex &book,
                                            bool writesOffTolerance);

} // namespace quittance::match
