#pragma once

#include "core/base/date.h"
#include "core/base/decimal.h"
#include "core/base/money.h"
#include "core/exchange/exchange.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <map>

/// What the tests against the shared corpora have in common. The files are read where they are, never copied.
namespace quittance::exchange::corpora {

inline QString folder()
{
    const QString given = qEnvironmentVariable("QUITTANCE_SHARED");
    return (given.isEmpty() ? QStringLiteral(QUITTANCE_SOURCE_DIR "/../shared") : given) + QStringLiteral("/corpora");
}

inline QByteArray bytesOf(const QString &path)
{
    QFile file(folder() + u'/' + path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// `truth/<format>.json`; empty where the corpora are absent.
inline QJsonObject truth(const QString &format)
{
    const QByteArray bytes = bytesOf(QStringLiteral("truth/%1.json").arg(format));
    return QJsonDocument::fromJson(bytes).object();
}

/// An amount of ours or of the truth, without zeros at its end.
inline QString plain(qint64 units)
{
    return unitsToDecimalString(units, 0);
}

inline QString plain(const QString &amount)
{
    const Result<qint64> units = parseUnits(amount);
    return units ? plain(*units) : amount;
}

/// Booked entries of all statements of a file.
struct Sums
{
    qint64 entries = 0;
    qint64 credits = 0;
    qint64 debits = 0;
};

inline Sums sumsOf(const ReadOutcome &outcome)
{
    Sums sums;
    for (const StatementSummary &statement : outcome.summary.statements) {
        sums.entries += statement.entries;
        sums.credits += statement.creditUnits;
        sums.debits += statement.debitUnits;
    }
    return sums;
}

/// The differences of a corpus, each with its explanation where there is one; prints them as a table.
class Differences
{
public:
    explicit Differences(std::map<QString, QString> explained)
        : m_explained(std::move(explained))
    {
    }

    void compare(const QString &file, const QString &what, const QString &ours, const QString &theirs)
    {
        if (ours != theirs)
            m_rows[file] += QStringLiteral("%1: %2, truth %3").arg(what, ours, theirs);
    }
    void add(const QString &file, const QString &what) { m_rows[file] += what; }
    /// `truth` holds `transactions`, `credits` and `debits`, the two as decimals.
    void compareSums(const QString &file, const Sums &ours, const QJsonObject &truth)
    {
        const auto theirs
            = [&truth](const char *name) { return plain(truth.value(QLatin1StringView(name)).toString()); };
        compare(file, QStringLiteral("entries"), QString::number(ours.entries),
                QString::number(truth.value(QStringLiteral("transactions")).toInt()));
        compare(file, QStringLiteral("credits"), plain(ours.credits), theirs("credits"));
        compare(file, QStringLiteral("debits"), plain(ours.debits), theirs("debits"));
    }

    /// The files that differ without an explanation, and explanations of files that do not differ.
    [[nodiscard]] QStringList print() const
    {
        QStringList wrong;
        for (const auto &[file, what] : m_rows) {
            const auto why = m_explained.find(file);
            const bool isExplained = why != m_explained.end();
            qInfo().noquote() << file << '|' << what.join(QStringLiteral("; ")) << '|'
                              << (isExplained ? why->second : QStringLiteral("NOT EXPLAINED"));
            if (!isExplained)
                wrong += file;
        }
        for (const auto &[file, why] : m_explained) {
            if (!m_rows.contains(file))
                wrong += QStringLiteral("%1 agrees, yet an explanation stands: %2").arg(file, why);
        }
        return wrong;
    }

private:
    std::map<QString, QString> m_explained;
    std::map<QString, QStringList> m_rows;
};

} // namespace quittance::exchange::corpora
