#pragma once

#include "core/connect/codat/codat_types.h"
#include "core/connect/json/json_page.h"
#include "core/connect/mapped_page.h"
#include "core/connect/record_fields.h"

namespace quittance::connect::codat {

/// What the envelope of a list says. Source: codat.md 3.
struct PageEnvelope
{
    qint64 number = 0;
    std::optional<qint64> totalResults; ///< after the filter
    QString next; ///< a relative address; empty on the last page
};

struct ReadPage
{
    MappedPage mapped;
    PageEnvelope envelope;
};

/// Maps pages of Codat's lists, one after the other. A record that cannot be read is rejected alone.
class PageMapper
{
public:
    /// True for a record that is to be mapped.
    using Filter = std::function<bool(const JsonRecord &)>;

    /// InvalidInput when the bytes are no page at all.
    [[nodiscard]] Result<ReadPage> read(DataType type, const QByteArray &page, const MappingContext &context,
                                        const Filter &filter = {});
    /// A single record, as the `get` addresses answer it.
    [[nodiscard]] Result<MappedPage> readOne(DataType type, const QByteArray &record, const MappingContext &context);

private:
    JsonPageReader m_reader;
};

/// Maps one record into `page`: exactly one fact, payload or rejection more.
void mapRecord(DataType type, const JsonRecord &record, const MappingContext &context, MappedPage &page);

/// Only what the envelope says.
[[nodiscard]] PageEnvelope envelopeOf(const JsonValue &page);

} // namespace quittance::connect::codat
