#pragma once

#include "core/base/int128.h"
#include "core/exchange/bai2/bai_fields.h"
#include "core/exchange/statement_book.h"

namespace quittance::exchange {

/// Reads the records of a BAI2 file into statements and lines, and proves its control totals.
class Bai2Reader
{
public:
    /// `text` is UTF-8 and, like `options`, outlives the reader.
    Bai2Reader(QByteArrayView text, const ReadOptions &options)
        : m_scanner(text)
        , m_size(text.size())
        , m_options(options)
        , m_book(options, m_outcome)
    {
    }

    [[nodiscard]] Result<ReadOutcome> read();

private:
    /// What a trailer sums and counts, as read.
    struct Control
    {
        Int128 total = 0; ///< minor units as written
        qint64 parts = 0; ///< accounts of a group, groups of a file
        qint64 records = 0;
        bool isWhole = true; ///< false: an amount could not be read, so the total proves nothing
    };
    struct Group
    {
        int status = 1; ///< 1 update, 2 deletion, 3 correction, 4 test
        QDate asOf;
        QString currency;
        bool isOpen = false;
    };

    void take(const BaiRecord &record);
    void beginGroup(const BaiRecord &record);
    void beginAccount(const BaiRecord &record);
    void readSummary(BaiFields &fields, qint64 line, StatementSummary &summary);
    void takeDetail(const BaiRecord &record);
    void endAccount(const BaiRecord &record);
    void endGroup(const BaiRecord &record);
    void endFile(const BaiRecord &record);
    /// Warns unless the trailer's total, parts and records are what was read.
    void checkControl(const BaiRecord &record, const Control &control, bool hasParts);
    void finishAccount();
    [[nodiscard]] bool isIgnored() const { return m_group.status == 2 || m_group.status == 4; }
    [[nodiscard]] std::optional<qint64> unitsOf(qint64 minor) const;

    BaiRecordScanner m_scanner;
    qsizetype m_size;
    const ReadOptions &m_options;
    ReadOutcome m_outcome;
    StatementBook m_book;
    Group m_group;
    Control m_accountControl;
    Control m_groupControl;
    Control m_fileControl;
    qint64 m_stepUnits = 100; ///< units in the minor unit of the account's currency
    bool m_hasTotals = false; ///< the account's summary counts entries
    bool m_hasHeader = false;
    bool m_hasTrailer = false;
    bool m_assumedDollars = false;
    qint64 m_ignored = 0;
};

} // namespace quittance::exchange
