#pragma once

#include "core/exchange/einvoice/einvoice.h"
#include "core/exchange/xml/xml_cursor.h"

namespace quittance::exchange {

/// Lines of one invoice that are kept; later ones are passed over. The totals do not come from them.
inline constexpr size_t kMostInvoiceLines = 10'000;

/// The text of the element the cursor stands on, with its line, name and currency attribute.
[[nodiscard]] inline StatedText stated(XmlCursor &xml)
{
    StatedText found{
        .line = xml.line(), .element = xml.name(), .currency = xml.attribute(QLatin1StringView("currencyID"))};
    found.text = xml.text();
    return found;
}

/// The text of the child `wanted` of the element the cursor stands on; the first where there are several.
[[nodiscard]] inline StatedText statedChild(XmlCursor &xml, QStringView wanted)
{
    StatedText found;
    xml.children([&](QStringView name) {
        if (name != wanted || !found.isEmpty())
            return false;
        found = stated(xml);
        return true;
    });
    return found;
}

/// Puts `text` into `place` unless something stands there already.
inline void keepFirst(QString &place, const QString &text)
{
    if (place.isEmpty())
        place = text;
}

inline void addOnce(QStringList &list, const QString &text)
{
    if (!text.isEmpty() && !list.contains(text))
        list += text;
}

} // namespace quittance::exchange
