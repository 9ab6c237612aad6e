#include "core/exchange/xlsx/string_item.h"

namespace quittance::exchange {

QString readStringItem(XmlCursor &xml)
{
    QString text;
    xml.children([&](QStringView name) {
        if (name == u"t") {
            text += xml.wholeText();
        } else if (name == u"r") {
            xml.children([&](QStringView part) {
                if (part == u"t")
                    text += xml.wholeText();
                return part == u"t";
            });
        } else {
            return false;
        }
        return true;
    });
    return text;
}

} // namespace quittance::exchange
