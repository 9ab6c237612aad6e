#pragma once

#include <QByteArrayView>

#include <string>
#include <vector>

namespace quittance::exchange {

/// Splits delimited text into records by RFC 4180: quoted cells may hold delimiters, line ends and doubled quotes; line
/// ends are CRLF, LF or CR. A quote that is never closed is an ordinary character. Keeps one record at a time.
class CsvScanner
{
public:
    CsvScanner(QByteArrayView text, char delimiter)
        : m_text(text)
        , m_delimiter(delimiter)
    {
    }

    /// The next record's cells, valid until the next call; false at the end. Empty lines are passed over.
    [[nodiscard]] bool next(std::vector<QByteArrayView> &cells);

    /// 1-based line on which the record last returned starts.
    [[nodiscard]] qint64 line() const { return m_recordLine; }
    /// Bytes consumed.
    [[nodiscard]] qsizetype position() const { return m_at; }

private:
    struct Patch
    {
        size_t cell;
        size_t from;
        size_t size;
    };

    void skipEmptyLines();
    /// Passes one line end; true when there was one.
    bool takeLineEnd();
    [[nodiscard]] QByteArrayView bareCell();
    bool quotedCell(std::vector<QByteArrayView> &cells);

    QByteArrayView m_text;
    char m_delimiter;
    qsizetype m_at = 0;
    qint64 m_line = 1;
    qint64 m_recordLine = 0;
    std::string m_unquoted; ///< cells of this record that could not be views into the text
    std::vector<Patch> m_patches;
};

} // namespace quittance::exchange
