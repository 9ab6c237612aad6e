#include "ui/aging/aging_side.h"

#include "ui/aging/aging_figures.h"
#include "ui/documents/document_table.h"
#include "ui/documents/ledger_words.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/format.h"
#include "ui/widgets/hint_button.h"
#include "ui/widgets/pane_header.h"

#include <QHeaderView>
#include <QTabBar>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace quittance::ui {

namespace {

constexpr int kHeader = 28;
constexpr int kTableHeader = 26;
constexpr int kFigure = 22;
constexpr int kBridgeRows = 9;
constexpr int kLeastCell = 110;
constexpr int kLeastRestated = kHeader + 42;

void setHeights(QWidget &widget, int least, int most)
{
    widget.setMinimumHeight(least);
    widget.setMaximumHeight(most);
}

constexpr int kRestated = 0; // the panes, from top to bottom
constexpr int kBridge = 1;
constexpr int kTreatmentPane = 2;
constexpr int kCell = 3;

std::vector<GridHeading> treatmentHeadings()
{
    return {{AgingSide::tr("Credits")},
            {AgingSide::tr("First bucket"), AgingSide::tr("Current; by invoice date the youngest."), true},
            {AgingSide::tr("Later"), AgingSide::tr("All other buckets."), true},
            {AgingSide::tr("Unapplied"), AgingSide::tr("Credits that stand in no bucket."), true}};
}

} // namespace

AgingSide::AgingSide(Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_restated(new FigureList(theme, this))
    , m_bridge(new FigureList(theme, this))
    , m_treatmentRows(new CellGrid(treatmentHeadings(), this))
    , m_treatments(new DataTable(theme, this))
    , m_documents(new DocumentTable(theme, DocumentListUse::Aside, this))
    , m_open(new HintButton(theme, tr("Open list"), {}, this))
    , m_tabs(new QTabBar(this))
{
    setObjectName(u"agingSide"_s);
    build(theme);
}

void AgingSide::build(Theme &theme)
{
    m_restated->setObjectName(u"restated"_s);
    m_restated->setAccessibleName(tr("Restated since"));
    m_bridge->setObjectName(u"rollForward"_s);
    m_bridge->setAccessibleName(tr("Roll-forward"));
    m_treatments->setObjectName(u"treatments"_s);
    m_treatments->setColumns({{.key = u"credits"_s, .width = 70, .isStretch = true, .isSortable = false},
                              {.key = u"first"_s, .kind = CellKind::Money, .width = 98, .isSortable = false},
                              {.key = u"later"_s, .kind = CellKind::Money, .width = 88, .isSortable = false},
                              {.key = u"unapplied"_s, .kind = CellKind::Money, .width = 88, .isSortable = false}});
    m_treatments->setModel(m_treatmentRows);
    m_treatments->view()->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_treatments->view()->setAccessibleName(tr("Credit treatment"));
    m_documents->table().setEmptyState(tr("Choose a cell to see what it is made of."));
    m_open->setButtonSize(ButtonSize::Small);
    m_open->setLook(ButtonLook::Flat);
    m_open->setKeyShown(QKeySequence(Qt::Key_Return));
    m_open->setObjectName(u"openList"_s);
    m_open->setEnabled(false);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_tabs);
    m_panes = {makePane(theme, tr("Restated since"), m_restated, tr("Restated")),
               makePane(theme, tr("Roll-forward"), m_bridge, tr("Roll-forward")),
               makePane(theme, tr("Credit treatment"), m_treatments, tr("Credits")),
               makePane(theme, tr("Chosen cell"), m_documents, tr("Chosen cell"))};
    m_panes[kCell].header->addWidget(m_open);
    m_panes[kRestated].header->setMeta(tr("nothing stored is rewritten"));
    for (const Pane &pane : std::as_const(m_panes)) {
        m_tabs->addTab(pane.tab);
        layout->addWidget(pane.widget);
    }
    layout->setStretch(1 + kRestated, 4);
    layout->setStretch(1 + kCell, 1);
    m_tabs->setExpanding(false);
    m_tabs->setDrawBase(false);
    m_tabs->setCurrentIndex(kCell);
    m_tabs->hide();

    connect(m_tabs, &QTabBar::currentChanged, this, &AgingSide::showPanes);
    connect(m_restated, &FigureList::rowOpened, this,
            [this](int row) { Q_EMIT restatementOpened(ledger::DocumentId(m_restated->rows()[row].id)); });
    connect(m_bridge, &FigureList::rowOpened, this,
            [this](int row) { Q_EMIT bridgeLineOpened(bridgeLineOf(m_bridge->rows()[row].id)); });
    const auto choose = [this](const QModelIndex &index) {
        Q_EMIT treatmentChosen(insight::CreditTreatment(m_treatmentRows->idAt(index.row())));
    };
    connect(m_treatments->view(), &QTableView::clicked, this, choose);
    connect(m_treatments, &DataTable::activated, this, choose);
    connect(m_open, &QPushButton::clicked, this, &AgingSide::listWanted);
}

AgingSide::Pane AgingSide::makePane(Theme &theme, const QString &title, QWidget *content, const QString &tab)
{
    auto *pane = new QWidget(this);
    auto *layout = new QVBoxLayout(pane);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    auto *header = new PaneHeader(theme, title, pane);
    layout->addWidget(header);
    layout->addWidget(content, 1);
    return {pane, header, tab};
}

void AgingSide::setNarrow(bool isNarrow)
{
    m_isNarrow = isNarrow;
    m_tabs->setVisible(isNarrow);
    showPanes();
}

void AgingSide::showPanes()
{
    const bool hasRestated = !m_restated->rows().isEmpty();
    m_tabs->setTabVisible(kRestated, hasRestated);
    for (int i = 0; i < int(m_panes.size()); ++i) {
        const bool isThere = i != kRestated || hasRestated;
        m_panes[i].widget->setVisible(isThere && (!m_isNarrow || m_tabs->currentIndex() == i));
    }
    if (m_isNarrow) {
        for (const Pane &pane : std::as_const(m_panes))
            setHeights(*pane.widget, 0, QWIDGETSIZE_MAX);
        return;
    }
    setHeights(*m_panes[kCell].widget, kLeastCell, QWIDGETSIZE_MAX);
    const int restated = kHeader + m_restated->sizeHint().height();
    setHeights(*m_panes[kRestated].widget, std::min(restated, kLeastRestated), restated);
    const int bridge = kHeader + kBridgeRows * kFigure;
    setHeights(*m_panes[kBridge].widget, bridge, bridge);
    const int treatments = kHeader + kTableHeader
        + int(kTreatments.size()) * m_treatments->view()->verticalHeader()->defaultSectionSize();
    setHeights(*m_panes[kTreatmentPane].widget, treatments, treatments);
}

void AgingSide::setRestated(const QList<FigureRow> &rows, const QString &since)
{
    m_restated->setRows(rows);
    m_panes[kRestated].header->setTitle(tr("Restated since %1").arg(since));
    showPanes();
}

void AgingSide::setRollForward(const QList<FigureRow> &rows, const QString &meta)
{
    m_bridge->setRows(rows);
    m_panes[kBridge].header->setMeta(meta);
    showPanes();
}

void AgingSide::setTreatments(const std::vector<insight::AgingTable> &tables, Currency currency,
                              insight::CreditTreatment chosen)
{
    std::vector<GridRow> rows;
    std::optional<qint64> net;
    bool isSame = true;
    for (const insight::AgingTable &table : tables) {
        const insight::AgingRow total = totalOf(table, currency);
        qint64 later = 0;
        for (std::size_t i = 1; i < total.buckets.size(); ++i)
            later += total.buckets[i];
        GridRow row{.id = qint64(table.policy.credits),
                    .cells = {textCell(creditsWord(table.policy.credits)),
                              moneyCell({total.buckets.empty() ? 0 : total.buckets.front(), currency}),
                              moneyCell({later, currency}), moneyCell({total.unapplied, currency})}};
        for (Cell &cell : row.cells)
            cell.insert(Qt::ToolTipRole, creditsDefinition(table.policy.credits));
        row.cells.front().insert(EmphasisRole,
                                 int(table.policy.credits == chosen ? Emphasis::Bold : Emphasis::Regular));
        rows.push_back(std::move(row));
        isSame = isSame && (!net || *net == total.net);
        net = total.net;
    }
    m_treatmentRows->setRows(std::move(rows));
    for (int i = 0; i < m_treatmentRows->rowCount(); ++i) {
        if (m_treatmentRows->idAt(i) == qint64(chosen)) {
            const QSignalBlocker quiet(m_treatments);
            m_treatments->setCurrentRow(i);
        }
    }
    if (net)
        m_panes[kTreatmentPane].header->setMeta(isSame ? tr("net %1 in all four").arg(moneyText(Money(*net, currency)))
                                                       : tr("the nets differ"));
    showPanes();
}

void AgingSide::setCell(const AgingCell &cell, const QString &title)
{
    m_panes[kCell].header->setTitle(title);
    m_panes[kCell].header->setToolTip(moneyText(Money(cell.units, cell.currency), {.withCurrency = true}));
    m_open->setEnabled(true);
}

void AgingSide::showRestated()
{
    m_tabs->setCurrentIndex(kRestated);
    m_restated->setFocus(Qt::OtherFocusReason);
}

} // namespace quittance::ui
