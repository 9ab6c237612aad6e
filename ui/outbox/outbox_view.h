#pragma once

#include "core/base/result.h"
#include "core/workspace/outbox_service.h"
#include "ui/widgets/selection_sum.h"

#include <QWidget>

class QMenu;
class QSplitter;

namespace quittance::ui {

class CellGrid;
class DataTable;
class FilterField;
class HintButton;
class ScreenBar;
class Segmented;
class Theme;
class WriteDetailPane;

/// Which writes the Outbox lists.
enum class OutboxShow { Open, NeedsYou, Over, All };

/// What goes out to the platforms and what became of it. Shows values and says what the user wants; knows no workspace.
class OutboxView : public QWidget
{
    Q_OBJECT

public:
    explicit OutboxView(Theme &theme, QWidget *parent = nullptr);

    /// What was chosen stays chosen, and nothing scrolls.
    void setItems(std::vector<store::OutboxItem> items, QDate today);
    /// Of the chosen() one; others are left alone.
    void setDetail(const workspace::WriteDetail &detail);
    void setBusy(bool isBusy);
    void showError(const Error &error);
    void clear();
    void setShow(OutboxShow show);

    /// The write the cursor is on; invalid where there is none.
    [[nodiscard]] store::OutboxId chosen() const;
    [[nodiscard]] DataTable &items() { return *m_table; }

Q_SIGNALS:
    void newWanted();
    void runWanted();
    void retryWanted(quittance::store::OutboxId id);
    void cancelWanted(quittance::store::OutboxId id);
    void releaseWanted(quittance::store::OutboxId id);
    void editWanted(const quittance::store::OutboxItem &item);
    void limitsWanted();
    void detailWanted(quittance::store::OutboxId id);
    void reloadWanted();
    void selectionSummed(const quittance::ui::SelectionSum &sum);
    void notice(const QString &sentence);

private:
    void build();
    void connectParts();
    void refilter();
    void refreshButtons();
    void addToMenu(QMenu *menu);
    [[nodiscard]] const store::OutboxItem *current() const;
    [[nodiscard]] bool isShown(const store::OutboxItem &item) const;

    std::vector<store::OutboxItem> m_items;
    QDate m_today;
    QString m_text; ///< folded
    store::OutboxId m_detailOf;
    CellGrid *m_grid;
    ScreenBar *m_bar;
    Segmented *m_show;
    HintButton *m_release;
    HintButton *m_retry;
    HintButton *m_edit;
    HintButton *m_cancel;
    HintButton *m_limits;
    HintButton *m_new;
    HintButton *m_run;
    DataTable *m_table;
    FilterField *m_filter;
    WriteDetailPane *m_detail;
    QSplitter *m_rows;
};

} // namespace quittance::ui
