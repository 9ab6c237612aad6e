#pragma once

#include "core/workspace/line_work.h"

#include <QWidget>

namespace quittance::ui {

class PaneHeader;
class TextLabel;
class Theme;

/// "This line": what the bank says of the chosen line.
class LineInspector : public QWidget
{
    Q_OBJECT

public:
    explicit LineInspector(Theme &theme, QWidget *parent = nullptr);

    void setLine(const workspace::BankLineRow &line);
    /// What people wrote and decided about it.
    void setRecord(const std::vector<workspace::LineNote> &notes, const std::vector<workspace::LineEvent> &history);
    void clear();
    /// What stands beside a label, for tests and screen readers; by the order they are shown.
    [[nodiscard]] QStringList values() const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    enum Field { Booked, Account, Payer, PayerAccount, Text, Reference, Used, Source, Notes, History, FieldCount };

    void set(Field field, const QString &value);

    Theme &m_theme;
    PaneHeader *m_header;
    QList<TextLabel *> m_labels;
    QList<TextLabel *> m_values;
};

} // namespace quittance::ui
