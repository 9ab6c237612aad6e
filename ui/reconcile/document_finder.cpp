#include "ui/reconcile/document_finder.h"

#include "ui/documents/ledger_words.h"
#include "ui/widgets/format.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QKeyEvent>
#include <QStandardItemModel>

#include <chrono>
#include <utility>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace quittance::ui {

namespace {

constexpr auto kPause = 120ms;

QString lineOf(const match::OpenDocument &document)
{
    const QString open = moneyText(Money(document.openUnits, document.currency), {.withCurrency = true});
    return document.due.isValid()
        ? DocumentFinder::tr("%1, %2 due %3, open %4")
              .arg(document.number, kindWord(document.kind), dateText(document.due), open)
        : DocumentFinder::tr("%1, %2, open %3").arg(document.number, kindWord(document.kind), open);
}

} // namespace

DocumentFinder::DocumentFinder(QWidget *parent)
    : QLineEdit(parent)
    , m_found(new QStandardItemModel(this))
    , m_completer(new QCompleter(m_found, this))
{
    setObjectName(u"documentFinder"_s);
    setPlaceholderText(tr("Add a document: number, name or amount"));
    setAccessibleName(tr("Add a document"));
    setToolTip(tr("Finds open documents by number, customer, amount or due day: 1200.50, 100..250, >500, 2026-03, "
                  "2026-03-01..2026-03-15. M comes here, Enter takes the first, Alt+Enter says why it is not "
                  "proposed. A customer's name also offers its account."));
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->setWidget(this);
    m_completer->popup()->setObjectName(u"foundDocuments"_s);
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPause);
    connect(&m_pause, &QTimer::timeout, this, &DocumentFinder::ask);
    connect(this, &QLineEdit::textEdited, this, [this] {
        m_isEnterWaiting = false;
        m_pause.start();
    });
    connect(m_completer, qOverload<const QModelIndex &>(&QCompleter::activated), this,
            [this](const QModelIndex &index) { pick(index.row()); });
}

void DocumentFinder::ask()
{
    m_pause.stop();
    m_documents.clear();
    m_customers.clear();
    const QString wanted = text().trimmed();
    if (wanted.isEmpty())
        m_completer->popup()->hide();
    else
        Q_EMIT findWanted(wanted);
}

void DocumentFinder::setFound(const QString &wanted, std::vector<match::OpenDocument> documents)
{
    if (wanted != text().trimmed())
        return;
    m_documents = std::move(documents);
    if (m_isEnterWaiting && !m_documents.empty()) {
        pick(0);
        return;
    }
    showFound();
}

void DocumentFinder::setCustomers(const QString &wanted, std::vector<std::pair<ledger::CustomerId, QString>> customers)
{
    if (wanted != text().trimmed())
        return;
    m_customers = std::move(customers);
    showFound();
}

void DocumentFinder::showFound()
{
    m_found->clear();
    for (const match::OpenDocument &document : m_documents)
        m_found->appendRow(new QStandardItem(lineOf(document)));
    for (const auto &[customer, name] : m_customers)
        m_found->appendRow(new QStandardItem(tr("Keep on account of %1").arg(name)));
    if (m_found->rowCount() == 0) {
        auto *none = new QStandardItem(tr("No open document has this number, name or amount."));
        none->setEnabled(false);
        m_found->appendRow(none);
    }
    if (hasFocus())
        m_completer->complete();
}

int DocumentFinder::chosenRow() const
{
    const QModelIndex index = m_completer->popup()->isVisible() ? m_completer->popup()->currentIndex() : QModelIndex();
    return index.isValid() ? index.row() : 0;
}

void DocumentFinder::pick(int row)
{
    const auto documents = int(m_documents.size());
    if (row < 0 || row >= documents + int(m_customers.size()))
        return;
    const auto found = std::exchange(m_documents, {});
    const auto customers = std::exchange(m_customers, {});
    m_isEnterWaiting = false;
    m_completer->popup()->hide();
    clear();
    if (row < documents) {
        Q_EMIT picked(found[std::size_t(row)]);
        return;
    }
    const auto &[customer, name] = customers[std::size_t(row - documents)];
    Q_EMIT customerPicked(customer, name);
}

void DocumentFinder::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && event->modifiers() == Qt::AltModifier) {
        if (const int row = chosenRow(); row < int(m_documents.size()))
            Q_EMIT whyWanted(m_documents[std::size_t(row)]);
        return;
    }
    if (isEnter && event->modifiers() == Qt::NoModifier && !text().trimmed().isEmpty()) {
        if (!m_documents.empty() || !m_customers.empty()) {
            pick(chosenRow());
            return;
        }
        ask();
        m_isEnterWaiting = true;
        return;
    }
    if (event->key() == Qt::Key_Escape) {
        if (text().isEmpty() && parentWidget())
            parentWidget()->setFocus(Qt::OtherFocusReason);
        clear();
        m_completer->popup()->hide();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

} // namespace quittance::ui
