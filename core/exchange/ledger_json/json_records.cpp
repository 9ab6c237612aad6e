#include "core/exchange/ledger_json/json_records.h"

#include <QCoreApplication>

#include <algorithm>
#include <simdjson.h>

namespace quittance::exchange {

namespace ondemand = simdjson::ondemand;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::exchange::JsonRecords)
};

QString toQString(std::string_view text)
{
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

/// Counts lines up to places that only move forward.
class LineCounter
{
public:
    explicit LineCounter(const char *begin)
        : m_at(begin)
    {
    }

    qint64 lineOf(const char *place)
    {
        if (place > m_at) {
            m_line += std::count(m_at, place, '\n');
            m_at = place;
        }
        return m_line;
    }

private:
    const char *m_at;
    qint64 m_line = 1;
};

/// The text of a string, number or truth value; an error for a list or object; nothing in `text` for null.
simdjson::error_code readScalar(ondemand::value value, std::optional<QString> &text)
{
    ondemand::json_type type = ondemand::json_type::null;
    if (const simdjson::error_code error = value.type().get(type))
        return error;
    if (type == ondemand::json_type::string) {
        std::string_view chars;
        const simdjson::error_code error = value.get_string().get(chars);
        text = toQString(chars);
        return error;
    }
    if (type == ondemand::json_type::number || type == ondemand::json_type::boolean)
        text = toQString(value.raw_json_token()).trimmed();
    return type == ondemand::json_type::array || type == ondemand::json_type::object ? simdjson::INCORRECT_TYPE
                                                                                     : simdjson::SUCCESS;
}

simdjson::error_code readMembers(ondemand::object object, QHash<QString, QString> &members)
{
    for (auto field : object) {
        std::string_view key;
        if (const simdjson::error_code error = field.unescaped_key().get(key))
            return error;
        const QString name = toQString(key);
        ondemand::value value;
        if (const simdjson::error_code error = field.value().get(value))
            return error;
        std::optional<QString> text;
        const simdjson::error_code error = readScalar(value, text);
        if (error != simdjson::SUCCESS && error != simdjson::INCORRECT_TYPE)
            return error;
        if (text)
            members.insert(name, *text);
    }
    return simdjson::SUCCESS;
}

simdjson::error_code readTable(ondemand::value value, LineCounter &lines, std::vector<JsonRecord> &records)
{
    ondemand::array array;
    if (const simdjson::error_code error = value.get_array().get(array))
        return error;
    for (auto element : array) {
        ondemand::value item;
        if (const simdjson::error_code error = element.get(item))
            return error;
        JsonRecord record{.line = lines.lineOf(item.raw_json_token().data())};
        ondemand::object object;
        if (item.get_object().get(object) != simdjson::SUCCESS)
            continue; // a list of plain values is no table
        if (const simdjson::error_code error = readMembers(object, record.members))
            return error;
        records.push_back(std::move(record));
    }
    return simdjson::SUCCESS;
}

simdjson::error_code readRoot(ondemand::object root, LineCounter &lines, JsonTables &tables)
{
    for (auto field : root) {
        std::string_view key;
        if (const simdjson::error_code error = field.unescaped_key().get(key))
            return error;
        const QString name = toQString(key);
        ondemand::value value;
        if (const simdjson::error_code error = field.value().get(value))
            return error;
        ondemand::json_type type = ondemand::json_type::null;
        if (const simdjson::error_code error = value.type().get(type))
            return error;
        std::optional<QString> text;
        simdjson::error_code error = simdjson::SUCCESS;
        if (type == ondemand::json_type::array)
            error = readTable(value, lines, tables.tables[name]);
        else if (type != ondemand::json_type::object)
            error = readScalar(value, text);
        if (error)
            return error;
        if (text)
            tables.scalars.insert(name, *text);
    }
    return simdjson::SUCCESS;
}

} // namespace

Result<JsonTables> readJsonTables(QByteArrayView json)
{
    const simdjson::padded_string padded(json.data(), size_t(json.size()));
    ondemand::parser parser;
    ondemand::document document;
    ondemand::object root;
    JsonTables tables;
    LineCounter lines(padded.data());
    simdjson::error_code error = parser.iterate(padded).get(document);
    if (!error)
        error = document.get_object().get(root);
    if (!error)
        error = readRoot(root, lines, tables);
    if (error)
        return fail(Error::Kind::InvalidInput,
                    Text::tr("The JSON cannot be read: %1").arg(QString::fromLatin1(simdjson::error_message(error))),
                    {.line = lines.lineOf(padded.data())});
    return tables;
}

} // namespace quittance::exchange
