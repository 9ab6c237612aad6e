#include "core/workspace/kept_reasons.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace quittance::workspace {
namespace {

/// Signal, sentence and weight come first, then the amount's units and currency.
constexpr int kRulePlace = 5;

} // namespace

QString reasonsToText(const std::vector<match::Reason> &reasons)
{
    QJsonArray list;
    for (const match::Reason &reason : reasons) {
        QJsonArray entry{reason.signal, reason.detail, reason.weight};
        if (reason.amount) {
            entry.append(reason.amount->units());
            entry.append(reason.amount->currency().code());
        }
        if (!reason.rule.isEmpty()) {
            while (entry.size() < kRulePlace)
                entry.append(QJsonValue::Null);
            entry.append(reason.rule);
        }
        list.append(entry);
    }
    return QString::fromUtf8(QJsonDocument(list).toJson(QJsonDocument::Compact));
}

std::vector<match::Reason> reasonsFromText(const QString &text)
{
    std::vector<match::Reason> reasons;
    for (const QJsonValue value : QJsonDocument::fromJson(text.toUtf8()).array()) {
        const QJsonArray entry = value.toArray();
        match::Reason reason{entry.at(0).toString(), entry.at(1).toString(), entry.at(2).toInt()};
        if (const auto currency = Currency::fromCode(entry.at(4).toString()))
            reason.amount = Money(entry.at(3).toInteger(), *currency);
        reason.rule = entry.at(kRulePlace).toString();
        reasons.push_back(std::move(reason));
    }
    return reasons;
}

} // namespace quittance::workspace
