#pragma once

#include "core/connect/connector.h"

#include <QTimer>

#include <atomic>
#include <map>

namespace quittance::sync::test {

using namespace Qt::StringLiterals;

/// A record as a platform of the test's own keeps it.
struct Record
{
    QString id;
    qint64 units = 0; ///< of an invoice or payment
    QStringList pays = {}; ///< of a payment: the invoices it settles, in equal parts
    Instant modified = {};
    bool isDeleted = false;
    bool isBroken = false; ///< cannot be mapped
};

/// What the platform has and how it misbehaves. Changed by the test while no run is on.
struct Platform
{
    std::map<QByteArray, std::vector<Record>> lists;
    size_t pageSize = 2;
    std::map<QByteArray, connect::ListStatus> statuses;
    int failAt = 0; ///< the n-th page asked for fails, counted from 1; 0: none
    Error::Kind failKind = Error::Kind::Network;
    int stallAt = 0; ///< the n-th page asked for never comes
    std::atomic_int asked = 0; ///< pages so far
    std::atomic_bool isStalled = false;
    std::vector<connect::PullQuestion> questions;
    int refreshes = 0;
    bool hasFigures = true;
    int polls = 0; ///< statuses asked for
    int readyAfterPolls = 0; ///< until then lists are still being read from the books
    bool forgetsCursors = false;
    bool isWhole = true; ///< walks see every record
};

inline Money eur(qint64 units)
{
    return {units, *Currency::fromCode(u"EUR")};
}

inline QByteArray bytesOf(const Record &record)
{
    return QByteArray("{\"id\":\"") + record.id.toUtf8() + "\",\"units\":" + QByteArray::number(record.units)
        + ",\"pays\":\"" + record.pays.join(u',').toUtf8()
        + "\",\"deleted\":" + (record.isDeleted ? "true}" : "false}");
}

inline ledger::DocumentFact documentOf(const Record &record, ledger::DocumentKind kind)
{
    const bool isInvoice = kind == ledger::DocumentKind::Invoice;
    return {.remoteId = record.id,
            .kind = kind,
            .state = record.isDeleted ? ledger::DocumentState::Deleted : ledger::DocumentState::Posted,
            .number = isInvoice ? u"INV-"_s + record.id : record.id,
            .customerRemoteId = u"c1"_s,
            .issue = QDate(2026, isInvoice ? 1 : 2, 5),
            .amount = eur(record.units)};
}

inline void mapPayment(const Record &record, connect::MappedPage &page)
{
    page.batch.documents.push_back(documentOf(record, ledger::DocumentKind::Payment));
    connect::PaymentAllocations stated{record.id, {}};
    for (const QString &invoice : record.pays) {
        const qint64 part = record.units / record.pays.size();
        page.batch.allocations.push_back({.remoteId = record.id + u'/' + invoice,
                                          .source = {ledger::DocumentKind::Payment, record.id, {}, {}},
                                          .target = {ledger::DocumentKind::Invoice, invoice, {}, {}},
                                          .sourceUnits = part,
                                          .targetUnits = part,
                                          .date = QDate(2026, 2, 5)});
        stated.allocationIds.append(record.id + u'/' + invoice);
    }
    page.allocations.push_back(stated);
}

inline void mapRecord(const QByteArray &list, const Record &record, connect::MappedPage &page)
{
    ++page.records;
    if (record.isBroken) {
        page.rejected.push_back({.index = page.records - 1,
                                 .remoteId = record.id,
                                 .path = u"amount"_s,
                                 .value = u"x"_s,
                                 .reason = u"The amount cannot be read."_s,
                                 .bytes = bytesOf(record)});
        return;
    }
    page.payloads.push_back({record.id, bytesOf(record), record.modified, record.isDeleted});
    if (list == "customers")
        page.batch.customers.push_back({.remoteId = record.id, .name = u"Customer "_s + record.id});
    else if (list == "invoices")
        page.batch.documents.push_back(documentOf(record, ledger::DocumentKind::Invoice));
    else if (list == "payments")
        mapPayment(record, page);
    else if (list == "accounts")
        page.references.push_back({.list = u"accounts"_s, .remoteId = record.id, .name = u"Account "_s + record.id});
    else
        page.movements.push_back({.list = QString::fromUtf8(list),
                                  .remoteId = record.id,
                                  .date = QDate(2026, 2, 6),
                                  .amount = eur(record.units)});
}

/// Pages of a list by their place in it.
class ScriptedPull : public connect::ListPull
{
public:
    ScriptedPull(Platform &platform, connect::PullQuestion question)
        : m_platform(platform)
        , m_question(std::move(question))
        , m_isContinued(!m_question.cursor.isEmpty())
        , m_at(m_question.cursor.toULongLong())
    {
    }

    void next(Done done) override
    {
        const int number = ++m_platform.asked;
        if (number == m_platform.stallAt) {
            m_platform.isStalled = true;
            return;
        }
        QMetaObject::invokeMethod(
            this, [this, number, done = std::move(done)] { done(answer(number)); }, Qt::QueuedConnection);
    }
    void abort() override { }

private:
    [[nodiscard]] Result<std::optional<connect::PulledPage>> answer(int number)
    {
        if (number == m_platform.failAt)
            return fail(m_platform.failKind, u"The page did not come."_s);
        if (m_isContinued && m_platform.forgetsCursors)
            return fail(Error::Kind::InvalidInput, u"The cursor is not known."_s);
        std::vector<Record> rows;
        for (const Record &record : m_platform.lists[m_question.list]) {
            if (!m_question.modifiedSince || record.modified >= *m_question.modifiedSince)
                rows.push_back(record);
        }
        if (m_isOver || (m_at >= rows.size() && m_at > 0))
            return std::optional<connect::PulledPage>();
        connect::PulledPage page;
        const size_t end = std::min(m_at + m_platform.pageSize, rows.size());
        for (; m_at < end; ++m_at)
            mapRecord(m_question.list, rows[m_at], page.mapped);
        m_isOver = m_at == rows.size();
        page.cursor = QByteArray::number(qulonglong(m_at));
        page.isWhole = m_isOver && m_platform.isWhole;
        return std::optional(std::move(page));
    }

    Platform &m_platform;
    connect::PullQuestion m_question;
    bool m_isContinued;
    size_t m_at;
    bool m_isOver = false;
};

/// A vendor that reads a Platform and writes nothing.
class ScriptedConnector : public connect::Connector
{
public:
    explicit ScriptedConnector(Platform &platform)
        : m_platform(platform)
    {
    }

    [[nodiscard]] std::span<const connect::ListInfo> lists() const override
    {
        static const auto lists = [] {
            std::vector<connect::ListInfo> all
                = {{.key = "extras", .isPlanned = false}, {.key = "figures", .isPlanned = false, .isOfFigures = true}};
            for (const char *key : {"movements", "payments", "invoices", "accounts", "customers"})
                all.insert(all.begin(), {.key = key, .hasChanges = true});
            return all;
        }();
        return lists;
    }
    void test(QObject *context, const Done<connect::ConnectionReport> &done) override
    {
        QMetaObject::invokeMethod(
            context, [done] { done(connect::ConnectionReport{.company = u"Acme"_s}); }, Qt::QueuedConnection);
    }
    void statuses(QObject *context, const Done<Statuses> &done) override
    {
        ++m_platform.polls;
        Statuses statuses = m_platform.statuses;
        if (m_platform.refreshes > 0 && m_platform.polls <= m_platform.readyAfterPolls)
            statuses["invoices"].state = connect::ListState::Running;
        QMetaObject::invokeMethod(
            context, [done, statuses] { done(statuses); }, Qt::QueuedConnection);
    }
    [[nodiscard]] std::unique_ptr<connect::ListPull> pull(const connect::PullQuestion &question) override
    {
        m_platform.questions.push_back(question);
        return std::make_unique<ScriptedPull>(m_platform, question);
    }
    void figures(QDate day, QObject *context, const Done<connect::PlatformFigures> &done) override
    {
        const auto answer = [done, day, has = m_platform.hasFigures] {
            done(has ? Result<connect::PlatformFigures>({.day = day, .hasBalances = true, .balances = {{u"c1"_s}}})
                     : fail(Error::Kind::Network, u"The platform did not answer."_s));
        };
        QMetaObject::invokeMethod(context, answer, Qt::QueuedConnection);
    }
    void refresh(const std::vector<QByteArray> & /*lists*/, QObject *context, const Done<void> &done) override
    {
        ++m_platform.refreshes;
        QMetaObject::invokeMethod(
            context, [done] { done({}); }, Qt::QueuedConnection);
    }

    [[nodiscard]] Result<> canWrite(connect::WriteKind /*kind*/, connect::WriteAction /*action*/) const override
    {
        return fail(Error::Kind::Unsupported, u"Nothing is written here."_s);
    }
    [[nodiscard]] Result<connect::FrozenRequest> freeze(const connect::WriteIntent & /*intent*/,
                                                        Instant /*now*/) const override
    {
        return fail(Error::Kind::Unsupported, u"Nothing is written here."_s);
    }
    void send(const connect::FrozenRequest & /*request*/, QObject * /*context*/,
              const Done<connect::WriteAnswer> & /*done*/) override
    {
    }
    void poll(const connect::FrozenRequest & /*request*/, const QString & /*operation*/, QObject * /*context*/,
              const Done<connect::WriteAnswer> & /*done*/) override
    {
    }
    void find(const connect::FrozenRequest & /*request*/, QObject * /*context*/,
              const Done<connect::FoundRecord> & /*done*/) override
    {
    }

private:
    Platform &m_platform;
};

} // namespace quittance::sync::test
