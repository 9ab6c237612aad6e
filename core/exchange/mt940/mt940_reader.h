#pragma once

#include "core/exchange/mt940/entry_line.h"
#include "core/exchange/mt940/field_scanner.h"
#include "core/exchange/statement_book.h"

namespace quittance::exchange {

/// Reads the fields of MT940 and MT942 messages into statements and lines.
class Mt940Reader
{
public:
    /// `text` is UTF-8 and, like `options`, outlives the reader.
    Mt940Reader(QByteArrayView text, const ReadOptions &options)
        : m_scanner(text)
        , m_size(text.size())
        , m_book(options, m_outcome)
    {
    }

    [[nodiscard]] Result<ReadOutcome> read();

private:
    /// What the fields in front of a statement's entries say.
    struct Head
    {
        QString reference; ///< :20:
        QString account; ///< :25:, compact and without a currency behind it
        QString statement; ///< :28C:
        std::optional<Currency> currency; ///< :34F:, until a balance says it
        std::optional<SwiftBalance> opening;
        bool opensPage = false; ///< :60M:
    };
    /// An entry waiting for its :86:.
    struct Waiting
    {
        SwiftEntry entry;
        qint64 line = 0;
        QStringList narrative;
    };
    /// What :90C: or :90D: says of all entries of one direction.
    struct Control
    {
        qint64 line = 0;
        qint64 count = 0;
        qint64 units = 0;
        bool isCredit = false;
    };

    void take(const SwiftField &field);
    void takeHead(const SwiftField &field);
    void takeOpening(const SwiftField &field);
    void takeClosing(const SwiftField &field);
    void takeEntry(const SwiftField &field);
    void takeControl(const SwiftField &field);
    /// A field that only stands at the head of a statement begins the next one.
    void setInterim();
    void headAgain();
    /// Settles, before the first entry or balance, whether this is a page of the statement before or a new one.
    void openStatement();
    [[nodiscard]] bool isNextPage() const;
    void flushEntry();
    void endStatement();
    [[nodiscard]] std::optional<SwiftBalance> balanceOf(const SwiftField &field);

    SwiftFieldScanner m_scanner;
    qsizetype m_size;
    ReadOutcome m_outcome;
    StatementBook m_book;
    Head m_head; ///< of the message being read
    Head m_open; ///< of the statement that is open
    std::optional<Waiting> m_waiting;
    std::vector<Control> m_controls;
    bool m_headUsed = true; ///< the head belongs to the open statement already
    bool m_closesPage = false; ///< the open statement ended with :62M:
    bool m_hasClosing = false;
    bool m_isInterim = false; ///< MT942
    qint64 m_clampedDays = 0;
    qint64 m_fields = 0;
};

} // namespace quittance::exchange
