#pragma once

#include "ui/aging/aging_matrix_model.h"
#include "ui/widgets/selection_sum.h"

#include <QWidget>

class QVBoxLayout;

namespace quittance::ui {

class DataTable;
class Theme;

/// The aging matrix with one total per currency. Cells are chosen by click and arrows, opened by Enter or double
/// click; totals open by click.
class AgingMatrix : public QWidget
{
    Q_OBJECT

public:
    explicit AgingMatrix(Theme &theme, QWidget *parent = nullptr);

    void setTable(const insight::AgingTable &table, AgingGroup group, bool isDifference);
    /// How many totals are seen at once; the rest scroll.
    void setMostTotals(int rows);
    void setRestated(const QSet<QString> &names);
    void setBusy(bool isBusy);
    void showError(const QString &subject, const QString &cause);
    [[nodiscard]] std::optional<AgingCell> chosen() const;
    /// Nullptr until the first table is set.
    [[nodiscard]] DataTable *table() const { return m_table; }
    [[nodiscard]] AgingMatrixModel *model() const { return m_model; }

Q_SIGNALS:
    void cellChosen(const quittance::ui::AgingCell &cell);
    void cellOpened(const quittance::ui::AgingCell &cell);
    void selectionSummed(const quittance::ui::SelectionSum &sum);
    void retryWanted();
    void notice(const QString &sentence);

private:
    void rebuild(const QStringList &labels);

    Theme &m_theme;
    QVBoxLayout *m_layout;
    AgingMatrixModel *m_model = nullptr;
    CellGrid *m_totals = nullptr;
    DataTable *m_table = nullptr;
    int m_mostTotals = 4;
};

} // namespace quittance::ui
