#include "core/exchange/csv/row_view.h"

#include <QCoreApplication>

#include <algorithm>

namespace quittance::exchange {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::exchange::RowView)
};

tl::unexpected<Error> missingHeading(const QString &heading)
{
    return fail(Error::Kind::InvalidInput,
                Text::tr("The mapping names the column “%1”, which the file does not have.").arg(heading),
                {.field = heading});
}

} // namespace

Result<RowView> RowView::make(const ColumnMapping &mapping, const QStringList &headings)
{
    RowView view;
    view.m_headings = headings;
    for (const ColumnMapping::Column &column : mapping.columns) {
        const qsizetype at = headings.indexOf(column.heading);
        if (at < 0)
            return missingHeading(column.heading);
        for (const Field field : column.fields)
            view.m_columns[size_t(field)].push_back(size_t(at));
    }
    for (auto it = mapping.constants.constBegin(); it != mapping.constants.constEnd(); ++it)
        view.m_constants[size_t(it.key())] = it.value().toUtf8();
    for (auto it = mapping.only.constBegin(); it != mapping.only.constEnd(); ++it) {
        const qsizetype at = headings.indexOf(it.key());
        if (at < 0)
            return missingHeading(it.key());
        Filter filter{size_t(at), {}};
        for (const QString &value : it.value())
            filter.values.push_back(value.trimmed().toUtf8());
        view.m_filters.push_back(std::move(filter));
    }
    return view;
}

QByteArrayView RowView::cell(size_t column) const
{
    return column < m_cells->size() ? (*m_cells)[column].trimmed() : QByteArrayView();
}

bool RowView::maps(Field field) const
{
    return !m_columns[size_t(field)].empty() || !m_constants[size_t(field)].isEmpty();
}

QByteArrayView RowView::bytes(Field field) const
{
    for (const size_t column : m_columns[size_t(field)]) {
        const QByteArrayView value = cell(column);
        if (!value.isEmpty())
            return value;
    }
    return m_constants[size_t(field)];
}

QStringList RowView::texts(Field field) const
{
    QStringList all;
    for (const size_t column : m_columns[size_t(field)]) {
        const QByteArrayView value = cell(column);
        if (!value.isEmpty())
            all += QString::fromUtf8(value);
    }
    if (all.isEmpty() && !m_constants[size_t(field)].isEmpty())
        all += QString::fromUtf8(m_constants[size_t(field)]);
    return all;
}

QString RowView::heading(Field field) const
{
    const std::vector<size_t> &columns = m_columns[size_t(field)];
    return columns.empty() ? fieldName(field) : m_headings[qsizetype(columns.front())];
}

bool RowView::isWanted() const
{
    return std::ranges::all_of(m_filters, [this](const Filter &filter) {
        const QByteArrayView value = cell(filter.column);
        return std::ranges::any_of(filter.values, [value](const QByteArray &wanted) { return value == wanted; });
    });
}

bool RowView::isTooLong() const
{
    for (size_t i = size_t(m_headings.size()); i < m_cells->size(); ++i) {
        if (!cell(i).isEmpty())
            return true;
    }
    return false;
}

} // namespace quittance::exchange
