#pragma once

#include "ui/import/import_draft.h"

#include <QWidget>

class QLabel;

namespace quittance::ui {

class DataTable;
class HintButton;
class PaneHeader;
class PreviewModel;
class Theme;

/// The first rows of a file as they will be stored, refused ones first, and its control totals at the foot.
class PreviewPane : public QWidget
{
    Q_OBJECT

public:
    explicit PreviewPane(Theme &theme, QWidget *parent = nullptr);

    /// `question`: why there are no rows yet, when only a person can say how to read them.
    void setFile(const DraftFile &file, const std::optional<ReadingQuestion> &question);
    [[nodiscard]] DataTable *table() const { return m_table; }

Q_SIGNALS:
    void notice(const QString &sentence);

private:
    void showState(const DraftFile &file, const std::optional<ReadingQuestion> &question);
    [[nodiscard]] QString footText(const DraftFile &file) const;
    void restyle();

    Theme &m_theme;
    PaneHeader *m_header;
    HintButton *m_onlyRefused;
    DataTable *m_table;
    PreviewModel *m_model;
    QLabel *m_foot;
    QStringList m_headings;
};

} // namespace quittance::ui
