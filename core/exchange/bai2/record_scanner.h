#pragma once

#include <QByteArrayView>
#include <QStringList>

#include <deque>

namespace quittance::exchange {

/// One BAI2 record as written, with the records `88` that continue it.
struct BaiRecord
{
    int code = 0; ///< 1, 2, 3, 16, 49, 98, 99
    qint64 line = 0; ///< 1-based, where it begins
    qint64 records = 1; ///< itself and its continuations, as trailers count them
    QStringList pieces; ///< the content behind `16,` and behind each `88,`, without the slash at the end
    QList<bool> goesOn; ///< of each piece: its line is full, so that the next one continues a word
};

/// Walks the records of a BAI2 file: one a line, several in a line, or one over several lines.
class BaiRecordScanner
{
public:
    /// `text` is UTF-8 and outlives the scanner.
    explicit BaiRecordScanner(QByteArrayView text)
        : m_text(text)
    {
    }

    bool next(BaiRecord &record);
    [[nodiscard]] qsizetype position() const { return m_at; }

    /// The code `line` begins a record with; 0 for none.
    [[nodiscard]] static int codeOf(QByteArrayView line);

private:
    /// A record, or part of one that a line end cut in two.
    struct Part
    {
        int code = 0; ///< 0: goes on with the part before
        qint64 line = 0;
        QByteArrayView content;
        bool isFull = false;
    };

    /// Reads on until a part waits; false at the end.
    [[nodiscard]] bool hasPart();
    void readLine();

    QByteArrayView m_text;
    qsizetype m_at = 0;
    qint64 m_line = 0;
    std::deque<Part> m_parts; ///< of the line read last
};

} // namespace quittance::exchange
