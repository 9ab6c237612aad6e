#pragma once

#include "ui/shell/palette_hit.h"

#include <QAbstractListModel>

namespace quittance::ui {

/// The lines of the palette: commands first or last, whichever answers better, and what was found in the book.
class PaletteModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { DetailRole = Qt::UserRole + 1, IconNameRole, KeyRole, HeadingRole };

    using QAbstractListModel::QAbstractListModel;

    void setCommands(QList<PaletteHit> commands);
    void setFound(QList<PaletteHit> found);
    [[nodiscard]] const PaletteHit *hit(int row) const;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    QList<PaletteHit> m_found;
    QList<PaletteHit> m_commands;
};

} // namespace quittance::ui
