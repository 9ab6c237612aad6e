#include "core/connect/codat/codat_connector.h"

#include "core/connect/codat/attachment_body.h"
#include "core/connect/codat/codat_figures.h"
#include "core/connect/codat/codat_files.h"
#include "core/connect/codat/codat_mappings.h"

#include <QCoreApplication>
#include <QUuid>

#include <algorithm>
#include <array>

namespace quittance::connect::codat {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::connect::codat)
};

/// What others refer to comes first. The ledger's own bank lines repeat what a bank says better: they are read when
/// somebody asks for them.
constexpr std::array<DataType, 16> kOrder
    = {DataType::Accounts,     DataType::TaxRates,        DataType::TrackingCategories,  DataType::PaymentMethods,
       DataType::Customers,    DataType::Invoices,        DataType::CreditNotes,         DataType::Payments,
       DataType::BankAccounts, DataType::BankingAccounts, DataType::BankingTransactions, DataType::AccountTransactions,
       DataType::DirectCosts,  DataType::DirectIncomes,   DataType::Transfers,           DataType::BankTransactions};

/// What Codat adds up itself comes last: it is asked for when somebody switches it on.
std::array<ListInfo, kOrder.size() + 1> listInfos()
{
    std::array<ListInfo, kOrder.size() + 1> lists;
    std::ranges::transform(kOrder, lists.begin(), [](DataType type) {
        const DataTypeInfo &info = infoOf(type);
        return ListInfo{.key = info.key,
                        .isOfBank = info.isOfBank,
                        .hasChanges = true,
                        .isPlanned = type != DataType::BankTransactions};
    });
    lists.back() = {.key = "platformFigures", .isPlanned = false, .isOfFigures = true};
    return lists;
}

CodatSettings clientSettings(const ConnectionSettings &settings, const QByteArray &secret)
{
    CodatSettings given;
    if (!settings.base.isEmpty())
        given.base = settings.base;
    given.key = secret.trimmed();
    return given;
}

CodatPull::Options pullOptions(const ConnectionSettings &settings)
{
    CodatPull::Options options;
    if (const auto size = settings.options.find(u"page_size"_s); size != settings.options.end())
        options.pageSize = std::clamp(size->second.toInt(), 1, kLargestPage);
    if (const auto zone = settings.options.find(u"time_zone"_s); zone != settings.options.end()) {
        const QTimeZone named(zone->second.toUtf8());
        options.zone = named.isValid() ? named : options.zone;
    }
    return options;
}

ListStatus statusOf(const DataStatus &status)
{
    ListStatus told{.word = status.stateWord, .lastSuccess = status.lastSuccess};
    switch (status.state) {
    case SyncState::NeverAsked:
        told.state = ListState::NotEnabled;
        told.detail = Text::tr("Codat has never read this list: it is switched off in the company's sync settings, or "
                               "was not asked for yet.");
        break;
    case SyncState::Running:
        told.state = ListState::Running;
        break;
    case SyncState::Complete:
        told.state = ListState::Ready;
        break;
    case SyncState::NotSupported:
        told.state = ListState::NotSupported;
        told.detail = Text::tr("The accounting system does not offer this list to Codat.");
        break;
    case SyncState::Failed:
        told.state = status.needsNewLink ? ListState::NeedsNewLink : ListState::Failed;
        told.detail = status.needsNewLink
            ? Text::tr("The company has to link its accounting system to Codat again.")
            : Text::tr("Codat could not read this list from the books: %1.").arg(status.stateWord);
        break;
    case SyncState::Unknown:
        break;
    }
    return told;
}

/// The company, and the link to the books where there is one: what has to be known before something is written.
std::map<QString, QString> learntOf(const CompanyFacts &facts)
{
    std::map<QString, QString> learnt = {{u"company"_s, facts.id}};
    for (const CompanyConnection &link : CompanyReader::linksFor(infoOf(DataType::DirectIncomes), facts))
        learnt.emplace(u"accounting_connection"_s, link.id);
    return learnt;
}

/// A read that is under way is as good as one just asked for, and a list that the books do not have stays as it is.
bool isNothingToDo(const Error &error)
{
    return error.kind == Error::Kind::Conflict || error.kind == Error::Kind::Unsupported
        || error.message.contains(u"in progress"_s, Qt::CaseInsensitive)
        || error.message.contains(u"DatasetAlreadyInProgress"_s);
}

} // namespace

CodatConnector::CodatConnector(HttpClient &http, const ConnectionSettings &settings, const QByteArray &secret,
                               QObject *parent)
    : Connector(parent)
    , m_client(http, clientSettings(settings, secret))
    , m_company(m_client, settings, this)
    , m_writer(m_client, m_company, settings, this)
    , m_options(pullOptions(settings))
{
}

std::span<const ListInfo> CodatConnector::lists() const
{
    static const std::array<ListInfo, kOrder.size() + 1> lists = listInfos();
    return lists;
}

void CodatConnector::test(QObject *context, const Done<ConnectionReport> &done)
{
    m_company.forget();
    m_company.facts(context, [done](const Result<CompanyFacts> &facts) {
        if (!facts)
            return done(failed(facts));
        ConnectionReport report{.company = facts->info.name, .baseCurrency = facts->info.baseCurrency};
        report.learntOptions = learntOf(*facts);
        for (const CompanyConnection &link : facts->connections) {
            report.lastSync = std::max(report.lastSync, link.lastSync);
            if (link.source == SourceType::Accounting && link.hasData())
                report.platform = link.platformName;
        }
        done(report);
    });
}

void CodatConnector::statuses(QObject *context, const Done<Statuses> &done)
{
    m_company.statuses(context, [done](const Result<CompanyReader::Statuses> &all) {
        if (!all)
            return done(failed(all));
        Statuses told;
        for (const auto &[key, status] : *all) {
            if (dataTypeOf(key.toUtf8()))
                told[key.toUtf8()] = statusOf(status);
        }
        done(told);
    });
}

std::unique_ptr<ListPull> CodatConnector::pull(const PullQuestion &question)
{
    const std::optional<DataType> type = dataTypeOf(question.list);
    return type ? std::make_unique<CodatPull>(m_client, m_company, *type, question, m_options) : nullptr;
}

void CodatConnector::figures(QDate day, QObject *context, const Done<PlatformFigures> &done)
{
    const QPointer<QObject> asker = context;
    m_company.id(context, [this, day, asker, done](const Result<QString> &company) {
        if (!company)
            return done(failed(company));
        const auto answer = [asker, done](const Result<PlatformFigures> &figures) {
            if (asker)
                done(figures);
        };
        (new CodatFigures(CodatReports(m_client, *company), day, answer, this))->start();
    });
}

void CodatConnector::refresh(const std::vector<QByteArray> &lists, QObject *context, const Done<void> &done)
{
    m_company.id(context, [this, lists, context, done](const Result<QString> &company) {
        if (!company)
            return done(failed(company));
        if (!lists.empty())
            return refreshNext(*company, lists, context, done);
        const QByteArray path = pathOf({u"companies"_s, *company, u"data"_s, u"all"_s});
        const QString key = QUuid::createUuid().toString(QUuid::WithoutBraces);
        m_client.ask(
            m_client.writing(HttpMethod::Post, path, {}, key), context,
            [done](const Result<HttpAnswer> &answer) { done(answer ? Result<>() : Result<>(failed(answer))); });
    });
}

void CodatConnector::refreshNext(const QString &company, std::vector<QByteArray> lists, QObject *context,
                                 const Done<void> &done)
{
    const QString list = QString::fromUtf8(lists.front());
    lists.erase(lists.begin());
    const QByteArray path = pathOf({u"companies"_s, company, u"data"_s, u"queue"_s, list});
    const QString key = QUuid::createUuid().toString(QUuid::WithoutBraces);
    m_client.ask(m_client.writing(HttpMethod::Post, path, {}, key), context,
                 [this, company, lists = std::move(lists), context, done](const Result<HttpAnswer> &answer) mutable {
                     if (!answer && !isNothingToDo(answer.error()))
                         done(failed(answer));
                     else if (lists.empty())
                         done({});
                     else
                         refreshNext(company, std::move(lists), context, done);
                 });
}

void CodatConnector::learn(QObject *context, const Done<std::map<QString, QString>> &done)
{
    using Learnt = std::map<QString, QString>;
    if (const Result<CodatWriter::Target> known = m_writer.target()) {
        const Learnt options = {{u"company"_s, known->company}, {u"accounting_connection"_s, known->connection}};
        QMetaObject::invokeMethod(
            context, [done, options] { done(options); }, Qt::QueuedConnection);
        return;
    }
    m_company.facts(context, [done](const Result<CompanyFacts> &facts) {
        done(facts ? Result<Learnt>(learntOf(*facts)) : Result<Learnt>(failed(facts)));
    });
}

void CodatConnector::form(WriteKind kind, QObject *context, const Done<WriteForm> &done)
{
    m_writer.form(kind, context, done);
}

std::span<const MappingSlot> CodatConnector::mappings() const
{
    return mappingSlots();
}

Result<> CodatConnector::canWrite(WriteKind kind, WriteAction action) const
{
    return m_writer.canWrite(kind, action);
}

Result<FrozenRequest> CodatConnector::freeze(const WriteIntent &intent, Instant now) const
{
    return m_writer.freeze(intent, now);
}

void CodatConnector::send(const FrozenRequest &request, QObject *context, const Done<WriteAnswer> &done)
{
    m_writer.send(request, context, done);
}

void CodatConnector::poll(const FrozenRequest & /*request*/, const QString &operation, QObject *context,
                          const Done<WriteAnswer> &done)
{
    m_writer.poll(operation, context, done);
}

void CodatConnector::find(const FrozenRequest &request, QObject *context, const Done<FoundRecord> &done)
{
    const QPointer<QObject> asker = context;
    m_company.id(context, [this, request, asker, done](const Result<QString> &company) {
        if (!company)
            return done(failed(company));
        if (attachmentPlace(request.path)) {
            if (asker)
                findAttachment(*company, request, asker, done);
            return;
        }
        auto *search = new RecordSearch(m_client, *company, request, m_patience, this);
        search->start(asker, done);
    });
}

/// Files come from the books themselves; of one name and size it is taken for the one that was written.
void CodatConnector::findAttachment(const QString &company, const FrozenRequest &request, QObject *context,
                                    const Done<FoundRecord> &done)
{
    const AttachmentPlace place = *attachmentPlace(request.path);
    const QString name = request.naturalKey.sliced(place.invoice.size() + QLatin1StringView(" / ").size());
    const qint64 size = attachmentSize(request.body);
    const auto compare = [name, size, done](const Result<std::vector<Attachment>> &attachments) {
        if (!attachments)
            return done(failed(attachments));
        FoundRecord found;
        for (const Attachment &one : *attachments) {
            if (one.name == name && !found.isSame)
                found = {.remoteId = one.id, .isSame = one.bytes.value_or(size) == size, .body = {}};
        }
        done(found);
    };
    CodatFiles(m_client, company).attachments(place.connection, FiledUnder::Invoices, place.invoice, context, compare);
}

} // namespace quittance::connect::codat
