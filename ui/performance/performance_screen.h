#pragma once

#include "core/base/result.h"
#include "ui/documents/bridge_lines.h"
#include "ui/performance/performance_figures.h"
#include "ui/widgets/selection_sum.h"

#include <QTimer>
#include <QWidget>

namespace quittance::workspace {
class Workspace;
}

namespace quittance::ui {

class PerformanceView;
class Question;
class Theme;

/// How well the book is collected, month by month.
class PerformanceScreen : public QWidget
{
    Q_OBJECT

public:
    PerformanceScreen(workspace::Workspace &workspace, Theme &theme, QWidget *parent = nullptr);

Q_SIGNALS:
    void openDocuments(const quittance::workspace::DocumentQuery &query, const QString &breadcrumb);
    void importWanted();
    void selectionSummed(const quittance::ui::SelectionSum &sum);
    void notice(const QString &sentence);

private:
    void connectView();
    void ask();
    void askFigures();
    void showFigures(insight::Performance performance);
    void exportFigures();
    void askLosses(const insight::PerformancePoint &point);
    void showFailure(const Error &error);
    void openPart(const insight::PerformancePoint &point, PointPart part);
    void openBridge(const insight::RollForward &bridge, BridgeLine line);
    void open(workspace::DocumentQuery query, const QString &days, const QString &what);

    workspace::Workspace &m_workspace;
    PerformanceView *m_view;
    Question *m_order;
    Question *m_figures;
    Question *m_losses;
    std::vector<Currency> m_currencies; ///< the one most of the book is in first
    QTimer m_later;
};

} // namespace quittance::ui
