#include "core/exchange/csv/csv_scanner.h"

#include <algorithm>
#include <cstring>

namespace quittance::exchange {

bool CsvScanner::takeLineEnd()
{
    if (m_at >= m_text.size())
        return false;
    const char c = m_text[m_at];
    if (c != '\n' && c != '\r')
        return false;
    const bool two = c == '\r' && m_at + 1 < m_text.size() && m_text[m_at + 1] == '\n';
    m_at += two ? 2 : 1;
    ++m_line;
    return true;
}

void CsvScanner::skipEmptyLines()
{
    while (takeLineEnd()) { }
}

QByteArrayView CsvScanner::bareCell()
{
    const char *const begin = m_text.data() + m_at;
    const char *const end = m_text.data() + m_text.size();
    const char *at = begin;
    while (at != end && *at != m_delimiter && *at != '\n' && *at != '\r')
        ++at;
    m_at += at - begin;
    return QByteArrayView(begin, at);
}

bool CsvScanner::quotedCell(std::vector<QByteArrayView> &cells)
{
    const qsizetype open = m_at + 1;
    qsizetype close = open;
    bool doubled = false;
    for (;;) {
        const void *quote
            = close < m_text.size() ? std::memchr(m_text.data() + close, '"', size_t(m_text.size() - close)) : nullptr;
        if (quote == nullptr)
            return false; // never closed
        close = static_cast<const char *>(quote) - m_text.data();
        if (close + 1 >= m_text.size() || m_text[close + 1] != '"')
            break;
        doubled = true;
        close += 2;
    }
    const QByteArrayView inside = m_text.sliced(open, close - open);
    m_at = close + 1;
    m_line += std::ranges::count(inside, '\n');
    const QByteArrayView tail = bareCell(); // what stands between the quote and the delimiter, by bad writers
    if (!doubled && tail.isEmpty()) {
        cells.push_back(inside);
        return true;
    }
    const size_t from = m_unquoted.size();
    for (qsizetype i = 0; i < inside.size(); ++i) {
        m_unquoted += inside[i];
        i += int(inside[i] == '"');
    }
    m_unquoted.append(tail.data(), size_t(tail.size()));
    m_patches.push_back({cells.size(), from, m_unquoted.size() - from});
    cells.emplace_back();
    return true;
}

bool CsvScanner::next(std::vector<QByteArrayView> &cells)
{
    cells.clear();
    m_unquoted.clear();
    m_patches.clear();
    skipEmptyLines();
    if (m_at >= m_text.size())
        return false;
    m_recordLine = m_line;
    for (;;) {
        const bool quoted = m_at < m_text.size() && m_text[m_at] == '"' && quotedCell(cells);
        if (!quoted)
            cells.push_back(bareCell());
        if (m_at >= m_text.size() || m_text[m_at] != m_delimiter)
            break;
        ++m_at;
    }
    takeLineEnd();
    for (const Patch &patch : m_patches)
        cells[patch.cell] = QByteArrayView(m_unquoted.data() + patch.from, qsizetype(patch.size));
    return true;
}

} // namespace quittance::exchange
