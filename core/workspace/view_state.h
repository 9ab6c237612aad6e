#pragma once

#include "core/ledger/document.h"
#include "core/ledger/ids.h"

#include <QObject>

#include <optional>

namespace quittance::workspace {

/// What the whole window looks at: the company, the day, what was known then, one currency or all.
///
/// Lives on the UI thread. Screens ask their figures again on changed().
class ViewState : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    [[nodiscard]] ledger::CompanyId company() const { return m_company; }
    [[nodiscard]] ledger::AsOf asOf() const { return m_asOf; }
    /// Nothing: every currency on its own.
    [[nodiscard]] std::optional<Currency> currency() const { return m_currency; }
    /// Amounts of all currencies in this one, at the closing rates of the day; nothing: each in its own.
    [[nodiscard]] std::optional<Currency> base() const { return m_base; }
    /// True when a day before the book's own today or an earlier knowledge is looked at: the view is read-only then.
    [[nodiscard]] bool isLookingBack() const { return m_lookingBack; }
    /// The day "today" stands for: the clock's, or the last day of a closed sample book.
    [[nodiscard]] QDate today() const { return m_today; }

    void setCompany(ledger::CompanyId company);
    void setToday(QDate today);
    void setAsOf(ledger::AsOf asOf);
    void returnToToday();
    /// One currency or all, each in its own. Ends a view in a base currency.
    void showOwn(std::optional<Currency> currency);
    /// Everything in one currency. Ends the choice of a single one.
    void showInBase(Currency base);

Q_SIGNALS:
    void changed();

private:
    ledger::CompanyId m_company;
    ledger::AsOf m_asOf;
    QDate m_today;
    std::optional<Currency> m_currency;
    std::optional<Currency> m_base;
    bool m_lookingBack = false;
};

} // namespace quittance::workspace
