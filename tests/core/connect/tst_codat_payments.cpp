#include "core/base/decimal.h"
#include "tests/core/connect/codat_fixture.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <algorithm>
#include <map>

using namespace quittance;
using namespace quittance::connect;
using namespace quittance::connect::codat;
using namespace quittance::ledger;
using namespace Qt::StringLiterals;

namespace {

/// A payment of the given total and lines, as JSON.
QByteArray payment(const QByteArray &id, const QByteArray &total, const QByteArray &lines, const QByteArray &more = {})
{
    return "{\"id\":\"" + id + "\",\"totalAmount\":" + total
        + ",\"currency\":\"GBP\",\"date\":\"2026-03-01\",\"customerRef\":{\"id\":\"c\"},\"lines\":[" + lines + "]"
        + more + "}";
}

QByteArray line(const QByteArray &amount, const QByteArrayList &links)
{
    return "{\"amount\":" + amount + ",\"links\":[" + links.join(',') + "]}";
}

QByteArray link(const QByteArray &type, const QByteArray &id, const QByteArray &amount, const QByteArray &rate = {})
{
    return "{\"type\":\"" + type + "\",\"id\":\"" + id + "\",\"amount\":" + amount
        + (rate.isEmpty() ? QByteArray() : ",\"currencyRate\":" + rate) + "}";
}

QString shown(qint64 units)
{
    return unitsToDecimalString(units, 0);
}

/// `payment p>invoice x 1000`, with both amounts where they differ and a question mark where it is inferred.
QStringList allocationsOf(const MappedPage &page)
{
    QStringList all;
    for (const AllocationFact &fact : page.batch.allocations) {
        QString text
            = u"%1 %2>%3 %4 %5"_s.arg(kindName(fact.source.kind), fact.source.remoteId, kindName(fact.target.kind),
                                      fact.target.remoteId, shown(fact.sourceUnits));
        if (fact.targetUnits != fact.sourceUnits)
            text += u'/' + shown(fact.targetUnits);
        all.append(fact.isInferred ? text + u'?' : text);
    }
    return all;
}

QStringList documentsOf(const MappedPage &page)
{
    QStringList all;
    for (const DocumentFact &fact : page.batch.documents)
        all.append(u"%1 %2 %3"_s.arg(kindName(fact.kind), fact.remoteId, shown(fact.amount.units())));
    return all;
}

/// What the page's documents and allocations do to receivables by document: `invoice x` → −1000. Money has its open
/// rest.
std::map<QString, qint64> effectsOf(const MappedPage &page)
{
    std::map<QString, qint64> effects;
    for (const DocumentFact &fact : page.batch.documents)
        effects[kindName(fact.kind) + u' ' + fact.remoteId] += receivableSign(fact.kind) * fact.amount.units();
    for (const AllocationFact &fact : page.batch.allocations) {
        effects[kindName(fact.source.kind) + u' ' + fact.source.remoteId] += fact.sourceUnits;
        effects[kindName(fact.target.kind) + u' ' + fact.target.remoteId] -= fact.targetUnits;
    }
    return effects;
}

/// A payment and what becomes of it.
struct LinesCase
{
    const char *name;
    QByteArray json;
    QStringList documents;
    QStringList allocations;
};

std::vector<LinesCase> plainCases()
{
    return {

        {"money for an invoice",
         payment("p", "1000", line("1000", {link("Invoice", "x", "-1000")})),
         {u"payment p 1000"_s},
         {u"payment p>invoice x 1000"_s}},
        {"credit note for an invoice",
         payment("p", "0", line("0", {link("Invoice", "x", "-1000"), link("CreditNote", "y", "1000")})),
         {},
         {u"credit_note y>invoice x 1000"_s}},
        {"part on account",
         payment("p", "2000",
                 line("1000", {link("Invoice", "x", "-1000")}) + ","
                     + line("1000", {link("PaymentOnAccount", "c", "-1000")})),
         {u"payment p 2000"_s},
         {u"payment p>invoice x 1000"_s}},
        {"refund of a credit note",
         payment("p", "-1000", line("-1000", {link("CreditNote", "y", "1000")})),
         {u"refund p 1000"_s},
         {u"credit_note y>refund p 1000"_s}},
        {"payment that knows its refund",
         payment("p5", "1050",
                 line("1000", {link("Invoice", "x", "-1000")}) + "," + line("50", {link("Refund", "p6", "-50")})),
         {u"payment p5 1050"_s},
         {u"payment p5>invoice x 1000"_s}},
        {"refund that knows its payment",
         payment("p6", "-50", line("-50", {link("Payment", "p5", "50")})),
         {u"refund p6 50"_s},
         {u"payment p5>refund p6 50"_s}},
        {"refund of money on account",
         payment("p", "-70", line("-70", {link("PaymentOnAccount", "c", "70")})),
         {u"refund p 70"_s},
         {}},
        {"invoice in another currency",
         payment("p", "99.99", line("99.99", {link("Invoice", "178", "-50", "1.9998")})),
         {u"payment p 99.99"_s},
         {u"payment p>invoice 178 99.99/50"_s}},
        {"money and a credit note for one invoice",
         payment("p", "250", line("250", {link("Invoice", "x", "-1000"), link("CreditNote", "y", "750")})),
         {u"payment p 250"_s},
         {u"credit_note y>invoice x 750"_s, u"payment p>invoice x 250"_s}},
    };
}

std::vector<LinesCase> oddCases()
{
    return {
        {"several for several",
         payment("p", "500",
                 line("500",
                      {link("Invoice", "a", "-1000"), link("Invoice", "b", "-1000"), link("CreditNote", "y", "750"),
                       link("CreditNote", "z", "750")})),
         {u"payment p 500"_s},
         {u"credit_note y>invoice a 750?"_s, u"credit_note z>invoice a 250?"_s, u"credit_note z>invoice b 500?"_s,
          u"payment p>invoice b 500?"_s}},
        {"credit note taken back",
         payment("p", "0", line("0", {link("Invoice", "x", "0.05"), link("CreditNote", "y", "-0.05")})),
         {},
         {u"invoice x>credit_note y 0.05"_s}},
        {"discount",
         payment("p", "95", line("95", {link("Invoice", "x", "-100"), link("Discount", "p", "5")})),
         {u"payment p 95"_s, u"credit_note p#discount 5"_s},
         {u"credit_note p#discount>invoice x 5"_s, u"payment p>invoice x 95"_s}},
        {"lines that take back part of their own",
         payment("p", "90",
                 line("90", {link("Invoice", "x", "-90")}) + "," + line("10", {link("Invoice", "x", "-10")}) + ","
                     + line("-10", {link("Other", "p", "10")})),
         {u"payment p 90"_s, u"credit_note p#other 10"_s},
         {u"credit_note p#other>invoice x 10?"_s, u"payment p>invoice x 90?"_s}},
        {"no lines at all", payment("p", "12.5", ""), {u"payment p 12.5"_s}, {}},
        {"single link without an amount",
         payment("p", "12.5", line("12.5", {R"({"type":"Invoice","id":"x"})"})),
         {u"payment p 12.5"_s},
         {u"payment p>invoice x 12.5"_s}},
    };
}

} // namespace

class TestCodatPayments : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void linesBecomeAllocations_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QStringList>("documents");
        QTest::addColumn<QStringList>("allocations");
        for (const std::vector<LinesCase> &cases : {plainCases(), oddCases()}) {
            for (const LinesCase &one : cases)
                QTest::newRow(one.name) << one.json << one.documents << one.allocations;
        }
    }
    void linesBecomeAllocations()
    {
        QFETCH(QByteArray, json);
        QFETCH(QStringList, documents);
        QFETCH(QStringList, allocations);
        const MappedPage page = mapped(DataType::Payments, {json});
        QVERIFY2(page.rejected.empty(), qPrintable(page.rejected.empty() ? QString() : page.rejected[0].reason));
        QStringList found = allocationsOf(page);
        found.sort();
        allocations.sort();
        QCOMPARE(found, allocations);
        QCOMPARE(documentsOf(page), documents);
    }

    void unbalancedPaymentIsSetAside()
    {
        const MappedPage page = mapped(DataType::Payments,
                                       {payment("p9", "100", line("100", {link("Invoice", "x", "-90")})),
                                        payment("p1", "100", line("90", {link("Invoice", "x", "-90")}))});
        QVERIFY(page.batch.documents.empty() && page.batch.allocations.empty() && page.allocations.empty());
        QCOMPARE(page.rejected.size(), size_t(2));
        QCOMPARE(page.rejected[0].path, u"lines"_s);
        QVERIFY(page.rejected[0].reason.contains(u"10.00"));
    }

    void badLinkIsNamedByItsPath()
    {
        const MappedPage page = mapped(
            DataType::Payments,
            {payment("p", "10",
                     line("4", {link("Invoice", "x", "-4")}) + "," + line("6", {link("Invoice", "y", "\"six\"")}))});
        QCOMPARE(page.rejected.at(0).path, u"lines[1].links[0].amount"_s);
    }

    void linkOfAnUnknownKindIsKeptAndNoticed()
    {
        const MappedPage page = mapped(
            DataType::Payments, {payment("p", "5", line("5", {link("Invoice", "x", "-9"), link("Barter", "b", "4")}))});
        QCOMPARE(documentsOf(page), (QStringList{u"payment p 5"_s, u"credit_note p#barter 4"_s}));
        QCOMPARE(page.batch.documents[1].sourceStatus, u"Barter"_s);
        QCOMPARE(page.notices.at(0).path, u"lines[0].links[1]"_s);
    }

    void moneyThatWasOnAccountIsNoticed()
    {
        const MappedPage page
            = mapped(DataType::Payments,
                     {payment("p", "0", line("0", {link("Invoice", "x", "-9"), link("PaymentOnAccount", "c", "9")}))});
        QVERIFY(page.batch.allocations.empty());
        QCOMPARE(page.notices.size(), size_t(1));
    }

    void deletedPaymentTakesItsAllocationsBack()
    {
        const MappedPage page = mapped(
            DataType::Payments,
            {payment("p", "10", line("10", {link("Invoice", "x", "-10")}), ",\"metadata\":{\"isDeleted\":true}")});
        QCOMPARE(page.batch.documents.at(0).state, DocumentState::Deleted);
        QCOMPARE(page.batch.allocations.at(0).unappliedOn, page.batch.allocations[0].date);
    }

    void allocationsKeepTheirIdsWhenLinesMove()
    {
        const QByteArray first = line("4", {link("Invoice", "x", "-4")});
        const QByteArray second = line("6", {link("Invoice", "y", "-6")});
        const MappedPage page = mapped(
            DataType::Payments, {payment("p", "10", first + "," + second), payment("p", "10", second + "," + first)});
        QStringList before = page.allocations.at(0).allocationIds;
        QStringList after = page.allocations.at(1).allocationIds;
        before.sort();
        after.sort();
        QCOMPARE(before, after);
    }

    void partsOfOneLinkAddUpToIt()
    {
        // 100 at 0.333333333 is 33.33: two credit notes of 16.67 and 16.66 share the 100.
        const MappedPage page
            = mapped(DataType::Payments,
                     {payment("p", "0",
                              line("0",
                                   {link("Invoice", "x", "-100", "0.333333333"), link("CreditNote", "y", "16.67"),
                                    link("CreditNote", "z", "16.66")}))});
        QVERIFY(page.rejected.empty());
        qint64 off = 0;
        for (const AllocationFact &fact : page.batch.allocations)
            off += fact.targetUnits;
        QCOMPARE(off, qint64(100) * kUnitsPerWhole);
    }

    void documentedCasesBalance();
    void documentedExamplesBalance();
    void truthCaseAgrees();
};

void TestCodatPayments::documentedCasesBalance()
{
    const QDir folder(sharedFolder() + u"/examples/codat/payment-cases"_s);
    const QStringList files = folder.entryList({u"*.json"_s});
    if (files.isEmpty())
        QSKIP("The documented payment cases are not here.");
    QCOMPARE(files.size(), 15);
    for (const QString &name : files) {
        // The documentation leaves out what is not its point: ids and dates.
        QJsonArray payments = QJsonDocument::fromJson(bytesOf(folder.filePath(name))).object()[u"payments"].toArray();
        QByteArrayList records;
        for (int i = 0; i < payments.size(); ++i) {
            QJsonObject one = payments[i].toObject();
            for (const auto &[key, value] :
                 {std::pair(u"id"_s, u"p%1"_s.arg(i)), std::pair(u"date"_s, u"2026-01-01"_s)}) {
                if (!one.contains(key))
                    one[key] = value;
            }
            records.append(QJsonDocument(one).toJson(QJsonDocument::Compact));
        }
        const MappedPage page = mapped(DataType::Payments, records);
        QVERIFY2(page.rejected.empty() && page.allocations.size() == size_t(records.size()), qPrintable(name));
    }
}

void TestCodatPayments::documentedExamplesBalance()
{
    const QDir folder(sharedFolder() + u"/examples/codat"_s);
    const QStringList files = folder.entryList({u"payments.list.*.json"_s});
    if (files.isEmpty())
        QSKIP("The examples are not here.");
    size_t balanced = 0;
    for (const QString &name : files) {
        PageMapper mapper;
        const Result<ReadPage> page = mapper.read(DataType::Payments, bytesOf(folder.filePath(name)), contextInGbp());
        QVERIFY(page && page->mapped.rejected.empty());
        balanced += page->mapped.allocations.size();
    }
    QCOMPARE(balanced, size_t(34));
}

void TestCodatPayments::truthCaseAgrees()
{
    const QDir folder(QStringLiteral(QUITTANCE_SOURCE_DIR "/tests/sample/cases"));
    const QStringList files = folder.entryList({u"C12*.json"_s});
    QCOMPARE(files.size(), 1);
    const QJsonObject root = QJsonDocument::fromJson(bytesOf(folder.filePath(files[0]))).object();
    const QJsonObject expected = root[u"queries"].toArray()[0].toObject()[u"expected"].toObject();
    QCOMPARE(expected.size(), 9);
    for (const QJsonValue &one : root[u"payments"].toArray()) {
        QJsonObject payment = one.toObject();
        const QString id = payment[u"id"].toString();
        payment[u"date"] = u"2026-01-01"_s;
        QByteArray json = QJsonDocument(payment).toJson(QJsonDocument::Compact);
        const MappedPage page = mapped(DataType::Payments, {json});
        const QJsonObject answer = expected[id].toObject();
        QCOMPARE(page.rejected.empty(), answer[u"balanced"].toBool());
        if (!page.rejected.empty())
            continue;
        std::map<QString, qint64> effects = effectsOf(page);
        const QJsonObject invoices = answer[u"invoice"].toObject();
        for (auto invoice = invoices.begin(); invoice != invoices.end(); ++invoice)
            QCOMPARE(shown(effects[u"invoice "_s + invoice.key()]), invoice.value().toString());
        const QJsonObject credits = answer[u"credit"].toObject();
        for (auto credit = credits.begin(); credit != credits.end(); ++credit)
            QCOMPARE(shown(effects[u"credit_note "_s + credit.key()]), credit.value().toString());
        // What stays on account is what the money has left over; its link to a refund is told by the refund.
        const qint64 linked = parseUnits(answer[u"refund_link"].toString(u"0"_s)).value();
        const qint64 onAccount = parseUnits(answer[u"on_account"].toString()).value();
        if (linked <= 0)
            QCOMPARE(effects[u"payment "_s + id], onAccount + linked);
        else
            QCOMPARE(effects[u"refund "_s + id], qint64(0));
    }
}

QTEST_GUILESS_MAIN(TestCodatPayments)
#include "tst_codat_payments.moc"
