#include "core/store/verify.h"
#include "core/workspace/book_info.h"
#include "core/workspace/import_apply.h"
#include "core/workspace/open_book.h"
#include "tests/core/workspace/scenario.h"

using namespace quittance;
using namespace quittance::workspace;
using namespace quittance::workspace::test;
using namespace Qt::StringLiterals;
using store::Connection;

namespace {

constexpr char kInvoices[] = "Invoice number,Customer ID,Customer,Issue date,Due date,Amount,Open,Currency\n"
                             "INV-1001,C1,Alder Works,2026-01-05,2026-02-04,1000.00,1000.00,EUR\n"
                             "INV-1002,C1,Alder Works,2026-01-12,2026-02-11,2500.00,500.00,EUR\n"
                             "INV-1003,C2,Birch Supplies,2026-01-15,2026-02-14,800.00,0.00,EUR\n";
constexpr char kBank[] = "Transaction ID,Booking date,Amount,Currency,Counterparty,Text\n"
                         "B1,2026-02-04,1000.00,EUR,Alder Works,Payment INV-1001\n"
                         "B2,2026-02-12,2490.00,EUR,Alder Works,transfer\n";

/// A book as the services see it, with its writer's connection at hand to spoil.
struct FaultyBook
{
    QTemporaryDir folder;
    std::shared_ptr<OpenBook> book;
    std::optional<Connection> writer;

    void open()
    {
        Result<BookOpening> opening = openBook(folder.filePath(u"book.quittance"_s), true);
        QVERIFY(opening);
        book = std::make_shared<OpenBook>(std::move(opening->file), opening->company, QDate(2026, 3, 31),
                                          [](const store::ChangeSet &) {});
        const Result<Connection> held
            = answerOf(book->file().write([](const Connection &connection) { return Result<Connection>(connection); }));
        QVERIFY(held);
        writer = *held;
    }

    ~FaultyBook()
    {
        if (book)
            book->file().close();
    }

    [[nodiscard]] std::vector<FileReading> readings() const
    {
        const std::pair<QString, QByteArray> files[] = {{u"invoices.csv"_s, kInvoices}, {u"bank.csv"_s, kBank}};
        std::vector<FileReading> list;
        for (const auto &[name, content] : files) {
            QFile file(folder.filePath(name));
            if (file.open(QIODevice::WriteOnly) && file.write(content) == content.size())
                list.push_back({.path = file.fileName()});
        }
        list.back().as = exchange::RecordKind::Bank;
        list.back().account = u"DE01"_s;
        return list;
    }

    [[nodiscard]] Result<ImportSummary> import() const
    {
        const Promised<Result<ImportSummary>> answer;
        importInto(book, readings(), {.isAtomic = true}, {}, {}, answer);
        return answerOf(answer.future());
    }

    [[nodiscard]] QString stateHash() const
    {
        const Result<store::VerifyReport> report
            = answerOf(book->file().read([](const Connection &connection) { return store::verify(connection); }));
        return report && report->ok ? report->stateHash : u"not sound"_s;
    }
};

} // namespace

class TestImportFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whereverAnImportFailsTheBookIsAsItWas()
    {
        FaultyBook faulty;
        faulty.open();
        const QString empty = faulty.stateHash();
        int failures = 0;
        for (qint64 n = 1; n < 5000; ++n) {
            faulty.writer->failFromAccess(n);
            const Result<ImportSummary> imported = faulty.import();
            faulty.writer->failFromAccess(0);
            if (imported)
                break;
            ++failures;
            QCOMPARE(imported.error().kind, Error::Kind::Full);
            QCOMPARE(faulty.stateHash(), empty);
        }
        QVERIFY(failures > 20);

        FaultyBook untroubled;
        untroubled.open();
        const Result<ImportSummary> whole = untroubled.import();
        QVERIFY(whole);
        QCOMPARE(whole->added, 5);
        QCOMPARE(faulty.stateHash(), untroubled.stateHash());
        const Result<ImportSummary> again = faulty.import();
        QVERIFY(again);
        QCOMPARE(again->unchanged, 5);
        QCOMPARE(again->added + again->changed, 0);
        QCOMPARE(faulty.stateHash(), untroubled.stateHash());
    }
};

QTEST_GUILESS_MAIN(TestImportFaults)
#include "tst_import_faults.moc"
