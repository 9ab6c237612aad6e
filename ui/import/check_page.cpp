#include "ui/import/check_page.h"

#include "ui/import/file_rows.h"
#include "ui/import/rejected_model.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/format.h"
#include "ui/widgets/hint_button.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/pane_header.h"
#include "ui/widgets/segmented.h"
#include "ui/widgets/theme.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

namespace quittance::ui {

using namespace Qt::StringLiterals;
using workspace::ImportSummary;

namespace {

enum Tab { Refused, Duplicates, Warnings };
constexpr int kTools = 32;

} // namespace

CheckPage::CheckPage(Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_header(new PaneHeader(theme, tr("What the import will do"), this))
    , m_balances(new Banner(theme, this))
    , m_error(new ErrorBar(theme, this))
    , m_outcomes(new DataTable(theme, this))
    , m_outcomeModel(new CellGrid(outcomeHeadings(), this))
    , m_totals(new CellGrid(outcomeHeadings(), this))
    , m_tabs(new Segmented(theme, {tr("Refused"), tr("Possible duplicates"), tr("Remarks")}, this))
    , m_skip(new QCheckBox(tr("Skip refused rows"), this))
    , m_export(new HintButton(theme, tr("Export refused rows…"), {}, this))
    , m_stack(new QStackedWidget(this))
    , m_rejected(new DataTable(theme, m_stack))
    , m_rejectedModel(new RejectedModel(this))
    , m_remarks(new DataTable(theme, m_stack))
    , m_remarkModel(new CellGrid(remarkHeadings(), this))
{
    setObjectName(u"checkPage"_s);
    m_balances->setObjectName(u"balanceBanner"_s);
    m_balances->setIconName(u"warn"_s);
    m_balances->hide();
    m_error->setObjectName(u"checkError"_s);
    m_error->hide();
    m_outcomes->setObjectName(u"outcomeTable"_s);
    m_outcomes->view()->setAccessibleName(tr("What the import will do"));
    m_outcomes->setColumns(outcomeColumns());
    m_outcomes->setModel(m_outcomeModel);
    auto *splitter = new QSplitter(Qt::Vertical, this);
    splitter->setObjectName(u"checkSplitter"_s);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(m_outcomes);
    splitter->addWidget(buildDetails(theme));
    splitter->setSizes({240, 440});
    splitter->setStretchFactor(1, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addWidget(m_error);
    column->addWidget(m_balances);
    column->addWidget(splitter, 1);
    setFocusProxy(m_outcomes);
    connectParts();
    clear();
}

QWidget *CheckPage::buildDetails(Theme &theme)
{
    auto *details = new QWidget(this);
    auto *tools = new QWidget(details);
    tools->setFixedHeight(kTools);
    m_tabs->setObjectName(u"checkTabs"_s);
    m_skip->setObjectName(u"skipRefused"_s);
    m_skip->setToolTip(tr("Stores the readable rows and leaves the refused ones out. Otherwise one refused row stores "
                          "nothing of any file."));
    m_export->setObjectName(u"exportRefused"_s);
    m_export->setToolTip(tr("Saves file, line, field, value and reason of each refused row as CSV."));
    auto *row = new QHBoxLayout(tools);
    row->setContentsMargins(12, 0, 12, 0);
    row->addWidget(m_tabs);
    row->addStretch(1);
    row->addWidget(m_skip);
    row->addWidget(m_export);

    m_rejected->setObjectName(u"refusedTable"_s);
    m_rejected->view()->setAccessibleName(tr("Refused rows"));
    m_rejected->setColumns({{.key = u"file"_s, .width = 220, .tone = Tone::Secondary, .dropOrder = 1},
                            {.key = u"line"_s, .kind = CellKind::Number, .width = 70},
                            {.key = u"field"_s, .width = 150, .emphasis = Emphasis::Medium},
                            {.key = u"value"_s, .width = 180},
                            {.key = u"reason"_s, .width = 400, .isStretch = true}});
    m_rejected->setModel(m_rejectedModel);
    m_rejected->setEmptyState(tr("No row is refused."));
    m_remarks->setObjectName(u"remarkTable"_s);
    m_remarks->view()->setAccessibleName(tr("Remarks"));
    m_remarks->setColumns(remarkColumns());
    m_remarks->setModel(m_remarkModel);
    m_stack->addWidget(m_rejected);
    m_stack->addWidget(m_remarks);
    auto *column = new QVBoxLayout(details);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(tools);
    column->addWidget(m_stack, 1);
    connect(&theme, &Theme::changed, tools, qOverload<>(&QWidget::update));
    return details;
}

void CheckPage::connectParts()
{
    connect(m_tabs, &Segmented::chosen, this, &CheckPage::showTab);
    connect(m_skip, &QCheckBox::toggled, this, &CheckPage::choiceChanged);
    connect(m_export, &QPushButton::clicked, this, &CheckPage::exportWanted);
    connect(m_error, &MessageBar::buttonClicked, this, &CheckPage::retryWanted);
    connect(m_balances, &MessageBar::buttonClicked, this, [this] {
        m_areBalancesAccepted = true;
        m_balances->hide();
        Q_EMIT choiceChanged();
    });
    for (DataTable *table : {m_outcomes, m_rejected, m_remarks})
        connect(table, &DataTable::notice, this, &CheckPage::notice);
}

void CheckPage::clear()
{
    m_summary.reset();
    m_skip->setChecked(false);
    m_areBalancesAccepted = false;
    m_unbalanced = 0;
    m_error->hide();
    m_balances->hide();
    m_tabs->setCurrent(Refused);
    showDetails();
}

void CheckPage::setRunning(bool running)
{
    m_isRunning = running;
    m_outcomes->setProgress(0, running ? -1 : 0);
    if (running) {
        m_error->hide();
        m_header->setMeta(tr("being tried, nothing is stored"));
    }
    Q_EMIT choiceChanged();
}

void CheckPage::setSummary(const ImportSummary &summary, int unbalanced)
{
    m_isRunning = false;
    m_summary = summary;
    m_unbalanced = unbalanced;
    m_error->hide();
    m_outcomes->setProgress(0, 0);
    m_balances->setVisible(unbalanced > 0 && !m_areBalancesAccepted);
    m_balances->clearButtons();
    m_balances->setMessage(
        tr("%n statement(s) do not close.", nullptr, unbalanced),
        tr("Opening balance and lines do not make the closing balance; a day or a line is missing."));
    m_balances->addButton(tr("Import all the same"))->setObjectName(u"acceptBalances"_s);
    showDetails();
    Q_EMIT choiceChanged();
}

void CheckPage::setError(const Error &error)
{
    m_isRunning = false;
    m_outcomes->setProgress(0, 0);
    m_error->setMessage(tr("The files could not be checked."), error.message);
    m_error->clearButtons();
    m_error->addButton(tr("Check again"))->setObjectName(u"checkAgain"_s);
    m_error->show();
    m_header->setMeta({});
    Q_EMIT choiceChanged();
}

void CheckPage::showDetails()
{
    const ImportSummary none;
    const ImportSummary &summary = m_summary ? *m_summary : none;
    m_outcomeModel->setRows(outcomeRows(summary));
    m_totals->setRows(m_summary ? outcomeTotals(summary) : std::vector<GridRow>());
    m_outcomes->setTotalsModel(m_summary && summary.files.size() > 1 ? m_totals : nullptr);
    m_rejectedModel->setFiles(summary.files);
    const qint64 duplicates = qint64(duplicateRows(summary).size());
    const qint64 warnings = qint64(warningRows(summary).size());
    const int tab = m_tabs->current();
    m_tabs->setChoices({tr("Refused %1").arg(numberText(summary.rejected)),
                        tr("Possible duplicates %1").arg(numberText(duplicates)),
                        tr("Remarks %1").arg(numberText(warnings))});
    m_tabs->setCurrent(std::max(tab, 0));
    m_skip->setEnabled(summary.rejected > 0);
    m_export->setEnabled(summary.rejected > 0);
    m_header->setMeta(m_summary ? tr("a trial run, nothing is stored yet") : QString());
    showTab(m_tabs->current());
}

void CheckPage::showTab(int tab)
{
    const ImportSummary none;
    const ImportSummary &summary = m_summary ? *m_summary : none;
    m_stack->setCurrentWidget(tab <= Refused ? m_rejected : m_remarks);
    if (tab == Duplicates) {
        m_remarks->setEmptyState(tr("No new record looks like one of another source."));
        m_remarkModel->setRows(duplicateRows(summary));
    } else if (tab == Warnings) {
        m_remarks->setEmptyState(tr("There is nothing to remark."));
        m_remarkModel->setRows(warningRows(summary));
    }
}

bool CheckPage::skipsRefused() const
{
    return m_skip->isChecked();
}

qint64 CheckPage::toStore() const
{
    return m_summary ? m_summary->added + m_summary->changed : 0;
}

QString CheckPage::obstacle() const
{
    if (m_isRunning)
        return tr("The files are being checked.");
    if (!m_summary)
        return tr("The files have not been checked.");
    if (m_summary->rejected > 0 && !m_skip->isChecked())
        return tr("%n row(s) are refused. Skip them, or go back and change how the file is read.", nullptr,
                  int(m_summary->rejected));
    if (m_unbalanced > 0 && !m_areBalancesAccepted)
        return tr("%n statement(s) do not close. Say that they are to be imported all the same.", nullptr,
                  m_unbalanced);
    return {};
}

} // namespace quittance::ui
