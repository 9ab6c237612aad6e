#include "ui/reconcile/runner_up_pane.h"

#include "ui/documents/cell_grid.h"
#include "ui/reconcile/candidate_list.h"
#include "ui/reconcile/reconcile_words.h"
#include "ui/reconcile/text_label.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/format.h"
#include "ui/widgets/pane_header.h"

#include <QPainter>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace quittance::ui {

using workspace::CandidateView;

namespace {

Cell rightCell(const QString &text, Emphasis emphasis = Emphasis::Regular)
{
    Cell cell = textCell(text);
    cell[EmphasisRole] = int(emphasis);
    return cell;
}

QString offText(const CandidateView &view, Currency currency)
{
    const qint64 off = view.candidate.residualUnits;
    if (off == 0)
        return RunnerUpPane::tr("agrees");
    const QString size = moneyText(Money(off, currency).abs());
    return off < 0 ? RunnerUpPane::tr("short %1").arg(size) : RunnerUpPane::tr("over %1").arg(size);
}

QString dueText(const CandidateView &view, QDate booked)
{
    int due = 0;
    for (const match::OpenDocument &document : view.documents)
        due += document.due.isValid() && document.due <= booked ? 1 : 0;
    const int all = int(view.documents.size());
    return due == all ? RunnerUpPane::tr("%n, all due", nullptr, all)
                      : RunnerUpPane::tr("%1, %2 due").arg(numberText(all), numberText(due));
}

int weightOf(const CandidateView &view)
{
    int sum = 0;
    for (const match::Reason &reason : view.candidate.reasons)
        sum += tenthsOf(reason.weight);
    return sum;
}

QString tenthsText(int tenths)
{
    const QLocale locale;
    const int size = std::abs(tenths);
    return (tenths < 0 ? QString(QChar(0x2212)) : QString()) + locale.toString(size / 10) + locale.decimalPoint()
        + locale.toString(size % 10);
}

} // namespace

RunnerUpPane::RunnerUpPane(Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_header(new PaneHeader(theme, tr("Against the runner-up"), this))
    , m_table(new DataTable(theme, this))
    , m_rows(new CellGrid({{QString(), {}, false}, {tr("This one"), {}, true}, {tr("Runner-up"), {}, true}}, this))
    , m_verdict(new TextLabel(theme, TextStyle::Body, Tone::Normal, this))
{
    setObjectName(u"runnerUp"_s);
    m_verdict->setObjectName(u"verdict"_s);
    m_verdict->setWordWrap(true);
    m_table->setColumns({{.key = u"what"_s, .isStretch = true, .isSortable = false, .tone = Tone::Caption},
                         {.key = u"this"_s, .kind = CellKind::Number, .width = 136, .isSortable = false},
                         {.key = u"other"_s, .kind = CellKind::Number, .width = 136, .isSortable = false}});
    m_table->setModel(m_rows);
    m_table->view()->setAccessibleName(tr("Against the runner-up"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addWidget(m_table, 1);
    auto *inset = new QVBoxLayout; // a selectable label does not keep margins of its own
    inset->setContentsMargins(12, 6, 12, 8);
    inset->addWidget(m_verdict);
    layout->addLayout(inset);
}

void RunnerUpPane::compare(const workspace::LineView &line, int candidate)
{
    const std::vector<CandidateView> &all = candidatesOf(line);
    m_verdict->setText(line.verdict);
    m_verdict->setVisible(!line.verdict.isEmpty());
    const int other = candidate == 0 ? 1 : 0;
    const bool hasOther = !isMatched(line) && candidate >= 0 && other < int(all.size());
    m_header->setVisible(!isMatched(line));
    m_table->setVisible(!isMatched(line));
    m_table->setEmptyState(tr("There is no other candidate."));
    if (!hasOther) {
        m_rows->setRows({});
        return;
    }
    const CandidateView &mine = all[std::size_t(candidate)];
    const CandidateView &next = all[std::size_t(other)];
    const ledger::BankLineFact &fact = line.row.line.fact;
    const Currency currency = fact.amount.currency();
    const auto row = [](qint64 id, const QString &what, const QString &left, const QString &right,
                        Emphasis emphasis = Emphasis::Regular) {
        return GridRow{id, {rightCell(what, emphasis), rightCell(left, emphasis), rightCell(right)}};
    };
    const int margin = weightOf(mine) - weightOf(next);
    m_rows->setRows({row(1, tr("Documents"), dueText(mine, fact.bookedOn), dueText(next, fact.bookedOn)),
                     row(2, tr("Off by"), offText(mine, currency), offText(next, currency)),
                     row(3, tr("Chance"), chanceText(mine.candidate.probabilityPpm, 1),
                         chanceText(next.candidate.probabilityPpm, 1)),
                     row(4, tr("Points"), tenthsText(weightOf(mine)), tenthsText(weightOf(next))),
                     row(5, tr("Margin"), tr("%1 points").arg(tenthsText(margin)), {}, Emphasis::Bold)});
}

void RunnerUpPane::clear()
{
    m_rows->setRows({});
    m_table->setEmptyState({});
    m_verdict->clear();
    m_verdict->hide();
}

QString RunnerUpPane::verdict() const
{
    return m_verdict->text();
}

void RunnerUpPane::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), m_theme.tokens().panel);
}

} // namespace quittance::ui
