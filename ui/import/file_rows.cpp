#include "ui/import/file_rows.h"

#include "core/base/decimal.h"
#include "ui/import/import_words.h"
#include "ui/widgets/format.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace quittance::ui {

using namespace Qt::StringLiterals;
using workspace::ImportedFile;
using workspace::ImportSummary;
using workspace::StatementSummary;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::ui::ImportRows)
};

/// Like numberCell(), with a zero as a dash and a tone for what needs a look.
Cell countCell(qint64 number, Tone tone = Tone::Normal)
{
    Cell cell = numberCell(number);
    if (number == 0) {
        cell.insert(Qt::DisplayRole, u"–"_s);
        cell.insert(CopyRole, u"0"_s);
        cell.insert(ToneRole, int(Tone::Disabled));
    } else if (tone != Tone::Normal) {
        cell.insert(ToneRole, int(tone));
        cell.insert(EmphasisRole, int(Emphasis::Bold));
    }
    return cell;
}

Cell chipsCell(QList<ChipSpec> chips)
{
    QStringList words;
    for (const ChipSpec &chip : chips)
        words << chip.text;
    const QString text = words.join(u", "_s);
    return {{ChipsRole, QVariant::fromValue(chips)}, {SortRole, text}, {Qt::AccessibleTextRole, text}};
}

Cell decimalCell(const QString &decimal, const QString &currency)
{
    const Result<qint64> units = parseUnits(decimal, {.mark = u'.', .grouping = false});
    if (decimal.isEmpty() || !units) {
        Cell cell = textCell(decimal);
        if (decimal.isEmpty())
            cell.insert(Qt::ToolTipRole, Text::tr("The file does not state it."));
        return cell;
    }
    return {{MoneyRole, *units}, {CurrencyRole, currency}, {ZeroRole, true}, {SortRole, *units}};
}

Cell fileCell(const QString &path)
{
    Cell cell = textCell(QFileInfo(path).fileName());
    cell.insert(Qt::ToolTipRole, path);
    return cell;
}

QList<ChipSpec> remarksOf(const ImportDraft &draft, int file)
{
    const DraftFile &entry = draft.at(file);
    QList<ChipSpec> chips;
    if (entry.prepared.error && !entry.prepared.table)
        return {{Text::tr("cannot be read"), u"warn"_s, Tone::Danger}};
    if (entry.problem)
        chips << ChipSpec{Text::tr("not as chosen"), u"warn"_s, Tone::Danger};
    if (const auto question = draft.openQuestion(file)) {
        const bool isDate = question->about == ReadingQuestion::About::DateOrder;
        chips << ChipSpec{isDate ? Text::tr("dates read two ways") : Text::tr("amounts read two ways"), u"q"_s,
                          Tone::Caution};
    }
    for (const StatementSummary &statement : entry.prepared.statements) {
        if (statement.balanced == std::optional(false)) {
            chips << ChipSpec{Text::tr("closing differs"), u"warn"_s, Tone::Caution};
            break;
        }
    }
    if (entry.prepared.lacksCurrency && entry.prepared.currency.isEmpty())
        chips << ChipSpec{Text::tr("which currency?"), u"q"_s, Tone::Caution};
    if (!entry.prepared.chain.empty())
        chips << ChipSpec{Text::tr("gap or overlap"), u"warn"_s, Tone::Caution};
    if (entry.prepared.importedBefore)
        chips << ChipSpec{Text::tr("imported before"), u"history"_s, Tone::Info};
    if (entry.wanted && !entry.wanted->savedName.isEmpty())
        chips << ChipSpec{Text::tr("mapping %1").arg(entry.wanted->savedName), u"book"_s, Tone::Caption};
    const qint64 warnings = qint64(entry.prepared.warnings.size());
    if (warnings > 0)
        chips << ChipSpec{Text::tr("%n remark(s)", nullptr, int(warnings)), u"info"_s, Tone::Caption};
    return chips;
}

/// What is to be said of the file, the first few sentences.
QString sentencesOf(const workspace::PreparedFile &file)
{
    constexpr qsizetype kMost = 8;
    QStringList sentences;
    for (const auto *list : {&file.chain, &file.warnings}) {
        for (const workspace::FileWarning &warning : *list) {
            if (sentences.size() < kMost && !sentences.contains(warning.message))
                sentences += warning.message;
        }
    }
    return sentences.join(u'\n');
}

GridRow remarkRow(const QString &path, qint64 line, const QString &what, const QString &text)
{
    return {.cells = {fileCell(path), line > 0 ? numberCell(line) : textCell({}), textCell(what), textCell(text)}};
}

} // namespace

QList<ColumnSpec> fileColumns()
{
    return {{.key = u"file"_s, .width = 230, .emphasis = Emphasis::Medium},
            {.key = u"format"_s, .width = 180, .isStretch = true, .tone = Tone::Secondary},
            {.key = u"encoding"_s, .width = 100, .tone = Tone::Caption, .dropOrder = 2},
            {.key = u"statements"_s, .kind = CellKind::Number, .width = 92, .dropOrder = 1},
            {.key = u"rows"_s, .kind = CellKind::Number, .width = 84},
            {.key = u"aside"_s, .kind = CellKind::Number, .width = 84, .dropOrder = 1},
            {.key = u"refused"_s, .kind = CellKind::Number, .width = 84},
            {.key = u"remarks"_s, .kind = CellKind::Chips, .width = 340}};
}

std::vector<GridHeading> fileHeadings()
{
    return {
        {Text::tr("File")},
        {Text::tr("What it is")},
        {Text::tr("Encoding")},
        {Text::tr("Statements"), Text::tr("Bank statements in the file."), true},
        {Text::tr("Rows"), Text::tr("Records that can be stored."), true},
        {Text::tr("Set aside"), Text::tr("Records left out on purpose: filtered, or said twice word for word."), true},
        {Text::tr("Refused"), Text::tr("Records that cannot be read as chosen."), true},
        {Text::tr("Remarks")}};
}

std::vector<GridRow> fileRows(const ImportDraft &draft)
{
    std::vector<GridRow> rows;
    for (int file = 0; file < draft.count(); ++file) {
        const DraftFile &entry = draft.at(file);
        const workspace::PreparedFile &prepared = entry.prepared;
        Cell name = textCell(entry.name());
        name.insert(Qt::ToolTipRole, prepared.path);
        Cell remarks = chipsCell(remarksOf(draft, file));
        if (prepared.error || entry.problem)
            remarks.insert(Qt::ToolTipRole, (entry.problem ? *entry.problem : *prepared.error).message);
        else if (!prepared.chain.empty() || !prepared.warnings.empty())
            remarks.insert(Qt::ToolTipRole, sentencesOf(prepared));
        QString encoding = prepared.encoding;
        for (const NamedValue &choice : encodingChoices()) {
            if (choice.first == encoding)
                encoding = choice.second;
        }
        rows.push_back({.id = file + 1,
                        .cells = {name, textCell(formatWords(prepared)), textCell(encoding),
                                  countCell(qint64(prepared.statements.size())), countCell(prepared.rows),
                                  countCell(prepared.setAside),
                                  countCell(qint64(prepared.rejected.size()), Tone::Danger), remarks}});
    }
    return rows;
}

QList<ColumnSpec> statementColumns()
{
    return {{.key = u"account"_s, .width = 190, .emphasis = Emphasis::Medium},
            {.key = u"statement"_s, .width = 150, .isStretch = true, .tone = Tone::Secondary, .dropOrder = 3},
            {.key = u"currency"_s, .width = 52},
            {.key = u"from"_s, .kind = CellKind::Date, .width = 84, .dropOrder = 2},
            {.key = u"to"_s, .kind = CellKind::Date, .width = 84},
            {.key = u"entries"_s, .kind = CellKind::Number, .width = 64, .dropOrder = 1},
            {.key = u"opening"_s, .kind = CellKind::Money, .width = 104},
            {.key = u"credits"_s, .kind = CellKind::Money, .width = 104},
            {.key = u"debits"_s, .kind = CellKind::Money, .width = 104},
            {.key = u"closing"_s, .kind = CellKind::Money, .width = 104, .emphasis = Emphasis::Medium},
            {.key = u"balanced"_s, .kind = CellKind::Chips, .width = 124}};
}

std::vector<GridHeading> statementHeadings()
{
    return {{Text::tr("Account")},
            {Text::tr("Statement")},
            {Text::tr("Ccy"), Text::tr("Currency")},
            {Text::tr("From"), Text::tr("Day of the opening balance.")},
            {Text::tr("To"), Text::tr("Day of the closing balance.")},
            {Text::tr("Lines"), {}, true},
            {Text::tr("Opening"), Text::tr("Balance the statement begins with."), true},
            {Text::tr("Money in"), {}, true},
            {Text::tr("Money out"), {}, true},
            {Text::tr("Closing"), Text::tr("Balance the statement ends with."), true},
            {Text::tr("Check"), Text::tr("Opening and lines make the closing balance.")}};
}

std::vector<GridRow> statementRows(const std::vector<StatementSummary> &statements, QDate today)
{
    std::vector<GridRow> rows;
    for (const StatementSummary &statement : statements) {
        ChipSpec check{Text::tr("no balance"), u"dash"_s, Tone::Caption};
        if (statement.balanced)
            check = *statement.balanced ? ChipSpec{Text::tr("closing agrees"), u"check"_s, Tone::Info}
                                        : ChipSpec{Text::tr("closing differs"), u"warn"_s, Tone::Caution};
        rows.push_back({.id = qint64(rows.size()) + 1,
                        .cells = {textCell(statement.account), textCell(statement.id), textCell(statement.currency),
                                  dateCell(statement.openingDate, today), dateCell(statement.closingDate, today),
                                  numberCell(statement.entries), decimalCell(statement.opening, statement.currency),
                                  decimalCell(statement.credits, statement.currency),
                                  decimalCell(statement.debits, statement.currency),
                                  decimalCell(statement.closing, statement.currency), chipsCell({check})}});
    }
    return rows;
}

QList<ColumnSpec> outcomeColumns()
{
    return {{.key = u"file"_s, .width = 260, .isStretch = true, .emphasis = Emphasis::Medium},
            {.key = u"added"_s, .kind = CellKind::Number, .width = 96},
            {.key = u"changed"_s, .kind = CellKind::Number, .width = 96},
            {.key = u"unchanged"_s, .kind = CellKind::Number, .width = 110},
            {.key = u"aside"_s, .kind = CellKind::Number, .width = 96},
            {.key = u"refused"_s, .kind = CellKind::Number, .width = 96},
            {.key = u"duplicates"_s, .kind = CellKind::Number, .width = 140}};
}

std::vector<GridHeading> outcomeHeadings()
{
    return {
        {Text::tr("File")},
        {Text::tr("New"), Text::tr("Records the book does not have."), true},
        {Text::tr("Changed"), Text::tr("Records that differ from the book; the old version is kept."), true},
        {Text::tr("Already known"), Text::tr("Records that are in the book just so."), true},
        {Text::tr("Set aside"), Text::tr("Records left out on purpose: filtered, or said twice word for word."), true},
        {Text::tr("Refused"), Text::tr("Records that cannot be read, listed below with the reason."), true},
        {Text::tr("Possible duplicates"),
         Text::tr("New records that look like one of another source. They are imported; look at them."), true}};
}

std::vector<GridRow> outcomeRows(const ImportSummary &summary)
{
    std::vector<GridRow> rows;
    for (const ImportedFile &file : summary.files) {
        rows.push_back(
            {.id = qint64(rows.size()) + 1,
             .cells = {fileCell(file.path), countCell(file.added), countCell(file.changed), countCell(file.unchanged),
                       countCell(file.setAside), countCell(qint64(file.rejected.size()), Tone::Danger),
                       countCell(qint64(file.possibleDuplicates.size()), Tone::Caution)}});
    }
    return rows;
}

std::vector<GridRow> outcomeTotals(const ImportSummary &summary)
{
    qint64 duplicates = 0;
    for (const ImportedFile &file : summary.files)
        duplicates += qint64(file.possibleDuplicates.size());
    const QString title = Text::tr("Total of %n file(s)", nullptr, int(summary.files.size()));
    return {
        {.cells = {textCell(title), countCell(summary.added), countCell(summary.changed), countCell(summary.unchanged),
                   countCell(summary.setAside), countCell(summary.rejected), countCell(duplicates)}}};
}

QList<ColumnSpec> remarkColumns()
{
    return {{.key = u"file"_s, .width = 220},
            {.key = u"line"_s, .kind = CellKind::Number, .width = 70},
            {.key = u"what"_s, .width = 240, .emphasis = Emphasis::Medium},
            {.key = u"text"_s, .width = 420, .isStretch = true}};
}

std::vector<GridHeading> remarkHeadings()
{
    return {{Text::tr("File")}, {Text::tr("Line"), {}, true}, {Text::tr("What")}, {Text::tr("Why")}};
}

std::vector<GridRow> duplicateRows(const ImportSummary &summary)
{
    std::vector<GridRow> rows;
    for (const ImportedFile &file : summary.files) {
        for (const ImportedFile::Duplicate &duplicate : file.possibleDuplicates)
            rows.push_back(remarkRow(file.path, duplicate.line, duplicate.of, duplicate.why));
    }
    return rows;
}

std::vector<GridRow> warningRows(const ImportSummary &summary)
{
    std::vector<GridRow> rows;
    for (const ImportedFile &file : summary.files) {
        for (const workspace::FileWarning &warning : file.warnings)
            rows.push_back(remarkRow(file.path, warning.line, warning.field, warning.message));
    }
    return rows;
}

} // namespace quittance::ui
