#pragma once

#include "core/connect/mapped_page.h"
#include "core/connect/record_fields.h"

namespace quittance::connect::alloy {

void mapInvoice(RecordFields &fields, MappedPage &page);
void mapPayment(RecordFields &fields, MappedPage &page);

} // namespace quittance::connect::alloy
