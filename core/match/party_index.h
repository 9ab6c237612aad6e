#pragma once

#include "core/match/id_slots.h"
#include "core/match/types.h"

#include <QHash>

#include <span>
#include <vector>

namespace quittance::match {

/// How the payer of a bank line stands to a customer.
enum class PartyFit {
    Account, ///< paid from an account known to be the customer's
    Name, ///< the name is the customer's, or one of its other names
    Family, ///< a parent, subsidiary or sister of the customer
    Similar, ///< much of the name is the same, or it is cut short
    Unknown, ///< the line names nobody
    Stranger, ///< the line names somebody who is not a customer
    Other ///< the line names another customer
};

/// The words of a nameKey, ready to be compared: no text is looked at any more.
struct NameWords
{
    std::vector<std::pair<size_t, quint16>> words; ///< hash and letters, ascending
    quint32 letters = 0;

    friend bool operator==(const NameWords &, const NameWords &) = default;
};
[[nodiscard]] NameWords wordsOf(QStringView nameKey);
/// areSimilarNames but for names that are cut short.
[[nodiscard]] bool shareMostLetters(const NameWords &a, const NameWords &b);

/// Who a bank line says has paid.
struct Payer
{
    std::vector<ledger::CustomerId> customers; ///< ascending; more than one where they share a name or an account
    bool isByAccount = false;
    bool isConflicting = false; ///< the account says one customer, the name another
    QString name; ///< as nameKey makes it
    NameWords words; ///< of the name; only where `customers` is empty or found by account
    /// Customers whose name is much like the payer's, or stands in the text of a line that names no payer; ascending.
    /// Only where `customers` is empty.
    std::vector<ledger::CustomerId> similar;

    /// The one customer this line can only come from; invalid otherwise.
    [[nodiscard]] ledger::CustomerId only() const
    {
        return customers.size() == 1 && !isConflicting ? customers.front() : ledger::CustomerId();
    }

    friend bool operator==(const Payer &, const Payer &) = default;
};

/// A name as it is compared: folded words, signs and legal forms taken out.
[[nodiscard]] QString nameKey(QStringView name);
/// An account number as it is compared: letters and digits, upper case.
[[nodiscard]] QString accountKey(QStringView account);
/// True when much of two nameKeys is the same, weighed by letters, or one is the other cut short.
[[nodiscard]] bool areSimilarNames(QStringView a, QStringView b);

/// Knows customers by account and by name.
class PartyIndex
{
public:
    /// `learnt` adds aliases, accounts and payers that more confirmations speak for than contradictions against.
    explicit PartyIndex(std::span<const Party> parties, std::span<const LearntFact> learnt = {});

    [[nodiscard]] Payer payerOf(const Receipt &receipt) const;
    [[nodiscard]] PartyFit fit(const Payer &payer, ledger::CustomerId customer) const;
    [[nodiscard]] ledger::CustomerId parentOf(ledger::CustomerId customer) const;
    /// The customers whose parent this is.
    [[nodiscard]] std::vector<ledger::CustomerId> childrenOf(ledger::CustomerId customer) const;
    [[nodiscard]] QString nameOf(ledger::CustomerId customer) const;
    /// Days after the due day on which the customer usually pays; 0 where nothing is known.
    [[nodiscard]] int usualDaysLate(ledger::CustomerId customer) const;
    /// What is learnt of the customer's fees and deductions.
    [[nodiscard]] std::span<const LearntFact> usualShortages(ledger::CustomerId customer) const;

private:
    struct Known
    {
        ledger::CustomerId id;
        QString name;
        ledger::CustomerId parent;
        QStringList nameKeys;
        std::vector<NameWords> words; ///< of each nameKey
        int usualDaysLate = 0;
        std::vector<ledger::CustomerId> payers; ///< others who are known to pay for it
        std::vector<LearntFact> shortages;
    };

    [[nodiscard]] const Known *knownOf(ledger::CustomerId customer) const
    {
        const quint32 slot = m_slots.find(customer.value());
        return slot == IdSlots::kNowhere ? nullptr : &m_known[slot];
    }
    void addName(Known &known, const QString &name);
    void learn(const LearntFact &fact);
    /// Customers that share a rare word with `key`, ascending.
    [[nodiscard]] std::vector<ledger::CustomerId> byWords(const QString &key) const;
    [[nodiscard]] std::vector<ledger::CustomerId> similarTo(const QString &key, const NameWords &words,
                                                            bool isText) const;
    [[nodiscard]] static bool isLike(const Known &known, const QString &key, const NameWords &words);

    std::vector<Known> m_known;
    IdSlots m_slots; ///< places in m_known
    QHash<ledger::CustomerId, std::vector<ledger::CustomerId>> m_children;
    QHash<QStringView, std::vector<ledger::CustomerId>> m_byName; ///< parts of nameKeys, as are those of m_byWord
    QHash<QString, std::vector<ledger::CustomerId>> m_byAccount;
    QHash<QStringView, std::vector<ledger::CustomerId>> m_byWord;
};

} // namespace quittance::match
