#include "core/exchange/csv/column_mapping.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <simdjson.h>

namespace quittance::exchange {

using namespace Qt::StringLiterals;
namespace dom = simdjson::dom;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::exchange::MappingFile)
};

constexpr const char *kSchema = "quittance-mapping/1";

QString toQString(std::string_view text)
{
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

tl::unexpected<Error> refuse(const QString &key, const QString &message)
{
    return fail(Error::Kind::InvalidInput, message, {.field = key});
}

/// A string, or a list of strings.
std::optional<QStringList> stringsOf(dom::element element)
{
    std::string_view one;
    if (element.get_string().get(one) == simdjson::SUCCESS)
        return QStringList{toQString(one)};
    dom::array many;
    if (element.get_array().get(many) != simdjson::SUCCESS)
        return std::nullopt;
    QStringList texts;
    for (const dom::element part : many) {
        if (part.get_string().get(one) != simdjson::SUCCESS)
            return std::nullopt;
        texts += toQString(one);
    }
    return texts;
}

Result<> readColumns(dom::element element, ColumnMapping &mapping)
{
    dom::object columns;
    if (element.get_object().get(columns) != simdjson::SUCCESS)
        return refuse(u"columns"_s, Text::tr("“columns” must map headings to fields."));
    for (const auto &[key, value] : columns) {
        const QString heading = toQString(key);
        const std::optional<QStringList> names = stringsOf(value);
        if (!names)
            return refuse(heading, Text::tr("The column “%1” needs a field or a list of fields.").arg(heading));
        ColumnMapping::Column column{heading, {}};
        for (const QString &name : *names) {
            const std::optional<Field> field = fieldFromName(name);
            if (!field)
                return refuse(heading,
                              Text::tr("The column “%1” is mapped to “%2”, which is not a field.").arg(heading, name));
            column.fields.push_back(*field);
        }
        mapping.columns.push_back(column);
    }
    return {};
}

Result<> readConstants(dom::element element, ColumnMapping &mapping)
{
    dom::object constants;
    if (element.get_object().get(constants) != simdjson::SUCCESS)
        return refuse(u"constants"_s, Text::tr("“constants” must map fields to values."));
    for (const auto &[key, value] : constants) {
        const std::optional<Field> field = fieldFromName(toQString(key));
        std::string_view text;
        if (!field || value.get_string().get(text) != simdjson::SUCCESS)
            return refuse(toQString(key),
                          Text::tr("The constant “%1” is not a field with a text.").arg(toQString(key)));
        mapping.constants.insert(*field, toQString(text));
    }
    return {};
}

Result<> readMinorUnits(dom::element element, ColumnMapping &mapping)
{
    dom::object digits;
    if (element.get_object().get(digits) != simdjson::SUCCESS)
        return refuse(u"minor_units"_s, Text::tr("“minor_units” must map currencies to a number of decimals."));
    for (const auto &[key, value] : digits) {
        const std::optional<Currency> currency = Currency::fromCode(toQString(key));
        int64_t count = -1;
        const bool isCount = value.get_int64().get(count) == simdjson::SUCCESS && count >= 0 && count <= kUnitDigits;
        if (!currency || !isCount || !mapping.minorUnits.set(*currency, int(count)))
            return refuse(toQString(key),
                          Text::tr("“%1” in “minor_units” needs a currency and 0 to 4 decimals.").arg(toQString(key)));
    }
    return {};
}

Result<> readOnly(dom::element element, ColumnMapping &mapping)
{
    dom::object filters;
    if (element.get_object().get(filters) != simdjson::SUCCESS)
        return refuse(u"only"_s, Text::tr("“only” must map headings to lists of values."));
    for (const auto &[key, value] : filters) {
        const std::optional<QStringList> values = stringsOf(value);
        if (!values)
            return refuse(toQString(key), Text::tr("The filter on “%1” needs a list of values.").arg(toQString(key)));
        mapping.only.insert(toQString(key), *values);
    }
    return {};
}

Result<> readWord(const QString &key, const QString &word, ColumnMapping &mapping)
{
    const bool isMark = word.size() == 1;
    if (key == u"as") {
        const std::optional<RecordKind> kind = recordKindFromName(word);
        if (!kind)
            return refuse(key, Text::tr("“%1” is not a kind of record.").arg(word));
        mapping.as = *kind;
    } else if (key == u"delimiter" && (isMark || word == u"\\t")) {
        mapping.delimiter = isMark ? word.front() : QChar(u'\t');
    } else if (key == u"encoding") {
        mapping.encoding = word;
    } else if (key == u"sheet") {
        mapping.sheet = word;
    } else if (key == u"date_order" && word == u"ymd") {
        mapping.dateOrder = DateOrder::Ymd;
    } else if (key == u"date_order" && word == u"dmy") {
        mapping.dateOrder = DateOrder::Dmy;
    } else if (key == u"date_order" && word == u"mdy") {
        mapping.dateOrder = DateOrder::Mdy;
    } else if (key == u"decimal_mark" && (word == u"." || word == u",")) {
        mapping.decimalMark = word.front();
    } else if (key == u"sign" && (word == u"as-is" || word == u"reversed")) {
        mapping.sign = word == u"reversed" ? SignRule::Reversed : SignRule::AsIs;
    } else if (key == u"rows" && (word == u"documents" || word == u"lines")) {
        mapping.rowsAreLines = word == u"lines";
    } else if (key != u"schema") {
        return refuse(key, Text::tr("“%1” cannot be “%2”.").arg(key, word));
    }
    return {};
}

Result<> readKey(const QString &key, dom::element value, ColumnMapping &mapping)
{
    if (key == u"columns")
        return readColumns(value, mapping);
    if (key == u"constants")
        return readConstants(value, mapping);
    if (key == u"minor_units")
        return readMinorUnits(value, mapping);
    if (key == u"only")
        return readOnly(value, mapping);
    if (value.is_null())
        return {};
    if (key == u"header_rows") {
        int64_t rows = -1;
        if (value.get_int64().get(rows) != simdjson::SUCCESS || rows < 0 || rows > 1000)
            return refuse(key, Text::tr("“header_rows” must be a count of rows."));
        mapping.headerRows = int(rows);
        return {};
    }
    std::string_view word;
    if (value.get_string().get(word) != simdjson::SUCCESS)
        return refuse(key, Text::tr("“%1” must be a text.").arg(key));
    return readWord(key, toQString(word), mapping);
}

QByteArray quoted(const QString &text)
{
    const QByteArray array = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
    return array.sliced(1, array.size() - 2);
}

QByteArray quotedList(const QStringList &texts)
{
    QByteArrayList parts;
    for (const QString &text : texts)
        parts += quoted(text);
    return "[" + parts.join(", ") + "]";
}

/// Lines of one nested object.
QByteArray block(const QByteArrayList &lines)
{
    return lines.isEmpty() ? QByteArray("{}") : "{\n    " + lines.join(",\n    ") + "\n  }";
}

QByteArray columnsBlock(const ColumnMapping &mapping)
{
    QByteArrayList lines;
    for (const ColumnMapping::Column &column : mapping.columns) {
        QStringList names;
        for (const Field field : column.fields)
            names += fieldName(field);
        lines += quoted(column.heading) + ": " + (names.size() == 1 ? quoted(names.front()) : quotedList(names));
    }
    return block(lines);
}

} // namespace

Result<ColumnMapping> parseMapping(const QByteArray &json)
{
    dom::parser parser;
    dom::object root;
    const simdjson::padded_string padded(json.constData(), size_t(json.size()));
    if (parser.parse(padded).get_object().get(root) != simdjson::SUCCESS)
        return fail(Error::Kind::InvalidInput, Text::tr("The mapping is not a JSON object."));
    std::string_view schema;
    if (root["schema"].get_string().get(schema) != simdjson::SUCCESS || schema != kSchema)
        return refuse(u"schema"_s,
                      Text::tr("The mapping does not say “schema”: “%1”.").arg(QLatin1StringView(kSchema)));
    ColumnMapping mapping;
    bool saysAs = false;
    for (const auto &[key, value] : root) {
        const Result<> done = readKey(toQString(key), value, mapping);
        if (!done)
            return failed(done);
        saysAs = saysAs || key == "as";
    }
    if (!saysAs)
        return refuse(u"as"_s, Text::tr("The mapping does not say what its rows are: “as” is missing."));
    return mapping;
}

QByteArray mappingToJson(const ColumnMapping &mapping)
{
    QByteArrayList lines
        = {"\"schema\": \"" + QByteArray(kSchema) + "\"", "\"as\": " + quoted(recordKindName(mapping.as))};
    if (!mapping.delimiter.isNull())
        lines += "\"delimiter\": " + quoted(QString(mapping.delimiter));
    if (!mapping.encoding.isEmpty())
        lines += "\"encoding\": " + quoted(mapping.encoding);
    if (!mapping.sheet.isEmpty())
        lines += "\"sheet\": " + quoted(mapping.sheet);
    if (mapping.headerRows)
        lines += "\"header_rows\": " + QByteArray::number(*mapping.headerRows);
    if (mapping.dateOrder) {
        constexpr const char *kOrders[] = {"ymd", "dmy", "mdy"};
        lines += "\"date_order\": \"" + QByteArray(kOrders[int(*mapping.dateOrder)]) + "\"";
    }
    if (!mapping.decimalMark.isNull())
        lines += "\"decimal_mark\": " + quoted(QString(mapping.decimalMark));
    lines += QByteArray("\"sign\": ") + (mapping.sign == SignRule::Reversed ? "\"reversed\"" : "\"as-is\"");
    if (mapping.rowsAreLines)
        lines += "\"rows\": \"lines\"";
    lines += "\"columns\": " + columnsBlock(mapping);
    QByteArrayList constants;
    for (auto it = mapping.constants.constBegin(); it != mapping.constants.constEnd(); ++it)
        constants += quoted(fieldName(it.key())) + ": " + quoted(it.value());
    lines += "\"constants\": " + block(constants);
    if (!mapping.minorUnits.overrides().isEmpty()) {
        QByteArrayList digits;
        for (const auto &[code, count] : mapping.minorUnits.overrides().asKeyValueRange())
            digits += quoted(code) + ": " + QByteArray::number(count);
        lines += "\"minor_units\": " + block(digits);
    }
    QByteArrayList filters;
    for (auto it = mapping.only.constBegin(); it != mapping.only.constEnd(); ++it)
        filters += quoted(it.key()) + ": " + quotedList(it.value());
    lines += "\"only\": " + block(filters);
    return "{\n  " + lines.join(",\n  ") + "\n}\n";
}

} // namespace quittance::exchange
