#include "core/match/judgement.h"

#include <QJsonArray>

#include <algorithm>

namespace quittance::match {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kMillion = 1'000'000;

QJsonValue share(std::optional<qint64> ppm)
{
    return ppm ? QJsonValue(qreal(*ppm) / kMillion) : QJsonValue();
}

QJsonValue share(qint64 part, qint64 whole)
{
    return share(PairTally{.stated = whole, .right = part, .truth = 0}.precisionPpm());
}

QJsonObject tallyJson(const PairTally &tally)
{
    return {{u"pairs"_s, tally.stated},
            {u"right"_s, tally.right},
            {u"precision"_s, share(tally.precisionPpm())},
            {u"recall"_s, share(tally.recallPpm())},
            {u"f1"_s, share(tally.f1Ppm())}};
}

/// Brier score and reliability of what was stated.
QJsonObject statedJson(const std::vector<StatedOutcome> &outcomes)
{
    QJsonArray bins;
    for (const ReliabilityBin &bin : reliabilityOf(outcomes))
        bins.append(QJsonObject{{u"from"_s, share(bin.fromPpm)},
                                {u"to"_s, share(bin.toPpm)},
                                {u"n"_s, bin.count},
                                {u"stated"_s, bin.count == 0 ? QJsonValue() : share(bin.saidPpm)},
                                {u"observed"_s, share(bin.right, bin.count)}});
    return {{u"n"_s, qint64(outcomes.size())}, {u"brier"_s, share(brierScore(outcomes))}, {u"reliability"_s, bins}};
}

QJsonObject partJson(const PartJudgement &part)
{
    return {{u"part"_s, partName(part.part)},
            {u"true_pairs"_s, part.proposed.truth},
            {u"accepted"_s, tallyJson(part.accepted)},
            {u"proposed"_s, tallyJson(part.proposed)},
            {u"brier"_s, share(brierScore(part.pairs))},
            {u"pairs"_s, statedJson(part.pairs)},
            {u"options"_s, statedJson(part.readings)}};
}

QJsonObject recallJson(const IndexRecall &recall)
{
    QJsonArray indices;
    for (size_t i = 0; i < kCandidateIndices; ++i) {
        const IndexRecall::Found &found = recall.byIndex[i];
        indices.append(QJsonObject{{u"index"_s, indexName(CandidateIndex(i))},
                                   {u"found"_s, found.pairs},
                                   {u"recall"_s, share(found.pairs, recall.pairs)},
                                   {u"alone"_s, found.alone},
                                   {u"alone_share"_s, share(found.alone, recall.pairs)}});
    }
    return {{u"true_pairs"_s, recall.pairs},
            {u"indices"_s, indices},
            {u"found_by_none"_s, recall.byNone},
            {u"found_by_none_share"_s, share(recall.byNone, recall.pairs)},
            {u"kept"_s, recall.kept},
            {u"kept_share"_s, share(recall.kept, recall.pairs)}};
}

const PartJudgement *partOf(const Judgement &judgement, JudgedPart part)
{
    const auto found = std::ranges::find(judgement.parts, part, &PartJudgement::part);
    return found == judgement.parts.end() ? nullptr : &*found;
}

/// What the calibration of the one half makes of the other: whether fitting to decisions would help.
QJsonObject refittedJson(const Judgement &judgement)
{
    const PartJudgement *tuning = partOf(judgement, JudgedPart::Tuning);
    const PartJudgement *heldOut = partOf(judgement, JudgedPart::HeldOut);
    if (tuning == nullptr || heldOut == nullptr)
        return {};
    const Calibration fitted = calibrationOf(tuning->readings);
    std::vector<StatedOutcome> restated = heldOut->readings;
    for (StatedOutcome &outcome : restated)
        outcome.probabilityPpm = fitted.probabilityPpm(outcome.logOdds);
    return {{u"slope"_s, share(qint64(fitted.slopePermille) * 1000)},
            {u"offset"_s, share(qint64(fitted.offset) * 10'000)},
            {u"held_out_brier_as_stated"_s, share(brierScore(heldOut->readings))},
            {u"held_out_brier_refitted"_s, share(brierScore(restated))}};
}

} // namespace

QString partName(JudgedPart part)
{
    switch (part) {
    case JudgedPart::Whole:
        return u"whole"_s;
    case JudgedPart::Tuning:
        return u"tuning"_s;
    case JudgedPart::HeldOut:
        return u"held_out"_s;
    }
    return {};
}

QJsonObject qualityJson(const Judgement &judgement)
{
    QJsonArray parts;
    for (const PartJudgement &part : judgement.parts)
        parts.append(partJson(part));
    return {{u"split"_s, u"held_out: first bit of SHA-256 of the transaction's id is 1"_s},
            {u"unknown_pairs"_s, judgement.unknown},
            {u"parts"_s, parts},
            {u"recall"_s, recallJson(judgement.recall)},
            {u"refitted"_s, refittedJson(judgement)}};
}

} // namespace quittance::match
