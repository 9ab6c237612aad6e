#pragma once

#include "core/workspace/ledger_rows.h"
#include "ui/widgets/selection_sum.h"

#include <QWidget>

class QAction;

namespace quittance::ui {

class DocumentTable;
class FilterField;
class HintButton;
class LookingBackBanner;
class PaneHeader;
class ScreenBar;
class Segmented;
class Theme;

/// What the documents screen is set to: which kinds, and whether settled ones are shown too.
struct DocumentChoice
{
    int kinds = 0; ///< see DocumentsView::kindsOf()
    bool openOnly = true;
};

/// The documents screen without its data: tool row, banner, breadcrumb, list.
class DocumentsView : public QWidget
{
    Q_OBJECT

public:
    explicit DocumentsView(Theme &theme, QWidget *parent = nullptr);

    [[nodiscard]] DocumentTable &documents() { return *m_documents; }
    [[nodiscard]] LookingBackBanner &banner() { return *m_banner; }
    [[nodiscard]] DocumentChoice choice() const;
    /// The kinds behind a choice; empty: all.
    [[nodiscard]] static std::vector<ledger::DocumentKind> kindsOf(int choice);

    /// Shows where a drill came from, outermost first, and takes the choices away; empty brings them back.
    void setBreadcrumb(const QStringList &steps);
    void setMeta(const QString &meta);
    [[nodiscard]] QString title() const;
    /// The selected documents, or the one under the cursor; at most 500.
    [[nodiscard]] std::vector<ledger::DocumentId> chosen() const;
    /// Why nothing can be recorded; empty: it can.
    void setReadOnly(const QString &why);

Q_SIGNALS:
    void promiseWanted(); ///< of what is chosen
    void disputeWanted();
    void choiceChanged();
    void textChanged(const QString &text);
    void exportWanted();
    void backWanted(); ///< a step of the breadcrumb before the last
    void openCustomer(quittance::ledger::CustomerId customer, quittance::ledger::DocumentId document);
    void selectionSummed(const quittance::ui::SelectionSum &sum);
    void notice(const QString &sentence);

private:
    void build(Theme &theme);
    void connectParts();
    void addRecording();
    void refreshEmptyState(const QString &text);

    LookingBackBanner *m_banner;
    DocumentTable *m_documents;
    ScreenBar *m_bar;
    FilterField *m_filter;
    Segmented *m_kinds;
    Segmented *m_open;
    HintButton *m_export;
    PaneHeader *m_header;
    QAction *m_promise;
    QAction *m_dispute;
};

} // namespace quittance::ui
