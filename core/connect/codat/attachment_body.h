#pragma once

#include "core/connect/write_form.h"

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

/// Of which books what is written to.
struct AttachmentBooks
{
    QString company;
    QString connection;
    QString platform; ///< the integration's name; empty: not known
};

/// The request body, natural key and address of an intent that hangs a file on an invoice: nothing else may be changed
/// by the same write, and there is one file in each. InvalidInput otherwise.
[[nodiscard]] Result<> freezeAttachment(const WriteIntent &intent, const AttachmentBooks &books,
                                        FrozenRequest &request);
/// The files of an invoice that is still to be made, each a write that follows it. InvalidInput for a file that is too
/// large, and for two of one name, which could not be told apart.
[[nodiscard]] Result<std::vector<FrozenRequest>> attachmentsToFollow(const WriteIntent &intent,
                                                                     const AttachmentBooks &books);
/// What a form says about files for those books, and what freezing holds them to. Source: codat.md 8.
[[nodiscard]] AttachmentOffer attachmentOffer(const QString &platform);

} // namespace quittance::connect::codat
