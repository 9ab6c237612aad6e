#include "ui/import/import_draft.h"

#include "core/base/decimal.h"
#include "ui/import/import_words.h"
#include "ui/widgets/format.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace quittance::ui {

using workspace::ColumnChoice;
using workspace::PreparedFile;
using workspace::TableReading;

namespace {

constexpr int kCentury = 100;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::ui::ImportDraft)
};

/// 03/04/26 as day first and as month first; nothing when it does not read both ways, or reads the same.
std::vector<ReadingQuestion::Answer> dateReadings(const QString &sample)
{
    static const QRegularExpression pattern(u"^\\s*(\\d{1,2})\\D(\\d{1,2})\\D(\\d{2}|\\d{4})(?!\\d)"_s);
    const QRegularExpressionMatch match = pattern.match(sample);
    if (!match.hasMatch() || match.captured(1).toInt() == match.captured(2).toInt())
        return {};
    const int first = match.captured(1).toInt();
    const int second = match.captured(2).toInt();
    int year = match.captured(3).toInt();
    if (year < kCentury)
        year += 20 * kCentury;
    const QDate dayFirst(year, second, first);
    const QDate monthFirst(year, first, second);
    if (!dayFirst.isValid() || !monthFirst.isValid())
        return {};
    const QLocale locale;
    return {{u"dmy"_s, locale.toString(dayFirst, QLocale::LongFormat)},
            {u"mdy"_s, locale.toString(monthFirst, QLocale::LongFormat)}};
}

std::vector<ReadingQuestion::Answer> amountReadings(const QString &sample)
{
    const Result<qint64> point = parseUnits(sample, {.mark = u'.'});
    const Result<qint64> comma = parseUnits(sample, {.mark = u','});
    if (!point || !comma || *point == *comma)
        return {};
    return {{u"."_s, moneyText(*point, {})}, {u","_s, moneyText(*comma, {})}};
}

/// Asks about the first column that shows the difference; without one, about the first that holds such values.
template<typename IsField, typename Readings>
ReadingQuestion questionOf(ReadingQuestion::About about, int file, const TableReading &reading, IsField isField,
                           Readings readings, std::vector<ReadingQuestion::Answer> plain)
{
    ReadingQuestion question{.about = about, .file = file, .answers = std::move(plain)};
    for (const ColumnChoice &column : reading.columns) {
        if (std::ranges::none_of(column.fields, isField))
            continue;
        if (question.column.isEmpty()) {
            question.column = column.heading;
            question.sample = column.samples.value(0);
        }
        for (const QString &sample : column.samples) {
            if (auto answers = readings(sample); !answers.empty()) {
                question.column = column.heading;
                question.sample = sample;
                question.answers = std::move(answers);
                return question;
            }
        }
    }
    return question;
}

} // namespace

QString DraftFile::name() const
{
    const QString own = QFileInfo(prepared.path).fileName();
    return prepared.archive.isEmpty() ? own : Text::tr("%1 in %2", "a file in an archive").arg(own, prepared.archive);
}

int ImportDraft::indexOf(const QString &path) const
{
    const auto found
        = std::ranges::find_if(m_files, [&path](const DraftFile &file) { return file.prepared.path == path; });
    return found == m_files.end() ? -1 : int(found - m_files.begin());
}

int ImportDraft::add(std::vector<PreparedFile> files)
{
    int added = 0;
    for (PreparedFile &file : files) {
        const int known = indexOf(file.path);
        if (known < 0) {
            std::optional<TableReading> wanted = file.table;
            std::optional<Error> problem = wanted ? file.error : std::nullopt;
            m_files.push_back(
                {.prepared = std::move(file), .wanted = std::move(wanted), .problem = std::move(problem)});
            ++added;
            continue;
        }
        DraftFile &draft = m_files[std::size_t(known)];
        draft.prepared = std::move(file);
        draft.problem = draft.prepared.table ? draft.prepared.error : std::nullopt;
        if (!draft.wanted)
            draft.wanted = draft.prepared.table;
    }
    return added;
}

void ImportDraft::remove(int file)
{
    if (file >= 0 && file < count())
        m_files.erase(m_files.begin() + file);
}

void ImportDraft::setWanted(int file, TableReading reading)
{
    DraftFile &draft = m_files[std::size_t(file)];
    draft.wanted = std::move(reading);
    draft.isReading = true;
}

void ImportDraft::setSaid(int file, const QString &account, const QString &currency)
{
    DraftFile &draft = m_files[std::size_t(file)];
    draft.prepared.account = account;
    draft.prepared.currency = currency;
    draft.isReading = true;
}

void ImportDraft::setReread(int file, Result<PreparedFile> answer)
{
    DraftFile &draft = m_files[std::size_t(file)];
    draft.isReading = false;
    if (!answer || answer->error) {
        draft.problem = answer ? *answer->error : answer.error();
        return;
    }
    draft.problem.reset();
    answer->chain = std::move(draft.prepared.chain);
    answer->importedBefore = draft.prepared.importedBefore;
    draft.prepared = std::move(*answer);
    if (draft.prepared.table)
        draft.wanted = draft.prepared.table;
}

TableReading ImportDraft::withMapping(int file, const TableReading &mapping) const
{
    TableReading reading = mapping;
    const std::optional<TableReading> &now = at(file).wanted;
    reading.columns.clear();
    if (!now)
        return reading;
    for (ColumnChoice column : now->columns) {
        const auto saved = std::ranges::find(mapping.columns, column.heading, &ColumnChoice::heading);
        column.fields = saved != mapping.columns.end() ? saved->fields : QStringList();
        column.confidence = column.fields.isEmpty() ? 0 : 100;
        column.reason = Text::tr("As in the saved mapping “%1”.").arg(mapping.savedName);
        reading.columns.push_back(std::move(column));
    }
    return reading;
}

std::optional<ReadingQuestion> ImportDraft::openQuestion(int file) const
{
    const std::optional<TableReading> &reading = at(file).wanted;
    if (!reading)
        return std::nullopt;
    if (reading->dateOrderIsAmbiguous && reading->dateOrder.isEmpty())
        return questionOf(ReadingQuestion::About::DateOrder, file, *reading, isDateField, dateReadings,
                          {{u"dmy"_s, Text::tr("day first")}, {u"mdy"_s, Text::tr("month first")}});
    if (reading->decimalMarkIsAmbiguous && reading->decimalMark.isEmpty())
        return questionOf(ReadingQuestion::About::DecimalMark, file, *reading, isAmountField, amountReadings,
                          {{u"."_s, Text::tr("decimal point")}, {u","_s, Text::tr("decimal comma")}});
    return std::nullopt;
}

std::optional<ReadingQuestion> ImportDraft::openQuestion() const
{
    for (int file = 0; file < count(); ++file) {
        if (auto question = openQuestion(file))
            return question;
    }
    return std::nullopt;
}

QString ImportDraft::obstacle(ImportStep step) const
{
    if (step == ImportStep::File)
        return {};
    if (m_files.empty())
        return Text::tr("Choose a file first.");
    if (unreadableCount() == count())
        return Text::tr("None of these files can be read.");
    if (step == ImportStep::Columns)
        return {};
    if (const auto question = openQuestion()) {
        const QString name = at(question->file).name();
        return question->about == ReadingQuestion::About::DateOrder
            ? Text::tr("Say how the dates of %1 read.").arg(name)
            : Text::tr("Say what the decimal mark of %1 is.").arg(name);
    }
    for (const DraftFile &file : m_files) {
        if (file.problem)
            return Text::tr("%1 cannot be read as chosen.").arg(file.name());
        const bool isEmptyTable = file.wanted
            && std::ranges::all_of(file.wanted->columns, [](const ColumnChoice &c) { return c.fields.isEmpty(); });
        if (isEmptyTable)
            return Text::tr("No column of %1 is used.").arg(file.name());
    }
    return {};
}

std::vector<PreparedFile> ImportDraft::readyFiles() const
{
    std::vector<PreparedFile> ready;
    for (const DraftFile &file : m_files) {
        if (!file.isReadable())
            continue;
        ready.push_back(file.prepared);
        ready.back().table = file.wanted;
    }
    return ready;
}

qint64 ImportDraft::rowCount() const
{
    qint64 rows = 0;
    for (const DraftFile &file : m_files) {
        if (file.isReadable())
            rows += file.prepared.rows + qint64(file.prepared.rejected.size());
    }
    return rows;
}

int ImportDraft::unreadableCount() const
{
    return int(std::ranges::count_if(m_files, [](const DraftFile &file) { return !file.isReadable(); }));
}

int ImportDraft::unbalancedCount() const
{
    qint64 unbalanced = 0;
    for (const DraftFile &file : m_files)
        unbalanced += std::ranges::count_if(file.prepared.statements, [](const workspace::StatementSummary &statement) {
            return statement.balanced == std::optional(false);
        });
    return int(unbalanced);
}

} // namespace quittance::ui
