#include "core/workspace/comparison.h"

#include "core/insight/aging.h"
#include "core/insight/document_lookup.h"
#include "core/store/rows.h"
#include "core/workspace/evidence_states.h"
#include "core/workspace/open_book.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <map>

namespace quittance::workspace {

using namespace Qt::StringLiterals;
using connect::StatedBalance;
using connect::StatedInvoice;
using ledger::ConnectionId;
using ledger::CustomerId;
using match::EvidenceState;
using store::Statement;

namespace {

constexpr char kCustomers[] = "SELECT remote_id, id, name FROM customer WHERE connection_id = ?1";
constexpr char kInvoices[] = "SELECT remote_id, id FROM document WHERE connection_id = ?1 AND kind = 0";

struct OurCustomer
{
    CustomerId id;
    QString name;
};

/// What the platform calls the records of one connection.
struct Names
{
    QHash<QString, OurCustomer> customers;
    QHash<QString, ledger::DocumentId> invoices;
};

Result<Names> readNames(const store::Connection &connection, ConnectionId id)
{
    Names names;
    Result<Statement> customers = connection.prepare(kCustomers);
    Result<Statement> invoices = connection.prepare(kInvoices);
    if (!customers || !invoices)
        return customers ? failed(invoices) : failed(customers);
    const Result<> named = customers->bind(id).forEachRow([&names](const Statement &row) {
        names.customers.insert(row.text(0), {CustomerId(row.int64(1)), row.text(2)});
    });
    const Result<> numbered = invoices->bind(id).forEachRow(
        [&names](const Statement &row) { names.invoices.insert(row.text(0), ledger::DocumentId(row.int64(1))); });
    if (!named || !numbered)
        return named ? failed(numbered) : failed(named);
    return names;
}

/// By the platform's id of the customer and the currency's number.
using Sums = std::map<std::pair<QString, int>, BalanceComparison>;

Sums theirSums(const std::vector<StatedBalance> &balances)
{
    Sums sums;
    QSet<QString> unreadable;
    for (const StatedBalance &one : balances) {
        if (!one.amount) {
            unreadable.insert(one.customerId);
            continue;
        }
        BalanceComparison &sum = sums[{one.customerId, one.amount->currency().number()}];
        sum.remoteId = one.customerId;
        sum.name = one.customerName;
        sum.currency = one.amount->currency();
        sum.theirs = sum.theirs ? sum.theirs->plus(*one.amount) : one.amount;
    }
    // What lacks a part is no sum.
    for (auto &[key, sum] : sums) {
        sum.isUnreadable = unreadable.contains(key.first);
        if (sum.isUnreadable)
            sum.theirs.reset();
    }
    return sums;
}

void addOurs(Sums &sums, const Names &names, const insight::AgingTable &aging)
{
    QHash<qint64, QString> remoteIds;
    for (auto it = names.customers.begin(); it != names.customers.end(); ++it)
        remoteIds.insert(it->id.value(), it.key());
    for (const insight::AgingRow &row : aging.rows) {
        const auto remoteId = remoteIds.constFind(row.customer.value());
        if (remoteId == remoteIds.constEnd())
            continue;
        BalanceComparison &sum = sums[{*remoteId, row.currency.number()}];
        sum.remoteId = *remoteId;
        sum.currency = row.currency;
        sum.ours = Money(row.net, row.currency);
    }
    for (auto &[key, sum] : sums) {
        const auto ours = names.customers.constFind(sum.remoteId);
        if (ours == names.customers.constEnd())
            continue;
        sum.customer = ours->id;
        sum.name = ours->name;
        // Whom the book knows and has nothing open of owes nothing.
        if (!sum.ours)
            sum.ours = Money(0, sum.currency);
    }
}

std::vector<BalanceComparison> compared(Sums sums)
{
    std::vector<BalanceComparison> balances;
    for (auto &[key, sum] : sums) {
        if (sum.theirs && sum.ours)
            sum.difference = sum.theirs->minus(*sum.ours);
        const bool isNothing
            = (sum.theirs || sum.ours) && (!sum.theirs || sum.theirs->isZero()) && (!sum.ours || sum.ours->isZero());
        sum.agrees = isNothing || (sum.difference && sum.difference->isZero());
        balances.push_back(std::move(sum));
    }
    const auto weight = [](const BalanceComparison &one) {
        const Money off = one.difference ? *one.difference : one.theirs.value_or(one.ours.value_or(Money()));
        return std::tuple(one.agrees, -off.abs().units());
    };
    std::ranges::stable_sort(balances, {}, weight);
    return balances;
}

TheirEvidence evidenceOf(const StatedInvoice &invoice)
{
    if (invoice.payments == 0)
        return TheirEvidence::Unpaid;
    if (invoice.proven == 0)
        return TheirEvidence::None;
    return invoice.proven < invoice.payments ? TheirEvidence::Part : TheirEvidence::Proven;
}

/// Ours is the worst of what paid an invoice, so that part of it proven is not proven.
bool saysTheSame(TheirEvidence theirs, std::optional<EvidenceState> ours)
{
    const bool isProven = ours == EvidenceState::Matched || ours == EvidenceState::PayerDiffers;
    switch (theirs) {
    case TheirEvidence::Unpaid:
        return !ours;
    case TheirEvidence::None:
    case TheirEvidence::Part:
        return ours && !isProven;
    case TheirEvidence::Proven:
        break;
    }
    return isProven;
}

InvoiceComparison comparedInvoice(const StatedInvoice &stated, const Names &names,
                                  const insight::DocumentLookup &lookup, const EvidenceStates &evidence, QDate day)
{
    InvoiceComparison one{.remoteId = stated.remoteId,
                          .number = stated.number,
                          .customerName = stated.customerName,
                          .theirStatus = stated.status,
                          .theirs = evidenceOf(stated),
                          .ours = {},
                          .theirOpen = stated.open,
                          .ourOpen = {}};
    const auto ours = names.invoices.constFind(stated.remoteId);
    if (ours == names.invoices.constEnd())
        return one;
    one.document = *ours;
    const std::optional<quint32> index = lookup.indexOf(*ours);
    const auto standing = index ? lookup.standing(*index, day) : std::nullopt;
    if (standing)
        one.ourOpen = Money(standing->open, standing->currency);
    if (index)
        one.ours = evidence.of(*index);
    const bool isSameOpen = !one.theirOpen || (one.ourOpen && *one.theirOpen == *one.ourOpen);
    one.agrees = isSameOpen && saysTheSame(one.theirs, one.ours);
    return one;
}

} // namespace

QString wordOf(TheirEvidence evidence)
{
    switch (evidence) {
    case TheirEvidence::Unpaid:
        return u"unpaid"_s;
    case TheirEvidence::None:
        return u"none"_s;
    case TheirEvidence::Part:
        return u"part"_s;
    case TheirEvidence::Proven:
        break;
    }
    return u"proven"_s;
}

Result<Comparison> compareFigures(const OpenBook &book, const store::Connection &connection, ConnectionId id,
                                  const sync::KeptFigures &kept)
{
    const OpenBook::Reading reading = book.beginReading(connection);
    const auto columns = book.snapshot(reading);
    if (!columns)
        return failed(columns);
    const connect::PlatformFigures &figures = kept.figures;
    const ledger::AsOf asOf{figures.day.isValid() ? figures.day : book.today()};
    const auto evidence = book.evidence(reading, *columns, asOf);
    const Result<Names> names = readNames(connection, id);
    if (!evidence || !names)
        return evidence ? failed(names) : failed(evidence);
    Comparison comparison{.connection = {},
                          .readAt = kept.readAt,
                          .day = asOf.day,
                          .generated = figures.generated,
                          .hasBalances = figures.hasBalances,
                          .hasInvoices = figures.hasInvoices,
                          .missing = figures.missing,
                          .balances = {},
                          .invoices = {},
                          .findings = figures.findings,
                          .reads = figures.reads};
    if (figures.hasBalances) {
        Sums sums = theirSums(figures.balances);
        addOurs(sums, *names, *insight::aging(**columns, asOf, {}));
        comparison.balances = compared(std::move(sums));
    }
    const insight::DocumentLookup lookup(**columns, asOf.knownAt);
    for (const StatedInvoice &one : figures.invoices)
        comparison.invoices.push_back(comparedInvoice(one, *names, lookup, **evidence, asOf.day));
    std::stable_partition(comparison.invoices.begin(), comparison.invoices.end(),
                          [](const InvoiceComparison &one) { return !one.agrees; });
    return comparison;
}

} // namespace quittance::workspace
