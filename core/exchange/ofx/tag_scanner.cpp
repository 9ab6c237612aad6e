#include "core/exchange/ofx/tag_scanner.h"

#include <algorithm>
#include <array>

namespace quittance::exchange {

using namespace Qt::StringLiterals;

namespace {

/// A name or value beyond these is cut: no field of the specification is nearly as long.
constexpr qsizetype kLongestName = 64;
constexpr qsizetype kLongestValue = 16 * 1024;

bool isNameStart(char c)
{
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

bool isName(char c)
{
    return isNameStart(c) || (c >= '0' && c <= '9') || c == '.' || c == '_' || c == '-';
}

/// The character of `&#233;` or `&#xe9;`; empty for a number that is none.
QString numbered(QStringView number)
{
    const bool isHex = number.startsWith(u'x') || number.startsWith(u'X');
    bool isNumber = false;
    const uint code = isHex ? number.sliced(1).toUInt(&isNumber, 16) : number.toUInt(&isNumber);
    constexpr uint kHighest = 0x10ffff;
    if (!isNumber || code < 0x20 || code > kHighest || (code >= 0xd800 && code <= 0xdfff))
        return {};
    return QString::fromUcs4(std::array<char32_t, 1>{char32_t(code)}.data(), 1);
}

/// What `&name;` stands for; empty when it is no entity.
QString entity(QStringView name)
{
    if (name.startsWith(u'#'))
        return numbered(name.sliced(1));
    if (name == u"amp")
        return u"&"_s;
    if (name == u"lt")
        return u"<"_s;
    if (name == u"gt")
        return u">"_s;
    if (name == u"quot")
        return u"\""_s;
    if (name == u"apos")
        return u"'"_s;
    return name == u"nbsp" ? u" "_s : QString();
}

QString withEntities(const QString &raw)
{
    qsizetype at = raw.indexOf(u'&');
    if (at < 0)
        return raw;
    QString text = raw.first(at);
    while (at >= 0) {
        constexpr qsizetype kLongestEntity = 10;
        const QStringView name = QStringView(raw).mid(at + 1, kLongestEntity);
        const qsizetype size = name.indexOf(u';');
        const QString letter = size > 0 ? entity(name.first(size)) : QString();
        const qsizetype from = letter.isEmpty() ? at + 1 : at + size + 2;
        text += letter.isEmpty() ? u"&"_s : letter;
        at = raw.indexOf(u'&', from);
        text += QStringView(raw).sliced(from, (at < 0 ? raw.size() : at) - from);
    }
    return text;
}

} // namespace

void OfxTagScanner::advance(qsizetype to)
{
    to = std::min(to, m_text.size());
    m_line += std::count(m_text.begin() + m_at, m_text.begin() + to, '\n');
    m_at = to;
}

bool OfxTagScanner::isMarkup(qsizetype at) const
{
    if (at + 1 >= m_text.size())
        return false;
    const char first = m_text[at + 1];
    if (first == '!' || first == '?')
        return true;
    qsizetype end = at + 1 + qsizetype(first == '/');
    if (end >= m_text.size() || !isNameStart(m_text[end]))
        return false;
    while (end < m_text.size() && end - at <= kLongestName && isName(m_text[end]))
        ++end;
    return end < m_text.size() && (m_text[end] == '>' || m_text[end] == '/' || m_text[end] == ' ');
}

bool OfxTagScanner::passOver()
{
    const QByteArrayView rest = m_text.sliced(m_at);
    const char *end = nullptr;
    if (rest.startsWith("<![CDATA["))
        return false;
    if (rest.startsWith("<!--"))
        end = "-->";
    else if (rest.startsWith("<?") || rest.startsWith("<!"))
        end = ">";
    else
        return false;
    const qsizetype found = m_text.indexOf(QByteArrayView(end), m_at);
    advance(found < 0 ? m_text.size() : found + QByteArrayView(end).size());
    return true;
}

QString OfxTagScanner::readValue()
{
    QString value;
    const auto append = [&](QByteArrayView bytes, bool isLiteral) {
        const qsizetype room = std::max(kLongestValue - value.size(), qsizetype(0));
        const QString part = QString::fromUtf8(bytes.first(std::min(bytes.size(), room)));
        value += isLiteral ? part : withEntities(part);
    };
    while (m_at < m_text.size()) {
        if (m_text[m_at] == '<' && m_text.sliced(m_at).startsWith("<![CDATA[")) {
            constexpr qsizetype kOpening = 9;
            const qsizetype end = m_text.indexOf("]]>", m_at);
            const qsizetype from = m_at + kOpening;
            append(m_text.sliced(from, (end < 0 ? m_text.size() : end) - from), true);
            advance(end < 0 ? m_text.size() : end + 3);
            continue;
        }
        if (m_text[m_at] == '<' && isMarkup(m_at))
            break;
        qsizetype end = m_at + 1;
        while (end < m_text.size() && m_text[end] != '<')
            ++end;
        append(m_text.sliced(m_at, end - m_at), false);
        advance(end);
    }
    return value.trimmed();
}

bool OfxTagScanner::next(OfxTag &tag)
{
    while (m_at < m_text.size()) {
        const qsizetype open = m_text.indexOf('<', m_at);
        if (open < 0) {
            m_at = m_text.size();
            return false;
        }
        advance(open);
        if (!isMarkup(m_at)) {
            advance(m_at + 1);
            continue;
        }
        if (passOver())
            continue;
        const qsizetype from = m_at + 1 + qsizetype(m_text[m_at + 1] == '/');
        if (m_text[m_at + 1] == '!') { // a stray CDATA section between tags
            (void)readValue();
            continue;
        }
        qsizetype end = from;
        while (end < m_text.size() && isName(m_text[end]))
            ++end;
        tag = OfxTag{.name = QString::fromLatin1(m_text.sliced(from, end - from)).toUpper(),
                     .line = m_line,
                     .closes = m_text[m_at + 1] == '/'};
        while (end < m_text.size() && m_text[end] != '>')
            ++end;
        const bool isEmpty = end > from && end < m_text.size() && m_text[end - 1] == '/';
        advance(end + 1);
        if (!tag.closes && !isEmpty)
            tag.value = readValue();
        return true;
    }
    return false;
}

} // namespace quittance::exchange
