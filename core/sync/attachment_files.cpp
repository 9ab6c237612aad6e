#include "core/sync/attachment_files.h"

#include <QCoreApplication>
#include <QFile>

namespace quittance::sync {

using namespace Qt::StringLiterals;
using connect::WriteAttachment;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::sync)
};

/// Raw bytes of all attachments: in base64 they grow by a third, and a request may have 25 MB.
constexpr qint64 kMostBytes = qint64(18) * 1024 * 1024;

tl::unexpected<Error> wrong(const QString &sentence)
{
    return fail(Error::Kind::InvalidInput, sentence, {.field = u"attachments"_s});
}

} // namespace

Result<WriteAttachment> AttachmentFiles::read(const QString &path, const QString &name)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return wrong(Text::tr("The attachment “%1” cannot be read.").arg(name));
    if (file.size() == 0)
        return wrong(Text::tr("The attachment “%1” is empty.").arg(name));
    m_size += file.size();
    if (m_size > kMostBytes)
        return wrong(Text::tr("The attachments are larger than 18 MB together."));
    return WriteAttachment{.name = name.section(u'/', -1), .bytes = file.readAll()};
}

} // namespace quittance::sync
