#include "core/workspace/aged_report.h"

#include "core/insight/document_lookup.h"
#include "core/store/company_gateway.h"
#include "core/store/document_gateway.h"
#include "core/store/import_gateway.h"
#include "core/workspace/author.h"

#include <QCoreApplication>

#include <algorithm>

namespace quittance::workspace {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::workspace::AgedReport)
};

constexpr int kMonthEnds = 13;
constexpr size_t kPage = 1000;

/// Open items in the workbook's order with their documents, a page of rows in memory at a time.
class ItemPages
{
public:
    ItemPages(const store::Connection &connection, const store::Snapshot &snapshot, ledger::AsOf asOf,
              std::vector<insight::OpenItem> items)
        : m_documents(connection)
        , m_snapshot(snapshot)
        , m_lookup(snapshot, asOf.knownAt)
        , m_asOf(asOf)
        , m_items(std::move(items))
    {
    }

    /// The next item with its document and how it stood; null at the end or when reading failed (see error()).
    const insight::OpenItem *next()
    {
        if (m_at == m_items.size() || (m_at % kPage == 0 && !readPage()))
            return nullptr;
        return &m_items[m_at++];
    }
    [[nodiscard]] const ledger::Document *document() const
    {
        const ledger::DocumentId id = m_items[m_at - 1].document;
        const auto found = std::ranges::find(m_page, id, &ledger::Document::id);
        return found == m_page.end() ? nullptr : &*found;
    }
    [[nodiscard]] qint64 amount() const
    {
        const auto index = m_lookup.indexOf(m_items[m_at - 1].document);
        const auto standing = index ? m_lookup.standing(*index, m_asOf.day) : std::nullopt;
        return standing ? standing->units : 0;
    }
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }

private:
    bool readPage()
    {
        std::vector<ledger::DocumentId> ids;
        for (size_t i = m_at; i < std::min(m_at + kPage, m_items.size()); ++i)
            ids.push_back(m_items[i].document);
        Result<std::vector<ledger::Document>> rows = m_documents.byIds(ids);
        if (!rows) {
            m_error = rows.error();
            return false;
        }
        m_page = std::move(*rows);
        return true;
    }

    store::DocumentGateway m_documents;
    const store::Snapshot &m_snapshot;
    insight::DocumentLookup m_lookup;
    ledger::AsOf m_asOf;
    std::vector<insight::OpenItem> m_items;
    std::vector<ledger::Document> m_page;
    std::optional<Error> m_error;
    size_t m_at = 0;
};

report::OpenItemRow itemRow(ItemPages &pages, const insight::OpenItem &item)
{
    const ledger::Document *document = pages.document();
    report::OpenItemRow row{.due = item.due,
                            .days = item.days,
                            .bucket = item.bucket,
                            .currency = item.currency,
                            .amount = pages.amount(),
                            .open = item.open};
    row.applied = row.amount - row.open;
    if (document) {
        row.number = document->fact.number;
        row.customer = document->customerName;
        row.issue = document->fact.issue;
    }
    return row;
}

report::UnappliedCreditRow creditRow(ItemPages &pages, const insight::OpenItem &item)
{
    const ledger::Document *document = pages.document();
    report::UnappliedCreditRow row{.currency = item.currency, .amount = pages.amount(), .open = item.open};
    row.applied = row.amount - row.open;
    if (document) {
        row.number = document->fact.number;
        row.kind = document->fact.kind;
        row.customer = document->customerName;
        row.date = document->fact.issue;
    }
    return row;
}

/// By currency in the order of the totals, oldest due first within.
void orderByCurrency(std::vector<insight::OpenItem> &items, const insight::AgingTable &aging)
{
    const auto rank = [&](const insight::OpenItem &item) {
        return std::ranges::find(aging.totals, item.currency, &insight::AgingRow::currency) - aging.totals.begin();
    };
    std::ranges::stable_sort(items, {}, rank);
}

Result<report::ReportHeader> headerOf(const store::Connection &connection, ledger::CompanyId company, ledger::AsOf asOf,
                                      const insight::AgingTable &aging)
{
    const Result<store::Company> self = store::CompanyGateway(connection).byId(company);
    const Result<std::vector<store::ImportBatch>> imports = store::ImportGateway(connection).batches(company, 5);
    if (!self || !imports)
        return self ? failed(imports) : failed(self);
    QStringList currencies;
    for (const insight::AgingRow &row : aging.totals)
        currencies.append(row.currency.code());
    report::ReportHeader header{.title = Text::tr("Aged receivables"),
                                .entity = self->name,
                                .asOf = asOf.day,
                                .knownAt = asOf.knownAt,
                                .currency = Text::tr("%1; not converted").arg(currencies.join(u", "_s)),
                                .generatedBy = sittingAuthor(),
                                .generatedAt = imports->empty() ? Instant{} : imports->front().at,
                                .appVersion = QStringLiteral(QUITTANCE_VERSION)};
    for (const store::ImportBatch &batch : *imports)
        header.freshness.append(Text::tr("%1: imported %2").arg(batch.sourceName, toIsoInstant(batch.at)));
    return header;
}

} // namespace

Result<report::WrittenFile> writeAgedReport(const store::Connection &connection, const store::Snapshot &snapshot,
                                            ledger::CompanyId company, const QString &path, ledger::AsOf asOf,
                                            const insight::AgingPolicy &policy, const Progress &progress,
                                            const CancelToken &cancel)
{
    report::AgedReceivablesInput input;
    std::optional<insight::AgingTable> aging = insight::aging(snapshot, asOf, policy, cancel);
    std::vector<QDate> days = monthEnds(asOf.day, kMonthEnds);
    days.back() = asOf.day;
    auto trend = insight::agingTrend(snapshot, days, asOf.knownAt, policy, cancel);
    if (!aging || !trend)
        return fail(Error::Kind::Cancelled, Text::tr("The workbook was stopped; no file was written."));
    input.aging = std::move(*aging);
    input.trend = std::move(*trend);
    Result<report::ReportHeader> header = headerOf(connection, company, asOf, input.aging);
    if (!header)
        return failed(header);
    input.header = std::move(*header);
    const QDate monthStart(asOf.day.year(), asOf.day.month(), 1);
    input.rollForwards = insight::rollForward(snapshot, monthStart.addDays(-1), asOf.day, asOf.knownAt);

    std::vector<insight::OpenItem> items = insight::openItems(snapshot, asOf, policy, {});
    orderByCurrency(items, input.aging);
    std::vector<insight::OpenItem> credits;
    std::ranges::copy_if(items, std::back_inserter(credits), [](const auto &item) { return item.bucket < 0; });
    std::erase_if(items, [](const auto &item) { return item.bucket < 0; });
    ItemPages creditPages(connection, snapshot, asOf, std::move(credits));
    while (const insight::OpenItem *item = creditPages.next())
        input.unapplied.push_back(creditRow(creditPages, *item));
    if (creditPages.error())
        return tl::unexpected<Error>(*creditPages.error());

    input.openItemCount = qint64(items.size());
    ItemPages pages(connection, snapshot, asOf, std::move(items));
    input.openItems = [&pages](report::OpenItemRow &row) {
        const insight::OpenItem *item = pages.next();
        if (!item)
            return false;
        row = itemRow(pages, *item);
        return true;
    };
    Result<report::WrittenFile> written = report::writeAgedReceivables(input, path, progress, cancel);
    if (pages.error())
        return tl::unexpected<Error>(*pages.error());
    return written;
}

} // namespace quittance::workspace
