#include "ui/outbox/write_detail_pane.h"

#include "ui/documents/cell_grid.h"
#include "ui/documents/screen_memory.h"
#include "ui/outbox/json_text.h"
#include "ui/outbox/outbox_grids.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/format.h"
#include "ui/widgets/pane_header.h"
#include "ui/widgets/segmented.h"

#include <QFontDatabase>
#include <QPlainTextEdit>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace quittance::ui {

using namespace Qt::StringLiterals;

namespace {

QPlainTextEdit *makeText(const QString &name, const QString &title, QWidget *parent)
{
    auto *text = new QPlainTextEdit(parent);
    text->setObjectName(name);
    text->setAccessibleName(title);
    text->setReadOnly(true);
    text->setTabChangesFocus(true);
    text->setFrameShape(QFrame::NoFrame);
    text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    return text;
}

/// Keeps the place somebody reads at where nothing changed.
void setText(QPlainTextEdit &edit, const QString &text)
{
    if (edit.toPlainText() != text)
        edit.setPlainText(text);
}

} // namespace

WriteDetailPane::WriteDetailPane(Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_attemptGrid(new CellGrid(attemptHeadings(), this))
    , m_differenceGrid(new CellGrid(writeDifferenceHeadings(), this))
    , m_header(new PaneHeader(theme, tr("Request"), this))
    , m_choice(new Segmented(theme, {tr("Request"), tr("Attempts"), tr("Differences")}, this))
    , m_pages(new QStackedWidget(this))
    , m_request(makeText(u"request"_s, tr("The request as it goes out"), this))
    , m_attemptTable(new DataTable(theme, this))
    , m_answer(makeText(u"answer"_s, tr("The platform's answer"), this))
    , m_differences(new DataTable(theme, this))
{
    build(theme);
    clear();
}

void WriteDetailPane::build(Theme & /*theme*/)
{
    m_choice->setObjectName(u"detailPage"_s);
    m_choice->setCurrent(0);
    m_choice->setToolTips({tr("What is sent, byte for byte. The secret is added on the way and is not shown."),
                           tr("Everything that was asked and answered about this write."),
                           tr("Where the platform's record says something else than the request.")});
    m_header->addWidget(m_choice);
    m_attemptTable->setObjectName(u"attempts"_s);
    m_attemptTable->setColumns(attemptColumns());
    m_attemptTable->setModel(m_attemptGrid);
    m_attemptTable->view()->setAccessibleName(tr("Attempts"));
    m_attemptTable->setEmptyState(tr("Nothing was sent yet."));
    m_differences->setObjectName(u"writeDifferences"_s);
    m_differences->setColumns(writeDifferenceColumns());
    m_differences->setModel(m_differenceGrid);
    m_differences->view()->setAccessibleName(tr("Differences"));
    m_differences->setEmptyState(tr("No record was found at the platform that says something else."));
    m_request->setPlaceholderText(tr("Choose a write to see the request as it goes out."));
    m_answer->setPlaceholderText(tr("The answer to the chosen attempt."));
    auto *attempts = new QSplitter(Qt::Horizontal, this);
    attempts->addWidget(m_attemptTable);
    attempts->addWidget(m_answer);
    attempts->setHandleWidth(1);
    attempts->setChildrenCollapsible(false);
    attempts->setStretchFactor(0, 3);
    attempts->setStretchFactor(1, 2);
    rememberSplitter(*attempts, u"outbox"_s, u"attempts"_s);
    m_pages->addWidget(m_request);
    m_pages->addWidget(attempts);
    m_pages->addWidget(m_differences);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addWidget(m_pages, 1);
    connect(m_choice, &Segmented::chosen, this, [this](int page) {
        m_pages->setCurrentIndex(page);
        refreshTitle();
    });
    connect(m_attemptTable, &DataTable::currentChanged, this, &WriteDetailPane::showAnswer);
    for (DataTable *table : {m_attemptTable, m_differences})
        connect(table, &DataTable::notice, this, &WriteDetailPane::notice);
}

void WriteDetailPane::setDetail(const workspace::WriteDetail &detail, QDate today)
{
    const bool isOther = m_item != detail.item.id;
    m_item = detail.item.id;
    m_attempts = detail.attempts;
    const store::OutboxRequest &request = detail.item.request;
    QString text = u"%1 %2\n"_s.arg(QString::fromUtf8(request.method), QString::fromUtf8(request.path));
    if (!request.idempotencyKey.isEmpty())
        text += u"Idempotency-Key: %1\n"_s.arg(request.idempotencyKey);
    setText(*m_request, text + u'\n' + indentedJson(request.body));
    m_attemptGrid->setRows(attemptRows(m_attempts, today));
    if (m_attemptGrid->rowCount() > 0 && (isOther || !m_attemptTable->currentIndex().isValid()))
        m_attemptTable->setCurrentRow(m_attemptGrid->rowCount() - 1);
    m_differenceGrid->setRows(writeDifferenceRows(detail.differences));
    if (isOther && !detail.differences.empty())
        m_choice->setCurrent(2);
    showAnswer();
    refreshTitle();
}

void WriteDetailPane::clear()
{
    m_item = {};
    m_attempts.clear();
    m_request->clear();
    m_attemptGrid->setRows({});
    m_differenceGrid->setRows({});
    showAnswer();
    refreshTitle();
}

void WriteDetailPane::showAnswer()
{
    const QModelIndex current = m_attemptTable->currentIndex();
    const qint64 id = current.isValid() ? m_attemptGrid->idAt(current.row()) : 0;
    const auto attempt = std::ranges::find(m_attempts, id, &store::OutboxAttempt::id);
    if (attempt == m_attempts.end()) {
        m_answer->clear();
        return;
    }
    const QString body = indentedJson(attempt->answer);
    setText(*m_answer, body.isEmpty() ? attempt->message : body);
}

void WriteDetailPane::refreshTitle()
{
    const QString titles[] = {tr("Request"), tr("Attempts"), tr("Differences")};
    m_header->setTitle(titles[m_choice->current()]);
    const QString metas[]
        = {tr("as it goes out"), numberText(qint64(m_attempts.size())), numberText(m_differenceGrid->rowCount())};
    m_header->setMeta(m_item.isValid() ? metas[m_choice->current()] : QString());
}

} // namespace quittance::ui
