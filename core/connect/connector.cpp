#include "core/connect/connector.h"

#include <QCoreApplication>

namespace quittance::connect {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::connect)
};

} // namespace

void Connector::figures(QDate /*day*/, QObject *context, const Done<PlatformFigures> &done)
{
    QMetaObject::invokeMethod(
        context,
        [done] {
            done(fail(Error::Kind::Unsupported,
                      Text::tr("The platform adds up no figures of its own that ours could be held against.")));
        },
        Qt::QueuedConnection);
}

std::span<const MappingSlot> Connector::mappings() const
{
    return {};
}

Result<> Connector::canChange(WriteKind /*kind*/, const QString & /*status*/) const
{
    return {};
}

void Connector::learn(QObject *context, const Done<std::map<QString, QString>> &done)
{
    QMetaObject::invokeMethod(
        context, [done] { done(std::map<QString, QString>()); }, Qt::QueuedConnection);
}

void Connector::form(WriteKind /*kind*/, QObject *context, const Done<WriteForm> &done)
{
    QMetaObject::invokeMethod(
        context,
        [done] { done(fail(Error::Kind::Unsupported, Text::tr("The platform does not describe its forms."))); },
        Qt::QueuedConnection);
}

} // namespace quittance::connect
