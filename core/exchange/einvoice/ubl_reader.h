#pragma once

#include "core/exchange/einvoice/einvoice.h"
#include "core/exchange/xml/xml_cursor.h"

namespace quittance::exchange {

/// Reads the UBL 2.x Invoice or CreditNote whose root the cursor stands on. Source: OASIS UBL 2.1; EN 16931-3-2.
[[nodiscard]] EInvoice readUblInvoice(XmlCursor &xml);

} // namespace quittance::exchange
