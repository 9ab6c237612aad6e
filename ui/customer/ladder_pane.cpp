#include "ui/customer/ladder_pane.h"

#include "ui/customer/customer_figures.h"
#include "ui/customer/ladder_view.h"
#include "ui/documents/figure_list.h"
#include "ui/widgets/pane_header.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace quittance::ui {

namespace {

constexpr int kMostWhy = 22 * 4;

} // namespace

LadderPane::LadderPane(Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_header(new PaneHeader(theme, tr("Allocation ladder"), this))
    , m_body(new QBoxLayout(QBoxLayout::TopToBottom))
    , m_ladder(new LadderView(theme, this))
    , m_why(new FigureList(theme, this))
{
    m_why->setObjectName(u"why"_s);
    m_why->setAccessibleName(tr("Why"));
    m_why->setLabelWidth(104);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addLayout(m_body, 1);
    m_body->setSpacing(0);
    m_body->addWidget(m_ladder, 1);
    m_body->addWidget(m_why);
    m_why->hide();

    connect(m_ladder, &LadderView::stepOpened, this, [this](int index) {
        const workspace::LadderStep &step = m_ladder->steps()[std::size_t(index)];
        if (step.bankLine.isValid())
            Q_EMIT bankLineOpened(step.bankLine);
        else if (step.document.isValid())
            Q_EMIT documentOpened(step.document);
    });
    connect(m_why, &FigureList::rowOpened, this,
            [this](int row) { Q_EMIT bankLineOpened(ledger::BankLineId(m_why->rows()[row].id)); });
}

void LadderPane::setLadder(const QString &number, std::vector<workspace::LadderStep> steps, QDate asOf, QDate today)
{
    m_header->setMeta(number);
    const QList<FigureRow> why = whyRows(steps, asOf);
    m_ladder->setSteps(std::move(steps), today);
    m_why->setRows(why);
    m_why->setVisible(!why.isEmpty());
    limitWhy();
}

void LadderPane::setNarrow(bool isNarrow)
{
    m_isNarrow = isNarrow;
    m_body->setDirection(isNarrow ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_body->setStretchFactor(m_why, isNarrow ? 1 : 0);
    limitWhy();
}

void LadderPane::limitWhy()
{
    const int height = std::min(m_why->sizeHint().height() + 6, kMostWhy);
    m_why->setMinimumHeight(m_isNarrow ? 0 : height);
    m_why->setMaximumHeight(m_isNarrow ? QWIDGETSIZE_MAX : height);
}

} // namespace quittance::ui
