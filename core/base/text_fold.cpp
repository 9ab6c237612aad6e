#include "core/base/text_fold.h"

#include <algorithm>

namespace quittance {
namespace {

/// Letters that Unicode does not decompose but people type without their stroke.
QStringView plainLetters(QChar c)
{
    switch (c.unicode()) {
    case u'ß':
        return u"ss";
    case u'æ':
        return u"ae";
    case u'œ':
        return u"oe";
    case u'ø':
        return u"o";
    case u'đ':
    case u'ð':
        return u"d";
    case u'ł':
        return u"l";
    case u'þ':
        return u"th";
    case u'ı':
        return u"i";
    case u'ħ':
        return u"h";
    default:
        return {};
    }
}

/// foldText of what has no letter beyond ASCII.
QString foldAscii(QStringView text)
{
    QString folded(text.size(), Qt::Uninitialized);
    QChar *end = folded.data();
    bool space = false;
    for (const QChar raw : text) {
        const char16_t c = raw.unicode();
        if (c == u' ' || (c >= u'\t' && c <= u'\r')) {
            space = end != folded.constData();
            continue;
        }
        if (space)
            *end++ = u' ';
        space = false;
        *end++ = c >= u'A' && c <= u'Z' ? QChar(char16_t(c + (u'a' - u'A'))) : raw;
    }
    folded.truncate(end - folded.constData());
    return folded;
}

} // namespace

QString foldText(QStringView text)
{
    if (std::ranges::all_of(text, [](QChar c) { return c.unicode() < 0x80; }))
        return foldAscii(text);
    const QString decomposed = text.toString().normalized(QString::NormalizationForm_KD);

    QString folded;
    folded.reserve(decomposed.size());
    bool space = false;
    for (const QChar raw : decomposed) {
        if (raw.isSpace()) {
            space = !folded.isEmpty();
            continue;
        }
        if (raw.category() == QChar::Mark_NonSpacing)
            continue;
        if (space)
            folded += u' ';
        space = false;
        const QChar c = raw.toLower();
        if (const QStringView plain = plainLetters(c); !plain.isEmpty())
            folded += plain;
        else
            folded += c;
    }
    return folded;
}

} // namespace quittance
