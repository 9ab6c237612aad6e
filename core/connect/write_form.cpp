#include "core/connect/write_form.h"

#include <algorithm>

namespace quittance::connect {

WriteField formField(const QString &path, WriteField::Kind kind, const QString &label, bool isRequired)
{
    return {.path = path,
            .kind = kind,
            .label = label,
            .description = {},
            .isRequired = isRequired,
            .choices = {},
            .hints = {}};
}

const WriteField *WriteForm::field(QStringView path) const
{
    const auto found = std::ranges::find_if(fields, [path](const WriteField &field) { return field.path == path; });
    return found == fields.end() ? nullptr : &*found;
}

} // namespace quittance::connect
