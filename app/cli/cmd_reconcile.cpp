#include "app/cli/commands.h"
#include "core/workspace/workspace.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace quittance::cli {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::cli)
};

/// A count of thousandths as decimal text: 1234 is "1.234".
QString thousandths(qint64 value)
{
    return u"%1.%2"_s.arg(value / 1000).arg(value % 1000, 3, 10, QLatin1Char('0'));
}

/// Parts per million as a probability between 0 and 1.
QString probability(int ppm)
{
    return unitsToDecimalString((ppm + 50) / 100, 0);
}

QJsonArray reasonsJson(const std::vector<match::Reason> &reasons)
{
    QJsonArray list;
    for (const match::Reason &reason : reasons) {
        const bool negative = reason.weight < 0;
        const int magnitude = negative ? -reason.weight : reason.weight;
        list.append(QJsonObject{{u"signal"_s, reason.signal},
                                {u"detail"_s, reason.detail},
                                {u"weight"_s,
                                 u"%1%2.%3"_s.arg(negative ? u"-"_s : QString())
                                     .arg(magnitude / 100)
                                     .arg(magnitude % 100, 2, 10, QLatin1Char('0'))}});
    }
    return list;
}

QJsonObject pairJson(const workspace::ExplainedCandidate &candidate)
{
    QJsonArray documents;
    for (const workspace::ExplainedCandidate::Part &part : candidate.parts)
        documents.append(QJsonObject{{u"number"_s, part.number}, {u"amount"_s, part.amount.toDecimalString()}});
    return {{u"transaction"_s, candidate.transaction},
            {u"documents"_s, documents},
            {u"state"_s, candidate.state},
            {u"probability"_s, probability(candidate.probabilityPpm)},
            {u"reasons"_s, reasonsJson(candidate.reasons)}};
}

QString pairText(const workspace::ExplainedCandidate &candidate)
{
    QStringList numbers;
    for (const workspace::ExplainedCandidate::Part &part : candidate.parts)
        numbers.append(part.number + u' ' + part.amount.toDecimalString());
    QString text = u"%1  %2  %3  %4\n"_s.arg(candidate.state, candidate.transaction,
                                             probability(candidate.probabilityPpm), numbers.join(u", "_s));
    for (const match::Reason &reason : candidate.reasons)
        text += u"    %1%2  %3: %4\n"_s.arg(reason.weight < 0 ? u"−"_s : u"+"_s)
                    .arg(qAbs(reason.weight))
                    .arg(reason.signal, reason.detail);
    return text;
}

} // namespace

Exit runReconcile(const Invocation &invocation, workspace::Workspace &workspace)
{
    if (invocation.has(u"bench"_s))
        return runBench(invocation);
    const Result<workspace::ReconcileOutcome> outcome = await(workspace.reconcile().run());
    if (!outcome)
        return printError(invocation, outcome.error());
    print(invocation,
          {{u"accepted"_s, outcome->accepted},
           {u"suggested"_s, outcome->suggested},
           {u"unmatched"_s, outcome->unmatched},
           {u"stale"_s, outcome->stale},
           {u"seconds"_s, QJsonValue(qreal(outcome->milliseconds) / 1000)}},
          Text::tr("%1 accepted, %2 suggested, %3 unmatched, %4 stale, in %5 s.")
              .arg(outcome->accepted)
              .arg(outcome->suggested)
              .arg(outcome->unmatched)
              .arg(outcome->stale)
              .arg(thousandths(outcome->milliseconds)));
    return Exit::Done;
}

Exit runExplain(const Invocation &invocation, workspace::Workspace &workspace)
{
    const Result<workspace::Explanation> found = await(workspace.reconcile().explainKey(invocation.arguments.first()));
    if (!found)
        return printError(invocation, found.error());
    QJsonArray candidates;
    QString text = found->title + u'\n' + found->verdict + u'\n';
    for (const workspace::ExplainedCandidate &candidate : found->candidates) {
        candidates.append(pairJson(candidate));
        text += pairText(candidate);
    }
    print(invocation,
          {{u"kind"_s, found->kind},
           {u"id"_s, found->key},
           {u"title"_s, found->title},
           {u"verdict"_s, found->verdict},
           {u"candidates"_s, candidates}},
          text);
    return Exit::Done;
}

} // namespace quittance::cli
