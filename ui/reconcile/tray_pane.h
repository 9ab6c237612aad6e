#pragma once

#include "ui/reconcile/tray.h"

#include <QWidget>

class QMenu;

namespace quittance::ui {

class DataTable;
class DifferencePane;
class DocumentFinder;
class PaneHeader;
class SumsPane;
class TextLabel;
class Theme;
class TrayModel;

/// The allocation pane: documents with what goes to each, the sums, and the handling of the difference.
class TrayPane : public QWidget
{
    Q_OBJECT

public:
    explicit TrayPane(Theme &theme, QWidget *parent = nullptr);

    /// Fills the tray with a reading of the line; `isMatched` shows it only.
    void fill(const workspace::LineView &line, const workspace::CandidateView &candidate, bool isMatched);
    /// An empty tray for the line.
    void begin(const workspace::LineView &line);
    void clear();
    void add(const match::OpenDocument &document);
    void setReadOnly(bool readOnly);
    /// Less height: fewer rows at the least.
    void setCompact(bool isCompact);
    /// True when a person changed what the candidate filled in.
    [[nodiscard]] bool isEdited() const { return m_isEdited; }
    [[nodiscard]] const Tray &tray() const;
    /// The document of the current row; invalid when there is none.
    [[nodiscard]] ledger::DocumentId currentDocument() const;
    [[nodiscard]] bool hasTrayFocus() const;
    /// Takes an amount that is still being typed.
    void finishEditing();

    void takeOutCurrent();
    void focusFinder();
    [[nodiscard]] DocumentFinder &finder() const { return *m_finder; }
    [[nodiscard]] DifferencePane &difference() const { return *m_difference; }
    [[nodiscard]] TrayModel &model() const { return *m_model; }
    [[nodiscard]] DataTable &table() const { return *m_table; }
    [[nodiscard]] const SumsPane &sums() const { return *m_sums; }

Q_SIGNALS:
    void trayChanged();
    void explainWanted(quittance::ledger::DocumentId document);
    /// Why not this one: nothing is put in the tray.
    void whyNotWanted(quittance::ledger::DocumentId document, const QString &number);
    void rejectWanted(quittance::ledger::DocumentId document);
    void openDocument(quittance::ledger::DocumentId document);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] static workspace::DifferenceHandling handlingOf(match::Treatment treatment);
    void connectParts();
    void showTray();
    void fillMenu(QMenu &menu, int row);

    Theme &m_theme;
    TrayModel *m_model;
    PaneHeader *m_header;
    DataTable *m_table;
    DocumentFinder *m_finder;
    TextLabel *m_problem;
    SumsPane *m_sums;
    DifferencePane *m_difference;
    bool m_isEdited = false;
    bool m_isMatched = false;
    bool m_isPending = false;
    bool m_isReadOnly = false;
};

} // namespace quittance::ui
