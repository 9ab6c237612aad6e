#pragma once

#include <QStringList>

class QMimeData;

namespace quittance::ui {

/// The paths of the files on this machine that a drag or a paste holds; other addresses are left out.
[[nodiscard]] QStringList localFiles(const QMimeData &data);

} // namespace quittance::ui
