#include "core/exchange/bai2/record_scanner.h"

#include <QString>

#include <algorithm>
#include <array>

namespace quittance::exchange {
namespace {

/// Text of one record beyond this is passed over.
constexpr qsizetype kLongestRecord = 64 * 1024;
/// Banks fold text at this many letters, in the middle of a word.
constexpr qsizetype kFullLine = 80;

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// In the middle of a line, behind a slash, what begins with a record's code may be text: only what has the shape of a
/// record is one.
bool hasShape(int code, QByteArrayView content)
{
    switch (code) {
    case 16:
        return content.size() > 3 && isDigit(content[0]) && isDigit(content[1]) && isDigit(content[2])
            && content[3] == ',';
    case 49:
    case 98:
    case 99:
        return std::ranges::all_of(content.first(content.indexOf('/') < 0 ? content.size() : content.indexOf('/')),
                                   [](char c) { return isDigit(c) || c == ',' || c == '+' || c == '-' || c == ' '; });
    case 2:
    case 3:
        return content.first(std::min(content.size(), kFullLine)).count(',') >= 2;
    default:
        return false;
    }
}

} // namespace

int BaiRecordScanner::codeOf(QByteArrayView line)
{
    constexpr std::array<int, 8> kCodes = {1, 2, 3, 16, 49, 88, 98, 99};
    if (line.size() < 3 || !isDigit(line[0]) || !isDigit(line[1]) || (line[2] != ',' && line[2] != '/'))
        return 0;
    const int code = (line[0] - '0') * 10 + (line[1] - '0');
    return std::ranges::find(kCodes, code) == kCodes.end() ? 0 : code;
}

void BaiRecordScanner::readLine()
{
    qsizetype end = m_at;
    while (end < m_text.size() && m_text[end] != '\n' && m_text[end] != '\r')
        ++end;
    QByteArrayView line = m_text.sliced(m_at, end - m_at);
    const bool isFull = line.size() == kFullLine;
    if (end + 1 < m_text.size() && m_text[end] == '\r' && m_text[end + 1] == '\n')
        ++end;
    m_at = std::min(end + 1, m_text.size());
    ++m_line;
    line = line.trimmed();
    if (line.isEmpty())
        return;
    const auto partOf = [&](QByteArrayView from) {
        const int code = codeOf(from);
        return Part{.code = code, .line = m_line, .content = code == 0 ? from : from.sliced(3), .isFull = isFull};
    };
    m_parts.push_back(partOf(line));
    qsizetype slash = line.indexOf('/');
    while (slash >= 0) {
        const QByteArrayView rest = line.sliced(slash + 1).trimmed();
        const int code = codeOf(rest);
        if (code != 0 && hasShape(code, rest.sliced(3))) {
            Part &before = m_parts.back();
            before.content = before.content.first(line.data() + slash + 1 - before.content.data());
            m_parts.push_back(partOf(rest));
        }
        slash = line.indexOf('/', slash + 1);
    }
}

bool BaiRecordScanner::hasPart()
{
    while (m_parts.empty()) {
        if (m_at >= m_text.size())
            return false;
        readLine();
    }
    return true;
}

bool BaiRecordScanner::next(BaiRecord &record)
{
    Part part;
    do {
        if (!hasPart())
            return false;
        part = m_parts.front();
        m_parts.pop_front();
    } while (part.code == 0 || part.code == 88);
    record = BaiRecord{.code = part.code, .line = part.line};
    qsizetype size = 0;
    const auto keep = [&](const Part &piece, bool isNew) {
        QByteArrayView content = piece.content.trimmed();
        if (content.endsWith('/'))
            content = content.chopped(1);
        size += content.size() + 1;
        const bool fits = size <= kLongestRecord;
        if (isNew) {
            record.pieces += fits ? QString::fromUtf8(content) : QString();
            record.goesOn += piece.isFull;
        } else if (fits) {
            record.pieces.back() += QString::fromUtf8(content);
        }
    };
    keep(part, true);
    constexpr qsizetype kMostPieces = 10'000;
    while (hasPart() && (m_parts.front().code == 0 || m_parts.front().code == 88)) {
        part = m_parts.front();
        m_parts.pop_front();
        record.records += int(part.code == 88);
        if (part.code == 0 || record.pieces.size() < kMostPieces)
            keep(part, part.code == 88);
    }
    return true;
}

} // namespace quittance::exchange
