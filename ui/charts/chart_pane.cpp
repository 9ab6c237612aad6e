#include "ui/charts/chart_pane.h"

#include "core/workspace/workspace.h"
#include "ui/charts/balance_timeline.h"
#include "ui/charts/chart.h"
#include "ui/charts/chart_print.h"
#include "ui/charts/chart_twin.h"
#include "ui/charts/stacked_aging_chart.h"
#include "ui/documents/question.h"
#include "ui/documents/save_dialog.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/hint_button.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/pane_header.h"
#include "ui/widgets/progress_line.h"
#include "ui/widgets/theme.h"

#include <QClipboard>
#include <QDir>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QMenu>
#include <QPageLayout>
#include <QPainter>
#include <QPrintDialog>
#include <QPrinter>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <memory>

using namespace Qt::StringLiterals;

namespace quittance::ui {

namespace {

constexpr qreal kPictureScale = 2;

} // namespace

ChartPane::ChartPane(Theme &theme, const QString &title, QWidget *chart, ChartFace &face, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_face(face)
    , m_chart(chart)
    , m_header(new PaneHeader(theme, title, this))
    , m_tools(new QWidget(this))
    , m_turn(new HintButton(theme, tr("Table"), {}, m_tools))
    , m_more(new HintButton(theme, {}, {}, m_tools))
    , m_error(new ErrorBar(theme, this))
    , m_progress(new ProgressLine(theme, this))
    , m_pages(new QStackedWidget(this))
    , m_table(new DataTable(theme, this))
    , m_empty(new EmptyState(theme, this))
{
    build();
    connectParts();
    setTitle(title);
}

ChartPane::ChartPane(Theme &theme, const QString &title, Chart *chart, QWidget *parent)
    : ChartPane(theme, title, chart, *chart, parent)
{
    connect(chart, &Chart::drilled, this, &ChartPane::drilled);
    connect(chart, &Chart::whyWanted, this, &ChartPane::whyWanted);
    connect(chart, &Chart::dataChanged, this, &ChartPane::refreshTable);
}

ChartPane::ChartPane(Theme &theme, const QString &title, StackedAgingChart *chart, QWidget *parent)
    : ChartPane(theme, title, chart, *chart, parent)
{
    connect(chart, &StackedAgingChart::drilled, this,
            [this](int column, int bucket) { Q_EMIT drilled(bucket, column); });
    connect(chart, &StackedAgingChart::seriesChanged, this, &ChartPane::refreshTable);
}

ChartPane::ChartPane(Theme &theme, const QString &title, BalanceTimeline *chart, QWidget *parent)
    : ChartPane(theme, title, chart, *chart, parent)
{
    connect(chart, &BalanceTimeline::historyChanged, this, &ChartPane::refreshTable);
}

ChartPane::~ChartPane() = default;

void ChartPane::build()
{
    m_turn->setObjectName(u"turn"_s);
    m_turn->setLook(ButtonLook::Flat);
    m_turn->setButtonSize(ButtonSize::Small);
    m_turn->setKeyShown(Qt::Key_T);
    m_turn->setToolTip(tr("The same figures as a table, with all their digits."));
    m_more->setObjectName(u"more"_s);
    m_more->setLook(ButtonLook::Flat);
    m_more->setButtonSize(ButtonSize::Small);
    m_more->setIconName(u"dots"_s);
    m_more->setToolTip(tr("Copy, print or export this chart."));
    m_more->setAccessibleName(tr("More for this chart"));
    auto *row = new QHBoxLayout(m_tools);
    row->setContentsMargins({});
    row->setSpacing(4);
    row->addWidget(m_turn);
    row->addWidget(m_more);
    m_header->addWidget(m_tools);

    m_chart->setContextMenuPolicy(Qt::CustomContextMenu);
    m_pages->addWidget(m_chart);
    m_pages->addWidget(m_table);
    m_pages->addWidget(m_empty);
    m_table->setCellSelection(true);
    m_table->setObjectName(u"twin"_s);
    m_error->hide();
    m_progress->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addWidget(m_progress);
    layout->addWidget(m_error);
    layout->addWidget(m_pages, 1);
    setFocusProxy(m_chart);
}

void ChartPane::connectParts()
{
    auto *turn = new QShortcut(QKeySequence(Qt::Key_T), this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
    connect(turn, &QShortcut::activated, this, [this] { setTableShown(!m_isTableShown); });
    connect(m_turn, &QPushButton::clicked, this, [this] { setTableShown(!m_isTableShown); });
    connect(m_more, &QPushButton::clicked, this,
            [this] { showMenu(m_more->mapToGlobal(m_more->rect().bottomLeft())); });
    connect(m_chart, &QWidget::customContextMenuRequested, this,
            [this](const QPoint &at) { showMenu(m_chart->mapToGlobal(at)); });
    const auto markOf = [this](const QModelIndex &index) {
        const int row = m_grid ? int(m_grid->idAt(index.row())) - 1 : -1;
        return ChartMark{index.column() - 1, row};
    };
    connect(m_table, &DataTable::activated, this, [this, markOf](const QModelIndex &index) {
        const ChartMark mark = markOf(index);
        const bool isTotal = mark.series >= int(m_face.table().columns.size()) - m_face.totalColumns();
        if (mark.index >= 0)
            Q_EMIT drilled(isTotal ? -1 : mark.series, mark.index);
    });
    connect(m_table, &DataTable::whyWanted, this, [this, markOf](const QModelIndex &index) {
        if (const ChartMark mark = markOf(index); mark.isValid())
            Q_EMIT whyWanted(mark.series, mark.index);
    });
    connect(m_table, &DataTable::notice, this, &ChartPane::notice);
    connect(m_table, &DataTable::contextMenuAboutToShow, this, [this](QMenu *menu) {
        menu->addSeparator();
        fillMenu(*menu);
    });
    connect(m_empty, &EmptyState::buttonClicked, this, &ChartPane::emptyButtonClicked);
    connect(m_error, &MessageBar::buttonClicked, this, &ChartPane::errorButtonClicked);
}

void ChartPane::setTitle(const QString &title)
{
    m_header->setTitle(title);
    m_chart->setAccessibleName(title);
    m_table->setAccessibleName(tr("%1 as a table").arg(title));
}

void ChartPane::setMeta(const QString &meta)
{
    m_header->setMeta(meta);
}

void ChartPane::setDefinition(const QString &definition)
{
    m_definition = definition;
    m_header->setToolTip(definition);
    if (auto *chart = qobject_cast<Chart *>(m_chart))
        chart->setDefinition(definition);
}

void ChartPane::setContext(const QStringList &lines)
{
    m_context = lines;
}

void ChartPane::addTool(QWidget *tool)
{
    auto *row = static_cast<QHBoxLayout *>(m_tools->layout());
    row->insertWidget(row->count() - 2, tool);
}

void ChartPane::setEmptyState(const QString &sentence, const QString &button)
{
    m_isEmpty = !sentence.isEmpty();
    m_empty->setContent(sentence, button);
    refreshPage();
}

void ChartPane::showError(const QString &subject, const QString &cause, const QString &button)
{
    m_error->clearButtons();
    m_error->setMessage(subject, cause);
    if (!button.isEmpty())
        m_error->addButton(button);
    m_error->show();
}

void ChartPane::clearError()
{
    m_error->hide();
}

void ChartPane::setProgress(qint64 done, qint64 total)
{
    m_progress->setVisible(total != 0);
    m_progress->setProgress(done, total);
}

void ChartPane::setTableShown(bool shown)
{
    if (shown == m_isTableShown)
        return;
    const bool hadFocus = m_pages->isAncestorOf(focusWidget()) && isActiveWindow();
    m_isTableShown = shown;
    m_turn->setText(shown ? tr("Chart") : tr("Table"));
    if (shown)
        refreshTable();
    refreshPage();
    setFocusProxy(shown ? m_table->focusWidget() ? m_table->focusWidget() : m_table->view() : m_chart);
    if (hadFocus)
        focusProxy()->setFocus(Qt::OtherFocusReason);
}

void ChartPane::refreshPage()
{
    m_pages->setCurrentWidget(m_isEmpty            ? static_cast<QWidget *>(m_empty)
                                  : m_isTableShown ? static_cast<QWidget *>(m_table)
                                                   : m_chart);
    m_tools->setEnabled(!m_isEmpty);
}

void ChartPane::refreshTable()
{
    if (!m_isTableShown)
        return;
    const ChartTable figures = m_face.table();
    const std::vector<GridHeading> headings = twinHeadings(figures);
    bool isSame = m_grid && m_grid->columnCount() == int(headings.size());
    for (int i = 0; isSame && i < int(headings.size()); ++i)
        isSame = m_grid->headerData(i, Qt::Horizontal, Qt::DisplayRole).toString() == headings[std::size_t(i)].title;
    if (!isSame) {
        CellGrid *before = m_grid;
        m_grid = new CellGrid(headings, this);
        m_table->setColumns(twinColumns(figures));
        m_table->setModel(m_grid);
        delete before;
    }
    m_grid->setRows(twinRows(figures));
}

void ChartPane::fillMenu(QMenu &menu)
{
    const auto add
        = [&](const QString &text, auto act) { connect(menu.addAction(text), &QAction::triggered, this, act); };
    add(m_isTableShown ? tr("Show as chart") : tr("Show as table"), [this] { setTableShown(!m_isTableShown); });
    menu.addSeparator();
    add(tr("Copy figures"), [this] { copyFigures(); });
    add(tr("Copy picture"), [this] { copyPicture(); });
    menu.addSeparator();
    add(tr("Print…"), [this] { print(); });
    add(tr("Export table…"), [this] { Q_EMIT exportWanted(); });
}

void ChartPane::showMenu(const QPoint &at)
{
    auto *menu = new QMenu(this);
    menu->setObjectName(u"chartMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fillMenu(*menu);
    menu->popup(at);
}

void ChartPane::copyFigures()
{
    QGuiApplication::clipboard()->setText(tableText(m_face.table()));
    Q_EMIT notice(tr("The figures of %1 are on the clipboard.").arg(m_header->title()));
}

void ChartPane::copyPicture()
{
    const QSizeF size(m_chart->size());
    QPixmap picture((size * kPictureScale).toSize());
    picture.setDevicePixelRatio(kPictureScale);
    QPainter painter(&picture);
    m_face.paintTo(painter, size, m_theme.tokens());
    painter.end();
    QGuiApplication::clipboard()->setPixmap(picture);
    Q_EMIT notice(tr("The picture of %1 is on the clipboard.").arg(m_header->title()));
}

QStringList ChartPane::contextLines() const
{
    QStringList lines = m_context;
    if (!m_definition.isEmpty())
        lines << m_definition;
    return lines;
}

void ChartPane::print()
{
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setPageOrientation(QPageLayout::Landscape);
    printer->setDocName(m_header->title());
    auto *dialog = new QPrintDialog(printer.get(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, qOverload<QPrinter *>(&QPrintDialog::accepted), this, [this, printer] {
        if (!printOn(*printer))
            Q_EMIT notice(tr("%1 could not be printed: the printer did not begin.").arg(m_header->title()));
    });
    dialog->open();
}

bool ChartPane::printOn(QPrinter &printer)
{
    return printChart(printer, m_theme, m_face, m_header->title(), contextLines());
}

workspace::ExportTable ChartPane::exportTable() const
{
    return twinExport(m_face.table(), m_header->title(), contextLines());
}

void exportCharts(workspace::Workspace &workspace, const QList<ChartPane *> &panes)
{
    for (ChartPane *pane : panes) {
        QObject::connect(pane, &ChartPane::exportWanted, pane, [pane, &workspace] {
            const workspace::ExportTable table = pane->exportTable();
            askWhereToSave(
                pane, ChartPane::tr("Export table"), table.title,
                ChartPane::tr("Excel workbook (*.xlsx)") + u";;"_s + ChartPane::tr("Comma-separated values (*.csv)"),
                u"xlsx"_s, [pane, &workspace, table](const QString &path) {
                    whenAnswered(
                        pane, workspace.reports().exportTable(path, table), [pane, path](const Result<> &written) {
                            Q_EMIT pane->notice(
                                written ? ChartPane::tr("The table is at %1.").arg(QDir::toNativeSeparators(path))
                                        : written.error().message);
                        });
                });
        });
    }
}

} // namespace quittance::ui
