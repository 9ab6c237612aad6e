#include "ui/credit/assessment_dialog.h"

#include "ui/charts/chart_measure.h"
#include "ui/credit/provision_rows.h"
#include "ui/documents/cell_grid.h"
#include "ui/documents/screen_memory.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/format.h"

#include <QComboBox>
#include <QCompleter>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace quittance::ui {

namespace {

std::vector<GridHeading> headings()
{
    return {{AssessmentDialog::tr("Document")},
            {AssessmentDialog::tr("Customer")},
            {AssessmentDialog::tr("Rate %"), AssessmentDialog::tr("Expected to be lost; no factor is applied."), true},
            {AssessmentDialog::tr("Reason")},
            {AssessmentDialog::tr("By")}};
}

QList<ColumnSpec> columns()
{
    return {{.key = u"document"_s, .width = 126, .emphasis = Emphasis::Medium},
            {.key = u"customer"_s, .width = 190},
            {.key = u"percent"_s, .kind = CellKind::Number, .width = 72},
            {.key = u"reason"_s, .width = 160, .isStretch = true},
            {.key = u"author"_s, .width = 90, .tone = Tone::Caption, .dropOrder = 1}};
}

Cell percentCell(qint64 percent)
{
    return {{Qt::DisplayRole, exactMillionthsText(percent, 2)}, {SortRole, percent}};
}

} // namespace

AssessmentDialog::AssessmentDialog(Theme &theme, QWidget *parent)
    : QDialog(parent)
    , m_rows(new CellGrid(headings(), this))
    , m_table(new DataTable(theme, this))
    , m_document(new QComboBox(this))
    , m_percent(new QLineEdit(this))
    , m_reason(new QLineEdit(this))
    , m_problem(new QLabel(this))
    , m_assess(new QPushButton(tr("Assess"), this))
    , m_withdraw(new QPushButton(tr("Back to the matrix"), this))
{
    setObjectName(u"assessmentDialog"_s);
    setWindowTitle(tr("Assessed by themselves"));
    setAttribute(Qt::WA_DeleteOnClose);
    build();
    connect(m_table, &DataTable::currentChanged, this, [this](const QModelIndex &index) { takeChosen(index.row()); });
    connect(m_percent, &QLineEdit::textChanged, this, &AssessmentDialog::refresh);
    connect(m_reason, &QLineEdit::textChanged, this, &AssessmentDialog::refresh);
    connect(m_document, &QComboBox::currentIndexChanged, this, &AssessmentDialog::refresh);
    connect(m_assess, &QPushButton::clicked, this, [this] {
        Q_EMIT assessWanted(chosen(), typedMillionths(m_percent->text(), insight::kWholePercent).value_or(0),
                            m_reason->text().trimmed());
    });
    connect(m_withdraw, &QPushButton::clicked, this, [this] { Q_EMIT withdrawWanted(chosen()); });
    refresh();
}

void AssessmentDialog::build()
{
    m_table->setObjectName(u"assessments"_s);
    m_table->setColumns(columns());
    m_table->setModel(m_rows);
    m_table->setEmptyState(tr("Every open document has the rate of its bucket."));
    m_table->view()->setAccessibleName(windowTitle());
    m_table->setMinimumSize(720, 180);
    m_document->setObjectName(u"document"_s);
    m_document->setEditable(true);
    m_document->setInsertPolicy(QComboBox::NoInsert);
    m_document->completer()->setFilterMode(Qt::MatchContains);
    m_document->completer()->setCompletionMode(QCompleter::PopupCompletion);
    m_percent->setObjectName(u"percent"_s);
    m_percent->setAlignment(Qt::AlignRight);
    m_percent->setToolTip(tr("The share of this document that is expected to be lost, from 0 to 100."));
    m_reason->setObjectName(u"reason"_s);
    m_reason->setPlaceholderText(tr("Insolvency, guarantee, payment plan"));
    m_assess->setObjectName(u"assess"_s);
    m_assess->setDefault(true);
    m_withdraw->setObjectName(u"withdraw"_s);
    m_problem->setWordWrap(true);

    auto *form = new QFormLayout;
    form->addRow(tr("&Document"), m_document);
    form->addRow(tr("&Rate %"), m_percent);
    form->addRow(tr("R&eason"), m_reason);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->addButton(m_assess, QDialogButtonBox::ActionRole);
    buttons->addButton(m_withdraw, QDialogButtonBox::ActionRole);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_table, 1);
    layout->addLayout(form);
    layout->addWidget(m_problem);
    layout->addWidget(buttons);
    chainTabs({m_table, m_document, m_percent, m_reason, m_assess, m_withdraw});
}

void AssessmentDialog::setAssessments(std::vector<workspace::Assessment> assessments)
{
    m_assessments = std::move(assessments);
    std::vector<GridRow> rows;
    for (const workspace::Assessment &one : m_assessments)
        rows.push_back({.id = one.document.value(),
                        .cells = {textCell(one.number), textCell(one.customerName), percentCell(one.percent),
                                  textCell(one.reason), textCell(one.author)}});
    m_rows->setRows(std::move(rows));
    showProblem({});
    refresh();
}

void AssessmentDialog::setCandidates(const QList<Candidate> &candidates)
{
    const ledger::DocumentId before = chosen();
    m_document->clear();
    for (const Candidate &one : candidates)
        m_document->addItem(one.text, one.document.value());
    for (const workspace::Assessment &one : m_assessments) {
        if (m_document->findData(one.document.value()) < 0)
            m_document->addItem(u"%1, %2"_s.arg(one.number, one.customerName), one.document.value());
    }
    m_document->setCurrentIndex(std::max(m_document->findData(before.value()), 0));
    refresh();
}

void AssessmentDialog::takeChosen(int row)
{
    const qint64 id = row < 0 ? 0 : m_rows->idAt(row);
    const auto found = std::ranges::find(m_assessments, ledger::DocumentId(id), &workspace::Assessment::document);
    if (found == m_assessments.end())
        return;
    m_document->setCurrentIndex(m_document->findData(id));
    m_percent->setText(exactMillionthsText(found->percent, 2));
    m_reason->setText(found->reason);
}

void AssessmentDialog::showProblem(const QString &sentence)
{
    m_problem->setText(sentence);
    m_problem->setVisible(!sentence.isEmpty());
}

ledger::DocumentId AssessmentDialog::chosen() const
{
    return ledger::DocumentId(m_document->currentData().toLongLong());
}

void AssessmentDialog::refresh()
{
    const bool isReadable = typedMillionths(m_percent->text(), insight::kWholePercent).has_value();
    m_assess->setEnabled(chosen().isValid() && isReadable && !m_reason->text().trimmed().isEmpty());
    m_withdraw->setEnabled(std::ranges::find(m_assessments, chosen(), &workspace::Assessment::document)
                           != m_assessments.end());
}

} // namespace quittance::ui
