#pragma once

#include "core/connect/codat/codat_client.h"
#include "core/connect/codat/report_types.h"
#include "core/connect/write_intent.h"

namespace quittance::connect::codat {

/// Records that files may hang on.
enum class FiledUnder : quint8 { Customers, Invoices, DirectCosts, DirectIncomes };

/// Workbooks that Codat makes.
enum class ExcelReport : quint8 { Audit, EnhancedFinancials, EnhancedInvoices, EnhancedCashFlow };

struct CodatFile
{
    QByteArray bytes;
    QByteArray contentType;
};

/// Files of a company: invoices as PDF, attachments, workbooks. None is read that is larger than the limit.
///
/// Attachments come from the books themselves, so their link must be alive. Lives on the HTTP client's thread; answers
/// come there, once, later; none when `context` is gone. Source: codat.md 5, 7 and 11.
class CodatFiles
{
public:
    template<typename T>
    using Done = CodatClient::Done<T>;

    static constexpr qint64 kLimit = qint64(64) * 1024 * 1024;

    /// The client must outlive it.
    CodatFiles(const CodatClient &client, QString companyId, qint64 limit = kLimit);

    void invoicePdf(const QString &invoiceId, QObject *context, const Done<CodatFile> &done) const;
    void attachments(const QString &connectionId, FiledUnder under, const QString &recordId, QObject *context,
                     const Done<std::vector<Attachment>> &done) const;
    void attachment(const QString &connectionId, FiledUnder under, const QString &recordId, const QString &attachmentId,
                    QObject *context, const Done<CodatFile> &done) const;
    /// Hangs a file on an invoice that is in the books; the answer is a write's, to be followed like one. Sent once.
    void attachToInvoice(const QString &connectionId, const QString &invoiceId, const WriteAttachment &file,
                         QObject *context, const Done<WriteAnswer> &done) const;

    /// Has a workbook made; the newest takes the place of the one before. One at a time for each report.
    void requestExcel(ExcelReport report, QObject *context, const Done<ExcelStatus> &done) const;
    void excelStatus(ExcelReport report, QObject *context, const Done<ExcelStatus> &done) const;
    void downloadExcel(ExcelReport report, QObject *context, const Done<CodatFile> &done) const;

private:
    void download(const QByteArray &path, QObject *context, const Done<CodatFile> &done) const;
    [[nodiscard]] QByteArray filedPath(const QString &connectionId, FiledUnder under, const QString &recordId) const;
    [[nodiscard]] QByteArray excelPath(const QByteArray &rest, ExcelReport report) const;

    const CodatClient *m_client;
    QString m_company;
    qint64 m_limit;
};

} // namespace quittance::connect::codat
