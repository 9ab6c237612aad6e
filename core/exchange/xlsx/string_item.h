#pragma once

#include "core/exchange/xml/xml_cursor.h"

namespace quittance::exchange {

/// The text of a string item or inline string: its own, or its runs joined; how it is spoken is passed over. The cursor
/// stands on the element. Source: ECMA-376 part 1, 18.4.8 and 18.3.1.53.
[[nodiscard]] QString readStringItem(XmlCursor &xml);

} // namespace quittance::exchange
