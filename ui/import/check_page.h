#pragma once

#include "core/workspace/import_types.h"

#include <QWidget>

class QCheckBox;
class QStackedWidget;

namespace quittance::ui {

class Banner;
class CellGrid;
class DataTable;
class ErrorBar;
class HintButton;
class PaneHeader;
class RejectedModel;
class Segmented;
class Theme;

/// Step 3: what the import will do, file by file, with every refused row; nothing is stored yet.
class CheckPage : public QWidget
{
    Q_OBJECT

public:
    explicit CheckPage(Theme &theme, QWidget *parent = nullptr);

    /// Waiting for the dry run; what was shown stays.
    void setRunning(bool running);
    /// `unbalanced`: statements whose balances do not close.
    void setSummary(const workspace::ImportSummary &summary, int unbalanced);
    void setError(const Error &error);
    void clear();
    [[nodiscard]] const std::optional<workspace::ImportSummary> &summary() const { return m_summary; }
    [[nodiscard]] bool skipsRefused() const;
    /// Why the import cannot begin, as a sentence; empty when it can.
    [[nodiscard]] QString obstacle() const;
    /// How many records the import will store.
    [[nodiscard]] qint64 toStore() const;

Q_SIGNALS:
    void exportWanted();
    void retryWanted();
    void choiceChanged(); ///< Refused rows skipped or not, or balances accepted.
    void notice(const QString &sentence);

private:
    QWidget *buildDetails(Theme &theme);
    void connectParts();
    void showDetails();
    void showTab(int tab);

    PaneHeader *m_header;
    Banner *m_balances;
    ErrorBar *m_error;
    DataTable *m_outcomes;
    CellGrid *m_outcomeModel;
    CellGrid *m_totals;
    Segmented *m_tabs;
    QCheckBox *m_skip;
    HintButton *m_export;
    QStackedWidget *m_stack;
    DataTable *m_rejected;
    RejectedModel *m_rejectedModel;
    DataTable *m_remarks;
    CellGrid *m_remarkModel;
    std::optional<workspace::ImportSummary> m_summary;
    int m_unbalanced = 0;
    bool m_areBalancesAccepted = false;
    bool m_isRunning = false;
};

} // namespace quittance::ui
