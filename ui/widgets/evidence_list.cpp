#include "ui/widgets/evidence_list.h"

#include "ui/widgets/format.h"
#include "ui/widgets/theme.h"

#include <QPainter>
#include <QStyledItemDelegate>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace quittance::ui {

namespace {

constexpr int kPadding = 12;
constexpr int kDetail = 76;
constexpr int kBar = 96;
constexpr int kDetailFrom = 620; ///< px; narrower rows leave the detail to the tool tip
constexpr int kPoints = 44;

QString pointsText(int tenths)
{
    const int size = std::abs(tenths);
    const QLocale locale;
    const QString sign = tenths < 0 ? QString(QChar(0x2212)) : tenths > 0 ? u"+"_s : QString();
    return sign + locale.toString(size / 10) + locale.decimalPoint() + locale.toString(size % 10);
}

} // namespace

class EvidenceList::Model : public QAbstractListModel
{
public:
    using QAbstractListModel::QAbstractListModel;

    void setRows(QList<EvidenceRow> rows)
    {
        // A short list that is always shown whole: there is no current row worth keeping.
        beginResetModel();
        m_rows = std::move(rows);
        endResetModel();
    }

    [[nodiscard]] const EvidenceRow &row(int row) const { return m_rows[row]; }
    [[nodiscard]] int most() const
    {
        int most = 10;
        for (const EvidenceRow &row : m_rows)
            most = std::max(most, std::abs(row.tenths));
        return most;
    }
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : int(m_rows.size());
    }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override
    {
        if (!index.isValid() || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
            return {};
        const EvidenceRow &row = m_rows[index.row()];
        return u"%1, %2, %3"_s.arg(row.text, row.detail, pointsText(row.tenths));
    }

private:
    QList<EvidenceRow> m_rows;
};

namespace {

/// Text, detail, a bar from the middle, points.
template<class Model>
class EvidenceDelegate : public QStyledItemDelegate
{
public:
    EvidenceDelegate(Theme &theme, const Model &model, QObject *parent)
        : QStyledItemDelegate(parent)
        , m_theme(theme)
        , m_model(model)
    {
    }

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        return {160, m_theme.rowHeight()};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Tokens &t = m_theme.tokens();
        const EvidenceRow &row = m_model.row(index.row());
        const bool isSelected
            = option.state.testFlag(QStyle::State_Selected) && option.state.testFlag(QStyle::State_HasFocus);
        painter->save();
        painter->fillRect(option.rect,
                          isSelected                                           ? t.sel
                              : option.state.testFlag(QStyle::State_MouseOver) ? t.hover
                                                                               : t.panel);
        painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), t.hair);
        const QRect cell = option.rect.adjusted(kPadding, 0, -kPadding, -1);
        const bool hasDetail = !row.detail.isEmpty() && option.rect.width() >= kDetailFrom;
        const int bar = std::min(kBar, cell.width() / 4);
        const QRect points(cell.right() + 1 - kPoints, cell.top(), kPoints, cell.height());
        const QRect track(points.left() - bar, cell.center().y() - 3, bar, 8);
        const QRect detail(track.left() - kDetail - 6, cell.top(), kDetail, cell.height());
        const QColor color = row.tenths >= 0 ? t.text(Tone::Info, !isSelected) : t.text(Tone::Caution, !isSelected);
        const auto text
            = [&](const QRect &rect, const QFont &font, const QColor &ink, const QString &words, Qt::Alignment side) {
                  painter->setFont(font);
                  painter->setPen(ink);
                  painter->drawText(rect, int(side | Qt::AlignVCenter | Qt::TextSingleLine),
                                    QFontMetrics(font).elidedText(words, Qt::ElideRight, rect.width()));
              };
        const int textEnd = hasDetail ? detail.left() : track.left();
        text(QRect(cell.left(), cell.top(), textEnd - cell.left() - 6, cell.height()), m_theme.font(), t.tx, row.text,
             Qt::AlignLeft);
        if (hasDetail)
            text(detail, m_theme.font(TextStyle::Caption), t.tx3, row.detail, Qt::AlignRight);
        const int half = bar / 2 - 4;
        const int length = half * std::abs(row.tenths) / m_model.most();
        const int middle = track.center().x();
        painter->fillRect(QRect(middle, cell.top() + 5, 1, cell.height() - 10), t.line2);
        painter->fillRect(row.tenths >= 0 ? QRect(middle + 1, track.top(), length, track.height())
                                          : QRect(middle - length, track.top(), length, track.height()),
                          color);
        text(points, m_theme.font(TextStyle::BodyMedium), color, pointsText(row.tenths), Qt::AlignRight);
        painter->restore();
    }

private:
    Theme &m_theme;
    const Model &m_model;
};

} // namespace

EvidenceList::EvidenceList(Theme &theme, QWidget *parent)
    : QListView(parent)
    , m_model(new Model(this))
{
    setFrameShape(QFrame::NoFrame);
    setUniformItemSizes(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMouseTracking(true);
    setModel(m_model);
    setItemDelegate(new EvidenceDelegate<Model>(theme, *m_model, this));
    setAccessibleName(tr("Evidence for and against"));
    connect(this, &QAbstractItemView::clicked, this,
            [this](const QModelIndex &index) { Q_EMIT rowActivated(index.row()); });
    connect(this, &QAbstractItemView::activated, this, [this](const QModelIndex &index) {
        if (!(QGuiApplication::mouseButtons() & Qt::LeftButton))
            Q_EMIT rowActivated(index.row());
    });
    connect(&theme, &Theme::changed, this, [this] { scheduleDelayedItemsLayout(); });
}

void EvidenceList::setRows(QList<EvidenceRow> rows)
{
    m_model->setRows(std::move(rows));
}

int EvidenceList::rowCount() const
{
    return m_model->rowCount();
}

} // namespace quittance::ui
