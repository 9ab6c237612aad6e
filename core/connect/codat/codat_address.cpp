#include "core/connect/codat/codat_address.h"

#include <QUrlQuery>

#include <algorithm>

namespace quittance::connect::codat {

using namespace Qt::StringLiterals;

namespace {

/// Seconds are what the query language shows; a part of one is rounded down, which asks for more, not less.
QString secondsOf(Instant instant)
{
    return QDateTime::fromMSecsSinceEpoch(instant.ms, Qt::UTC).toString(Qt::ISODate);
}

} // namespace

QByteArray pathOf(const QList<QString> &segments)
{
    QByteArray path;
    for (const QString &segment : segments)
        path += '/' + QUrl::toPercentEncoding(segment);
    return path;
}

QByteArray listPath(const ListQuery &query)
{
    const DataTypeInfo &info = infoOf(query.type);
    QList<QString> segments = {u"companies"_s, query.companyId};
    if (info.isOfConnection)
        segments += {u"connections"_s, query.connectionId};
    segments += u"data"_s;
    if (query.type == DataType::BankTransactions)
        segments += {u"bankAccounts"_s, query.accountId};
    segments += QString::fromLatin1(info.path);
    return pathOf(segments);
}

QUrl pageAddress(const QUrl &base, const ListQuery &query, int page)
{
    QByteArray address = base.toEncoded(QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment) + listPath(query);
    address += "?page=" + QByteArray::number(page)
        + "&pageSize=" + QByteArray::number(std::clamp(query.pageSize, 1, kLargestPage)) + "&orderBy=-modifiedDate";
    if (query.modifiedSince)
        address += "&query=" + QUrl::toPercentEncoding(u"modifiedDate>="_s + secondsOf(*query.modifiedSince));
    return QUrl::fromEncoded(address, QUrl::StrictMode);
}

std::optional<int> pageOfLink(const QString &href)
{
    bool isNumber = false;
    const int page = QUrlQuery(QUrl(href)).queryItemValue(u"page"_s).toInt(&isNumber);
    return isNumber ? std::optional(page) : std::nullopt;
}

} // namespace quittance::connect::codat
