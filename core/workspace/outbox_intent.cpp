#include "core/workspace/outbox_intent.h"

#include "core/sync/intent_json.h"

#include <QCoreApplication>

namespace quittance::workspace {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::workspace::OutboxService)
};

} // namespace

Result<connect::WriteIntent> intentOf(const store::OutboxItem &item)
{
    const std::optional<connect::WriteKind> kind = connect::writeKindOf(item.kind);
    if (!kind)
        return fail(Error::Kind::Unsupported, Text::tr("This version knows no write of the kind “%1”.").arg(item.kind));
    return sync::readIntent(*kind, item.intent);
}

} // namespace quittance::workspace
