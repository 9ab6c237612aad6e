<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Text</name>
    <message>
        <source>%1, settlements it implies</source>
        <translation>%1, der Ausgleich, der daraus folgt</translation>
    </message>
    <message>
        <source>Bank fee taken off a receipt</source>
        <translation>Bankgebühr, von einem Eingang abgezogen</translation>
    </message>
    <message>
        <source>Small difference written off</source>
        <translation>Kleine Differenz ausgebucht</translation>
    </message>
    <message>
        <source>Collection performance</source>
        <translation>Einzugsleistung</translation>
    </message>
    <message>
        <source>Credit sales are gross of credit notes.</source>
        <translation>Zielverkäufe sind brutto, ohne Abzug von Gutschriften.</translation>
    </message>
    <message>
        <source>Credit sales are net of credit notes.</source>
        <translation>Zielverkäufe sind netto, abzüglich der Gutschriften.</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>Entscheidungen</translation>
    </message>
    <message>
        <source>Discount taken off a receipt</source>
        <translation>Skonto, das von einem Zahlungseingang abgezogen wurde</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Open this book.</source>
        <translation>Dieses Buch öffnen.</translation>
    </message>
    <message>
        <source>Leave a picture of every screen in this folder and end.</source>
        <translation>Von jeder Ansicht ein Bild in diesen Ordner legen und enden.</translation>
    </message>
    <message>
        <source>Show the window once and end.</source>
        <translation>Das Fenster einmal zeigen und enden.</translation>
    </message>
    <message>
        <source>--pictures needs a book: name it by --store.</source>
        <translation>--pictures braucht ein Buch: Nennen Sie es mit --store.</translation>
    </message>
</context>
<context>
    <name>quittance::Date</name>
    <message>
        <source>“%1” is not a date like 2026-03-31.</source>
        <translation>„%1“ ist kein Datum wie 2026-03-31.</translation>
    </message>
    <message>
        <source>“%1” is not a time with its zone, like 2026-02-01T07:30:00Z.</source>
        <translation>„%1“ ist keine Uhrzeit mit Zeitzone wie 2026-02-01T07:30:00Z.</translation>
    </message>
</context>
<context>
    <name>quittance::Decimal</name>
    <message>
        <source>“%1” is not an amount with decimal mark “%2”.</source>
        <translation>„%1“ ist kein Betrag mit dem Dezimalzeichen „%2“.</translation>
    </message>
    <message>
        <source>“%1” is too large an amount.</source>
        <translation>„%1“ ist ein zu großer Betrag.</translation>
    </message>
</context>
<context>
    <name>quittance::Rate</name>
    <message>
        <source>“%1” is not an exchange rate.</source>
        <translation>„%1“ ist kein Wechselkurs.</translation>
    </message>
    <message>
        <source>The rate “%1” has more than %2 significant digits.</source>
        <translation>Der Kurs „%1“ hat mehr als %2 gültige Ziffern.</translation>
    </message>
    <message>
        <source>A rate must be above zero; a missing rate is never taken as 1.</source>
        <translation>Ein Kurs muss über null liegen; ein fehlender Kurs gilt nie als 1.</translation>
    </message>
    <message>
        <source>The converted amount is too large.</source>
        <translation>Der umgerechnete Betrag ist zu groß.</translation>
    </message>
    <message>
        <source>The crossed rate is too large.</source>
        <translation>Der Kreuzkurs ist zu groß.</translation>
    </message>
    <message>
        <source>The crossed rate is too small.</source>
        <translation>Der Kreuzkurs ist zu klein.</translation>
    </message>
</context>
<context>
    <name>quittance::cli</name>
    <message>
        <source>“%2” is no value of --%1.</source>
        <translation>„%2“ ist kein Wert für --%1.</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Währung</translation>
    </message>
    <message>
        <source>Unapplied</source>
        <translation>Nicht zugeordnet</translation>
    </message>
    <message>
        <source>Net</source>
        <translation>Netto</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Summe</translation>
    </message>
    <message>
        <source>--customers, --invoices and --seed take whole numbers from 1 up.</source>
        <translation>--customers, --invoices und --seed nehmen ganze Zahlen ab 1.</translation>
    </message>
    <message>
        <source>The sample book is in %1: %2 customers, %3 documents, %4 bank lines.</source>
        <translation>Das Beispielbuch liegt unter %1: %2 Kunden, %3 Belege, %4 Bankumsätze.</translation>
    </message>
    <message>
        <source>Usage: quittance-cli report aged-receivables --out FILE</source>
        <translation>Aufruf: quittance-cli report aged-receivables --out DATEI</translation>
    </message>
    <message>
        <source>The workbook is in %1.</source>
        <translation>Die Arbeitsmappe liegt unter %1.</translation>
    </message>
    <message>
        <source>The book is sound. State %1.</source>
        <translation>Das Buch ist in Ordnung. Stand %1.</translation>
    </message>
    <message numerus="yes">
        <source>The book has %n finding(s).</source>
        <translation>
            <numerusform>Das Buch hat %n Befund.</numerusform>
            <numerusform>Das Buch hat %n Befunde.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2): %3 added, %4 changed, %5 unchanged, %6 set aside, %7 rejected</source>
        <translation>%1 (%2): %3 hinzugefügt, %4 geändert, %5 unverändert, %6 beiseitegelegt, %7 abgewiesen</translation>
    </message>
    <message>
        <source>Nothing was stored.</source>
        <translation>Es wurde nichts gespeichert.</translation>
    </message>
    <message>
        <source>“%1” is not an ISO 4217 currency.</source>
        <translation>„%1“ ist keine Währung nach ISO 4217.</translation>
    </message>
    <message>
        <source>not recognised</source>
        <translation>nicht erkannt</translation>
    </message>
    <message>
        <source>  statement %1 of %2 %3: %4 entries, credits %5, debits %6</source>
        <translation>  Auszug %1 von %2 %3: %4 Umsätze, Haben %5, Soll %6</translation>
    </message>
    <message>
        <source>not defined</source>
        <translation>nicht definiert</translation>
    </message>
    <message>
        <source>%1: %2 agree, %3 disagree, of which %4 are figures this release does not have</source>
        <translation>%1: %2 stimmen, %3 weichen ab, davon sind %4 Zahlen, die diese Version nicht kennt</translation>
    </message>
    <message>
        <source>%1 accepted, %2 suggested, %3 unmatched, %4 stale, in %5 s.</source>
        <translation>%1 angenommen, %2 vorgeschlagen, %3 nicht abgeglichen, %4 überholt, in %5 s.</translation>
    </message>
    <message>
        <source>There is no option “--%1” here.</source>
        <translation>Die Option „--%1“ gibt es hier nicht.</translation>
    </message>
    <message>
        <source>The option “--%1” needs a value.</source>
        <translation>Die Option „--%1“ braucht einen Wert.</translation>
    </message>
    <message>
        <source>The option “--%1” takes no value.</source>
        <translation>Die Option „--%1“ nimmt keinen Wert.</translation>
    </message>
    <message>
        <source>Usage: quittance-cli %1</source>
        <translation>Aufruf: quittance-cli %1</translation>
    </message>
    <message>
        <source>“%1” needs a book: give it with --store FILE.</source>
        <translation>„%1“ braucht ein Buch: Geben Sie es mit --store DATEI an.</translation>
    </message>
    <message>
        <source>There is no command “%1”. quittance-cli --help lists them.</source>
        <translation>Den Befehl „%1“ gibt es nicht. quittance-cli --help listet alle Befehle.</translation>
    </message>
    <message>
        <source>A command is missing. quittance-cli --help lists them.</source>
        <translation>Es fehlt ein Befehl. quittance-cli --help listet alle Befehle.</translation>
    </message>
    <message>
        <source>There is no finding “%1”.</source>
        <translation>Den Befund „%1“ gibt es nicht.</translation>
    </message>
    <message>
        <source>Usage: quittance-cli health [--all] [--months N] [--dismiss RULE:SUBJECT --reason TEXT | --restore RULE:SUBJECT]</source>
        <translation>Aufruf: quittance-cli health [--all] [--months N] [--dismiss REGEL:GEGENSTAND --reason TEXT | --restore REGEL:GEGENSTAND]</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Schwere</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Befund</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Was gefunden wurde</translation>
    </message>
    <message>
        <source>--as takes customers, invoices, credit-notes, payments, bank or rates.</source>
        <translation>--as nimmt customers, invoices, credit-notes, payments, bank oder rates.</translation>
    </message>
    <message>
        <source>Usage: quittance-cli metric NAME [--param key=value]… [--currency CUR] [--base CUR] [--customer ID], or metric --list</source>
        <translation>Aufruf: quittance-cli metric NAME [--param schlüssel=wert]… [--currency WÄHRUNG] [--base WÄHRUNG] [--customer KENNUNG], oder metric --list</translation>
    </message>
    <message>
        <source>--currency and --base exclude each other.</source>
        <translation>--currency und --base schließen sich aus.</translation>
    </message>
    <message>
        <source>“%1” cannot be read.</source>
        <translation>„%1“ kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Receipts are negative throughout: their sign was turned.</source>
        <translation>Die Zahlungseingänge sind durchweg negativ: Ihr Vorzeichen wurde umgekehrt.</translation>
    </message>
    <message>
        <source>%1 of %2 lines accepted, %3 left, in %4 ms.</source>
        <translation>%1 von %2 Zeilen übernommen, %3 verbleiben, in %4 ms.</translation>
    </message>
    <message>
        <source>whole</source>
        <translation>gesamt</translation>
    </message>
    <message>
        <source>tuning half</source>
        <translation>Abstimmhälfte</translation>
    </message>
    <message>
        <source>held-out half</source>
        <translation>Prüfhälfte</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>angenommen</translation>
    </message>
    <message>
        <source>proposed</source>
        <translation>vorgeschlagen</translation>
    </message>
    <message>
        <source>lines</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>pairs</source>
        <translation>Paare</translation>
    </message>
    <message>
        <source>stated</source>
        <translation>angegeben</translation>
    </message>
    <message>
        <source>right</source>
        <translation>richtig</translation>
    </message>
    <message>
        <source>true</source>
        <translation>wahr</translation>
    </message>
    <message>
        <source>precision</source>
        <translation>Präzision</translation>
    </message>
    <message>
        <source>recall</source>
        <translation>Trefferquote</translation>
    </message>
    <message>
        <source>F1</source>
        <translation>F1</translation>
    </message>
    <message>
        <source>Brier score, %1: %2.</source>
        <translation>Brier-Score, %1: %2.</translation>
    </message>
    <message>
        <source>from</source>
        <translation>von</translation>
    </message>
    <message>
        <source>to</source>
        <translation>bis</translation>
    </message>
    <message>
        <source>observed</source>
        <translation>beobachtet</translation>
    </message>
    <message>
        <source>index</source>
        <translation>Index</translation>
    </message>
    <message>
        <source>found</source>
        <translation>gefunden</translation>
    </message>
    <message>
        <source>found alone</source>
        <translation>allein gefunden</translation>
    </message>
    <message>
        <source>share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>%1 of %2 true pairs (%3) are found by no index, %4 (%5) stand among the readings kept.</source>
        <translation>%1 von %2 wahren Paaren (%3) findet kein Index, %4 (%5) stehen unter den behaltenen Lesarten.</translation>
    </message>
    <message>
        <source>The file does not say which pairs are true.</source>
        <translation>Die Datei sagt nicht, welche Paare wahr sind.</translation>
    </message>
    <message>
        <source>“%1” is no address.</source>
        <translation>„%1“ ist keine Adresse.</translation>
    </message>
    <message>
        <source>--option takes key=value, not “%1”.</source>
        <translation>--option nimmt schlüssel=wert, nicht „%1“.</translation>
    </message>
    <message>
        <source>Say where the secret is: --secret-env VAR, --secret-stdin or --keychain.</source>
        <translation>Bitte angeben, wo der Schlüssel steht: --secret-env VAR, --secret-stdin oder --keychain.</translation>
    </message>
    <message>
        <source>The connection “%1” was added.</source>
        <translation>Die Verbindung „%1“ wurde hinzugefügt.</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Unternehmen</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Gelesen</translation>
    </message>
    <message>
        <source>“%1” answers: %2 (%3).</source>
        <translation>„%1“ antwortet: %2 (%3).</translation>
    </message>
    <message>
        <source>The connection “%1” was removed. What it brought stays in the book.</source>
        <translation>Die Verbindung „%1“ wurde entfernt. Was sie gebracht hat, bleibt im Buch.</translation>
    </message>
    <message>
        <source>--every takes a number of hours such as 24h, monthly, start or off.</source>
        <translation>--every nimmt eine Anzahl von Stunden wie 24h, monthly, start oder off.</translation>
    </message>
    <message>
        <source>on</source>
        <translation>an</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>On</source>
        <translation>An</translation>
    </message>
    <message>
        <source>Every</source>
        <translation>Takt</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Datensätze</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>Einzelheit</translation>
    </message>
    <message>
        <source>The environment variable %1 is empty.</source>
        <translation>Die Umgebungsvariable %1 ist leer.</translation>
    </message>
    <message>
        <source>--port takes a number up to 65535, --for a number of seconds.</source>
        <translation>--port nimmt eine Zahl bis 65535, --for eine Anzahl von Sekunden.</translation>
    </message>
    <message>
        <source>Taking deliveries at http://%1:%2</source>
        <translation>Zustellungen werden angenommen unter http://%1:%2</translation>
    </message>
    <message>
        <source>%1: %2 %3 to %4 is %5</source>
        <translation>%1: %2 %3 an %4 ist %5</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Eintrag</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>To</source>
        <translation>An</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Gesendet</translation>
    </message>
    <message>
        <source>Their id</source>
        <translation>Fremdkennung</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>  %1: ours “%2”, theirs “%3”</source>
        <translation>  %1: hier „%2“, dort „%3“</translation>
    </message>
    <message>
        <source>A second person releases writes above %1 %2.</source>
        <translation>Schreibvorgänge über %1 %2 gibt eine zweite Person frei.</translation>
    </message>
    <message>
        <source>No write needs a second person.</source>
        <translation>Kein Schreibvorgang braucht eine zweite Person.</translation>
    </message>
    <message>
        <source>“outbox %1” needs the number of one item.</source>
        <translation>„outbox %1“ braucht die Nummer eines Eintrags.</translation>
    </message>
    <message>
        <source>Say which connection it goes to with --to NAME.</source>
        <translation>Bitte mit --to NAME angeben, an welche Verbindung es geht.</translation>
    </message>
    <message>
        <source>push takes invoice, credit-note, payment, customer or receivable.</source>
        <translation>push nimmt invoice, credit-note, payment, customer oder receivable.</translation>
    </message>
    <message>
        <source>Another program is working on this outbox; nothing was done here.</source>
        <translation>Ein anderes Programm arbeitet an diesem Postausgang; hier wurde nichts getan.</translation>
    </message>
    <message>
        <source>outbox takes list, show, run, retry, cancel, release or limit.</source>
        <translation>outbox nimmt list, show, run, retry, cancel, release oder limit.</translation>
    </message>
    <message>
        <source>  %1: %2, %3 read, %4 added, %5 changed, %6 unchanged, %7 deleted, %8 rejected</source>
        <translation>  %1: %2, %3 gelesen, %4 hinzugefügt, %5 geändert, %6 unverändert, %7 gelöscht, %8 abgewiesen</translation>
    </message>
    <message>
        <source>Standard input cannot be read.</source>
        <translation>Die Standardeingabe kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Standard input holds no secret.</source>
        <translation>Die Standardeingabe enthält keinen Schlüssel.</translation>
    </message>
    <message>
        <source>The environment variable %1 is not set.</source>
        <translation>Die Umgebungsvariable %1 ist nicht gesetzt.</translation>
    </message>
    <message>
        <source>connect takes add NAME, list, test NAME, remove NAME, types NAME, maps NAME, map NAME KEY VALUE or compare NAME.</source>
        <translation>connect nimmt add NAME, list, test NAME, remove NAME, types NAME, maps NAME, map NAME KEY VALUE oder compare NAME.</translation>
    </message>
    <message>
        <source>Balances on %1</source>
        <translation>Salden am %1</translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation>Dort</translation>
    </message>
    <message>
        <source>Ours</source>
        <translation>Hier</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Differenz</translation>
    </message>
    <message>
        <source>Invoices that differ</source>
        <translation>Abweichende Rechnungen</translation>
    </message>
    <message>
        <source>Their evidence</source>
        <translation>Nachweis dort</translation>
    </message>
    <message>
        <source>Our evidence</source>
        <translation>Nachweis hier</translation>
    </message>
    <message>
        <source>Their open</source>
        <translation>Offen dort</translation>
    </message>
    <message>
        <source>Our open</source>
        <translation>Offen hier</translation>
    </message>
    <message>
        <source>“%1” was never asked for its own figures. Leave --kept out to ask.</source>
        <translation>„%1“ wurde noch nie nach den eigenen Zahlen gefragt. Ohne --kept wird gefragt.</translation>
    </message>
    <message>
        <source>Mapping</source>
        <translation>Zuordnung</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
</context>
<context>
    <name>quittance::connect</name>
    <message>
        <source>“%1” is not an address that can be asked safely: it must begin with https.</source>
        <translation>„%1“ ist keine Adresse, die sicher abgefragt werden kann: Sie muss mit https beginnen.</translation>
    </message>
    <message>
        <source>%1 cannot be reached: %2</source>
        <translation>%1 ist nicht erreichbar: %2</translation>
    </message>
    <message>
        <source>%1 did not answer in time.</source>
        <translation>%1 hat nicht rechtzeitig geantwortet.</translation>
    </message>
    <message>
        <source>What came from %1 is not its whole answer, or not its own: something on the way changed it.</source>
        <translation>Was von %1 kam, ist nicht die vollständige oder nicht die eigene Antwort: Sie wurde unterwegs verändert.</translation>
    </message>
    <message>
        <source>%1 could not prove who it is, so nothing was sent to it: %2</source>
        <translation>%1 konnte die eigene Identität nicht nachweisen, daher wurde nichts dorthin gesendet: %2</translation>
    </message>
    <message numerus="yes">
        <source>The answer of %1 is larger than %n byte(s) and was not read.</source>
        <translation>
            <numerusform>Die Antwort von %1 ist größer als %n Byte und wurde nicht gelesen.</numerusform>
            <numerusform>Die Antwort von %1 ist größer als %n Bytes und wurde nicht gelesen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The connection to %1 broke: %2</source>
        <translation>Die Verbindung zu %1 ist abgebrochen: %2</translation>
    </message>
    <message>
        <source>%1 takes no more requests today. It counts anew at %2.</source>
        <translation>%1 nimmt heute keine Anfragen mehr an. Neu gezählt wird ab %2.</translation>
    </message>
    <message>
        <source>The request to %1 was stopped.</source>
        <translation>Die Anfrage an %1 wurde angehalten.</translation>
    </message>
    <message>
        <source>The record is nested too deeply.</source>
        <translation>Der Datensatz ist zu tief verschachtelt.</translation>
    </message>
    <message>
        <source>This is not a JSON value.</source>
        <translation>Das ist kein JSON-Wert.</translation>
    </message>
    <message>
        <source>The braces of this object do not match.</source>
        <translation>Die geschweiften Klammern dieses Objekts passen nicht zusammen.</translation>
    </message>
    <message>
        <source>A member of this object cannot be read.</source>
        <translation>Ein Element dieses Objekts kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The name of a member has an escape that JSON does not know.</source>
        <translation>Der Name eines Elements enthält eine Escape-Sequenz, die JSON nicht kennt.</translation>
    </message>
    <message>
        <source>The brackets of this list do not match.</source>
        <translation>Die eckigen Klammern dieser Liste passen nicht zusammen.</translation>
    </message>
    <message>
        <source>An element of this list cannot be read.</source>
        <translation>Ein Element dieser Liste kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>This text has an escape that JSON does not know.</source>
        <translation>Dieser Text enthält eine Escape-Sequenz, die JSON nicht kennt.</translation>
    </message>
    <message>
        <source>“%1” is not a number.</source>
        <translation>„%1“ ist keine Zahl.</translation>
    </message>
    <message>
        <source>“%1” is not a JSON value.</source>
        <translation>„%1“ ist kein JSON-Wert.</translation>
    </message>
    <message>
        <source>The page is not whole JSON: %1</source>
        <translation>Die Seite ist kein vollständiges JSON: %1</translation>
    </message>
    <message>
        <source>The record has bytes that are not UTF-8.</source>
        <translation>Der Datensatz enthält Bytes, die kein UTF-8 sind.</translation>
    </message>
    <message>
        <source>“%1” is not a record.</source>
        <translation>„%1“ ist kein Datensatz.</translation>
    </message>
    <message>
        <source>The record is not JSON.</source>
        <translation>Der Datensatz ist kein JSON.</translation>
    </message>
    <message>
        <source>“%1” is no amount with up to four decimals.</source>
        <translation>„%1“ ist kein Betrag mit bis zu vier Nachkommastellen.</translation>
    </message>
    <message>
        <source>The platform does not describe its forms.</source>
        <translation>Die Plattform beschreibt ihre Formulare nicht.</translation>
    </message>
    <message>
        <source>There is no provider “%1”; there are %2.</source>
        <translation>Einen Anbieter „%1“ gibt es nicht; es gibt %2.</translation>
    </message>
    <message>
        <source>A connection needs a name.</source>
        <translation>Eine Verbindung braucht einen Namen.</translation>
    </message>
    <message>
        <source>“%1” is no address for a connection: it begins with https://, or with http:// for this machine alone.</source>
        <translation>„%1“ ist keine Adresse für eine Verbindung: Sie beginnt mit https://, oder mit http:// nur für diesen Rechner.</translation>
    </message>
    <message>
        <source>A text was expected here.</source>
        <translation>Hier wurde ein Text erwartet.</translation>
    </message>
    <message>
        <source>A number was expected here.</source>
        <translation>Hier wurde eine Zahl erwartet.</translation>
    </message>
    <message>
        <source>This is not a date.</source>
        <translation>Das ist kein Datum.</translation>
    </message>
    <message>
        <source>“%1” is not an ISO 4217 currency code.</source>
        <translation>„%1“ ist kein Währungscode nach ISO 4217.</translation>
    </message>
    <message>
        <source>The record names no currency, and the company&apos;s base currency is not known.</source>
        <translation>Der Datensatz nennt keine Währung, und die Basiswährung des Unternehmens ist nicht bekannt.</translation>
    </message>
    <message>
        <source>“%1” is missing.</source>
        <translation>„%1“ fehlt.</translation>
    </message>
    <message>
        <source>All amounts of one document must be in one currency.</source>
        <translation>Alle Beträge eines Belegs müssen in derselben Währung sein.</translation>
    </message>
    <message>
        <source>The document needs an amount with its currency.</source>
        <translation>Der Beleg braucht einen Betrag mit Währung.</translation>
    </message>
    <message>
        <source>“%1” is not a quantity.</source>
        <translation>„%1“ ist keine Menge.</translation>
    </message>
    <message>
        <source>The line needs its amount, or the amount of one unit.</source>
        <translation>Die Zeile braucht ihren Betrag oder den Betrag einer Einheit.</translation>
    </message>
    <message>
        <source>The line&apos;s amount is too large.</source>
        <translation>Der Betrag der Zeile ist zu groß.</translation>
    </message>
    <message>
        <source>%1 times %2 is not %3.</source>
        <translation>%1 mal %2 ist nicht %3.</translation>
    </message>
    <message>
        <source>The lines add up to more than an amount can be.</source>
        <translation>Die Zeilen ergeben mehr, als ein Betrag sein kann.</translation>
    </message>
    <message>
        <source>The amount must be more than nothing.</source>
        <translation>Der Betrag muss größer als null sein.</translation>
    </message>
    <message>
        <source>The lines add up to %1, which is more than %2.</source>
        <translation>Die Zeilen ergeben %1, und das ist mehr als %2.</translation>
    </message>
    <message>
        <source>The line is in another currency than the record.</source>
        <translation>Die Zeile hat eine andere Währung als der Datensatz.</translation>
    </message>
    <message>
        <source>The line states no amount.</source>
        <translation>Die Zeile nennt keinen Betrag.</translation>
    </message>
    <message>
        <source>Quantity times unit amount has more than four decimals; state the line&apos;s amount.</source>
        <translation>Menge mal Einzelbetrag hat mehr als vier Nachkommastellen; bitte den Betrag der Zeile angeben.</translation>
    </message>
    <message>
        <source>The lines add up to %1, and the amount is %2.</source>
        <translation>Die Zeilen ergeben %1, und der Betrag ist %2.</translation>
    </message>
    <message>
        <source>The platform adds up no figures of its own that ours could be held against.</source>
        <translation>Die Plattform berechnet keine eigenen Zahlen, mit denen sich unsere vergleichen ließen.</translation>
    </message>
    <message>
        <source>“%1” is not linked through a browser.</source>
        <translation>„%1“ wird nicht über einen Browser verknüpft.</translation>
    </message>
    <message>
        <source>%1 does not accept the key.</source>
        <translation>%1 nimmt den Schlüssel nicht an.</translation>
    </message>
    <message>
        <source>The plan with %1 does not allow this.</source>
        <translation>Der Tarif bei %1 erlaubt das nicht.</translation>
    </message>
    <message>
        <source>The key may not do this at %1.</source>
        <translation>Der Schlüssel darf das bei %1 nicht.</translation>
    </message>
    <message>
        <source>%1 does not have this, or the accounting system does not offer it.</source>
        <translation>%1 hat das nicht, oder das Buchhaltungssystem bietet es nicht an.</translation>
    </message>
    <message>
        <source>%1 does not have this.</source>
        <translation>%1 hat das nicht.</translation>
    </message>
    <message>
        <source>%1 has not read this from the accounting system yet.</source>
        <translation>%1 hat das noch nicht aus dem Buchhaltungssystem gelesen.</translation>
    </message>
    <message>
        <source>%1 says that this contradicts what it has.</source>
        <translation>%1 meldet, dass dies dem dortigen Stand widerspricht.</translation>
    </message>
    <message>
        <source>%1 asks for a pause: too many requests were sent.</source>
        <translation>%1 verlangt eine Pause: Es wurden zu viele Anfragen gesendet.</translation>
    </message>
    <message>
        <source>%1 has a problem of its own (%2).</source>
        <translation>%1 hat selbst ein Problem (%2).</translation>
    </message>
    <message>
        <source>%1 does not accept the request (%2).</source>
        <translation>%1 nimmt die Anfrage nicht an (%2).</translation>
    </message>
    <message>
        <source>%1 %2 says: %3</source>
        <translation>%1 %2 sagt: %3</translation>
    </message>
</context>
<context>
    <name>quittance::connect::alloy</name>
    <message>
        <source>The connection names no credential of Alloy. Give it as the option “credential”.</source>
        <translation>Die Verbindung nennt keine Zugangskennung (credential) von Alloy. Sie wird als Option „credential“ angegeben.</translation>
    </message>
    <message>
        <source>Alloy took the record and did not say which it became.</source>
        <translation>Alloy hat den Datensatz angenommen und nicht gesagt, welcher daraus wurde.</translation>
    </message>
    <message>
        <source>Alloy has no list “%1”.</source>
        <translation>Alloy hat keine Liste „%1“.</translation>
    </message>
    <message>
        <source>Alloy reads the books at its own times and cannot be asked to do it now.</source>
        <translation>Alloy liest die Bücher zu eigenen Zeiten und kann nicht gebeten werden, es jetzt zu tun.</translation>
    </message>
    <message>
        <source>The stored request has no method.</source>
        <translation>Die gespeicherte Anfrage hat keine Methode.</translation>
    </message>
    <message>
        <source>This line states no exact amount; it is kept as it came, without one.</source>
        <translation>Diese Zeile nennt keinen genauen Betrag; sie bleibt erhalten, wie sie kam, ohne Betrag.</translation>
    </message>
    <message>
        <source>The invoice states no total; its balance stands for it.</source>
        <translation>Die Rechnung nennt keinen Gesamtbetrag; ihr Saldo steht dafür.</translation>
    </message>
    <message>
        <source>The invoice states no balance: whether it is paid is not known, and it counts as open.</source>
        <translation>Die Rechnung nennt keinen Saldo: Ob sie bezahlt ist, ist nicht bekannt, und sie gilt als offen.</translation>
    </message>
    <message>
        <source>More is open than the invoice&apos;s total: the total counts, until the platform says otherwise.</source>
        <translation>Es ist mehr offen als der Gesamtbetrag der Rechnung: Der Gesamtbetrag gilt, bis die Plattform etwas anderes sagt.</translation>
    </message>
    <message>
        <source>The payment states no amount; it is kept as it came, and counts nowhere.</source>
        <translation>Die Zahlung nennt keinen Betrag; sie bleibt erhalten, wie sie kam, und zählt nirgends.</translation>
    </message>
    <message>
        <source>The payment names a customer and a vendor; it counts as the customer&apos;s.</source>
        <translation>Die Zahlung nennt einen Kunden und einen Lieferanten; sie gilt als die des Kunden.</translation>
    </message>
    <message>
        <source>Alloy&apos;s lines take no tax rate.</source>
        <translation>Die Zeilen von Alloy nehmen keinen Steuersatz.</translation>
    </message>
    <message>
        <source>This is not a number.</source>
        <translation>Das ist keine Zahl.</translation>
    </message>
    <message>
        <source>Alloy&apos;s payments name no invoice: what a payment settles cannot be written there.</source>
        <translation>Die Zahlungen von Alloy nennen keine Rechnung: Was eine Zahlung ausgleicht, lässt sich dort nicht schreiben.</translation>
    </message>
    <message>
        <source>Alloy offers no credit notes; write it in the books themselves.</source>
        <translation>Alloy bietet keine Gutschriften an; sie sind in den Büchern selbst zu schreiben.</translation>
    </message>
    <message>
        <source>Receivables of this kind exist at Routable only.</source>
        <translation>Forderungen dieser Art gibt es nur bei Routable.</translation>
    </message>
    <message>
        <source>Nothing is to be changed.</source>
        <translation>Nichts soll geändert werden.</translation>
    </message>
    <message>
        <source>Alloy&apos;s answer does not say what was asked for.</source>
        <translation>Die Antwort von Alloy sagt nicht, wonach gefragt wurde.</translation>
    </message>
    <message>
        <source>Nobody consented in time; the books are not linked.</source>
        <translation>Niemand hat rechtzeitig zugestimmt; die Bücher sind nicht verknüpft.</translation>
    </message>
    <message>
        <source>Linking the books was stopped.</source>
        <translation>Das Verknüpfen der Bücher wurde angehalten.</translation>
    </message>
    <message>
        <source>Alloy gave no safe address for the browser.</source>
        <translation>Alloy gab keine sichere Adresse für den Browser an.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Währung</translation>
    </message>
    <message>
        <source>Tax number</source>
        <translation>Steuernummer</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Unternehmen</translation>
    </message>
    <message>
        <source>Phone numbers</source>
        <translation>Telefonnummern</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>Adressen</translation>
    </message>
    <message>
        <source>Street</source>
        <translation>Straße</translation>
    </message>
    <message>
        <source>Street, second line</source>
        <translation>Straße, zweite Zeile</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Postal code</source>
        <translation>Postleitzahl</translation>
    </message>
    <message>
        <source>State or province</source>
        <translation>Bundesland oder Provinz</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>Ausgestellt</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Fällig</translation>
    </message>
    <message>
        <source>Memo</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Menge</translation>
    </message>
    <message>
        <source>Unit price</source>
        <translation>Einzelpreis</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Betrag</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Tracking categories</source>
        <translation>Auswertungskategorien</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Bank account</source>
        <translation>Bankkonto</translation>
    </message>
    <message>
        <source>Payment method</source>
        <translation>Zahlungsart</translation>
    </message>
    <message>
        <source>Invoice</source>
        <translation>Rechnung</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>Zahlung</translation>
    </message>
</context>
<context>
    <name>quittance::connect::codat</name>
    <message>
        <source>%1 (Codat&apos;s reference: %2)</source>
        <translation>%1 (Referenz von Codat: %2)</translation>
    </message>
    <message>
        <source>This line states no exact amount; it is kept as it came, without one.</source>
        <translation>Diese Zeile nennt keinen genauen Betrag; sie bleibt erhalten, wie sie kam, ohne Betrag.</translation>
    </message>
    <message>
        <source>The status “%1” is not known; the document counts as posted.</source>
        <translation>Der Status „%1“ ist nicht bekannt; der Beleg gilt als gebucht.</translation>
    </message>
    <message>
        <source>Tax of %1 is withheld from this document; it is settled by a certificate, not by money.</source>
        <translation>Von diesem Beleg wird Steuer in Höhe von %1 einbehalten; sie wird durch eine Bescheinigung ausgeglichen, nicht durch Geld.</translation>
    </message>
    <message>
        <source>A link of kind “%1” is not known; it counts as an adjustment.</source>
        <translation>Eine Verknüpfung der Art „%1“ ist nicht bekannt; sie gilt als Anpassung.</translation>
    </message>
    <message>
        <source>The lines and links of the payment do not add up to its total: %1 is unexplained.</source>
        <translation>Die Zeilen und Verknüpfungen der Zahlung ergeben nicht deren Gesamtbetrag: %1 ist ungeklärt.</translation>
    </message>
    <message>
        <source>Money that was on account settles a document here, and which payment it came from is not stated: the document stays open beside the money.</source>
        <translation>Geld, das a conto stand, gleicht hier einen Beleg aus, und es ist nicht angegeben, aus welcher Zahlung es stammt: Der Beleg bleibt neben dem Geld offen.</translation>
    </message>
    <message>
        <source>Codat has never read this list: it is switched off in the company&apos;s sync settings, or was not asked for yet.</source>
        <translation>Codat hat diese Liste noch nie gelesen: Sie ist in den Abgleicheinstellungen des Unternehmens ausgeschaltet oder wurde noch nicht angefordert.</translation>
    </message>
    <message>
        <source>The accounting system does not offer this list to Codat.</source>
        <translation>Das Buchhaltungssystem bietet Codat diese Liste nicht an.</translation>
    </message>
    <message>
        <source>The company has to link its accounting system to Codat again.</source>
        <translation>Das Unternehmen muss sein Buchhaltungssystem erneut mit Codat verknüpfen.</translation>
    </message>
    <message>
        <source>Codat could not read this list from the books: %1.</source>
        <translation>Codat konnte diese Liste nicht aus den Büchern lesen: %1.</translation>
    </message>
    <message>
        <source>The company has no link to a bank at Codat.</source>
        <translation>Das Unternehmen hat bei Codat keine Verknüpfung zu einer Bank.</translation>
    </message>
    <message>
        <source>The company has no link to an accounting system at Codat.</source>
        <translation>Das Unternehmen hat bei Codat keine Verknüpfung zu einem Buchhaltungssystem.</translation>
    </message>
    <message>
        <source>Reading the list was stopped.</source>
        <translation>Das Lesen der Liste wurde angehalten.</translation>
    </message>
    <message>
        <source>Codat has no receivables to be sent to debtors; write an invoice instead.</source>
        <translation>Codat hat keine Forderungen, die an Schuldner gesendet werden; stattdessen ist eine Rechnung zu schreiben.</translation>
    </message>
    <message>
        <source>A payment that is in the books cannot be changed through Codat.</source>
        <translation>Eine Zahlung, die in den Büchern steht, lässt sich über Codat nicht ändern.</translation>
    </message>
    <message>
        <source>Which books are written to is not known. Test the connection, or name its link.</source>
        <translation>In welche Bücher geschrieben wird, ist nicht bekannt. Bitte die Verbindung testen oder ihre Verknüpfung nennen.</translation>
    </message>
    <message>
        <source>Say which record is to be changed.</source>
        <translation>Bitte angeben, welcher Datensatz geändert werden soll.</translation>
    </message>
    <message>
        <source>Codat has no company yet under this key.</source>
        <translation>Unter diesem Schlüssel hat Codat noch kein Unternehmen.</translation>
    </message>
    <message numerus="yes">
        <source>The key opens %n companies at Codat; say which one is meant, by its id.</source>
        <translation>
            <numerusform>Der Schlüssel öffnet %n Unternehmen bei Codat; bitte mit der Kennung angeben, welches gemeint ist.</numerusform>
            <numerusform>Der Schlüssel öffnet %n Unternehmen bei Codat; bitte mit der Kennung angeben, welches gemeint ist.</numerusform>
        </translation>
    </message>
    <message>
        <source>The accounting system asks for “%1” (%2). %3</source>
        <translation>Das Buchhaltungssystem verlangt „%1“ (%2). %3</translation>
    </message>
    <message>
        <source>The accounting system does not know “%1” as “%2” (%3).</source>
        <translation>Das Buchhaltungssystem kennt „%1“ nicht als „%2“ (%3).</translation>
    </message>
    <message>
        <source>The payment needs its amount.</source>
        <translation>Die Zahlung braucht ihren Betrag.</translation>
    </message>
    <message>
        <source>Say what the payment settles: an invoice, a credit note, or that it is on account.</source>
        <translation>Bitte angeben, was die Zahlung ausgleicht: eine Rechnung, eine Gutschrift, oder dass sie a conto ist.</translation>
    </message>
    <message>
        <source>Every part of a payment must be in the payment&apos;s currency.</source>
        <translation>Jeder Teil einer Zahlung muss in der Währung der Zahlung sein.</translation>
    </message>
    <message>
        <source>Every part of a payment must be more than nothing.</source>
        <translation>Jeder Teil einer Zahlung muss größer als null sein.</translation>
    </message>
    <message>
        <source>Say which document this part of the payment settles.</source>
        <translation>Bitte angeben, welchen Beleg dieser Teil der Zahlung ausgleicht.</translation>
    </message>
    <message>
        <source>The parts of the payment do not add up to its amount.</source>
        <translation>Die Teile der Zahlung ergeben nicht deren Betrag.</translation>
    </message>
    <message>
        <source>Codat&apos;s answer cannot be read, so what became of the record is not known.</source>
        <translation>Die Antwort von Codat kann nicht gelesen werden; was aus dem Datensatz wurde, ist deshalb nicht bekannt.</translation>
    </message>
    <message>
        <source>Codat stopped waiting for the accounting system; the record may still appear.</source>
        <translation>Codat wartet nicht länger auf das Buchhaltungssystem; der Datensatz kann noch erscheinen.</translation>
    </message>
    <message>
        <source>The accounting system did not take the record, and does not say why.</source>
        <translation>Das Buchhaltungssystem hat den Datensatz nicht angenommen und sagt nicht, warum.</translation>
    </message>
    <message>
        <source>Codat has not read the list from the books again yet, so whether the record is there is not known.</source>
        <translation>Codat hat die Liste noch nicht wieder aus den Büchern gelesen; ob der Datensatz dort ist, ist deshalb nicht bekannt.</translation>
    </message>
    <message>
        <source>Codat knows no field “%1” of this record.</source>
        <translation>Codat kennt kein Feld „%1“ dieses Datensatzes.</translation>
    </message>
    <message>
        <source>“%1” is not a rate.</source>
        <translation>„%1“ ist kein Kurs.</translation>
    </message>
    <message>
        <source>The document needs a number: by it, it is found again when an answer is lost.</source>
        <translation>Der Beleg braucht eine Nummer: Über sie wird er wiedergefunden, wenn eine Antwort verloren geht.</translation>
    </message>
    <message>
        <source>The document needs its customer.</source>
        <translation>Der Beleg braucht seinen Kunden.</translation>
    </message>
    <message>
        <source>The document needs its day of issue.</source>
        <translation>Der Beleg braucht seinen Ausstellungstag.</translation>
    </message>
    <message>
        <source>The document cannot be due before it is issued.</source>
        <translation>Der Beleg kann nicht vor seiner Ausstellung fällig sein.</translation>
    </message>
    <message>
        <source>The customer needs a name.</source>
        <translation>Der Kunde braucht einen Namen.</translation>
    </message>
    <message>
        <source>The payment needs its day.</source>
        <translation>Die Zahlung braucht ihren Tag.</translation>
    </message>
    <message>
        <source>The payment needs its customer.</source>
        <translation>Die Zahlung braucht ihren Kunden.</translation>
    </message>
    <message>
        <source>Codat has no such records; write an invoice instead.</source>
        <translation>Codat hat solche Datensätze nicht; stattdessen ist eine Rechnung zu schreiben.</translation>
    </message>
    <message>
        <source>Codat takes one file with each write. Push the others by themselves.</source>
        <translation>Codat nimmt mit jedem Schreibvorgang eine Datei. Die anderen einzeln senden.</translation>
    </message>
    <message>
        <source>A file is attached by a write of its own, which changes nothing else of the invoice.</source>
        <translation>Eine Datei wird mit einem eigenen Schreibvorgang angehängt, der sonst nichts an der Rechnung ändert.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Aged debtors</source>
        <translation>Altersliste der Debitoren</translation>
    </message>
    <message>
        <source>Reconciled invoices</source>
        <translation>Abgeglichene Rechnungen</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Validation of %1</source>
        <translation>Prüfung von %1</translation>
    </message>
    <message>
        <source>“%1” is larger than the %2 MB that can be attached here.</source>
        <translation>„%1“ ist größer als die %2 MB, die hier angehängt werden können.</translation>
    </message>
    <message>
        <source>Xero takes files of up to 4 MB each. They are attached once the invoice is in the books.</source>
        <translation>Xero nimmt Dateien bis zu je 4 MB. Sie werden angehängt, sobald die Rechnung in den Büchern steht.</translation>
    </message>
    <message>
        <source>Up to 18 MB together; which kinds of files are taken the accounting system decides (Xero: 4 MB each). They are attached once the invoice is in the books.</source>
        <translation>Zusammen bis zu 18 MB; welche Dateiarten genommen werden, entscheidet das Buchhaltungssystem (Xero: je 4 MB). Sie werden angehängt, sobald die Rechnung in den Büchern steht.</translation>
    </message>
    <message>
        <source>Two files are called “%1”; an invoice can have one of each name.</source>
        <translation>Zwei Dateien heißen „%1“; eine Rechnung kann je Namen nur eine haben.</translation>
    </message>
    <message>
        <source>Codat takes attachments only for invoices.</source>
        <translation>Codat nimmt Anlagen nur zu Rechnungen.</translation>
    </message>
</context>
<context>
    <name>quittance::connect::routable</name>
    <message>
        <source>Routable takes names of up to 128 characters.</source>
        <translation>Routable nimmt Namen bis 128 Zeichen.</translation>
    </message>
    <message>
        <source>Nothing is to be changed.</source>
        <translation>Nichts soll geändert werden.</translation>
    </message>
    <message>
        <source>A company and its contact are changed one after the other: leave out the name.</source>
        <translation>Ein Unternehmen und sein Kontakt werden nacheinander geändert: Der Name ist wegzulassen.</translation>
    </message>
    <message>
        <source>“%1” cannot be attached: Routable takes CSV, DOCX, JPG, PDF, PNG, TXT and XLSX.</source>
        <translation>„%1“ kann nicht angehängt werden: Routable nimmt CSV, DOCX, JPG, PDF, PNG, TXT und XLSX.</translation>
    </message>
    <message>
        <source>The attachments are larger than 18 MB together.</source>
        <translation>Die Anhänge sind zusammen größer als 18 MB.</translation>
    </message>
    <message>
        <source>A line names an item or an account, not both.</source>
        <translation>Eine Zeile nennt einen Artikel oder ein Konto, nicht beides.</translation>
    </message>
    <message>
        <source>Routable&apos;s lines take no tax rate.</source>
        <translation>Zeilen nehmen bei Routable keinen Steuersatz an.</translation>
    </message>
    <message>
        <source>Routable takes no amounts below zero.</source>
        <translation>Routable nimmt keine Beträge unter null an.</translation>
    </message>
    <message>
        <source>This is not a number.</source>
        <translation>Das ist keine Zahl.</translation>
    </message>
    <message>
        <source>Routable does not take %1.</source>
        <translation>Routable nimmt %1 nicht an.</translation>
    </message>
    <message>
        <source>A receivable&apos;s amount is above zero.</source>
        <translation>Der Betrag einer Forderung liegt über null.</translation>
    </message>
    <message>
        <source>It does not say when it goes out, and Routable would send it at once. Choose a day, or prepare it without sending.</source>
        <translation>Es ist nicht angegeben, wann gesendet wird, und Routable würde sofort senden. Einen Tag wählen oder ohne Senden vorbereiten.</translation>
    </message>
    <message>
        <source>%1 is over where Routable counts its days; today is %2 there.</source>
        <translation>%1 ist dort, wo Routable seine Tage zählt, schon vorbei; heute ist dort %2.</translation>
    </message>
    <message>
        <source>This is no JSON object.</source>
        <translation>Das ist kein JSON-Objekt.</translation>
    </message>
    <message>
        <source>A receivable is an “invoice” or “external”.</source>
        <translation>Eine Forderung ist „invoice“ oder „external“.</translation>
    </message>
    <message>
        <source>Routable took the record and did not say which it became.</source>
        <translation>Routable hat den Datensatz angenommen und nicht gesagt, welcher daraus wurde.</translation>
    </message>
    <message>
        <source>Routable could not make the receivable: its status is “%1”.</source>
        <translation>Routable konnte die Forderung nicht anlegen: Ihr Status ist „%1“.</translation>
    </message>
    <message>
        <source>Routable has no list “%1”.</source>
        <translation>Routable hat keine Liste „%1“.</translation>
    </message>
    <message>
        <source>What Routable shows is its own and needs no refreshing from elsewhere.</source>
        <translation>Was Routable zeigt, sind eigene Daten; sie müssen nicht von anderswo aktualisiert werden.</translation>
    </message>
    <message>
        <source>The stored request has no method.</source>
        <translation>Die gespeicherte Anfrage hat keine Methode.</translation>
    </message>
    <message>
        <source>The status “%1” is not known; the receivable counts as on its way, not paid.</source>
        <translation>Der Status „%1“ ist nicht bekannt; die Forderung gilt als unterwegs, nicht als bezahlt.</translation>
    </message>
    <message>
        <source>Routable keeps no invoices of the books; push it as a receivable.</source>
        <translation>Routable führt keine Rechnungen der Bücher; stattdessen als Forderung senden.</translation>
    </message>
    <message>
        <source>Routable has no credit notes.</source>
        <translation>Bei Routable gibt es keine Gutschriften.</translation>
    </message>
    <message>
        <source>Routable takes no payments of its own; push a receivable of type “external” for money that came another way.</source>
        <translation>Routable nimmt keine eigenen Zahlungen an; für Geld, das auf anderem Weg kam, eine Forderung der Art „external“ senden.</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Business</source>
        <translation>Unternehmen</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Up to 128 characters.</source>
        <translation>Bis zu 128 Zeichen.</translation>
    </message>
    <message>
        <source>Shown as</source>
        <translation>Angezeigt als</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>Our reference</source>
        <translation>Unsere Referenz</translation>
    </message>
    <message>
        <source>Ask for a tax form</source>
        <translation>Steuerformular anfordern</translation>
    </message>
    <message>
        <source>Also a vendor</source>
        <translation>Auch Lieferant</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Ansprechpartner</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Vorname</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Nachname</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Receivables</source>
        <translation>Forderungen</translation>
    </message>
    <message>
        <source>May act on them</source>
        <translation>Darf sie bearbeiten</translation>
    </message>
    <message>
        <source>May read them</source>
        <translation>Darf sie lesen</translation>
    </message>
    <message>
        <source>Does not get them</source>
        <translation>Erhält sie nicht</translation>
    </message>
    <message>
        <source>Sent to the customer</source>
        <translation>An den Kunden gesendet</translation>
    </message>
    <message>
        <source>Paid another way</source>
        <translation>Auf anderem Weg bezahlt</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>Bank account</source>
        <translation>Bankkonto</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Referenz</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Betrag</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Währung</translation>
    </message>
    <message>
        <source>Goes out on</source>
        <translation>Wird gesendet am</translation>
    </message>
    <message>
        <source>A day of the Pacific coast, or none: then it is prepared and not sent.</source>
        <translation>Ein Tag nach der Zeit der Pazifikküste oder keiner: Dann wird vorbereitet und nicht gesendet.</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Fällig</translation>
    </message>
    <message>
        <source>A day to come.</source>
        <translation>Ein Tag in der Zukunft.</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>Konditionen</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>HTML is reduced to what Routable allows.</source>
        <translation>HTML wird auf das beschränkt, was Routable zulässt.</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Menge</translation>
    </message>
    <message>
        <source>Unit price</source>
        <translation>Einzelpreis</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Attachments</source>
        <translation>Anhänge</translation>
    </message>
    <message>
        <source>CSV, DOCX, JPG, PDF, PNG, TXT and XLSX, 18 MB together.</source>
        <translation>CSV, DOCX, JPG, PDF, PNG, TXT und XLSX, zusammen 18 MB.</translation>
    </message>
    <message>
        <source>Receivable</source>
        <translation>Forderung</translation>
    </message>
    <message>
        <source>No contact of this customer can act on it: Routable would send it to nobody. Give the customer a contact with an e-mail address first.</source>
        <translation>Kein Ansprechpartner dieses Kunden darf sie bearbeiten: Routable würde sie an niemanden senden. Zuerst beim Kunden einen Ansprechpartner mit E-Mail-Adresse eintragen.</translation>
    </message>
    <message>
        <source>The receivable is “%1” by now, and Routable takes changes only before one is sent.</source>
        <translation>Die Forderung ist inzwischen „%1“, und Routable nimmt Änderungen nur an, bevor sie gesendet ist.</translation>
    </message>
    <message>
        <source>CSV, DOCX, JPG, PDF, PNG, TXT and XLSX, 18 MB together. They go out with the receivable.</source>
        <translation>CSV, DOCX, JPG, PDF, PNG, TXT und XLSX, zusammen 18 MB. Sie gehen mit der Forderung hinaus.</translation>
    </message>
</context>
<context>
    <name>quittance::exchange::Bai2Reader</name>
    <message>
        <source>The file has no header, a record that begins with 01.</source>
        <translation>Die Datei hat keinen Kopfsatz, also keinen Datensatz, der mit 01 beginnt.</translation>
    </message>
    <message>
        <source>The file has no trailer, so it may be cut off. Fetch it again.</source>
        <translation>Die Datei hat keinen Schlusssatz und ist vielleicht abgeschnitten. Bitte erneut abrufen.</translation>
    </message>
    <message>
        <source>The file names no currency. The standard&apos;s own, USD, is taken.</source>
        <translation>Die Datei nennt keine Währung. Es gilt USD, die Währung des Standards.</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) are in groups marked as deletion or as test and are set aside.</source>
        <translation>
            <numerusform>%n Datensatz steht in einer Gruppe, die als Löschung oder als Test gekennzeichnet ist, und wird beiseitegelegt.</numerusform>
            <numerusform>%n Datensätze stehen in Gruppen, die als Löschung oder als Test gekennzeichnet sind, und werden beiseitegelegt.</numerusform>
        </translation>
    </message>
    <message>
        <source>The group&apos;s date “%1” is no day.</source>
        <translation>Das Datum der Gruppe, „%1“, ist kein Tag.</translation>
    </message>
    <message>
        <source>“%1” is no amount and proves nothing.</source>
        <translation>„%1“ ist kein Betrag und belegt nichts.</translation>
    </message>
    <message>
        <source>The record stands outside an account, so nobody knows whose it is.</source>
        <translation>Der Datensatz steht außerhalb eines Kontos, deshalb ist nicht bekannt, zu welchem er gehört.</translation>
    </message>
    <message>
        <source>Type code “%1” says neither credit nor debit.</source>
        <translation>Der Typcode „%1“ sagt weder Soll noch Haben.</translation>
    </message>
    <message>
        <source>“%1” is no amount in digits.</source>
        <translation>„%1“ ist kein Betrag aus Ziffern.</translation>
    </message>
    <message>
        <source>The amount has a sign of its own beside type code %1. Ask the bank which holds.</source>
        <translation>Der Betrag hat neben dem Typcode %1 ein eigenes Vorzeichen. Bitte die Bank fragen, was gilt.</translation>
    </message>
    <message>
        <source>Its group has no date, so the record has none.</source>
        <translation>Die Gruppe hat kein Datum, also hat auch der Datensatz keines.</translation>
    </message>
    <message>
        <source>The control total %1 is not the sum of the amounts in front of it. Fetch the file again.</source>
        <translation>Die Kontrollsumme %1 ist nicht die Summe der Beträge davor. Bitte die Datei erneut abrufen.</translation>
    </message>
    <message>
        <source>The trailer counts %1 accounts or groups; %2 were read.</source>
        <translation>Der Schlusssatz zählt %1 Konten oder Gruppen; gelesen wurden %2.</translation>
    </message>
    <message>
        <source>The trailer counts %1 records; %2 were read.</source>
        <translation>Der Schlusssatz zählt %1 Datensätze; gelesen wurden %2.</translation>
    </message>
</context>
<context>
    <name>quittance::exchange::BankRows</name>
    <message>
        <source>The line has no amount.</source>
        <translation>Die Zeile hat keinen Betrag.</translation>
    </message>
    <message>
        <source>The line has both a credit and a debit amount.</source>
        <translation>Die Zeile hat einen Soll- und einen Habenbetrag.</translation>
    </message>
    <message>
        <source>“%1” says neither credit nor debit.</source>
        <translation>„%1“ sagt weder Soll noch Haben.</translation>
    </message>
    <message>
        <source>The line has no booking date.</source>
        <translation>Die Zeile hat kein Buchungsdatum.</translation>
    </message>
    <message>
        <source>The id “%1” already stands on line %2, with other details.</source>
        <translation>Die Kennung „%1“ steht schon in Zeile %2, mit anderen Angaben.</translation>
    </message>
    <message>
        <source>With this line the amounts of its account add up to more than can be kept.</source>
        <translation>Mit diesem Umsatz ergeben die Beträge seines Kontos mehr, als gespeichert werden kann.</translation>
    </message>
</context>
<context>
    <name>quittance::exchange::CamtImporter</name>
    <message>
        <source>One text of the file is longer than a MiB, at byte %1. No bank writes that; fetch the file again.</source>
        <translation>Ein Text der Datei ist länger als ein MiB, bei Byte %1. Das schreibt keine Bank; die Datei neu abholen.</translation>
    </message>
</context>
<context>
    <name>quittance::exchange::CamtReader</name>
    <message>
        <source>The import was stopped. Nothing was changed.</source>
        <translation>Der Import wurde angehalten. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>The XML cannot be read: %1</source>
        <translation>Das XML kann nicht gelesen werden: %1</translation>
    </message>
    <message>
        <source>The file holds no account report, statement or notification.</source>
        <translation>Die Datei enthält weder Kontobericht noch Auszug noch Avis.</translation>
    </message>
    <message>
        <source>The message holds no statement.</source>
        <translation>Die Nachricht enthält keinen Kontoauszug.</translation>
    </message>
    <message>
        <source>The entry&apos;s currency is not an ISO 4217 code.</source>
        <translation>Die Währung des Umsatzes ist keine Währung nach ISO 4217.</translation>
    </message>
    <message>
        <source>The entry says neither CRDT nor DBIT.</source>
        <translation>Der Umsatz sagt weder CRDT noch DBIT.</translation>
    </message>
    <message>
        <source>Neither the entry nor its statement has a date.</source>
        <translation>Weder der Umsatz noch sein Auszug hat ein Datum.</translation>
    </message>
    <message>
        <source>Entries of statement “%1” have no date. The statement&apos;s date is taken.</source>
        <translation>Umsätze des Auszugs „%1“ haben kein Datum. Es gilt das Datum des Auszugs.</translation>
    </message>
    <message>
        <source>Statement “%1” does not add up: opening balance and entries are not its closing balance.</source>
        <translation>Der Auszug „%1“ geht nicht auf: Anfangssaldo und Umsätze ergeben nicht den Endsaldo.</translation>
    </message>
    <message>
        <source>With this entry the amounts of the statement add up to more than can be kept.</source>
        <translation>Mit diesem Umsatz ergeben die Beträge des Auszugs mehr, als gespeichert werden kann.</translation>
    </message>
</context>
<context>
    <name>quittance::exchange::CellAmount</name>
    <message>
        <source>“%1” was shortened by a spreadsheet; its last digits are lost.</source>
        <translation>„%1“ wurde von einer Tabellenkalkulation gekürzt; die letzten Ziffern sind verloren.</translation>
    </message>
</context>
<context>
    <name>quittance::exchange::CsvImporter</name>
    <message>
        <source>No column of the file was recognised as “%1”. State a mapping.</source>
        <translation>Keine Spalte der Datei wurde als „%1“ erkannt. Geben Sie eine Zuordnung der Spalten an.</translation>
    </message>
    <message>
        <source>The mapping has no column for “%1”.</source>
        <translation>Die Spaltenzuordnung hat keine Spalte für „%1“.</translation>
    </message>
    <message>
        <source>The row has %1 cells where the headings have %2.</source>
        <translation>Die Zeile hat %1 Zellen, die Überschriften %2.</translation>
    </message>
    <message>
        <source>The import was stopped. Nothing was changed.</source>
        <translation>Der Import wurde angehalten. Es wurde nichts geändert.</translation>
    </message>
</context>
<context>
    <name>quittance::exchange::CsvShape</name>
    <message>
        <source>Column %1</source>
        <translation>Spalte %1</translation>
    </message>
    <message>
        <source>No delimiter makes a table of this file.</source>
        <translation>Kein Trennzeichen macht aus dieser Datei eine Tabelle.</translation>
    </message>
    <message>
        <source>The file has no rows.</source>
        <translation>Die Datei hat keine Zeilen.</translation>
    </message>
    <message>
        <source>The file has fewer rows than come before its data.</source>
        <translation>Die Datei hat weniger Zeilen, als vor den Daten stehen sollen.</translation>
    </message>
</context>
<context>
    <name>quittance::exchange::CustomerRows</name>
    <message>
        <source>The customer has neither an id nor a name.</source>
        <translation>Der Kunde hat weder Kennung noch Namen.</translation>
    </message>
    <message>
        <source>“%1” is not an ISO 4217 currency code.</source>
        <translation>„%1“ ist kein Währungscode nach ISO 4217.</translation>
    </message>
    <message>
        <source>“%1” is not a number of days.</source>
        <translation>„%1“ ist keine Anzahl von Tagen.</translation>
    </message>
    <message>
        <source>The customer “%1” already stands on line %2, with other details.</source>
        <translation>Der Kunde „%1“ steht schon in Zeile %2, mit anderen Angaben.</translation>
    </message>
</context>
<context>
    <name>quittance::exchange::DocumentRows</name>
    <message>
        <source>“%1” already stands on line %2, with other details.</source>
        <translation>„%1“ steht schon in Zeile %2, mit anderen Angaben.</translation>
    </message>
    <message>
        <source>The document has no number.</source>
        <translation>Der Beleg hat keine Nummer.</translation>
    </message>
    <message>
        <source>The document does not name its customer.</source>
        <translation>Der Beleg nennt seinen Kunden nicht.</translation>
    </message>
    <message>
        <source>The document has no issue date.</source>
        <translation>Der Beleg hat kein Ausstellungsdatum.</translation>
    </message>
    <message>
        <source>The document has no amount.</source>
        <translation>Der Beleg hat keinen Betrag.</translation>
    </message>
    <message>
        <source>What is open is further from the amount than can be kept.</source>
        <translation>Was offen ist, liegt weiter vom Betrag entfernt, als gespeichert werden kann.</translation>
    </message>
</context>
<context>
    <name>quittance::exchange::EInvoiceFacts</name>
    <message>
        <source>The invoice has no number. Ask its sender for a complete file.</source>
        <translation>Die Rechnung hat keine Nummer. Bitte beim Absender eine vollständige Datei anfordern.</translation>
    </message>
    <message>
        <source>The invoice does not name its buyer.</source>
        <translation>Die Rechnung nennt ihren Käufer nicht.</translation>
    </message>
    <message>
        <source>The type code “%1” says neither invoice nor credit note, so the sign of the amount is not known. Ask the sender which it is.</source>
        <translation>Der Typcode „%1“ sagt weder Rechnung noch Gutschrift, deshalb ist das Vorzeichen des Betrags nicht bekannt. Bitte den Absender fragen, was es ist.</translation>
    </message>
    <message>
        <source>The type code “%1” is not known. The kind of the document is taken from its root element.</source>
        <translation>Der Typcode „%1“ ist nicht bekannt. Die Art des Belegs ergibt sich aus dem Wurzelelement.</translation>
    </message>
    <message>
        <source>This is a pro-forma invoice. Nothing is owed by it, so it is kept as a draft.</source>
        <translation>Das ist eine Proforma-Rechnung. Aus ihr wird nichts geschuldet, deshalb bleibt sie ein Entwurf.</translation>
    </message>
    <message>
        <source>This invoice corrects %1. If it takes its place, the earlier one must be credited or void.</source>
        <translation>Diese Rechnung berichtigt %1. Wenn sie an deren Stelle tritt, muss die frühere gutgeschrieben oder storniert werden.</translation>
    </message>
    <message>
        <source>The invoice has no issue date that can be read.</source>
        <translation>Die Rechnung hat kein lesbares Ausstellungsdatum.</translation>
    </message>
    <message>
        <source>“%1” is not a day.</source>
        <translation>„%1“ ist kein Tag.</translation>
    </message>
    <message>
        <source>The invoice states more than one due date. The first is taken.</source>
        <translation>Die Rechnung nennt mehr als eine Fälligkeit. Es gilt die erste.</translation>
    </message>
    <message>
        <source>The invoice does not say its currency. State it for the import.</source>
        <translation>Die Rechnung nennt ihre Währung nicht. Bitte für den Import angeben.</translation>
    </message>
    <message>
        <source>“%1” is not an ISO 4217 currency code.</source>
        <translation>„%1“ ist kein Währungscode nach ISO 4217.</translation>
    </message>
    <message>
        <source>The amount is written in “%1”, the invoice is in %2.</source>
        <translation>Der Betrag steht in „%1“, die Rechnung lautet auf %2.</translation>
    </message>
    <message>
        <source>The invoice states no total.</source>
        <translation>Die Rechnung nennt keinen Gesamtbetrag.</translation>
    </message>
    <message>
        <source>The amounts of the invoice are larger than can be kept.</source>
        <translation>Die Beträge der Rechnung sind größer, als gespeichert werden kann.</translation>
    </message>
    <message>
        <source>A credit note over a negative amount would be a charge. Ask the sender which is meant: an invoice, or a credit note over the positive amount.</source>
        <translation>Eine Gutschrift über einen negativen Betrag wäre eine Belastung. Bitte den Absender fragen, was gemeint ist: eine Rechnung oder eine Gutschrift über den positiven Betrag.</translation>
    </message>
    <message>
        <source>The amount has more decimals than its currency. It is kept as written.</source>
        <translation>Der Betrag hat mehr Nachkommastellen als seine Währung. Er bleibt, wie er geschrieben ist.</translation>
    </message>
    <message>
        <source>The total of %1 does not lead to the amount to pay: with what was prepaid it comes to %2. The amount to pay counts.</source>
        <translation>Der Gesamtbetrag %1 führt nicht zum Zahlbetrag: Mit dem schon Gezahlten ergibt dieser %2. Es gilt der Zahlbetrag.</translation>
    </message>
    <message>
        <source>This document is addressed to us by %1. It is no receivable and is set aside.</source>
        <translation>Dieser Beleg ist von %1 an uns gerichtet. Er ist keine Forderung und wird beiseitegelegt.</translation>
    </message>
    <message>
        <source>Whether “%1” is us is not known. The document is taken as our receivable.</source>
        <translation>Ob „%1“ unser Unternehmen ist, ist nicht bekannt. Der Beleg gilt als unsere Forderung.</translation>
    </message>
    <message>
        <source>The parts to be paid do not add up to the amount. The first due date is taken for all of it.</source>
        <translation>Die zu zahlenden Teile ergeben nicht den Betrag. Für das Ganze gilt die erste Fälligkeit.</translation>
    </message>
</context>
<context>
    <name>quittance::exchange::EInvoiceImporter</name>
    <message>
        <source>The import was stopped. Nothing was changed.</source>
        <translation>Der Import wurde angehalten. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>The XML cannot be read: %1 Ask the sender for the file again.</source>
        <translation>Das XML kann nicht gelesen werden: %1 Bitte die Datei beim Absender erneut anfordern.</translation>
    </message>
    <message>
        <source>This is a UBL document of the kind “%1”. Only invoices and credit notes can be read.</source>
        <translation>Das ist ein UBL-Dokument der Art „%1“. Nur Rechnungen und Gutschriften können gelesen werden.</translation>
    </message>
    <message>
        <source>A single text in the file is longer than 50 megabytes, which no invoice and no attachment of one is. Ask the sender for the file again.</source>
        <translation>Ein einzelner Text der Datei ist länger als 50 Megabyte; so lang ist keine Rechnung und keine ihrer Anlagen. Den Absender erneut um die Datei bitten.</translation>
    </message>
</context>
<context>
    <name>quittance::exchange::Exchange</name>
    <message>
        <source>This is not a file this program can read.</source>
        <translation>Diese Datei kann das Programm nicht lesen.</translation>
    </message>
</context>
<context>
    <name>quittance::exchange::FileBytes</name>
    <message>
        <source>The archive does not hold “%1”.</source>
        <translation>Das Archiv enthält „%1“ nicht.</translation>
    </message>
    <message>
        <source>The file “%1” does not exist.</source>
        <translation>Die Datei „%1“ gibt es nicht.</translation>
    </message>
    <message>
        <source>The file “%1” cannot be read: %2.</source>
        <translation>Die Datei „%1“ kann nicht gelesen werden: %2.</translation>
    </message>
</context>
<context>
    <name>quittance::exchange::Importer</name>
    <message>
        <source>This file is no table.</source>
        <translation>Diese Datei ist keine Tabelle.</translation>
    </message>
</context>
<context>
    <name>quittance::exchange::JsonRecords</name>
    <message>
        <source>The JSON cannot be read: %1</source>
        <translation>Das JSON kann nicht gelesen werden: %1</translation>
    </message>
</context>
<context>
    <name>quittance::exchange::LedgerJson</name>
    <message>
        <source>“%1” is missing.</source>
        <translation>„%1“ fehlt.</translation>
    </message>
    <message>
        <source>“%1” is not an ISO 4217 currency code.</source>
        <translation>„%1“ ist kein Währungscode nach ISO 4217.</translation>
    </message>
    <message>
        <source>“%1” is no part of the ledger and is not read.</source>
        <translation>„%1“ gehört nicht zum Hauptbuch und wird nicht gelesen.</translation>
    </message>
    <message>
        <source>“%1” is not a kind of document.</source>
        <translation>„%1“ ist keine Belegart.</translation>
    </message>
    <message>
        <source>There is no document “%1”.</source>
        <translation>Es gibt keinen Beleg „%1“.</translation>
    </message>
    <message>
        <source>The documents have different currencies; the amount in the target&apos;s is missing.</source>
        <translation>Die Belege haben verschiedene Währungen; der Betrag in der Währung des Ziels fehlt.</translation>
    </message>
</context>
<context>
    <name>quittance::exchange::MappingFile</name>
    <message>
        <source>“columns” must map headings to fields.</source>
        <translation>„columns“ muss Überschriften auf Felder abbilden.</translation>
    </message>
    <message>
        <source>The column “%1” needs a field or a list of fields.</source>
        <translation>Die Spalte „%1“ braucht ein Feld oder eine Liste von Feldern.</translation>
    </message>
    <message>
        <source>The column “%1” is mapped to “%2”, which is not a field.</source>
        <translation>Die Spalte „%1“ ist „%2“ zugeordnet; das ist kein Feld.</translation>
    </message>
    <message>
        <source>“constants” must map fields to values.</source>
        <translation>„constants“ muss Felder auf Werte abbilden.</translation>
    </message>
    <message>
        <source>The constant “%1” is not a field with a text.</source>
        <translation>Die Konstante „%1“ ist kein Feld mit einem Text.</translation>
    </message>
    <message>
        <source>“minor_units” must map currencies to a number of decimals.</source>
        <translation>„minor_units“ muss Währungen auf eine Anzahl von Nachkommastellen abbilden.</translation>
    </message>
    <message>
        <source>“%1” in “minor_units” needs a currency and 0 to 4 decimals.</source>
        <translation>„%1“ in „minor_units“ braucht eine Währung und 0 bis 4 Nachkommastellen.</translation>
    </message>
    <message>
        <source>“only” must map headings to lists of values.</source>
        <translation>„only“ muss Überschriften auf Listen von Werten abbilden.</translation>
    </message>
    <message>
        <source>The filter on “%1” needs a list of values.</source>
        <translation>Der Filter auf „%1“ braucht eine Liste von Werten.</translation>
    </message>
    <message>
        <source>“%1” is not a kind of record.</source>
        <translation>„%1“ ist keine Art von Datensatz.</translation>
    </message>
    <message>
        <source>“%1” cannot be “%2”.</source>
        <translation>„%1“ kann nicht „%2“ sein.</translation>
    </message>
    <message>
        <source>“header_rows” must be a count of rows.</source>
        <translation>„header_rows“ muss eine Anzahl von Zeilen sein.</translation>
    </message>
    <message>
        <source>“%1” must be a text.</source>
        <translation>„%1“ muss ein Text sein.</translation>
    </message>
    <message>
        <source>The mapping is not a JSON object.</source>
        <translation>Die Spaltenzuordnung ist kein JSON-Objekt.</translation>
    </message>
    <message>
        <source>The mapping does not say “schema”: “%1”.</source>
        <translation>Der Spaltenzuordnung fehlt „schema“: „%1“.</translation>
    </message>
    <message>
        <source>The mapping does not say what its rows are: “as” is missing.</source>
        <translation>Die Spaltenzuordnung sagt nicht, was ihre Zeilen sind: „as“ fehlt.</translation>
    </message>
</context>
<context>
    <name>quittance::exchange::MappingProposal</name>
    <message>
        <source>Nothing this program keeps was recognised in this column.</source>
        <translation>In dieser Spalte wurde nichts erkannt, was das Programm aufbewahrt.</translation>
    </message>
    <message>
        <source>There is no heading; the values look like “%1”.</source>
        <translation>Es gibt keine Überschrift; die Werte sehen nach „%1“ aus.</translation>
    </message>
    <message>
        <source>The heading means “%1”; the first rows are empty.</source>
        <translation>Die Überschrift bedeutet „%1“; die ersten Zeilen sind leer.</translation>
    </message>
    <message>
        <source>The heading means “%1” and the values are dates.</source>
        <translation>Die Überschrift bedeutet „%1“, und die Werte sind Daten.</translation>
    </message>
    <message>
        <source>The heading means “%1” and the values are amounts.</source>
        <translation>Die Überschrift bedeutet „%1“, und die Werte sind Beträge.</translation>
    </message>
    <message>
        <source>The heading means “%1”.</source>
        <translation>Die Überschrift bedeutet „%1“.</translation>
    </message>
    <message>
        <source>The heading contains a word for “%1”.</source>
        <translation>Die Überschrift enthält ein Wort für „%1“.</translation>
    </message>
    <message>
        <source>“%1” and all other dates read both as day-month and month-day.</source>
        <translation>„%1“ und alle anderen Daten lassen sich als Tag-Monat und als Monat-Tag lesen.</translation>
    </message>
    <message>
        <source>“%1” settles the order of day and month.</source>
        <translation>„%1“ entscheidet die Reihenfolge von Tag und Monat.</translation>
    </message>
    <message>
        <source>“%1” and all other amounts read both with a decimal point and a decimal comma.</source>
        <translation>„%1“ und alle anderen Beträge lassen sich mit Dezimalpunkt und mit Dezimalkomma lesen.</translation>
    </message>
    <message>
        <source>“%1” settles the decimal mark.</source>
        <translation>„%1“ entscheidet das Dezimalzeichen.</translation>
    </message>
    <message>
        <source>Not used of an export of this kind.</source>
        <translation>Wird von einem Export dieser Art nicht gebraucht.</translation>
    </message>
    <message>
        <source>So it stands in exports of %1.</source>
        <translation>So steht es in Exporten von %1.</translation>
    </message>
</context>
<context>
    <name>quittance::exchange::Mt940Reader</name>
    <message>
        <source>The file holds no field of a SWIFT statement.</source>
        <translation>Die Datei enthält kein Feld eines SWIFT-Auszugs.</translation>
    </message>
    <message numerus="yes">
        <source>%n value date(s) are days like 30 February. The last day of the month is taken.</source>
        <translation>
            <numerusform>%n Valutadatum ist ein Tag wie der 30. Februar. Es gilt der letzte Tag des Monats.</numerusform>
            <numerusform>%n Valutadaten sind Tage wie der 30. Februar. Es gilt der letzte Tag des Monats.</numerusform>
        </translation>
    </message>
    <message>
        <source>The balance cannot be read and proves nothing. %1</source>
        <translation>Der Saldo kann nicht gelesen werden und belegt nichts. %1</translation>
    </message>
    <message>
        <source>The closing balance is in %1, the statement in %2. It proves nothing.</source>
        <translation>Der Endsaldo lautet auf %1, der Auszug auf %2. Er belegt nichts.</translation>
    </message>
    <message>
        <source>The closing balance is of a day that does not exist.</source>
        <translation>Der Endsaldo trägt einen Tag, den es nicht gibt.</translation>
    </message>
    <message>
        <source>The report counts %1 entries of %2 in all; %3 of %4 were read.</source>
        <translation>Der Bericht zählt %1 Umsätze über zusammen %2; gelesen wurden %3 über %4.</translation>
    </message>
</context>
<context>
    <name>quittance::exchange::OfxReader</name>
    <message>
        <source>The file holds no element OFX.</source>
        <translation>Die Datei enthält kein Element OFX.</translation>
    </message>
    <message numerus="yes">
        <source>%n investment transaction(s) move no bank account and are passed over.</source>
        <translation>
            <numerusform>%n Wertpapiergeschäft bewegt kein Bankkonto und bleibt unbeachtet.</numerusform>
            <numerusform>%n Wertpapiergeschäfte bewegen kein Bankkonto und bleiben unbeachtet.</numerusform>
        </translation>
    </message>
    <message>
        <source>The file holds no bank or card statement.</source>
        <translation>Die Datei enthält keinen Bank- oder Kartenauszug.</translation>
    </message>
    <message>
        <source>The bank answered with error %1: %2</source>
        <translation>Die Bank hat mit Fehler %1 geantwortet: %2</translation>
    </message>
    <message>
        <source>The transaction has no amount.</source>
        <translation>Der Umsatz hat keinen Betrag.</translation>
    </message>
    <message>
        <source>The amount is stated in %1 in an account kept in %2. Ask the bank for the amount booked.</source>
        <translation>Der Betrag ist in %1 angegeben, das Konto wird aber in %2 geführt. Die Bank nach dem gebuchten Betrag fragen.</translation>
    </message>
    <message>
        <source>The transaction has no day, or one that does not exist.</source>
        <translation>Der Umsatz hat keinen Tag oder einen, den es nicht gibt.</translation>
    </message>
</context>
<context>
    <name>quittance::exchange::OfxValues</name>
    <message>
        <source>“%1” may mean thousands or decimals. Ask the bank for amounts with a decimal point.</source>
        <translation>„%1“ kann Tausender oder Nachkommastellen meinen. Die Bank um Beträge mit Dezimalpunkt bitten.</translation>
    </message>
</context>
<context>
    <name>quittance::exchange::PaymentRows</name>
    <message>
        <source>A negative payment cannot settle an invoice.</source>
        <translation>Eine negative Zahlung kann keine Rechnung ausgleichen.</translation>
    </message>
    <message>
        <source>The payment does not name its customer.</source>
        <translation>Die Zahlung nennt ihren Kunden nicht.</translation>
    </message>
    <message>
        <source>The payment has no date.</source>
        <translation>Die Zahlung hat kein Datum.</translation>
    </message>
    <message>
        <source>The payment has no amount.</source>
        <translation>Die Zahlung hat keinen Betrag.</translation>
    </message>
    <message>
        <source>The payment&apos;s rows add up to too large an amount.</source>
        <translation>Die Zeilen der Zahlung ergeben einen zu großen Betrag.</translation>
    </message>
    <message>
        <source>“%1” already stands on line %2, with other details.</source>
        <translation>„%1“ steht schon in Zeile %2, mit anderen Angaben.</translation>
    </message>
</context>
<context>
    <name>quittance::exchange::PdfAttachments</name>
    <message>
        <source>The PDF is encrypted. Electronic invoices are not; save it without a password.</source>
        <translation>Das PDF ist verschlüsselt. Elektronische Rechnungen sind das nicht; bitte ohne Passwort speichern.</translation>
    </message>
    <message>
        <source>The PDF is larger than 64 megabytes, which no electronic invoice is.</source>
        <translation>Das PDF ist größer als 64 Megabyte; das ist keine elektronische Rechnung.</translation>
    </message>
    <message>
        <source>A part of the PDF unpacks to more than any invoice holds. It is not read.</source>
        <translation>Ein Teil des PDF ist entpackt größer als jede Rechnung. Er wird nicht gelesen.</translation>
    </message>
    <message>
        <source>The PDF is damaged or locked and cannot be read. Ask its sender for the file again.</source>
        <translation>Das PDF ist beschädigt oder gesperrt und kann nicht gelesen werden. Den Absender erneut um die Datei bitten.</translation>
    </message>
</context>
<context>
    <name>quittance::exchange::PdfImporter</name>
    <message>
        <source>The import was stopped. Nothing was changed.</source>
        <translation>Der Import wurde angehalten. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>The PDF holds no invoice as XML, only pages for people. Ask its sender for Factur-X, ZUGFeRD or XRechnung.</source>
        <translation>Das PDF enthält keine Rechnung als XML, nur Seiten für Menschen. Beim Absender Factur-X, ZUGFeRD oder XRechnung anfordern.</translation>
    </message>
    <message numerus="yes">
        <source>The PDF holds %n invoice(s) as XML. Only “%1” is read.</source>
        <translation>
            <numerusform>Das PDF enthält %n Rechnung als XML. Nur „%1“ wird gelesen.</numerusform>
            <numerusform>Das PDF enthält %n Rechnungen als XML. Nur „%1“ wird gelesen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quittance::exchange::QifReader</name>
    <message>
        <source>day, month, year</source>
        <translation>Tag, Monat, Jahr</translation>
    </message>
    <message>
        <source>month, day, year</source>
        <translation>Monat, Tag, Jahr</translation>
    </message>
    <message>
        <source>year, month, day</source>
        <translation>Jahr, Monat, Tag</translation>
    </message>
    <message>
        <source>The file holds no section of a QIF file.</source>
        <translation>Die Datei enthält keinen Abschnitt einer QIF-Datei.</translation>
    </message>
    <message>
        <source>“%1” may mean thousands or decimals, and no amount of the file tells. “%2” is taken as the decimal mark.</source>
        <translation>„%1“ kann Tausender oder Nachkommastellen meinen, und kein Betrag der Datei entscheidet es. „%2“ gilt als Dezimalzeichen.</translation>
    </message>
    <message>
        <source>No date of the file tells day from month, as in “%1”. They are read as %2, for only so they run in order.</source>
        <translation>Kein Datum der Datei unterscheidet Tag und Monat, wie bei „%1“. Gelesen wird als %2, denn nur so stehen die Daten in zeitlicher Folge.</translation>
    </message>
    <message>
        <source>No date of the file tells day from month, as in “%1”. They are read as %2. State the order if that is wrong.</source>
        <translation>Kein Datum der Datei unterscheidet Tag und Monat, wie bei „%1“. Gelesen wird als %2. Ist das falsch, bitte die Reihenfolge angeben.</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) of investment accounts move no bank account and are passed over.</source>
        <translation>
            <numerusform>%n Datensatz eines Wertpapierkontos bewegt kein Bankkonto und bleibt unbeachtet.</numerusform>
            <numerusform>%n Datensätze von Wertpapierkonten bewegen kein Bankkonto und bleiben unbeachtet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The splits of %n transaction(s) do not add up to the amount. The amount is taken.</source>
        <translation>
            <numerusform>Die Aufteilung von %n Umsatz ergibt nicht dessen Betrag. Es gilt der Betrag.</numerusform>
            <numerusform>Die Aufteilungen von %n Umsätzen ergeben nicht deren Betrag. Es gilt der Betrag.</numerusform>
        </translation>
    </message>
    <message>
        <source>The transaction has no amount.</source>
        <translation>Der Umsatz hat keinen Betrag.</translation>
    </message>
    <message>
        <source>The date is no day in the order this file uses: %1.</source>
        <translation>Das Datum ist kein Tag in der Reihenfolge, die diese Datei verwendet: %1.</translation>
    </message>
</context>
<context>
    <name>quittance::exchange::RateRows</name>
    <message>
        <source>The rate has no date.</source>
        <translation>Der Kurs hat kein Datum.</translation>
    </message>
    <message>
        <source>Both currencies are %1.</source>
        <translation>Beide Währungen sind %1.</translation>
    </message>
    <message>
        <source>An earlier row of this file states %1 for the same day and currencies.</source>
        <translation>Eine frühere Zeile dieser Datei nennt %1 für denselben Tag und dieselben Währungen.</translation>
    </message>
    <message>
        <source>“%1” is not an ISO 4217 currency code.</source>
        <translation>„%1“ ist kein Währungscode nach ISO 4217.</translation>
    </message>
</context>
<context>
    <name>quittance::exchange::RowReader</name>
    <message numerus="yes">
        <source>%n amount(s) have more decimals than their currency. They are kept as written.</source>
        <translation>
            <numerusform>%n Betrag hat mehr Nachkommastellen als seine Währung. Er bleibt, wie er geschrieben ist.</numerusform>
            <numerusform>%n Beträge haben mehr Nachkommastellen als ihre Währung. Sie bleiben, wie sie geschrieben sind.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n void document(s) do not say when they were voided. Their issue date is taken.</source>
        <translation>
            <numerusform>%n stornierter Beleg nennt kein Stornodatum. Es gilt das Ausstellungsdatum.</numerusform>
            <numerusform>%n stornierte Belege nennen kein Stornodatum. Es gilt das Ausstellungsdatum.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n void document(s) are taken as void from their last change on.</source>
        <translation>
            <numerusform>%n stornierter Beleg gilt ab seiner letzten Änderung als storniert.</numerusform>
            <numerusform>%n stornierte Belege gelten ab ihrer letzten Änderung als storniert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n settled document(s) do not say when. The due date is taken if it is past, else the issue date; figures for earlier days are approximate.</source>
        <translation>
            <numerusform>%n ausgeglichener Beleg nennt keinen Tag. Es gilt das Fälligkeitsdatum, wenn es vorbei ist, sonst das Ausstellungsdatum; Zahlen für frühere Tage sind ungefähr.</numerusform>
            <numerusform>%n ausgeglichene Belege nennen keinen Tag. Es gilt das Fälligkeitsdatum, wenn es vorbei ist, sonst das Ausstellungsdatum; Zahlen für frühere Tage sind ungefähr.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) have more open than their amount. The open amount is passed over.</source>
        <translation>
            <numerusform>%n Beleg hat mehr offen als seinen Betrag. Der offene Betrag bleibt unbeachtet.</numerusform>
            <numerusform>%n Belege haben mehr offen als ihren Betrag. Der offene Betrag bleibt unbeachtet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) have a status this program does not know. They are taken as issued.</source>
        <translation>
            <numerusform>%n Beleg hat einen Status, den das Programm nicht kennt. Er gilt als ausgestellt.</numerusform>
            <numerusform>%n Belege haben einen Status, den das Programm nicht kennt. Sie gelten als ausgestellt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) continue a payment of an earlier row; the amounts of its rows are added up.</source>
        <translation>
            <numerusform>%n Zeile setzt die Zahlung einer früheren Zeile fort; die Beträge werden addiert.</numerusform>
            <numerusform>%n Zeilen setzen die Zahlung einer früheren Zeile fort; die Beträge werden addiert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) repeat an earlier row word for word and are set aside.</source>
        <translation>
            <numerusform>%n Zeile wiederholt eine frühere Wort für Wort und wird beiseitegelegt.</numerusform>
            <numerusform>%n Zeilen wiederholen frühere Wort für Wort und werden beiseitegelegt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) do not name our bank account.</source>
        <translation>
            <numerusform>%n Umsatz nennt unser Bankkonto nicht.</numerusform>
            <numerusform>%n Umsätze nennen unser Bankkonto nicht.</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” is not a date in the order this file uses.</source>
        <translation>„%1“ ist kein Datum in der Reihenfolge dieser Datei.</translation>
    </message>
    <message>
        <source>Neither the row nor the import says which currency this is.</source>
        <translation>Weder die Zeile noch der Import sagt, um welche Währung es geht.</translation>
    </message>
    <message>
        <source>“%1” is not an ISO 4217 currency code.</source>
        <translation>„%1“ ist kein Währungscode nach ISO 4217.</translation>
    </message>
    <message>
        <source>The amount is written in %1, the row says %2.</source>
        <translation>Der Betrag steht in %1, die Zeile sagt %2.</translation>
    </message>
    <message>
        <source>“%1” was shortened by a spreadsheet; its last digits are lost.</source>
        <translation>„%1“ wurde von einer Tabellenkalkulation gekürzt; die letzten Ziffern sind verloren.</translation>
    </message>
</context>
<context>
    <name>quittance::exchange::RowView</name>
    <message>
        <source>The mapping names the column “%1”, which the file does not have.</source>
        <translation>Die Spaltenzuordnung nennt die Spalte „%1“, die es in der Datei nicht gibt.</translation>
    </message>
</context>
<context>
    <name>quittance::exchange::SettleRules</name>
    <message>
        <source>Dates like “%1” can be read as day-month or month-day, and no date in the file decides it. State the date order.</source>
        <translation>Daten wie „%1“ lassen sich als Tag-Monat oder Monat-Tag lesen, und kein Datum der Datei entscheidet es. Geben Sie die Reihenfolge an.</translation>
    </message>
    <message>
        <source>The dates do not agree on the order of day and month (“%1”).</source>
        <translation>Die Daten sind sich über die Reihenfolge von Tag und Monat nicht einig („%1“).</translation>
    </message>
    <message>
        <source>Amounts like “%1” can be read with a decimal point or a decimal comma, and no amount in the file decides it. State the decimal mark.</source>
        <translation>Beträge wie „%1“ lassen sich mit Dezimalpunkt oder Dezimalkomma lesen, und kein Betrag der Datei entscheidet es. Geben Sie das Dezimalzeichen an.</translation>
    </message>
    <message>
        <source>The amounts do not agree on a decimal mark (“%1”).</source>
        <translation>Die Beträge sind sich über das Dezimalzeichen nicht einig („%1“).</translation>
    </message>
</context>
<context>
    <name>quittance::exchange::SheetText</name>
    <message numerus="yes">
        <source>%n cell(s) hold an error in place of a value.</source>
        <translation>
            <numerusform>%n Zelle enthält einen Fehler anstelle eines Werts.</numerusform>
            <numerusform>%n Zellen enthalten einen Fehler anstelle eines Werts.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n formula(s) were saved without their value. Open the workbook in a spreadsheet program and save it again.</source>
        <translation>
            <numerusform>%n Formel wurde ohne ihren Wert gespeichert. Die Arbeitsmappe in einer Tabellenkalkulation öffnen und neu speichern.</numerusform>
            <numerusform>%n Formeln wurden ohne ihren Wert gespeichert. Die Arbeitsmappe in einer Tabellenkalkulation öffnen und neu speichern.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) right of column %1 are passed over.</source>
        <translation>
            <numerusform>%n Zelle rechts von Spalte %1 bleibt unbeachtet.</numerusform>
            <numerusform>%n Zellen rechts von Spalte %1 bleiben unbeachtet.</numerusform>
        </translation>
    </message>
    <message>
        <source>The import was stopped. Nothing was changed.</source>
        <translation>Der Import wurde angehalten. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>The sheet “%1” is larger than one file may be. Save it as CSV and import that.</source>
        <translation>Das Blatt „%1“ ist größer, als eine Datei sein darf. Als CSV speichern und diese Datei importieren.</translation>
    </message>
    <message>
        <source>The sheet “%1” is damaged: %2 Open the workbook in a spreadsheet program and save it again.</source>
        <translation>Das Blatt „%1“ ist beschädigt: %2 Die Arbeitsmappe in einer Tabellenkalkulation öffnen und neu speichern.</translation>
    </message>
</context>
<context>
    <name>quittance::exchange::StatementBook</name>
    <message>
        <source>With this line the amounts of the statement add up to more than can be kept.</source>
        <translation>Mit diesem Umsatz ergeben die Beträge des Auszugs mehr, als gespeichert werden kann.</translation>
    </message>
    <message>
        <source>The file does not say which currency this is. State the currency when importing it.</source>
        <translation>Die Datei sagt nicht, welche Währung das ist. Die Währung beim Import angeben.</translation>
    </message>
    <message>
        <source>The statement is in “%1”, which is not an ISO 4217 currency.</source>
        <translation>Der Auszug lautet auf „%1“; das ist keine Währung nach ISO 4217.</translation>
    </message>
    <message>
        <source>Statement “%1” does not add up: opening balance and entries are not its closing balance.</source>
        <translation>Der Auszug „%1“ geht nicht auf: Anfangssaldo und Umsätze ergeben nicht den Endsaldo.</translation>
    </message>
    <message>
        <source>The file does not name our bank account. State the account when importing it.</source>
        <translation>Die Datei nennt unser Bankkonto nicht. Das Konto beim Import angeben.</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) are in the file twice, in statements that overlap, and are set aside.</source>
        <translation>
            <numerusform>%n Umsatz steht doppelt in der Datei, in Auszügen, die sich überschneiden, und wird beiseitegelegt.</numerusform>
            <numerusform>%n Umsätze stehen doppelt in der Datei, in Auszügen, die sich überschneiden, und werden beiseitegelegt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n amount(s) have more decimals than their currency. They are kept as written.</source>
        <translation>
            <numerusform>%n Betrag hat mehr Nachkommastellen als seine Währung. Er bleibt, wie er geschrieben ist.</numerusform>
            <numerusform>%n Beträge haben mehr Nachkommastellen als ihre Währung. Sie bleiben, wie sie geschrieben sind.</numerusform>
        </translation>
    </message>
    <message>
        <source>The import was stopped. Nothing was changed.</source>
        <translation>Der Import wurde angehalten. Es wurde nichts geändert.</translation>
    </message>
</context>
<context>
    <name>quittance::exchange::SwiftEntry</name>
    <message>
        <source>“%1” is no balance: C or D, six digits of date, a currency and an amount are expected.</source>
        <translation>„%1“ ist kein Saldo: Erwartet werden C oder D, sechs Ziffern Datum, eine Währung und ein Betrag.</translation>
    </message>
    <message>
        <source>The entry does not begin with a value date of six digits.</source>
        <translation>Der Umsatz beginnt nicht mit einem Valutadatum aus sechs Ziffern.</translation>
    </message>
    <message>
        <source>“%1” is no day. Ask the bank for a correct statement.</source>
        <translation>„%1“ ist kein Tag. Die Bank um einen richtigen Auszug bitten.</translation>
    </message>
    <message>
        <source>The entry says neither C, D, RC nor RD, so its sign is not known.</source>
        <translation>Der Umsatz nennt weder C noch D, RC oder RD, deshalb ist sein Vorzeichen nicht bekannt.</translation>
    </message>
    <message>
        <source>Behind the amount “%1” stands “%2” where the type of the entry is expected.</source>
        <translation>Hinter dem Betrag „%1“ steht „%2“, wo die Art des Umsatzes erwartet wird.</translation>
    </message>
</context>
<context>
    <name>quittance::exchange::TextEncoding</name>
    <message>
        <source>The file is not valid %1 text.</source>
        <translation>Die Datei ist kein gültiger %1-Text.</translation>
    </message>
    <message>
        <source>The encoding “%1” is not one this program reads.</source>
        <translation>Die Kodierung „%1“ kann das Programm nicht lesen.</translation>
    </message>
</context>
<context>
    <name>quittance::exchange::Workbook</name>
    <message>
        <source>The workbook is damaged: its part “%1” cannot be read. Open it in a spreadsheet program and save it again.</source>
        <translation>Die Arbeitsmappe ist beschädigt: Ihr Teil „%1“ kann nicht gelesen werden. In einer Tabellenkalkulation öffnen und neu speichern.</translation>
    </message>
    <message>
        <source>The texts of the workbook take more memory than is given to one file. Save the sheet as CSV and import that.</source>
        <translation>Die Texte der Arbeitsmappe brauchen mehr Speicher, als einer Datei zusteht. Das Blatt als CSV speichern und diese Datei importieren.</translation>
    </message>
    <message>
        <source>This is a binary workbook (.xlsb). Save it as an Excel workbook (.xlsx) or as CSV.</source>
        <translation>Das ist eine binäre Arbeitsmappe (.xlsb). Als Excel-Arbeitsmappe (.xlsx) oder als CSV speichern.</translation>
    </message>
    <message>
        <source>The file holds no sheet with cells.</source>
        <translation>Die Datei enthält kein Blatt mit Zellen.</translation>
    </message>
</context>
<context>
    <name>quittance::exchange::XlsxImporter</name>
    <message>
        <source>The workbook has no sheet “%1”. It has %2.</source>
        <translation>Die Arbeitsmappe hat kein Blatt „%1“. Sie hat %2.</translation>
    </message>
    <message>
        <source>The sheet “%1” is read. The workbook also has %2.</source>
        <translation>Das Blatt „%1“ wird gelesen. Die Arbeitsmappe hat auch %2.</translation>
    </message>
    <message>
        <source>No sheet of the workbook holds a table.</source>
        <translation>Kein Blatt der Arbeitsmappe enthält eine Tabelle.</translation>
    </message>
    <message>
        <source>This is a workbook in the old format (.xls), or one locked with a password. Save it as an Excel workbook (.xlsx) without a password, or as CSV.</source>
        <translation>Das ist eine Arbeitsmappe im alten Format (.xls) oder eine mit Passwort gesperrte. Ohne Passwort als Excel-Arbeitsmappe (.xlsx) oder als CSV speichern.</translation>
    </message>
</context>
<context>
    <name>quittance::exchange::XmlCursor</name>
    <message>
        <source>The file has a document type declaration, which is not accepted.</source>
        <translation>Die Datei enthält eine Dokumenttyp-Deklaration; sie wird nicht angenommen.</translation>
    </message>
    <message>
        <source>The elements of the file are nested too deep.</source>
        <translation>Die Elemente der Datei sind zu tief verschachtelt.</translation>
    </message>
</context>
<context>
    <name>quittance::exchange::ZipArchive</name>
    <message>
        <source>The archive is damaged and cannot be unpacked. Ask its sender for the file again.</source>
        <translation>Das Archiv ist beschädigt und kann nicht entpackt werden. Die Datei beim Absender neu anfordern.</translation>
    </message>
    <message>
        <source>The archive holds more than %1 files. Unpack it and import a folder at a time.</source>
        <translation>Das Archiv enthält mehr als %1 Dateien. Entpacken und Ordner für Ordner importieren.</translation>
    </message>
    <message>
        <source>The archive unpacks to more than four gigabytes. Unpack it and import its files.</source>
        <translation>Das Archiv ist entpackt größer als vier Gigabyte. Entpacken und die Dateien darin importieren.</translation>
    </message>
    <message>
        <source>“%1” is locked with a password. Unpack the archive and import the file.</source>
        <translation>„%1“ ist mit einem Passwort gesperrt. Das Archiv entpacken und die Datei importieren.</translation>
    </message>
    <message>
        <source>The archive does not hold “%1”.</source>
        <translation>Das Archiv enthält „%1“ nicht.</translation>
    </message>
    <message>
        <source>“%1” unpacks to more than is read from an archive. Unpack it and import the file itself.</source>
        <translation>„%1“ ist entpackt größer, als aus einem Archiv gelesen wird. Entpacken und die Datei selbst importieren.</translation>
    </message>
</context>
<context>
    <name>quittance::exchange::ZipImporter</name>
    <message>
        <source>The archive holds no files.</source>
        <translation>Das Archiv enthält keine Dateien.</translation>
    </message>
    <message>
        <source>The archive lies too deep in other archives. Unpack it and import its files.</source>
        <translation>Das Archiv liegt zu tief in anderen Archiven. Entpacken und die Dateien darin importieren.</translation>
    </message>
</context>
<context>
    <name>quittance::insight</name>
    <message>
        <source>A bridge must start before the day it leads to.</source>
        <translation>Eine Überleitung muss vor dem Tag beginnen, zu dem sie führt.</translation>
    </message>
    <message>
        <source>What is open on a day, by days past due or since issue. Unapplied credits stand beside the buckets unless another treatment is chosen; the net is the same in all of them.</source>
        <translation>Was an einem Tag offen ist, nach Tagen der Überfälligkeit oder seit Ausstellung. Nicht zugeordnete Guthaben stehen neben den Altersklassen, wenn keine andere Behandlung gewählt ist; das Netto ist in allen dasselbe.</translation>
    </message>
    <message>
        <source>The aging of each customer that ever had a document in the currency.</source>
        <translation>Die Altersstruktur jedes Kunden, der je einen Beleg in der Währung hatte.</translation>
    </message>
    <message>
        <source>How the balance came from the close of one day to the close of another: opening, what was issued, received, written off, voided and refunded in between, and closing.</source>
        <translation>Wie der Saldo vom Ende eines Tages zum Ende eines anderen kam: Anfangssaldo, was dazwischen ausgestellt, empfangen, ausgebucht, storniert und erstattet wurde, und Endsaldo.</translation>
    </message>
    <message>
        <source>The share of gross open amounts that is not yet due, the share that is past due, and days past due weighted by open amount: over everything open with days before the due date as 0, and over what is overdue. Credits are left out.</source>
        <translation>Der Anteil der brutto offenen Beträge, der noch nicht fällig ist, der Anteil, der überfällig ist, und die nach offenem Betrag gewichteten Tage der Überfälligkeit: über alles Offene, mit Tagen vor Fälligkeit als 0, und über das Überfällige. Guthaben bleiben außen vor.</translation>
    </message>
    <message>
        <source>There is no such currency.</source>
        <translation>Diese Währung gibt es nicht.</translation>
    </message>
    <message>
        <source>A currency has from 0 to %1 decimals.</source>
        <translation>Eine Währung hat 0 bis %1 Nachkommastellen.</translation>
    </message>
    <message>
        <source>The amount is too large.</source>
        <translation>Der Betrag ist zu groß.</translation>
    </message>
    <message>
        <source>Amounts rounded to their currency&apos;s own decimals, halves up (away from zero) and halves to even.</source>
        <translation>Beträge, auf die Nachkommastellen ihrer Währung gerundet, Hälften aufwärts (von null weg) und zur geraden Ziffer.</translation>
    </message>
    <message>
        <source>Foreign amounts in the base currency, by rates that multiply or divide. Without a rate there is no amount; a missing rate is never 1.</source>
        <translation>Fremdbeträge in der Hauswährung, mit Kursen, die multiplizieren oder teilen. Ohne Kurs gibt es keinen Betrag; ein fehlender Kurs ist nie 1.</translation>
    </message>
    <message>
        <source>An amount split by weights so that the parts add up to it: the smallest units left over go to the largest remainders, ties to the first.</source>
        <translation>Ein Betrag, nach Gewichten so geteilt, dass die Teile ihn ergeben: Die übrigen kleinsten Einheiten gehen an die größten Reste, bei Gleichstand an den ersten.</translation>
    </message>
    <message>
        <source>Gross with tax, what the customer withholds, and the cash to expect.</source>
        <translation>Brutto mit Steuer, was der Kunde einbehält, und das zu erwartende Geld.</translation>
    </message>
    <message>
        <source>Whether a payment closes an invoice: within the tolerance the difference is posted, a larger shortfall stays open, a larger excess goes on account.</source>
        <translation>Ob eine Zahlung eine Rechnung schließt: Innerhalb der Toleranz wird die Differenz gebucht, ein größerer Fehlbetrag bleibt offen, ein größerer Überschuss geht akonto.</translation>
    </message>
    <message>
        <source>There is no time zone “%1”.</source>
        <translation>Es gibt keine Zeitzone „%1“.</translation>
    </message>
    <message>
        <source>The calendar day that an instant belongs to in a time zone.</source>
        <translation>Der Kalendertag, zu dem ein Zeitpunkt in einer Zeitzone gehört.</translation>
    </message>
    <message>
        <source>Calendar days from one date to another; 29 February counts.</source>
        <translation>Kalendertage von einem Datum zum anderen; der 29. Februar zählt.</translation>
    </message>
    <message>
        <source>The aging bucket of a number of days past due.</source>
        <translation>Die Altersklasse zu einer Anzahl von Tagen der Überfälligkeit.</translation>
    </message>
    <message>
        <source>There is no document “%1” in this book.</source>
        <translation>In diesem Buch gibt es keinen Beleg „%1“.</translation>
    </message>
    <message>
        <source>Gross open, unapplied credits and net receivables on a day, from what was known at an instant. What was recorded later changes later answers only.</source>
        <translation>Brutto offen, nicht zugeordnete Guthaben und Nettoforderungen an einem Tag, aus dem, was zu einem Zeitpunkt bekannt war. Was später erfasst wurde, ändert nur spätere Antworten.</translation>
    </message>
    <message>
        <source>Unapplied credits beside what is open, and the net of both.</source>
        <translation>Nicht zugeordnete Guthaben neben dem, was offen ist, und das Netto aus beidem.</translation>
    </message>
    <message>
        <source>Days past due of an open document and its bucket. An invoice that a returned payment opened again counts from its original due date.</source>
        <translation>Tage, die ein offener Beleg überfällig ist, und seine Altersklasse. Eine Rechnung, die eine Rückgabe wieder geöffnet hat, zählt ab ihrer ursprünglichen Fälligkeit.</translation>
    </message>
    <message>
        <source>What net receivables of a past day would wrongly be if documents that are void today were left out of history. For comparison with reports that do so.</source>
        <translation>Was die Nettoforderungen eines vergangenen Tages fälschlich wären, wenn heute stornierte Belege aus der Geschichte fielen. Zum Vergleich mit Berichten, die so rechnen.</translation>
    </message>
    <message>
        <source>There is no metric named “%1”.</source>
        <translation>Es gibt keine Kennzahl namens „%1“.</translation>
    </message>
    <message>
        <source>The parameter “%1” is missing.</source>
        <translation>Der Parameter „%1“ fehlt.</translation>
    </message>
    <message>
        <source>The parameter “%1” cannot be “%2”. It may be: %3.</source>
        <translation>Der Parameter „%1“ kann nicht „%2“ sein. Möglich ist: %3.</translation>
    </message>
    <message>
        <source>The edges must be whole days in ascending order, such as 0,30,60,90.</source>
        <translation>Die Grenzen müssen ganze Tage in aufsteigender Reihenfolge sein, etwa 0,30,60,90.</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>eine ganze Zahl</translation>
    </message>
    <message>
        <source>a list, as JSON</source>
        <translation>eine Liste, als JSON</translation>
    </message>
    <message>
        <source>This release does not know the metric.</source>
        <translation>Diese Version kennt die Kennzahl nicht.</translation>
    </message>
    <message>
        <source>This is not a truth case that can be checked.</source>
        <translation>Das ist kein Prüffall, der geprüft werden kann.</translation>
    </message>
    <message>
        <source>A period must start no later than it ends.</source>
        <translation>Ein Zeitraum darf nicht nach seinem Ende beginnen.</translation>
    </message>
    <message>
        <source>How long invoices took to be paid in a period, from issue and from the due date. Settled invoices count with their last receipt, and those settled by credits alone are left out; weighted by allocation every part payment counts, and days to pay less terms are days late. Early is negative. A receipt counts on the day the bank valued it where a bank line is matched, else on its day in the ledger; what no source paired is left out.</source>
        <translation>Wie lange es dauerte, bis Rechnungen in einem Zeitraum bezahlt wurden, ab Ausstellung und ab Fälligkeit. Ausgeglichene Rechnungen zählen mit ihrem letzten Eingang, allein durch Gutschriften ausgeglichene bleiben außen vor; nach Zuordnungen gewichtet zählt jede Teilzahlung, und Zahldauer abzüglich Zahlungsziel ergibt die Verzugstage. Zu früh ist negativ. Ein Eingang zählt am Valutatag der Bank, wo ein Bankumsatz abgeglichen ist, sonst an seinem Tag im Hauptbuch; was keine Quelle verbunden hat, bleibt außen vor.</translation>
    </message>
    <message>
        <source>How days late of the invoices settled in a period spread: median, standard deviation of the sample and of the whole, tenth and ninetieth percentile, and a histogram. With fewer than five invoices the spread is not shown.</source>
        <translation>Wie die Verzugstage der in einem Zeitraum ausgeglichenen Rechnungen streuen: Median, Standardabweichung der Stichprobe und der Gesamtheit, zehntes und neunzigstes Perzentil und ein Histogramm. Bei weniger als fünf Rechnungen wird die Streuung nicht gezeigt.</translation>
    </message>
    <message>
        <source>At least one month end is needed.</source>
        <translation>Es braucht mindestens ein Monatsende.</translation>
    </message>
    <message>
        <source>The number of months must be at least 1.</source>
        <translation>Die Anzahl der Monate muss mindestens 1 sein.</translation>
    </message>
    <message>
        <source>The average may be: two_point, month_ends.</source>
        <translation>Als Durchschnitt möglich: two_point, month_ends.</translation>
    </message>
    <message>
        <source>At each month end: net and gross receivables, what is not yet due and what is overdue, and the month&apos;s credit sales, credit notes, receipts and write-offs.</source>
        <translation>Zu jedem Monatsende: Forderungen netto und brutto, was noch nicht fällig und was überfällig ist, und Zielverkäufe, Gutschriften, Zahlungseingänge und Ausbuchungen des Monats.</translation>
    </message>
    <message>
        <source>Collection effectiveness: of what could be collected in a period, how much was. Opening receivables plus credit sales less closing receivables, divided by opening receivables plus credit sales less what is not yet due at the close.</source>
        <translation>Einzugsquote: wie viel von dem, was in einem Zeitraum eingezogen werden konnte, eingezogen wurde. Forderungen am Anfang zuzüglich Zielverkäufe abzüglich Forderungen am Ende, geteilt durch Forderungen am Anfang zuzüglich Zielverkäufe abzüglich dessen, was am Ende noch nicht fällig ist.</translation>
    </message>
    <message>
        <source>Collection effectiveness with sales divided by a number of months, as some forms print it. With the opening and closing of a longer period it means nothing; for comparison with reports that do so.</source>
        <translation>Einzugsquote mit Verkäufen, die durch eine Anzahl von Monaten geteilt sind, wie manche Vordrucke sie nennen. Mit Anfang und Ende eines längeren Zeitraums bedeutet sie nichts; zum Vergleich mit Berichten, die so rechnen.</translation>
    </message>
    <message>
        <source>How often receivables turn over: credit sales of a period divided by average net receivables, of its opening and closing or of its month ends; the days of one turn; and turns in 365 days.</source>
        <translation>Wie oft sich die Forderungen umschlagen: Zielverkäufe eines Zeitraums, geteilt durch die durchschnittlichen Nettoforderungen, aus Anfang und Ende oder aus den Monatsenden; die Tage eines Umschlags; und die Umschläge in 365 Tagen.</translation>
    </message>
    <message>
        <source>The numbers of debtors must be whole and positive.</source>
        <translation>Die Anzahlen der Schuldner müssen ganz und positiv sein.</translation>
    </message>
    <message>
        <source>Each debtor&apos;s share of everything owed, the share of the largest, and the Herfindahl index: the sum of squared shares from 0 to 10,000. One over the index is how many debtors of equal size would be as concentrated. Who owes nothing is left out, and credits of one debtor offset nobody&apos;s debts. By parent, a group owes as one.</source>
        <translation>Der Anteil jedes Schuldners an allem, was geschuldet wird, der Anteil der größten und der Herfindahl-Index: die Summe der quadrierten Anteile von 0 bis 10.000. Eins durch den Index ist die Zahl gleich großer Schuldner, die ebenso konzentriert wären. Wer nichts schuldet, bleibt außen vor, und Guthaben eines Schuldners mindern keine fremden Schulden. Nach Konzern schuldet eine Gruppe wie einer.</translation>
    </message>
    <message>
        <source>The shares and the Herfindahl index of given amounts.</source>
        <translation>Die Anteile und der Herfindahl-Index gegebener Beträge.</translation>
    </message>
    <message>
        <source>How much of its credit limit a customer uses. Exposure is what it owes net of its credits, never less than nothing, with orders not yet invoiced and less what is insured. Without a limit there is no percentage; with a limit of zero any exposure is a breach.</source>
        <translation>Wie weit ein Kunde sein Kreditlimit ausschöpft. Das Engagement ist, was er abzüglich seiner Guthaben schuldet, nie weniger als null, mit noch nicht berechneten Aufträgen und abzüglich dessen, was versichert ist. Ohne Limit gibt es keinen Prozentsatz; bei einem Limit von null ist jedes Engagement eine Überschreitung.</translation>
    </message>
    <message>
        <source>The use of a credit limit by a given exposure.</source>
        <translation>Die Ausschöpfung eines Kreditlimits durch ein gegebenes Engagement.</translation>
    </message>
    <message>
        <source>State the base currency, for example base=EUR.</source>
        <translation>Geben Sie die Hauswährung an, zum Beispiel base=EUR.</translation>
    </message>
    <message>
        <source>Amounts are rounded per item: rounding may be per_item.</source>
        <translation>Beträge werden je Posten gerundet: rounding kann per_item sein.</translation>
    </message>
    <message>
        <source>Documents state their rates in %1, the base currency of this book; gains and losses in %2 cannot be told.</source>
        <translation>Die Belege nennen ihre Kurse in %1, der Hauswährung dieses Buchs; Gewinne und Verluste in %2 lassen sich nicht angeben.</translation>
    </message>
    <message>
        <source>The aging in the base currency: each open item at the closing rate of the day, rounded by itself, then added. A missing rate is an error; the last one before the day holds for up to five days.</source>
        <translation>Die Altersstruktur in der Hauswährung: jeder offene Posten zum Schlusskurs des Tages, für sich gerundet, dann addiert. Ein fehlender Kurs ist ein Fehler; der letzte vor dem Tag gilt bis zu fünf Tage.</translation>
    </message>
    <message>
        <source>Net receivables of each currency in the base currency, added up before they are converted. It may differ from the aging in the base currency by rounding.</source>
        <translation>Nettoforderungen jeder Währung in der Hauswährung, vor der Umrechnung addiert. Sie können durch Rundung von der Altersstruktur in der Hauswährung abweichen.</translation>
    </message>
    <message>
        <source>What exchange rates made of foreign documents: realised, an allocated amount times the payment&apos;s rate less the invoice&apos;s; unrealised, what is open at the closing rate less the same at its booking rate. Not defined for documents that state no rate.</source>
        <translation>Was Wechselkurse aus fremden Belegen machten: realisiert ein zugeordneter Betrag mal Kurs der Zahlung abzüglich Kurs der Rechnung; unrealisiert, was offen ist, zum Schlusskurs abzüglich desselben zum Buchungskurs. Nicht definiert für Belege, die keinen Kurs nennen.</translation>
    </message>
    <message>
        <source>The lines of %1 add up to %2, the document says %3.</source>
        <translation>Die Zeilen von %1 ergeben %2, der Beleg sagt %3.</translation>
    </message>
    <message>
        <source>The lines of payment %1 leave %2 of %3 unexplained.</source>
        <translation>Die Zeilen der Zahlung %1 lassen %2 von %3 ungeklärt.</translation>
    </message>
    <message>
        <source>%1 of %2 is allocated for %3: more than there is.</source>
        <translation>Von %1 über %2 sind %3 zugeordnet: mehr, als da ist.</translation>
    </message>
    <message>
        <source>%1 is of %2, with more decimals than the currency has. It is kept as written.</source>
        <translation>%1 lautet auf %2, mit mehr Nachkommastellen, als die Währung hat. Der Betrag bleibt, wie er geschrieben ist.</translation>
    </message>
    <message>
        <source>%1 states no due date and its customer no terms. It ages from its issue, %2.</source>
        <translation>%1 nennt keine Fälligkeit und der Kunde kein Zahlungsziel. Der Beleg altert ab Ausstellung, %2.</translation>
    </message>
    <message>
        <source>The source calls %1 “%2”, but by its allocations %3 is open.</source>
        <translation>Die Quelle nennt %1 „%2“, aber nach den Zuordnungen sind %3 offen.</translation>
    </message>
    <message numerus="yes">
        <source>%1 end on %2, %n day(s) before today.</source>
        <translation>
            <numerusform>%1 enden am %2, %n Tag vor heute.</numerusform>
            <numerusform>%1 enden am %2, %n Tage vor heute.</numerusform>
        </translation>
    </message>
    <message>
        <source>An allocation of %1 waits for the %2 “%3”, which has not been imported.</source>
        <translation>Eine Zuordnung vom %1 wartet auf den Beleg „%3“ (%2), der nicht importiert wurde.</translation>
    </message>
    <message>
        <source>Days sales outstanding of a period: net receivables at its end, divided by its credit sales, times its days. Credit sales are invoices gross of tax without drafts and voids.</source>
        <translation>Forderungslaufzeit (DSO) eines Zeitraums: Nettoforderungen an seinem Ende, geteilt durch seine Zielverkäufe, mal seine Tage. Zielverkäufe sind Rechnungen mit Steuer, ohne Entwürfe und Stornos.</translation>
    </message>
    <message>
        <source>Days sales outstanding of average balances: the mean of the month-end receivables of a period, divided by its credit sales, times its days.</source>
        <translation>Forderungslaufzeit (DSO) aus durchschnittlichen Salden: das Mittel der Forderungen zu den Monatsenden eines Zeitraums, geteilt durch seine Zielverkäufe, mal seine Tage.</translation>
    </message>
    <message>
        <source>Days sales outstanding by countback: whole months of credit sales are taken off net receivables, newest first, and their days counted; the last month counts pro rata. A month without sales adds its days.</source>
        <translation>Forderungslaufzeit (DSO) durch Rückrechnung: Ganze Monate Zielverkäufe werden von den Nettoforderungen abgezogen, die jüngsten zuerst, und ihre Tage gezählt; der letzte Monat zählt anteilig. Ein Monat ohne Verkäufe zählt mit seinen Tagen.</translation>
    </message>
    <message>
        <source>Days sales outstanding by month of origin: what is open of each month&apos;s invoices, divided by that month&apos;s credit sales, times its days, added up. Months without sales are left out and listed.</source>
        <translation>Forderungslaufzeit (DSO) nach Entstehungsmonat: was von den Rechnungen jedes Monats offen ist, geteilt durch die Zielverkäufe dieses Monats, mal seine Tage, addiert. Monate ohne Verkäufe bleiben außen vor und werden genannt.</translation>
    </message>
    <message>
        <source>Days sales outstanding by bucket: what is current over this month&apos;s credit sales, 1–30 days over those of the month before, and so on, times 30. It means something only where terms are about 30 days; what is older than 90 days is left out and listed.</source>
        <translation>Forderungslaufzeit (DSO) nach Altersklasse: was nicht fällig ist, durch die Zielverkäufe dieses Monats, 1–30 Tage durch die des Monats davor und so weiter, mal 30. Sie sagt nur etwas, wo das Zahlungsziel bei etwa 30 Tagen liegt; was älter als 90 Tage ist, bleibt außen vor und wird genannt.</translation>
    </message>
    <message>
        <source>True days sales outstanding: the age of every open item times its open amount, divided by the credit sales of the month it was issued in, added up.</source>
        <translation>Wahre Forderungslaufzeit (DSO): das Alter jedes offenen Postens mal seinen offenen Betrag, geteilt durch die Zielverkäufe seines Ausstellungsmonats, addiert.</translation>
    </message>
    <message>
        <source>Best possible days sales outstanding: what is not yet due, divided by credit sales, times days; and average days delinquent, by which the simple figure exceeds it.</source>
        <translation>Bestmögliche Forderungslaufzeit (DSO): was noch nicht fällig ist, geteilt durch die Zielverkäufe, mal Tage; und die mittlere Überfälligkeit (ADD), um die die einfache Zahl sie übersteigt.</translation>
    </message>
    <message>
        <source>Best possible days sales outstanding by countback of what is not yet due; and average days delinquent, by which the countback of all receivables exceeds it.</source>
        <translation>Bestmögliche Forderungslaufzeit (DSO) durch Rückrechnung dessen, was noch nicht fällig ist; und die mittlere Überfälligkeit (ADD), um die die Rückrechnung aller Forderungen sie übersteigt.</translation>
    </message>
    <message>
        <source>Payments that do not balance</source>
        <translation>Zahlungen, die nicht aufgehen</translation>
    </message>
    <message>
        <source>The lines of a payment and what they point to, or its allocations and its amount, do not add up. What is open of the documents it settles may be wrong.</source>
        <translation>Die Zeilen einer Zahlung und das, worauf sie zeigen, oder ihre Zuordnungen und ihr Betrag gehen nicht auf. Was von den ausgeglichenen Belegen offen ist, kann falsch sein.</translation>
    </message>
    <message>
        <source>Lines that do not add up</source>
        <translation>Zeilen, die nicht aufgehen</translation>
    </message>
    <message>
        <source>The lines of a document, with or without their tax, do not add up to its amount. Figures use the document&apos;s amount.</source>
        <translation>Die Zeilen eines Belegs ergeben weder mit noch ohne Steuer seinen Betrag. Die Zahlen verwenden den Betrag des Belegs.</translation>
    </message>
    <message>
        <source>Paid by status, open by amount</source>
        <translation>Nach Status bezahlt, nach Betrag offen</translation>
    </message>
    <message>
        <source>The source&apos;s status says that a document is paid, but its amount less its allocations leaves something open. Figures use what is open.</source>
        <translation>Der Status der Quelle sagt, dass ein Beleg bezahlt ist, aber sein Betrag abzüglich seiner Zuordnungen lässt etwas offen. Die Zahlen verwenden, was offen ist.</translation>
    </message>
    <message>
        <source>Missing due dates</source>
        <translation>Fehlende Fälligkeiten</translation>
    </message>
    <message>
        <source>An invoice states no due date and its customer no payment terms. It ages from its issue date.</source>
        <translation>Eine Rechnung nennt keine Fälligkeit und ihr Kunde kein Zahlungsziel. Sie altert ab ihrem Ausstellungsdatum.</translation>
    </message>
    <message>
        <source>Too many decimals</source>
        <translation>Zu viele Nachkommastellen</translation>
    </message>
    <message>
        <source>An amount has decimals that its currency does not have, such as 10.50 JPY. It is kept as written and rounded only in what is printed.</source>
        <translation>Ein Betrag hat Nachkommastellen, die seine Währung nicht hat, etwa 10,50 JPY. Er bleibt, wie er geschrieben ist, und wird nur im Ausdruck gerundet.</translation>
    </message>
    <message>
        <source>Allocations that wait</source>
        <translation>Wartende Zuordnungen</translation>
    </message>
    <message>
        <source>An allocation names a document that has not been imported. It waits and is not counted, so its other document looks more open than it is.</source>
        <translation>Eine Zuordnung nennt einen Beleg, der nicht importiert wurde. Sie wartet und zählt nicht, deshalb sieht ihr anderer Beleg offener aus, als er ist.</translation>
    </message>
    <message>
        <source>Unknown customers</source>
        <translation>Unbekannte Kunden</translation>
    </message>
    <message>
        <source>Documents name their customer by a number that no customer list explains. They are grouped under that number.</source>
        <translation>Belege nennen ihren Kunden mit einer Nummer, die keine Kundenliste erklärt. Sie stehen unter dieser Nummer zusammen.</translation>
    </message>
    <message>
        <source>Statements that do not balance</source>
        <translation>Auszüge, die nicht aufgehen</translation>
    </message>
    <message>
        <source>The opening balance of a bank statement and its booked lines do not give its closing balance. Lines are missing or said twice.</source>
        <translation>Der Anfangssaldo eines Kontoauszugs und seine gebuchten Umsätze ergeben nicht den Endsaldo. Umsätze fehlen oder sind doppelt genannt.</translation>
    </message>
    <message>
        <source>Gaps between statements</source>
        <translation>Lücken zwischen Auszügen</translation>
    </message>
    <message>
        <source>A bank statement opens with another balance than the one before it closed with. Statements are missing or overlap, so receipts may look unproved.</source>
        <translation>Ein Kontoauszug beginnt mit einem anderen Saldo, als der vorige endet. Auszüge fehlen oder überschneiden sich, deshalb können Eingänge unbelegt aussehen.</translation>
    </message>
    <message>
        <source>Statements without balances</source>
        <translation>Auszüge ohne Salden</translation>
    </message>
    <message>
        <source>A bank statement does not state both of its balances, so nothing proves that its lines are complete.</source>
        <translation>Ein Kontoauszug nennt nicht beide Salden, also belegt nichts, dass seine Umsätze vollständig sind.</translation>
    </message>
    <message>
        <source>Sources that fell behind</source>
        <translation>Zurückgebliebene Quellen</translation>
    </message>
    <message>
        <source>The newest facts of a source are more than ten days older than today. Figures of the days since then lack what it has not told yet.</source>
        <translation>Die neuesten Angaben einer Quelle sind mehr als zehn Tage älter als heute. Zahlen für die Tage seither enthalten nicht, was sie noch nicht gemeldet hat.</translation>
    </message>
    <message>
        <source>Missing exchange rates</source>
        <translation>Fehlende Wechselkurse</translation>
    </message>
    <message>
        <source>Something is open in a currency that has no exchange rate to the base currency within five days of today. Figures in the base currency are not defined.</source>
        <translation>In einer Währung ist etwas offen, für die es innerhalb von fünf Tagen vor heute keinen Wechselkurs zur Hauswährung gibt. Zahlen in der Hauswährung sind nicht definiert.</translation>
    </message>
    <message>
        <source>The parameter “%1” must be from 1 to %2.</source>
        <translation>Der Parameter „%1“ muss zwischen 1 und %2 liegen.</translation>
    </message>
    <message>
        <source>When given open items will be paid, by week, from given chances by days late. An item that is already late can only be paid later than it is. Never is what is not expected to be paid at all. Items are paid independently of each other.</source>
        <translation>Wann gegebene offene Posten bezahlt werden, nach Wochen, aus gegebenen Wahrscheinlichkeiten nach Verzugstagen. Ein schon überfälliger Posten kann nur später bezahlt werden, als er es ist. Nie ist, was gar nicht mehr erwartet wird. Die Posten werden unabhängig voneinander bezahlt.</translation>
    </message>
    <message>
        <source>The due date plus the customer&apos;s average days late, but not before tomorrow; what should have been paid already is listed as past expected.</source>
        <translation>Die Fälligkeit zuzüglich der durchschnittlichen Verzugstage des Kunden, aber nicht vor morgen; was schon hätte bezahlt sein sollen, steht als über die Erwartung hinaus offen.</translation>
    </message>
    <message>
        <source>The cash that open items will bring, by week, from how late each customer paid in the last two years, weighted by amount, given that the item is still unpaid. A customer with fewer than ten payments draws on its group, then on the book. Never is what is credited, written off or lost. Weekends move to Monday. The band is the tenth, fiftieth and ninetieth percentile of cumulative cash, from 2,000 seeded runs or exactly for few items; items are paid independently of each other, so that real tails are wider.</source>
        <translation>Das Geld, das offene Posten bringen werden, nach Wochen, aus dem nach Betrag gewichteten Zahlungsverzug jedes Kunden in den letzten zwei Jahren, gegeben, dass der Posten noch unbezahlt ist. Ein Kunde mit weniger als zehn Zahlungen greift auf seine Gruppe zurück, dann auf das Buch. Nie ist, was gutgeschrieben, ausgebucht oder verloren wird. Wochenenden rücken auf Montag. Das Band ist das zehnte, fünfzigste und neunzigste Perzentil des aufgelaufenen Geldes, aus 2.000 Läufen mit festem Startwert oder bei wenigen Posten genau; die Posten werden unabhängig voneinander bezahlt, die wirklichen Ränder sind also breiter.</translation>
    </message>
    <message>
        <source>The track record of the cash forecast: it is made again for past month ends with what was known then, and set against the cash since received on the invoices that were open. The mean absolute error and the bias are in percent of what came, by weeks ahead; a positive bias was too hopeful.</source>
        <translation>Rückschau-Test (Back-Test) der Liquiditätsvorschau: Sie wird für vergangene Monatsenden mit dem damaligen Wissen noch einmal erstellt und mit dem verglichen, was seither auf die offenen Rechnungen einging. Der mittlere absolute Fehler und die Verzerrung (Bias) stehen in Prozent dessen, was kam, nach Wochen im Voraus; eine positive Verzerrung war zu zuversichtlich.</translation>
    </message>
    <message>
        <source>Of n invoices none or some were late, and the prior is a share from 0 to 1.</source>
        <translation>Von n Rechnungen war keine oder waren einige zu spät, und der Vorabwert (Prior) ist ein Anteil von 0 bis 1.</translation>
    </message>
    <message>
        <source>A year has 360, 365 or 366 days of interest.</source>
        <translation>Ein Zinsjahr hat 360, 365 oder 366 Tage.</translation>
    </message>
    <message>
        <source>How likely a customer is to pay late, from 0 to 100, as the sum of six contributions: days late weighted by amount over six months, the share of paid amounts that was late over twelve, the overdue share of what is open, broken promises, whether it is getting worse, and use of the credit limit. What is not known adds nothing and is named. Below 25 is low, below 50 moderate, below 75 high, else severe.</source>
        <translation>Wie wahrscheinlich ein Kunde zu spät zahlt, von 0 bis 100, als Summe von sechs Beiträgen: nach Betrag gewichtete Verzugstage über sechs Monate, der zu spät bezahlte Anteil der Beträge über zwölf, der überfällige Anteil des Offenen, gebrochene Zusagen, ob es schlechter wird, und die Ausschöpfung des Kreditlimits. Was nicht bekannt ist, trägt nichts bei und wird genannt. Unter 25 ist gering, unter 50 mäßig, unter 75 hoch, sonst sehr hoch.</translation>
    </message>
    <message>
        <source>The share of a customer&apos;s invoices that was paid late, drawn towards what is usual: with few invoices it says little of its own.</source>
        <translation>Der Anteil der Rechnungen eines Kunden, die zu spät bezahlt wurden, zum Üblichen hin gezogen: Bei wenigen Rechnungen sagt er für sich wenig.</translation>
    </message>
    <message>
        <source>Simple interest on an amount paid late: amount times annual percentage times days from the due date to the payment, over the days of a year.</source>
        <translation>Einfache Zinsen auf einen zu spät bezahlten Betrag: Betrag mal Jahreszinssatz mal Tage von der Fälligkeit bis zur Zahlung, durch die Tage eines Jahres.</translation>
    </message>
    <message>
        <source>The fixed sum that may be added to an overdue invoice in the United Kingdom: 40 pounds below 1,000, 70 below 10,000, else 100.</source>
        <translation>Der feste Betrag, der im Vereinigten Königreich zu einer überfälligen Rechnung hinzukommen darf: 40 Pfund unter 1.000, 70 unter 10.000, sonst 100.</translation>
    </message>
    <message>
        <source>The parameter “%1” may be: %2.</source>
        <translation>Für den Parameter „%1“ ist möglich: %2.</translation>
    </message>
    <message>
        <source>What a lender advances on receivables. From everything owed each rule in turn takes what is not eligible, and no amount leaves twice: what is too old, credits that would hide it, the rest of debtors with too much that is old, disputed, affiliated, foreign and public debtors, what is owed to them, unbilled, on hold, unproven, and what one debtor owes beyond its cap. What is left times the advance rate, less the reserve for dilution, up to the line, less the loan, is available. Every printed line is rounded and later ones use the rounded figures.</source>
        <translation>Was ein Kreditgeber auf Forderungen vorschießt. Von allem, was geschuldet wird, nimmt jede Regel der Reihe nach, was nicht beleihbar ist, und kein Betrag fällt zweimal heraus: was zu alt ist, Guthaben, die es verdecken würden, der Rest von Schuldnern mit zu viel Altem, strittige, verbundene, ausländische und öffentliche Schuldner, was ihnen geschuldet wird, nicht Berechnetes, Gesperrtes, Unbelegtes und was ein einzelner Schuldner über seine Obergrenze hinaus schuldet. Was bleibt, mal Beleihungssatz, abzüglich der Rücklage für Erlösminderungen, bis zur Kreditlinie, abzüglich des Darlehens, ist verfügbar. Jede gedruckte Zeile ist gerundet, und spätere verwenden die gerundeten Zahlen.</translation>
    </message>
    <message>
        <source>The share of each debtor&apos;s balance that is older than the limit: its old debits over what it owes net of credits.</source>
        <translation>Der Anteil am Saldo jedes Schuldners, der älter als die Grenze ist: seine alten Forderungen durch das, was er abzüglich der Guthaben schuldet.</translation>
    </message>
    <message>
        <source>Write-offs of a period in percent of its credit sales; and less recoveries, in percent of credit sales and of average receivables. Recovered is what was received on invoices after they were written off, and write-offs of before that were taken back.</source>
        <translation>Ausbuchungen eines Zeitraums in Prozent seiner Zielverkäufe; und abzüglich der Rückflüsse, in Prozent der Zielverkäufe und der durchschnittlichen Forderungen. Rückfluss ist, was auf Rechnungen nach ihrer Ausbuchung einging, und was von früheren Ausbuchungen zurückgenommen wurde.</translation>
    </message>
    <message>
        <source>What lowered receivables other than cash, in percent of gross credit sales of the same period: credit notes, discounts, rebates and write-offs; with and without credits whose invoice was issued again for the same amount within 30 days.</source>
        <translation>Was die Forderungen außer Geld minderte, in Prozent der Bruttozielverkäufe desselben Zeitraums: Gutschriften, Skonti, Rabatte und Ausbuchungen; mit und ohne Gutschriften, deren Rechnung innerhalb von 30 Tagen über denselben Betrag neu ausgestellt wurde.</translation>
    </message>
    <message>
        <source>a decimal number with up to six decimals</source>
        <translation>eine Dezimalzahl mit bis zu sechs Nachkommastellen</translation>
    </message>
    <message>
        <source>There is no payment “%1”.</source>
        <translation>Es gibt keine Zahlung „%1“.</translation>
    </message>
    <message>
        <source>What each payment comes to by its lines: cash, what it takes from invoices and credit notes, what stays on account, and whether lines and links add up. A payment that does not is set aside, not mended.</source>
        <translation>Was jede Zahlung nach ihren Zeilen ergibt: Geld, was sie von Rechnungen und Gutschriften nimmt, was akonto bleibt, und ob Zeilen und Verknüpfungen aufgehen. Eine Zahlung, die nicht aufgeht, wird beiseitegelegt, nicht ausgebessert.</translation>
    </message>
    <message>
        <source>How several payments together change receivables, and the cash they bring.</source>
        <translation>Wie mehrere Zahlungen zusammen die Forderungen ändern, und das Geld, das sie bringen.</translation>
    </message>
    <message>
        <source>Sales may be: gross, net_of_credit_notes.</source>
        <translation>Als Verkäufe möglich: gross, net_of_credit_notes.</translation>
    </message>
    <message>
        <source>A period must not end before it starts.</source>
        <translation>Ein Zeitraum darf nicht vor seinem Anfang enden.</translation>
    </message>
    <message>
        <source>A dispute takes a whole number of days.</source>
        <translation>Ein Klärungsfall nimmt eine ganze Anzahl von Tagen.</translation>
    </message>
    <message>
        <source>How customers keep their promises to pay. A promise is kept when nearly all of it came within its date and a few days of grace; kept, partly kept and broken ones have matured and count, by number and by amount received in time. Superseded and cancelled ones do not count.</source>
        <translation>Wie Kunden ihre Zahlungszusagen halten. Eine Zusage ist gehalten, wenn fast alles bis zu ihrem Datum und einigen Tagen Nachfrist kam; gehaltene, teilweise gehaltene und gebrochene sind abgelaufen und zählen, nach Anzahl und nach rechtzeitig eingegangenem Betrag. Ersetzte und zurückgenommene zählen nicht.</translation>
    </message>
    <message>
        <source>The disputed share of what is open by amount and by number, disputes opened per invoice issued, and the days it took to close them.</source>
        <translation>Der strittige Anteil des Offenen nach Betrag und Anzahl, eröffnete Klärungsfälle je ausgestellter Rechnung und die Tage bis zu ihrem Abschluss.</translation>
    </message>
    <message>
        <source>A provision needs a loss rate for each bucket.</source>
        <translation>Eine Wertberichtigung braucht für jede Altersklasse eine Verlustquote.</translation>
    </message>
    <message>
        <source>There is no document “%1”.</source>
        <translation>Es gibt keinen Beleg „%1“.</translation>
    </message>
    <message>
        <source>Expected credit losses: what is open in each bucket of days past due, times the bucket&apos;s loss rate, times a factor for what is expected of the future. Items assessed by themselves leave the matrix and take their own rate. Credits are not set off. Each bucket is rounded once, so that the matrix adds up.</source>
        <translation>Erwartete Kreditverluste: was in jeder Altersklasse nach Tagen der Überfälligkeit offen ist, mal Verlustquote der Klasse, mal einen Faktor für die Erwartung an die Zukunft. Einzeln beurteilte Posten verlassen die Matrix und erhalten ihre eigene Quote. Guthaben werden nicht verrechnet. Jede Klasse wird einmal gerundet, damit die Matrix aufgeht.</translation>
    </message>
    <message>
        <source>Expected credit losses of given balances by bucket.</source>
        <translation>Erwartete Kreditverluste gegebener Salden nach Altersklasse.</translation>
    </message>
    <message>
        <source>The loss rate of each bucket: what was never collected of the sales of a period, over what was still open when it reached the bucket. By default the sales of the year that ended a year ago; credit notes count as collected, write-offs and what is still open as lost.</source>
        <translation>Die Verlustquote jeder Altersklasse: was von den Verkäufen eines Zeitraums nie eingezogen wurde, durch das, was beim Erreichen der Klasse noch offen war. Ohne andere Angabe die Verkäufe des Jahres, das vor einem Jahr endete; Gutschriften gelten als eingezogen, Ausbuchungen und noch Offenes als verloren.</translation>
    </message>
    <message>
        <source>A month needs its days and its sales.</source>
        <translation>Ein Monat braucht seine Tage und seine Verkäufe.</translation>
    </message>
    <message>
        <source>Days sales outstanding of a balance, sales and days that are given. Without sales, and for a credit balance, there is none.</source>
        <translation>Forderungslaufzeit (DSO) aus gegebenem Saldo, Verkäufen und Tagen. Ohne Verkäufe und bei einem Guthabensaldo gibt es keine.</translation>
    </message>
    <message>
        <source>Days sales outstanding by countback of a balance over months that are given, newest first, each with its days and sales.</source>
        <translation>Forderungslaufzeit (DSO) durch Rückrechnung eines Saldos über gegebene Monate, die jüngsten zuerst, jeder mit seinen Tagen und Verkäufen.</translation>
    </message>
    <message>
        <source>Collection effectiveness of balances and sales that are given. Without anything to collect there is none.</source>
        <translation>Einzugsquote aus gegebenen Salden und Verkäufen. Ohne etwas, das einzuziehen wäre, gibt es keine.</translation>
    </message>
    <message>
        <source>A move between buckets needs a first day before the last.</source>
        <translation>Eine Bewegung zwischen Altersklassen braucht einen ersten Tag vor dem letzten.</translation>
    </message>
    <message>
        <source>The loss of the last bucket is a share from 0 to 100 percent.</source>
        <translation>Der Verlust der letzten Altersklasse ist ein Anteil von 0 bis 100 Prozent.</translation>
    </message>
    <message>
        <source>What became of the amounts open on one day until another: still open in a bucket, paid, credited, written off or void. The population is fixed on the first day and every row adds up to its opening balance.</source>
        <translation>Was aus den an einem Tag offenen Beträgen bis zu einem anderen wurde: noch offen in einer Altersklasse, bezahlt, gutgeschrieben, ausgebucht oder storniert. Die Grundgesamtheit steht am ersten Tag fest, und jede Zeile ergibt ihren Anfangssaldo.</translation>
    </message>
    <message>
        <source>The closing balance of each bucket over the opening balance of the one before. The last bucket accumulates, so its quotient is no rate: there the share of the opening amounts that moved into it is given beside it.</source>
        <translation>Der Endsaldo jeder Altersklasse durch den Anfangssaldo der vorigen. Die letzte Klasse sammelt an, deshalb ist ihr Quotient keine Rate: Dort steht daneben der Anteil der Anfangsbeträge, der in sie überging.</translation>
    </message>
    <message>
        <source>The share of each bucket to expect as a loss: the rates at which amounts roll on to later buckets, multiplied up to the last one and by the loss of that one.</source>
        <translation>Der Anteil jeder Altersklasse, der als Verlust zu erwarten ist: die Rollraten, mit denen Beträge in spätere Klassen übergehen, bis zur letzten miteinander und mit deren Verlust multipliziert.</translation>
    </message>
    <message>
        <source>Ages are whole days in ascending order, such as 30, 60, 90.</source>
        <translation>Alter sind ganze Tage in aufsteigender Reihenfolge, etwa 30, 60, 90.</translation>
    </message>
    <message>
        <source>Of the invoices issued in a month, how much cash came in within so many days of issue, and how much was resolved with credits added. A cell stays empty until the youngest invoice of the month has reached the age.</source>
        <translation>Wie viel Geld auf die Rechnungen eines Monats innerhalb so vieler Tage nach Ausstellung einging, und wie viel mit Gutschriften erledigt wurde. Eine Zelle bleibt leer, bis die jüngste Rechnung des Monats das Alter erreicht hat.</translation>
    </message>
    <message>
        <source>Cash received within so many days of issue over all months that are mature at that age, weighted by what was billed.</source>
        <translation>Innerhalb so vieler Tage nach Ausstellung eingegangenes Geld über alle Monate, die dieses Alter erreicht haben, gewichtet nach dem, was berechnet wurde.</translation>
    </message>
    <message>
        <source>Returned receipts that still count</source>
        <translation>Zurückgegebene Zahlungseingänge, die noch zählen</translation>
    </message>
    <message>
        <source>The money that paid an invoice was taken back within 60 days, and the invoice still counts as paid. It is owed again.</source>
        <translation>Das Geld, mit dem eine Rechnung bezahlt wurde, wurde innerhalb von 60 Tagen zurückgeholt, und die Rechnung gilt noch als bezahlt. Sie wird wieder geschuldet.</translation>
    </message>
    <message>
        <source>Receipts recorded twice</source>
        <translation>Doppelt erfasste Zahlungseingänge</translation>
    </message>
    <message>
        <source>Two receipts of one customer and amount are in the ledger, and the bank has one line for both. One of them settles an invoice that nobody paid.</source>
        <translation>Zwei Zahlungseingänge desselben Kunden mit gleichem Betrag stehen in den Büchern, und die Bank hat für beide nur eine Zeile. Einer davon gleicht eine Rechnung aus, die niemand bezahlt hat.</translation>
    </message>
    <message>
        <source>Paid without bank evidence</source>
        <translation>Bezahlt ohne Banknachweis</translation>
    </message>
    <message>
        <source>An invoice was paid in cash by its ledger, but no booked bank line from one day before to five days after the receipt proves it, within tolerance. Days without bank data are not counted.</source>
        <translation>Eine Rechnung wurde laut Büchern mit Geld bezahlt, aber keine gebuchte Bankzeile von einem Tag vor bis fünf Tage nach dem Zahlungseingang weist dies innerhalb der Toleranz nach. Tage ohne Bankdaten werden nicht gezählt.</translation>
    </message>
    <message>
        <source>Paid by somebody else</source>
        <translation>Von jemand anderem bezahlt</translation>
    </message>
    <message>
        <source>Receipts used for another customer</source>
        <translation>Für einen anderen Kunden verwendete Zahlungseingänge</translation>
    </message>
    <message>
        <source>A receipt of one customer settles an invoice of another that is not of its group. Lapping hides missing money that way.</source>
        <translation>Ein Zahlungseingang eines Kunden gleicht eine Rechnung eines anderen aus, der nicht zu seiner Gruppe gehört. Auf diese Weise verdeckt Lapping fehlendes Geld.</translation>
    </message>
    <message>
        <source>Money that came and went</source>
        <translation>Geld, das kam und ging</translation>
    </message>
    <message>
        <source>A customer&apos;s receipt and an equal outflow to the same party lie within ten days, or the money came from an account of the company itself.</source>
        <translation>Ein Zahlungseingang eines Kunden und ein gleich hoher Abfluss an dieselbe Partei liegen höchstens zehn Tage auseinander, oder das Geld kam von einem Konto des Unternehmens selbst.</translation>
    </message>
    <message>
        <source>Invoices said twice</source>
        <translation>Doppelt gestellte Rechnungen</translation>
    </message>
    <message>
        <source>Two invoices of one customer have the same amount within seven days, the same number but for signs and leading zeros, or the same order and amount.</source>
        <translation>Zwei Rechnungen eines Kunden haben innerhalb von sieben Tagen denselben Betrag, bis auf Zeichen und führende Nullen dieselbe Nummer oder denselben Auftrag und Betrag.</translation>
    </message>
    <message>
        <source>Credited and billed again</source>
        <translation>Gutgeschrieben und erneut berechnet</translation>
    </message>
    <message>
        <source>A credit note cleared at least 95 % of an invoice more than 60 days past due, and within ten days a new invoice of the same customer and amount, give or take 1 %, took its place. Its age is hidden.</source>
        <translation>Eine Gutschrift hat mindestens 95 % einer seit mehr als 60 Tagen überfälligen Rechnung ausgeglichen, und innerhalb von zehn Tagen trat eine neue Rechnung desselben Kunden mit gleichem Betrag, bis auf 1 % mehr oder weniger, an ihre Stelle. Ihr Alter ist verdeckt.</translation>
    </message>
    <message>
        <source>Issued at a month&apos;s end, then credited</source>
        <translation>Am Monatsende ausgestellt, dann gutgeschrieben</translation>
    </message>
    <message>
        <source>An invoice of the last five days of a month was credited by at least 95 % within 60 days. Sales of that month look better than they were.</source>
        <translation>Eine Rechnung aus den letzten fünf Tagen eines Monats wurde innerhalb von 60 Tagen zu mindestens 95 % gutgeschrieben. Der Umsatz dieses Monats sieht besser aus, als er war.</translation>
    </message>
    <message>
        <source>Records their source deleted</source>
        <translation>Datensätze, die ihre Quelle gelöscht hat</translation>
    </message>
    <message>
        <source>A source no longer has a document that it had stated before. Figures leave it out from then on; as-of figures keep it.</source>
        <translation>Eine Quelle hat einen Beleg nicht mehr, den sie zuvor genannt hatte. Die Zahlen lassen ihn von da an weg; Zahlen zum Stichtag behalten ihn.</translation>
    </message>
    <message>
        <source>Backdated documents</source>
        <translation>Rückdatierte Belege</translation>
    </message>
    <message>
        <source>A document became known more than 30 days after its issue, when newer ones were known already. A first import of history is not meant.</source>
        <translation>Ein Beleg wurde mehr als 30 Tage nach seiner Ausstellung bekannt, als neuere bereits bekannt waren. Ein erster Import der Historie ist nicht gemeint.</translation>
    </message>
    <message>
        <source>Numbers out of order</source>
        <translation>Nummern außer der Reihe</translation>
    </message>
    <message>
        <source>An invoice is dated more than two weeks before one with a lower number of the same series, or numbers of a series are missing.</source>
        <translation>Eine Rechnung ist mehr als zwei Wochen vor einer Rechnung mit niedrigerer Nummer derselben Serie datiert, oder Nummern einer Serie fehlen.</translation>
    </message>
    <message>
        <source>Unusually many round sums</source>
        <translation>Ungewöhnlich viele runde Beträge</translation>
    </message>
    <message>
        <source>The share of a month&apos;s invoices without minor units lies more than two standard deviations above that of the months before.</source>
        <translation>Der Anteil der Rechnungen eines Monats ohne Nachkommabetrag liegt mehr als zwei Standardabweichungen über dem der Monate davor.</translation>
    </message>
    <message>
        <source>More credit notes than usual</source>
        <translation>Mehr Gutschriften als üblich</translation>
    </message>
    <message>
        <source>Credit notes of a month as a share of its sales lie more than two standard deviations above the months before.</source>
        <translation>Die Gutschriften eines Monats liegen als Anteil an dessen Umsatz mehr als zwei Standardabweichungen über den Monaten davor.</translation>
    </message>
    <message>
        <source>Sales rise, receipts do not</source>
        <translation>Der Umsatz steigt, die Zahlungseingänge nicht</translation>
    </message>
    <message>
        <source>Over the last three full months sales and receivables rose by more than a tenth against the three before, and receipts did not follow.</source>
        <translation>In den letzten drei vollen Monaten stiegen Umsatz und Forderungen um mehr als ein Zehntel gegenüber den drei Monaten davor, und die Zahlungseingänge folgten nicht.</translation>
    </message>
    <message>
        <source>Many new debtors</source>
        <translation>Viele neue Schuldner</translation>
    </message>
    <message>
        <source>More than a fifth of what is open is owed by customers whose first invoice is less than 90 days old.</source>
        <translation>Mehr als ein Fünftel des offenen Betrags schulden Kunden, deren erste Rechnung weniger als 90 Tage alt ist.</translation>
    </message>
    <message>
        <source>Unusual leading digits</source>
        <translation>Ungewöhnliche führende Ziffern</translation>
    </message>
    <message>
        <source>The leading digits of at least 300 amounts stand more than 1.5 points from Benford&apos;s shares on average. For information only.</source>
        <translation>Die führenden Ziffern von mindestens 300 Beträgen weichen im Durchschnitt um mehr als 1,5 Prozentpunkte von Benfords Anteilen ab. Nur zur Information.</translation>
    </message>
    <message>
        <source>Lines without a description</source>
        <translation>Zeilen ohne Beschreibung</translation>
    </message>
    <message>
        <source>Lines of invoices say nothing about what was sold.</source>
        <translation>Rechnungszeilen sagen nichts darüber, was verkauft wurde.</translation>
    </message>
    <message>
        <source>What a month&apos;s invoices should have brought in by a later age: what they brought so far, times the growth that mature months showed between the two ages, but no more than was billed.</source>
        <translation>Was die Rechnungen eines Monats bis zu einem späteren Alter eingebracht haben müssten: was sie bisher einbrachten, mal dem Wachstum, das reife Monate zwischen den beiden Altersstufen zeigten, jedoch nicht mehr, als berechnet wurde.</translation>
    </message>
    <message>
        <source>The bank line that proves a receipt names neither the customer nor its group: no word of the name from four letters on, no known account or other name. Who pays for many customers, four unless the matching rules say otherwise, collects for them and is not meant.</source>
        <translation>Die Bankbuchung, die einen Zahlungseingang belegt, nennt weder den Kunden noch seine Gruppe: kein Wort des Namens ab vier Buchstaben, kein bekanntes Konto, keinen anderen Namen. Wer für viele Kunden zahlt, ab vier, wenn die Abgleichregeln nichts anderes sagen, zieht für sie ein und ist nicht gemeint.</translation>
    </message>
</context>
<context>
    <name>quittance::ledger</name>
    <message>
        <source>The amounts of the payment %1 are too large.</source>
        <translation>Die Beträge der Zahlung %1 sind zu groß.</translation>
    </message>
    <message numerus="yes">
        <source>The last exchange rate from %1 to %2 before %3 is of %4, which is more than %n day(s) old. Import a newer one.</source>
        <translation>
            <numerusform>Der letzte Wechselkurs von %1 zu %2 vor dem %3 ist vom %4, mehr als %n Tag alt. Importieren Sie einen neueren.</numerusform>
            <numerusform>Der letzte Wechselkurs von %1 zu %2 vor dem %3 ist vom %4, mehr als %n Tage alt. Importieren Sie einen neueren.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no exchange rate from %1 to %2 for %3. Import one.</source>
        <translation>Für den %3 gibt es keinen Wechselkurs von %1 zu %2. Importieren Sie einen.</translation>
    </message>
</context>
<context>
    <name>quittance::match</name>
    <message>
        <source>The bank text names %1.</source>
        <translation>Der Buchungstext nennt %1.</translation>
    </message>
    <message>
        <source>The bank text names other documents.</source>
        <translation>Der Buchungstext nennt andere Belege.</translation>
    </message>
    <message>
        <source>The amount is exactly what is open, %1.</source>
        <translation>Der Betrag ist genau das, was offen ist: %1.</translation>
    </message>
    <message>
        <source>The money goes the other way.</source>
        <translation>Das Geld fließt in die andere Richtung.</translation>
    </message>
    <message>
        <source>The amount differs by %1, within the tolerance.</source>
        <translation>Der Betrag weicht um %1 ab, innerhalb der Toleranz.</translation>
    </message>
    <message>
        <source>The line is %1 short of what is open.</source>
        <translation>Dem Umsatz fehlen %1 an dem, was offen ist.</translation>
    </message>
    <message>
        <source>The line is %1 more than what is open.</source>
        <translation>Der Umsatz liegt %1 über dem, was offen ist.</translation>
    </message>
    <message>
        <source>The account is known to be that of %1.</source>
        <translation>Das Konto ist als das von %1 bekannt.</translation>
    </message>
    <message>
        <source>The payer&apos;s name is that of %1.</source>
        <translation>Der Name des Zahlers ist der von %1.</translation>
    </message>
    <message>
        <source>The payer belongs to the same group as %1.</source>
        <translation>Der Zahler gehört zur selben Gruppe wie %1.</translation>
    </message>
    <message>
        <source>The payer&apos;s name, %1, is similar to %2.</source>
        <translation>Der Name des Zahlers, %1, ähnelt %2.</translation>
    </message>
    <message>
        <source>The payer, %1, is not known.</source>
        <translation>Der Zahler %1 ist nicht bekannt.</translation>
    </message>
    <message>
        <source>The payer is another customer, not %1.</source>
        <translation>Der Zahler ist ein anderer Kunde, nicht %1.</translation>
    </message>
    <message numerus="yes">
        <source>The money came %n day(s) before the document was issued.</source>
        <translation>
            <numerusform>Das Geld kam %n Tag vor der Ausstellung des Belegs.</numerusform>
            <numerusform>Das Geld kam %n Tage vor der Ausstellung des Belegs.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) apart is outside the window.</source>
        <translation>
            <numerusform>%n Tag Abstand liegt außerhalb des Fensters.</numerusform>
            <numerusform>%n Tage Abstand liegen außerhalb des Fensters.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) before the expected day.</source>
        <translation>
            <numerusform>%n Tag vor dem erwarteten Tag.</numerusform>
            <numerusform>%n Tage vor dem erwarteten Tag.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) after the expected day.</source>
        <translation>
            <numerusform>%n Tag nach dem erwarteten Tag.</numerusform>
            <numerusform>%n Tage nach dem erwarteten Tag.</numerusform>
        </translation>
    </message>
    <message>
        <source>Most bank lines and documents have nothing to do with each other.</source>
        <translation>Die meisten Umsätze und Belege haben nichts miteinander zu tun.</translation>
    </message>
    <message numerus="yes">
        <source>With %n other line(s) it adds up to exactly what is open, %1.</source>
        <translation>
            <numerusform>Mit %n anderen Umsatz ergibt er genau das, was offen ist: %1.</numerusform>
            <numerusform>Mit %n anderen Umsätzen ergibt er genau das, was offen ist: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>The line is in %1, the document in %2.</source>
        <translation>Der Umsatz lautet auf %1, der Beleg auf %2.</translation>
    </message>
    <message>
        <source>The bank took this entry back.</source>
        <translation>Die Bank hat diesen Umsatz zurückgenommen.</translation>
    </message>
    <message>
        <source>%1: its amount cannot be read.</source>
        <translation>%1: Der Betrag kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>This is no portfolio of invoices and transactions.</source>
        <translation>Das ist kein Portfolio aus Rechnungen und Transaktionen.</translation>
    </message>
    <message>
        <source>The schema “%1” is not known.</source>
        <translation>Das Schema „%1“ ist nicht bekannt.</translation>
    </message>
    <message>
        <source>The bank text has the end of %1.</source>
        <translation>Der Banktext enthält das Ende von %1.</translation>
    </message>
    <message>
        <source>The bank text has %1, cut short.</source>
        <translation>Der Banktext enthält %1, abgeschnitten.</translation>
    </message>
    <message>
        <source>The bank text has %1 but for one character.</source>
        <translation>Der Banktext enthält %1 bis auf ein Zeichen.</translation>
    </message>
    <message>
        <source>The bank text has %1 without its leading zeros.</source>
        <translation>Der Banktext enthält %1 ohne die führenden Nullen.</translation>
    </message>
    <message>
        <source>The bank text has the number of %1, glued to a word.</source>
        <translation>Der Banktext enthält die Nummer von %1, mit einem Wort verschmolzen.</translation>
    </message>
    <message>
        <source>The bank text has the payment reference of %1, and its check digits hold.</source>
        <translation>Der Banktext enthält die Zahlungsreferenz von %1, und ihre Prüfziffern stimmen.</translation>
    </message>
    <message numerus="yes">
        <source>%n other document(s) go by the same number.</source>
        <translation>
            <numerusform>%n weiterer Beleg trägt dieselbe Nummer.</numerusform>
            <numerusform>%n weitere Belege tragen dieselbe Nummer.</numerusform>
        </translation>
    </message>
    <message>
        <source>The bank text names more documents.</source>
        <translation>Der Banktext nennt weitere Belege.</translation>
    </message>
    <message>
        <source>The line is %1 short, a round percentage: tax may be kept back.</source>
        <translation>Der Zeile fehlen %1, ein runder Prozentsatz: Es kann Steuer einbehalten worden sein.</translation>
    </message>
    <message>
        <source>The line is %1 short, which a bank&apos;s fee may be.</source>
        <translation>Der Zeile fehlen %1, was eine Bankgebühr sein kann.</translation>
    </message>
    <message>
        <source>The line is %1 short, exactly what a card processor keeps.</source>
        <translation>Der Zeile fehlen %1, genau was ein Kartenabwickler einbehält.</translation>
    </message>
    <message>
        <source>The line is %1 short, as this customer&apos;s payments usually are.</source>
        <translation>Der Zeile fehlen %1, wie meist bei Zahlungen dieses Kunden.</translation>
    </message>
    <message>
        <source>The line is %1 short, a round percentage for early payment.</source>
        <translation>Der Zeile fehlen %1, ein runder Prozentsatz für frühe Zahlung.</translation>
    </message>
    <message>
        <source>The line is %1 short, exactly the discount granted, and in time.</source>
        <translation>Der Zeile fehlen %1, genau das gewährte Skonto, und fristgerecht.</translation>
    </message>
    <message numerus="yes">
        <source>%n other group(s) add up as well.</source>
        <translation>
            <numerusform>%n weitere Gruppe geht ebenfalls auf.</numerusform>
            <numerusform>%n weitere Gruppen gehen ebenfalls auf.</numerusform>
        </translation>
    </message>
    <message>
        <source>They follow each other in due order, and nothing else adds up.</source>
        <translation>Sie folgen nach Fälligkeit aufeinander, und nichts anderes geht auf.</translation>
    </message>
    <message>
        <source>They are all that is open but a few, and nothing else adds up.</source>
        <translation>Sie sind bis auf wenige alles, was offen ist, und nichts anderes geht auf.</translation>
    </message>
    <message>
        <source>Of the payer&apos;s few documents, only these add up.</source>
        <translation>Von den wenigen Belegen des Zahlers gehen nur diese auf.</translation>
    </message>
    <message>
        <source>The amounts cannot be compared.</source>
        <translation>Die Beträge lassen sich nicht vergleichen.</translation>
    </message>
    <message numerus="yes">
        <source>With %n other line(s) it adds up to what is open but for %1.</source>
        <translation>
            <numerusform>Mit %n weiteren Zeile ergibt sie bis auf %1, was offen ist.</numerusform>
            <numerusform>Mit %n weiteren Zeilen ergibt sie bis auf %1, was offen ist.</numerusform>
        </translation>
    </message>
    <message>
        <source>The bank text has the name of %1.</source>
        <translation>Der Banktext enthält den Namen von %1.</translation>
    </message>
    <message>
        <source>Other readings of this line, or other lines, compete with it.</source>
        <translation>Andere Lesarten dieser Zeile oder andere Zeilen konkurrieren damit.</translation>
    </message>
    <message>
        <source>What competes with it belongs to others.</source>
        <translation>Was damit konkurriert, gehört zu anderen.</translation>
    </message>
    <message>
        <source>They were received on one day, and nothing else of those days adds up.</source>
        <translation>Sie gingen an einem Tag ein, und nichts anderes dieser Tage geht auf.</translation>
    </message>
    <message>
        <source>It came on the expected day.</source>
        <translation>Am erwarteten Tag eingegangen.</translation>
    </message>
</context>
<context>
    <name>quittance::report</name>
    <message>
        <source>Not yet due on the as-of day.</source>
        <translation>Am Stichtag noch nicht fällig.</translation>
    </message>
    <message>
        <source>Days past due on the as-of day.</source>
        <translation>Tage überfällig am Stichtag.</translation>
    </message>
    <message>
        <source>Days since the invoice was issued.</source>
        <translation>Tage seit Ausstellung der Rechnung.</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>The report was stopped; no file was written.</source>
        <translation>Der Bericht wurde angehalten; es wurde keine Datei geschrieben.</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Währung</translation>
    </message>
    <message>
        <source>Unapplied</source>
        <translation>Nicht zugeordnet</translation>
    </message>
    <message>
        <source>Gross open</source>
        <translation>Brutto offen</translation>
    </message>
    <message>
        <source>Net</source>
        <translation>Netto</translation>
    </message>
    <message>
        <source>Current share</source>
        <translation>Anteil nicht fällig</translation>
    </message>
    <message>
        <source>Share of first bucket</source>
        <translation>Anteil der ersten Klasse</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>Posten</translation>
    </message>
    <message>
        <source>Aging at month ends, %1</source>
        <translation>Altersstruktur zu Monatsenden, %1</translation>
    </message>
    <message>
        <source>Month end</source>
        <translation>Monatsende</translation>
    </message>
    <message>
        <source>By currency</source>
        <translation>Nach Währung</translation>
    </message>
    <message>
        <source>Roll-forward</source>
        <translation>Überleitung</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>Anfangssaldo</translation>
    </message>
    <message>
        <source>Invoices</source>
        <translation>Rechnungen</translation>
    </message>
    <message>
        <source>Credit notes</source>
        <translation>Gutschriften</translation>
    </message>
    <message>
        <source>Payments</source>
        <translation>Zahlungen</translation>
    </message>
    <message>
        <source>Write-offs</source>
        <translation>Ausbuchungen</translation>
    </message>
    <message>
        <source>Voids</source>
        <translation>Stornos</translation>
    </message>
    <message>
        <source>Refunds</source>
        <translation>Erstattungen</translation>
    </message>
    <message>
        <source>Closing</source>
        <translation>Endsaldo</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Differenz</translation>
    </message>
    <message>
        <source>Closing less the sum of what is left of it. It must be nothing.</source>
        <translation>Endsaldo abzüglich der Summe links davon. Es muss nichts bleiben.</translation>
    </message>
    <message>
        <source>Nothing was open on either day, or no earlier day was chosen.</source>
        <translation>An keinem der beiden Tage war etwas offen, oder es wurde kein früherer Tag gewählt.</translation>
    </message>
    <message>
        <source>Invoice</source>
        <translation>Rechnung</translation>
    </message>
    <message>
        <source>Credit note</source>
        <translation>Gutschrift</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>Zahlung</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>Erstattung</translation>
    </message>
    <message>
        <source>Write-off</source>
        <translation>Ausbuchung</translation>
    </message>
    <message>
        <source>Opening balance</source>
        <translation>Eröffnungssaldo</translation>
    </message>
    <message>
        <source>Days past due</source>
        <translation>Tage überfällig</translation>
    </message>
    <message>
        <source>Days since issue</source>
        <translation>Tage seit Ausstellung</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Beleg</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>Ausgestellt</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Fällig</translation>
    </message>
    <message>
        <source>As-of day less due day; negative: not yet due. An item without a due day ages from its issue.</source>
        <translation>Stichtag abzüglich Fälligkeit; negativ: noch nicht fällig. Ein Posten ohne Fälligkeit altert ab Ausstellung.</translation>
    </message>
    <message>
        <source>Bucket</source>
        <translation>Altersklasse</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Betrag</translation>
    </message>
    <message>
        <source>Applied</source>
        <translation>Zugeordnet</translation>
    </message>
    <message>
        <source>Allocations in force on the as-of day.</source>
        <translation>Am Stichtag gültige Zuordnungen.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Amount less what is applied.</source>
        <translation>Betrag abzüglich dessen, was zugeordnet ist.</translation>
    </message>
    <message>
        <source>By invoice</source>
        <translation>Nach Rechnung</translation>
    </message>
    <message>
        <source>The open items in %1 add up to more than the program can count.</source>
        <translation>Die offenen Posten in %1 ergeben mehr, als das Programm zählen kann.</translation>
    </message>
    <message>
        <source>The open items add up to %1 %3, the aging to %2 %3.</source>
        <translation>Die offenen Posten ergeben %1 %3, die Altersstruktur %2 %3.</translation>
    </message>
    <message>
        <source>By customer</source>
        <translation>Nach Kunde</translation>
    </message>
    <message>
        <source>Credits that are in no bucket.</source>
        <translation>Guthaben, die in keiner Altersklasse stehen.</translation>
    </message>
    <message>
        <source>All that is owed, before credits.</source>
        <translation>Alles, was geschuldet wird, vor Guthaben.</translation>
    </message>
    <message>
        <source>Buckets and unapplied credits together.</source>
        <translation>Altersklassen und nicht zugeordnete Guthaben zusammen.</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Überfällig</translation>
    </message>
    <message>
        <source>All buckets but the first.</source>
        <translation>Alle Altersklassen außer der ersten.</translation>
    </message>
    <message>
        <source>Open invoices and instalments.</source>
        <translation>Offene Rechnungen und Raten.</translation>
    </message>
    <message>
        <source>The open item %1 came after those of another currency were complete, or has a currency that the aging does not have.</source>
        <translation>Der offene Posten %1 kam, nachdem die einer anderen Währung abgeschlossen waren, oder hat eine Währung, die die Altersstruktur nicht kennt.</translation>
    </message>
    <message>
        <source>Unapplied credits</source>
        <translation>Nicht zugeordnete Guthaben</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Definitions</source>
        <translation>Begriffe</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>Begriff</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>Bedeutung</translation>
    </message>
    <message>
        <source>Key figures</source>
        <translation>Kennzahlen</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Kunden</translation>
    </message>
    <message>
        <source>Largest customers, %1</source>
        <translation>Größte Kunden, %1</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>The file was not written because the disk that holds %1 is full.</source>
        <translation>Die Datei wurde nicht geschrieben, weil der Datenträger von %1 voll ist.</translation>
    </message>
    <message>
        <source>The folder %1 does not exist.</source>
        <translation>Den Ordner %1 gibt es nicht.</translation>
    </message>
    <message>
        <source>The file %1 was not written: %2.</source>
        <translation>Die Datei %1 wurde nicht geschrieben: %2.</translation>
    </message>
    <message>
        <source>The export was stopped; no file was written.</source>
        <translation>Der Export wurde angehalten; es wurde keine Datei geschrieben.</translation>
    </message>
    <message>
        <source>Unapplied credits are in no bucket and stand in a column of their own.</source>
        <translation>Nicht zugeordnete Guthaben stehen in keiner Altersklasse, sondern in einer eigenen Spalte.</translation>
    </message>
    <message>
        <source>Each unapplied credit is aged by its own date and lowers the bucket it falls into.</source>
        <translation>Jedes nicht zugeordnete Guthaben altert nach seinem eigenen Datum und mindert die Klasse, in die es fällt.</translation>
    </message>
    <message>
        <source>Unapplied credits are taken off the same customer&apos;s oldest due items of the same currency; what is left of them stands in a column of its own.</source>
        <translation>Nicht zugeordnete Guthaben werden mit den ältesten fälligen Posten desselben Kunden in derselben Währung verrechnet; der Rest steht in einer eigenen Spalte.</translation>
    </message>
    <message>
        <source>Unapplied credits lower the first bucket.</source>
        <translation>Nicht zugeordnete Guthaben mindern die erste Altersklasse.</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>Stichtag</translation>
    </message>
    <message>
        <source>The close of this day. Invoices, receipts, allocations, voids and write-offs dated later are left out, even if they are in the book today.</source>
        <translation>Das Ende dieses Tages. Rechnungen, Eingänge, Zuordnungen, Stornos und Ausbuchungen mit späterem Datum bleiben außen vor, auch wenn sie heute im Buch stehen.</translation>
    </message>
    <message>
        <source>Known at</source>
        <translation>Wissensstand</translation>
    </message>
    <message>
        <source>Only what had been recorded by this instant counts. A backdated receipt that was recorded later does not.</source>
        <translation>Es zählt nur, was bis zu diesem Zeitpunkt erfasst war. Ein rückdatierter Eingang, der später erfasst wurde, zählt nicht.</translation>
    </message>
    <message>
        <source>The amount of a document less all allocations in force on the as-of day.</source>
        <translation>Der Betrag eines Belegs abzüglich aller am Stichtag gültigen Zuordnungen.</translation>
    </message>
    <message>
        <source>The sum of all positive open amounts.</source>
        <translation>Die Summe aller positiven offenen Beträge.</translation>
    </message>
    <message>
        <source>Credit notes, payments on account and overpayments that settle no invoice yet. Always negative.</source>
        <translation>Gutschriften, Akontozahlungen und Überzahlungen, die noch keine Rechnung ausgleichen. Immer negativ.</translation>
    </message>
    <message>
        <source>Gross open and unapplied credits together: what the customers owe.</source>
        <translation>Brutto offen und nicht zugeordnete Guthaben zusammen: was die Kunden schulden.</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>Basis</translation>
    </message>
    <message>
        <source>Items are aged by due date. An item that is due on the as-of day is current. An item without a due date ages from its issue; an instalment by its own due date.</source>
        <translation>Posten altern nach Fälligkeit. Was am Stichtag fällig ist, gilt als nicht überfällig. Ein Posten ohne Fälligkeit altert ab Ausstellung, eine Rate nach ihrer eigenen Fälligkeit.</translation>
    </message>
    <message>
        <source>Items are aged by invoice date, from the day of issue. No item is current or overdue.</source>
        <translation>Posten altern nach Rechnungsdatum, vom Tag der Ausstellung an. Kein Posten ist fällig oder überfällig.</translation>
    </message>
    <message>
        <source>Buckets</source>
        <translation>Altersklassen</translation>
    </message>
    <message>
        <source>The upper ends, in days: %1. The last bucket has no upper end.</source>
        <translation>Die oberen Grenzen in Tagen: %1. Die letzte Klasse hat keine obere Grenze.</translation>
    </message>
    <message>
        <source>Credits</source>
        <translation>Guthaben</translation>
    </message>
    <message>
        <source>All that is past due on the as-of day: every bucket but the first.</source>
        <translation>Alles, was am Stichtag überfällig ist: jede Altersklasse außer der ersten.</translation>
    </message>
    <message>
        <source>What is not yet due, divided by gross open; not by net, which credits would distort.</source>
        <translation>Was noch nicht fällig ist, geteilt durch brutto offen; nicht durch netto, das Guthaben verzerren würden.</translation>
    </message>
    <message>
        <source>A customer&apos;s gross open divided by the gross open of all, in one currency.</source>
        <translation>Was ein Kunde brutto offen hat, geteilt durch das aller Kunden, in einer Währung.</translation>
    </message>
    <message>
        <source>Opening balance, plus invoices and refunds, less credit notes, payments, write-offs and voids, is the closing balance. The difference must be nothing.</source>
        <translation>Anfangssaldo zuzüglich Rechnungen und Erstattungen, abzüglich Gutschriften, Zahlungen, Ausbuchungen und Stornos, ist der Endsaldo. Die Differenz muss null sein.</translation>
    </message>
    <message>
        <source>Currencies</source>
        <translation>Währungen</translation>
    </message>
    <message>
        <source>Amounts are in their own currencies and are never added across currencies.</source>
        <translation>Beträge stehen in ihrer eigenen Währung und werden nie über Währungen hinweg addiert.</translation>
    </message>
    <message>
        <source>Totals</source>
        <translation>Summen</translation>
    </message>
    <message>
        <source>The total under a table counts the rows that its filter leaves visible.</source>
        <translation>Die Summe unter einer Tabelle zählt die Zeilen, die ihr Filter sichtbar lässt.</translation>
    </message>
    <message>
        <source>The workbook was not written because the disk that holds %1 is full.</source>
        <translation>Die Arbeitsmappe wurde nicht geschrieben, weil der Datenträger von %1 voll ist.</translation>
    </message>
    <message>
        <source>The workbook %1 was not written: %2.</source>
        <translation>Die Arbeitsmappe %1 wurde nicht geschrieben: %2.</translation>
    </message>
    <message>
        <source>“%1” is a folder, not the name of a file.</source>
        <translation>„%1“ ist ein Ordner, kein Dateiname.</translation>
    </message>
    <message>
        <source>The file %1 may not be replaced: it is read-only.</source>
        <translation>Die Datei %1 darf nicht ersetzt werden: Sie ist schreibgeschützt.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be written to.</source>
        <translation>In den Ordner %1 kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>there is not enough memory</source>
        <translation>der Speicher reicht nicht aus</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Blatt</translation>
    </message>
    <message>
        <source>Amounts of more than 15 digits are written as text, because a spreadsheet would round them; formulas do not count them.</source>
        <translation>Beträge mit mehr als 15 Ziffern stehen als Text da, weil eine Tabellenkalkulation sie runden würde; Formeln zählen sie nicht mit.</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Summe</translation>
    </message>
    <message>
        <source>Total %1</source>
        <translation>Summe %1</translation>
    </message>
    <message>
        <source>Total of all sheets</source>
        <translation>Summe aller Blätter</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>Continued from the sheet “%1”.</source>
        <translation>Fortsetzung des Blatts „%1“.</translation>
    </message>
    <message>
        <source>as of %1, as known at %2</source>
        <translation>Stichtag %1, Wissensstand %2</translation>
    </message>
    <message>
        <source>Filter: %1</source>
        <translation>Filter: %1</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keiner</translation>
    </message>
    <message>
        <source>Generated by %1 on %2 with Quittance %3</source>
        <translation>Erstellt von %1 am %2 mit Quittance %3</translation>
    </message>
    <message>
        <source>Entity</source>
        <translation>Unternehmen</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Generated by</source>
        <translation>Erstellt von</translation>
    </message>
    <message>
        <source>Generated at</source>
        <translation>Erstellt am</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message numerus="yes">
        <source>“%1” has more rows than one sheet can hold and goes over %n sheet(s).</source>
        <translation>
            <numerusform>„%1“ hat mehr Zeilen, als ein Blatt fasst, und geht über %n Blatt.</numerusform>
            <numerusform>„%1“ hat mehr Zeilen, als ein Blatt fasst, und geht über %n Blätter.</numerusform>
        </translation>
    </message>
    <message>
        <source>Continued on the next sheet; this total is of this sheet only.</source>
        <translation>Fortsetzung auf dem nächsten Blatt; diese Summe gilt nur für dieses.</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Seite %1 von %2</translation>
    </message>
    <message>
        <source>As of %1</source>
        <translation>Stichtag %1</translation>
    </message>
</context>
<context>
    <name>quittance::store</name>
    <message>
        <source>The allocation of %1 to %2 has no date.</source>
        <translation>Die Zuordnung von %1 zu %2 hat kein Datum.</translation>
    </message>
    <message>
        <source>The allocation of %1 to %2 waits: one of the two documents is not in the book, or several have its number.</source>
        <translation>Die Zuordnung von %1 zu %2 wartet: Einer der beiden Belege steht nicht im Buch, oder mehrere haben seine Nummer.</translation>
    </message>
    <message>
        <source>The import was stopped; nothing was changed.</source>
        <translation>Der Import wurde angehalten; es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Bank account</source>
        <translation>Bankkonto</translation>
    </message>
    <message>
        <source>The statement %1 has no currency.</source>
        <translation>Der Auszug %1 hat keine Währung.</translation>
    </message>
    <message>
        <source>The bank line has no id, no booking date or no currency.</source>
        <translation>Der Bankumsatz hat keine Kennung, kein Buchungsdatum oder keine Währung.</translation>
    </message>
    <message>
        <source>The book has no such company.</source>
        <translation>Dieses Unternehmen gibt es im Buch nicht.</translation>
    </message>
    <message>
        <source>The customer has neither an id nor a name.</source>
        <translation>Der Kunde hat weder Kennung noch Namen.</translation>
    </message>
    <message>
        <source>Decision %1 is missing before this one.</source>
        <translation>Vor dieser Entscheidung fehlt die Entscheidung %1.</translation>
    </message>
    <message>
        <source>The decision does not follow from the one before it.</source>
        <translation>Die Entscheidung schließt nicht an die vorige an.</translation>
    </message>
    <message>
        <source>The decision was changed after it was made.</source>
        <translation>Die Entscheidung wurde nachträglich geändert.</translation>
    </message>
    <message>
        <source>The book has no such document.</source>
        <translation>Diesen Beleg gibt es im Buch nicht.</translation>
    </message>
    <message>
        <source>The document has no number, no date or no currency.</source>
        <translation>Der Beleg hat keine Nummer, kein Datum oder keine Währung.</translation>
    </message>
    <message>
        <source>Unknown customer</source>
        <translation>Unbekannter Kunde</translation>
    </message>
    <message>
        <source>The file was not kept.</source>
        <translation>Die Datei wurde nicht behalten.</translation>
    </message>
    <message>
        <source>The migration %1 cannot be read.</source>
        <translation>Die Umstellung %1 kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The migration %1 has no version.</source>
        <translation>Die Umstellung %1 hat keine Version.</translation>
    </message>
    <message>
        <source>Migration %1 is missing.</source>
        <translation>Die Umstellung %1 fehlt.</translation>
    </message>
    <message>
        <source>%1 was written by a newer version of Quittance (it needs format %2, this version reads up to %3). Install the newer version; the file was not changed.</source>
        <translation>%1 wurde mit einer neueren Version von Quittance geschrieben (nötig ist Format %2, diese Version liest bis %3). Installieren Sie die neuere Version; die Datei wurde nicht geändert.</translation>
    </message>
    <message numerus="yes">
        <source>The step %1 would leave %n broken references in the book; it was taken back.</source>
        <translation>
            <numerusform>Der Schritt %1 hätte %n ungültigen Verweis im Buch hinterlassen; er wurde zurückgenommen.</numerusform>
            <numerusform>Der Schritt %1 hätte %n ungültige Verweise im Buch hinterlassen; er wurde zurückgenommen.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 was written by an older version of Quittance and must be opened for writing once.</source>
        <translation>%1 wurde mit einer älteren Version von Quittance geschrieben und muss einmal zum Schreiben geöffnet werden.</translation>
    </message>
    <message>
        <source>%1 cannot be set aside, because its folder is read-only. Copy it to another folder and rescue it there; nothing was changed.</source>
        <translation>%1 kann nicht beiseitegelegt werden, weil der Ordner schreibgeschützt ist. Kopieren Sie das Buch in einen anderen Ordner und retten Sie es dort; es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>%1 is in use by another program. Close that program or try again in a moment; nothing was changed.</source>
        <translation>%1 wird von einem anderen Programm benutzt. Schließen Sie es oder versuchen Sie es gleich noch einmal; es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>%1 cannot be written, because the file or its folder is read-only. Allow writing or copy the book to another folder; nothing was changed.</source>
        <translation>%1 kann nicht geschrieben werden, weil Datei oder Ordner schreibgeschützt ist. Erlauben Sie das Schreiben oder kopieren Sie das Buch in einen anderen Ordner; es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>The disk that holds %1 is full. Free some space and try again; nothing was changed.</source>
        <translation>Der Datenträger von %1 ist voll. Schaffen Sie Platz und versuchen Sie es noch einmal; es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>%1 is damaged or is no Quittance book. Open a backup, or rescue it: the damaged file is set aside and what can be read is copied into a fresh book.</source>
        <translation>%1 ist beschädigt oder kein Buch von Quittance. Öffnen Sie eine Sicherung oder retten Sie es: Die beschädigte Datei wird beiseitegelegt, und was lesbar ist, kommt in ein neues Buch.</translation>
    </message>
    <message>
        <source>The work on %1 was stopped; nothing was changed.</source>
        <translation>Die Arbeit an %1 wurde angehalten; es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>There is no book at %1. Check the folder and the name.</source>
        <translation>Unter %1 liegt kein Buch. Prüfen Sie Ordner und Namen.</translation>
    </message>
    <message>
        <source>%1 holds something that contradicts what was to be stored; nothing was changed.</source>
        <translation>%1 enthält etwas, das dem widerspricht, was gespeichert werden sollte; es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>%1 could not be read or written. Check the disk and try again; nothing was changed.</source>
        <translation>%1 konnte nicht gelesen oder geschrieben werden. Prüfen Sie den Datenträger und versuchen Sie es noch einmal; es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>(%1, code %2)</source>
        <translation>(%1, Code %2)</translation>
    </message>
    <message>
        <source>The file is damaged: %1.</source>
        <translation>Die Datei ist beschädigt: %1.</translation>
    </message>
    <message>
        <source>A record of %1 refers to a record of %2 that is not there.</source>
        <translation>Ein Datensatz von %1 verweist auf einen Datensatz von %2, den es nicht gibt.</translation>
    </message>
    <message>
        <source>The document %1 is stored more than once.</source>
        <translation>Der Beleg %1 ist mehr als einmal gespeichert.</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) of %1 have the unknown currency %2.</source>
        <translation>
            <numerusform>%n Datensatz von %1 hat die unbekannte Währung %2.</numerusform>
            <numerusform>%n Datensätze von %1 haben die unbekannte Währung %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>The allocation of %1 to %2 takes another amount than it gives, in one currency.</source>
        <translation>Die Zuordnung von %1 zu %2 nimmt in einer Währung einen anderen Betrag, als sie gibt.</translation>
    </message>
    <message>
        <source>The bank line %1 of %2 is used for %3.</source>
        <translation>Vom Bankumsatz %1 über %2 sind %3 verwendet.</translation>
    </message>
    <message>
        <source>The document %1 of %2 is allocated for %3.</source>
        <translation>Vom Beleg %1 über %2 sind %3 zugeordnet.</translation>
    </message>
    <message>
        <source>The lines of statement %1 do not lead from its opening to its closing balance.</source>
        <translation>Die Umsätze des Auszugs %1 führen nicht vom Anfangs- zum Endsaldo.</translation>
    </message>
    <message>
        <source>%1 is a database, but not a Quittance book. The file was not changed.</source>
        <translation>%1 ist eine Datenbank, aber kein Buch von Quittance. Die Datei wurde nicht geändert.</translation>
    </message>
    <message>
        <source>An exchange rate needs a day and two different currencies.</source>
        <translation>Ein Wechselkurs braucht einen Tag und zwei verschiedene Währungen.</translation>
    </message>
    <message>
        <source>The outbox has no item %1.</source>
        <translation>Im Postausgang gibt es keinen Eintrag %1.</translation>
    </message>
</context>
<context>
    <name>quittance::sync</name>
    <message>
        <source>There is no connection “%1”; the book has none yet.</source>
        <translation>Es gibt keine Verbindung „%1“; das Buch hat noch keine.</translation>
    </message>
    <message>
        <source>There is no connection “%1”; the book has %2.</source>
        <translation>Es gibt keine Verbindung „%1“; das Buch hat %2.</translation>
    </message>
    <message>
        <source>There is a connection “%1” already.</source>
        <translation>Es gibt schon eine Verbindung „%1“.</translation>
    </message>
    <message>
        <source>The book holds records of another company that came through a connection “%1”. Give this one another name, so that the two are not mixed.</source>
        <translation>Das Buch enthält Datensätze eines anderen Unternehmens, die über eine Verbindung „%1“ kamen. Dieser hier einen anderen Namen geben, damit die beiden nicht vermischt werden.</translation>
    </message>
    <message>
        <source>The connection was removed. Add it again to go on.</source>
        <translation>Die Verbindung wurde entfernt. Zum Fortfahren neu hinzufügen.</translation>
    </message>
    <message>
        <source>This is not whole JSON: %1.</source>
        <translation>Das ist kein vollständiges JSON: %1.</translation>
    </message>
    <message>
        <source>The file must hold one JSON object.</source>
        <translation>Die Datei muss genau ein JSON-Objekt enthalten.</translation>
    </message>
    <message>
        <source>There is no field “%1” in a %2.</source>
        <translation>In „%2“ gibt es kein Feld „%1“.</translation>
    </message>
    <message>
        <source>“%1” is not an ISO 4217 currency.</source>
        <translation>„%1“ ist keine Währung nach ISO 4217.</translation>
    </message>
    <message>
        <source>This must be a text.</source>
        <translation>Das muss ein Text sein.</translation>
    </message>
    <message>
        <source>“%1” is not a date. Write it as 2026-03-31.</source>
        <translation>„%1“ ist kein Datum. Schreibweise: 2026-03-31.</translation>
    </message>
    <message>
        <source>Amounts need a currency.</source>
        <translation>Beträge brauchen eine Währung.</translation>
    </message>
    <message>
        <source>“%1” is not an amount. Write it as &quot;1234.50&quot;.</source>
        <translation>„%1“ ist kein Betrag. Schreibweise: &quot;1234.50&quot;.</translation>
    </message>
    <message>
        <source>This must be a list.</source>
        <translation>Das muss eine Liste sein.</translation>
    </message>
    <message>
        <source>A line is an object.</source>
        <translation>Eine Zeile ist ein Objekt.</translation>
    </message>
    <message>
        <source>A line has no field “%1”.</source>
        <translation>Eine Zeile hat kein Feld „%1“.</translation>
    </message>
    <message>
        <source>“%1” is not a quantity.</source>
        <translation>„%1“ ist keine Menge.</translation>
    </message>
    <message>
        <source>A payment applies to an invoice, a credit_note or on_account.</source>
        <translation>Eine Zahlung gilt für invoice, credit_note oder on_account.</translation>
    </message>
    <message>
        <source>Name one invoice, one credit_note, or on_account.</source>
        <translation>Genau eines angeben: invoice, credit_note oder on_account.</translation>
    </message>
    <message>
        <source>This part of the payment needs its amount.</source>
        <translation>Dieser Teil der Zahlung braucht seinen Betrag.</translation>
    </message>
    <message>
        <source>The attachment “%1” cannot be read.</source>
        <translation>Der Anhang „%1“ kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The attachments are larger than 18 MB together.</source>
        <translation>Die Anhänge sind zusammen größer als 18 MB.</translation>
    </message>
    <message>
        <source>“fields” is an object of texts.</source>
        <translation>„fields“ ist ein Objekt aus Texten.</translation>
    </message>
    <message>
        <source>It does not say when it goes out, and leaving that open would send it at once. Write &quot;send_on&quot;: null to prepare it without sending, or a date to send it on that day.</source>
        <translation>Es ist nicht angegeben, wann gesendet wird, und ohne Angabe würde sofort gesendet. Mit &quot;send_on&quot;: null wird ohne Senden vorbereitet, mit einem Datum an diesem Tag gesendet.</translation>
    </message>
    <message>
        <source>A customer needs a name: give it as “number” or “name”.</source>
        <translation>Ein Kunde braucht einen Namen: als „number“ oder „name“ angeben.</translation>
    </message>
    <message>
        <source>It needs the platform&apos;s id of its customer.</source>
        <translation>Es fehlt die ID, die der Kunde bei der Plattform hat.</translation>
    </message>
    <message>
        <source>It needs its date.</source>
        <translation>Es fehlt das Datum.</translation>
    </message>
    <message>
        <source>It is due before it is issued.</source>
        <translation>Die Fälligkeit liegt vor der Ausstellung.</translation>
    </message>
    <message>
        <source>The sum is too large.</source>
        <translation>Die Summe ist zu groß.</translation>
    </message>
    <message>
        <source>%1 has more decimals than %2 has.</source>
        <translation>%1 hat mehr Nachkommastellen als %2.</translation>
    </message>
    <message>
        <source>The line says %1, but quantity and unit amount make %2.</source>
        <translation>Die Zeile nennt %1, aber Menge und Einzelbetrag ergeben %2.</translation>
    </message>
    <message>
        <source>The lines add up to %1, but the amount says %2.</source>
        <translation>Die Zeilen ergeben %1, aber der Betrag nennt %2.</translation>
    </message>
    <message>
        <source>A payment needs its amount.</source>
        <translation>Eine Zahlung braucht ihren Betrag.</translation>
    </message>
    <message>
        <source>The parts add up to %1, but the payment is %2. Put the rest on account.</source>
        <translation>Die Teile ergeben %1, aber die Zahlung beträgt %2. Den Rest akonto setzen.</translation>
    </message>
    <message>
        <source>It needs an amount, or lines that make one.</source>
        <translation>Es fehlt ein Betrag, oder Zeilen, die ihn ergeben.</translation>
    </message>
    <message>
        <source>“%1” is in the outbox already as item %2, and says something else. Cancel that one, or push the change as an update.</source>
        <translation>„%1“ steht schon als Eintrag %2 im Postausgang und lautet anders. Jenen stornieren oder die Änderung als Aktualisierung senden.</translation>
    </message>
    <message>
        <source>%1 wrote item %2, so somebody else has to release it: it is above the limit for one person.</source>
        <translation>%1 hat Eintrag %2 geschrieben, deshalb muss ihn jemand anderes freigeben: Er liegt über der Grenze für eine Person.</translation>
    </message>
    <message>
        <source>Only what is queued can be sent.</source>
        <translation>Nur was in der Warteschlange steht, kann gesendet werden.</translation>
    </message>
    <message>
        <source>It was not being sent.</source>
        <translation>Der Eintrag wurde gerade nicht gesendet.</translation>
    </message>
    <message>
        <source>The program ended while this was being sent. It is looked for before anything else.</source>
        <translation>Das Programm endete, während dies gesendet wurde. Zuerst wird danach gesucht.</translation>
    </message>
    <message>
        <source>It was not being looked for.</source>
        <translation>Nach dem Eintrag wurde gerade nicht gesucht.</translation>
    </message>
    <message>
        <source>The platform has another record of this number that says something else. Both versions are kept; nothing was overwritten.</source>
        <translation>Die Plattform hat unter dieser Nummer einen anderen Datensatz, der anders lautet. Beide Fassungen bleiben erhalten; nichts wurde überschrieben.</translation>
    </message>
    <message>
        <source>Nothing was asked about it.</source>
        <translation>Dazu wurde nichts gefragt.</translation>
    </message>
    <message>
        <source>It is at the platform already.</source>
        <translation>Der Eintrag ist schon bei der Plattform.</translation>
    </message>
    <message>
        <source>It was cancelled. Push it again as a new one.</source>
        <translation>Der Eintrag wurde storniert. Als neuen noch einmal senden.</translation>
    </message>
    <message>
        <source>It is being sent now.</source>
        <translation>Der Eintrag wird gerade gesendet.</translation>
    </message>
    <message>
        <source>It is held: somebody has to release it.</source>
        <translation>Der Eintrag wird zurückgehalten: Jemand muss ihn freigeben.</translation>
    </message>
    <message>
        <source>It is cancelled already.</source>
        <translation>Der Eintrag ist schon storniert.</translation>
    </message>
    <message>
        <source>It cannot be cancelled: it may have reached the platform.</source>
        <translation>Der Eintrag kann nicht storniert werden: Er hat die Plattform vielleicht schon erreicht.</translation>
    </message>
    <message>
        <source>It is not held.</source>
        <translation>Der Eintrag wird nicht zurückgehalten.</translation>
    </message>
    <message>
        <source>Nothing is awaited.</source>
        <translation>Es wird auf nichts gewartet.</translation>
    </message>
    <message>
        <source>The platform was not asked how far it is.</source>
        <translation>Die Plattform wurde nicht nach dem Stand gefragt.</translation>
    </message>
    <message>
        <source>The platform took it in and does not know it. It is looked for.</source>
        <translation>Die Plattform hat den Eintrag entgegengenommen und kennt ihn nicht. Er wird gesucht.</translation>
    </message>
    <message>
        <source>It is not at the platform, where it may still appear. It is not sent again unless you say so.</source>
        <translation>Der Eintrag ist nicht bei der Plattform, kann dort aber noch erscheinen. Ohne ausdrückliche Anweisung wird er nicht noch einmal gesendet.</translation>
    </message>
    <message numerus="yes">
        <source>The platform now names none of the %n record(s) it had. That looks like a fault there, so nothing was deleted here.</source>
        <translation>
            <numerusform>Die Plattform nennt den %n Datensatz, den sie hatte, nicht mehr. Das sieht nach einem Fehler dort aus, deshalb wurde hier nichts gelöscht.</numerusform>
            <numerusform>Die Plattform nennt keinen der %n Datensätze mehr, die sie hatte. Das sieht nach einem Fehler dort aus, deshalb wurde hier nichts gelöscht.</numerusform>
        </translation>
    </message>
    <message>
        <source>The connection has no list of this name.</source>
        <translation>Die Verbindung hat keine Liste dieses Namens.</translation>
    </message>
    <message>
        <source>The reading was stopped. What had arrived is kept.</source>
        <translation>Das Lesen wurde angehalten. Was schon angekommen war, bleibt erhalten.</translation>
    </message>
    <message>
        <source>The record was not kept as it came.</source>
        <translation>Der Datensatz wurde nicht so aufbewahrt, wie er kam.</translation>
    </message>
    <message>
        <source>The system keychain has no secret for the connection “%1”. Add it again with its secret.</source>
        <translation>Der Schlüsselbund des Systems hat keinen Schlüssel für die Verbindung „%1“. Die Verbindung mit ihrem Schlüssel neu hinzufügen.</translation>
    </message>
    <message>
        <source>The system keychain did not hand out the secret of “%1”. Unlock it and try again.</source>
        <translation>Der Schlüsselbund des Systems hat den Schlüssel von „%1“ nicht herausgegeben. Den Schlüsselbund entsperren und noch einmal versuchen.</translation>
    </message>
    <message>
        <source>No system keychain can be reached here, so the secret of “%1” is not there. Name an environment variable that holds it (--secret-env), or hand it over each time (--secret-stdin).</source>
        <translation>Hier ist kein Schlüsselbund des Systems erreichbar, deshalb fehlt der Schlüssel von „%1“. Eine Umgebungsvariable nennen, die ihn enthält (--secret-env), oder ihn jedes Mal übergeben (--secret-stdin).</translation>
    </message>
    <message>
        <source>The secret of “%1” was given to another process and is kept nowhere. Hand it over again (--secret-stdin or --secret-env).</source>
        <translation>Der Schlüssel von „%1“ wurde einem anderen Prozess übergeben und ist nirgends aufbewahrt. Ihn noch einmal übergeben (--secret-stdin oder --secret-env).</translation>
    </message>
    <message>
        <source>The secret of “%1” is read from the environment variable %2, which is not set.</source>
        <translation>Der Schlüssel von „%1“ wird aus der Umgebungsvariable %2 gelesen, die nicht gesetzt ist.</translation>
    </message>
    <message>
        <source>The reading was stopped.</source>
        <translation>Das Lesen wurde angehalten.</translation>
    </message>
    <message>
        <source>%1 has no type “%2”; it has %3.</source>
        <translation>%1 hat keine Art „%2“; vorhanden: %3.</translation>
    </message>
    <message>
        <source>The type is switched off for this connection.</source>
        <translation>Die Art ist für diese Verbindung ausgeschaltet.</translation>
    </message>
    <message>
        <source>The books behind the platform have nothing of this type.</source>
        <translation>Die Bücher hinter der Plattform haben nichts von dieser Art.</translation>
    </message>
    <message>
        <source>The type is switched off at the platform.</source>
        <translation>Die Art ist bei der Plattform ausgeschaltet.</translation>
    </message>
    <message>
        <source>The platform did not answer for the types before this one.</source>
        <translation>Die Plattform hat für die Arten vor dieser nicht geantwortet.</translation>
    </message>
    <message>
        <source>“%1” is not the address of an interface.</source>
        <translation>„%1“ ist nicht die Adresse einer Netzwerkschnittstelle.</translation>
    </message>
    <message>
        <source>Deliveries cannot be taken at %1, port %2: %3.</source>
        <translation>Zustellungen können unter %1, Port %2, nicht angenommen werden: %3.</translation>
    </message>
    <message>
        <source>The platform no longer has the customer “%1”, so nothing can be written for it.</source>
        <translation>Die Plattform hat den Kunden „%1“ nicht mehr, deshalb kann für ihn nichts geschrieben werden.</translation>
    </message>
    <message>
        <source>This must be true or false.</source>
        <translation>Das muss true oder false sein.</translation>
    </message>
    <message>
        <source>The mapping “%1” of “%2” names “%3”, which is an account in %4.</source>
        <translation>Die Zuordnung „%1“ von „%2“ nennt „%3“; das ist ein Konto in %4.</translation>
    </message>
    <message>
        <source>The mapping “%1” of “%2” names “%3”, which the platform does not have any more, or not for this. It has %4.</source>
        <translation>Die Zuordnung „%1“ von „%2“ nennt „%3“; das hat die Plattform nicht mehr oder nicht hierfür. Sie hat %4.</translation>
    </message>
    <message>
        <source>The mapping “%1” makes %2 of these lines with tax, but the amount says %3. Leave the amount out, or name the tax rates in the lines.</source>
        <translation>Die Zuordnung „%1“ ergibt für diese Zeilen mit Steuer %2, der Betrag lautet aber %3. Den Betrag weglassen oder die Steuersätze in den Zeilen nennen.</translation>
    </message>
    <message>
        <source>“%1” has no mapping “%2”; it has %3.</source>
        <translation>„%1“ hat keine Zuordnung „%2“; vorhanden: %3.</translation>
    </message>
    <message>
        <source>The attachment “%1” is empty.</source>
        <translation>Die Anlage „%1“ ist leer.</translation>
    </message>
    <message>
        <source>The platform did not say which record item %1 made, so nothing could be hung on it.</source>
        <translation>Die Plattform sagte nicht, welchen Datensatz Eintrag %1 erzeugt hat, daher konnte nichts daran gehängt werden.</translation>
    </message>
</context>
<context>
    <name>quittance::ui::AccessPage</name>
    <message>
        <source>A test workspace (&amp;sandbox)</source>
        <translation>Ein Test-Arbeitsbereich (&amp;Sandbox)</translation>
    </message>
    <message>
        <source>Yours to choose; exports, the status line and the console call the connection by it.</source>
        <translation>Frei wählbar; Exporte, Statuszeile und Konsole nennen die Verbindung so.</translation>
    </message>
    <message>
        <source>the platform&apos;s own</source>
        <translation>die der Plattform</translation>
    </message>
    <message>
        <source>Only for a server of your own: https, or http on this machine alone.</source>
        <translation>Nur für einen eigenen Server: https, oder http allein auf diesem Rechner.</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;Company id</source>
        <translation>&amp;Unternehmens-ID</translation>
    </message>
    <message>
        <source>The company&apos;s id at Codat; needed where the key opens several.</source>
        <translation>Die ID des Unternehmens bei Codat; nötig, wo der Schlüssel mehrere öffnet.</translation>
    </message>
    <message>
        <source>C&amp;onnection ids</source>
        <translation>&amp;Verbindungs-IDs</translation>
    </message>
    <message>
        <source>The links to books and banks that are read, with commas between; empty: all there are.</source>
        <translation>Die Verknüpfungen zu Büchern und Banken, die gelesen werden, mit Kommas dazwischen; leer: alle vorhandenen.</translation>
    </message>
    <message>
        <source>&amp;Time zone of the books</source>
        <translation>&amp;Zeitzone der Bücher</translation>
    </message>
    <message>
        <source>For times that name no zone, such as America/New_York; empty: UTC.</source>
        <translation>Für Zeiten ohne Zeitzone, etwa America/New_York; leer: UTC.</translation>
    </message>
    <message>
        <source>C&amp;redential id</source>
        <translation>&amp;Credential-ID</translation>
    </message>
    <message>
        <source>Which link to the books Alloy reads. Needed.</source>
        <translation>Über welche Verknüpfung Alloy die Bücher liest. Erforderlich.</translation>
    </message>
    <message>
        <source>&amp;Acting team member</source>
        <translation>&amp;Handelndes Teammitglied</translation>
    </message>
    <message>
        <source>In whose name Routable makes receivables; needed for writing.</source>
        <translation>In wessen Namen Routable Forderungen anlegt; zum Schreiben nötig.</translation>
    </message>
    <message>
        <source>De&amp;posit account</source>
        <translation>Auszahlungs&amp;konto</translation>
    </message>
    <message>
        <source>Where Routable pays out; needed for writing.</source>
        <translation>Wohin Routable auszahlt; zum Schreiben nötig.</translation>
    </message>
    <message>
        <source>A&amp;ddress</source>
        <translation>&amp;Adresse</translation>
    </message>
    <message>
        <source>in the system&apos;s keychain</source>
        <translation>im Schlüsselbund des Systems</translation>
    </message>
    <message>
        <source>in a variable of the environment</source>
        <translation>in einer Umgebungsvariable</translation>
    </message>
    <message>
        <source>given for this sitting</source>
        <translation>für diese Sitzung angegeben</translation>
    </message>
    <message>
        <source>The secret &amp;is</source>
        <translation>Der Schlüssel &amp;ist</translation>
    </message>
    <message>
        <source>Sec&amp;ret</source>
        <translation>Sch&amp;lüssel</translation>
    </message>
    <message>
        <source>&amp;Variable</source>
        <translation>Va&amp;riable</translation>
    </message>
    <message>
        <source>The secret goes to the system&apos;s keychain, never into the book, and is not shown again.</source>
        <translation>Der Schlüssel kommt in den Schlüsselbund des Systems, nie ins Buch, und wird nicht wieder angezeigt.</translation>
    </message>
    <message>
        <source>Each start of the program reads the variable; only its name is kept.</source>
        <translation>Bei jedem Start liest das Programm die Variable; nur ihr Name wird aufbewahrt.</translation>
    </message>
    <message>
        <source>The secret is forgotten when the program ends, and asked for again.</source>
        <translation>Der Schlüssel wird beim Beenden des Programms vergessen und neu erfragt.</translation>
    </message>
    <message>
        <source>A connection needs a name.</source>
        <translation>Eine Verbindung braucht einen Namen.</translation>
    </message>
    <message>
        <source>There is a connection of this name already.</source>
        <translation>Es gibt schon eine Verbindung dieses Namens.</translation>
    </message>
    <message>
        <source>The address cannot be read.</source>
        <translation>Die Adresse kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Alloy needs the id of a credential.</source>
        <translation>Alloy braucht die ID eines Credentials.</translation>
    </message>
    <message>
        <source>Name the variable that holds the secret.</source>
        <translation>Die Variable nennen, die den Schlüssel enthält.</translation>
    </message>
    <message>
        <source>The secret is missing.</source>
        <translation>Der Schlüssel fehlt.</translation>
    </message>
    <message>
        <source>Or &amp;link books</source>
        <translation>Oder &amp;Bücher verknüpfen</translation>
    </message>
    <message>
        <source>Give the name and the secret first.</source>
        <translation>Zuerst Name und Schlüssel angeben.</translation>
    </message>
</context>
<context>
    <name>quittance::ui::ActionRegistry</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Gehe zu</translation>
    </message>
    <message>
        <source>&amp;Ledger</source>
        <translation>&amp;Hauptbuch</translation>
    </message>
    <message>
        <source>&amp;Reconcile</source>
        <translation>Ab&amp;gleich</translation>
    </message>
    <message>
        <source>&amp;Data</source>
        <translation>Date&amp;n</translation>
    </message>
    <message>
        <source>&amp;Window</source>
        <translation>&amp;Fenster</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>In every table</source>
        <translation>In jeder Tabelle</translation>
    </message>
    <message>
        <source>Next, previous row</source>
        <translation>Nächste, vorige Zeile</translation>
    </message>
    <message>
        <source>Open the row</source>
        <translation>Die Zeile öffnen</translation>
    </message>
    <message>
        <source>Why, or a preview</source>
        <translation>Warum, oder eine Vorschau</translation>
    </message>
    <message>
        <source>Copy the selection as a table</source>
        <translation>Die Auswahl als Tabelle kopieren</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Alles auswählen</translation>
    </message>
    <message>
        <source>In every chart</source>
        <translation>In jedem Diagramm</translation>
    </message>
    <message>
        <source>Previous, next column or day</source>
        <translation>Vorige, nächste Säule oder voriger, nächster Tag</translation>
    </message>
    <message>
        <source>Open the list that sums to it</source>
        <translation>Die Liste öffnen, die das ergibt</translation>
    </message>
    <message>
        <source>Copy the figures</source>
        <translation>Die Zahlen kopieren</translation>
    </message>
    <message>
        <source>In lists of documents</source>
        <translation>In Beleglisten</translation>
    </message>
    <message>
        <source>Record a promise to pay the selected documents</source>
        <translation>Zahlungszusage für die ausgewählten Belege erfassen</translation>
    </message>
    <message>
        <source>Record why the selected documents are disputed</source>
        <translation>Klärungsfall für die ausgewählten Belege erfassen</translation>
    </message>
</context>
<context>
    <name>quittance::ui::AddConnectionDialog</name>
    <message>
        <source>Test</source>
        <translation>Testen</translation>
    </message>
    <message>
        <source>&amp;Read everything now</source>
        <translation>Alles &amp;jetzt lesen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Add connection</source>
        <translation>Verbindung hinzufügen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Asks the platform who it is. Nothing is read into the book.</source>
        <translation>Fragt die Plattform, wer sie ist. Ins Buch wird nichts eingelesen.</translation>
    </message>
    <message>
        <source>The first reading takes every record of the types that are on. It runs as a job and can be stopped.</source>
        <translation>Das erste Lesen holt jeden Datensatz der eingeschalteten Arten. Es läuft als Auftrag und kann angehalten werden.</translation>
    </message>
    <message>
        <source>1 of 3: The platform</source>
        <translation>1 von 3: Die Plattform</translation>
    </message>
    <message>
        <source>2 of 3: How it is reached</source>
        <translation>2 von 3: Wie sie erreicht wird</translation>
    </message>
    <message>
        <source>3 of 3: Does it answer</source>
        <translation>3 von 3: Ob sie antwortet</translation>
    </message>
    <message>
        <source>The connection was not tested yet.</source>
        <translation>Die Verbindung wurde noch nicht getestet.</translation>
    </message>
    <message>
        <source>Asking the platform…</source>
        <translation>Die Plattform wird gefragt…</translation>
    </message>
    <message>
        <source>The platform answers.</source>
        <translation>Die Plattform antwortet.</translation>
    </message>
    <message>
        <source>The platform answers: %1.</source>
        <translation>Die Plattform antwortet: %1.</translation>
    </message>
    <message>
        <source>The books are kept in %1.</source>
        <translation>Die Bücher werden in %1 geführt.</translation>
    </message>
    <message>
        <source>Their currency is %1.</source>
        <translation>Ihre Währung ist %1.</translation>
    </message>
    <message>
        <source>The platform read them last at %1.</source>
        <translation>Die Plattform hat sie zuletzt gelesen: %1.</translation>
    </message>
    <message>
        <source>The test failed.</source>
        <translation>Der Test ist fehlgeschlagen.</translation>
    </message>
    <message>
        <source>This system has no keychain that can be reached, so the secret was not kept. Give it for this sitting, or name a variable of the environment that holds it.</source>
        <translation>Dieses System hat keinen erreichbaren Schlüsselbund, deshalb wurde der Schlüssel nicht aufbewahrt. Ihn für diese Sitzung angeben oder eine Umgebungsvariable nennen, die ihn enthält.</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Add untested</source>
        <translation>Ungetestet hinzufügen</translation>
    </message>
</context>
<context>
    <name>quittance::ui::AgingBand</name>
    <message>
        <source>Aging</source>
        <translation>Altersstruktur</translation>
    </message>
    <message>
        <source>gross %1</source>
        <translation>brutto %1</translation>
    </message>
</context>
<context>
    <name>quittance::ui::AgingBar</name>
    <message>
        <source>Aging</source>
        <translation>Altersstruktur</translation>
    </message>
    <message>
        <source>Due date</source>
        <translation>Fälligkeit</translation>
    </message>
    <message>
        <source>Invoice date</source>
        <translation>Rechnungsdatum</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>Days past due. Key B changes it.</source>
        <translation>Tage überfällig. Die Taste B wechselt.</translation>
    </message>
    <message>
        <source>Days since issue. Key B changes it.</source>
        <translation>Tage seit Ausstellung. Die Taste B wechselt.</translation>
    </message>
    <message>
        <source>Upper ends of the buckets in days. Choose, or type your own and press Enter.</source>
        <translation>Obere Grenzen der Altersklassen in Tagen. Wählen Sie, oder tippen Sie eigene und drücken die Eingabetaste.</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Währung</translation>
    </message>
    <message>
        <source>One row per customer, or one per currency. Currencies are never added up.</source>
        <translation>Eine Zeile je Kunde oder je Währung. Währungen werden nie addiert.</translation>
    </message>
    <message>
        <source>Writes the aged-receivables workbook of this day.</source>
        <translation>Schreibt die Arbeitsmappe der Forderungen nach Alter zu diesem Tag.</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>Basis</translation>
    </message>
    <message>
        <source>Credits</source>
        <translation>Guthaben</translation>
    </message>
    <message>
        <source>Buckets</source>
        <translation>Altersklassen</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppieren</translation>
    </message>
    <message>
        <source>Bucket ends are up to seven ascending numbers of days, such as 30, 60, 90.</source>
        <translation>Grenzen der Altersklassen sind bis zu sieben aufsteigende Tageszahlen, etwa 30, 60, 90.</translation>
    </message>
</context>
<context>
    <name>quittance::ui::AgingFigures</name>
    <message>
        <source>Net receivables %1</source>
        <translation>Nettoforderungen %1</translation>
    </message>
    <message>
        <source>opening and movements add up to the closing</source>
        <translation>Anfangssaldo und Bewegungen ergeben den Endsaldo</translation>
    </message>
    <message>
        <source>does not add up</source>
        <translation>geht nicht auf</translation>
    </message>
    <message>
        <source>%1, %2, learned %3</source>
        <translation>%1, %2, erfahren %3</translation>
    </message>
    <message>
        <source>Net as known then</source>
        <translation>Netto, wie damals bekannt</translation>
    </message>
    <message numerus="yes">
        <source>%n restatements</source>
        <translation>
            <numerusform>%n Berichtigung</numerusform>
            <numerusform>%n Berichtigungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Net as known now</source>
        <translation>Netto, wie jetzt bekannt</translation>
    </message>
</context>
<context>
    <name>quittance::ui::AgingMatrix</name>
    <message>
        <source>Nothing is open on this day.</source>
        <translation>An diesem Tag ist nichts offen.</translation>
    </message>
    <message>
        <source>Customers by bucket</source>
        <translation>Kunden nach Altersklasse</translation>
    </message>
    <message>
        <source>Nothing of this day was restated since.</source>
        <translation>Von diesem Tag wurde seither nichts berichtigt.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
</context>
<context>
    <name>quittance::ui::AgingMatrixModel</name>
    <message numerus="yes">
        <source>Total, %n customers</source>
        <translation>
            <numerusform>Summe, %n Kunde</numerusform>
            <numerusform>Summe, %n Kunden</numerusform>
        </translation>
    </message>
    <message>
        <source>Open items that are owed, credits not taken off.</source>
        <translation>Offene Posten, die geschuldet werden, ohne Abzug von Guthaben.</translation>
    </message>
    <message>
        <source>Receipts and credit notes that stand in no bucket.</source>
        <translation>Eingänge und Gutschriften, die in keiner Altersklasse stehen.</translation>
    </message>
    <message>
        <source>All buckets and unapplied credits together. It is the same under every credit treatment.</source>
        <translation>Alle Altersklassen und nicht zugeordnete Guthaben zusammen. Die Zahl ist bei jeder Behandlung der Guthaben dieselbe.</translation>
    </message>
    <message>
        <source>What is past due as a share of gross.</source>
        <translation>Der überfällige Anteil am Brutto.</translation>
    </message>
    <message>
        <source>Open and not yet due.</source>
        <translation>Offen und noch nicht fällig.</translation>
    </message>
    <message>
        <source>Open and %1 days past due.</source>
        <translation>Offen und %1 Tage überfällig.</translation>
    </message>
    <message>
        <source>Open and issued %1 days ago.</source>
        <translation>Offen und vor %1 Tagen ausgestellt.</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Kunden</translation>
    </message>
    <message>
        <source>Ccy</source>
        <translation>Whg.</translation>
    </message>
    <message>
        <source>Gross</source>
        <translation>Brutto</translation>
    </message>
    <message>
        <source>Unapplied</source>
        <translation>Nicht zugeordnet</translation>
    </message>
    <message>
        <source>Net</source>
        <translation>Netto</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>Überf.</translation>
    </message>
    <message numerus="yes">
        <source>%n customers</source>
        <translation>
            <numerusform>%n Kunde</numerusform>
            <numerusform>%n Kunden</numerusform>
        </translation>
    </message>
    <message>
        <source>%1. Something of this customer was restated since.</source>
        <translation>%1. Bei diesem Kunden wurde seither etwas berichtigt.</translation>
    </message>
</context>
<context>
    <name>quittance::ui::AgingScreen</name>
    <message>
        <source>Aging</source>
        <translation>Altersstruktur</translation>
    </message>
    <message>
        <source>Export aged receivables</source>
        <translation>Forderungen nach Alter exportieren</translation>
    </message>
    <message>
        <source>Aged receivables %1</source>
        <translation>Forderungen nach Alter %1</translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx)</source>
        <translation>Excel-Arbeitsmappe (*.xlsx)</translation>
    </message>
    <message>
        <source>The aging could not be worked out.</source>
        <translation>Die Altersstruktur konnte nicht berechnet werden.</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>The workbook is at %1.</source>
        <translation>Die Arbeitsmappe liegt unter %1.</translation>
    </message>
</context>
<context>
    <name>quittance::ui::AgingSide</name>
    <message>
        <source>Credits</source>
        <translation>Guthaben</translation>
    </message>
    <message>
        <source>First bucket</source>
        <translation>Erste Klasse</translation>
    </message>
    <message>
        <source>Current; by invoice date the youngest.</source>
        <translation>Nicht fällig; nach Rechnungsdatum die jüngste.</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Spätere</translation>
    </message>
    <message>
        <source>All other buckets.</source>
        <translation>Alle übrigen Altersklassen.</translation>
    </message>
    <message>
        <source>Unapplied</source>
        <translation>Nicht zugeordnet</translation>
    </message>
    <message>
        <source>Credits that stand in no bucket.</source>
        <translation>Guthaben, die in keiner Altersklasse stehen.</translation>
    </message>
    <message>
        <source>Open list</source>
        <translation>Liste öffnen</translation>
    </message>
    <message>
        <source>Restated since</source>
        <translation>Berichtigt seit</translation>
    </message>
    <message>
        <source>Roll-forward</source>
        <translation>Überleitung</translation>
    </message>
    <message>
        <source>Credit treatment</source>
        <translation>Behandlung der Guthaben</translation>
    </message>
    <message>
        <source>Choose a cell to see what it is made of.</source>
        <translation>Wählen Sie eine Zelle, um zu sehen, woraus sie besteht.</translation>
    </message>
    <message>
        <source>Restated</source>
        <translation>Berichtigt</translation>
    </message>
    <message>
        <source>Chosen cell</source>
        <translation>Gewählte Zelle</translation>
    </message>
    <message>
        <source>nothing stored is rewritten</source>
        <translation>nichts Gespeichertes wird umgeschrieben</translation>
    </message>
    <message>
        <source>Restated since %1</source>
        <translation>Berichtigt seit %1</translation>
    </message>
    <message>
        <source>net %1 in all four</source>
        <translation>netto %1 in allen vieren</translation>
    </message>
    <message>
        <source>the nets differ</source>
        <translation>die Nettobeträge weichen ab</translation>
    </message>
</context>
<context>
    <name>quittance::ui::AgingView</name>
    <message>
        <source>Month ends</source>
        <translation>Monatsenden</translation>
    </message>
    <message>
        <source>Customer by bucket</source>
        <translation>Kunde nach Altersklasse</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Compare with known now</source>
        <translation>Mit jetzigem Wissen vergleichen</translation>
    </message>
    <message>
        <source>Shows what every figure changed by since, instead of the figure.</source>
        <translation>Zeigt statt jeder Zahl, um wie viel sie sich seither geändert hat.</translation>
    </message>
    <message>
        <source>Return to today</source>
        <translation>Zurück zu heute</translation>
    </message>
    <message>
        <source>Currency of the chart</source>
        <translation>Währung des Diagramms</translation>
    </message>
    <message>
        <source>Currency by bucket</source>
        <translation>Währung nach Altersklasse</translation>
    </message>
    <message>
        <source>difference: as known now less as known then</source>
        <translation>Differenz: jetzt bekannt abzüglich damals bekannt</translation>
    </message>
    <message>
        <source>every cell drills to the list that sums to it; currencies are never added up</source>
        <translation>jede Zelle führt zu der Liste, die sie ergibt; Währungen werden nie addiert</translation>
    </message>
    <message>
        <source>The view is read-only while looking back.</source>
        <translation>Beim Blick zurück kann nichts geändert werden.</translation>
    </message>
    <message numerus="yes">
        <source>%n records restated since.</source>
        <translation>
            <numerusform>%n Datensatz seither berichtigt.</numerusform>
            <numerusform>%n Datensätze seither berichtigt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show the %1</source>
        <translation>Die %1 zeigen</translation>
    </message>
    <message>
        <source>%1, click a column or a segment to drill</source>
        <translation>%1, ein Klick auf Säule oder Abschnitt führt weiter</translation>
    </message>
    <message>
        <source>%1 %2, click a column or a segment to drill</source>
        <translation>%1 %2, ein Klick auf Säule oder Abschnitt führt weiter</translation>
    </message>
    <message>
        <source>%1 to %2, %3</source>
        <translation>%1 bis %2, %3</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, unapplied</source>
        <translation>%1, nicht zugeordnet</translation>
    </message>
    <message>
        <source>%1, gross</source>
        <translation>%1, brutto</translation>
    </message>
    <message>
        <source>Aging</source>
        <translation>Altersstruktur</translation>
    </message>
    <message>
        <source>Unapplied</source>
        <translation>Nicht zugeordnet</translation>
    </message>
    <message>
        <source>Gross</source>
        <translation>Brutto</translation>
    </message>
    <message>
        <source>Net</source>
        <translation>Netto</translation>
    </message>
    <message>
        <source>every cell drills to the list that sums to it</source>
        <translation>jede Zelle führt zu der Liste, die sie ergibt</translation>
    </message>
</context>
<context>
    <name>quittance::ui::AnalysisScreen</name>
    <message>
        <source>Export %1</source>
        <translation>%1 exportieren</translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx)</source>
        <translation>Excel-Arbeitsmappe (*.xlsx)</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>Durch Kommas getrennte Werte (*.csv)</translation>
    </message>
    <message>
        <source>The table is at %1.</source>
        <translation>Die Tabelle liegt unter %1.</translation>
    </message>
</context>
<context>
    <name>quittance::ui::AnalysisView</name>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
</context>
<context>
    <name>quittance::ui::ApplyDelegate</name>
    <message>
        <source>Amount applied to %1</source>
        <translation>%1 zugeordneter Betrag</translation>
    </message>
</context>
<context>
    <name>quittance::ui::AsOfButton</name>
    <message>
        <source>known now</source>
        <translation>wie jetzt bekannt</translation>
    </message>
    <message>
        <source>known %1</source>
        <translation>bekannt %1</translation>
    </message>
    <message>
        <source>As of %1, %2</source>
        <translation>Stichtag %1, %2</translation>
    </message>
    <message>
        <source>You look at an earlier state. Nothing can be changed until you return to today.</source>
        <translation>Sie sehen einen früheren Stand. Bis zur Rückkehr zu heute kann nichts geändert werden.</translation>
    </message>
    <message>
        <source>The day all figures are of, and the instant they are as known at.</source>
        <translation>Der Tag, für den alle Zahlen gelten, und der Zeitpunkt des Wissens.</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>Stichtag</translation>
    </message>
</context>
<context>
    <name>quittance::ui::AsOfPopup</name>
    <message>
        <source>As known now</source>
        <translation>Wie jetzt bekannt</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>Stichtag</translation>
    </message>
    <message>
        <source>As known at the end of</source>
        <translation>Wie bekannt am Ende des</translation>
    </message>
    <message>
        <source>Month ends</source>
        <translation>Monatsenden</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Today, as known now</source>
        <translation>Heute, wie jetzt bekannt</translation>
    </message>
    <message>
        <source>As known on</source>
        <translation>Wie bekannt am</translation>
    </message>
    <message>
        <source>Looking back changes nothing that is stored. The view is read-only until you return.</source>
        <translation>Der Blick zurück ändert nichts Gespeichertes. Bis zur Rückkehr kann nichts geändert werden.</translation>
    </message>
</context>
<context>
    <name>quittance::ui::AssessmentDialog</name>
    <message>
        <source>Document</source>
        <translation>Beleg</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>Rate %</source>
        <translation>Satz %</translation>
    </message>
    <message>
        <source>Expected to be lost; no factor is applied.</source>
        <translation>Erwarteter Ausfall; es wird kein Faktor angewandt.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Assess</source>
        <translation>Bewerten</translation>
    </message>
    <message>
        <source>Back to the matrix</source>
        <translation>Zurück zur Matrix</translation>
    </message>
    <message>
        <source>Assessed by themselves</source>
        <translation>Einzeln bewertet</translation>
    </message>
    <message>
        <source>Every open document has the rate of its bucket.</source>
        <translation>Jeder offene Beleg hat den Satz seiner Altersklasse.</translation>
    </message>
    <message>
        <source>The share of this document that is expected to be lost, from 0 to 100.</source>
        <translation>Der Anteil dieses Belegs, dessen Ausfall erwartet wird, von 0 bis 100.</translation>
    </message>
    <message>
        <source>Insolvency, guarantee, payment plan</source>
        <translation>Insolvenz, Bürgschaft, Ratenplan</translation>
    </message>
    <message>
        <source>&amp;Document</source>
        <translation>&amp;Beleg</translation>
    </message>
    <message>
        <source>&amp;Rate %</source>
        <translation>&amp;Satz %</translation>
    </message>
    <message>
        <source>R&amp;eason</source>
        <translation>&amp;Grund</translation>
    </message>
</context>
<context>
    <name>quittance::ui::AttachmentList</name>
    <message>
        <source>Add files…</source>
        <translation>Dateien hinzufügen…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Files that go with the record</source>
        <translation>Dateien, die mit dem Datensatz gehen</translation>
    </message>
    <message>
        <source>What still waits for this invoice goes with the new write too: %1.</source>
        <translation>Was für diese Rechnung noch wartet, geht auch mit dem neuen Schreibvorgang: %1.</translation>
    </message>
    <message>
        <source>The old write had %1. Add what should go with the new one.</source>
        <translation>Der alte Schreibvorgang hatte %1. Hinzufügen, was mit dem neuen gehen soll.</translation>
    </message>
    <message>
        <source>“%1” cannot be attached: the platform takes %2.</source>
        <translation>„%1“ kann nicht angehängt werden: Die Plattform nimmt %2.</translation>
    </message>
    <message>
        <source>“%1” is larger than %2.</source>
        <translation>„%1“ ist größer als %2.</translation>
    </message>
    <message>
        <source>The files are larger than %1 together.</source>
        <translation>Die Dateien sind zusammen größer als %1.</translation>
    </message>
    <message>
        <source>Add files</source>
        <translation>Dateien hinzufügen</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>What the platform takes (%1)</source>
        <translation>Was die Plattform nimmt (%1)</translation>
    </message>
</context>
<context>
    <name>quittance::ui::BalanceTimeline</name>
    <message>
        <source>Running balance</source>
        <translation>Laufender Saldo</translation>
    </message>
    <message>
        <source>Limit %1</source>
        <translation>Limit %1</translation>
    </message>
    <message>
        <source>Today, %1</source>
        <translation>Heute, %1</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Vorgänge</translation>
    </message>
    <message>
        <source>Balance  %1</source>
        <translation>Saldo  %1</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>Saldo</translation>
    </message>
    <message>
        <source>What was open in this bucket at the end of the day.</source>
        <translation>Was am Ende des Tages in dieser Altersklasse offen war.</translation>
    </message>
    <message>
        <source>All open items less unapplied credits at the end of the day.</source>
        <translation>Alle offenen Posten abzüglich nicht verrechneter Guthaben am Ende des Tages.</translation>
    </message>
</context>
<context>
    <name>quittance::ui::BankLineModel</name>
    <message>
        <source>The amount of the line, money in above zero, in the currency of its account.</source>
        <translation>Der Betrag des Umsatzes, Eingänge über null, in der Währung seines Kontos.</translation>
    </message>
    <message>
        <source>Booked</source>
        <translation>Gebucht</translation>
    </message>
    <message>
        <source>Bank text</source>
        <translation>Buchungstext</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Betrag</translation>
    </message>
    <message>
        <source>%1, of which %2 is matched.</source>
        <translation>%1, davon sind %2 abgeglichen.</translation>
    </message>
    <message>
        <source>note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>note, %1</source>
        <translation>Notiz, %1</translation>
    </message>
    <message>
        <source>%1, with a note</source>
        <translation>%1, mit Notiz</translation>
    </message>
</context>
<context>
    <name>quittance::ui::BecomesDelegate</name>
    <message>
        <source>%1 becomes</source>
        <translation>%1 wird zu</translation>
    </message>
</context>
<context>
    <name>quittance::ui::BehaviourBar</name>
    <message>
        <source>Payment behaviour</source>
        <translation>Zahlungsverhalten</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>Receipt day</source>
        <translation>Eingangstag</translation>
    </message>
    <message>
        <source>Day applied</source>
        <translation>Zuordnungstag</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message numerus="yes">
        <source>%n months</source>
        <translation>
            <numerusform>%n Monat</numerusform>
            <numerusform>%n Monaten</numerusform>
        </translation>
    </message>
    <message>
        <source>Payments of so many months up to the day count.</source>
        <translation>Zahlungen aus so vielen Monaten bis zum Tag zählen.</translation>
    </message>
    <message>
        <source>One row per customer. Key G changes it.</source>
        <translation>Eine Zeile je Kunde. Die Taste G wechselt.</translation>
    </message>
    <message>
        <source>Customers under one parent together. Key G changes it.</source>
        <translation>Kunden desselben Konzerns zusammen. Die Taste G wechselt.</translation>
    </message>
    <message>
        <source>Paid is the day the money came: by the bank where a line is matched, else by the ledger. Key P changes it.</source>
        <translation>Bezahlt ist am Tag, an dem das Geld kam: nach der Bank, wo ein Umsatz abgeglichen ist, sonst nach dem Hauptbuch. Die Taste P wechselt.</translation>
    </message>
    <message>
        <source>Paid is the day somebody applied the receipt. Key P changes it.</source>
        <translation>Bezahlt ist am Tag, an dem jemand den Eingang zugeordnet hat. Die Taste P wechselt.</translation>
    </message>
    <message>
        <source>Writes the table of customers as a workbook or a CSV file.</source>
        <translation>Schreibt die Tabelle der Kunden als Arbeitsmappe oder CSV-Datei.</translation>
    </message>
    <message>
        <source>Paid in</source>
        <translation>Bezahlt in</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Nach</translation>
    </message>
    <message>
        <source>Paid on</source>
        <translation>Bezahlt am</translation>
    </message>
</context>
<context>
    <name>quittance::ui::BehaviourCharts</name>
    <message numerus="yes">
        <source>%n invoices of %1</source>
        <translation>
            <numerusform>%n Rechnung über %1</numerusform>
            <numerusform>%n Rechnungen über %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Weighted days to pay</source>
        <translation>Gewichtete Zahldauer</translation>
    </message>
    <message>
        <source>Weighted days late</source>
        <translation>Gewichtete Verzugstage</translation>
    </message>
    <message>
        <source>Paid on time</source>
        <translation>Pünktlich bezahlt</translation>
    </message>
    <message>
        <source>Median days late</source>
        <translation>Median der Verzugstage</translation>
    </message>
    <message>
        <source>Invoices settled</source>
        <translation>Ausgeglichene Rechnungen</translation>
    </message>
    <message>
        <source>Invoices with nothing left open, the last receipt of which came in these days. What credits alone settled does not count.</source>
        <translation>Rechnungen, von denen nichts mehr offen ist und deren letzter Eingang in diese Tage fiel. Was allein Gutschriften ausglichen, zählt nicht.</translation>
    </message>
    <message>
        <source>Open and later than that</source>
        <translation>Offen und später als das</translation>
    </message>
    <message>
        <source>Open today and already later than what was paid was on average. Slow payers are missing from the figures beside until they pay.</source>
        <translation>Heute offen und schon später, als das Bezahlte im Mittel war. Langsame Zahler fehlen in den Zahlen daneben, bis sie zahlen.</translation>
    </message>
    <message>
        <source>P10 %1, P90 %2</source>
        <translation>P10 %1, P90 %2</translation>
    </message>
    <message>
        <source>Standard deviation %1 days.</source>
        <translation>Standardabweichung %1 Tage.</translation>
    </message>
    <message>
        <source>%1 days or more</source>
        <translation>%1 Tage oder mehr</translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 to %2 days</source>
        <translation>%1 bis %2 Tage</translation>
    </message>
    <message>
        <source>paid on the day</source>
        <translation>am Tag der Fälligkeit bezahlt</translation>
    </message>
    <message>
        <source>%1 early</source>
        <translation>%1 zu früh</translation>
    </message>
    <message>
        <source>%1 late</source>
        <translation>%1 zu spät</translation>
    </message>
    <message>
        <source>%1 days late</source>
        <translation>%1 Tage zu spät</translation>
    </message>
    <message numerus="yes">
        <source>%n invoices, fewer than %1</source>
        <translation>
            <numerusform>%n Rechnung, weniger als %1</numerusform>
            <numerusform>%n Rechnungen, weniger als %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Days late</source>
        <translation>Verzugstage</translation>
    </message>
    <message>
        <source>Share of invoices</source>
        <translation>Anteil der Rechnungen</translation>
    </message>
    <message>
        <source>on time</source>
        <translation>pünktlich</translation>
    </message>
    <message>
        <source>late</source>
        <translation>zu spät</translation>
    </message>
    <message>
        <source>days from due date to the receipt that settled</source>
        <translation>Tage von der Fälligkeit bis zum ausgleichenden Eingang</translation>
    </message>
    <message>
        <source>The book</source>
        <translation>Das Buch</translation>
    </message>
    <message>
        <source>Paid in</source>
        <translation>Bezahlt im</translation>
    </message>
    <message>
        <source>Days to pay</source>
        <translation>Zahldauer</translation>
    </message>
    <message>
        <source>Nothing was paid in this month.</source>
        <translation>In diesem Monat wurde nichts bezahlt.</translation>
    </message>
    <message numerus="yes">
        <source>%n invoices settled</source>
        <translation>
            <numerusform>%n Rechnung ausgeglichen</numerusform>
            <numerusform>%n Rechnungen ausgeglichen</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing was paid in these days</source>
        <translation>in diesen Tagen wurde nichts bezahlt</translation>
    </message>
    <message>
        <source>days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>terms %1, mean %2</source>
        <translation>Zahlungsziel %1, Mittel %2</translation>
    </message>
    <message>
        <source>mean %1, early as 0 %2</source>
        <translation>Mittel %1, zu früh als 0 %2</translation>
    </message>
    <message>
        <source>of the amount; %1% of invoices</source>
        <translation>des Betrags; %1 % der Rechnungen</translation>
    </message>
    <message numerus="yes">
        <source>%n more without a stated receipt</source>
        <translation>
            <numerusform>%n weitere ohne angegebenen Eingang</numerusform>
            <numerusform>%n weitere ohne angegebenen Eingang</numerusform>
        </translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>über %1</translation>
    </message>
    <message>
        <source>of %1 open</source>
        <translation>von %1 offen</translation>
    </message>
</context>
<context>
    <name>quittance::ui::BehaviourModel</name>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>Ausgegl.</translation>
    </message>
    <message>
        <source>To pay</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>Verzug</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>Median</translation>
    </message>
    <message>
        <source>P90</source>
        <translation>P90</translation>
    </message>
    <message>
        <source>Spread</source>
        <translation>Streuung</translation>
    </message>
    <message>
        <source>On time</source>
        <translation>Pünktlich</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Bezahlt</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Later than usual</source>
        <translation>Später als üblich</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Score</translation>
    </message>
    <message>
        <source>Invoices settled in these days by receipts.</source>
        <translation>In diesen Tagen durch Eingänge ausgeglichene Rechnungen.</translation>
    </message>
    <message>
        <source>Days from issue to receipt, weighted by what each receipt paid.</source>
        <translation>Tage von der Ausstellung bis zum Eingang, gewichtet nach dem, was jeder Eingang bezahlt hat.</translation>
    </message>
    <message>
        <source>Days from due date to receipt, weighted by what each receipt paid. Early is below 0.</source>
        <translation>Tage von der Fälligkeit bis zum Eingang, gewichtet nach dem, was jeder Eingang bezahlt hat. Zu früh liegt unter 0.</translation>
    </message>
    <message>
        <source>Half of the settled invoices were paid no later than this many days late.</source>
        <translation>Die Hälfte der ausgeglichenen Rechnungen wurde höchstens so viele Tage zu spät bezahlt.</translation>
    </message>
    <message>
        <source>Nine in ten settled invoices were paid no later than this many days late.</source>
        <translation>Neun von zehn ausgeglichenen Rechnungen wurden höchstens so viele Tage zu spät bezahlt.</translation>
    </message>
    <message>
        <source>Sample standard deviation of days late.</source>
        <translation>Standardabweichung der Verzugstage in der Stichprobe.</translation>
    </message>
    <message>
        <source>Share of the paid amount that came by its due date.</source>
        <translation>Der Anteil des bezahlten Betrags, der bis zur Fälligkeit kam.</translation>
    </message>
    <message>
        <source>Receipts of these days that were applied to invoices.</source>
        <translation>Eingänge dieser Tage, die Rechnungen zugeordnet wurden.</translation>
    </message>
    <message>
        <source>Open and owed on the day.</source>
        <translation>Am Tag offen und geschuldet.</translation>
    </message>
    <message>
        <source>Of it, already later than what was paid was on average.</source>
        <translation>Davon schon später, als das Bezahlte im Mittel war.</translation>
    </message>
    <message>
        <source>Nothing was paid in these days.</source>
        <translation>In diesen Tagen wurde nichts bezahlt.</translation>
    </message>
    <message>
        <source>The book</source>
        <translation>Das Buch</translation>
    </message>
</context>
<context>
    <name>quittance::ui::BehaviourPage</name>
    <message>
        <source>Days late by month</source>
        <translation>Verzugstage nach Monat</translation>
    </message>
    <message>
        <source>Cash by age</source>
        <translation>Geld nach Alter</translation>
    </message>
    <message>
        <source>Late score</source>
        <translation>Verzugsscore</translation>
    </message>
    <message>
        <source>weighted, days</source>
        <translation>gewichtet, Tage</translation>
    </message>
    <message>
        <source>What was paid in each month: days from due date to receipt, weighted by amount.</source>
        <translation>Was in jedem Monat bezahlt wurde: Tage von der Fälligkeit bis zum Eingang, nach Betrag gewichtet.</translation>
    </message>
    <message>
        <source>of what was billed</source>
        <translation>dessen, was berechnet wurde</translation>
    </message>
    <message>
        <source>Cash received within so many days of issue, pooled over the issue months of two years that are old enough. What is too young is left out, not counted as zero.</source>
        <translation>Innerhalb so vieler Tage nach Ausstellung eingegangenes Geld, zusammen über die Ausstellungsmonate aus zwei Jahren, die alt genug sind. Was zu jung ist, bleibt außen vor und zählt nicht als null.</translation>
    </message>
    <message>
        <source>Nothing was paid in this currency yet.</source>
        <translation>In dieser Währung wurde noch nichts bezahlt.</translation>
    </message>
    <message>
        <source>No invoice in this currency yet.</source>
        <translation>Noch keine Rechnung in dieser Währung.</translation>
    </message>
    <message>
        <source>No payments in twelve months and nothing open: no score.</source>
        <translation>Keine Zahlungen in zwölf Monaten und nichts offen: kein Score.</translation>
    </message>
    <message>
        <source>points of 100, six contributions</source>
        <translation>Punkte von 100, sechs Beiträge</translation>
    </message>
    <message>
        <source>Contribution</source>
        <translation>Beitrag</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Punkte</translation>
    </message>
</context>
<context>
    <name>quittance::ui::BehaviourScreen</name>
    <message>
        <source>Behaviour</source>
        <translation>Zahlungsverhalten</translation>
    </message>
</context>
<context>
    <name>quittance::ui::BehaviourView</name>
    <message>
        <source>Due</source>
        <translation>Fällig</translation>
    </message>
    <message>
        <source>Of the last instalment.</source>
        <translation>Der letzten Rate.</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Bezahlt</translation>
    </message>
    <message>
        <source>The day of the last receipt.</source>
        <translation>Der Tag des letzten Eingangs.</translation>
    </message>
    <message>
        <source>To pay</source>
        <translation>Zahldauer</translation>
    </message>
    <message>
        <source>Days from issue to the last receipt.</source>
        <translation>Tage von der Ausstellung bis zum letzten Eingang.</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>Verzug</translation>
    </message>
    <message>
        <source>Days after the due date; early is below 0.</source>
        <translation>Tage nach der Fälligkeit; zu früh liegt unter 0.</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Betrag</translation>
    </message>
    <message>
        <source>Of the invoice.</source>
        <translation>Der Rechnung.</translation>
    </message>
    <message>
        <source>Days late</source>
        <translation>Verzugstage</translation>
    </message>
    <message>
        <source>Month by month</source>
        <translation>Monat für Monat</translation>
    </message>
    <message>
        <source>By customer</source>
        <translation>Nach Kunde</translation>
    </message>
    <message>
        <source>Filter customers</source>
        <translation>Kunden filtern</translation>
    </message>
    <message>
        <source>Whole book</source>
        <translation>Ganzes Buch</translation>
    </message>
    <message>
        <source>Shows the figures of the book instead of one customer&apos;s.</source>
        <translation>Zeigt die Zahlen des Buchs statt die eines Kunden.</translation>
    </message>
    <message>
        <source>The book</source>
        <translation>Das Buch</translation>
    </message>
    <message>
        <source>paid in %1</source>
        <translation>bezahlt im %1</translation>
    </message>
    <message>
        <source>By group</source>
        <translation>Nach Gruppe</translation>
    </message>
    <message>
        <source>No invoice was settled in these months.</source>
        <translation>In diesen Monaten wurde keine Rechnung ausgeglichen.</translation>
    </message>
    <message>
        <source>There are no invoices yet.</source>
        <translation>Es gibt noch keine Rechnungen.</translation>
    </message>
    <message>
        <source>Import files…</source>
        <translation>Dateien importieren…</translation>
    </message>
    <message>
        <source>No row passes this filter.</source>
        <translation>Keine Zeile passt zum Filter.</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Filter löschen</translation>
    </message>
    <message>
        <source>Nothing was paid in these months and nothing is open.</source>
        <translation>In diesen Monaten wurde nichts bezahlt, und nichts ist offen.</translation>
    </message>
    <message>
        <source>the book</source>
        <translation>das Buch</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n invoices settled; a bar lists its invoices</source>
        <translation>
            <numerusform>%1, %n Rechnung ausgeglichen; eine Säule listet ihre Rechnungen</numerusform>
            <numerusform>%1, %n Rechnungen ausgeglichen; eine Säule listet ihre Rechnungen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, by month of payment</source>
        <translation>%1, nach Zahlungsmonat</translation>
    </message>
    <message>
        <source>The figures could not be worked out.</source>
        <translation>Die Zahlen konnten nicht berechnet werden.</translation>
    </message>
    <message>
        <source>Choose a customer, a bar or a month.</source>
        <translation>Wählen Sie einen Kunden, eine Säule oder einen Monat.</translation>
    </message>
    <message numerus="yes">
        <source>%n in %1, weighted by what was paid</source>
        <translation>
            <numerusform>%n in %1, gewichtet nach dem Bezahlten</numerusform>
            <numerusform>%n in %1, gewichtet nach dem Bezahlten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quittance::ui::BridgeLines</name>
    <message>
        <source>Opening</source>
        <translation>Anfangssaldo</translation>
    </message>
    <message>
        <source>Invoices</source>
        <translation>Rechnungen</translation>
    </message>
    <message>
        <source>Receipts</source>
        <translation>Zahlungseingänge</translation>
    </message>
    <message>
        <source>Credit notes</source>
        <translation>Gutschriften</translation>
    </message>
    <message>
        <source>Write-offs</source>
        <translation>Ausbuchungen</translation>
    </message>
    <message>
        <source>Voids</source>
        <translation>Stornos</translation>
    </message>
    <message>
        <source>Refunds</source>
        <translation>Erstattungen</translation>
    </message>
    <message>
        <source>Closing</source>
        <translation>Endsaldo</translation>
    </message>
    <message>
        <source>The net at the close of that day.</source>
        <translation>Netto am Ende dieses Tages.</translation>
    </message>
    <message>
        <source>Issued after the opening day.</source>
        <translation>Nach dem Anfangstag ausgestellt.</translation>
    </message>
    <message>
        <source>Received; returned ones come back here.</source>
        <translation>Eingegangen; Rückgaben kommen hier zurück.</translation>
    </message>
    <message>
        <source>Issued, whether applied or not.</source>
        <translation>Ausgestellt, ob zugeordnet oder nicht.</translation>
    </message>
    <message>
        <source>Given up as bad debt.</source>
        <translation>Als uneinbringlich aufgegeben.</translation>
    </message>
    <message>
        <source>Documents that became void in between.</source>
        <translation>Dazwischen stornierte Belege.</translation>
    </message>
    <message>
        <source>Paid back to customers.</source>
        <translation>An Kunden zurückgezahlt.</translation>
    </message>
</context>
<context>
    <name>quittance::ui::BudgetBox</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>asked for a pause until %1</source>
        <translation>bat um eine Pause bis %1</translation>
    </message>
    <message>
        <source>begins anew %1</source>
        <translation>beginnt neu %1</translation>
    </message>
    <message numerus="yes">
        <source>at most %n at once</source>
        <translation>
            <numerusform>höchstens %n zugleich</numerusform>
            <numerusform>höchstens %n zugleich</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 a minute</source>
        <translation>%1 je Minute</translation>
    </message>
    <message>
        <source>Requests since midnight UTC. What a day holds is known where the platform says it; without it only what this book&apos;s readings sent is counted.</source>
        <translation>Anfragen seit Mitternacht UTC. Was ein Tag fasst, ist bekannt, wo die Plattform es sagt; sonst zählt nur, was die Abrufe dieses Buchs gesendet haben.</translation>
    </message>
    <message>
        <source>%1 requests today</source>
        <translation>%1 Anfragen heute</translation>
    </message>
</context>
<context>
    <name>quittance::ui::BulkDialog</name>
    <message>
        <source>Booked</source>
        <translation>Gebucht</translation>
    </message>
    <message>
        <source>Payer</source>
        <translation>Zahler</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Betrag</translation>
    </message>
    <message>
        <source>What of the bank line is used.</source>
        <translation>Was von der Bankzeile verwendet wird.</translation>
    </message>
    <message>
        <source>Goes to</source>
        <translation>Geht an</translation>
    </message>
    <message>
        <source>Chance</source>
        <translation>Wahrscheinlichkeit</translation>
    </message>
    <message>
        <source>How likely the match is right, from its evidence.</source>
        <translation>Wie wahrscheinlich die Zuordnung nach ihren Nachweisen richtig ist.</translation>
    </message>
    <message>
        <source>Accept likely matches</source>
        <translation>Wahrscheinliche Zuordnungen annehmen</translation>
    </message>
    <message>
        <source>Accept every first candidate that is right with a chance of at &amp;least</source>
        <translation>Jeden ersten Kandidaten annehmen, der richtig ist mit einer Wahrscheinlichkeit von &amp;mindestens</translation>
    </message>
    <message>
        <source>Lines that would be accepted</source>
        <translation>Zeilen, die angenommen würden</translation>
    </message>
    <message>
        <source>No line waits with a candidate this likely.</source>
        <translation>Keine Zeile wartet mit einem so wahrscheinlichen Kandidaten.</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Annehmen</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Wird gezählt…</translation>
    </message>
    <message>
        <source>No line is accepted.</source>
        <translation>Keine Zeile wird angenommen.</translation>
    </message>
    <message>
        <source>%1: %2. About %3 of them will be wrong.</source>
        <translation>%1: %2. Etwa %3 davon werden falsch sein.</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n Zeile</numerusform>
            <numerusform>%n Zeilen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) with a difference, which always asks a person</source>
        <translation>
            <numerusform>%n Zeile mit einer Differenz, über die stets ein Mensch entscheidet</numerusform>
            <numerusform>%n Zeilen mit einer Differenz, über die stets ein Mensch entscheidet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) above the limit of one person</source>
        <translation>
            <numerusform>%n Zeile über der Grenze einer Person</numerusform>
            <numerusform>%n Zeilen über der Grenze einer Person</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) of a reconciled period</source>
        <translation>
            <numerusform>%n Zeile eines abgestimmten Zeitraums</numerusform>
            <numerusform>%n Zeilen eines abgestimmten Zeitraums</numerusform>
        </translation>
    </message>
    <message>
        <source>It is one decision: one undo takes it back whole.</source>
        <translation>Es ist eine einzige Entscheidung: Einmal rückgängig machen nimmt sie ganz zurück.</translation>
    </message>
    <message>
        <source>Left out: %1.</source>
        <translation>Ausgelassen: %1.</translation>
    </message>
    <message>
        <source>Accept %1</source>
        <translation>%1 annehmen</translation>
    </message>
</context>
<context>
    <name>quittance::ui::CandidateList</name>
    <message>
        <source>Candidate</source>
        <translation>Vorschlag</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>Summe</translation>
    </message>
    <message>
        <source>What is open of its documents together.</source>
        <translation>Was von seinen Belegen zusammen offen ist.</translation>
    </message>
    <message>
        <source>Off by</source>
        <translation>Abweichung</translation>
    </message>
    <message>
        <source>The bank line less that sum.</source>
        <translation>Der Bankumsatz abzüglich dieser Summe.</translation>
    </message>
    <message>
        <source>Chance</source>
        <translation>Chance</translation>
    </message>
    <message>
        <source>What the evidence below adds up to.</source>
        <translation>Was die Belege darunter ergeben.</translation>
    </message>
    <message>
        <source>This line is ignored. Nothing is proposed for it.</source>
        <translation>Dieser Umsatz wird ignoriert. Es wird nichts vorgeschlagen.</translation>
    </message>
    <message>
        <source>Money that was taken back. Add the document it concerns with M.</source>
        <translation>Geld, das zurückgenommen wurde. Fügen Sie mit M den betroffenen Beleg hinzu.</translation>
    </message>
    <message>
        <source>Nothing open comes near this line. Add a document with M.</source>
        <translation>Nichts Offenes kommt diesem Umsatz nahe. Fügen Sie mit M einen Beleg hinzu.</translation>
    </message>
    <message>
        <source>Candidates</source>
        <translation>Vorschläge</translation>
    </message>
    <message>
        <source>Never propose this for the line…</source>
        <translation>Für diesen Umsatz nie vorschlagen…</translation>
    </message>
    <message>
        <source>Matched to</source>
        <translation>Abgeglichen mit</translation>
    </message>
    <message>
        <source>Nearest</source>
        <translation>Nächste</translation>
    </message>
    <message>
        <source>for %1</source>
        <translation>für %1</translation>
    </message>
    <message>
        <source>Put up</source>
        <translation>Vorlegen</translation>
    </message>
</context>
<context>
    <name>quittance::ui::CellDelegate</name>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
</context>
<context>
    <name>quittance::ui::Chart</name>
    <message>
        <source>%1  %2</source>
        <comment>a name and its figure</comment>
        <translation>%1  %2</translation>
    </message>
</context>
<context>
    <name>quittance::ui::ChartMeasure</name>
    <message>
        <source>%1 days</source>
        <comment>a figure with decimals</comment>
        <translation>%1 Tage</translation>
    </message>
    <message>
        <source>days</source>
        <translation>Tage</translation>
    </message>
</context>
<context>
    <name>quittance::ui::ChartPane</name>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>The same figures as a table, with all their digits.</source>
        <translation>Dieselben Zahlen als Tabelle, mit allen Stellen.</translation>
    </message>
    <message>
        <source>Copy, print or export this chart.</source>
        <translation>Dieses Diagramm kopieren, drucken oder exportieren.</translation>
    </message>
    <message>
        <source>More for this chart</source>
        <translation>Mehr zu diesem Diagramm</translation>
    </message>
    <message>
        <source>%1 as a table</source>
        <translation>%1 als Tabelle</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>Diagramm</translation>
    </message>
    <message>
        <source>Show as chart</source>
        <translation>Als Diagramm zeigen</translation>
    </message>
    <message>
        <source>Show as table</source>
        <translation>Als Tabelle zeigen</translation>
    </message>
    <message>
        <source>Copy figures</source>
        <translation>Zahlen kopieren</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>Bild kopieren</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Drucken…</translation>
    </message>
    <message>
        <source>Export table…</source>
        <translation>Tabelle exportieren…</translation>
    </message>
    <message>
        <source>The figures of %1 are on the clipboard.</source>
        <translation>Die Zahlen von %1 liegen in der Zwischenablage.</translation>
    </message>
    <message>
        <source>The picture of %1 is on the clipboard.</source>
        <translation>Das Bild von %1 liegt in der Zwischenablage.</translation>
    </message>
    <message>
        <source>%1 could not be printed: the printer did not begin.</source>
        <translation>%1 konnte nicht gedruckt werden: Der Drucker hat nicht begonnen.</translation>
    </message>
    <message>
        <source>Export table</source>
        <translation>Tabelle exportieren</translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx)</source>
        <translation>Excel-Arbeitsmappe (*.xlsx)</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>Durch Kommas getrennte Werte (*.csv)</translation>
    </message>
    <message>
        <source>The table is at %1.</source>
        <translation>Die Tabelle liegt unter %1.</translation>
    </message>
</context>
<context>
    <name>quittance::ui::ChartScale</name>
    <message>
        <source>%1k</source>
        <comment>thousand, on an axis</comment>
        <translation>%1 T</translation>
    </message>
    <message>
        <source>million</source>
        <translation>Mio.</translation>
    </message>
    <message>
        <source>thousand</source>
        <translation>Tsd.</translation>
    </message>
</context>
<context>
    <name>quittance::ui::CheckPage</name>
    <message>
        <source>What the import will do</source>
        <translation>Was der Import tun wird</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgewiesen</translation>
    </message>
    <message>
        <source>Possible duplicates</source>
        <translation>Mögliche Doppelte</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>Hinweise</translation>
    </message>
    <message>
        <source>Skip refused rows</source>
        <translation>Abgewiesene Zeilen auslassen</translation>
    </message>
    <message>
        <source>Export refused rows…</source>
        <translation>Abgewiesene Zeilen exportieren…</translation>
    </message>
    <message>
        <source>Stores the readable rows and leaves the refused ones out. Otherwise one refused row stores nothing of any file.</source>
        <translation>Speichert die lesbaren Zeilen und lässt die abgewiesenen aus. Sonst verhindert eine abgewiesene Zeile, dass von irgendeiner Datei etwas gespeichert wird.</translation>
    </message>
    <message>
        <source>Saves file, line, field, value and reason of each refused row as CSV.</source>
        <translation>Speichert Datei, Zeile, Feld, Wert und Grund jeder abgewiesenen Zeile als CSV.</translation>
    </message>
    <message>
        <source>Refused rows</source>
        <translation>Abgewiesene Zeilen</translation>
    </message>
    <message>
        <source>No row is refused.</source>
        <translation>Keine Zeile ist abgewiesen.</translation>
    </message>
    <message>
        <source>being tried, nothing is stored</source>
        <translation>wird erprobt, nichts ist gespeichert</translation>
    </message>
    <message numerus="yes">
        <source>%n statement(s) do not close.</source>
        <translation>
            <numerusform>%n Auszug geht nicht auf.</numerusform>
            <numerusform>%n Auszüge gehen nicht auf.</numerusform>
        </translation>
    </message>
    <message>
        <source>Opening balance and lines do not make the closing balance; a day or a line is missing.</source>
        <translation>Anfangssaldo und Umsätze ergeben nicht den Endsaldo; ein Tag oder ein Umsatz fehlt.</translation>
    </message>
    <message>
        <source>Import all the same</source>
        <translation>Trotzdem importieren</translation>
    </message>
    <message>
        <source>The files could not be checked.</source>
        <translation>Die Dateien konnten nicht geprüft werden.</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Noch einmal prüfen</translation>
    </message>
    <message>
        <source>Refused %1</source>
        <translation>Abgewiesen %1</translation>
    </message>
    <message>
        <source>Possible duplicates %1</source>
        <translation>Mögliche Doppelte %1</translation>
    </message>
    <message>
        <source>Remarks %1</source>
        <translation>Hinweise %1</translation>
    </message>
    <message>
        <source>a trial run, nothing is stored yet</source>
        <translation>ein Probelauf, noch ist nichts gespeichert</translation>
    </message>
    <message>
        <source>No new record looks like one of another source.</source>
        <translation>Kein neuer Datensatz sieht aus wie einer aus anderer Quelle.</translation>
    </message>
    <message>
        <source>There is nothing to remark.</source>
        <translation>Es gibt keine Hinweise.</translation>
    </message>
    <message>
        <source>The files are being checked.</source>
        <translation>Die Dateien werden geprüft.</translation>
    </message>
    <message>
        <source>The files have not been checked.</source>
        <translation>Die Dateien wurden nicht geprüft.</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) are refused. Skip them, or go back and change how the file is read.</source>
        <translation>
            <numerusform>%n Zeile ist abgewiesen. Lassen Sie sie aus, oder ändern Sie im Schritt davor, wie die Datei gelesen wird.</numerusform>
            <numerusform>%n Zeilen sind abgewiesen. Lassen Sie sie aus, oder ändern Sie im Schritt davor, wie die Datei gelesen wird.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n statement(s) do not close. Say that they are to be imported all the same.</source>
        <translation>
            <numerusform>%n Auszug geht nicht auf. Bestätigen Sie, dass er trotzdem importiert werden soll.</numerusform>
            <numerusform>%n Auszüge gehen nicht auf. Bestätigen Sie, dass sie trotzdem importiert werden sollen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quittance::ui::ColumnTableModel</name>
    <message>
        <source> and </source>
        <translation> und </translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Auslassen</translation>
    </message>
    <message>
        <source>This column is not imported.</source>
        <translation>Diese Spalte wird nicht importiert.</translation>
    </message>
    <message>
        <source>As you chose.</source>
        <translation>Wie Sie gewählt haben.</translation>
    </message>
    <message>
        <source>%1 Sure to %2.</source>
        <translation>%1 Zu %2 sicher.</translation>
    </message>
    <message>
        <source>The heading in the file.</source>
        <translation>Die Überschrift in der Datei.</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>The first value in the file, as read. The tool tip shows more of them.</source>
        <translation>Der erste Wert der Datei, wie gelesen. Der Hinweistext zeigt weitere.</translation>
    </message>
    <message>
        <source>First value</source>
        <translation>Erster Wert</translation>
    </message>
    <message>
        <source>What the column becomes in the book. F2 changes it.</source>
        <translation>Was die Spalte im Buch wird. F2 ändert es.</translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation>Wird zu</translation>
    </message>
    <message>
        <source>How its values are read.</source>
        <translation>Wie ihre Werte gelesen werden.</translation>
    </message>
    <message>
        <source>As</source>
        <comment>a column is read as a date, as an amount</comment>
        <translation>Als</translation>
    </message>
</context>
<context>
    <name>quittance::ui::ColumnsPage</name>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>The columns show once the file has been read.</source>
        <translation>Die Spalten erscheinen, sobald die Datei gelesen ist.</translation>
    </message>
    <message>
        <source>%1: the format says by itself how it reads.</source>
        <translation>%1: Das Format sagt selbst, wie es zu lesen ist.</translation>
    </message>
    <message numerus="yes">
        <source>%n in the file, %1 used</source>
        <translation>
            <numerusform>%n in der Datei, %1 verwendet</numerusform>
            <numerusform>%n in der Datei, %1 verwendet</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 cannot be read as chosen.</source>
        <translation>%1 kann so nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Every date in “%1” reads two ways.</source>
        <translation>Jedes Datum in „%1“ lässt sich auf zwei Arten lesen.</translation>
    </message>
    <message>
        <source>Every amount in “%1” reads two ways.</source>
        <translation>Jeder Betrag in „%1“ lässt sich auf zwei Arten lesen.</translation>
    </message>
    <message>
        <source>What is “%1”?</source>
        <translation>Was ist „%1“?</translation>
    </message>
    <message>
        <source>The whole file is read so.</source>
        <translation>Die ganze Datei wird so gelesen.</translation>
    </message>
</context>
<context>
    <name>quittance::ui::CommandPalette</name>
    <message>
        <source>Find anything</source>
        <translation>Alles finden</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Was gefunden wurde</translation>
    </message>
    <message>
        <source>Number, amount, name, bank text, or a command</source>
        <translation>Nummer, Betrag, Name, Buchungstext oder ein Befehl</translation>
    </message>
    <message>
        <source>A command; numbers and names once a book is open</source>
        <translation>Ein Befehl; Nummern und Namen, sobald ein Buch offen ist</translation>
    </message>
    <message>
        <source>Looking in the book</source>
        <translation>Das Buch wird durchsucht</translation>
    </message>
    <message>
        <source>Nothing in the book answers this.</source>
        <translation>Nichts im Buch antwortet darauf.</translation>
    </message>
</context>
<context>
    <name>quittance::ui::ComparisonGrids</name>
    <message>
        <source>Agrees</source>
        <translation>Stimmt</translation>
    </message>
    <message>
        <source>Differs</source>
        <translation>Weicht ab</translation>
    </message>
    <message>
        <source>not paid</source>
        <translation>unbezahlt</translation>
    </message>
    <message>
        <source>paid, no bank line</source>
        <translation>bezahlt, kein Bankumsatz</translation>
    </message>
    <message>
        <source>in part proven</source>
        <translation>teils belegt</translation>
    </message>
    <message>
        <source>proven</source>
        <translation>belegt</translation>
    </message>
    <message>
        <source>No cash paid it, so no bank line is expected.</source>
        <translation>Sie wurde nicht mit Geld beglichen, deshalb wird kein Bankumsatz erwartet.</translation>
    </message>
    <message>
        <source>The book does not have it.</source>
        <translation>Im Buch ist sie nicht vorhanden.</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>Enter opens the customer&apos;s page</source>
        <translation>Die Eingabetaste öffnet die Seite des Kunden</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>Geprüft</translation>
    </message>
    <message>
        <source>Whether both sums are the same</source>
        <translation>Ob beide Summen gleich sind</translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation>Dort</translation>
    </message>
    <message>
        <source>What the platform says the customer owes on the day</source>
        <translation>Was der Kunde an dem Tag laut Plattform schuldet</translation>
    </message>
    <message>
        <source>Ours</source>
        <translation>Hier</translation>
    </message>
    <message>
        <source>What the book says on the same day</source>
        <translation>Was das Buch zum selben Tag sagt</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Differenz</translation>
    </message>
    <message>
        <source>Theirs less ours</source>
        <translation>Dort abzüglich hier</translation>
    </message>
    <message>
        <source>Ccy</source>
        <translation>Whg.</translation>
    </message>
    <message>
        <source>The currency of the row; nothing is converted</source>
        <translation>Die Währung der Zeile; nichts wird umgerechnet</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Kennung</translation>
    </message>
    <message>
        <source>The customer&apos;s id at the platform</source>
        <translation>Die Kennung des Kunden bei der Plattform</translation>
    </message>
    <message>
        <source>One of the two sums is not there.</source>
        <translation>Eine der beiden Summen fehlt.</translation>
    </message>
    <message>
        <source>The platform states something that is no amount.</source>
        <translation>Die Plattform nennt etwas, das kein Betrag ist.</translation>
    </message>
    <message>
        <source>The platform states nothing of this customer.</source>
        <translation>Die Plattform sagt zu diesem Kunden nichts.</translation>
    </message>
    <message>
        <source>The book has no such customer.</source>
        <translation>Das Buch hat keinen solchen Kunden.</translation>
    </message>
    <message>
        <source>Invoice</source>
        <translation>Rechnung</translation>
    </message>
    <message>
        <source>Enter opens the invoice</source>
        <translation>Die Eingabetaste öffnet die Rechnung</translation>
    </message>
    <message>
        <source>As the platform calls it</source>
        <translation>Wie die Plattform sie nennt</translation>
    </message>
    <message>
        <source>Whether both say the same of what is open and of whether the money is proven</source>
        <translation>Ob beide dasselbe dazu sagen, was offen ist und ob das Geld belegt ist</translation>
    </message>
    <message>
        <source>Their evidence</source>
        <translation>Nachweis dort</translation>
    </message>
    <message>
        <source>What the platform&apos;s own reconciliation says of the money</source>
        <translation>Was der eigene Abgleich der Plattform zu dem Geld sagt</translation>
    </message>
    <message>
        <source>Our evidence</source>
        <translation>Nachweis hier</translation>
    </message>
    <message>
        <source>What the bank lines in the book say of it</source>
        <translation>Was die Bankumsätze im Buch dazu sagen</translation>
    </message>
    <message>
        <source>Their open</source>
        <translation>Offen dort</translation>
    </message>
    <message>
        <source>What the platform says is open</source>
        <translation>Was laut Plattform offen ist</translation>
    </message>
    <message>
        <source>Our open</source>
        <translation>Offen hier</translation>
    </message>
    <message>
        <source>What the book says is open</source>
        <translation>Was laut Buch offen ist</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>The platform&apos;s own word</source>
        <translation>Das eigene Wort der Plattform</translation>
    </message>
    <message>
        <source>The platform does not say what is open.</source>
        <translation>Die Plattform sagt nicht, was offen ist.</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Schwere</translation>
    </message>
    <message>
        <source>An error, or something to be looked at</source>
        <translation>Ein Fehler oder etwas, das anzusehen ist</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Datenart</translation>
    </message>
    <message>
        <source>The list the record is of</source>
        <translation>Die Liste, zu der der Datensatz gehört</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Datensatz</translation>
    </message>
    <message>
        <source>Its id at the platform</source>
        <translation>Seine Kennung bei der Plattform</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>The platform&apos;s own rule, as it calls it</source>
        <translation>Die eigene Regel der Plattform, wie sie dort heißt</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>Meldung</translation>
    </message>
    <message>
        <source>In the platform&apos;s words</source>
        <translation>In den Worten der Plattform</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>Angefordert</translation>
    </message>
    <message>
        <source>When the platform was to read the books</source>
        <translation>Wann die Plattform die Bücher lesen sollte</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>When it had read them</source>
        <translation>Wann sie sie gelesen hatte</translation>
    </message>
    <message>
        <source>What was read</source>
        <translation>Was gelesen wurde</translation>
    </message>
    <message>
        <source>What went wrong between the platform and the books</source>
        <translation>Was zwischen Plattform und Büchern schiefging</translation>
    </message>
</context>
<context>
    <name>quittance::ui::ComparisonPane</name>
    <message>
        <source>Balances</source>
        <translation>Salden</translation>
    </message>
    <message>
        <source>Invoices</source>
        <translation>Rechnungen</translation>
    </message>
    <message>
        <source>Found wrong</source>
        <translation>Beanstandet</translation>
    </message>
    <message>
        <source>Its reads</source>
        <translation>Lesevorgänge</translation>
    </message>
    <message>
        <source>Ask the platform</source>
        <translation>Plattform fragen</translation>
    </message>
    <message>
        <source>What each customer owes: the platform&apos;s sum and ours, as of the same day.</source>
        <translation>Was jeder Kunde schuldet: die Summe der Plattform und unsere, zum selben Tag.</translation>
    </message>
    <message>
        <source>What proves each invoice&apos;s money: the platform&apos;s own reconciliation and ours.</source>
        <translation>Was das Geld jeder Rechnung belegt: der eigene Abgleich der Plattform und unserer.</translation>
    </message>
    <message>
        <source>Records the platform itself found wrong.</source>
        <translation>Datensätze, die die Plattform selbst beanstandet hat.</translation>
    </message>
    <message>
        <source>When the platform read the books, and how it went.</source>
        <translation>Wann die Plattform die Bücher gelesen hat und wie es ausging.</translation>
    </message>
    <message>
        <source>Reads the platform&apos;s own figures as of today and keeps them with their day.</source>
        <translation>Liest die eigenen Zahlen der Plattform zum heutigen Tag und bewahrt sie mit ihrem Tag auf.</translation>
    </message>
    <message>
        <source>Choose a connection to hold its figures against the book.</source>
        <translation>Eine Verbindung wählen, um ihre Zahlen mit dem Buch zu vergleichen.</translation>
    </message>
    <message>
        <source>The platform&apos;s own figures were not asked for yet.</source>
        <translation>Die eigenen Zahlen der Plattform wurden noch nicht abgefragt.</translation>
    </message>
    <message>
        <source>The platform states nothing of this kind.</source>
        <translation>Die Plattform gibt nichts dieser Art an.</translation>
    </message>
    <message>
        <source>Not all could be had.</source>
        <translation>Nicht alles war zu bekommen.</translation>
    </message>
    <message>
        <source>The platform&apos;s figures could not be read.</source>
        <translation>Die Zahlen der Plattform konnten nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>asking the platform…</source>
        <translation>die Plattform wird gefragt…</translation>
    </message>
    <message>
        <source>as of %1, asked %2</source>
        <translation>Stand %1, gefragt %2</translation>
    </message>
    <message>
        <source>%1 of %2 differ, %3</source>
        <translation>%1 von %2 weichen ab, %3</translation>
    </message>
    <message>
        <source>The book does not have it.</source>
        <translation>Im Buch ist das nicht vorhanden.</translation>
    </message>
</context>
<context>
    <name>quittance::ui::ConcentrationBar</name>
    <message>
        <source>Concentration</source>
        <translation>Konzentration</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>Every customer is a debtor of its own. Key G changes it.</source>
        <translation>Jeder Kunde ist ein Schuldner für sich. Die Taste G wechselt.</translation>
    </message>
    <message>
        <source>Customers under one parent owe together. Key G changes it.</source>
        <translation>Kunden desselben Konzerns schulden zusammen. Die Taste G wechselt.</translation>
    </message>
    <message numerus="yes">
        <source>%n largest</source>
        <translation>
            <numerusform>%n größter</numerusform>
            <numerusform>%n größte</numerusform>
        </translation>
    </message>
    <message>
        <source>So many debtors are in the chart. The table has all of them.</source>
        <translation>So viele Schuldner stehen im Diagramm. Die Tabelle hat alle.</translation>
    </message>
    <message>
        <source>Writes the table of debtors as a workbook or a CSV file.</source>
        <translation>Schreibt die Tabelle der Schuldner als Arbeitsmappe oder CSV-Datei.</translation>
    </message>
    <message>
        <source>Debtor</source>
        <translation>Schuldner</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>Diagramm</translation>
    </message>
</context>
<context>
    <name>quittance::ui::ConcentrationCharts</name>
    <message>
        <source>Debtor</source>
        <translation>Schuldner</translation>
    </message>
    <message>
        <source>Owed</source>
        <translation>Geschuldet</translation>
    </message>
    <message>
        <source>Running share</source>
        <translation>Kumulierter Anteil</translation>
    </message>
    <message>
        <source>What this debtor and all larger ones owe, in per cent of everything owed.</source>
        <translation>Was dieser Schuldner und alle größeren schulden, in Prozent von allem, was geschuldet wird.</translation>
    </message>
    <message numerus="yes">
        <source>%n customers</source>
        <translation>
            <numerusform>%n Kunde</numerusform>
            <numerusform>%n Kunden</numerusform>
        </translation>
    </message>
    <message>
        <source>%1% of everything owed</source>
        <translation>%1&#xa0;% von allem, was geschuldet wird</translation>
    </message>
    <message>
        <source>%1% of everything owed, %2</source>
        <translation>%1&#xa0;% von allem, was geschuldet wird, %2</translation>
    </message>
    <message numerus="yes">
        <source>%n others are in the table</source>
        <translation>
            <numerusform>%n weiterer steht in der Tabelle</numerusform>
            <numerusform>%n weitere stehen in der Tabelle</numerusform>
        </translation>
    </message>
    <message>
        <source>Largest debtor</source>
        <translation>Größter Schuldner</translation>
    </message>
    <message numerus="yes">
        <source>%n debtors</source>
        <translation>
            <numerusform>%n Schuldner</numerusform>
            <numerusform>%n Schuldner</numerusform>
        </translation>
    </message>
    <message>
        <source>What is owed on the day. Credits of one debtor offset nobody&apos;s debts, nor its own.</source>
        <translation>Was am Tag geschuldet wird. Guthaben eines Schuldners mindern weder fremde Schulden noch die eigenen.</translation>
    </message>
    <message>
        <source>5 largest</source>
        <translation>5 größte</translation>
    </message>
    <message>
        <source>10 largest</source>
        <translation>10 größte</translation>
    </message>
    <message>
        <source>Herfindahl index</source>
        <translation>Herfindahl-Index</translation>
    </message>
    <message>
        <source>one debtor owes everything</source>
        <translation>ein Schuldner schuldet alles</translation>
    </message>
    <message>
        <source>normalised %1</source>
        <translation>normiert %1</translation>
    </message>
    <message>
        <source>Effective debtors</source>
        <translation>Effektive Schuldner</translation>
    </message>
    <message>
        <source>of equal size, as concentrated</source>
        <translation>gleich große, ebenso konzentriert</translation>
    </message>
</context>
<context>
    <name>quittance::ui::ConcentrationModel</name>
    <message>
        <source>Rank</source>
        <translation>Rang</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>Owed</source>
        <translation>Geschuldet</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Kumul.</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Kunden</translation>
    </message>
    <message>
        <source>1 owes most.</source>
        <translation>1 schuldet am meisten.</translation>
    </message>
    <message>
        <source>Open and owed on the day, credits not taken off.</source>
        <translation>Am Tag offen und geschuldet, ohne Abzug von Guthaben.</translation>
    </message>
    <message>
        <source>In per cent of everything owed in this currency.</source>
        <translation>In Prozent von allem, was in dieser Währung geschuldet wird.</translation>
    </message>
    <message>
        <source>The share of this debtor and all larger ones.</source>
        <translation>Der Anteil dieses Schuldners und aller größeren.</translation>
    </message>
    <message>
        <source>Customers of the group that owe something.</source>
        <translation>Kunden der Gruppe, die etwas schulden.</translation>
    </message>
    <message numerus="yes">
        <source>Total, %n debtors</source>
        <translation>
            <numerusform>Summe, %n Schuldner</numerusform>
            <numerusform>Summe, %n Schuldner</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quittance::ui::ConcentrationScreen</name>
    <message>
        <source>Concentration</source>
        <translation>Konzentration</translation>
    </message>
</context>
<context>
    <name>quittance::ui::ConcentrationView</name>
    <message>
        <source>Owed</source>
        <translation>Geschuldet</translation>
    </message>
    <message>
        <source>Open on the day.</source>
        <translation>Am Tag offen.</translation>
    </message>
    <message>
        <source>Largest debtors</source>
        <translation>Größte Schuldner</translation>
    </message>
    <message>
        <source>Debtors</source>
        <translation>Schuldner</translation>
    </message>
    <message>
        <source>Filter debtors</source>
        <translation>Schuldner filtern</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Gruppen</translation>
    </message>
    <message>
        <source>%1, the largest first; Enter opens one</source>
        <translation>%1, die größten zuerst; die Eingabetaste öffnet einen</translation>
    </message>
    <message>
        <source>No debtor passes this filter.</source>
        <translation>Kein Schuldner passt zum Filter.</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Filter löschen</translation>
    </message>
    <message>
        <source>Nobody owes anything on this day.</source>
        <translation>An diesem Tag schuldet niemand etwas.</translation>
    </message>
    <message>
        <source>Choose a debtor to see the documents that sum to what it owes.</source>
        <translation>Wählen Sie einen Schuldner, um die Belege zu sehen, die seine Schuld ergeben.</translation>
    </message>
    <message>
        <source>%1, the line is the running share of everything owed; a column lists its documents</source>
        <translation>%1, die Linie ist der kumulierte Anteil an allem, was geschuldet wird; eine Säule listet ihre Belege</translation>
    </message>
    <message>
        <source>everything owed</source>
        <translation>alles, was geschuldet wird</translation>
    </message>
    <message>
        <source>The concentration could not be worked out.</source>
        <translation>Die Konzentration konnte nicht berechnet werden.</translation>
    </message>
</context>
<context>
    <name>quittance::ui::ConnectionGrids</name>
    <message numerus="yes">
        <source>%n issue(s)</source>
        <translation>
            <numerusform>%n Problem</numerusform>
            <numerusform>%n Probleme</numerusform>
        </translation>
    </message>
    <message>
        <source>Apart</source>
        <translation>Auseinander</translation>
    </message>
    <message>
        <source>Not read yet</source>
        <translation>Noch nicht gelesen</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n time(s) in a row)</source>
        <translation>
            <numerusform>%1 (%n-mal in Folge)</numerusform>
            <numerusform>%1 (%n-mal in Folge)</numerusform>
        </translation>
    </message>
    <message>
        <source>Cut short; the next run goes on where it stopped.</source>
        <translation>Vorzeitig beendet; der nächste Lauf fährt dort fort, wo dieser aufhörte.</translation>
    </message>
    <message>
        <source>More than 24 h older than the newest type.</source>
        <translation>Mehr als 24 h älter als die neueste Datenart.</translation>
    </message>
    <message>
        <source>as of %1 at the platform</source>
        <translation>Stand %1 bei der Plattform</translation>
    </message>
    <message>
        <source>bank</source>
        <translation>Bank</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>Press to switch the type off. What was read stays.</source>
        <translation>Drücken schaltet die Datenart aus. Was gelesen wurde, bleibt.</translation>
    </message>
    <message>
        <source>Press to switch the type on. The next run reads it whole.</source>
        <translation>Drücken schaltet die Datenart ein. Der nächste Lauf liest sie ganz.</translation>
    </message>
    <message>
        <source>At the platform: %1</source>
        <translation>Bei der Plattform: %1</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>The connection, its platform and its company there</source>
        <translation>Die Verbindung, ihre Plattform und ihr Unternehmen dort</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Last good</source>
        <translation>Letzter Erfolg</translation>
    </message>
    <message>
        <source>On</source>
        <translation>An</translation>
    </message>
    <message>
        <source>Types that are off are not read; what they brought stays</source>
        <translation>Ausgeschaltete Datenarten werden nicht gelesen; was sie brachten, bleibt</translation>
    </message>
    <message>
        <source>Data type</source>
        <translation>Datenart</translation>
    </message>
    <message>
        <source>A list of the platform</source>
        <translation>Eine Liste der Plattform</translation>
    </message>
    <message>
        <source>Every</source>
        <translation>Wie oft</translation>
    </message>
    <message>
        <source>When the type is read by itself</source>
        <translation>Wann die Datenart von selbst gelesen wird</translation>
    </message>
    <message>
        <source>When the type was last read to its end</source>
        <translation>Wann die Datenart zuletzt bis zum Ende gelesen wurde</translation>
    </message>
    <message>
        <source>Lag</source>
        <translation>Rückstand</translation>
    </message>
    <message>
        <source>The time since the last success</source>
        <translation>Die Zeit seit dem letzten Erfolg</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>How the last run of the type ended</source>
        <translation>Wie der letzte Lauf der Datenart endete</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Datensätze</translation>
    </message>
    <message>
        <source>Records of the type in the book that are not deleted</source>
        <translation>Nicht gelöschte Datensätze der Datenart im Buch</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgewiesen</translation>
    </message>
    <message>
        <source>Records that could not be taken over; Enter shows them</source>
        <translation>Datensätze, die nicht übernommen werden konnten; die Eingabetaste zeigt sie</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Als Nächstes</translation>
    </message>
    <message>
        <source>When the type is read next by itself</source>
        <translation>Wann die Datenart das nächste Mal von selbst gelesen wird</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>Meldung</translation>
    </message>
    <message>
        <source>The cause of an error, or what else is to be known</source>
        <translation>Die Ursache eines Fehlers oder was sonst zu wissen ist</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>When the run began</source>
        <translation>Wann der Lauf begann</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>What made the run start</source>
        <translation>Was den Lauf ausgelöst hat</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>How the worst of its types ended</source>
        <translation>Wie die schlechteste seiner Datenarten endete</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>From start to end</source>
        <translation>Vom Anfang bis zum Ende</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Gelesen</translation>
    </message>
    <message>
        <source>Records that arrived</source>
        <translation>Datensätze, die eingetroffen sind</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Records the book did not have</source>
        <translation>Datensätze, die das Buch nicht hatte</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Records that say something else than before; the old version is kept</source>
        <translation>Datensätze, die etwas anderes sagen als zuvor; die alte Fassung bleibt erhalten</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Gelöscht</translation>
    </message>
    <message>
        <source>Records the platform no longer names</source>
        <translation>Datensätze, die die Plattform nicht mehr nennt</translation>
    </message>
    <message>
        <source>Records that could not be taken over</source>
        <translation>Datensätze, die nicht übernommen werden konnten</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>Exchanges with the server, and how many were repeated</source>
        <translation>Anfragen an den Server und wie viele davon wiederholt wurden</translation>
    </message>
    <message>
        <source>Types</source>
        <translation>Datenarten</translation>
    </message>
    <message>
        <source>What each type said, where it is not complete</source>
        <translation>Was jede Datenart meldete, wo sie nicht vollständig ist</translation>
    </message>
    <message numerus="yes">
        <source>%n type(s)</source>
        <translation>
            <numerusform>%n Datenart</numerusform>
            <numerusform>%n Datenarten</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>Cut off</source>
        <translation>Abgebrochen</translation>
    </message>
    <message numerus="yes">
        <source>%n of them repeated</source>
        <translation>
            <numerusform>%n davon wiederholt</numerusform>
            <numerusform>%n davon wiederholt</numerusform>
        </translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Datensatz</translation>
    </message>
    <message>
        <source>Its id at the platform</source>
        <translation>Seine Kennung bei der Plattform</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>The field of the record</source>
        <translation>Das Feld des Datensatzes</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>What stands there</source>
        <translation>Was dort steht</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Why the record was not taken over</source>
        <translation>Warum der Datensatz nicht übernommen wurde</translation>
    </message>
    <message>
        <source>without an id</source>
        <translation>ohne Kennung</translation>
    </message>
    <message>
        <source>At</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>When the request was asked for</source>
        <translation>Wann die Anfrage gestellt wurde</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Methode</translation>
    </message>
    <message>
        <source>The request&apos;s HTTP method</source>
        <translation>Die HTTP-Methode der Anfrage</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>The request&apos;s address, without secrets</source>
        <translation>Die Adresse der Anfrage, ohne Schlüssel</translation>
    </message>
    <message>
        <source>The answer&apos;s HTTP status; a dash: none came</source>
        <translation>Der HTTP-Status der Antwort; ein Strich: Es kam keine</translation>
    </message>
    <message>
        <source>From the asking to the last byte, waits counted</source>
        <translation>Von der Anfrage bis zum letzten Byte, Wartezeiten mitgezählt</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Empfangen</translation>
    </message>
    <message>
        <source>The answer&apos;s body, unpacked</source>
        <translation>Der Inhalt der Antwort, entpackt</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>How often it was sent until it was answered</source>
        <translation>Wie oft gesendet wurde, bis eine Antwort kam</translation>
    </message>
    <message>
        <source>Their name</source>
        <translation>Kennung dort</translation>
    </message>
    <message>
        <source>The server&apos;s name for the exchange, which its support asks for</source>
        <translation>Die Kennung des Servers für den Austausch, nach der sein Support fragt</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Why there was no answer</source>
        <translation>Warum keine Antwort kam</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>Can do</source>
        <translation>Fähigkeit</translation>
    </message>
    <message>
        <source>Buttons follow this; the tip of a dash says why not</source>
        <translation>Schaltflächen richten sich danach; der Hinweistext eines Strichs nennt den Grund</translation>
    </message>
    <message>
        <source>Read: %1</source>
        <translation>Lesen: %1</translation>
    </message>
    <message>
        <source>The platform has no such list.</source>
        <translation>Die Plattform hat keine solche Liste.</translation>
    </message>
    <message>
        <source>The books behind the connection have none of it.</source>
        <translation>Die Bücher hinter der Verbindung haben davon nichts.</translation>
    </message>
    <message>
        <source>How many types need somebody, or the youngest success of any type</source>
        <translation>Wie viele Datenarten jemanden brauchen, oder der jüngste Erfolg irgendeiner</translation>
    </message>
</context>
<context>
    <name>quittance::ui::ConnectionWatch</name>
    <message>
        <source>%1 brought %2 new, %3 changed and %4 deleted records.</source>
        <translation>%1 brachte %2 neue, %3 geänderte und %4 gelöschte Datensätze.</translation>
    </message>
</context>
<context>
    <name>quittance::ui::ConnectionWords</name>
    <message>
        <source>Customers</source>
        <translation>Kunden</translation>
    </message>
    <message>
        <source>Invoices</source>
        <translation>Rechnungen</translation>
    </message>
    <message>
        <source>Credit notes</source>
        <translation>Gutschriften</translation>
    </message>
    <message>
        <source>Payments</source>
        <translation>Zahlungen</translation>
    </message>
    <message>
        <source>Account transactions</source>
        <translation>Kontobuchungen</translation>
    </message>
    <message>
        <source>Direct costs</source>
        <translation>Direkte Ausgaben</translation>
    </message>
    <message>
        <source>Direct incomes</source>
        <translation>Direkte Einnahmen</translation>
    </message>
    <message>
        <source>Transfers</source>
        <translation>Umbuchungen</translation>
    </message>
    <message>
        <source>Bank accounts of the books</source>
        <translation>Bankkonten der Buchhaltung</translation>
    </message>
    <message>
        <source>Bank transactions of the books</source>
        <translation>Bankbuchungen der Buchhaltung</translation>
    </message>
    <message>
        <source>Bank accounts</source>
        <translation>Bankkonten</translation>
    </message>
    <message>
        <source>Bank lines</source>
        <translation>Bankumsätze</translation>
    </message>
    <message>
        <source>Chart of accounts</source>
        <translation>Kontenplan</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Konten</translation>
    </message>
    <message>
        <source>Tax rates</source>
        <translation>Steuersätze</translation>
    </message>
    <message>
        <source>Tracking categories</source>
        <translation>Auswertungskategorien</translation>
    </message>
    <message>
        <source>Payment methods</source>
        <translation>Zahlungsarten</translation>
    </message>
    <message>
        <source>Receivables</source>
        <translation>Forderungen</translation>
    </message>
    <message>
        <source>Companies</source>
        <translation>Unternehmen</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Ansprechpartner</translation>
    </message>
    <message>
        <source>Team members</source>
        <translation>Teammitglieder</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Klassen</translation>
    </message>
    <message>
        <source>Departments</source>
        <translation>Abteilungen</translation>
    </message>
    <message>
        <source>Locations</source>
        <translation>Standorte</translation>
    </message>
    <message>
        <source>Tax codes</source>
        <translation>Steuerschlüssel</translation>
    </message>
    <message>
        <source>Create customers</source>
        <translation>Kunden anlegen</translation>
    </message>
    <message>
        <source>Change customers</source>
        <translation>Kunden ändern</translation>
    </message>
    <message>
        <source>Create invoices</source>
        <translation>Rechnungen anlegen</translation>
    </message>
    <message>
        <source>Change invoices</source>
        <translation>Rechnungen ändern</translation>
    </message>
    <message>
        <source>Create credit notes</source>
        <translation>Gutschriften anlegen</translation>
    </message>
    <message>
        <source>Change credit notes</source>
        <translation>Gutschriften ändern</translation>
    </message>
    <message>
        <source>Create payments</source>
        <translation>Zahlungen anlegen</translation>
    </message>
    <message>
        <source>Change payments</source>
        <translation>Zahlungen ändern</translation>
    </message>
    <message>
        <source>Create receivables</source>
        <translation>Forderungen anlegen</translation>
    </message>
    <message>
        <source>Change receivables</source>
        <translation>Forderungen ändern</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>von Hand</translation>
    </message>
    <message>
        <source>on start</source>
        <translation>beim Start</translation>
    </message>
    <message>
        <source>monthly</source>
        <translation>monatlich</translation>
    </message>
    <message>
        <source>hourly</source>
        <translation>stündlich</translation>
    </message>
    <message>
        <source>daily</source>
        <translation>täglich</translation>
    </message>
    <message>
        <source>weekly</source>
        <translation>wöchentlich</translation>
    </message>
    <message numerus="yes">
        <source>every %n h</source>
        <translation>
            <numerusform>alle %n h</numerusform>
            <numerusform>alle %n h</numerusform>
        </translation>
    </message>
    <message>
        <source>on schedule</source>
        <translation>nach Zeitplan</translation>
    </message>
    <message>
        <source>at the start</source>
        <translation>beim Start</translation>
    </message>
    <message>
        <source>announced</source>
        <translation>angekündigt</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Vollständig</translation>
    </message>
    <message>
        <source>In part</source>
        <translation>Teilweise</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Gescheitert</translation>
    </message>
    <message>
        <source>Not there</source>
        <translation>Nicht vorhanden</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1 T</translation>
    </message>
    <message>
        <source>%1: last read %2, %3 ago</source>
        <translation>%1: zuletzt gelesen %2, vor %3</translation>
    </message>
    <message>
        <source>%1: nothing was read yet</source>
        <translation>%1: Noch wurde nichts gelesen</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) refused</source>
        <translation>
            <numerusform>%n Datensatz abgewiesen</numerusform>
            <numerusform>%n Datensätze abgewiesen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 not read yet</source>
        <translation>%1 noch nicht gelesen</translation>
    </message>
    <message>
        <source>%1: read more than 24 h before the newest type. Figures over both do not agree.</source>
        <translation>%1: mehr als 24 h vor der neuesten Datenart gelesen. Zahlen über beide stimmen nicht überein.</translation>
    </message>
    <message>
        <source>Balances and aging are without %1.</source>
        <translation>Salden und Altersstruktur sind ohne %1.</translation>
    </message>
    <message>
        <source>Reconcile is without %1.</source>
        <translation>Der Abgleich ist ohne %1.</translation>
    </message>
    <message>
        <source>Balances and aging show %1 as of %2.</source>
        <translation>Salden und Altersstruktur zeigen %1 mit Stand %2.</translation>
    </message>
    <message>
        <source>Reconcile shows %1 as of %2.</source>
        <translation>Der Abgleich zeigt %1 mit Stand %2.</translation>
    </message>
    <message>
        <source>Balances, aging and every figure of receivables stay as they are now and grow wrong.</source>
        <translation>Salden, Altersstruktur und alle Kennzahlen der Forderungen bleiben, wie sie sind, und werden falsch.</translation>
    </message>
    <message>
        <source>Receipts find no new evidence at the bank, so Reconcile stands still.</source>
        <translation>Zahlungseingänge finden keinen neuen Nachweis bei der Bank, der Abgleich steht still.</translation>
    </message>
    <message>
        <source>The platform’s own figures</source>
        <translation>Zahlen der Plattform selbst</translation>
    </message>
</context>
<context>
    <name>quittance::ui::ConnectionsScreen</name>
    <message>
        <source>Remove %1</source>
        <translation>%1 entfernen</translation>
    </message>
    <message>
        <source>Remove the connection %1?</source>
        <translation>Die Verbindung %1 entfernen?</translation>
    </message>
    <message>
        <source>The program forgets the connection and its secret. The documents and payments it brought stay in the book, with their history, and are no longer brought up to date.</source>
        <translation>Das Programm vergisst die Verbindung und ihren Schlüssel. Die Belege und Zahlungen, die sie brachte, bleiben mit ihrem Verlauf im Buch und werden nicht mehr aktualisiert.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>%1 is no longer connected.</source>
        <translation>%1 ist nicht mehr verbunden.</translation>
    </message>
    <message>
        <source>asking the platform…</source>
        <translation>die Plattform wird gefragt…</translation>
    </message>
    <message>
        <source>the test failed: %1</source>
        <translation>der Test ist gescheitert: %1</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 bei %2</translation>
    </message>
    <message>
        <source>the platform answers: %1</source>
        <translation>die Plattform antwortet: %1</translation>
    </message>
    <message>
        <source>Secret of %1</source>
        <translation>Schlüssel von %1</translation>
    </message>
    <message>
        <source>For this sitting; it is not shown again and not written down.</source>
        <translation>Für diese Sitzung; er wird nicht noch einmal gezeigt und nicht aufgeschrieben.</translation>
    </message>
</context>
<context>
    <name>quittance::ui::ConnectionsView</name>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Read all anew</source>
        <translation>Alles neu lesen</translation>
    </message>
    <message>
        <source>Refresh at the platform</source>
        <translation>Bei der Plattform auffrischen</translation>
    </message>
    <message>
        <source>Sync all</source>
        <translation>Alle abgleichen</translation>
    </message>
    <message>
        <source>Add connection…</source>
        <translation>Verbindung hinzufügen…</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Testen</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Entfernen…</translation>
    </message>
    <message>
        <source>Data types</source>
        <translation>Datenarten</translation>
    </message>
    <message>
        <source>Every…</source>
        <translation>Takt…</translation>
    </message>
    <message>
        <source>Sync again</source>
        <translation>Erneut abgleichen</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgewiesen</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>What each can do</source>
        <translation>Was jede kann</translation>
    </message>
    <message>
        <source>Refused records</source>
        <translation>Abgewiesene Datensätze</translation>
    </message>
    <message>
        <source>Nothing was read over this connection yet.</source>
        <translation>Über diese Verbindung wurde noch nichts gelesen.</translation>
    </message>
    <message>
        <source>No record of the chosen type was refused.</source>
        <translation>Kein Datensatz der gewählten Art wurde abgewiesen.</translation>
    </message>
    <message>
        <source>No request was sent since the program started.</source>
        <translation>Seit dem Start des Programms wurde keine Anfrage gesendet.</translation>
    </message>
    <message>
        <source>Stops the reading. What arrived whole is kept, and the next run goes on there.</source>
        <translation>Hält das Lesen an. Was vollständig ankam, bleibt erhalten, und der nächste Lauf setzt dort fort.</translation>
    </message>
    <message>
        <source>Reads every record of the chosen connection, also what did not change. Finds what was deleted without a trace.</source>
        <translation>Liest jeden Datensatz der gewählten Verbindung, auch was sich nicht geändert hat. Findet, was spurlos gelöscht wurde.</translation>
    </message>
    <message>
        <source>Asks the platform to read the books first, waits, and then reads what changed.</source>
        <translation>Lässt die Plattform zuerst die Bücher lesen, wartet und liest dann, was sich geändert hat.</translation>
    </message>
    <message>
        <source>Reads what changed, from every connection.</source>
        <translation>Liest über jede Verbindung, was sich geändert hat.</translation>
    </message>
    <message>
        <source>Connects a platform, step by step.</source>
        <translation>Verbindet eine Plattform, Schritt für Schritt.</translation>
    </message>
    <message>
        <source>Asks the platform who it is. Nothing is read into the book.</source>
        <translation>Fragt die Plattform, wer sie ist. Es wird nichts in das Buch gelesen.</translation>
    </message>
    <message>
        <source>Takes the connection off the list and forgets its secret. What it brought stays.</source>
        <translation>Nimmt die Verbindung aus der Liste und vergisst ihren Schlüssel. Was sie gebracht hat, bleibt.</translation>
    </message>
    <message>
        <source>Sets how often the chosen types are read by themselves.</source>
        <translation>Legt fest, wie oft die gewählten Arten von selbst gelesen werden.</translation>
    </message>
    <message>
        <source>Reads the chosen types again.</source>
        <translation>Liest die gewählten Arten noch einmal.</translation>
    </message>
    <message>
        <source>Every reading of the chosen connection, newest first.</source>
        <translation>Jeder Lesevorgang der gewählten Verbindung, die neuesten zuerst.</translation>
    </message>
    <message>
        <source>Records of the chosen type that could not be taken over.</source>
        <translation>Datensätze der gewählten Art, die nicht übernommen werden konnten.</translation>
    </message>
    <message>
        <source>The last requests to servers, without secrets.</source>
        <translation>Die letzten Anfragen an Server, ohne Schlüssel.</translation>
    </message>
    <message>
        <source>What each platform&apos;s connector reads and writes.</source>
        <translation>Was die Anbindung jeder Plattform liest und schreibt.</translation>
    </message>
    <message>
        <source>The types of a connection and how current each is show here.</source>
        <translation>Die Arten einer Verbindung und wie aktuell jede ist, erscheinen hier.</translation>
    </message>
    <message>
        <source>Choose a connection.</source>
        <translation>Wählen Sie eine Verbindung.</translation>
    </message>
    <message>
        <source>The connections could not be read.</source>
        <translation>Die Verbindungen konnten nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message numerus="yes">
        <source>%n linked</source>
        <translation>
            <numerusform>%n verbunden</numerusform>
            <numerusform>%n verbunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n need(s) you</source>
        <translation>
            <numerusform>%n braucht Aufmerksamkeit</numerusform>
            <numerusform>%n brauchen Aufmerksamkeit</numerusform>
        </translation>
    </message>
    <message>
        <source>reading</source>
        <translation>liest</translation>
    </message>
    <message>
        <source>what is read, how often, and how it went</source>
        <translation>was gelesen wird, wie oft und wie es ausging</translation>
    </message>
    <message>
        <source>of this sitting, without secrets</source>
        <translation>aus dieser Sitzung, ohne Schlüssel</translation>
    </message>
    <message>
        <source>buttons follow this</source>
        <translation>danach richten sich die Schaltflächen</translation>
    </message>
    <message>
        <source>%1 failed.</source>
        <translation>%1: gescheitert.</translation>
    </message>
    <message>
        <source>Types are apart.</source>
        <translation>Die Stände der Arten liegen auseinander.</translation>
    </message>
    <message>
        <source>All types of %1</source>
        <translation>Alle Arten von %1</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>Jetzt abgleichen</translation>
    </message>
    <message>
        <source>Give the secret again…</source>
        <translation>Schlüssel erneut angeben…</translation>
    </message>
    <message>
        <source>Switch on or off</source>
        <translation>Ein- oder ausschalten</translation>
    </message>
    <message>
        <source>Show refused records</source>
        <translation>Abgewiesene Datensätze zeigen</translation>
    </message>
    <message>
        <source>Mappings</source>
        <translation>Zuordnungen</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>What writes to the chosen connection leave open because it is said here once.</source>
        <translation>Was Schreibvorgänge an die gewählte Verbindung offen lassen, weil es hier einmal gesagt ist.</translation>
    </message>
    <message>
        <source>The platform&apos;s own figures held against the book.</source>
        <translation>Die Zahlen der Plattform, dem Buch gegenübergestellt.</translation>
    </message>
    <message>
        <source>Switch %1 off</source>
        <translation>%1 ausschalten</translation>
    </message>
    <message>
        <source>Switch %1 of %2 off?</source>
        <translation>%1 von %2 ausschalten?</translation>
    </message>
    <message>
        <source>%1 What was read stays in the book.</source>
        <translation>%1 Was gelesen wurde, bleibt im Buch.</translation>
    </message>
    <message>
        <source>Switch off</source>
        <translation>Ausschalten</translation>
    </message>
    <message>
        <source>No source yet.</source>
        <translation>Noch keine Quelle.</translation>
    </message>
</context>
<context>
    <name>quittance::ui::CreditBar</name>
    <message>
        <source>Credit</source>
        <translation>Kreditrisiko</translation>
    </message>
    <message>
        <source>Export provision…</source>
        <translation>Wertberichtigung exportieren…</translation>
    </message>
    <message>
        <source>Export customers…</source>
        <translation>Kunden exportieren…</translation>
    </message>
    <message>
        <source>Writes the provision with its rates as a workbook or a CSV file.</source>
        <translation>Schreibt die Wertberichtigung mit ihren Quoten als Arbeitsmappe oder CSV-Datei.</translation>
    </message>
    <message>
        <source>Writes limits, exposure and scores as a workbook or a CSV file.</source>
        <translation>Schreibt Limits, Engagement und Scores als Arbeitsmappe oder CSV-Datei.</translation>
    </message>
    <message>
        <source>With drafts</source>
        <translation>Mit Entwürfen</translation>
    </message>
    <message>
        <source>Draft invoices count in the exposure, with the orders.</source>
        <translation>Rechnungsentwürfe zählen zusammen mit den Aufträgen zum Obligo.</translation>
    </message>
</context>
<context>
    <name>quittance::ui::CreditModel</name>
    <message>
        <source>Customer</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>Exposure</source>
        <translation>Engagement</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Limit</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>Genutzt</translation>
    </message>
    <message>
        <source>Headroom</source>
        <translation>Frei</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Score</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>Zu spät</translation>
    </message>
    <message>
        <source>What the customer owes net of its credits, but not less than nothing, with orders not yet invoiced and less what is insured.</source>
        <translation>Was der Kunde abzüglich seiner Guthaben schuldet, aber nicht weniger als null, mit noch nicht berechneten Aufträgen und abzüglich dessen, was versichert ist.</translation>
    </message>
    <message>
        <source>The credit limit the source states, in its own currency. None is not a limit of zero.</source>
        <translation>Das Kreditlimit, das die Quelle nennt, in seiner eigenen Währung. Keines ist kein Limit von null.</translation>
    </message>
    <message>
        <source>Limit less exposure. Below zero the limit is exceeded.</source>
        <translation>Limit abzüglich Engagement. Unter null ist das Limit überschritten.</translation>
    </message>
    <message>
        <source>The share of invoices to be expected late: the customer&apos;s own, drawn towards the share of the book.</source>
        <translation>Der Anteil der Rechnungen, die zu spät zu erwarten sind: der des Kunden, zum Anteil des Buchs hin gezogen.</translation>
    </message>
    <message>
        <source>%1 of %2 invoices settled in twelve months were late.</source>
        <translation>%1 von %2 in zwölf Monaten ausgeglichenen Rechnungen waren zu spät.</translation>
    </message>
    <message>
        <source>No credit limit is stated in this currency.</source>
        <translation>In dieser Währung ist kein Kreditlimit angegeben.</translation>
    </message>
    <message>
        <source>The limit is zero, and something is owed.</source>
        <translation>Das Limit ist null, und es wird etwas geschuldet.</translation>
    </message>
    <message>
        <source>The limit is zero.</source>
        <translation>Das Limit ist null.</translation>
    </message>
    <message numerus="yes">
        <source>Total, %n customers</source>
        <translation>
            <numerusform>Summe, %n Kunde</numerusform>
            <numerusform>Summe, %n Kunden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quittance::ui::CreditScreen</name>
    <message>
        <source>Keep this provision</source>
        <translation>Diese Wertberichtigung festhalten</translation>
    </message>
    <message>
        <source>The provision of %1 is kept with its rates and amounts. Say why these rates.</source>
        <translation>Die Wertberichtigung vom %1 wird mit ihren Quoten und Beträgen festgehalten. Sagen Sie, warum diese Quoten.</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Festhalten</translation>
    </message>
    <message>
        <source>Month end</source>
        <translation>Monatsende</translation>
    </message>
    <message>
        <source>Rates of the book&apos;s own history</source>
        <translation>Quoten aus der eigenen Historie des Buchs</translation>
    </message>
    <message>
        <source>Quarterly review</source>
        <translation>Vierteljährliche Überprüfung</translation>
    </message>
    <message>
        <source>The provision of %1 is kept.</source>
        <translation>Die Wertberichtigung vom %1 ist festgehalten.</translation>
    </message>
    <message>
        <source>Credit</source>
        <translation>Kreditrisiko</translation>
    </message>
    <message>
        <source>Net receivable</source>
        <translation>Nettoforderung</translation>
    </message>
    <message>
        <source>The view is read-only while looking back.</source>
        <translation>Die Ansicht ist beim Rückblick schreibgeschützt.</translation>
    </message>
    <message>
        <source>Back to the matrix.</source>
        <translation>Zurück zur Matrix.</translation>
    </message>
    <message>
        <source>%1, %2, %3 open</source>
        <translation>%1, %2, %3 offen</translation>
    </message>
</context>
<context>
    <name>quittance::ui::CreditTiles</name>
    <message>
        <source>Exposure</source>
        <translation>Engagement</translation>
    </message>
    <message numerus="yes">
        <source>%n customers</source>
        <translation>
            <numerusform>%n Kunde</numerusform>
            <numerusform>%n Kunden</numerusform>
        </translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Limits</translation>
    </message>
    <message numerus="yes">
        <source>%n with a limit</source>
        <translation>
            <numerusform>%n mit Limit</numerusform>
            <numerusform>%n mit Limit</numerusform>
        </translation>
    </message>
    <message>
        <source>no limit is stated</source>
        <translation>kein Limit ist angegeben</translation>
    </message>
    <message>
        <source>The sum of the credit limits stated in this currency.</source>
        <translation>Die Summe der in dieser Währung angegebenen Kreditlimits.</translation>
    </message>
    <message>
        <source>Over their limit</source>
        <translation>Über ihrem Limit</translation>
    </message>
    <message>
        <source>by %1 in all</source>
        <translation>um insgesamt %1</translation>
    </message>
    <message>
        <source>Customers whose exposure is above their limit, and by how much.</source>
        <translation>Kunden, deren Engagement über ihrem Limit liegt, und um wie viel.</translation>
    </message>
    <message>
        <source>Without a limit</source>
        <translation>Ohne Limit</translation>
    </message>
    <message>
        <source>owe %1</source>
        <translation>schulden %1</translation>
    </message>
    <message>
        <source>Customers that owe something and have no limit in this currency.</source>
        <translation>Kunden, die etwas schulden und in dieser Währung kein Limit haben.</translation>
    </message>
    <message>
        <source>Provision</source>
        <translation>Wertberichtigung</translation>
    </message>
    <message>
        <source>of %1 open</source>
        <translation>von %1 offen</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>Deckungsquote</translation>
    </message>
    <message>
        <source>provision of what is open</source>
        <translation>Wertberichtigung am Offenen</translation>
    </message>
</context>
<context>
    <name>quittance::ui::CreditView</name>
    <message>
        <source>Limits and scores</source>
        <translation>Limits und Scores</translation>
    </message>
    <message>
        <source>Filter customers</source>
        <translation>Kunden filtern</translation>
    </message>
    <message>
        <source>%1; Enter opens a customer</source>
        <translation>%1; die Eingabetaste öffnet einen Kunden</translation>
    </message>
    <message>
        <source>Nothing is open on this day, and no limit is stated.</source>
        <translation>An diesem Tag ist nichts offen, und kein Limit ist angegeben.</translation>
    </message>
    <message>
        <source>No customer passes this filter.</source>
        <translation>Kein Kunde passt zum Filter.</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Filter löschen</translation>
    </message>
    <message>
        <source>That provision was made with other buckets. Set them in Preferences to take its rates.</source>
        <translation>Diese Wertberichtigung entstand mit anderen Altersklassen. Stellen Sie sie in den Einstellungen ein, um ihre Quoten zu übernehmen.</translation>
    </message>
    <message>
        <source>The rates of the provision of %1 are taken.</source>
        <translation>Die Quoten der Wertberichtigung vom %1 sind übernommen.</translation>
    </message>
    <message>
        <source>Limits and scores could not be worked out.</source>
        <translation>Limits und Scores konnten nicht berechnet werden.</translation>
    </message>
</context>
<context>
    <name>quittance::ui::CurrencyChoice</name>
    <message>
        <source>Currency</source>
        <translation>Währung</translation>
    </message>
</context>
<context>
    <name>quittance::ui::CustomerFigures</name>
    <message>
        <source>Bank evidence</source>
        <translation>Banknachweis</translation>
    </message>
    <message>
        <source>Receipts that a bank line proves, of all receipts up to the day of the view.</source>
        <translation>Eingänge, die ein Bankumsatz belegt, von allen Eingängen bis zum Tag der Ansicht.</translation>
    </message>
    <message>
        <source>no bank source</source>
        <translation>keine Bankquelle</translation>
    </message>
    <message>
        <source>no receipts yet</source>
        <translation>noch keine Eingänge</translation>
    </message>
    <message>
        <source>%1 of %2 receipts</source>
        <translation>%1 von %2 Eingängen</translation>
    </message>
    <message>
        <source>Last receipt</source>
        <translation>Letzter Eingang</translation>
    </message>
    <message>
        <source>The latest receipt up to the day of the view.</source>
        <translation>Der letzte Eingang bis zum Tag der Ansicht.</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>noch keiner</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Überfällig</translation>
    </message>
    <message>
        <source>%1 of gross</source>
        <translation>%1 vom Brutto</translation>
    </message>
    <message>
        <source>nothing overdue</source>
        <translation>nichts überfällig</translation>
    </message>
    <message numerus="yes">
        <source>%n open items</source>
        <translation>
            <numerusform>%n offener Posten</numerusform>
            <numerusform>%n offene Posten</numerusform>
        </translation>
    </message>
    <message>
        <source>All open items less unapplied credits on the day of the view.</source>
        <translation>Alle offenen Posten abzüglich nicht zugeordneter Guthaben am Tag der Ansicht.</translation>
    </message>
    <message>
        <source>Unapplied</source>
        <translation>Nicht zugeordnet</translation>
    </message>
    <message>
        <source>on account</source>
        <translation>akonto</translation>
    </message>
    <message>
        <source>nothing on account</source>
        <translation>nichts akonto</translation>
    </message>
    <message>
        <source>Receipts and credit notes that are not applied to an invoice yet.</source>
        <translation>Eingänge und Gutschriften, die noch keiner Rechnung zugeordnet sind.</translation>
    </message>
    <message>
        <source>Net %1</source>
        <translation>Netto %1</translation>
    </message>
    <message>
        <source>part of %1</source>
        <translation>Teil von %1</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>Zurückgegeben</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>From this day on it is applied.</source>
        <translation>Von diesem Tag an ist es zugeordnet.</translation>
    </message>
    <message>
        <source>Settled by</source>
        <translation>Ausgeglichen durch</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Beleg</translation>
    </message>
    <message>
        <source>Taken from it</source>
        <translation>Davon genommen</translation>
    </message>
    <message>
        <source>In the currency of what settles.</source>
        <translation>In der Währung dessen, was ausgleicht.</translation>
    </message>
    <message>
        <source>Applied</source>
        <translation>Zugeordnet</translation>
    </message>
    <message>
        <source>Taken off the document, in its currency.</source>
        <translation>Vom Beleg abgezogen, in seiner Währung.</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>The day it was taken back; blank: in force.</source>
        <translation>Der Tag der Rücknahme; leer: gültig.</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Wie</translation>
    </message>
    <message>
        <source>Inferred: no source paired them; kept out of payment behaviour.</source>
        <translation>Abgeleitet: Keine Quelle hat sie verbunden; zählt nicht zum Zahlungsverhalten.</translation>
    </message>
    <message>
        <source>inferred</source>
        <translation>abgeleitet</translation>
    </message>
    <message>
        <source>as stated</source>
        <translation>wie angegeben</translation>
    </message>
    <message>
        <source>Booked</source>
        <translation>Gebucht</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>What the bank says of the receipt.</source>
        <translation>Was die Bank zum Eingang sagt.</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Eingang</translation>
    </message>
    <message>
        <source>Bank amount</source>
        <translation>Bankbetrag</translation>
    </message>
    <message>
        <source>Payer</source>
        <translation>Zahler</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Why %1</source>
        <translation>Warum %1</translation>
    </message>
    <message>
        <source>%1, as allocated on %2</source>
        <translation>%1, zugeordnet am %2</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Als Nächstes</translation>
    </message>
    <message>
        <source>%1 needs a look: the payer is not known for this customer.</source>
        <translation>%1 braucht einen Blick: Der Zahler ist bei diesem Kunden nicht bekannt.</translation>
    </message>
    <message>
        <source>%1 is booked, but no bank line proves it.</source>
        <translation>%1 ist gebucht, aber kein Bankumsatz belegt es.</translation>
    </message>
    <message>
        <source>Open items past their due date, credits not taken off; of what is owed, and days past due of the oldest.</source>
        <translation>Offene Posten nach ihrer Fälligkeit, ohne Abzug von Guthaben; von dem, was geschuldet wird, und Tage, die der älteste überfällig ist.</translation>
    </message>
    <message>
        <source>oldest %1 d</source>
        <comment>days</comment>
        <translation>ältester %1 T</translation>
    </message>
    <message>
        <source>What is owed, credits taken off, of the credit limit. The limit is in the customer&apos;s own currency or the company&apos;s.</source>
        <translation>Was abzüglich der Guthaben geschuldet wird, vom Kreditlimit. Das Limit steht in der Währung des Kunden oder in der des Unternehmens.</translation>
    </message>
    <message>
        <source>no limit set</source>
        <translation>kein Limit gesetzt</translation>
    </message>
    <message>
        <source>over a limit of zero</source>
        <translation>über einem Limit von null</translation>
    </message>
    <message>
        <source>no limit in %1</source>
        <translation>kein Limit in %1</translation>
    </message>
    <message>
        <source>of %1, free %2</source>
        <translation>von %1, frei %2</translation>
    </message>
    <message>
        <source>of %1, over by %2</source>
        <translation>von %1, um %2 darüber</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>von %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Last receipt, %1</source>
        <translation>Letzter Eingang, %1</translation>
    </message>
    <message>
        <source>Balance, %1</source>
        <translation>Saldo, %1</translation>
    </message>
    <message>
        <source>Limit used</source>
        <translation>Limit ausgeschöpft</translation>
    </message>
    <message>
        <source>%1: a promise of %2 was broken.</source>
        <translation>%1: Eine Zahlungszusage über %2 wurde gebrochen.</translation>
    </message>
    <message>
        <source>%1: of a promise of %2, only %3 came in time.</source>
        <translation>%1: Von einer Zahlungszusage über %2 kamen nur %3 rechtzeitig.</translation>
    </message>
</context>
<context>
    <name>quittance::ui::CustomerHeader</name>
    <message>
        <source>List open items</source>
        <translation>Offene Posten auflisten</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Währung</translation>
    </message>
    <message>
        <source>Opens the open items of this customer as a list of their own.</source>
        <translation>Öffnet die offenen Posten dieses Kunden als eigene Liste.</translation>
    </message>
    <message>
        <source>Writes the rows of the tab in front as a workbook or a CSV file.</source>
        <translation>Schreibt die Zeilen der vorderen Karte als Arbeitsmappe oder CSV-Datei.</translation>
    </message>
    <message>
        <source>On account %1</source>
        <translation>Akonto %1</translation>
    </message>
    <message numerus="yes">
        <source>%n days late</source>
        <translation>
            <numerusform>%n Tag überfällig</numerusform>
            <numerusform>%n Tage überfällig</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quittance::ui::CustomerModel</name>
    <message>
        <source>What is open by age, each customer on its own scale.</source>
        <translation>Was offen ist, nach Alter, jeder Kunde in eigenem Maßstab.</translation>
    </message>
    <message>
        <source>All open items less unapplied credits on the day of the view.</source>
        <translation>Alle offenen Posten abzüglich nicht zugeordneter Guthaben am Tag der Ansicht.</translation>
    </message>
    <message>
        <source>Open items past their due date, credits not taken off.</source>
        <translation>Offene Posten nach ihrer Fälligkeit, ohne Abzug von Guthaben.</translation>
    </message>
    <message>
        <source>Receipts and credit notes that are not applied to an invoice yet.</source>
        <translation>Eingänge und Gutschriften, die noch keiner Rechnung zugeordnet sind.</translation>
    </message>
    <message>
        <source>Days past due of the oldest open item; blank when nothing is overdue.</source>
        <translation>Tage, die der älteste offene Posten überfällig ist; leer, wenn nichts überfällig ist.</translation>
    </message>
    <message>
        <source>The day of the last receipt up to the day of the view; blank: none yet.</source>
        <translation>Der Tag des letzten Eingangs bis zum Tag der Ansicht; leer: noch keiner.</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>Ccy</source>
        <translation>Whg.</translation>
    </message>
    <message>
        <source>Aging</source>
        <translation>Altersstruktur</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>Saldo</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Überfällig</translation>
    </message>
    <message>
        <source>Unapplied</source>
        <translation>Nicht zugeordnet</translation>
    </message>
    <message>
        <source>Oldest, d</source>
        <translation>Ältester, T</translation>
    </message>
    <message>
        <source>Last receipt</source>
        <translation>Letzter Eingang</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>Posten</translation>
    </message>
    <message>
        <source>Open items that are owed; an instalment counts as one.</source>
        <translation>Offene Posten, die geschuldet werden; eine Rate zählt als einer.</translation>
    </message>
    <message>
        <source>The platform this customer came from no longer has it since %1. Its documents stay; nothing new can be written for it there.</source>
        <translation>Die Plattform, von der dieser Kunde kam, hat ihn seit %1 nicht mehr. Seine Belege bleiben; neu geschrieben werden kann dort nichts für ihn.</translation>
    </message>
    <message>
        <source>gone since %1</source>
        <translation>fort seit %1</translation>
    </message>
</context>
<context>
    <name>quittance::ui::CustomerScreen</name>
    <message>
        <source>Balance</source>
        <translation>Saldo</translation>
    </message>
    <message>
        <source>Unapplied</source>
        <translation>Nicht zugeordnet</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Überfällig</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx)</source>
        <translation>Excel-Arbeitsmappe (*.xlsx)</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>Durch Kommas getrennte Werte (*.csv)</translation>
    </message>
    <message>
        <source>%1 days late</source>
        <translation>%1 Tage zu spät</translation>
    </message>
    <message>
        <source>Settled in %1</source>
        <translation>Ausgeglichen im %1</translation>
    </message>
    <message>
        <source>Invoices</source>
        <translation>Rechnungen</translation>
    </message>
    <message>
        <source>Settled in 6 months</source>
        <translation>In 6 Monaten ausgeglichen</translation>
    </message>
    <message>
        <source>Settled in 12 months</source>
        <translation>In 12 Monaten ausgeglichen</translation>
    </message>
    <message numerus="yes">
        <source>Invoices at least %n days old</source>
        <translation>
            <numerusform>Rechnungen, mindestens %n Tag alt</numerusform>
            <numerusform>Rechnungen, mindestens %n Tage alt</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel the promise</source>
        <translation>Zahlungszusage stornieren</translation>
    </message>
    <message>
        <source>The promise counts neither as kept nor as broken. Say why.</source>
        <translation>Die Zahlungszusage gilt weder als gehalten noch als gebrochen. Geben Sie den Grund an.</translation>
    </message>
    <message>
        <source>Cancel it</source>
        <translation>Stornieren</translation>
    </message>
    <message>
        <source>In dispute</source>
        <translation>In Klärung</translation>
    </message>
    <message>
        <source>Agreed otherwise</source>
        <translation>Anders vereinbart</translation>
    </message>
    <message>
        <source>Recorded by mistake</source>
        <translation>Irrtümlich erfasst</translation>
    </message>
    <message>
        <source>Close the dispute</source>
        <translation>Klärungsfall schließen</translation>
    </message>
    <message>
        <source>The customer was right. Say what follows from it.</source>
        <translation>Der Kunde hatte recht. Geben Sie an, was daraus folgt.</translation>
    </message>
    <message>
        <source>The customer was wrong and owes the money. Say why.</source>
        <translation>Der Kunde hatte unrecht und schuldet das Geld. Geben Sie den Grund an.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Credit note follows</source>
        <translation>Gutschrift folgt</translation>
    </message>
    <message>
        <source>Delivery proven</source>
        <translation>Lieferung nachgewiesen</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Zurückgezogen</translation>
    </message>
</context>
<context>
    <name>quittance::ui::CustomerTabs</name>
    <message>
        <source>Open items</source>
        <translation>Offene Posten</translation>
    </message>
    <message>
        <source>All documents</source>
        <translation>Alle Belege</translation>
    </message>
    <message>
        <source>Payments &amp;&amp; allocations</source>
        <translation>Zahlungen &amp;&amp; Zuordnungen</translation>
    </message>
    <message>
        <source>Credit notes</source>
        <translation>Gutschriften</translation>
    </message>
    <message>
        <source>Bank evidence</source>
        <translation>Banknachweis</translation>
    </message>
    <message>
        <source>Nothing is open on this day.</source>
        <translation>An diesem Tag ist nichts offen.</translation>
    </message>
    <message>
        <source>No document yet on this day.</source>
        <translation>An diesem Tag noch kein Beleg.</translation>
    </message>
    <message>
        <source>No credit note yet.</source>
        <translation>Noch keine Gutschrift.</translation>
    </message>
    <message>
        <source>Nothing was applied yet.</source>
        <translation>Es wurde noch nichts zugeordnet.</translation>
    </message>
    <message>
        <source>Payments and allocations</source>
        <translation>Zahlungen und Zuordnungen</translation>
    </message>
    <message>
        <source>No bank line concerns this customer yet.</source>
        <translation>Noch betrifft kein Bankumsatz diesen Kunden.</translation>
    </message>
    <message>
        <source>No bank source yet, so no receipt can be proven.</source>
        <translation>Noch keine Bankquelle, also lässt sich kein Eingang belegen.</translation>
    </message>
    <message>
        <source>Import files…</source>
        <translation>Dateien importieren…</translation>
    </message>
    <message>
        <source>Behaviour</source>
        <translation>Zahlungsverhalten</translation>
    </message>
    <message>
        <source>Days early and late</source>
        <translation>Tage zu früh und zu spät</translation>
    </message>
    <message>
        <source>Promises &amp;&amp; disputes</source>
        <translation>Zahlungszusagen &amp;&amp; Klärungsfälle</translation>
    </message>
</context>
<context>
    <name>quittance::ui::CustomerView</name>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>The customer could not be read.</source>
        <translation>Der Kunde konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Days early and late</source>
        <translation>Tage zu früh und zu spät</translation>
    </message>
    <message>
        <source>Settled invoices of the last twelve months by days from due date to the last receipt; the line in each bar&apos;s place is the whole book.</source>
        <translation>Ausgeglichene Rechnungen der letzten zwölf Monate nach Tagen von der Fälligkeit bis zum letzten Eingang; die Linie an der Stelle jeder Säule ist das ganze Buch.</translation>
    </message>
    <message>
        <source>No invoice was settled by cash in the last twelve months.</source>
        <translation>In den letzten zwölf Monaten wurde keine Rechnung durch Geld ausgeglichen.</translation>
    </message>
</context>
<context>
    <name>quittance::ui::CustomersScreen</name>
    <message>
        <source>Balance</source>
        <translation>Saldo</translation>
    </message>
    <message>
        <source>Unapplied</source>
        <translation>Nicht zugeordnet</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Überfällig</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Kunden</translation>
    </message>
    <message>
        <source>Export customers</source>
        <translation>Kunden exportieren</translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx)</source>
        <translation>Excel-Arbeitsmappe (*.xlsx)</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>Durch Kommas getrennte Werte (*.csv)</translation>
    </message>
</context>
<context>
    <name>quittance::ui::CustomersView</name>
    <message>
        <source>Customers</source>
        <translation>Kunden</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Überfällig</translation>
    </message>
    <message>
        <source>On account</source>
        <translation>Akonto</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Filter customers</source>
        <translation>Kunden filtern</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>Customers with anything open or on account.</source>
        <translation>Kunden, bei denen etwas offen oder akonto ist.</translation>
    </message>
    <message>
        <source>Customers with something past due.</source>
        <translation>Kunden, bei denen etwas überfällig ist.</translation>
    </message>
    <message>
        <source>Customers with receipts or credits that are not applied.</source>
        <translation>Kunden mit Eingängen oder Guthaben, die nicht zugeordnet sind.</translation>
    </message>
    <message>
        <source>Every customer.</source>
        <translation>Jeder Kunde.</translation>
    </message>
    <message>
        <source>Writes the rows of this table as a workbook or a CSV file.</source>
        <translation>Schreibt die Zeilen dieser Tabelle als Arbeitsmappe oder CSV-Datei.</translation>
    </message>
    <message>
        <source>The customers could not be read.</source>
        <translation>Die Kunden konnten nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message numerus="yes">
        <source>Total of filter, %n customers</source>
        <translation>
            <numerusform>Summe des Filters, %n Kunde</numerusform>
            <numerusform>Summe des Filters, %n Kunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Total, %n customers</source>
        <translation>
            <numerusform>Summe, %n Kunde</numerusform>
            <numerusform>Summe, %n Kunden</numerusform>
        </translation>
    </message>
    <message>
        <source>Click opens the documents behind this total.</source>
        <translation>Ein Klick öffnet die Belege hinter dieser Summe.</translation>
    </message>
    <message>
        <source>No customers yet.</source>
        <translation>Noch keine Kunden.</translation>
    </message>
    <message>
        <source>Import files…</source>
        <translation>Dateien importieren…</translation>
    </message>
    <message>
        <source>No customer is of this kind on this day.</source>
        <translation>An diesem Tag gibt es keinen solchen Kunden.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alle zeigen</translation>
    </message>
    <message>
        <source>No row passes this filter.</source>
        <translation>Keine Zeile passt zum Filter.</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Filter löschen</translation>
    </message>
</context>
<context>
    <name>quittance::ui::DataTable</name>
    <message numerus="yes">
        <source>%n row(s) copied.</source>
        <translation>
            <numerusform>%n Zeile kopiert.</numerusform>
            <numerusform>%n Zeilen kopiert.</numerusform>
        </translation>
    </message>
    <message>
        <source>A copy takes at most %1 rows. Export takes them all.</source>
        <translation>Eine Kopie fasst höchstens %1 Zeilen. Der Export nimmt alle.</translation>
    </message>
    <message>
        <source>The rows are being read for the copy.</source>
        <translation>Die Zeilen werden für die Kopie gelesen.</translation>
    </message>
    <message>
        <source>Sort ascending</source>
        <translation>Aufsteigend sortieren</translation>
    </message>
    <message>
        <source>Sort descending</source>
        <translation>Absteigend sortieren</translation>
    </message>
    <message>
        <source>Reset columns</source>
        <translation>Spalten zurücksetzen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Alles auswählen</translation>
    </message>
</context>
<context>
    <name>quittance::ui::DecisionPane</name>
    <message>
        <source>%1 stays open.</source>
        <translation>%1 bleibt offen.</translation>
    </message>
    <message>
        <source>%1 stays on account of the customer.</source>
        <translation>%1 bleibt akonto beim Kunden.</translation>
    </message>
    <message>
        <source>%1 is booked as a bank fee.</source>
        <translation>%1 wird als Bankgebühr gebucht.</translation>
    </message>
    <message>
        <source>%1 is written off.</source>
        <translation>%1 wird ausgebucht.</translation>
    </message>
    <message>
        <source>On accept</source>
        <translation>Beim Annehmen</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Annehmen</translation>
    </message>
    <message>
        <source>Accept, next</source>
        <translation>Annehmen, weiter</translation>
    </message>
    <message>
        <source>Unmatch…</source>
        <translation>Abgleich lösen…</translation>
    </message>
    <message>
        <source>Ignore…</source>
        <translation>Ignorieren…</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Überspringen</translation>
    </message>
    <message>
        <source>Leaves the line as it is and goes to the next.</source>
        <translation>Lässt den Umsatz, wie er ist, und geht zum nächsten.</translation>
    </message>
    <message numerus="yes">
        <source>The bank proves %n payment(s) that the ledger holds already.</source>
        <translation>
            <numerusform>Die Bank belegt %n Zahlung, die das Hauptbuch schon kennt.</numerusform>
            <numerusform>Die Bank belegt %n Zahlungen, die das Hauptbuch schon kennt.</numerusform>
        </translation>
    </message>
    <message>
        <source>A receipt of %1 is made on %2.</source>
        <translation>Ein Eingang über %1 entsteht zum %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) are settled in full.</source>
        <translation>
            <numerusform>%n Beleg wird ganz ausgeglichen.</numerusform>
            <numerusform>%n Belege werden ganz ausgeglichen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) stay open in part.</source>
        <translation>
            <numerusform>%n Beleg bleibt teilweise offen.</numerusform>
            <numerusform>%n Belege bleiben teilweise offen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n credit(s) are used.</source>
        <translation>
            <numerusform>%n Guthaben wird verwendet.</numerusform>
            <numerusform>%n Guthaben werden verwendet.</numerusform>
        </translation>
    </message>
    <message>
        <source>What was decided</source>
        <translation>Was entschieden wurde</translation>
    </message>
    <message>
        <source>unmatching is one event, with one undo</source>
        <translation>das Lösen ist ein Ereignis und lässt sich einmal zurücknehmen</translation>
    </message>
    <message>
        <source>one event, one undo</source>
        <translation>ein Ereignis, einmal zurücknehmen</translation>
    </message>
    <message>
        <source>Writes the match and stays on this line.</source>
        <translation>Schreibt den Abgleich und bleibt bei diesem Umsatz.</translation>
    </message>
    <message>
        <source>Writes the match and goes to the next line.</source>
        <translation>Schreibt den Abgleich und geht zum nächsten Umsatz.</translation>
    </message>
    <message>
        <source>Takes the match apart; the line waits again.</source>
        <translation>Löst den Abgleich; der Umsatz wartet wieder.</translation>
    </message>
    <message>
        <source>Sets the line aside, with a reason.</source>
        <translation>Legt den Umsatz mit einem Grund beiseite.</translation>
    </message>
    <message>
        <source>%1 is credited as a discount.</source>
        <translation>%1 wird als Skonto gutgeschrieben.</translation>
    </message>
    <message>
        <source>%1 stays open and is disputed.</source>
        <translation>%1 bleibt offen und ist ein Klärungsfall.</translation>
    </message>
    <message>
        <source>%1 of the line waits on.</source>
        <translation>%1 der Bankzeile wartet weiter.</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Freigeben</translation>
    </message>
    <message>
        <source>Withdraw…</source>
        <translation>Zurückziehen…</translation>
    </message>
    <message>
        <source>%1 is kept on account of %2.</source>
        <translation>%1 bleibt a conto bei %2.</translation>
    </message>
    <message>
        <source>Put up by %1 on %2.</source>
        <translation>Vorgelegt von %1 am %2.</translation>
    </message>
    <message>
        <source>Put up by %1 on %2: %3.</source>
        <translation>Vorgelegt von %1 am %2: %3.</translation>
    </message>
    <message>
        <source>You put this up yourself: a second person has to approve it.</source>
        <translation>Sie haben dies selbst vorgelegt: Eine zweite Person muss es freigeben.</translation>
    </message>
    <message>
        <source>Everything through %1 is reconciled: a change needs a reason and is a restatement.</source>
        <translation>Alles bis %1 ist abgestimmt: Eine Änderung braucht einen Grund und gilt als nachträgliche Berichtigung.</translation>
    </message>
    <message>
        <source>Above %1 a second person approves.</source>
        <translation>Über %1 gibt eine zweite Person frei.</translation>
    </message>
    <message>
        <source>Waits for a second person</source>
        <translation>Wartet auf eine zweite Person</translation>
    </message>
    <message>
        <source>nothing is booked yet</source>
        <translation>noch nichts gebucht</translation>
    </message>
    <message>
        <source>Put up</source>
        <translation>Vorlegen</translation>
    </message>
    <message>
        <source>Put up, next</source>
        <translation>Vorlegen, weiter</translation>
    </message>
    <message>
        <source>Books what is put up, in your name as well.</source>
        <translation>Bucht das Vorgelegte, auch in Ihrem Namen.</translation>
    </message>
    <message>
        <source>Takes the decision out again; the line waits as before.</source>
        <translation>Nimmt die Entscheidung wieder heraus; die Bankzeile wartet wie zuvor.</translation>
    </message>
    <message>
        <source>The documents are settled by the bank&apos;s rate: %1 came for them.</source>
        <translation>Die Belege werden zum Kurs der Bank ausgeglichen: Für sie kamen %1.</translation>
    </message>
    <message>
        <source>%1 is lost by the bank&apos;s rate.</source>
        <translation>%1 gehen durch den Kurs der Bank verloren.</translation>
    </message>
    <message>
        <source>%1 is gained by the bank&apos;s rate.</source>
        <translation>%1 werden durch den Kurs der Bank gewonnen.</translation>
    </message>
</context>
<context>
    <name>quittance::ui::Desktop</name>
    <message>
        <source>The folder %1 cannot be made.</source>
        <translation>Der Ordner %1 kann nicht angelegt werden.</translation>
    </message>
    <message>
        <source>%1 customers · %2 documents · %3 bank lines · %4</source>
        <translation>%1 Kunden · %2 Belege · %3 Bankumsätze · %4</translation>
    </message>
    <message>
        <source>read-only · %1</source>
        <translation>nur lesen · %1</translation>
    </message>
    <message>
        <source>%1: %2 facts, last read %3</source>
        <translation>%1: %2 Angaben, zuletzt gelesen %3</translation>
    </message>
    <message>
        <source>Open the book %1</source>
        <translation>Das Buch %1 öffnen</translation>
    </message>
    <message>
        <source>&amp;New book…</source>
        <translation>&amp;Neues Buch…</translation>
    </message>
    <message>
        <source>&amp;Open book…</source>
        <translation>Buch ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>&amp;Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>Open the &amp;sample book</source>
        <translation>&amp;Beispielbuch öffnen</translation>
    </message>
    <message>
        <source>&amp;Close book</source>
        <translation>Buch s&amp;chließen</translation>
    </message>
    <message>
        <source>&amp;Import files…</source>
        <translation>Dateien &amp;importieren…</translation>
    </message>
    <message>
        <source>Exports and bank statements; nothing is kept before you say so</source>
        <translation>Exporte und Kontoauszüge; behalten wird nichts, bevor Sie es sagen</translation>
    </message>
    <message>
        <source>Aged receivables &amp;workbook…</source>
        <translation>&amp;Arbeitsmappe der Forderungen nach Alter…</translation>
    </message>
    <message>
        <source>An .xlsx of the day shown, with a page per question</source>
        <translation>Eine .xlsx-Datei zum gezeigten Tag, mit einem Blatt je Frage</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>B&amp;eenden</translation>
    </message>
    <message>
        <source>&amp;Preferences…</source>
        <translation>&amp;Einstellungen…</translation>
    </message>
    <message>
        <source>&amp;Verify the book</source>
        <translation>Buch &amp;prüfen</translation>
    </message>
    <message>
        <source>Checks every record and the chain of decisions</source>
        <translation>Prüft jeden Datensatz und die Kette der Entscheidungen</translation>
    </message>
    <message>
        <source>Open a book</source>
        <translation>Ein Buch öffnen</translation>
    </message>
    <message>
        <source>Books (*.quittance);;All files (*)</source>
        <translation>Bücher (*.quittance);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Where shall the new book be kept?</source>
        <translation>Wo soll das neue Buch liegen?</translation>
    </message>
    <message>
        <source>Receivables</source>
        <translation>Forderungen</translation>
    </message>
    <message>
        <source>Books (*.quittance)</source>
        <translation>Bücher (*.quittance)</translation>
    </message>
    <message>
        <source>Import files</source>
        <translation>Dateien importieren</translation>
    </message>
    <message>
        <source>Exports and statements (*.csv *.tsv *.txt *.xml *.json *.zip);;All files (*)</source>
        <translation>Exporte und Auszüge (*.csv *.tsv *.txt *.xml *.json *.zip);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Aged receivables %1</source>
        <translation>Forderungen nach Alter %1</translation>
    </message>
    <message>
        <source>Aged receivables workbook</source>
        <translation>Arbeitsmappe der Forderungen nach Alter</translation>
    </message>
    <message>
        <source>Workbooks (*.xlsx)</source>
        <translation>Arbeitsmappen (*.xlsx)</translation>
    </message>
    <message>
        <source>The workbook is at %1.</source>
        <translation>Die Arbeitsmappe liegt unter %1.</translation>
    </message>
    <message>
        <source>Verify the book</source>
        <translation>Buch prüfen</translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>%n Befund</numerusform>
            <numerusform>%n Befunde</numerusform>
        </translation>
    </message>
    <message>
        <source>Every record and the chain of decisions agree.</source>
        <translation>Alle Datensätze und die Kette der Entscheidungen stimmen.</translation>
    </message>
    <message>
        <source>%1 findings. The book was not changed.</source>
        <translation>%1 Befunde. Das Buch wurde nicht geändert.</translation>
    </message>
    <message>
        <source>State %1</source>
        <translation>Stand %1</translation>
    </message>
    <message>
        <source>Reconcile</source>
        <translation>Abgleich</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Arbeit</translation>
    </message>
    <message>
        <source>Aging</source>
        <translation>Altersstruktur</translation>
    </message>
    <message>
        <source>Analyse</source>
        <translation>Auswerten</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Aufträge</translation>
    </message>
    <message>
        <source>Ledger</source>
        <translation>Hauptbuch</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Kunden</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Belege</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>This document is not known on the day shown.</source>
        <translation>Dieser Beleg ist am gezeigten Tag nicht bekannt.</translation>
    </message>
    <message>
        <source>Add a company</source>
        <translation>Unternehmen hinzufügen</translation>
    </message>
    <message>
        <source>Name of the company. It starts empty, in the same file; its figures stay its own.</source>
        <translation>Name des Unternehmens. Es beginnt leer, in derselben Datei; seine Zahlen bleiben für sich.</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Turn to the company %1</source>
        <translation>Zum Unternehmen %1 wechseln</translation>
    </message>
    <message>
        <source>In the open book</source>
        <translation>Im offenen Buch</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Performance</source>
        <translation>Leistung</translation>
    </message>
    <message>
        <source>Behaviour</source>
        <translation>Zahlverhalten</translation>
    </message>
    <message>
        <source>Roll rates</source>
        <translation>Rollraten</translation>
    </message>
    <message>
        <source>Data health</source>
        <translation>Datenqualität</translation>
    </message>
    <message>
        <source>Vintage</source>
        <translation>Jahrgänge</translation>
    </message>
    <message>
        <source>Cash forecast</source>
        <translation>Liquidität</translation>
    </message>
    <message>
        <source>Concentration</source>
        <translation>Konzentration</translation>
    </message>
    <message>
        <source>Credit</source>
        <translation>Kreditrisiko</translation>
    </message>
    <message>
        <source>Match rules</source>
        <translation>Zuordnungsregeln</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>Postausgang</translation>
    </message>
    <message>
        <source>Out</source>
        <translation>Ausgang</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>&amp;Add connection…</source>
        <translation>Verbindung &amp;hinzufügen…</translation>
    </message>
    <message>
        <source>Connects Codat, Alloy or Routable, step by step</source>
        <translation>Verbindet Codat, Alloy oder Routable, Schritt für Schritt</translation>
    </message>
    <message>
        <source>&amp;Sync all connections</source>
        <translation>Alle Verbindungen a&amp;bgleichen</translation>
    </message>
    <message>
        <source>Reads what changed at every platform</source>
        <translation>Liest bei jeder Plattform, was sich geändert hat</translation>
    </message>
    <message>
        <source>Send what &amp;waits in the outbox</source>
        <translation>&amp;Wartendes im Postausgang senden</translation>
    </message>
    <message>
        <source>Sends what is due and asks how far the others are</source>
        <translation>Sendet, was fällig ist, und fragt, wie weit das Übrige ist</translation>
    </message>
    <message>
        <source>Nothing waits to be sent or asked for.</source>
        <translation>Es wartet nichts darauf, gesendet oder nachgefragt zu werden.</translation>
    </message>
    <message numerus="yes">
        <source>Something was done for %n write(s).</source>
        <translation>
            <numerusform>Für %n Schreibvorgang wurde etwas getan.</numerusform>
            <numerusform>Für %n Schreibvorgänge wurde etwas getan.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;New record at a platform…</source>
        <translation>&amp;Neuer Datensatz bei einer Plattform…</translation>
    </message>
    <message>
        <source>An invoice, credit note, payment, customer or receivable</source>
        <translation>Eine Rechnung, Gutschrift, Zahlung, ein Kunde oder eine Forderung</translation>
    </message>
</context>
<context>
    <name>quittance::ui::Dialogs</name>
    <message>
        <source> or </source>
        <translation> oder </translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Type to narrow the list</source>
        <translation>Tippen, um die Liste einzugrenzen</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Taste</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>About Quittance</source>
        <translation>Über Quittance</translation>
    </message>
    <message>
        <source>Quittance %1</source>
        <translation>Quittance %1</translation>
    </message>
    <message>
        <source>Who owes you, who pays, and can you prove it.

Works offline; one file per company, on this computer. No account, no telemetry.

Free software under the GNU General Public License, version 3 or later. It comes without any warranty.

The type is Inter, under the SIL Open Font License 1.1. Built with Qt %1.</source>
        <translation>Wer schuldet Ihnen was, wer zahlt, und können Sie es belegen?

Arbeitet ohne Netz; je Unternehmen eine Datei auf diesem Rechner. Kein Konto, keine Telemetrie.

Freie Software unter der GNU General Public License, Version 3 oder später, ohne jede Gewährleistung.

Die Schrift ist Inter, unter der SIL Open Font License 1.1. Gebaut mit Qt %1.</translation>
    </message>
</context>
<context>
    <name>quittance::ui::DifferencePane</name>
    <message>
        <source>Difference</source>
        <translation>Differenz</translation>
    </message>
    <message>
        <source>Nothing is missing and nothing is left.</source>
        <translation>Nichts fehlt, und nichts bleibt übrig.</translation>
    </message>
    <message>
        <source>%1 stays on account of the customer.</source>
        <translation>%1 bleibt akonto beim Kunden.</translation>
    </message>
    <message>
        <source>%1 stays open on %2 and is chased with it.</source>
        <translation>%1 bleibt auf %2 offen und wird damit angemahnt.</translation>
    </message>
    <message>
        <source>%1 goes to bank charges; the documents are settled in full.</source>
        <translation>%1 geht in die Bankgebühren; die Belege werden ganz ausgeglichen.</translation>
    </message>
    <message>
        <source>No difference</source>
        <translation>Keine Differenz</translation>
    </message>
    <message>
        <source>The %1 that is missing</source>
        <translation>Die %1, die fehlen</translation>
    </message>
    <message>
        <source>The %1 that is left</source>
        <translation>Die %1, die übrig bleiben</translation>
    </message>
    <message>
        <source>choose what becomes of it</source>
        <translation>wählen, was daraus wird</translation>
    </message>
    <message>
        <source>%1 is credited as a discount and counts as dilution.</source>
        <translation>%1 wird als Skonto gutgeschrieben und zählt als Verwässerung.</translation>
    </message>
    <message>
        <source>%1 is more than the limit of %2.</source>
        <translation>%1 ist mehr als die Grenze von %2.</translation>
    </message>
    <message>
        <source>%1 is written off and counts as bad debt.</source>
        <translation>%1 wird ausgebucht und zählt als Forderungsausfall.</translation>
    </message>
    <message>
        <source>%1 stays open on %2 and is disputed; accepting asks why.</source>
        <translation>%1 bleibt auf %2 offen und ist ein Klärungsfall; beim Annehmen wird nach dem Grund gefragt.</translation>
    </message>
    <message>
        <source>Only %1 of the line is used; %2 waits to be matched.</source>
        <translation>Nur %1 der Bankzeile wird verwendet; %2 wartet auf Zuordnung.</translation>
    </message>
    <message>
        <source>The documents are settled as applied; %1 is what the bank made of it.</source>
        <translation>Die Belege werden wie zugeordnet ausgeglichen; %1 hat die Bank daraus gemacht.</translation>
    </message>
    <message>
        <source>%1 was lost in the exchange; the documents are settled in full.</source>
        <translation>%1 gingen beim Umtausch verloren; die Belege werden ganz ausgeglichen.</translation>
    </message>
    <message>
        <source>%1 was gained in the exchange; nothing stays on account.</source>
        <translation>%1 wurden beim Umtausch gewonnen; nichts bleibt akonto.</translation>
    </message>
</context>
<context>
    <name>quittance::ui::DocumentFeed</name>
    <message>
        <source>The documents could not be read.</source>
        <translation>Die Belege konnten nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
</context>
<context>
    <name>quittance::ui::DocumentFinder</name>
    <message>
        <source>%1, %2 due %3, open %4</source>
        <translation>%1, %2 fällig %3, offen %4</translation>
    </message>
    <message>
        <source>%1, %2, open %3</source>
        <translation>%1, %2, offen %3</translation>
    </message>
    <message>
        <source>Add a document: number, name or amount</source>
        <translation>Beleg hinzufügen: Nummer, Name oder Betrag</translation>
    </message>
    <message>
        <source>Add a document</source>
        <translation>Beleg hinzufügen</translation>
    </message>
    <message>
        <source>No open document has this number, name or amount.</source>
        <translation>Kein offener Beleg hat diese Nummer, diesen Namen oder diesen Betrag.</translation>
    </message>
    <message>
        <source>Finds open documents by number, customer, amount or due day: 1200.50, 100..250, &gt;500, 2026-03, 2026-03-01..2026-03-15. M comes here, Enter takes the first, Alt+Enter says why it is not proposed. A customer&apos;s name also offers its account.</source>
        <translation>Findet offene Belege nach Nummer, Kunde, Betrag oder Fälligkeitstag: 1200.50, 100..250, &gt;500, 2026-03, 2026-03-01..2026-03-15. M führt hierher, Enter nimmt den ersten, Alt+Enter sagt, warum er nicht vorgeschlagen wird. Der Name eines Kunden bietet auch dessen Konto an.</translation>
    </message>
    <message>
        <source>Keep on account of %1</source>
        <translation>A conto bei %1 belassen</translation>
    </message>
</context>
<context>
    <name>quittance::ui::DocumentModel</name>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Referenz</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>Ausgestellt</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Fällig</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Betrag</translation>
    </message>
    <message>
        <source>Applied</source>
        <translation>Zugeordnet</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Ccy</source>
        <translation>Whg.</translation>
    </message>
    <message>
        <source>Bucket</source>
        <translation>Altersklasse</translation>
    </message>
    <message>
        <source>Bank evidence</source>
        <translation>Banknachweis</translation>
    </message>
    <message>
        <source>Days past due on the day of the view. Negative: not yet due.</source>
        <translation>Tage überfällig am Tag der Ansicht. Negativ: noch nicht fällig.</translation>
    </message>
    <message>
        <source>What the document adds to the receivable: invoices raise it, receipts and credits lower it.</source>
        <translation>Was der Beleg zur Forderung beiträgt: Rechnungen erhöhen sie, Eingänge und Gutschriften mindern sie.</translation>
    </message>
    <message>
        <source>What was settled of it up to the day of the view.</source>
        <translation>Was davon bis zum Tag der Ansicht ausgeglichen wurde.</translation>
    </message>
    <message>
        <source>Amount and applied together: what is still open on the day of the view.</source>
        <translation>Betrag und Zuordnungen zusammen: was am Tag der Ansicht noch offen ist.</translation>
    </message>
    <message>
        <source>The aging bucket it stands in. Credits that are not applied are on account.</source>
        <translation>Die Altersklasse, in der er steht. Nicht zugeordnete Guthaben stehen akonto.</translation>
    </message>
    <message>
        <source>Whether a bank line proves the money. Blank where nothing is paid, or no bank account of that currency is in the book.</source>
        <translation>Ob ein Bankumsatz das Geld belegt. Leer, wo nichts bezahlt ist oder kein Bankkonto dieser Währung im Buch steht.</translation>
    </message>
    <message>
        <source>void</source>
        <translation>storniert</translation>
    </message>
    <message>
        <source>Void since %1.</source>
        <translation>Storniert seit %1.</translation>
    </message>
    <message>
        <source>Returned on %1.</source>
        <translation>Zurückgegeben am %1.</translation>
    </message>
    <message>
        <source>The source states no due date; it ages from its issue.</source>
        <translation>Die Quelle nennt keine Fälligkeit; der Beleg altert ab Ausstellung.</translation>
    </message>
    <message>
        <source>No bank account of this currency is in the book, so nothing can be said.</source>
        <translation>Kein Bankkonto dieser Währung steht im Buch, deshalb lässt sich nichts sagen.</translation>
    </message>
    <message>
        <source>on account</source>
        <translation>akonto</translation>
    </message>
    <message>
        <source>Amount in base</source>
        <translation>Betrag in Basiswährung</translation>
    </message>
    <message>
        <source>Open in base</source>
        <translation>Offen in Basiswährung</translation>
    </message>
    <message>
        <source>The amount at the closing rate of the day, rounded by itself.</source>
        <translation>Der Betrag zum Schlusskurs des Tages, für sich gerundet.</translation>
    </message>
    <message>
        <source>What is open, at the closing rate of the day, rounded by itself before it is added.</source>
        <translation>Der offene Betrag zum Schlusskurs des Tages, vor dem Addieren für sich gerundet.</translation>
    </message>
    <message>
        <source>Amount, %1</source>
        <translation>Betrag, %1</translation>
    </message>
    <message>
        <source>Open, %1</source>
        <translation>Offen, %1</translation>
    </message>
</context>
<context>
    <name>quittance::ui::DocumentTable</name>
    <message>
        <source>Documents</source>
        <translation>Belege</translation>
    </message>
    <message numerus="yes">
        <source>Total of filter, %n items</source>
        <translation>
            <numerusform>Summe des Filters, %n Posten</numerusform>
            <numerusform>Summe des Filters, %n Posten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Total, %n items</source>
        <translation>
            <numerusform>Summe, %n Posten</numerusform>
            <numerusform>Summe, %n Posten</numerusform>
        </translation>
    </message>
    <message>
        <source>Total %1 of filter</source>
        <translation>Summe %1 des Filters</translation>
    </message>
    <message>
        <source>Total %1</source>
        <translation>Summe %1</translation>
    </message>
</context>
<context>
    <name>quittance::ui::DocumentsScreen</name>
    <message>
        <source>Export documents</source>
        <translation>Belege exportieren</translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx)</source>
        <translation>Excel-Arbeitsmappe (*.xlsx)</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>Durch Kommas getrennte Werte (*.csv)</translation>
    </message>
    <message>
        <source>The view is read-only while looking back.</source>
        <translation>Die Ansicht ist während der Rückschau schreibgeschützt.</translation>
    </message>
</context>
<context>
    <name>quittance::ui::DocumentsView</name>
    <message>
        <source>Invoices</source>
        <translation>Rechnungen</translation>
    </message>
    <message>
        <source>Number, name or reference</source>
        <translation>Nummer, Name oder Referenz</translation>
    </message>
    <message>
        <source>Receipts</source>
        <translation>Zahlungseingänge</translation>
    </message>
    <message>
        <source>Credit notes</source>
        <translation>Gutschriften</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Open and settled</source>
        <translation>Offen und ausgeglichen</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Only what is open on the day of the view.</source>
        <translation>Nur was am Tag der Ansicht offen ist.</translation>
    </message>
    <message>
        <source>Every document in force on the day of the view, settled ones too.</source>
        <translation>Jeder am Tag der Ansicht gültige Beleg, auch ausgeglichene.</translation>
    </message>
    <message>
        <source>Writes the rows of this list as a workbook or a CSV file.</source>
        <translation>Schreibt die Zeilen dieser Liste als Arbeitsmappe oder CSV-Datei.</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Belege</translation>
    </message>
    <message>
        <source>There is nothing to list on this day.</source>
        <translation>An diesem Tag gibt es nichts aufzulisten.</translation>
    </message>
    <message>
        <source>No row passes this filter.</source>
        <translation>Keine Zeile passt zum Filter.</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Filter löschen</translation>
    </message>
    <message>
        <source>Record &amp;promise…</source>
        <translation>&amp;Zahlungszusage erfassen…</translation>
    </message>
    <message>
        <source>Record &amp;dispute…</source>
        <translation>&amp;Klärungsfall erfassen…</translation>
    </message>
    <message>
        <source>Records when the customer says it will pay the selected documents.</source>
        <translation>Erfasst, wann der Kunde die gewählten Belege zu zahlen zusagt.</translation>
    </message>
    <message>
        <source>Records why the customer does not pay the selected documents.</source>
        <translation>Erfasst, warum der Kunde die gewählten Belege nicht zahlt.</translation>
    </message>
</context>
<context>
    <name>quittance::ui::DropZone</name>
    <message>
        <source>Browse…</source>
        <translation>Durchsuchen…</translation>
    </message>
    <message>
        <source>Each file is recognised, shown and checked before anything is stored. The same file twice changes nothing.</source>
        <translation>Jede Datei wird erkannt, gezeigt und geprüft, bevor etwas gespeichert wird. Dieselbe Datei zweimal ändert nichts.</translation>
    </message>
    <message>
        <source>Drop files, folders or archives here</source>
        <translation>Dateien, Ordner oder Archive hier ablegen</translation>
    </message>
    <message>
        <source>Tables (CSV, TSV, Excel) with customers, invoices, credit notes, payments, bank lines or exchange rates, bank statements (camt.052, camt.053, camt.054, MT940, MT942, BAI2, OFX, QFX, QIF), electronic invoices (UBL, CII, Factur-X and ZUGFeRD inside PDF) and ledger JSON, in any mix, also in zip archives.</source>
        <translation>Tabellen (CSV, TSV, Excel) mit Kunden, Rechnungen, Gutschriften, Zahlungen, Bankbuchungen oder Wechselkursen, Kontoauszüge (camt.052, camt.053, camt.054, MT940, MT942, BAI2, OFX, QFX, QIF), elektronische Rechnungen (UBL, CII, Factur-X und ZUGFeRD in PDF) und Ledger-JSON, beliebig gemischt, auch in Zip-Archiven.</translation>
    </message>
</context>
<context>
    <name>quittance::ui::EditWriteDialog</name>
    <message>
        <source>Edit and send</source>
        <translation>Bearbeiten und senden</translation>
    </message>
    <message>
        <source>%1 %2 to %3. What is sent is a new write with a key of its own; the old one is put aside.</source>
        <translation>%1 %2 an %3. Gesendet wird ein neuer Schreibvorgang mit eigenem Vorgangsschlüssel; der alte wird beiseitegelegt.</translation>
    </message>
    <message>
        <source>Send as a new write</source>
        <translation>Als neuen Schreibvorgang senden</translation>
    </message>
</context>
<context>
    <name>quittance::ui::EvidenceList</name>
    <message>
        <source>Evidence for and against</source>
        <translation>Was dafür und was dagegen spricht</translation>
    </message>
</context>
<context>
    <name>quittance::ui::EvidencePane</name>
    <message>
        <source>Evidence for and against</source>
        <translation>Was dafür und was dagegen spricht</translation>
    </message>
    <message>
        <source>Start %1, for %2, against %3, sum %4, chance %5.</source>
        <translation>Beginn %1, dafür %2, dagegen %3, Summe %4, Chance %5.</translation>
    </message>
    <message>
        <source>Start %1, for %2, against %3, sum %4.</source>
        <translation>Beginn %1, dafür %2, dagegen %3, Summe %4.</translation>
    </message>
    <message>
        <source>Click a reason, or press Enter on it, to open the rule that it rests on.</source>
        <translation>Ein Klick auf einen Grund oder die Eingabetaste öffnet die Regel, auf der er beruht.</translation>
    </message>
</context>
<context>
    <name>quittance::ui::ExceptionsPane</name>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Of whom</source>
        <translation>Von wem</translation>
    </message>
    <message>
        <source>Count or age</source>
        <translation>Anzahl oder Alter</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Betrag</translation>
    </message>
    <message>
        <source>%1 d</source>
        <comment>days ago</comment>
        <translation>%1 T</translation>
    </message>
    <message>
        <source>Opens the bank line in Reconcile.</source>
        <translation>Öffnet den Bankumsatz im Abgleich.</translation>
    </message>
    <message>
        <source>Opens the document.</source>
        <translation>Öffnet den Beleg.</translation>
    </message>
    <message>
        <source>Paid without bank evidence</source>
        <translation>Bezahlt ohne Banknachweis</translation>
    </message>
    <message>
        <source>Credits not applied</source>
        <translation>Nicht zugeordnete Guthaben</translation>
    </message>
    <message>
        <source>No due date stated</source>
        <translation>Keine Fälligkeit angegeben</translation>
    </message>
    <message>
        <source>Receipts of the last 90 days that no accepted bank line proves whole, in currencies with a bank source.</source>
        <translation>Eingänge der letzten 90 Tage, die kein angenommener Bankumsatz ganz belegt, in Währungen mit einer Bankquelle.</translation>
    </message>
    <message>
        <source>Receipts of the last 90 days whose money the bank took back, while the ledger still counts them.</source>
        <translation>Eingänge der letzten 90 Tage, deren Geld die Bank zurückgenommen hat, während das Hauptbuch sie noch zählt.</translation>
    </message>
    <message>
        <source>Bank lines that take money back and are matched to nothing yet.</source>
        <translation>Bankumsätze, die Geld zurücknehmen und noch mit nichts abgeglichen sind.</translation>
    </message>
    <message>
        <source>Bank lines for which no open document was found.</source>
        <translation>Bankumsätze, für die kein offener Beleg gefunden wurde.</translation>
    </message>
    <message>
        <source>Bank lines that several documents explain about as well.</source>
        <translation>Bankumsätze, die mehrere Belege etwa gleich gut erklären.</translation>
    </message>
    <message>
        <source>Matches that a later import no longer supports. They stand until somebody decides.</source>
        <translation>Abgleiche, die ein späterer Import nicht mehr stützt. Sie bestehen, bis jemand entscheidet.</translation>
    </message>
    <message>
        <source>Credit notes and receipts, or parts of them, that settle no invoice yet.</source>
        <translation>Gutschriften und Eingänge oder Teile davon, die noch keine Rechnung ausgleichen.</translation>
    </message>
    <message>
        <source>Open items whose source states no due date. They age from their date of issue.</source>
        <translation>Offene Posten, deren Quelle keine Fälligkeit nennt. Sie altern ab ihrem Ausstellungsdatum.</translation>
    </message>
    <message>
        <source>Exceptions</source>
        <translation>Ausnahmen</translation>
    </message>
    <message>
        <source>Nothing needs a decision.</source>
        <translation>Nichts braucht eine Entscheidung.</translation>
    </message>
    <message>
        <source>No bank source yet: import statements to prove receipts</source>
        <translation>Noch keine Bankquelle: Auszüge importieren, um Eingänge zu belegen</translation>
    </message>
    <message>
        <source>Without bank lines no receipt can be proven. Enter opens Import.</source>
        <translation>Ohne Bankumsätze lässt sich kein Eingang belegen. Die Eingabetaste öffnet den Import.</translation>
    </message>
    <message>
        <source>%1, Enter opens the list</source>
        <translation>%1, die Eingabetaste öffnet die Liste</translation>
    </message>
    <message>
        <source>The exceptions could not be read.</source>
        <translation>Die Ausnahmen konnten nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Reversed, still counted</source>
        <translation>Zurückgegeben, zählt noch</translation>
    </message>
    <message>
        <source>Returned by the bank</source>
        <translation>Von der Bank zurückgegeben</translation>
    </message>
    <message>
        <source>Bank money, no invoice</source>
        <translation>Bankgeld, keine Rechnung</translation>
    </message>
    <message>
        <source>Several documents fit</source>
        <translation>Mehrere Belege passen</translation>
    </message>
    <message>
        <source>Ground of a match moved</source>
        <translation>Grundlage geändert</translation>
    </message>
</context>
<context>
    <name>quittance::ui::ExtraFields</name>
    <message>
        <source>At the platform: %1</source>
        <translation>Bei der Plattform: %1</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>%1 (needed)</source>
        <translation>%1 (erforderlich)</translation>
    </message>
</context>
<context>
    <name>quittance::ui::FigureWords</name>
    <message>
        <source>no sales in the window</source>
        <translation>keine Verkäufe im Zeitraum</translation>
    </message>
    <message>
        <source>a credit balance, customers are owed money</source>
        <translation>ein Guthabensaldo, den Kunden wird Geld geschuldet</translation>
    </message>
    <message>
        <source>the history is used up</source>
        <translation>die bekannten Verkäufe sind aufgebraucht</translation>
    </message>
    <message>
        <source>the history is too short</source>
        <translation>die Vorgeschichte ist zu kurz</translation>
    </message>
    <message>
        <source>nothing could be collected</source>
        <translation>nichts konnte eingezogen werden</translation>
    </message>
    <message>
        <source>nothing was open</source>
        <translation>nichts war offen</translation>
    </message>
    <message>
        <source>nothing is open</source>
        <translation>nichts ist offen</translation>
    </message>
    <message>
        <source>no payments in the window</source>
        <translation>keine Zahlungen im Zeitraum</translation>
    </message>
    <message>
        <source>no promises recorded</source>
        <translation>keine Zusagen erfasst</translation>
    </message>
    <message>
        <source>too short a history</source>
        <translation>zu kurze Vorgeschichte</translation>
    </message>
    <message>
        <source>no limit set</source>
        <translation>kein Limit gesetzt</translation>
    </message>
    <message>
        <source>too large to be written</source>
        <translation>zu groß zum Schreiben</translation>
    </message>
    <message>
        <source>not defined</source>
        <translation>nicht definiert</translation>
    </message>
    <message>
        <source>at least %1 days, the history is used up</source>
        <translation>mindestens %1 Tage, die bekannten Verkäufe sind aufgebraucht</translation>
    </message>
</context>
<context>
    <name>quittance::ui::FilePage</name>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation>Dateien hinzufügen…</translation>
    </message>
    <message>
        <source>Take off</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Files can also be dropped anywhere in the window.</source>
        <translation>Dateien lassen sich auch überall im Fenster ablegen.</translation>
    </message>
    <message>
        <source>Takes the file off this list. The file itself stays where it is.</source>
        <translation>Nimmt die Datei von dieser Liste. Die Datei selbst bleibt, wo sie ist.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n Datei</numerusform>
            <numerusform>%n Dateien</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n cannot be read and will be left out</source>
        <translation>
            <numerusform>%1, %n kann nicht gelesen werden und wird ausgelassen</numerusform>
            <numerusform>%1, %n können nicht gelesen werden und werden ausgelassen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quittance::ui::FilterField</name>
    <message>
        <source>Shows the rows that have these words. Ctrl+F comes here, Esc clears it.</source>
        <translation>Zeigt die Zeilen mit diesen Wörtern. Strg+F führt hierher, Esc löscht.</translation>
    </message>
</context>
<context>
    <name>quittance::ui::FindingModel</name>
    <message>
        <source>Dismissed: %1</source>
        <translation>Verworfen: %1</translation>
    </message>
    <message>
        <source>Changed since it was dismissed</source>
        <translation>Seit dem Verwerfen geändert</translation>
    </message>
    <message>
        <source>Dismissed by %1, %2: %3</source>
        <translation>Verworfen von %1, %2: %3</translation>
    </message>
    <message>
        <source>It was dismissed by %1 (“%2”), and is another now: it stands again.</source>
        <translation>Der Befund wurde von %1 verworfen („%2“) und ist jetzt ein anderer: Er ist wieder offen.</translation>
    </message>
    <message>
        <source>Wrong</source>
        <translation>Falsch</translation>
    </message>
    <message>
        <source>Doubtful</source>
        <translation>Zweifelhaft</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Schwere</translation>
    </message>
    <message>
        <source>Wrong: a figure is or may be wrong. Doubtful: a figure rests on something assumed.</source>
        <translation>Falsch: Eine Zahl ist falsch oder kann es sein. Zweifelhaft: Eine Zahl beruht auf einer Annahme.</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Was gefunden wurde</translation>
    </message>
    <message>
        <source>Enter opens what it is about.</source>
        <translation>Die Eingabetaste öffnet, worum es geht.</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>The check that found it</source>
        <translation>Die Prüfung, die es gefunden hat</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>The day it concerns, where there is one</source>
        <translation>Der Tag, den es betrifft, wenn es einen gibt</translation>
    </message>
    <message>
        <source>At stake</source>
        <translation>Es geht um</translation>
    </message>
    <message>
        <source>The difference or the amount that is in doubt</source>
        <translation>Die Differenz oder der Betrag, der zweifelhaft ist</translation>
    </message>
    <message>
        <source>Ccy</source>
        <translation>Whg.</translation>
    </message>
    <message>
        <source>The currency of what is at stake</source>
        <translation>Die Währung dessen, worum es geht</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Entscheidung</translation>
    </message>
    <message>
        <source>What somebody decided about it</source>
        <translation>Was jemand dazu entschieden hat</translation>
    </message>
</context>
<context>
    <name>quittance::ui::FirstRunPage</name>
    <message>
        <source>Works offline. No account, no telemetry. Free software under GPL-3.0.</source>
        <translation>Arbeitet ohne Netz. Kein Konto, keine Telemetrie. Freie Software unter GPL-3.0.</translation>
    </message>
    <message>
        <source>Who owes you, who pays, and can you prove it?</source>
        <translation>Wer schuldet Ihnen was, wer zahlt, und können Sie es belegen?</translation>
    </message>
    <message>
        <source>Quittance keeps its books as files on this computer. Two ways to begin.</source>
        <translation>Quittance führt seine Bücher als Dateien auf diesem Rechner. Zwei Wege, anzufangen.</translation>
    </message>
    <message>
        <source>Look around in the sample book</source>
        <translation>Im Beispielbuch umsehen</translation>
    </message>
    <message>
        <source>A company with 60 customers in four currencies and 26 months of history: part payments, disputes, returned receipts and bank statements.</source>
        <translation>Ein Unternehmen mit 60 Kunden in vier Währungen und 26 Monaten Geschichte: Teilzahlungen, Streitfälle, Rückgaben und Kontoauszüge.</translation>
    </message>
    <message>
        <source>Nothing leaves this computer, and your own book stays apart from it.</source>
        <translation>Nichts verlässt diesen Rechner, und Ihr eigenes Buch bleibt davon getrennt.</translation>
    </message>
    <message>
        <source>Open the sample book</source>
        <translation>Beispielbuch öffnen</translation>
    </message>
    <message>
        <source>Drop files here</source>
        <translation>Dateien hier ablegen</translation>
    </message>
    <message>
        <source>Exports and statements, in any mix. Each file is recognised, shown and checked before a single row is kept.</source>
        <translation>Exporte und Auszüge, beliebig gemischt. Jede Datei wird erkannt, gezeigt und geprüft, bevor eine einzige Zeile behalten wird.</translation>
    </message>
    <message>
        <source>Ledger</source>
        <translation>Hauptbuch</translation>
    </message>
    <message>
        <source>CSV, TSV, ledger JSON</source>
        <translation>CSV, TSV, Hauptbuch-JSON</translation>
    </message>
    <message>
        <source>Bank</source>
        <translation>Bank</translation>
    </message>
    <message>
        <source>camt.053, CSV</source>
        <translation>camt.053, CSV</translation>
    </message>
    <message>
        <source>The same file twice changes nothing. Refused rows name the file, the line and why.</source>
        <translation>Dieselbe Datei zweimal ändert nichts. Abgewiesene Zeilen nennen Datei, Zeile und Grund.</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>Durchsuchen…</translation>
    </message>
    <message>
        <source>Or open a book you have</source>
        <translation>Oder ein vorhandenes Buch öffnen</translation>
    </message>
    <message>
        <source>Open file…</source>
        <translation>Datei öffnen…</translation>
    </message>
    <message>
        <source>No recent books. A book is one file ending in .quittance; copy it and you have a backup.</source>
        <translation>Keine zuletzt geöffneten Bücher. Ein Buch ist eine Datei mit der Endung .quittance; eine Kopie davon ist eine Sicherung.</translation>
    </message>
    <message>
        <source>Making the sample book, %1</source>
        <translation>Das Beispielbuch entsteht, %1</translation>
    </message>
    <message>
        <source>Making the sample book</source>
        <translation>Das Beispielbuch entsteht</translation>
    </message>
</context>
<context>
    <name>quittance::ui::ForecastBar</name>
    <message>
        <source>Cash forecast</source>
        <translation>Liquiditätsvorschau</translation>
    </message>
    <message>
        <source>To Monday</source>
        <translation>Auf Montag</translation>
    </message>
    <message>
        <source>As they fall</source>
        <translation>Wie sie fallen</translation>
    </message>
    <message>
        <source>Keep forecast</source>
        <translation>Vorschau festhalten</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message numerus="yes">
        <source>%n weeks</source>
        <translation>
            <numerusform>%n Woche</numerusform>
            <numerusform>%n Wochen</numerusform>
        </translation>
    </message>
    <message>
        <source>So many weeks from the day after the one shown.</source>
        <translation>So viele Wochen ab dem Tag nach dem gezeigten.</translation>
    </message>
    <message>
        <source>What would come on a Saturday or Sunday comes on Monday. Key W changes it.</source>
        <translation>Was an einem Samstag oder Sonntag käme, kommt am Montag. Die Taste W wechselt.</translation>
    </message>
    <message>
        <source>Money comes on every day of the week. Key W changes it.</source>
        <translation>Geld kommt an jedem Tag der Woche. Die Taste W wechselt.</translation>
    </message>
    <message>
        <source>Writes the weeks as a workbook or a CSV file.</source>
        <translation>Schreibt die Wochen als Arbeitsmappe oder CSV-Datei.</translation>
    </message>
    <message>
        <source>Ahead</source>
        <translation>Voraus</translation>
    </message>
    <message>
        <source>Weekends</source>
        <translation>Wochenenden</translation>
    </message>
    <message>
        <source>A forecast is kept on its own day. Return to today to keep one.</source>
        <translation>Eine Vorschau wird an ihrem eigenen Tag festgehalten. Kehren Sie zu heute zurück, um eine festzuhalten.</translation>
    </message>
    <message>
        <source>Keeps this forecast with all it was made from. It joins the track record when its weeks have passed.</source>
        <translation>Hält diese Vorschau mit allem fest, woraus sie entstand. Sind ihre Wochen vergangen, zählt sie zum Rückschau-Test.</translation>
    </message>
</context>
<context>
    <name>quittance::ui::ForecastCharts</name>
    <message>
        <source>How far past forecasts this many weeks ahead were off on average, in per cent of what came.</source>
        <translation>Wie weit vergangene Vorschauen so viele Wochen im Voraus im Mittel danebenlagen, in Prozent dessen, was kam.</translation>
    </message>
    <message>
        <source>What past forecasts this many weeks ahead expected too much, in per cent of what came. Below zero they were too cautious.</source>
        <translation>Was vergangene Vorschauen so viele Wochen im Voraus zu viel erwarteten, in Prozent dessen, was kam. Unter null waren sie zu vorsichtig.</translation>
    </message>
    <message>
        <source>%1% of what is open</source>
        <translation>%1&#xa0;% dessen, was offen ist</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Eingegangen</translation>
    </message>
    <message>
        <source>Cash that came, by the ledger.</source>
        <translation>Geld, das kam, nach dem Hauptbuch.</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Erwartet</translation>
    </message>
    <message>
        <source>P10</source>
        <translation>P10</translation>
    </message>
    <message>
        <source>In one of ten cases less comes.</source>
        <translation>In einem von zehn Fällen kommt weniger.</translation>
    </message>
    <message>
        <source>P90</source>
        <translation>P90</translation>
    </message>
    <message>
        <source>In one of ten cases more comes.</source>
        <translation>In einem von zehn Fällen kommt mehr.</translation>
    </message>
    <message>
        <source>This week has passed.</source>
        <translation>Diese Woche ist vergangen.</translation>
    </message>
    <message>
        <source>Up to the day of the forecast.</source>
        <translation>Bis zum Tag der Vorschau.</translation>
    </message>
    <message>
        <source>This week is still to come.</source>
        <translation>Diese Woche kommt noch.</translation>
    </message>
    <message>
        <source>Week ending</source>
        <translation>Woche bis</translation>
    </message>
    <message>
        <source>%1 in this week</source>
        <translation>%1 in dieser Woche</translation>
    </message>
    <message>
        <source>forecast from here</source>
        <translation>Vorschau ab hier</translation>
    </message>
    <message>
        <source>cash added up from %1 on</source>
        <translation>Geld, ab %1 aufaddiert</translation>
    </message>
    <message>
        <source>Forecast made on</source>
        <translation>Vorschau vom</translation>
    </message>
    <message>
        <source>Came</source>
        <translation>Gekommen</translation>
    </message>
    <message>
        <source>Cash that came within these weeks on what was open on the day.</source>
        <translation>Geld, das innerhalb dieser Wochen auf das am Tag Offene kam.</translation>
    </message>
    <message>
        <source>What the forecast of that day expected within these weeks.</source>
        <translation>Was die Vorschau dieses Tages innerhalb dieser Wochen erwartete.</translation>
    </message>
    <message>
        <source>Kept on that day.</source>
        <translation>An diesem Tag festgehalten.</translation>
    </message>
    <message>
        <source>Made again from what is known now: the book knew nothing then.</source>
        <translation>Mit dem jetzt Bekannten noch einmal erstellt: Das Buch wusste damals nichts.</translation>
    </message>
    <message>
        <source>Made again with what was known then.</source>
        <translation>Mit dem damals Bekannten noch einmal erstellt.</translation>
    </message>
    <message>
        <source>These weeks have not passed.</source>
        <translation>Diese Wochen sind nicht vergangen.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message numerus="yes">
        <source>%n items, %1 unapplied</source>
        <translation>
            <numerusform>%n Posten, %1 nicht zugeordnet</numerusform>
            <numerusform>%n Posten, %1 nicht zugeordnet</numerusform>
        </translation>
    </message>
    <message>
        <source>What is owed on the day, credits not taken off. Weeks, later and never add up to it.</source>
        <translation>Was am Tag geschuldet wird, ohne Abzug von Guthaben. Wochen, später und nie ergeben es.</translation>
    </message>
    <message numerus="yes">
        <source>Expected in %n weeks</source>
        <translation>
            <numerusform>In %n Woche erwartet</numerusform>
            <numerusform>In %n Wochen erwartet</numerusform>
        </translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>Expected after the last week shown.</source>
        <translation>Nach der letzten gezeigten Woche erwartet.</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nie</translation>
    </message>
    <message>
        <source>Expected to be credited, written off or lost, as so much was in the past.</source>
        <translation>Als gutgeschrieben, ausgebucht oder verloren erwartet, weil so viel es früher war.</translation>
    </message>
    <message>
        <source>P10 %1, P90 %2</source>
        <translation>P10 %1, P90 %2</translation>
    </message>
    <message>
        <source>Error so far</source>
        <translation>Fehler bisher</translation>
    </message>
    <message numerus="yes">
        <source>%n past forecasts</source>
        <translation>
            <numerusform>%n vergangene Vorschau</numerusform>
            <numerusform>%n vergangene Vorschauen</numerusform>
        </translation>
    </message>
    <message>
        <source>Bias so far</source>
        <translation>Bias bisher</translation>
    </message>
    <message>
        <source>above 0: too hopeful</source>
        <translation>über 0: zu zuversichtlich</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Woche</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>Added up</source>
        <translation>Aufaddiert</translation>
    </message>
    <message>
        <source>Expected up to the end of the week.</source>
        <translation>Bis zum Ende der Woche erwartet.</translation>
    </message>
    <message>
        <source>Added up, in one of ten cases less comes.</source>
        <translation>Aufaddiert; in einem von zehn Fällen kommt weniger.</translation>
    </message>
    <message>
        <source>P50</source>
        <translation>P50</translation>
    </message>
    <message>
        <source>Added up, in half of the cases less comes.</source>
        <translation>Aufaddiert; in der Hälfte der Fälle kommt weniger.</translation>
    </message>
    <message>
        <source>Added up, in one of ten cases more comes.</source>
        <translation>Aufaddiert; in einem von zehn Fällen kommt mehr.</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Bias</source>
        <translation>Bias</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>after these weeks</source>
        <translation>nach diesen Wochen</translation>
    </message>
    <message>
        <source>credited, written off or lost</source>
        <translation>gutgeschrieben, ausgebucht oder verloren</translation>
    </message>
    <message numerus="yes">
        <source>Open, %n items</source>
        <translation>
            <numerusform>Offen, %n Posten</numerusform>
            <numerusform>Offen, %n Posten</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is open.</source>
        <translation>Nichts ist offen.</translation>
    </message>
    <message>
        <source>Nothing was paid yet.</source>
        <translation>Es wurde noch nichts bezahlt.</translation>
    </message>
    <message>
        <source>The book is too young.</source>
        <translation>Das Buch ist zu jung.</translation>
    </message>
    <message>
        <source>Nothing was received.</source>
        <translation>Es ging nichts ein.</translation>
    </message>
    <message>
        <source>This forecast was kept without it.</source>
        <translation>Diese Prognose wurde ohne diese Angabe aufbewahrt.</translation>
    </message>
    <message>
        <source>Cash that came since on what was open on that day.</source>
        <translation>Geld, das seither auf das an diesem Tag Offene eingegangen ist.</translation>
    </message>
    <message>
        <source>This week has not passed.</source>
        <translation>Diese Woche ist noch nicht vorbei.</translation>
    </message>
    <message>
        <source>In half of the cases less comes.</source>
        <translation>In der Hälfte der Fälle geht weniger ein.</translation>
    </message>
    <message>
        <source>cash added up from the day after %1 on</source>
        <translation>Zahlungseingänge, aufsummiert ab dem Tag nach %1</translation>
    </message>
</context>
<context>
    <name>quittance::ui::ForecastScreen</name>
    <message>
        <source>The forecast of %1 is kept.</source>
        <translation>Die Vorschau vom %1 ist festgehalten.</translation>
    </message>
    <message>
        <source>Cash forecast</source>
        <translation>Liquiditätsvorschau</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
</context>
<context>
    <name>quittance::ui::ForecastView</name>
    <message>
        <source>Due</source>
        <translation>Fällig</translation>
    </message>
    <message>
        <source>Of the first instalment that is open.</source>
        <translation>Der ersten Rate, die offen ist.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Owed on the day.</source>
        <translation>Am Tag geschuldet.</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Erwartet</translation>
    </message>
    <message>
        <source>What of it is expected here.</source>
        <translation>Was davon hier erwartet wird.</translation>
    </message>
    <message>
        <source>Cash received and expected</source>
        <translation>Geld, eingegangen und erwartet</translation>
    </message>
    <message>
        <source>Track record</source>
        <translation>Rückschau-Test</translation>
    </message>
    <message>
        <source>By week</source>
        <translation>Nach Woche</translation>
    </message>
    <message>
        <source>Past month ends are forecast again with what was known then, and set against the cash that came on what was open then. Forecasts that were kept take the place of those made again.</source>
        <translation>Vergangene Monatsenden werden mit dem damals Bekannten noch einmal vorausgeschätzt und mit dem Geld verglichen, das auf das damals Offene kam. Festgehaltene Vorschauen treten an die Stelle der noch einmal erstellten.</translation>
    </message>
    <message>
        <source>How many weeks ahead</source>
        <translation>Wie viele Wochen im Voraus</translation>
    </message>
    <message>
        <source>Compares what was expected within so many weeks with what came in them.</source>
        <translation>Vergleicht, was innerhalb so vieler Wochen erwartet wurde, mit dem, was in ihnen kam.</translation>
    </message>
    <message numerus="yes">
        <source>%n weeks ahead</source>
        <translation>
            <numerusform>%n Woche im Voraus</numerusform>
            <numerusform>%n Wochen im Voraus</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a week to see the open items it is made of.</source>
        <translation>Wählen Sie eine Woche, um die offenen Posten zu sehen, aus denen sie besteht.</translation>
    </message>
    <message>
        <source>Nothing is open on this day.</source>
        <translation>An diesem Tag ist nichts offen.</translation>
    </message>
    <message>
        <source>%1, added up; a week lists its items</source>
        <translation>%1, aufaddiert; eine Woche listet ihre Posten</translation>
    </message>
    <message>
        <source>There is no past forecast of so many weeks to compare with what came.</source>
        <translation>Es gibt keine vergangene Vorschau über so viele Wochen, die mit dem verglichen werden könnte, was kam.</translation>
    </message>
    <message>
        <source>%1, error %2%, bias %3%</source>
        <translation>%1, Fehler %2&#xa0;%, Bias %3&#xa0;%</translation>
    </message>
    <message>
        <source>%1, weeks, later and never add up to what is open</source>
        <translation>%1; Wochen, später und nie ergeben, was offen ist</translation>
    </message>
    <message>
        <source>expected later</source>
        <translation>später erwartet</translation>
    </message>
    <message>
        <source>expected never</source>
        <translation>nie erwartet</translation>
    </message>
    <message>
        <source>expected %1 to %2</source>
        <translation>erwartet vom %1 bis %2</translation>
    </message>
    <message>
        <source>The forecast could not be worked out.</source>
        <translation>Die Vorschau konnte nicht berechnet werden.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>The track record could not be worked out.</source>
        <translation>Der Rückschau-Test konnte nicht berechnet werden.</translation>
    </message>
    <message>
        <source>Which forecast is drawn</source>
        <translation>Welche Prognose gezeichnet wird</translation>
    </message>
    <message>
        <source>This forecast</source>
        <translation>Diese Prognose</translation>
    </message>
    <message>
        <source>Kept on %1</source>
        <translation>Aufbewahrt am %1</translation>
    </message>
    <message>
        <source>Draws a kept forecast with what came of it since.</source>
        <translation>Zeichnet eine aufbewahrte Prognose mit dem, was seither daraus geworden ist.</translation>
    </message>
    <message>
        <source>No forecast of an earlier day is kept. Kept ones can be drawn here with what came of them.</source>
        <translation>Von keinem früheren Tag ist eine Prognose aufbewahrt. Aufbewahrte lassen sich hier zeichnen, mit dem, was daraus geworden ist.</translation>
    </message>
    <message>
        <source>%1, added up; kept on %2</source>
        <translation>%1, aufsummiert; aufbewahrt am %2</translation>
    </message>
</context>
<context>
    <name>quittance::ui::Format</name>
    <message>
        <source>%1 B</source>
        <translation>%1 B</translation>
    </message>
    <message>
        <source>%1 kB</source>
        <translation>%1 kB</translation>
    </message>
    <message>
        <source>%1 MB</source>
        <translation>%1 MB</translation>
    </message>
    <message>
        <source>%1 GB</source>
        <translation>%1 GB</translation>
    </message>
</context>
<context>
    <name>quittance::ui::GroundPane</name>
    <message>
        <source>Changed since it was decided</source>
        <translation>Seit der Entscheidung geändert</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>Damals</translation>
    </message>
    <message>
        <source>As it was when the match was decided or last kept.</source>
        <translation>Stand, als die Zuordnung entschieden oder zuletzt beibehalten wurde.</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>As the sources state it now.</source>
        <translation>Stand, wie ihn die Quellen jetzt angeben.</translation>
    </message>
    <message>
        <source>Keep the match</source>
        <translation>Zuordnung beibehalten</translation>
    </message>
    <message>
        <source>Take apart…</source>
        <translation>Zuordnung lösen…</translation>
    </message>
    <message>
        <source>Bank line, %1</source>
        <translation>Bankzeile, %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Paid by somebody else</source>
        <translation>Von jemand anderem bezahlt</translation>
    </message>
    <message>
        <source>customer and payer</source>
        <translation>Kunde und Zahler</translation>
    </message>
    <message>
        <source>then and now</source>
        <translation>damals und jetzt</translation>
    </message>
    <message>
        <source>The match stands as it is; what it now stands on is kept.</source>
        <translation>Die Zuordnung bleibt, wie sie ist; ihre jetzige Grundlage wird festgehalten.</translation>
    </message>
    <message>
        <source>Takes the match apart; the line waits again.</source>
        <translation>Löst die Zuordnung; die Bankzeile wartet wieder.</translation>
    </message>
    <message>
        <source>What %1 owed was paid by %2.</source>
        <translation>Was %1 schuldete, hat %2 bezahlt.</translation>
    </message>
</context>
<context>
    <name>quittance::ui::HealthGrids</name>
    <message>
        <source>Moved between buckets</source>
        <translation>Zwischen Altersklassen verschoben</translation>
    </message>
    <message>
        <source>As it was closed</source>
        <translation>Wie abgeschlossen</translation>
    </message>
    <message numerus="yes">
        <source>%n restatement(s)</source>
        <translation>
            <numerusform>%n Berichtigung</numerusform>
            <numerusform>%n Berichtigungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Explained by %1</source>
        <translation>Erklärt durch %1</translation>
    </message>
    <message>
        <source>Not explained by its %1</source>
        <translation>Nicht erklärt durch %1</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>What is looked for in the data of the book</source>
        <translation>Wonach in den Daten des Buchs gesucht wird</translation>
    </message>
    <message>
        <source>Stand</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Findings that stand, all of them, also where not all are listed</source>
        <translation>Offene Befunde, und zwar alle, auch wo nicht alle aufgelistet sind</translation>
    </message>
    <message>
        <source>Dismissed</source>
        <translation>Verworfen</translation>
    </message>
    <message>
        <source>Findings that somebody dismissed with a reason</source>
        <translation>Befunde, die jemand mit einem Grund verworfen hat</translation>
    </message>
    <message>
        <source>All checks</source>
        <translation>Alle Prüfungen</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>Angaben</translation>
    </message>
    <message>
        <source>What kind of facts, and whose</source>
        <translation>Welche Art von Angaben, und von wem</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Behind: the newest fact is more than ten days older than today</source>
        <translation>Im Rückstand: Die neueste Angabe ist mehr als zehn Tage älter als heute</translation>
    </message>
    <message>
        <source>Reach to</source>
        <translation>Reichen bis</translation>
    </message>
    <message>
        <source>The day of the newest fact</source>
        <translation>Der Tag der neuesten Angabe</translation>
    </message>
    <message>
        <source>Learned</source>
        <translation>Erfahren</translation>
    </message>
    <message>
        <source>When the last fact was imported or changed</source>
        <translation>Wann die letzte Angabe importiert oder geändert wurde</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>Facts in the book now</source>
        <translation>Angaben, die jetzt im Buch stehen</translation>
    </message>
    <message>
        <source>Last from</source>
        <translation>Zuletzt aus</translation>
    </message>
    <message>
        <source>The file or connection the last fact came from</source>
        <translation>Die Datei oder Verbindung, aus der die letzte Angabe kam</translation>
    </message>
    <message>
        <source>Behind</source>
        <translation>Im Rückstand</translation>
    </message>
    <message>
        <source>Fresh</source>
        <translation>Aktuell</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) before today</source>
        <translation>
            <numerusform>%n Tag vor heute</numerusform>
            <numerusform>%n Tage vor heute</numerusform>
        </translation>
    </message>
    <message>
        <source>Month end</source>
        <translation>Monatsende</translation>
    </message>
    <message>
        <source>Enter shows the day as it was known then.</source>
        <translation>Die Eingabetaste zeigt den Tag, wie er damals bekannt war.</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Währung</translation>
    </message>
    <message>
        <source>Net as closed</source>
        <translation>Netto bei Abschluss</translation>
    </message>
    <message>
        <source>Net receivables of the day as they were answered first; kept, never rewritten</source>
        <translation>Nettoforderungen des Tages nach der ersten Antwort; sie bleibt erhalten und wird nie umgeschrieben</translation>
    </message>
    <message>
        <source>Net as known now</source>
        <translation>Netto jetzt bekannt</translation>
    </message>
    <message>
        <source>The same day answered with what is known now</source>
        <translation>Derselbe Tag, beantwortet mit dem, was jetzt bekannt ist</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Differenz</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Restatements since: facts of that day which were learned or changed later</source>
        <translation>Berichtigungen seither: Angaben zu diesem Tag, die später erfahren oder geändert wurden</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Festgehalten</translation>
    </message>
    <message>
        <source>When the month end was first answered</source>
        <translation>Wann das Monatsende zum ersten Mal beantwortet wurde</translation>
    </message>
</context>
<context>
    <name>quittance::ui::HealthScreen</name>
    <message numerus="yes">
        <source>%n findings are taken off the list.</source>
        <translation>
            <numerusform>%n Befund wird von der Liste genommen.</numerusform>
            <numerusform>%n Befunde werden von der Liste genommen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Known, and correct in the source</source>
        <translation>Bekannt und in der Quelle richtig</translation>
    </message>
    <message>
        <source>Being corrected in the source</source>
        <translation>Wird in der Quelle berichtigt</translation>
    </message>
    <message>
        <source>Does not bear on any figure we use</source>
        <translation>Betrifft keine Zahl, die wir verwenden</translation>
    </message>
    <message>
        <source>Data health</source>
        <translation>Datenqualität</translation>
    </message>
    <message>
        <source>Findings of %1</source>
        <translation>Befunde vom %1</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Schwere</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Was gefunden wurde</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>At stake</source>
        <translation>Es geht um</translation>
    </message>
    <message>
        <source>Dismissed because</source>
        <translation>Verworfen, weil</translation>
    </message>
    <message>
        <source>Export findings</source>
        <translation>Befunde exportieren</translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx)</source>
        <translation>Excel-Arbeitsmappe (*.xlsx)</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>Durch Kommas getrennte Werte (*.csv)</translation>
    </message>
</context>
<context>
    <name>quittance::ui::HealthView</name>
    <message>
        <source>Data health</source>
        <translation>Datenqualität</translation>
    </message>
    <message>
        <source>Standing</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Dismissed</source>
        <translation>Verworfen</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Dismiss…</source>
        <translation>Verwerfen…</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>All checks</source>
        <translation>Alle Prüfungen</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>Month ends</source>
        <translation>Monatsenden</translation>
    </message>
    <message>
        <source>Filter findings</source>
        <translation>Befunde filtern</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Prüfungen</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>Nothing was imported yet.</source>
        <translation>Es wurde noch nichts importiert.</translation>
    </message>
    <message>
        <source>Import files…</source>
        <translation>Dateien importieren…</translation>
    </message>
    <message>
        <source>No month has been closed yet.</source>
        <translation>Noch wurde kein Monat abgeschlossen.</translation>
    </message>
    <message>
        <source>Findings nobody has dismissed, and dismissed ones that changed since.</source>
        <translation>Befunde, die niemand verworfen hat, und verworfene, die sich seither geändert haben.</translation>
    </message>
    <message>
        <source>Findings that were dismissed, with the reason.</source>
        <translation>Befunde, die mit einem Grund verworfen wurden.</translation>
    </message>
    <message>
        <source>All findings.</source>
        <translation>Alle Befunde.</translation>
    </message>
    <message>
        <source>Takes the chosen findings off the list, with a reason. Undo brings them back.</source>
        <translation>Nimmt die gewählten Befunde mit einem Grund von der Liste. Rückgängig bringt sie zurück.</translation>
    </message>
    <message>
        <source>Puts the chosen findings back on the list.</source>
        <translation>Setzt die gewählten Befunde wieder auf die Liste.</translation>
    </message>
    <message>
        <source>Writes the findings shown as a workbook or a CSV file.</source>
        <translation>Schreibt die gezeigten Befunde als Arbeitsmappe oder CSV-Datei.</translation>
    </message>
    <message>
        <source>How far the facts of each source reach.</source>
        <translation>Wie weit die Angaben jeder Quelle reichen.</translation>
    </message>
    <message>
        <source>What each month end was answered as when it was first asked, and what it is now.</source>
        <translation>Was zu jedem Monatsende auf die erste Frage geantwortet wurde, und was es jetzt ist.</translation>
    </message>
    <message>
        <source>The data could not be checked.</source>
        <translation>Die Daten konnten nicht geprüft werden.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>There is no data to check yet.</source>
        <translation>Es gibt noch keine Daten zu prüfen.</translation>
    </message>
    <message>
        <source>No row passes this filter.</source>
        <translation>Keine Zeile passt zum Filter.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alle zeigen</translation>
    </message>
    <message>
        <source>Nothing was dismissed here.</source>
        <translation>Hier wurde nichts verworfen.</translation>
    </message>
    <message>
        <source>Nothing was found. Every fact of these checks is in order.</source>
        <translation>Es wurde nichts gefunden. Jede Angabe dieser Prüfungen ist in Ordnung.</translation>
    </message>
    <message>
        <source>%1 stand, %2 dismissed</source>
        <translation>%1 offen, %2 verworfen</translation>
    </message>
    <message>
        <source>the first %1 of %2</source>
        <translation>die ersten %1 von %2</translation>
    </message>
    <message>
        <source>how far each reaches</source>
        <translation>wie weit jede reicht</translation>
    </message>
    <message>
        <source>as closed, and as known now</source>
        <translation>wie abgeschlossen und wie jetzt bekannt</translation>
    </message>
</context>
<context>
    <name>quittance::ui::ImportDraft</name>
    <message>
        <source>As in the saved mapping “%1”.</source>
        <translation>Wie in der gespeicherten Spaltenzuordnung „%1“.</translation>
    </message>
    <message>
        <source>day first</source>
        <translation>Tag zuerst</translation>
    </message>
    <message>
        <source>month first</source>
        <translation>Monat zuerst</translation>
    </message>
    <message>
        <source>decimal point</source>
        <translation>Dezimalpunkt</translation>
    </message>
    <message>
        <source>decimal comma</source>
        <translation>Dezimalkomma</translation>
    </message>
    <message>
        <source>Choose a file first.</source>
        <translation>Wählen Sie zuerst eine Datei.</translation>
    </message>
    <message>
        <source>None of these files can be read.</source>
        <translation>Keine dieser Dateien kann gelesen werden.</translation>
    </message>
    <message>
        <source>Say how the dates of %1 read.</source>
        <translation>Sagen Sie, wie die Daten von %1 zu lesen sind.</translation>
    </message>
    <message>
        <source>Say what the decimal mark of %1 is.</source>
        <translation>Sagen Sie, was das Dezimalzeichen von %1 ist.</translation>
    </message>
    <message>
        <source>%1 cannot be read as chosen.</source>
        <translation>%1 kann so nicht gelesen werden.</translation>
    </message>
    <message>
        <source>No column of %1 is used.</source>
        <translation>Keine Spalte von %1 wird verwendet.</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <comment>a file in an archive</comment>
        <translation>%1 in %2</translation>
    </message>
</context>
<context>
    <name>quittance::ui::ImportRows</name>
    <message>
        <source>The file does not state it.</source>
        <translation>Die Datei nennt es nicht.</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>nicht lesbar</translation>
    </message>
    <message>
        <source>not as chosen</source>
        <translation>nicht wie gewählt</translation>
    </message>
    <message>
        <source>dates read two ways</source>
        <translation>Daten zweideutig</translation>
    </message>
    <message>
        <source>amounts read two ways</source>
        <translation>Beträge zweideutig</translation>
    </message>
    <message>
        <source>closing differs</source>
        <translation>Endsaldo weicht ab</translation>
    </message>
    <message>
        <source>imported before</source>
        <translation>schon importiert</translation>
    </message>
    <message>
        <source>mapping %1</source>
        <translation>Zuordnung %1</translation>
    </message>
    <message numerus="yes">
        <source>%n remark(s)</source>
        <translation>
            <numerusform>%n Hinweis</numerusform>
            <numerusform>%n Hinweise</numerusform>
        </translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Was es ist</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Kodierung</translation>
    </message>
    <message>
        <source>Statements</source>
        <translation>Auszüge</translation>
    </message>
    <message>
        <source>Bank statements in the file.</source>
        <translation>Kontoauszüge in der Datei.</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Records that can be stored.</source>
        <translation>Datensätze, die gespeichert werden können.</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>Beiseitegelegt</translation>
    </message>
    <message>
        <source>Records left out on purpose: filtered, or said twice word for word.</source>
        <translation>Mit Absicht ausgelassene Datensätze: gefiltert oder zweimal Wort für Wort gesagt.</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgewiesen</translation>
    </message>
    <message>
        <source>Records that cannot be read as chosen.</source>
        <translation>Datensätze, die so nicht gelesen werden können.</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>Hinweise</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>Auszug</translation>
    </message>
    <message>
        <source>Ccy</source>
        <translation>Whg.</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Währung</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Day of the opening balance.</source>
        <translation>Tag des Anfangssaldos.</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Day of the closing balance.</source>
        <translation>Tag des Endsaldos.</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Umsätze</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>Anfangssaldo</translation>
    </message>
    <message>
        <source>Balance the statement begins with.</source>
        <translation>Saldo, mit dem der Auszug beginnt.</translation>
    </message>
    <message>
        <source>Money in</source>
        <translation>Eingang</translation>
    </message>
    <message>
        <source>Money out</source>
        <translation>Ausgang</translation>
    </message>
    <message>
        <source>Closing</source>
        <translation>Endsaldo</translation>
    </message>
    <message>
        <source>Balance the statement ends with.</source>
        <translation>Saldo, mit dem der Auszug endet.</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>Opening and lines make the closing balance.</source>
        <translation>Anfangssaldo und Umsätze ergeben den Endsaldo.</translation>
    </message>
    <message>
        <source>no balance</source>
        <translation>kein Saldo</translation>
    </message>
    <message>
        <source>closing agrees</source>
        <translation>Endsaldo stimmt</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Records the book does not have.</source>
        <translation>Datensätze, die das Buch nicht hat.</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Records that differ from the book; the old version is kept.</source>
        <translation>Datensätze, die vom Buch abweichen; die alte Fassung bleibt erhalten.</translation>
    </message>
    <message>
        <source>Already known</source>
        <translation>Schon bekannt</translation>
    </message>
    <message>
        <source>Records that are in the book just so.</source>
        <translation>Datensätze, die genau so im Buch stehen.</translation>
    </message>
    <message>
        <source>Records that cannot be read, listed below with the reason.</source>
        <translation>Datensätze, die nicht gelesen werden können; unten stehen sie mit dem Grund.</translation>
    </message>
    <message>
        <source>Possible duplicates</source>
        <translation>Mögliche Doppelte</translation>
    </message>
    <message>
        <source>New records that look like one of another source. They are imported; look at them.</source>
        <translation>Neue Datensätze, die aussehen wie solche aus anderer Quelle. Sie werden importiert; sehen Sie sie an.</translation>
    </message>
    <message numerus="yes">
        <source>Total of %n file(s)</source>
        <translation>
            <numerusform>Summe von %n Datei</numerusform>
            <numerusform>Summe von %n Dateien</numerusform>
        </translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>which currency?</source>
        <translation>welche Währung?</translation>
    </message>
    <message>
        <source>gap or overlap</source>
        <translation>Lücke oder Überschneidung</translation>
    </message>
</context>
<context>
    <name>quittance::ui::ImportScreen</name>
    <message>
        <source>Import files</source>
        <translation>Dateien importieren</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Save as mapping</source>
        <translation>Spaltenzuordnung speichern</translation>
    </message>
    <message>
        <source>Name. A mapping of that name is replaced.</source>
        <translation>Name. Eine Spaltenzuordnung dieses Namens wird ersetzt.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Saved as mapping “%1”.</source>
        <translation>Als Spaltenzuordnung „%1“ gespeichert.</translation>
    </message>
    <message>
        <source>Export refused rows</source>
        <translation>Abgewiesene Zeilen exportieren</translation>
    </message>
    <message>
        <source>refused rows</source>
        <translation>abgewiesene Zeilen</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>Durch Kommas getrennte Werte (*.csv)</translation>
    </message>
    <message>
        <source>Refused rows saved as %1.</source>
        <translation>Abgewiesene Zeilen gespeichert als %1.</translation>
    </message>
    <message>
        <source>The book is looked at as of a past day. Return to today to import.</source>
        <translation>Das Buch wird zu einem vergangenen Tag betrachtet. Kehren Sie zu heute zurück, um zu importieren.</translation>
    </message>
    <message>
        <source>Tables, statements, invoices and archives (*.csv *.tsv *.txt *.xlsx *.xml *.pdf *.json *.sta *.mt940 *.bai *.bai2 *.ofx *.qfx *.qif *.zip)</source>
        <translation>Tabellen, Auszüge, Rechnungen und Archive (*.csv *.tsv *.txt *.xlsx *.xml *.pdf *.json *.sta *.mt940 *.bai *.bai2 *.ofx *.qfx *.qif *.zip)</translation>
    </message>
</context>
<context>
    <name>quittance::ui::ImportSteps</name>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Step %1 of 4, %2</source>
        <translation>Schritt %1 von 4, %2</translation>
    </message>
</context>
<context>
    <name>quittance::ui::ImportView</name>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Save as mapping…</source>
        <translation>Zuordnung speichern…</translation>
    </message>
    <message>
        <source>Start over</source>
        <translation>Von vorn</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Als Nächstes</translation>
    </message>
    <message>
        <source>Keeps how this file is read under a name. It is taken by itself when a file with the same headings comes.</source>
        <translation>Behält unter einem Namen, wie diese Datei gelesen wird. Kommt eine Datei mit denselben Überschriften, wird sie von selbst so gelesen.</translation>
    </message>
    <message>
        <source>Takes all files off. Nothing of them has been stored.</source>
        <translation>Nimmt alle Dateien von der Liste. Von ihnen wurde nichts gespeichert.</translation>
    </message>
    <message>
        <source>To the step before (Alt+Left)</source>
        <translation>Zum Schritt davor (Alt+Links)</translation>
    </message>
    <message>
        <source>The files could not be read.</source>
        <translation>Die Dateien konnten nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Refused rows stopped it. Skip them, or correct the files.</source>
        <translation>Abgewiesene Zeilen haben ihn angehalten. Lassen Sie sie aus, oder berichtigen Sie die Dateien.</translation>
    </message>
    <message>
        <source>The files are being read.</source>
        <translation>Die Dateien werden gelesen.</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message numerus="yes">
        <source>Check %n row(s)</source>
        <translation>
            <numerusform>%n Zeile prüfen</numerusform>
            <numerusform>%n Zeilen prüfen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %n row(s)</source>
        <translation>
            <numerusform>%n Zeile importieren</numerusform>
            <numerusform>%n Zeilen importieren</numerusform>
        </translation>
    </message>
    <message>
        <source>To the next step (Enter)</source>
        <translation>Zum nächsten Schritt (Eingabetaste)</translation>
    </message>
</context>
<context>
    <name>quittance::ui::ImportWords</name>
    <message>
        <source>Customers</source>
        <translation>Kunden</translation>
    </message>
    <message>
        <source>Invoices</source>
        <translation>Rechnungen</translation>
    </message>
    <message>
        <source>Credit notes</source>
        <translation>Gutschriften</translation>
    </message>
    <message>
        <source>Payments</source>
        <translation>Zahlungen</translation>
    </message>
    <message>
        <source>Bank lines</source>
        <translation>Bankumsätze</translation>
    </message>
    <message>
        <source>Table, %1</source>
        <translation>Tabelle, %1</translation>
    </message>
    <message>
        <source>Not recognised</source>
        <translation>Nicht erkannt</translation>
    </message>
    <message>
        <source>Bank statement, %1</source>
        <translation>Kontoauszug, %1</translation>
    </message>
    <message>
        <source>Ledger, JSON</source>
        <translation>Hauptbuch, JSON</translation>
    </message>
    <message>
        <source>comma</source>
        <translation>Komma</translation>
    </message>
    <message>
        <source>semicolon</source>
        <translation>Semikolon</translation>
    </message>
    <message>
        <source>tab</source>
        <translation>Tabulator</translation>
    </message>
    <message>
        <source>bar</source>
        <translation>Strich</translation>
    </message>
    <message>
        <source>point</source>
        <comment>decimal mark</comment>
        <translation>Punkt</translation>
    </message>
    <message>
        <source>year-month-day</source>
        <translation>Jahr-Monat-Tag</translation>
    </message>
    <message>
        <source>day.month.year</source>
        <translation>Tag.Monat.Jahr</translation>
    </message>
    <message>
        <source>month/day/year</source>
        <translation>Monat/Tag/Jahr</translation>
    </message>
    <message>
        <source>date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>amount</source>
        <translation>Betrag</translation>
    </message>
    <message>
        <source>number</source>
        <translation>Zahl</translation>
    </message>
    <message>
        <source>text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Exchange rates</source>
        <translation>Wechselkurse</translation>
    </message>
    <message>
        <source>Workbook, %1</source>
        <translation>Arbeitsmappe, %1</translation>
    </message>
    <message>
        <source>Electronic invoice, %1</source>
        <translation>Elektronische Rechnung, %1</translation>
    </message>
</context>
<context>
    <name>quittance::ui::ItemModel</name>
    <message>
        <source>Document</source>
        <translation>Beleg</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Kunde</translation>
    </message>
</context>
<context>
    <name>quittance::ui::ItemPane</name>
    <message>
        <source>Documents</source>
        <translation>Belege</translation>
    </message>
    <message>
        <source>No document is behind this figure.</source>
        <translation>Hinter dieser Zahl steht kein Beleg.</translation>
    </message>
    <message numerus="yes">
        <source>Total, %n documents</source>
        <translation>
            <numerusform>Summe, %n Beleg</numerusform>
            <numerusform>Summe, %n Belege</numerusform>
        </translation>
    </message>
    <message>
        <source>The documents could not be read.</source>
        <translation>Die Belege konnten nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Open list</source>
        <translation>Liste öffnen</translation>
    </message>
    <message>
        <source>Shows these documents with all their columns, to sort, search and export.</source>
        <translation>Zeigt diese Belege mit allen Spalten, zum Sortieren, Suchen und Exportieren.</translation>
    </message>
</context>
<context>
    <name>quittance::ui::JobTableModel</name>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Gescheitert</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Auftrag</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschah</translation>
    </message>
</context>
<context>
    <name>quittance::ui::JobsScreen</name>
    <message>
        <source>Jobs</source>
        <translation>Aufträge</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Clear ended</source>
        <translation>Beendete entfernen</translation>
    </message>
    <message>
        <source>Stops the chosen job. What it has not finished is taken back.</source>
        <translation>Hält den gewählten Auftrag an. Was er nicht abgeschlossen hat, wird zurückgenommen.</translation>
    </message>
    <message>
        <source>Takes ended jobs off this list. Nothing they did is undone.</source>
        <translation>Nimmt beendete Aufträge von dieser Liste. Nichts, was sie getan haben, wird rückgängig gemacht.</translation>
    </message>
    <message>
        <source>No job has run in this sitting. Imports, matching and workbooks show here.</source>
        <translation>In dieser Sitzung lief noch kein Auftrag. Importe, Abgleiche und Arbeitsmappen erscheinen hier.</translation>
    </message>
    <message numerus="yes">
        <source>%n running</source>
        <translation>
            <numerusform>%n läuft</numerusform>
            <numerusform>%n laufen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quittance::ui::LadderPane</name>
    <message>
        <source>Allocation ladder</source>
        <translation>Zuordnungsleiter</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
</context>
<context>
    <name>quittance::ui::LadderView</name>
    <message>
        <source>Allocation ladder</source>
        <translation>Zuordnungsleiter</translation>
    </message>
    <message>
        <source>Choose a document to see what was applied to it.</source>
        <translation>Wählen Sie einen Beleg, um zu sehen, was ihm zugeordnet wurde.</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Beleg</translation>
    </message>
    <message>
        <source>Applied</source>
        <translation>Zugeordnet</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Rest</translation>
    </message>
    <message>
        <source>Bank evidence</source>
        <translation>Banknachweis</translation>
    </message>
    <message>
        <source>Open on %1</source>
        <translation>Offen am %1</translation>
    </message>
</context>
<context>
    <name>quittance::ui::LateScore</name>
    <message>
        <source>days late on average</source>
        <translation>Verzugstage im Mittel</translation>
    </message>
    <message>
        <source>share of invoices paid late</source>
        <translation>Anteil der zu spät bezahlten Rechnungen</translation>
    </message>
    <message>
        <source>share of what is open that is overdue</source>
        <translation>überfälliger Anteil des Offenen</translation>
    </message>
    <message>
        <source>broken promises</source>
        <translation>gebrochene Zusagen</translation>
    </message>
    <message>
        <source>later than before</source>
        <translation>später als zuvor</translation>
    </message>
    <message>
        <source>use of the credit limit</source>
        <translation>Ausschöpfung des Kreditlimits</translation>
    </message>
    <message>
        <source>nothing was paid in twelve months</source>
        <translation>in zwölf Monaten wurde nichts bezahlt</translation>
    </message>
    <message>
        <source>nothing is open</source>
        <translation>nichts ist offen</translation>
    </message>
    <message>
        <source>no promise is recorded</source>
        <translation>keine Zusage ist erfasst</translation>
    </message>
    <message>
        <source>the history is too short</source>
        <translation>die Vorgeschichte ist zu kurz</translation>
    </message>
    <message>
        <source>no credit limit is stated</source>
        <translation>kein Kreditlimit ist angegeben</translation>
    </message>
    <message>
        <source>low</source>
        <translation>gering</translation>
    </message>
    <message>
        <source>moderate</source>
        <translation>mäßig</translation>
    </message>
    <message>
        <source>high</source>
        <translation>hoch</translation>
    </message>
    <message>
        <source>severe</source>
        <translation>sehr hoch</translation>
    </message>
    <message>
        <source>Late score %1 of 100, %2. It is the sum of:</source>
        <translation>Verzugsscore %1 von 100, %2. Er ist die Summe aus:</translation>
    </message>
    <message>
        <source>%1 points: %2</source>
        <translation>%1 Punkte: %2</translation>
    </message>
    <message>
        <source>%1 points: %2, %3</source>
        <translation>%1 Punkte: %2, %3</translation>
    </message>
    <message>
        <source>%1% of its invoices are to be expected late, drawn towards the share of the book.</source>
        <translation>%1&#xa0;% der Rechnungen dieses Kunden sind zu spät zu erwarten, zum Anteil des Buchs hin gezogen.</translation>
    </message>
</context>
<context>
    <name>quittance::ui::LedgerWords</name>
    <message>
        <source>Current</source>
        <translation>Nicht fällig</translation>
    </message>
    <message>
        <source>Invoice</source>
        <translation>Rechnung</translation>
    </message>
    <message>
        <source>Credit note</source>
        <translation>Gutschrift</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Eingang</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>Erstattung</translation>
    </message>
    <message>
        <source>Write-off</source>
        <translation>Ausbuchung</translation>
    </message>
    <message>
        <source>Opening balance</source>
        <translation>Eröffnungssaldo</translation>
    </message>
    <message>
        <source>Matched</source>
        <translation>Abgeglichen</translation>
    </message>
    <message>
        <source>Payer differs</source>
        <translation>Zahler weicht ab</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>Zurückgegeben</translation>
    </message>
    <message>
        <source>No bank line</source>
        <translation>Kein Bankumsatz</translation>
    </message>
    <message>
        <source>As of %1, as known now.</source>
        <translation>Stichtag %1, wie jetzt bekannt.</translation>
    </message>
    <message>
        <source>As of %1, as known on %2.</source>
        <translation>Stichtag %1, wie am %2 bekannt.</translation>
    </message>
    <message>
        <source>by due date</source>
        <translation>nach Fälligkeit</translation>
    </message>
    <message>
        <source>by invoice date</source>
        <translation>nach Rechnungsdatum</translation>
    </message>
    <message>
        <source>%1, credits separate</source>
        <translation>%1, Guthaben getrennt</translation>
    </message>
    <message>
        <source>%1, credits by their own date</source>
        <translation>%1, Guthaben nach eigenem Datum</translation>
    </message>
    <message>
        <source>%1, credits against the oldest due</source>
        <translation>%1, Guthaben gegen die ältesten fälligen</translation>
    </message>
    <message>
        <source>%1, credits in the first bucket</source>
        <translation>%1, Guthaben in der ersten Klasse</translation>
    </message>
    <message>
        <source>Separate</source>
        <translation>Getrennt</translation>
    </message>
    <message>
        <source>Own date</source>
        <translation>Eigenes Datum</translation>
    </message>
    <message>
        <source>FIFO</source>
        <translation>FIFO</translation>
    </message>
    <message>
        <source>Credits never enter a bucket; they stand in their own column.</source>
        <translation>Guthaben kommen in keine Altersklasse; sie stehen in einer eigenen Spalte.</translation>
    </message>
    <message>
        <source>Each credit is aged by its own date and lowers that bucket.</source>
        <translation>Jedes Guthaben altert nach seinem eigenen Datum und mindert diese Klasse.</translation>
    </message>
    <message>
        <source>Credits are set against the oldest due items of the same customer and currency. Nothing is stored.</source>
        <translation>Guthaben werden mit den ältesten fälligen Posten desselben Kunden in derselben Währung verrechnet. Gespeichert wird nichts.</translation>
    </message>
    <message>
        <source>All credits lower the first bucket.</source>
        <translation>Alle Guthaben mindern die erste Klasse.</translation>
    </message>
    <message>
        <source>All currencies in %1, at the closing rates of the day.</source>
        <translation>Alle Währungen in %1, zu den Schlusskursen des Tages.</translation>
    </message>
</context>
<context>
    <name>quittance::ui::LifelineView</name>
    <message>
        <source>Lifelines of invoices</source>
        <translation>Lebenslinien der Rechnungen</translation>
    </message>
    <message>
        <source>%1, issued %2, due %3</source>
        <translation>%1, ausgestellt %2, fällig %3</translation>
    </message>
    <message>
        <source>%1, open %2</source>
        <translation>%1, offen %2</translation>
    </message>
    <message>
        <source>%1, settled %2</source>
        <translation>%1, ausgeglichen %2</translation>
    </message>
    <message numerus="yes">
        <source>%1, settled %2, %n days late</source>
        <translation>
            <numerusform>%1, ausgeglichen %2, %n Tag zu spät</numerusform>
            <numerusform>%1, ausgeglichen %2, %n Tage zu spät</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quittance::ui::LimitsDialog</name>
    <message>
        <source>&amp;Reconciled through</source>
        <translation>&amp;Abgestimmt bis</translation>
    </message>
    <message>
        <source>Limits and closed periods</source>
        <translation>Grenzen und abgeschlossene Zeiträume</translation>
    </message>
    <message>
        <source>nobody has to</source>
        <translation>nicht erforderlich</translation>
    </message>
    <message>
        <source>Last reconciled day</source>
        <translation>Letzter abgestimmter Tag</translation>
    </message>
    <message>
        <source>&amp;Currency</source>
        <translation>&amp;Währung</translation>
    </message>
    <message>
        <source>Most that is &amp;written off at once</source>
        <translation>Höchstbetrag einer Aus&amp;buchung</translation>
    </message>
    <message>
        <source>A second person &amp;approves above</source>
        <translation>Zweite Person gibt &amp;frei über</translation>
    </message>
    <message>
        <source>Rea&amp;son</source>
        <translation>&amp;Grund</translation>
    </message>
    <message>
        <source>What is booked in a reconciled period changes only with a reason, and shows as a restatement. The program leaves such lines alone.</source>
        <translation>Was in einem abgestimmten Zeitraum gebucht ist, ändert sich nur mit einem Grund und erscheint als nachträgliche Berichtigung. Das Programm lässt solche Bankzeilen unberührt.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>A limit is an amount that is not below zero.</source>
        <translation>Eine Grenze ist ein Betrag, der nicht unter null liegt.</translation>
    </message>
</context>
<context>
    <name>quittance::ui::LineChart</name>
    <message>
        <source>%1  %2</source>
        <comment>a name and its figure</comment>
        <translation>%1  %2</translation>
    </message>
</context>
<context>
    <name>quittance::ui::LineInspector</name>
    <message>
        <source>This line</source>
        <translation>Dieser Umsatz</translation>
    </message>
    <message>
        <source>Booked, value</source>
        <translation>Buchung, Valuta</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Payer</source>
        <translation>Zahler</translation>
    </message>
    <message>
        <source>Payer account</source>
        <translation>Konto des Zahlers</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Referenz</translation>
    </message>
    <message>
        <source>Matched</source>
        <translation>Abgeglichen</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>entry %1</source>
        <translation>Umsatz %1</translation>
    </message>
    <message>
        <source>statement %1, entry %2</source>
        <translation>Auszug %1, Umsatz %2</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>%1 (%2, %3)</source>
        <translation>%1 (%2, %3)</translation>
    </message>
    <message>
        <source>%1, a restatement</source>
        <translation>%1, eine nachträgliche Berichtigung</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>%1, %2: %3 (%4)</source>
        <translation>%1, %2: %3 (%4)</translation>
    </message>
</context>
<context>
    <name>quittance::ui::LookingBackBanner</name>
    <message>
        <source>Return to today</source>
        <translation>Zurück zu heute</translation>
    </message>
    <message>
        <source>The view is read-only while looking back.</source>
        <translation>Beim Blick zurück kann nichts geändert werden.</translation>
    </message>
</context>
<context>
    <name>quittance::ui::MainWindow</name>
    <message>
        <source>Local only</source>
        <translation>Nur lokal</translation>
    </message>
    <message>
        <source>Quittance %1</source>
        <translation>Quittance %1</translation>
    </message>
    <message>
        <source>Welcome — Quittance</source>
        <translation>Willkommen — Quittance</translation>
    </message>
    <message>
        <source>%1 — Quittance</source>
        <translation>%1 — Quittance</translation>
    </message>
    <message>
        <source>%1 — %2 — Quittance</source>
        <translation>%1 — %2 — Quittance</translation>
    </message>
    <message>
        <source>Back to %1</source>
        <translation>Zurück zu %1</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Forward to %1</source>
        <translation>Vor zu %1</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Vor</translation>
    </message>
    <message>
        <source>&amp;Undo: %1</source>
        <translation>&amp;Rückgängig: %1</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo: %1</source>
        <translation>&amp;Wiederholen: %1</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>&amp;Copy	Ctrl+C</source>
        <translation>&amp;Kopieren	Ctrl+C</translation>
    </message>
    <message>
        <source>Select &amp;all	Ctrl+A</source>
        <translation>&amp;Alles auswählen	Ctrl+A</translation>
    </message>
    <message>
        <source>Nothing that can be copied has the focus.</source>
        <translation>Nichts, was den Fokus hat, lässt sich kopieren.</translation>
    </message>
    <message>
        <source>&amp;As of…</source>
        <translation>&amp;Stichtag…</translation>
    </message>
    <message>
        <source>Look at another day, or at what was known then</source>
        <translation>Einen anderen Tag ansehen, oder was damals bekannt war</translation>
    </message>
    <message>
        <source>Return to &amp;today</source>
        <translation>Zurück zu &amp;heute</translation>
    </message>
    <message>
        <source>&amp;Fold the list of screens</source>
        <translation>&amp;Liste der Ansichten einklappen</translation>
    </message>
    <message>
        <source>F&amp;ull screen</source>
        <translation>&amp;Vollbild</translation>
    </message>
    <message>
        <source>T&amp;heme</source>
        <translation>&amp;Farben</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>Wie das S&amp;ystem</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>He&amp;ll</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>&amp;Rows</source>
        <translation>&amp;Zeilen</translation>
    </message>
    <message>
        <source>&amp;Compact, 24 px</source>
        <translation>&amp;Kompakt, 24 px</translation>
    </message>
    <message>
        <source>&amp;Normal, 30 px</source>
        <translation>&amp;Normal, 30 px</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation>&amp;Vor</translation>
    </message>
    <message>
        <source>Find &amp;anything…</source>
        <translation>&amp;Alles finden…</translation>
    </message>
    <message>
        <source>&amp;Next pane</source>
        <translation>&amp;Nächster Bereich</translation>
    </message>
    <message>
        <source>&amp;Previous pane</source>
        <translation>&amp;Voriger Bereich</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>&amp;Tasten</translation>
    </message>
    <message>
        <source>Copy &amp;diagnostics</source>
        <translation>&amp;Diagnose kopieren</translation>
    </message>
    <message>
        <source>Version and system, nothing of the book</source>
        <translation>Version und System, nichts aus dem Buch</translation>
    </message>
    <message>
        <source>&amp;About Quittance</source>
        <translation>&amp;Über Quittance</translation>
    </message>
    <message>
        <source>The diagnostics are on the clipboard.</source>
        <translation>Die Diagnose liegt in der Zwischenablage.</translation>
    </message>
</context>
<context>
    <name>quittance::ui::MappingDesk</name>
    <message>
        <source>The choices have what the platform&apos;s forms offer.</source>
        <translation>Die Auswahl enthält nun, was die Formulare der Plattform anbieten.</translation>
    </message>
    <message>
        <source>Take back %1 of %2</source>
        <translation>%1 von %2 zurücknehmen</translation>
    </message>
    <message>
        <source>Set %1 of %2</source>
        <translation>%1 von %2 festlegen</translation>
    </message>
</context>
<context>
    <name>quittance::ui::MappingDialog</name>
    <message>
        <source>&amp;Currency</source>
        <translation>&amp;Währung</translation>
    </message>
    <message>
        <source>each write has to say it</source>
        <translation>jeder Schreibvorgang muss es angeben</translation>
    </message>
    <message>
        <source>Several are written with commas between them.</source>
        <translation>Mehrere werden durch Kommas getrennt.</translation>
    </message>
    <message>
        <source>Nothing of this kind was read yet, so the platform&apos;s id is typed and cannot be checked.</source>
        <translation>Von dieser Art wurde noch nichts gelesen; die Kennung der Plattform wird deshalb eingetippt und kann nicht geprüft werden.</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Festhalten</translation>
    </message>
</context>
<context>
    <name>quittance::ui::MappingsPane</name>
    <message>
        <source>Mapping</source>
        <translation>Zuordnung</translation>
    </message>
    <message>
        <source>What a write may leave open because it is said here</source>
        <translation>Was ein Schreibvorgang offenlassen darf, weil es hier angegeben ist</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>Geprüft</translation>
    </message>
    <message>
        <source>Whether the platform still has what is said; looked at again before every write</source>
        <translation>Ob die Plattform noch hat, was angegeben ist; wird vor jedem Schreibvorgang erneut geprüft</translation>
    </message>
    <message>
        <source>Is</source>
        <translation>Ist</translation>
    </message>
    <message>
        <source>The platform&apos;s record, by its name</source>
        <translation>Der Datensatz der Plattform mit seinem Namen</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Kennung</translation>
    </message>
    <message>
        <source>Its id at the platform</source>
        <translation>Seine Kennung bei der Plattform</translation>
    </message>
    <message>
        <source>Used by</source>
        <translation>Verwendet von</translation>
    </message>
    <message>
        <source>Kinds of records that take it</source>
        <translation>Arten von Datensätzen, die es verwenden</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Not usable</source>
        <translation>Nicht verwendbar</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Festgelegt</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Fehlt</translation>
    </message>
    <message>
        <source>The platform has it, as far as it was read.</source>
        <translation>Die Plattform hat es, soweit sie gelesen wurde.</translation>
    </message>
    <message>
        <source>Each write has to say it itself.</source>
        <translation>Jeder Schreibvorgang muss es selbst angeben.</translation>
    </message>
    <message>
        <source>Bank account</source>
        <translation>Bankkonto</translation>
    </message>
    <message>
        <source>Income account</source>
        <translation>Erlöskonto</translation>
    </message>
    <message>
        <source>Fee account</source>
        <translation>Gebührenkonto</translation>
    </message>
    <message>
        <source>Tax rate</source>
        <translation>Steuersatz</translation>
    </message>
    <message>
        <source>Tracking categories</source>
        <translation>Auswertungskategorien</translation>
    </message>
    <message>
        <source>Payment method</source>
        <translation>Zahlungsart</translation>
    </message>
    <message>
        <source>The account payments go to where a write names none; it may differ by currency.</source>
        <translation>Das Konto, auf das Zahlungen gehen, wenn ein Schreibvorgang keines nennt; es kann je Währung ein anderes sein.</translation>
    </message>
    <message>
        <source>The account of lines that name none.</source>
        <translation>Das Konto der Zeilen, die keines nennen.</translation>
    </message>
    <message>
        <source>The account of lines that are fees; without it they are as any other line.</source>
        <translation>Das Konto der Zeilen, die Gebühren sind; ohne es sind sie wie jede andere Zeile.</translation>
    </message>
    <message>
        <source>The tax rate of lines that name none.</source>
        <translation>Der Steuersatz der Zeilen, die keinen nennen.</translation>
    </message>
    <message>
        <source>The categories that lines are marked with where they name none.</source>
        <translation>Die Kategorien, mit denen Zeilen gekennzeichnet werden, wenn sie keine nennen.</translation>
    </message>
    <message>
        <source>How a payment was made where a write does not say.</source>
        <translation>Wie gezahlt wurde, wenn ein Schreibvorgang es nicht angibt.</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen…</translation>
    </message>
    <message>
        <source>For one currency…</source>
        <translation>Für eine Währung…</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>Ask the platform</source>
        <translation>Plattform fragen</translation>
    </message>
    <message>
        <source>Mappings</source>
        <translation>Zuordnungen</translation>
    </message>
    <message>
        <source>Says what the mapping is, from what the platform has for it.</source>
        <translation>Legt die Zuordnung fest, aus dem, was die Plattform dafür hat.</translation>
    </message>
    <message>
        <source>Says it for writes in one currency alone.</source>
        <translation>Legt es nur für Schreibvorgänge in einer Währung fest.</translation>
    </message>
    <message>
        <source>Leaves it to each write. Undo brings it back.</source>
        <translation>Überlässt es jedem Schreibvorgang. Rückgängig bringt es zurück.</translation>
    </message>
    <message>
        <source>Adds what the platform&apos;s own forms offer to the choices.</source>
        <translation>Ergänzt die Auswahl um das, was die Formulare der Plattform selbst anbieten.</translation>
    </message>
    <message>
        <source>Choose a connection to see what its writes leave open.</source>
        <translation>Eine Verbindung wählen, um zu sehen, was ihre Schreibvorgänge offenlassen.</translation>
    </message>
    <message>
        <source>Writes to this platform leave nothing open that could be said here.</source>
        <translation>Schreibvorgänge an diese Plattform lassen nichts offen, was hier angegeben werden könnte.</translation>
    </message>
    <message>
        <source>The mappings could not be read.</source>
        <translation>Die Zuordnungen konnten nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
</context>
<context>
    <name>quittance::ui::MatchRules</name>
    <message>
        <source>Acceptance</source>
        <translation>Annahme</translation>
    </message>
    <message>
        <source>Amounts</source>
        <translation>Beträge</translation>
    </message>
    <message>
        <source>Windows</source>
        <translation>Zeitfenster</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Gruppen</translation>
    </message>
    <message>
        <source>Evidence of receipts</source>
        <translation>Nachweise zu Zahlungseingängen</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>Other name</source>
        <translation>Anderer Name</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Usual fee</source>
        <translation>Übliche Gebühr</translation>
    </message>
    <message>
        <source>Usual deduction</source>
        <translation>Üblicher Abzug</translation>
    </message>
    <message>
        <source>Paid by</source>
        <translation>Bezahlt von</translation>
    </message>
    <message>
        <source>%1 % of what is open</source>
        <translation>%1 % des offenen Betrags</translation>
    </message>
    <message>
        <source>Accepted, as decided</source>
        <translation>Angenommen, wie entschieden</translation>
    </message>
    <message>
        <source>Accepted, against the decision</source>
        <translation>Angenommen, entgegen der Entscheidung</translation>
    </message>
    <message>
        <source>Suggested first, as decided</source>
        <translation>Zuerst vorgeschlagen, wie entschieden</translation>
    </message>
    <message>
        <source>Another one suggested first</source>
        <translation>Ein anderer zuerst vorgeschlagen</translation>
    </message>
    <message>
        <source>Left open as ambiguous</source>
        <translation>Als mehrdeutig offen gelassen</translation>
    </message>
    <message>
        <source>Nothing proposed</source>
        <translation>Nichts vorgeschlagen</translation>
    </message>
    <message>
        <source>days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>What the rule belongs to</source>
        <translation>Wozu die Regel gehört</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>Enter changes the rule that is chosen</source>
        <translation>Die Eingabetaste ändert die ausgewählte Regel</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Bold: not the default. Coloured: not saved yet.</source>
        <translation>Fett: nicht der Standard. Farbig: noch nicht gespeichert.</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>What holds in a book that was never changed</source>
        <translation>Was in einem Buch gilt, das nie geändert wurde</translation>
    </message>
    <message>
        <source>What it means</source>
        <translation>Was sie bedeutet</translation>
    </message>
    <message>
        <source>The definition of the rule</source>
        <translation>Die Definition der Regel</translation>
    </message>
    <message>
        <source>Words by which the bank names card processors. They pay out less their fee and are no strangers.</source>
        <translation>Wörter, mit denen die Bank Kartenabwickler benennt. Diese zahlen abzüglich ihrer Gebühr aus und gelten nicht als Fremde.</translation>
    </message>
    <message>
        <source>Card processors</source>
        <translation>Kartenabwickler</translation>
    </message>
    <message>
        <source>Fact</source>
        <translation>Tatsache</translation>
    </message>
    <message>
        <source>What kind of thing was learnt</source>
        <translation>Welche Art von Sache gelernt wurde</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>Whose payments it is about</source>
        <translation>Um wessen Zahlungen es geht</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>The name, account, payer or amount that was learnt</source>
        <translation>Der gelernte Name, Zahler oder Betrag oder das gelernte Konto</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Dafür</translation>
    </message>
    <message>
        <source>Decisions that confirm it. Older ones weigh less: half after 540 days.</source>
        <translation>Entscheidungen, die sie bestätigen. Ältere wiegen weniger: nach 540 Tagen die Hälfte.</translation>
    </message>
    <message>
        <source>Against</source>
        <translation>Dagegen</translation>
    </message>
    <message>
        <source>Decisions that contradict it, weighed in the same way</source>
        <translation>Entscheidungen, die ihr widersprechen, ebenso gewichtet</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>Zuletzt</translation>
    </message>
    <message>
        <source>The day of the latest decision about it</source>
        <translation>Der Tag der letzten Entscheidung dazu</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Used: more than twice as much speaks for it as against it. An exact reference always outweighs what was learnt.</source>
        <translation>Verwendet: Es spricht mehr als doppelt so viel dafür wie dagegen. Eine exakte Referenz wiegt immer schwerer als Gelerntes.</translation>
    </message>
    <message>
        <source>Switched off</source>
        <translation>Abgeschaltet</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>Verwendet</translation>
    </message>
    <message>
        <source>Doubtful</source>
        <translation>Zweifelhaft</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Entscheidung</translation>
    </message>
    <message>
        <source>The number of the decision in the book</source>
        <translation>Die Nummer der Entscheidung im Buch</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>When it was decided</source>
        <translation>Wann entschieden wurde</translation>
    </message>
    <message>
        <source>Says</source>
        <translation>Aussage</translation>
    </message>
    <message>
        <source>Whether it speaks for the fact or against it</source>
        <translation>Ob sie für oder gegen die Tatsache spricht</translation>
    </message>
    <message>
        <source>Confirms it</source>
        <translation>Bestätigt sie</translation>
    </message>
    <message>
        <source>Contradicts it</source>
        <translation>Widerspricht ihr</translation>
    </message>
    <message>
        <source>Stated</source>
        <translation>Angegeben</translation>
    </message>
    <message>
        <source>The probability that was shown before the decision</source>
        <translation>Die Wahrscheinlichkeit, die vor der Entscheidung angezeigt wurde</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>Entscheidungen</translation>
    </message>
    <message>
        <source>Decisions of people on lines with such a first candidate</source>
        <translation>Entscheidungen von Personen zu Zeilen mit einem solchen ersten Kandidaten</translation>
    </message>
    <message>
        <source>Said, mean</source>
        <translation>Angegeben, Mittel</translation>
    </message>
    <message>
        <source>The mean of what was stated</source>
        <translation>Der Mittelwert der Angaben</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Richtig</translation>
    </message>
    <message>
        <source>How many people took the first candidate as it was</source>
        <translation>Wie viele Personen den ersten Kandidaten unverändert übernommen haben</translation>
    </message>
    <message>
        <source>Came true</source>
        <translation>Eingetroffen</translation>
    </message>
    <message>
        <source>Right as a share of the decisions: the same as said where probabilities are reliable</source>
        <translation>Richtige als Anteil der Entscheidungen: gleich der Angabe, wo die Wahrscheinlichkeiten verlässlich sind</translation>
    </message>
    <message>
        <source>Share right</source>
        <translation>Anteil richtig</translation>
    </message>
    <message>
        <source>The same as a bar</source>
        <translation>Dasselbe als Balken</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>What matching would have made</source>
        <translation>Was die Zuordnung ergeben hätte</translation>
    </message>
    <message>
        <source>Of each bank line that people decided and did not take back. What was learnt from the same decisions is left out.</source>
        <translation>Zu jeder Bankzeile, über die Personen entschieden und die Entscheidung nicht zurückgenommen haben. Was aus denselben Entscheidungen gelernt wurde, bleibt außer Betracht.</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>In Kraft</translation>
    </message>
    <message>
        <source>Under the rules of the book</source>
        <translation>Nach den Regeln des Buchs</translation>
    </message>
    <message>
        <source>Tried</source>
        <translation>Erprobt</translation>
    </message>
    <message>
        <source>Under the rules shown</source>
        <translation>Nach den angezeigten Regeln</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Differenz</translation>
    </message>
    <message>
        <source>Tried less in force</source>
        <translation>Erprobt minus in Kraft</translation>
    </message>
    <message>
        <source>Booked</source>
        <translation>Gebucht</translation>
    </message>
    <message>
        <source>The day the bank booked the line</source>
        <translation>Der Tag, an dem die Bank die Zeile gebucht hat</translation>
    </message>
    <message>
        <source>Payer</source>
        <translation>Zahler</translation>
    </message>
    <message>
        <source>Who paid, as the bank names it</source>
        <translation>Wer gezahlt hat, wie die Bank ihn nennt</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Betrag</translation>
    </message>
    <message>
        <source>The amount of the bank line</source>
        <translation>Der Betrag der Bankzeile</translation>
    </message>
</context>
<context>
    <name>quittance::ui::MonthPane</name>
    <message>
        <source>%1 %2</source>
        <comment>a figure and its unit</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Open and due on the day or later.</source>
        <translation>Offen und an dem Tag oder später fällig.</translation>
    </message>
    <message>
        <source>Open and due before the day.</source>
        <translation>Offen und vor dem Tag fällig.</translation>
    </message>
    <message>
        <source>Receipts and credit notes that are not applied.</source>
        <translation>Eingänge und Gutschriften, die nicht zugeordnet sind.</translation>
    </message>
    <message>
        <source>The three above together.</source>
        <translation>Die drei darüber zusammen.</translation>
    </message>
    <message>
        <source>Invoices of the month gross of tax, without drafts and voids.</source>
        <translation>Rechnungen des Monats mit Steuer, ohne Entwürfe und Stornos.</translation>
    </message>
    <message>
        <source>days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>DSO: %1</source>
        <translation>DSO: %1</translation>
    </message>
    <message>
        <source>Best possible DSO</source>
        <translation>Bestmögliche DSO</translation>
    </message>
    <message>
        <source>Average days delinquent</source>
        <translation>Mittlere Überfälligkeit (ADD)</translation>
    </message>
    <message>
        <source>Collection effectiveness</source>
        <translation>Einzugsquote</translation>
    </message>
    <message>
        <source>Current</source>
        <translation>Nicht fällig</translation>
    </message>
    <message numerus="yes">
        <source>Turnover of %n months</source>
        <translation>
            <numerusform>Umschlag in %n Monat</numerusform>
            <numerusform>Umschlag in %n Monaten</numerusform>
        </translation>
    </message>
    <message>
        <source>times</source>
        <translation>mal</translation>
    </message>
    <message>
        <source>Days to turn over</source>
        <translation>Tage je Umschlag</translation>
    </message>
    <message>
        <source>Bad debt of sales</source>
        <translation>Ausfälle an den Verkäufen</translation>
    </message>
    <message>
        <source>Bad debt less recoveries</source>
        <translation>Ausfälle abzüglich Rückflüsse</translation>
    </message>
    <message>
        <source>Dilution</source>
        <translation>Erlösminderung</translation>
    </message>
    <message>
        <source>Dilution without rebills</source>
        <translation>Erlösminderung ohne Neuberechnung</translation>
    </message>
    <message>
        <source>Figures of the month</source>
        <translation>Zahlen des Monats</translation>
    </message>
</context>
<context>
    <name>quittance::ui::NewWriteDialog</name>
    <message>
        <source>&amp;Hold it until somebody releases it</source>
        <translation>&amp;Zurückhalten, bis jemand es freigibt</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>New record at a platform</source>
        <translation>Neuer Datensatz bei einer Plattform</translation>
    </message>
    <message>
        <source>Kind of record</source>
        <translation>Art des Datensatzes</translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation>&amp;An</translation>
    </message>
    <message>
        <source>A new</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>The platform has no such records.</source>
        <translation>Die Plattform hat keine solchen Datensätze.</translation>
    </message>
    <message>
        <source>No platform is connected.</source>
        <translation>Keine Plattform ist verbunden.</translation>
    </message>
    <message>
        <source>Connect a platform first; what is written goes there.</source>
        <translation>Zuerst eine Plattform verbinden; dorthin geht, was geschrieben wird.</translation>
    </message>
    <message>
        <source>The platform could not be asked what it wants, so that is looked at before sending. %1</source>
        <translation>Die Plattform konnte nicht gefragt werden, was sie verlangt; das wird deshalb vor dem Senden geprüft. %1</translation>
    </message>
    <message>
        <source>As the books behind the connection ask for it; each field&apos;s tip says what they take.</source>
        <translation>So, wie die Bücher hinter der Verbindung es verlangen; der Hinweis jedes Feldes sagt, was sie annehmen.</translation>
    </message>
    <message>
        <source>Put on hold</source>
        <translation>Zurückhalten</translation>
    </message>
</context>
<context>
    <name>quittance::ui::OfferMatrix</name>
    <message>
        <source>What each can do</source>
        <translation>Was jede kann</translation>
    </message>
    <message>
        <source>buttons follow this</source>
        <translation>danach richten sich die Schaltflächen</translation>
    </message>
    <message>
        <source>What each platform can do</source>
        <translation>Was jede Plattform kann</translation>
    </message>
    <message>
        <source>What the platforms&apos; connectors read and write shows here.</source>
        <translation>Was die Anbindungen der Plattformen lesen und schreiben, steht hier.</translation>
    </message>
</context>
<context>
    <name>quittance::ui::OutboxGrids</name>
    <message>
        <source>Somebody other than %1 has to release it.</source>
        <translation>Jemand anderes als %1 muss die Freigabe erteilen.</translation>
    </message>
    <message>
        <source>Held by hand until somebody releases it.</source>
        <translation>Von Hand zurückgehalten, bis jemand die Freigabe erteilt.</translation>
    </message>
    <message>
        <source>at the platform: %1</source>
        <translation>bei der Plattform: %1</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>Ask how far</source>
        <translation>Stand erfragen</translation>
    </message>
    <message>
        <source>Look for it</source>
        <translation>Danach suchen</translation>
    </message>
    <message>
        <source>no answer yet</source>
        <translation>noch keine Antwort</translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>nicht gesendet</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>angenommen</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>bestätigt</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>abgewiesen</translation>
    </message>
    <message>
        <source>to come again later</source>
        <translation>später noch einmal</translation>
    </message>
    <message>
        <source>in doubt</source>
        <translation>zweifelhaft</translation>
    </message>
    <message>
        <source>found</source>
        <translation>gefunden</translation>
    </message>
    <message>
        <source>found, but different</source>
        <translation>gefunden, aber anders</translation>
    </message>
    <message>
        <source>not there</source>
        <translation>nicht vorhanden</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>keine Antwort</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Zurückgehalten</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>Eingereiht</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Wird gesendet</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Angenommen</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Bestätigt</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Gescheitert</translation>
    </message>
    <message>
        <source>Unconfirmed</source>
        <translation>Unbestätigt</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Storniert</translation>
    </message>
    <message>
        <source>Waits for a person to release it. Nothing was sent.</source>
        <translation>Wartet auf die Freigabe durch eine Person. Es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>Will be sent by itself.</source>
        <translation>Wird von selbst gesendet.</translation>
    </message>
    <message>
        <source>The request is on its way.</source>
        <translation>Die Anfrage ist unterwegs.</translation>
    </message>
    <message>
        <source>The platform has it and has not decided. It is asked again by itself.</source>
        <translation>Die Plattform hat den Schreibvorgang und noch nicht entschieden. Sie wird von selbst wieder gefragt.</translation>
    </message>
    <message>
        <source>The record is at the platform.</source>
        <translation>Der Datensatz ist bei der Plattform.</translation>
    </message>
    <message>
        <source>The record is not at the platform, and nothing more is done about it by itself.</source>
        <translation>Der Datensatz ist nicht bei der Plattform, und von selbst geschieht dafür nichts mehr.</translation>
    </message>
    <message>
        <source>It may be at the platform. It is looked for before anything is sent again.</source>
        <translation>Der Datensatz ist vielleicht bei der Plattform. Er wird gesucht, bevor wieder etwas gesendet wird.</translation>
    </message>
    <message>
        <source>Somebody took it back. Nothing is sent.</source>
        <translation>Jemand hat den Schreibvorgang zurückgenommen. Es wird nichts gesendet.</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>Invoice</source>
        <translation>Rechnung</translation>
    </message>
    <message>
        <source>Credit note</source>
        <translation>Gutschrift</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>Zahlung</translation>
    </message>
    <message>
        <source>Receivable</source>
        <translation>Forderung</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>How far the write is</source>
        <translation>Wie weit der Schreibvorgang ist</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>What kind of record it makes or changes</source>
        <translation>Welche Art von Datensatz er anlegt oder ändert</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Datensatz</translation>
    </message>
    <message>
        <source>By what it can be found again at the platform</source>
        <translation>Woran er auf der Plattform wiederzufinden ist</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Betrag</translation>
    </message>
    <message>
        <source>With tax</source>
        <translation>Mit Steuer</translation>
    </message>
    <message>
        <source>Ccy</source>
        <translation>Whg.</translation>
    </message>
    <message>
        <source>The amount&apos;s currency</source>
        <translation>Die Währung des Betrags</translation>
    </message>
    <message>
        <source>To</source>
        <translation>An</translation>
    </message>
    <message>
        <source>The connection it goes out over</source>
        <translation>Die Verbindung, über die er hinausgeht</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Gesendet</translation>
    </message>
    <message>
        <source>How often the request was sent</source>
        <translation>Wie oft die Anfrage gesendet wurde</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Nächstes</translation>
    </message>
    <message>
        <source>When something is done about it next, by itself</source>
        <translation>Wann von selbst als Nächstes etwas geschieht</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>Meldung</translation>
    </message>
    <message>
        <source>The platform&apos;s words, or what it waits for</source>
        <translation>Die Worte der Plattform oder worauf gewartet wird</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Who wants it written</source>
        <translation>Wer ihn geschrieben haben will</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Angelegt</translation>
    </message>
    <message>
        <source>When it was taken in</source>
        <translation>Wann er aufgenommen wurde</translation>
    </message>
    <message>
        <source>At</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>When the attempt began</source>
        <translation>Wann der Versuch begann</translation>
    </message>
    <message>
        <source>Did</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>What was asked of the platform</source>
        <translation>Was von der Plattform verlangt wurde</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>Was dabei herauskam</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>The answer&apos;s HTTP status; a dash: none came</source>
        <translation>Der HTTP-Status der Antwort; ein Strich: es kam keine</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Until the answer</source>
        <translation>Bis zur Antwort</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>The platform&apos;s words, or what went wrong on the way</source>
        <translation>Die Worte der Plattform oder was unterwegs schiefging</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n weiterer</numerusform>
            <numerusform>%n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Where in the request</source>
        <translation>Die Stelle in der Anfrage</translation>
    </message>
    <message>
        <source>Ours</source>
        <translation>Hier</translation>
    </message>
    <message>
        <source>What the request says</source>
        <translation>Was die Anfrage sagt</translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation>Dort</translation>
    </message>
    <message>
        <source>What the platform&apos;s record says</source>
        <translation>Was der Datensatz der Plattform sagt</translation>
    </message>
    <message>
        <source>Goes out once item %1 is at the platform.</source>
        <translation>Geht hinaus, sobald Eintrag %1 bei der Plattform ist.</translation>
    </message>
</context>
<context>
    <name>quittance::ui::OutboxScreen</name>
    <message>
        <source>Another program works on the outbox of this book.</source>
        <translation>Ein anderes Programm bearbeitet den Postausgang dieses Buchs.</translation>
    </message>
    <message>
        <source>Nothing waits to be sent or asked for.</source>
        <translation>Nichts wartet darauf, gesendet oder abgefragt zu werden.</translation>
    </message>
    <message numerus="yes">
        <source>Something was done for %n write(s).</source>
        <translation>
            <numerusform>Für %n Schreibvorgang wurde etwas getan.</numerusform>
            <numerusform>Für %n Schreibvorgänge wurde etwas getan.</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel the write</source>
        <translation>Schreibvorgang stornieren</translation>
    </message>
    <message>
        <source>Take this write back?</source>
        <translation>Diesen Schreibvorgang zurücknehmen?</translation>
    </message>
    <message>
        <source>It is not sent. It stays listed as cancelled, with what it would have said.</source>
        <translation>Er wird nicht gesendet. Er bleibt als storniert aufgeführt, mit dem, was er gesagt hätte.</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>The limits hold from now on.</source>
        <translation>Die Grenzen gelten ab jetzt.</translation>
    </message>
</context>
<context>
    <name>quittance::ui::OutboxView</name>
    <message>
        <source>Outbox</source>
        <translation>Postausgang</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation>Eingriff nötig</translation>
    </message>
    <message>
        <source>Over</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>Freigeben</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Edit and send…</source>
        <translation>Bearbeiten und senden…</translation>
    </message>
    <message>
        <source>Cancel it…</source>
        <translation>Stornieren…</translation>
    </message>
    <message>
        <source>Limits…</source>
        <translation>Grenzen…</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>Jetzt senden</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Writes with something left to do.</source>
        <translation>Schreibvorgänge, bei denen noch etwas zu tun ist.</translation>
    </message>
    <message>
        <source>Writes that go on only when a person has looked: held, failed or unconfirmed.</source>
        <translation>Schreibvorgänge, die erst weitergehen, wenn jemand nachgesehen hat: zurückgehalten, fehlgeschlagen oder unbestätigt.</translation>
    </message>
    <message>
        <source>Confirmed, failed and cancelled writes.</source>
        <translation>Bestätigte, fehlgeschlagene und stornierte Schreibvorgänge.</translation>
    </message>
    <message>
        <source>Every write.</source>
        <translation>Alle Schreibvorgänge.</translation>
    </message>
    <message>
        <source>Lets a held write go out. Above the limit it takes a second person.</source>
        <translation>Lässt einen zurückgehaltenen Schreibvorgang hinausgehen. Über der Grenze braucht es eine zweite Person.</translation>
    </message>
    <message>
        <source>Tries it again at once. After any doubt the platform is searched first, so nothing is written twice.</source>
        <translation>Versucht es sofort noch einmal. Nach jedem Zweifel wird zuerst die Plattform durchsucht, damit nichts doppelt geschrieben wird.</translation>
    </message>
    <message>
        <source>Makes a new write of this one; the old one is put aside.</source>
        <translation>Macht aus diesem einen neuen Schreibvorgang; der alte wird beiseitegelegt.</translation>
    </message>
    <message>
        <source>Takes back what was surely not sent.</source>
        <translation>Nimmt zurück, was sicher nicht gesendet wurde.</translation>
    </message>
    <message>
        <source>Above which amounts a second person has to release a write.</source>
        <translation>Über welchen Beträgen eine zweite Person einen Schreibvorgang freigeben muss.</translation>
    </message>
    <message>
        <source>Sends what waits and asks how far the others are. Both also happen by themselves.</source>
        <translation>Sendet, was wartet, und fragt, wie weit die anderen sind. Beides geschieht auch von selbst.</translation>
    </message>
    <message>
        <source>Writes</source>
        <translation>Schreibvorgänge</translation>
    </message>
    <message>
        <source>The outbox could not be read.</source>
        <translation>Der Postausgang konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Nothing was written to a platform yet. What is to be written waits here, is sent once, and its fate stays visible.</source>
        <translation>Noch wurde nichts auf eine Plattform geschrieben. Was zu schreiben ist, wartet hier, wird einmal gesendet, und was daraus wird, bleibt sichtbar.</translation>
    </message>
    <message>
        <source>No write passes this filter.</source>
        <translation>Kein Schreibvorgang passt zu diesem Filter.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alle zeigen</translation>
    </message>
    <message>
        <source>%1 open, %2 need you</source>
        <translation>%1 offen, Eingriff nötig bei %2</translation>
    </message>
    <message>
        <source>New…</source>
        <translation>Neu…</translation>
    </message>
    <message>
        <source>A new invoice, credit note, payment, customer or receivable at a platform.</source>
        <translation>Eine neue Rechnung, Gutschrift, Zahlung, ein neuer Kunde oder eine neue Forderung bei einer Plattform.</translation>
    </message>
</context>
<context>
    <name>quittance::ui::PaymentHabit</name>
    <message>
        <source>no settled invoices</source>
        <translation>keine ausgeglichenen Rechnungen</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n invoices</source>
        <translation>
            <numerusform>%1 von %n Rechnung</numerusform>
            <numerusform>%1 von %n Rechnungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Book</source>
        <translation>Buch</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>Days late, 6 months</source>
        <translation>Verzugstage, 6 Monate</translation>
    </message>
    <message>
        <source>days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>Weighted by amount. Up to 0: 0 points; below 6: 8; below 16: 16; to 30: 24; above: 30.</source>
        <translation>Nach Betrag gewichtet. Bis 0: 0 Punkte; unter 6: 8; unter 16: 16; bis 30: 24; darüber: 30.</translation>
    </message>
    <message>
        <source>Paid late, 12 months</source>
        <translation>Zu spät bezahlt, 12 Monate</translation>
    </message>
    <message>
        <source>Share of the paid amount that came after its due date, times 25.</source>
        <translation>Der Anteil des bezahlten Betrags, der nach der Fälligkeit kam, mal 25.</translation>
    </message>
    <message>
        <source>Overdue of what is open</source>
        <translation>Überfällig vom Offenen</translation>
    </message>
    <message>
        <source>Share of what is open that is past its due date, times 20.</source>
        <translation>Der Anteil des Offenen, der seine Fälligkeit überschritten hat, mal 20.</translation>
    </message>
    <message>
        <source>Broken promises, 6 months</source>
        <translation>Gebrochene Zusagen, 6 Monate</translation>
    </message>
    <message>
        <source>Share of matured promises that were broken or kept in part, times 10.</source>
        <translation>Der Anteil der abgelaufenen Zusagen, die gebrochen oder nur teilweise gehalten wurden, mal 10.</translation>
    </message>
    <message>
        <source>Trend, 3 months on 3</source>
        <translation>Trend, 3 Monate gegen 3</translation>
    </message>
    <message>
        <source>Days late of the last three months less those of the three before. Up to 0: 0 points; to 5: 3; to 10: 6; above: 10.</source>
        <translation>Verzugstage der letzten drei Monate abzüglich derer der drei davor. Bis 0: 0 Punkte; bis 5: 3; bis 10: 6; darüber: 10.</translation>
    </message>
    <message>
        <source>Credit limit used</source>
        <translation>Ausschöpfung des Limits</translation>
    </message>
    <message>
        <source>What is owed of the credit limit. Below 90%: 0 points; to 100%: 3; above: 5.</source>
        <translation>Was vom Kreditlimit geschuldet wird. Unter 90&#xa0;%: 0 Punkte; bis 100&#xa0;%: 3; darüber: 5.</translation>
    </message>
    <message>
        <source>over a limit of zero</source>
        <translation>über einem Limit von null</translation>
    </message>
    <message>
        <source>Days late</source>
        <translation>Verzugstage</translation>
    </message>
    <message>
        <source>Share of the customer&apos;s settled invoices, by days from due date to the last receipt. The bank&apos;s value day counts where a line is matched.</source>
        <translation>Der Anteil der ausgeglichenen Rechnungen des Kunden, nach Tagen von der Fälligkeit bis zum letzten Eingang. Wo ein Umsatz abgeglichen ist, zählt der Valutatag der Bank.</translation>
    </message>
    <message>
        <source>The same share of all customers of the book.</source>
        <translation>Derselbe Anteil über alle Kunden des Buchs.</translation>
    </message>
    <message>
        <source>on time</source>
        <translation>pünktlich</translation>
    </message>
    <message>
        <source>late</source>
        <translation>zu spät</translation>
    </message>
    <message>
        <source>median %1, P90 %2</source>
        <translation>Median %1, P90 %2</translation>
    </message>
    <message>
        <source>too few for a median</source>
        <translation>zu wenige für einen Median</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Monat</translation>
    </message>
    <message>
        <source>Days late of what was paid in the month, weighted by amount; early is negative.</source>
        <translation>Verzugstage dessen, was in dem Monat bezahlt wurde, nach Betrag gewichtet; zu früh ist negativ.</translation>
    </message>
    <message>
        <source>The same of all customers of the book.</source>
        <translation>Dasselbe über alle Kunden des Buchs.</translation>
    </message>
    <message>
        <source>nothing was paid</source>
        <translation>nichts wurde bezahlt</translation>
    </message>
    <message numerus="yes">
        <source>%n invoices settled</source>
        <translation>
            <numerusform>%n Rechnung ausgeglichen</numerusform>
            <numerusform>%n Rechnungen ausgeglichen</numerusform>
        </translation>
    </message>
    <message>
        <source>Days since issue</source>
        <translation>Tage seit Ausstellung</translation>
    </message>
    <message>
        <source>Cash received within so many days of issue, of what was billed, over all issue months that are old enough.</source>
        <translation>Innerhalb so vieler Tage nach Ausstellung eingegangenes Geld, von dem, was berechnet wurde, über alle Ausstellungsmonate, die alt genug sind.</translation>
    </message>
    <message>
        <source>no issue month is old enough</source>
        <translation>kein Ausstellungsmonat ist alt genug</translation>
    </message>
    <message>
        <source>days since issue</source>
        <translation>Tage seit Ausstellung</translation>
    </message>
    <message>
        <source>low</source>
        <translation>gering</translation>
    </message>
    <message>
        <source>moderate</source>
        <translation>mäßig</translation>
    </message>
    <message>
        <source>high</source>
        <translation>hoch</translation>
    </message>
    <message>
        <source>severe</source>
        <translation>sehr hoch</translation>
    </message>
    <message>
        <source>Late score, %1</source>
        <translation>Verzugsscore, %1</translation>
    </message>
    <message>
        <source>The six contributions added up. Below 25 low, below 50 moderate, below 75 high, else severe.</source>
        <translation>Die sechs Beiträge addiert. Unter 25 gering, unter 50 mäßig, unter 75 hoch, sonst sehr hoch.</translation>
    </message>
    <message>
        <source>An invoice is paid late with</source>
        <translation>Eine Rechnung wird zu spät bezahlt mit</translation>
    </message>
    <message>
        <source>%1 of %2 invoices of twelve months were late, drawn towards the share of the whole book as if it had five more.</source>
        <translation>%1 von %2 Rechnungen aus zwölf Monaten waren zu spät, zum Anteil des ganzen Buchs hin gezogen, als wären es fünf mehr.</translation>
    </message>
    <message>
        <source>Days from issue to receipt of the last twelve months, each allocation weighted by its amount. Terms and days late add up to it.</source>
        <translation>Tage von der Ausstellung bis zum Eingang in den letzten zwölf Monaten, jede Zuordnung nach ihrem Betrag gewichtet. Zahlungsziel und Verzugstage ergeben sie.</translation>
    </message>
    <message>
        <source>no payments in 12 months</source>
        <translation>keine Zahlungen in 12 Monaten</translation>
    </message>
    <message>
        <source>no payments</source>
        <translation>keine Zahlungen</translation>
    </message>
    <message>
        <source>%1 late, %2 terms</source>
        <translation>Verzug %1, Ziel %2</translation>
    </message>
    <message>
        <source>%1 late</source>
        <translation>Verzug %1</translation>
    </message>
    <message>
        <source>Paid on time</source>
        <translation>Pünktlich bezahlt</translation>
    </message>
    <message>
        <source>Settled invoices of the last twelve months that were paid by their due date.</source>
        <translation>Ausgeglichene Rechnungen der letzten zwölf Monate, die bis zu ihrer Fälligkeit bezahlt wurden.</translation>
    </message>
    <message>
        <source>nothing settled in 12 months</source>
        <translation>in 12 Monaten nichts ausgeglichen</translation>
    </message>
    <message>
        <source>nothing settled</source>
        <translation>nichts ausgeglichen</translation>
    </message>
    <message>
        <source>%1 of %2 in 12 months</source>
        <translation>%1 von %2 in 12 Monaten</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Late score</source>
        <translation>Verzugsscore</translation>
    </message>
    <message>
        <source>From 0, pays on time, to 100: six contributions added up, each listed under Behaviour.</source>
        <translation>Von 0, zahlt pünktlich, bis 100: sechs Beiträge addiert, jeder unter Zahlungsverhalten aufgeführt.</translation>
    </message>
    <message>
        <source>no payments, nothing open</source>
        <translation>keine Zahlungen, nichts offen</translation>
    </message>
    <message>
        <source>nothing to score</source>
        <translation>nichts zu bewerten</translation>
    </message>
    <message>
        <source>days from due date to receipt; lines: the book</source>
        <translation>Tage von der Fälligkeit bis zum Eingang; Linien: das Buch</translation>
    </message>
    <message>
        <source>n %1</source>
        <comment>count of invoices</comment>
        <translation>n %1</translation>
    </message>
    <message>
        <source>Days to pay</source>
        <translation>Zahldauer</translation>
    </message>
</context>
<context>
    <name>quittance::ui::PerformanceBar</name>
    <message>
        <source>Performance</source>
        <translation>Leistung</translation>
    </message>
    <message>
        <source>Gross</source>
        <translation>Brutto</translation>
    </message>
    <message>
        <source>Net of credit notes</source>
        <translation>Abzüglich Gutschriften</translation>
    </message>
    <message>
        <source>1 year</source>
        <translation>1 Jahr</translation>
    </message>
    <message>
        <source>2 years</source>
        <translation>2 Jahre</translation>
    </message>
    <message>
        <source>3 years</source>
        <translation>3 Jahre</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>DSO</source>
        <translation>DSO</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>Verkäufe</translation>
    </message>
    <message>
        <source>Span</source>
        <translation>Spanne</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Währung</translation>
    </message>
    <message>
        <source>Invoices as they were issued, gross of tax.</source>
        <translation>Rechnungen, wie sie ausgestellt wurden, mit Steuer.</translation>
    </message>
    <message>
        <source>Invoices less the credit notes issued in the same days.</source>
        <translation>Rechnungen abzüglich der in denselben Tagen ausgestellten Gutschriften.</translation>
    </message>
    <message>
        <source>Currencies are never added up: each has figures of its own.</source>
        <translation>Währungen werden nie addiert: Jede hat ihre eigenen Zahlen.</translation>
    </message>
    <message>
        <source>Writes every figure of every month end as a workbook or a CSV file.</source>
        <translation>Schreibt jede Zahl jedes Monatsendes als Arbeitsmappe oder CSV-Datei.</translation>
    </message>
    <message>
        <source>Thirteen month ends.</source>
        <translation>Dreizehn Monatsenden.</translation>
    </message>
    <message>
        <source>Twenty-five month ends.</source>
        <translation>Fünfundzwanzig Monatsenden.</translation>
    </message>
    <message>
        <source>Thirty-seven month ends.</source>
        <translation>Siebenunddreißig Monatsenden.</translation>
    </message>
</context>
<context>
    <name>quittance::ui::PerformanceCharts</name>
    <message>
        <source>Not yet due: %1.</source>
        <translation>Noch nicht fällig: %1.</translation>
    </message>
    <message>
        <source>Net receivables: %1. Credit sales of the month: %2.</source>
        <translation>Nettoforderungen: %1. Zielverkäufe des Monats: %2.</translation>
    </message>
    <message>
        <source>DSO</source>
        <translation>DSO</translation>
    </message>
    <message>
        <source>Best possible</source>
        <translation>Bestmöglich</translation>
    </message>
    <message numerus="yes">
        <source>Simple, %n days</source>
        <translation>
            <numerusform>Einfach, %n Tag</numerusform>
            <numerusform>Einfach, %n Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>Month end</source>
        <translation>Monatsende</translation>
    </message>
    <message>
        <source>ADD %1</source>
        <translation>ADD %1</translation>
    </message>
    <message>
        <source>CEI</source>
        <translation>CEI</translation>
    </message>
    <message>
        <source>Opening %1, closing %2, of it not yet due %3.</source>
        <translation>Anfangssaldo %1, Endsaldo %2, davon noch nicht fällig %3.</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Betrag</translation>
    </message>
</context>
<context>
    <name>quittance::ui::PerformanceExport</name>
    <message>
        <source>Currency</source>
        <translation>Währung</translation>
    </message>
    <message>
        <source>Month end</source>
        <translation>Monatsende</translation>
    </message>
    <message>
        <source>DSO, %1</source>
        <translation>DSO, %1</translation>
    </message>
    <message>
        <source>Best possible DSO, countback</source>
        <translation>Bestmögliche DSO, Rückrechnung</translation>
    </message>
    <message>
        <source>Days delinquent, countback</source>
        <translation>Überfälligkeit (ADD), Rückrechnung</translation>
    </message>
    <message>
        <source>Best possible DSO, simple</source>
        <translation>Bestmögliche DSO, einfach</translation>
    </message>
    <message>
        <source>Days delinquent, simple</source>
        <translation>Überfälligkeit (ADD), einfach</translation>
    </message>
    <message>
        <source>Collection effectiveness, percent</source>
        <translation>Einzugsquote, Prozent</translation>
    </message>
    <message>
        <source>Current, percent</source>
        <translation>Nicht fällig, Prozent</translation>
    </message>
    <message>
        <source>Turnover, times</source>
        <translation>Umschlag, mal</translation>
    </message>
    <message>
        <source>Days to turn over</source>
        <translation>Tage je Umschlag</translation>
    </message>
    <message>
        <source>Turnover a year</source>
        <translation>Umschlag im Jahr</translation>
    </message>
</context>
<context>
    <name>quittance::ui::PerformanceFigures</name>
    <message>
        <source>DSO</source>
        <translation>DSO</translation>
    </message>
    <message>
        <source>Best possible DSO</source>
        <translation>Bestmögliche DSO</translation>
    </message>
    <message>
        <source>Average days delinquent</source>
        <translation>Überfälligkeit (ADD)</translation>
    </message>
    <message>
        <source>Collection effectiveness</source>
        <translation>Einzugsquote</translation>
    </message>
    <message>
        <source>Turnover, 12 months</source>
        <translation>Umschlag, 12 Monate</translation>
    </message>
    <message>
        <source>Current</source>
        <translation>Nicht fällig</translation>
    </message>
    <message>
        <source>days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>times</source>
        <translation>mal</translation>
    </message>
    <message>
        <source>Countback</source>
        <translation>Rückrechnung</translation>
    </message>
    <message numerus="yes">
        <source>Simple, %n days</source>
        <translation>
            <numerusform>Einfach, %n Tag</numerusform>
            <numerusform>Einfach, %n Tage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Average of %n month ends</source>
        <translation>
            <numerusform>Mittel aus %n Monatsende</numerusform>
            <numerusform>Mittel aus %n Monatsenden</numerusform>
        </translation>
    </message>
    <message>
        <source>By month of origin</source>
        <translation>Nach Entstehungsmonat</translation>
    </message>
    <message>
        <source>By bucket</source>
        <translation>Nach Altersklasse</translation>
    </message>
    <message>
        <source>True</source>
        <translation>Wahr</translation>
    </message>
    <message>
        <source>Net receivables</source>
        <translation>Nettoforderungen</translation>
    </message>
    <message>
        <source>Not yet due</source>
        <translation>Noch nicht fällig</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Überfällig</translation>
    </message>
    <message>
        <source>Unapplied credits</source>
        <translation>Nicht zugeordnete Guthaben</translation>
    </message>
    <message>
        <source>Credit sales of the month</source>
        <translation>Zielverkäufe des Monats</translation>
    </message>
    <message>
        <source>Credit sales of 12 months</source>
        <translation>Zielverkäufe aus 12 Monaten</translation>
    </message>
    <message>
        <source>Write-offs of 12 months</source>
        <translation>Ausbuchungen aus 12 Monaten</translation>
    </message>
    <message>
        <source>Credit notes of 12 months</source>
        <translation>Gutschriften aus 12 Monaten</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 am %2</translation>
    </message>
    <message>
        <source>At least %1 days: the sales known are used up.</source>
        <translation>Mindestens %1 Tage: Die bekannten Verkäufe sind aufgebraucht.</translation>
    </message>
    <message>
        <source>There are no sales to divide by.</source>
        <translation>Es gibt keine Verkäufe, durch die zu teilen wäre.</translation>
    </message>
    <message>
        <source>The balance is a credit.</source>
        <translation>Der Saldo ist ein Guthaben.</translation>
    </message>
    <message>
        <source>The sales known are used up.</source>
        <translation>Die bekannten Verkäufe sind aufgebraucht.</translation>
    </message>
    <message>
        <source>The book does not reach back far enough.</source>
        <translation>Das Buch reicht nicht weit genug zurück.</translation>
    </message>
    <message>
        <source>Nothing was there to collect.</source>
        <translation>Es war nichts einzuziehen.</translation>
    </message>
    <message>
        <source>Nothing is open.</source>
        <translation>Nichts ist offen.</translation>
    </message>
    <message>
        <source>Only countback and simple DSO have it.</source>
        <translation>Nur die DSO durch Rückrechnung und die einfache haben sie.</translation>
    </message>
    <message>
        <source>It is not defined here.</source>
        <translation>Sie ist hier nicht definiert.</translation>
    </message>
    <message>
        <source>Net receivables at the opening</source>
        <translation>Nettoforderungen am Anfang</translation>
    </message>
    <message>
        <source>Invoices of the month</source>
        <translation>Rechnungen des Monats</translation>
    </message>
</context>
<context>
    <name>quittance::ui::PerformanceScreen</name>
    <message>
        <source>Export performance</source>
        <translation>Einzugsleistung exportieren</translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx)</source>
        <translation>Excel-Arbeitsmappe (*.xlsx)</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>Durch Kommas getrennte Werte (*.csv)</translation>
    </message>
    <message>
        <source>The workbook is at %1.</source>
        <translation>Die Arbeitsmappe liegt unter %1.</translation>
    </message>
    <message>
        <source>The figures could not be worked out.</source>
        <translation>Die Zahlen konnten nicht berechnet werden.</translation>
    </message>
    <message>
        <source>Performance</source>
        <translation>Leistung</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
</context>
<context>
    <name>quittance::ui::PerformanceView</name>
    <message>
        <source>DSO</source>
        <translation>DSO</translation>
    </message>
    <message>
        <source>Collection effectiveness</source>
        <translation>Einzugsquote (CEI)</translation>
    </message>
    <message>
        <source>Bridge</source>
        <translation>Überleitung</translation>
    </message>
    <message>
        <source>Simple</source>
        <translation>Einfach</translation>
    </message>
    <message>
        <source>Collection performance on the day of the view</source>
        <translation>Einzugsleistung am Tag der Ansicht</translation>
    </message>
    <message>
        <source>Shows the simple DSO of 90 days as well.</source>
        <translation>Zeigt auch die einfache DSO aus 90 Tagen.</translation>
    </message>
    <message>
        <source>Month of the bridge</source>
        <translation>Monat der Überleitung</translation>
    </message>
    <message>
        <source>The month that the bridge and the figures are of. Keys [ and ] go through them.</source>
        <translation>Der Monat, zu dem die Überleitung und die Zahlen gehören. Die Tasten [ und ] blättern.</translation>
    </message>
    <message>
        <source>From the net receivables at the close of one month to those of the next. Every bar opens the documents that add up to it.</source>
        <translation>Von den Nettoforderungen am Ende eines Monats zu denen des nächsten. Jeder Balken öffnet die Belege, die ihn ergeben.</translation>
    </message>
    <message>
        <source>There is nothing in the book up to %1.</source>
        <translation>Bis zum %1 steht nichts im Buch.</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importieren…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>%1, percent of what could be collected</source>
        <translation>%1, Prozent dessen, was eingezogen werden konnte</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>The bridge does not add up.</source>
        <translation>Die Überleitung geht nicht auf.</translation>
    </message>
    <message>
        <source>It misses the closing by %1.</source>
        <translation>Bis zum Endsaldo fehlen %1.</translation>
    </message>
    <message>
        <source>all currencies in %1</source>
        <translation>alle Währungen in %1</translation>
    </message>
</context>
<context>
    <name>quittance::ui::PlatformPage</name>
    <message>
        <source>This platform</source>
        <translation>Diese Plattform</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>Plattform</translation>
    </message>
    <message>
        <source>What the platform can do</source>
        <translation>Was die Plattform kann</translation>
    </message>
    <message>
        <source>Codat reads accounting systems such as QuickBooks, Xero and Sage, and bank feeds, and writes what their options allow.</source>
        <translation>Codat liest Buchhaltungssysteme wie QuickBooks, Xero und Sage sowie Bankdaten und schreibt, was deren Optionen erlauben.</translation>
    </message>
    <message>
        <source>Alloy reads an accounting system through one credential. Its payments name no invoice: the allocation is made here.</source>
        <translation>Alloy liest ein Buchhaltungssystem über einen einzigen Zugang. Seine Zahlungen nennen keine Rechnung: Die Zuordnung geschieht hier.</translation>
    </message>
    <message>
        <source>Routable sends receivables to customers and tells how far their payment is.</source>
        <translation>Routable sendet Forderungen an Kunden und meldet, wie weit deren Zahlung ist.</translation>
    </message>
</context>
<context>
    <name>quittance::ui::PreferencesDialog</name>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Compact, 24 px rows</source>
        <translation>Kompakt, Zeilen von 24 px</translation>
    </message>
    <message>
        <source>Normal, 30 px rows</source>
        <translation>Normal, Zeilen von 30 px</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Takes effect the next time Quittance starts.</source>
        <translation>Gilt ab dem nächsten Start von Quittance.</translation>
    </message>
    <message>
        <source>Upper ends of the aging buckets in days past due. The last bucket is open. 0, 30, 60, 90 gives current, 1–30, 31–60, 61–90 and 91+.</source>
        <translation>Obere Grenzen der Altersklassen in Tagen nach Fälligkeit. Die letzte Klasse ist offen. 0, 30, 60, 90 ergibt nicht fällig, 1–30, 31–60, 61–90 und 91+.</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Farben</translation>
    </message>
    <message>
        <source>&amp;Density</source>
        <translation>&amp;Dichte</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <source>Aging &amp;edges</source>
        <translation>&amp;Grenzen der Altersklassen</translation>
    </message>
    <message>
        <source>Open a book to change its edges.</source>
        <translation>Öffnen Sie ein Buch, um seine Grenzen zu ändern.</translation>
    </message>
    <message>
        <source>Belongs to the book; every aging and workbook follows.</source>
        <translation>Gehört zum Buch; jede Altersstruktur und jede Arbeitsmappe folgt.</translation>
    </message>
    <message>
        <source>Write up to twelve days from 0 up, each larger than the one before, parted by commas.</source>
        <translation>Schreiben Sie bis zu zwölf Tageszahlen ab 0, jede größer als die davor, durch Kommas getrennt.</translation>
    </message>
</context>
<context>
    <name>quittance::ui::PreviewModel</name>
    <message>
        <source>empty</source>
        <translation>leer</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>in %1</translation>
    </message>
    <message>
        <source>Read as shown.</source>
        <translation>Wie gezeigt gelesen.</translation>
    </message>
    <message>
        <source>readable</source>
        <translation>lesbar</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
</context>
<context>
    <name>quittance::ui::PreviewPane</name>
    <message>
        <source>opening %1 + lines %2 = &lt;b&gt;%3&lt;/b&gt;, closing agrees</source>
        <translation>Anfang %1 + Umsätze %2 = &lt;b&gt;%3&lt;/b&gt;, Endsaldo stimmt</translation>
    </message>
    <message>
        <source>opening %1 + lines %2 = &lt;b&gt;%3&lt;/b&gt;, closing says %4</source>
        <translation>Anfang %1 + Umsätze %2 = &lt;b&gt;%3&lt;/b&gt;, der Endsaldo sagt %4</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>Only refused</source>
        <translation>Nur abgewiesene</translation>
    </message>
    <message>
        <source>Shows only the rows that cannot be read as chosen, with the reason.</source>
        <translation>Zeigt nur die Zeilen, die so nicht gelesen werden können, mit dem Grund.</translation>
    </message>
    <message>
        <source>as it will be stored, first rows</source>
        <translation>wie es gespeichert wird, erste Zeilen</translation>
    </message>
    <message>
        <source>as it will be stored</source>
        <translation>wie es gespeichert wird</translation>
    </message>
    <message>
        <source>The file has no rows to store.</source>
        <translation>Die Datei hat keine Zeilen zum Speichern.</translation>
    </message>
    <message>
        <source>The rows show once you say how the dates read.</source>
        <translation>Die Zeilen erscheinen, sobald Sie sagen, wie die Daten zu lesen sind.</translation>
    </message>
    <message>
        <source>The rows show once you say what the decimal mark is.</source>
        <translation>Die Zeilen erscheinen, sobald Sie das Dezimalzeichen nennen.</translation>
    </message>
    <message numerus="yes">
        <source>%n readable row(s)</source>
        <translation>
            <numerusform>%n lesbare Zeile</numerusform>
            <numerusform>%n lesbare Zeilen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused</source>
        <translation>
            <numerusform>%n abgewiesen</numerusform>
            <numerusform>%n abgewiesen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n set aside</source>
        <translation>
            <numerusform>%n beiseitegelegt</numerusform>
            <numerusform>%n beiseitegelegt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n statement(s)</source>
        <translation>
            <numerusform>%n Auszug</numerusform>
            <numerusform>%n Auszüge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weitere</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quittance::ui::PromisePage</name>
    <message>
        <source>Promises</source>
        <translation>Zahlungszusagen</translation>
    </message>
    <message>
        <source>Disputes</source>
        <translation>Klärungsfälle</translation>
    </message>
    <message>
        <source>Record promise…</source>
        <translation>Zahlungszusage erfassen…</translation>
    </message>
    <message>
        <source>Cancel it…</source>
        <translation>Stornieren…</translation>
    </message>
    <message>
        <source>Record dispute…</source>
        <translation>Klärungsfall erfassen…</translation>
    </message>
    <message>
        <source>Justified…</source>
        <translation>Berechtigt…</translation>
    </message>
    <message>
        <source>Not justified…</source>
        <translation>Nicht berechtigt…</translation>
    </message>
    <message>
        <source>The promise counts neither as kept nor as broken from today on.</source>
        <translation>Die Zahlungszusage zählt ab heute weder als eingehalten noch als gebrochen.</translation>
    </message>
    <message>
        <source>Closes the dispute: the customer was right.</source>
        <translation>Schließt den Klärungsfall: Der Kunde hatte recht.</translation>
    </message>
    <message>
        <source>Closes the dispute: the customer was wrong and owes the money.</source>
        <translation>Schließt den Klärungsfall: Der Kunde hatte unrecht und schuldet das Geld.</translation>
    </message>
    <message>
        <source>No promise is recorded. What a customer says it will pay, and when, goes here.</source>
        <translation>Keine Zahlungszusage ist erfasst. Hier steht, was ein Kunde zu zahlen zusagt und wann.</translation>
    </message>
    <message>
        <source>No dispute is recorded.</source>
        <translation>Kein Klärungsfall ist erfasst.</translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n offen</numerusform>
            <numerusform>%n offen</numerusform>
        </translation>
    </message>
    <message>
        <source>The view is read-only while looking back.</source>
        <translation>Die Ansicht ist während der Rückschau schreibgeschützt.</translation>
    </message>
    <message>
        <source>Records what the customer says it will pay, and when.</source>
        <translation>Erfasst, was der Kunde zu zahlen zusagt und wann.</translation>
    </message>
    <message>
        <source>Records why the customer does not pay an open document.</source>
        <translation>Erfasst, warum der Kunde einen offenen Beleg nicht zahlt.</translation>
    </message>
</context>
<context>
    <name>quittance::ui::PromiseRecorder</name>
    <message>
        <source>%1 for %2</source>
        <translation>%1 für %2</translation>
    </message>
    <message>
        <source>Record a promise</source>
        <translation>Zahlungszusage erfassen</translation>
    </message>
    <message>
        <source>Nothing of the selection is owed, so nothing can be promised.</source>
        <translation>Von der Auswahl wird nichts geschuldet, also kann nichts zugesagt werden.</translation>
    </message>
    <message>
        <source>A promise is made by one customer in one currency. Select documents of one.</source>
        <translation>Eine Zahlungszusage gibt ein Kunde in einer Währung. Nur Belege eines Kunden und einer Währung auswählen.</translation>
    </message>
    <message>
        <source>Nothing is owed, so nothing can be disputed.</source>
        <translation>Nichts wird geschuldet, also kann nichts strittig sein.</translation>
    </message>
    <message>
        <source>%1, %2 open</source>
        <translation>%1, %2 offen</translation>
    </message>
    <message>
        <source>Record a dispute</source>
        <translation>Klärungsfall erfassen</translation>
    </message>
    <message numerus="yes">
        <source>Record %n disputes</source>
        <translation>
            <numerusform>%n Klärungsfall erfassen</numerusform>
            <numerusform>%n Klärungsfälle erfassen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All that is open of %n documents is disputed: %1.</source>
        <translation>
            <numerusform>Alles, was von %n Beleg offen ist, ist strittig: %1.</numerusform>
            <numerusform>Alles, was von %n Belegen offen ist, ist strittig: %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quittance::ui::Promises</name>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>in grace</source>
        <translation>in Nachfrist</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>eingehalten</translation>
    </message>
    <message>
        <source>partly kept</source>
        <translation>teilweise eingehalten</translation>
    </message>
    <message>
        <source>broken</source>
        <translation>gebrochen</translation>
    </message>
    <message>
        <source>replaced</source>
        <translation>ersetzt</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>storniert</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Preis</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Menge</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Qualität</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>Lieferung</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Dublette</translation>
    </message>
    <message>
        <source>Order number missing</source>
        <translation>Bestellnummer fehlt</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>Konditionen</translation>
    </message>
    <message>
        <source>Tax</source>
        <translation>Steuer</translation>
    </message>
    <message>
        <source>Not ordered</source>
        <translation>Nicht bestellt</translation>
    </message>
    <message>
        <source>Already paid</source>
        <translation>Bereits bezahlt</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Sonstiges</translation>
    </message>
    <message>
        <source>Promised for</source>
        <translation>Zugesagt für</translation>
    </message>
    <message>
        <source>The day the money is to come.</source>
        <translation>Der Tag, an dem das Geld eingehen soll.</translation>
    </message>
    <message>
        <source>Made on</source>
        <translation>Zugesagt am</translation>
    </message>
    <message>
        <source>Promised</source>
        <translation>Zugesagt</translation>
    </message>
    <message>
        <source>Came in time</source>
        <translation>Rechtzeitig eingegangen</translation>
    </message>
    <message>
        <source>Receipts from the day it was made to the promised day and three days of grace. A receipt counts once, for the promise due first.</source>
        <translation>Zahlungseingänge vom Tag der Zusage bis zum zugesagten Tag und drei Tage Nachfrist. Ein Zahlungseingang zählt einmal, für die zuerst fällige Zahlungszusage.</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Kept: at least 99% came in time. It follows from the receipts.</source>
        <translation>Eingehalten: Mindestens 99 % sind rechtzeitig eingegangen. Das ergibt sich aus den Zahlungseingängen.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Beleg</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Eröffnet</translation>
    </message>
    <message>
        <source>In dispute</source>
        <translation>Im Klärungsfall</translation>
    </message>
    <message>
        <source>As it was recorded.</source>
        <translation>Wie erfasst.</translation>
    </message>
    <message>
        <source>Still open</source>
        <translation>Noch offen</translation>
    </message>
    <message>
        <source>Of it, what is open on the day; nothing once it is closed.</source>
        <translation>Davon der am Stichtag offene Betrag; nichts, sobald der Klärungsfall abgeschlossen ist.</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Abgeschlossen</translation>
    </message>
    <message>
        <source>The day it was closed, and who was right.</source>
        <translation>Der Tag des Abschlusses und wer im Recht war.</translation>
    </message>
    <message>
        <source>%1, justified</source>
        <translation>%1, berechtigt</translation>
    </message>
    <message>
        <source>%1, not justified</source>
        <translation>%1, nicht berechtigt</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n promises of six months kept, %2% of the amount</source>
        <translation>
            <numerusform>%1 von %n Zahlungszusage aus sechs Monaten eingehalten, %2 % des Betrags</numerusform>
            <numerusform>%1 von %n Zahlungszusagen aus sechs Monaten eingehalten, %2 % des Betrags</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quittance::ui::ProvisionGrid</name>
    <message>
        <source>Bucket</source>
        <translation>Altersklasse</translation>
    </message>
    <message>
        <source>Days past due.</source>
        <translation>Tage überfällig.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Owed in this bucket, credits not set off.</source>
        <translation>In dieser Altersklasse geschuldet, Guthaben nicht verrechnet.</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historie</translation>
    </message>
    <message>
        <source>Rate %</source>
        <translation>Quote %</translation>
    </message>
    <message>
        <source>The share that is expected to be lost, before the factor. Type another one.</source>
        <translation>Der Anteil, der als Verlust erwartet wird, vor dem Faktor. Tippen Sie einen anderen.</translation>
    </message>
    <message>
        <source>Provision</source>
        <translation>Wertber.</translation>
    </message>
    <message>
        <source>No sales reached this bucket.</source>
        <translation>Keine Verkäufe erreichten diese Altersklasse.</translation>
    </message>
    <message>
        <source>%1 lost of %2 that reached this bucket</source>
        <translation>%1 verloren von %2, die diese Altersklasse erreichten</translation>
    </message>
    <message numerus="yes">
        <source>%n assessed by themselves</source>
        <translation>
            <numerusform>%n einzeln beurteilt</numerusform>
            <numerusform>%n einzeln beurteilt</numerusform>
        </translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Summe</translation>
    </message>
    <message>
        <source>A loss rate is a percentage from 0 to 100, with up to six decimals.</source>
        <translation>Eine Verlustquote ist ein Prozentsatz von 0 bis 100 mit bis zu sechs Nachkommastellen.</translation>
    </message>
</context>
<context>
    <name>quittance::ui::ProvisionPane</name>
    <message>
        <source>Provision</source>
        <translation>Wertberichtigung</translation>
    </message>
    <message>
        <source>Use history</source>
        <translation>Historie nehmen</translation>
    </message>
    <message>
        <source>Keep…</source>
        <translation>Festhalten…</translation>
    </message>
    <message>
        <source>Nothing is open on this day.</source>
        <translation>An diesem Tag ist nichts offen.</translation>
    </message>
    <message>
        <source>Factor on all rates</source>
        <translation>Faktor auf alle Quoten</translation>
    </message>
    <message>
        <source>Factor on all rates, for what is expected against the past. 1 leaves them as they are.</source>
        <translation>Faktor auf alle Quoten, für das, was anders als früher erwartet wird. 1 lässt sie, wie sie sind.</translation>
    </message>
    <message>
        <source>Takes the loss rates of the past for all buckets.</source>
        <translation>Nimmt für alle Altersklassen die Verlustquoten der Vergangenheit.</translation>
    </message>
    <message>
        <source>Keeps this provision with its rates, the day and your reason.</source>
        <translation>Hält diese Wertberichtigung mit ihren Quoten, dem Tag und Ihrem Grund fest.</translation>
    </message>
    <message>
        <source>Factor</source>
        <translation>Faktor</translation>
    </message>
    <message>
        <source>%1, no sales old enough for a history</source>
        <translation>%1, keine Verkäufe, die alt genug für eine Historie sind</translation>
    </message>
    <message>
        <source>%1, history of sales %2 to %3</source>
        <translation>%1, Historie der Verkäufe vom %2 bis %3</translation>
    </message>
    <message>
        <source>The factor is a number from 0 to 100, such as 1.15.</source>
        <translation>Der Faktor ist eine Zahl von 0 bis 100, etwa 1,15.</translation>
    </message>
    <message>
        <source>The provision could not be worked out.</source>
        <translation>Die Wertberichtigung konnte nicht berechnet werden.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Assess…</source>
        <translation>Bewerten…</translation>
    </message>
    <message>
        <source>Documents that leave the matrix for a rate of their own, with your reason.</source>
        <translation>Belege, die mit einem eigenen Satz aus der Matrix herausgenommen werden, mit Ihrer Begründung.</translation>
    </message>
</context>
<context>
    <name>quittance::ui::QueueBar</name>
    <message>
        <source>%1. Lists the lines that are done.</source>
        <translation>%1. Listet die erledigten Umsätze.</translation>
    </message>
    <message>
        <source>Reconcile</source>
        <translation>Abgleich</translation>
    </message>
    <message>
        <source>Run matching</source>
        <translation>Abgleich starten</translation>
    </message>
    <message>
        <source>Accept exact…</source>
        <translation>Eindeutige annehmen…</translation>
    </message>
    <message>
        <source>Matching is running; Jobs shows how far it is.</source>
        <translation>Der Abgleich läuft; unter Aufträge steht, wie weit er ist.</translation>
    </message>
    <message>
        <source>Accepts what needs no person and proposes the rest.</source>
        <translation>Nimmt an, was niemanden braucht, und schlägt den Rest vor.</translation>
    </message>
    <message>
        <source>Accept %1 exact…</source>
        <translation>%1 eindeutige annehmen…</translation>
    </message>
    <message>
        <source>No line waits with an exact match.</source>
        <translation>Kein Umsatz mit eindeutigem Abgleich wartet.</translation>
    </message>
    <message>
        <source>Accepts the first candidate of every exact line, as one decision.</source>
        <translation>Nimmt den ersten Vorschlag jedes eindeutigen Umsatzes an, als eine Entscheidung.</translation>
    </message>
    <message>
        <source>Match</source>
        <translation>Abgleich</translation>
    </message>
    <message>
        <source>%1 of %2 lines done</source>
        <translation>%1 von %2 Umsätzen erledigt</translation>
    </message>
    <message>
        <source>Accept likely matches</source>
        <translation>Wahrscheinliche Zuordnungen annehmen</translation>
    </message>
    <message>
        <source>Limits and closed periods</source>
        <translation>Grenzen und abgeschlossene Zeiträume</translation>
    </message>
    <message>
        <source>Accepts every candidate above a chance you choose, after showing which. B does the same.</source>
        <translation>Nimmt jeden Kandidaten über einer von Ihnen gewählten Wahrscheinlichkeit an, nachdem angezeigt wurde, welche das sind. B bewirkt dasselbe.</translation>
    </message>
    <message>
        <source>How much may be written off, what a second person approves, and which days are closed.</source>
        <translation>Wie viel ausgebucht werden darf, was eine zweite Person freigibt und welche Tage abgeschlossen sind.</translation>
    </message>
    <message>
        <source>Accept…</source>
        <translation>Annehmen…</translation>
    </message>
</context>
<context>
    <name>quittance::ui::Rail</name>
    <message>
        <source>Screens</source>
        <translation>Ansichten</translation>
    </message>
</context>
<context>
    <name>quittance::ui::RateDelegate</name>
    <message>
        <source>Loss rate of %1 in per cent</source>
        <translation>Verlustquote von %1 in Prozent</translation>
    </message>
</context>
<context>
    <name>quittance::ui::ReadingBar</name>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>The file shown below.</source>
        <translation>Die unten gezeigte Datei.</translation>
    </message>
    <message>
        <source>Mapping</source>
        <translation>Zuordnung</translation>
    </message>
    <message>
        <source>A mapping saved by name. One that fits the headings is taken by itself.</source>
        <translation>Eine unter einem Namen gespeicherte Spaltenzuordnung. Eine, die zu den Überschriften passt, wird von selbst genommen.</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>What the rows of the file are.</source>
        <translation>Was die Zeilen der Datei sind.</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Kodierung</translation>
    </message>
    <message>
        <source>How the file writes letters. Change it when umlauts or accents look wrong.</source>
        <translation>Wie die Datei Buchstaben schreibt. Ändern, wenn Umlaute oder Akzente falsch aussehen.</translation>
    </message>
    <message>
        <source>Delimiter</source>
        <translation>Trennzeichen</translation>
    </message>
    <message>
        <source>What parts one cell from the next.</source>
        <translation>Was eine Zelle von der nächsten trennt.</translation>
    </message>
    <message>
        <source>Decimal</source>
        <translation>Dezimal</translation>
    </message>
    <message>
        <source>The mark before the cents. The other mark parts groups of three.</source>
        <translation>Das Zeichen vor den Cent. Das andere trennt Dreiergruppen.</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>The order of day, month and year.</source>
        <translation>Die Reihenfolge von Tag, Monat und Jahr.</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>Vorzeichen</translation>
    </message>
    <message>
        <source>as written</source>
        <translation>wie geschrieben</translation>
    </message>
    <message>
        <source>reversed</source>
        <translation>umgekehrt</translation>
    </message>
    <message>
        <source>Reversed: what the file writes with a minus is an amount owed or received.</source>
        <translation>Umgekehrt: Was die Datei mit Minus schreibt, ist ein geschuldeter oder eingegangener Betrag.</translation>
    </message>
    <message>
        <source>Rows before the data; the last of them has the headings. 0: there are no headings.</source>
        <translation>Zeilen vor den Daten; die letzte davon trägt die Überschriften. 0: Es gibt keine Überschriften.</translation>
    </message>
    <message>
        <source>Header rows</source>
        <translation>Kopfzeilen</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>wählen</translation>
    </message>
    <message>
        <source>proposed</source>
        <translation>vorgeschlagen</translation>
    </message>
    <message>
        <source>Into</source>
        <translation>Auf</translation>
    </message>
    <message>
        <source>Our own bank account that the lines belong to, such as its IBAN.</source>
        <translation>Unser eigenes Bankkonto, zu dem die Umsätze gehören, etwa seine IBAN.</translation>
    </message>
    <message>
        <source>own account</source>
        <translation>eigenes Konto</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Währung</translation>
    </message>
    <message>
        <source>The currency of amounts that name none, such as EUR.</source>
        <translation>Die Währung von Beträgen, die keine nennen, etwa EUR.</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Blatt</translation>
    </message>
    <message>
        <source>The sheet of the workbook that is read.</source>
        <translation>Das Blatt der Arbeitsmappe, das gelesen wird.</translation>
    </message>
</context>
<context>
    <name>quittance::ui::ReasonDialog</name>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Grund</translation>
    </message>
    <message>
        <source>Pick one or type your own</source>
        <translation>Wählen oder selbst schreiben</translation>
    </message>
    <message>
        <source>A reason is kept with the decision.</source>
        <translation>Ein Grund wird mit der Entscheidung aufbewahrt.</translation>
    </message>
</context>
<context>
    <name>quittance::ui::Reconcile</name>
    <message>
        <source>All waiting</source>
        <translation>Alle wartenden</translation>
    </message>
    <message>
        <source>Exact</source>
        <translation>Eindeutig</translation>
    </message>
    <message>
        <source>Probable</source>
        <translation>Wahrscheinlich</translation>
    </message>
    <message>
        <source>Ambiguous</source>
        <translation>Mehrdeutig</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>Zurückgegeben</translation>
    </message>
    <message>
        <source>No candidate</source>
        <translation>Kein Vorschlag</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Ignored</source>
        <translation>Ignoriert</translation>
    </message>
    <message>
        <source>Ground moved</source>
        <translation>Grundlage geändert</translation>
    </message>
    <message>
        <source>Every bank line that waits for a decision.</source>
        <translation>Jeder Bankumsatz, der auf eine Entscheidung wartet.</translation>
    </message>
    <message>
        <source>One reading only, and number or payer and amount agree.</source>
        <translation>Nur eine Lesart, und Nummer oder Zahler und Betrag stimmen.</translation>
    </message>
    <message>
        <source>A candidate is likely, but a person has to decide.</source>
        <translation>Ein Vorschlag ist wahrscheinlich, aber ein Mensch muss entscheiden.</translation>
    </message>
    <message>
        <source>Several candidates are equally good. A tie is never picked.</source>
        <translation>Mehrere Vorschläge sind gleich gut. Bei Gleichstand wird nie einer genommen.</translation>
    </message>
    <message>
        <source>Money that was taken back.</source>
        <translation>Geld, das zurückgenommen wurde.</translation>
    </message>
    <message>
        <source>Nothing open comes near these lines.</source>
        <translation>Nichts Offenes kommt diesen Umsätzen nahe.</translation>
    </message>
    <message>
        <source>Lines that are matched whole.</source>
        <translation>Ganz abgeglichene Umsätze.</translation>
    </message>
    <message>
        <source>Lines that were set aside with a reason.</source>
        <translation>Mit einem Grund beiseitegelegte Umsätze.</translation>
    </message>
    <message>
        <source>Decided lines whose statement or documents changed afterwards: keep the match or take it apart.</source>
        <translation>Entschiedene Umsätze, deren Auszug oder Belege sich danach geändert haben: Abgleich behalten oder lösen.</translation>
    </message>
    <message>
        <source>start</source>
        <translation>Beginn</translation>
    </message>
    <message>
        <source>reference</source>
        <translation>Referenz</translation>
    </message>
    <message>
        <source>amount</source>
        <translation>Betrag</translation>
    </message>
    <message>
        <source>payer</source>
        <translation>Zahler</translation>
    </message>
    <message>
        <source>account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>currency</source>
        <translation>Währung</translation>
    </message>
    <message>
        <source>rivals</source>
        <translation>Mitbewerber</translation>
    </message>
    <message>
        <source>instalments</source>
        <translation>Raten</translation>
    </message>
    <message>
        <source>Leave open</source>
        <translation>Offen lassen</translation>
    </message>
    <message>
        <source>Bank fee</source>
        <translation>Bankgebühr</translation>
    </message>
    <message>
        <source>Write off</source>
        <translation>Ausbuchen</translation>
    </message>
    <message>
        <source>ends %1</source>
        <translation>endet auf %1</translation>
    </message>
    <message>
        <source>To approve</source>
        <translation>Zur Freigabe</translation>
    </message>
    <message>
        <source>Payer differs</source>
        <translation>Zahler abweichend</translation>
    </message>
    <message>
        <source>Paid without evidence</source>
        <translation>Ohne Nachweis bezahlt</translation>
    </message>
    <message>
        <source>Decisions above the limit that wait for a second person.</source>
        <translation>Entscheidungen über der Grenze, die auf eine zweite Person warten.</translation>
    </message>
    <message>
        <source>Matched by the program with money of somebody who is neither the customer nor of its group.</source>
        <translation>Vom Programm mit Geld von jemandem zugeordnet, der weder der Kunde ist noch zu dessen Gruppe gehört.</translation>
    </message>
    <message>
        <source>Payments of the ledger that no bank line proves, though the bank&apos;s lines of those days are here.</source>
        <translation>Zahlungen des Hauptbuchs, die keine Bankzeile belegt, obwohl die Bankzeilen dieser Tage vorliegen.</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>Skonto</translation>
    </message>
    <message>
        <source>On account</source>
        <translation>A conto</translation>
    </message>
    <message>
        <source>Dispute</source>
        <translation>Klärungsfall</translation>
    </message>
    <message>
        <source>Split: the rest waits on</source>
        <translation>Aufgeteilt: Der Rest wartet weiter</translation>
    </message>
    <message>
        <source>day booked</source>
        <translation>Buchungstag</translation>
    </message>
    <message>
        <source>customer</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>state</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>where it is</source>
        <translation>Verbleib</translation>
    </message>
    <message>
        <source>Exchange difference</source>
        <translation>Kursdifferenz</translation>
    </message>
</context>
<context>
    <name>quittance::ui::ReconcileScreen</name>
    <message>
        <source>The evidence could not be read.</source>
        <translation>Die Nachweise konnten nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The documents could not be searched.</source>
        <translation>Die Belege konnten nicht durchsucht werden.</translation>
    </message>
    <message>
        <source>The decision could not be taken back.</source>
        <translation>Die Entscheidung konnte nicht zurückgenommen werden.</translation>
    </message>
    <message>
        <source>The match was not written.</source>
        <translation>Der Abgleich wurde nicht geschrieben.</translation>
    </message>
    <message>
        <source>The match was not taken apart.</source>
        <translation>Der Abgleich wurde nicht gelöst.</translation>
    </message>
    <message>
        <source>The line was not set aside.</source>
        <translation>Der Umsatz wurde nicht beiseitegelegt.</translation>
    </message>
    <message>
        <source>The exact matches were not accepted.</source>
        <translation>Die eindeutigen Abgleiche wurden nicht angenommen.</translation>
    </message>
    <message numerus="yes">
        <source>%n bank line(s) accepted as one decision.</source>
        <translation>
            <numerusform>%n Bankumsatz als eine Entscheidung angenommen.</numerusform>
            <numerusform>%n Bankumsätze als eine Entscheidung angenommen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Rejected in the workbench</source>
        <translation>Im Abgleich abgelehnt</translation>
    </message>
    <message>
        <source>The candidate was not rejected.</source>
        <translation>Der Vorschlag wurde nicht abgelehnt.</translation>
    </message>
    <message>
        <source>Matching stopped.</source>
        <translation>Der Abgleich wurde angehalten.</translation>
    </message>
    <message>
        <source>Matching accepted %1 lines, proposes something for %2 and found nothing for %3.</source>
        <translation>Der Abgleich hat %1 Umsätze angenommen, schlägt für %2 etwas vor und fand für %3 nichts.</translation>
    </message>
    <message>
        <source>This book is open for reading only.</source>
        <translation>Dieses Buch ist nur zum Lesen geöffnet.</translation>
    </message>
    <message>
        <source>The view looks back at %1. Return to today to decide.</source>
        <translation>Die Ansicht blickt auf %1 zurück. Kehren Sie zu heute zurück, um zu entscheiden.</translation>
    </message>
    <message>
        <source>The bank lines could not be counted.</source>
        <translation>Die Bankumsätze konnten nicht gezählt werden.</translation>
    </message>
    <message>
        <source>The bank lines could not be read.</source>
        <translation>Die Bankumsätze konnten nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The bank line could not be read.</source>
        <translation>Der Bankumsatz konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The note was not written.</source>
        <translation>Die Notiz wurde nicht geschrieben.</translation>
    </message>
    <message>
        <source>The match was not kept.</source>
        <translation>Die Zuordnung wurde nicht beibehalten.</translation>
    </message>
    <message>
        <source>The decision was not approved.</source>
        <translation>Die Entscheidung wurde nicht freigegeben.</translation>
    </message>
    <message>
        <source>The decision was not withdrawn.</source>
        <translation>Die Entscheidung wurde nicht zurückgezogen.</translation>
    </message>
    <message>
        <source>The likely matches were not accepted.</source>
        <translation>Die wahrscheinlichen Zuordnungen wurden nicht angenommen.</translation>
    </message>
    <message>
        <source>The limits could not be read.</source>
        <translation>Die Grenzen konnten nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The limits were not changed.</source>
        <translation>Die Grenzen wurden nicht geändert.</translation>
    </message>
    <message>
        <source>The payments could not be read.</source>
        <translation>Die Zahlungen konnten nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The payment could not be read.</source>
        <translation>Die Zahlung konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The payment could not be taken to the line.</source>
        <translation>Die Zahlung konnte nicht zur Bankzeile übernommen werden.</translation>
    </message>
    <message>
        <source>Unproven</source>
        <translation>Nicht nachgewiesen</translation>
    </message>
</context>
<context>
    <name>quittance::ui::ReconcileView</name>
    <message>
        <source>line</source>
        <translation>Umsatz</translation>
    </message>
    <message>
        <source>1–5</source>
        <translation>1–5</translation>
    </message>
    <message>
        <source>candidate</source>
        <translation>Vorschlag</translation>
    </message>
    <message>
        <source>add</source>
        <translation>hinzufügen</translation>
    </message>
    <message>
        <source>take out, reject</source>
        <translation>herausnehmen, ablehnen</translation>
    </message>
    <message>
        <source>unmatch</source>
        <translation>lösen</translation>
    </message>
    <message>
        <source>difference</source>
        <translation>Differenz</translation>
    </message>
    <message>
        <source>Ctrl Enter</source>
        <translation>Strg Eingabe</translation>
    </message>
    <message>
        <source>accept</source>
        <translation>annehmen</translation>
    </message>
    <message>
        <source>Shift Enter</source>
        <translation>Umschalt Eingabe</translation>
    </message>
    <message>
        <source>accept and next</source>
        <translation>annehmen und weiter</translation>
    </message>
    <message>
        <source>ignore</source>
        <translation>ignorieren</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>why</source>
        <translation>warum</translation>
    </message>
    <message>
        <source>Ctrl F</source>
        <translation>Strg F</translation>
    </message>
    <message>
        <source>filter</source>
        <translation>filtern</translation>
    </message>
    <message>
        <source>Bank lines</source>
        <translation>Bankumsätze</translation>
    </message>
    <message>
        <source>Filter lines</source>
        <translation>Umsätze filtern</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>This line</source>
        <translation>Dieser Umsatz</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Nachweise</translation>
    </message>
    <message>
        <source>Runner-up</source>
        <translation>Zweitbester</translation>
    </message>
    <message>
        <source>Several candidates are equally good, and a tie is never picked. Choose one by its number.</source>
        <translation>Mehrere Vorschläge sind gleich gut, und bei Gleichstand wird nie einer genommen. Wählen Sie einen nach seiner Nummer.</translation>
    </message>
    <message>
        <source>Choose one of the nearest by its number to see what speaks against it.</source>
        <translation>Wählen Sie einen der nächsten nach seiner Nummer, um zu sehen, was gegen ihn spricht.</translation>
    </message>
    <message>
        <source>as it was accepted</source>
        <translation>wie angenommen</translation>
    </message>
    <message>
        <source>candidate %1</source>
        <translation>Vorschlag %1</translation>
    </message>
    <message>
        <source>%1 alone</source>
        <translation>%1 allein</translation>
    </message>
    <message>
        <source>No line passes this filter.</source>
        <translation>Kein Umsatz passt zum Filter.</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Filter löschen</translation>
    </message>
    <message>
        <source>No bank statements yet.</source>
        <translation>Noch keine Kontoauszüge.</translation>
    </message>
    <message>
        <source>Import files…</source>
        <translation>Dateien importieren…</translation>
    </message>
    <message>
        <source>Nothing waits. Every line is done.</source>
        <translation>Nichts wartet. Jeder Umsatz ist erledigt.</translation>
    </message>
    <message>
        <source>Nothing here now.</source>
        <translation>Hier ist jetzt nichts.</translation>
    </message>
    <message>
        <source>Show all waiting</source>
        <translation>Alle wartenden zeigen</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Open the customer</source>
        <translation>Den Kunden öffnen</translation>
    </message>
    <message>
        <source>%1, %2 of %3</source>
        <translation>%1, %2 von %3</translation>
    </message>
    <message>
        <source>Unmatch a bank line</source>
        <translation>Abgleich eines Bankumsatzes lösen</translation>
    </message>
    <message>
        <source>%1 waits again, and what the match settled is open again.</source>
        <translation>%1 wartet wieder, und was der Abgleich ausgeglichen hat, ist wieder offen.</translation>
    </message>
    <message>
        <source>Unmatch</source>
        <translation>Lösen</translation>
    </message>
    <message>
        <source>Matched by mistake</source>
        <translation>Irrtümlich abgeglichen</translation>
    </message>
    <message>
        <source>Belongs to another customer</source>
        <translation>Gehört einem anderen Kunden</translation>
    </message>
    <message>
        <source>Belongs to another document</source>
        <translation>Gehört zu einem anderen Beleg</translation>
    </message>
    <message>
        <source>Ignore a bank line</source>
        <translation>Einen Bankumsatz ignorieren</translation>
    </message>
    <message>
        <source>%1 is set aside and waits no more.</source>
        <translation>%1 wird beiseitegelegt und wartet nicht mehr.</translation>
    </message>
    <message>
        <source>Ignore</source>
        <translation>Ignorieren</translation>
    </message>
    <message>
        <source>Own transfer</source>
        <translation>Eigene Umbuchung</translation>
    </message>
    <message>
        <source>Interest</source>
        <translation>Zinsen</translation>
    </message>
    <message>
        <source>Tax refund</source>
        <translation>Steuererstattung</translation>
    </message>
    <message>
        <source>Not a customer&apos;s money</source>
        <translation>Kein Geld eines Kunden</translation>
    </message>
    <message>
        <source>Accept exact matches</source>
        <translation>Eindeutige Abgleiche annehmen</translation>
    </message>
    <message numerus="yes">
        <source>Accept the exact match of %n bank line(s)?</source>
        <translation>
            <numerusform>Den eindeutigen Abgleich von %n Bankumsatz annehmen?</numerusform>
            <numerusform>Die eindeutigen Abgleiche von %n Bankumsätzen annehmen?</numerusform>
        </translation>
    </message>
    <message>
        <source>Each has one reading only, and its amount agrees. It is one decision: one undo takes it back whole.</source>
        <translation>Jeder hat nur eine Lesart, und sein Betrag stimmt. Es ist eine Entscheidung: Einmal rückgängig nimmt sie ganz zurück.</translation>
    </message>
    <message>
        <source>Accept %1</source>
        <translation>%1 annehmen</translation>
    </message>
    <message>
        <source>Reject a candidate</source>
        <translation>Einen Vorschlag ablehnen</translation>
    </message>
    <message>
        <source>Never propose any of these for this line?</source>
        <translation>Keinen davon je wieder für diesen Umsatz vorschlagen?</translation>
    </message>
    <message>
        <source>Reject %1</source>
        <translation>%1 ablehnen</translation>
    </message>
    <message>
        <source>%1 waiting</source>
        <translation>%1 warten</translation>
    </message>
    <message>
        <source>split, on account</source>
        <translation>aufteilen, a conto</translation>
    </message>
    <message>
        <source>note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>keep</source>
        <translation>beibehalten</translation>
    </message>
    <message>
        <source>many</source>
        <translation>viele</translation>
    </message>
    <message>
        <source>Finds by payer, text, number, amount or day: alder, INV-1004, 1200.50, 100..250, &gt;500, 2026-03, 2026-03-01..2026-03-15. Several words have to fit all.</source>
        <translation>Sucht nach Zahler, Text, Nummer, Betrag oder Tag: alder, INV-1004, 1200.50, 100..250, &gt;500, 2026-03, 2026-03-01..2026-03-15. Mehrere Wörter müssen alle zutreffen.</translation>
    </message>
    <message>
        <source>why not %1</source>
        <translation>warum nicht %1</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Preis</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Menge</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Qualität</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>Lieferung</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Dublette</translation>
    </message>
    <message>
        <source>Order missing</source>
        <translation>Bestellung fehlt</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>Konditionen</translation>
    </message>
    <message>
        <source>Tax</source>
        <translation>Steuer</translation>
    </message>
    <message>
        <source>Not ordered</source>
        <translation>Nicht bestellt</translation>
    </message>
    <message>
        <source>Already paid</source>
        <translation>Bereits bezahlt</translation>
    </message>
    <message>
        <source>The statement came late</source>
        <translation>Der Kontoauszug kam verspätet</translation>
    </message>
    <message>
        <source>Matched wrongly before</source>
        <translation>Zuvor falsch zugeordnet</translation>
    </message>
    <message>
        <source>Corrected by the bank</source>
        <translation>Von der Bank berichtigt</translation>
    </message>
    <message>
        <source>Dispute what is missing</source>
        <translation>Fehlbetrag als Klärungsfall</translation>
    </message>
    <message>
        <source>Change a reconciled period</source>
        <translation>Abgestimmten Zeitraum ändern</translation>
    </message>
    <message>
        <source>%1 pays less than is asked. What does the customer object to?</source>
        <translation>%1 zahlt weniger als gefordert. Was beanstandet der Kunde?</translation>
    </message>
    <message>
        <source>%1 lies in a period that is reconciled. The change is a restatement, and says why.</source>
        <translation>%1 liegt in einem abgestimmten Zeitraum. Die Änderung ist eine nachträgliche Berichtigung und nennt den Grund.</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Annehmen</translation>
    </message>
    <message>
        <source>Note on a bank line</source>
        <translation>Notiz zu einer Bankzeile</translation>
    </message>
    <message>
        <source>What should be known about %1?</source>
        <translation>Was sollte man zu %1 wissen?</translation>
    </message>
    <message>
        <source>Keep the note</source>
        <translation>Notiz speichern</translation>
    </message>
    <message>
        <source>Keep a match</source>
        <translation>Zuordnung beibehalten</translation>
    </message>
    <message>
        <source>%1 stays matched as it is, with what has changed.</source>
        <translation>%1 bleibt zugeordnet wie bisher, mit dem, was sich geändert hat.</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Beibehalten</translation>
    </message>
    <message>
        <source>The change does not concern the payment</source>
        <translation>Die Änderung betrifft die Zahlung nicht</translation>
    </message>
    <message>
        <source>The customer has confirmed it</source>
        <translation>Der Kunde hat es bestätigt</translation>
    </message>
    <message>
        <source>The payer is known</source>
        <translation>Der Zahler ist bekannt</translation>
    </message>
    <message>
        <source>Withdraw a decision</source>
        <translation>Entscheidung zurückziehen</translation>
    </message>
    <message>
        <source>What is put up for %1 is taken out again, and the line waits.</source>
        <translation>Was für %1 vorgelegt ist, wird wieder herausgenommen, und die Zeile wartet.</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Zurückziehen</translation>
    </message>
    <message>
        <source>Wrong documents</source>
        <translation>Falsche Belege</translation>
    </message>
    <message>
        <source>Wrong amount</source>
        <translation>Falscher Betrag</translation>
    </message>
    <message>
        <source>Needs a document first</source>
        <translation>Braucht zuerst einen Beleg</translation>
    </message>
    <message>
        <source>A person put this together, so no reasons were weighed.</source>
        <translation>Das hat eine Person zusammengestellt, daher wurden keine Gründe gewogen.</translation>
    </message>
</context>
<context>
    <name>quittance::ui::RecordDialog</name>
    <message>
        <source>Who said it, and how</source>
        <translation>Wer es gesagt hat und wie</translation>
    </message>
    <message>
        <source>N&amp;ote</source>
        <translation>N&amp;otiz</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Erfassen</translation>
    </message>
    <message>
        <source>&amp;Amount, %1</source>
        <translation>&amp;Betrag, %1</translation>
    </message>
    <message>
        <source>&amp;Day</source>
        <translation>&amp;Tag</translation>
    </message>
    <message>
        <source>No other promise</source>
        <translation>Keine andere Zusage</translation>
    </message>
    <message>
        <source>The replaced promise counts neither as kept nor as broken.</source>
        <translation>Die ersetzte Zusage zählt weder als gehalten noch als gebrochen.</translation>
    </message>
    <message>
        <source>&amp;Replaces</source>
        <translation>&amp;Ersetzt</translation>
    </message>
    <message>
        <source>&amp;Document</source>
        <translation>Be&amp;leg</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Grund</translation>
    </message>
    <message>
        <source>The amount is a number above zero, such as %1.</source>
        <translation>Der Betrag ist eine Zahl über null, etwa %1.</translation>
    </message>
</context>
<context>
    <name>quittance::ui::RejectedModel</name>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
</context>
<context>
    <name>quittance::ui::ResultPage</name>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Run matching</source>
        <translation>Abgleich starten</translation>
    </message>
    <message>
        <source>Show customers</source>
        <translation>Kunden zeigen</translation>
    </message>
    <message>
        <source>Import more files</source>
        <translation>Weitere Dateien importieren</translation>
    </message>
    <message>
        <source>Back to the check</source>
        <translation>Zurück zur Prüfung</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Looks for the documents that the bank lines pay.</source>
        <translation>Sucht die Belege, die von den Bankumsätzen bezahlt werden.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) are being imported</source>
        <translation>
            <numerusform>%n Datei wird importiert</numerusform>
            <numerusform>%n Dateien werden importiert</numerusform>
        </translation>
    </message>
    <message>
        <source>All of it is stored at once at the end. Stopping before leaves the book as it was.</source>
        <translation>Alles wird am Ende auf einmal gespeichert. Anhalten davor lässt das Buch, wie es war.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) are in the book</source>
        <translation>
            <numerusform>%n Datei steht im Buch</numerusform>
            <numerusform>%n Dateien stehen im Buch</numerusform>
        </translation>
    </message>
    <message>
        <source>The book knew all of it already</source>
        <translation>Das Buch kannte schon alles</translation>
    </message>
    <message>
        <source>What changed keeps its old version; every figure can still be asked as it was known.</source>
        <translation>Was sich änderte, behält seine alte Fassung; jede Zahl lässt sich weiter so abfragen, wie sie bekannt war.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Already known</source>
        <translation>Schon bekannt</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>Beiseitegelegt</translation>
    </message>
    <message>
        <source>Refused and skipped</source>
        <translation>Abgewiesen und ausgelassen</translation>
    </message>
    <message>
        <source>The import was stopped</source>
        <translation>Der Import wurde angehalten</translation>
    </message>
    <message>
        <source>Nothing was stored</source>
        <translation>Es wurde nichts gespeichert</translation>
    </message>
    <message>
        <source>The book is as it was.</source>
        <translation>Das Buch ist, wie es war.</translation>
    </message>
    <message>
        <source>%1 (%2, line %3)</source>
        <translation>%1 (%2, Zeile %3)</translation>
    </message>
</context>
<context>
    <name>quittance::ui::RollRatesBar</name>
    <message>
        <source>Roll rates</source>
        <translation>Rollraten</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Betrag</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message numerus="yes">
        <source>%n months</source>
        <translation>
            <numerusform>%n Monat</numerusform>
            <numerusform>%n Monate</numerusform>
        </translation>
    </message>
    <message>
        <source>So many whole months up to the day.</source>
        <translation>So viele ganze Monate bis zum Tag.</translation>
    </message>
    <message>
        <source>The mean of the months weighted by balance, or one month by itself.</source>
        <translation>Das nach Saldo gewichtete Mittel der Monate, oder ein Monat für sich.</translation>
    </message>
    <message>
        <source>Shares of what was open in a bucket. Key V changes it.</source>
        <translation>Anteile dessen, was in einer Altersklasse offen war. Die Taste V wechselt.</translation>
    </message>
    <message>
        <source>Amounts. Key V changes it.</source>
        <translation>Beträge. Die Taste V wechselt.</translation>
    </message>
    <message>
        <source>How much of the last bucket is taken to be lost. The chained loss of every bucket follows from it.</source>
        <translation>Wie viel der letzten Altersklasse als verloren gilt. Der verkettete Verlust jeder Klasse folgt daraus.</translation>
    </message>
    <message>
        <source>Writes the matrix as a workbook or a CSV file.</source>
        <translation>Schreibt die Matrix als Arbeitsmappe oder CSV-Datei.</translation>
    </message>
    <message>
        <source>Over</source>
        <translation>Über</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>As</source>
        <translation>Als</translation>
    </message>
    <message>
        <source>Lost of the last bucket</source>
        <translation>Verlust der letzten Klasse</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Mittel</translation>
    </message>
</context>
<context>
    <name>quittance::ui::RollRatesCharts</name>
    <message>
        <source>Paid</source>
        <translation>Bezahlt</translation>
    </message>
    <message>
        <source>Credited</source>
        <translation>Gutgeschrieben</translation>
    </message>
    <message>
        <source>Written off</source>
        <translation>Ausgebucht</translation>
    </message>
    <message>
        <source>Voided</source>
        <translation>Storniert</translation>
    </message>
    <message>
        <source>Settled by receipts. One that came back is a negative one.</source>
        <translation>Durch Eingänge ausgeglichen. Ein zurückgegebener zählt negativ.</translation>
    </message>
    <message>
        <source>Settled by credit notes.</source>
        <translation>Durch Gutschriften ausgeglichen.</translation>
    </message>
    <message>
        <source>Given up as bad debt.</source>
        <translation>Als uneinbringlich aufgegeben.</translation>
    </message>
    <message>
        <source>The document became void.</source>
        <translation>Der Beleg wurde storniert.</translation>
    </message>
    <message>
        <source>Nothing was open in this bucket.</source>
        <translation>In dieser Altersklasse war nichts offen.</translation>
    </message>
    <message>
        <source>%1 of what was open</source>
        <translation>%1 dessen, was offen war</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 nach %2</translation>
    </message>
    <message>
        <source>mean of %1 to %2</source>
        <translation>Mittel %1 bis %2</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Still open at the end of the month, in this bucket.</source>
        <translation>Am Ende des Monats noch offen, in dieser Altersklasse.</translation>
    </message>
    <message>
        <source>Open then</source>
        <translation>Damals offen</translation>
    </message>
    <message>
        <source>Open at the start of the month; the other columns add up to it.</source>
        <translation>Am Anfang des Monats offen; die anderen Spalten ergeben es.</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Monat</translation>
    </message>
    <message>
        <source>Bucket</source>
        <translation>Altersklasse</translation>
    </message>
    <message>
        <source>Open at the start of the month.</source>
        <translation>Am Anfang des Monats offen.</translation>
    </message>
    <message>
        <source>Rolled on</source>
        <translation>Weitergerollt</translation>
    </message>
    <message>
        <source>Of it, open in a later bucket at the end of the month.</source>
        <translation>Davon am Ende des Monats in einer späteren Altersklasse offen.</translation>
    </message>
    <message>
        <source>Roll rate</source>
        <translation>Rollrate</translation>
    </message>
    <message>
        <source>What rolled on as a share of what was open.</source>
        <translation>Was weiterrollte, als Anteil dessen, was offen war.</translation>
    </message>
    <message>
        <source>Net flow</source>
        <translation>Nettofluss</translation>
    </message>
    <message>
        <source>Chained loss</source>
        <translation>Kettenverlust</translation>
    </message>
    <message>
        <source>The last bucket has no later one.</source>
        <translation>Nach der letzten Altersklasse kommt keine spätere.</translation>
    </message>
    <message>
        <source>The last bucket accumulates, so that this is no rate and may pass 100%.</source>
        <translation>Die letzte Altersklasse sammelt an, deshalb ist dies keine Rate und kann 100&#xa0;% übersteigen.</translation>
    </message>
    <message>
        <source>A rate on the way to the last bucket is not defined.</source>
        <translation>Eine Rate auf dem Weg zur letzten Altersklasse ist nicht definiert.</translation>
    </message>
    <message>
        <source>Stayed in %1</source>
        <translation>Blieb in %1</translation>
    </message>
    <message>
        <source>Open in the bucket at the start of the month.</source>
        <translation>Am Monatsanfang in der Altersklasse offen.</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Betrag</translation>
    </message>
    <message>
        <source>Of it, what is in the chosen cell. Of a whole bucket, what rolled on to a later one.</source>
        <translation>Davon, was in der gewählten Zelle steht. Bei einer ganzen Altersklasse, was in eine spätere weiterrollte.</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>The amount as a share of what was open. The mean is the share of the sums, so that a month counts by its balance.</source>
        <translation>Der Betrag als Anteil dessen, was offen war. Das Mittel ist der Anteil der Summen, sodass ein Monat nach seinem Saldo zählt.</translation>
    </message>
    <message>
        <source>Sum and mean</source>
        <translation>Summe und Mittel</translation>
    </message>
</context>
<context>
    <name>quittance::ui::RollRatesScreen</name>
    <message>
        <source>Roll rates</source>
        <translation>Rollraten</translation>
    </message>
</context>
<context>
    <name>quittance::ui::RollRatesView</name>
    <message>
        <source>Amount</source>
        <translation>Betrag</translation>
    </message>
    <message>
        <source>The part of the document that is in the chosen cell.</source>
        <translation>Der Teil des Belegs, der in der gewählten Zelle steht.</translation>
    </message>
    <message>
        <source>Where open amounts went</source>
        <translation>Wohin offene Beträge gingen</translation>
    </message>
    <message>
        <source>Roll rates month by month</source>
        <translation>Rollraten Monat für Monat</translation>
    </message>
    <message>
        <source>Rates</source>
        <translation>Raten</translation>
    </message>
    <message>
        <source>All rates</source>
        <translation>Alle Raten</translation>
    </message>
    <message>
        <source>What was open in a bucket at the start of a month and in a later one at its end, as a share of it.</source>
        <translation>Was am Anfang eines Monats in einer Altersklasse und an seinem Ende in einer späteren offen war, als Anteil daran.</translation>
    </message>
    <message>
        <source>Shows the roll rates of all buckets instead of one cell.</source>
        <translation>Zeigt die Rollraten aller Altersklassen statt einer Zelle.</translation>
    </message>
    <message>
        <source>Nothing was open in these months.</source>
        <translation>In diesen Monaten war nichts offen.</translation>
    </message>
    <message>
        <source>Nothing was open at the end of these months.</source>
        <translation>Am Ende dieser Monate war nichts offen.</translation>
    </message>
    <message>
        <source>%1, %2; rows add up to what was open, a cell drills</source>
        <translation>%1, %2; Zeilen ergeben, was offen war, eine Zelle führt zu den Belegen</translation>
    </message>
    <message>
        <source>%1% of what left the last bucket was written off</source>
        <translation>%1&#xa0;% dessen, was die letzte Klasse verließ, wurden ausgebucht</translation>
    </message>
    <message>
        <source>nothing left the last bucket</source>
        <translation>nichts verließ die letzte Klasse</translation>
    </message>
    <message>
        <source>%1; a month opens it by itself</source>
        <translation>%1; ein Klick auf einen Monat öffnet ihn für sich</translation>
    </message>
    <message>
        <source>The rates could not be worked out.</source>
        <translation>Die Raten konnten nicht berechnet werden.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Choose a cell or a rate.</source>
        <translation>Wählen Sie eine Zelle oder eine Rate.</translation>
    </message>
    <message>
        <source>Months</source>
        <translation>Monate</translation>
    </message>
    <message>
        <source>%1; a month lists its documents</source>
        <translation>%1; ein Monat listet seine Belege auf</translation>
    </message>
</context>
<context>
    <name>quittance::ui::RulesScreen</name>
    <message>
        <source>Switch off</source>
        <translation>Ausschalten</translation>
    </message>
    <message numerus="yes">
        <source>Matching no longer uses %n learnt fact(s).</source>
        <translation>
            <numerusform>Die Zuordnung verwendet %n gelernte Tatsache nicht mehr.</numerusform>
            <numerusform>Die Zuordnung verwendet %n gelernte Tatsachen nicht mehr.</numerusform>
        </translation>
    </message>
    <message>
        <source>Somebody who pays for others</source>
        <translation>Jemand, der für andere zahlt</translation>
    </message>
    <message>
        <source>It happened once</source>
        <translation>Es kam einmal vor</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Vergessen</translation>
    </message>
    <message numerus="yes">
        <source>%n learnt fact(s) are taken off the list until a later decision teaches them anew.</source>
        <translation>
            <numerusform>%n gelernte Tatsache wird von der Liste genommen, bis eine spätere Entscheidung sie neu lehrt.</numerusform>
            <numerusform>%n gelernte Tatsachen werden von der Liste genommen, bis eine spätere Entscheidung sie neu lehrt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Taught by a mistake</source>
        <translation>Aus einem Irrtum gelernt</translation>
    </message>
    <message>
        <source>No longer true</source>
        <translation>Trifft nicht mehr zu</translation>
    </message>
</context>
<context>
    <name>quittance::ui::RulesView</name>
    <message>
        <source>Matching rules</source>
        <translation>Zuordnungsregeln</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Regeln</translation>
    </message>
    <message>
        <source>Learnt</source>
        <translation>Gelernt</translation>
    </message>
    <message>
        <source>Reliability</source>
        <translation>Verlässlichkeit</translation>
    </message>
    <message>
        <source>What if</source>
        <translation>Was wäre, wenn</translation>
    </message>
    <message>
        <source>Try on past decisions</source>
        <translation>An früheren Entscheidungen erproben</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Switch off…</source>
        <translation>Ausschalten…</translation>
    </message>
    <message>
        <source>Forget…</source>
        <translation>Vergessen…</translation>
    </message>
    <message>
        <source>Stated and came true</source>
        <translation>Angegeben und eingetroffen</translation>
    </message>
    <message>
        <source>Learnt facts</source>
        <translation>Gelernte Tatsachen</translation>
    </message>
    <message>
        <source>Decisions behind the fact</source>
        <translation>Entscheidungen hinter der Tatsache</translation>
    </message>
    <message>
        <source>Rules in force and tried</source>
        <translation>Geltende und erprobte Regeln</translation>
    </message>
    <message>
        <source>Lines that differ</source>
        <translation>Abweichende Zeilen</translation>
    </message>
    <message>
        <source>Nothing was learnt yet. Each bank line that you match by hand teaches a name, an account or a usual fee.</source>
        <translation>Noch wurde nichts gelernt. Jede Bankzeile, die Sie von Hand zuordnen, lehrt einen Namen, ein Konto oder eine übliche Gebühr.</translation>
    </message>
    <message>
        <source>Choose a fact to see the decisions behind it.</source>
        <translation>Wählen Sie eine Tatsache, um die Entscheidungen dahinter zu sehen.</translation>
    </message>
    <message>
        <source>There are no decisions yet.</source>
        <translation>Es gibt noch keine Entscheidungen.</translation>
    </message>
    <message>
        <source>Change a rule and try it: what would it have made of the lines you decided?</source>
        <translation>Ändern Sie eine Regel und erproben Sie sie: Was hätte sie aus den Zeilen gemacht, über die Sie entschieden haben?</translation>
    </message>
    <message>
        <source>No line would have been treated differently.</source>
        <translation>Keine Zeile wäre anders behandelt worden.</translation>
    </message>
    <message>
        <source>Every tolerance, window and list, with its default.</source>
        <translation>Jede Toleranz, jedes Zeitfenster und jede Liste mit ihrem Standardwert.</translation>
    </message>
    <message>
        <source>Names, accounts, payers and fees that your decisions taught.</source>
        <translation>Namen, Konten, Zahler und Gebühren, die aus Ihren Entscheidungen gelernt wurden.</translation>
    </message>
    <message>
        <source>What was stated before your decisions, and what came true.</source>
        <translation>Was vor Ihren Entscheidungen angegeben war und was eingetroffen ist.</translation>
    </message>
    <message>
        <source>What the rules shown would have made of your past decisions.</source>
        <translation>Was die angezeigten Regeln aus Ihren früheren Entscheidungen gemacht hätten.</translation>
    </message>
    <message>
        <source>Runs matching over the lines you decided, under the rules in force and those shown.</source>
        <translation>Führt die Zuordnung für die Zeilen, über die Sie entschieden haben, mit den geltenden und mit den angezeigten Regeln aus.</translation>
    </message>
    <message>
        <source>Takes back what was changed and not saved.</source>
        <translation>Nimmt zurück, was geändert und nicht gespeichert wurde.</translation>
    </message>
    <message>
        <source>The rules shown hold for this book from now on. Undo brings the old ones back.</source>
        <translation>Die angezeigten Regeln gelten von nun an für dieses Buch. Rückgängig machen stellt die alten wieder her.</translation>
    </message>
    <message>
        <source>The chosen facts stay listed, but matching no longer uses them.</source>
        <translation>Die gewählten Tatsachen bleiben aufgeführt, aber die Zuordnung verwendet sie nicht mehr.</translation>
    </message>
    <message>
        <source>As if your decisions until now had not taught the chosen facts.</source>
        <translation>Als hätten Ihre bisherigen Entscheidungen die gewählten Tatsachen nicht gelehrt.</translation>
    </message>
    <message>
        <source>Decisions behind it</source>
        <translation>Entscheidungen dahinter</translation>
    </message>
    <message>
        <source>Treated differently</source>
        <translation>Anders behandelt</translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s), Brier score %1</source>
        <translation>
            <numerusform>%n Entscheidung, Brier-Score %1</numerusform>
            <numerusform>%n Entscheidungen, Brier-Score %1</numerusform>
        </translation>
    </message>
    <message>
        <source>The Brier score is the mean squared difference of what was stated and what came true: 0 is perfect, 0.25 is guessing.</source>
        <translation>Der Brier-Score ist die mittlere quadrierte Differenz zwischen dem, was angegeben war, und dem, was eingetroffen ist: 0 ist perfekt, 0,25 ist geraten.</translation>
    </message>
    <message>
        <source>There are no decisions to try rules on yet.</source>
        <translation>Es gibt noch keine Entscheidungen, an denen sich Regeln erproben lassen.</translation>
    </message>
    <message>
        <source>This could not be read.</source>
        <translation>Dies konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Switch on</source>
        <translation>Einschalten</translation>
    </message>
    <message>
        <source>changed, not saved</source>
        <translation>geändert, nicht gespeichert</translation>
    </message>
</context>
<context>
    <name>quittance::ui::RunnerUpPane</name>
    <message>
        <source>agrees</source>
        <translation>stimmt</translation>
    </message>
    <message>
        <source>short %1</source>
        <translation>%1 fehlen</translation>
    </message>
    <message>
        <source>over %1</source>
        <translation>%1 zu viel</translation>
    </message>
    <message numerus="yes">
        <source>%n, all due</source>
        <translation>
            <numerusform>%n, alle fällig</numerusform>
            <numerusform>%n, alle fällig</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2 due</source>
        <translation>%1, %2 fällig</translation>
    </message>
    <message>
        <source>Against the runner-up</source>
        <translation>Gegen den Zweitbesten</translation>
    </message>
    <message>
        <source>This one</source>
        <translation>Dieser</translation>
    </message>
    <message>
        <source>Runner-up</source>
        <translation>Zweitbester</translation>
    </message>
    <message>
        <source>There is no other candidate.</source>
        <translation>Es gibt keinen anderen Vorschlag.</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Belege</translation>
    </message>
    <message>
        <source>Off by</source>
        <translation>Abweichung</translation>
    </message>
    <message>
        <source>Chance</source>
        <translation>Chance</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Punkte</translation>
    </message>
    <message>
        <source>Margin</source>
        <translation>Abstand</translation>
    </message>
    <message>
        <source>%1 points</source>
        <translation>%1 Punkte</translation>
    </message>
</context>
<context>
    <name>quittance::ui::RunsPane</name>
    <message>
        <source>As of</source>
        <translation>Stichtag</translation>
    </message>
    <message>
        <source>Provision</source>
        <translation>Wertber.</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>Deckung</translation>
    </message>
    <message>
        <source>Provision in per cent of what was open.</source>
        <translation>Wertberichtigung in Prozent dessen, was offen war.</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Festgehalten</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Rates %1, factor %2</source>
        <translation>Quoten %1, Faktor %2</translation>
    </message>
    <message>
        <source>Kept provisions</source>
        <translation>Festgehaltene Wertberichtigungen</translation>
    </message>
    <message>
        <source>No provision was kept yet. Keep writes one down with its rates and your reason.</source>
        <translation>Noch wurde keine Wertberichtigung festgehalten. „Festhalten“ schreibt eine mit ihren Quoten und Ihrem Grund nieder.</translation>
    </message>
    <message>
        <source>Enter takes its rates</source>
        <translation>Die Eingabetaste übernimmt ihre Quoten</translation>
    </message>
</context>
<context>
    <name>quittance::ui::ScorePane</name>
    <message>
        <source>No score: nothing was paid in twelve months, nothing is open</source>
        <translation>Kein Score: In zwölf Monaten wurde nichts bezahlt, und nichts ist offen</translation>
    </message>
    <message>
        <source>Late score of 100, %1</source>
        <translation>Verzugsscore von 100, %1</translation>
    </message>
    <message>
        <source>Invoices to be expected late</source>
        <translation>Zu spät zu erwartende Rechnungen</translation>
    </message>
    <message>
        <source>%1 of %2 settled in twelve months, drawn towards the share of the book.</source>
        <translation>%1 von %2 in zwölf Monaten ausgeglichenen, zum Anteil des Buchs hin gezogen.</translation>
    </message>
    <message>
        <source>Net receivable</source>
        <translation>Nettoforderung</translation>
    </message>
    <message>
        <source>What is open, credits taken off. Opens its documents.</source>
        <translation>Was offen ist, abzüglich der Guthaben. Öffnet die Belege dazu.</translation>
    </message>
    <message>
        <source>Orders not yet invoiced</source>
        <translation>Noch nicht berechnete Aufträge</translation>
    </message>
    <message>
        <source>Insured or secured</source>
        <translation>Versichert oder besichert</translation>
    </message>
    <message>
        <source>Exposure</source>
        <translation>Engagement</translation>
    </message>
    <message>
        <source>Credit limit</source>
        <translation>Kreditlimit</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keines</translation>
    </message>
    <message>
        <source>Over the limit</source>
        <translation>Über dem Limit</translation>
    </message>
    <message>
        <source>Headroom</source>
        <translation>Frei</translation>
    </message>
    <message>
        <source>Late score</source>
        <translation>Verzugsscore</translation>
    </message>
    <message>
        <source>What the score is made of</source>
        <translation>Woraus der Score besteht</translation>
    </message>
    <message>
        <source>late score and limit, %1</source>
        <translation>Verzugsscore und Limit, %1</translation>
    </message>
    <message>
        <source>Choose a customer to see what its score is made of.</source>
        <translation>Wählen Sie einen Kunden, um zu sehen, woraus sein Score besteht.</translation>
    </message>
    <message>
        <source>Broken and partly kept ones of those that matured in six months. Opens them.</source>
        <translation>Gebrochene und teilweise eingehaltene von denen, die in sechs Monaten abgelaufen sind. Öffnet sie.</translation>
    </message>
</context>
<context>
    <name>quittance::ui::Screen</name>
    <message>
        <source>Analyse</source>
        <translation>Auswerten</translation>
    </message>
</context>
<context>
    <name>quittance::ui::SearchButton</name>
    <message>
        <source>Find anything</source>
        <translation>Alles finden</translation>
    </message>
    <message>
        <source>Finds numbers, names, amounts, bank text and every command</source>
        <translation>Findet Nummern, Namen, Beträge, Buchungstexte und jeden Befehl</translation>
    </message>
    <message>
        <source>Number, amount, name, bank text</source>
        <translation>Nummer, Betrag, Name, Buchungstext</translation>
    </message>
    <message>
        <source>Search opens with a book</source>
        <translation>Die Suche öffnet sich mit einem Buch</translation>
    </message>
</context>
<context>
    <name>quittance::ui::SignInPanel</name>
    <message>
        <source>Sign in with the browser</source>
        <translation>Im Browser anmelden</translation>
    </message>
    <message>
        <source>Open the page again</source>
        <translation>Seite noch einmal öffnen</translation>
    </message>
    <message>
        <source>Copy its address</source>
        <translation>Adresse kopieren</translation>
    </message>
    <message>
        <source>Stop waiting</source>
        <translation>Nicht länger warten</translation>
    </message>
    <message>
        <source>Books to be linked</source>
        <translation>Zu verknüpfende Bücher</translation>
    </message>
    <message>
        <source>The program the books are kept in; one that is not listed can be typed as Alloy names it.</source>
        <translation>Das Programm, in dem die Bücher geführt werden; ein nicht aufgeführtes kann so eingetippt werden, wie Alloy es nennt.</translation>
    </message>
    <message>
        <source>Opens the platform&apos;s page in your browser. What you type there is not seen here.</source>
        <translation>Öffnet die Seite der Plattform im Browser. Was dort eingegeben wird, ist hier nicht zu sehen.</translation>
    </message>
    <message>
        <source>Asking the platform for the page…</source>
        <translation>Die Plattform wird nach der Seite gefragt…</translation>
    </message>
    <message>
        <source>Link others</source>
        <translation>Andere verknüpfen</translation>
    </message>
    <message>
        <source>Begin again</source>
        <translation>Neu beginnen</translation>
    </message>
    <message>
        <source>The page of %1 is open in your browser. Consent there; this goes on by itself.</source>
        <translation>Die Seite von %1 ist im Browser geöffnet. Dort zustimmen; hier geht es von selbst weiter.</translation>
    </message>
    <message>
        <source>No browser could be opened. Copy the address of %1 and open it yourself; this goes on by itself.</source>
        <translation>Es konnte kein Browser geöffnet werden. Die Adresse von %1 kopieren und selbst öffnen; hier geht es von selbst weiter.</translation>
    </message>
    <message>
        <source>The books are linked.</source>
        <translation>Die Bücher sind verknüpft.</translation>
    </message>
    <message>
        <source>Linking was stopped. Nothing was kept.</source>
        <translation>Das Verknüpfen wurde angehalten. Es wurde nichts behalten.</translation>
    </message>
</context>
<context>
    <name>quittance::ui::StackedAgingChart</name>
    <message>
        <source>Total  %1</source>
        <translation>Summe  %1</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Summe</translation>
    </message>
    <message>
        <source>Copy as table</source>
        <translation>Als Tabelle kopieren</translation>
    </message>
    <message>
        <source>Copy as picture</source>
        <translation>Als Bild kopieren</translation>
    </message>
</context>
<context>
    <name>quittance::ui::StatementPane</name>
    <message>
        <source>Statements</source>
        <translation>Auszüge</translation>
    </message>
    <message>
        <source>The file states no balances, so there is nothing to check them against.</source>
        <translation>Die Datei nennt keine Salden, also ist nichts da, woran sie zu prüfen wären.</translation>
    </message>
    <message numerus="yes">
        <source>%n statement(s)</source>
        <translation>
            <numerusform>%n Auszug</numerusform>
            <numerusform>%n Auszüge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n of them do not close</source>
        <translation>
            <numerusform>%1, %n davon geht nicht auf</numerusform>
            <numerusform>%1, %n davon gehen nicht auf</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quittance::ui::StatusStrip</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weitere</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>No data yet</source>
        <translation>Noch keine Daten</translation>
    </message>
    <message>
        <source>Nothing has been imported</source>
        <translation>Es wurde noch nichts importiert</translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) running</source>
        <translation>
            <numerusform>%n Auftrag läuft</numerusform>
            <numerusform>%n Aufträge laufen</numerusform>
        </translation>
    </message>
    <message>
        <source>Show the jobs</source>
        <translation>Die Aufträge zeigen</translation>
    </message>
    <message numerus="yes">
        <source>Selected %n row(s)</source>
        <translation>
            <numerusform>%n Zeile ausgewählt</numerusform>
            <numerusform>%n Zeilen ausgewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>sum</source>
        <translation>Summe</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) shown</source>
        <translation>
            <numerusform>%n Zeile gezeigt</numerusform>
            <numerusform>%n Zeilen gezeigt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quittance::ui::SumsPane</name>
    <message>
        <source>Not handled yet</source>
        <translation>Noch nicht behandelt</translation>
    </message>
    <message>
        <source>Stays open</source>
        <translation>Bleibt offen</translation>
    </message>
    <message>
        <source>Stays on account</source>
        <translation>Bleibt akonto</translation>
    </message>
    <message>
        <source>Booked as bank fee</source>
        <translation>Als Bankgebühr gebucht</translation>
    </message>
    <message>
        <source>Written off</source>
        <translation>Ausgebucht</translation>
    </message>
    <message numerus="yes">
        <source>Applied to %n document(s)</source>
        <translation>
            <numerusform>%n Beleg zugeordnet</numerusform>
            <numerusform>%n Belegen zugeordnet</numerusform>
        </translation>
    </message>
    <message>
        <source>Bank line</source>
        <translation>Bankumsatz</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Differenz</translation>
    </message>
    <message>
        <source>Short pay</source>
        <translation>Unterzahlung</translation>
    </message>
    <message>
        <source>More than applied</source>
        <translation>Mehr als zugeordnet</translation>
    </message>
    <message>
        <source>Nothing to handle</source>
        <translation>Nichts zu behandeln</translation>
    </message>
    <message>
        <source>On account</source>
        <translation>Akonto</translation>
    </message>
    <message>
        <source>Left to explain</source>
        <translation>Noch zu erklären</translation>
    </message>
    <message>
        <source>Taken as a discount</source>
        <translation>Als Skonto abgezogen</translation>
    </message>
    <message>
        <source>Stays open, disputed</source>
        <translation>Bleibt offen, Klärungsfall</translation>
    </message>
    <message>
        <source>Waits on with the line</source>
        <translation>Wartet weiter mit der Zeile</translation>
    </message>
    <message>
        <source>Booked as fee, discount or written off</source>
        <translation>Als Gebühr oder Skonto gebucht oder ausgebucht</translation>
    </message>
    <message>
        <source>Exchange difference</source>
        <translation>Kursdifferenz</translation>
    </message>
</context>
<context>
    <name>quittance::ui::TermsPane</name>
    <message>
        <source>Of the month</source>
        <translation>Des Monats</translation>
    </message>
    <message>
        <source>Collected</source>
        <translation>Eingezogen</translation>
    </message>
    <message>
        <source>Opening and sales less what is open at the close.</source>
        <translation>Anfang und Verkäufe, abzüglich dessen, was am Ende offen ist.</translation>
    </message>
    <message>
        <source>Could be collected</source>
        <translation>Einziehbar</translation>
    </message>
    <message>
        <source>Opening and sales less what is open at the close and not yet due.</source>
        <translation>Anfang und Verkäufe, abzüglich dessen, was am Ende offen und noch nicht fällig ist.</translation>
    </message>
    <message>
        <source>Collection effectiveness</source>
        <translation>Einzugsquote</translation>
    </message>
    <message>
        <source>All figures</source>
        <translation>Alle Zahlen</translation>
    </message>
    <message>
        <source>Shows all figures of the month again.</source>
        <translation>Zeigt wieder alle Zahlen des Monats.</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>Summe</translation>
    </message>
</context>
<context>
    <name>quittance::ui::TimelinePane</name>
    <message>
        <source>Running balance and lifelines</source>
        <translation>Laufender Saldo und Lebenslinien</translation>
    </message>
    <message>
        <source>3 m</source>
        <translation>3 M</translation>
    </message>
    <message>
        <source>6 m</source>
        <translation>6 M</translation>
    </message>
    <message>
        <source>13 m</source>
        <translation>13 M</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Three months.</source>
        <translation>Drei Monate.</translation>
    </message>
    <message>
        <source>Six months.</source>
        <translation>Sechs Monate.</translation>
    </message>
    <message>
        <source>Thirteen months.</source>
        <translation>Dreizehn Monate.</translation>
    </message>
    <message>
        <source>From the first document.</source>
        <translation>Vom ersten Beleg an.</translation>
    </message>
    <message>
        <source>click a step for the balance that day</source>
        <translation>ein Klick auf eine Stufe zeigt den Saldo dieses Tages</translation>
    </message>
    <message>
        <source>What was open at the end of each day, by bucket, with the credits on account taken off on top.</source>
        <translation>Was am Ende jedes Tages offen war, nach Altersgruppe; die Guthaben a conto sind oben abgezogen.</translation>
    </message>
</context>
<context>
    <name>quittance::ui::TodayFigures</name>
    <message>
        <source>Net receivables, %1</source>
        <translation>Nettoforderungen, %1</translation>
    </message>
    <message>
        <source>All open items less unapplied credits at the close of the day.</source>
        <translation>Alle offenen Posten abzüglich nicht zugeordneter Guthaben am Ende des Tages.</translation>
    </message>
    <message>
        <source>gross %1, credits %2</source>
        <translation>brutto %1, Guthaben %2</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Überfällig</translation>
    </message>
    <message>
        <source>Open items past their due date, of all that is owed. Credits on account are not taken off.</source>
        <translation>Offene Posten nach ihrer Fälligkeit, von allem, was geschuldet wird. Akontoguthaben sind nicht abgezogen.</translation>
    </message>
    <message>
        <source>nothing is open</source>
        <translation>nichts ist offen</translation>
    </message>
    <message>
        <source>%1 past due, low %2 in %3</source>
        <translation>%1 überfällig, Tiefstand %2 im %3</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>DSO, countback</source>
        <translation>DSO, Rückrechnung</translation>
    </message>
    <message>
        <source>Days of sales that the open balance stands for: whole months of credit sales are taken off it, newest first. Best possible is the same of what is not yet due; the delay is the difference.</source>
        <translation>Verkaufstage, für die der offene Saldo steht: Ganze Monate Zielverkäufe werden von ihm abgezogen, die jüngsten zuerst. Bestmöglich ist dasselbe für das noch nicht Fällige; die Verzögerung ist die Differenz.</translation>
    </message>
    <message>
        <source>days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>best possible %1, delay %2</source>
        <translation>bestmöglich %1, Verzögerung %2</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1 Tage</translation>
    </message>
    <message>
        <source>CEI</source>
        <translation>CEI</translation>
    </message>
    <message>
        <source>Collection effectiveness of the month: what was collected of what could be collected. (opening + sales − closing) ÷ (opening + sales − closing that is not yet due).</source>
        <translation>Einzugsquote des Monats: was eingezogen wurde, von dem, was eingezogen werden konnte. (Anfang + Verkäufe − Ende) ÷ (Anfang + Verkäufe − am Ende noch nicht fällig).</translation>
    </message>
    <message>
        <source>CEI, %1</source>
        <translation>CEI, %1</translation>
    </message>
    <message numerus="yes">
        <source>%n-month median %1</source>
        <translation>
            <numerusform>Median aus %n Monat %1</numerusform>
            <numerusform>Median aus %n Monaten %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Cash in %1</source>
        <translation>Eingänge im %1</translation>
    </message>
    <message>
        <source>Receipts dated in the month up to the day, applied or not; those that came back are left out.</source>
        <translation>Eingänge mit Datum in diesem Monat bis zum Tag, zugeordnet oder nicht; zurückgegebene bleiben außen vor.</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 im %2</translation>
    </message>
    <message>
        <source>Bank evidence, 90 days</source>
        <translation>Banknachweis, 90 Tage</translation>
    </message>
    <message>
        <source>no bank source</source>
        <translation>keine Bankquelle</translation>
    </message>
    <message>
        <source>no receipts in 90 days</source>
        <translation>keine Eingänge in 90 Tagen</translation>
    </message>
    <message>
        <source>%1 without, %2 reversed</source>
        <translation>%1 ohne, %2 zurückgegeben</translation>
    </message>
    <message numerus="yes">
        <source>all %n receipts are proven</source>
        <translation>
            <numerusform>der %n Eingang ist belegt</numerusform>
            <numerusform>alle %n Eingänge sind belegt</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 receipts</source>
        <translation>%1 von %2 Eingängen</translation>
    </message>
    <message>
        <source>credits %1</source>
        <translation>Guthaben %1</translation>
    </message>
    <message>
        <source>%1 past due</source>
        <translation>%1 überfällig</translation>
    </message>
    <message>
        <source>best %1, delay %2</source>
        <translation>beste %1, Verzögerung %2</translation>
    </message>
    <message>
        <source>median %1</source>
        <translation>Median %1</translation>
    </message>
    <message>
        <source>Receipts of the last 90 days whose whole amount the bank&apos;s lines prove: the accepted ones, and where nobody has decided, those that can be no other&apos;s. Of all receipts in currencies and of days with bank data.</source>
        <translation>Zahlungseingänge der letzten 90 Tage, deren ganzen Betrag die Bankzeilen belegen: die angenommenen und, wo niemand entschieden hat, die, die zu keinem anderen gehören können. Von allen Eingängen in Währungen und an Tagen mit Bankdaten.</translation>
    </message>
</context>
<context>
    <name>quittance::ui::TodayScreen</name>
    <message>
        <source>The aging could not be worked out.</source>
        <translation>Die Altersstruktur konnte nicht berechnet werden.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>DSO could not be worked out.</source>
        <translation>Die DSO konnte nicht berechnet werden.</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Gross</source>
        <translation>Brutto</translation>
    </message>
    <message>
        <source>Aging</source>
        <translation>Altersstruktur</translation>
    </message>
    <message>
        <source>Export the worklist</source>
        <translation>Arbeitsliste exportieren</translation>
    </message>
    <message>
        <source>Worklist %1</source>
        <translation>Arbeitsliste %1</translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx)</source>
        <translation>Excel-Arbeitsmappe (*.xlsx)</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>Durch Kommas getrennte Werte (*.csv)</translation>
    </message>
    <message>
        <source>The worklist is at %1.</source>
        <translation>Die Arbeitsliste liegt unter %1.</translation>
    </message>
</context>
<context>
    <name>quittance::ui::TodayView</name>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>Aging by month end</source>
        <translation>Altersstruktur zu Monatsenden</translation>
    </message>
    <message>
        <source>DSO against best possible</source>
        <translation>DSO gegen bestmögliche</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Währung</translation>
    </message>
    <message>
        <source>Writes the worklist as a workbook or a CSV file.</source>
        <translation>Schreibt die Arbeitsliste als Arbeitsmappe oder CSV-Datei.</translation>
    </message>
    <message>
        <source>What is open at each month end, by days past due, as known on the day of the view.</source>
        <translation>Was an jedem Monatsende offen ist, nach Tagen der Überfälligkeit, wie am Tag der Ansicht bekannt.</translation>
    </message>
    <message>
        <source>Countback on gross invoiced sales. The dashed floor is the countback of what is not yet due; what lies between is delay.</source>
        <translation>Rückrechnung auf Bruttozielverkäufe. Der gestrichelte Boden ist die Rückrechnung dessen, was noch nicht fällig ist; dazwischen liegt die Verzögerung.</translation>
    </message>
    <message>
        <source>No documents yet.</source>
        <translation>Noch keine Belege.</translation>
    </message>
    <message>
        <source>Import files…</source>
        <translation>Dateien importieren…</translation>
    </message>
    <message>
        <source>Nothing is overdue on this day.</source>
        <translation>An diesem Tag ist nichts überfällig.</translation>
    </message>
    <message>
        <source>gross, by due date, %1</source>
        <translation>brutto, nach Fälligkeit, %1</translation>
    </message>
    <message>
        <source>countback on gross invoiced sales, days</source>
        <translation>Rückrechnung auf Bruttozielverkäufe, Tage</translation>
    </message>
    <message numerus="yes">
        <source>%n to chase</source>
        <translation>
            <numerusform>%n anzumahnen</numerusform>
            <numerusform>%n anzumahnen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n exceptions</source>
        <translation>
            <numerusform>%n Ausnahme</numerusform>
            <numerusform>%n Ausnahmen</numerusform>
        </translation>
    </message>
    <message>
        <source>Aging</source>
        <translation>Altersstruktur</translation>
    </message>
    <message>
        <source>DSO</source>
        <translation>DSO</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>Diagramm</translation>
    </message>
</context>
<context>
    <name>quittance::ui::TopBar</name>
    <message>
        <source>Top bar</source>
        <translation>Obere Leiste</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Unternehmen</translation>
    </message>
    <message>
        <source>none open</source>
        <translation>keines offen</translation>
    </message>
    <message>
        <source>Each on its own</source>
        <translation>Jede für sich</translation>
    </message>
    <message>
        <source>Amounts of different currencies are never added up</source>
        <translation>Beträge verschiedener Währungen werden nie addiert</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Währung</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>each on its own</source>
        <translation>jede für sich</translation>
    </message>
    <message>
        <source>Add a company…</source>
        <translation>Unternehmen hinzufügen…</translation>
    </message>
    <message numerus="yes">
        <source>The company whose ledger is shown; the book holds %n companies.</source>
        <translation>
            <numerusform>Das Unternehmen, dessen Hauptbuch gezeigt wird; das Buch enthält %n Unternehmen.</numerusform>
            <numerusform>Das Unternehmen, dessen Hauptbuch gezeigt wird; das Buch enthält %n Unternehmen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The company whose ledger is shown</source>
        <translation>Das Unternehmen, dessen Hauptbuch gezeigt wird</translation>
    </message>
    <message>
        <source>Everything in %1</source>
        <translation>Alles in %1</translation>
    </message>
    <message>
        <source>Each currency on its own, or the aging in one currency: every open item at the closing rate of the day, rounded by itself</source>
        <translation>Jede Währung für sich, oder die Altersstruktur in einer Währung: jeder offene Posten zum Schlusskurs des Tages, für sich gerundet</translation>
    </message>
    <message>
        <source>all in %1</source>
        <translation>alles in %1</translation>
    </message>
</context>
<context>
    <name>quittance::ui::Tray</name>
    <message>
        <source>Type an amount for %1, or take it out of the tray.</source>
        <translation>Tippen Sie einen Betrag für %1, oder nehmen Sie ihn aus der Auswahl.</translation>
    </message>
    <message>
        <source>%1 has more decimals than %2 knows.</source>
        <translation>%1 hat mehr Nachkommastellen, als %2 kennt.</translation>
    </message>
    <message>
        <source>Nothing is applied to %1: type an amount, or take it out of the tray.</source>
        <translation>%1 ist nichts zugeordnet: Tippen Sie einen Betrag, oder nehmen Sie den Beleg aus der Auswahl.</translation>
    </message>
    <message>
        <source>%1 is owed: its amount is above zero.</source>
        <translation>%1 wird geschuldet: Der Betrag liegt über null.</translation>
    </message>
    <message>
        <source>%1 is a credit: its amount is below zero.</source>
        <translation>%1 ist ein Guthaben: Der Betrag liegt unter null.</translation>
    </message>
    <message>
        <source>%1 has only %2 open.</source>
        <translation>%1 hat nur %2 offen.</translation>
    </message>
    <message>
        <source>Put at least one document in the tray.</source>
        <translation>Legen Sie mindestens einen Beleg in die Auswahl.</translation>
    </message>
    <message>
        <source>%1 %2 is left to explain.</source>
        <translation>%1 %2 sind noch zu erklären.</translation>
    </message>
    <message>
        <source>What is kept for %1 is above zero.</source>
        <translation>Was für %1 zurückgehalten wird, liegt über null.</translation>
    </message>
    <message>
        <source>%1 is in %2 and the bank line in %3: take the bank&apos;s rate, or take it out of the tray.</source>
        <translation>%1 lautet auf %2 und die Bankzeile auf %3: den Kurs der Bank übernehmen oder den Beleg aus der Auswahl nehmen.</translation>
    </message>
</context>
<context>
    <name>quittance::ui::TrayModel</name>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 %2, reference %3</source>
        <translation>%1 %2, Referenz %3</translation>
    </message>
    <message>
        <source>Take %1 out of the tray.</source>
        <translation>%1 aus der Auswahl nehmen.</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Beleg</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Fällig</translation>
    </message>
    <message>
        <source>Due date; for credits and payments their own date.</source>
        <translation>Fälligkeit; bei Guthaben und Zahlungen ihr eigenes Datum.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>What may still be matched of the document.</source>
        <translation>Was vom Beleg noch abgeglichen werden kann.</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Zuordnen</translation>
    </message>
    <message>
        <source>What this bank line pays of it. F2 or a click edits.</source>
        <translation>Was dieser Bankumsatz davon bezahlt. F2 oder ein Klick ändert es.</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Rest</translation>
    </message>
    <message>
        <source>What stays open of the document afterwards.</source>
        <translation>Was danach vom Beleg offen bleibt.</translation>
    </message>
    <message>
        <source>On account, %1</source>
        <translation>A conto, %1</translation>
    </message>
    <message>
        <source>Kept for %1 until a document is there to settle.</source>
        <translation>Für %1 zurückgehalten, bis ein Beleg zum Ausgleichen vorliegt.</translation>
    </message>
</context>
<context>
    <name>quittance::ui::TrayPane</name>
    <message>
        <source>Allocation</source>
        <translation>Zuordnung</translation>
    </message>
    <message>
        <source>The tray is empty. Choose a candidate with 1 to 5, or add a document with M.</source>
        <translation>Die Auswahl ist leer. Wählen Sie mit 1 bis 5 einen Vorschlag, oder fügen Sie mit M einen Beleg hinzu.</translation>
    </message>
    <message>
        <source>Documents in the tray</source>
        <translation>Belege in der Auswahl</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>%1 öffnen</translation>
    </message>
    <message>
        <source>Why, and why not, %1</source>
        <translation>Warum, und warum nicht, %1</translation>
    </message>
    <message>
        <source>Take out of the tray</source>
        <translation>Aus der Auswahl nehmen</translation>
    </message>
    <message>
        <source>Never propose %1 for this line…</source>
        <translation>%1 für diesen Umsatz nie vorschlagen…</translation>
    </message>
    <message>
        <source>Matched</source>
        <translation>Abgeglichen</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s), yours</source>
        <translation>
            <numerusform>%n Beleg, Ihre Wahl</numerusform>
            <numerusform>%n Belege, Ihre Wahl</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%n Beleg</numerusform>
            <numerusform>%n Belege</numerusform>
        </translation>
    </message>
    <message>
        <source>Put up</source>
        <translation>Vorlegen</translation>
    </message>
</context>
<context>
    <name>quittance::ui::UndoStrip</name>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Nothing decided in this sitting</source>
        <translation>In dieser Sitzung noch nichts entschieden</translation>
    </message>
    <message>
        <source>This sitting, %1</source>
        <translation>Diese Sitzung, %1</translation>
    </message>
    <message>
        <source>Takes the last decision back.</source>
        <translation>Nimmt die letzte Entscheidung zurück.</translation>
    </message>
    <message>
        <source>Nothing to undo.</source>
        <translation>Nichts rückgängig zu machen.</translation>
    </message>
    <message>
        <source>Decides it again.</source>
        <translation>Entscheidet es wieder.</translation>
    </message>
    <message>
        <source>Nothing to redo.</source>
        <translation>Nichts zu wiederholen.</translation>
    </message>
    <message>
        <source>%1 at %2, undone</source>
        <translation>%1 um %2, rückgängig gemacht</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1 um %2</translation>
    </message>
</context>
<context>
    <name>quittance::ui::UnprovenModel</name>
    <message>
        <source>Paid</source>
        <translation>Bezahlt</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>Zahlung</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>Unproven</source>
        <translation>Nicht nachgewiesen</translation>
    </message>
    <message>
        <source>What of the payment no bank line proves.</source>
        <translation>Der Teil der Zahlung, den keine Bankzeile nachweist.</translation>
    </message>
</context>
<context>
    <name>quittance::ui::UnprovenPane</name>
    <message>
        <source>Payments without evidence</source>
        <translation>Zahlungen ohne Nachweis</translation>
    </message>
    <message>
        <source>Nearest bank lines</source>
        <translation>Nächstliegende Bankzeilen</translation>
    </message>
    <message>
        <source>Booked</source>
        <translation>Gebucht</translation>
    </message>
    <message>
        <source>Bank text</source>
        <translation>Banktext</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Betrag</translation>
    </message>
    <message>
        <source>Chance</source>
        <translation>Wahrscheinlichkeit</translation>
    </message>
    <message>
        <source>What the evidence below adds up to.</source>
        <translation>Was die Nachweise unten zusammen ergeben.</translation>
    </message>
    <message>
        <source>Take it to this line</source>
        <translation>Zu dieser Zeile übernehmen</translation>
    </message>
    <message>
        <source>Open the payment</source>
        <translation>Zahlung öffnen</translation>
    </message>
    <message>
        <source>Every payment of the days the bank has told of is proven.</source>
        <translation>Jede Zahlung der Tage, über die die Bank berichtet hat, ist nachgewiesen.</translation>
    </message>
    <message>
        <source>No bank line of this currency waits.</source>
        <translation>Keine Bankzeile in dieser Währung wartet.</translation>
    </message>
    <message>
        <source>Goes to the bank line with this payment in the tray. Enter on the line does the same.</source>
        <translation>Wechselt zur Bankzeile, mit dieser Zahlung in der Ablage. Die Eingabetaste auf der Zeile bewirkt dasselbe.</translation>
    </message>
    <message>
        <source>Why, and why not</source>
        <translation>Warum und warum nicht</translation>
    </message>
    <message numerus="yes">
        <source>%n payment(s)</source>
        <translation>
            <numerusform>%n Zahlung</numerusform>
            <numerusform>%n Zahlungen</numerusform>
        </translation>
    </message>
    <message>
        <source>for %1, %2</source>
        <translation>für %1, %2</translation>
    </message>
    <message>
        <source>This line fits. It waits because others fit as well, or because nobody has decided yet.</source>
        <translation>Diese Zeile passt. Sie wartet, weil auch andere passen oder weil noch niemand entschieden hat.</translation>
    </message>
    <message>
        <source>What speaks for this line does not outweigh what speaks against it.</source>
        <translation>Was für diese Zeile spricht, überwiegt nicht, was gegen sie spricht.</translation>
    </message>
    <message>
        <source>Click a reason, or press Enter on it, to open the rule that it rests on.</source>
        <translation>Auf einen Grund klicken oder Enter drücken, um die Regel zu öffnen, auf der er beruht.</translation>
    </message>
</context>
<context>
    <name>quittance::ui::ValueBar</name>
    <message>
        <source>Set</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>Value of the rule</source>
        <translation>Wert der Regel</translation>
    </message>
    <message>
        <source>Takes the value into the rules shown. They hold once they are saved.</source>
        <translation>Übernimmt den Wert in die angezeigten Regeln. Sie gelten, sobald sie gespeichert sind.</translation>
    </message>
    <message>
        <source>Takes the default instead.</source>
        <translation>Übernimmt stattdessen den Standardwert.</translation>
    </message>
    <message>
        <source>Card processors</source>
        <translation>Kartenabwickler</translation>
    </message>
    <message>
        <source>names, parted by commas</source>
        <translation>Namen, durch Kommas getrennt</translation>
    </message>
    <message>
        <source>1 is yes, 0 is no.</source>
        <translation>1 ist ja, 0 ist nein.</translation>
    </message>
    <message>
        <source>A number from %1 to %2.</source>
        <translation>Eine Zahl von %1 bis %2.</translation>
    </message>
    <message>
        <source>Each name has at least three letters.</source>
        <translation>Jeder Name hat mindestens drei Buchstaben.</translation>
    </message>
</context>
<context>
    <name>quittance::ui::VintageBar</name>
    <message>
        <source>Vintage</source>
        <translation>Jahrgänge</translation>
    </message>
    <message>
        <source>Cash</source>
        <translation>Geld</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Curves</source>
        <translation>Kurven</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message numerus="yes">
        <source>%n months</source>
        <translation>
            <numerusform>%n Monat</numerusform>
            <numerusform>%n Monaten</numerusform>
        </translation>
    </message>
    <message>
        <source>All months</source>
        <translation>allen Monaten</translation>
    </message>
    <message>
        <source>Invoices issued in so many months up to that of the day.</source>
        <translation>Rechnungen, die in so vielen Monaten bis zu dem des Tages ausgestellt wurden.</translation>
    </message>
    <message>
        <source>What was received, as a share of what was billed. Key V changes it.</source>
        <translation>Was einging, als Anteil dessen, was berechnet wurde. Die Taste V wechselt.</translation>
    </message>
    <message>
        <source>What was received or credited, as a share of what was billed. Key V changes it.</source>
        <translation>Was einging oder gutgeschrieben wurde, als Anteil dessen, was berechnet wurde. Die Taste V wechselt.</translation>
    </message>
    <message>
        <source>One line per month. Key L changes it.</source>
        <translation>Eine Linie je Monat. Die Taste L wechselt.</translation>
    </message>
    <message>
        <source>One row per month. Key L changes it.</source>
        <translation>Eine Zeile je Monat. Die Taste L wechselt.</translation>
    </message>
    <message>
        <source>Writes the shares as a workbook or a CSV file.</source>
        <translation>Schreibt die Anteile als Arbeitsmappe oder CSV-Datei.</translation>
    </message>
    <message>
        <source>Invoiced in</source>
        <translation>Berechnet in</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Zählen</translation>
    </message>
    <message>
        <source>As</source>
        <translation>Als</translation>
    </message>
    <message>
        <source>Heat map</source>
        <translation>Wärmekarte</translation>
    </message>
</context>
<context>
    <name>quittance::ui::VintageCharts</name>
    <message>
        <source>Nothing was billed in this month.</source>
        <translation>In diesem Monat wurde nichts berechnet.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>No month is that old yet.</source>
        <translation>Noch ist kein Monat so alt.</translation>
    </message>
    <message>
        <source>projected</source>
        <translation>hochgerechnet</translation>
    </message>
    <message>
        <source>%1 expected from the growth of older months</source>
        <translation>%1 aus dem Wachstum älterer Monate erwartet</translation>
    </message>
    <message>
        <source>No older month shows how it goes on.</source>
        <translation>Kein älterer Monat zeigt, wie es weitergeht.</translation>
    </message>
    <message numerus="yes">
        <source>Not known yet: the youngest invoice is %n days old, not %1.</source>
        <translation>
            <numerusform>Noch nicht bekannt: Die jüngste Rechnung ist %n Tag alt, nicht %1.</numerusform>
            <numerusform>Noch nicht bekannt: Die jüngste Rechnung ist %n Tage alt, nicht %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Days since issue</source>
        <translation>Tage seit Ausstellung</translation>
    </message>
    <message>
        <source>days since the invoice was issued</source>
        <translation>Tage seit Ausstellung der Rechnung</translation>
    </message>
    <message>
        <source>Pooled</source>
        <translation>Zusammen</translation>
    </message>
    <message>
        <source>Invoiced in</source>
        <translation>Berechnet im</translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Share of what was billed that was settled within %n days of issue.</source>
        <translation>
            <numerusform>Der Anteil des Berechneten, der innerhalb von %n Tag nach Ausstellung ausgeglichen wurde.</numerusform>
            <numerusform>Der Anteil des Berechneten, der innerhalb von %n Tagen nach Ausstellung ausgeglichen wurde.</numerusform>
        </translation>
    </message>
    <message>
        <source>Invoices</source>
        <translation>Rechn.</translation>
    </message>
    <message>
        <source>Issued in the month.</source>
        <translation>In dem Monat ausgestellt.</translation>
    </message>
    <message>
        <source>Billed</source>
        <translation>Berechnet</translation>
    </message>
    <message>
        <source>Amounts of the invoices.</source>
        <translation>Beträge der Rechnungen.</translation>
    </message>
    <message>
        <source>Known to</source>
        <translation>Bis Alter</translation>
    </message>
    <message>
        <source>The oldest age, in days, that the youngest invoice of the month has reached.</source>
        <translation>Das höchste Alter in Tagen, das die jüngste Rechnung des Monats erreicht hat.</translation>
    </message>
    <message>
        <source>Settled by then</source>
        <translation>Ausgeglichen</translation>
    </message>
    <message>
        <source>Of what was billed, within that age.</source>
        <translation>Vom Berechneten, innerhalb dieses Alters.</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>Expected by %1</source>
        <translation>Erwartet bis %1</translation>
    </message>
    <message>
        <source>Share then</source>
        <translation>Anteil dann</translation>
    </message>
    <message>
        <source>What is expected, as a share of what was billed.</source>
        <translation>Was erwartet wird, als Anteil des Berechneten.</translation>
    </message>
</context>
<context>
    <name>quittance::ui::VintageScreen</name>
    <message>
        <source>Vintage</source>
        <translation>Jahrgänge</translation>
    </message>
</context>
<context>
    <name>quittance::ui::VintageView</name>
    <message>
        <source>Issued</source>
        <translation>Ausgestellt</translation>
    </message>
    <message>
        <source>Billed</source>
        <translation>Berechnet</translation>
    </message>
    <message>
        <source>Amount of the invoice.</source>
        <translation>Betrag der Rechnung.</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Eingegangen</translation>
    </message>
    <message>
        <source>Within the age chosen.</source>
        <translation>Innerhalb des gewählten Alters.</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Received or credited within the age chosen.</source>
        <translation>Innerhalb des gewählten Alters eingegangen oder gutgeschrieben.</translation>
    </message>
    <message>
        <source>Collection curves</source>
        <translation>Einzugskurven</translation>
    </message>
    <message>
        <source>Settled by age</source>
        <translation>Nach Alter ausgeglichen</translation>
    </message>
    <message>
        <source>Months</source>
        <translation>Monate</translation>
    </message>
    <message>
        <source>Choose a month or a cell.</source>
        <translation>Wählen Sie einen Monat oder eine Zelle.</translation>
    </message>
    <message>
        <source>received or credited</source>
        <translation>eingegangen oder gutgeschrieben</translation>
    </message>
    <message>
        <source>received</source>
        <translation>eingegangen</translation>
    </message>
    <message>
        <source>%1, share of what was billed that was %2</source>
        <translation>%1, Anteil des Berechneten: %2</translation>
    </message>
    <message>
        <source>; the days of %1 are inferred</source>
        <translation>; die Tage von %1 sind abgeleitet</translation>
    </message>
    <message>
        <source>%1, by month of issue</source>
        <translation>%1, nach Ausstellungsmonat</translation>
    </message>
    <message>
        <source>No invoice was issued in these months.</source>
        <translation>In diesen Monaten wurde keine Rechnung ausgestellt.</translation>
    </message>
    <message>
        <source>There are no invoices yet.</source>
        <translation>Es gibt noch keine Rechnungen.</translation>
    </message>
    <message>
        <source>Import files…</source>
        <translation>Dateien importieren…</translation>
    </message>
    <message>
        <source>The pooled curve is of all months: choose one.</source>
        <translation>Die gemeinsame Kurve gilt für alle Monate: Wählen Sie einen.</translation>
    </message>
    <message numerus="yes">
        <source>invoiced in %1, settled within %n days</source>
        <translation>
            <numerusform>berechnet im %1, ausgeglichen innerhalb von %n Tag</numerusform>
            <numerusform>berechnet im %1, ausgeglichen innerhalb von %n Tagen</numerusform>
        </translation>
    </message>
    <message>
        <source>invoiced in %1, settled until the day</source>
        <translation>berechnet im %1, ausgeglichen bis zum Tag</translation>
    </message>
    <message>
        <source>The curves could not be worked out.</source>
        <translation>Die Kurven konnten nicht berechnet werden.</translation>
    </message>
</context>
<context>
    <name>quittance::ui::WaterfallChart</name>
    <message>
        <source>Balance after</source>
        <translation>Saldo danach</translation>
    </message>
</context>
<context>
    <name>quittance::ui::Worklist</name>
    <message>
        <source>No credit</source>
        <translation>Kein Kredit</translation>
    </message>
    <message>
        <source>Limit %1</source>
        <translation>Limit %1</translation>
    </message>
    <message>
        <source>90+</source>
        <translation>90+</translation>
    </message>
    <message>
        <source>Score %1</source>
        <translation>Score %1</translation>
    </message>
    <message>
        <source>On account</source>
        <translation>Akonto</translation>
    </message>
    <message>
        <source>%1: what is owed, of the credit limit.</source>
        <translation>%1: was geschuldet wird, vom Kreditlimit.</translation>
    </message>
    <message>
        <source>%1: something is in the oldest bucket.</source>
        <translation>%1: In der ältesten Altersklasse steht etwas.</translation>
    </message>
    <message>
        <source>%1: late score of 100, from six contributions on the customer&apos;s page.</source>
        <translation>%1: Verzugsscore von 100, aus sechs Beiträgen auf der Seite des Kunden.</translation>
    </message>
    <message>
        <source>%1: %2 is not applied yet.</source>
        <translation>%1: %2 sind noch nicht zugeordnet.</translation>
    </message>
    <message>
        <source>%1 overdue, nothing on account</source>
        <translation>%1 überfällig, nichts akonto</translation>
    </message>
    <message>
        <source>%1 overdue − %2 on account</source>
        <translation>%1 überfällig − %2 akonto</translation>
    </message>
    <message>
        <source>%1 = %2 to ask for</source>
        <translation>%1 = %2 anzumahnen</translation>
    </message>
    <message>
        <source>%1: nothing is left to ask for</source>
        <translation>%1: nichts bleibt anzumahnen</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Vorrang</translation>
    </message>
    <message>
        <source>The actionable amount beside the largest one.</source>
        <translation>Der anmahnbare Betrag neben dem größten.</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>What makes the customer urgent.</source>
        <translation>Was den Kunden dringend macht.</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Überfällig</translation>
    </message>
    <message>
        <source>Open items past their due date.</source>
        <translation>Offene Posten nach ihrer Fälligkeit.</translation>
    </message>
    <message>
        <source>Actionable</source>
        <translation>Anmahnbar</translation>
    </message>
    <message>
        <source>Oldest</source>
        <translation>Ältester</translation>
    </message>
    <message>
        <source>Days past due of the oldest open item.</source>
        <translation>Tage, die der älteste offene Posten überfällig ist.</translation>
    </message>
    <message>
        <source>Aging</source>
        <translation>Altersstruktur</translation>
    </message>
    <message>
        <source>What is owed by bucket.</source>
        <translation>Was geschuldet wird, nach Altersklasse.</translation>
    </message>
    <message>
        <source>Last receipt</source>
        <translation>Letzter Eingang</translation>
    </message>
    <message>
        <source>The latest receipt up to the day of the view.</source>
        <translation>Der letzte Eingang bis zum Tag der Ansicht.</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>noch keiner</translation>
    </message>
    <message numerus="yes">
        <source>Total, %n customers overdue</source>
        <translation>
            <numerusform>Summe, %n Kunde überfällig</numerusform>
            <numerusform>Summe, %n Kunden überfällig</numerusform>
        </translation>
    </message>
    <message>
        <source>Broken promise</source>
        <translation>Gebrochene Zusage</translation>
    </message>
    <message>
        <source>Promised</source>
        <translation>Zugesagt</translation>
    </message>
    <message>
        <source>In dispute</source>
        <translation>In Klärung</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n promises of the last six months were not kept.</source>
        <translation>
            <numerusform>%1: %n Zahlungszusage der letzten sechs Monate wurde nicht eingehalten.</numerusform>
            <numerusform>%1: %n Zahlungszusagen der letzten sechs Monate wurden nicht eingehalten.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 can still come in time.</source>
        <translation>%1: %2 kann noch rechtzeitig eingehen.</translation>
    </message>
    <message>
        <source>%1: %2 of what is overdue.</source>
        <translation>%1: %2 vom überfälligen Betrag.</translation>
    </message>
    <message>
        <source>%1 − %2 promised</source>
        <translation>%1 − %2 zugesagt</translation>
    </message>
    <message>
        <source>%1 − %2 in dispute</source>
        <translation>%1 − %2 in Klärung</translation>
    </message>
    <message>
        <source>Overdue less what is on account, promised or in dispute.</source>
        <translation>Überfällig abzüglich dessen, was a conto steht, zugesagt oder in Klärung ist.</translation>
    </message>
</context>
<context>
    <name>quittance::ui::WorklistPane</name>
    <message>
        <source>Worklist</source>
        <translation>Arbeitsliste</translation>
    </message>
    <message>
        <source>Worklist: largest overdue customers</source>
        <translation>Arbeitsliste: größte überfällige Kunden</translation>
    </message>
    <message>
        <source>Click opens the documents behind this total.</source>
        <translation>Ein Klick öffnet die Belege hinter dieser Summe.</translation>
    </message>
    <message>
        <source>The worklist could not be read.</source>
        <translation>Die Arbeitsliste konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Währung</translation>
    </message>
    <message>
        <source>On account</source>
        <translation>Akonto</translation>
    </message>
    <message>
        <source>Late score</source>
        <translation>Verzugsscore</translation>
    </message>
    <message>
        <source>the %1 largest of %2 customers; actionable = overdue − on account, promised or disputed</source>
        <translation>die %1 größten von %2 Kunden; bearbeitbar = überfällig − a conto, zugesagt oder in Klärung</translation>
    </message>
    <message>
        <source>largest overdue customers; actionable = overdue − on account, promised or disputed</source>
        <translation>größte überfällige Kunden; bearbeitbar = überfällig − a conto, zugesagt oder in Klärung</translation>
    </message>
</context>
<context>
    <name>quittance::ui::WriteDetailPane</name>
    <message>
        <source>Request</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Unterschiede</translation>
    </message>
    <message>
        <source>The request as it goes out</source>
        <translation>Die Anfrage, wie sie hinausgeht</translation>
    </message>
    <message>
        <source>The platform&apos;s answer</source>
        <translation>Die Antwort der Plattform</translation>
    </message>
    <message>
        <source>What is sent, byte for byte. The secret is added on the way and is not shown.</source>
        <translation>Was gesendet wird, Byte für Byte. Der Schlüssel kommt unterwegs hinzu und wird nicht gezeigt.</translation>
    </message>
    <message>
        <source>Everything that was asked and answered about this write.</source>
        <translation>Alles, was zu diesem Schreibvorgang gefragt und geantwortet wurde.</translation>
    </message>
    <message>
        <source>Where the platform&apos;s record says something else than the request.</source>
        <translation>Wo der Datensatz der Plattform etwas anderes sagt als die Anfrage.</translation>
    </message>
    <message>
        <source>Nothing was sent yet.</source>
        <translation>Noch wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>No record was found at the platform that says something else.</source>
        <translation>Auf der Plattform wurde kein Datensatz gefunden, der etwas anderes sagt.</translation>
    </message>
    <message>
        <source>Choose a write to see the request as it goes out.</source>
        <translation>Einen Schreibvorgang wählen, um die Anfrage zu sehen, wie sie hinausgeht.</translation>
    </message>
    <message>
        <source>The answer to the chosen attempt.</source>
        <translation>Die Antwort auf den gewählten Versuch.</translation>
    </message>
    <message>
        <source>as it goes out</source>
        <translation>wie sie hinausgeht</translation>
    </message>
</context>
<context>
    <name>quittance::ui::WriteFormPage</name>
    <message>
        <source>All of it settles something.</source>
        <translation>Alles davon gleicht etwas aus.</translation>
    </message>
    <message>
        <source>%1 stays on account.</source>
        <translation>%1 bleibt a conto.</translation>
    </message>
    <message>
        <source>%1 more than was paid.</source>
        <translation>%1 mehr, als gezahlt wurde.</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;Number</source>
        <translation>&amp;Nummer</translation>
    </message>
    <message>
        <source>As the platform lists the customer.</source>
        <translation>So, wie die Plattform den Kunden führt.</translation>
    </message>
    <message>
        <source>By which the record is found again.</source>
        <translation>Womit der Datensatz wiedergefunden wird.</translation>
    </message>
    <message>
        <source>&amp;Customer</source>
        <translation>&amp;Kunde</translation>
    </message>
    <message>
        <source>A customer of this connection, by name or by its id at the platform.</source>
        <translation>Ein Kunde dieser Verbindung, mit Namen oder mit seiner Kennung bei der Plattform.</translation>
    </message>
    <message>
        <source>&amp;Date</source>
        <translation>&amp;Datum</translation>
    </message>
    <message>
        <source>&amp;Issued</source>
        <translation>Au&amp;sgestellt</translation>
    </message>
    <message>
        <source>D&amp;ue</source>
        <translation>&amp;Fällig</translation>
    </message>
    <message>
        <source>D&amp;escription</source>
        <translation>B&amp;eschreibung</translation>
    </message>
    <message>
        <source>&amp;Reference</source>
        <translation>&amp;Referenz</translation>
    </message>
    <message>
        <source>&amp;Account</source>
        <translation>K&amp;onto</translation>
    </message>
    <message>
        <source>The bank or ledger account the money went to, by name or by its id. Empty: as the connection&apos;s mappings say.</source>
        <translation>Das Bank- oder Hauptbuchkonto, auf das das Geld ging, mit Namen oder mit seiner Kennung. Leer: wie in den Zuordnungen der Verbindung angegeben.</translation>
    </message>
    <message>
        <source>Cu&amp;rrency</source>
        <translation>&amp;Währung</translation>
    </message>
    <message>
        <source>What was paid.</source>
        <translation>Was gezahlt wurde.</translation>
    </message>
    <message>
        <source>The whole with tax. Empty: what the lines add up to.</source>
        <translation>Das Ganze mit Steuer. Leer: was die Zeilen ergeben.</translation>
    </message>
    <message>
        <source>A&amp;mount</source>
        <translation>&amp;Betrag</translation>
    </message>
    <message>
        <source>A&amp;mount with tax</source>
        <translation>&amp;Betrag mit Steuer</translation>
    </message>
    <message>
        <source>Year, month and day: 2026-03-31. Empty: none.</source>
        <translation>Jahr, Monat und Tag: 2026-03-31. Leer: keiner.</translation>
    </message>
    <message>
        <source>an invoice that is sent</source>
        <translation>eine Rechnung, die gesendet wird</translation>
    </message>
    <message>
        <source>paid elsewhere</source>
        <translation>anderswo bezahlt</translation>
    </message>
    <message>
        <source>held at the platform</source>
        <translation>bei der Plattform zurückgehalten</translation>
    </message>
    <message>
        <source>on a day</source>
        <translation>an einem Tag</translation>
    </message>
    <message>
        <source>When the platform sends it to the customer.</source>
        <translation>Wann die Plattform den Beleg an den Kunden sendet.</translation>
    </message>
    <message>
        <source>A day in the Pacific time zone.</source>
        <translation>Ein Tag in der pazifischen Zeitzone.</translation>
    </message>
    <message>
        <source>Message to the customer</source>
        <translation>Nachricht an den Kunden</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>Ar&amp;t</translation>
    </message>
    <message>
        <source>It &amp;goes out</source>
        <translation>&amp;Versand</translation>
    </message>
    <message>
        <source>&amp;Day it goes out</source>
        <translation>Ta&amp;g des Versands</translation>
    </message>
    <message>
        <source>Me&amp;ssage</source>
        <translation>Na&amp;chricht</translation>
    </message>
    <message>
        <source>The platform asks for “%1”.</source>
        <translation>Die Plattform verlangt „%1“.</translation>
    </message>
    <message>
        <source>Nothing of this message is left once it is reduced to what the platform allows.</source>
        <translation>Von dieser Nachricht bleibt nichts, wenn sie auf das gekürzt wird, was die Plattform erlaubt.</translation>
    </message>
    <message>
        <source>The customer reads: %1</source>
        <translation>Der Kunde liest: %1</translation>
    </message>
</context>
<context>
    <name>quittance::ui::WriteInput</name>
    <message>
        <source>“%1” is no amount.</source>
        <translation>„%1“ ist kein Betrag.</translation>
    </message>
    <message>
        <source>“%1” is no day; write 2026-03-31.</source>
        <translation>„%1“ ist kein Tag; Schreibweise: 2026-03-31.</translation>
    </message>
</context>
<context>
    <name>quittance::ui::WriteLimitsDialog</name>
    <message>
        <source>Limits of the outbox</source>
        <translation>Grenzen des Postausgangs</translation>
    </message>
    <message>
        <source>no limit of its own</source>
        <translation>keine eigene Grenze</translation>
    </message>
    <message>
        <source>A write above the limit is held until somebody other than its author releases it. Where any limit is set, an amount in a currency without one is held too.</source>
        <translation>Ein Schreibvorgang über der Grenze wird zurückgehalten, bis jemand anderes als sein Urheber ihn freigibt. Ist irgendeine Grenze gesetzt, wird auch ein Betrag in einer Währung ohne Grenze zurückgehalten.</translation>
    </message>
    <message>
        <source>&amp;Currency</source>
        <translation>&amp;Währung</translation>
    </message>
    <message>
        <source>A second person &amp;releases above</source>
        <translation>Zweite Person gibt &amp;frei über</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>A limit is an amount that is not below zero.</source>
        <translation>Eine Grenze ist ein Betrag, der nicht unter null liegt.</translation>
    </message>
</context>
<context>
    <name>quittance::ui::WriteParts</name>
    <message>
        <source>Invoice %1</source>
        <translation>Rechnung %1</translation>
    </message>
    <message>
        <source>Credit note %1</source>
        <translation>Gutschrift %1</translation>
    </message>
    <message>
        <source>On account</source>
        <translation>A conto</translation>
    </message>
    <message>
        <source>Add a line</source>
        <translation>Zeile hinzufügen</translation>
    </message>
    <message>
        <source>Take the line out</source>
        <translation>Zeile herausnehmen</translation>
    </message>
    <message>
        <source>What it settles</source>
        <translation>Was sie ausgleicht</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Menge</translation>
    </message>
    <message>
        <source>Unit amount</source>
        <translation>Einzelbetrag</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Betrag</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Tax rate</source>
        <translation>Steuersatz</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Invoice %1, due %2</source>
        <translation>Rechnung %1, fällig %2</translation>
    </message>
    <message>
        <source>Credit note %1, of %2</source>
        <translation>Gutschrift %1, vom %2</translation>
    </message>
</context>
<context>
    <name>quittance::workspace::AgedReport</name>
    <message>
        <source>Aged receivables</source>
        <translation>Forderungen nach Alter</translation>
    </message>
    <message>
        <source>%1; not converted</source>
        <translation>%1; nicht umgerechnet</translation>
    </message>
    <message>
        <source>%1: imported %2</source>
        <translation>%1: importiert %2</translation>
    </message>
    <message>
        <source>The workbook was stopped; no file was written.</source>
        <translation>Die Arbeitsmappe wurde angehalten; es wurde keine Datei geschrieben.</translation>
    </message>
</context>
<context>
    <name>quittance::workspace::ApprovalMetrics</name>
    <message>
        <source>What a receivable becomes when it is made: held until somebody sends it, waiting for approvers, scheduled for a day in Pacific time, or sent. A day that is over is refused.</source>
        <translation>Was aus einer Forderung beim Anlegen wird: zurückgehalten, bis jemand sie sendet, wartend auf Freigebende, für einen Tag in pazifischer Zeit vorgesehen oder gesendet. Ein vergangener Tag wird abgelehnt.</translation>
    </message>
    <message>
        <source>What a receivable becomes with its last approval: one whose day went by meanwhile is sent at once.</source>
        <translation>Was aus einer Forderung mit ihrer letzten Freigabe wird: Eine, deren Tag inzwischen vergangen ist, wird sofort gesendet.</translation>
    </message>
    <message>
        <source>Which levels of approval are satisfied. Every level whose minimum is reached must be, and nobody approves what is their own.</source>
        <translation>Welche Freigabestufen erfüllt sind. Jede Stufe, deren Mindestbetrag erreicht ist, muss es sein, und niemand gibt Eigenes frei.</translation>
    </message>
</context>
<context>
    <name>quittance::workspace::ArrivalCheck</name>
    <message numerus="yes">
        <source>%n line(s) of account %1 on %2 are equal to lines that are there already, and the file states no balances. They are taken as the same lines; if the bank booked them twice, import a file that begins on the day before.</source>
        <translation>
            <numerusform>%n Buchung des Kontos %1 am %2 gleicht einer, die schon da ist, und die Datei nennt keine Salden. Sie wird als dieselbe genommen; hat die Bank sie zweimal gebucht, eine Datei importieren, die am Tag davor beginnt.</numerusform>
            <numerusform>%n Buchungen des Kontos %1 am %2 gleichen solchen, die schon da sind, und die Datei nennt keine Salden. Sie werden als dieselben genommen; hat die Bank sie zweimal gebucht, eine Datei importieren, die am Tag davor beginnt.</numerusform>
        </translation>
    </message>
    <message>
        <source>a day not stated</source>
        <translation>einem nicht genannten Tag</translation>
    </message>
    <message>
        <source>Statements of account %1 are missing between %2 and %3: the balances differ by %4 %5.</source>
        <translation>Zwischen %2 und %3 fehlen Auszüge des Kontos %1: Die Salden weichen um %4 %5 ab.</translation>
    </message>
    <message>
        <source>Statements of account %1 overlap between %2 and %3.</source>
        <translation>Auszüge des Kontos %1 überschneiden sich zwischen %2 und %3.</translation>
    </message>
    <message>
        <source>The lines of the statement of account %1 that closes on %2 do not lead to its closing balance.</source>
        <translation>Die Umsätze des Auszugs von Konto %1, der am %2 endet, führen nicht zu seinem Endsaldo.</translation>
    </message>
    <message>
        <source>The statement of account %1 up to %2 does not state both balances, so nothing proves it.</source>
        <translation>Der Auszug des Kontos %1 bis %2 nennt nicht beide Salden, daher belegt ihn nichts.</translation>
    </message>
    <message>
        <source>The statement of account %1 does not state both balances, so nothing proves it.</source>
        <translation>Der Auszug des Kontos %1 nennt nicht beide Salden, daher belegt ihn nichts.</translation>
    </message>
</context>
<context>
    <name>quittance::workspace::Assessments</name>
    <message>
        <source>A loss is between 0 and 100 percent.</source>
        <translation>Ein Ausfall liegt zwischen 0 und 100 Prozent.</translation>
    </message>
    <message>
        <source>The document is no longer in the book.</source>
        <translation>Der Beleg ist nicht mehr im Buch.</translation>
    </message>
    <message>
        <source>Assess a document by itself</source>
        <translation>Beleg einzeln bewerten</translation>
    </message>
    <message>
        <source>Put a document back into the matrix</source>
        <translation>Beleg wieder in die Matrix aufnehmen</translation>
    </message>
    <message>
        <source>Undone.</source>
        <translation>Rückgängig gemacht.</translation>
    </message>
</context>
<context>
    <name>quittance::workspace::BookInfo</name>
    <message>
        <source>A company needs a name.</source>
        <translation>Ein Unternehmen braucht einen Namen.</translation>
    </message>
    <message>
        <source>The book has a company named %1 already.</source>
        <translation>Das Buch hat schon ein Unternehmen namens %1.</translation>
    </message>
</context>
<context>
    <name>quittance::workspace::ComparisonService</name>
    <message>
        <source>%1 balances and %2 invoices differ</source>
        <translation>%1 Salden und %2 Rechnungen weichen ab</translation>
    </message>
    <message>
        <source>Comparing with %1</source>
        <translation>Vergleich mit %1</translation>
    </message>
</context>
<context>
    <name>quittance::workspace::ConnectionService</name>
    <message>
        <source>There is no type “%1”; the connection has %2.</source>
        <translation>Den Typ „%1“ gibt es nicht; die Verbindung hat %2.</translation>
    </message>
    <message>
        <source>%1 new, %2 changed, %3 deleted, %4 refused</source>
        <translation>%1 neu, %2 geändert, %3 gelöscht, %4 abgelehnt</translation>
    </message>
    <message>
        <source>Reading from all connections</source>
        <translation>Alle Verbindungen werden gelesen</translation>
    </message>
    <message>
        <source>Reading from %1</source>
        <translation>%1 wird gelesen</translation>
    </message>
</context>
<context>
    <name>quittance::workspace::CustomerPage</name>
    <message>
        <source>This customer is no longer in the book.</source>
        <translation>Dieser Kunde steht nicht mehr im Buch.</translation>
    </message>
    <message>
        <source>due %1</source>
        <translation>fällig %1</translation>
    </message>
    <message>
        <source>inferred</source>
        <translation>abgeleitet</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Not in force</source>
        <translation>Nicht gültig</translation>
    </message>
</context>
<context>
    <name>quittance::workspace::DataHealth</name>
    <message numerus="yes">
        <source>Dismiss %n finding(s)</source>
        <translation>
            <numerusform>%n Befund verwerfen</numerusform>
            <numerusform>%n Befunde verwerfen</numerusform>
        </translation>
    </message>
    <message>
        <source>Dismissed again by undo.</source>
        <translation>Durch Rückgängigmachen wieder verworfen.</translation>
    </message>
    <message numerus="yes">
        <source>Restore %n finding(s)</source>
        <translation>
            <numerusform>%n Befund wiederherstellen</numerusform>
            <numerusform>%n Befunde wiederherstellen</numerusform>
        </translation>
    </message>
    <message>
        <source>Invoices and credit notes</source>
        <translation>Rechnungen und Gutschriften</translation>
    </message>
    <message>
        <source>Receipts of the ledger</source>
        <translation>Zahlungseingänge des Hauptbuchs</translation>
    </message>
    <message>
        <source>Bank lines of %1</source>
        <translation>Bankumsätze von %1</translation>
    </message>
    <message>
        <source>Exchange rates</source>
        <translation>Wechselkurse</translation>
    </message>
    <message>
        <source>Statements of %1 are missing between %2 and %3: the balances differ by %4 %5.</source>
        <translation>Zwischen %2 und %3 fehlen Auszüge von %1: Die Salden weichen um %4 %5 ab.</translation>
    </message>
    <message>
        <source>Statements of %1 overlap between %2 and %3.</source>
        <translation>Auszüge von %1 überschneiden sich zwischen %2 und %3.</translation>
    </message>
    <message>
        <source>The lines of the statement of %1 that closes on %2 do not lead to its closing balance.</source>
        <translation>Die Umsätze des Auszugs von %1, der am %2 endet, führen nicht zu seinem Endsaldo.</translation>
    </message>
    <message>
        <source>The statement of %1 up to %2 does not state both balances.</source>
        <translation>Der Auszug von %1 bis %2 nennt nicht beide Salden.</translation>
    </message>
    <message>
        <source>payment</source>
        <translation>Zahlung</translation>
    </message>
    <message>
        <source>credit note</source>
        <translation>Gutschrift</translation>
    </message>
    <message>
        <source>invoice</source>
        <translation>Rechnung</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) name the customer “%1”, whom no customer list explains.</source>
        <translation>
            <numerusform>%n Beleg nennt den Kunden „%1“, den keine Kundenliste erklärt.</numerusform>
            <numerusform>%n Belege nennen den Kunden „%1“, den keine Kundenliste erklärt.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quittance::workspace::DecisionGround</name>
    <message>
        <source>%1 is no longer in the book.</source>
        <translation>%1 steht nicht mehr im Buch.</translation>
    </message>
    <message>
        <source>The bank line</source>
        <translation>Der Bankumsatz</translation>
    </message>
    <message>
        <source>A document</source>
        <translation>Ein Beleg</translation>
    </message>
    <message>
        <source>The decision %1 is not in the book.</source>
        <translation>Die Entscheidung %1 steht nicht im Buch.</translation>
    </message>
    <message>
        <source>%1 is more than may be written off at once, which is %2: leave it open, or dispute it.</source>
        <translation>%1 ist mehr, als auf einmal ausgebucht werden darf (%2): Lassen Sie den Betrag offen oder legen Sie einen Klärungsfall an.</translation>
    </message>
    <message>
        <source>The customer</source>
        <translation>Der Kunde</translation>
    </message>
    <message>
        <source>The rate makes a difference of %1: say where it comes from.</source>
        <translation>Der Kurs macht einen Unterschied von %1: angeben, woher er stammt.</translation>
    </message>
</context>
<context>
    <name>quittance::workspace::EvidenceMetrics</name>
    <message>
        <source>What the bank says of every receipt of the ledger, by which rule and which bank lines; money in that no receipt accounts for, and pending lines that booked ones replaced.</source>
        <translation>Was die Bank zu jedem Zahlungseingang des Hauptbuchs sagt, nach welcher Regel und durch welche Bankzeilen; dazu eingegangenes Geld, das kein Zahlungseingang erklärt, und vorgemerkte Zeilen, die durch gebuchte ersetzt wurden.</translation>
    </message>
    <message>
        <source>Paid invoices whose receipt no bank line proves, or whose bank line was taken back. The share by count is of all paid invoices, the one by amount of those paid in cash.</source>
        <translation>Bezahlte Rechnungen, deren Zahlungseingang keine Bankzeile belegt oder deren Bankzeile zurückgenommen wurde. Der Anteil nach Anzahl bezieht sich auf alle bezahlten Rechnungen, der nach Betrag auf die mit Geld bezahlten.</translation>
    </message>
    <message>
        <source>Patterns that deserve a look: invoices said twice, credits that hide an invoice&apos;s age, receipts of strangers, returned receipts that still count, and round sums. One alone proves nothing.</source>
        <translation>Muster, die einen Blick verdienen: doppelt gestellte Rechnungen, Gutschriften, die das Alter einer Rechnung verdecken, Zahlungseingänge von Fremden, zurückgegebene Zahlungseingänge, die noch zählen, und runde Summen. Eines allein beweist nichts.</translation>
    </message>
</context>
<context>
    <name>quittance::workspace::Explanation</name>
    <message>
        <source>No bank line is matched to it directly.</source>
        <translation>Kein Bankumsatz ist unmittelbar damit abgeglichen.</translation>
    </message>
    <message numerus="yes">
        <source>%n bank line(s) are matched to it.</source>
        <translation>
            <numerusform>%n Bankumsatz ist damit abgeglichen.</numerusform>
            <numerusform>%n Bankumsätze sind damit abgeglichen.</numerusform>
        </translation>
    </message>
    <message>
        <source>No bank line and no document is called “%1”.</source>
        <translation>Kein Bankumsatz und kein Beleg heißt „%1“.</translation>
    </message>
</context>
<context>
    <name>quittance::workspace::FieldLabels</name>
    <message>
        <source>Id</source>
        <translation>Kennung</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Währung</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Parent customer</source>
        <translation>Übergeordneter Kunde</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>Other names</source>
        <translation>Weitere Namen</translation>
    </message>
    <message>
        <source>Accounts the customer pays from</source>
        <translation>Konten, von denen der Kunde zahlt</translation>
    </message>
    <message>
        <source>Credit limit</source>
        <translation>Kreditlimit</translation>
    </message>
    <message>
        <source>Payment terms in days</source>
        <translation>Zahlungsziel in Tagen</translation>
    </message>
    <message>
        <source>Customer id</source>
        <translation>Kundenkennung</translation>
    </message>
    <message>
        <source>Customer name</source>
        <translation>Kundenname</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Other numbers a payer may quote</source>
        <translation>Weitere Nummern, die ein Zahler nennen kann</translation>
    </message>
    <message>
        <source>Issue date</source>
        <translation>Ausstellungsdatum</translation>
    </message>
    <message>
        <source>Due date</source>
        <translation>Fälligkeit</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Betrag</translation>
    </message>
    <message>
        <source>Open amount</source>
        <translation>Offener Betrag</translation>
    </message>
    <message>
        <source>Exchange rate</source>
        <translation>Wechselkurs</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Paid on</source>
        <translation>Bezahlt am</translation>
    </message>
    <message>
        <source>Voided on</source>
        <translation>Storniert am</translation>
    </message>
    <message>
        <source>Last change</source>
        <translation>Letzte Änderung</translation>
    </message>
    <message>
        <source>Payment reference</source>
        <translation>Zahlungsreferenz</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Payment date</source>
        <translation>Zahlungsdatum</translation>
    </message>
    <message>
        <source>Invoice it pays</source>
        <translation>Rechnung, die bezahlt wird</translation>
    </message>
    <message>
        <source>Booking date</source>
        <translation>Buchungsdatum</translation>
    </message>
    <message>
        <source>Value date</source>
        <translation>Valutadatum</translation>
    </message>
    <message>
        <source>Money in</source>
        <translation>Eingang</translation>
    </message>
    <message>
        <source>Money out</source>
        <translation>Ausgang</translation>
    </message>
    <message>
        <source>Credit or debit</source>
        <translation>Soll oder Haben</translation>
    </message>
    <message>
        <source>Balance, for the check</source>
        <translation>Saldo, zur Prüfung</translation>
    </message>
    <message>
        <source>Own account</source>
        <translation>Eigenes Konto</translation>
    </message>
    <message>
        <source>Payer name</source>
        <translation>Name des Zahlers</translation>
    </message>
    <message>
        <source>Payer account</source>
        <translation>Konto des Zahlers</translation>
    </message>
    <message>
        <source>Bank text</source>
        <translation>Buchungstext</translation>
    </message>
    <message>
        <source>End-to-end id</source>
        <translation>End-to-End-Kennung</translation>
    </message>
    <message>
        <source>From currency</source>
        <translation>Aus Währung</translation>
    </message>
    <message>
        <source>To currency</source>
        <translation>In Währung</translation>
    </message>
    <message>
        <source>Rate: units of the second currency for one of the first</source>
        <translation>Kurs: Einheiten der zweiten Währung für eine der ersten</translation>
    </message>
</context>
<context>
    <name>quittance::workspace::FileReading</name>
    <message>
        <source>This is no file Quittance knows. It reads tables (CSV, TSV, XLSX), bank statements (camt.052, camt.053, camt.054, MT940, MT942, BAI2, OFX, QFX, QIF), electronic invoices (UBL, CII, also inside PDF) and ledger JSON.</source>
        <translation>Diese Datei kennt Quittance nicht. Gelesen werden Tabellen (CSV, TSV, XLSX), Kontoauszüge (camt.052, camt.053, camt.054, MT940, MT942, BAI2, OFX, QFX, QIF), elektronische Rechnungen (UBL, CII, auch in PDF) und Ledger-JSON.</translation>
    </message>
</context>
<context>
    <name>quittance::workspace::GroundChanges</name>
    <message>
        <source>void</source>
        <translation>storniert</translation>
    </message>
    <message>
        <source>came back</source>
        <translation>zurückgekehrt</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>gelöscht</translation>
    </message>
    <message>
        <source>no longer in the book</source>
        <translation>nicht mehr im Buch</translation>
    </message>
    <message>
        <source>a draft</source>
        <translation>ein Entwurf</translation>
    </message>
    <message>
        <source>in force</source>
        <translation>in Kraft</translation>
    </message>
    <message>
        <source>in the book</source>
        <translation>im Buch</translation>
    </message>
    <message>
        <source>booked</source>
        <translation>gebucht</translation>
    </message>
    <message>
        <source>not booked</source>
        <translation>nicht gebucht</translation>
    </message>
</context>
<context>
    <name>quittance::workspace::ImportApply</name>
    <message>
        <source>%1 has the same number but for its spelling</source>
        <translation>%1 hat bis auf die Schreibweise dieselbe Nummer</translation>
    </message>
    <message>
        <source>%1 has the same customer and amount within seven days</source>
        <translation>%1 hat innerhalb von sieben Tagen denselben Kunden und Betrag</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>The file does not name our account. Its lines are in the book under the account %1 and are taken as lines of it.</source>
        <translation>Die Datei nennt unser Konto nicht. Ihre Umsätze stehen im Buch unter dem Konto %1 und gelten als dessen Umsätze.</translation>
    </message>
    <message>
        <source>The file was changed while it was imported.</source>
        <translation>Die Datei wurde geändert, während sie importiert wurde.</translation>
    </message>
</context>
<context>
    <name>quittance::workspace::ImportPreview</name>
    <message>
        <source>Invoice</source>
        <translation>Rechnung</translation>
    </message>
    <message>
        <source>Credit note</source>
        <translation>Gutschrift</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>Zahlung</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>Erstattung</translation>
    </message>
    <message>
        <source>Write-off</source>
        <translation>Ausbuchung</translation>
    </message>
    <message>
        <source>Opening balance</source>
        <translation>Eröffnungssaldo</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>Ausgestellt</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Fällig</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Betrag</translation>
    </message>
    <message>
        <source>Booked</source>
        <translation>Gebucht</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Payer</source>
        <translation>Zahler</translation>
    </message>
    <message>
        <source>Bank text</source>
        <translation>Buchungstext</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Kennung</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Währung</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Kurs</translation>
    </message>
</context>
<context>
    <name>quittance::workspace::ImportService</name>
    <message numerus="yes">
        <source>%n row(s) refused, nothing stored</source>
        <translation>
            <numerusform>%n Zeile abgewiesen, nichts gespeichert</numerusform>
            <numerusform>%n Zeilen abgewiesen, nichts gespeichert</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing stored</source>
        <translation>Nichts gespeichert</translation>
    </message>
    <message>
        <source>%1 new, %2 changed, %3 already known</source>
        <translation>%1 neu, %2 geändert, %3 schon bekannt</translation>
    </message>
    <message>
        <source>There is no mapping file and no saved mapping “%1”.</source>
        <translation>Es gibt weder eine Zuordnungsdatei noch eine gespeicherte Spaltenzuordnung „%1“.</translation>
    </message>
    <message numerus="yes">
        <source>Looking at %n file(s)</source>
        <translation>
            <numerusform>%n Datei wird angesehen</numerusform>
            <numerusform>%n Dateien werden angesehen</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking at the files was stopped.</source>
        <translation>Das Ansehen der Dateien wurde angehalten.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) read</source>
        <translation>
            <numerusform>%n Datei gelesen</numerusform>
            <numerusform>%n Dateien gelesen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Checking %n file(s)</source>
        <translation>
            <numerusform>%n Datei wird geprüft</numerusform>
            <numerusform>%n Dateien werden geprüft</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import of %n file(s)</source>
        <translation>
            <numerusform>Import von %n Datei</numerusform>
            <numerusform>Import von %n Dateien</numerusform>
        </translation>
    </message>
    <message>
        <source>Give the mapping a name.</source>
        <translation>Geben Sie der Spaltenzuordnung einen Namen.</translation>
    </message>
</context>
<context>
    <name>quittance::workspace::Integrity</name>
    <message>
        <source>%1 % of the %2 invoices of %3 have no minor units, far more than in the months before.</source>
        <translation>%1 % der %2 Rechnungen von %3 haben keine Nachkommabeträge, weit mehr als in den Monaten davor.</translation>
    </message>
    <message>
        <source>Credit notes in %2 of %3 are %1 % of sales, far more than in the months before.</source>
        <translation>%1 % des Umsatzes von %3 in %2 sind Gutschriften, weit mehr als in den Monaten davor.</translation>
    </message>
    <message>
        <source>Sales in %2 rose by %1 % over three months and receivables by %3, but receipts did not.</source>
        <translation>Der Umsatz in %2 stieg über drei Monate um %1 % und die Forderungen um %3, die Zahlungseingänge jedoch nicht.</translation>
    </message>
    <message>
        <source>%1 % of what is open in %2 is owed by customers of the last 90 days.</source>
        <translation>%1 % des offenen Betrags in %2 schulden Kunden der letzten 90 Tage.</translation>
    </message>
    <message>
        <source>The leading digits of invoices in %1 stand %2 points from Benford&apos;s shares.</source>
        <translation>Die führenden Ziffern der Rechnungen in %1 weichen um %2 Punkte von den Benford-Anteilen ab.</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) of invoices have no description.</source>
        <translation>
            <numerusform>%n Rechnungszeile hat keine Beschreibung.</numerusform>
            <numerusform>%n Rechnungszeilen haben keine Beschreibung.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 counts as paid, but the bank took its receipt %3 back.</source>
        <translation>%1 von %2 gilt als bezahlt, aber die Bank hat den Zahlungseingang %3 zurückgenommen.</translation>
    </message>
    <message>
        <source>%1 of %2 is paid by %3, and no bank line proves it.</source>
        <translation>%1 von %2 ist durch %3 bezahlt, und keine Bankzeile belegt es.</translation>
    </message>
    <message>
        <source>Receipt %1 of %2 is proven by money from “%3”, who is not the customer.</source>
        <translation>Zahlungseingang %1 von %2 ist durch Geld von „%3“ belegt, der nicht der Kunde ist.</translation>
    </message>
    <message>
        <source>Receipts %1 and %3 of %2 have one bank line between them.</source>
        <translation>Die Zahlungseingänge %1 und %3 von %2 haben zusammen nur eine Bankzeile.</translation>
    </message>
    <message>
        <source>Receipt %1 of %2 settles %3, an invoice of another customer.</source>
        <translation>Zahlungseingang %1 von %2 gleicht %3 aus, eine Rechnung eines anderen Kunden.</translation>
    </message>
    <message>
        <source>%1 came from and went to %2 within ten days.</source>
        <translation>%1 kam innerhalb von zehn Tagen von %2 und ging dorthin zurück.</translation>
    </message>
    <message>
        <source>Receipt %1 of %2 came from the company&apos;s own account %3.</source>
        <translation>Zahlungseingang %1 von %2 kam vom eigenen Konto %3 des Unternehmens.</translation>
    </message>
    <message>
        <source>%1 of %2 may be %3 once more.</source>
        <translation>%1 von %2 ist möglicherweise noch einmal %3.</translation>
    </message>
    <message numerus="yes">
        <source>%1 took the place of %2, which was credited %n day(s) past due.</source>
        <translation>
            <numerusform>%1 trat an die Stelle von %2; der Beleg wurde %n Tag nach Fälligkeit gutgeschrieben.</numerusform>
            <numerusform>%1 trat an die Stelle von %2; der Beleg wurde %n Tage nach Fälligkeit gutgeschrieben.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 was issued at the end of a month and credited %n day(s) later.</source>
        <translation>
            <numerusform>%1 von %2 wurde am Monatsende ausgestellt und %n Tag später gutgeschrieben.</numerusform>
            <numerusform>%1 von %2 wurde am Monatsende ausgestellt und %n Tage später gutgeschrieben.</numerusform>
        </translation>
    </message>
    <message>
        <source>The source deleted %1 of %2.</source>
        <translation>Die Quelle hat %1 von %2 gelöscht.</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 became known %n day(s) after its issue.</source>
        <translation>
            <numerusform>%1 von %2 wurde %n Tag nach der Ausstellung bekannt.</numerusform>
            <numerusform>%1 von %2 wurde %n Tage nach der Ausstellung bekannt.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is dated more than two weeks before %2, which has a lower number.</source>
        <translation>%1 ist mehr als zwei Wochen vor %2 datiert, trotz der niedrigeren Nummer von %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n number(s) are missing between %1 and %2.</source>
        <translation>
            <numerusform>Zwischen %1 und %2 fehlt %n Nummer.</numerusform>
            <numerusform>Zwischen %1 und %2 fehlen %n Nummern.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quittance::workspace::LineDecisions</name>
    <message>
        <source>This bank line is no longer in the book.</source>
        <translation>Diese Bankzeile ist nicht mehr im Buch.</translation>
    </message>
    <message>
        <source>Nothing of this line waits for a second person.</source>
        <translation>Nichts an dieser Zeile wartet auf eine zweite Person.</translation>
    </message>
    <message>
        <source>A note says something.</source>
        <translation>Eine Notiz braucht einen Text.</translation>
    </message>
    <message>
        <source>Nothing of this line is matched.</source>
        <translation>Nichts an dieser Zeile ist zugeordnet.</translation>
    </message>
    <message>
        <source>A decision on this line waits for a second person: approve or withdraw it first.</source>
        <translation>Eine Entscheidung zu dieser Zeile wartet auf eine zweite Person: Geben Sie sie zuerst frei oder ziehen Sie sie zurück.</translation>
    </message>
    <message>
        <source>A second person has to approve this: %1 cannot approve what %1 put up.</source>
        <translation>Eine zweite Person muss dies freigeben: %1 kann nicht freigeben, was %1 vorgelegt hat.</translation>
    </message>
    <message>
        <source>This approval is not in the book.</source>
        <translation>Diese Freigabe ist nicht im Buch.</translation>
    </message>
    <message>
        <source>A limit is not below zero.</source>
        <translation>Eine Grenze liegt nicht unter null.</translation>
    </message>
</context>
<context>
    <name>quittance::workspace::LineRecord</name>
    <message>
        <source>accepted</source>
        <translation>angenommen</translation>
    </message>
    <message>
        <source>unmatched</source>
        <translation>Zuordnung gelöst</translation>
    </message>
    <message>
        <source>candidate rejected</source>
        <translation>Kandidat abgelehnt</translation>
    </message>
    <message>
        <source>rejection taken back</source>
        <translation>Ablehnung zurückgenommen</translation>
    </message>
    <message>
        <source>ignored</source>
        <translation>ignoriert</translation>
    </message>
    <message>
        <source>waits again</source>
        <translation>wartet wieder</translation>
    </message>
    <message>
        <source>kept as it is</source>
        <translation>unverändert beibehalten</translation>
    </message>
    <message>
        <source>keeping taken back</source>
        <translation>Beibehaltung zurückgenommen</translation>
    </message>
    <message>
        <source>put up for approval</source>
        <translation>zur Freigabe vorgelegt</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>zurückgezogen</translation>
    </message>
    <message>
        <source>put up again</source>
        <translation>erneut vorgelegt</translation>
    </message>
    <message>
        <source>approved</source>
        <translation>freigegeben</translation>
    </message>
    <message>
        <source>approval taken back</source>
        <translation>Freigabe zurückgenommen</translation>
    </message>
    <message>
        <source>note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>note taken back</source>
        <translation>Notiz zurückgenommen</translation>
    </message>
</context>
<context>
    <name>quittance::workspace::LineView</name>
    <message>
        <source>The whole amount is matched.</source>
        <translation>Der ganze Betrag ist abgeglichen.</translation>
    </message>
    <message>
        <source>This line was put aside by a person.</source>
        <translation>Diesen Umsatz hat jemand beiseitegelegt.</translation>
    </message>
    <message>
        <source>Money that went back. The receipt it takes back has to be reopened in the ledger.</source>
        <translation>Geld, das zurückging. Der Eingang, den es zurücknimmt, muss im Hauptbuch wieder geöffnet werden.</translation>
    </message>
    <message>
        <source>A reference and the amount agree, or the payer has exactly one open document of this amount.</source>
        <translation>Eine Referenz und der Betrag stimmen, oder der Zahler hat genau einen offenen Beleg über diesen Betrag.</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) fit equally well; a tie is never picked.</source>
        <translation>
            <numerusform>%n Beleg passt gleich gut; bei Gleichstand wird nie einer genommen.</numerusform>
            <numerusform>%n Belege passen gleich gut; bei Gleichstand wird nie einer genommen.</numerusform>
        </translation>
    </message>
    <message>
        <source>No open document fits. The nearest are shown with what speaks against them.</source>
        <translation>Kein offener Beleg passt. Die nächsten stehen da, mit dem, was gegen sie spricht.</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%n Beleg</numerusform>
            <numerusform>%n Belege</numerusform>
        </translation>
    </message>
    <message>
        <source>This bank line is no longer in the book.</source>
        <translation>Dieser Bankumsatz steht nicht mehr im Buch.</translation>
    </message>
    <message>
        <source>Nothing is open there to be matched.</source>
        <translation>Dort ist nichts offen, das abgeglichen werden könnte.</translation>
    </message>
    <message>
        <source>What this was decided on has changed since. Keep the match as it is, or take it apart and decide again.</source>
        <translation>Die Grundlage dieser Entscheidung hat sich seither geändert. Behalten Sie die Zuordnung bei, oder lösen Sie sie und entscheiden Sie neu.</translation>
    </message>
    <message>
        <source>A person has decided, and a second one has to agree before it is booked.</source>
        <translation>Eine Person hat entschieden, und eine zweite muss zustimmen, bevor gebucht wird.</translation>
    </message>
    <message>
        <source>%1 booked as a bank fee.</source>
        <translation>%1 als Bankgebühr gebucht.</translation>
    </message>
    <message>
        <source>%1 written off.</source>
        <translation>%1 ausgebucht.</translation>
    </message>
    <message>
        <source>%1 taken as a discount.</source>
        <translation>%1 als Skonto abgezogen.</translation>
    </message>
    <message>
        <source>%1 on account of %2.</source>
        <translation>%1 a conto von %2.</translation>
    </message>
    <message>
        <source>%1 on account of the first customer.</source>
        <translation>%1 a conto des ersten Kunden.</translation>
    </message>
    <message>
        <source>%1 of %2 disputed.</source>
        <translation>%1 von %2 als Klärungsfall.</translation>
    </message>
    <message>
        <source>On account</source>
        <translation>A conto</translation>
    </message>
    <message>
        <source>A person has ruled this document out for the line.</source>
        <translation>Eine Person hat diesen Beleg für die Zeile ausgeschlossen.</translation>
    </message>
    <message>
        <source>Something fits, but not surely enough to do it without a person.</source>
        <translation>Etwas passt, aber nicht sicher genug, um es ohne einen Menschen zu tun.</translation>
    </message>
    <message>
        <source>It fits but for a shortage, and a person decides what becomes of that.</source>
        <translation>Es passt bis auf einen Fehlbetrag, und ein Mensch entscheidet, was aus ihm wird.</translation>
    </message>
    <message>
        <source>It fits but for a surplus, and a person decides what becomes of that.</source>
        <translation>Es passt bis auf einen Überschuss, und ein Mensch entscheidet, was aus ihm wird.</translation>
    </message>
    <message>
        <source>Exchanged by the bank: %1 came for documents in %2.</source>
        <translation>Von der Bank umgerechnet: Für Belege in %2 ging ein: %1.</translation>
    </message>
    <message>
        <source>%1 lost by the bank&apos;s rate.</source>
        <translation>%1 durch den Kurs der Bank verloren.</translation>
    </message>
    <message>
        <source>%1 gained by the bank&apos;s rate.</source>
        <translation>%1 durch den Kurs der Bank gewonnen.</translation>
    </message>
</context>
<context>
    <name>quittance::workspace::ListenerService</name>
    <message>
        <source>Deliveries are taken only with the secret they are signed with.</source>
        <translation>Zustellungen werden nur mit dem Schlüssel angenommen, mit dem sie signiert sind.</translation>
    </message>
</context>
<context>
    <name>quittance::workspace::MatchDecisions</name>
    <message>
        <source>This bank line is no longer in the book.</source>
        <translation>Dieser Bankumsatz steht nicht mehr im Buch.</translation>
    </message>
    <message>
        <source>Everything through %1 is reconciled: give a reason to change it.</source>
        <translation>Alles bis einschließlich %1 ist abgestimmt: Geben Sie einen Grund an, um es zu ändern.</translation>
    </message>
    <message>
        <source>This document is no longer in the book.</source>
        <translation>Dieser Beleg steht nicht mehr im Buch.</translation>
    </message>
</context>
<context>
    <name>quittance::workspace::MatchFacts</name>
    <message>
        <source>%1 is in %2 and the bank line in %3.</source>
        <translation>%1 lautet auf %2, der Bankumsatz auf %3.</translation>
    </message>
    <message>
        <source>%1 has %2 open; %3 cannot be applied to it.</source>
        <translation>%1 hat %2 offen; %3 können ihm nicht zugeordnet werden.</translation>
    </message>
    <message>
        <source>%1 %2 of the documents is not covered: apply less, or book it as a fee or write-off.</source>
        <translation>%1 %2 der Belege sind nicht gedeckt: Ordnen Sie weniger zu, oder buchen Sie es als Gebühr oder aus.</translation>
    </message>
    <message>
        <source>%1 %2 of the bank line is left: apply more, or leave it on account.</source>
        <translation>%1 %2 des Bankumsatzes bleiben übrig: Ordnen Sie mehr zu, oder lassen Sie es akonto.</translation>
    </message>
    <message>
        <source>Choose at least one document for the bank line.</source>
        <translation>Wählen Sie mindestens einen Beleg für den Bankumsatz.</translation>
    </message>
    <message>
        <source>A match decision in the book cannot be read.</source>
        <translation>Eine Abgleichsentscheidung im Buch kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Say which document is disputed, and how much of it.</source>
        <translation>Geben Sie an, welcher Beleg ein Klärungsfall ist und in welcher Höhe.</translation>
    </message>
    <message>
        <source>Say why it is disputed.</source>
        <translation>Geben Sie an, warum es ein Klärungsfall ist.</translation>
    </message>
    <message>
        <source>Only a document that the bank line pays in part can be disputed with it.</source>
        <translation>Nur ein Beleg, den die Bankzeile teilweise bezahlt, kann mit ihr zum Klärungsfall werden.</translation>
    </message>
    <message>
        <source>No more of %1 can be disputed than stays open.</source>
        <translation>Von %1 kann nicht mehr zum Klärungsfall werden, als offen bleibt.</translation>
    </message>
    <message>
        <source>What is kept on account is more than nothing.</source>
        <translation>Der Betrag, der a conto bleibt, muss größer als null sein.</translation>
    </message>
    <message>
        <source>Apply more than nothing of the bank line.</source>
        <translation>Verrechnen Sie von der Bankzeile einen Betrag größer als null.</translation>
    </message>
    <message>
        <source>What the bank exchanged settles documents, and leaves nothing on account.</source>
        <translation>Was die Bank umgerechnet hat, gleicht Belege aus und lässt nichts akonto.</translation>
    </message>
    <message>
        <source>One bank line cannot settle documents in several currencies.</source>
        <translation>Eine Bankzeile kann nicht Belege in mehreren Währungen ausgleichen.</translation>
    </message>
    <message>
        <source>Say how much of the bank line is for %1.</source>
        <translation>Angeben, wie viel der Bankzeile für %1 ist.</translation>
    </message>
</context>
<context>
    <name>quittance::workspace::MatchRules</name>
    <message>
        <source>Allowed errors</source>
        <translation>Zulässige Fehler</translation>
    </message>
    <message>
        <source>How many of a million matches that are accepted without a person may be wrong. The probability that acceptance needs follows from it.</source>
        <translation>Wie viele von einer Million Zuordnungen, die ohne eine Person angenommen werden, falsch sein dürfen. Daraus folgt die Wahrscheinlichkeit, die für die Annahme nötig ist.</translation>
    </message>
    <message>
        <source>Least probability shown</source>
        <translation>Kleinste angezeigte Wahrscheinlichkeit</translation>
    </message>
    <message>
        <source>Candidates that are less likely than this are not shown.</source>
        <translation>Kandidaten mit geringerer Wahrscheinlichkeit werden nicht angezeigt.</translation>
    </message>
    <message>
        <source>Accept named differences</source>
        <translation>Benannte Differenzen annehmen</translation>
    </message>
    <message>
        <source>Accept also where a fee, discount or withholding would be written off. Otherwise such matches wait for a person.</source>
        <translation>Auch annehmen, wenn eine Gebühr, ein Skonto oder ein Steuereinbehalt ausgebucht würde. Andernfalls warten solche Zuordnungen auf eine Person.</translation>
    </message>
    <message>
        <source>Tolerance</source>
        <translation>Toleranz</translation>
    </message>
    <message>
        <source>A difference up to this amount still counts as the same amount.</source>
        <translation>Eine Differenz bis zu diesem Betrag gilt noch als derselbe Betrag.</translation>
    </message>
    <message>
        <source>Tolerance, share</source>
        <translation>Toleranz, Anteil</translation>
    </message>
    <message>
        <source>The same as a share of what is open. The larger of the two holds.</source>
        <translation>Dasselbe als Anteil des offenen Betrags. Der größere der beiden Werte gilt.</translation>
    </message>
    <message>
        <source>Bank charge</source>
        <translation>Bankgebühr</translation>
    </message>
    <message>
        <source>What a bank may keep on the way of a transfer, at most.</source>
        <translation>Was eine Bank auf dem Weg einer Überweisung höchstens einbehalten darf.</translation>
    </message>
    <message>
        <source>Early-payment discount</source>
        <translation>Skonto bei früher Zahlung</translation>
    </message>
    <message>
        <source>What a customer may take off for paying early, at most.</source>
        <translation>Was ein Kunde für frühe Zahlung höchstens abziehen darf.</translation>
    </message>
    <message>
        <source>Discount window</source>
        <translation>Skontofrist</translation>
    </message>
    <message>
        <source>Days after issue within which a discount may be taken, where the invoice does not say.</source>
        <translation>Tage nach der Ausstellung, innerhalb derer Skonto abgezogen werden darf, wenn die Rechnung nichts angibt.</translation>
    </message>
    <message>
        <source>Withholding tax</source>
        <translation>Quellensteuer</translation>
    </message>
    <message>
        <source>Tax that a payer may keep back, at most. Only whole and half percents count as one.</source>
        <translation>Steuer, die ein Zahler höchstens einbehalten darf. Nur ganze und halbe Prozentsätze gelten als solche.</translation>
    </message>
    <message>
        <source>Card processor, share</source>
        <translation>Kartenabwickler, Anteil</translation>
    </message>
    <message>
        <source>What a card processor keeps of each payment as a share.</source>
        <translation>Was ein Kartenabwickler von jeder Zahlung als Anteil einbehält.</translation>
    </message>
    <message>
        <source>Card processor, fixed part</source>
        <translation>Kartenabwickler, fester Teil</translation>
    </message>
    <message>
        <source>What a card processor keeps of each payment beside the share.</source>
        <translation>Was ein Kartenabwickler von jeder Zahlung neben dem Anteil einbehält.</translation>
    </message>
    <message>
        <source>Exchange rate</source>
        <translation>Wechselkurs</translation>
    </message>
    <message>
        <source>How far the rate of a bank may lie from the amount that was announced.</source>
        <translation>Wie weit der Kurs einer Bank von dem angekündigten Betrag abweichen darf.</translation>
    </message>
    <message>
        <source>Before the due date</source>
        <translation>Vor der Fälligkeit</translation>
    </message>
    <message>
        <source>A receipt may come this many days before an invoice is due.</source>
        <translation>Ein Zahlungseingang darf so viele Tage vor der Fälligkeit einer Rechnung eintreffen.</translation>
    </message>
    <message>
        <source>After the due date</source>
        <translation>Nach der Fälligkeit</translation>
    </message>
    <message>
        <source>A receipt may come this many days after an invoice was due.</source>
        <translation>Ein Zahlungseingang darf so viele Tage nach der Fälligkeit einer Rechnung eintreffen.</translation>
    </message>
    <message>
        <source>Named in one line</source>
        <translation>In einer Zeile genannt</translation>
    </message>
    <message>
        <source>Documents that one bank line may name and still be matched to all of them.</source>
        <translation>Belege, die eine Bankzeile nennen darf, um noch allen zugeordnet zu werden.</translation>
    </message>
    <message>
        <source>Searched for sums</source>
        <translation>Nach Summen durchsucht</translation>
    </message>
    <message>
        <source>Open documents of one payer that are searched for sums. Of more, only runs in due order are.</source>
        <translation>Offene Belege eines Zahlers, die nach Summen durchsucht werden. Sind es mehr, werden nur Folgen nach Fälligkeit durchsucht.</translation>
    </message>
    <message>
        <source>All but</source>
        <translation>Alle bis auf</translation>
    </message>
    <message>
        <source>A line may pay all that is open but this many documents.</source>
        <translation>Eine Zeile darf alles Offene bis auf so viele Belege bezahlen.</translation>
    </message>
    <message>
        <source>In a sum</source>
        <translation>In einer Summe</translation>
    </message>
    <message>
        <source>Documents that may add up to a line without being named or neighbours. More find sums that mean nothing.</source>
        <translation>Belege, die zusammen eine Zeile ergeben dürfen, ohne genannt oder benachbart zu sein. Mit mehr Belegen finden sich Summen ohne Aussagekraft.</translation>
    </message>
    <message>
        <source>In a sum, few open</source>
        <translation>In einer Summe, wenige offen</translation>
    </message>
    <message>
        <source>The same where few documents are open.</source>
        <translation>Dasselbe, wenn wenige Belege offen sind.</translation>
    </message>
    <message>
        <source>Few open</source>
        <translation>Wenige offen</translation>
    </message>
    <message>
        <source>Up to this many open documents count as few.</source>
        <translation>Bis zu so viele offene Belege gelten als wenige.</translation>
    </message>
    <message>
        <source>Instalments</source>
        <translation>Raten</translation>
    </message>
    <message>
        <source>Bank lines that may pay one document together.</source>
        <translation>Bankzeilen, die zusammen einen Beleg bezahlen dürfen.</translation>
    </message>
    <message>
        <source>Candidates</source>
        <translation>Kandidaten</translation>
    </message>
    <message>
        <source>Candidates that are kept for each bank line.</source>
        <translation>Kandidaten, die für jede Bankzeile behalten werden.</translation>
    </message>
    <message>
        <source>Bank before the ledger</source>
        <translation>Bank vor dem Buch</translation>
    </message>
    <message>
        <source>The bank may have the money of a recorded receipt this many days before the ledger.</source>
        <translation>Die Bank darf das Geld eines erfassten Zahlungseingangs so viele Tage vor dem Buch haben.</translation>
    </message>
    <message>
        <source>Bank after the ledger</source>
        <translation>Bank nach dem Buch</translation>
    </message>
    <message>
        <source>The bank may have the money of a recorded receipt this many days after the ledger.</source>
        <translation>Die Bank darf das Geld eines erfassten Zahlungseingangs so viele Tage nach dem Buch haben.</translation>
    </message>
    <message>
        <source>Deposits</source>
        <translation>Sammeleinzahlungen</translation>
    </message>
    <message>
        <source>Receipts that were paid in together lie at most this many days from the deposit.</source>
        <translation>Zahlungseingänge, die zusammen eingezahlt wurden, liegen höchstens so viele Tage von der Einzahlung entfernt.</translation>
    </message>
    <message>
        <source>Returns</source>
        <translation>Rückbuchungen</translation>
    </message>
    <message>
        <source>A receipt may be taken back by its bank this many days later.</source>
        <translation>Ein Zahlungseingang darf von seiner Bank bis zu so viele Tage später zurückgeholt werden.</translation>
    </message>
    <message>
        <source>“%1” cannot have this value.</source>
        <translation>„%1“ kann diesen Wert nicht haben.</translation>
    </message>
    <message>
        <source>The name of a card processor has at least three letters.</source>
        <translation>Der Name eines Kartenabwicklers hat mindestens drei Buchstaben.</translation>
    </message>
    <message>
        <source>Learnt</source>
        <translation>Gelernt</translation>
    </message>
    <message>
        <source>Collectors</source>
        <translation>Einzieher</translation>
    </message>
    <message>
        <source>Who pays for this many customers or more collects for them, as a processor or a factor does: the name says nothing against a receipt.</source>
        <translation>Wer für so viele Kunden oder mehr zahlt, zieht für sie ein, wie ein Zahlungsdienst oder ein Factor: Der Name spricht dann nicht gegen einen Zahlungseingang.</translation>
    </message>
</context>
<context>
    <name>quittance::workspace::Metrics</name>
    <message>
        <source>There is no customer “%1” in the book.</source>
        <translation>Im Buch gibt es keinen Kunden „%1“.</translation>
    </message>
    <message>
        <source>There is no metric “%1”.</source>
        <translation>Es gibt keine Kennzahl „%1“.</translation>
    </message>
    <message>
        <source>The file cannot be opened: %1.</source>
        <translation>Die Datei kann nicht geöffnet werden: %1.</translation>
    </message>
</context>
<context>
    <name>quittance::workspace::OutboxService</name>
    <message>
        <source>This version knows no write of the kind “%1”.</source>
        <translation>Diese Version kennt keinen Schreibvorgang der Art „%1“.</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>%1 lässt sich nicht lesen: %2.</translation>
    </message>
</context>
<context>
    <name>quittance::workspace::OwnAccount</name>
    <message numerus="yes">
        <source>%n line(s) of this file are in the book already, under the account %1. The file does not say which account of ours it is of: say it.</source>
        <translation>
            <numerusform>%n Umsatz dieser Datei steht schon im Buch, unter dem Konto %1. Die Datei sagt nicht, zu welchem unserer Konten sie gehört: Geben Sie es an.</numerusform>
            <numerusform>%n Umsätze dieser Datei stehen schon im Buch, unter dem Konto %1. Die Datei sagt nicht, zu welchem unserer Konten sie gehört: Geben Sie es an.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quittance::workspace::Promises</name>
    <message>
        <source>The amount has to be above zero.</source>
        <translation>Der Betrag muss größer als null sein.</translation>
    </message>
    <message>
        <source>A promise cannot be for a day before it was made.</source>
        <translation>Eine Zahlungszusage kann nicht für einen Tag gelten, bevor sie gegeben wurde.</translation>
    </message>
    <message>
        <source>The customer is no longer in the book.</source>
        <translation>Der Kunde ist nicht mehr im Buch.</translation>
    </message>
    <message>
        <source>The document is no longer in the book.</source>
        <translation>Der Beleg ist nicht mehr im Buch.</translation>
    </message>
    <message>
        <source>A dispute is in the currency of its document.</source>
        <translation>Ein Klärungsfall hat die Währung seines Belegs.</translation>
    </message>
    <message>
        <source>Record a promise of %1</source>
        <translation>Zahlungszusage über %1 erfassen</translation>
    </message>
    <message>
        <source>Record a dispute of %1</source>
        <translation>Klärungsfall über %1 erfassen</translation>
    </message>
    <message>
        <source>Cancel a promise</source>
        <translation>Zahlungszusage stornieren</translation>
    </message>
    <message>
        <source>Close a dispute</source>
        <translation>Klärungsfall schließen</translation>
    </message>
    <message numerus="yes">
        <source>Record %n disputes</source>
        <translation>
            <numerusform>%n Klärungsfall erfassen</numerusform>
            <numerusform>%n Klärungsfälle erfassen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quittance::workspace::ReconcileBoard</name>
    <message>
        <source>%1 less %2</source>
        <translation>%1 abzüglich %2</translation>
    </message>
    <message numerus="yes">
        <source>%n invoice(s)</source>
        <translation>
            <numerusform>%n Rechnung</numerusform>
            <numerusform>%n Rechnungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n credit note(s)</source>
        <translation>
            <numerusform>%n Gutschrift</numerusform>
            <numerusform>%n Gutschriften</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quittance::workspace::ReconcileBulk</name>
    <message>
        <source>%1 was ahead by %2 points.</source>
        <translation>%1 lag um %2 Punkte vorn.</translation>
    </message>
    <message>
        <source>%1 was behind by %2 points.</source>
        <translation>%1 lag um %2 Punkte zurück.</translation>
    </message>
</context>
<context>
    <name>quittance::workspace::ReconcileDesk</name>
    <message numerus="yes">
        <source>Accept %n likely match(es)</source>
        <translation>
            <numerusform>%n wahrscheinliche Zuordnung annehmen</numerusform>
            <numerusform>%n wahrscheinliche Zuordnungen annehmen</numerusform>
        </translation>
    </message>
    <message>
        <source>Note on</source>
        <translation>Notiz zu</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Freigeben</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Zurückziehen</translation>
    </message>
    <message>
        <source>Change the limits of matching</source>
        <translation>Grenzen der Zuordnung ändern</translation>
    </message>
    <message>
        <source>Nothing of this is to be matched.</source>
        <translation>Nichts davon ist zuzuordnen.</translation>
    </message>
</context>
<context>
    <name>quittance::workspace::ReconcileService</name>
    <message>
        <source>Matching</source>
        <translation>Abgleich</translation>
    </message>
    <message>
        <source>A reference or a unique amount of the payer agrees.</source>
        <translation>Eine Referenz oder ein eindeutiger Betrag des Zahlers stimmt.</translation>
    </message>
    <message>
        <source>%1 accepted, %2 suggested, %3 without a candidate</source>
        <translation>%1 angenommen, %2 vorgeschlagen, %3 ohne Vorschlag</translation>
    </message>
    <message numerus="yes">
        <source>Accept %n exact match(es)</source>
        <translation>
            <numerusform>%n eindeutigen Abgleich annehmen</numerusform>
            <numerusform>%n eindeutige Abgleiche annehmen</numerusform>
        </translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Annehmen</translation>
    </message>
    <message>
        <source>Unmatch</source>
        <translation>Lösen</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Ablehnen</translation>
    </message>
    <message>
        <source>Ignore</source>
        <translation>Ignorieren</translation>
    </message>
    <message>
        <source>Put up</source>
        <translation>Vorlegen</translation>
    </message>
</context>
<context>
    <name>quittance::workspace::ReportService</name>
    <message>
        <source>%1 written</source>
        <translation>%1 geschrieben</translation>
    </message>
    <message>
        <source>Aged receivables workbook</source>
        <translation>Arbeitsmappe der Forderungen nach Alter</translation>
    </message>
    <message>
        <source>Export of %1</source>
        <translation>Export von %1</translation>
    </message>
</context>
<context>
    <name>quittance::workspace::Restatements</name>
    <message>
        <source>receipt entered late</source>
        <translation>Eingang verspätet erfasst</translation>
    </message>
    <message>
        <source>entered late</source>
        <translation>verspätet erfasst</translation>
    </message>
    <message>
        <source>amount or date changed</source>
        <translation>Betrag oder Datum geändert</translation>
    </message>
    <message>
        <source>returned</source>
        <translation>zurückgegeben</translation>
    </message>
    <message>
        <source>voided</source>
        <translation>storniert</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>gelöscht</translation>
    </message>
    <message>
        <source>moved to a later day</source>
        <translation>auf einen späteren Tag verschoben</translation>
    </message>
    <message>
        <source>currency changed</source>
        <translation>Währung geändert</translation>
    </message>
    <message>
        <source>moved to another customer</source>
        <translation>zu einem anderen Kunden verschoben</translation>
    </message>
    <message>
        <source>due date moved from %1 to %2</source>
        <translation>Fälligkeit von %1 auf %2 verschoben</translation>
    </message>
    <message>
        <source>allocated otherwise</source>
        <translation>anders zugeordnet</translation>
    </message>
</context>
<context>
    <name>quittance::workspace::RulesService</name>
    <message>
        <source>Change the matching rules</source>
        <translation>Zuordnungsregeln ändern</translation>
    </message>
    <message numerus="yes">
        <source>Switch off %n learnt fact(s)</source>
        <translation>
            <numerusform>%n gelernte Tatsache ausschalten</numerusform>
            <numerusform>%n gelernte Tatsachen ausschalten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Switch on %n learnt fact(s)</source>
        <translation>
            <numerusform>%n gelernte Tatsache einschalten</numerusform>
            <numerusform>%n gelernte Tatsachen einschalten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Forget %n learnt fact(s)</source>
        <translation>
            <numerusform>%n gelernte Tatsache vergessen</numerusform>
            <numerusform>%n gelernte Tatsachen vergessen</numerusform>
        </translation>
    </message>
    <message>
        <source>Trying matching rules</source>
        <translation>Zuordnungsregeln werden erprobt</translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s) tried</source>
        <translation>
            <numerusform>%n Entscheidung erprobt</numerusform>
            <numerusform>%n Entscheidungen erprobt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quittance::workspace::SampleWriter</name>
    <message>
        <source>The bank line proves a payment of the ledger.</source>
        <translation>Der Bankumsatz belegt eine Zahlung des Hauptbuchs.</translation>
    </message>
    <message>
        <source>There is a file %1 already; the sample book replaces nothing.</source>
        <translation>Es gibt schon eine Datei %1; das Beispielbuch ersetzt nichts.</translation>
    </message>
</context>
<context>
    <name>quittance::workspace::TableReading</name>
    <message>
        <source>As in the saved mapping “%1”.</source>
        <translation>Wie in der gespeicherten Spaltenzuordnung „%1“.</translation>
    </message>
    <message>
        <source>There is no field “%1”.</source>
        <translation>Es gibt kein Feld „%1“.</translation>
    </message>
</context>
<context>
    <name>quittance::workspace::UnprovenPayments</name>
    <message>
        <source>This payment is proven by now.</source>
        <translation>Diese Zahlung ist inzwischen nachgewiesen.</translation>
    </message>
</context>
<context>
    <name>quittance::workspace::Workspace</name>
    <message>
        <source>Making the sample book</source>
        <translation>Das Beispielbuch entsteht</translation>
    </message>
    <message>
        <source>Change the aging edges</source>
        <translation>Die Grenzen der Altersklassen ändern</translation>
    </message>
    <message>
        <source>The book was closed meanwhile.</source>
        <translation>Das Buch wurde inzwischen geschlossen.</translation>
    </message>
</context>
</TS>
