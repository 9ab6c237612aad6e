#include "core/workspace/kept_reasons.h"

#include "core/workspace/json_text.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace quittance::workspace {
namespace {

/// Signal, sentence and weight come first, then the amount's units and currency.
constexpr int kRulePlace = 5;

} // namespace

QString reasonsToText(const std::vector<match::Reason> &reasons)
{
    JsonText json;
    json.beginArray();
    for (const match::Reason &reason : reasons) {
        json.beginArray().value(reason.signal).value(reason.detail).value(qint64(reason.weight));
        int entries = 3;
        if (reason.amount) {
            json.value(reason.amount->units()).value(reason.amount->currency().code());
            entries += 2;
        }
        if (!reason.rule.isEmpty()) {
            for (; entries < kRulePlace; ++entries)
                json.null();
            json.value(reason.rule);
        }
        json.endArray();
    }
    return json.endArray().take();
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
