#include "ui/forecast/forecast_bar.h"

#include "ui/documents/currency_choice.h"
#include "ui/documents/screen_memory.h"
#include "ui/widgets/hint_button.h"
#include "ui/widgets/segmented.h"

#include <QComboBox>
#include <QLabel>

#include <array>

using namespace Qt::StringLiterals;

namespace quittance::ui {

namespace {

constexpr std::array kWeeks = {4, 8, 13, 26};
constexpr int kUsualWeeks = 2; // of kWeeks

} // namespace

ForecastBar::ForecastBar(Theme &theme, QWidget *parent)
    : ScreenBar(theme, tr("Cash forecast"), parent)
    , m_weeks(new QComboBox(this))
    , m_weekends(new Segmented(theme, {tr("To Monday"), tr("As they fall")}, this))
    , m_currency(new CurrencyChoice(theme, this))
    , m_keep(new HintButton(theme, tr("Keep forecast"), {}, this))
    , m_export(new HintButton(theme, tr("Export…"), QKeySequence(Qt::CTRL | Qt::Key_E), this))
{
    m_weeks->setObjectName(u"weeks"_s);
    for (const int weeks : kWeeks)
        m_weeks->addItem(tr("%n weeks", nullptr, weeks), weeks);
    m_weeks->setCurrentIndex(kUsualWeeks);
    m_weeks->setToolTip(tr("So many weeks from the day after the one shown."));
    m_weekends->setObjectName(u"weekends"_s);
    m_weekends->setToolTips({tr("What would come on a Saturday or Sunday comes on Monday. Key W changes it."),
                             tr("Money comes on every day of the week. Key W changes it.")});
    m_keep->setObjectName(u"keep"_s);
    m_keep->setIconName(u"clip"_s);
    m_export->setObjectName(u"export"_s);
    m_export->setIconName(u"report"_s);
    m_export->setToolTip(tr("Writes the weeks as a workbook or a CSV file."));

    m_captions << addLabelled(tr("Ahead"), m_weeks) << addLabelled(tr("Weekends"), m_weekends);
    addStretch();
    addWidget(m_currency);
    addWidget(m_keep);
    addWidget(m_export);
    chainTabs({m_weeks, m_weekends, m_currency, m_keep, m_export});
    setLookingBack(false);

    connect(m_weeks, &QComboBox::currentIndexChanged, this, &ForecastBar::questionChanged);
    connect(m_weekends, &Segmented::chosen, this, &ForecastBar::questionChanged);
    connect(m_keep, &QPushButton::clicked, this, &ForecastBar::keepWanted);
    connect(m_export, &QPushButton::clicked, this, &ForecastBar::exportWanted);
}

int ForecastBar::weeks() const
{
    return m_weeks->currentData().toInt();
}

insight::ForecastQuestion ForecastBar::question(const ledger::AsOf &asOf) const
{
    insight::ForecastQuestion question;
    question.asOf = asOf;
    question.weeks = weeks();
    question.skipsWeekends = m_weekends->current() == 0;
    return question;
}

void ForecastBar::setLookingBack(bool isLookingBack)
{
    m_keep->setEnabled(!isLookingBack);
    m_keep->setToolTip(isLookingBack
                           ? tr("A forecast is kept on its own day. Return to today to keep one.")
                           : tr("Keeps this forecast with all it was made from. It joins the track record when its "
                                "weeks have passed."));
}

void ForecastBar::setNarrow(bool isNarrow)
{
    for (QWidget *caption : std::as_const(m_captions))
        caption->setVisible(!isNarrow);
}

void ForecastBar::cycleWeekends()
{
    m_weekends->cycle();
}

} // namespace quittance::ui
