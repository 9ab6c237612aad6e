#include "ui/documents/figure_words.h"

#include "ui/charts/chart_measure.h"

#include <QCoreApplication>
#include <QHash>

using namespace Qt::StringLiterals;

namespace quittance::ui {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::ui::FigureWords)
};

} // namespace

QString reasonWords(const QString &reason)
{
    const QHash<QString, QString> words{
        {u"no_sales"_s, Text::tr("no sales in the window")},
        {u"credit_balance"_s, Text::tr("a credit balance, customers are owed money")},
        {u"history_exhausted"_s, Text::tr("the history is used up")},
        {u"history_too_short"_s, Text::tr("the history is too short")},
        {u"nothing_collectable"_s, Text::tr("nothing could be collected")},
        {u"no_receivables"_s, Text::tr("nothing was open")},
        {u"no_exposure"_s, Text::tr("nothing is open")},
        {u"no_payments"_s, Text::tr("no payments in the window")},
        {u"nothing_open"_s, Text::tr("nothing is open")},
        {u"no_promises"_s, Text::tr("no promises recorded")},
        {u"short_history"_s, Text::tr("too short a history")},
        {u"no_limit"_s, Text::tr("no limit set")},
        {u"too_large"_s, Text::tr("too large to be written")},
    };
    return words.value(reason, Text::tr("not defined"));
}

QString reasonWords(const insight::Figure &figure)
{
    if (figure.atLeast)
        return Text::tr("at least %1 days, the history is used up").arg(millionthsText(*figure.atLeast, 1));
    return reasonWords(figure.reason);
}

} // namespace quittance::ui
