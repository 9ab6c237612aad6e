#pragma once

#include <QByteArrayView>

#include <vector>

namespace quittance::exchange {

/// One record of a QIF file: its lines by their first letter.
struct QifRecord
{
    struct Field
    {
        char letter = 0;
        QByteArrayView value; ///< without blanks at its ends
    };

    QByteArrayView section; ///< `Type:Bank`, `Account`… without the exclamation mark; empty in front of the first
    qint64 line = 0; ///< 1-based, of its first field
    std::vector<Field> fields;
    bool beginsSection = false; ///< no record: the section's heading has just been read

    /// The first value of `letter`; empty when there is none.
    [[nodiscard]] QByteArrayView value(char letter) const;
};

/// Walks the records of a QIF file. Headings are records without fields.
class QifScanner
{
public:
    /// `text` is UTF-8 and outlives the scanner and its records.
    explicit QifScanner(QByteArrayView text)
        : m_text(text)
    {
    }

    bool next(QifRecord &record);
    [[nodiscard]] qsizetype position() const { return m_at; }

private:
    [[nodiscard]] bool readLine(QByteArrayView &line);

    QByteArrayView m_text;
    QByteArrayView m_section;
    qsizetype m_at = 0;
    qint64 m_line = 0;
};

/// True for the sections whose records move money of a bank account, a till or a card.
[[nodiscard]] bool isQifMoneySection(QByteArrayView section);

} // namespace quittance::exchange
