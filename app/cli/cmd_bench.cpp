#include "app/cli/commands.h"
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

} // namespace

Exit runBench(const Invocation &invocation)
{
    const QString path = invocation.value(u"bench"_s);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return printError(invocation,
                          {Error::Kind::NotFound, Text::tr("“%1” cannot be read.").arg(path), {path, 0, {}}});
    }
    const Result<match::Portfolio> portfolio = match::readPortfolio(file.readAll(), hiddenFields(invocation));
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
    print(invocation, answer,
          Text::tr("%1 of %2 lines accepted, %3 left, in %4 ms.")
              .arg(accepted)
              .arg(proposals.size())
              .arg(left)
              .arg(milliseconds));
    return portfolio->unread.isEmpty() ? Exit::Done : Exit::SomeRejected;
}

} // namespace quittance::cli
