// Reading a company's invoices from a platform over loopback, against parsing and applying the same bytes from memory.

#include "core/connect/codat/page_mapper.h"
#include "core/connect/connector_factory.h"
#include "core/store/company_gateway.h"
#include "core/sync/sync_board.h"
#include "tests/bench/bench.h"
#include "tests/support/fake_server.h"

#include <QCoreApplication>
#include <QTemporaryDir>
#include <QUrlQuery>

#include <cstdio>

using namespace quittance;
using namespace quittance::sync;
using namespace Qt::StringLiterals;

namespace {

constexpr long kPage = 5000;
constexpr int kDigits = 9;

/// Pages of a list of any length, made from one whose numbers are written over: making them costs next to nothing.
class Pages
{
public:
    explicit Pages(long records)
        : m_records(records)
    {
        for (long i = 0; i < std::min(kPage, records); ++i) {
            m_rows += i == 0 ? "" : ",";
            addRow();
        }
    }

    [[nodiscard]] long count() const { return (m_records + kPage - 1) / kPage; }
    [[nodiscard]] QByteArray page(long number) const
    {
        const long first = (number - 1) * kPage;
        const long rows = std::min(kPage, m_records - first);
        QByteArray body = R"({"results":[)" + m_rows.first(rows == 0 ? 0 : m_ends[size_t(rows - 1)]);
        const qsizetype offset = qsizetype(qstrlen(R"({"results":[)"));
        for (long row = 0; row < rows; ++row) {
            const QByteArray digits = QByteArray::number(qint64(first + row)).rightJustified(kDigits, '0');
            for (const qsizetype at : {m_numbers[size_t(row) * 2], m_numbers[size_t(row) * 2 + 1]})
                std::copy_n(digits.constData(), kDigits, body.data() + offset + at);
        }
        body += R"(],"pageNumber":)" + QByteArray::number(qint64(number)) + R"(,"pageSize":5000,"totalResults":)"
            + QByteArray::number(qint64(m_records)) + R"(,"_links":{"self":{"href":"/x"},"current":{"href":"/x"})";
        if (number < count())
            body += R"(,"next":{"href":"/x?page=)" + QByteArray::number(qint64(number + 1)) + R"("})";
        return body + "}}";
    }

private:
    void addRow()
    {
        const QByteArray line
            = R"({"description":"Hours of work on the site, as agreed","unitAmount":583.33,"quantity":6,"subTotal":3500,)"
              R"("taxAmount":700,"totalAmount":4200,"accountRef":{"id":"a969500a-377c","name":"Sales"}})";
        m_rows += R"({"id":"inv-)";
        m_numbers.push_back(m_rows.size());
        m_rows += QByteArray(kDigits, '0') + R"(","invoiceNumber":"INV-)";
        m_numbers.push_back(m_rows.size());
        m_rows += QByteArray(kDigits, '0')
            + R"(","customerRef":{"id":"afd4093b-c655","companyName":"Maddox & Sons"},"issueDate":"2025-12-20T00:00:00",)"
              R"("dueDate":"2026-01-17T00:00:00","modifiedDate":"2026-03-15T20:38:11Z","currency":"GBP","currencyRate":1,)"
              R"("lineItems":[)"
            + line + ',' + line
            + R"(],"totalDiscount":0,"subTotal":7000,"totalTaxAmount":1400,"totalAmount":8400,"amountDue":8400,)"
              R"("status":"Submitted","metadata":{"isDeleted":false}})";
        m_ends.push_back(m_rows.size());
    }

    long m_records;
    QByteArray m_rows;
    std::vector<qsizetype> m_numbers; ///< where the two numbers of each row stand
    std::vector<qsizetype> m_ends;
};

/// The company at a platform, on a thread of its own.
class Platform
{
public:
    explicit Platform(const Pages &pages)
    {
        m_thread.start();
        m_door.moveToThread(&m_thread);
        inThread([this, &pages] {
            m_server = std::make_unique<fake::Server>(
                [&pages](const fake::Request &request) { return answerOf(request, pages); });
        });
    }
    ~Platform()
    {
        inThread([this] { m_server.reset(); });
        m_thread.quit();
        m_thread.wait();
    }
    Q_DISABLE_COPY_MOVE(Platform)

    [[nodiscard]] QUrl address() const { return m_server->url(QString()); }

private:
    template<typename Work>
    void inThread(Work work)
    {
        const Promised<bool> done;
        QMetaObject::invokeMethod(
            &m_door,
            [&work, done] {
                work();
                done(true);
            },
            Qt::QueuedConnection);
        done.future().waitForFinished();
    }

    static fake::Answer answerOf(const fake::Request &request, const Pages &pages)
    {
        const QString path = request.url.path();
        if (path.endsWith(u"/invoices"))
            return {.body = pages.page(QUrlQuery(request.url).queryItemValue(u"page"_s).toLong())};
        if (path.endsWith(u"/info"))
            return {.body = R"({"companyName":"Co","baseCurrency":"GBP"})"};
        if (path.endsWith(u"/dataStatus"))
            return {.body = "{}"};
        return {.body
                = R"({"results":[],"pageNumber":1,"pageSize":100,"totalResults":0,"_links":{"self":{"href":"/x"}}})"};
    }

    QThread m_thread;
    QObject m_door;
    std::unique_ptr<fake::Server> m_server;
};

/// A new book with a connection.
struct Book
{
    explicit Book(const QUrl &base)
        : file(*store::Book::open(folder.filePath(u"book.quittance"_s), store::Connection::Mode::Create))
    {
        auto made = file->write([&base](const store::Connection &connection) -> Result<KeptConnection> {
            company = *store::CompanyGateway(connection).add(u"Co"_s, *Currency::fromCode(u"GBP"));
            const connect::ConnectionSettings settings{.name = u"books"_s,
                                                       .provider = u"codat"_s,
                                                       .base = base,
                                                       .company = u"co"_s,
                                                       .connections = {},
                                                       .options = {{u"page_size"_s, u"5000"_s}}};
            const auto added = ConnectionTable(connection).add(company, settings, u"given"_s, {1});
            return added ? ConnectionTable(connection).byName(company, u"books"_s) : failed(added);
        });
        made.waitForFinished();
        kept = *made.takeResult();
    }

    QTemporaryDir folder;
    static inline ledger::CompanyId company;
    std::shared_ptr<store::Book> file;
    KeptConnection kept;
};

double syncAll(const Platform &platform, long records)
{
    Book book(platform.address());
    NetworkThread network;
    const BoardTools tools{.book = book.file,
                           .company = Book::company,
                           .mailbox = network.mailbox(),
                           .secrets = std::make_shared<SecretStore>(),
                           .make = &connect::makeConnector,
                           .now = &Instant::now,
                           .changed = [](const store::ChangeSet &) {}};
    const SyncOrder order{.connection = book.kept, .secret = "key", .lists = {"invoices"}, .cause = u"manual"_s};
    const Promised<SyncReport> answer;
    const double time = bench::timed([&] {
        network.post([&](const NetworkThread::Network &there) {
            auto *board = new SyncBoard(tools, there.client, there.objects);
            board->add(order, {}, {}, answer);
        });
        answer.future().waitForFinished();
    });
    const SyncReport report = answer.future().result();
    if (report.lists.size() != 1 || report.lists.front().counts.added != records)
        std::fprintf(stderr, "the run is not whole\n");
    return time;
}

double applyAll(const Platform &platform, const Pages &pages)
{
    Book book(platform.address());
    connect::codat::PageMapper mapper;
    PageWriter writer(Book::company, book.kept.id, u"books"_s);
    const connect::MappingContext context{.base = Currency::fromCode(u"GBP")};
    return bench::timed([&] {
        auto done = book.file->write([&](const store::Connection &connection) -> Result<> {
            Result<ListState> state = ListTable(connection).open(book.kept.id, "invoices");
            state = beginWalk(*state, {}, Instant::now());
            return ListTable(connection).save(*state);
        });
        done.waitForFinished();
        for (long number = 1; number <= pages.count(); ++number) {
            auto stored = book.file->write([&](const store::Connection &connection) -> Result<> {
                Result<ListState> state = ListTable(connection).open(book.kept.id, "invoices");
                connect::PulledPage page{
                    .mapped = mapper.read(connect::codat::DataType::Invoices, pages.page(number), context)->mapped,
                    .cursor = QByteArray::number(qint64(number)),
                    .isWhole = number == pages.count()};
                const QByteArray packed = packPayloads(page.mapped.payloads);
                const auto outcome = writer.write(connection, *state, page, packed, Instant::now());
                return outcome ? Result<>() : failed(outcome);
            });
            stored.waitForFinished();
        }
        auto finished
            = book.file->write([&](const store::Connection &connection) { return writer.finish(connection); });
        finished.waitForFinished();
    });
}

/// How much memory reading so many takes: it must not grow with the pages.
void noteMemory(const bench::Suite &suite)
{
    constexpr const char *kName = "memory of a sync";
    if (!suite.wants(kName))
        return;
    const long asked = suite.rows(0);
    for (const long records : asked > 0 ? std::vector{asked} : std::vector{100'000L, 300'000L, 1'000'000L}) {
        const Pages pages(records);
        const Platform platform(pages);
        bench::resetPeak();
        const double time = syncAll(platform, records);
        const std::string name = kName + (" of " + std::to_string(records)) + " invoices, largest resident set";
        suite.note(name, bench::residentPeak(), "MiB");
        suite.note(name + ": time", time / 1000, "s");
    }
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    bench::Suite suite(argc, argv);
    const Pages pages(suite.rows(100'000));
    const Platform platform(pages);
    noteMemory(suite);
    suite.compare({.operation = "sync of a company over loopback / parse and apply from memory",
                   .goal = 1.5,
                   .ours = [&] { return syncAll(platform, suite.rows(100'000)); },
                   .limit = [&] { return applyAll(platform, pages); }});
    return suite.finish();
}
