#include "core/base/text_fold.h"

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

} // namespace

QString foldText(QStringView text)
{
    bool ascii = true;
    for (const QChar c : text)
        ascii = ascii && c.unicode() < 0x80;
    const QString decomposed = ascii ? text.toString() : text.toString().normalized(QString::NormalizationForm_KD);

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
