#pragma once

#include "ui/import/import_draft.h"
#include "ui/import/import_words.h"

#include <QWidget>

#include <functional>

class QStackedWidget;

namespace quittance::ui {

class Banner;
class ColumnTableModel;
class DataTable;
class ErrorBar;
class PaneHeader;
class PreviewPane;
class ReadingBar;
class StatementPane;
class Theme;

/// The fields a kind of table may fill, with the words for them; see ImportService::fieldsFor.
using FieldsFor = std::function<std::vector<NamedValue>(workspace::ImportAs)>;

/// Step 2: how each file is read, and what its rows will be.
class ColumnsPage : public QWidget
{
    Q_OBJECT

public:
    ColumnsPage(Theme &theme, FieldsFor fieldsFor, QWidget *parent = nullptr);

    void setDraft(const ImportDraft &draft, int current);
    void setMappingNames(const QStringList &names);
    /// Opens the list of what the current column becomes.
    void editColumn();
    [[nodiscard]] DataTable *table() const { return m_table; }

Q_SIGNALS:
    void fileChosen(int file);
    void readingChosen(const quittance::workspace::TableReading &reading);
    void mappingChosen(const QString &name);
    void saidChosen(const QString &account, const QString &currency);
    void notice(const QString &sentence);

private:
    QWidget *buildColumns(Theme &theme);
    void connectParts();
    void showQuestion(const std::optional<ReadingQuestion> &question);
    void answer(int button);
    void chooseLayout(workspace::TableReading reading);

    FieldsFor m_fieldsFor;
    ReadingBar *m_reading;
    Banner *m_question;
    ErrorBar *m_problem;
    QStackedWidget *m_left;
    PaneHeader *m_header;
    DataTable *m_table;
    ColumnTableModel *m_model;
    StatementPane *m_statements;
    PreviewPane *m_preview;
    std::optional<workspace::TableReading> m_shown;
    std::optional<ReadingQuestion> m_asked;
};

} // namespace quittance::ui
