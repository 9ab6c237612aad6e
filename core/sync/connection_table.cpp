#include "core/sync/connection_table.h"

#include "core/store/company_gateway.h"
#include "core/store/rows.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace quittance::sync {

using connect::ConnectionSettings;
using ledger::CompanyId;
using ledger::ConnectionId;
using store::Statement;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::sync)
};

constexpr char kAll[] = R"sql(
    SELECT k.id, k.type, k.name, s.base_url, s.remote_company, s.remote_links, s.options, s.secret_source, s.added_at_ms
    FROM connection_setting s JOIN connection k ON k.id = s.connection_id
    WHERE k.company_id = ?1 AND s.removed_at_ms IS NULL ORDER BY k.name
)sql";
constexpr char kRemoved[] = "SELECT remote_company FROM connection_setting WHERE connection_id = ?1";
constexpr char kAdd[] = "INSERT OR REPLACE INTO connection_setting VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, NULL)";
constexpr char kSetOptions[] = "UPDATE connection_setting SET options = ?2 WHERE connection_id = ?1";
constexpr char kRemove[] = "UPDATE connection_setting SET removed_at_ms = ?2 WHERE connection_id = ?1";
constexpr char kLists[] = "SELECT list, is_on, schedule FROM list_setting WHERE connection_id = ?1";
constexpr char kSetList[] = "INSERT OR REPLACE INTO list_setting VALUES (?1, ?2, ?3, ?4)";

QString jsonOf(const std::map<QString, QString> &options)
{
    QJsonObject object;
    for (const auto &[key, value] : options)
        object.insert(key, value);
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

std::map<QString, QString> optionsOf(const QString &json)
{
    std::map<QString, QString> options;
    const QJsonObject object = QJsonDocument::fromJson(json.toUtf8()).object();
    for (auto it = object.begin(); it != object.end(); ++it)
        options.emplace(it.key(), it.value().toString());
    return options;
}

QString joined(const std::vector<QString> &links)
{
    return QStringList(links.begin(), links.end()).join(u'\n');
}

std::vector<QString> split(const QString &links)
{
    const QStringList list = links.split(u'\n', Qt::SkipEmptyParts);
    return {list.begin(), list.end()};
}

KeptConnection readConnection(const Statement &row)
{
    return {.id = ConnectionId(row.int64(0)),
            .settings = {.name = row.text(2),
                         .provider = row.text(1),
                         .base = QUrl(row.text(3)),
                         .company = row.text(4),
                         .connections = split(row.text(5)),
                         .options = optionsOf(row.text(6))},
            .secretSource = row.text(7),
            .addedAt = Instant{row.int64(8)}};
}

} // namespace

Result<std::vector<KeptConnection>> ConnectionTable::all(CompanyId company) const
{
    return store::readRows(m_connection, kAll, readConnection, company);
}

Result<KeptConnection> ConnectionTable::byName(CompanyId company, const QString &name) const
{
    Result<std::vector<KeptConnection>> every = all(company);
    if (!every)
        return failed(every);
    QStringList names;
    for (KeptConnection &one : *every) {
        if (one.settings.name == name)
            return std::move(one);
        names.append(one.settings.name);
    }
    return fail(Error::Kind::NotFound,
                names.isEmpty()
                    ? Text::tr("There is no connection “%1”; the book has none yet.").arg(name)
                    : Text::tr("There is no connection “%1”; the book has %2.").arg(name, names.join(u", ")));
}

Result<KeptConnection> ConnectionTable::byId(CompanyId company, ConnectionId id) const
{
    const Result<std::vector<KeptConnection>> every = all(company);
    if (!every)
        return failed(every);
    const auto kept = std::ranges::find(*every, id, &KeptConnection::id);
    if (kept == every->end())
        return fail(Error::Kind::NotFound, Text::tr("The connection was removed. Add it again to go on."));
    return *kept;
}

Result<> ConnectionTable::addOptions(CompanyId company, ConnectionId id, const std::map<QString, QString> &learnt) const
{
    const Result<KeptConnection> kept = byId(company, id);
    if (!kept)
        return failed(kept);
    std::map<QString, QString> options = kept->settings.options;
    for (const auto &[key, value] : learnt)
        options.insert_or_assign(key, value);
    return options == kept->settings.options ? Result<>() : setOptions(id, options);
}

Result<ConnectionId> ConnectionTable::add(CompanyId company, const ConnectionSettings &settings,
                                          const QString &secretSource, Instant at) const
{
    const Result<std::vector<KeptConnection>> every = all(company);
    if (!every)
        return failed(every);
    const bool isThere = std::ranges::any_of(
        *every, [&settings](const KeptConnection &one) { return one.settings.name == settings.name; });
    if (isThere)
        return fail(Error::Kind::Conflict, Text::tr("There is a connection “%1” already.").arg(settings.name));
    const Result<ConnectionId> id
        = store::CompanyGateway(m_connection).source(company, settings.provider, settings.name);
    if (!id)
        return failed(id);
    const auto before = store::readRows(
        m_connection, kRemoved, [](const Statement &row) { return row.text(0); }, *id);
    if (!before)
        return failed(before);
    if (!before->empty() && before->front() != settings.company)
        return fail(Error::Kind::Conflict,
                    Text::tr("The book holds records of another company that came through a connection “%1”. Give this "
                             "one another name, so that the two are not mixed.")
                        .arg(settings.name));
    const Result<> done
        = store::runOnce(m_connection, kAdd, *id, settings.base.toString(QUrl::FullyEncoded), settings.company,
                         joined(settings.connections), jsonOf(settings.options), secretSource, at);
    return done ? id : failed(done);
}

Result<> ConnectionTable::setOptions(ConnectionId id, const std::map<QString, QString> &options) const
{
    return store::runOnce(m_connection, kSetOptions, id, jsonOf(options));
}

Result<> ConnectionTable::remove(ConnectionId id, Instant at) const
{
    return store::runOnce(m_connection, kRemove, id, at);
}

Result<std::map<QByteArray, ListSetting>> ConnectionTable::listSettings(ConnectionId id) const
{
    std::map<QByteArray, ListSetting> settings;
    Result<Statement> rows = m_connection.prepare(kLists);
    if (!rows)
        return failed(rows);
    const Result<> read = rows->bind(id).forEachRow([&settings](const Statement &row) {
        ListSetting &setting = settings[row.text(0).toUtf8()];
        if (!row.isNull(1))
            setting.isOn = row.int64(1) != 0;
        setting.schedule = row.text(2);
    });
    return read ? Result<std::map<QByteArray, ListSetting>>(std::move(settings)) : failed(read);
}

Result<> ConnectionTable::setList(ConnectionId id, const QByteArray &list, const ListSetting &setting) const
{
    return store::runOnce(m_connection, kSetList, id, QString::fromUtf8(list), setting.isOn, setting.schedule);
}

} // namespace quittance::sync
