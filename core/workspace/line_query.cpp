#include "core/workspace/line_query.h"

#include "core/base/date.h"
#include "core/base/decimal.h"
#include "core/base/text_fold.h"

#include <algorithm>
#include <utility>

namespace quittance::workspace {

using namespace Qt::StringLiterals;

namespace {

/// As typed with a point or a comma for the decimals; the other one may group digits.
std::optional<qint64> unitsOf(const QString &text)
{
    for (const char16_t mark : {u'.', u','}) {
        const Result<qint64> units = parseUnits(text, {.mark = mark, .grouping = true});
        if (units)
            return qAbs(*units);
    }
    return std::nullopt;
}

/// A day, or the first or last one of a month.
QDate dayOf(const QString &text, bool isLast)
{
    if (const Result<QDate> day = parseIsoDate(text))
        return *day;
    if (const Result<QDate> first = parseIsoDate(text + u"-01"_s))
        return isLast ? monthEnd(*first) : *first;
    return {};
}

} // namespace

std::optional<LineQuery::Term> LineQuery::rangeOf(const QString &word)
{
    const qsizetype dots = word.indexOf(u".."_s);
    if (dots < 0)
        return std::nullopt;
    const QString from = word.left(dots);
    const QString to = word.mid(dots + 2);
    if (from.isEmpty() && to.isEmpty())
        return std::nullopt;
    Term term;
    term.fromDay = dayOf(from, false);
    term.toDay = dayOf(to, true);
    term.isDays = (from.isEmpty() || term.fromDay.isValid()) && (to.isEmpty() || term.toDay.isValid());
    if (term.isDays)
        return term;
    term.fromUnits = unitsOf(from);
    term.toUnits = unitsOf(to);
    term.isUnits = (from.isEmpty() || term.fromUnits) && (to.isEmpty() || term.toUnits);
    return term.isUnits ? std::optional(term) : std::nullopt;
}

std::optional<LineQuery::Term> LineQuery::boundOf(const QString &word)
{
    const std::pair<QLatin1StringView, bool> marks[]
        = {{">="_L1, true}, {"<="_L1, true}, {">"_L1, false}, {"<"_L1, false}};
    for (const auto &[mark, isInclusive] : marks) {
        if (!word.startsWith(mark))
            continue;
        const std::optional<qint64> units = unitsOf(word.mid(mark.size()));
        if (!units)
            return std::nullopt;
        Term term;
        term.isUnits = true;
        if (mark.front() == '>'_L1)
            term.fromUnits = isInclusive ? *units : *units + 1;
        else
            term.toUnits = isInclusive ? *units : *units - 1;
        return term;
    }
    return std::nullopt;
}

LineQuery::Term LineQuery::termOf(const QString &word)
{
    if (const std::optional<Term> range = rangeOf(word))
        return *range;
    if (const std::optional<Term> bound = boundOf(word))
        return *bound;
    Term term;
    if (const QDate first = dayOf(word, false); first.isValid()) {
        term.isDays = true;
        term.fromDay = first;
        term.toDay = dayOf(word, true);
        return term;
    }
    term.folded = foldText(word);
    term.amount = unitsOf(word);
    return term;
}

LineQuery::LineQuery(const QString &text)
{
    for (const QString &word : text.split(u' ', Qt::SkipEmptyParts)) {
        Term term = termOf(word);
        if (term.isUnits || term.isDays || term.amount || !term.folded.isEmpty())
            m_terms.push_back(std::move(term));
    }
}

bool LineQuery::fits(const QStringList &texts, qint64 units, QDate day) const
{
    if (m_terms.empty())
        return true;
    QStringList folded;
    for (const QString &text : texts)
        folded << foldText(text);
    const qint64 size = qAbs(units);
    return std::ranges::all_of(m_terms, [&](const Term &term) {
        if (term.isDays)
            return (!term.fromDay.isValid() || term.fromDay <= day) && (!term.toDay.isValid() || day <= term.toDay);
        if (term.isUnits)
            return (!term.fromUnits || *term.fromUnits <= size) && (!term.toUnits || size <= *term.toUnits);
        if (term.amount && *term.amount == size)
            return true;
        return !term.folded.isEmpty()
            && std::ranges::any_of(folded, [&](const QString &text) { return text.contains(term.folded); });
    });
}

} // namespace quittance::workspace
