#include "ui/performance/month_pane.h"

#include "ui/charts/chart_measure.h"
#include "ui/charts/metric_figures.h"
#include "ui/widgets/format.h"
#include "ui/widgets/pane_header.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace quittance::ui {

using insight::Figure;
using insight::PerformancePoint;

namespace {

constexpr qint64 kFirstPart = 1; // ids of rows
constexpr qint64 kFirstDefinition = 100;
constexpr qint64 kEffectiveness = 200;

FigureRow partRow(PointPart part, qint64 units, Currency currency, const QString &definition)
{
    return {.label = partWord(part),
            .value = moneyText(units, currency.code()),
            .id = kFirstPart + qint64(part),
            .tone = units == 0 ? Tone::Caption : Tone::Normal,
            .definition = definition};
}

/// A figure that is not defined keeps its row and says why in the tool tip.
FigureRow figureRow(const QString &label, const Figure &figure, const QString &unit, int digits,
                    const QString &definition)
{
    if (!figure)
        return {.label = label,
                .value = u"–"_s,
                .tone = Tone::Caption,
                .definition = reasonSentence(figure) + u'\n' + definition};
    const QString value = millionthsText(*figure.millionths, digits);
    return {.label = label,
            .value = unit == u"%" ? value + unit : MonthPane::tr("%1 %2", "a figure and its unit").arg(value, unit),
            .definition = exactMillionthsText(*figure.millionths) + u'\n' + definition};
}

} // namespace

QList<FigureRow> monthRows(const PerformancePoint &point, Currency currency, const insight::PerformancePolicy &policy,
                           DsoDefinition definition)
{
    QList<FigureRow> rows{
        partRow(PointPart::Current, point.open.current(), currency, MonthPane::tr("Open and due on the day or later.")),
        partRow(PointPart::Overdue, point.open.shares.overdue, currency, MonthPane::tr("Open and due before the day.")),
        partRow(PointPart::Unapplied, point.open.unapplied, currency,
                MonthPane::tr("Receipts and credit notes that are not applied.")),
        partRow(PointPart::Net, point.open.net(), currency, MonthPane::tr("The three above together.")),
        partRow(PointPart::Sales, point.sales, currency,
                MonthPane::tr("Invoices of the month gross of tax, without drafts and voids."))};
    rows[3].isBold = true;
    rows[3].hasLine = true;
    const QString days = MonthPane::tr("days");
    for (const DsoDefinition one : kDsoDefinitions) {
        FigureRow row = figureRow(MonthPane::tr("DSO: %1").arg(dsoWord(one, policy)), dsoOf(point, one), days, 1,
                                  dsoSentence(one));
        row.id = kFirstDefinition + qint64(one);
        row.isBold = one == definition;
        row.hasLine = one == kDsoDefinitions.front();
        rows << row;
    }
    if (hasFloor(definition)) {
        const QString sentence
            = metricDefinition(definition == DsoDefinition::Simple ? u"bpdso"_s : u"bpdso_countback"_s);
        rows << figureRow(MonthPane::tr("Best possible DSO"), bestOf(point, definition), days, 1, sentence);
        rows << figureRow(MonthPane::tr("Average days delinquent"), delinquentOf(point, definition), days, 1, sentence);
    }
    rows << figureRow(MonthPane::tr("Collection effectiveness"), point.effectiveness, u"%"_s, 1,
                      metricDefinition(u"cei"_s));
    rows.back().id = kEffectiveness;
    rows << figureRow(MonthPane::tr("Current"), point.pctCurrent, u"%"_s, 1, metricDefinition(u"pct_current"_s));
    const QString turnover = metricDefinition(u"ar_turnover"_s);
    rows << figureRow(MonthPane::tr("Turnover of %n months", nullptr, policy.turnoverMonths), point.turnover.times,
                      MonthPane::tr("times"), 2, turnover);
    rows << figureRow(MonthPane::tr("Days to turn over"), point.turnover.days, days, 1, turnover);
    return rows;
}

QList<FigureRow> lossRows(const insight::LossWindow &losses)
{
    const QString badDebt = metricDefinition(u"bad_debt"_s);
    const QString dilution = metricDefinition(u"dilution"_s);
    // Signed as the documents that they open: both lower receivables.
    QList<FigureRow> rows{
        partRow(PointPart::YearWriteOffs, -qint64(losses.badDebt.writeOffs), losses.currency, badDebt),
        partRow(PointPart::YearCredits, -qint64(losses.dilution.creditNotes), losses.currency, dilution)};
    rows.front().hasLine = true;
    rows << figureRow(MonthPane::tr("Bad debt of sales"), losses.badDebt.grossOfSales(), u"%"_s, 2, badDebt)
         << figureRow(MonthPane::tr("Bad debt less recoveries"), losses.badDebt.netOfSales(), u"%"_s, 2, badDebt)
         << figureRow(MonthPane::tr("Dilution"), losses.dilution.withRebills(), u"%"_s, 2, dilution)
         << figureRow(MonthPane::tr("Dilution without rebills"), losses.dilution.withoutRebills(), u"%"_s, 2, dilution);
    return rows;
}

MonthPane::MonthPane(Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_header(new PaneHeader(theme, tr("Figures of the month"), this))
    , m_list(new FigureList(theme, this))
{
    setObjectName(u"monthPane"_s);
    m_list->setAccessibleName(tr("Figures of the month"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addWidget(m_list, 1);
    setFocusProxy(m_list);
    connect(m_list, &FigureList::rowOpened, this, &MonthPane::openRow);
}

void MonthPane::setPoint(const PerformancePoint &point, Currency currency, const insight::PerformancePolicy &policy,
                         DsoDefinition definition)
{
    m_header->setMeta(u"%1, %2"_s.arg(dateText(point.day), currency.code()));
    m_rows = monthRows(point, currency, policy, definition);
    m_list->setRows(m_rows);
}

void MonthPane::setLosses(const insight::LossWindow &losses)
{
    m_list->setRows(m_rows + lossRows(losses));
}

void MonthPane::clear()
{
    m_header->setMeta({});
    m_rows.clear();
    m_list->setRows({});
}

void MonthPane::openRow(int row)
{
    const qint64 id = m_list->rows()[row].id;
    if (id == kEffectiveness)
        Q_EMIT effectivenessOpened();
    else if (id >= kFirstDefinition)
        Q_EMIT definitionChosen(DsoDefinition(id - kFirstDefinition));
    else
        Q_EMIT partOpened(PointPart(id - kFirstPart));
}

} // namespace quittance::ui
