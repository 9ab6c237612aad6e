#include "core/connect/codat/codat_pull.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <tuple>
#include <utility>

namespace quittance::connect::codat {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::connect::codat)
};

tl::unexpected<Error> noLink(const DataTypeInfo &info)
{
    return fail(Error::Kind::Unsupported,
                info.isOfBank ? Text::tr("The company has no link to a bank at Codat.")
                              : Text::tr("The company has no link to an accounting system at Codat."));
}

} // namespace

QByteArray PullCursor::toBytes() const
{
    QJsonObject json{{u"size"_s, pageSize},        {u"pass"_s, walk.pass},         {u"page"_s, walk.page},
                     {u"seen"_s, walk.seenInPass}, {u"shifted"_s, walk.isShifted}, {u"whole"_s, isWholeSoFar},
                     {u"over"_s, isOver}};
    if (!part.connectionId.isEmpty())
        json[u"connection"_s] = part.connectionId;
    if (!part.accountId.isEmpty())
        json[u"account"_s] = part.accountId;
    if (walk.total)
        json[u"total"_s] = *walk.total;
    if (modifiedSince)
        json[u"since"_s] = modifiedSince->ms;
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

std::optional<PullCursor> PullCursor::fromBytes(const QByteArray &bytes)
{
    const QJsonObject json = QJsonDocument::fromJson(bytes).object();
    PullCursor cursor{.part = {json[u"connection"_s].toString(), json[u"account"_s].toString()},
                      .walk = {.pass = json[u"pass"_s].toInt(),
                               .page = json[u"page"_s].toInt(),
                               .seenInPass = json[u"seen"_s].toInteger(),
                               .isShifted = json[u"shifted"_s].toBool()},
                      .pageSize = json[u"size"_s].toInt(),
                      .isWholeSoFar = json[u"whole"_s].toBool(),
                      .isOver = json[u"over"_s].toBool()};
    if (json.contains(u"total"_s))
        cursor.walk.total = json[u"total"_s].toInteger();
    if (json.contains(u"since"_s))
        cursor.modifiedSince = Instant{json[u"since"_s].toInteger()};
    const bool isOne = cursor.pageSize > 0 && cursor.walk.pass > 0 && cursor.walk.page > 0;
    return isOne ? std::optional(cursor) : std::nullopt;
}

CodatPull::CodatPull(const CodatClient &client, CompanyReader &company, DataType type, PullQuestion question,
                     Options options)
    : m_client(client)
    , m_company(company)
    , m_type(type)
    , m_options(std::move(options))
{
    const std::optional<PullCursor> left = PullCursor::fromBytes(question.cursor);
    m_hasCursor = left.has_value();
    m_cursor = left.value_or(PullCursor{.pageSize = m_options.pageSize, .modifiedSince = question.modifiedSince});
}

void CodatPull::next(Done done)
{
    m_done = std::move(done);
    if (m_next) {
        QMetaObject::invokeMethod(
            this, [this] { deliver(); }, Qt::QueuedConnection);
    } else if (!m_isAsking) {
        ask();
    }
}

void CodatPull::abort()
{
    if (!m_isAsking)
        return;
    if (m_walk) {
        m_walk->abort();
        return;
    }
    // What is being found out serves others too: it goes on, without this pull.
    m_isAborted = true;
    QMetaObject::invokeMethod(
        this,
        [this] {
            if (m_isAborted)
                take(fail(Error::Kind::Cancelled, Text::tr("Reading the list was stopped.")));
        },
        Qt::QueuedConnection);
}

void CodatPull::ask()
{
    m_isAsking = true;
    m_isAborted = false;
    if (m_isReady)
        walk();
    else
        learnStatus();
}

void CodatPull::learnStatus()
{
    m_company.knownStatuses(this, [this](const Result<CompanyReader::Statuses> &statuses) {
        if (m_isAborted)
            return;
        // Without it only the "as of" is missing.
        if (statuses) {
            const auto found = statuses->find(QString::fromLatin1(infoOf(m_type).key));
            m_asOf = found == statuses->end() ? std::nullopt : found->second.lastSuccess;
        }
        learnFacts();
    });
}

void CodatPull::learnFacts()
{
    m_company.facts(this, [this](const Result<CompanyFacts> &facts) {
        if (m_isAborted)
            return;
        if (!facts)
            return take(failed(facts));
        m_facts = *facts;
        m_context = {.base = m_facts.info.baseCurrency, .zone = m_options.zone, .accountCurrencies = {}};
        m_parts.clear();
        const DataTypeInfo &info = infoOf(m_type);
        if (!info.isOfConnection) {
            m_parts.emplace_back();
            return begin();
        }
        m_links = CompanyReader::linksFor(info, m_facts);
        if (m_links.empty())
            return take(noLink(info));
        if (m_type == DataType::BankTransactions)
            return learnAccounts(0);
        for (const CompanyConnection &link : m_links)
            m_parts.push_back({link.id, {}});
        begin();
    });
}

void CodatPull::learnAccounts(size_t link)
{
    if (link == m_links.size())
        return begin();
    const QString connection = m_links[link].id;
    m_client.bankAccounts(m_facts.id, connection, this,
                          [this, link, connection](const Result<std::vector<LedgerBankAccount>> &accounts) {
                              if (m_isAborted)
                                  return;
                              if (!accounts)
                                  return take(failed(accounts));
                              for (const LedgerBankAccount &account : *accounts) {
                                  m_parts.push_back({connection, account.id});
                                  if (account.currency)
                                      m_context.accountCurrencies.insert(account.id, *account.currency);
                              }
                              learnAccounts(link + 1);
                          });
}

void CodatPull::begin()
{
    std::ranges::sort(m_parts, [](const ListPart &one, const ListPart &other) {
        return std::tie(one.connectionId, one.accountId) < std::tie(other.connectionId, other.accountId);
    });
    m_isReady = true;
    m_part = 0;
    if (m_hasCursor && !m_cursor.isOver) {
        const auto found = std::ranges::find(m_parts, m_cursor.part);
        // The part it stood in is gone: everything is read again, from the first.
        if (found == m_parts.end())
            m_cursor = {.pageSize = m_cursor.pageSize, .modifiedSince = m_cursor.modifiedSince};
        else
            m_part = size_t(found - m_parts.begin());
    }
    if (m_cursor.isOver)
        m_part = m_parts.size();
    walk();
}

void CodatPull::walk()
{
    if (m_part < m_parts.size()) {
        if (!m_walk)
            openWalk();
        m_walk->next([this](Result<std::optional<WalkedPage>> page) { onPage(std::move(page)); });
        return;
    }
    if (std::exchange(m_cursor.isOver, true))
        return take(std::optional<PulledPage>());
    // A list without parts has nothing in it, and that is all of it.
    take(std::optional(PulledPage{.cursor = m_cursor.toBytes(), .asOf = m_asOf, .isWhole = !m_cursor.modifiedSince}));
}

void CodatPull::openWalk()
{
    m_cursor.part = m_parts[m_part];
    const ListQuery query{.type = m_type,
                          .companyId = m_facts.id,
                          .connectionId = m_cursor.part.connectionId,
                          .accountId = m_cursor.part.accountId,
                          .pageSize = m_cursor.pageSize,
                          .modifiedSince = m_cursor.modifiedSince};
    m_walk = std::make_unique<ListWalk>(m_client, query, m_context, m_cursor.walk);
}

void CodatPull::onPage(Result<std::optional<WalkedPage>> page)
{
    if (!page)
        return take(failed(page));
    if (!*page) {
        endPart();
        return walk();
    }
    take(std::optional(pulled(std::move(**page))));
}

PulledPage CodatPull::pulled(WalkedPage page)
{
    PulledPage given{.mapped = std::move(page.mapped), .repeated = page.repeated, .asOf = m_asOf};
    m_cursor.walk = page.cursor;
    if (page.cursor.isOver)
        endPart();
    given.isWhole = m_cursor.isOver && m_cursor.isWholeSoFar && !m_cursor.modifiedSince;
    given.cursor = m_cursor.toBytes();
    return given;
}

void CodatPull::endPart()
{
    m_walk.release()->deleteLater(); // it is telling us this
    m_cursor.isWholeSoFar = m_cursor.isWholeSoFar && m_cursor.walk.isSettled;
    m_cursor.walk = {};
    if (++m_part < m_parts.size())
        m_cursor.part = m_parts[m_part];
    else
        m_cursor.isOver = true;
}

void CodatPull::take(Page page)
{
    m_isAsking = false;
    m_next = std::move(page);
    deliver();
}

void CodatPull::deliver()
{
    if (!m_done || !m_next)
        return;
    const Done done = std::exchange(m_done, {});
    Page page = *std::exchange(m_next, {});
    const bool isMore = page && *page;
    if (isMore && !m_isAsking)
        ask();
    done(std::move(page));
}

} // namespace quittance::connect::codat
