#pragma once

#include "core/base/result.h"
#include "core/connect/write_intent.h"

#include <QByteArrayList>

namespace quittance::connect::codat {

struct PaymentLines
{
    qint64 totalUnits = 0; ///< money that came in; negative: that went out
    QByteArrayList lines; ///< JSON
};

/// The lines of a payment, each with its links adding up to nothing.
///
/// Money that came in goes to invoices and stays on account. Credit notes beside them settle invoices first, in the
/// order given, as lines without money. Credit notes alone are paid out: the money went the other way.
/// InvalidInput where the shares do not add up to the amount. Source: codat.md 4, the documented sign cases.
[[nodiscard]] Result<PaymentLines> paymentLinesOf(const WriteIntent &intent);

} // namespace quittance::connect::codat
