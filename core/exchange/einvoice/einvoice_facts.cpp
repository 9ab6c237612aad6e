#include "core/exchange/einvoice/einvoice_facts.h"

#include "core/base/date.h"
#include "core/base/decimal.h"
#include "core/base/int128.h"
#include "core/base/text_fold.h"
#include "core/exchange/einvoice/einvoice_types.h"
#include "core/exchange/einvoice/stated.h"
#include "core/exchange/iban.h"

#include <QCoreApplication>

#include <algorithm>

namespace quittance::exchange {

using namespace Qt::StringLiterals;
using namespace ledger;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::exchange::EInvoiceFacts)
};

/// `2026-03-31`, with or without a zone, or `20260331`, with or without a time behind it.
QDate dayOf(const QString &text)
{
    const QDate basic = text.size() >= 8 ? QDate::fromString(text.left(8), u"yyyyMMdd"_s) : QDate();
    if (basic.isValid() && (text.size() == 8 || text.size() == 12 || text.size() == 14))
        return basic;
    const bool hasTail = text.size() > 10;
    const bool isZone = hasTail && (text[10] == u'Z' || text[10] == u'+' || text[10] == u'-' || text[10] == u'T');
    return !hasTail || isZone ? QDate::fromString(text.left(10), u"yyyy-MM-dd"_s) : QDate();
}

/// A decimal without zeros at the end of its fraction, so that `30` and `30.000` are the same quantity.
QString withoutEndZeros(QString decimal)
{
    if (!decimal.contains(u'.'))
        return decimal;
    while (decimal.endsWith(u'0'))
        decimal.chop(1);
    if (decimal.endsWith(u'.'))
        decimal.chop(1);
    return decimal;
}

/// What tells one seller's numbers from another's. The name comes first: it is stated alike in both syntaxes.
QString keyOf(const EInvoiceParty &party)
{
    if (!party.name.isEmpty())
        return foldText(party.name);
    return compactAccount(party.vatId.isEmpty() ? party.legalId : party.vatId);
}

/// Words that stand where a number must be written but there is none: UBL has no sales order without an order.
bool isPlaceholder(const QString &number)
{
    for (const QStringView word : {u"NA", u"N/A", u"NONE", u"DUMMY", u"DUMMYWERT", u"-", u"0"}) {
        if (number.compare(word, Qt::CaseInsensitive) == 0)
            return true;
    }
    return false;
}

QString customerIdOf(const EInvoiceParty &buyer)
{
    if (!buyer.ids.isEmpty())
        return buyer.ids.front();
    if (!buyer.vatId.isEmpty())
        return compactAccount(buyer.vatId);
    return buyer.legalId.isEmpty() ? buyer.endpoint : compactAccount(buyer.legalId);
}

} // namespace

bool EInvoiceFacts::reject(const StatedText &what, const QString &reason)
{
    m_outcome.rejected.push_back({what.line > 0 ? what.line : m_invoice.line, what.element, what.text, reason});
    return false;
}

void EInvoiceFacts::warn(const StatedText &what, const QString &message)
{
    m_outcome.warnings.push_back({what.line > 0 ? what.line : m_invoice.line, what.element, message});
}

void EInvoiceFacts::add()
{
    ++m_outcome.rows;
    m_fact.number = m_invoice.number.text;
    if (m_fact.number.isEmpty()) {
        reject({.element = u"ID"_s}, Text::tr("The invoice has no number. Ask its sender for a complete file."));
        return;
    }
    if (!readKind() || !readDates() || !readCurrency() || !readAmounts())
        return;
    readTax();
    nameDocument();
    summarise();
    if (m_fact.customerName.isEmpty() && m_fact.customerRemoteId.isEmpty()) {
        reject({.element = u"Buyer"_s}, Text::tr("The invoice does not name its buyer."));
        return;
    }
    if (isPayable()) {
        ++m_outcome.setAside;
        return;
    }
    readInstalments();
    readLines();
    addCustomer();
    m_outcome.batch.documents.push_back(m_fact);
    addPrepayment();
    addCredited();
    ++m_outcome.read;
}

bool EInvoiceFacts::readKind()
{
    const QString &code = m_invoice.typeCode.text;
    const EInvoiceKind kind = eInvoiceKindOf(code);
    const bool isCreditRoot = m_invoice.root == u"CreditNote";
    if (kind == EInvoiceKind::Unknown) {
        if (m_invoice.root != u"Invoice" && !isCreditRoot)
            return reject(m_invoice.typeCode,
                          Text::tr("The type code “%1” says neither invoice nor credit note, so the sign of the amount "
                                   "is not known. Ask the sender which it is.")
                              .arg(code));
        if (!code.isEmpty())
            warn(m_invoice.typeCode,
                 Text::tr("The type code “%1” is not known. The kind of the document is taken from its root element.")
                     .arg(code));
    }
    if (kind == EInvoiceKind::Proforma) {
        m_fact.state = DocumentState::Draft;
        warn(m_invoice.typeCode,
             Text::tr("This is a pro-forma invoice. Nothing is owed by it, so it is kept as a draft."));
    }
    const bool isCredit = kind == EInvoiceKind::CreditNote || (kind == EInvoiceKind::Unknown && isCreditRoot);
    m_fact.kind = isCredit ? DocumentKind::CreditNote : DocumentKind::Invoice;
    m_fact.sourceStatus = code;
    if (isCorrection(code) && !m_invoice.preceding.isEmpty())
        warn(m_invoice.typeCode,
             Text::tr("This invoice corrects %1. If it takes its place, the earlier one must be credited or void.")
                 .arg(m_invoice.preceding.join(u", "_s)));
    return true;
}

bool EInvoiceFacts::readDates()
{
    m_fact.issue = dayOf(m_invoice.issue.text);
    if (!m_fact.issue.isValid())
        return reject(m_invoice.issue.element.isEmpty() ? StatedText{.element = u"IssueDate"_s} : m_invoice.issue,
                      Text::tr("The invoice has no issue date that can be read."));
    for (const EInvoiceTerm &term : m_invoice.terms) {
        const QDate due = dayOf(term.due.text);
        if (!due.isValid())
            return reject(term.due, Text::tr("“%1” is not a day.").arg(term.due.text));
        if (!m_fact.due.isValid())
            m_fact.due = due;
        else if (due != m_fact.due && term.amount.isEmpty())
            warn(term.due, Text::tr("The invoice states more than one due date. The first is taken."));
    }
    return true;
}

bool EInvoiceFacts::readCurrency()
{
    const StatedText &stated = m_invoice.currency;
    const QString code = stated.isEmpty() ? m_invoice.payable.currency : stated.text;
    const std::optional<Currency> currency = code.isEmpty() ? m_options.currency : Currency::fromCode(code);
    if (!currency)
        return reject(stated.element.isEmpty() ? StatedText{.text = code, .element = u"DocumentCurrencyCode"_s}
                                               : stated,
                      code.isEmpty() ? Text::tr("The invoice does not say its currency. State it for the import.")
                                     : Text::tr("“%1” is not an ISO 4217 currency code.").arg(code));
    m_currency = *currency;
    return true;
}

std::optional<qint64> EInvoiceFacts::units(const StatedText &amount, bool *isBad)
{
    if (amount.isEmpty())
        return std::nullopt;
    const Result<qint64> units = parseUnits(amount.text, {.grouping = false});
    const std::optional<Currency> own = Currency::fromCode(amount.currency);
    if (units && (amount.currency.isEmpty() || own == m_currency))
        return *units;
    *isBad = true;
    reject(
        amount,
        units ? Text::tr("The amount is written in “%1”, the invoice is in %2.").arg(amount.currency, m_currency.code())
              : units.error().message);
    return std::nullopt;
}

bool EInvoiceFacts::readAmounts()
{
    bool isBad = false;
    const std::optional<qint64> gross = units(m_invoice.gross, &isBad);
    const std::optional<qint64> rounding = isBad ? std::nullopt : units(m_invoice.rounding, &isBad);
    const std::optional<qint64> prepaid = isBad ? std::nullopt : units(m_invoice.prepaid, &isBad);
    std::optional<qint64> payable = isBad ? std::nullopt : units(m_invoice.payable, &isBad);
    if (isBad)
        return false;
    if (!payable && !gross)
        return reject({.element = u"PayableAmount"_s}, Text::tr("The invoice states no total."));
    Int128 amount = payable ? Int128(*payable) + prepaid.value_or(0) : Int128(*gross) + rounding.value_or(0);
    const Int128 rest = payable ? Int128(*payable) : amount - prepaid.value_or(0);
    constexpr Int128 kMost = std::numeric_limits<qint64>::max();
    if (amount > kMost || amount < -kMost || rest > kMost || rest < -kMost)
        return reject(m_invoice.payable, Text::tr("The amounts of the invoice are larger than can be kept."));
    m_prepaid = prepaid.value_or(0);
    m_fact.amount = Money(qint64(amount), m_currency);
    m_summary.totalUnits = gross;
    m_summary.payableUnits = qint64(rest);
    if (m_fact.kind == DocumentKind::CreditNote && amount < 0)
        return reject(m_invoice.payable,
                      Text::tr("A credit note over a negative amount would be a charge. Ask the sender which is meant: "
                               "an invoice, or a credit note over the positive amount."));
    if (gross)
        checkTotals(*gross, rounding.value_or(0));
    if (m_fact.amount.isOverPrecise())
        warn(m_invoice.payable, Text::tr("The amount has more decimals than its currency. It is kept as written."));
    return true;
}

void EInvoiceFacts::checkTotals(qint64 gross, qint64 rounding)
{
    const Int128 expected = Int128(gross) + rounding;
    if (expected == m_fact.amount.units())
        return;
    warn(
        m_invoice.payable,
        Text::tr("The total of %1 does not lead to the amount to pay: with what was prepaid it comes to %2. The amount "
                 "to pay counts.")
            .arg(Money(gross, m_currency).toDecimalString(), m_fact.amount.toDecimalString()));
}

/// The tax in the invoice's own currency; it may be stated in that of the tax office too.
void EInvoiceFacts::readTax()
{
    const StatedText *found = nullptr;
    for (const StatedText &tax : m_invoice.taxes) {
        const bool isOwn = tax.currency.isEmpty() || Currency::fromCode(tax.currency) == m_currency;
        if (isOwn && found == nullptr && !tax.isEmpty())
            found = &tax;
    }
    if (found == nullptr)
        return;
    const Result<qint64> units = parseUnits(found->text, {.grouping = false});
    if (units)
        m_summary.taxUnits = *units;
    else
        warn(*found, units.error().message);
}

/// The id is made of what stays when the same document comes again, in either syntax.
void EInvoiceFacts::nameDocument()
{
    const EInvoiceParty &buyer = m_invoice.buyer;
    m_fact.remoteId = u"%1@%2/%3"_s.arg(m_fact.number, keyOf(m_invoice.seller), toIsoDate(m_fact.issue));
    m_fact.customerName = buyer.name;
    m_fact.customerRemoteId = customerIdOf(buyer);
    m_fact.reference = m_invoice.paymentReference;
    for (const QString &number : {m_invoice.orderReference, m_invoice.salesOrder, m_invoice.contract})
        addOnce(m_fact.altNumbers, isPlaceholder(number) ? QString() : number);
    m_fact.altNumbers.removeAll(m_fact.number);
}

void EInvoiceFacts::summarise()
{
    m_summary.kind = m_fact.kind;
    m_summary.number = m_fact.number;
    m_summary.issue = m_fact.issue;
    m_summary.due = m_fact.due;
    m_summary.currency = m_currency;
    m_summary.seller = m_invoice.seller.name;
    m_summary.buyer = m_invoice.buyer.name;
    m_summary.iban = m_invoice.accounts.isEmpty() ? QString() : compactAccount(m_invoice.accounts.front());
    m_summary.reference = m_fact.reference;
    m_outcome.summary.documents.push_back(m_summary);
}

bool EInvoiceFacts::isOurs(const EInvoiceParty &party) const
{
    return std::ranges::any_of(m_options.ownNames, [&party](const QString &own) {
        const QString name = foldText(own);
        const QString id = compactAccount(own);
        return !name.isEmpty()
            && (name == foldText(party.name) || name == foldText(party.tradingName) || id == compactAccount(party.vatId)
                || id == compactAccount(party.legalId));
    });
}

bool EInvoiceFacts::isPayable()
{
    const auto isOwnAccount = [this](const QString &account) {
        return !account.isEmpty() && m_options.ownAccounts.contains(compactAccount(account));
    };
    const bool weSell = isOurs(m_invoice.seller) || std::ranges::any_of(m_invoice.accounts, isOwnAccount);
    const bool weBuy = isOurs(m_invoice.buyer) || isOwnAccount(m_invoice.debited);
    if (weSell)
        return false;
    if (weBuy)
        warn({.element = u"Buyer"_s},
             Text::tr("This document is addressed to us by %1. It is no receivable and is set aside.")
                 .arg(m_invoice.seller.name));
    else
        warn({.element = u"Seller"_s},
             Text::tr("Whether “%1” is us is not known. The document is taken as our receivable.")
                 .arg(m_invoice.seller.name));
    return weBuy;
}

void EInvoiceFacts::readInstalments()
{
    Int128 sum = 0;
    std::vector<Instalment> parts;
    for (const EInvoiceTerm &term : m_invoice.terms) {
        const Result<qint64> units = parseUnits(term.amount.text, {.grouping = false});
        if (!units)
            return;
        parts.push_back({dayOf(term.due.text), *units});
        sum += *units;
    }
    if (parts.size() < 2)
        return;
    if (sum == m_fact.amount.units())
        m_fact.instalments = std::move(parts);
    else
        warn(m_invoice.terms.front().amount,
             Text::tr("The parts to be paid do not add up to the amount. The first due date is taken for all of it."));
}

void EInvoiceFacts::readLines()
{
    for (const EInvoiceLine &line : m_invoice.lines) {
        const Result<qint64> units = parseUnits(line.amount.text, {.grouping = false});
        if (units)
            m_fact.lines.push_back({.description = line.description,
                                    .quantity = withoutEndZeros(line.quantity),
                                    .unitPrice = withoutEndZeros(line.unitPrice),
                                    .units = *units,
                                    .account = {}});
    }
}

void EInvoiceFacts::addCustomer()
{
    const EInvoiceParty &buyer = m_invoice.buyer;
    if (m_fact.customerRemoteId.isEmpty())
        return;
    CustomerFact customer{
        .remoteId = m_fact.customerRemoteId, .name = buyer.name, .email = buyer.email, .country = buyer.country};
    if (!buyer.tradingName.isEmpty() && buyer.tradingName != buyer.name)
        customer.aliases = {buyer.tradingName};
    if (!m_invoice.debited.isEmpty())
        customer.accounts = {compactAccount(m_invoice.debited)};
    m_outcome.batch.customers.push_back(std::move(customer));
}

/// What the file says was paid before is a payment no source dated: it counts from the issue date on.
void EInvoiceFacts::addPrepayment()
{
    if (m_prepaid <= 0 || m_fact.kind != DocumentKind::Invoice || m_fact.state != DocumentState::Posted)
        return;
    DocumentFact payment{.remoteId = m_fact.remoteId + u"#prepaid"_s,
                         .kind = DocumentKind::Payment,
                         .customerRemoteId = m_fact.customerRemoteId,
                         .customerName = m_fact.customerName,
                         .issue = m_fact.issue,
                         .amount = Money(m_prepaid, m_currency),
                         .sourceStatus = u"implied"_s};
    const qint64 applied = qMin(m_prepaid, m_fact.amount.units());
    if (applied > 0)
        m_outcome.batch.allocations.push_back({.remoteId = payment.remoteId,
                                               .source = {payment.kind, payment.remoteId, {}},
                                               .target = {m_fact.kind, m_fact.remoteId, {}},
                                               .sourceUnits = applied,
                                               .targetUnits = applied,
                                               .date = m_fact.issue,
                                               .isInferred = true});
    m_outcome.batch.documents.push_back(std::move(payment));
}

/// A credit note that names one invoice credits it, up to what is open of it.
void EInvoiceFacts::addCredited()
{
    const qint64 amount = m_fact.amount.units();
    if (m_fact.kind != DocumentKind::CreditNote || m_invoice.preceding.size() != 1 || amount <= 0)
        return;
    m_outcome.batch.allocations.push_back({.remoteId = m_fact.remoteId + u"#credits"_s,
                                           .source = {m_fact.kind, m_fact.remoteId, {}},
                                           .target = {DocumentKind::Invoice, {}, m_invoice.preceding.front()},
                                           .sourceUnits = amount,
                                           .targetUnits = amount,
                                           .date = m_fact.issue,
                                           .upToOpen = true,
                                           .isInferred = true});
}

} // namespace quittance::exchange
