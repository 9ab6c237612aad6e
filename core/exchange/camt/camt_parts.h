#pragma once

#include "core/exchange/xml/xml_cursor.h"

#include <QDate>

namespace quittance::exchange {

/// `Acct` and its like.
struct CamtAccount
{
    QString id; ///< compact IBAN, or another number as given
    QString iban; ///< empty where it is no IBAN
    QString currency;
    QString name; ///< the account's, else its owner's
};

/// Reads the account the cursor stands on.
[[nodiscard]] CamtAccount readCamtAccount(XmlCursor &xml);
/// The day of a `BookgDt` and its like; invalid when there is none.
[[nodiscard]] QDate readCamtDate(XmlCursor &xml);
/// Words that banks write where they have no reference.
[[nodiscard]] bool isCamtPlaceholder(QStringView reference);

/// `Bal`.
struct CamtBalance
{
    QString type; ///< OPBD, PRCD, CLBD, CLAV…
    QString amount;
    QString currency;
    bool isDebit = false;
    QDate date;
};

[[nodiscard]] CamtBalance readCamtBalance(XmlCursor &xml);

} // namespace quittance::exchange
