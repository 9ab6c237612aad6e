#pragma once

#include "core/base/task.h"
#include "core/match/amount_index.h"
#include "core/match/party_index.h"
#include "core/match/reference_index.h"
#include "core/match/scoring.h"

#include <QSet>

namespace quittance::match {

/// One run of the first engine: the indexes, who claims what, and what came of it.
///
/// Every phase first collects all claims and then settles them together, so that no order of the input decides who
/// comes first. Documents and receipts are positions in lists sorted by id.
class FirstRun
{
public:
    FirstRun(const MatchInput &input, const MatchPolicy &policy, const Progress &progress, const CancelToken &cancel);

    /// One proposal per receipt by id; empty when cancelled.
    [[nodiscard]] std::vector<Proposal> propose();

private:
    using Documents = std::vector<quint32>;

    /// What one receipt wants to be accepted for.
    struct Claim
    {
        quint32 receipt = 0;
        Documents documents;
    };

    struct State
    {
        Documents named; ///< all documents the line names
        Payer payer;
        Documents accepted;
        int partners = 0; ///< other lines accepted for the same document
        bool isSettled = false; ///< accepted
        bool isContested = false; ///< another line wants the same, or several documents fit as well
    };

    [[nodiscard]] bool readReceipts();
    void claimByReference(quint32 receipt, std::vector<Claim> &claims);
    void claimByInstalments(std::vector<Claim> &claims) const;
    void claimByAmount(quint32 receipt, std::vector<Claim> &claims);
    /// Accepts every claim whose documents nobody else claims; the others are contested.
    void settle(const std::vector<Claim> &claims);
    void settleShared(const std::vector<Claim> &claims);
    void accept(const Claim &claim, int partners);

    [[nodiscard]] Documents usable(quint32 receipt, const Documents &documents) const;
    [[nodiscard]] bool hasOwnPayment(quint32 receipt, const Documents &documents) const;
    [[nodiscard]] Documents exactlyPaid(const Receipt &receipt, const Documents &documents, bool *isTie) const;
    [[nodiscard]] Documents equalsOfPayer(quint32 receipt, bool *isCut) const;
    [[nodiscard]] AmountIndex::Query window(const Receipt &receipt) const;
    [[nodiscard]] bool isRejected(quint32 receipt, quint32 document) const;

    [[nodiscard]] Proposal proposalOf(quint32 receipt) const;
    [[nodiscard]] Candidate candidateOf(quint32 receipt, const Documents &documents, int rivals) const;
    void addSuggestions(quint32 receipt, Proposal &proposal) const;

    const MatchPolicy &m_policy;
    const Progress &m_progress;
    const CancelToken &m_cancel;
    std::vector<const Receipt *> m_receipts; ///< by id
    std::vector<const OpenDocument *> m_documents; ///< by id
    QSet<std::pair<qint64, qint64>> m_rejected;
    PartyIndex m_parties;
    ReferenceIndex m_references;
    AmountIndex m_amounts;
    std::vector<State> m_states; ///< by receipt
    std::vector<quint8> m_used; ///< by document
};

} // namespace quittance::match
