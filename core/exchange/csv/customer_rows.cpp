#include "core/exchange/csv/row_reader.h"

#include <QCoreApplication>

namespace quittance::exchange {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::exchange::CustomerRows)
};

class CustomerRows : public RowReader
{
public:
    RowFate read(RowContext &context) override
    {
        const RowView &row = context.row();
        const std::optional<QString> id = context.identifier(Field::Id);
        if (!id)
            return RowFate::Rejected;
        ledger::CustomerFact fact{.remoteId = *id, .name = row.text(Field::Name)};
        if (fact.remoteId.isEmpty())
            fact.remoteId = fact.name;
        if (fact.remoteId.isEmpty())
            return context.reject(Field::Name, Text::tr("The customer has neither an id nor a name."));
        const QByteArrayView code = row.bytes(Field::Currency);
        fact.currency = code.isEmpty() ? std::nullopt : Currency::fromCode(QString::fromUtf8(code));
        if (!code.isEmpty() && !fact.currency)
            return context.reject(Field::Currency,
                                  Text::tr("“%1” is not an ISO 4217 currency code.").arg(QString::fromUtf8(code)));
        bool hasLimit = false;
        const std::optional<qint64> limit = context.units(Field::CreditLimit, &hasLimit);
        if (!limit)
            return RowFate::Rejected;
        if (hasLimit)
            fact.creditLimitUnits = *limit;
        if (!readTerms(context, fact))
            return RowFate::Rejected;
        fact.email = row.text(Field::Email);
        fact.parentRemoteId = row.text(Field::Parent);
        fact.country = row.text(Field::Country);
        fact.aliases = row.texts(Field::Aliases);
        fact.accounts = row.texts(Field::Accounts);
        return keep(context, std::move(fact));
    }

private:
    static bool readTerms(RowContext &context, ledger::CustomerFact &fact)
    {
        const QString text = context.row().text(Field::TermsDays);
        if (text.isEmpty())
            return true;
        bool isNumber = false;
        const int days = text.toInt(&isNumber);
        if (!isNumber || days < 0 || days > 3650) {
            context.reject(Field::TermsDays, Text::tr("“%1” is not a number of days.").arg(text));
            return false;
        }
        fact.termsDays = days;
        return true;
    }

    RowFate keep(RowContext &context, ledger::CustomerFact fact)
    {
        const auto known = m_seen.constFind(fact.remoteId);
        if (known == m_seen.constEnd()) {
            m_seen.insert(fact.remoteId, {context.row().line(), context.batch().customers.size()});
            context.batch().customers.push_back(std::move(fact));
            return RowFate::Read;
        }
        const ledger::CustomerFact &first = context.batch().customers[known->index];
        if (first.name == fact.name && first.email == fact.email && first.country == fact.country
            && first.currency == fact.currency) {
            context.note(Oddity::SaidTwice);
            return RowFate::SetAside;
        }
        return context.reject(Field::Id,
                              Text::tr("The customer “%1” already stands on line %2, with other details.")
                                  .arg(fact.remoteId)
                                  .arg(known->line));
    }

    struct Seen
    {
        qint64 line = 0;
        size_t index = 0;
    };
    QHash<QString, Seen> m_seen;
};

} // namespace

std::unique_ptr<RowReader> makeCustomerRows()
{
    return std::make_unique<CustomerRows>();
}

} // namespace quittance::exchange
