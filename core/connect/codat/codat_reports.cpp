#include "core/connect/codat/codat_reports.h"

#include "core/connect/codat/codat_address.h"
#include "core/connect/codat/page_mapper.h"
#include "core/connect/json/json_page.h"

#include <algorithm>
#include <utility>

namespace quittance::connect::codat {

using namespace Qt::StringLiterals;

namespace {

constexpr int kRowsAPage = 500;

QByteArray pageQuery(int page, int pageSize)
{
    return "?page=" + QByteArray::number(page)
        + "&pageSize=" + QByteArray::number(std::clamp(pageSize, 1, kLargestPage));
}

QByteArray queryOf(const AgedQuestion &question)
{
    QByteArrayList parts;
    if (question.day.isValid())
        parts.append("reportDate=" + toIsoDate(question.day).toLatin1());
    if (question.periods)
        parts.append("numberOfPeriods=" + QByteArray::number(*question.periods));
    if (question.daysPerPeriod)
        parts.append("periodLengthDays=" + QByteArray::number(*question.daysPerPeriod));
    return parts.isEmpty() ? QByteArray() : '?' + parts.join('&');
}

} // namespace

CodatReports::CodatReports(const CodatClient &client, QString companyId)
    : m_client(&client)
    , m_company(std::move(companyId))
{
}

QByteArray CodatReports::path(const QList<QString> &segments) const
{
    return pathOf(QList<QString>{u"companies"_s, m_company} + segments);
}

template<typename T>
void CodatReports::readOne(const QByteArray &path, Read<T> read, QObject *context, const Done<T> &done) const
{
    m_client->fetch(path, context, [read, done](const Result<JsonValue> &root) {
        done(root ? Result<T>(read(*root)) : Result<T>(failed(root)));
    });
}

template<typename T>
void CodatReports::readPages(const QByteArray &path, int page, int pageSize, size_t most, std::vector<T> have,
                             Read<T> read, QObject *context, const Done<std::vector<T>> &done) const
{
    // Those who order by something say so in the path.
    QByteArray query = pageQuery(page, pageSize);
    if (path.contains('?'))
        query.replace(0, 1, "&");
    m_client->ask(m_client->request(m_client->address(path + query)), context,
                  [reports = *this, path, page, pageSize, most, have = std::move(have), read, context,
                   done](const Result<HttpAnswer> &answer) mutable {
                      if (!answer)
                          return done(failed(answer));
                      const size_t before = have.size();
                      JsonPageReader reader;
                      const Result<JsonValue> root
                          = reader.read(answer->body, "results", [&](const JsonRecord &record) {
                                if (record.error.isEmpty() && have.size() < most)
                                    have.push_back(read(record.value));
                            });
                      if (!root)
                          return done(failed(root));
                      const std::optional<int> next = pageOfLink(envelopeOf(*root).next);
                      if (next && *next > page && have.size() > before && have.size() < most)
                          reports.readPages(path, *next, pageSize, most, std::move(have), read, context, done);
                      else
                          done(std::move(have));
                  });
}

void CodatReports::hasAgedDebtors(QObject *context, const Done<bool> &done) const
{
    const QUrl address = m_client->address(path({u"reports"_s, u"agedDebtor"_s, u"available"_s}));
    m_client->ask(m_client->request(address), context, [done](const Result<HttpAnswer> &answer) {
        done(answer ? Result<bool>(answer->body.trimmed() == "true") : Result<bool>(failed(answer)));
    });
}

void CodatReports::agedDebtors(const AgedQuestion &question, QObject *context, const Done<AgedDebtors> &done) const
{
    readOne(path({u"reports"_s, u"agedDebtor"_s}) + queryOf(question), &agedDebtorsOf, context, done);
}

void CodatReports::reconciledInvoices(int page, int pageSize, QObject *context, const Done<ReconciledPage> &done) const
{
    const QByteArray address = path({u"reports"_s, u"enhancedInvoices"_s}) + pageQuery(page, pageSize);
    m_client->ask(m_client->request(m_client->address(address)), context, [done](const Result<HttpAnswer> &answer) {
        if (!answer)
            return done(failed(answer));
        ReconciledPage read;
        JsonPageReader reader;
        const Result<JsonValue> root = reader.read(answer->body, "reportItems", [&read](const JsonRecord &record) {
            if (record.error.isEmpty())
                read.invoices.push_back(reconciledInvoiceOf(record.value));
        });
        if (!root)
            return done(failed(root));
        const JsonValue info = (*root)["reportInfo"];
        read.page = info["pageNumber"].text().toByteArray().toLongLong();
        read.pageSize = info["pageSize"].text().toByteArray().toLongLong();
        read.total = info["totalResults"].text().toByteArray().toLongLong();
        done(read);
    });
}

void CodatReports::bankingBalances(const QString &connectionId, QObject *context,
                                   const Done<std::vector<BankingBalance>> &done) const
{
    readPages<BankingBalance>(path({u"connections"_s, connectionId, u"data"_s, u"banking-accountBalances"_s}), 1,
                              kRowsAPage, std::numeric_limits<size_t>::max(), {}, &bankingBalanceOf, context, done);
}

void CodatReports::history(int count, QObject *context, const Done<std::vector<PullOperation>> &done) const
{
    readPages<PullOperation>(path({u"data"_s, u"history"_s}) + "?orderBy=-requested", 1, std::min(count, kRowsAPage),
                             size_t(count), {}, &pullOperationOf, context, done);
}

void CodatReports::pullOperation(const QString &id, QObject *context, const Done<PullOperation> &done) const
{
    readOne(path({u"data"_s, u"history"_s, id}), &pullOperationOf, context, done);
}

void CodatReports::validation(const QString &operationId, QObject *context,
                              const Done<std::vector<ValidationItem>> &done) const
{
    readOne(path({u"sync"_s, operationId, u"validation"_s}), &validationOf, context, done);
}

void CodatReports::syncSettings(QObject *context, const Done<SyncSettings> &done) const
{
    readOne(path({u"syncSettings"_s}), &syncSettingsOf, context, done);
}

void CodatReports::setSyncSettings(const SyncSettings &settings, QObject *context, const Done<void> &done) const
{
    m_client->ask(m_client->writing(HttpMethod::Post, path({u"syncSettings"_s}), bodyOf(settings)), context,
                  [done](const Result<HttpAnswer> &answer) { done(answer ? Result<>() : Result<>(failed(answer))); });
}

} // namespace quittance::connect::codat
