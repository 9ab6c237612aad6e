#include "core/store/duplicates.h"

#include "core/base/text_fold.h"

namespace quittance::store {
namespace {

using ledger::DocumentFact;
using ledger::DocumentId;

constexpr qint64 kDays = 7;
constexpr size_t kReported = 1000;
/// So many new documents are compared with the book one by one; a load of more is compared within itself.
constexpr size_t kComparedWithBook = 20'000;

struct Candidate
{
    DocumentId id;
    qint64 customer = 0;
    qint64 units = 0;
    qint64 day = 0;
    int kind = 0;
    int currency = 0;
    qint64 index = 0;

    [[nodiscard]] auto group() const { return std::tie(customer, kind, currency, units); }
};

bool isPlain(const DocumentFact &fact)
{
    return fact.state == ledger::DocumentState::Posted && !fact.voidedOn.isValid();
}

/// Pairs within the import: after sorting, look-alikes are neighbours.
void findWithin(const std::vector<DocumentFact> &facts, const std::vector<AddedDocument> &added,
                std::vector<PossibleDuplicate> &found)
{
    std::vector<Candidate> all;
    all.reserve(added.size());
    for (const AddedDocument &document : added) {
        const DocumentFact &fact = facts[size_t(document.index)];
        if (isPlain(fact))
            all.push_back({document.id, document.customer.value(), fact.amount.units(), fact.issue.toJulianDay(),
                           int(fact.kind), fact.amount.currency().number(), document.index});
    }
    std::ranges::sort(all, [](const Candidate &a, const Candidate &b) {
        return a.group() != b.group() ? a.group() < b.group() : std::tie(a.day, a.index) < std::tie(b.day, b.index);
    });
    for (size_t i = 1; i < all.size() && found.size() < kReported; ++i) {
        const Candidate &first = all[i - 1];
        const Candidate &second = all[i];
        if (first.group() != second.group() || second.day - first.day > kDays)
            continue;
        const QString &number = facts[size_t(second.index)].number;
        const QString &ofNumber = facts[size_t(first.index)].number;
        const bool isSameNumber = !number.isEmpty() && plainNumber(number) == plainNumber(ofNumber);
        found.push_back({second.index, second.id, first.id, number, ofNumber,
                         isSameNumber ? PossibleDuplicate::Why::SameNumber : PossibleDuplicate::Why::SameAmount});
    }
}

/// Numbers that differ only in dress, whatever the amounts.
void findNumbers(const std::vector<DocumentFact> &facts, const std::vector<AddedDocument> &added,
                 std::vector<PossibleDuplicate> &found)
{
    QHash<qint64, const AddedDocument *> seen;
    ContentHash hash;
    seen.reserve(qsizetype(added.size()));
    for (const AddedDocument &document : added) {
        const DocumentFact &fact = facts[size_t(document.index)];
        const QString plain = plainNumber(fact.number);
        if (plain.isEmpty() || !isPlain(fact))
            continue;
        const qint64 key = hash.add(fact.kind).add(document.customer.value()).add(QStringView(plain)).finish();
        const AddedDocument *&first = seen[key];
        if (first == nullptr)
            first = &document;
        else if (found.size() < kReported)
            found.push_back({document.index, document.id, first->id, fact.number, facts[size_t(first->index)].number,
                             PossibleDuplicate::Why::SameNumber});
    }
}

constexpr char kInBook[] = R"sql(
    SELECT id, number, amount_units FROM document
    WHERE customer_id = ?1 AND issue_day BETWEEN ?2 - 7 AND ?2 + 7 AND kind = ?3 AND currency = ?4 AND id <> ?5
      AND import_id <> ?6 AND state = 0 AND voided_day IS NULL AND (amount_units = ?7 OR number LIKE ?8)
    LIMIT 50
)sql";

Result<> findInBook(const ApplyContext &context, const std::vector<DocumentFact> &facts,
                    const std::vector<AddedDocument> &added, std::vector<PossibleDuplicate> &found)
{
    Result<Statement> rows = context.connection.prepare(kInBook);
    if (!rows)
        return failed(rows);
    for (const AddedDocument &document : added) {
        const DocumentFact &fact = facts[size_t(document.index)];
        if (!isPlain(fact) || found.size() >= kReported)
            continue;
        const QString plain = plainNumber(fact.number);
        // Whatever stands before them, equal numbers end in the same digits.
        const QString tail = plain.isEmpty() ? QString() : u'%' + plain.right(2);
        rows->bind(document.customer, fact.issue, fact.kind, fact.amount.currency(), document.id, context.scope.import,
                   fact.amount.units(), tail);
        Result<bool> row = rows->step();
        for (; row && *row; row = rows->step()) {
            const bool isSameNumber = !plain.isEmpty() && plainNumber(rows->text(1)) == plain;
            if (!isSameNumber && rows->int64(2) != fact.amount.units())
                continue;
            found.push_back({document.index, document.id, DocumentId(rows->int64(0)), fact.number, rows->text(1),
                             isSameNumber ? PossibleDuplicate::Why::SameNumber : PossibleDuplicate::Why::SameAmount});
            break;
        }
        if (!row)
            return failed(row);
    }
    return {};
}

} // namespace

QString plainNumber(QStringView number)
{
    const bool isAscii = std::ranges::all_of(number, [](QChar c) { return c.unicode() < 0x80; });
    const QString folded = isAscii ? number.toString().toLower() : foldText(number);
    QString plain;
    plain.reserve(folded.size());
    for (const QChar c : folded) {
        const bool isLeadingZero = c == u'0' && (plain.isEmpty() || !plain.back().isDigit());
        if (c.isLetterOrNumber() && !isLeadingZero)
            plain += c;
    }
    return plain;
}

Result<std::vector<PossibleDuplicate>> findDuplicates(const ApplyContext &context,
                                                      const std::vector<DocumentFact> &facts,
                                                      const std::vector<AddedDocument> &added)
{
    std::vector<PossibleDuplicate> found;
    findWithin(facts, added, found);
    if (added.size() <= kComparedWithBook && context.total <= qint64(kComparedWithBook)) {
        findNumbers(facts, added, found);
        const Result<qint64> before
            = context.connection.scalar("SELECT EXISTS (SELECT 1 FROM sqlite_schema WHERE name = 'document_customer')");
        if (!before)
            return failed(before);
        if (*before != 0) {
            if (const Result<> done = findInBook(context, facts, added, found); !done)
                return failed(done);
        }
    }
    std::ranges::stable_sort(found, {}, &PossibleDuplicate::index);
    const auto repeated = std::ranges::unique(
        found, [](const auto &a, const auto &b) { return a.document == b.document && a.of == b.of; });
    found.erase(repeated.begin(), repeated.end());
    return found;
}

} // namespace quittance::store
