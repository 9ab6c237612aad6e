#pragma once

#include <QFuture>
#include <QList>
#include <QString>

#include <functional>

namespace quittance::ui {

/// One line of the palette: a command, a screen, or something found in the book.
struct PaletteHit
{
    QString title;
    QString detail;
    QString icon;
    QString key; ///< As printed on a key cap.
    std::function<void()> run;
};

/// Looks in the book; the answer may come from any thread. The palette drops answers that are late.
using PaletteSearch = std::function<QFuture<QList<PaletteHit>>(const QString &text, int limit)>;

/// How well `text` answers `query`; 0 is not at all. Both are folded by foldText(). Every word of the query
/// must begin a word of the text or stand inside it; a text that begins with the query comes first.
[[nodiscard]] int paletteScore(const QString &query, const QString &text);

} // namespace quittance::ui
