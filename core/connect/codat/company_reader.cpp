#include "core/connect/codat/company_reader.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace quittance::connect::codat {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::connect::codat)
};

QString optionOf(const ConnectionSettings &settings, const QString &name)
{
    const auto found = settings.options.find(name);
    return found == settings.options.end() ? QString() : found->second;
}

Result<QString> onlyOne(const std::vector<Company> &companies)
{
    if (companies.size() == 1)
        return companies.front().id;
    if (companies.empty())
        return fail(Error::Kind::NotFound, Text::tr("Codat has no company yet under this key."));
    return fail(Error::Kind::InvalidInput,
                Text::tr("The key opens %n companies at Codat; say which one is meant, by its id.", nullptr,
                         int(companies.size())),
                {.field = u"company"_s});
}

/// What Codat may simply not have read yet.
bool isAbsence(const Error &error)
{
    return error.kind == Error::Kind::NotFound || error.kind == Error::Kind::Conflict
        || error.kind == Error::Kind::Unsupported;
}

} // namespace

CompanyReader::CompanyReader(const CodatClient &client, const ConnectionSettings &settings, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_company(settings.company.isEmpty() ? optionOf(settings, u"company"_s) : settings.company)
    , m_chosen(settings.connections)
{
}

void CompanyReader::id(QObject *context, const Done<QString> &done)
{
    m_id.get(context, done, [this](const AskedOnce<QString>::Done &answer) {
        if (!m_company.isEmpty()) {
            QMetaObject::invokeMethod(
                this, [this, answer] { answer(m_company); }, Qt::QueuedConnection);
            return;
        }
        m_client.companies(this, [answer](const Result<std::vector<Company>> &companies) {
            answer(companies ? onlyOne(*companies) : Result<QString>(failed(companies)));
        });
    });
}

void CompanyReader::facts(QObject *context, const Done<CompanyFacts> &done)
{
    m_facts.get(context, done, [this](const AskedOnce<CompanyFacts>::Done &answer) {
        id(this, [this, answer](const Result<QString> &company) {
            if (company)
                readInfo({.id = *company, .info = {}, .connections = {}}, answer);
            else
                answer(failed(company));
        });
    });
}

void CompanyReader::readInfo(const CompanyFacts &facts, const AskedOnce<CompanyFacts>::Done &done)
{
    m_client.companyInfo(facts.id, this, [this, facts, done](const Result<CompanyInfo> &info) {
        if (!info && !isAbsence(info.error()))
            return done(failed(info));
        CompanyFacts more = facts;
        more.info = info.value_or(CompanyInfo());
        readConnections(more, done);
    });
}

void CompanyReader::readConnections(const CompanyFacts &facts, const AskedOnce<CompanyFacts>::Done &done)
{
    m_client.connections(facts.id, this, [this, facts, done](const Result<std::vector<CompanyConnection>> &all) {
        if (!all)
            return done(failed(all));
        CompanyFacts more = facts;
        more.connections = chosen(*all);
        done(more);
    });
}

std::vector<CompanyConnection> CompanyReader::chosen(const std::vector<CompanyConnection> &all) const
{
    std::vector<CompanyConnection> found;
    if (m_chosen.empty())
        found = all;
    for (const QString &id : m_chosen) {
        const auto known = std::ranges::find(all, id, &CompanyConnection::id);
        found.push_back(known == all.end() ? CompanyConnection{.id = id} : *known);
    }
    // Always in the same order, so that a walk that goes on finds its place.
    std::ranges::sort(found, {}, &CompanyConnection::id);
    return found;
}

void CompanyReader::statuses(QObject *context, const Done<Statuses> &done)
{
    m_statuses.forget();
    knownStatuses(context, done);
}

void CompanyReader::knownStatuses(QObject *context, const Done<Statuses> &done)
{
    m_statuses.get(context, done, [this](const AskedOnce<Statuses>::Done &answer) {
        id(this, [this, answer](const Result<QString> &company) {
            if (company)
                m_client.dataStatus(*company, this, answer);
            else
                answer(failed(company));
        });
    });
}

void CompanyReader::forget()
{
    m_id.forget();
    m_facts.forget();
    m_statuses.forget();
}

std::vector<CompanyConnection> CompanyReader::linksFor(const DataTypeInfo &info, const CompanyFacts &facts)
{
    std::vector<CompanyConnection> links;
    const SourceType wanted = info.isOfBank ? SourceType::Banking : SourceType::Accounting;
    std::ranges::copy_if(facts.connections, std::back_inserter(links), [wanted](const CompanyConnection &link) {
        const bool isNamedOnly = link.sourceWord.isEmpty();
        return (link.source == wanted || isNamedOnly) && link.hasData();
    });
    return links;
}

} // namespace quittance::connect::codat
