#pragma once

#include "core/connect/write_intent.h"

#include <functional>

namespace quittance::connect {

struct WriteChoice
{
    QString value;
    QString label;
};

/// One field of a record as a platform wants it.
struct WriteField
{
    enum class Kind : quint8 { Text, Number, Boolean, Time, File, Group, List };

    QString path; ///< the platform's names from the record down, `[]` after a list: `lineItems[].accountRef.id`
    Kind kind = Kind::Text;
    QString label;
    QString description;
    bool isRequired = false; ///< where what is around it is given
    std::vector<WriteChoice> choices; ///< empty: anything
    QStringList hints; ///< limits in the platform's words
};

/// Which files may go with a record.
struct AttachmentOffer
{
    qint64 mostBytes = 0;
    QStringList suffixes; ///< in small letters, without a dot; empty: any
    bool isTogether = true; ///< the limit is for all files, not for each
    QString about; ///< the limits in sentences for a person
};

/// A field that takes anything of its kind. For platforms that describe their records in documents only.
[[nodiscard]] WriteField formField(const QString &path, WriteField::Kind kind, const QString &label,
                                   bool isRequired = false);

/// What a platform asks for in a record of one kind: what a form is built from, and what is looked at before sending.
struct WriteForm
{
    WriteKind kind = WriteKind::Invoice;
    QString title;
    std::vector<WriteField> fields; ///< what is around a field comes before it
    /// False where the platform calls everything required, even what only itself can give: then that word means
    /// nothing.
    bool tellsRequired = true;
    /// What the platform keeps of a message in HTML; none: its records have no such message.
    std::function<QString(const QString &html)> reduced = {};
    std::optional<AttachmentOffer> attachments = {}; ///< nothing: no file can go with a new record

    [[nodiscard]] const WriteField *field(QStringView path) const;
};

} // namespace quittance::connect
