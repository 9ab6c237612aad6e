#pragma once

#include "core/insight/aging.h"
#include "core/insight/roll_forward.h"
#include "core/workspace/ledger_rows.h"
#include "ui/aging/aging_matrix_model.h"
#include "ui/documents/bridge_lines.h"
#include "ui/documents/figure_list.h"

#include <QWidget>

class QTabBar;

namespace quittance::ui {

class DataTable;
class DocumentTable;
class HintButton;
class PaneHeader;
class Theme;

/// The panes beside the matrix: what was restated, the bridge, the four treatments of credits, the chosen cell. One
/// below the other, or as tabs under the matrix where it is narrow.
class AgingSide : public QWidget
{
    Q_OBJECT

public:
    explicit AgingSide(Theme &theme, QWidget *parent = nullptr);

    void setNarrow(bool isNarrow);
    /// `rows` as restatedRows() makes them; `since` names the known date, empty: as known now.
    void setRestated(const QList<FigureRow> &rows, const QString &since);
    void setRollForward(const QList<FigureRow> &rows, const QString &meta);
    /// Tables in the order of kTreatments; one that is missing is left blank.
    void setTreatments(const std::vector<insight::AgingTable> &tables, Currency currency,
                       insight::CreditTreatment chosen);
    void setCell(const AgingCell &cell, const QString &title);
    void showRestated();
    [[nodiscard]] DocumentTable &documents() { return *m_documents; }
    [[nodiscard]] FigureList &restated() { return *m_restated; }
    [[nodiscard]] FigureList &bridge() { return *m_bridge; }
    [[nodiscard]] DataTable &treatments() { return *m_treatments; }

Q_SIGNALS:
    void treatmentChosen(quittance::insight::CreditTreatment treatment);
    void restatementOpened(quittance::ledger::DocumentId document);
    void bridgeLineOpened(quittance::ui::BridgeLine line);
    void listWanted(); ///< the chosen cell as a full list

private:
    struct Pane
    {
        QWidget *widget;
        PaneHeader *header;
        QString tab;
    };

    void build(Theme &theme);
    Pane makePane(Theme &theme, const QString &title, QWidget *content, const QString &tab);
    void showPanes();

    FigureList *m_restated;
    FigureList *m_bridge;
    CellGrid *m_treatmentRows;
    DataTable *m_treatments;
    DocumentTable *m_documents;
    HintButton *m_open;
    QTabBar *m_tabs;
    QList<Pane> m_panes;
    bool m_isNarrow = false;
};

} // namespace quittance::ui
