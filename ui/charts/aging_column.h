#pragma once

#include <QList>
#include <QString>

namespace quittance::ui {

/// One column of a StackedAgingChart: what was open in each bucket at one day.
struct AgingColumn
{
    QString label; ///< Under the column: "Mar 25".
    QList<qint64> units; ///< Ten-thousandths per bucket, current first.
    QString note; ///< In the tool tip, such as "approximate before first sync".
};

/// All columns in one currency.
struct AgingSeries
{
    QString currency;
    QStringList buckets; ///< Names, current first.
    QList<AgingColumn> columns;
};

} // namespace quittance::ui
