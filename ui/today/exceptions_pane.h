#pragma once

#include "core/workspace/attention.h"
#include "ui/documents/cell_grid.h"
#include "ui/widgets/selection_sum.h"

#include <QWidget>

namespace quittance::ui {

class DataTable;
class PaneHeader;
class Theme;

/// What is unsafe or waits for a decision, in groups: the group opens its list, a line opens itself.
class ExceptionsPane : public QWidget
{
    Q_OBJECT

public:
    explicit ExceptionsPane(Theme &theme, QWidget *parent = nullptr);

    /// `currency`: of the totals shown.
    void setAttention(const workspace::Attention &attention, Currency currency, QDate today);
    [[nodiscard]] DataTable &table() { return *m_table; }
    /// Things that need a person, of all groups.
    [[nodiscard]] qint64 count() const;
    void setBusy(bool isBusy);
    void showError(const QString &cause);

Q_SIGNALS:
    void groupOpened(const quittance::workspace::AttentionGroup &group);
    void documentOpened(quittance::ledger::DocumentId document);
    void bankLineOpened(quittance::ledger::BankLineId line);
    void importWanted();
    void selectionSummed(const quittance::ui::SelectionSum &sum);
    void notice(const QString &sentence);
    void retryWanted();

private:
    /// What a row of the table opens.
    struct Target
    {
        int group = -1; ///< below 0: to import
        int item = -1; ///< below 0: the group as a whole
    };

    void build();
    void open(int row);
    void addGroup(int group, std::vector<GridRow> &rows);
    void showSpans();

    PaneHeader *m_header;
    CellGrid *m_rows;
    DataTable *m_table;
    std::vector<workspace::AttentionGroup> m_groups;
    std::vector<Target> m_targets;
    Currency m_currency;
    QDate m_today;
};

} // namespace quittance::ui
