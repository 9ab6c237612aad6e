#include "core/connect/codat/codat_files.h"

#include "core/connect/codat/attachment_body.h"
#include "core/connect/codat/codat_address.h"
#include "core/connect/codat/push_operation.h"
#include "core/connect/json/json_page.h"
#include "core/connect/write_rules.h"

#include <QUuid>

#include <utility>

namespace quittance::connect::codat {

using namespace Qt::StringLiterals;

namespace {

QString segmentOf(FiledUnder under)
{
    switch (under) {
    case FiledUnder::Customers:
        return u"customers"_s;
    case FiledUnder::Invoices:
        return u"invoices"_s;
    case FiledUnder::DirectCosts:
        return u"directCosts"_s;
    case FiledUnder::DirectIncomes:
        break;
    }
    return u"directIncomes"_s;
}

QByteArray wordOf(ExcelReport report)
{
    switch (report) {
    case ExcelReport::Audit:
        return "audit";
    case ExcelReport::EnhancedFinancials:
        return "enhancedFinancials";
    case ExcelReport::EnhancedInvoices:
        return "enhancedInvoices";
    case ExcelReport::EnhancedCashFlow:
        break;
    }
    return "enhancedCashFlow";
}

} // namespace

CodatFiles::CodatFiles(const CodatClient &client, QString companyId, qint64 limit)
    : m_client(&client)
    , m_company(std::move(companyId))
    , m_limit(limit)
{
}

void CodatFiles::download(const QByteArray &path, QObject *context, const Done<CodatFile> &done) const
{
    HttpRequest request = m_client->request(m_client->address(path));
    for (HttpHeader &header : request.headers) {
        if (header.name == "Accept")
            header.value = "*/*";
    }
    request.isWhole = {};
    request.bodyLimit = m_limit;
    m_client->ask(std::move(request), context, [done](const Result<HttpAnswer> &answer) {
        done(answer ? Result<CodatFile>(CodatFile{answer->body, answer->header("Content-Type")})
                    : Result<CodatFile>(failed(answer)));
    });
}

QByteArray CodatFiles::filedPath(const QString &connectionId, FiledUnder under, const QString &recordId) const
{
    return pathOf({u"companies"_s, m_company, u"connections"_s, connectionId, u"data"_s, segmentOf(under), recordId,
                   u"attachments"_s});
}

QByteArray CodatFiles::excelPath(const QByteArray &rest, ExcelReport report) const
{
    return pathOf({u"data"_s, u"companies"_s, m_company, u"assess"_s, u"excel"_s}) + rest
        + "?reportType=" + wordOf(report);
}

void CodatFiles::invoicePdf(const QString &invoiceId, QObject *context, const Done<CodatFile> &done) const
{
    download(pathOf({u"companies"_s, m_company, u"data"_s, u"invoices"_s, invoiceId, u"pdf"_s}), context, done);
}

void CodatFiles::attachments(const QString &connectionId, FiledUnder under, const QString &recordId, QObject *context,
                             const Done<std::vector<Attachment>> &done) const
{
    using All = std::vector<Attachment>;
    m_client->fetch(filedPath(connectionId, under, recordId), context, [done](const Result<JsonValue> &list) {
        done(list ? Result<All>(attachmentsOf(*list)) : Result<All>(failed(list)));
    });
}

void CodatFiles::attachment(const QString &connectionId, FiledUnder under, const QString &recordId,
                            const QString &attachmentId, QObject *context, const Done<CodatFile> &done) const
{
    download(filedPath(connectionId, under, recordId) + pathOf({attachmentId, u"download"_s}), context, done);
}

void CodatFiles::attachToInvoice(const QString &connectionId, const QString &invoiceId, const WriteAttachment &file,
                                 QObject *context, const Done<WriteAnswer> &done) const
{
    const QByteArray boundary = "quittance-" + QUuid::createUuid().toByteArray(QUuid::WithoutBraces);
    const QByteArray path = pathOf({u"companies"_s, m_company, u"connections"_s, connectionId, u"push"_s, u"invoices"_s,
                                    invoiceId, u"attachment"_s});
    HttpRequest request = m_client->request(m_client->address(path));
    request.method = HttpMethod::Post;
    request.body = attachmentBody(file, boundary);
    request.headers.push_back({"Content-Type", attachmentType(request.body)});
    request.isSentOnce = true;
    request.isWhole = {};
    m_client->http().send(std::move(request), context, [done](const Result<HttpAnswer> &answer) {
        done(answer ? Result<WriteAnswer>(answerOf(*answer, Instant::now())) : unanswered(answer.error()));
    });
}

void CodatFiles::requestExcel(ExcelReport report, QObject *context, const Done<ExcelStatus> &done) const
{
    m_client->ask(m_client->writing(HttpMethod::Post, excelPath({}, report), {}), context,
                  [done](const Result<HttpAnswer> &answer) {
                      JsonPageReader reader;
                      const Result<JsonValue> status
                          = answer ? reader.read(answer->body) : Result<JsonValue>(failed(answer));
                      done(status ? Result<ExcelStatus>(excelStatusOf(*status)) : Result<ExcelStatus>(failed(status)));
                  });
}

void CodatFiles::excelStatus(ExcelReport report, QObject *context, const Done<ExcelStatus> &done) const
{
    m_client->fetch(excelPath({}, report), context, [done](const Result<JsonValue> &status) {
        done(status ? Result<ExcelStatus>(excelStatusOf(*status)) : Result<ExcelStatus>(failed(status)));
    });
}

void CodatFiles::downloadExcel(ExcelReport report, QObject *context, const Done<CodatFile> &done) const
{
    download(excelPath("/download", report), context, done);
}

} // namespace quittance::connect::codat
