#include "core/connect/codat/codat_figures.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace quittance::connect::codat {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::connect::codat)
};

constexpr int kInvoicesAPage = 500;
constexpr int kReads = 100;
/// The lists whose last reading is asked for what Codat found wrong in it.
constexpr std::array kChecked = {u"customers", u"invoices", u"creditNotes", u"payments"};

StatedBalance balanceOf(const AgedAmount &amount)
{
    return {.customerId = amount.customerId,
            .customerName = amount.customerName,
            .from = amount.from,
            .to = amount.to,
            .amount = amount.amount};
}

StatedInvoice statedOf(const ReconciledInvoice &invoice)
{
    StatedInvoice stated{.remoteId = invoice.id,
                         .number = invoice.number,
                         .customerId = invoice.customerId,
                         .customerName = invoice.customerName,
                         .status = invoice.status,
                         .paid = invoice.paid,
                         .amount = invoice.amount,
                         .open = invoice.open,
                         .payments = int(invoice.payments.size())};
    stated.proven = int(std::ranges::count_if(
        invoice.payments, [](const ReconciledPayment &payment) { return !payment.movements.empty(); }));
    return stated;
}

PlatformRead readOf(const PullOperation &operation)
{
    return {.id = operation.id,
            .list = operation.list,
            .status = operation.status,
            .error = operation.error,
            .requested = operation.requested,
            .completed = operation.completed};
}

} // namespace

CodatFigures::CodatFigures(const CodatReports &reports, QDate day, Done done, QObject *parent)
    : QObject(parent)
    , m_reports(reports)
    , m_done(std::move(done))
{
    m_figures.day = day;
}

void CodatFigures::start()
{
    readBalances();
}

/// A report that the company does not have is one thing, a platform that cannot be reached another.
bool CodatFigures::isOver(const Error &error, const QString &part)
{
    if (error.kind == Error::Kind::Network || error.kind == Error::Kind::Cancelled) {
        end(tl::unexpected<Error>(error));
        return true;
    }
    if (!m_firstError)
        m_firstError = error;
    m_figures.missing.append(Text::tr("%1: %2").arg(part, error.message));
    return false;
}

void CodatFigures::readBalances()
{
    m_reports.agedDebtors(
        {.day = m_figures.day, .periods = {}, .daysPerPeriod = {}}, this, [this](const Result<AgedDebtors> &report) {
            if (!report && isOver(report.error(), Text::tr("Aged debtors")))
                return;
            if (report) {
                m_figures.hasBalances = true;
                m_figures.generated = report->generated;
                if (report->reportDay.isValid())
                    m_figures.day = report->reportDay;
                std::ranges::transform(report->amounts, std::back_inserter(m_figures.balances), balanceOf);
            }
            readInvoices(1);
        });
}

void CodatFigures::readInvoices(int page)
{
    m_reports.reconciledInvoices(page, kInvoicesAPage, this, [this, page](const Result<ReconciledPage> &read) {
        if (!read) {
            if (!isOver(read.error(), Text::tr("Reconciled invoices")))
                readHistory();
            return;
        }
        m_figures.hasInvoices = true;
        std::ranges::transform(read->invoices, std::back_inserter(m_figures.invoices), statedOf);
        const bool isMore = !read->invoices.empty() && qint64(m_figures.invoices.size()) < read->total;
        if (isMore)
            readInvoices(page + 1);
        else
            readHistory();
    });
}

void CodatFigures::readHistory()
{
    m_reports.history(kReads, this, [this](const Result<std::vector<PullOperation>> &operations) {
        if (!operations) {
            if (!isOver(operations.error(), Text::tr("History")))
                end(std::move(m_figures));
            return;
        }
        std::ranges::transform(*operations, std::back_inserter(m_figures.reads), readOf);
        for (const char16_t *list : kChecked) {
            const auto last = std::ranges::find_if(*operations, [list](const PullOperation &operation) {
                return operation.isCompleted && !operation.isErrored && operation.list == QStringView(list);
            });
            if (last != operations->end())
                m_unasked.push_back(readOf(*last));
        }
        readFindings();
    });
}

void CodatFigures::readFindings()
{
    if (m_unasked.empty()) {
        end(std::move(m_figures));
        return;
    }
    const PlatformRead read = std::move(m_unasked.back());
    m_unasked.pop_back();
    m_reports.validation(read.id, this, [this, list = read.list](const Result<std::vector<ValidationItem>> &items) {
        if (!items && isOver(items.error(), Text::tr("Validation of %1").arg(list)))
            return;
        if (items) {
            for (const ValidationItem &item : *items)
                m_figures.findings.push_back({list, item.rule, item.item, item.message, item.isError});
        }
        readFindings();
    });
}

void CodatFigures::end(Result<PlatformFigures> figures)
{
    const bool isNothing = figures && !figures->hasBalances && !figures->hasInvoices && figures->reads.empty();
    if (isNothing && m_firstError)
        figures = tl::unexpected<Error>(*m_firstError);
    const Done done = std::move(m_done);
    deleteLater();
    done(std::move(figures));
}

} // namespace quittance::connect::codat
