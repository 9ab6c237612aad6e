#pragma once

#include "core/store/key_map.h"
#include "core/store/line_identity.h"
#include "core/store/versioned_table.h"

#include <QHash>
#include <QSet>

#include <vector>

namespace quittance::store {

/// Finds the stored line that an arriving one is, though its id is another one.
///
/// Loads, account by account, what is stored of the days of the arriving lines: some bytes a line, and nothing where
/// the account held none before this import.
class LineFinder
{
public:
    explicit LineFinder(Connection connection)
        : m_connection(std::move(connection))
    {
    }

    /// Lines of `import` follow. What earlier imports took is free again.
    void begin(ledger::ImportId import);
    /// The account came with this import: no line of it is stored.
    void noteNew(ledger::BankAccountId account) { m_new.insert(account.value()); }
    /// Loads what is stored of `account` around the days `from` to `to`. False when that is nothing.
    Result<bool> load(ledger::BankAccountId account, QDate from, QDate to);
    /// The keys of lines that arrive now: each finds its own row.
    void expect(QSet<qint64> arriving) { m_arriving = std::move(arriving); }

    /// What is stored of the account around these days is known.
    [[nodiscard]] bool isAnyLoaded() const { return !m_days.isEmpty(); }
    [[nodiscard]] bool isLoaded(ledger::BankAccountId account) const { return m_days.contains(account.value()); }
    /// `fact` with what the stored account says and it does not; as it is for row 0.
    Result<ledger::BankAccountFact> fullerAccount(qint64 id, ledger::BankAccountFact fact);

    struct Found
    {
        KeyMap::Entry row = {}; ///< id 0: none
        ledger::BankLineFact fact = {};
        HomeStatement home = std::nullopt;
        bool isRevised = false; ///< another message said it before: its id may be of that one
    };
    /// The stored line that is most like `line`, of those that nothing has taken yet and whose own ids do not arrive.
    Result<Found> like(ledger::BankAccountId account, const ledger::BankLineFact &line, const HomeStatement &home);
    /// The stored line of that row.
    Result<Found> at(const KeyMap::Entry &row);
    /// The statement kept under that row; none for row 0.
    Result<HomeStatement> statement(qint64 id);

    /// An arriving line is this one; no other can be.
    void take(qint64 line) { m_taken.insert(line); }
    [[nodiscard]] bool isTaken(qint64 line) const { return m_taken.contains(line); }
    /// A statement is about to be written.
    void forgetStatement(qint64 id) { m_statements.remove(id); }

private:
    struct Light
    {
        KeyMap::Entry row;
        qint32 day = 0;
    };
    struct Days
    {
        QHash<std::pair<qint64, qint64>, std::vector<Light>> lines; ///< by amount and currency
        qint64 from = 0;
        qint64 to = -1;
    };

    Result<> loadDays(ledger::BankAccountId account, qint64 from, qint64 to);

    Connection m_connection;
    std::optional<Statement> m_line;
    ledger::ImportId m_import;
    QSet<qint64> m_new;
    QSet<qint64> m_taken;
    QSet<qint64> m_arriving; ///< keys of the lines that follow
    QHash<qint64, Days> m_days;
    QHash<qint64, HomeStatement> m_statements;
};

} // namespace quittance::store
