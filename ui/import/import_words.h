#pragma once

#include "core/workspace/import_types.h"

#include <QString>
#include <QStringList>

#include <utility>
#include <vector>

namespace quittance::ui {

/// A value as files and mappings write it, and the words for it.
using NamedValue = std::pair<QString, QString>;

[[nodiscard]] QString kindWords(workspace::ImportAs as);
/// What a file is: "camt.053 bank statement", "Table, Bank lines".
[[nodiscard]] QString formatWords(const workspace::PreparedFile &file);
[[nodiscard]] std::vector<NamedValue> encodingChoices();
[[nodiscard]] std::vector<NamedValue> delimiterChoices();
[[nodiscard]] std::vector<NamedValue> decimalChoices();
[[nodiscard]] std::vector<NamedValue> dateOrderChoices();
/// What a field holds in a word: date, amount, number or text. `field` as a mapping names it.
[[nodiscard]] QString fieldTypeWords(const QString &field);
[[nodiscard]] bool isDateField(const QString &field);
[[nodiscard]] bool isAmountField(const QString &field);

} // namespace quittance::ui
