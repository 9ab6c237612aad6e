#include "ui/reconcile/tray.h"

#include "ui/widgets/format.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace quittance::ui {

using workspace::DifferenceHandling;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::ui::Tray)
};

qint64 sizeOf(qint64 units)
{
    return units < 0 ? -units : units;
}

} // namespace

void Tray::begin(qint64 available, Currency currency)
{
    m_rows.clear();
    m_available = available;
    m_currency = currency;
    m_handling = DifferenceHandling::None;
}

bool Tray::add(const match::OpenDocument &document, std::optional<qint64> units)
{
    if (std::ranges::any_of(m_rows, [&](const TrayRow &row) { return row.document.id == document.id; }))
        return false;
    const qint64 applied = units.value_or(document.openUnits);
    m_rows.push_back({document, applied, {}, problemOf(document, applied)});
    setHandling(m_handling);
    return true;
}

bool Tray::addAccount(ledger::CustomerId customer, const QString &name, std::optional<qint64> units)
{
    if (std::ranges::any_of(m_rows,
                            [&](const TrayRow &row) { return row.isAccount() && row.document.customer == customer; }))
        return false;
    match::OpenDocument account;
    account.kind = ledger::DocumentKind::Payment;
    account.customer = customer;
    account.number = name;
    account.currency = m_currency;
    const qint64 kept = units.value_or(std::max<qint64>(-sums().missing, 0));
    m_rows.push_back({account, kept, {}, {}});
    m_rows.back().problem = problemOf(account, kept);
    setHandling(m_handling);
    return true;
}

void Tray::removeAt(int row)
{
    if (row < 0 || row >= int(m_rows.size()))
        return;
    m_rows.erase(m_rows.begin() + row);
    setHandling(m_handling);
}

void Tray::apply(int row, const QString &text, const DecimalRule &rule)
{
    if (row < 0 || row >= int(m_rows.size()))
        return;
    TrayRow &changed = m_rows[std::size_t(row)];
    const Result<qint64> units = parseUnits(text.trimmed(), rule);
    if (!units) {
        changed.typed = text;
        changed.problem = text.trimmed().isEmpty()
            ? Text::tr("Type an amount for %1, or take it out of the tray.").arg(changed.document.number)
            : units.error().message;
        return;
    }
    changed.problem = problemOf(changed.document, *units);
    changed.typed = changed.problem.isEmpty() ? QString() : text;
    if (changed.problem.isEmpty())
        changed.units = *units;
    setHandling(m_handling);
}

void Tray::setHandling(DifferenceHandling handling)
{
    m_handling = handling;
    if (!allows(handling))
        m_handling = DifferenceHandling::None;
}

QString Tray::problemOf(const match::OpenDocument &document, qint64 units) const
{
    const Money money(units, document.currency);
    if (money.isOverPrecise())
        return Text::tr("%1 has more decimals than %2 knows.").arg(moneyText(money), document.currency.code());
    if (!document.id.isValid())
        return units > 0 ? QString() : Text::tr("What is kept for %1 is above zero.").arg(document.number);
    if (units == 0)
        return Text::tr("Nothing is applied to %1: type an amount, or take it out of the tray.").arg(document.number);
    if ((units > 0) != (document.openUnits > 0))
        return document.openUnits > 0 ? Text::tr("%1 is owed: its amount is above zero.").arg(document.number)
                                      : Text::tr("%1 is a credit: its amount is below zero.").arg(document.number);
    if (sizeOf(units) > sizeOf(document.openUnits))
        return Text::tr("%1 has only %2 open.")
            .arg(document.number, moneyText(Money(document.openUnits, document.currency)));
    return {};
}

bool Tray::hasForeign() const
{
    return std::ranges::any_of(m_rows, [this](const TrayRow &row) { return row.isForeign(m_currency); });
}

bool Tray::allowsRate() const
{
    if (m_rows.empty() || m_available <= 0 || sums().missing == 0)
        return false;
    const Currency currency = m_rows.front().document.currency;
    return std::ranges::all_of(m_rows, [&](const TrayRow &row) {
        return !row.isAccount() && row.document.currency == currency && (currency == m_currency || row.units > 0);
    });
}

bool Tray::allows(DifferenceHandling handling) const
{
    const qint64 missing = sums().missing;
    if (hasForeign() && handling != DifferenceHandling::None && handling != DifferenceHandling::Rate)
        return false;
    switch (handling) {
    case DifferenceHandling::None:
        return true;
    case DifferenceHandling::LeaveOpen:
    case DifferenceHandling::Dispute:
    case DifferenceHandling::BankFee:
    case DifferenceHandling::Discount:
        return m_available > 0 && missing > 0;
    case DifferenceHandling::WriteOff:
        return m_available > 0 && missing > 0 && (!m_writeOffLimit || missing <= m_writeOffLimit->units());
    case DifferenceHandling::OnAccount:
        return m_available > 0 && missing < 0
            && std::ranges::any_of(m_rows, [](const TrayRow &row) { return !row.isAccount(); });
    case DifferenceHandling::KeepWaiting:
        return m_available > 0 && missing < 0 && sums().applied > 0;
    case DifferenceHandling::Rate:
        return allowsRate();
    }
    return false;
}

TraySums Tray::sums() const
{
    TraySums sums{.available = m_available};
    for (const TrayRow &row : m_rows) {
        // Every row is at most what one document has open: the sum of a tray stays far from 64 bits.
        if (row.document.currency == m_currency)
            sums.applied += row.units;
    }
    sums.missing = sums.applied - sums.available;
    sums.explained = m_handling == DifferenceHandling::None ? 0 : sums.missing;
    sums.left = sums.missing - sums.explained;
    return sums;
}

std::vector<qint64> Tray::takenUnits() const
{
    std::vector<qint64> taken;
    for (const TrayRow &row : m_rows)
        taken.push_back(row.units);
    const bool staysOpen = m_handling == DifferenceHandling::LeaveOpen || m_handling == DifferenceHandling::Dispute;
    qint64 missing = staysOpen ? sums().missing : 0;
    for (std::size_t i = m_rows.size(); i-- > 0 && missing > 0;) {
        const qint64 less = m_rows[i].isAccount() ? 0 : std::clamp<qint64>(taken[i], 0, missing);
        taken[i] -= less;
        missing -= less;
    }
    return taken;
}

std::vector<qint64> Tray::cashUnits(const std::vector<qint64> &taken) const
{
    return hasForeign() ? splitByLargestRemainder(m_available, taken, kUnitDigits) : taken;
}

qint64 Tray::leftOf(int row) const
{
    const TrayRow &shown = m_rows[std::size_t(row)];
    return shown.isAccount() ? 0 : shown.document.openUnits - takenUnits()[std::size_t(row)];
}

QString Tray::problem() const
{
    if (m_rows.empty())
        return Text::tr("Put at least one document in the tray.");
    for (const TrayRow &row : m_rows) {
        if (!row.problem.isEmpty())
            return row.problem;
    }
    const auto foreign = std::ranges::find_if(m_rows, [this](const TrayRow &row) { return row.isForeign(m_currency); });
    if (foreign != m_rows.end() && m_handling != DifferenceHandling::Rate)
        return Text::tr("%1 is in %2 and the bank line in %3: take the bank's rate, or take it out of the tray.")
            .arg(foreign->document.number, foreign->document.currency.code(), m_currency.code());
    const qint64 left = sums().left;
    if (left == 0)
        return {};
    return Text::tr("%1 %2 is left to explain.").arg(moneyText(Money(sizeOf(left), m_currency)), m_currency.code());
}

workspace::MatchDecision Tray::decision(ledger::BankLineId line) const
{
    workspace::MatchDecision decision{.line = line, .allocations = {}, .difference = m_handling, .reason = {}};
    const std::vector<qint64> taken = takenUnits();
    const std::vector<qint64> cash = cashUnits(taken);
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const TrayRow &row = m_rows[i];
        if (row.isAccount()) {
            decision.onAccount.push_back({row.document.customer, taken[i]});
            continue;
        }
        if (taken[i] != 0)
            decision.allocations.push_back({row.document.id, cash[i], taken[i]});
        if (m_handling == DifferenceHandling::Dispute && taken[i] != 0 && taken[i] < row.units)
            decision.disputed.push_back({row.document.id, row.units - taken[i]});
    }
    return decision;
}

DecimalRule decimalRuleOf(const QLocale &locale)
{
    const QString mark = locale.decimalPoint();
    return {.mark = mark == u","_s ? u',' : u'.', .grouping = true};
}

} // namespace quittance::ui
