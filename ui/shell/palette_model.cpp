#include "ui/shell/palette_model.h"

#include <QStringList>

namespace quittance::ui {

namespace {

constexpr int kPrefix = 100;
constexpr int kWordStart = 10;
constexpr int kInside = 1;

} // namespace

int paletteScore(const QString &query, const QString &text)
{
    if (query.isEmpty())
        return kInside;
    int score = text.startsWith(query) ? kPrefix : 0;
    for (const QString &word : query.split(u' ', Qt::SkipEmptyParts)) {
        const qsizetype at = text.indexOf(word);
        if (at < 0)
            return 0;
        const bool isStart = at == 0 || text.at(at - 1) == u' ' || text.contains(u' ' + word);
        score += isStart ? kWordStart : kInside;
    }
    return score;
}

void PaletteModel::setCommands(QList<PaletteHit> commands)
{
    // A dozen lines that all change with each key: there is nothing to keep.
    beginResetModel();
    m_commands = std::move(commands);
    endResetModel();
}

void PaletteModel::setFound(QList<PaletteHit> found)
{
    beginResetModel();
    m_found = std::move(found);
    endResetModel();
}

const PaletteHit *PaletteModel::hit(int row) const
{
    if (row < 0 || row >= rowCount())
        return nullptr;
    return row < m_found.size() ? &m_found[row] : &m_commands[row - m_found.size()];
}

int PaletteModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_found.size() + m_commands.size());
}

QVariant PaletteModel::data(const QModelIndex &index, int role) const
{
    const PaletteHit *line = hit(index.row());
    if (!line)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return line->title;
    case Qt::AccessibleTextRole:
        return QStringList{line->title, line->detail, line->key}.join(u' ').simplified();
    case DetailRole:
        return line->detail;
    case IconNameRole:
        return line->icon;
    case KeyRole:
        return line->key;
    default:
        return {};
    }
}

} // namespace quittance::ui
