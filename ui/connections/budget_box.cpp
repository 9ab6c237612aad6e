#include "ui/connections/budget_box.h"

#include "ui/connections/connection_words.h"
#include "ui/reconcile/text_label.h"
#include "ui/widgets/format.h"
#include "ui/widgets/progress_line.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>
#include <limits>

namespace quittance::ui {

using namespace Qt::StringLiterals;
using sync::RequestBudget;

namespace {

/// "312 of 2,000"; what the day's limit is, only the host can say.
QString countText(const RequestBudget &budget, Instant now)
{
    const std::optional<qint64> used = budget.used(now);
    if (used && budget.use.daily.limit)
        return BudgetBox::tr("%1 of %2").arg(numberText(*used), numberText(*budget.use.daily.limit));
    return numberText(budget.sentToday);
}

QString limitsText(const RequestBudget &budget, Instant now, QDate today)
{
    QStringList parts;
    if (budget.use.pausedUntil && now < *budget.use.pausedUntil)
        parts << BudgetBox::tr("asked for a pause until %1").arg(instantText(*budget.use.pausedUntil, today));
    if (budget.use.daily.resetsAt && now < *budget.use.daily.resetsAt)
        parts << BudgetBox::tr("begins anew %1").arg(instantText(*budget.use.daily.resetsAt, today));
    parts << BudgetBox::tr("at most %n at once", nullptr, budget.use.limits.atOnce);
    parts << BudgetBox::tr("%1 a minute").arg(numberText(budget.use.limits.perMinute));
    return parts.join(u", "_s);
}

} // namespace

BudgetBox::BudgetBox(Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_today(new TextLabel(theme, TextStyle::Caption, Tone::Secondary, this))
    , m_count(new TextLabel(theme, TextStyle::Caption, Tone::Secondary, this))
    , m_bar(new ProgressLine(theme, this))
    , m_limits(new TextLabel(theme, TextStyle::Caption, Tone::Caption, this))
{
    setObjectName(u"budget"_s);
    m_count->setObjectName(u"budgetCount"_s);
    m_limits->setObjectName(u"budgetLimits"_s);
    m_limits->setWordWrap(true);
    setToolTip(tr("Requests since midnight UTC. What a day holds is known where the platform says it; without it only "
                  "what this book's readings sent is counted."));
    auto *row = new QHBoxLayout;
    row->addWidget(m_today);
    row->addStretch();
    row->addWidget(m_count);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 8, 12, 8);
    layout->setSpacing(4);
    layout->addLayout(row);
    layout->addWidget(m_bar);
    layout->addWidget(m_limits);
    hide();
}

void BudgetBox::setBudgets(const QString &provider, const std::vector<RequestBudget> &budgets, Instant now, QDate today)
{
    // The one that is nearest to its end decides what can still be asked.
    const auto nearest = std::ranges::min_element(budgets, {}, [now](const RequestBudget &budget) {
        return budget.left(now).value_or(std::numeric_limits<qint64>::max());
    });
    setVisible(nearest != budgets.end());
    if (nearest == budgets.end())
        return;
    m_today->setText(tr("%1 requests today").arg(providerWord(provider)));
    m_count->setText(countText(*nearest, now));
    const std::optional<qint64> used = nearest->used(now);
    const std::optional<qint64> limit = nearest->use.daily.limit;
    m_bar->setProgress(used && limit ? *used : 0, used && limit ? *limit : 0);
    m_limits->setText(limitsText(*nearest, now, today));
    const bool isUsedUp = nearest->use.daily.isUsedUp(now);
    m_count->setTone(isUsedUp ? Tone::Caution : Tone::Secondary);
}

void BudgetBox::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.tokens().panel);
    painter.fillRect(0, 0, width(), 1, m_theme.tokens().line);
}

} // namespace quittance::ui
