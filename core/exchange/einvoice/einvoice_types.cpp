#include "core/exchange/einvoice/einvoice_types.h"

#include <algorithm>

namespace quittance::exchange {
namespace {

constexpr QStringView kCreditNotes[]
    = {u"81", u"83", u"261", u"262", u"296", u"308", u"381", u"396", u"420", u"458", u"502", u"503", u"532"};

constexpr QStringView kInvoices[]
    = {u"71",  u"80",  u"82",  u"84",  u"102", u"130", u"202", u"203", u"204", u"211", u"218", u"219",
       u"295", u"326", u"331", u"380", u"382", u"383", u"384", u"385", u"386", u"387", u"388", u"389",
       u"390", u"393", u"394", u"395", u"456", u"457", u"471", u"472", u"473", u"500", u"501", u"527",
       u"553", u"575", u"623", u"633", u"751", u"780", u"817", u"870", u"875", u"876", u"877", u"935"};

} // namespace

EInvoiceKind eInvoiceKindOf(QStringView typeCode)
{
    if (typeCode == u"325")
        return EInvoiceKind::Proforma;
    if (std::ranges::find(kCreditNotes, typeCode) != std::end(kCreditNotes))
        return EInvoiceKind::CreditNote;
    if (std::ranges::find(kInvoices, typeCode) != std::end(kInvoices))
        return EInvoiceKind::Invoice;
    return EInvoiceKind::Unknown;
}

} // namespace quittance::exchange
