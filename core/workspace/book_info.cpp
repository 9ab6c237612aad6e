#include "core/workspace/book_info.h"

#include "core/store/bank_gateway.h"
#include "core/store/company_gateway.h"
#include "core/store/import_gateway.h"
#include "core/store/rate_gateway.h"
#include "core/store/setting_gateway.h"
#include "core/workspace/open_book.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <array>
#include <iterator>

namespace quittance::workspace {

using namespace Qt::StringLiterals;
using store::Connection;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::workspace::BookInfo)
};

QJsonArray arrayOf(const std::optional<QString> &json)
{
    return json ? QJsonDocument::fromJson(json->toUtf8()).array() : QJsonArray();
}

/// Made with its files' connection now and not by the first import, so that a dry run or a failed one changes nothing.
Result<store::Company> newCompany(const Connection &connection, const QString &name)
{
    const store::CompanyGateway gateway(connection);
    const Result<ledger::CompanyId> id = gateway.add(name);
    if (!id)
        return failed(id);
    const Result<ledger::ConnectionId> files = gateway.source(*id, u"files"_s, u"Files"_s);
    return files ? gateway.byId(*id) : failed(files);
}

CompanyInfo infoOf(const store::Company &company)
{
    return {company.id, company.name, company.baseCurrency};
}

/// The first company of the book; made, with the file's name, where the book is new.
Result<store::Company> firstCompany(store::Book &file)
{
    auto all = file.read([](const Connection &connection) { return store::CompanyGateway(connection).all(); });
    all.waitForFinished();
    Result<std::vector<store::Company>> companies = all.takeResult();
    if (!companies)
        return failed(companies);
    if (!companies->empty())
        return companies->front();
    auto added = file.write([name = QFileInfo(file.path()).completeBaseName()](const Connection &connection) {
        return newCompany(connection, name);
    });
    added.waitForFinished();
    return added.takeResult();
}

QDate todayOf(const store::Company &company, const std::optional<QString> &setting)
{
    const QJsonArray stored = arrayOf(setting);
    if (const Result<QDate> day = parseIsoDate(stored.at(0).toString()))
        return *day;
    const QTimeZone zone(company.timeZone.toLatin1());
    return civilDate(Instant::now(), zone.isValid() ? zone : QTimeZone::utc());
}

} // namespace

Result<BookOpening> openBook(const QString &path, bool create)
{
    Result<std::unique_ptr<store::Book>> file
        = store::Book::open(path, create ? Connection::Mode::Create : Connection::Mode::ReadWrite);
    if (!file && file.error().kind == Error::Kind::ReadOnly)
        file = store::Book::open(path, Connection::Mode::ReadOnly);
    if (!file)
        return failed(file);
    const Result<store::Company> company = firstCompany(**file);
    return company ? openCompanyOf(std::move(*file), company->id) : failed(company);
}

Result<BookOpening> openCompanyOf(std::shared_ptr<store::Book> file, ledger::CompanyId company)
{
    BookOpening opening{.file = std::move(file), .company = company};
    auto read = opening.file->read([company](const Connection &connection) -> Result<std::pair<QDate, QJsonArray>> {
        const Result<store::Company> self = store::CompanyGateway(connection).byId(company);
        const store::SettingGateway settings(connection);
        const Result<std::optional<QString>> today = settings.value(company, kTodaySetting);
        const Result<std::optional<QString>> edges = settings.value(company, kEdgesSetting);
        if (!self)
            return failed(self);
        if (!today || !edges)
            return today ? failed(edges) : failed(today);
        return std::pair(todayOf(*self, *today), arrayOf(*edges));
    });
    read.waitForFinished();
    const Result<std::pair<QDate, QJsonArray>> settings = read.takeResult();
    if (!settings)
        return failed(settings);
    opening.today = settings->first;
    for (const QJsonValue edge : settings->second)
        opening.agingEdges.push_back(edge.toInt());
    return opening;
}

Result<CompanyInfo> addCompanyTo(const Connection &connection, const QString &name)
{
    const QString wanted = name.simplified();
    if (wanted.isEmpty())
        return fail(Error::Kind::InvalidInput, Text::tr("A company needs a name."));
    const Result<std::vector<store::Company>> companies = store::CompanyGateway(connection).all();
    if (!companies)
        return failed(companies);
    const bool isThere = std::ranges::any_of(*companies, [&wanted](const store::Company &one) {
        return one.name.compare(wanted, Qt::CaseInsensitive) == 0;
    });
    if (isThere)
        return fail(Error::Kind::Conflict, Text::tr("The book has a company named %1 already.").arg(wanted));
    const Result<store::Company> made = newCompany(connection, wanted);
    return made ? Result<CompanyInfo>(infoOf(*made)) : failed(made);
}

Result<std::vector<CompanyInfo>> readCompanies(const Connection &connection)
{
    const Result<std::vector<store::Company>> companies = store::CompanyGateway(connection).all();
    if (!companies)
        return failed(companies);
    std::vector<CompanyInfo> list;
    std::ranges::transform(*companies, std::back_inserter(list), infoOf);
    return list;
}

Result<BookInfo> readBookInfo(const Connection &connection, const store::Snapshot &snapshot, const QString &path,
                              ledger::CompanyId company, bool isReadOnly)
{
    const Result<std::vector<CompanyInfo>> companies = readCompanies(connection);
    const Result<std::vector<store::ImportBatch>> imports = store::ImportGateway(connection).batches(company, 5);
    const Result<std::vector<ledger::BankLineId>> lines
        = store::BankGateway(connection).lineIds({.company = company}, store::BankGateway::Order::Id);
    if (!companies || !imports)
        return companies ? failed(imports) : failed(companies);
    if (!lines)
        return failed(lines);
    BookInfo info{.path = path,
                  .companies = *companies,
                  .customers = qint64(snapshot.customerCount()),
                  .documents = qint64(snapshot.documentCount()),
                  .bankLines = qint64(lines->size()),
                  .fileBytes = QFileInfo(path).size(),
                  .isReadOnly = isReadOnly};
    std::array<bool, 1000> isUsed{}; // by ISO number
    for (const quint16 number : snapshot.current.currency)
        isUsed[number % isUsed.size()] = true;
    for (size_t number = 0; number < isUsed.size(); ++number) {
        if (const auto currency = isUsed[number] ? Currency::fromNumber(int(number)) : std::nullopt)
            info.currencies.push_back(*currency);
    }
    std::ranges::sort(info.currencies, {}, &Currency::code);
    const Result<std::vector<Currency>> rated = store::RateGateway(connection).currencies(company);
    if (!rated)
        return failed(rated);
    info.rateCurrencies = *rated;
    for (const store::ImportBatch &batch : *imports)
        info.freshness.push_back({batch.sourceName, batch.at, batch.added + batch.changed + batch.unchanged});
    return info;
}

QFuture<Result<>> writeAgingEdges(const std::shared_ptr<OpenBook> &book, const std::vector<int> &edges)
{
    QJsonArray list;
    for (const int edge : edges)
        list.append(edge);
    const QString json = QString::fromUtf8(QJsonDocument(list).toJson(QJsonDocument::Compact));
    return book->write(
        [company = book->company(), json](const Connection &connection) -> Result<store::ChangeSet> {
            const Result<> set = store::SettingGateway(connection).set(company, kEdgesSetting, json);
            if (!set)
                return failed(set);
            store::ChangeSet changes;
            changes.settings = true;
            return changes;
        },
        [](const store::ChangeSet &changes) { return changes; }, withoutValue<store::ChangeSet>);
}

} // namespace quittance::workspace
