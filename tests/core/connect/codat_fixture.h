#pragma once

#include "core/connect/codat/page_mapper.h"

#include <QFile>

namespace quittance::connect::codat {

inline QString sharedFolder()
{
    const QString given = qEnvironmentVariable("QUITTANCE_SHARED");
    return given.isEmpty() ? QStringLiteral(QUITTANCE_SOURCE_DIR "/../shared") : given;
}

inline QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

inline MappingContext contextInGbp()
{
    return {.base = Currency::fromCode(u"GBP")};
}

/// A list's page around records.
inline QByteArray pageOf(const QByteArrayList &records)
{
    return "{\"results\":[" + records.join(',')
        + "],\"pageNumber\":1,\"pageSize\":100,\"totalResults\":" + QByteArray::number(records.size())
        + ",\"_links\":{\"self\":{\"href\":\"/x\"},\"current\":{\"href\":\"/x\"}}}";
}

inline MappedPage mapped(DataType type, const QByteArrayList &records, const MappingContext &context = contextInGbp())
{
    PageMapper mapper;
    Result<ReadPage> page = mapper.read(type, pageOf(records), context);
    return page ? std::move(page->mapped) : MappedPage();
}

} // namespace quittance::connect::codat
