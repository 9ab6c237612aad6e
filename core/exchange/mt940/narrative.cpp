#include "core/exchange/mt940/narrative.h"

#include "core/exchange/iban.h"
#include "core/exchange/mt940/entry_line.h"

#include <QHash>

#include <algorithm>
#include <array>
#include <optional>

namespace quittance::exchange {

using namespace Qt::StringLiterals;

namespace {

/// Letters in a line of a SWIFT message: a line as long as this goes on in the next, in the middle of a word.
constexpr qsizetype kFold = 65;
constexpr qsizetype kTagSize = 4; // ":86:" counts as part of the first line at some banks
/// Letters in a German subfield.
constexpr qsizetype kSubfield = 27;

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

/// The lines as one, with a blank where a line ended before it was full.
QString unfold(const QStringList &lines)
{
    QString text;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const qsizetype full = i == 0 ? kFold - kTagSize : kFold;
        text += lines[i];
        if (i + 1 < lines.size() && lines[i].size() < full && !text.endsWith(u' '))
            text += u' ';
    }
    return text;
}

/// The sign that parts subfields, as `?` in `166?00`; nothing for other text.
std::optional<QChar> separatorOf(QStringView text)
{
    qsizetype at = 0;
    while (at < text.size() && text[at] == u' ')
        ++at;
    if (at + 3 <= text.size() && isDigit(text[at]) && isDigit(text[at + 1]) && isDigit(text[at + 2]))
        at += 3;
    while (at < text.size() && text[at] == u' ')
        ++at;
    if (at + 2 >= text.size() || !isDigit(text[at + 1]) || !isDigit(text[at + 2]))
        return std::nullopt;
    constexpr QStringView kSeparators = u"?>~^<@|";
    return kSeparators.contains(text[at]) ? std::optional(text[at]) : std::nullopt;
}

/// Appends `piece` to `text` directly where `text` ends with a full subfield, else with a blank.
void appendPiece(QString &text, QStringView piece, qsizetype lastSize)
{
    if (!text.isEmpty() && lastSize < kSubfield && !text.endsWith(u' ') && !piece.startsWith(u' '))
        text += u' ';
    text += piece;
}

bool isRemittance(int code)
{
    return (code >= 20 && code <= 29) || (code >= 60 && code <= 63);
}

constexpr std::array<QStringView, 16> kSepaWords
    = {u"EREF+", u"KREF+", u"MREF+", u"CRED+", u"DEBT+", u"COAM+", u"OAMT+", u"SVWZ+",
       u"ABWA+", u"ABWE+", u"IBAN+", u"BIC+",  u"BREF+", u"RREF+", u"SVCL+", u"PURP+"};

/// True where a SEPA word stands in front of the plus sign at `plus`; `start` is then where it begins.
bool endsWord(QStringView text, qsizetype plus, qsizetype from, qsizetype &start)
{
    for (const qsizetype size : {qsizetype(5), qsizetype(4)}) { // `BIC+` is shorter than the others
        start = plus + 1 - size;
        if (start >= from && std::ranges::find(kSepaWords, text.sliced(start, size)) != kSepaWords.end())
            return true;
    }
    return false;
}

/// Where the next SEPA word begins at or behind `from`; the size of the text where there is none.
qsizetype nextWord(QStringView text, qsizetype from)
{
    qsizetype start = 0;
    for (qsizetype plus = text.indexOf(u'+', from); plus >= 0; plus = text.indexOf(u'+', plus + 1)) {
        if (endsWord(text, plus, from, start))
            return start;
    }
    return text.size();
}

bool beginsWithWord(QStringView text)
{
    return std::ranges::any_of(kSepaWords, [text](QStringView word) { return text.startsWith(word); });
}

void readSepaWords(QStringView remittance, SwiftNarrative &narrative)
{
    qsizetype at = nextWord(remittance, 0);
    if (at == remittance.size()) {
        narrative.text = remittance.trimmed().toString();
        return;
    }
    QStringList texts{remittance.first(at).trimmed().toString()};
    while (at < remittance.size()) {
        const qsizetype plus = remittance.indexOf(u'+', at);
        const qsizetype next = nextWord(remittance, plus + 1);
        const QStringView word = remittance.sliced(at, plus + 1 - at);
        const QString value = remittance.sliced(plus + 1, next - plus - 1).trimmed().toString();
        if (word == u"EREF+" && !isSwiftPlaceholder(value))
            narrative.endToEndId = QString(value).remove(u' ');
        else if (word == u"SVWZ+" || word == u"ABWA+" || word == u"ABWE+")
            texts += value;
        at = next;
    }
    texts.removeAll(QString());
    narrative.text = texts.join(u' ');
}

SwiftNarrative readSubfields(const QStringList &lines, QChar separator)
{
    const QString text = lines.join(QString()); // folds go through words and numbers of subfields alike
    SwiftNarrative narrative;
    QString posting;
    QString remittance;
    QString name;
    qsizetype lastSize = 0;
    qsizetype nameSize = 0;
    qsizetype at = text.indexOf(separator);
    while (at >= 0 && at + 2 < text.size()) {
        qsizetype next = text.indexOf(separator, at + 1);
        while (next >= 0 && (next + 2 >= text.size() || !isDigit(text[next + 1]) || !isDigit(text[next + 2])))
            next = text.indexOf(separator, next + 1);
        const int code = QStringView(text).sliced(at + 1, 2).toInt();
        const QStringView value = QStringView(text).sliced(at + 3, (next < 0 ? text.size() : next) - at - 3);
        if (isRemittance(code)) {
            appendPiece(remittance, value, beginsWithWord(value) ? 0 : lastSize);
            lastSize = value.size();
        } else if (code == 0) {
            posting = value.trimmed().toString();
        } else if (code == 31 || (code == 38 && isIban(compactAccount(value.toString())))) {
            narrative.counterpartyAccount = compactAccount(value.toString());
        } else if (code == 32 || code == 33) {
            appendPiece(name, value, nameSize);
            nameSize = value.size();
        }
        at = next;
    }
    narrative.counterparty = name.trimmed();
    readSepaWords(remittance, narrative);
    const QString folded = posting.toUpper();
    const bool saysReturn = folded.contains(u"RETOUR") || folded.contains(u"RUECK") || folded.contains(u"RÜCK")
        || folded.contains(u"RETURN") || folded.contains(u"STORNO");
    if (narrative.text.isEmpty() || saysReturn)
        narrative.text += (narrative.text.isEmpty() ? QString() : u" "_s) + posting;
    return narrative;
}

constexpr std::array<QStringView, 40> kCodes
    = {u"TRTP", u"IBAN",   u"BIC",    u"NAME", u"REMI", u"EREF", u"MARF", u"CSID",      u"CNTP",    u"ORDP",
       u"BENM", u"ADDR",   u"ISDT",   u"PREF", u"RTRN", u"ULTD", u"ULTC", u"PURP",      u"TRCD",    u"BUSP",
       u"SVCL", u"OCMT",   u"CHGS",   u"EXCH", u"IREF", u"ACCW", u"NRTX", u"CDTRREFTP", u"CDTRREF", u"INIT",
       u"SUM",  u"ORDPID", u"BENMID", u"CRED", u"MREF", u"KREF", u"SVWZ", u"ABWA",      u"DEBT",    u"ACCT"};

/// A `/CODE/` at `at`: its code; empty where there is none.
QStringView codeAt(QStringView text, qsizetype at)
{
    if (at >= text.size() || text[at] != u'/')
        return {};
    const qsizetype end = text.indexOf(u'/', at + 1);
    if (end < 0 || end - at > 11)
        return {};
    const QStringView code = text.sliced(at + 1, end - at - 1);
    return std::ranges::find(kCodes, code) == kCodes.end() ? QStringView() : code;
}

/// The values by code; of a code that comes twice, both.
QHash<QString, QString> codedValues(QStringView text)
{
    QHash<QString, QString> values;
    QString code;
    qsizetype from = 0;
    const auto keep = [&](qsizetype to) {
        if (code.isEmpty())
            return;
        QString &value = values[code];
        // A code without a value shares its closing slash with the code behind it.
        const QString more = text.sliced(from, std::max<qsizetype>(to - from, 0)).trimmed().toString();
        value += (value.isEmpty() || more.isEmpty() ? QString() : u" "_s) + more;
    };
    for (qsizetype at = text.indexOf(u'/'); at >= 0; at = text.indexOf(u'/', at + 1)) {
        const QStringView found = codeAt(text, at);
        if (found.isEmpty())
            continue;
        keep(at);
        code = found.toString();
        from = at + found.size() + 2;
        at = from - 2; // the closing slash may open the next code
    }
    keep(text.size());
    return values;
}

QString withoutEndSlashes(QString text)
{
    while (text.endsWith(u'/'))
        text.chop(1);
    while (text.startsWith(u'/'))
        text.remove(0, 1);
    return text.trimmed();
}

/// `USTD//text`, `STRD/CUR/reference` of ING, or the text itself.
void readRemittanceCode(QString value, SwiftNarrative &narrative)
{
    if (value.startsWith(u"USTD/")) {
        value = value.sliced(5);
    } else if (value.startsWith(u"STRD/")) {
        narrative.reference = withoutEndSlashes(value).section(u'/', -1);
        value = narrative.reference;
    } else if (value.startsWith(u"ISSUER:") && value.contains(u"REF:")) {
        narrative.reference = value.section(u"REF:"_s, 1).trimmed();
        value = narrative.reference;
    }
    narrative.text = withoutEndSlashes(value);
}

SwiftNarrative readCodes(QStringView text)
{
    const QHash<QString, QString> values = codedValues(text);
    SwiftNarrative narrative;
    readRemittanceCode(values.value(u"REMI"_s), narrative);
    if (narrative.text.isEmpty())
        narrative.text = withoutEndSlashes(values.value(u"SVWZ"_s));
    narrative.counterparty = withoutEndSlashes(values.value(u"NAME"_s));
    narrative.counterpartyAccount = compactAccount(withoutEndSlashes(values.value(u"IBAN"_s)));
    if (const QStringList party = values.value(u"CNTP"_s).split(u'/'); party.size() > 1) {
        narrative.counterpartyAccount = compactAccount(party[0]);
        if (narrative.counterparty.isEmpty())
            narrative.counterparty = party.value(2).trimmed();
    }
    if (narrative.counterpartyAccount.isEmpty())
        narrative.counterpartyAccount = compactAccount(withoutEndSlashes(values.value(u"ACCW"_s)).section(u',', 0, 0));
    if (values.contains(u"CDTRREF"_s))
        narrative.reference = withoutEndSlashes(values.value(u"CDTRREF"_s));
    const QString endToEnd = withoutEndSlashes(values.value(u"EREF"_s));
    if (!isSwiftPlaceholder(endToEnd))
        narrative.endToEndId = endToEnd;
    if (narrative.text.isEmpty())
        narrative.text = withoutEndSlashes(values.value(u"TRTP"_s));
    return narrative;
}

/// `SEPA OVERBOEKING   IBAN: …  NAAM: …  OMSCHRIJVING: …` of ABN AMRO.
SwiftNarrative readLabels(QStringView text)
{
    constexpr std::array<QStringView, 8> kLabels = {u"IBAN:",    u"BIC:",        u"NAAM:",      u"OMSCHRIJVING:",
                                                    u"KENMERK:", u"MACHTIGING:", u"INCASSANT:", u"BETALINGSKENM.:"};
    QHash<QString, QString> values;
    for (const QStringView label : kLabels) {
        const qsizetype at = text.indexOf(label);
        if (at < 0)
            continue;
        qsizetype end = text.size();
        for (const QStringView other : kLabels) {
            const qsizetype next = text.indexOf(other, at + label.size());
            if (next >= 0)
                end = std::min(end, next);
        }
        values.insert(label.toString(), text.sliced(at + label.size(), end - at - label.size()).trimmed().toString());
    }
    SwiftNarrative narrative{.counterparty = values.value(u"NAAM:"_s),
                             .counterpartyAccount = compactAccount(values.value(u"IBAN:"_s)),
                             .text = values.value(u"OMSCHRIJVING:"_s),
                             .reference = values.value(u"BETALINGSKENM.:"_s)};
    const QString mark = values.value(u"KENMERK:"_s);
    if (!isSwiftPlaceholder(mark))
        narrative.endToEndId = mark;
    if (narrative.text.isEmpty())
        narrative.text = narrative.reference.isEmpty() ? text.trimmed().toString() : narrative.reference;
    return narrative;
}

} // namespace

SwiftNarrative readSwiftNarrative(const QStringList &lines)
{
    if (lines.isEmpty())
        return {};
    const QString whole = lines.join(QString());
    if (const std::optional<QChar> separator = separatorOf(whole))
        return readSubfields(lines, *separator);
    const QString text = unfold(lines);
    const bool isCoded = QStringView(text).trimmed().startsWith(u'/') && !codedValues(text).isEmpty();
    SwiftNarrative narrative;
    if (isCoded)
        narrative = readCodes(text);
    else if (text.startsWith(u"SEPA ") && text.contains(u"IBAN:"))
        narrative = readLabels(text);
    else
        narrative.text = text;
    narrative.text = narrative.text.simplified();
    narrative.counterparty = narrative.counterparty.simplified();
    return narrative;
}

} // namespace quittance::exchange
