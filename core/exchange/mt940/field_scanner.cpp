#include "core/exchange/mt940/field_scanner.h"

#include <QString>

#include <algorithm>
#include <array>
#include <string_view>

namespace quittance::exchange {
namespace {

/// Content beyond this is passed over: the longest narrative of any bank has a few thousand letters.
constexpr qsizetype kLongestField = 64 * 1024;

constexpr std::array<std::string_view, 23> kTags
    = {"20",  "21",  "25", "25P", "28",  "28C", "13",  "13D", "34F", "60F", "60M", "61",
       "62F", "62M", "64", "65",  "65F", "86",  "90C", "90D", "NS",  "940", "942"};

bool isBreak(char c)
{
    return c == '\n' || c == '\r';
}

} // namespace

QByteArrayView SwiftFieldScanner::tagOf(QByteArrayView line)
{
    if (line.size() < 4 || line[0] != ':')
        return {};
    const qsizetype end = line.indexOf(':', 1);
    if (end < 3 || end > 4)
        return {};
    const QByteArrayView tag = line.sliced(1, end - 1);
    const std::string_view wanted(tag.data(), size_t(tag.size()));
    return std::ranges::find(kTags, wanted) == kTags.end() ? QByteArrayView() : tag;
}

bool SwiftFieldScanner::readLine(QByteArrayView &line)
{
    if (m_at >= m_text.size())
        return false;
    qsizetype end = m_at;
    while (end < m_text.size() && !isBreak(m_text[end]))
        ++end;
    line = m_text.sliced(m_at, end - m_at);
    if (end + 1 < m_text.size() && m_text[end] == '\r' && m_text[end + 1] == '\n')
        ++end;
    m_at = std::min(end + 1, m_text.size());
    ++m_line;
    return true;
}

bool SwiftFieldScanner::isEnd(QByteArrayView line) const
{
    if (line.startsWith("-}"))
        return true;
    if (line.trimmed() != "-")
        return false;
    SwiftFieldScanner ahead(*this);
    QByteArrayView next;
    constexpr int kLinesAhead = 16;
    for (int i = 0; i < kLinesAhead && ahead.readLine(next); ++i) {
        if (next.trimmed().isEmpty())
            continue;
        const QByteArrayView tag = tagOf(next);
        const bool isInside = !tag.isEmpty() && tag != "20" && tag != "940" && tag != "942";
        return !isInside;
    }
    return true;
}

void SwiftFieldScanner::readContent(SwiftField &field)
{
    qsizetype size = field.lines.front().size();
    QByteArrayView line;
    while (true) {
        SwiftFieldScanner before(*this);
        if (!readLine(line))
            return;
        if (!tagOf(line).isEmpty() || line.startsWith("{1:") || line.startsWith("{2:") || isEnd(line)) {
            *this = before;
            return;
        }
        size += line.size();
        if (size <= kLongestField && !line.trimmed().isEmpty())
            field.lines += QString::fromUtf8(line);
    }
}

bool SwiftFieldScanner::next(SwiftField &field)
{
    QByteArrayView line;
    while (readLine(line)) {
        field = SwiftField{.line = m_line};
        if (const qsizetype block = line.indexOf("{4:"); block >= 0 && line.startsWith('{')) {
            field.header = QString::fromUtf8(line.first(std::min(block, kLongestField)));
            line = line.sliced(block + 3);
            if (tagOf(line).isEmpty())
                return true;
            m_at = line.data() - m_text.data();
            --m_line;
            return true;
        }
        if (isEnd(line)) {
            field.endsMessage = true;
            const qsizetype block = line.indexOf("{1:");
            if (block >= 0) {
                m_at = line.data() + block - m_text.data();
                --m_line;
            }
            return true;
        }
        const QByteArrayView tag = tagOf(line);
        if (tag.isEmpty()) {
            if (!line.startsWith('{'))
                continue;
            field.header = QString::fromUtf8(line.first(std::min(line.size(), kLongestField)));
            return true;
        }
        field.tag = tag;
        const QByteArrayView content = line.sliced(tag.size() + 2);
        field.lines += QString::fromUtf8(content.first(std::min(content.size(), kLongestField)));
        readContent(field);
        return true;
    }
    return false;
}

} // namespace quittance::exchange
