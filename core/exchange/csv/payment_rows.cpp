#include "core/base/rate.h"
#include "core/exchange/csv/row_reader.h"
#include "core/exchange/csv/seen_ids.h"
#include "core/exchange/csv/status_words.h"

#include <QCoreApplication>

namespace quittance::exchange {

using namespace ledger;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::exchange::PaymentRows)
};

class PaymentRows : public RowReader
{
public:
    RowFate read(RowContext &context) override
    {
        DocumentFact fact{.kind = DocumentKind::Payment};
        const std::optional<QString> appliesTo = context.identifier(Field::AppliesTo);
        if (!appliesTo || !readNames(context, fact) || !readMoney(context, fact) || !readState(context, fact))
            return RowFate::Rejected;
        if (fact.amount.isNegative()) {
            if (!appliesTo->isEmpty())
                return context.reject(Field::Amount, Text::tr("A negative payment cannot settle an invoice."));
            fact.kind = DocumentKind::Refund;
            fact.amount = fact.amount.negated();
        }
        if (fact.remoteId.isEmpty())
            fact.remoteId = idFromContent(fact, *appliesTo);
        else if (const std::optional<SeenIds::Place> place = m_seen.find(fact.remoteId))
            return readAgain(context, fact, *appliesTo, *place);
        m_seen.insert(fact.remoteId, {quint32(context.batch().documents.size()), quint32(context.row().line())});
        if (context.minorUnits().isOverPrecise(fact.amount))
            context.note(Oddity::OverPrecise);
        allocate(context, fact, *appliesTo);
        context.batch().documents.push_back(std::move(fact));
        return RowFate::Read;
    }

private:
    static bool readNames(RowContext &context, DocumentFact &fact)
    {
        const RowView &row = context.row();
        const std::optional<QString> id = context.identifier(Field::Id);
        const std::optional<QString> number = id ? context.identifier(Field::Number) : std::nullopt;
        if (!number)
            return false;
        fact.number = *number;
        fact.customerRemoteId = context.repeated(Field::CustomerId);
        fact.customerName = context.repeated(Field::CustomerName);
        if (fact.customerRemoteId.isEmpty() && fact.customerName.isEmpty()) {
            context.reject(Field::CustomerName, Text::tr("The payment does not name its customer."));
            return false;
        }
        fact.reference = row.text(Field::Reference);
        fact.description = row.texts(Field::Description).join(u' ');
        fact.remoteId = !id->isEmpty() || number->isEmpty() ? *id
            : fact.customerRemoteId.isEmpty()               ? *number
                                                            : *number + u'@' + fact.customerRemoteId;
        return true;
    }

    static bool readMoney(RowContext &context, DocumentFact &fact)
    {
        const std::optional<QDate> day = context.date(Field::Date);
        if (!day)
            return false;
        if (!day->isValid()) {
            context.reject(Field::Date, Text::tr("The payment has no date."));
            return false;
        }
        bool hasAmount = false;
        const std::optional<qint64> amount = context.units(Field::Amount, &hasAmount);
        if (!amount)
            return false;
        if (!hasAmount) {
            context.reject(Field::Amount, Text::tr("The payment has no amount."));
            return false;
        }
        const std::optional<Currency> currency = context.currency();
        if (!currency)
            return false;
        fact.issue = *day;
        fact.amount = Money(context.sign() == SignRule::Reversed ? -*amount : *amount, *currency);
        fact.currencyRate = context.row().text(Field::CurrencyRate).replace(u',', u'.');
        const bool rateIsFine = fact.currencyRate.isEmpty() || Rate::parse(fact.currencyRate);
        if (!rateIsFine)
            context.reject(Field::CurrencyRate, Rate::parse(fact.currencyRate).error().message);
        return rateIsFine;
    }

    static bool readState(RowContext &context, DocumentFact &fact)
    {
        const std::optional<QDate> voidedOn = context.date(Field::VoidedOn);
        const std::optional<QDate> updated = voidedOn ? context.date(Field::Updated) : std::nullopt;
        if (!updated)
            return false;
        fact.voidedOn = *voidedOn;
        fact.sourceStatus = context.repeated(Field::Status);
        const std::optional<StatusMeaning> meaning
            = fact.sourceStatus.isEmpty() ? StatusMeaning::Issued : statusMeaning(fact.sourceStatus);
        if (!meaning)
            context.note(Oddity::UnknownStatus);
        if (meaning == StatusMeaning::Draft)
            fact.state = DocumentState::Draft;
        if (meaning == StatusMeaning::Deleted)
            fact.state = DocumentState::Deleted;
        if (meaning == StatusMeaning::Void && !fact.voidedOn.isValid()) {
            context.note(updated->isValid() ? Oddity::VoidDateFromUpdate : Oddity::VoidDateUnknown);
            fact.voidedOn = updated->isValid() ? qMax(*updated, fact.issue) : fact.issue;
        }
        return true;
    }

    /// Equal payments of one day differ by how many of them there were before.
    QString idFromContent(const DocumentFact &fact, const QString &appliesTo)
    {
        const QString id
            = contentId({fact.customerRemoteId, fact.customerName, toIsoDate(fact.issue), fact.amount.toDecimalString(),
                         fact.amount.currency().code(), fact.reference, fact.description, appliesTo});
        return QStringLiteral("%1-%2").arg(id).arg(++m_occurrences[id]);
    }

    /// A payment over several invoices takes a row for each: their amounts add up.
    RowFate readAgain(RowContext &context, const DocumentFact &fact, const QString &appliesTo, SeenIds::Place place)
    {
        DocumentFact &first = context.batch().documents[place.index];
        const bool samePayment = first.kind == fact.kind && first.issue == fact.issue
            && first.customerRemoteId == fact.customerRemoteId && first.customerName == fact.customerName
            && first.amount.currency() == fact.amount.currency();
        const bool knowsTarget = m_seen.find(allocationId(fact, appliesTo)).has_value();
        if (samePayment && !appliesTo.isEmpty() && !knowsTarget) {
            const std::optional<Money> sum = first.amount.plus(fact.amount);
            if (!sum)
                return context.reject(Field::Amount, Text::tr("The payment's rows add up to too large an amount."));
            first.amount = *sum;
            allocate(context, fact, appliesTo);
            context.note(Oddity::PaymentSplitOverRows);
            return RowFate::Read;
        }
        if (samePayment && (knowsTarget || first.amount == fact.amount)) {
            context.note(Oddity::SaidTwice);
            return RowFate::SetAside;
        }
        const Field field = context.row().maps(Field::Id) ? Field::Id : Field::Number;
        return context.reject(field,
                              Text::tr("“%1” already stands on line %2, with other details.")
                                  .arg(context.row().text(field))
                                  .arg(place.line));
    }

    static QString allocationId(const DocumentFact &fact, const QString &appliesTo)
    {
        return fact.remoteId + u'>' + appliesTo;
    }

    void allocate(RowContext &context, const DocumentFact &fact, const QString &appliesTo)
    {
        if (appliesTo.isEmpty())
            return;
        const QString id = allocationId(fact, appliesTo);
        m_seen.insert(id, {});
        context.batch().allocations.push_back({.remoteId = id,
                                               .source = {fact.kind, fact.remoteId, {}},
                                               .target = {DocumentKind::Invoice, {}, appliesTo},
                                               .sourceUnits = fact.amount.units(),
                                               .targetUnits = fact.amount.units(),
                                               .date = fact.issue,
                                               .upToOpen = true});
    }

    SeenIds m_seen;
    QHash<QString, int> m_occurrences;
};

} // namespace

std::unique_ptr<RowReader> makePaymentRows()
{
    return std::make_unique<PaymentRows>();
}

} // namespace quittance::exchange
