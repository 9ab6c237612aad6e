#pragma once

#include "tests/bench/bench_data.h"

#include <QByteArray>
#include <QString>
#include <QTemporaryDir>

namespace quittance::bench {

/// The invoices as an accounting package exports them: nine columns, ISO dates, decimal points.
[[nodiscard]] QByteArray makeCsv(const std::vector<InvoiceRow> &rows);
/// The invoices as credits of one camt.053.001.08 statement, paid on their due days.
[[nodiscard]] QByteArray makeCamt(const std::vector<InvoiceRow> &rows);
/// Such a statement of at least `bytes`, written piece by piece: answers how many entries it has, 0 when it cannot be
/// written.
[[nodiscard]] qint64 writeLargeCamt(const QString &path, qint64 bytes);
/// Answers the file's path; complains on stderr when it cannot be written.
QString writeFile(const QTemporaryDir &folder, const QString &name, const QByteArray &bytes);

} // namespace quittance::bench
