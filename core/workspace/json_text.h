#pragma once

#include <QString>

#include <string>

namespace quittance::workspace {

/// Writes JSON as QJsonDocument does in its compact form, for events and reasons by the thousand: no tree is built
/// first. The caller names keys in their order, as QJsonObject sorts them.
class JsonText
{
public:
    JsonText &beginObject() { return open(u'{'); }
    JsonText &endObject() { return close(u'}'); }
    JsonText &beginArray() { return open(u'['); }
    JsonText &endArray() { return close(u']'); }
    /// A plain word: letters and underscores.
    JsonText &key(QStringView word);
    JsonText &value(QStringView text);
    JsonText &value(qint64 number);
    JsonText &value(bool isTrue);
    JsonText &null();
    /// JSON that is written already.
    JsonText &raw(QStringView json);

    [[nodiscard]] QString take();

private:
    JsonText &open(QChar bracket);
    JsonText &close(QChar bracket);
    void separate();

    void add(QStringView text) { m_text.append(text.utf16(), size_t(text.size())); }

    std::u16string m_text; ///< grows a letter at a time without a call into the library
    bool m_isFirst = true; ///< in what was opened last
};

} // namespace quittance::workspace
