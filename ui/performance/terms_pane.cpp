#include "ui/performance/terms_pane.h"

#include "ui/charts/chart_measure.h"
#include "ui/documents/cell_grid.h"
#include "ui/documents/screen_memory.h"
#include "ui/documents/table_totals.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/format.h"
#include "ui/widgets/hint_button.h"
#include "ui/widgets/pane_header.h"

#include <QKeyEvent>

using namespace Qt::StringLiterals;

namespace quittance::ui {

namespace {

std::vector<GridHeading> headings()
{
    return {{TermsPane::tr("Of the month")},
            {TermsPane::tr("Collected"), TermsPane::tr("Opening and sales less what is open at the close."), true},
            {TermsPane::tr("Could be collected"),
             TermsPane::tr("Opening and sales less what is open at the close and not yet due."), true}};
}

QList<ColumnSpec> columns()
{
    QList<ColumnSpec> columns;
    columns << ColumnSpec{.key = u"term"_s, .kind = CellKind::Text, .width = 120, .isStretch = true}
            << ColumnSpec{.key = u"collected"_s, .kind = CellKind::Money, .width = 118}
            << ColumnSpec{.key = u"collectable"_s, .kind = CellKind::Money, .width = 130};
    for (ColumnSpec &column : columns)
        column.isSortable = false;
    return columns;
}

/// A term that is not in a sum has no amount there.
Cell termCell(qint64 units, bool isIn, Currency currency)
{
    return isIn ? moneyCell({units, currency}, true) : Cell{};
}

} // namespace

std::vector<EffectivenessTerm> effectivenessTerms(const insight::PerformancePoint &point)
{
    const qint64 opening = point.bridge.opening;
    return {{PointPart::Opening, opening, opening},
            {PointPart::GrossSales, point.grossSales, point.grossSales},
            {PointPart::Net, -qint64(point.bridge.closing), 0},
            {PointPart::Current, 0, -point.open.current()}};
}

TermsPane::TermsPane(Theme &theme, QWidget *parent)
    : TablePane(theme, tr("Collection effectiveness"), u"terms"_s, parent)
    , m_terms(new CellGrid(headings(), this))
    , m_sums(new CellGrid(headings(), this))
{
    setObjectName(u"termsPane"_s);
    auto *back = new HintButton(theme, tr("All figures"), {}, this);
    back->setObjectName(u"allFigures"_s);
    back->setButtonSize(ButtonSize::Small);
    back->setLook(ButtonLook::Flat);
    back->setKeyShown(Qt::Key_Escape);
    back->setToolTip(tr("Shows all figures of the month again."));
    header().addWidget(back);
    table().setColumns(columns());
    table().setModel(m_terms);
    rememberColumns(table(), u"performance"_s, u"terms"_s);
    connect(back, &QPushButton::clicked, this, &TermsPane::left);
    connect(&table(), &DataTable::activated, this,
            [this](const QModelIndex &index) { Q_EMIT partOpened(PointPart(m_terms->idAt(index.row()) - 1)); });
    connect(&table(), &DataTable::selectionSummed, this, &TermsPane::selectionSummed);
    connect(&table(), &DataTable::notice, this, &TermsPane::notice);
}

void TermsPane::setPoint(const insight::PerformancePoint &point, Currency currency)
{
    std::vector<GridRow> rows;
    qint64 collected = 0;
    qint64 collectable = 0;
    for (const EffectivenessTerm &term : effectivenessTerms(point)) {
        collected += term.collected;
        collectable += term.collectable;
        rows.push_back({.id = 1 + qint64(term.part),
                        .cells = {textCell(partWord(term.part)),
                                  termCell(term.collected, term.part != PointPart::Current, currency),
                                  termCell(term.collectable, term.part != PointPart::Net, currency)}});
    }
    m_terms->setRows(std::move(rows));
    m_sums->setRows({{.id = 1,
                      .cells = {textCell(tr("Sum")), moneyCell({collected, currency}, true),
                                moneyCell({collectable, currency}, true)}}});
    showTotalsRows(table(), *m_sums, 1);
    const QString figure = point.effectiveness ? millionthsText(*point.effectiveness.millionths, 1) + u'%' : u"–"_s;
    header().setMeta(u"%1, %2, %3"_s.arg(dateText(point.day), currency.code(), figure));
    table().setToolTip(point.effectiveness ? QString() : reasonSentence(point.effectiveness));
}

void TermsPane::clear()
{
    header().setMeta({});
    m_terms->setRows({});
    m_sums->setRows({});
    showTotalsRows(table(), *m_sums, 1);
}

void TermsPane::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT left();
    else
        TablePane::keyPressEvent(event);
}

} // namespace quittance::ui
