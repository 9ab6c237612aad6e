#include "core/store/search_index.h"

#include "core/base/decimal.h"
#include "core/base/text_fold.h"
#include "core/store/rows.h"

#include <algorithm>
#include <cstring>

namespace quittance::store {
namespace {

using Kind = SearchHit::Kind;

/// Parts entries and the fields within one: no needle holds it.
constexpr char kBreak = '\n';

// id, amount, texts…
constexpr char kCustomers[] = "SELECT id, 0, name, aliases, remote_id, accounts FROM customer ";
constexpr char kDocuments[] = "SELECT id, abs(amount_units), number, alt_numbers, reference FROM document ";
constexpr char kBankLines[] = "SELECT id, abs(amount_units), counterparty, text, reference, end_to_end_id,"
                              " bank_reference, counterparty_account FROM bank_line ";

constexpr char kCustomerLine[] = "SELECT name, remote_id FROM customer WHERE id = ?1";
constexpr char kDocumentLine[] = "SELECT d.number, c.name, d.issue_day, d.amount_units, d.currency FROM document d"
                                 " JOIN customer c ON c.id = d.customer_id WHERE d.id = ?1";
constexpr char kBankLine[]
    = "SELECT text, counterparty, booked_day, amount_units, currency FROM bank_line WHERE id = ?1";

const char *sqlOf(Kind kind)
{
    return kind == Kind::Customer ? kCustomers : kind == Kind::Document ? kDocuments : kBankLines;
}

std::vector<std::string> wordsOf(QStringView text)
{
    std::vector<std::string> words;
    for (const QString &word : foldText(text).split(u' ', Qt::SkipEmptyParts))
        words.push_back(word.toStdString());
    // The longest is the rarest: it is the one looked for, the others only checked.
    std::ranges::stable_sort(words, std::greater(), &std::string::size);
    return words;
}

/// What somebody who types an amount may mean: with a decimal point or with a decimal comma.
std::vector<qint64> amountsOf(QStringView text)
{
    std::vector<qint64> amounts;
    const QString trimmed = text.trimmed().toString();
    for (const QChar mark : {u'.', u','}) {
        const Result<qint64> units = parseUnits(trimmed, {.mark = mark, .grouping = true});
        if (units && *units != 0 && std::ranges::find(amounts, std::abs(*units)) == amounts.end())
            amounts.push_back(std::abs(*units));
    }
    return amounts;
}

bool isAsciiPlain(QByteArrayView text)
{
    return std::ranges::all_of(text, [](char c) { return c > ' ' && c < 0x7f; });
}

/// foldText() for what needs none of it but lower case: nearly all numbers.
void appendFolded(std::string &blob, QByteArrayView text)
{
    if (isAsciiPlain(text)) {
        for (const char c : text)
            blob += c >= 'A' && c <= 'Z' ? char(c + ('a' - 'A')) : c;
        return;
    }
    QByteArrayView rest = text;
    while (!rest.isEmpty()) { // lists stand one a line
        const qsizetype end = rest.indexOf('\n');
        blob += foldText(QString::fromUtf8(end < 0 ? rest : rest.first(end))).toStdString();
        if (end < 0)
            break;
        blob += kBreak;
        rest = rest.sliced(end + 1);
    }
}

QString displayLine(Kind kind, const Statement &row)
{
    if (kind == Kind::Customer)
        return row.text(1).isEmpty() ? row.text(0) : row.text(0) + QStringLiteral(" · ") + row.text(1);
    const Money amount(row.int64(3), row.currency(4).value_or(Currency()));
    QStringList parts{row.text(0), row.text(1), toIsoDate(row.day(2)),
                      amount.toDecimalString() + u' ' + amount.currency().code()};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

} // namespace

Result<SearchIndex> SearchIndex::build(const Connection &connection, ledger::CompanyId company)
{
    SearchIndex index;
    index.m_company = company;
    for (const Kind kind : {Kind::Customer, Kind::Document, Kind::BankLine}) {
        index.m_built[size_t(kind)] = index.m_entries.size();
        const auto rows = readRows(
            connection, QByteArray(sqlOf(kind)) + "WHERE company_id = ?1 ORDER BY id",
            [&](const Statement &row) {
                index.addRow(kind, row);
                return char();
            },
            company);
        if (!rows)
            return failed(rows);
    }
    index.m_built.back() = index.m_entries.size();
    return index;
}

void SearchIndex::addRow(Kind kind, const Statement &row)
{
    const qint64 id = row.int64(0);
    m_entries.push_back({quint32(m_blob.size()), kind, true, id, row.int64(1)});
    const int columns = kind == Kind::Customer ? 6 : kind == Kind::Document ? 5 : 8;
    for (int i = 2; i < columns; ++i) {
        const QByteArrayView text = row.utf8(i);
        if (text.isEmpty())
            continue;
        appendFolded(m_blob, text);
        m_blob += kBreak;
    }
}

template<typename Ids>
Result<> SearchIndex::addRows(const Connection &connection, Kind kind, const QByteArray &sql, const Ids &ids)
{
    Result<Statement> statement = connection.prepare(sql + "WHERE id = ?1 AND company_id = ?2");
    if (!statement)
        return failed(statement);
    for (auto it = ids.cbegin(); it != ids.cend(); ++it) {
        const qint64 id = it.key().value();
        const std::pair<int, qint64> key(int(kind), id);
        if (const auto later = m_updated.constFind(key); later != m_updated.cend()) {
            m_entries[*later].isLive = false;
        } else {
            // What was built at once stands by kind and id.
            const auto end = m_entries.begin() + qptrdiff(m_built[size_t(kind) + 1]);
            const auto first = std::ranges::lower_bound(m_entries.begin() + qptrdiff(m_built[size_t(kind)]), end, id,
                                                        {}, &Entry::id);
            if (first != end && first->id == id)
                first->isLive = false;
        }
        const auto place = quint32(m_entries.size());
        const auto read = readOne(
            *statement,
            [&](const Statement &row) {
                addRow(kind, row);
                return true;
            },
            id, m_company);
        if (!read)
            return failed(read);
        if (*read)
            m_updated.insert(key, place);
    }
    return {};
}

Result<> SearchIndex::update(const Connection &connection, const ChangeSet &changes)
{
    const qsizetype listed = changes.customers.size() + changes.documents.size() + changes.bankLines.size();
    if (changes.everything || listed > 1000) {
        Result<SearchIndex> whole = build(connection, m_company);
        if (!whole)
            return failed(whole);
        *this = std::move(*whole);
        return {};
    }
    Result<> done = addRows(connection, Kind::Customer, kCustomers, changes.customers);
    if (done)
        done = addRows(connection, Kind::Document, kDocuments, changes.documents);
    return done ? addRows(connection, Kind::BankLine, kBankLines, changes.bankLines) : done;
}

bool SearchIndex::holdsAll(const Entry &entry, size_t end, const std::vector<std::string> &words) const
{
    const std::string_view text(m_blob.data() + entry.begin, end - entry.begin);
    return std::ranges::all_of(words, [&](const std::string &word) { return text.find(word) != text.npos; });
}

std::vector<std::pair<Kind, qint64>> SearchIndex::findIds(QStringView text, int limit) const
{
    std::vector<std::pair<Kind, qint64>> found;
    const std::vector<std::string> words = wordsOf(text);
    const auto most = size_t(std::max(limit, 0));
    const auto endOf = [&](size_t i) { return i + 1 < m_entries.size() ? m_entries[i + 1].begin : m_blob.size(); };
    const char *at = m_blob.data();
    const char *const end = at + m_blob.size();
    size_t entry = 0;
    while (!words.empty() && at < end && found.size() < most) {
        at = static_cast<const char *>(memmem(at, size_t(end - at), words[0].data(), words[0].size()));
        if (at == nullptr)
            break;
        const auto offset = quint32(at - m_blob.data());
        const auto after
            = std::ranges::upper_bound(m_entries.begin() + qptrdiff(entry), m_entries.end(), offset, {}, &Entry::begin);
        entry = size_t(after - m_entries.begin()) - 1;
        if (m_entries[entry].isLive && holdsAll(m_entries[entry], endOf(entry), words))
            found.emplace_back(m_entries[entry].kind, m_entries[entry].id);
        at = m_blob.data() + endOf(entry);
    }
    for (const qint64 amount : amountsOf(text)) {
        for (size_t i = 0; i < m_entries.size() && found.size() < most; ++i) {
            const std::pair hit(m_entries[i].kind, m_entries[i].id);
            if (m_entries[i].units == amount && m_entries[i].isLive && std::ranges::find(found, hit) == found.end())
                found.push_back(hit);
        }
    }
    return found;
}

Result<std::vector<SearchHit>> SearchIndex::find(const Connection &connection, QStringView text, int limit) const
{
    std::vector<SearchHit> hits;
    for (const auto &[kind, id] : findIds(text, limit)) {
        const char *sql = kind == Kind::Customer ? kCustomerLine : kind == Kind::Document ? kDocumentLine : kBankLine;
        const auto lines = readRows(
            connection, sql, [kind = kind](const Statement &row) { return displayLine(kind, row); }, id);
        if (!lines)
            return failed(lines);
        if (!lines->empty())
            hits.push_back({kind, id, lines->front()});
    }
    return hits;
}

} // namespace quittance::store
