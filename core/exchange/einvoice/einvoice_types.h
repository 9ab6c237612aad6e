#pragma once

#include <QStringView>

namespace quittance::exchange {

/// What a document's type code says it is. Source: UNTDID 1001, as EN 16931 uses it for BT-3.
enum class EInvoiceKind : quint8 {
    Unknown,
    Invoice,
    CreditNote,
    Proforma ///< no claim: nothing is owed by it
};

[[nodiscard]] EInvoiceKind eInvoiceKindOf(QStringView typeCode);

/// True for a document that takes the place of one sent before.
[[nodiscard]] inline bool isCorrection(QStringView typeCode)
{
    return typeCode == u"384" || typeCode == u"385";
}

} // namespace quittance::exchange
