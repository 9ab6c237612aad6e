#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QByteArrayView>

#include <vector>

namespace quittance::exchange {

/// A file inside a PDF.
struct PdfAttachment
{
    QString name;
    QByteArray bytes;
};

/// The files embedded in a PDF, by its name tree and by the root's associated files, XML files only. InvalidInput for
/// what is no PDF, is encrypted, or would take more memory than any invoice does. Source: ISO 32000-2, 7.11.
[[nodiscard]] Result<std::vector<PdfAttachment>> pdfAttachments(QByteArrayView bytes);

} // namespace quittance::exchange
