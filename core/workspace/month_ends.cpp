#include "core/workspace/month_ends.h"

#include "core/store/month_end_gateway.h"
#include "core/workspace/open_book.h"
#include "core/workspace/restatements.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <map>

namespace quittance::workspace {

using namespace Qt::StringLiterals;
using store::Connection;
using store::MonthEnd;
using store::MonthEndCell;

namespace {

/// The definition a month end is answered by. A change of it is another definition: month ends are kept anew.
QString policyText(const insight::AgingPolicy &policy)
{
    QJsonArray edges;
    for (const int edge : policy.edges)
        edges.append(edge);
    const QJsonObject json{{u"definition"_s, u"aging/1"_s},
                           {u"basis"_s, int(policy.basis)},
                           {u"credits"_s, int(policy.credits)},
                           {u"edges"_s, edges},
                           {u"later"_s, policy.creditsMeetLaterItems}};
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

std::vector<MonthEndCell> cellsOf(const store::Snapshot &snapshot, ledger::AsOf asOf,
                                  const insight::AgingPolicy &policy)
{
    std::vector<MonthEndCell> cells;
    const auto table = insight::aging(snapshot, asOf, policy);
    for (const insight::AgingRow &total : table->totals) {
        cells.push_back({total.currency, -1, total.unapplied, 0});
        for (size_t i = 0; i < total.buckets.size(); ++i)
            cells.push_back({total.currency, int(i), total.buckets[i], total.counts[i]});
    }
    std::ranges::sort(cells, {},
                      [](const MonthEndCell &cell) { return std::pair(cell.currency.number(), cell.bucket); });
    return cells;
}

/// Month ends before `today`, oldest first.
std::vector<QDate> closedMonthEnds(QDate today, int months)
{
    std::vector<QDate> days = monthEnds(today, months + 1);
    std::erase_if(days, [today](QDate day) { return day >= today; });
    if (qsizetype(days.size()) > months)
        days.erase(days.begin());
    return days;
}

qint64 netOf(const std::vector<MonthEndCell> &cells, Currency currency)
{
    qint64 net = 0;
    for (const MonthEndCell &cell : cells)
        net += cell.currency == currency ? cell.units : 0;
    return net;
}

bool areMoved(const std::vector<MonthEndCell> &before, const std::vector<MonthEndCell> &after, Currency currency)
{
    const auto ofCurrency = [currency](const std::vector<MonthEndCell> &cells) {
        std::map<int, qint64> byBucket;
        for (const MonthEndCell &cell : cells) {
            if (cell.currency == currency && cell.units != 0)
                byBucket[cell.bucket] = cell.units;
        }
        return byBucket;
    };
    return ofCurrency(before) != ofCurrency(after);
}

Result<MonthEndRow> compare(const Connection &connection, const store::Snapshot &snapshot, const MonthEnd &kept,
                            const insight::AgingPolicy &policy)
{
    MonthEndRow row{.day = kept.day, .keptAt = kept.knownAt, .currencies = {}};
    const std::vector<MonthEndCell> now = cellsOf(snapshot, {kept.day}, policy);
    const Result<std::vector<Restatement>> since = readRestatements(connection, snapshot, {kept.day, kept.knownAt});
    if (!since)
        return failed(since);
    std::map<QString, Currency> currencies;
    for (const auto *cells : {&kept.cells, &now}) {
        for (const MonthEndCell &cell : *cells)
            currencies.try_emplace(cell.currency.code(), cell.currency);
    }
    for (const auto &[code, currency] : currencies) {
        MonthEndDifference difference{.currency = currency,
                                      .keptNet = netOf(kept.cells, currency),
                                      .netNow = netOf(now, currency),
                                      .isMoved = areMoved(kept.cells, now, currency)};
        for (const Restatement &one : *since) {
            if (one.delta.currency() != currency)
                continue;
            difference.explained += one.delta.units();
            ++difference.restatements;
        }
        row.currencies.push_back(difference);
    }
    return row;
}

struct Question
{
    ledger::CompanyId company;
    std::vector<QDate> days;
    insight::AgingPolicy policy;
    QString text;
    QByteArray hash;
};

/// The month ends of the question that the file does not hold yet, as they are answered now.
Result<std::vector<MonthEnd>> missing(const Connection &connection, const store::Snapshot &snapshot,
                                      const Question &question)
{
    const auto kept = store::MonthEndGateway(connection).list(question.company, question.hash);
    if (!kept)
        return failed(kept);
    const Instant now = Instant::now();
    std::vector<MonthEnd> list;
    for (const QDate day : question.days) {
        if (std::ranges::find(*kept, day, &MonthEnd::day) != kept->end())
            continue;
        list.push_back({.day = day,
                        .knownAt = now,
                        .policy = question.text,
                        .policyHash = question.hash,
                        .cells = cellsOf(snapshot, {day, now}, question.policy)});
    }
    std::erase_if(list, [](const MonthEnd &one) { return one.cells.empty(); });
    return list;
}

Result<store::ChangeSet> keepAll(const Connection &connection, ledger::CompanyId company,
                                 const std::vector<MonthEnd> &list)
{
    for (const MonthEnd &one : list) {
        if (const Result<bool> kept = store::MonthEndGateway(connection).keep(company, one); !kept)
            return failed(kept);
    }
    return store::ChangeSet();
}

} // namespace

QFuture<Result<std::vector<MonthEndRow>>> keepMonthEnds(const std::shared_ptr<OpenBook> &book, int months,
                                                        const insight::AgingPolicy &policy)
{
    Question question{.company = book->company(),
                      .days = closedMonthEnds(book->today(), months),
                      .policy = policy,
                      .text = policyText(policy),
                      .hash = {}};
    question.hash = QCryptographicHash::hash(question.text.toUtf8(), QCryptographicHash::Sha256);
    const auto compareAll = [question](const Connection &connection,
                                       const store::Snapshot &snapshot) -> Result<std::vector<MonthEndRow>> {
        const auto kept = store::MonthEndGateway(connection).list(question.company, question.hash);
        if (!kept)
            return failed(kept);
        std::vector<MonthEndRow> rows;
        for (const MonthEnd &one : *kept) {
            if (std::ranges::find(question.days, one.day) == question.days.end())
                continue;
            Result<MonthEndRow> row = compare(connection, snapshot, one, question.policy);
            if (!row)
                return failed(row);
            rows.push_back(std::move(*row));
        }
        return rows;
    };
    if (book->file().isReadOnly())
        return book->readWithSnapshot(compareAll);
    const Promised<Result<std::vector<MonthEndRow>>> answer;
    const auto kept = [book, compareAll, answer](const Result<store::ChangeSet> &written) {
        if (written)
            book->readWithSnapshotThen(compareAll, answer);
        else
            answer(failed(written));
    };
    book->readWithSnapshotThen(
        [question](const Connection &connection, const store::Snapshot &snapshot) {
            return missing(connection, snapshot, question);
        },
        [book, company = question.company, kept, answer](Result<std::vector<MonthEnd>> list) {
            if (!list) {
                answer(failed(list));
                return;
            }
            book->writeThen([company, list = std::move(*list)](
                                const Connection &connection) { return keepAll(connection, company, list); },
                            [](const store::ChangeSet &changes) { return changes; }, kept);
        });
    return answer.future();
}

} // namespace quittance::workspace
