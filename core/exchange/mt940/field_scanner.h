#pragma once

#include <QByteArrayView>
#include <QStringList>

namespace quittance::exchange {

/// One `:61:` and its like: the tag, and the lines of its content decoded.
struct SwiftField
{
    QByteArrayView tag; ///< `61`, `60F`; empty: a header block or an end of message
    qint64 line = 0; ///< 1-based
    QStringList lines; ///< at least one; blanks at their ends are kept, for they may stand at a fold
    bool endsMessage = false; ///< a lone `-` or a `-}`
    QString header; ///< the text of `{1:…}{2:…}`
};

/// Walks the fields of SWIFT messages in a text, with or without headers, whatever its line ends.
class SwiftFieldScanner
{
public:
    /// `text` is UTF-8 and outlives the scanner.
    explicit SwiftFieldScanner(QByteArrayView text)
        : m_text(text)
    {
    }

    /// The next field; false at the end.
    bool next(SwiftField &field);
    [[nodiscard]] qsizetype position() const { return m_at; }

    /// The tag a line begins with; empty when it begins with none of those a statement has.
    [[nodiscard]] static QByteArrayView tagOf(QByteArrayView line);

private:
    [[nodiscard]] bool readLine(QByteArrayView &line);
    /// True for the end of a message; a `-` in the middle of a narrative is none.
    [[nodiscard]] bool isEnd(QByteArrayView line) const;
    void readContent(SwiftField &field);

    QByteArrayView m_text;
    qsizetype m_at = 0;
    qint64 m_line = 0;
};

} // namespace quittance::exchange
