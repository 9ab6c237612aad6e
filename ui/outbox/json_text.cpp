#include "ui/outbox/json_text.h"

#include <QStringView>

#include <algorithm>

namespace quittance::ui {

namespace {

constexpr int kStep = 2;

/// Where the string that begins at `at` ends: the place of its closing quote.
qsizetype endOfString(QStringView text, qsizetype at)
{
    for (qsizetype i = at + 1; i < text.size(); ++i) {
        if (text[i] == u'\\')
            ++i;
        else if (text[i] == u'"')
            return i;
    }
    return text.size() - 1;
}

} // namespace

QString indentedJson(const QByteArray &json)
{
    const QString text = QString::fromUtf8(json).trimmed();
    if (!text.startsWith(u'{') && !text.startsWith(u'['))
        return text;
    QString lines;
    int depth = 0;
    const auto newLine = [&lines, &depth] { lines += u'\n' + QString(std::max(0, depth) * kStep, u' '); };
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c == u'"') {
            const qsizetype end = endOfString(text, i);
            lines += QStringView(text).sliced(i, end - i + 1);
            i = end;
        } else if (c == u'{' || c == u'[') {
            lines += c;
            ++depth;
            newLine();
        } else if (c == u'}' || c == u']') {
            --depth;
            newLine();
            lines += c;
        } else if (c == u',') {
            lines += c;
            newLine();
        } else if (c == u':') {
            lines += c;
            lines += u' ';
        } else if (!c.isSpace()) {
            lines += c;
        }
    }
    return lines;
}

} // namespace quittance::ui
