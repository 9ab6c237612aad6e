#include "core/exchange/importer.h"

#include <QCoreApplication>

#include <utility>

namespace quittance::exchange {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::exchange::Importer)
};

} // namespace

void handOnLines(const ReadOptions &options, ReadOutcome &outcome, size_t &firstLine)
{
    std::vector<ledger::BankLineFact> &lines = outcome.batch.bankLines;
    if (!options.lines || lines.size() < kLinesInPiece)
        return;
    options.lines({std::exchange(lines, {}), firstLine, outcome.batch.statements.size()});
    firstLine = 0;
}

ColumnMapping TableText::fitted(ColumnMapping mapping) const
{
    if (!m_isWritten)
        return mapping;
    mapping.delimiter = u',';
    mapping.encoding = QStringLiteral("utf-8");
    if (m_hasFractions)
        mapping.decimalMark = QChar(); // what the columns show decides, also where texts hold amounts
    return mapping;
}

Result<TableText> Importer::table(QByteArrayView, const ReadOptions &) const
{
    return fail(Error::Kind::Unsupported, Text::tr("This file is no table."));
}

} // namespace quittance::exchange
