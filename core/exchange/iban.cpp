#include "core/exchange/iban.h"

namespace quittance::exchange {

QString compactAccount(const QString &text)
{
    QString compact;
    compact.reserve(text.size());
    for (const QChar c : text) {
        if (!c.isSpace())
            compact += c.toUpper();
    }
    return compact;
}

bool isIban(QStringView compact)
{
    if (compact.size() < 15 || compact.size() > 34)
        return false;
    int remainder = 0;
    for (qsizetype i = 0; i < compact.size(); ++i) {
        const char16_t c = compact[(i + 4) % compact.size()].unicode();
        const bool isDigit = c >= u'0' && c <= u'9';
        const bool isLetter = c >= u'A' && c <= u'Z';
        const qsizetype place = (i + 4) % compact.size();
        if ((!isDigit && !isLetter) || (place < 2 && !isLetter) || ((place == 2 || place == 3) && !isDigit))
            return false;
        remainder = isDigit ? (remainder * 10 + (c - u'0')) % 97 : (remainder * 100 + (c - u'A' + 10)) % 97;
    }
    return remainder == 1;
}

} // namespace quittance::exchange
