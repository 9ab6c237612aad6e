#pragma once

#include "core/connect/write_intent.h"

namespace quittance::connect::codat {

/// A file as a form of one part. `boundary` must not be in the file.
[[nodiscard]] QByteArray attachmentBody(const WriteAttachment &file, const QByteArray &boundary);
/// The content type of such a form, from the form itself.
[[nodiscard]] QByteArray attachmentType(const QByteArray &body);
/// How many bytes the file in such a form has.
[[nodiscard]] qsizetype attachmentSize(const QByteArray &body);

/// Where a file is written to.
struct AttachmentPlace
{
    QString connection;
    QString invoice;
};
/// Of the address of a write; nothing where it writes no file.
[[nodiscard]] std::optional<AttachmentPlace> attachmentPlace(const QByteArray &path);

/// The request body, natural key and address of an intent that hangs a file on an invoice: nothing else may be changed
/// by the same write, and there is one file in each. InvalidInput otherwise.
[[nodiscard]] Result<> freezeAttachment(const WriteIntent &intent, const QString &company, const QString &connection,
                                        FrozenRequest &request);

} // namespace quittance::connect::codat
