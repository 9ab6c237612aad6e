#pragma once

#include <QString>

namespace quittance::exchange {

/// What a cell's number stands for, by the format it is shown in.
enum class CellFormat : quint8 { Number, Date, Time };

/// A number format of a workbook.
struct NumberFormat
{
    CellFormat format = CellFormat::Number;
    int digits = 0; ///< shown with zeros in front up to so many digits; 0: as it is

    friend bool operator==(const NumberFormat &, const NumberFormat &) = default;
};

/// The format of one of the numbers every workbook knows. Source: ECMA-376 part 1, 18.8.30.
[[nodiscard]] NumberFormat builtInFormat(int id);

/// The format a code such as `dd/mm/yyyy` or `#,##0.00` describes, by its first section.
[[nodiscard]] NumberFormat formatOfCode(QStringView code);

} // namespace quittance::exchange
