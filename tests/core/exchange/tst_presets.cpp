#include "core/exchange/csv/mapping_proposal.h"
#include "core/exchange/exchange.h"
#include "core/exchange/presets/presets.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace quittance;
using namespace quittance::exchange;
using namespace quittance::ledger;
using namespace Qt::StringLiterals;

namespace {

QString folder()
{
    return QStringLiteral(QUITTANCE_SOURCE_DIR "/tests/sample/exchange/presets/");
}

Result<MappingProposal> proposed(const QString &name)
{
    QFile file(folder() + name + u".csv"_s);
    return file.open(QIODevice::ReadOnly) ? proposeMapping(file.readAll())
                                          : Result<MappingProposal>(fail(Error::Kind::NotFound, name));
}

struct Export
{
    const char *file;
    const char *preset;
    int read;
    int setAside;
    const char *first; ///< what the first record says
    const char *last;
};

constexpr Export kInvoices[] = {
    {"xero_invoices", "Xero, sales invoices", 2, 2, "INV-0101 Harbour Foods 2026-01-14 2026-02-13 240.00 GBP 240.00",
     "INV-0102 Mill Lane Cafe 2026-01-15 2026-02-14 60.00 GBP 40.00"},
    {"quickbooks_invoices", "QuickBooks Online, open invoices", 2, 1,
     "1037 Sonnet Hills Bakery 2026-01-14 2026-02-13 362.07 USD 362.07",
     "1038 Red Rock Diner 2026-01-20 2026-02-19 1156.00 USD 156.00"},
    {"sage_invoices", "Sage Accounting, sales invoices", 2, 0,
     "SI-201 Oakfield Joinery 2026-01-12 2026-02-11 120.00 GBP 120.00",
     "SI-202 Bright Windows 2026-01-25 2026-02-24 600.00 GBP 0.00"},
    {"freshbooks_invoices", "FreshBooks, invoice details", 3, 0,
     "0000041 Lantern Studio 2026-01-12 2026-02-11 293.80 CAD 293.80",
     "0000042 Cove Physio 2026-01-15 2026-02-14 169.50 CAD 0.00"},
    {"zoho_invoices", "Zoho Books, invoices", 2, 1,
     "INV-000031 Kaveri Traders 2026-01-09 2026-02-08 1180.00 INR 1180.00",
     "INV-000032 Palm Exports 2026-01-11 2026-02-10 236.00 INR 0.00"},
};

constexpr Export kBanks[] = {
    {"bank_of_america", "Bank of America", 2, 0, "2026-01-12 800.00 USD |DEPOSIT GLASS WORKS INV 8",
     "2026-01-13 -30.00 USD |MONTHLY FEE"},
    {"barclays", "Barclays", 2, 0, "2026-01-07 512.00 GBP |Counter Credit RIVER TOURS INV 4",
     "2026-01-08 -30.00 GBP |Direct Debit WATER CO"},
    {"bunq", "bunq", 2, 0, "2026-01-14 1750.00 EUR Galerie Zuid|invoice 60", "2026-01-15 -18.90 EUR bunq|fee"},
    {"chase", "Chase", 2, 0, "2026-01-09 2200.00 USD |ORIG CO NAME:PINE TOYS INV 33 ACH_CREDIT",
     "2026-01-08 -100.00 USD |UTILITY PAYMENT ACH_DEBIT"},
    {"commerzbank", "Commerzbank", 2, 0, "2026-01-12 475.00 EUR |Gutschrift Gartenbau Pohl RE 12",
     "2026-01-13 -39.95 EUR |Lastschrift Telefon"},
    {"dkb", "DKB", 2, 0, "2026-01-08 1100.00 EUR Praxis Dr. Lenz|RE 88", "2026-01-09 -80.00 EUR Werft Nord|Strom"},
    {"ing_de", "ING (Germany)", 2, 0, "2026-01-15 1500.00 EUR Reha Team Nord|Gutschrift Rechnung 301",
     "2026-01-14 -50.00 EUR Post|Lastschrift Porto"},
    {"ing_nl", "ING (Netherlands)", 2, 0, "2026-01-16 640.00 EUR Bakkerij De Molen|Overschrijving Factuur 2026-3",
     "2026-01-17 -75.10 EUR Energie BV|Incasso Januari"},
    {"monzo", "Monzo", 2, 0, "2026-01-05 130.00 GBP Dell & Co|Faster payment INV 12",
     "2026-01-06 -8.99 GBP Hardware Shop|Card payment HARDWARE"},
    {"n26", "N26", 2, 0, "2026-01-26 95.00 EUR Yoga Mitte|Credit Transfer Rechnung 9",
     "2026-01-27 -14.35 EUR Drogerie|Presentment"},
    {"rabobank", "Rabobank", 2, 0, "2026-01-19 210.00 EUR Fietsen Jansen|Factuur 19",
     "2026-01-20 -10.00 EUR Rabobank|Kosten"},
    {"revolut", "Revolut", 2, 1, "2026-01-21 300.00 EUR |Payment from Orchard Ltd", "2026-01-23 -12.50 EUR |Stationer"},
    {"sparkasse", "Sparkasse, CSV-CAMT", 2, 0,
     "2026-01-05 1250.00 EUR Weingut Sommer|GUTSCHR. UEBERWEISUNG Rechnung 4711",
     "2026-01-06 -9.90 EUR |ENTGELTABSCHLUSS Kontofuehrung"},
    {"starling", "Starling Bank", 2, 0, "2026-01-03 450.00 GBP Elm Garage|INV 71 FASTER PAYMENT",
     "2026-01-04 -61.20 GBP Insurer|Policy 3 DIRECT DEBIT"},
    {"volksbank", "Volksbank and Raiffeisenbank", 2, 0,
     "2026-01-07 310.50 EUR Baumarkt Krüger|Überweisungsgutschr. RE 2026-7",
     "2026-01-05 -120.00 EUR Stadtwerke|Lastschrift Abschlag"},
    {"wise", "Wise", 2, 0, "2026-01-25 820.00 EUR Atelier Blanc|Received money from Atelier Blanc",
     "2026-01-24 -40.00 EUR Print House|Sent money to Print House"},
};

QString lineText(const BankLineFact &line)
{
    return u"%1 %2 %3 %4|%5"_s.arg(toIsoDate(line.bookedOn), line.amount.toDecimalString(),
                                   line.amount.currency().code(), line.counterparty, line.text);
}

/// The invoices of an outcome with what is left of each.
QStringList invoiceTexts(const ReadOutcome &outcome)
{
    QStringList texts;
    for (const DocumentFact &fact : outcome.batch.documents) {
        if (fact.kind != DocumentKind::Invoice)
            continue;
        qint64 open = fact.amount.units();
        for (const AllocationFact &applied : outcome.batch.allocations)
            open -= applied.target.remoteId == fact.remoteId ? applied.targetUnits : 0;
        texts += u"%1 %2 %3 %4 %5 %6 %7"_s.arg(fact.number, fact.customerName, toIsoDate(fact.issue),
                                               fact.due.isValid() ? toIsoDate(fact.due) : QString(),
                                               fact.amount.toDecimalString(), fact.amount.currency().code(),
                                               Money(open, fact.amount.currency()).toDecimalString());
    }
    return texts;
}

} // namespace

class TestPresets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyPresetHasASampleAndIsRecognised()
    {
        const qsizetype samples = QDir(folder()).entryList({u"*.csv"_s}, QDir::Files).size();
        QCOMPARE(qsizetype(presets().size()), samples);
        QCOMPARE(std::size(kInvoices) + std::size(kBanks), presets().size());
        for (const std::span<const Export> group :
             {std::span<const Export>(kInvoices), std::span<const Export>(kBanks)}) {
            for (const Export &known : group) {
                const Result<MappingProposal> proposal = proposed(QString::fromLatin1(known.file));
                QVERIFY2(proposal, known.file);
                QCOMPARE(proposal->preset, QString::fromLatin1(known.preset));
                QCOMPARE(proposal->confidence, 100);
            }
        }
    }

    void invoicesOfAProgramAreReadWithoutAQuestion()
    {
        for (const Export &known : kInvoices) {
            const ReadOptions options{.currency = Currency::fromCode(u"USD"), .today = QDate(2026, 2, 28)};
            const Result<ReadOutcome> outcome = readFile(folder() + QLatin1StringView(known.file) + u".csv"_s, options);
            QVERIFY2(outcome, outcome ? known.file : qPrintable(outcome.error().message));
            QVERIFY2(outcome->rejected.empty(), known.file);
            QCOMPARE(outcome->read, known.read);
            QCOMPARE(outcome->setAside, known.setAside);
            QCOMPARE(invoiceTexts(*outcome).front(), QString::fromUtf8(known.first));
            QCOMPARE(invoiceTexts(*outcome).back(), QString::fromUtf8(known.last));
        }
    }

    void linesOfABankAreReadWithoutAQuestion()
    {
        for (const Export &known : kBanks) {
            const Result<ReadOutcome> outcome = readFile(folder() + QLatin1StringView(known.file) + u".csv"_s);
            QVERIFY2(outcome, outcome ? known.file : qPrintable(outcome.error().message));
            QVERIFY2(outcome->rejected.empty(), known.file);
            QCOMPARE(outcome->read, known.read);
            QCOMPARE(outcome->setAside, known.setAside);
            QCOMPARE(lineText(outcome->batch.bankLines.front()), QString::fromUtf8(known.first));
            QCOMPARE(lineText(outcome->batch.bankLines.back()), QString::fromUtf8(known.last));
        }
    }

    void headingsAreKnownInAnySpellingAndOrder()
    {
        const std::optional<Preset> found = presetFor(
            {u"balance (GBP)"_s, u"AMOUNT (gbp)"_s, u"type"_s, u"reference"_s, u"counter party"_s, u"Date"_s});
        QVERIFY(found);
        QCOMPARE(found->name, u"Starling Bank"_s);
        QCOMPARE(found->mapping.columns.front().heading, u"balance (GBP)"_s);
        QVERIFY(!presetFor({u"Date"_s, u"Amount"_s}));
    }

    void aLineOfAnotherCustomerIsNoLineOfTheInvoice()
    {
        const QByteArray head = "Client Name,Invoice #,Date Issued,Invoice Status,Line Total,Currency\n";
        const Result<ReadOutcome> outcome = read(head
                                                 + "Cove,1,2026-01-12,sent,10.00,CAD\nFern,1,2026-01-12,sent,5.00,CAD\n"
                                                   "Cove,1,2026-01-12,sent,2.50,CAD\n");
        QVERIFY(outcome);
        QCOMPARE(outcome->rejected.size(), size_t(1));
        QCOMPARE(outcome->batch.documents.front().amount.toDecimalString(), u"12.50"_s);
    }

    void aMappingOfLinesSurvivesItsFile()
    {
        for (const Preset &preset : presets()) {
            const Result<ColumnMapping> again = parseMapping(mappingToJson(preset.mapping));
            QVERIFY(again);
            QCOMPARE(*again, preset.mapping);
        }
    }
};

QTEST_APPLESS_MAIN(TestPresets)
#include "tst_presets.moc"
