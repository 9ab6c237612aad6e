#include "core/exchange/csv/mapping_proposal.h"

#include "core/exchange/csv/csv_scanner.h"
#include "core/exchange/csv/header_words.h"
#include "core/exchange/csv/settle_rules.h"
#include "core/exchange/csv/text_encoding.h"
#include "core/exchange/iban.h"
#include "core/exchange/presets/presets.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace quittance::exchange {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::exchange::MappingProposal)
};

constexpr int kRowsProfiled = 2000;

/// What the first values of a column look like.
struct Profile
{
    qint64 filled = 0;
    qint64 negative = 0;
    qint64 codes = 0; ///< currency codes
    qint64 accounts = 0; ///< IBANs
    qint64 flags = 0; ///< true and false
    qint64 length = 0; ///< of all values together
    DateEvidence dates;
    DecimalEvidence numbers;
    QSet<QByteArray> distinct;

    void add(QByteArrayView cell)
    {
        const QByteArrayView value = cell.trimmed();
        if (value.isEmpty())
            return;
        ++filled;
        dates.add(value);
        numbers.add(value);
        negative += int(value.startsWith('-') || value.startsWith('('));
        distinct.insert(value.toByteArray());
        const QString text = QString::fromUtf8(value);
        codes += int(text.size() == 3 && Currency::fromCode(text));
        accounts += int(isIban(compactAccount(text)));
        flags
            += int(text.compare(u"true", Qt::CaseInsensitive) == 0 || text.compare(u"false", Qt::CaseInsensitive) == 0);
        length += value.size();
    }
};

bool isDateField(Field field)
{
    using enum Field;
    return field == Issue || field == Due || field == PaidOn || field == VoidedOn || field == Updated || field == Date
        || field == Booking || field == Value;
}

bool isAmountField(Field field)
{
    using enum Field;
    return field == Amount || field == Open || field == Credit || field == Debit || field == Balance
        || field == CreditLimit;
}

/// Fields that several columns may fill together.
bool isCollected(Field field)
{
    return field == Field::AltNumbers || field == Field::Text || field == Field::Description || field == Field::Aliases
        || field == Field::Accounts;
}

/// Whether most of the values could stand in `field`. An empty column says nothing against it.
bool suits(const Profile &profile, Field field)
{
    if (profile.filled == 0)
        return true;
    const auto most = [&](qint64 count) { return count * 5 >= profile.filled * 4; };
    // Misprinted days and amounts are what a person must see as refused, so they do not turn a column into another.
    const bool areDates = profile.dates.dates() * 2 >= profile.filled;
    if (isDateField(field))
        return areDates;
    if (isAmountField(field))
        return profile.numbers.numbers() * 2 >= profile.filled && !most(profile.dates.dates());
    switch (field) {
    case Field::Currency:
    case Field::FromCurrency:
    case Field::ToCurrency:
        return most(profile.codes);
    case Field::Id:
        return profile.distinct.size() == profile.filled && !most(profile.dates.dates());
    case Field::AppliesTo:
        return !areDates;
    case Field::Number:
        return !most(profile.dates.dates()) && !most(profile.flags);
    case Field::Counterparty:
    case Field::CustomerName:
    case Field::Name:
        return !most(profile.dates.dates()) && !most(profile.codes) && !most(profile.flags);
    default:
        return true;
    }
}

struct Guess
{
    Field field = Field::Id;
    int score = 0;
};

struct Assignment
{
    RecordKind kind = RecordKind::Invoices;
    std::vector<Guess> byColumn; ///< score 0: ignored
    std::vector<Field> missing;
    int score = 0;
};

bool isFilled(const Assignment &assignment, Field field)
{
    return std::ranges::any_of(assignment.byColumn,
                               [field](const Guess &g) { return g.score > 0 && g.field == field; });
}

/// An id may stand for a number, and money in and out for an amount.
void findMissing(Assignment &assignment)
{
    for (const Field field : requiredFieldsOf(assignment.kind)) {
        const bool byId = (field == Field::Number || field == Field::Name) && isFilled(assignment, Field::Id);
        if (!isFilled(assignment, field) && !byId)
            assignment.missing.push_back(field);
    }
    const bool needsParty = assignment.kind != RecordKind::Bank && assignment.kind != RecordKind::Customers
        && assignment.kind != RecordKind::Rates;
    if (needsParty && !isFilled(assignment, Field::CustomerId) && !isFilled(assignment, Field::CustomerName))
        assignment.missing.push_back(Field::CustomerName);
    if (assignment.kind == RecordKind::Bank && !isFilled(assignment, Field::Amount)
        && !isFilled(assignment, Field::Credit) && !isFilled(assignment, Field::Debit))
        assignment.missing.push_back(Field::Amount);
}

/// What a column without a heading may be, by its values alone.
int valueScore(const Profile &profile, Field field)
{
    const auto most = [&](qint64 count) { return profile.filled > 0 && count * 5 >= profile.filled * 4; };
    const bool isDate = most(profile.dates.dates());
    const bool isNumber = most(profile.numbers.numbers()) && !isDate;
    const bool isText = !isDate && !isNumber && !most(profile.codes) && !most(profile.accounts) && profile.filled > 0;
    switch (field) {
    case Field::Booking:
    case Field::Date:
    case Field::Issue:
        return isDate ? 62 : 0;
    case Field::Value:
    case Field::Due:
        return isDate ? 60 : 0;
    case Field::Amount:
        return isNumber && profile.numbers.hasMarks() ? 62 : 0;
    case Field::Currency:
        return most(profile.codes) ? 62 : 0;
    case Field::CounterpartyAccount:
        return most(profile.accounts) ? 62 : 0;
    case Field::Text:
    case Field::CustomerName:
    case Field::Name:
        return isText && profile.length > 8 * profile.filled ? 60 : 0;
    default:
        return 0;
    }
}

/// Gives each field its best column, the surest pairs first.
Assignment assign(RecordKind kind, const CsvShape &shape, const std::vector<Profile> &profiles)
{
    struct Pair
    {
        size_t column;
        Guess guess;
    };
    std::vector<Pair> pairs;
    const std::vector<Field> fields = fieldsOf(kind);
    for (size_t i = 0; i < profiles.size(); ++i) {
        for (const Field field : fields) {
            const int score = shape.headerRows == 0 ? valueScore(profiles[i], field)
                                                    : headingScore(shape.headings[qsizetype(i)], field, kind);
            if (score >= 50 && suits(profiles[i], field))
                pairs.push_back({i, {field, profiles[i].filled == 0 ? score / 2 : score}});
        }
    }
    std::ranges::stable_sort(pairs, std::greater(), [](const Pair &pair) { return pair.guess.score; });
    Assignment assignment{.kind = kind, .byColumn = std::vector<Guess>(profiles.size())};
    for (const Pair &pair : pairs) {
        const bool free = assignment.byColumn[pair.column].score == 0;
        if (free && (isCollected(pair.guess.field) || !isFilled(assignment, pair.guess.field))) {
            assignment.byColumn[pair.column] = pair.guess;
            assignment.score += pair.guess.score;
        }
    }
    findMissing(assignment);
    assignment.score -= 150 * int(assignment.missing.size());
    return assignment;
}

/// What only rows of this kind have.
int distinction(const Assignment &assignment, const QStringList &headings)
{
    using enum Field;
    const QString all = headings.join(u' ').toLower();
    const bool saysCredit = all.contains(u"credit_note"_s) || all.contains(u"credit note"_s)
        || all.contains(u"credit_memo"_s) || all.contains(u"gutschrift"_s) || all.contains(u"avoir"_s)
        || all.contains(u"creditnota"_s);
    const auto has = [&](Field field) { return int(isFilled(assignment, field)); };
    switch (assignment.kind) {
    case RecordKind::Customers:
        return -40 + 60 * has(Email) + 40 * has(Country);
    case RecordKind::Invoices:
        return 80 * has(Due) + 40 * has(Open) + (saysCredit ? -60 : 0);
    case RecordKind::CreditNotes:
        return saysCredit ? 120 : -60;
    case RecordKind::Payments:
        return 60 * has(AppliesTo) - 20;
    case RecordKind::Bank:
        return 60 * has(Counterparty) + 60 * has(CounterpartyAccount) + 60 * has(Text) + 60 * has(Balance)
            + 30 * has(Value) + 30 * (has(Credit) & has(Debit));
    case RecordKind::Rates:
        return 60 * (has(FromCurrency) & has(ToCurrency));
    }
    return 0;
}

Assignment bestAssignment(std::optional<RecordKind> as, const CsvShape &shape, const std::vector<Profile> &profiles)
{
    if (as)
        return assign(*as, shape, profiles);
    Assignment best;
    int most = std::numeric_limits<int>::min();
    for (const RecordKind kind : kRecordKinds) {
        Assignment assignment = assign(kind, shape, profiles);
        const int score = assignment.score + distinction(assignment, shape.headings);
        if (score > most) {
            most = score;
            best = std::move(assignment);
        }
    }
    return best;
}

std::vector<Profile> profileColumns(QByteArrayView text, const CsvShape &shape)
{
    std::vector<Profile> profiles(size_t(shape.headings.size()));
    CsvScanner scanner(text, shape.delimiter.toLatin1());
    std::vector<QByteArrayView> cells;
    for (int row = 0; row < shape.headerRows + kRowsProfiled && scanner.next(cells); ++row) {
        for (size_t i = 0; row >= shape.headerRows && i < std::min(cells.size(), profiles.size()); ++i)
            profiles[i].add(cells[i]);
    }
    return profiles;
}

QString reasonFor(const Guess &guess, const Profile &profile, bool hasHeading)
{
    if (guess.score == 0)
        return Text::tr("Nothing this program keeps was recognised in this column.");
    if (!hasHeading)
        return Text::tr("There is no heading; the values look like “%1”.").arg(fieldName(guess.field));
    if (profile.filled == 0)
        return Text::tr("The heading means “%1”; the first rows are empty.").arg(fieldName(guess.field));
    if (isDateField(guess.field))
        return Text::tr("The heading means “%1” and the values are dates.").arg(fieldName(guess.field));
    if (isAmountField(guess.field))
        return Text::tr("The heading means “%1” and the values are amounts.").arg(fieldName(guess.field));
    return guess.score >= 95 ? Text::tr("The heading means “%1”.").arg(fieldName(guess.field))
                             : Text::tr("The heading contains a word for “%1”.").arg(fieldName(guess.field));
}

/// A ledger that mixes what we are owed with what we owe says so in a column; only the former is ours.
void filterPayables(const CsvShape &shape, const std::vector<Profile> &profiles, ColumnMapping &mapping)
{
    for (size_t i = 0; i < profiles.size(); ++i) {
        const QSet<QByteArray> &values = profiles[i].distinct;
        if (values.size() <= 2 && values.contains("ACCREC"))
            mapping.only.insert(shape.headings[qsizetype(i)], {u"ACCREC"_s});
        else if (values.size() <= 2 && values.contains("ACCRECCREDIT"))
            mapping.only.insert(shape.headings[qsizetype(i)], {u"ACCRECCREDIT"_s});
    }
}

void settleWriting(QByteArrayView text, MappingProposal &proposal)
{
    const RuleEvidence evidence = collectEvidence(text, proposal.shape, proposal.mapping);
    const DateEvidence &dates = evidence.dates;
    if (!proposal.mapping.dateOrder)
        proposal.mapping.dateOrder = dates.decided();
    proposal.asksDateOrder = !proposal.mapping.dateOrder;
    if (!evidence.dateHeading.isEmpty() && !dates.example().isEmpty())
        proposal.dateReason = dates.isAmbiguous()
            ? Text::tr("“%1” and all other dates read both as day-month and month-day.").arg(dates.example())
            : Text::tr("“%1” settles the order of day and month.").arg(dates.example());
    const DecimalEvidence &decimals = evidence.decimals;
    if (proposal.mapping.decimalMark.isNull())
        proposal.mapping.decimalMark = decimals.decided().value_or(QChar());
    proposal.asksDecimalMark = proposal.mapping.decimalMark.isNull();
    if (!evidence.amountHeading.isEmpty() && !decimals.example().isEmpty())
        proposal.decimalReason = decimals.isAmbiguous()
            ? Text::tr("“%1” and all other amounts read both with a decimal point and a decimal comma.")
                  .arg(decimals.example())
            : Text::tr("“%1” settles the decimal mark.").arg(decimals.example());
}

QStringList samplesOf(const CsvShape &shape, qsizetype column)
{
    QStringList samples;
    for (const QStringList &row : shape.sample) {
        if (column < row.size() && !row[column].isEmpty() && samples.size() < 5)
            samples += row[column];
    }
    return samples;
}

/// Reads the file as the program that wrote it is known to write.
void takePreset(Preset preset, const CsvShape &shape, MappingProposal &proposal)
{
    proposal.preset = preset.name;
    proposal.confidence = 100;
    proposal.mapping = std::move(preset.mapping);
    proposal.mapping.delimiter = shape.delimiter;
    proposal.mapping.encoding = proposal.shape.encoding;
    proposal.mapping.headerRows = shape.headerRows;
    for (qsizetype i = 0; i < shape.headings.size(); ++i) {
        ColumnProposal column{.heading = shape.headings[i], .samples = samplesOf(shape, i)};
        for (const ColumnMapping::Column &known : proposal.mapping.columns) {
            if (known.heading == column.heading)
                column.fields = known.fields;
        }
        column.confidence = column.fields.empty() ? 0 : 100;
        column.reason = column.fields.empty() ? Text::tr("Not used of an export of this kind.")
                                              : Text::tr("So it stands in exports of %1.").arg(preset.name);
        proposal.columns.push_back(std::move(column));
    }
}

} // namespace

Result<MappingProposal> proposeMapping(QByteArrayView bytes, std::optional<RecordKind> as, const ColumnMapping *layout)
{
    const Result<DecodedText> decoded = decodeText(bytes, layout ? layout->encoding : QString());
    if (!decoded)
        return failed(decoded);
    const Result<CsvShape> shape = findShape(decoded->text, layout);
    if (!shape)
        return failed(shape);
    MappingProposal proposal{.shape = *shape};
    proposal.shape.encoding = decoded->encoding;
    const std::vector<Profile> profiles = profileColumns(decoded->text, *shape);
    if (std::optional<Preset> preset = shape->headerRows > 0 ? presetFor(shape->headings) : std::nullopt;
        preset && (!as || *as == preset->mapping.as)) {
        takePreset(*std::move(preset), *shape, proposal);
        settleWriting(decoded->text, proposal);
        return proposal;
    }
    const Assignment assignment = bestAssignment(as, *shape, profiles);
    ColumnMapping &mapping = proposal.mapping;
    mapping.as = assignment.kind;
    mapping.delimiter = shape->delimiter;
    mapping.encoding = decoded->encoding;
    mapping.headerRows = shape->headerRows;
    int sure = 100;
    for (size_t i = 0; i < profiles.size(); ++i) {
        const Guess &guess = assignment.byColumn[i];
        ColumnProposal column{.heading = shape->headings[qsizetype(i)], .confidence = guess.score};
        column.reason = reasonFor(guess, profiles[i], shape->headerRows > 0);
        column.samples = samplesOf(*shape, qsizetype(i));
        if (guess.score > 0) {
            column.fields = {guess.field};
            mapping.columns.push_back({column.heading, column.fields});
            sure = std::ranges::count(requiredFieldsOf(mapping.as), guess.field) > 0 ? qMin(sure, guess.score) : sure;
            const bool allNegative = profiles[i].filled > 0 && profiles[i].negative == profiles[i].filled;
            if (mapping.as == RecordKind::CreditNotes && guess.field == Field::Amount && allNegative)
                mapping.sign = SignRule::Reversed;
        }
        proposal.columns.push_back(std::move(column));
    }
    filterPayables(*shape, profiles, mapping);
    proposal.missing = assignment.missing;
    proposal.confidence = proposal.missing.empty() ? sure : 0;
    settleWriting(decoded->text, proposal);
    return proposal;
}

} // namespace quittance::exchange
