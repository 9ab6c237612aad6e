#pragma once

#include <QByteArray>
#include <QIODevice>

#include <vector>

namespace quittance::exchange {

/// A block of cells shown as one, over several rows. Rows and columns count from 1.
struct MergedBlock
{
    int top = 0;
    int bottom = 0;
    int column = 0; ///< the leftmost, which holds the value
    int right = 0;
};

/// `B7` as column 2, row 7; zeros when it is no cell.
struct CellPlace
{
    int column = 0;
    int row = 0;
};
[[nodiscard]] CellPlace cellPlace(QByteArrayView reference);

/// The blocks over several rows that a sheet's XML names, by their top; they stand behind its rows, so they are looked
/// up first. At most 100,000 of them.
[[nodiscard]] std::vector<MergedBlock> findMergedBlocks(QIODevice &sheet);

/// Gives the cells of merged blocks their value row by row. A heading merged over several rows belongs to the last of
/// them, under which its column stands; a value merged over data rows belongs to each.
class MergedFill
{
public:
    /// `firstDataRow`: rows before it are headings.
    MergedFill(std::vector<MergedBlock> blocks, int firstDataRow)
        : m_blocks(std::move(blocks))
        , m_firstDataRow(firstDataRow)
    {
    }

    /// Rows must come in order.
    void fill(int row, std::vector<QByteArray> &cells);

private:
    struct Active
    {
        MergedBlock block;
        QByteArray value;
    };

    std::vector<MergedBlock> m_blocks;
    size_t m_next = 0;
    std::vector<Active> m_active;
    int m_firstDataRow;
};

} // namespace quittance::exchange
