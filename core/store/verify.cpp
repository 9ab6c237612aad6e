#include "core/store/verify.h"

#include "core/store/company_gateway.h"
#include "core/store/decision_gateway.h"
#include "core/store/rows.h"
#include "core/store/state_hash.h"

#include <QCoreApplication>

namespace quittance::store {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::store)
};

constexpr char kOverusedLines[] = R"sql(
    SELECT l.remote_id, l.amount_units, sum(m.cash_units) AS used FROM bank_match m
    JOIN bank_line l ON l.id = m.bank_line_id
    WHERE m.state = 0 GROUP BY m.bank_line_id HAVING abs(used) > abs(l.amount_units)
)sql";
constexpr char kOverAllocated[] = R"sql(
    SELECT d.number, d.amount_units, sum(a.source_units) AS used FROM allocation a
    JOIN document d ON d.id = a.source_id JOIN document t ON t.id = a.target_id
    WHERE a.unapplied_day IS NULL AND t.voided_day IS NULL AND t.reversed_day IS NULL AND t.state = 0
    GROUP BY a.source_id HAVING used > abs(d.amount_units)
)sql";
/// One currency on both sides, but not one amount.
constexpr char kUnequalSides[] = R"sql(
    SELECT a.remote_id, s.number, t.number FROM allocation a
    JOIN document s ON s.id = a.source_id JOIN document t ON t.id = a.target_id
    WHERE s.currency = t.currency AND a.source_units <> a.target_units
)sql";
constexpr char kSameKey[] = R"sql(
    SELECT remote_id, count(*) FROM document GROUP BY connection_id, key_hash HAVING count(*) > 1
)sql";

class Verifier
{
public:
    explicit Verifier(const Connection &connection)
        : m_connection(connection)
    {
    }

    Result<VerifyReport> run()
    {
        for (const auto check : {&Verifier::checkPages, &Verifier::checkReferences, &Verifier::checkDecisions,
                                 &Verifier::checkCurrencies, &Verifier::checkAmounts, &Verifier::checkBank}) {
            if (const Result<> done = (this->*check)(); !done)
                return failed(done);
        }
        Result<QString> hash = stateHash(m_connection);
        if (!hash)
            return failed(hash);
        m_report.stateHash = *hash;
        m_report.ok = m_report.findings.empty();
        return std::move(m_report);
    }

private:
    void add(const char *kind, const QString &id, const QString &message)
    {
        m_report.findings.push_back({QString::fromLatin1(kind), id, message});
    }

    template<typename Note>
    Result<> forEach(const char *sql, Note note)
    {
        const auto rows = readRows(m_connection, sql, [&](const Statement &row) {
            note(row);
            return 0;
        });
        return rows ? Result<>() : Result<>(failed(rows));
    }

    Result<> checkPages()
    {
        return forEach("PRAGMA quick_check(100)", [&](const Statement &row) {
            if (row.text(0) != QStringLiteral("ok"))
                add("page", {}, Text::tr("The file is damaged: %1.").arg(row.text(0)));
        });
    }

    Result<> checkReferences()
    {
        const Result<> done = forEach("SELECT \"table\", rowid, parent FROM pragma_foreign_key_check LIMIT 1000",
                                      [&](const Statement &row) {
                                          add("reference", row.text(0) + u' ' + row.text(1),
                                              Text::tr("A record of %1 refers to a record of %2 that is not there.")
                                                  .arg(row.text(0), row.text(2)));
                                      });
        if (!done)
            return done;
        return forEach(kSameKey, [&](const Statement &row) {
            add("reference", row.text(0), Text::tr("The document %1 is stored more than once.").arg(row.text(0)));
        });
    }

    Result<> checkDecisions()
    {
        const Result<std::vector<Company>> companies = CompanyGateway(m_connection).all();
        if (!companies)
            return failed(companies);
        for (const Company &company : *companies) {
            const Result<std::vector<ChainBreak>> breaks = DecisionGateway(m_connection).verifyChain(company.id);
            if (!breaks)
                return failed(breaks);
            for (const ChainBreak &broken : *breaks)
                add("decision", QString::number(broken.seq), broken.message);
        }
        return {};
    }

    Result<> checkCurrencies()
    {
        for (const char *table : {"document", "bank_line"}) {
            const QByteArray sql = QByteArray("SELECT currency, count(*) FROM ") + table + " GROUP BY currency";
            const Result<> done = forEach(sql.constData(), [&](const Statement &row) {
                if (!row.currency(0))
                    add("currency", row.text(0),
                        Text::tr("%n record(s) of %1 have the unknown currency %2.", nullptr, row.int32(1))
                            .arg(QString::fromLatin1(table), row.text(0)));
            });
            if (!done)
                return done;
        }
        return forEach(kUnequalSides, [&](const Statement &row) {
            add("currency", row.text(0),
                Text::tr("The allocation of %1 to %2 takes another amount than it gives, in one currency.")
                    .arg(row.text(1), row.text(2)));
        });
    }

    Result<> checkAmounts()
    {
        const Result<> done = forEach(kOverusedLines, [&](const Statement &row) {
            add("overused", row.text(0),
                Text::tr("The bank line %1 of %2 is used for %3.")
                    .arg(row.text(0), unitsToDecimalString(row.int64(1), 2), unitsToDecimalString(row.int64(2), 2)));
        });
        if (!done)
            return done;
        return forEach(kOverAllocated, [&](const Statement &row) {
            add("overused", row.text(0),
                Text::tr("The document %1 of %2 is allocated for %3.")
                    .arg(row.text(0), unitsToDecimalString(row.int64(1), 2), unitsToDecimalString(row.int64(2), 2)));
        });
    }

    /// A statement whose lines do not give its closing balance. Missing days are no damage: they are told on import.
    Result<> checkBank()
    {
        return forEach("SELECT remote_id FROM bank_statement WHERE is_balanced = 0", [&](const Statement &row) {
            add("bank_chain", row.text(0),
                Text::tr("The lines of statement %1 do not lead from its opening to its closing balance.")
                    .arg(row.text(0)));
        });
    }

    Connection m_connection;
    VerifyReport m_report;
};

} // namespace

Result<VerifyReport> verify(const Connection &connection, const CancelToken &cancel)
{
    connection.setCancelToken(cancel);
    Result<std::unique_ptr<Transaction>> transaction = Transaction::beginRead(connection);
    if (!transaction)
        return failed(transaction);
    return Verifier(connection).run();
}

} // namespace quittance::store
