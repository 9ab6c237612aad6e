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
/// Answers the file's path; complains on stderr when it cannot be written.
QString writeFile(const QTemporaryDir &folder, const QString &name, const QByteArray &bytes);

} // namespace quittance::bench
