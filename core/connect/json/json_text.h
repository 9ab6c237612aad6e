#pragma once

#include <QByteArray>
#include <QByteArrayList>
#include <QStringView>

namespace quittance::connect {

/// With quotes, escaped.
[[nodiscard]] QByteArray jsonString(QStringView text);
/// Values that are JSON already, as a list.
[[nodiscard]] QByteArray jsonList(const QByteArrayList &values);

/// Writes a JSON object member by member, numbers as the text they are given as: nothing is rounded on the way.
class JsonObjectText
{
public:
    void addString(QByteArrayView key, QStringView value) { add(key, jsonString(value)); }
    /// A reference by id: `{"id": …}`; nothing for an empty one.
    void addReference(QByteArrayView key, QStringView id);
    /// Nothing for an empty text.
    void addIfThere(QByteArrayView key, QStringView value);
    /// `token` is JSON: a number, true, an object, a list.
    void add(QByteArrayView key, const QByteArray &token);

    [[nodiscard]] QByteArray bytes() const { return '{' + m_members.join(',') + '}'; }

private:
    QByteArrayList m_members;
};

} // namespace quittance::connect
