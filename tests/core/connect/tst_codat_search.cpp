#include "tests/core/connect/codat_writing.h"

#include <QRegularExpression>
#include <QTest>

using namespace quittance;
using namespace quittance::connect;
using namespace quittance::connect::codat;
using namespace Qt::StringLiterals;

class TestCodatSearch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void recordIsFoundByItsNumber()
    {
        Writing to;
        to.codat.lists[kInvoices].push_back({"1", R"({"id":"1","invoiceNumber":"INV-70"})", 5});
        to.codat.books.fates = {fake::Fate::LandsUnanswered};
        const FrozenRequest request = to.frozen();
        QVERIFY(to.sent(request).has_value());
        const Result<FoundRecord> found = to.found(request);
        QVERIFY2(found, qPrintable(found ? QString() : found.error().message));
        QCOMPARE(found->remoteId, std::optional(u"landed/1"_s));
        QVERIFY(found->isSame);
        QCOMPARE(to.server.requests().back().url.query(QUrl::FullyDecoded),
                 u"page=1&pageSize=100&orderBy=-modifiedDate&query=invoiceNumber=INV-7"_s);
    }

    void recordThatLandedUnreadIsFoundAfterARefresh()
    {
        Writing to;
        to.codat.books.isReadLater = true;
        to.codat.books.fates = {fake::Fate::TimesOutAndLands};
        const FrozenRequest request = to.frozen();
        QVERIFY(to.sent(request).has_value());
        const Result<FoundRecord> found = to.found(request);
        QVERIFY2(found, qPrintable(found ? QString() : found.error().message));
        QCOMPARE(found->remoteId, std::optional(u"landed/1"_s));
    }

    void recordThatIsNowhereIsSurelyNotThere()
    {
        Writing to;
        to.codat.books.fates = {fake::Fate::IsLost};
        const FrozenRequest request = to.frozen();
        QVERIFY(to.sent(request).has_value());
        const Result<FoundRecord> found = to.found(request);
        QVERIFY(found.has_value());
        QVERIFY(!found->remoteId);
    }

    void refreshThatDoesNotEndLeavesItOpen()
    {
        Writing to;
        to.codat.books.looksPerRefresh = 100;
        const Result<FoundRecord> found = to.found(to.frozen());
        QVERIFY(!found);
        QCOMPARE(found.error().kind, Error::Kind::Busy);
    }

    void otherRecordOfTheSameNumberIsNotTheSame()
    {
        Writing to;
        const QByteArray deleted = R"({"id":"0","invoiceNumber":"INV-7","metadata":{"isDeleted":true}})";
        const QByteArray other = R"({"id":"1","invoiceNumber":"INV-7","customerRef":{"id":"c/1"},"currency":"GBP",)"
                                 R"("issueDate":"2026-04-02","totalAmount":120.0002})";
        to.codat.lists[kInvoices] = {{"0", deleted, 1}, {"1", other, 2}};
        const Result<FoundRecord> found = to.found(to.frozen());
        QVERIFY2(found, qPrintable(found ? QString() : found.error().message));
        QCOMPARE(found->remoteId, std::optional(u"1"_s));
        QVERIFY(!found->isSame);
    }

    void keyWithSignsOfTheQueryLanguageIsAskedForInPart()
    {
        QCOMPARE(keyQuery(u"reference"_s, u"INV-1/7"_s), u"reference=INV-1/7"_s);
        QCOMPARE(keyQuery(u"reference"_s, u"A&&B = {long-one}"_s), u"reference~long-one"_s);
        QCOMPARE(keyQuery(u"reference"_s, u"&&"_s), QString());
        Writing to;
        WriteIntent intent = invoice();
        intent.number = u"A&&B = {long-one}"_s;
        to.codat.books.fates = {fake::Fate::LandsUnanswered};
        const FrozenRequest request = to.frozen(intent);
        QVERIFY(to.sent(request).has_value());
        QVERIFY(to.found(request)->isSame);
    }

    void paymentWithoutAReferenceGetsOneToBeFoundBy()
    {
        Writing to;
        const FrozenRequest request = to.frozen(payment(1000, {share(WriteShare::To::Invoice, u"x"_s, 1000)}));
        QVERIFY(request.naturalKey.startsWith(u"QTC-"_s));
        QVERIFY(request.body.contains("\"reference\":\"" + request.naturalKey.toLatin1() + '"'));
        to.codat.books.fates = {fake::Fate::LandsUnanswered};
        QVERIFY(to.sent(request).has_value());
        QVERIFY(to.found(request)->isSame);
    }
};

QTEST_GUILESS_MAIN(TestCodatSearch)
#include "tst_codat_search.moc"
