#include "ui/reconcile/tray_pane.h"

#include "ui/reconcile/apply_delegate.h"
#include "ui/reconcile/candidate_list.h"
#include "ui/reconcile/difference_pane.h"
#include "ui/reconcile/document_finder.h"
#include "ui/reconcile/sums_pane.h"
#include "ui/reconcile/text_label.h"
#include "ui/reconcile/tray_model.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/pane_header.h"

#include <QApplication>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace quittance::ui {

using workspace::DifferenceHandling;

TrayPane::TrayPane(Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_model(new TrayModel(this))
    , m_header(new PaneHeader(theme, tr("Allocation"), this))
    , m_table(new DataTable(theme, this))
    , m_finder(new DocumentFinder(this))
    , m_problem(new TextLabel(theme, TextStyle::Caption, Tone::Danger, this))
    , m_sums(new SumsPane(theme, this))
    , m_difference(new DifferencePane(theme, this))
{
    setObjectName(u"tray"_s);
    m_table->setObjectName(u"trayTable"_s);
    m_table->setColumns(trayColumns());
    m_table->setModel(m_model);
    m_table->setEmptyState(tr("The tray is empty. Choose a candidate with 1 to 5, or add a document with M."));
    m_table->view()->setAccessibleName(tr("Documents in the tray"));
    m_table->view()->setItemDelegateForColumn(int(TrayColumn::Apply), new ApplyDelegate(theme, this));
    m_table->setMinimumHeight(26 + 2 * theme.rowHeight());
    m_problem->setObjectName(u"trayProblem"_s);
    m_problem->setWordWrap(true);
    m_problem->setContentsMargins(12, 2, 12, 4);
    m_problem->hide();
    setFocusProxy(m_table);

    auto *find = new QVBoxLayout;
    find->setContentsMargins(12, 4, 12, 4);
    find->addWidget(m_finder);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addWidget(m_table, 1);
    layout->addLayout(find);
    layout->addWidget(m_problem);
    layout->addWidget(m_sums);
    layout->addWidget(m_difference);
    connectParts();
    clear();
}

void TrayPane::connectParts()
{
    connect(m_model, &TrayModel::edited, this, [this] {
        m_isEdited = true;
        showTray();
    });
    connect(m_model, &TrayModel::trayChanged, this, [this] {
        showTray();
        Q_EMIT trayChanged();
    });
    connect(m_difference, &DifferencePane::chosen, this, [this](DifferenceHandling handling) {
        finishEditing();
        m_model->setHandling(handling);
    });
    connect(m_finder, &DocumentFinder::picked, this, &TrayPane::add);
    connect(m_finder, &DocumentFinder::customerPicked, this, [this](ledger::CustomerId customer, const QString &name) {
        if (m_model->addAccount(customer, name))
            m_table->setCurrentRow(m_model->rowCount() - 1);
    });
    connect(m_finder, &DocumentFinder::whyWanted, this,
            [this](const match::OpenDocument &document) { Q_EMIT whyNotWanted(document.id, document.number); });
    connect(m_table->view(), &QTableView::clicked, this, [this](const QModelIndex &index) {
        if (TrayColumn(index.column()) == TrayColumn::Remove)
            m_model->removeAt(index.row());
        else if (TrayColumn(index.column()) == TrayColumn::Apply)
            m_table->view()->edit(index);
    });
    connect(m_table, &DataTable::activated, this, [this](const QModelIndex &index) {
        if (TrayColumn(index.column()) == TrayColumn::Document && !QApplication::keyboardModifiers()
            && QApplication::mouseButtons())
            Q_EMIT openDocument(ledger::DocumentId(index.data(IdRole).toLongLong()));
        else if (index.siblingAtColumn(int(TrayColumn::Apply)).flags() & Qt::ItemIsEditable)
            m_table->view()->edit(index.siblingAtColumn(int(TrayColumn::Apply)));
    });
    connect(m_table, &DataTable::whyWanted, this, [this](const QModelIndex &index) {
        if (const ledger::DocumentId document(index.data(IdRole).toLongLong()); document.isValid())
            Q_EMIT explainWanted(document);
    });
    connect(m_table, &DataTable::contextMenuAboutToShow, this, [this](QMenu *menu, const QModelIndex &index) {
        if (index.isValid())
            fillMenu(*menu, index.row());
    });
}

void TrayPane::fillMenu(QMenu &menu, int row)
{
    const TrayRow &shown = m_model->tray().rows()[std::size_t(row)];
    const ledger::DocumentId document = shown.document.id;
    menu.addSeparator();
    if (shown.isAccount()) {
        if (!m_isReadOnly && !m_isMatched)
            connect(menu.addAction(tr("Take out of the tray")), &QAction::triggered, this,
                    [this, row] { m_model->removeAt(row); });
        return;
    }
    connect(menu.addAction(tr("Open %1").arg(shown.document.number)), &QAction::triggered, this,
            [this, document] { Q_EMIT openDocument(document); });
    connect(menu.addAction(tr("Why, and why not, %1").arg(shown.document.number)), &QAction::triggered, this,
            [this, document] { Q_EMIT explainWanted(document); });
    if (m_isReadOnly || m_isMatched)
        return;
    connect(menu.addAction(tr("Take out of the tray")), &QAction::triggered, this,
            [this, row] { m_model->removeAt(row); });
    connect(menu.addAction(tr("Never propose %1 for this line…").arg(shown.document.number)), &QAction::triggered, this,
            [this, document] { Q_EMIT rejectWanted(document); });
}

/// What the program takes a difference for, as a person would choose it; the person still accepts it.
DifferenceHandling TrayPane::handlingOf(match::Treatment treatment)
{
    switch (treatment) {
    case match::Treatment::Fee:
        return DifferenceHandling::BankFee;
    case match::Treatment::Discount:
        return DifferenceHandling::Discount;
    case match::Treatment::Tolerance:
        return DifferenceHandling::WriteOff;
    case match::Treatment::Rate:
        return DifferenceHandling::Rate;
    case match::Treatment::None:
    case match::Treatment::Withholding:
    case match::Treatment::OnAccount:
    case match::Treatment::LeaveOpen:
        break;
    }
    return DifferenceHandling::None;
}

void TrayPane::fill(const workspace::LineView &line, const workspace::CandidateView &candidate, bool isMatched)
{
    m_isMatched = isMatched;
    m_isPending = line.pending.has_value();
    m_isEdited = false;
    m_model->setReadOnly(m_isReadOnly || isMatched);
    std::vector<match::OpenDocument> documents;
    std::vector<std::optional<qint64>> units;
    qint64 matched = 0;
    for (const match::Allocation &part : candidate.candidate.allocations) {
        const auto found = std::ranges::find(candidate.documents, part.document, &match::OpenDocument::id);
        if (found == candidate.documents.end())
            continue;
        match::OpenDocument document = *found;
        if (isMatched)
            document.openUnits += part.documentUnits; // as it was before the match
        // Too little came: the whole is owed, and a person says what becomes of the rest.
        const bool asksForRest = !isMatched && candidate.candidate.residualUnits < 0;
        documents.push_back(document);
        units.push_back(asksForRest ? std::nullopt : std::optional(part.documentUnits));
        matched += part.cashUnits;
    }
    const Money amount = line.row.line.fact.amount;
    m_model->setWriteOffLimit(line.policy.writeOffLimit(amount.currency()));
    if (isMatched && line.accepted.size() == 1)
        matched = line.pending ? amount.units() - line.row.usedUnits : line.row.usedUnits; // with what went on account
    m_model->fill(isMatched ? matched : amount.units() - line.row.usedUnits, amount.currency(), documents, units);
    if (!isMatched)
        m_model->setHandling(handlingOf(candidate.candidate.treatment));
}

void TrayPane::begin(const workspace::LineView &line)
{
    m_isMatched = false;
    m_isPending = false;
    m_isEdited = false;
    m_model->setReadOnly(m_isReadOnly);
    const Money amount = line.row.line.fact.amount;
    m_model->setWriteOffLimit(line.policy.writeOffLimit(amount.currency()));
    m_model->begin(amount.units() - line.row.usedUnits, amount.currency());
}

void TrayPane::clear()
{
    m_isMatched = false;
    m_isPending = false;
    m_isEdited = false;
    m_finder->clear();
    m_model->begin(0, {});
}

void TrayPane::add(const match::OpenDocument &document)
{
    if (!m_model->add(document))
        return;
    m_table->setCurrentRow(m_model->rowCount() - 1);
    Q_EMIT explainWanted(document.id);
}

void TrayPane::setReadOnly(bool readOnly)
{
    m_isReadOnly = readOnly;
    m_model->setReadOnly(readOnly || m_isMatched);
    showTray();
}

const Tray &TrayPane::tray() const
{
    return m_model->tray();
}

void TrayPane::showTray()
{
    const Tray &tray = m_model->tray();
    const bool canEdit = !m_isReadOnly && !m_isMatched && tray.currency().isValid();
    m_finder->setEnabled(canEdit);
    m_finder->setVisible(!m_isMatched);
    m_header->setTitle(m_isPending ? tr("Put up") : m_isMatched ? tr("Matched") : tr("Allocation"));
    m_header->setMeta(tray.rows().empty() ? QString()
                          : m_isEdited    ? tr("%n document(s), yours", nullptr, int(tray.rows().size()))
                                          : tr("%n document(s)", nullptr, int(tray.rows().size())));
    QString problem;
    for (const TrayRow &row : tray.rows()) {
        if (problem.isEmpty())
            problem = row.problem;
    }
    m_problem->setText(m_isMatched ? QString() : problem);
    m_problem->setVisible(!m_problem->text().isEmpty());
    m_sums->setTray(tray, m_isMatched);
    m_difference->setTray(tray, !canEdit);
    m_difference->setVisible(!m_isMatched);
}

ledger::DocumentId TrayPane::currentDocument() const
{
    const QModelIndex index = m_table->currentIndex();
    return index.isValid() ? ledger::DocumentId(index.data(IdRole).toLongLong()) : ledger::DocumentId();
}

bool TrayPane::hasTrayFocus() const
{
    const QWidget *focus = QApplication::focusWidget();
    return focus && m_table->isAncestorOf(focus);
}

void TrayPane::finishEditing()
{
    // An editor commits what is typed when it loses the focus.
    if (const auto *editor = m_table->view()->findChild<QLineEdit *>(u"applyEditor"_s); editor && editor->hasFocus())
        m_table->view()->setFocus(Qt::OtherFocusReason);
}

void TrayPane::takeOutCurrent()
{
    const QModelIndex index = m_table->currentIndex();
    if (index.isValid())
        m_model->removeAt(index.row());
}

void TrayPane::focusFinder()
{
    if (!m_finder->isEnabled())
        return;
    m_finder->setFocus(Qt::ShortcutFocusReason);
    m_finder->selectAll();
}

void TrayPane::setCompact(bool isCompact)
{
    m_difference->setCompact(isCompact);
    m_table->setMinimumHeight(26 + (isCompact ? 1 : 3) * m_theme.rowHeight());
}

void TrayPane::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), m_theme.tokens().panel);
}

} // namespace quittance::ui
