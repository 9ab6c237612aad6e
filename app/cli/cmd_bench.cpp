#include "app/cli/commands.h"
#include "core/base/ratio.h"
#include "core/match/judgement.h"
#include "core/match/match_engine.h"
#include "core/match/portfolio.h"
#include "core/match/settled_run.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>

#if defined(Q_OS_UNIX)
#include <sys/resource.h>
#endif

namespace quittance::cli {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::cli)
};

/// The largest resident set of this process in MiB; null where the system does not say.
QJsonValue peakMegabytes()
{
#if defined(Q_OS_LINUX)
    rusage usage{};
    if (getrusage(RUSAGE_SELF, &usage) == 0)
        return qint64(usage.ru_maxrss) / 1024;
#endif
    return QJsonValue::Null;
}

QSet<QString> hiddenFields(const Invocation &invocation)
{
    QSet<QString> hidden;
    for (const QString &list : invocation.options.value(u"without"_s)) {
        for (const QString &field : list.split(u',', Qt::SkipEmptyParts))
            hidden.insert(field.trimmed());
    }
    return hidden;
}

QString shareText(std::optional<qint64> ppm)
{
    return ppm ? ratioText(*ppm, 1'000'000).value_or(u"–"_s) : u"–"_s;
}

QString partWord(match::JudgedPart part)
{
    switch (part) {
    case match::JudgedPart::Whole:
        return Text::tr("whole");
    case match::JudgedPart::Tuning:
        return Text::tr("tuning half");
    case match::JudgedPart::HeldOut:
        return Text::tr("held-out half");
    }
    return {};
}

QString partsText(const match::Judgement &judgement)
{
    std::vector<QStringList> rows;
    for (const match::PartJudgement &part : judgement.parts) {
        const auto add = [&](const QString &what, const match::PairTally &tally) {
            rows.push_back({partWord(part.part), what, QString::number(tally.stated), QString::number(tally.right),
                            QString::number(tally.truth), shareText(tally.precisionPpm()), shareText(tally.recallPpm()),
                            shareText(tally.f1Ppm())});
        };
        add(Text::tr("accepted"), part.accepted);
        add(Text::tr("proposed"), part.proposed);
    }
    return textTable({Text::tr("lines"), Text::tr("pairs"), Text::tr("stated"), Text::tr("right"), Text::tr("true"),
                      Text::tr("precision"), Text::tr("recall"), Text::tr("F1")},
                     rows, {2, 3, 4, 5, 6, 7});
}

QString reliabilityText(const match::Judgement &judgement)
{
    std::vector<QStringList> rows;
    QStringList briers;
    for (const match::PartJudgement &part : judgement.parts) {
        for (const match::ReliabilityBin &bin : match::reliabilityOf(part.pairs)) {
            if (bin.count == 0)
                continue;
            rows.push_back({partWord(part.part), shareText(bin.fromPpm), shareText(bin.toPpm),
                            QString::number(bin.count), shareText(bin.saidPpm),
                            ratioText(bin.right, bin.count).value_or(u"–"_s)});
        }
        briers.append(
            Text::tr("Brier score, %1: %2.").arg(partWord(part.part), shareText(match::brierScore(part.pairs))));
    }
    return textTable({Text::tr("lines"), Text::tr("from"), Text::tr("to"), Text::tr("pairs"), Text::tr("stated"),
                      Text::tr("observed")},
                     rows, {1, 2, 3, 4, 5})
        + briers.join(u'\n') + u'\n';
}

QString recallText(const match::IndexRecall &recall)
{
    std::vector<QStringList> rows;
    const auto share = [&](qint64 pairs) { return ratioText(pairs, recall.pairs).value_or(u"–"_s); };
    for (size_t i = 0; i < match::kCandidateIndices; ++i) {
        const match::IndexRecall::Found &found = recall.byIndex[i];
        rows.push_back({match::indexName(match::CandidateIndex(i)), QString::number(found.pairs), share(found.pairs),
                        QString::number(found.alone), share(found.alone)});
    }
    QString text = textTable(
        {Text::tr("index"), Text::tr("found"), Text::tr("recall"), Text::tr("found alone"), Text::tr("share")}, rows,
        {1, 2, 3, 4});
    text.append(Text::tr("%1 of %2 true pairs (%3) are found by no index, %4 (%5) stand among the readings kept.")
                    .arg(recall.byNone)
                    .arg(recall.pairs)
                    .arg(share(recall.byNone))
                    .arg(recall.kept)
                    .arg(share(recall.kept)));
    return text;
}

/// Adds what the judge says to the answer, once it is made; answers the tables for a person.
QString addJudgement(QJsonObject &answer, const QByteArray &json, const match::Portfolio &portfolio,
                     const std::vector<match::Proposal> &proposals)
{
    const std::optional<match::PortfolioTruth> truth = match::readTruth(json, portfolio);
    if (!truth) {
        const QString reason = Text::tr("The file does not say which pairs are true.");
        answer.insert(u"quality"_s, QJsonValue::Null);
        answer.insert(u"reason"_s, reason);
        return u'\n' + reason;
    }
    const match::Judgement judgement = match::judge(portfolio, proposals, *truth);
    answer.insert(u"quality"_s, match::qualityJson(judgement));
    return u"\n\n"_s + partsText(judgement) + u'\n' + reliabilityText(judgement) + u'\n' + recallText(judgement.recall);
}

} // namespace

Exit runBench(const Invocation &invocation)
{
    const QString path = invocation.value(u"bench"_s);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return printError(invocation,
                          {Error::Kind::NotFound, Text::tr("“%1” cannot be read.").arg(path), {path, 0, {}}});
    }
    const QByteArray json = file.readAll();
    const Result<match::Portfolio> portfolio = match::readPortfolio(json, hiddenFields(invocation));
    if (!portfolio)
        return printError(invocation, portfolio.error());
    if (portfolio->isTurned)
        say(invocation, Text::tr("Receipts are negative throughout: their sign was turned."));
    QElapsedTimer clock;
    clock.start();
    const std::vector<match::Proposal> proposals
        = match::runSettled(match::MatchEngine(), portfolio->input, portfolio->policy);
    const qint64 milliseconds = clock.elapsed();
    QJsonObject answer = match::answerTo(*portfolio, proposals);
    answer.insert(u"seconds"_s, qreal(milliseconds) / 1000);
    answer.insert(u"peak_rss_mb"_s, peakMegabytes());
    const qint64 accepted = std::ranges::count(proposals, match::Verdict::Accepted, &match::Proposal::verdict);
    const qint64 left = answer[u"unmatched_transactions"].toArray().size();
    QString text = Text::tr("%1 of %2 lines accepted, %3 left, in %4 ms.")
                       .arg(accepted)
                       .arg(proposals.size())
                       .arg(left)
                       .arg(milliseconds);
    if (invocation.has(u"judge"_s))
        text += addJudgement(answer, json, *portfolio, proposals);
    print(invocation, answer, text);
    return portfolio->unread.isEmpty() ? Exit::Done : Exit::SomeRejected;
}

} // namespace quittance::cli
