#include "core/base/decimal.h"
#include "core/exchange/exchange.h"
#include "core/exchange/iban.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace quittance;
using namespace quittance::exchange;
using namespace quittance::ledger;
using namespace Qt::StringLiterals;

namespace {

QString shared()
{
    const QString given = qEnvironmentVariable("QUITTANCE_SHARED");
    return given.isEmpty() ? QStringLiteral(QUITTANCE_SOURCE_DIR "/../shared") : given;
}

QJsonObject truthFiles()
{
    QFile file(shared() + u"/corpora/truth/einvoice.json"_s);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QJsonDocument::fromJson(file.readAll()).object().value(u"files").toObject();
}

QString plain(std::optional<qint64> units)
{
    return units ? unitsToDecimalString(*units, 0) : QString();
}

/// A truth file's amount without trailing zeros.
QString plain(const QJsonValue &amount)
{
    const Result<qint64> units = parseUnits(amount.toString());
    return units ? plain(std::optional(*units)) : amount.toString();
}

QString dayText(QDate day)
{
    return day.isValid() ? toIsoDate(day) : QString();
}

bool isCreditCode(const QJsonObject &truth)
{
    const QString code = truth.value(u"type_code").toString();
    if (code.isEmpty())
        return truth.value(u"kind").toString() == u"CreditNote";
    return code == u"381" || code == u"261" || code == u"396";
}

/// What was read differently from what the truth says, with the file's reason where one is known.
QStringList differences(const DocumentSummary &read, const QJsonObject &truth)
{
    QStringList found;
    const auto compare = [&](const QString &what, const QString &ours, const QString &theirs) {
        if (ours != theirs)
            found += u"%1: “%2”, truth “%3”"_s.arg(what, ours, theirs);
    };
    const auto text = [&truth](QStringView key) { return truth.value(key).toString(); };
    compare(u"number"_s, read.number, text(u"number"));
    compare(u"kind"_s, kindName(read.kind), isCreditCode(truth) ? u"credit_note"_s : u"invoice"_s);
    compare(u"issue"_s, dayText(read.issue), text(u"issue"));
    compare(u"due"_s, dayText(read.due), text(u"due"));
    compare(u"currency"_s, read.currency ? read.currency->code() : QString(), text(u"currency"));
    compare(u"total"_s, plain(read.totalUnits), plain(truth.value(u"gross")));
    compare(u"payable"_s, plain(read.payableUnits), plain(truth.value(u"payable")));
    compare(u"tax"_s, plain(read.taxUnits), plain(truth.value(u"tax")));
    compare(u"seller"_s, read.seller, text(u"seller"));
    compare(u"buyer"_s, read.buyer, text(u"buyer"));
    compare(u"iban"_s, read.iban, compactAccount(text(u"iban")));
    compare(u"reference"_s, read.reference, text(u"payment_id"));
    return found;
}

/// Differences that are right, and why.
QString explanation(const QString &file, const QString &difference)
{
    if (file.contains(u"/zatca/"_s) && difference.contains(u"does not name its buyer"_s))
        return u"a simplified invoice without a buyer is no receivable of anybody; its summary is shown all the same"_s;
    const bool isUndeclared = file.endsWith(u"credit-note1.xml"_s) || file.endsWith(u"custom-namespace-prefixes.xml"_s);
    if (isUndeclared && difference.startsWith(u"currency"_s))
        return u"there is no DocumentCurrencyCode, but every amount of the file says its currency"_s;
    return {};
}

QString factText(const ReadOutcome &outcome)
{
    QStringList all;
    for (const CustomerFact &fact : outcome.batch.customers)
        all += u"customer %1|%2|%3|%4"_s.arg(fact.remoteId, fact.name, fact.country, fact.email);
    for (const DocumentFact &fact : outcome.batch.documents) {
        all += u"%1 %2|%3|%4|%5|%6|%7|%8 %9"_s.arg(
            kindName(fact.kind), fact.remoteId, fact.number, fact.customerRemoteId, fact.customerName,
            dayText(fact.issue), dayText(fact.due), fact.amount.toDecimalString(), fact.amount.currency().code());
        all += fact.reference + u'|' + fact.altNumbers.join(u',') + u'|' + fact.sourceStatus;
        for (const DocumentLineFact &line : fact.lines)
            all += u"line %1|%2|%3|%4"_s.arg(line.description, line.quantity, line.unitPrice).arg(line.units);
    }
    return all.join(u'\n');
}

} // namespace

class TestEInvoiceCorpora : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (truthFiles().isEmpty())
            QSKIP("The shared corpora are not here.");
    }

    void everyInvoiceAgreesWithItsTruth()
    {
        const QJsonObject files = truthFiles();
        QVERIFY(files.size() > 150);
        QStringList table;
        QStringList explained;
        int agree = 0;
        for (auto it = files.constBegin(); it != files.constEnd(); ++it) {
            const Result<ReadOutcome> outcome = readFile(shared() + u"/corpora/"_s + it.key());
            QStringList found;
            if (!outcome)
                found = {outcome.error().message};
            else if (outcome->summary.documents.size() != 1)
                found = {u"%1 documents"_s.arg(outcome->summary.documents.size())};
            else
                found = differences(outcome->summary.documents.front(), it.value().toObject());
            for (const RejectedRecord &refused : outcome ? outcome->rejected : std::vector<RejectedRecord>())
                found += u"refused line %1 %2 “%3”: %4"_s.arg(refused.line)
                             .arg(refused.field, refused.value, refused.reason);
            agree += int(found.isEmpty());
            for (const QString &line : std::as_const(found)) {
                const QString why = explanation(it.key(), line);
                const QString row = it.key().section(u'/', -3) + u": "_s + line;
                if (why.isEmpty())
                    table += row;
                else
                    explained += row + u" — "_s + why;
            }
        }
        qInfo().noquote() << agree << "of" << files.size() << "files agree in every field;" << table.size()
                          << "differences and" << explained.size() << "explained ones";
        for (const QString &line : explained + table)
            qInfo().noquote() << line;
        QVERIFY(agree >= files.size() - 6);
        QVERIFY(table.isEmpty());
    }

    void twinsImportToTheSameInvoice()
    {
        const QJsonObject files = truthFiles();
        int twins = 0;
        for (auto it = files.constBegin(); it != files.constEnd(); ++it) {
            const QString twin = it.value().toObject().value(u"cii_twin").toString();
            if (twin.isEmpty())
                continue;
            ++twins;
            const Result<ReadOutcome> ubl = readFile(shared() + u"/corpora/"_s + it.key());
            const Result<ReadOutcome> cii = readFile(shared() + u"/corpora/"_s + twin);
            QVERIFY2(ubl && cii, qPrintable(it.key()));
            QCOMPARE(factText(*cii), factText(*ubl));
        }
        qInfo() << twins << "twins";
        QVERIFY(twins > 30);
    }
};

QTEST_APPLESS_MAIN(TestEInvoiceCorpora)
#include "tst_einvoice_corpora.moc"
