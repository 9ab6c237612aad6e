#include "core/exchange/csv/mapping_proposal.h"

#include <QTest>

using namespace quittance;
using namespace quittance::exchange;
using namespace Qt::StringLiterals;

namespace {

Field fieldOf(const MappingProposal &proposal, const QString &heading)
{
    for (const ColumnProposal &column : proposal.columns) {
        if (column.heading == heading && !column.fields.empty())
            return column.fields.front();
    }
    return Field::EndToEndId; // none of the tables below has one
}

struct ProposalCase
{
    const char *name;
    const char *csv;
    RecordKind kind;
    std::initializer_list<std::pair<const char16_t *, Field>> fields;
};

const ProposalCase kProposals[] = {
    {"German invoices",
     "Rechnungsnummer;Kundennummer;Kunde;Rechnungsdatum;Fälligkeit;Bruttobetrag;Offen;Währung\n0007;K1;Möller;31.01."
     "2026;28.02.2026;1.190,00;0,00;EUR\n",
     RecordKind::Invoices,
     {{u"Rechnungsnummer", Field::Number},
      {u"Kundennummer", Field::CustomerId},
      {u"Kunde", Field::CustomerName},
      {u"Rechnungsdatum", Field::Issue},
      {u"Fälligkeit", Field::Due},
      {u"Bruttobetrag", Field::Amount},
      {u"Offen", Field::Open},
      {u"Währung", Field::Currency}}},
    {"French invoices",
     "Numéro de facture;Client;Date de facture;Échéance;Montant TTC;Reste à "
     "payer;Devise\nF1;Dubois;31/01/2026;28/02/2026;1 190,00;0,00;EUR\n",
     RecordKind::Invoices,
     {{u"Numéro de facture", Field::Number},
      {u"Client", Field::CustomerName},
      {u"Date de facture", Field::Issue},
      {u"Échéance", Field::Due},
      {u"Montant TTC", Field::Amount},
      {u"Reste à payer", Field::Open}}},
    {"Spanish invoices",
     "Número de factura;Cliente;Fecha de emisión;Vencimiento;Importe "
     "total;Pendiente;Moneda\nF1;Ibáñez;31/01/2026;28/02/2026;1.190,00;0,00;EUR\n",
     RecordKind::Invoices,
     {{u"Número de factura", Field::Number},
      {u"Cliente", Field::CustomerName},
      {u"Fecha de emisión", Field::Issue},
      {u"Vencimiento", Field::Due},
      {u"Importe total", Field::Amount},
      {u"Pendiente", Field::Open}}},
    {"Dutch bank",
     "Datum;Bedrag;Rekening;Tegenrekening;Naam;Omschrijving\n2026-01-31;-2,56;NL47BUNQ2025181418;NL89BUNQ2025105584;"
     "bunq;invoice 1\n",
     RecordKind::Bank,
     {{u"Datum", Field::Booking},
      {u"Bedrag", Field::Amount},
      {u"Rekening", Field::Account},
      {u"Tegenrekening", Field::CounterpartyAccount},
      {u"Naam", Field::Counterparty},
      {u"Omschrijving", Field::Text}}},
    {"English customers",
     "Customer ID,Company name,Email,Country\nC1,Ars Lignea,a@example.com,FR\n",
     RecordKind::Customers,
     {{u"Customer ID", Field::Id},
      {u"Company name", Field::Name},
      {u"Email", Field::Email},
      {u"Country", Field::Country}}},
    {"Table without headings",
     "18.09.2025;HOFER DANKT 0527;18.09.2025;-33,87;EUR\n19.09.2025;LIDL DANKT 0391 K2;18.09.2025;-24,11;EUR\n",
     RecordKind::Bank,
     {{u"1", Field::Booking},
      {u"2", Field::Text},
      {u"3", Field::Value},
      {u"4", Field::Amount},
      {u"5", Field::Currency}}},
};

} // namespace

class TestColumnMapping : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aMappingSurvivesItsFile()
    {
        ColumnMapping mapping;
        mapping.as = RecordKind::CreditNotes;
        mapping.delimiter = u'\t';
        mapping.encoding = u"windows-1252"_s;
        mapping.headerRows = 3;
        mapping.dateOrder = DateOrder::Mdy;
        mapping.decimalMark = u',';
        mapping.sign = SignRule::Reversed;
        mapping.columns = {{u"Zeile \"1\""_s, {Field::Number, Field::AltNumbers}}, {u"Datum"_s, {Field::Issue}}};
        mapping.constants = {{Field::Currency, u"EUR"_s}};
        QVERIFY(mapping.minorUnits.set(*Currency::fromCode(u"HUF"), 0));
        mapping.only = {{u"Art"_s, {u"RE"_s, u"GU"_s}}};
        const Result<ColumnMapping> again = parseMapping(mappingToJson(mapping));
        QVERIFY2(again, qPrintable(again ? QString() : again.error().message));
        QCOMPARE(*again, mapping);
    }

    void aWrongMappingNamesItsKey_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("field");
        QTest::newRow("no JSON") << QByteArray("[]") << QString();
        QTest::newRow("schema") << QByteArray(R"({"schema":"other","as":"bank"})") << u"schema"_s;
        QTest::newRow("no kind") << QByteArray(R"({"schema":"quittance-mapping/1"})") << u"as"_s;
        QTest::newRow("kind") << QByteArray(R"({"schema":"quittance-mapping/1","as":"bills"})") << u"as"_s;
        QTest::newRow("field") << QByteArray(R"({"schema":"quittance-mapping/1","as":"bank","columns":{"A":"amonut"}})")
                               << u"A"_s;
        QTest::newRow("order") << QByteArray(R"({"schema":"quittance-mapping/1","as":"bank","date_order":"dym"})")
                               << u"date_order"_s;
        QTest::newRow("unknown key") << QByteArray(R"({"schema":"quittance-mapping/1","as":"bank","colums":"x"})")
                                     << u"colums"_s;
    }

    void aWrongMappingNamesItsKey()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, field);
        const Result<ColumnMapping> mapping = parseMapping(json);
        QVERIFY(!mapping);
        QCOMPARE(mapping.error().place.field, field);
    }

    void everyFieldHasAWordAndAHome()
    {
        for (int i = 0; i < kFieldCount; ++i) {
            QCOMPARE(fieldFromName(fieldName(Field(i))), std::optional(Field(i)));
            const bool used = std::any_of(std::begin(kRecordKinds), std::end(kRecordKinds), [i](RecordKind kind) {
                const std::vector<Field> fields = fieldsOf(kind);
                return std::find(fields.begin(), fields.end(), Field(i)) != fields.end();
            });
            QVERIFY2(used, qPrintable(fieldName(Field(i))));
        }
    }

    void aHeaderIsKnownAgainWhateverItsOrderAndCase()
    {
        QCOMPARE(headerSignature({u"Datum"_s, u"Betrag"_s}), headerSignature({u"BETRAG"_s, u"datum"_s}));
        QVERIFY(headerSignature({u"Datum"_s, u"Betrag"_s}) != headerSignature({u"Datum"_s, u"Saldo"_s}));
    }

    void headingsAndValuesProposeAMapping_data()
    {
        QTest::addColumn<int>("index");
        for (size_t i = 0; i < std::size(kProposals); ++i)
            QTest::newRow(kProposals[i].name) << int(i);
    }

    void headingsAndValuesProposeAMapping()
    {
        QFETCH(int, index);
        const ProposalCase &wanted = kProposals[index];
        const Result<MappingProposal> proposal = proposeMapping(QByteArrayView(wanted.csv));
        QVERIFY2(proposal, qPrintable(proposal ? QString() : proposal.error().message));
        QCOMPARE(recordKindName(proposal->mapping.as), recordKindName(wanted.kind));
        QVERIFY(proposal->missing.empty());
        for (const auto &[heading, field] : wanted.fields)
            QCOMPARE(fieldName(fieldOf(*proposal, QString::fromUtf16(heading))), fieldName(field));
        for (const ColumnProposal &column : proposal->columns)
            QVERIFY(!column.reason.isEmpty());
    }

    void anOpenQuestionIsAskedNotGuessed()
    {
        const Result<MappingProposal> proposal
            = proposeMapping("Number,Customer,Date,Amount,Currency\n1,A,02/03/2026,1.234,EUR\n");
        QVERIFY(proposal);
        QVERIFY(proposal->asksDateOrder);
        QVERIFY(proposal->asksDecimalMark);
        QVERIFY(proposal->dateReason.contains(u"02/03/2026"_s));
        QVERIFY(!proposal->mapping.dateOrder);
    }

    void negativeCreditNotesProposeReversedSigns()
    {
        const Result<MappingProposal> proposal = proposeMapping(
            "Credit note number,Customer,Date,Amount,Currency\n1,A,2026-03-02,-1.50,EUR\n", RecordKind::CreditNotes);
        QVERIFY(proposal);
        QCOMPARE(proposal->mapping.sign, SignRule::Reversed);
    }
};

QTEST_APPLESS_MAIN(TestColumnMapping)
#include "tst_column_mapping.moc"
