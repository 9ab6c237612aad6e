#pragma once

#include "core/connect/write_intent.h"

#include <QStringList>

namespace quittance::sync {

/// Reads the files that are to go with a write. InvalidInput with a sentence for one that cannot be read or is empty,
/// and where they are larger together than any platform takes.
class AttachmentFiles
{
public:
    Result<connect::WriteAttachment> read(const QString &path, const QString &name);

private:
    qint64 m_size = 0; ///< so far
};

} // namespace quittance::sync
