#include "core/match/tokens.h"

#include "core/base/text_fold.h"

#include <algorithm>

namespace quittance::match {
namespace {

constexpr int kLongestChain = 8;
constexpr size_t kMostLoose = 3;
constexpr qsizetype kWidestGap = 2;
constexpr qsizetype kFewestDigits = 4;
constexpr qsizetype kFewestCharacters = 3;

bool joins(QChar c, bool acrossBlanks)
{
    switch (c.unicode()) {
    case u'-':
    case u'/':
    case u'.':
    case u'_':
        return true;
    case u' ':
        return acrossBlanks;
    default:
        return false;
    }
}

} // namespace

std::vector<Token> runsOf(QStringView text)
{
    std::vector<Token> runs;
    for (qsizetype i = 0; i < text.size();) {
        if (!text[i].isLetterOrNumber()) {
            ++i;
            continue;
        }
        const qsizetype begin = i;
        while (i < text.size() && text[i].isLetterOrNumber())
            ++i;
        runs.push_back({begin, i - begin});
    }
    return runs;
}

std::vector<Token> tokensOf(QStringView folded, bool acrossBlanks)
{
    const std::vector<Token> runs = runsOf(folded);
    std::vector<Token> tokens;
    tokens.reserve(runs.size() * 2);
    for (size_t first = 0; first < runs.size(); ++first) {
        tokens.push_back(runs[first]);
        for (size_t last = first + 1; last < runs.size() && last < first + kLongestChain; ++last) {
            const qsizetype gap = runs[last].begin - runs[last - 1].end();
            if (gap != 1 || !joins(folded[runs[last].begin - 1], acrossBlanks))
                break;
            tokens.push_back({runs[first].begin, runs[last].end() - runs[first].begin});
        }
    }
    return tokens;
}

std::vector<Token> gluedDigits(QStringView folded)
{
    std::vector<Token> found;
    for (const Token &run : runsOf(folded)) {
        for (qsizetype i = run.begin; i < run.end();) {
            const qsizetype begin = i;
            while (i < run.end() && folded[i].isDigit())
                ++i;
            if (i > begin && i - begin < run.length)
                found.push_back({begin, i - begin});
            i += i == begin ? 1 : 0;
        }
    }
    return found;
}

std::vector<Token> looseTokensOf(QStringView folded)
{
    const std::vector<Token> runs = runsOf(folded);
    std::vector<Token> tokens = gluedDigits(folded);
    const auto hasDigit = [&](const Token &token) {
        const QStringView text = folded.sliced(token.begin, token.length);
        return std::ranges::any_of(text, [](QChar c) { return c.isDigit(); });
    };
    for (size_t first = 0; first < runs.size(); ++first) {
        for (size_t last = first; last < runs.size() && last < first + kMostLoose; ++last) {
            if (last > first && runs[last].begin - runs[last - 1].end() > kWidestGap)
                break;
            const Token token{runs[first].begin, runs[last].end() - runs[first].begin};
            if (hasDigit(token))
                tokens.push_back(token);
        }
    }
    return tokens;
}

QString referenceKey(QStringView number)
{
    const QString folded = foldText(number);
    qsizetype begin = 0;
    qsizetype end = folded.size();
    while (begin < end && !folded[begin].isLetterOrNumber())
        ++begin;
    while (end > begin && !folded[end - 1].isLetterOrNumber())
        --end;
    qsizetype digits = 0;
    qsizetype letters = 0;
    for (qsizetype i = begin; i < end; ++i) {
        digits += folded[i].isDigit() ? 1 : 0;
        letters += folded[i].isLetter() ? 1 : 0;
    }
    const bool tooShort = letters == 0 ? digits < kFewestDigits : digits + letters < kFewestCharacters;
    return digits == 0 || tooShort ? QString() : folded.sliced(begin, end - begin);
}

} // namespace quittance::match
