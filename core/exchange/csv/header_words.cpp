#include "core/exchange/csv/header_words.h"

#include "core/base/text_fold.h"

#include <QMultiHash>

namespace quittance::exchange {
namespace {

struct Words
{
    Field field;
    QStringView words; ///< folded, without spaces and signs
};

constexpr Words kWords[] = {
    {Field::Id,
     u"id|transactionid|transactionreference|transactiereferentie|transactioncode|uniqueid|uuid|guid|recordid|"
     u"transactionreferencenumber|transaktionsid|buchungsreferenz|idtransaction|idtransaccion|transactienummer|volgnr|"
     u"entryid"},
    {Field::Name,
     u"name|customername|customer|company|companyname|displayname|kundenname|kunde|firma|name1|nom|nomduclient|client|"
     u"raisonsociale|societe|nombre|cliente|razonsocial|empresa|naam|klantnaam|klant|bedrijf|bedrijfsnaam|debtor|"
     u"debiteur"},
    {Field::Currency,
     u"currency|currencycode|currencyid|ccy|curr|isocurrency|waehrung|wahrung|buchungswahrung|devise|monnaie|"
     u"codedevise|moneda|divisa|"
     u"munt|muntsoort|valuta|valutacode"},
    {Field::Email, u"email|emailaddress|mail|emailadresse|courriel|correo|correoelectronico|emailadres"},
    {Field::Parent,
     u"parent|parentid|parentcustomer|parentcustomerid|konzern|mutterunternehmen|societemere|matriz|moederbedrijf"},
    {Field::Country, u"country|countrycode|land|landerkennzeichen|laendercode|pays|codepays|pais|landcode"},
    {Field::Aliases, u"alias|aliases|aka|alsoknownas|tradingname|shortname|kurzname"},
    {Field::Accounts,
     u"iban|bankaccount|accountnumber|kontonummer|bankverbindung|compte|cuenta|rekeningnummer|bankrekening"},
    {Field::CreditLimit, u"creditlimit|kreditlimit|limitedecredit|limitedecredito|kredietlimiet"},
    {Field::TermsDays,
     u"terms|termsdays|paymentterms|paymenttermdays|zahlungsziel|zahlungszieltage|delaidepaiement|plazo|betaaltermijn"},
    {Field::Number,
     u"number|invoicenumber|invoiceno|invoicenr|invoice|invoiceref|docnumber|documentnumber|documentno|docno|"
     u"paymentnumber|paymentno|"
     u"creditnotenumber|creditnoteno|creditnote|creditmemonumber|rechnungsnummer|rechnungsnr|rechnung|belegnummer|"
     u"belegnr|beleg|"
     u"gutschriftsnummer|gutschriftnr|zahlungsnummer|numerodefacture|nfacture|facture|numfacture|nofacture|numero|"
     u"numerodepiece|"
     u"numerodefactura|nfactura|factura|numfactura|numerofactura|factuurnummer|factuurnr|factuur|boekstuknummer|"
     u"creditnotanummer|"
     u"numerodavoir|notadecredito"},
    {Field::AltNumbers,
     u"billingno|billingnumber|billingdocument|assignment|orderno|ordernumber|order|ponumber|pono|purchaseorder|"
     u"customponumber|"
     u"externalnumber|altnumber|zuordnung|auftragsnummer|auftragsnr|bestellnummer|bestellnr|lieferschein|"
     u"numerodecommande|ncommande|"
     u"commande|numerodepedido|pedido|ordernummer|bestelnummer|assignmentnumber|yourreference|deliverynumber"},
    {Field::CustomerId,
     u"customerid|customerno|customernumber|customercode|contactid|clientid|accountno|debtorid|debtorno|debtorcode|"
     u"kundennummer|"
     u"kundennr|kundenid|debitor|debitorennummer|debitorennr|codeclient|numeroclient|idclient|nclient|codigocliente|"
     u"idcliente|"
     u"numerodecliente|codigodecliente|klantnummer|klantnr|klantcode|debiteurnummer|debiteurnr|custid|custno"},
    {Field::CustomerName,
     u"customer|customername|contact|contactname|client|clientname|debtor|debtorname|billto|soldto|company|companyname|"
     u"name|kunde|"
     u"kundenname|debitorenname|firma|empfanger|nomduclient|nomclient|client|raisonsociale|nom|cliente|"
     u"nombredelcliente|nombrecliente|"
     u"nombre|razonsocial|klant|klantnaam|debiteur|debiteurnaam|naam|payer|payername|zahler|zahlungspflichtiger"},
    {Field::Issue,
     u"issuedate|issue|issued|invoicedate|date|documentdate|docdate|transactiondate|billdate|creditnotedate|"
     u"rechnungsdatum|belegdatum|"
     u"datum|ausstellungsdatum|gutschriftsdatum|datedefacture|datefacture|dateemission|datedemission|fechadefactura|"
     u"fechafactura|"
     u"fechadeemision|fechaemision|fecha|factuurdatum|datumfactuur|boekdatum"},
    {Field::Due,
     u"duedate|due|dueon|paymentdue|netduedate|maturity|falligkeit|falligkeitsdatum|faellig|falligam|fallig|zahlbarbis|"
     u"nettofalligkeit|"
     u"datedecheance|echeance|dateecheance|fechadevencimiento|vencimiento|fechavencimiento|vervaldatum|vervaldag|"
     u"betaaldatumuiterlijk"},
    {Field::Amount,
     u"amount|total|totalamount|invoiceamount|grossamount|gross|grandtotal|invoicetotal|amounttotal|paymentamount|"
     u"amountincurrency|"
     u"transactionamount|originalamount|betrag|bruttobetrag|brutto|rechnungsbetrag|gesamtbetrag|summe|gesamt|umsatz|"
     u"buchungsbetrag|"
     u"zahlbetrag|montant|montantttc|totalttc|montanttotal|importe|importetotal|monto|cantidad|bedrag|totaalbedrag|"
     u"totaal|"
     u"factuurbedrag|bedraginclbtw|transactiebedrag|valeur"},
    {Field::Open,
     u"open|openamount|amountdue|balancedue|balance|outstanding|outstandingamount|amountoutstanding|remaining|"
     u"remainingamount|unpaid|"
     u"openbalance|residual|offen|offenerbetrag|restbetrag|offenerposten|saldo|resteapayer|restedu|solde|montantdu|"
     u"soldedu|pendiente|"
     u"importependiente|saldopendiente|openstaand|openstaandbedrag|openstaandsaldo|restant|nogtebetalen"},
    {Field::CurrencyRate,
     u"currencyrate|exchangerate|fxrate|rate|conversionrate|wechselkurs|umrechnungskurs|kurs|tauxdechange|taux|"
     u"tipodecambio|tasadecambio|wisselkoers|koers"},
    {Field::Status,
     u"status|state|invoicestatus|documentstatus|paymentstatus|transactionstatus|statut|etat|estado|toestand|zustand"},
    {Field::PaidOn,
     u"paidon|paiddate|datepaid|paymentdate|fullypaidondate|fullypaidon|settledon|clearingdate|clearing|bezahltam|"
     u"zahlungsdatum|"
     u"ausgleichsdatum|datedepaiement|payele|datepaiement|fechadepago|fechapago|betaaldop|betaaldatum|betaaldatum"},
    {Field::VoidedOn,
     u"voidedon|voiddate|datevoided|cancelledon|cancellationdate|stornodatum|storniertam|datedannulation|"
     u"fechadeanulacion|annuleringsdatum"},
    {Field::Updated,
     u"updated|updatedat|updateddate|updateddateutc|lastmodified|modified|modifieddate|lastupdated|geandertam|"
     u"anderungsdatum|modifiele|modificado|gewijzigd"},
    {Field::Reference,
     u"reference|ref|paymentreference|referencenumber|customerreference|referenz|zahlungsreferenz|kundenreferenz|"
     u"mandatsreferenz|"
     u"referencedepaiement|referencia|referenciadepago|betalingskenmerk|kenmerk|referentie|structuredcommunication|"
     u"gestructureerdemededeling|variablesymbol|vs"},
    {Field::Description,
     u"description|memo|notes|note|privatenote|comment|beschreibung|bemerkung|buchungstext|libelle|descripcion|"
     u"concepto|omschrijving|opmerking"},
    {Field::Date,
     u"date|paymentdate|datepaid|receiptdate|transactiondate|receivedon|postingdate|datum|zahlungsdatum|"
     u"zahlungseingang|buchungsdatum|"
     u"datedepaiement|datepaiement|fecha|fechadepago|fechapago|betaaldatum|datumbetaling|ontvangstdatum"},
    {Field::AppliesTo,
     u"appliesto|appliedto|invoice|invoicenumber|invoiceno|invoiceid|forinvoice|settles|rechnung|rechnungsnummer|"
     u"rechnungsnr|facture|"
     u"numerodefacture|factura|numerodefactura|factuur|factuurnummer|factuurnr"},
    {Field::Booking,
     u"bookingdate|booking|booked|date|postingdate|transactiondate|dateprocessed|buchungstag|buchungsdatum|buchung|"
     u"datum|buchungam|"
     u"datedecomptabilisation|datecomptable|dateoperation|datedoperation|fecha|fechaoperacion|fechacontable|"
     u"fechadeoperacion|"
     u"boekdatum|boekingsdatum|datumverrekening|transactiedatum|created"},
    {Field::Value,
     u"valuedate|value|valuta|valutadatum|wertstellung|wert|datedevaleur|datevaleur|fechavalor|rentedatum|"
     u"valutadatum|executiondate"},
    {Field::Credit,
     u"credit|creditamount|deposit|deposits|paidin|moneyin|inflow|haben|gutschrift|eingang|credits|montantcredit|abono|"
     u"haber|ingresos|bij|bijschrijving"},
    {Field::Debit,
     u"debit|debitamount|withdrawal|withdrawals|paidout|moneyout|outflow|soll|lastschrift|ausgang|debits|debet|"
     u"montantdebit|"
     u"cargo|debe|gastos|afschrijving"},
    {Field::Direction,
     u"drcr|crdr|dc|dk|cd|debitcredit|creditdebit|creditdebitindicator|sh|sollhaben|sens|afbij|bijaf|signo|debethaben"},
    {Field::Balance,
     u"balance|runningbalance|balanceafter|saldo|kontostand|saldonachbuchung|solde|saldonatrn|saldodisponible"},
    {Field::Account,
     u"account|accountiban|ouraccount|accountno|accountnumber|konto|auftragskonto|kontonummer|ibanauftraggeberkonto|"
     u"auftraggeberkonto|compte|numerodecompte|cuenta|numerodecuenta|rekening|rekeningnummer|ibanbban|iban|"
     u"bankaccount"},
    {Field::Counterparty,
     u"counterparty|counterpartyname|counteraccountname|payee|payer|payername|beneficiary|beneficiarypayer|name|"
     u"partner|merchant|"
     u"beguenstigterzahlungspflichtiger|begunstigterzahlungspflichtiger|auftraggeber|auftraggeberempfanger|"
     u"auftraggeberbegunstigter|"
     u"empfanger|zahlungspflichtiger|namezahlungsbeteiligter|beneficiaire|tiers|donneurdordre|beneficiario|ordenante|"
     u"tegenpartij|"
     u"naamtegenpartij|naam|partnername|partnerneve|contrepartie"},
    {Field::CounterpartyAccount,
     u"counterpartyaccount|counterpartyiban|counteraccount|payeriban|payeraccount|partneriban|partneraccount|"
     u"ibanzahlungsbeteiligter|"
     u"kontonummeriban|gegenkonto|ibanempfanger|comptebeneficiaire|ibantiers|cuentabeneficiario|ibanordenante|"
     u"tegenrekening|"
     u"tegenrekeningibanbban|rekeningtegenpartij|rekeningnummertegenpartij|ibantegenpartij"},
    {Field::Text,
     u"text|description|details|narrative|purpose|memo|remittance|remittanceinformation|paymentdetails|message|"
     u"particulars|"
     u"verwendungszweck|buchungstext|vorgang|libelle|communication|motif|detail|concepto|descripcion|detalle|"
     u"omschrijving|"
     u"omschrijving1|omschrijving2|omschrijving3|mededelingen|mededeling|vrijemededeling|transactiondescription|"
     u"messageforpayee"},
    {Field::FromCurrency,
     u"from|fromcurrency|basecurrency|currencyfrom|sourcecurrency|von|vonwahrung|ausgangswahrung|devisesource|"
     u"divisaorigen|"
     u"van|vanvaluta"},
    {Field::ToCurrency,
     u"to|tocurrency|quotecurrency|currencyto|targetcurrency|nach|nachwahrung|zielwahrung|devisecible|divisadestino|"
     u"naar|naarvaluta"},
    {Field::ExchangeRate,
     u"rate|exchangerate|fxrate|conversionrate|closingrate|kurs|wechselkurs|umrechnungskurs|taux|tauxdechange|"
     u"tipodecambio|wisselkoers|koers"},
    {Field::EndToEndId, u"endtoendid|endtoendreference|e2eid|eref|kundenreferenzendtoend|endtoend"},
};

QString compact(const QString &heading)
{
    QString letters;
    for (const QChar c : foldText(heading)) {
        if (c.isLetterOrNumber())
            letters += c;
    }
    return letters;
}

/// Fields whose headings mean something else beside an own, better word in that kind of table.
int adjusted(int score, const QString &compactHeading, Field field, RecordKind kind)
{
    const bool isDocument = kind == RecordKind::Invoices || kind == RecordKind::CreditNotes;
    if (isDocument && field == Field::Id
        && (compactHeading == u"invoiceid" || compactHeading == u"creditnoteid" || compactHeading == u"creditmemoid"))
        return 95;
    if (kind == RecordKind::Payments && field == Field::Id && compactHeading == u"paymentid")
        return 95;
    if (kind == RecordKind::Customers && field == Field::Id
        && headingScore(compactHeading, Field::CustomerId, RecordKind::Invoices) == 95)
        return 95;
    return score;
}

} // namespace

int headingScore(const QString &heading, Field field, RecordKind kind)
{
    const QString own = compact(heading);
    if (own.isEmpty())
        return 0;
    int best = compact(fieldName(field)) == own ? 95 : 0;
    for (const Words &entry : kWords) {
        if (entry.field != field)
            continue;
        for (const QStringView word : entry.words.tokenize(u'|')) {
            if (own == word)
                best = 95;
            else if (word.size() >= 4 && own.contains(word))
                best = qMax(best, int(35 + 50 * word.size() / own.size()));
        }
    }
    return adjusted(best, own, field, kind);
}

} // namespace quittance::exchange
