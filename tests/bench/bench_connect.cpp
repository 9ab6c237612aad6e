// Reading a page of a platform's list. Against QJsonDocument, which turns every amount into a double, and against a
// bare simdjson loop that looks at every key and token once and keeps nothing.

#include "core/connect/codat/page_mapper.h"
#include "core/connect/json/json_page.h"
#include "tests/bench/bench.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <simdjson.h>

using namespace quittance;
using namespace quittance::connect;
using namespace quittance::connect::codat;

namespace ondemand = simdjson::ondemand;

namespace {

volatile qint64 g_sink = 0; ///< keeps the compiler from leaving out a pass whose result nobody wants

QByteArray invoiceOf(long number)
{
    const QByteArray id = QByteArray::number(qint64(number));
    const QByteArray line
        = R"({"description":"Hours of work on the site, as agreed","unitAmount":583.3333333333,"quantity":6,)"
          R"("discountAmount":0,"subTotal":3500,"taxAmount":700,"totalAmount":4200,"accountRef":{"id":"a969500a-377c",)"
          R"("name":"Sales"},"taxRateRef":{"id":"OUTPUT2","name":"20% VAT on Income","effectiveTaxRate":20},)"
          R"("trackingCategoryRefs":[],"isDirectIncome":false})";
    return R"({"id":")" + id + R"(","invoiceNumber":"INV-)" + id
        + R"(","customerRef":{"id":"afd4093b-c655","companyName":"Maddox & Sons"},"issueDate":"2025-12-20T00:00:00",)"
          R"("dueDate":"2026-01-17T00:00:00","modifiedDate":"2026-03-15T20:38:11Z","currency":"GBP","currencyRate":1,)"
          R"("lineItems":[)"
        + line + ',' + line
        + R"(],"paymentAllocations":[],"withholdingTax":[],"totalDiscount":0,"subTotal":7000,"totalTaxAmount":1400,)"
          R"("totalAmount":8400.)"
        + QByteArray::number(int(number % 90) + 10)
        + R"(,"amountDue":0,"discountPercentage":0,"status":"Paid","metadata":{"isDeleted":false}})";
}

QByteArray pageOf(long records)
{
    QByteArray page = R"({"results":[)";
    for (long i = 0; i < records; ++i)
        page += (i == 0 ? QByteArray() : QByteArray(",")) + invoiceOf(i);
    page += R"(],"pageNumber":1,"pageSize":5000,"totalResults":5000,"_links":{"self":{"href":"/x"}}})";
    page.reserve(page.size() + 64);
    return page;
}

qint64 visit(ondemand::value value)
{
    qint64 bytes = 0;
    switch (value.type()) {
    case ondemand::json_type::object:
        for (auto member : value.get_object()) {
            bytes += qint64(std::string_view(member.unescaped_key()).size());
            bytes += visit(member.value());
        }
        return bytes;
    case ondemand::json_type::array:
        for (auto element : value.get_array())
            bytes += visit(element.value());
        return bytes;
    default:
        return qint64(value.raw_json_token().size());
    }
}

double bareLoop(const QByteArray &page, ondemand::parser &parser)
{
    return bench::timed([&] {
        const auto size = size_t(page.size());
        ondemand::document document = parser.iterate(page.constData(), size, size + simdjson::SIMDJSON_PADDING);
        g_sink = visit(document.get_value());
    });
}

double readRecords(const QByteArray &page, JsonPageReader &reader)
{
    return bench::timed([&] {
        qint64 bytes = 0;
        const auto rest = reader.read(page, "results", [&bytes](const JsonRecord &record) {
            bytes += record.bytes.size() + record.value["totalAmount"].text().size();
        });
        g_sink = rest ? bytes : -1;
    });
}

double mapRecords(const QByteArray &page, PageMapper &mapper)
{
    return bench::timed([&] {
        const auto read = mapper.read(DataType::Invoices, page, {});
        g_sink = read ? qint64(read->mapped.batch.documents.size()) : -1;
    });
}

double qtDocument(const QByteArray &page)
{
    return bench::timed([&] { g_sink = QJsonDocument::fromJson(page).object().size(); });
}

} // namespace

int main(int argc, char **argv)
{
    bench::Suite suite(argc, argv);
    const QByteArray page = pageOf(suite.rows(5000));
    const double megabytes = double(page.size()) / 1e6;
    ondemand::parser parser;
    JsonPageReader reader;
    PageMapper mapper;
    suite.compare({.operation = "read a page / QJsonDocument",
                   .goal = 0.2,
                   .ours = [&] { return readRecords(page, reader); },
                   .limit = [&] { return qtDocument(page); },
                   .megabytes = megabytes});
    suite.compare({.operation = "read a page / bare simdjson loop",
                   .goal = 1.3,
                   .ours = [&] { return readRecords(page, reader); },
                   .limit = [&] { return bareLoop(page, parser); },
                   .megabytes = megabytes});
    suite.compare({.operation = "map a page to facts / QJsonDocument",
                   .goal = 0,
                   .ours = [&] { return mapRecords(page, mapper); },
                   .limit = [&] { return qtDocument(page); },
                   .megabytes = megabytes});
    return suite.finish();
}
