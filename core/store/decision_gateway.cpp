#include "core/store/decision_gateway.h"

#include "core/store/rows.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QtEndian>

namespace quittance::store {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::store)
};

constexpr char kColumns[] = "SELECT seq, company_id, at_ms, author, kind, subject, payload, reason, prev_hash, hash"
                            " FROM decision_event WHERE company_id = ?1 ";
constexpr char kLast[] = "SELECT seq, hash FROM decision_event WHERE company_id = ?1 ORDER BY seq DESC LIMIT 1";
constexpr char kAppend[] = "INSERT INTO decision_event (seq, company_id, at_ms, author, kind, subject, payload, reason,"
                           " prev_hash, hash) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)";

Decision readDecision(const Statement &row)
{
    return {.seq = row.int64(0),
            .company = ledger::CompanyId(row.int64(1)),
            .at = Instant{row.int64(2)},
            .author = row.text(3),
            .kind = row.text(4),
            .subject = row.text(5),
            .payload = row.text(6),
            .reason = row.text(7),
            .prevHash = row.blob(8),
            .hash = row.blob(9)};
}

void addNumber(QCryptographicHash &hash, qint64 number)
{
    const qint64 big = qToBigEndian(number);
    hash.addData(QByteArrayView(reinterpret_cast<const char *>(&big), sizeof big));
}

/// Every field with its length, so that no two different events give the same bytes.
QByteArray hashOf(const Decision &decision)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(decision.prevHash);
    addNumber(hash, decision.seq);
    addNumber(hash, decision.at.ms);
    for (const QString *text :
         {&decision.author, &decision.kind, &decision.subject, &decision.payload, &decision.reason}) {
        const QByteArray utf8 = text->toUtf8();
        addNumber(hash, utf8.size());
        hash.addData(utf8);
    }
    return hash.result();
}

} // namespace

Result<Decision> DecisionGateway::append(Decision decision) const
{
    Result<Statement> last = m_connection.prepare(kLast);
    if (!last)
        return failed(last);
    const Result<bool> row = last->bind(decision.company).step();
    if (!row)
        return failed(row);
    decision.seq = *row ? last->int64(0) + 1 : 1;
    decision.prevHash = *row ? last->blob(1) : QByteArray(32, '\0');
    last->reset();
    if (decision.at.ms == 0)
        decision.at = Instant::now();
    decision.hash = hashOf(decision);
    const Result<> done
        = runOnce(m_connection, kAppend, decision.seq, decision.company, decision.at, decision.author, decision.kind,
                  decision.subject, decision.payload, decision.reason, decision.prevHash, decision.hash);
    return done ? Result<Decision>(std::move(decision)) : Result<Decision>(failed(done));
}

Result<std::vector<Decision>> DecisionGateway::list(ledger::CompanyId company, qint64 fromSeq, qint64 limit) const
{
    return readRows(m_connection, QByteArray(kColumns) + "AND seq >= ?2 ORDER BY seq LIMIT ?3", readDecision, company,
                    fromSeq, limit);
}

Result<std::vector<Decision>> DecisionGateway::ofSubject(ledger::CompanyId company, const QString &subject) const
{
    return readRows(m_connection, QByteArray(kColumns) + "AND subject = ?2 ORDER BY seq", readDecision, company,
                    subject);
}

Result<std::vector<Decision>> DecisionGateway::ofKinds(ledger::CompanyId company, const QStringList &kinds) const
{
    const QByteArray json = QJsonDocument(QJsonArray::fromStringList(kinds)).toJson(QJsonDocument::Compact);
    return readRows(m_connection, QByteArray(kColumns) + "AND kind IN (SELECT value FROM json_each(?2)) ORDER BY seq",
                    readDecision, company, QString::fromUtf8(json));
}

Result<std::vector<Decision>> DecisionGateway::ofKindsBut(ledger::CompanyId company, const QStringList &kinds,
                                                          const QString &exceptAuthor, qint64 afterSeq) const
{
    const QByteArray json = QJsonDocument(QJsonArray::fromStringList(kinds)).toJson(QJsonDocument::Compact);
    return readRows(m_connection,
                    QByteArray(kColumns)
                        + "AND kind IN (SELECT value FROM json_each(?2)) AND seq > ?4 AND author <> ?3 ORDER BY seq",
                    readDecision, company, QString::fromUtf8(json), exceptAuthor, afterSeq);
}

Result<std::vector<ChainBreak>> DecisionGateway::verifyChain(ledger::CompanyId company) const
{
    const Result<std::vector<Decision>> events = list(company);
    if (!events)
        return failed(events);
    std::vector<ChainBreak> breaks;
    qint64 expected = 1;
    QByteArray before(32, '\0');
    for (const Decision &event : *events) {
        if (event.seq != expected)
            breaks.push_back({event.seq, Text::tr("Decision %1 is missing before this one.").arg(expected)});
        else if (event.prevHash != before)
            breaks.push_back({event.seq, Text::tr("The decision does not follow from the one before it.")});
        if (event.hash != hashOf(event))
            breaks.push_back({event.seq, Text::tr("The decision was changed after it was made.")});
        expected = event.seq + 1;
        before = event.hash;
    }
    return breaks;
}

} // namespace quittance::store
