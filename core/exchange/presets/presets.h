#pragma once

#include "core/exchange/csv/column_mapping.h"

#include <vector>

namespace quittance::exchange {

/// How a program or bank writes its export, known beforehand. One file of this folder each.
struct Preset
{
    QString name; ///< of the program or bank, and of what it exports
    QStringList recognise; ///< headings that must all be there
    ColumnMapping mapping; ///< may name headings that an export leaves out
};

[[nodiscard]] const std::vector<Preset> &presets();

/// The preset whose headings a file has, with the file's own spelling of them and without those it leaves out; of
/// several the one that asks for most. Nothing when none fits.
[[nodiscard]] std::optional<Preset> presetFor(const QStringList &headings);

} // namespace quittance::exchange
