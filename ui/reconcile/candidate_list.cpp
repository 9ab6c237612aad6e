#include "ui/reconcile/candidate_list.h"

#include "ui/documents/cell_grid.h"
#include "ui/reconcile/reconcile_words.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/format.h"
#include "ui/widgets/pane_header.h"

#include <QMenu>
#include <QScopedValueRollback>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace quittance::ui {

using workspace::CandidateView;
using workspace::LineView;

namespace {

enum Column { Number, Summary, Sum, OffBy, Chance };

QList<ColumnSpec> columns()
{
    return {{.key = u"number"_s, .width = 32, .isSortable = false, .tone = Tone::Caption},
            {.key = u"summary"_s, .isStretch = true, .isSortable = false, .emphasis = Emphasis::Medium},
            {.key = u"sum"_s, .kind = CellKind::Money, .width = 86, .isSortable = false, .dropOrder = 1},
            {.key = u"offBy"_s, .kind = CellKind::Money, .width = 78, .isSortable = false},
            {.key = u"chance"_s, .kind = CellKind::Probability, .width = 124, .isSortable = false}};
}

std::vector<GridHeading> headings()
{
    return {{QString(), {}, false},
            {CandidateList::tr("Candidate"), {}, false},
            {CandidateList::tr("Sum"), CandidateList::tr("What is open of its documents together."), true},
            {CandidateList::tr("Off by"), CandidateList::tr("The bank line less that sum."), true},
            {CandidateList::tr("Chance"), CandidateList::tr("What the evidence below adds up to."), true}};
}

GridRow gridRow(const CandidateView &view, int number, Currency currency, bool isMatched)
{
    qint64 sum = 0;
    for (const match::OpenDocument &document : view.documents)
        sum += document.openUnits;
    if (isMatched) {
        sum = 0;
        for (const match::Allocation &part : view.candidate.allocations)
            sum += part.documentUnits;
    }
    GridRow row{.id = number, .cells = std::vector<Cell>(5)};
    if (!isMatched)
        row.cells[Number] = ui::textCell(QString::number(number));
    row.cells[Summary] = textCell(view.summary, view.customerNames.join(u", "_s));
    QStringList numbers;
    for (const match::OpenDocument &document : view.documents)
        numbers << document.number;
    row.cells[Summary][Qt::ToolTipRole] = (view.customerNames + QStringList{numbers.join(u", "_s)}).join(u'\n');
    row.cells[Sum] = moneyCell(Money(sum, currency), true);
    row.cells[OffBy] = moneyCell(Money(view.candidate.residualUnits, currency), true);
    if (view.candidate.residualUnits == 0)
        row.cells[OffBy][ToneRole] = int(Tone::Caption);
    if (!isMatched || !view.candidate.reasons.empty())
        row.cells[Chance] = chanceCell(view.candidate.probabilityPpm);
    return row;
}

QString emptySentence(const LineView &line)
{
    switch (line.row.queue) {
    case workspace::Queue::Ignored:
        return CandidateList::tr("This line is ignored. Nothing is proposed for it.");
    case workspace::Queue::Returned:
        return CandidateList::tr("Money that was taken back. Add the document it concerns with M.");
    default:
        return CandidateList::tr("Nothing open comes near this line. Add a document with M.");
    }
}

} // namespace

const std::vector<CandidateView> &candidatesOf(const LineView &view)
{
    if (view.pending)
        return view.proposed;
    return isMatched(view) ? view.accepted : view.candidates;
}

bool isMatched(const LineView &view)
{
    if (view.pending)
        return true;
    // A line that is used in part still waits; its rest is what the candidates are for.
    return !view.accepted.empty()
        && (view.row.queue == workspace::Queue::Done || view.row.queue == workspace::Queue::Stale
            || view.candidates.empty());
}

CandidateList::CandidateList(Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_header(new PaneHeader(theme, tr("Candidates"), this))
    , m_table(new DataTable(theme, this))
    , m_rows(new CellGrid(headings(), this))
{
    setObjectName(u"candidates"_s);
    m_table->setObjectName(u"candidateTable"_s);
    m_table->setColumns(columns());
    m_table->setModel(m_rows);
    m_table->view()->setAccessibleName(tr("Candidates"));
    m_table->view()->setSelectionMode(QAbstractItemView::SingleSelection);
    setFocusProxy(m_table);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addWidget(m_table, 1);
    connect(m_table, &DataTable::currentChanged, this, [this](const QModelIndex &index) {
        if (index.isValid() && !m_isFilling)
            Q_EMIT chosen(index.row());
    });
    connect(m_table, &DataTable::contextMenuAboutToShow, this, [this](QMenu *menu, const QModelIndex &index) {
        if (index.isValid() && !m_isMatched)
            fillMenu(*menu, index.row());
    });
}

void CandidateList::fillMenu(QMenu &menu, int row)
{
    menu.addSeparator();
    QAction *reject = menu.addAction(tr("Never propose this for the line…"));
    connect(reject, &QAction::triggered, this, [this, row] { Q_EMIT rejectWanted(row); });
}

void CandidateList::setLine(const LineView &line)
{
    const QScopedValueRollback<bool> filling(m_isFilling, true);
    m_isMatched = isMatched(line);
    const Currency currency = line.row.line.fact.amount.currency();
    std::vector<GridRow> rows;
    for (const CandidateView &view : candidatesOf(line))
        rows.push_back(gridRow(view, int(rows.size()) + 1, currency, m_isMatched));
    const Money amount(line.row.line.fact.amount.units() - line.row.usedUnits, currency);
    m_header->setTitle(line.pending                                          ? tr("Put up")
                           : m_isMatched                                     ? tr("Matched to")
                           : line.row.queue == workspace::Queue::NoCandidate ? tr("Nearest")
                                                                             : tr("Candidates"));
    m_header->setMeta(m_isMatched ? line.verdict : tr("for %1").arg(moneyText(amount, {.withCurrency = true})));
    m_table->setEmptyState(emptySentence(line));
    m_table->view()->clearSelection();
    m_table->view()->setCurrentIndex({});
    m_rows->setRows(std::move(rows));
}

void CandidateList::clear()
{
    const QScopedValueRollback<bool> filling(m_isFilling, true);
    m_table->setEmptyState({});
    m_rows->setRows({});
    m_header->setTitle(tr("Candidates"));
    m_header->setMeta({});
}

void CandidateList::choose(int candidate)
{
    if (candidate < 0 || candidate >= m_rows->rowCount())
        return;
    if (current() == candidate)
        Q_EMIT chosen(candidate);
    else
        m_table->setCurrentRow(candidate);
}

int CandidateList::current() const
{
    return m_table->currentIndex().isValid() ? m_table->currentIndex().row() : -1;
}

} // namespace quittance::ui
