#include "core/match/portfolio_truth.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace quittance::match {

using namespace Qt::StringLiterals;

namespace {

QHash<QString, quint32> positionsOf(const QStringList &names)
{
    QHash<QString, quint32> positions;
    positions.reserve(names.size());
    for (qsizetype i = 0; i < names.size(); ++i)
        positions.insert(names[i], quint32(i));
    return positions;
}

} // namespace

std::optional<PortfolioTruth> readTruth(const QByteArray &json, const Portfolio &portfolio)
{
    const QJsonValue expected = QJsonDocument::fromJson(json)[u"expected"];
    if (!expected.isArray())
        return std::nullopt;
    const QHash<QString, quint32> documents = positionsOf(portfolio.documents);
    const QHash<QString, quint32> lines = positionsOf(portfolio.transactions);
    PortfolioTruth truth;
    const QJsonArray groups = expected.toArray();
    for (const QJsonValue group : groups) {
        const QJsonArray invoices = group[u"invoices"].toArray();
        const QJsonArray transactions = group[u"transactions"].toArray();
        for (const QJsonValue transaction : transactions) {
            const auto line = lines.constFind(transaction.toString());
            for (const QJsonValue invoice : invoices) {
                const auto document = documents.constFind(invoice.toString());
                if (line == lines.cend() || document == documents.cend())
                    ++truth.unknown;
                else
                    truth.pairs.push_back({*line, *document});
            }
        }
    }
    std::ranges::sort(truth.pairs);
    truth.pairs.erase(std::unique(truth.pairs.begin(), truth.pairs.end()), truth.pairs.end());
    return truth;
}

} // namespace quittance::match
