#pragma once

#include "core/exchange/xml/xml_cursor.h"

#include <QDate>
#include <QStringList>

namespace quittance::exchange {

/// An `Ntry` as the file writes it, with what all of its transaction details say.
struct CamtEntry
{
    qint64 line = 0;
    QString amount;
    QString currency;
    QString direction; ///< CRDT or DBIT
    QString status; ///< BOOK, PDNG, INFO or empty
    QString entryReference;
    QString servicerReference;
    QDate booked;
    QDate valued;
    bool isReversal = false;
    int batchCount = 0; ///< Btch/NbOfTxs
    int details = 0; ///< TxDtls
    QString information; ///< AddtlNtryInf

    // Of the details, each said once and in order.
    QStringList debtors;
    QStringList creditors;
    QStringList ultimateDebtors;
    QStringList ultimateCreditors;
    QStringList debtorAccounts;
    QStringList creditorAccounts;
    QStringList structured; ///< creditor references and referred document numbers
    QStringList unstructured;
    QStringList endToEndIds;
    QStringList servicerReferences;
    QStringList moneyWords; ///< `/OCMT/USD1210.00/`, `/EXCH/1.1043/`, `/CHGS/EUR5.00/`, `/RTRN/AC04/`
};

/// Reads the element the cursor stands on, an `Ntry`.
[[nodiscard]] CamtEntry readCamtEntry(XmlCursor &xml);

} // namespace quittance::exchange
