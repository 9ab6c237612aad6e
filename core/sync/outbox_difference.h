#pragma once

#include <QByteArray>
#include <QString>

#include <vector>

namespace quittance::sync {

/// A field that two versions of a record state differently.
struct FieldDifference
{
    QString path; ///< `lines[0].amount`
    QString ours; ///< as it is written; empty: not there
    QString theirs;

    friend bool operator==(const FieldDifference &, const FieldDifference &) = default;
};

/// Where `theirs` does not say what `ours` says, field by field of `ours`; what only `theirs` has is the platform's
/// own. Numbers are compared as amounts, `1.5` and `"1.50"` are the same. Empty where either is no JSON object.
[[nodiscard]] std::vector<FieldDifference> differencesOf(const QByteArray &ours, const QByteArray &theirs);

} // namespace quittance::sync
