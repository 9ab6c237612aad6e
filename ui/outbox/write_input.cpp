#include "ui/outbox/write_input.h"

#include "ui/reconcile/tray.h"

#include <QCoreApplication>

namespace quittance::ui {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::ui::WriteInput)
};

} // namespace

Result<std::optional<Money>> readMoney(const QString &text, Currency currency)
{
    const QString trimmed = text.trimmed();
    if (trimmed.isEmpty())
        return std::optional<Money>();
    const Result<qint64> units = parseUnits(trimmed, decimalRuleOf(QLocale()));
    if (!units)
        return fail(Error::Kind::InvalidInput, Text::tr("“%1” is no amount.").arg(trimmed));
    return std::optional(Money(*units, currency));
}

Result<QDate> readDay(const QString &text)
{
    const QString trimmed = text.trimmed();
    if (trimmed.isEmpty())
        return QDate();
    const Result<QDate> day = parseIsoDate(trimmed);
    if (!day)
        return fail(Error::Kind::InvalidInput, Text::tr("“%1” is no day; write 2026-03-31.").arg(trimmed));
    return day;
}

} // namespace quittance::ui
