#include "core/match/instalments.h"

#include "core/base/text_fold.h"
#include "core/match/difference.h"
#include "core/match/reach.h"

#include <algorithm>
#include <limits>
#include <map>
#include <unordered_map>

namespace quittance::match {
namespace {

struct Part
{
    quint32 line = 0;
    int option = 0; ///< of the line, whose reading becomes the instalment
};

/// Some lines and what they bring together.
struct Team
{
    std::vector<Part> parts;
    AmountFit fit = AmountFit::Equal;
    qint64 residual = 0;
    int chance = 0;
};

qint64 unitsOf(const Contender &contender)
{
    return contender.receipt->units;
}

/// The line that brings exactly `missing`, comes from the payer of the others, and has nothing better to do.
class Completion
{
public:
    explicit Completion(std::span<const Contender> contenders)
        : m_contenders(contenders)
    {
    }

    [[nodiscard]] std::optional<quint32> find(qint64 missing, std::span<const Part> partners, Currency currency)
    {
        if (m_byUnits.empty())
            build();
        std::optional<quint32> found;
        const auto [first, last] = m_byUnits.equal_range(missing);
        for (auto row = first; row != last; ++row) {
            const quint32 line = row->second;
            const bool isOne = std::ranges::find(partners, line, &Part::line) != partners.end();
            if (isOne || m_contenders[line].receipt->currency != currency || !isSamePayer(line, partners.front().line))
                continue;
            if (found)
                return std::nullopt;
            found = line;
        }
        return found;
    }

private:
    void build()
    {
        for (quint32 line = 0; line < m_contenders.size(); ++line) {
            const std::vector<Option> &options = m_contenders[line].options;
            const bool isBusy = std::ranges::any_of(options, [](const Option &option) {
                return option.signals.amount >= AmountFit::Hair && option.weight > 0;
            });
            if (!isBusy && !m_contenders[line].namesExactly)
                m_byUnits.emplace(unitsOf(m_contenders[line]), line);
        }
    }

    [[nodiscard]] bool isSamePayer(quint32 a, quint32 b) const
    {
        const QString accountA = accountKey(m_contenders[a].receipt->counterpartyAccount);
        const QString accountB = accountKey(m_contenders[b].receipt->counterpartyAccount);
        if (!accountA.isEmpty() && !accountB.isEmpty())
            return accountA == accountB;
        const QString name = nameKey(m_contenders[a].receipt->counterparty);
        return !name.isEmpty() && name == nameKey(m_contenders[b].receipt->counterparty);
    }

    std::span<const Contender> m_contenders;
    std::multimap<qint64, quint32> m_byUnits;
};

/// "1 of 2", "2/3": which part of how many a line says it is, and its text without that.
struct StatedPart
{
    int number = 0;
    int count = 0;
    QString rest; ///< folded
};

/// One or two digits at `at`, which moves behind them and the blanks that follow; 0 where there are none or more.
int smallNumber(QStringView text, qsizetype &at)
{
    int number = 0;
    qsizetype digits = 0;
    for (; at < text.size() && text[at].isDigit(); ++at, ++digits)
        number = digits < 2 ? number * 10 + text[at].digitValue() : 0;
    while (at < text.size() && text[at].isSpace())
        ++at;
    return digits > 2 ? 0 : number;
}

/// Moves behind the "of" that stands at `at`. False where none does.
bool skipOf(QStringView text, qsizetype &at)
{
    for (const QStringView word : {u"/", u"of ", u"von ", u"de ", u"sur ", u"di ", u"van "}) {
        if (!text.sliced(at).startsWith(word, Qt::CaseInsensitive))
            continue;
        at += word.size();
        while (at < text.size() && text[at].isSpace())
            ++at;
        return true;
    }
    return false;
}

/// A sign that makes a number part of a date or of a longer one.
bool joinsNumbers(QChar c)
{
    return c.isDigit() || c == u'/' || c == u'-' || c == u'.';
}

std::optional<StatedPart> statedPart(QStringView text)
{
    for (qsizetype begin = 0; begin < text.size(); ++begin) {
        if (!text[begin].isDigit() || (begin > 0 && joinsNumbers(text[begin - 1])))
            continue;
        qsizetype at = begin;
        StatedPart part{.number = smallNumber(text, at), .count = 0, .rest = {}};
        if (part.number > 0 && skipOf(text, at))
            part.count = smallNumber(text, at);
        if (part.count < 2 || part.number > part.count || (at < text.size() && joinsNumbers(text[at]))) {
            begin = std::max(begin, at - 1);
            continue;
        }
        part.rest = foldText(text.first(begin)) + u' ' + foldText(text.sliced(at));
        return part;
    }
    return std::nullopt;
}

/// Lines that say they are the parts of one payment: every part is there once, from one payer and in the same words.
std::vector<std::vector<quint32>> statedTeams(std::span<const Contender> contenders, const MatchPolicy &policy)
{
    using Key = std::tuple<int, int, QString, QString>; // currency, parts, words, payer
    std::map<Key, std::vector<std::pair<int, quint32>>> said;
    for (quint32 line = 0; line < contenders.size(); ++line) {
        const Receipt &receipt = *contenders[line].receipt;
        if (contenders[line].namesExactly || receipt.units <= 0 || receipt.isReversal)
            continue;
        const std::optional<StatedPart> part = statedPart(receipt.text);
        if (part && part->count <= policy.limits.mostInstalments)
            said[{receipt.currency.number(), part->count, part->rest,
                  accountKey(receipt.counterpartyAccount) + u'\n' + nameKey(receipt.counterparty)}]
                .emplace_back(part->number, line);
    }
    std::vector<std::vector<quint32>> teams;
    for (auto &[key, lines] : said) {
        std::ranges::sort(lines);
        bool isWhole = lines.size() == size_t(std::get<1>(key));
        std::vector<quint32> team;
        for (const auto &[number, line] : lines) {
            isWhole = isWhole && number == int(team.size()) + 1;
            team.push_back(line);
        }
        if (isWhole)
            teams.push_back(std::move(team));
    }
    return teams;
}

/// Which of the lines that bring a part of `open` bring all of it together. Empty where none do, or in several ways.
Team teamOf(const std::vector<Part> &parts, std::span<const Contender> contenders, const OpenDocument &document,
            const MatchPolicy &policy)
{
    std::vector<OpenAmount> amounts;
    Int128 sum = 0;
    for (const Part &part : parts) {
        sum += unitsOf(contenders[part.line]);
        amounts.push_back({quint32(amounts.size()), unitsOf(contenders[part.line])});
    }
    const DifferenceContext context{.currency = document.currency};
    if (parts.size() <= size_t(policy.limits.mostInstalments) && parts.size() > 1) {
        const Difference all = differenceOf(qint64(sum), document.openUnits, context, policy);
        if (all.fit == AmountFit::Equal || all.fit == AmountFit::Tolerated || all.fit == AmountFit::Hair)
            return {parts, all.fit, all.units, 0};
    }
    const Group some = findAmong(amounts, document.openUnits);
    if (some.documents.size() < 2 || some.others > 0 || some.documents.size() > size_t(policy.limits.mostInstalments))
        return {};
    Team team;
    team.chance = std::max(0, 600 - some.surprise);
    for (const quint32 position : some.documents)
        team.parts.push_back(parts[position]);
    return team;
}

/// Makes one reading of each line of a team say that they pay together. What they bring too much, by a hair, stays with
/// the last of them.
void join(const Team &team, quint32 document, std::span<Contender> contenders, const Finder &finder)
{
    for (const Part &part : team.parts) {
        std::vector<Option> &options = contenders[part.line].options;
        if (part.option < 0)
            options.push_back(
                finder.optionFor(finder.read(*contenders[part.line].receipt), {document}, CandidateKind::Single));
        Option &option = part.option < 0 ? options.back() : options[size_t(part.option)];
        const bool isLast = &part == &team.parts.back();
        option.kind = CandidateKind::Instalment;
        option.signals.partners = quint8(team.parts.size() - 1);
        option.signals.amount = team.fit;
        option.signals.chance = qint16(team.chance);
        option.excess = isLast ? std::max<qint64>(team.residual, 0) : 0;
        option.residual = team.residual < 0 ? team.residual : option.excess;
        option.treatment = team.residual < 0 ? Treatment::LeaveOpen
            : option.excess > 0              ? Treatment::OnAccount
                                             : Treatment::None;
        option.weight = weights::total(option.signals);
    }
}

/// Lines that say they belong together, and bring what one document only has open. A document that anything else fits
/// stays in doubt: the assignment weighs both.
void joinStated(std::span<Contender> contenders, const Finder &finder, const BookIndex &book, const MatchPolicy &policy)
{
    for (const std::vector<quint32> &lines : statedTeams(contenders, policy)) {
        Int128 sum = 0;
        Team team;
        for (const quint32 line : lines) {
            sum += unitsOf(contenders[line]);
            team.parts.push_back({line, -1});
        }
        if (sum > std::numeric_limits<qint64>::max())
            continue;
        const Receipt &last = *contenders[lines.back()].receipt;
        const AmountIndex::Found found
            = book.amounts().ofAnyone(equalAmounts(last, policy, last.currency, qint64(sum)));
        if (found.isCut || found.documents.size() != 1 || book.openUnits(found.documents.front()) != qint64(sum))
            continue;
        const quint32 document = found.documents.front();
        const bool isKnown = std::ranges::any_of(contenders[lines.front()].options, [&](const Option &option) {
            return option.kind == CandidateKind::Instalment && option.documents.front() == document;
        });
        if (isKnown)
            continue;
        for (Part &part : team.parts) {
            const std::vector<Option> &options = contenders[part.line].options;
            const auto own = std::ranges::find_if(options, [&](const Option &option) {
                return option.documents.size() == 1 && option.documents.front() == document;
            });
            part.option = own == options.end() ? -1 : int(own - options.begin());
        }
        join(team, document, contenders, finder);
    }
}

} // namespace

void addInstalments(std::span<Contender> contenders, const Finder &finder, const BookIndex &book,
                    const MatchPolicy &policy)
{
    std::vector<std::pair<quint32, Part>> parts; ///< document first
    for (quint32 line = 0; line < contenders.size(); ++line) {
        const std::vector<Option> &options = contenders[line].options;
        for (int i = 0; i < int(options.size()); ++i) {
            const Option &option = options[size_t(i)];
            const bool isNamed = option.signals.reference != ReferenceFit::None;
            // What looks like tax or a fee kept back may be a part all the same: then the line has both readings.
            const bool isShort = option.kind == CandidateKind::Single && option.residual < 0
                && option.signals.amount < AmountFit::Hair;
            if ((option.kind == CandidateKind::Part || isShort) && isNamed && unitsOf(contenders[line]) > 0
                && book.document(option.documents.front()).currency == contenders[line].receipt->currency)
                parts.emplace_back(option.documents.front(), Part{line, isShort ? -1 : i});
        }
    }
    std::ranges::sort(parts, [](const auto &a, const auto &b) {
        return std::pair(a.first, a.second.line) < std::pair(b.first, b.second.line);
    });
    Completion completion(contenders);
    for (size_t begin = 0; begin < parts.size();) {
        std::vector<Part> lines;
        size_t end = begin;
        for (; end < parts.size() && parts[end].first == parts[begin].first; ++end)
            lines.push_back(parts[end].second);
        const quint32 position = parts[begin].first;
        const OpenDocument &document = book.document(position);
        begin = end;
        Team team = teamOf(lines, contenders, document, policy);
        if (team.parts.empty()) {
            qint64 missing = document.openUnits;
            for (const Part &part : lines)
                missing -= unitsOf(contenders[part.line]);
            const std::optional<quint32> last
                = missing > 0 ? completion.find(missing, lines, document.currency) : std::nullopt;
            if (!last || lines.size() >= size_t(policy.limits.mostInstalments))
                continue;
            team.parts = lines;
            team.parts.push_back({*last, -1});
        }
        join(team, position, contenders, finder);
    }
    joinStated(contenders, finder, book, policy);
    for (Contender &contender : contenders)
        std::ranges::stable_sort(contender.options, isBetter);
}

void dropBrokenInstalments(std::span<Contender> contenders, const BookIndex &book)
{
    std::unordered_map<quint32, int> together;
    const auto chosenOf = [](const Contender &contender) -> const Option * {
        return contender.chosen < 0 ? nullptr : &contender.options[size_t(contender.chosen)];
    };
    for (const Contender &contender : contenders) {
        const Option *chosen = chosenOf(contender);
        if (chosen != nullptr && chosen->kind == CandidateKind::Instalment)
            ++together[chosen->documents.front()];
    }
    for (Contender &contender : contenders) {
        for (Option &option : contender.options) {
            if (option.kind != CandidateKind::Instalment)
                continue;
            const auto found = together.find(option.documents.front());
            const int lines = found == together.end() ? 0 : found->second;
            if (lines == option.signals.partners + 1)
                continue;
            const qint64 open = book.document(option.documents.front()).openUnits;
            const int before = option.weight;
            option.kind = CandidateKind::Part;
            option.signals.partners = 0;
            option.signals.amount = AmountFit::Part;
            option.signals.chance = 0;
            option.excess = 0;
            option.treatment = Treatment::LeaveOpen;
            option.residual = contender.receipt->units - open;
            option.weight = weights::total(option.signals);
            option.standing += option.weight - before;
        }
    }
}

} // namespace quittance::match
