#include "ui/widgets/as_of_popup.h"

#include "ui/widgets/format.h"
#include "ui/widgets/hint_button.h"
#include "ui/widgets/theme.h"

#include <QCheckBox>
#include <QDateEdit>
#include <QGridLayout>
#include <QLabel>
#include <QListWidget>

using namespace Qt::StringLiterals;

namespace quittance::ui {

namespace {

constexpr int kMonths = 26;

} // namespace

AsOfPopup::AsOfPopup(Theme &theme, QDate today, QDate asOf, Instant knownAt, QWidget *parent)
    : QFrame(parent, Qt::Popup)
    , m_today(today)
    , m_asOf(new QDateEdit(asOf, this))
    , m_knownOn(new QDateEdit(this))
    , m_isKnownNow(new QCheckBox(tr("As known now"), this))
    , m_months(new QListWidget(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(u"asOfPopup"_s);
    const bool isNow = knownAt == Instant::max();
    m_isKnownNow->setChecked(isNow);
    m_knownOn->setEnabled(!isNow);
    m_knownOn->setDate(isNow ? today : civilDate(knownAt, QTimeZone::utc()));
    build(theme);
    fillMonthEnds();
}

void AsOfPopup::build(Theme &theme)
{
    setFrameShape(QFrame::Box);
    for (QDateEdit *edit : {m_asOf, m_knownOn}) {
        edit->setCalendarPopup(true);
        edit->setDisplayFormat(dayPattern(u"ddd d MMM yyyy"_s));
        edit->setMinimumWidth(150);
    }
    m_asOf->setObjectName(u"asOfDate"_s);
    m_asOf->setAccessibleName(tr("As of"));
    m_knownOn->setObjectName(u"knownOnDate"_s);
    m_knownOn->setAccessibleName(tr("As known at the end of"));
    m_knownOn->setMaximumDate(m_today);
    m_isKnownNow->setObjectName(u"knownNow"_s);
    m_months->setObjectName(u"monthEnds"_s);
    m_months->setAccessibleName(tr("Month ends"));
    m_months->setFixedSize(132, 180);

    auto *apply = new HintButton(theme, tr("Show"), {}, this);
    apply->setObjectName(u"apply"_s);
    apply->setLook(ButtonLook::Primary);
    apply->setKeyShown(QKeySequence(Qt::Key_Return));
    auto *back = new HintButton(theme, tr("Today, as known now"), {}, this);
    back->setObjectName(u"today"_s);

    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(12, 12, 12, 12);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(8);
    grid->addWidget(new QLabel(tr("As of"), this), 0, 0);
    grid->addWidget(m_asOf, 0, 1);
    grid->addWidget(m_isKnownNow, 1, 1);
    grid->addWidget(new QLabel(tr("As known on"), this), 2, 0);
    grid->addWidget(m_knownOn, 2, 1);
    auto *hint
        = new QLabel(tr("Looking back changes nothing that is stored. The view is read-only until you return."), this);
    hint->setWordWrap(true);
    hint->setFont(theme.font(TextStyle::Caption));
    grid->addWidget(hint, 3, 0, 1, 2);
    grid->setRowStretch(4, 1);
    grid->addWidget(back, 5, 0, 1, 2);
    grid->addWidget(apply, 6, 0, 1, 2);
    grid->addWidget(m_months, 0, 2, 7, 1);

    connect(m_isKnownNow, &QCheckBox::toggled, m_knownOn, &QWidget::setDisabled);
    connect(apply, &QPushButton::clicked, this, &AsOfPopup::choose);
    connect(back, &QPushButton::clicked, this, [this] {
        Q_EMIT datesChosen(m_today, Instant::max());
        close();
    });
    // A month end is chosen by a press or by Enter; moving through the list only fills the field.
    connect(m_months, &QListWidget::currentItemChanged, this, [this](QListWidgetItem *item) {
        if (item)
            m_asOf->setDate(item->data(Qt::UserRole).toDate());
    });
    connect(m_months, &QListWidget::itemClicked, this, &AsOfPopup::choose);
    connect(m_months, &QListWidget::itemActivated, this, &AsOfPopup::choose);
    setFocusProxy(m_asOf);
}

void AsOfPopup::fillMonthEnds()
{
    const QSignalBlocker quiet(m_months);
    std::vector<QDate> days = monthEnds(m_today, kMonths);
    std::ranges::reverse(days);
    for (const QDate day : days) {
        if (day > m_today)
            continue;
        auto *item = new QListWidgetItem(dateText(day), m_months); // the list owns it
        item->setData(Qt::UserRole, day);
        if (day == m_asOf->date())
            m_months->setCurrentItem(item);
    }
}

void AsOfPopup::choose()
{
    Instant knownAt = Instant::max();
    if (!m_isKnownNow->isChecked())
        knownAt.ms = m_knownOn->date().addDays(1).startOfDay(QTimeZone::utc()).toMSecsSinceEpoch() - 1;
    Q_EMIT datesChosen(m_asOf->date(), knownAt);
    close();
}

} // namespace quittance::ui
