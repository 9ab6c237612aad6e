#pragma once

#include "core/connect/codat/codat_reports.h"
#include "core/connect/platform_figures.h"

#include <QObject>

namespace quittance::connect::codat {

/// Reads what Codat adds up itself: the aged debtors of a day, its own reconciliation of invoices, what it found wrong
/// and when it read the books. A part that it does not have is told as missing; the others are read all the same.
///
/// Answers once and is gone then, or with its parent. Source: codat.md 5, 6.
class CodatFigures : public QObject
{
    Q_OBJECT

public:
    using Done = std::function<void(Result<PlatformFigures>)>;

    CodatFigures(const CodatReports &reports, QDate day, Done done, QObject *parent);

    void start();

private:
    void readBalances();
    void readInvoices(int page);
    void readHistory();
    void readFindings();
    /// Notes why a part is missing; true where the Error concerns all of them and has ended the reading.
    [[nodiscard]] bool isOver(const Error &error, const QString &part);
    void end(Result<PlatformFigures> figures);

    CodatReports m_reports;
    Done m_done;
    PlatformFigures m_figures;
    std::optional<Error> m_firstError; ///< what is told where there is nothing at all
    std::vector<PlatformRead> m_unasked; ///< reads whose findings are still to be asked for
};

} // namespace quittance::connect::codat
