#include "ui/reconcile/ground_pane.h"

#include "ui/documents/cell_grid.h"
#include "ui/reconcile/reconcile_words.h"
#include "ui/reconcile/text_label.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/format.h"
#include "ui/widgets/hint_button.h"
#include "ui/widgets/pane_header.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace quittance::ui {

namespace {

constexpr int kMostRows = 4; ///< shown without scrolling

QString sideText(const std::optional<Money> &amount, const QString &words)
{
    if (amount)
        return moneyText(*amount, {.withCurrency = true});
    const QDate day = QDate::fromString(words, Qt::ISODate);
    return day.isValid() ? dateText(day) : words;
}

} // namespace

GroundPane::GroundPane(Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_header(new PaneHeader(theme, tr("Changed since it was decided"), this))
    , m_table(new DataTable(theme, this))
    , m_rows(new CellGrid({{tr("What"), {}, false},
                           {tr("Then"), tr("As it was when the match was decided or last kept."), true},
                           {tr("Now"), tr("As the sources state it now."), true}},
                          this))
    , m_payer(new TextLabel(theme, TextStyle::Body, Tone::Normal, this))
    , m_keep(new HintButton(theme, tr("Keep the match"), {}, this))
    , m_unmatch(new HintButton(theme, tr("Take apart…"), {}, this))
{
    setObjectName(u"groundPane"_s);
    m_table->setObjectName(u"groundTable"_s);
    m_table->setColumns({{.key = u"what"_s, .isStretch = true, .isSortable = false},
                         {.key = u"then"_s, .kind = CellKind::Number, .width = 122, .isSortable = false},
                         {.key = u"now"_s, .kind = CellKind::Number, .width = 122, .isSortable = false}});
    m_table->setModel(m_rows);
    m_table->view()->setAccessibleName(tr("Changed since it was decided"));
    m_payer->setObjectName(u"groundPayer"_s);
    m_payer->setWordWrap(true);
    m_payer->setMinimumHeight(2 * m_payer->fontMetrics().lineSpacing()); // the pane gives it no more than it asks for
    m_keep->setObjectName(u"keepMatch"_s);
    m_keep->setIconName(u"check"_s);
    m_keep->setKeyShown(QKeySequence(Qt::Key_Y));
    m_unmatch->setObjectName(u"groundUnmatch"_s);
    m_unmatch->setIconName(u"undo"_s);
    m_unmatch->setKeyShown(QKeySequence(Qt::Key_U));
    auto *buttons = new QHBoxLayout;
    buttons->setContentsMargins(12, 4, 12, 8);
    buttons->setSpacing(6);
    buttons->addWidget(m_keep);
    buttons->addWidget(m_unmatch);
    buttons->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addWidget(m_table);
    auto *inset = new QVBoxLayout;
    inset->setContentsMargins(12, 6, 12, 2);
    inset->addWidget(m_payer);
    layout->addLayout(inset);
    layout->addLayout(buttons);
    connect(m_keep, &QPushButton::clicked, this, &GroundPane::keepWanted);
    connect(m_unmatch, &QPushButton::clicked, this, &GroundPane::unmatchWanted);
    clear();
}

void GroundPane::setLine(const workspace::LineView &line, bool asksPayer)
{
    std::vector<GridRow> rows;
    for (const workspace::GroundChange &change : line.moved) {
        const QString what = change.number.isEmpty() ? tr("Bank line, %1").arg(groundWord(change.field))
                                                     : tr("%1, %2").arg(change.number, groundWord(change.field));
        rows.push_back({qint64(rows.size()) + 1,
                        {textCell(what), textCell(sideText(change.amountThen, change.then)),
                         textCell(sideText(change.amountNow, change.now))}});
    }
    const bool asks = asksPayer && rows.empty() && !line.accepted.empty();
    if (asks)
        m_payer->setText(tr("What %1 owed was paid by %2.")
                             .arg(line.accepted.front().customerNames.join(u", "_s), lineTitle(line.row.line.fact)));
    m_payer->setVisible(asks);
    m_table->setVisible(!asks);
    m_header->setTitle(asks ? tr("Paid by somebody else") : tr("Changed since it was decided"));
    m_header->setMeta(asks ? tr("customer and payer") : tr("then and now"));
    const int count = int(rows.size());
    m_rows->setRows(std::move(rows));
    m_table->setFixedHeight(26 + std::min(count, kMostRows) * m_theme.rowHeight() + 2);
    setVisible(count > 0 || asks);
    setReadOnly(m_readOnly);
}

void GroundPane::clear()
{
    m_rows->setRows({});
    hide();
}

void GroundPane::setReadOnly(const QString &reason)
{
    m_readOnly = reason;
    m_keep->setEnabled(reason.isEmpty());
    m_unmatch->setEnabled(reason.isEmpty());
    m_keep->setToolTip(!reason.isEmpty() ? reason : tr("The match stands as it is; what it now stands on is kept."));
    m_unmatch->setToolTip(!reason.isEmpty() ? reason : tr("Takes the match apart; the line waits again."));
}

bool GroundPane::canKeep() const
{
    return !isHidden() && m_keep->isEnabled();
}

void GroundPane::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.tokens().cautionTint);
    painter.fillRect(0, height() - 1, width(), 1, m_theme.tokens().line);
}

} // namespace quittance::ui
