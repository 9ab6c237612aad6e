#pragma once

#include <QString>

namespace quittance::connect::routable {

/// A message as the platform takes it: the tags it allows without any attribute, each closed; every other tag is left
/// out and its text kept, scripts and the like with their text. What is no tag is escaped. Empty when nothing is left
/// to read. Source: alloy-routable.md 2.4.
[[nodiscard]] QString reducedHtml(const QString &html);

} // namespace quittance::connect::routable
