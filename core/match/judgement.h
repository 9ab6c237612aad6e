#pragma once

#include "core/match/index_recall.h"
#include "core/match/portfolio_truth.h"
#include "core/match/reliability.h"

#include <QJsonObject>

#include <optional>
#include <vector>

namespace quittance::match {

/// How many pairs were said, and how many of them are true.
struct PairTally
{
    qint64 stated = 0;
    qint64 right = 0;
    qint64 truth = 0; ///< pairs that should have been said

    /// Parts per million, half up; nothing where nothing was stated, or nothing is true.
    [[nodiscard]] std::optional<qint64> precisionPpm() const;
    [[nodiscard]] std::optional<qint64> recallPpm() const;
    /// 2·right / (stated + truth).
    [[nodiscard]] std::optional<qint64> f1Ppm() const;
};

/// The lines that are judged together.
enum class JudgedPart : quint8 {
    Whole,
    Tuning, ///< what may be looked at while weights are set
    HeldOut ///< what only says how that came out
};

struct PartJudgement
{
    JudgedPart part = JudgedPart::Whole;
    PairTally accepted; ///< pairs that need no person
    PairTally proposed; ///< these, and the ones a person is asked about
    std::vector<StatedOutcome> pairs; ///< of each pair proposed
    /// Of each reading offered for a line: right where it names exactly the invoices that the line pays.
    std::vector<StatedOutcome> readings;
};

/// An answer against the truth: the whole, then its two halves.
struct Judgement
{
    std::vector<PartJudgement> parts;
    IndexRecall recall;
    int unknown = 0; ///< pairs of the truth that the portfolio does not hold; they are in no count
};

/// The half of a line, by its name alone, so that it is the same in every program and for every version of a file: held
/// out where the first bit of the SHA-256 of the name's UTF-8 is 1.
[[nodiscard]] JudgedPart halfOf(const QString &transaction);

[[nodiscard]] Judgement judge(const Portfolio &portfolio, const std::vector<Proposal> &proposals,
                              const PortfolioTruth &truth);

/// The answer's key `quality`. Shares are numbers from 0 to 1 with six decimals, null where they are not defined.
[[nodiscard]] QJsonObject qualityJson(const Judgement &judgement);
/// `whole`, `tuning`, `held_out`.
[[nodiscard]] QString partName(JudgedPart part);

} // namespace quittance::match
