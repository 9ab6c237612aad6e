#pragma once

#include "ui/widgets/tokens.h"

#include <QList>
#include <QMetaType>
#include <QString>

namespace quittance::ui {

/// What a cell draws. A column has one (ColumnSpec::kind); a model may answer
/// KindRole for a cell that differs.
enum class CellKind {
    Text, ///< DisplayRole, then SecondaryRole in `tx3`, left; IconRole before it.
    Number, ///< DisplayRole right-aligned (counts, days, percent).
    Money, ///< MoneyRole and CurrencyRole, right-aligned.
    Date, ///< DisplayRole as QDate, or already a text.
    Chips, ///< ChipsRole.
    Bucket, ///< BucketRole as a swatch, then DisplayRole.
    Sparkbar, ///< SegmentsRole as one stacked bar in bucket colours.
    Probability, ///< PerMilleRole as a bar, then the percentage unless DisplayRole says otherwise.
    Priority, ///< PerMilleRole as a grey bar.
    State, ///< IconRole alone, centred, or with DisplayRole beside it.
    Switch, ///< Qt::CheckStateRole as a switch.
    Check, ///< Qt::CheckStateRole as a check box.
};

/// How strongly a text is set.
enum class Emphasis { Regular, Medium, Bold };

/// The roles a model answers, beside DisplayRole, ToolTipRole and
/// TextAlignmentRole. All are optional unless the kind needs them.
enum CellRole {
    IdRole = Qt::UserRole + 1, ///< qint64, the row's key.
    SortRole, ///< A value that compares.
    KindRole, ///< int of CellKind; overrides the column.
    SecondaryRole, ///< QString after the text, in caption colour.
    MoneyRole, ///< qint64, ten-thousandths. Invalid: unknown, drawn blank.
    CurrencyRole, ///< QString, ISO 4217.
    ZeroRole, ///< bool, true: zero is drawn as 0.00 and not as a dash.
    SignRole, ///< bool, true: a positive amount has a plus.
    ChipsRole, ///< QList<ChipSpec>.
    BucketRole, ///< int from 0 (current).
    BucketCountRole, ///< int, 5 when not given.
    SegmentsRole, ///< QList<qint64>, ten-thousandths per bucket.
    PerMilleRole, ///< int 0 to 1000.
    IconRole, ///< QString, a name of IconSet.
    IconToneRole, ///< int of Tone.
    ToneRole, ///< int of Tone, for the text.
    EmphasisRole, ///< int of Emphasis; overrides the column.
    LoadedRole, ///< bool, false: the row is on its way, a placeholder is drawn.
    CopyRole, ///< QString for the clipboard when it differs from what is drawn.
    RowToneRole, ///< int of Tone for the whole row (asked at column 0).
    GroupRole, ///< bool, true: a group row, drawn bold on `header`.
    FirstFreeRole ///< Models put their own roles from here.
};

/// A small outlined word with an icon: "Disputed 4,200.00".
struct ChipSpec
{
    QString text;
    QString icon; ///< Empty: none.
    Tone tone = Tone::Caption;

    friend bool operator==(const ChipSpec &, const ChipSpec &) = default;
};

} // namespace quittance::ui

Q_DECLARE_METATYPE(quittance::ui::ChipSpec)
