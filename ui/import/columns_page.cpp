#include "ui/import/columns_page.h"

#include "ui/import/becomes_delegate.h"
#include "ui/import/column_table_model.h"
#include "ui/import/preview_pane.h"
#include "ui/import/reading_bar.h"
#include "ui/import/statement_pane.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/hint_button.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/pane_header.h"
#include "ui/widgets/theme.h"

#include <QComboBox>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace quittance::ui {

using namespace Qt::StringLiterals;
using workspace::TableReading;

ColumnsPage::ColumnsPage(Theme &theme, FieldsFor fieldsFor, QWidget *parent)
    : QWidget(parent)
    , m_fieldsFor(std::move(fieldsFor))
    , m_reading(new ReadingBar(theme, this))
    , m_question(new Banner(theme, this))
    , m_problem(new ErrorBar(theme, this))
    , m_left(new QStackedWidget(this))
    , m_header(new PaneHeader(theme, tr("Columns"), this))
    , m_table(new DataTable(theme, this))
    , m_model(new ColumnTableModel(this))
    , m_statements(new StatementPane(theme, this))
    , m_preview(new PreviewPane(theme, this))
{
    setObjectName(u"columnsPage"_s);
    m_question->setObjectName(u"readingQuestion"_s);
    m_question->setIconName(u"q"_s);
    m_question->hide();
    m_problem->setObjectName(u"readingProblem"_s);
    m_problem->hide();
    m_left->addWidget(buildColumns(theme));
    m_left->addWidget(m_statements);
    auto *splitter = new QSplitter(this);
    splitter->setObjectName(u"columnsSplitter"_s);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(m_left);
    splitter->addWidget(m_preview);
    splitter->setSizes({510, 778});
    splitter->setStretchFactor(0, 2);
    splitter->setStretchFactor(1, 3);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_reading);
    column->addWidget(m_question);
    column->addWidget(m_problem);
    column->addWidget(splitter, 1);
    setFocusProxy(m_table);
    connectParts();
}

QWidget *ColumnsPage::buildColumns(Theme &theme)
{
    auto *pane = new QWidget(this);
    auto *column = new QVBoxLayout(pane);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addWidget(m_table, 1);
    const QList<ColumnSpec> specs{
        {.key = u"heading"_s, .width = 120, .isSortable = false},
        {.key = u"first"_s, .width = 136, .isSortable = false, .dropOrder = 2},
        {.key = u"becomes"_s, .width = 180, .isStretch = true, .isSortable = false, .emphasis = Emphasis::Medium},
        {.key = u"as"_s, .width = 68, .isSortable = false, .dropOrder = 1}};
    m_table->setObjectName(u"columnTable"_s);
    m_table->view()->setAccessibleName(tr("Columns"));
    m_table->setColumns(specs);
    m_table->setModel(m_model);
    auto *becomes = new BecomesDelegate(theme, *m_model, *m_table->view());
    becomes->setColumns(specs);
    m_table->view()->setItemDelegateForColumn(ColumnTableModel::Becomes, becomes);
    m_table->view()->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setEmptyState(tr("The columns show once the file has been read."));
    return pane;
}

void ColumnsPage::connectParts()
{
    connect(m_reading, &ReadingBar::fileChosen, this, &ColumnsPage::fileChosen);
    connect(m_reading, &ReadingBar::mappingChosen, this, &ColumnsPage::mappingChosen);
    connect(m_reading, &ReadingBar::saidChosen, this, &ColumnsPage::saidChosen);
    connect(m_reading, &ReadingBar::readingChosen, this, [this](TableReading reading) {
        reading.columns = m_model->columns();
        Q_EMIT readingChosen(reading);
    });
    connect(m_reading, &ReadingBar::layoutChosen, this, &ColumnsPage::chooseLayout);
    connect(m_question, &MessageBar::buttonClicked, this, &ColumnsPage::answer);
    connect(m_model, &ColumnTableModel::edited, this, [this] {
        TableReading reading = *m_shown;
        reading.columns = m_model->columns();
        Q_EMIT readingChosen(reading);
    });
    connect(m_table->view(), &QAbstractItemView::clicked, this, [this](const QModelIndex &index) {
        if (index.column() == ColumnTableModel::Becomes)
            editColumn();
    });
    connect(m_table, &DataTable::whyWanted, this, &ColumnsPage::editColumn);
    connect(m_table, &DataTable::notice, this, &ColumnsPage::notice);
    connect(m_preview, &PreviewPane::notice, this, &ColumnsPage::notice);
}

void ColumnsPage::editColumn()
{
    const QModelIndex current = m_table->currentIndex();
    const int row = current.isValid() ? current.row() : 0;
    if (row < m_model->rowCount())
        m_table->view()->edit(m_model->index(row, ColumnTableModel::Becomes));
}

/// Another kind keeps what its fields have in common; another layout has other columns, which are proposed again.
void ColumnsPage::chooseLayout(TableReading reading)
{
    const bool isKindOnly = m_shown && reading.encoding == m_shown->encoding && reading.delimiter == m_shown->delimiter
        && reading.headerRows == m_shown->headerRows;
    reading.columns.clear();
    reading.savedName.clear();
    if (!isKindOnly) {
        // What was inferred from the old cells does not hold for the new ones.
        if (m_shown && m_shown->dateOrderIsAmbiguous && m_shown->dateOrder == reading.dateOrder)
            reading.dateOrder.clear();
    }
    Q_EMIT readingChosen(reading);
}

void ColumnsPage::setMappingNames(const QStringList &names)
{
    m_reading->setMappingNames(names);
}

void ColumnsPage::setDraft(const ImportDraft &draft, int current)
{
    QStringList names;
    for (const DraftFile &file : draft.files())
        names << file.name();
    m_reading->setFiles(names, current);
    if (current < 0 || current >= draft.count())
        return;
    const DraftFile &file = draft.at(current);
    m_shown = file.wanted;
    m_reading->setReading(m_shown, tr("%1: the format says by itself how it reads.").arg(formatWords(file.prepared)));
    m_reading->setSaid(file.prepared);
    m_left->setCurrentIndex(m_shown ? 0 : 1);
    if (m_shown) {
        m_model->setFields(m_fieldsFor(m_shown->as));
        // While a new layout is read its columns are not known; the old ones stay until then.
        if (!m_shown->columns.empty() || !file.isReading)
            m_model->setColumns(m_shown->columns);
        m_header->setMeta(tr("%n in the file, %1 used", nullptr, m_model->rowCount()).arg(m_model->usedCount()));
    } else {
        m_statements->setStatements(file.prepared.statements);
    }
    const auto question = draft.openQuestion(current);
    m_preview->setFile(file, question);
    showQuestion(question);
    m_problem->setVisible(file.problem.has_value());
    if (file.problem)
        m_problem->setMessage(tr("%1 cannot be read as chosen.").arg(file.name()), file.problem->message);
}

void ColumnsPage::showQuestion(const std::optional<ReadingQuestion> &question)
{
    m_asked = question;
    m_question->setVisible(question.has_value());
    m_question->clearButtons();
    if (!question)
        return;
    const bool isDate = question->about == ReadingQuestion::About::DateOrder;
    const QString subject = isDate ? tr("Every date in “%1” reads two ways.").arg(question->column)
                                   : tr("Every amount in “%1” reads two ways.").arg(question->column);
    m_question->setMessage(subject, tr("What is “%1”?").arg(question->sample));
    for (const ReadingQuestion::Answer &answer : question->answers) {
        HintButton *button = m_question->addButton(answer.reading);
        button->setObjectName(u"answer_%1"_s.arg(answer.value));
        button->setToolTip(tr("The whole file is read so."));
    }
}

void ColumnsPage::answer(int button)
{
    if (!m_asked || !m_shown || button >= int(m_asked->answers.size()))
        return;
    TableReading reading = *m_shown;
    const QString value = m_asked->answers[std::size_t(button)].value;
    if (m_asked->about == ReadingQuestion::About::DateOrder)
        reading.dateOrder = value;
    else
        reading.decimalMark = value;
    Q_EMIT readingChosen(reading);
}

} // namespace quittance::ui
