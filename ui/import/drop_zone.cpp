#include "ui/import/drop_zone.h"

#include "ui/widgets/hint_button.h"
#include "ui/widgets/theme.h"

#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

namespace quittance::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kIcon = 32;
constexpr int kRadius = 4;
constexpr int kMargin = 24;

} // namespace

DropZone::DropZone(Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_browse(new HintButton(theme, tr("Browse…"), {}, this))
{
    setObjectName(u"dropZone"_s);
    m_browse->setObjectName(u"browseFiles"_s);
    m_browse->setButtonSize(ButtonSize::Big);
    m_browse->setLook(ButtonLook::Primary);
    m_browse->setKeyShown(QKeySequence::Open);
    auto *title = new QLabel(tr("Drop files, folders or archives here"), this);
    title->setObjectName(u"dropTitle"_s);
    auto *formats = new QLabel(
        tr("Tables (CSV, TSV, Excel) with customers, invoices, credit notes, payments, bank lines or exchange rates, "
           "bank statements (camt.052, camt.053, camt.054, MT940, MT942, BAI2, OFX, QFX, QIF), electronic invoices "
           "(UBL, CII, Factur-X and ZUGFeRD inside PDF) and ledger JSON, in any "
           "mix, also in zip archives."),
        this);
    auto *promise = new QLabel(tr("Each file is recognised, shown and checked before anything is stored. The same file "
                                  "twice changes nothing."),
                               this);
    formats->setObjectName(u"dropFormats"_s);
    promise->setObjectName(u"dropPromise"_s);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(8);
    column->setContentsMargins(2 * kMargin, kMargin, 2 * kMargin, kMargin);
    column->addStretch(2);
    column->addSpacing(kIcon + 8);
    column->addWidget(title, 0, Qt::AlignHCenter);
    for (QLabel *label : {formats, promise}) {
        label->setWordWrap(true);
        label->setAlignment(Qt::AlignCenter);
        column->addWidget(label);
    }
    column->addSpacing(8);
    column->addWidget(m_browse, 0, Qt::AlignHCenter);
    column->addStretch(3);
    connect(&theme, &Theme::changed, this, &DropZone::restyle);
    restyle();
}

void DropZone::setTarget(bool isTarget)
{
    m_isTarget = isTarget;
    update();
}

void DropZone::restyle()
{
    for (QLabel *label : findChildren<QLabel *>()) {
        const bool isTitle = label->objectName() == "dropTitle"_L1;
        QPalette palette = label->palette();
        palette.setColor(QPalette::WindowText, isTitle ? m_theme.tokens().tx : m_theme.tokens().tx2);
        label->setPalette(palette);
        label->setFont(m_theme.font(isTitle ? TextStyle::Screen : TextStyle::Body));
    }
    update();
}

void DropZone::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens &t = m_theme.tokens();
    painter.fillRect(rect(), t.panel);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_isTarget ? t.accent : t.line2, 2, Qt::DashLine));
    painter.setBrush(m_isTarget ? t.sel : t.panel);
    painter.drawRoundedRect(QRectF(rect()).adjusted(kMargin, kMargin, -kMargin, -kMargin), kRadius, kRadius);
    const auto *title = findChild<QLabel *>(u"dropTitle"_s);
    m_theme.icons().paint(painter, QRectF((width() - kIcon) / 2.0, title->y() - kIcon - 12, kIcon, kIcon), u"drop"_s,
                          m_isTarget ? t.accent : t.tx3);
}

} // namespace quittance::ui
