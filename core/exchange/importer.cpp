#include "core/exchange/importer.h"

#include <QCoreApplication>

namespace quittance::exchange {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::exchange::Importer)
};

} // namespace

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
