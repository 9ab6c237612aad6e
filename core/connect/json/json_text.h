#pragma once

#include <QByteArray>
#include <QByteArrayList>
#include <QString>

namespace quittance::connect {

/// Text with quotes around it, as JSON writes it. Source: RFC 8259 7.
[[nodiscard]] QByteArray jsonString(QStringView text);
/// A list of values that are JSON already.
[[nodiscard]] QByteArray jsonList(const QByteArrayList &values);

/// One JSON object, written member by member in the order they are said. Numbers are given as their decimal text, so
/// that no amount passes through a binary fraction.
class JsonObjectText
{
public:
    JsonObjectText &text(QByteArrayView key, QStringView value) { return raw(key, jsonString(value)); }
    /// Nothing for an empty text.
    JsonObjectText &textIfAny(QByteArrayView key, QStringView value);
    JsonObjectText &number(QByteArrayView key, QStringView decimal) { return raw(key, decimal.toUtf8()); }
    JsonObjectText &flag(QByteArrayView key, bool isTrue) { return raw(key, isTrue ? "true" : "false"); }
    JsonObjectText &null(QByteArrayView key) { return raw(key, "null"); }
    /// A value that is JSON already.
    JsonObjectText &raw(QByteArrayView key, QByteArrayView json);

    [[nodiscard]] bool isEmpty() const { return m_members.isEmpty(); }
    [[nodiscard]] QByteArray done() const { return '{' + m_members + '}'; }

private:
    QByteArray m_members;
};

} // namespace quittance::connect
