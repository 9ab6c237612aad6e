#include "app/cli/output.h"

#include <QJsonDocument>

#include <algorithm>
#include <cstdio>

namespace quittance::cli {

using namespace Qt::StringLiterals;

namespace {

void write(std::FILE *stream, const QByteArray &bytes)
{
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stream);
    std::fflush(stream);
}

} // namespace

void print(const Invocation &invocation, const QJsonObject &document, const QString &text)
{
    if (invocation.json)
        write(stdout, QJsonDocument(document).toJson(QJsonDocument::Compact) + '\n');
    else
        write(stdout, text.endsWith(u'\n') ? text.toUtf8() : text.toUtf8() + '\n');
}

void say(const Invocation &invocation, const QString &line)
{
    if (!invocation.quiet)
        write(stderr, line.toUtf8() + '\n');
}

Exit printError(const Invocation &invocation, const Error &error)
{
    if (invocation.json) {
        const Place &place = error.place;
        QJsonObject about{{u"kind"_s, kindName(error.kind)}, {u"message"_s, error.message}};
        about[u"file"_s] = place.file.isEmpty() ? QJsonValue() : QJsonValue(place.file);
        about[u"line"_s] = place.line > 0 ? QJsonValue(place.line) : QJsonValue();
        about[u"field"_s] = place.field.isEmpty() ? QJsonValue() : QJsonValue(place.field);
        print(invocation, {{u"error"_s, about}}, {});
    }
    QString where = error.place.file;
    if (error.place.line > 0)
        where += u':' + QString::number(error.place.line);
    write(stderr, (where.isEmpty() ? error.message : where + u": "_s + error.message).toUtf8() + '\n');
    return Exit::Failed;
}

QString textTable(const QStringList &headings, const std::vector<QStringList> &rows, const QList<int> &right)
{
    QList<qsizetype> widths;
    for (const QString &heading : headings)
        widths.append(heading.size());
    for (const QStringList &row : rows) {
        for (qsizetype i = 0; i < std::min(row.size(), widths.size()); ++i)
            widths[i] = std::max(widths[i], row[i].size());
    }
    const auto line = [&](const QStringList &cells) {
        QString text;
        for (qsizetype i = 0; i < cells.size(); ++i) {
            const QString &cell = cells[i];
            text += right.contains(int(i)) ? cell.rightJustified(widths.value(i)) : cell.leftJustified(widths.value(i));
            text += u"  "_s;
        }
        return text.trimmed().isEmpty() ? u"\n"_s : text.left(text.size() - 2) + u'\n';
    };
    QString text = line(headings);
    for (const QStringList &row : rows)
        text += line(row);
    return text;
}

} // namespace quittance::cli
