#pragma once

#include "ui/import/import_draft.h"

#include <QWidget>

class QSplitter;
class QStackedWidget;

namespace quittance::ui {

class CellGrid;
class DataTable;
class DropZone;
class HintButton;
class PaneHeader;
class PreviewPane;
class StatementPane;
class Theme;

/// Step 1: where files are dropped, and what each of them is.
class FilePage : public QWidget
{
    Q_OBJECT

public:
    explicit FilePage(Theme &theme, QWidget *parent = nullptr);

    void setDraft(const ImportDraft &draft, int current);
    void setDropTarget(bool isTarget);
    [[nodiscard]] DataTable *table() const { return m_table; }

Q_SIGNALS:
    void browseWanted();
    void fileChosen(int file);
    void removeWanted(int file);
    void notice(const QString &sentence);

private:
    void build(Theme &theme);
    void connectParts();
    [[nodiscard]] int currentFile() const;
    void showContents(const ImportDraft &draft, int file);

    QStackedWidget *m_stack;
    DropZone *m_zone;
    PaneHeader *m_header;
    HintButton *m_add;
    HintButton *m_remove;
    DataTable *m_table;
    CellGrid *m_model;
    QSplitter *m_contents;
    StatementPane *m_statements;
    PreviewPane *m_preview;
};

} // namespace quittance::ui
