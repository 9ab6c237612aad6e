#include "core/connect/routable/routable_pages.h"

#include "core/connect/routable/routable_mapping.h"

#include <utility>

namespace quittance::connect::routable {

using namespace Qt::StringLiterals;

namespace {

const MappingContext &mappingContext()
{
    static const MappingContext kContext{
        .base = Currency::fromCode(u"USD"), .zone = QTimeZone("America/Los_Angeles"), .accountCurrencies = {}};
    return kContext;
}

QUrlQuery pageQuery()
{
    QUrlQuery query;
    query.addQueryItem(u"page"_s, u"1"_s);
    query.addQueryItem(u"page_size"_s, QString::number(kPageSize));
    return query;
}

} // namespace

RoutablePages::RoutablePages(const RoutableClient &client, const RoutableList &list, std::optional<Instant> since)
    : m_client(client)
    , m_list(list)
    , m_since(list.hasChanges ? since : std::nullopt)
{
}

QByteArray RoutablePages::firstTarget() const
{
    QUrlQuery query = pageQuery();
    // The order is undefined unless one is asked for, and undefined pages shift under a walk.
    if (m_list.hasChanges && m_isSorted)
        query.addQueryItem(u"sort"_s, u"created_at"_s);
    if (m_since)
        query.addQueryItem(u"status_changed_at.gte"_s, toIsoInstant(*m_since));
    return routable::targetOf(m_list.path, query);
}

HttpRequest RoutablePages::request(const QByteArray &next) const
{
    return m_client.request(HttpMethod::Get, next.isEmpty() ? firstTarget() : next);
}

bool RoutablePages::learnsFrom(const HttpAnswer &refusal)
{
    return m_list.hasChanges && refusal.status == 400 && std::exchange(m_isSorted, false);
}

Error RoutablePages::errorOf(const HttpAnswer &refusal) const
{
    Error error = routable::errorOf(refusal);
    if (refusal.status == 404 && m_list.isOptional())
        error.kind = Error::Kind::Unsupported;
    return error;
}

Result<PageSource::Page> RoutablePages::read(const QByteArray &next, const QByteArray &body, const Filter &filter)
{
    Page page;
    bool hasRows = false;
    const Result<JsonValue> root = m_reader.read(body, "results", [&](const JsonRecord &record) {
        hasRows = true;
        if (filter(record))
            mapRecord(m_list, record, {}, mappingContext(), page.mapped);
    });
    if (!root)
        return failed(root);
    page.next = nextTarget(*root, next.isEmpty() ? firstTarget() : next);
    // Numbered pages that lead on without a row would lead on for ever.
    if (!hasRows && !page.next.isEmpty()) {
        page.next.clear();
        page.isCutShort = true;
    }
    return page;
}

QByteArray CompanyPages::Place::text() const
{
    return companies + '\n' + target + '\n' + ids.join(' ');
}

CompanyPages::Place CompanyPages::Place::from(const QByteArray &text)
{
    const QByteArrayList parts = text.split('\n');
    if (parts.size() != 3)
        return {.companies = routable::targetOf("/v1/companies", pageQuery()), .ids = {}, .target = {}};
    return {
        .companies = parts[0], .ids = parts[2].isEmpty() ? QByteArrayList() : parts[2].split(' '), .target = parts[1]};
}

CompanyPages::CompanyPages(const RoutableClient &client, const RoutableList &list)
    : m_client(client)
    , m_list(list)
{
}

QByteArray CompanyPages::targetOf(const Place &place) const
{
    if (place.ids.isEmpty())
        return place.companies;
    return place.target.isEmpty() ? routable::targetOf("/v1/companies/" + place.ids.first() + m_list.path, pageQuery())
                                  : place.target;
}

HttpRequest CompanyPages::request(const QByteArray &next) const
{
    return m_client.request(HttpMethod::Get, targetOf(Place::from(next)));
}

Error CompanyPages::errorOf(const HttpAnswer &refusal) const
{
    return routable::errorOf(refusal);
}

Result<PageSource::Page> CompanyPages::read(const QByteArray &next, const QByteArray &body, const Filter &filter)
{
    Page page;
    Place place = Place::from(next);
    const bool isOfCompanies = place.ids.isEmpty();
    const QString company = isOfCompanies ? QString() : QUrl::fromPercentEncoding(place.ids.first());
    QByteArrayList found;
    const Result<JsonValue> root = m_reader.read(body, "results", [&](const JsonRecord &record) {
        if (isOfCompanies)
            found.append(QUrl::toPercentEncoding(record.value["id"].string()));
        else if (filter(record))
            mapRecord(m_list, record, company, mappingContext(), page.mapped);
    });
    if (!root)
        return failed(root);
    const QByteArray behind = nextTarget(*root, targetOf(place));
    if (isOfCompanies) {
        place.companies = found.isEmpty() ? QByteArray() : behind;
        place.ids = found;
    } else if (behind.isEmpty()) {
        place.ids.removeFirst();
    }
    place.target = isOfCompanies ? QByteArray() : behind;
    if (!place.ids.isEmpty() || !place.companies.isEmpty())
        page.next = place.text();
    return page;
}

} // namespace quittance::connect::routable
