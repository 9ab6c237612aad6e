#include "core/workspace/json_text.h"

#include <algorithm>
#include <charconv>
#include <limits>

namespace quittance::workspace {

namespace {

bool isPlain(QChar c)
{
    return c >= u' ' && c != u'"' && c != u'\\' && !c.isSurrogate();
}

/// As QJsonDocument escapes; half of a surrogate pair alone becomes an escape.
void escape(QStringView text, qsizetype &at, std::u16string &out)
{
    const QChar c = text[at];
    const bool isPair = c.isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate();
    if (isPair) {
        out += c.unicode();
        out += text[++at].unicode();
        return;
    }
    constexpr QStringView kLetters = u"\b\f\n\r\t\"\\";
    constexpr QStringView kEscapes = u"bfnrt\"\\";
    out += u'\\';
    if (const qsizetype letter = kLetters.indexOf(c); letter >= 0)
        out += kEscapes[letter].unicode();
    else
        out += (u'u' + QString::number(c.unicode(), 16).rightJustified(4, u'0')).toStdU16String();
}

} // namespace

JsonText &JsonText::open(QChar bracket)
{
    separate();
    m_text += bracket.unicode();
    m_isFirst = true;
    return *this;
}

JsonText &JsonText::close(QChar bracket)
{
    m_text += bracket.unicode();
    m_isFirst = false;
    return *this;
}

void JsonText::separate()
{
    if (!m_isFirst)
        m_text += u',';
    m_isFirst = false;
}

JsonText &JsonText::key(QStringView word)
{
    separate();
    m_text += u'"';
    add(word);
    m_text += u"\":";
    m_isFirst = true;
    return *this;
}

JsonText &JsonText::value(QStringView text)
{
    separate();
    m_text += u'"';
    if (std::ranges::all_of(text, isPlain)) {
        add(text);
    } else {
        for (qsizetype at = 0; at < text.size(); ++at) {
            if (isPlain(text[at]))
                m_text += text[at].unicode();
            else
                escape(text, at, m_text);
        }
    }
    m_text += u'"';
    return *this;
}

JsonText &JsonText::value(qint64 number)
{
    separate();
    char digits[std::numeric_limits<qint64>::digits10 + 2];
    const std::to_chars_result end = std::to_chars(std::begin(digits), std::end(digits), number);
    m_text.append(std::begin(digits), end.ptr);
    return *this;
}

JsonText &JsonText::value(bool isTrue)
{
    return raw(isTrue ? u"true" : u"false");
}

JsonText &JsonText::null()
{
    return raw(u"null");
}

JsonText &JsonText::raw(QStringView json)
{
    separate();
    add(json);
    return *this;
}

QString JsonText::take()
{
    const QString text = QStringView(m_text).toString();
    m_text.clear();
    return text;
}

} // namespace quittance::workspace
