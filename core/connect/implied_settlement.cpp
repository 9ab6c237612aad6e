#include "core/connect/implied_settlement.h"

namespace quittance::connect {

using namespace Qt::StringLiterals;
using namespace ledger;

namespace {

DocumentFact paymentFor(const DocumentFact &invoice)
{
    return {.remoteId = invoice.remoteId + u"#settled"_s,
            .kind = invoice.amount.isNegative() ? DocumentKind::Refund : DocumentKind::Payment,
            .number = invoice.number,
            .customerRemoteId = invoice.customerRemoteId,
            .customerName = invoice.customerName,
            .issue = invoice.issue,
            .amount = invoice.amount.abs(),
            .currencyRate = invoice.currencyRate,
            .sourceStatus = u"implied"_s};
}

} // namespace

void addSettlement(const DocumentFact &invoice, const ImpliedSettlement &settlement, MappedPage &page)
{
    DocumentFact payment = paymentFor(invoice);
    const bool isExpectedBefore = invoice.due.isValid() && invoice.due < settlement.today;
    payment.issue = settlement.day.isValid() ? settlement.day : isExpectedBefore ? invoice.due : invoice.issue;
    payment.amount = Money(qAbs(settlement.units), invoice.amount.currency());
    const DocumentRef paymentRef{payment.kind, payment.remoteId, {}, {}};
    const DocumentRef invoiceRef{invoice.kind, invoice.remoteId, {}, {}};
    const bool isOwed = payment.kind == DocumentKind::Payment;
    const qint64 applied = std::min(qAbs(settlement.units), qAbs(invoice.amount.units()));
    page.batch.allocations.push_back({.remoteId = payment.remoteId,
                                      .source = isOwed ? paymentRef : invoiceRef,
                                      .target = isOwed ? invoiceRef : paymentRef,
                                      .sourceUnits = applied,
                                      .targetUnits = applied,
                                      .date = payment.issue,
                                      .isInferred = !settlement.day.isValid()});
    page.allocations.push_back({invoice.remoteId, {payment.remoteId}});
    page.batch.documents.push_back(std::move(payment));
}

void takeSettlementBack(const DocumentFact &invoice, MappedPage &page)
{
    page.allocations.push_back({invoice.remoteId, {}});
}

} // namespace quittance::connect
