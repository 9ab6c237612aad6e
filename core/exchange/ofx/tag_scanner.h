#pragma once

#include <QByteArrayView>
#include <QString>

namespace quittance::exchange {

/// `<NAME>value` or `</NAME>` of an OFX file.
struct OfxTag
{
    QString name; ///< upper case
    QString value; ///< the text behind an opening tag, entities resolved, without blanks at its ends
    qint64 line = 0; ///< 1-based
    bool closes = false;
};

/// Walks the tags of OFX, SGML and XML alike: values may lack their end tags, and an ampersand or a less-than sign may
/// stand unescaped in a value. Nothing is expanded but the named and numbered characters.
class OfxTagScanner
{
public:
    /// `text` is UTF-8 and outlives the scanner.
    explicit OfxTagScanner(QByteArrayView text)
        : m_text(text)
    {
    }

    bool next(OfxTag &tag);
    [[nodiscard]] qsizetype position() const { return m_at; }

private:
    /// True where `<` begins a tag, a comment or an instruction; in `A < B` it does not.
    [[nodiscard]] bool isMarkup(qsizetype at) const;
    /// Moves behind the comment, instruction or declaration at `m_at`; false when there is none.
    bool passOver();
    [[nodiscard]] QString readValue();
    void advance(qsizetype to);

    QByteArrayView m_text;
    qsizetype m_at = 0;
    qint64 m_line = 1;
};

} // namespace quittance::exchange
