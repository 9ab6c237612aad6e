#pragma once

#include "core/exchange/csv/column_mapping.h"

#include <QByteArrayView>

#include <array>

namespace quittance::exchange {

/// One row of a table seen through a mapping. Knows where each field stands; owns nothing of the row.
class RowView
{
public:
    /// InvalidInput when a heading of `mapping` is not among `headings`.
    [[nodiscard]] static Result<RowView> make(const ColumnMapping &mapping, const QStringList &headings);

    void setRow(const std::vector<QByteArrayView> &cells, qint64 line)
    {
        m_cells = &cells;
        m_line = line;
    }
    [[nodiscard]] qint64 line() const { return m_line; }

    /// A column or a constant fills `field`.
    [[nodiscard]] bool maps(Field field) const;
    /// The first cell of `field` that is not empty, trimmed, else the constant.
    [[nodiscard]] QByteArrayView bytes(Field field) const;
    /// The same as text.
    [[nodiscard]] QString text(Field field) const { return QString::fromUtf8(bytes(field)); }
    /// All cells of `field` that are not empty.
    [[nodiscard]] QStringList texts(Field field) const;
    /// What to call the field in a message: its heading, else its own name.
    [[nodiscard]] QString heading(Field field) const;

    /// True when the row passes the mapping's `only`.
    [[nodiscard]] bool isWanted() const;
    /// Cells behind the last heading that are not empty.
    [[nodiscard]] bool isTooLong() const;
    [[nodiscard]] qsizetype cellCount() const { return qsizetype(m_cells->size()); }
    [[nodiscard]] qsizetype headingCount() const { return m_headings.size(); }

private:
    struct Filter
    {
        size_t column = 0;
        std::vector<QByteArray> values;
    };

    [[nodiscard]] QByteArrayView cell(size_t column) const;

    QStringList m_headings;
    std::array<std::vector<size_t>, kFieldCount> m_columns;
    std::array<QByteArray, kFieldCount> m_constants;
    std::vector<Filter> m_filters;
    const std::vector<QByteArrayView> *m_cells = nullptr;
    qint64 m_line = 0;
};

} // namespace quittance::exchange
