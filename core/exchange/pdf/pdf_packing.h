#pragma once

#include <QByteArrayView>

namespace quittance::exchange {

/// True when the stream whose content begins at `content` in `pdf` could serve the library as a table of objects or of
/// places, and is packed in a way whose unpacked size cannot be known beforehand: in several layers, by another filter
/// than deflate, named indirectly, or in rows beyond measure. No program writes that; a bomb does.
[[nodiscard]] bool isOddStructure(QByteArrayView pdf, qsizetype content);

} // namespace quittance::exchange
