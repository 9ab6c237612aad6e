#pragma once

#include "core/workspace/line_work.h"

#include <QDialog>

class QComboBox;
class QPushButton;

namespace quittance::ui {

class CellGrid;
class DataTable;
class TextLabel;
class Theme;

/// Accepts every candidate above a probability: shows which, how much, what is left out and how many of them are likely
/// to be wrong, before anything is written.
class BulkDialog : public QDialog
{
    Q_OBJECT

public:
    explicit BulkDialog(Theme &theme, QWidget *parent = nullptr);

    /// Answers previewWanted(); ignored when another level is chosen meanwhile.
    void setPreview(const workspace::BulkPreview &preview);
    void setError(const QString &sentence);
    [[nodiscard]] int level() const;
    [[nodiscard]] QString summary() const;
    /// Asks for the first preview.
    void begin();

Q_SIGNALS:
    void previewWanted(int fromPpm);
    void acceptWanted(int fromPpm, const std::vector<quittance::ledger::BankLineId> &lines);

private:
    void ask();

    QComboBox *m_level;
    TextLabel *m_summary;
    TextLabel *m_leftOut;
    DataTable *m_table;
    CellGrid *m_rows;
    QPushButton *m_accept;
    workspace::BulkPreview m_preview;
};

} // namespace quittance::ui
