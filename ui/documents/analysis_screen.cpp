#include "ui/documents/analysis_screen.h"

#include "core/base/date.h"
#include "core/workspace/workspace.h"
#include "ui/documents/item_pane.h"
#include "ui/documents/ledger_words.h"
#include "ui/documents/question.h"
#include "ui/documents/save_dialog.h"

#include <QDir>
#include <QVBoxLayout>

#include <chrono>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace quittance::ui {

AnalysisScreen::AnalysisScreen(workspace::Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
{
    m_later.setSingleShot(true);
    m_later.setInterval(250ms);
    connect(&m_later, &QTimer::timeout, this, &AnalysisScreen::askIfOpen);
    connect(&workspace.view(), &workspace::ViewState::changed, this, &AnalysisScreen::askIfOpen);
    connect(&workspace, &workspace::Workspace::opened, this, &AnalysisScreen::askIfOpen);
    connect(&workspace, &workspace::Workspace::closed, this, [this] {
        m_later.stop();
        forget();
    });
    connect(&workspace, &workspace::Workspace::changed, this, [this](const workspace::Change &change) {
        if (change.everything || change.settings || !change.customers.isEmpty() || !change.documents.isEmpty()
            || !change.bankLines.isEmpty())
            m_later.start();
    });
}

void AnalysisScreen::begin(QWidget *view)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(view);
    setFocusProxy(view);
    askIfOpen();
}

void AnalysisScreen::askIfOpen()
{
    m_later.stop();
    if (m_workspace.isOpen())
        ask();
}

void AnalysisScreen::feed(ItemPane &items, const QString &title)
{
    connect(&items.model(), &WindowedModelBase::pageWanted, this,
            [this, &items](int generation, int page, const RowIds &ids) {
                if (!m_workspace.isOpen())
                    return;
                std::vector<ledger::DocumentId> documents(ids.begin(), ids.end());
                whenAnswered(this,
                             m_workspace.ledger().documentRows(std::move(documents), m_workspace.view().asOf(),
                                                               m_workspace.agingPolicy()),
                             [&items, generation, page](Result<std::vector<workspace::DocumentRow>> rows) {
                                 if (rows)
                                     items.model().setPage(generation, page, std::move(*rows));
                                 else
                                     items.showError(rows.error());
                             });
            });
    connect(&items, &ItemPane::listWanted, this, [this, &items, title] {
        workspace::DocumentQuery query;
        query.asOf = m_workspace.view().asOf();
        query.policy = m_workspace.agingPolicy();
        query.openOnly = false;
        query.only = items.documents();
        Q_EMIT openDocuments(query, QStringList{title, items.what()}.join(u" › "_s));
    });
    connect(&items, &ItemPane::documentOpened, this, &AnalysisScreen::openDocument);
    connect(&items, &ItemPane::selectionSummed, this, &AnalysisScreen::selectionSummed);
    connect(&items, &ItemPane::notice, this, &AnalysisScreen::notice);
}

void AnalysisScreen::exportTable(const QString &title, const workspace::ExportTable &table)
{
    const QString name = u"%1 %2"_s.arg(title, toIsoDate(m_workspace.view().asOf().day));
    askWhereToSave(this, tr("Export %1").arg(title), name,
                   tr("Excel workbook (*.xlsx)") + u";;"_s + tr("Comma-separated values (*.csv)"), u"xlsx"_s,
                   [this, table](const QString &path) {
                       whenAnswered(
                           this, m_workspace.reports().exportTable(path, table), [this, path](const Result<> &written) {
                               Q_EMIT notice(written ? tr("The table is at %1.").arg(QDir::toNativeSeparators(path))
                                                     : written.error().message);
                           });
                   });
}

QStringList AnalysisScreen::contextLines(const QStringList &more) const
{
    return contextSentences(m_workspace.view().asOf(), base()) + more;
}

std::optional<Currency> AnalysisScreen::base() const
{
    return m_workspace.view().base();
}

} // namespace quittance::ui
