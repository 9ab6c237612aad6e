#include "ui/widgets/icon_set.h"

#include "ui/widgets/icon_engine.h"

#include <QFile>
#include <QLoggingCategory>
#include <QPainter>
#include <QSvgRenderer>

#include <cmath>

using namespace Qt::StringLiterals;

namespace quittance::ui {

namespace {

Q_LOGGING_CATEGORY(lcIcons, "quittance.ui.icons", QtInfoMsg)

constexpr char kDrawnColor[] = "#454A50";

QString pathOf(const QString &name)
{
    return u":/icons/%1.svg"_s.arg(name);
}

} // namespace

QPixmap IconSet::pixmap(const QString &name, int size, const QColor &color, qreal dpr) const
{
    if (name.isEmpty())
        return {};
    const QString key = u"%1|%2|%3|%4"_s.arg(name).arg(size).arg(color.rgba()).arg(qRound(dpr * 100));
    if (const auto found = m_cache->constFind(key); found != m_cache->constEnd())
        return *found;

    QPixmap pixmap;
    QFile file(pathOf(name));
    if (file.open(QIODevice::ReadOnly)) {
        const QByteArray svg = file.readAll().replace(kDrawnColor, color.name().toLatin1());
        QSvgRenderer renderer(svg);
        const int edge = int(std::ceil(size * dpr));
        pixmap = QPixmap(edge, edge);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        renderer.render(&painter);
        painter.end();
        pixmap.setDevicePixelRatio(dpr);
    } else {
        qCWarning(lcIcons, "no icon is named %ls", qUtf16Printable(name));
    }
    m_cache->insert(key, pixmap);
    return pixmap;
}

void IconSet::paint(QPainter &painter, const QRectF &rect, const QString &name, const QColor &color) const
{
    const int size = int(std::min(rect.width(), rect.height()));
    const QPixmap drawn = pixmap(name, size, color, painter.device()->devicePixelRatioF());
    if (drawn.isNull())
        return;
    const QPointF at = rect.center() - QPointF(size / 2.0, size / 2.0);
    painter.drawPixmap(QPointF(std::round(at.x()), std::round(at.y())), drawn);
}

QIcon IconSet::icon(const QString &name, IconColors colors) const
{
    return QIcon(new IconEngine(*this, name, colors));
}

bool IconSet::contains(const QString &name)
{
    return QFile::exists(pathOf(name));
}

} // namespace quittance::ui
