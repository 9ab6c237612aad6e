#include "ui/credit/score_pane.h"

#include "ui/behaviour/score_words.h"
#include "ui/charts/metric_figures.h"
#include "ui/credit/credit_model.h"
#include "ui/documents/figure_list.h"
#include "ui/widgets/format.h"
#include "ui/widgets/pane_header.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace quittance::ui {

namespace {

constexpr qint64 kDocuments = 1; // ids of rows that open something
constexpr qint64 kPromises = 2;

QString capital(QString words)
{
    if (!words.isEmpty())
        words[0] = words[0].toUpper();
    return words;
}

void addScore(QList<FigureRow> &rows, const insight::LateScoreRow *score)
{
    if (!score) {
        rows.append({.label = ScorePane::tr("No score: nothing was paid in twelve months, nothing is open"),
                     .tone = Tone::Caption});
        return;
    }
    for (const LateScoreLine &line : lateScoreLines(*score)) {
        rows.append({.label = capital(line.feature),
                     .sub = line.gap,
                     .value = millionthsText(line.points, 1),
                     .tone = line.points == 0 ? Tone::Caption : Tone::Normal});
        if (line.which == insight::LateFeature::BrokenPromises) {
            rows.back().id = kPromises;
            rows.back().definition
                = ScorePane::tr("Broken and partly kept ones of those that matured in six months. Opens them.");
        }
    }
    rows.append({.label = ScorePane::tr("Late score of 100, %1").arg(lateBandWord(score->score.band)),
                 .value = millionthsText(score->score.score, 1),
                 .tone = toneOfBand(score->score.band),
                 .isBold = true,
                 .hasLine = true,
                 .definition = metricDefinition(u"late_score")});
    if (const std::optional<qint64> chance = millionthsOf(score->probability))
        rows.append({.label = ScorePane::tr("Invoices to be expected late"),
                     .value = u"%1%"_s.arg(millionthsText(*chance * 100, 1)),
                     .definition = ScorePane::tr("%1 of %2 settled in twelve months, drawn towards the share of the "
                                                 "book.")
                                       .arg(numberText(score->late), numberText(score->settled))});
}

void addExposure(QList<FigureRow> &rows, const insight::CreditRow &row)
{
    const auto money = [&row](qint64 units) { return moneyText(units, row.currency.code()); };
    rows.append({.label = ScorePane::tr("Net receivable"),
                 .value = money(row.net),
                 .id = kDocuments,
                 .hasLine = true,
                 .definition = ScorePane::tr("What is open, credits taken off. Opens its documents.")});
    if (row.orders != 0)
        rows.append({.label = ScorePane::tr("Orders not yet invoiced"), .value = money(row.orders)});
    if (row.secured != 0)
        rows.append({.label = ScorePane::tr("Insured or secured"), .value = money(-row.secured)});
    rows.append({.label = ScorePane::tr("Exposure"), .value = money(row.use.exposure), .isBold = true});
    rows.append({.label = ScorePane::tr("Credit limit"),
                 .value = row.use.limit ? money(*row.use.limit) : ScorePane::tr("none"),
                 .tone = row.use.limit ? Tone::Normal : Tone::Caption});
    if (const std::optional<qint64> headroom = row.use.headroom())
        rows.append({.label = row.use.isBreach() ? ScorePane::tr("Over the limit") : ScorePane::tr("Headroom"),
                     .value = money(*headroom < 0 ? -*headroom : *headroom),
                     .tone = row.use.isBreach() ? Tone::Danger : Tone::Normal,
                     .icon = row.use.isBreach() ? u"warn"_s : QString(),
                     .isBold = true,
                     .hasLine = true});
}

} // namespace

ScorePane::ScorePane(Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_header(new PaneHeader(theme, tr("Late score"), this))
    , m_figures(new FigureList(theme, this))
{
    m_figures->setObjectName(u"score"_s);
    m_figures->setAccessibleName(tr("What the score is made of"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addWidget(m_figures, 1);
    setFocusProxy(m_figures);
    connect(m_figures, &FigureList::rowOpened, this, [this](int row) {
        if (m_figures->rows()[row].id == kPromises)
            Q_EMIT promisesWanted();
        else
            Q_EMIT documentsWanted();
    });
}

void ScorePane::setCustomer(const insight::CreditRow &row, const insight::LateScoreRow *score)
{
    m_header->setTitle(row.name);
    m_header->setMeta(tr("late score and limit, %1").arg(row.currency.code()));
    QList<FigureRow> rows;
    addScore(rows, score);
    addExposure(rows, row);
    m_figures->setRows(std::move(rows));
}

void ScorePane::clear()
{
    m_header->setTitle(tr("Late score"));
    m_header->setMeta({});
    m_figures->setRows({{.label = tr("Choose a customer to see what its score is made of."), .tone = Tone::Caption}});
}

} // namespace quittance::ui
