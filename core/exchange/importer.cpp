#include "core/exchange/importer.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>
#include <utility>

namespace quittance::exchange {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::exchange::Importer)
};

} // namespace

void LinesMade::add(ledger::BankLineFact line, bool mayChange, size_t &firstLine)
{
    if (mayChange && !m_firstToStay)
        m_firstToStay = next();
    std::vector<ledger::BankLineFact> &lines = m_outcome.batch.bankLines;
    lines.push_back(std::move(line));
    const size_t ready = m_firstToStay ? *m_firstToStay - m_handedOn : lines.size();
    if (!m_options.lines || ready < kLinesInPiece)
        return;
    std::vector<ledger::BankLineFact> staying(std::make_move_iterator(lines.begin() + qptrdiff(ready)),
                                              std::make_move_iterator(lines.end()));
    lines.resize(ready);
    m_options.lines(
        {std::exchange(lines, std::move(staying)), std::min(firstLine, ready), m_outcome.batch.statements.size()});
    m_handedOn += ready;
    firstLine -= std::min(firstLine, ready);
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
