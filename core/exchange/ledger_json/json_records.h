#pragma once

#include "core/base/result.h"

#include <QByteArrayView>
#include <QHash>
#include <QStringList>

#include <vector>

namespace quittance::exchange {

/// One JSON object of a list: its scalar members as the text they are written with, so that no amount becomes a
/// binary fraction. Null members are left out.
struct JsonRecord
{
    qint64 line = 0;
    QHash<QString, QString> members;

    [[nodiscard]] QString value(QStringView key) const { return members.value(key.toString()); }
};

/// A JSON object of lists of objects.
struct JsonTables
{
    QHash<QString, QString> scalars; ///< members of the root that are no lists or objects
    QHash<QString, std::vector<JsonRecord>> tables;
};

/// InvalidInput for text that is not one JSON object.
[[nodiscard]] Result<JsonTables> readJsonTables(QByteArrayView json);

} // namespace quittance::exchange
