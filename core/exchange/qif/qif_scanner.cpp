#include "core/exchange/qif/qif_scanner.h"

#include <QByteArray>

#include <algorithm>

namespace quittance::exchange {
namespace {

/// Lines of a record beyond this are passed over: no transaction has as many splits.
constexpr size_t kMostFields = 4096;

} // namespace

QByteArrayView QifRecord::value(char letter) const
{
    const auto found = std::ranges::find(fields, letter, &Field::letter);
    return found == fields.end() ? QByteArrayView() : found->value;
}

bool isQifMoneySection(QByteArrayView section)
{
    const QByteArray name = section.toByteArray().toLower().simplified();
    return name == "type:bank" || name == "type:cash" || name == "type:ccard" || name == "type:oth a"
        || name == "type:oth l";
}

bool QifScanner::readLine(QByteArrayView &line)
{
    if (m_at >= m_text.size())
        return false;
    qsizetype end = m_at;
    while (end < m_text.size() && m_text[end] != '\n' && m_text[end] != '\r')
        ++end;
    line = m_text.sliced(m_at, end - m_at).trimmed();
    if (end + 1 < m_text.size() && m_text[end] == '\r' && m_text[end + 1] == '\n')
        ++end;
    m_at = std::min(end + 1, m_text.size());
    ++m_line;
    return true;
}

bool QifScanner::next(QifRecord &record)
{
    record = QifRecord{.section = m_section};
    QByteArrayView line;
    qsizetype before = m_at;
    while (readLine(line)) {
        if (line.isEmpty() || line.startsWith('#')) {
            before = m_at;
            continue;
        }
        if (line.startsWith('!')) {
            if (!record.fields.empty()) { // a record without its end, in front of a heading
                m_at = before;
                --m_line;
                return true;
            }
            m_section = line.sliced(1).trimmed();
            record.section = m_section;
            record.line = m_line;
            record.beginsSection = true;
            return true;
        }
        before = m_at;
        if (line.startsWith('^')) {
            if (!record.fields.empty())
                return true;
            continue;
        }
        if (record.fields.empty())
            record.line = m_line;
        if (record.fields.size() < kMostFields)
            record.fields.push_back({line.front(), line.sliced(1).trimmed()});
    }
    return !record.fields.empty();
}

} // namespace quittance::exchange
