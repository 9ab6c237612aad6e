#include "ui/customer/behaviour_page.h"

#include "core/workspace/report_service.h"
#include "ui/charts/chart_pane.h"
#include "ui/documents/screen_memory.h"
#include "ui/widgets/pane_header.h"

#include <QSplitter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace quittance::ui {

BehaviourPage::BehaviourPage(Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_trend(new LineChart(theme, this))
    , m_vintage(new LineChart(theme, this))
    , m_trendPane(new ChartPane(theme, tr("Days late by month"), m_trend, this))
    , m_vintagePane(new ChartPane(theme, tr("Cash by age"), m_vintage, this))
    , m_scoreHeader(new PaneHeader(theme, tr("Late score"), this))
    , m_score(new FigureList(theme, this))
{
    setObjectName(u"behaviourPage"_s);
    m_trend->setObjectName(u"lateTrend"_s);
    m_vintage->setObjectName(u"vintage"_s);
    m_score->setObjectName(u"score"_s);
    m_score->setAccessibleName(tr("Late score"));
    m_trendPane->setMeta(tr("weighted, days"));
    m_trendPane->setDefinition(tr("What was paid in each month: days from due date to receipt, weighted by amount."));
    m_vintagePane->setMeta(tr("of what was billed"));
    m_vintagePane->setDefinition(tr("Cash received within so many days of issue, pooled over the issue months of two "
                                    "years that are old enough. What is too young is left out, not counted as zero."));
    auto *score = new QWidget(this);
    auto *column = new QVBoxLayout(score);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_scoreHeader);
    column->addWidget(m_score, 1);
    auto *columns = new QSplitter(Qt::Horizontal, this);
    columns->addWidget(m_trendPane);
    columns->addWidget(m_vintagePane);
    columns->addWidget(score);
    columns->setChildrenCollapsible(false);
    columns->setSizes({420, 420, 420});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(columns);
    setFocusProxy(m_trendPane);
    chainTabs({m_trendPane, m_vintagePane, m_score});
    rememberSplitter(*columns, u"customer"_s, u"behaviour"_s);

    connect(m_trendPane, &ChartPane::drilled, this, [this](int, int month) { Q_EMIT monthOpened(month); });
    connect(m_vintagePane, &ChartPane::drilled, this, [this](int, int age) { Q_EMIT curveOpened(age); });
    connect(m_score, &FigureList::rowOpened, this,
            [this](int row) { Q_EMIT featureOpened(int(m_score->rows()[row].id) - 1); });
}

void BehaviourPage::setHabit(const PaymentHabit &habit, Currency currency)
{
    m_trend->setData(lateTrend(habit, currency));
    m_trendPane->setEmptyState(m_trend->data().categories.isEmpty() ? tr("Nothing was paid in this currency yet.")
                                                                    : QString());
    m_vintage->setData(vintageLines(habit, currency));
    m_vintagePane->setEmptyState(m_vintage->data().categories.isEmpty() ? tr("No invoice in this currency yet.")
                                                                        : QString());
    const insight::LateScoreRow *score = scoreIn(habit, currency);
    m_shown = score ? std::optional(*score) : std::nullopt;
    m_score->setRows(score ? scoreRows(score)
                           : QList<FigureRow>{{.label = tr("No payments in twelve months and nothing open: no score."),
                                               .tone = Tone::Caption}});
    m_scoreHeader->setMeta(tr("points of 100, six contributions"));
}

workspace::ExportTable BehaviourPage::scoreTable(const QString &title) const
{
    using Type = workspace::ExportColumn::Type;
    workspace::ExportTable table{.title = title};
    table.columns = {{tr("Contribution"), Type::Text}, {tr("Points"), Type::Decimal}};
    if (!m_shown)
        return table;
    table.rows = insight::kLateFeatures + 1;
    table.row = [rows = m_score->rows(), score = m_shown->score](qint64 at) -> std::vector<workspace::ExportCell> {
        const qint64 points = at < insight::kLateFeatures ? score.points[std::size_t(at)] : score.score;
        return {{.text = rows[at].label}, {.millionths = points}};
    };
    return table;
}

} // namespace quittance::ui
