#include "ui/outbox/choice_delegate.h"

#include <QComboBox>
#include <QCompleter>
#include <QLineEdit>
#include <QSignalBlocker>

#include <algorithm>

namespace quittance::ui {

using connect::WriteChoice;

void offerChoices(QComboBox &box, const WriteChoices &choices, const QString &current)
{
    const QSignalBlocker filling(&box);
    box.setEditable(true);
    box.setInsertPolicy(QComboBox::NoInsert);
    box.clear();
    for (const WriteChoice &choice : choices)
        box.addItem(choice.label.isEmpty() ? choice.value : choice.label, choice.value);
    box.completer()->setFilterMode(Qt::MatchContains);
    box.completer()->setCompletionMode(QCompleter::PopupCompletion);
    const int known = box.findData(current);
    box.setCurrentIndex(current.isEmpty() ? -1 : known);
    if (known < 0 || current.isEmpty())
        box.setEditText(current);
}

QString chosenValue(const QComboBox &box)
{
    const QString text = box.currentText().trimmed();
    const int known = box.findText(text, Qt::MatchFixedString);
    return known < 0 || text.isEmpty() ? text : box.itemData(known).toString();
}

QString labelOf(const WriteChoices &choices, const QString &value)
{
    const auto found = std::ranges::find(choices, value, &WriteChoice::value);
    return found == choices.end() || found->label.isEmpty() ? value : found->label;
}

QWidget *ChoiceDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                                      const QModelIndex &index) const
{
    if (m_choices.empty())
        return QStyledItemDelegate::createEditor(parent, option, index);
    auto *box = new QComboBox(parent);
    offerChoices(*box, m_choices, index.data(Qt::UserRole).toString());
    return box;
}

void ChoiceDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    if (auto *box = qobject_cast<QComboBox *>(editor))
        box->lineEdit()->selectAll();
    else
        QStyledItemDelegate::setEditorData(editor, index);
}

void ChoiceDelegate::setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const
{
    if (const auto *box = qobject_cast<QComboBox *>(editor)) {
        const QString value = chosenValue(*box);
        model->setData(index, value, Qt::UserRole);
        model->setData(index, labelOf(m_choices, value));
        return;
    }
    QStyledItemDelegate::setModelData(editor, model, index);
    model->setData(index, index.data(), Qt::UserRole);
}

} // namespace quittance::ui
