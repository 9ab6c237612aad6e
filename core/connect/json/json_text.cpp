#include "core/connect/json/json_text.h"

namespace quittance::connect {
namespace {

constexpr char32_t kFirstPrintable = 0x20;

QByteArray escaped(char letter)
{
    switch (letter) {
    case '"':
        return "\\\"";
    case '\\':
        return "\\\\";
    case '\n':
        return "\\n";
    case '\r':
        return "\\r";
    case '\t':
        return "\\t";
    default:
        return "\\u00" + QByteArray(1, letter).toHex();
    }
}

} // namespace

QByteArray jsonString(QStringView text)
{
    QByteArray written = "\"";
    for (const char letter : text.toUtf8()) {
        const bool isPlain = letter != '"' && letter != '\\' && char32_t(quint8(letter)) >= kFirstPrintable;
        written += isPlain ? QByteArray(1, letter) : escaped(letter);
    }
    return written + '"';
}

QByteArray jsonList(const QByteArrayList &values)
{
    return '[' + values.join(',') + ']';
}

void JsonObjectText::addReference(QByteArrayView key, QStringView id)
{
    if (!id.isEmpty())
        add(key, "{\"id\":" + jsonString(id) + '}');
}

void JsonObjectText::addIfThere(QByteArrayView key, QStringView value)
{
    if (!value.isEmpty())
        addString(key, value);
}

void JsonObjectText::add(QByteArrayView key, const QByteArray &token)
{
    m_members.push_back('"' + key.toByteArray() + "\":" + token);
}

} // namespace quittance::connect
