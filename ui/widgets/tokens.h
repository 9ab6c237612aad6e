#pragma once

#include <QColor>

#include <array>

namespace quittance::ui {

/// What a colour says. Saturated tones carry meaning and always come with a
/// word or an icon.
enum class Tone { Normal, Secondary, Caption, Disabled, Accent, Info, Caution, Danger };

/// The states of evidence; each also has a shape of its own.
enum class MatchMark { Exact, Probable, Ambiguous, None, Ignored };

/// All colours of one theme. There are two instances, light() and dark().
struct Tokens
{
    bool isDark = false;

    QColor title, window, panel, header, field, raised;
    QColor hover, sel, selIn;
    QColor line, line2, hair;
    QColor tx, tx2, tx3, txd;
    QColor accent, accentText, focus;
    QColor info, caution, danger; ///< On `panel`.
    QColor infoStrong, cautionStrong; ///< As text on `window`, `header`, `sel` or a tint.
    QColor infoTint, cautionTint, dangerTint;
    std::array<QColor, 5> bucket; ///< Current, 1-30, 31-60, 61-90, 90+. Never text.
    std::array<QColor, 5> bucketLine; ///< The 1 px outline of the same segment.
    std::array<QColor, 5> bucketText; ///< A mark or bold figure on the segment.
    std::array<QColor, 5> match; ///< Indexed by MatchMark.
    QColor chart, chart2, grid, band;

    [[nodiscard]] static const Tokens &light();
    [[nodiscard]] static const Tokens &dark();

    /// The text colour of `tone`; `onPanel` is false on `window`, `header`, a selection or a tint.
    [[nodiscard]] QColor text(Tone tone, bool onPanel = true) const;
    /// The fill of bucket `index` of `count`, 0 being current; other counts than five are spread over the same ramp.
    [[nodiscard]] QColor bucketFill(int index, int count = 5) const;
    [[nodiscard]] QColor bucketOutline(int index, int count = 5) const;
    [[nodiscard]] QColor bucketMark(int index, int count = 5) const;
};

} // namespace quittance::ui
