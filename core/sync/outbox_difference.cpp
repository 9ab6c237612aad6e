#include "core/sync/outbox_difference.h"

#include "core/connect/json/json_page.h"
#include "core/connect/json/json_token.h"

namespace quittance::sync {

using connect::JsonKind;
using connect::JsonValue;

namespace {

bool isNested(const JsonValue &value)
{
    return value.kind() == JsonKind::Object || value.kind() == JsonKind::Array;
}

bool saysTheSame(const JsonValue &ours, const JsonValue &theirs)
{
    if (!ours.isThere())
        return !theirs.isThere();
    if (ours.text() == theirs.text() && ours.kind() == theirs.kind())
        return true;
    if (!connect::isJsonNumber(ours.text()) || !connect::isJsonNumber(theirs.text()))
        return ours.text() == theirs.text();
    const Result<qint64> left = connect::unitsOfToken(ours.text());
    const Result<qint64> right = connect::unitsOfToken(theirs.text());
    return left && right && *left == *right;
}

void compare(const JsonValue &ours, const JsonValue &theirs, std::vector<FieldDifference> &found)
{
    if (!isNested(ours)) {
        if (!saysTheSame(ours, theirs))
            found.push_back({ours.path(), ours.string(), theirs.string()});
        return;
    }
    const std::vector<JsonValue> elements = theirs.children();
    size_t index = 0;
    for (const JsonValue &member : ours.children()) {
        const bool isElement = ours.kind() == JsonKind::Array;
        const JsonValue other
            = isElement ? (index < elements.size() ? elements[index] : JsonValue()) : theirs[member.key()];
        ++index;
        compare(member, other, found);
    }
}

} // namespace

std::vector<FieldDifference> differencesOf(const QByteArray &ours, const QByteArray &theirs)
{
    connect::JsonPageReader ourReader;
    connect::JsonPageReader theirReader;
    const Result<JsonValue> our = ourReader.read(ours);
    const Result<JsonValue> their = theirReader.read(theirs);
    std::vector<FieldDifference> found;
    if (our && their)
        compare(*our, *their, found);
    return found;
}

} // namespace quittance::sync
