#include "ui/import/file_page.h"

#include "ui/import/drop_zone.h"
#include "ui/import/file_rows.h"
#include "ui/import/preview_pane.h"
#include "ui/import/statement_pane.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/hint_button.h"
#include "ui/widgets/pane_header.h"
#include "ui/widgets/theme.h"

#include <QMenu>
#include <QSignalBlocker>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

namespace quittance::ui {

using namespace Qt::StringLiterals;

FilePage::FilePage(Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_stack(new QStackedWidget(this))
    , m_zone(new DropZone(theme, m_stack))
    , m_header(new PaneHeader(theme, tr("Files"), this))
    , m_add(new HintButton(theme, tr("Add files…"), {}, this))
    , m_remove(new HintButton(theme, tr("Take off"), {}, this))
    , m_table(new DataTable(theme, this))
    , m_model(new CellGrid(fileHeadings(), this))
    , m_contents(new QSplitter(Qt::Vertical, this))
    , m_statements(new StatementPane(theme, m_contents))
    , m_preview(new PreviewPane(theme, m_contents))
{
    setObjectName(u"filePage"_s);
    build(theme);
    connectParts();
}

void FilePage::build(Theme &)
{
    m_add->setObjectName(u"addFiles"_s);
    m_add->setIconName(u"plus"_s);
    m_add->setButtonSize(ButtonSize::Small);
    m_add->setKeyShown(QKeySequence::Open);
    m_add->setToolTip(tr("Files can also be dropped anywhere in the window."));
    m_remove->setObjectName(u"removeFile"_s);
    m_remove->setButtonSize(ButtonSize::Small);
    m_remove->setKeyShown(QKeySequence::Delete);
    m_remove->setToolTip(tr("Takes the file off this list. The file itself stays where it is."));
    m_header->addWidget(m_remove);
    m_header->addWidget(m_add);
    m_table->setObjectName(u"fileTable"_s);
    m_table->view()->setAccessibleName(tr("Files"));
    m_table->setColumns(fileColumns());
    m_table->setModel(m_model);
    m_contents->setObjectName(u"contentsSplitter"_s);
    m_contents->setChildrenCollapsible(false);
    m_contents->addWidget(m_statements);
    m_contents->addWidget(m_preview);
    m_contents->setStretchFactor(0, 1);
    m_contents->setStretchFactor(1, 2);
    m_contents->setSizes({160, 320});

    auto *files = new QWidget(m_stack);
    auto *column = new QVBoxLayout(files);
    column->setContentsMargins({});
    column->setSpacing(0);
    auto *splitter = new QSplitter(Qt::Vertical, files);
    splitter->setObjectName(u"fileSplitter"_s);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(m_table);
    splitter->addWidget(m_contents);
    splitter->setSizes({220, 460});
    splitter->setStretchFactor(1, 1);
    column->addWidget(m_header);
    column->addWidget(splitter, 1);
    m_stack->addWidget(m_zone);
    m_stack->addWidget(files);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins({});
    all->addWidget(m_stack);
}

void FilePage::connectParts()
{
    connect(m_zone->browseButton(), &QPushButton::clicked, this, &FilePage::browseWanted);
    connect(m_add, &QPushButton::clicked, this, &FilePage::browseWanted);
    connect(m_remove, &QPushButton::clicked, this, [this] { Q_EMIT removeWanted(currentFile()); });
    connect(m_table, &DataTable::currentChanged, this, [this] {
        if (currentFile() >= 0)
            Q_EMIT fileChosen(currentFile());
    });
    connect(m_table, &DataTable::contextMenuAboutToShow, this, [this](QMenu *menu, const QModelIndex &index) {
        QAction *remove = menu->addAction(tr("Take off"));
        remove->setEnabled(index.isValid());
        connect(remove, &QAction::triggered, this,
                [this, file = int(index.data(IdRole).toLongLong()) - 1] { Q_EMIT removeWanted(file); });
    });
    connect(m_table, &DataTable::notice, this, &FilePage::notice);
    connect(m_preview, &PreviewPane::notice, this, &FilePage::notice);
}

int FilePage::currentFile() const
{
    const QModelIndex current = m_table->currentIndex();
    return current.isValid() ? int(m_model->idAt(current.row())) - 1 : -1;
}

void FilePage::setDropTarget(bool isTarget)
{
    m_zone->setTarget(isTarget);
}

void FilePage::setDraft(const ImportDraft &draft, int current)
{
    m_stack->setCurrentIndex(draft.isEmpty() ? 0 : 1);
    setFocusProxy(draft.isEmpty() ? static_cast<QWidget *>(m_zone->browseButton()) : m_table);
    {
        const QSignalBlocker quiet(m_table);
        m_model->setRows(fileRows(draft));
        for (int row = 0; row < m_model->rowCount(); ++row) {
            if (m_model->idAt(row) == current + 1 && currentFile() != current)
                m_table->setCurrentRow(row);
        }
    }
    const int unreadable = draft.unreadableCount();
    const QString count = tr("%n file(s)", nullptr, draft.count());
    m_header->setMeta(unreadable > 0 ? tr("%1, %n cannot be read and will be left out", nullptr, unreadable).arg(count)
                                     : count);
    m_remove->setEnabled(!draft.isEmpty());
    if (current >= 0 && current < draft.count())
        showContents(draft, current);
}

void FilePage::showContents(const ImportDraft &draft, int file)
{
    const DraftFile &entry = draft.at(file);
    // A table's one statement is made of its balance column; the foot of the preview says whether it closes.
    const bool isStatementFile = !entry.prepared.statements.empty() && !entry.wanted;
    m_statements->setVisible(isStatementFile);
    if (isStatementFile)
        m_statements->setStatements(entry.prepared.statements);
    m_preview->setFile(entry, draft.openQuestion(file));
}

} // namespace quittance::ui
