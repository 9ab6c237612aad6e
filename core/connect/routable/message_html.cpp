#include "core/connect/routable/message_html.h"

#include <QStringList>

#include <algorithm>
#include <array>

namespace quittance::connect::routable {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array kAllowed
    = {"b",     "blockquote", "br",    "h1",  "h2",    "h3",    "h4",   "h5",     "h6",  "header", "hr",
       "li",    "ol",         "p",     "pre", "q",     "small", "span", "strong", "sub", "sup",    "table",
       "tbody", "td",         "tfoot", "th",  "thead", "tr",    "u",    "ul",     "var", "wbr"};
/// Without an end tag.
constexpr std::array kVoid = {"br", "hr", "wbr"};
/// An end tag may be left out before the next of its kind.
constexpr std::array kRepeating = {"p", "li", "tr", "td", "th"};
/// What is between their tags is not for reading.
constexpr std::array kUnread
    = {"script", "style", "title", "template", "noscript", "iframe", "object", "textarea", "select", "svg", "math"};
/// Part the text before from the text behind.
constexpr std::array kParting = {"div", "section", "article", "footer", "address", "main", "aside", "dt", "dd"};

template<size_t N>
bool isOneOf(const std::array<const char *, N> &names, QStringView name)
{
    return std::ranges::any_of(names, [name](const char *known) { return name == QLatin1StringView(known); });
}

struct Tag
{
    QString name; ///< in lower case; empty: a comment, a declaration
    bool isEnd = false;
    qsizetype size = 0; ///< with its brackets; 0: it is no tag
};

/// Where the tag that begins at `from` ends: a bracket within quotes does not count. −1: nowhere.
qsizetype endOfTag(QStringView html, qsizetype from)
{
    QChar quote;
    for (qsizetype i = from; i < html.size(); ++i) {
        const QChar c = html.at(i);
        if (!quote.isNull())
            quote = c == quote ? QChar() : quote;
        else if (c == u'"' || c == u'\'')
            quote = c;
        else if (c == u'>')
            return i;
    }
    return -1;
}

Tag readTag(QStringView html)
{
    if (html.startsWith(u"<!--")) {
        const qsizetype end = html.indexOf(u"-->"_s, 4);
        return {.size = end < 0 ? html.size() : end + 3};
    }
    const bool isEnd = html.startsWith(u"</");
    const qsizetype first = isEnd ? 2 : 1;
    const QChar start = html.size() > first ? html.at(first) : QChar();
    const bool isNamed = (start >= u'a' && start <= u'z') || (start >= u'A' && start <= u'Z');
    if (!isNamed && start != u'!' && start != u'?')
        return {};
    const qsizetype end = endOfTag(html, first);
    const qsizetype size = end < 0 ? html.size() : end + 1;
    if (!isNamed || end < 0)
        return {.size = size};
    qsizetype behind = first;
    while (behind < html.size() && html.at(behind).isLetterOrNumber())
        ++behind;
    return {.name = html.sliced(first, behind - first).toString().toLower(), .isEnd = isEnd, .size = size};
}

/// A character reference, such as `&amp;` or `&#8211;`, from its ampersand; 0: there is none.
qsizetype referenceSize(QStringView text)
{
    constexpr qsizetype kLongest = 12;
    const qsizetype end = text.first(std::min(text.size(), kLongest)).indexOf(u';');
    if (end < 2)
        return 0;
    const QStringView inner = text.sliced(1, end - 1);
    const QStringView name = inner.startsWith(u'#') ? inner.sliced(1) : inner;
    const bool isPlain = !name.isEmpty()
        && std::ranges::all_of(name, [](QChar c) { return c.unicode() < 0x80 && c.isLetterOrNumber(); });
    return isPlain ? end + 1 : 0;
}

class Reducer
{
public:
    QString reduce(QStringView html)
    {
        while (!html.isEmpty())
            html = html.sliced(step(html));
        while (!m_open.isEmpty())
            closeLast();
        return m_hasText ? m_out.trimmed() : QString();
    }

private:
    qsizetype step(QStringView html)
    {
        if (html.front() != u'<')
            return takeText(html);
        const Tag tag = readTag(html);
        if (tag.size == 0) {
            escape(u'<');
            return 1;
        }
        if (!tag.isEnd && isOneOf(kUnread, tag.name))
            return tag.size + sizeOfUnread(html.sliced(tag.size), tag.name);
        if (isOneOf(kAllowed, tag.name))
            tag.isEnd ? close(tag.name) : open(tag.name);
        else if (isOneOf(kParting, tag.name))
            part();
        return tag.size;
    }

    qsizetype takeText(QStringView html)
    {
        if (html.front() == u'&') {
            if (const qsizetype size = referenceSize(html); size > 0) {
                m_out += html.first(size);
                m_hasText = true;
                return size;
            }
        }
        escape(html.front());
        return 1;
    }

    void escape(QChar c)
    {
        m_hasText = m_hasText || !c.isSpace();
        if (c == u'<')
            m_out += u"&lt;"_s;
        else if (c == u'>')
            m_out += u"&gt;"_s;
        else if (c == u'&')
            m_out += u"&amp;"_s;
        else if (c == u'"')
            m_out += u"&quot;"_s;
        else if (c == u'\n' || c == u'\t' || c.category() != QChar::Other_Control)
            m_out += c;
    }

    /// Up to and with the end tag of that name; all that is left where there is none.
    static qsizetype sizeOfUnread(QStringView html, const QString &name)
    {
        const qsizetype end = html.indexOf(QString(u"</"_s + name), 0, Qt::CaseInsensitive);
        if (end < 0)
            return html.size();
        const qsizetype bracket = endOfTag(html, end);
        return bracket < 0 ? html.size() : bracket + 1;
    }

    void open(const QString &name)
    {
        if (isOneOf(kRepeating, name) && !m_open.isEmpty() && m_open.last() == name)
            closeLast();
        m_out += u'<' + name + u'>';
        if (!isOneOf(kVoid, name))
            m_open.append(name);
    }

    void close(const QString &name)
    {
        if (isOneOf(kVoid, name) || !m_open.contains(name))
            return;
        bool isClosed = false;
        while (!isClosed) {
            isClosed = m_open.last() == name;
            closeLast();
        }
    }

    void closeLast() { m_out += u"</"_s + m_open.takeLast() + u'>'; }

    void part()
    {
        if (!m_out.isEmpty() && !m_out.endsWith(u' '))
            m_out += u' ';
    }

    QString m_out;
    QStringList m_open;
    bool m_hasText = false;
};

} // namespace

QString reducedHtml(const QString &html)
{
    return Reducer().reduce(html);
}

} // namespace quittance::connect::routable
