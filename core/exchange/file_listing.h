#pragma once

#include "core/base/task.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace quittance::exchange {

/// A file to be read.
struct ListedFile
{
    QString path; ///< see FileBytes
    bool isFound = false; ///< it lay in a folder or archive; nobody named it
};

/// The files that `paths` name: files themselves, those in folders and their subfolders, and those in archives, each by
/// name. What is hidden or made by a system for itself is passed over. An archive that cannot be opened, or holds
/// nothing, stands for itself: reading it says why. At most 10,000 files.
[[nodiscard]] std::vector<ListedFile> listFiles(const QStringList &paths, const CancelToken &cancel = {});

} // namespace quittance::exchange
