#pragma once

#include "core/match/book_index.h"

#include <QSet>

namespace quittance::match {

/// What a line says, before anything is made of it.
struct Reading
{
    const Receipt *receipt = nullptr;
    Payer payer;
    std::vector<Named> named; ///< by document; what is found tolerantly is added only where it is needed
    std::vector<quint32> ruledOut; ///< by a person, ascending
    bool namesExactly = false; ///< some document by a whole token
    bool isTraced = false; ///< find() shall say whose documents it looked at
    std::vector<ledger::CustomerId> consulted; ///< customers whose documents or names the search depended on, ascending
};

/// Finds the ways to use one line: what it names, what the payer has open of its amount, what adds up to it, and what
/// comes near for a reason. Looks only where an index points.
class Finder
{
public:
    /// Both must outlive the finder.
    Finder(const BookIndex &book, const MatchPolicy &policy)
        : m_book(book)
        , m_policy(policy)
    {
    }

    [[nodiscard]] Reading read(const Receipt &receipt) const;
    /// Best first. May add to what `reading` names.
    [[nodiscard]] std::vector<Option> find(Reading &reading) const;
    /// The option that uses the line for `documents` (at least one), whatever it is worth.
    [[nodiscard]] Option optionFor(const Reading &reading, std::vector<quint32> documents, CandidateKind kind) const;
    /// Adds `document` to what the line names, by its best tolerant fit. None leaves it as it is.
    void compareLoosely(Reading &reading, std::span<const quint32> documents) const;

private:
    class Search;
    /// The folded fields of a line, each with what in it may be a misprinted number.
    using Written = std::vector<std::pair<QString, std::vector<Token>>>;

    [[nodiscard]] Written looselyWritten(const Receipt &receipt) const;
    void compare(Reading &reading, const Written &written, std::span<const quint32> documents) const;

    void observeNames(const Reading &reading, Option &option) const;
    void observeAmount(const Reading &reading, Option &option) const;
    void observeParty(const Reading &reading, Option &option) const;
    void observeDate(const Reading &reading, Option &option) const;

    const BookIndex &m_book;
    const MatchPolicy &m_policy;
};

/// The day a customer is expected to pay a document: its due day and what it is usually late. Payments: their own day.
[[nodiscard]] QDate expectedPayment(const OpenDocument &document, const PartyIndex &parties);

/// True when the receipt lies in the policy's window around the document's expected day.
[[nodiscard]] DateFit dateFitOf(const Receipt &receipt, const OpenDocument &document, QDate expected,
                                const MatchPolicy &policy);

/// What the line brings in the documents' currency: its own amount, or the one it was sent with.
[[nodiscard]] std::optional<qint64> broughtIn(const Receipt &receipt, Currency currency);

/// Better first: weight, then the smaller difference, then the documents.
[[nodiscard]] bool isBetter(const Option &a, const Option &b);

} // namespace quittance::match
