#include "core/connect/codat/form_reader.h"

#include "core/base/result.h"

#include <QCoreApplication>

#include <algorithm>

namespace quittance::connect::codat {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::connect::codat)
};

WriteField::Kind kindOf(QByteArrayView word)
{
    using enum WriteField::Kind;
    if (word == "Number")
        return Number;
    if (word == "Boolean")
        return Boolean;
    if (word == "DateTime")
        return Time;
    if (word == "Object")
        return Group;
    if (word == "Array")
        return List;
    return word == "File" || word == "MultiPart" ? File : Text;
}

WriteField fieldOf(const JsonValue &model, const QString &path)
{
    WriteField field{.path = path,
                     .kind = kindOf(model["type"].text()),
                     .label = model["displayName"].string(),
                     .description = model["description"].string(),
                     .isRequired = model["required"].isTrue()};
    for (const JsonValue &choice : model["options"].children())
        field.choices.push_back({choice["value"].string(), choice["displayName"].string()});
    for (const QByteArrayView list : {"warnings", "information"}) {
        for (const JsonValue &hint : model["validation"][list].children())
            field.hints.append(hint["details"].string());
    }
    return field;
}

void addFields(const JsonValue &model, const QString &prefix, std::vector<WriteField> &fields)
{
    for (const JsonValue &property : model["properties"].children()) {
        const QString path = prefix + QString::fromUtf8(property.key());
        fields.push_back(fieldOf(property, path));
        const bool isList = fields.back().kind == WriteField::Kind::List;
        addFields(property, path + (isList ? u"[]."_s : u"."_s), fields);
    }
}

/// The values at a path; where a list is on the way, one for each of its entries that has what is around the field.
std::vector<JsonValue> valuesAt(const JsonValue &record, const QStringList &path, qsizetype at = 0)
{
    if (at == path.size())
        return {record};
    const bool isList = path[at].endsWith(u"[]"_s);
    const QString name = isList ? path[at].chopped(2) : path[at];
    const JsonValue member = record[name.toUtf8()];
    const bool isInside = at + 1 < path.size();
    // What is required inside of something matters where that is given.
    if (isInside && !member.isThere())
        return {};
    if (!isList)
        return valuesAt(member, path, at + 1);
    std::vector<JsonValue> values;
    for (const JsonValue &entry : member.children())
        std::ranges::copy(valuesAt(entry, path, at + 1), std::back_inserter(values));
    return values;
}

Result<> checkValue(const WriteForm &form, const WriteField &field, const JsonValue &value)
{
    const QString label = field.label.isEmpty() ? field.path : field.label;
    if (!value.isThere() && field.isRequired && form.tellsRequired)
        return fail(Error::Kind::InvalidInput,
                    Text::tr("The accounting system asks for “%1” (%2). %3")
                        .arg(label, field.path, field.hints.join(u' '))
                        .trimmed(),
                    {.field = field.path});
    const bool isChosen = std::ranges::any_of(
        field.choices, [&value](const WriteChoice &choice) { return choice.value == value.string(); });
    if (value.isThere() && !field.choices.empty() && !isChosen && !value.text().isEmpty())
        return fail(
            Error::Kind::InvalidInput,
            Text::tr("The accounting system does not know “%1” as “%2” (%3).").arg(value.string(), label, field.path),
            {.field = field.path});
    return {};
}

} // namespace

WriteForm formOf(WriteKind kind, const JsonValue &model)
{
    WriteForm form{.kind = kind, .title = model["displayName"].string()};
    addFields(model, {}, form.fields);
    const auto isRequired = [&form](QStringView path) {
        const WriteField *field = form.field(path);
        return field != nullptr && field->isRequired;
    };
    form.tellsRequired = !isRequired(u"id") && !isRequired(u"modifiedDate") && !isRequired(u"sourceModifiedDate")
        && !isRequired(u"paidOnDate");
    return form;
}

Result<> checkAgainst(const WriteForm &form, const JsonValue &record)
{
    for (const WriteField &field : form.fields) {
        for (const JsonValue &value : valuesAt(record, field.path.split(u'.'))) {
            if (Result<> checked = checkValue(form, field, value); !checked)
                return checked;
        }
    }
    return {};
}

} // namespace quittance::connect::codat
