#include "ui/reconcile/document_finder.h"

#include "ui/documents/ledger_words.h"
#include "ui/widgets/format.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QKeyEvent>
#include <QStandardItemModel>

#include <chrono>

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
    setToolTip(tr("Finds open documents by number, customer or amount. M comes here, Enter takes the first."));
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
    m_found->clear();
    for (const match::OpenDocument &document : m_documents)
        m_found->appendRow(new QStandardItem(lineOf(document)));
    if (m_documents.empty()) {
        auto *none = new QStandardItem(tr("No open document has this number, name or amount."));
        none->setEnabled(false);
        m_found->appendRow(none);
    }
    if (m_isEnterWaiting && !m_documents.empty()) {
        pick(0);
        return;
    }
    if (hasFocus())
        m_completer->complete();
}

void DocumentFinder::pick(int row)
{
    if (row < 0 || row >= int(m_documents.size()))
        return;
    const match::OpenDocument document = m_documents[std::size_t(row)];
    m_isEnterWaiting = false;
    m_documents.clear();
    m_completer->popup()->hide();
    clear();
    Q_EMIT picked(document);
}

void DocumentFinder::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && event->modifiers() == Qt::NoModifier && !text().trimmed().isEmpty()) {
        if (!m_documents.empty()) {
            pick(0);
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
