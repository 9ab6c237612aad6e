#pragma once

#include "core/workspace/decision_ground.h"
#include "core/workspace/line_record.h"

#include <QJsonObject>
#include <QSet>

#include <unordered_set>

namespace quittance::workspace {

/// A line, or a line and a document, that a decision names.
struct DecidedPair
{
    ledger::BankLineId line; ///< by today's ids; invalid where it is gone
    ledger::DocumentId document; ///< the same; invalid too where the decision is about a line alone

    friend bool operator==(const DecidedPair &, const DecidedPair &) = default;
};

/// What the event of decideLine() with this payload is about, by today's ids: first by the words of the sources, then
/// by what was seen. Events of before those were kept are believed by their ids.
[[nodiscard]] Result<DecidedPair> decidedPair(const store::Connection &connection, const DecisionGround &ground,
                                              const QJsonObject &payload);

/// The events that say what people ruled out, put aside, put up or wrote down, folded into the present state.
struct DecidedPairs
{
    std::vector<match::Rejection> rejections;
    QSet<ledger::BankLineId> ignoredLines;
    std::vector<AskedApproval> pending;
    QSet<QString> notedLines; ///< subjects
    QSet<QString> keptLines; ///< subjects of lines whose match a person looked at again and kept
};

[[nodiscard]] Result<DecidedPairs> loadDecidedPairs(const store::Connection &connection, ledger::CompanyId company,
                                                    const DecisionGround &ground);

} // namespace quittance::workspace
