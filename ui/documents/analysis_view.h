#pragma once

#include "core/base/money.h"
#include "core/base/result.h"
#include "ui/widgets/selection_sum.h"

#include <QShortcut>
#include <QWidget>

#include <algorithm>
#include <optional>
#include <vector>

namespace quittance::ui {

class ChartPane;
class DataTable;
class LookingBackBanner;
class Theme;

/// What the views of an analysis have in common: a tool row, the banner of a look back, panes below, and what their
/// tables and charts tell. Fed by plain values; see AnalysisScreen for what asks for them.
class AnalysisView : public QWidget
{
    Q_OBJECT

public:
    AnalysisView(Theme &theme, QWidget *parent);

    [[nodiscard]] LookingBackBanner &banner() const { return *m_banner; }
    virtual void setBusy(bool isBusy);
    virtual void showError(const Error &error);

Q_SIGNALS:
    void retryWanted();
    void selectionSummed(const quittance::ui::SelectionSum &sum);
    void notice(const QString &sentence);

protected:
    /// From top to bottom: the tool row, the banner, then the rest, the last of which takes the room there is.
    void stack(const QList<QWidget *> &rows);
    /// The table that is busy and fails; `failure` is the sentence then.
    void setMainTable(DataTable &table, const QString &failure);
    void listenTo(const DataTable &table);
    void listenTo(const QList<ChartPane *> &charts);

    /// `key` calls `act` of `object` wherever the cursor is on the view.
    template<typename Object, typename Act>
    void addKey(Qt::Key key, Object *object, Act act)
    {
        auto *shortcut = new QShortcut(QKeySequence(key), this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, object, act);
    }

private:
    LookingBackBanner *m_banner;
    DataTable *m_main = nullptr;
    QString m_failure;
};

/// The currencies of answers that have one each, those that weigh most first. Amounts of two currencies cannot be
/// compared, so `weight` counts something else.
template<typename Answer, typename Weight>
[[nodiscard]] std::vector<Currency> currenciesByWeight(const std::vector<Answer> &answers, Weight weight)
{
    std::vector<std::pair<qint64, Currency>> weighed;
    for (const Answer &one : answers)
        weighed.emplace_back(qint64(weight(one)), one.currency);
    std::ranges::stable_sort(weighed, std::ranges::greater(), &std::pair<qint64, Currency>::first);
    std::vector<Currency> currencies;
    for (const auto &[count, currency] : weighed)
        currencies.push_back(currency);
    return currencies;
}

/// The answer in a currency; null where there is none.
template<typename Answer>
[[nodiscard]] const Answer *answerIn(const std::vector<Answer> &answers, std::optional<Currency> currency)
{
    const auto found = currency ? std::ranges::find(answers, *currency, &Answer::currency) : answers.end();
    return found == answers.end() ? nullptr : &*found;
}

} // namespace quittance::ui
