#include "core/exchange/csv/column_mapping.h"
#include "core/exchange/csv/mapping_proposal.h"
#include "core/exchange/exchange.h"
#include "core/store/bank_gateway.h"
#include "tests/core/exchange/corpora.h"
#include "tests/core/store/store_fixture.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonObject>
#include <QSet>
#include <QTest>

#include <algorithm>
#include <map>

using namespace quittance;
using namespace quittance::exchange;
using namespace quittance::ledger;
using namespace Qt::StringLiterals;

namespace {

/// An amount of a truth file, which is a decimal or null.
QString plain(const QJsonValue &amount)
{
    return corpora::plain(amount.toString());
}

QString nullable(QDate day)
{
    return day.isValid() ? toIsoDate(day) : QString();
}

/// Every difference between what was read of one statement and what the truth says.
QStringList differences(const StatementSummary &read, const QJsonObject &truth)
{
    QStringList found;
    const auto compare = [&](const QString &what, const QString &ours, const QString &theirs) {
        if (ours != theirs)
            found += u"%1: %2, truth %3"_s.arg(what, ours, theirs);
    };
    const QJsonObject status = truth.value(u"entry_status").toObject();
    const bool allBooked = !status.contains(u"PDNG"_s) && !status.contains(u"INFO"_s) && !status.contains(u"FUTR"_s);
    compare(u"entries"_s, QString::number(read.entries + read.pending),
            QString::number(truth.value(u"entries").toInt()));
    if (truth.value(u"account").isString()) // a version 1 report keeps it where the truth did not look
        compare(u"account"_s, read.account, truth.value(u"account").toString().remove(u' ').toUpper());
    compare(u"id"_s, read.id, truth.value(u"id").toString());
    if (allBooked) {
        compare(u"credits"_s, corpora::plain(read.creditUnits), plain(truth.value(u"credits")));
        compare(u"debits"_s, corpora::plain(read.debitUnits), plain(truth.value(u"debits")));
        compare(u"credit count"_s, QString::number(read.creditCount),
                QString::number(truth.value(u"credit_count").toInt()));
        compare(u"first booking"_s, nullable(read.firstBooking), truth.value(u"first_booking").toString());
        compare(u"last booking"_s, nullable(read.lastBooking), truth.value(u"last_booking").toString());
    }
    const QJsonObject arithmetic = truth.value(u"balance_arithmetic").toObject();
    if (read.opening && arithmetic.contains(u"opening"_s))
        compare(u"opening"_s, corpora::plain(read.opening->units), plain(arithmetic.value(u"opening")));
    if (read.closing && arithmetic.contains(u"closing"_s))
        compare(u"closing"_s, corpora::plain(read.closing->units), plain(arithmetic.value(u"closing")));
    if (arithmetic.contains(u"holds_booked_only"_s))
        compare(u"balanced"_s, QString::number(int(read.isBalanced.value_or(false))),
                QString::number(int(arithmetic.value(u"holds_booked_only").toBool())));
    return found;
}

ColumnMapping xeroMapping()
{
    const Result<ColumnMapping> mapping = parseMapping(R"({
        "schema": "quittance-mapping/1", "as": "invoices", "delimiter": ",", "encoding": "utf-8", "header_rows": 1,
        "date_order": "ymd", "decimal_mark": ".", "sign": "as-is",
        "columns": {"invoice_id": "id", "contact_id": "customer_id", "date": "issue", "due_date": "due",
            "invoice_number": "number", "total": "amount", "amount_due": "open", "currency_code": "currency",
            "currency_rate": "currency_rate", "status": "status", "fully_paid_on_date": "paid_on",
            "updated_date_utc": "updated", "reference": "reference"},
        "constants": {}, "only": {"type": ["ACCREC"]}})");
    return *mapping;
}

} // namespace

class TestExchangeCorpora : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (!QDir(corpora::folder()).exists())
            QSKIP("The shared corpora are not here.");
    }

    void everyCamtFileAgreesWithItsTruth()
    {
        const QJsonObject files = corpora::truth(u"camt"_s).value(u"files").toObject();
        QVERIFY(files.size() > 100);
        int statements = 0;
        QStringList table;
        for (auto it = files.constBegin(); it != files.constEnd(); ++it) {
            const QJsonArray truth = it.value().toObject().value(u"statements").toArray();
            const Result<ReadOutcome> outcome = readFile(corpora::folder() + u'/' + it.key());
            if (!outcome) {
                if (!truth.isEmpty())
                    table += it.key() + u": "_s + outcome.error().message;
                continue;
            }
            QCOMPARE(outcome->read + qint64(outcome->rejected.size()) + outcome->setAside, outcome->rows);
            const std::vector<StatementSummary> &read = outcome->summary.statements;
            if (read.size() != size_t(truth.size()))
                table += u"%1: %2 statements, truth %3"_s.arg(it.key()).arg(read.size()).arg(truth.size());
            for (size_t i = 0; i < std::min(read.size(), size_t(truth.size())); ++i) {
                ++statements;
                for (const QString &difference : differences(read[i], truth[qsizetype(i)].toObject()))
                    table += u"%1 [%2] %3"_s.arg(it.key()).arg(i).arg(difference);
            }
            for (const RejectedRecord &rejected : outcome->rejected)
                table += u"%1 rejected line %2 %3 “%4”: %5"_s.arg(it.key())
                             .arg(rejected.line)
                             .arg(rejected.field, rejected.value, rejected.reason);
        }
        qInfo().noquote() << statements << "statements compared;" << table.size() << "differences";
        for (const QString &line : table)
            qInfo().noquote() << line;
        QCOMPARE(statements, 135);
        QVERIFY(table.isEmpty());
    }

    void aMonthOfStatementsShowsTheDayThatIsMissing()
    {
        QDir folder(corpora::folder() + u"/formats/camt/subite/example-files/CAMT/LT625883379695428516/CAMT_053"_s);
        const store::test::TempBook whole;
        const store::test::TempBook gapped;
        QSet<QString> ids;
        size_t lines = 0;
        const QStringList names = folder.entryList({u"*.xml"_s}, QDir::Files, QDir::Name);
        for (const QString &name : names) {
            const Result<ReadOutcome> outcome = readFile(folder.filePath(name));
            QVERIFY(outcome);
            QVERIFY(whole.apply(outcome->batch));
            if (name != names[names.size() / 2])
                QVERIFY(gapped.apply(outcome->batch));
            for (const BankLineFact &line : outcome->batch.bankLines)
                ids.insert(line.remoteId);
            lines += outcome->batch.bankLines.size();
        }
        const auto missing = [](const store::test::TempBook &book) {
            return std::ranges::count(*store::BankGateway(book.db).checkChain(BankAccountId(1)),
                                      store::StatementBreak::Kind::Missing, &store::StatementBreak::kind);
        };
        qInfo() << names.size() << "days" << lines << "lines" << missing(whole) << "breaks, without one day"
                << missing(gapped);
        QCOMPARE(size_t(ids.size()), lines);
        QCOMPARE(missing(gapped), missing(whole) + 1);
    }

    void receivablesOfTheXeroSeedAddUp()
    {
        const QString seeds = corpora::folder() + u"/platforms/dbt_xero/integration_tests/seeds"_s;
        const Result<ReadOutcome> outcome
            = readFile(seeds + u"/xero_invoice_data.csv"_s, {.mapping = xeroMapping(), .today = QDate(2021, 2, 1)});
        QVERIFY2(outcome, qPrintable(outcome ? QString() : outcome.error().message));
        QVERIFY(outcome->rejected.empty());
        const QJsonObject truth = corpora::truth(u"dbt_xero"_s);
        QCOMPARE(outcome->rows, qint64(truth.value(u"rows").toInt()));

        struct Sum
        {
            int count = 0;
            qint64 total = 0;
        };
        std::map<QString, Sum> sums;
        for (const DocumentFact &fact : outcome->batch.documents) {
            if (fact.kind != DocumentKind::Invoice)
                continue;
            Sum &sum = sums[u"ACCREC/%1/%2"_s.arg(fact.sourceStatus, fact.amount.currency().code())];
            ++sum.count;
            sum.total += fact.amount.units();
        }
        const QJsonObject expected = truth.value(u"by_type_status").toObject();
        qint64 payable = 0;
        size_t receivable = 0;
        for (auto it = expected.constBegin(); it != expected.constEnd(); ++it) {
            const QJsonObject group = it.value().toObject();
            if (!it.key().startsWith(u"ACCREC"_s)) {
                payable += group.value(u"count").toInt();
                continue;
            }
            ++receivable;
            QCOMPARE(sums[it.key()].count, group.value(u"count").toInt());
            QCOMPARE(corpora::plain(sums[it.key()].total), group.value(u"total").toString());
            qInfo().noquote() << it.key() << sums[it.key()].count << corpora::plain(sums[it.key()].total);
        }
        QCOMPARE(sums.size(), receivable);
        QCOMPARE(outcome->setAside, payable);
        QCOMPARE(outcome->read + outcome->setAside, outcome->rows);
    }

    void xeroIsReadAlikeByItsProposedMapping()
    {
        const QString name = u"platforms/dbt_xero/integration_tests/seeds/xero_invoice_data.csv"_s;
        const QString path = corpora::folder() + u'/' + name;
        const Result<MappingProposal> proposal = proposeMapping(corpora::bytesOf(name));
        QVERIFY(proposal);
        QCOMPARE(proposal->mapping.as, RecordKind::Invoices);
        const ReadOptions stated{.mapping = xeroMapping(), .today = QDate(2021, 2, 1)};
        const Result<ReadOutcome> byHand = readFile(path, stated);
        const Result<ReadOutcome> proposed = readFile(path, {.today = QDate(2021, 2, 1)});
        QVERIFY2(proposed, qPrintable(proposed ? QString() : proposed.error().message));
        QCOMPARE(proposed->read, byHand->read);
        QCOMPARE(proposed->setAside, byHand->setAside);
        QCOMPARE(proposed->batch.documents.size(), byHand->batch.documents.size());
        for (size_t i = 0; i < proposed->batch.documents.size(); ++i) {
            QCOMPARE(proposed->batch.documents[i].remoteId, byHand->batch.documents[i].remoteId);
            QCOMPARE(proposed->batch.documents[i].amount, byHand->batch.documents[i].amount);
        }
    }

    void xeroContactsAreCustomers()
    {
        const Result<ReadOutcome> outcome
            = readFile(corpora::folder() + u"/platforms/dbt_xero/integration_tests/seeds/xero_contact_data.csv"_s,
                       {.as = RecordKind::Customers});
        QVERIFY2(outcome, qPrintable(outcome ? QString() : outcome.error().message));
        QVERIFY(outcome->rejected.empty());
        QCOMPARE(qint64(outcome->batch.customers.size()) + outcome->setAside, outcome->rows);
        QVERIFY(outcome->rows > 100);
    }

    void matchPortfolioImportsAsProposed()
    {
        const QString folder = corpora::folder() + u"/../match/trl_single_csv"_s;
        if (!QDir(folder).exists())
            QSKIP("The match portfolio is not here.");
        const Result<ReadOutcome> invoices = readFile(folder + u"/invoices.csv"_s);
        QVERIFY2(invoices, qPrintable(invoices ? QString() : invoices.error().message));
        QCOMPARE(invoices->rows, 15'527);
        QCOMPARE(invoices->read, 15'527);
        QCOMPARE(invoices->batch.documents.size(), size_t(15'527));
        const DocumentFact &first = invoices->batch.documents.front();
        QCOMPARE(first.number, u"INV10000"_s);
        QCOMPARE(first.altNumbers, (QStringList{u"INV100000000022749"_s, u"1000031421"_s}));
        QCOMPARE(first.amount.toDecimalString(), u"24168654.34"_s);
        QCOMPARE(first.due, QDate(2009, 10, 15));

        const Result<ReadOutcome> bank = readFile(folder + u"/bank.csv"_s);
        QVERIFY2(bank, qPrintable(bank ? QString() : bank.error().message));
        QCOMPARE(bank->read, 12'262);
        QCOMPARE(bank->batch.bankLines.front().remoteId, u"T0"_s);
        QCOMPARE(bank->batch.bankLines.front().counterpartyAccount, u"JP10BDVR92723039543589"_s);
        for (const Warning &warning : invoices->warnings)
            qInfo().noquote() << warning.line << warning.message;
        for (const Warning &warning : bank->warnings)
            qInfo().noquote() << warning.line << warning.message;
    }

    void bankCsvSamplesAreRecognised()
    {
        const QString samples = u"formats/csv/bank2ynab/test/test-data/"_s;
        const QDir folder(corpora::folder() + u'/' + samples);
        for (const QString &name : folder.entryList(QDir::Files)) {
            const QByteArray bytes = corpora::bytesOf(samples + name);
            const Importer *importer = recognise(bytes);
            const Result<ReadOutcome> outcome
                = readFile(folder.filePath(name), {.as = RecordKind::Bank, .currency = Currency::fromCode(u"EUR")});
            const QString what = outcome
                ? u"%1 rows, %2 read, %3 rejected %4"_s.arg(outcome->rows)
                      .arg(outcome->read)
                      .arg(outcome->rejected.size())
                      .arg(outcome->rejected.empty() ? QString() : outcome->rejected.front().reason)
                : outcome.error().message;
            qInfo().noquote() << name << (importer == nullptr ? u"-"_s : importer->name()) << what;
            if (outcome)
                QCOMPARE(outcome->read + qint64(outcome->rejected.size()) + outcome->setAside, outcome->rows);
        }
    }
};

QTEST_APPLESS_MAIN(TestExchangeCorpora)
#include "tst_exchange_corpora.moc"
