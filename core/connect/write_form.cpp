#include "core/connect/write_form.h"

#include <algorithm>

namespace quittance::connect {

const WriteField *WriteForm::field(QStringView path) const
{
    const auto found = std::ranges::find_if(fields, [path](const WriteField &field) { return field.path == path; });
    return found == fields.end() ? nullptr : &*found;
}

} // namespace quittance::connect
