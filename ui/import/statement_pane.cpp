#include "ui/import/statement_pane.h"

#include "ui/import/file_rows.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/pane_header.h"
#include "ui/widgets/theme.h"

#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace quittance::ui {

using namespace Qt::StringLiterals;

StatementPane::StatementPane(Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_header(new PaneHeader(theme, tr("Statements"), this))
    , m_table(new DataTable(theme, this))
    , m_model(new CellGrid(statementHeadings(), this))
{
    setObjectName(u"statementPane"_s);
    m_table->setObjectName(u"statementTable"_s);
    m_table->view()->setAccessibleName(tr("Statements"));
    m_table->setColumns(statementColumns());
    m_table->setModel(m_model);
    m_table->setEmptyState(tr("The file states no balances, so there is nothing to check them against."));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addWidget(m_table, 1);
}

void StatementPane::setStatements(const std::vector<workspace::StatementSummary> &statements)
{
    m_model->setRows(statementRows(statements, m_theme.today()));
    const auto unbalanced = std::ranges::count_if(
        statements, [](const workspace::StatementSummary &s) { return s.balanced == std::optional(false); });
    const QString count = tr("%n statement(s)", nullptr, int(statements.size()));
    m_header->setMeta(unbalanced > 0 ? tr("%1, %n of them do not close", nullptr, int(unbalanced)).arg(count) : count);
}

} // namespace quittance::ui
