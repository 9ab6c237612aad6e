#include "core/base/rate.h"
#include "core/exchange/csv/row_reader.h"
#include "core/exchange/csv/seen_ids.h"
#include "core/exchange/csv/status_words.h"

#include <QCoreApplication>

namespace quittance::exchange {

using namespace Qt::StringLiterals;
using namespace ledger;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::exchange::DocumentRows)
};

/// What a row says beside the document itself: how much of it is left, and since when.
struct Settlement
{
    std::optional<qint64> openUnits;
    QDate paidOn;
    bool isPaid = false;
};

bool saysTheSame(const DocumentFact &a, const DocumentFact &b)
{
    return a.kind == b.kind && a.number == b.number && a.customerRemoteId == b.customerRemoteId
        && a.customerName == b.customerName && a.issue == b.issue && a.due == b.due && a.amount == b.amount
        && a.sourceStatus == b.sourceStatus && a.altNumbers == b.altNumbers && a.reference == b.reference;
}

class DocumentRows : public RowReader
{
public:
    explicit DocumentRows(DocumentKind kind)
        : m_kind(kind)
    {
    }

    RowFate read(RowContext &context) override
    {
        DocumentFact fact{.kind = m_kind};
        Settlement settlement;
        if (!readNames(context, fact) || !readDates(context, fact) || !readMoney(context, fact, settlement)
            || !readRate(context, fact) || !readState(context, fact, settlement))
            return RowFate::Rejected;
        if (const std::optional<SeenIds::Place> place = m_seen.find(fact.remoteId))
            return context.rowsAreLines() ? addLine(context, fact, *place) : readAgain(context, fact, *place);
        m_seen.insert(fact.remoteId, {quint32(context.batch().documents.size()), quint32(context.row().line())});
        if (context.minorUnits().isOverPrecise(fact.amount))
            context.note(Oddity::OverPrecise);
        const bool counts = fact.state == DocumentState::Posted && !fact.voidedOn.isValid();
        std::vector<DocumentFact> &documents = context.batch().documents;
        documents.push_back(std::move(fact));
        if (!counts || (!settlement.openUnits && !settlement.isPaid))
            return RowFate::Read;
        if (context.rowsAreLines())
            m_unsettled.push_back({documents.size() - 1, settlement}); // its amount is not known before the last row
        else
            settle(context, DocumentFact(documents.back()), settlement);
        return RowFate::Read;
    }

    void finish(RowContext &context) override
    {
        for (const auto &[index, settlement] : m_unsettled)
            settle(context, DocumentFact(context.batch().documents[index]), settlement);
    }

private:
    static RowFate addLine(RowContext &context, const DocumentFact &line, SeenIds::Place place)
    {
        DocumentFact &whole = context.batch().documents[place.index];
        DocumentFact sameAmount = line;
        sameAmount.amount = whole.amount;
        const std::optional<Money> sum = whole.amount.plus(line.amount);
        if (!sum || !saysTheSame(whole, sameAmount))
            return context.reject(
                Field::Number,
                Text::tr("“%1” already stands on line %2, with other details.").arg(line.number).arg(place.line));
        whole.amount = *sum;
        return RowFate::Read;
    }

    static RowFate readAgain(RowContext &context, const DocumentFact &fact, SeenIds::Place place)
    {
        if (saysTheSame(context.batch().documents[place.index], fact)) {
            context.note(Oddity::SaidTwice);
            return RowFate::SetAside;
        }
        const Field field = context.row().maps(Field::Id) ? Field::Id : Field::Number;
        return context.reject(field,
                              Text::tr("“%1” already stands on line %2, with other details.")
                                  .arg(context.row().text(field))
                                  .arg(place.line));
    }

    static bool readNames(RowContext &context, DocumentFact &fact)
    {
        const RowView &row = context.row();
        const std::optional<QString> id = context.identifier(Field::Id);
        const std::optional<QString> number = id ? context.identifier(Field::Number) : std::nullopt;
        if (!number)
            return false;
        if (id->isEmpty() && number->isEmpty()) {
            context.reject(Field::Number, Text::tr("The document has no number."));
            return false;
        }
        fact.number = *number;
        fact.altNumbers = row.texts(Field::AltNumbers);
        fact.customerRemoteId = context.repeated(Field::CustomerId);
        fact.customerName = context.repeated(Field::CustomerName);
        if (fact.customerRemoteId.isEmpty() && fact.customerName.isEmpty()) {
            context.reject(Field::CustomerName, Text::tr("The document does not name its customer."));
            return false;
        }
        fact.reference = row.text(Field::Reference);
        fact.description = row.texts(Field::Description).join(u' ');
        fact.remoteId = !id->isEmpty()        ? *id
            : fact.customerRemoteId.isEmpty() ? fact.number
                                              : fact.number + u'@' + fact.customerRemoteId;
        return true;
    }

    static bool readDates(RowContext &context, DocumentFact &fact)
    {
        const std::optional<QDate> issue = context.date(Field::Issue);
        const std::optional<QDate> due = issue ? context.date(Field::Due) : std::nullopt;
        if (!due)
            return false;
        if (!issue->isValid()) {
            context.reject(Field::Issue, Text::tr("The document has no issue date."));
            return false;
        }
        fact.issue = *issue;
        fact.due = *due;
        return true;
    }

    static bool readMoney(RowContext &context, DocumentFact &fact, Settlement &settlement)
    {
        bool hasAmount = false;
        bool hasOpen = false;
        const std::optional<qint64> open = context.units(Field::Open, &hasOpen);
        const std::optional<qint64> amount = open ? context.units(Field::Amount, &hasAmount) : std::nullopt;
        if (!amount)
            return false;
        if (!hasAmount) {
            context.reject(Field::Amount, Text::tr("The document has no amount."));
            return false;
        }
        const std::optional<Currency> currency = context.currency();
        if (!currency)
            return false;
        const int sign = context.sign() == SignRule::Reversed ? -1 : 1;
        fact.amount = Money(sign * *amount, *currency);
        if (hasOpen)
            settlement.openUnits = sign * *open;
        qint64 settled = 0;
        if (qSubOverflow(*amount, *open, &settled)) {
            context.reject(Field::Open, Text::tr("What is open is further from the amount than can be kept."));
            return false;
        }
        return true;
    }

    static bool readRate(RowContext &context, DocumentFact &fact)
    {
        fact.currencyRate = context.row().text(Field::CurrencyRate).replace(u',', u'.');
        if (fact.currencyRate.isEmpty())
            return true;
        const Result<Rate> rate = Rate::parse(fact.currencyRate);
        if (!rate)
            context.reject(Field::CurrencyRate, rate.error().message);
        return rate.has_value();
    }

    static bool readState(RowContext &context, DocumentFact &fact, Settlement &settlement)
    {
        const std::optional<QDate> paidOn = context.date(Field::PaidOn);
        const std::optional<QDate> voidedOn = paidOn ? context.date(Field::VoidedOn) : std::nullopt;
        const std::optional<QDate> updated = voidedOn ? context.date(Field::Updated) : std::nullopt;
        if (!updated)
            return false;
        settlement.paidOn = *paidOn;
        fact.voidedOn = *voidedOn;
        fact.sourceStatus = context.repeated(Field::Status);
        if (fact.sourceStatus.isEmpty())
            return true;
        const std::optional<StatusMeaning> meaning = statusMeaning(fact.sourceStatus);
        if (!meaning)
            context.note(Oddity::UnknownStatus);
        switch (meaning.value_or(StatusMeaning::Issued)) {
        case StatusMeaning::Issued:
            break;
        case StatusMeaning::Paid:
            settlement.isPaid = true;
            break;
        case StatusMeaning::Draft:
            fact.state = DocumentState::Draft;
            break;
        case StatusMeaning::Deleted:
            fact.state = DocumentState::Deleted;
            break;
        case StatusMeaning::Void:
            if (!fact.voidedOn.isValid())
                fact.voidedOn = guessVoidDay(context, fact.issue, *updated, *paidOn);
            break;
        }
        return true;
    }

    static QDate guessVoidDay(RowContext &context, QDate issue, QDate updated, QDate paidOn)
    {
        const QDate known = updated.isValid() ? updated : paidOn;
        context.note(known.isValid() ? Oddity::VoidDateFromUpdate : Oddity::VoidDateUnknown);
        return known.isValid() ? qMax(issue, known) : issue;
    }

    /// Emits what must have settled the document where the file gives only what is left of it. A stated day of payment
    /// is a fact of the document; a day made up from due or issue date says nothing of how its debtor pays.
    static void settle(RowContext &context, const DocumentFact &fact, const Settlement &settlement)
    {
        const qint64 amount = fact.amount.units();
        const qint64 open = settlement.openUnits.value_or(0);
        const qint64 settled = amount - open;
        if (settled == 0)
            return;
        if ((settled > 0) != (amount > 0)) {
            context.note(Oddity::OverOpen);
            return;
        }
        QDate day = settlement.paidOn;
        if (!day.isValid()) {
            context.note(Oddity::SettlementDateApproximate);
            day = fact.due.isValid() && fact.due < context.options().today ? fact.due : fact.issue;
        }
        const bool isOwed = (receivableSign(fact.kind) > 0) == (amount > 0);
        DocumentFact other{.remoteId = fact.remoteId + u"#settled"_s,
                           .kind = isOwed ? DocumentKind::Payment : DocumentKind::Refund,
                           .customerRemoteId = fact.customerRemoteId,
                           .customerName = fact.customerName,
                           .issue = day,
                           .amount = Money(qAbs(settled), fact.amount.currency()),
                           .currencyRate = fact.currencyRate,
                           .sourceStatus = u"implied"_s};
        const DocumentRef otherRef{other.kind, other.remoteId, {}};
        const DocumentRef ref{fact.kind, fact.remoteId, {}};
        const qint64 applied = qMin(qAbs(settled), qAbs(amount));
        context.batch().allocations.push_back({.remoteId = other.remoteId,
                                               .source = isOwed ? otherRef : ref,
                                               .target = isOwed ? ref : otherRef,
                                               .sourceUnits = applied,
                                               .targetUnits = applied,
                                               .date = day,
                                               .isInferred = !settlement.paidOn.isValid()});
        context.batch().documents.push_back(std::move(other));
    }

    DocumentKind m_kind;
    SeenIds m_seen;
    std::vector<std::pair<size_t, Settlement>> m_unsettled; ///< by place in the batch
};

} // namespace

std::unique_ptr<RowReader> makeDocumentRows(DocumentKind kind)
{
    return std::make_unique<DocumentRows>(kind);
}

} // namespace quittance::exchange
