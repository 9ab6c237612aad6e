#pragma once

#include "core/workspace/outbox_service.h"

#include <QStyledItemDelegate>

class QComboBox;

namespace quittance::ui {

/// One of what a platform offers: its id there, and what people call it.
using WriteChoices = std::vector<connect::WriteChoice>;

/// Fills a combo box where something that is not offered may be typed too.
void offerChoices(QComboBox &box, const WriteChoices &choices, const QString &current);
/// The id of what stands in the box; the text itself where it is none that was offered.
[[nodiscard]] QString chosenValue(const QComboBox &box);
/// What people call `value`; itself where it is not among `choices`.
[[nodiscard]] QString labelOf(const WriteChoices &choices, const QString &value);

/// Edits a cell as one of the choices. The id stands under Qt::UserRole, what people call it is shown.
class ChoiceDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void setChoices(WriteChoices choices) { m_choices = std::move(choices); }
    [[nodiscard]] const WriteChoices &choices() const { return m_choices; }

    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override;

private:
    WriteChoices m_choices;
};

} // namespace quittance::ui
