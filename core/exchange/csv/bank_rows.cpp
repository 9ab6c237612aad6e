#include "core/base/int128.h"
#include "core/exchange/csv/row_reader.h"
#include "core/exchange/csv/seen_ids.h"
#include "core/exchange/iban.h"
#include "core/exchange/use_counts.h"

#include <QCoreApplication>

namespace quittance::exchange {

using namespace Qt::StringLiterals;
using namespace ledger;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::exchange::BankRows)
};

/// +1 for words that mean credit, −1 for debit; nothing for other words.
std::optional<int> directionOf(const QString &word)
{
    constexpr QStringView kCredit[]
        = {u"c", u"cr",     u"cred",  u"crdt",  u"credit", u"h",      u"haben", u"gutschrift", u"bij",
           u"k", u"kredit", u"abono", u"haber", u"crédit", u"inflow", u"in",    u"+"};
    constexpr QStringView kDebit[] = {u"d",  u"dr",    u"deb",  u"dbit",  u"debit", u"s",       u"soll", u"lastschrift",
                                      u"af", u"cargo", u"debe", u"débit", u"debet", u"outflow", u"out",  u"-"};
    const QString lower = word.toLower();
    if (std::find(std::begin(kCredit), std::end(kCredit), lower) != std::end(kCredit))
        return 1;
    if (std::find(std::begin(kDebit), std::end(kDebit), lower) != std::end(kDebit))
        return -1;
    return std::nullopt;
}

bool isPendingWord(const QString &word)
{
    constexpr QStringView kPending[]
        = {u"pending", u"pdng", u"vorgemerkt", u"en attente", u"pendiente", u"in behandeling"};
    return std::find(std::begin(kPending), std::end(kPending), word.toLower()) != std::end(kPending);
}

/// Follows a running balance through the rows, whichever end of the time they start at.
class BalanceChain
{
public:
    void add(qint64 balance, qint64 amount)
    {
        if (m_rows > 0) {
            m_rising = m_rising && Int128(m_lastBalance) + amount == balance;
            m_falling = m_falling && Int128(m_lastBalance) - m_lastAmount == balance;
        } else {
            m_firstBalance = balance;
            m_firstAmount = amount;
        }
        m_lastBalance = balance;
        m_lastAmount = amount;
        ++m_rows;
    }

    void describe(StatementSummary &summary) const
    {
        if (m_rows == 0)
            return;
        summary.isBalanced = m_rising || m_falling;
        const bool newestFirst = m_falling && !m_rising;
        qint64 opening = 0;
        if (!qSubOverflow(newestFirst ? m_lastBalance : m_firstBalance, newestFirst ? m_lastAmount : m_firstAmount,
                          &opening))
            summary.opening = DatedBalance{opening, summary.firstBooking};
        summary.closing = DatedBalance{newestFirst ? m_firstBalance : m_lastBalance, summary.lastBooking};
    }

private:
    qint64 m_rows = 0;
    qint64 m_firstBalance = 0;
    qint64 m_firstAmount = 0;
    qint64 m_lastBalance = 0;
    qint64 m_lastAmount = 0;
    bool m_rising = true;
    bool m_falling = true;
};

class BankRows : public RowReader
{
public:
    RowFate read(RowContext &context) override
    {
        BankLineFact fact;
        qint64 balance = 0;
        bool hasBalance = false;
        if (!readMoney(context, fact, balance, hasBalance) || !readDates(context, fact))
            return RowFate::Rejected;
        const std::optional<QString> id = context.identifier(Field::Id);
        if (!id)
            return RowFate::Rejected;
        readTexts(context, fact);
        fact.remoteId = id->isEmpty() ? idFromContent(fact) : *id;
        fact.bankReference = *id;
        if (const std::optional<SeenIds::Place> place = m_seen.find(fact.remoteId))
            return readAgain(context, fact, *place);
        Account &account = accountOf(context, fact);
        if (!sum(account.summary, fact)) {
            context.reject(context.row().maps(Field::Amount) ? Field::Amount : Field::Credit,
                           Text::tr("With this line the amounts of its account add up to more than can be kept."));
            return RowFate::Rejected;
        }
        m_seen.insert(fact.remoteId, {quint32(context.batch().bankLines.size()), quint32(context.row().line())});
        if (context.minorUnits().isOverPrecise(fact.amount))
            context.note(Oddity::OverPrecise);
        if (hasBalance)
            account.chain.add(balance, fact.amount.units());
        context.batch().bankLines.push_back(std::move(fact));
        return RowFate::Read;
    }

    void finish(RowContext &context) override
    {
        for (Account &account : m_accounts) {
            account.chain.describe(account.summary);
            context.outcome().summary.statements.push_back(account.summary);
        }
    }

private:
    struct Account
    {
        StatementSummary summary;
        BalanceChain chain;
    };

    static bool readMoney(RowContext &context, BankLineFact &fact, qint64 &balance, bool &hasBalance)
    {
        bool hasAmount = false;
        bool hasCredit = false;
        bool hasDebit = false;
        const std::optional<qint64> read = context.units(Field::Balance, &hasBalance);
        const std::optional<qint64> amount = read ? context.units(Field::Amount, &hasAmount) : std::nullopt;
        const std::optional<qint64> credit = amount ? context.units(Field::Credit, &hasCredit) : std::nullopt;
        const std::optional<qint64> debit = credit ? context.units(Field::Debit, &hasDebit) : std::nullopt;
        if (!debit)
            return false;
        if (!hasAmount && !hasCredit && !hasDebit) {
            context.reject(context.row().maps(Field::Amount) ? Field::Amount : Field::Credit,
                           Text::tr("The line has no amount."));
            return false;
        }
        if (*credit != 0 && *debit != 0) {
            context.reject(Field::Debit, Text::tr("The line has both a credit and a debit amount."));
            return false;
        }
        qint64 units = hasCredit || hasDebit ? *credit - qAbs(*debit) : *amount;
        if (!direct(context, units))
            return false;
        const std::optional<Currency> currency = context.currency();
        if (!currency)
            return false;
        balance = *read;
        fact.amount = Money(context.sign() == SignRule::Reversed ? -units : units, *currency);
        return true;
    }

    /// Gives an amount without a sign the one its direction column says.
    static bool direct(RowContext &context, qint64 &units)
    {
        const QString word = context.row().text(Field::Direction);
        if (word.isEmpty())
            return true;
        const std::optional<int> direction = directionOf(word);
        if (!direction) {
            context.reject(Field::Direction, Text::tr("“%1” says neither credit nor debit.").arg(word));
            return false;
        }
        if (units > 0)
            units *= *direction;
        return true;
    }

    static bool readDates(RowContext &context, BankLineFact &fact)
    {
        const std::optional<QDate> booked = context.date(Field::Booking);
        const std::optional<QDate> value = booked ? context.date(Field::Value) : std::nullopt;
        if (!value)
            return false;
        if (!booked->isValid() && !value->isValid()) {
            context.reject(Field::Booking, Text::tr("The line has no booking date."));
            return false;
        }
        fact.bookedOn = booked->isValid() ? *booked : *value;
        fact.valueOn = *value;
        return true;
    }

    static void readTexts(RowContext &context, BankLineFact &fact)
    {
        const RowView &row = context.row();
        fact.accountRemoteId = compactAccount(row.text(Field::Account));
        if (fact.accountRemoteId.isEmpty())
            fact.accountRemoteId = compactAccount(context.options().account);
        if (fact.accountRemoteId.isEmpty()) {
            fact.accountRemoteId = kUnnamedAccount;
            context.note(Oddity::AccountUnnamed);
        }
        fact.counterparty = row.texts(Field::Counterparty).join(u' ');
        fact.counterpartyAccount = compactAccount(row.text(Field::CounterpartyAccount));
        fact.text = row.texts(Field::Text).join(u' ');
        fact.reference = row.text(Field::Reference);
        fact.endToEndId = row.text(Field::EndToEndId);
        fact.status = isPendingWord(row.text(Field::Status)) ? BankLineStatus::Pending : BankLineStatus::Booked;
    }

    /// Equal lines of one day differ by how many of them there were before, so that a file that overlaps this one
    /// names the same lines alike.
    QString idFromContent(const BankLineFact &fact)
    {
        const QString id = contentId({fact.accountRemoteId, toIsoDate(fact.bookedOn), fact.amount.toDecimalString(),
                                      fact.amount.currency().code(), fact.counterparty, fact.counterpartyAccount,
                                      fact.text, fact.reference, fact.endToEndId});
        return QStringLiteral("%1-%2").arg(id).arg(++m_occurrences[id]);
    }

    static RowFate readAgain(RowContext &context, const BankLineFact &fact, SeenIds::Place place)
    {
        const BankLineFact &first = context.batch().bankLines[place.index];
        if (first.amount == fact.amount && first.bookedOn == fact.bookedOn && first.text == fact.text
            && first.counterparty == fact.counterparty && first.accountRemoteId == fact.accountRemoteId) {
            context.note(Oddity::SaidTwice);
            return RowFate::SetAside;
        }
        return context.reject(
            Field::Id,
            Text::tr("The id “%1” already stands on line %2, with other details.").arg(fact.remoteId).arg(place.line));
    }

    Account &accountOf(RowContext &context, const BankLineFact &fact)
    {
        const Currency currency = fact.amount.currency();
        for (Account &account : m_accounts) {
            if (account.summary.account == fact.accountRemoteId && account.summary.currency == currency)
                return account;
        }
        const auto known
            = std::ranges::find(context.batch().bankAccounts, fact.accountRemoteId, &BankAccountFact::remoteId);
        if (known == context.batch().bankAccounts.end())
            context.batch().bankAccounts.push_back(
                {.remoteId = fact.accountRemoteId,
                 .iban = isIban(fact.accountRemoteId) ? fact.accountRemoteId : QString(),
                 .currency = currency});
        else if (known->currency != currency)
            known->currency.reset(); // an account of several currencies
        m_accounts.push_back({.summary = {.account = fact.accountRemoteId, .currency = currency}});
        return m_accounts.back();
    }

    /// False, and nothing summed, when a sum leaves 64 bits.
    [[nodiscard]] static bool sum(StatementSummary &summary, const BankLineFact &fact)
    {
        if (fact.status != BankLineStatus::Booked) {
            ++summary.pending;
            return true;
        }
        const qint64 units = fact.amount.units();
        qint64 &total = units < 0 ? summary.debitUnits : summary.creditUnits;
        qint64 more = 0;
        if (qAddOverflow(total, qAbs(units), &more))
            return false;
        total = more;
        ++summary.entries;
        (units < 0 ? summary.debitCount : summary.creditCount) += 1;
        if (!summary.firstBooking.isValid() || fact.bookedOn < summary.firstBooking)
            summary.firstBooking = fact.bookedOn;
        if (!summary.lastBooking.isValid() || fact.bookedOn > summary.lastBooking)
            summary.lastBooking = fact.bookedOn;
        return true;
    }

    std::vector<Account> m_accounts;
    SeenIds m_seen;
    UseCounts m_occurrences;
};

} // namespace

std::unique_ptr<RowReader> makeBankRows()
{
    return std::make_unique<BankRows>();
}

} // namespace quittance::exchange
