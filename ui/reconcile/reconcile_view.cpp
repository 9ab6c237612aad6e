#include "ui/reconcile/reconcile_view.h"

#include "ui/documents/filter_field.h"
#include "ui/documents/looking_back_banner.h"
#include "ui/documents/screen_memory.h"
#include "ui/reconcile/candidate_list.h"
#include "ui/reconcile/decision_pane.h"
#include "ui/reconcile/difference_pane.h"
#include "ui/reconcile/document_finder.h"
#include "ui/reconcile/evidence_pane.h"
#include "ui/reconcile/fold_pane.h"
#include "ui/reconcile/ground_pane.h"
#include "ui/reconcile/key_row.h"
#include "ui/reconcile/line_inspector.h"
#include "ui/reconcile/queue_bar.h"
#include "ui/reconcile/reconcile_words.h"
#include "ui/reconcile/runner_up_pane.h"
#include "ui/reconcile/tray_model.h"
#include "ui/reconcile/tray_pane.h"
#include "ui/reconcile/undo_strip.h"
#include "ui/reconcile/unproven_pane.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/format.h"
#include "ui/widgets/hint_button.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/pane_header.h"

#include <QSplitter>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace quittance::ui {

using workspace::Queue;

namespace {

constexpr int kLeastWidth = 860;
constexpr int kLeastHeight = 520;
constexpr int kTall = 640; ///< px from which the keys and the effects of a difference have room
constexpr int kWide = 1180; ///< px from which nothing is folded into tabs

QList<KeyHint> keyHints()
{
    return {{u"J K"_s, ReconcileView::tr("line")},
            {ReconcileView::tr("1–5"), ReconcileView::tr("candidate")},
            {u"M"_s, ReconcileView::tr("add")},
            {u"X"_s, ReconcileView::tr("take out, reject")},
            {u"U"_s, ReconcileView::tr("unmatch")},
            {u"O F D W P"_s, ReconcileView::tr("difference")},
            {u"S A"_s, ReconcileView::tr("split, on account")},
            {ReconcileView::tr("Ctrl Enter"), ReconcileView::tr("accept")},
            {ReconcileView::tr("Shift Enter"), ReconcileView::tr("accept and next")},
            {u"I"_s, ReconcileView::tr("ignore")},
            {u"N"_s, ReconcileView::tr("note")},
            {u"Y"_s, ReconcileView::tr("keep")},
            {u"B"_s, ReconcileView::tr("many")},
            {ReconcileView::tr("Space"), ReconcileView::tr("why")},
            {ReconcileView::tr("Ctrl F"), ReconcileView::tr("filter")}};
}

} // namespace

ReconcileView::ReconcileView(Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_model(new BankLineModel(this))
    , m_queues(new QueueBar(theme, this))
    , m_banner(new LookingBackBanner(theme, this))
    , m_error(new ErrorBar(theme, this))
    , m_panes(new QSplitter(Qt::Horizontal, this))
    , m_linesHeader(new PaneHeader(theme, tr("Bank lines"), this))
    , m_filter(nullptr)
    , m_lines(new DataTable(theme, this))
    , m_inspector(new LineInspector(theme, this))
    , m_candidates(new CandidateList(theme, this))
    , m_evidence(new EvidencePane(theme, this))
    , m_runnerUp(new RunnerUpPane(theme, this))
    , m_ground(new GroundPane(theme, this))
    , m_unproven(new UnprovenPane(theme, this))
    , m_tray(new TrayPane(theme, this))
    , m_decision(new DecisionPane(theme, this))
    , m_undo(new UndoStrip(theme, this))
{
    setObjectName(u"reconcileView"_s);
    setMinimumSize(kLeastWidth, kLeastHeight); // what is folded away only once there is less room must not keep it
    build();
    connectLines();
    connectPanes();
    addKeys();
    clearLine();
}

QWidget *ReconcileView::buildLines()
{
    auto *pane = new QWidget(this);
    m_filter = new FilterField(tr("Filter lines"), m_lines, this);
    m_filter->setFixedWidth(132);
    m_filter->setToolTip(tr("Finds by payer, text, number, amount or day: alder, INV-1004, 1200.50, 100..250, >500, "
                            "2026-03, 2026-03-01..2026-03-15. Several words have to fit all."));
    m_linesHeader->addWidget(m_filter);
    m_lines->setObjectName(u"bankLines"_s);
    m_lines->setColumns(bankLineColumns());
    m_lines->setModel(m_model);
    m_lines->view()->setAccessibleName(tr("Bank lines"));
    auto *layout = new QVBoxLayout(pane);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_linesHeader);
    layout->addWidget(m_lines, 1);
    return pane;
}

void ReconcileView::build()
{
    m_error->hide();
    m_error->addButton(tr("Try again"))->setObjectName(u"tryAgain"_s);
    m_left = new FoldPane(buildLines(), tr("Bank lines"), m_inspector, tr("This line"), this);
    m_left->setObjectName(u"leftPanes"_s);
    m_left->splitter().setSizes({436, 249});
    m_left->splitter().setStretchFactor(0, 1);
    m_left->splitter().setStretchFactor(1, 0);
    m_middle = new FoldPane(m_evidence, tr("Evidence"), m_runnerUp, tr("Runner-up"), this);
    m_middle->setObjectName(u"middlePanes"_s);
    m_middle->splitter().setSizes({285, 200});
    auto *middle = new QSplitter(Qt::Vertical, this);
    middle->setHandleWidth(1);
    middle->setChildrenCollapsible(false);
    auto *upper = new QWidget(this);
    auto *upperLayout = new QVBoxLayout(upper);
    upperLayout->setContentsMargins({});
    upperLayout->setSpacing(0);
    upperLayout->addWidget(m_ground);
    upperLayout->addWidget(m_candidates, 1);
    middle->addWidget(upper);
    middle->addWidget(m_middle);
    middle->setSizes({182, 500});
    auto *right = new QWidget(this);
    auto *rightLayout = new QVBoxLayout(right);
    rightLayout->setContentsMargins({});
    rightLayout->setSpacing(0);
    rightLayout->addWidget(m_tray, 1);
    rightLayout->addWidget(m_decision);

    m_panes->setObjectName(u"panes"_s);
    m_panes->setHandleWidth(1);
    m_panes->setChildrenCollapsible(false);
    m_panes->addWidget(m_left);
    m_panes->addWidget(middle);
    m_panes->addWidget(right);
    m_panes->setSizes({360, 496, 432});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_queues);
    layout->addWidget(m_banner);
    layout->addWidget(m_error);
    layout->addWidget(m_panes, 1);
    layout->addWidget(m_unproven, 1);
    m_unproven->hide();
    layout->addWidget(m_undo);
    m_keys = new KeyRow(m_theme, keyHints(), this);
    layout->addWidget(m_keys);
    setFocusProxy(m_lines);
    // As it is read: the tabs of what is folded stand above what they show.
    chainTabs({m_queues, m_banner, m_error, m_left, m_filter, m_lines, m_inspector, m_ground, m_candidates, m_middle,
               m_evidence, m_runnerUp, m_tray, m_decision, m_unproven, m_undo});
    rememberSplitter(*m_panes, u"reconcile"_s, u"panes"_s);
    rememberSplitter(*middle, u"reconcile"_s, u"middle"_s);
    rememberSplitter(m_left->splitter(), u"reconcile"_s, u"left"_s);
    rememberSplitter(m_middle->splitter(), u"reconcile"_s, u"evidence"_s);
    rememberColumns(*m_lines, u"reconcile"_s, u"lines"_s);
}

void ReconcileView::setCounts(const workspace::QueueCounts &counts)
{
    m_counts = counts;
    m_queues->setCounts(counts);
    showEmptyState();
    showLineMeta();
}

void ReconcileView::setQueue(Queue queue)
{
    m_queues->setQueue(queue);
    m_queues->setCounts(m_counts);
    showQueuePanes();
    showEmptyState();
}

void ReconcileView::showQueuePanes()
{
    const bool showsPayments = queue() == Queue::Unproven;
    m_panes->setVisible(!showsPayments);
    m_unproven->setVisible(showsPayments);
    if (showsPayments)
        m_unproven->setFocus();
    else
        Q_EMIT selectionSummed(m_lines->selectionSum());
}

Queue ReconcileView::queue() const
{
    return m_queues->queue();
}

QString ReconcileView::filterText() const
{
    return m_text;
}

void ReconcileView::setLines(RowIds ids)
{
    m_isListed = true;
    m_model->setRowMap(std::move(ids));
    showEmptyState();
    showLineMeta();
    const int row = m_current.isValid() ? m_model->rowOf(m_current.value()) : -1;
    if (row >= 0 && !m_picksFirst) {
        m_row = row;
        if (m_lines->currentIndex().row() != row)
            m_lines->setCurrentRow(row);
    } else if (m_picksFirst) {
        m_picksFirst = false;
        if (m_model->rowCount() > 0) {
            m_row = 0;
            m_lines->setCurrentRow(0);
        } else {
            clearLine();
        }
    }
}

void ReconcileView::goTo(ledger::BankLineId line)
{
    m_picksFirst = false;
    const int row = m_model->rowOf(line.value());
    m_current = line;
    if (row >= 0) {
        m_row = row;
        m_lines->setCurrentRow(row);
    }
    Q_EMIT lineChosen(line);
}

void ReconcileView::goNext(int rows)
{
    const int count = m_model->rowCount();
    if (count == 0)
        return;
    const QModelIndex index = m_lines->currentIndex();
    // The line that was current may have left the queue: its place is now that of the next one.
    const int wanted = index.isValid() ? index.row() + rows : rows > 0 ? m_row + rows - 1 : m_row + rows;
    m_lines->setCurrentRow(std::clamp(wanted, 0, count - 1));
}

void ReconcileView::setLine(const workspace::LineView &line)
{
    if (line.row.line.id != m_current)
        return;
    const bool isSame = m_line && m_line->row.line.id == line.row.line.id;
    const bool keepsTray = isSame && m_tray->isEdited() && !isMatched(line);
    m_line = line;
    m_inspector->setLine(line.row);
    m_inspector->setRecord(line.notes, line.history);
    m_candidates->setLine(line);
    m_ground->setLine(line, line.hasOtherPayer);
    m_decision->setLine(line);
    showMode();
    if (m_brought && !isMatched(line)) {
        const match::OpenDocument document = *std::exchange(m_brought, std::nullopt);
        m_tray->begin(line);
        m_tray->add(document);
        return;
    }
    if (keepsTray) {
        m_runnerUp->compare(*m_line, 0);
        return;
    }
    // A tie is never picked, and what is only nearest is never put into the tray by itself.
    const bool isTie = line.row.queue == Queue::Ambiguous;
    const bool isNearest = line.row.queue == Queue::NoCandidate;
    if (!candidatesOf(line).empty() && !isTie && !isNearest) {
        m_candidates->choose(0);
        return;
    }
    m_evidence->clear(candidatesOf(line).empty() ? QString()
                          : isTie ? tr("Several candidates are equally good, and a tie is never picked. Choose one by "
                                       "its number.")
                                  : tr("Choose one of the nearest by its number to see what speaks against it."));
    m_runnerUp->compare(line, candidatesOf(line).empty() ? -1 : 0);
    m_tray->begin(line);
}

void ReconcileView::showMode()
{
    m_decision->setMode(!m_line                  ? DecisionMode::None
                            : m_line->pending    ? DecisionMode::Approval
                            : isMatched(*m_line) ? DecisionMode::Matched
                                                 : DecisionMode::Waiting);
}

void ReconcileView::clearLine()
{
    m_line.reset();
    m_current = {};
    m_inspector->clear();
    m_inspector->setRecord({}, {});
    m_ground->clear();
    m_candidates->clear();
    m_evidence->clear();
    m_runnerUp->clear();
    m_tray->clear();
    showMode();
}

void ReconcileView::useCandidate(int candidate)
{
    if (!m_line || candidate < 0 || candidate >= int(candidatesOf(*m_line).size()))
        return;
    const workspace::CandidateView &view = candidatesOf(*m_line)[std::size_t(candidate)];
    const bool matched = isMatched(*m_line);
    if (matched && view.candidate.reasons.empty())
        m_evidence->clear();
    else
        m_evidence->setReasons(matched ? tr("as it was accepted") : tr("candidate %1").arg(numberText(candidate + 1)),
                               view.candidate.reasons, view.candidate.probabilityPpm);
    m_runnerUp->compare(*m_line, candidate);
    m_tray->fill(*m_line, view, matched);
}

void ReconcileView::setExplanation(ledger::DocumentId document, const std::vector<match::Reason> &reasons,
                                   const QString &number)
{
    const auto &rows = m_tray->tray().rows();
    const auto row = std::ranges::find(rows, document, [](const TrayRow &candidate) { return candidate.document.id; });
    m_evidence->setReasons(row != rows.end()      ? tr("%1 alone").arg(row->document.number)
                               : number.isEmpty() ? QString()
                                                  : tr("why not %1").arg(number),
                           reasons);
}

void ReconcileView::goToWith(ledger::BankLineId line, const match::OpenDocument &document)
{
    m_brought = document;
    goTo(line);
}

void ReconcileView::showEmptyState()
{
    if (!m_isListed)
        return;
    const bool hasLines = m_counts.all + m_counts.done + m_counts.ignored > 0;
    if (!m_text.isEmpty())
        m_lines->setEmptyState(tr("No line passes this filter."), tr("Clear filter"),
                               QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_F));
    else if (!hasLines)
        m_lines->setEmptyState(tr("No bank statements yet."), tr("Import files…"));
    else if (queue() == Queue::All)
        m_lines->setEmptyState(tr("Nothing waits. Every line is done."));
    else
        m_lines->setEmptyState(tr("Nothing here now."), tr("Show all waiting"));
}

void ReconcileView::showLineMeta()
{
    const QString count = numberText(m_model->rowCount());
    m_linesHeader->setMeta(queue() == Queue::All ? tr("%1 waiting").arg(count)
                                                 : tr("%1 %2").arg(count, queueWord(queue()).toLower()));
}

void ReconcileView::setReadOnly(const QString &reason)
{
    m_readOnly = reason;
    m_queues->setReadOnly(reason);
    m_tray->setReadOnly(!reason.isEmpty());
    m_decision->setReadOnly(reason);
    m_ground->setReadOnly(reason);
    m_undo->setReadOnly(reason);
}

void ReconcileView::setWriting(bool isWriting)
{
    m_decision->setBusy(isWriting);
}

void ReconcileView::setBusy(bool isBusy)
{
    m_lines->setProgress(0, isBusy ? -1 : 0);
}

void ReconcileView::showError(const QString &subject, const QString &cause)
{
    m_error->setMessage(subject, cause);
    m_error->show();
}

void ReconcileView::clearError()
{
    m_error->hide();
}

void ReconcileView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_left->setFolded(width() < kWide);
    m_middle->setFolded(width() < kWide);
    m_keys->setVisible(height() >= kTall);
    m_tray->setCompact(height() < kTall);
    m_decision->setCompact(width() < kWide || height() < kTall);
}

} // namespace quittance::ui
