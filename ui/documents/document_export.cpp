#include "ui/documents/document_export.h"

#include "ui/documents/document_model.h"
#include "ui/documents/ledger_words.h"
#include "ui/widgets/format.h"

#include <memory>
#include <span>

using namespace Qt::StringLiterals;

namespace quittance::ui {

namespace {

/// Rows around the one asked for last.
class PageReader
{
public:
    PageReader(workspace::LedgerQueries queries, workspace::DocumentQuery query, std::vector<ledger::DocumentId> ids)
        : m_queries(std::move(queries))
        , m_query(std::move(query))
        , m_ids(std::move(ids))
    {
    }

    [[nodiscard]] const workspace::DocumentRow *row(qint64 at)
    {
        const qint64 page = at / WindowedModelBase::kPageRows;
        if (page != m_page)
            load(page);
        const auto found
            = std::ranges::find(m_rows, m_ids[std::size_t(at)], [](const auto &row) { return row.document.id; });
        return found == m_rows.end() ? nullptr : &*found;
    }

private:
    void load(qint64 page)
    {
        const auto first = m_ids.begin() + page * WindowedModelBase::kPageRows;
        const auto last = first + std::min<qint64>(WindowedModelBase::kPageRows, m_ids.end() - first);
        QFuture<Result<std::vector<workspace::DocumentRow>>> future = m_queries.documentRows({first, last}, m_query);
        future.waitForFinished();
        m_rows.clear();
        if (future.resultCount() > 0) {
            if (Result<std::vector<workspace::DocumentRow>> result = future.result())
                m_rows = std::move(*result);
        }
        m_page = page;
    }

    workspace::LedgerQueries m_queries;
    workspace::DocumentQuery m_query;
    std::vector<ledger::DocumentId> m_ids;
    std::vector<workspace::DocumentRow> m_rows;
    qint64 m_page = -1;
};

constexpr DocumentColumn kExported[]
    = {DocumentColumn::Number,   DocumentColumn::Kind,       DocumentColumn::Customer, DocumentColumn::Reference,
       DocumentColumn::Issue,    DocumentColumn::Due,        DocumentColumn::Days,     DocumentColumn::Currency,
       DocumentColumn::Amount,   DocumentColumn::Applied,    DocumentColumn::Open,     DocumentColumn::Bucket,
       DocumentColumn::Evidence, DocumentColumn::BaseAmount, DocumentColumn::BaseOpen};
/// Columns that a list in each its own currency has; those of the base come last.
constexpr std::size_t kNative = std::size(kExported) - 2;

workspace::ExportColumn::Type typeOf(DocumentColumn column)
{
    switch (column) {
    case DocumentColumn::Issue:
    case DocumentColumn::Due:
        return workspace::ExportColumn::Type::Date;
    case DocumentColumn::Days:
        return workspace::ExportColumn::Type::Number;
    case DocumentColumn::Amount:
    case DocumentColumn::Applied:
    case DocumentColumn::Open:
    case DocumentColumn::BaseAmount:
    case DocumentColumn::BaseOpen:
        return workspace::ExportColumn::Type::Money;
    default:
        return workspace::ExportColumn::Type::Text;
    }
}

workspace::ExportCell cellOf(const workspace::DocumentRow &row, DocumentColumn column, const QStringList &words)
{
    const ledger::DocumentFact &fact = row.document.fact;
    switch (column) {
    case DocumentColumn::Number:
        return {.text = fact.number.isEmpty() ? fact.remoteId : fact.number};
    case DocumentColumn::Kind:
        return {.text = kindWord(fact.kind)};
    case DocumentColumn::Customer:
        return {.text = row.document.customerName};
    case DocumentColumn::Reference:
        return {.text = fact.reference};
    case DocumentColumn::Issue:
        return {.date = fact.issue};
    case DocumentColumn::Due:
        return {.date = fact.due};
    case DocumentColumn::Days:
        return {.text = row.open.units() > 0 ? QString::number(row.days) : QString()};
    case DocumentColumn::Currency:
        return {.text = row.amount.currency().code()};
    case DocumentColumn::Amount:
        return {.money = row.amount};
    case DocumentColumn::Applied:
        return {.money = row.applied};
    case DocumentColumn::Open:
        return {.money = row.open};
    case DocumentColumn::Bucket:
        return {.text = words.value(row.bucket)};
    case DocumentColumn::Evidence:
        return {.text = row.evidence ? evidenceWord(*row.evidence) : QString()};
    case DocumentColumn::BaseAmount:
        return {.money = row.amountInBase};
    case DocumentColumn::BaseOpen:
        return {.money = row.openInBase};
    }
    return {};
}

} // namespace

std::vector<workspace::ExportCell> documentCells(const workspace::DocumentRow &row, const QStringList &labels)
{
    const QStringList words = bucketWords(labels);
    std::vector<workspace::ExportCell> cells;
    for (const DocumentColumn column : std::span(kExported).first(row.openInBase ? std::size(kExported) : kNative))
        cells.push_back(cellOf(row, column, words));
    return cells;
}

workspace::ExportTable documentExport(const workspace::LedgerQueries &queries, const workspace::DocumentQuery &query,
                                      std::vector<ledger::DocumentId> ids, const QString &title)
{
    workspace::ExportTable table;
    table.title = title;
    table.context = {asOfSentence(query.asOf), policyWords(query.policy)};
    const std::size_t columns = query.base ? std::size(kExported) : kNative;
    for (const DocumentColumn column : std::span(kExported).first(columns))
        table.columns.push_back({documentHeading(column), typeOf(column)});
    table.rows = qint64(ids.size());
    const QStringList labels = insight::bucketLabels(query.policy);
    auto reader = std::make_shared<PageReader>(queries, query, std::move(ids));
    table.row = [reader, labels, columns](qint64 at) {
        const workspace::DocumentRow *row = reader->row(at);
        std::vector<workspace::ExportCell> cells
            = row ? documentCells(*row, labels) : std::vector<workspace::ExportCell>();
        cells.resize(columns);
        return cells;
    };
    return table;
}

} // namespace quittance::ui
