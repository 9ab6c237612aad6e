#pragma once

#include "core/base/result.h"
#include "core/connect/write_intent.h"

namespace quittance::connect {

/// A line of a document, its figures complete.
struct WorkedLine
{
    WriteLine line;
    QString quantity; ///< decimal text
    qint64 unitUnits = 0;
    qint64 netUnits = 0;
    qint64 taxUnits = 0;
};

/// A document's lines and what they add up to.
struct WorkedLines
{
    Currency currency;
    std::vector<WorkedLine> lines;
    qint64 netUnits = 0;
    qint64 taxUnits = 0;
    qint64 totalUnits = 0;
};

/// Works out what the intent leaves open and checks that the rest agrees: quantity times unit amount is the line's
/// amount to the currency's minor unit, and the lines do not add up to more than the whole; what the whole is more is
/// tax, split over the lines with a tax rate, or over all, by largest remainder. InvalidInput with the field that is
/// wrong. An intent without lines becomes one line.
[[nodiscard]] Result<WorkedLines> workOut(const WriteIntent &intent);

} // namespace quittance::connect
