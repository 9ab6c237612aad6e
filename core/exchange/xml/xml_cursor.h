#pragma once

#include <QByteArrayView>
#include <QXmlStreamReader>

#include <functional>
#include <optional>

namespace quittance::exchange {

/// A streaming XML reader that refuses document types, absurd depth and absurd texts, and walks children by name.
class XmlCursor
{
public:
    explicit XmlCursor(QIODevice &device)
        : m_xml(&device)
    {
    }

    /// Moves to the root element; false at malformed XML or a document type, which no message of ours has.
    [[nodiscard]] bool enterRoot();

    /// Calls `visit(name)` on each child element. It returns whether it took the element; others are passed over.
    template<typename Visit>
    void children(Visit visit)
    {
        if (!descend())
            return;
        while (m_xml.readNextStartElement()) {
            if (!visit(m_xml.name()))
                skip();
        }
        --m_depth;
    }

    /// The element's text, children's too, without spaces at the ends; cut behind 64 Ki letters.
    [[nodiscard]] QString text() { return wholeText().trimmed(); }
    /// The same with the spaces at the ends.
    [[nodiscard]] QString wholeText();
    [[nodiscard]] QString attribute(QLatin1StringView name) const { return m_xml.attributes().value(name).toString(); }
    /// The attribute of this local name that has a namespace, whatever its prefix.
    [[nodiscard]] QString prefixedAttribute(QLatin1StringView name) const;
    [[nodiscard]] QString name() const { return m_xml.name().toString(); }
    [[nodiscard]] QString namespaceUri() const { return m_xml.namespaceUri().toString(); }
    [[nodiscard]] QString encoding() const { return m_xml.documentEncoding().toString(); }
    [[nodiscard]] qint64 line() const { return m_xml.lineNumber(); }
    [[nodiscard]] qint64 position() const { return m_xml.device()->pos(); }
    [[nodiscard]] bool hasError() const { return m_xml.hasError(); }
    [[nodiscard]] QString errorText() const { return m_xml.errorString(); }
    /// Stops the walk: every children() in progress ends.
    void stop() { m_xml.raiseError(QStringLiteral("stopped")); }

private:
    void skip();
    /// One level deeper; false, and an error, beyond any message's depth.
    [[nodiscard]] bool descend();

    QXmlStreamReader m_xml;
    int m_depth = 0; ///< of children() in progress
};

/// The longest text, comment or tag of a bank's message.
inline constexpr qsizetype kLongestXmlPart = 1024 * 1024;

/// Where a text, a comment or a tag of more than `longest` bytes begins: a parser would hold all of it at once, and no
/// message has one. Nothing for every other file. `passed` is told once in a MiB how far we are.
[[nodiscard]] std::optional<qsizetype> overlongXmlPart(QByteArrayView bytes, qsizetype longest = kLongestXmlPart,
                                                       const std::function<void(qint64)> &passed = {});

} // namespace quittance::exchange
