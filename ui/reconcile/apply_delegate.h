#pragma once

#include <QStyledItemDelegate>

namespace quittance::ui {

class Theme;

/// The Apply cell of the tray: an amount in a field, framed in red where what was typed could not be taken.
class ApplyDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit ApplyDelegate(Theme &theme, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                                        const QModelIndex &index) const override;
    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const override;

private:
    [[nodiscard]] static QRect fieldRect(const QRect &cell);

    Theme &m_theme;
};

} // namespace quittance::ui
