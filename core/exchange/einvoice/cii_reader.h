#pragma once

#include "core/exchange/einvoice/einvoice.h"
#include "core/exchange/xml/xml_cursor.h"

namespace quittance::exchange {

/// Reads the CrossIndustryInvoice, or the CrossIndustryDocument of ZUGFeRD 1, whose root the cursor stands on.
/// Source: UN/CEFACT D16B; EN 16931-3-3.
[[nodiscard]] EInvoice readCiiInvoice(XmlCursor &xml);

} // namespace quittance::exchange
