#include "core/connect/json/json_text.h"

namespace quittance::connect {
namespace {

constexpr char kFirstPrintable = 0x20;

void appendEscaped(QByteArray &out, char c)
{
    switch (c) {
    case '"':
    case '\\':
        out += '\\';
        out += c;
        return;
    case '\n':
        out += "\\n";
        return;
    case '\t':
        out += "\\t";
        return;
    case '\r':
        out += "\\r";
        return;
    default:
        out += "\\u" + QByteArray::number(c, 16).rightJustified(4, '0');
    }
}

bool needsEscape(char c)
{
    return c == '"' || c == '\\' || (c >= 0 && c < kFirstPrintable);
}

} // namespace

QByteArray jsonString(QStringView text)
{
    const QByteArray utf8 = text.toUtf8();
    QByteArray out;
    out.reserve(utf8.size() + 2);
    out += '"';
    for (const char c : utf8) {
        if (needsEscape(c))
            appendEscaped(out, c);
        else
            out += c;
    }
    return out + '"';
}

QByteArray jsonList(const QByteArrayList &values)
{
    return '[' + values.join(',') + ']';
}

JsonObjectText &JsonObjectText::textIfAny(QByteArrayView key, QStringView value)
{
    return value.isEmpty() ? *this : text(key, value);
}

JsonObjectText &JsonObjectText::raw(QByteArrayView key, QByteArrayView json)
{
    if (!m_members.isEmpty())
        m_members += ',';
    m_members += jsonString(QString::fromUtf8(key)) + ':' + json.toByteArray();
    return *this;
}

} // namespace quittance::connect
