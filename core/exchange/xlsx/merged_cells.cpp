#include "core/exchange/xlsx/merged_cells.h"

#include <algorithm>

namespace quittance::exchange {
namespace {

constexpr int kMostColumns = 16'384;
constexpr int kMostRows = 1'048'576;
constexpr int kMostFilledColumns = 2000;
constexpr size_t kMostBlocks = 100'000;

void addBlock(QByteArrayView range, std::vector<MergedBlock> &blocks)
{
    const qsizetype colon = range.indexOf(':');
    if (colon < 0)
        return;
    const CellPlace from = cellPlace(range.first(colon));
    const CellPlace to = cellPlace(range.sliced(colon + 1));
    if (from.row > 0 && to.row > from.row && to.column >= from.column && from.column <= kMostFilledColumns)
        blocks.push_back({from.row, to.row, from.column, to.column});
}

/// Takes the ranges out of `text`; answers where the unfinished rest begins.
qsizetype takeBlocks(QByteArrayView text, std::vector<MergedBlock> &blocks)
{
    constexpr QByteArrayView kTag = "mergeCell ";
    qsizetype from = 0;
    for (;;) {
        const qsizetype at = text.indexOf(kTag, from);
        if (at < 0)
            return qMax(from, text.size() - kTag.size());
        const qsizetype end = text.indexOf('>', at);
        if (end < 0)
            return at;
        const qsizetype quote = text.indexOf('"', at);
        const qsizetype close = quote < 0 ? -1 : text.indexOf('"', quote + 1);
        if (close >= 0 && close < end && blocks.size() < kMostBlocks)
            addBlock(text.sliced(quote + 1, close - quote - 1), blocks);
        from = end;
    }
}

} // namespace

CellPlace cellPlace(QByteArrayView reference)
{
    CellPlace place;
    for (const char c : reference) {
        if (c >= 'A' && c <= 'Z' && place.row == 0)
            place.column = place.column * 26 + (c - 'A' + 1);
        else if (c >= '0' && c <= '9' && place.column > 0)
            place.row = place.row * 10 + (c - '0');
        else if (c != '$')
            return {};
        if (place.column > kMostColumns || place.row > kMostRows)
            return {};
    }
    return place;
}

std::vector<MergedBlock> findMergedBlocks(QIODevice &sheet)
{
    constexpr qint64 kPiece = 256 * 1024;
    constexpr qsizetype kLongestTag = 4096;
    std::vector<MergedBlock> blocks;
    QByteArray text;
    for (;;) {
        const QByteArray piece = sheet.read(kPiece);
        if (piece.isEmpty())
            break;
        text += piece;
        const qsizetype rest = takeBlocks(text, blocks);
        text = text.sliced(qMax(rest, text.size() - kLongestTag));
    }
    std::ranges::stable_sort(blocks, {}, &MergedBlock::top);
    return blocks;
}

void MergedFill::fill(int row, std::vector<QByteArray> &cells)
{
    const auto at = [&cells](int column) -> QByteArray & {
        if (cells.size() < size_t(column))
            cells.resize(size_t(column));
        return cells[size_t(column) - 1];
    };
    std::erase_if(m_active, [row](const Active &active) { return active.block.bottom < row; });
    for (const Active &active : m_active) {
        const bool isHeading = active.block.bottom < m_firstDataRow;
        QByteArray &cell = at(active.block.column);
        if (cell.isEmpty() && (!isHeading || row == active.block.bottom))
            cell = active.value;
    }
    for (; m_next < m_blocks.size() && m_blocks[m_next].top <= row; ++m_next) {
        const MergedBlock &block = m_blocks[m_next];
        if (block.top != row || cells.size() < size_t(block.column) || m_active.size() >= size_t(kMostFilledColumns))
            continue;
        QByteArray &cell = at(block.column);
        if (cell.isEmpty())
            continue;
        m_active.push_back({block, cell});
        if (block.bottom < m_firstDataRow)
            cell.clear();
    }
}

} // namespace quittance::exchange
