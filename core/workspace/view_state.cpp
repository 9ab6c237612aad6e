#include "core/workspace/view_state.h"

namespace quittance::workspace {

void ViewState::setCompany(ledger::CompanyId company)
{
    if (m_company == company)
        return;
    m_company = company;
    Q_EMIT changed();
}

void ViewState::setToday(QDate today)
{
    m_today = today;
    if (!m_lookingBack)
        m_asOf = {today, Instant::max()};
    Q_EMIT changed();
}

void ViewState::setAsOf(ledger::AsOf asOf)
{
    if (m_asOf == asOf)
        return;
    m_asOf = asOf;
    m_lookingBack = asOf.day != m_today || asOf.knownAt != Instant::max();
    Q_EMIT changed();
}

void ViewState::returnToToday()
{
    setAsOf({m_today, Instant::max()});
}

void ViewState::showOwn(std::optional<Currency> currency)
{
    if (!m_base && m_currency == currency)
        return;
    m_base.reset();
    m_currency = currency;
    Q_EMIT changed();
}

void ViewState::showInBase(Currency base)
{
    if (m_base == base)
        return;
    m_base = base;
    m_currency.reset();
    Q_EMIT changed();
}

} // namespace quittance::workspace
