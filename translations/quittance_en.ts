<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>quittance::cli</name>
    <message numerus="yes">
        <source>The book has %n finding(s).</source>
        <translation>
            <numerusform>The book has %n finding.</numerusform>
            <numerusform>The book has %n findings.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quittance::connect</name>
    <message numerus="yes">
        <source>The answer of %1 is larger than %n byte(s) and was not read.</source>
        <translation>
            <numerusform>The answer of %1 is larger than %n byte and was not read.</numerusform>
            <numerusform>The answer of %1 is larger than %n bytes and was not read.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quittance::connect::codat</name>
    <message numerus="yes">
        <source>The key opens %n companies at Codat; say which one is meant, by its id.</source>
        <translation>
            <numerusform>The key opens %n company at Codat; say which one is meant, by its id.</numerusform>
            <numerusform>The key opens %n companies at Codat; say which one is meant, by its id.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quittance::exchange::Bai2Reader</name>
    <message numerus="yes">
        <source>%n record(s) are in groups marked as deletion or as test and are set aside.</source>
        <translation>
            <numerusform>%n record is in a group marked as deletion or as test and is set aside.</numerusform>
            <numerusform>%n records are in groups marked as deletion or as test and are set aside.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quittance::exchange::Mt940Reader</name>
    <message numerus="yes">
        <source>%n value date(s) are days like 30 February. The last day of the month is taken.</source>
        <translation>
            <numerusform>%n value date is a day like 30 February. The last day of the month is taken.</numerusform>
            <numerusform>%n value dates are days like 30 February. The last day of the month is taken.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quittance::exchange::OfxReader</name>
    <message numerus="yes">
        <source>%n investment transaction(s) move no bank account and are passed over.</source>
        <translation>
            <numerusform>%n investment transaction moves no bank account and is passed over.</numerusform>
            <numerusform>%n investment transactions move no bank account and are passed over.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quittance::exchange::PdfImporter</name>
    <message numerus="yes">
        <source>The PDF holds %n invoice(s) as XML. Only “%1” is read.</source>
        <translation>
            <numerusform>The PDF holds %n invoice as XML. Only “%1” is read.</numerusform>
            <numerusform>The PDF holds %n invoices as XML. Only “%1” is read.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quittance::exchange::QifReader</name>
    <message numerus="yes">
        <source>%n record(s) of investment accounts move no bank account and are passed over.</source>
        <translation>
            <numerusform>%n record of investment accounts moves no bank account and is passed over.</numerusform>
            <numerusform>%n records of investment accounts move no bank account and are passed over.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The splits of %n transaction(s) do not add up to the amount. The amount is taken.</source>
        <translation>
            <numerusform>The splits of %n transaction do not add up to the amount. The amount is taken.</numerusform>
            <numerusform>The splits of %n transactions do not add up to the amount. The amount is taken.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quittance::exchange::RowReader</name>
    <message numerus="yes">
        <source>%n amount(s) have more decimals than their currency. They are kept as written.</source>
        <translation>
            <numerusform>%n amount has more decimals than its currency. It is kept as written.</numerusform>
            <numerusform>%n amounts have more decimals than their currency. They are kept as written.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n void document(s) do not say when they were voided. Their issue date is taken.</source>
        <translation>
            <numerusform>%n void document does not say when it was voided. Its issue date is taken.</numerusform>
            <numerusform>%n void documents do not say when they were voided. Their issue date is taken.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n void document(s) are taken as void from their last change on.</source>
        <translation>
            <numerusform>%n void document is taken as void from its last change on.</numerusform>
            <numerusform>%n void documents are taken as void from their last change on.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n settled document(s) do not say when. The due date is taken if it is past, else the issue date; figures for earlier days are approximate.</source>
        <translation>
            <numerusform>%n settled document does not say when. The due date is taken if it is past, else the issue date; figures for earlier days are approximate.</numerusform>
            <numerusform>%n settled documents do not say when. The due date is taken if it is past, else the issue date; figures for earlier days are approximate.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) have more open than their amount. The open amount is passed over.</source>
        <translation>
            <numerusform>%n document has more open than its amount. The open amount is passed over.</numerusform>
            <numerusform>%n documents have more open than their amount. The open amount is passed over.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) have a status this program does not know. They are taken as issued.</source>
        <translation>
            <numerusform>%n document has a status this program does not know. It is taken as issued.</numerusform>
            <numerusform>%n documents have a status this program does not know. They are taken as issued.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) continue a payment of an earlier row; the amounts of its rows are added up.</source>
        <translation>
            <numerusform>%n row continues a payment of an earlier row; the amounts of its rows are added up.</numerusform>
            <numerusform>%n rows continue a payment of an earlier row; the amounts of its rows are added up.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) repeat an earlier row word for word and are set aside.</source>
        <translation>
            <numerusform>%n row repeats an earlier row word for word and is set aside.</numerusform>
            <numerusform>%n rows repeat an earlier row word for word and are set aside.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) do not name our bank account.</source>
        <translation>
            <numerusform>%n line does not name our bank account.</numerusform>
            <numerusform>%n lines do not name our bank account.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quittance::exchange::SheetText</name>
    <message numerus="yes">
        <source>%n cell(s) hold an error in place of a value.</source>
        <translation>
            <numerusform>%n cell holds an error in place of a value.</numerusform>
            <numerusform>%n cells hold an error in place of a value.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n formula(s) were saved without their value. Open the workbook in a spreadsheet program and save it again.</source>
        <translation>
            <numerusform>%n formula was saved without its value. Open the workbook in a spreadsheet program and save it again.</numerusform>
            <numerusform>%n formulas were saved without their value. Open the workbook in a spreadsheet program and save it again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) right of column %1 are passed over.</source>
        <translation>
            <numerusform>%n cell right of column %1 is passed over.</numerusform>
            <numerusform>%n cells right of column %1 are passed over.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quittance::exchange::StatementBook</name>
    <message numerus="yes">
        <source>%n line(s) are in the file twice, in statements that overlap, and are set aside.</source>
        <translation>
            <numerusform>%n line is in the file twice, in statements that overlap, and is set aside.</numerusform>
            <numerusform>%n lines are in the file twice, in statements that overlap, and are set aside.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n amount(s) have more decimals than their currency. They are kept as written.</source>
        <translation>
            <numerusform>%n amount has more decimals than its currency. It is kept as written.</numerusform>
            <numerusform>%n amounts have more decimals than their currency. They are kept as written.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quittance::insight</name>
    <message numerus="yes">
        <source>%1 end on %2, %n day(s) before today.</source>
        <translation>
            <numerusform>%1 end on %2, %n day before today.</numerusform>
            <numerusform>%1 end on %2, %n days before today.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quittance::ledger</name>
    <message numerus="yes">
        <source>The last exchange rate from %1 to %2 before %3 is of %4, which is more than %n day(s) old. Import a newer one.</source>
        <translation>
            <numerusform>The last exchange rate from %1 to %2 before %3 is of %4, which is more than %n day old. Import a newer one.</numerusform>
            <numerusform>The last exchange rate from %1 to %2 before %3 is of %4, which is more than %n days old. Import a newer one.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quittance::match</name>
    <message numerus="yes">
        <source>The money came %n day(s) before the document was issued.</source>
        <translation>
            <numerusform>The money came %n day before the document was issued.</numerusform>
            <numerusform>The money came %n days before the document was issued.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) apart is outside the window.</source>
        <translation>
            <numerusform>%n day apart is outside the window.</numerusform>
            <numerusform>%n days apart is outside the window.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) before the expected day.</source>
        <translation>
            <numerusform>%n day before the expected day.</numerusform>
            <numerusform>%n days before the expected day.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) after the expected day.</source>
        <translation>
            <numerusform>%n day after the expected day.</numerusform>
            <numerusform>%n days after the expected day.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>With %n other line(s) it adds up to exactly what is open, %1.</source>
        <translation>
            <numerusform>With %n other line it adds up to exactly what is open, %1.</numerusform>
            <numerusform>With %n other lines it adds up to exactly what is open, %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other document(s) go by the same number.</source>
        <translation>
            <numerusform>%n other document goes by the same number.</numerusform>
            <numerusform>%n other documents go by the same number.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other group(s) add up as well.</source>
        <translation>
            <numerusform>%n other group adds up as well.</numerusform>
            <numerusform>%n other groups add up as well.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>With %n other line(s) it adds up to what is open but for %1.</source>
        <translation>
            <numerusform>With %n other line it adds up to what is open but for %1.</numerusform>
            <numerusform>With %n other lines it adds up to what is open but for %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quittance::report</name>
    <message numerus="yes">
        <source>“%1” has more rows than one sheet can hold and goes over %n sheet(s).</source>
        <translation>
            <numerusform>“%1” has more rows than one sheet can hold and goes over %n sheet.</numerusform>
            <numerusform>“%1” has more rows than one sheet can hold and goes over %n sheets.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quittance::store</name>
    <message numerus="yes">
        <source>The step %1 would leave %n broken references in the book; it was taken back.</source>
        <translation>
            <numerusform>The step %1 would leave %n broken reference in the book; it was taken back.</numerusform>
            <numerusform>The step %1 would leave %n broken references in the book; it was taken back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) of %1 have the unknown currency %2.</source>
        <translation>
            <numerusform>%n record of %1 has the unknown currency %2.</numerusform>
            <numerusform>%n records of %1 have the unknown currency %2.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quittance::sync</name>
    <message numerus="yes">
        <source>The platform now names none of the %n record(s) it had. That looks like a fault there, so nothing was deleted here.</source>
        <translation>
            <numerusform>The platform no longer names the %n record it had. That looks like a fault there, so nothing was deleted here.</numerusform>
            <numerusform>The platform now names none of the %n records it had. That looks like a fault there, so nothing was deleted here.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quittance::ui::AgingFigures</name>
    <message numerus="yes">
        <source>%n restatements</source>
        <translation>
            <numerusform>%n restatement</numerusform>
            <numerusform>%n restatements</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quittance::ui::AgingMatrixModel</name>
    <message numerus="yes">
        <source>Total, %n customers</source>
        <translation>
            <numerusform>Total, %n customer</numerusform>
            <numerusform>Total, %n customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customers</source>
        <translation>
            <numerusform>%n customer</numerusform>
            <numerusform>%n customers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quittance::ui::AgingView</name>
    <message numerus="yes">
        <source>%n records restated since.</source>
        <translation>
            <numerusform>%n record restated since.</numerusform>
            <numerusform>%n records restated since.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quittance::ui::BehaviourBar</name>
    <message numerus="yes">
        <source>%n months</source>
        <translation>
            <numerusform>%n month</numerusform>
            <numerusform>%n months</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quittance::ui::BehaviourCharts</name>
    <message numerus="yes">
        <source>%n invoices of %1</source>
        <translation>
            <numerusform>%n invoice of %1</numerusform>
            <numerusform>%n invoices of %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n invoices, fewer than %1</source>
        <translation>
            <numerusform>%n invoice, fewer than %1</numerusform>
            <numerusform>%n invoices, fewer than %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n invoices settled</source>
        <translation>
            <numerusform>%n invoice settled</numerusform>
            <numerusform>%n invoices settled</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more without a stated receipt</source>
        <translation>
            <numerusform>%n more without a stated receipt</numerusform>
            <numerusform>%n more without a stated receipt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quittance::ui::BehaviourView</name>
    <message numerus="yes">
        <source>%1, %n invoices settled; a bar lists its invoices</source>
        <translation>
            <numerusform>%1, %n invoice settled; a bar lists its invoices</numerusform>
            <numerusform>%1, %n invoices settled; a bar lists its invoices</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in %1, weighted by what was paid</source>
        <translation>
            <numerusform>%n in %1, weighted by what was paid</numerusform>
            <numerusform>%n in %1, weighted by what was paid</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quittance::ui::BudgetBox</name>
    <message numerus="yes">
        <source>at most %n at once</source>
        <translation>
            <numerusform>at most %n at once</numerusform>
            <numerusform>at most %n at once</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quittance::ui::BulkDialog</name>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) with a difference, which always asks a person</source>
        <translation>
            <numerusform>%n line with a difference, which always asks a person</numerusform>
            <numerusform>%n lines with a difference, which always asks a person</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) above the limit of one person</source>
        <translation>
            <numerusform>%n line above the limit of one person</numerusform>
            <numerusform>%n lines above the limit of one person</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) of a reconciled period</source>
        <translation>
            <numerusform>%n line of a reconciled period</numerusform>
            <numerusform>%n lines of a reconciled period</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quittance::ui::CheckPage</name>
    <message numerus="yes">
        <source>%n statement(s) do not close.</source>
        <translation>
            <numerusform>%n statement does not close.</numerusform>
            <numerusform>%n statements do not close.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) are refused. Skip them, or go back and change how the file is read.</source>
        <translation>
            <numerusform>%n row is refused. Skip it, or go back and change how the file is read.</numerusform>
            <numerusform>%n rows are refused. Skip them, or go back and change how the file is read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n statement(s) do not close. Say that they are to be imported all the same.</source>
        <translation>
            <numerusform>%n statement does not close. Say that it is to be imported all the same.</numerusform>
            <numerusform>%n statements do not close. Say that they are to be imported all the same.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quittance::ui::ColumnsPage</name>
    <message numerus="yes">
        <source>%n in the file, %1 used</source>
        <translation>
            <numerusform>%n in the file, %1 used</numerusform>
            <numerusform>%n in the file, %1 used</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quittance::ui::ConcentrationBar</name>
    <message numerus="yes">
        <source>%n largest</source>
        <translation>
            <numerusform>%n largest</numerusform>
            <numerusform>%n largest</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quittance::ui::ConcentrationCharts</name>
    <message numerus="yes">
        <source>%n customers</source>
        <translation>
            <numerusform>%n customer</numerusform>
            <numerusform>%n customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n others are in the table</source>
        <translation>
            <numerusform>%n other is in the table</numerusform>
            <numerusform>%n others are in the table</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n debtors</source>
        <translation>
            <numerusform>%n debtor</numerusform>
            <numerusform>%n debtors</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quittance::ui::ConcentrationModel</name>
    <message numerus="yes">
        <source>Total, %n debtors</source>
        <translation>
            <numerusform>Total, %n debtor</numerusform>
            <numerusform>Total, %n debtors</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quittance::ui::ConnectionGrids</name>
    <message numerus="yes">
        <source>%n issue(s)</source>
        <translation>
            <numerusform>%n issue</numerusform>
            <numerusform>%n issues</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n time(s) in a row)</source>
        <translation>
            <numerusform>%1 (%n time in a row)</numerusform>
            <numerusform>%1 (%n times in a row)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n type(s)</source>
        <translation>
            <numerusform>%n type</numerusform>
            <numerusform>%n types</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them repeated</source>
        <translation>
            <numerusform>%n of them repeated</numerusform>
            <numerusform>%n of them repeated</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quittance::ui::ConnectionWords</name>
    <message numerus="yes">
        <source>every %n h</source>
        <translation>
            <numerusform>every %n h</numerusform>
            <numerusform>every %n h</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) refused</source>
        <translation>
            <numerusform>%n record refused</numerusform>
            <numerusform>%n records refused</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quittance::ui::ConnectionsView</name>
    <message numerus="yes">
        <source>%n linked</source>
        <translation>
            <numerusform>%n linked</numerusform>
            <numerusform>%n linked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n need(s) you</source>
        <translation>
            <numerusform>%n needs you</numerusform>
            <numerusform>%n need you</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quittance::ui::CreditModel</name>
    <message numerus="yes">
        <source>Total, %n customers</source>
        <translation>
            <numerusform>Total, %n customer</numerusform>
            <numerusform>Total, %n customers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quittance::ui::CreditTiles</name>
    <message numerus="yes">
        <source>%n customers</source>
        <translation>
            <numerusform>%n customer</numerusform>
            <numerusform>%n customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with a limit</source>
        <translation>
            <numerusform>%n with a limit</numerusform>
            <numerusform>%n with a limit</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quittance::ui::CustomerFigures</name>
    <message numerus="yes">
        <source>%n open items</source>
        <translation>
            <numerusform>%n open item</numerusform>
            <numerusform>%n open items</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quittance::ui::CustomerHeader</name>
    <message numerus="yes">
        <source>%n days late</source>
        <translation>
            <numerusform>%n day late</numerusform>
            <numerusform>%n days late</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quittance::ui::CustomerScreen</name>
    <message numerus="yes">
        <source>Invoices at least %n days old</source>
        <translation>
            <numerusform>Invoices at least %n day old</numerusform>
            <numerusform>Invoices at least %n days old</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quittance::ui::CustomersView</name>
    <message numerus="yes">
        <source>Total of filter, %n customers</source>
        <translation>
            <numerusform>Total of filter, %n customer</numerusform>
            <numerusform>Total of filter, %n customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Total, %n customers</source>
        <translation>
            <numerusform>Total, %n customer</numerusform>
            <numerusform>Total, %n customers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quittance::ui::DataTable</name>
    <message numerus="yes">
        <source>%n row(s) copied.</source>
        <translation>
            <numerusform>%n row copied.</numerusform>
            <numerusform>%n rows copied.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quittance::ui::DecisionPane</name>
    <message numerus="yes">
        <source>The bank proves %n payment(s) that the ledger holds already.</source>
        <translation>
            <numerusform>The bank proves %n payment that the ledger holds already.</numerusform>
            <numerusform>The bank proves %n payments that the ledger holds already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) are settled in full.</source>
        <translation>
            <numerusform>%n document is settled in full.</numerusform>
            <numerusform>%n documents are settled in full.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) stay open in part.</source>
        <translation>
            <numerusform>%n document stays open in part.</numerusform>
            <numerusform>%n documents stay open in part.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n credit(s) are used.</source>
        <translation>
            <numerusform>%n credit is used.</numerusform>
            <numerusform>%n credits are used.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quittance::ui::Desktop</name>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>%n finding</numerusform>
            <numerusform>%n findings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Something was done for %n write(s).</source>
        <translation>
            <numerusform>Something was done for %n write.</numerusform>
            <numerusform>Something was done for %n writes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quittance::ui::DocumentTable</name>
    <message numerus="yes">
        <source>Total of filter, %n items</source>
        <translation>
            <numerusform>Total of filter, %n item</numerusform>
            <numerusform>Total of filter, %n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Total, %n items</source>
        <translation>
            <numerusform>Total, %n item</numerusform>
            <numerusform>Total, %n items</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quittance::ui::FilePage</name>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n cannot be read and will be left out</source>
        <translation>
            <numerusform>%1, %n cannot be read and will be left out</numerusform>
            <numerusform>%1, %n cannot be read and will be left out</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quittance::ui::ForecastBar</name>
    <message numerus="yes">
        <source>%n weeks</source>
        <translation>
            <numerusform>%n week</numerusform>
            <numerusform>%n weeks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quittance::ui::ForecastCharts</name>
    <message numerus="yes">
        <source>%n items, %1 unapplied</source>
        <translation>
            <numerusform>%n item, %1 unapplied</numerusform>
            <numerusform>%n items, %1 unapplied</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Expected in %n weeks</source>
        <translation>
            <numerusform>Expected in %n week</numerusform>
            <numerusform>Expected in %n weeks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n past forecasts</source>
        <translation>
            <numerusform>%n past forecast</numerusform>
            <numerusform>%n past forecasts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Open, %n items</source>
        <translation>
            <numerusform>Open, %n item</numerusform>
            <numerusform>Open, %n items</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quittance::ui::ForecastView</name>
    <message numerus="yes">
        <source>%n weeks ahead</source>
        <translation>
            <numerusform>%n week ahead</numerusform>
            <numerusform>%n weeks ahead</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quittance::ui::HealthGrids</name>
    <message numerus="yes">
        <source>%n restatement(s)</source>
        <translation>
            <numerusform>%n restatement</numerusform>
            <numerusform>%n restatements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) before today</source>
        <translation>
            <numerusform>%n day before today</numerusform>
            <numerusform>%n days before today</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quittance::ui::HealthScreen</name>
    <message numerus="yes">
        <source>%n findings are taken off the list.</source>
        <translation>
            <numerusform>%n finding is taken off the list.</numerusform>
            <numerusform>%n findings are taken off the list.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quittance::ui::ImportRows</name>
    <message numerus="yes">
        <source>%n remark(s)</source>
        <translation>
            <numerusform>%n remark</numerusform>
            <numerusform>%n remarks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Total of %n file(s)</source>
        <translation>
            <numerusform>Total of %n file</numerusform>
            <numerusform>Total of %n files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quittance::ui::ImportView</name>
    <message numerus="yes">
        <source>Check %n row(s)</source>
        <translation>
            <numerusform>Check %n row</numerusform>
            <numerusform>Check %n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %n row(s)</source>
        <translation>
            <numerusform>Import %n row</numerusform>
            <numerusform>Import %n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quittance::ui::ItemPane</name>
    <message numerus="yes">
        <source>Total, %n documents</source>
        <translation>
            <numerusform>Total, %n document</numerusform>
            <numerusform>Total, %n documents</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quittance::ui::JobsScreen</name>
    <message numerus="yes">
        <source>%n running</source>
        <translation>
            <numerusform>%n running</numerusform>
            <numerusform>%n running</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quittance::ui::LifelineView</name>
    <message numerus="yes">
        <source>%1, settled %2, %n days late</source>
        <translation>
            <numerusform>%1, settled %2, %n day late</numerusform>
            <numerusform>%1, settled %2, %n days late</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quittance::ui::MatchRules</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quittance::ui::MonthPane</name>
    <message numerus="yes">
        <source>Turnover of %n months</source>
        <translation>
            <numerusform>Turnover of %n month</numerusform>
            <numerusform>Turnover of %n months</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quittance::ui::OutboxGrids</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quittance::ui::OutboxScreen</name>
    <message numerus="yes">
        <source>Something was done for %n write(s).</source>
        <translation>
            <numerusform>Something was done for %n write.</numerusform>
            <numerusform>Something was done for %n writes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quittance::ui::PaymentHabit</name>
    <message numerus="yes">
        <source>%1 of %n invoices</source>
        <translation>
            <numerusform>%1 of %n invoice</numerusform>
            <numerusform>%1 of %n invoices</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n invoices settled</source>
        <translation>
            <numerusform>%n invoice settled</numerusform>
            <numerusform>%n invoices settled</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quittance::ui::PerformanceCharts</name>
    <message numerus="yes">
        <source>Simple, %n days</source>
        <translation>
            <numerusform>Simple, %n day</numerusform>
            <numerusform>Simple, %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quittance::ui::PerformanceFigures</name>
    <message numerus="yes">
        <source>Simple, %n days</source>
        <translation>
            <numerusform>Simple, %n day</numerusform>
            <numerusform>Simple, %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Average of %n month ends</source>
        <translation>
            <numerusform>Average of %n month end</numerusform>
            <numerusform>Average of %n month ends</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quittance::ui::PreviewPane</name>
    <message numerus="yes">
        <source>%n readable row(s)</source>
        <translation>
            <numerusform>%n readable row</numerusform>
            <numerusform>%n readable rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused</source>
        <translation>
            <numerusform>%n refused</numerusform>
            <numerusform>%n refused</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n set aside</source>
        <translation>
            <numerusform>%n set aside</numerusform>
            <numerusform>%n set aside</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n statement(s)</source>
        <translation>
            <numerusform>%n statement</numerusform>
            <numerusform>%n statements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quittance::ui::PromisePage</name>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n open</numerusform>
            <numerusform>%n open</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quittance::ui::PromiseRecorder</name>
    <message numerus="yes">
        <source>Record %n disputes</source>
        <translation>
            <numerusform>Record %n dispute</numerusform>
            <numerusform>Record %n disputes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All that is open of %n documents is disputed: %1.</source>
        <translation>
            <numerusform>All that is open of %n document is disputed: %1.</numerusform>
            <numerusform>All that is open of %n documents is disputed: %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quittance::ui::Promises</name>
    <message numerus="yes">
        <source>%1 of %n promises of six months kept, %2% of the amount</source>
        <translation>
            <numerusform>%1 of %n promise of six months kept, %2% of the amount</numerusform>
            <numerusform>%1 of %n promises of six months kept, %2% of the amount</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quittance::ui::ProvisionGrid</name>
    <message numerus="yes">
        <source>%n assessed by themselves</source>
        <translation>
            <numerusform>%n assessed by itself</numerusform>
            <numerusform>%n assessed by themselves</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quittance::ui::ReconcileScreen</name>
    <message numerus="yes">
        <source>%n bank line(s) accepted as one decision.</source>
        <translation>
            <numerusform>%n bank line accepted as one decision.</numerusform>
            <numerusform>%n bank lines accepted as one decision.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quittance::ui::ReconcileView</name>
    <message numerus="yes">
        <source>Accept the exact match of %n bank line(s)?</source>
        <translation>
            <numerusform>Accept the exact match of %n bank line?</numerusform>
            <numerusform>Accept the exact match of %n bank lines?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quittance::ui::ResultPage</name>
    <message numerus="yes">
        <source>%n file(s) are being imported</source>
        <translation>
            <numerusform>%n file is being imported</numerusform>
            <numerusform>%n files are being imported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) are in the book</source>
        <translation>
            <numerusform>%n file is in the book</numerusform>
            <numerusform>%n files are in the book</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quittance::ui::RollRatesBar</name>
    <message numerus="yes">
        <source>%n months</source>
        <translation>
            <numerusform>%n month</numerusform>
            <numerusform>%n months</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quittance::ui::RulesScreen</name>
    <message numerus="yes">
        <source>Matching no longer uses %n learnt fact(s).</source>
        <translation>
            <numerusform>Matching no longer uses %n learnt fact.</numerusform>
            <numerusform>Matching no longer uses %n learnt facts.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n learnt fact(s) are taken off the list until a later decision teaches them anew.</source>
        <translation>
            <numerusform>%n learnt fact is taken off the list until a later decision teaches it anew.</numerusform>
            <numerusform>%n learnt facts are taken off the list until a later decision teaches them anew.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quittance::ui::RulesView</name>
    <message numerus="yes">
        <source>%n decision(s), Brier score %1</source>
        <translation>
            <numerusform>%n decision, Brier score %1</numerusform>
            <numerusform>%n decisions, Brier score %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quittance::ui::RunnerUpPane</name>
    <message numerus="yes">
        <source>%n, all due</source>
        <translation>
            <numerusform>%n, all due</numerusform>
            <numerusform>%n, all due</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quittance::ui::StatementPane</name>
    <message numerus="yes">
        <source>%n statement(s)</source>
        <translation>
            <numerusform>%n statement</numerusform>
            <numerusform>%n statements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n of them do not close</source>
        <translation>
            <numerusform>%1, %n of them does not close</numerusform>
            <numerusform>%1, %n of them do not close</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quittance::ui::StatusStrip</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) running</source>
        <translation>
            <numerusform>%n job running</numerusform>
            <numerusform>%n jobs running</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Selected %n row(s)</source>
        <translation>
            <numerusform>Selected %n row</numerusform>
            <numerusform>Selected %n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) shown</source>
        <translation>
            <numerusform>%n row shown</numerusform>
            <numerusform>%n rows shown</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quittance::ui::SumsPane</name>
    <message numerus="yes">
        <source>Applied to %n document(s)</source>
        <translation>
            <numerusform>Applied to %n document</numerusform>
            <numerusform>Applied to %n documents</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quittance::ui::TodayFigures</name>
    <message numerus="yes">
        <source>%n-month median %1</source>
        <translation>
            <numerusform>%n-month median %1</numerusform>
            <numerusform>%n-month median %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>all %n receipts are proven</source>
        <translation>
            <numerusform>the %n receipt is proven</numerusform>
            <numerusform>all %n receipts are proven</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quittance::ui::TodayView</name>
    <message numerus="yes">
        <source>%n to chase</source>
        <translation>
            <numerusform>%n to chase</numerusform>
            <numerusform>%n to chase</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n exceptions</source>
        <translation>
            <numerusform>%n exception</numerusform>
            <numerusform>%n exceptions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quittance::ui::TopBar</name>
    <message numerus="yes">
        <source>The company whose ledger is shown; the book holds %n companies.</source>
        <translation>
            <numerusform>The company whose ledger is shown; the book holds %n company.</numerusform>
            <numerusform>The company whose ledger is shown; the book holds %n companies.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quittance::ui::TrayPane</name>
    <message numerus="yes">
        <source>%n document(s), yours</source>
        <translation>
            <numerusform>%n document, yours</numerusform>
            <numerusform>%n documents, yours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%n document</numerusform>
            <numerusform>%n documents</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quittance::ui::UnprovenPane</name>
    <message numerus="yes">
        <source>%n payment(s)</source>
        <translation>
            <numerusform>%n payment</numerusform>
            <numerusform>%n payments</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quittance::ui::VintageBar</name>
    <message numerus="yes">
        <source>%n months</source>
        <translation>
            <numerusform>%n month</numerusform>
            <numerusform>%n months</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quittance::ui::VintageCharts</name>
    <message numerus="yes">
        <source>Not known yet: the youngest invoice is %n days old, not %1.</source>
        <translation>
            <numerusform>Not known yet: the youngest invoice is %n day old, not %1.</numerusform>
            <numerusform>Not known yet: the youngest invoice is %n days old, not %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Share of what was billed that was settled within %n days of issue.</source>
        <translation>
            <numerusform>Share of what was billed that was settled within %n day of issue.</numerusform>
            <numerusform>Share of what was billed that was settled within %n days of issue.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quittance::ui::VintageView</name>
    <message numerus="yes">
        <source>invoiced in %1, settled within %n days</source>
        <translation>
            <numerusform>invoiced in %1, settled within %n day</numerusform>
            <numerusform>invoiced in %1, settled within %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quittance::ui::Worklist</name>
    <message numerus="yes">
        <source>Total, %n customers overdue</source>
        <translation>
            <numerusform>Total, %n customer overdue</numerusform>
            <numerusform>Total, %n customers overdue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n promises of the last six months were not kept.</source>
        <translation>
            <numerusform>%1: %n promise of the last six months was not kept.</numerusform>
            <numerusform>%1: %n promises of the last six months were not kept.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quittance::workspace::ArrivalCheck</name>
    <message numerus="yes">
        <source>%n line(s) of account %1 on %2 are equal to lines that are there already, and the file states no balances. They are taken as the same lines; if the bank booked them twice, import a file that begins on the day before.</source>
        <translation>
            <numerusform>%n line of account %1 on %2 is equal to one that is there already, and the file states no balances. It is taken as the same line; if the bank booked it twice, import a file that begins on the day before.</numerusform>
            <numerusform>%n lines of account %1 on %2 are equal to lines that are there already, and the file states no balances. They are taken as the same lines; if the bank booked them twice, import a file that begins on the day before.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quittance::workspace::DataHealth</name>
    <message numerus="yes">
        <source>Dismiss %n finding(s)</source>
        <translation>
            <numerusform>Dismiss %n finding</numerusform>
            <numerusform>Dismiss %n findings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Restore %n finding(s)</source>
        <translation>
            <numerusform>Restore %n finding</numerusform>
            <numerusform>Restore %n findings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) name the customer “%1”, whom no customer list explains.</source>
        <translation>
            <numerusform>%n document names the customer “%1”, whom no customer list explains.</numerusform>
            <numerusform>%n documents name the customer “%1”, whom no customer list explains.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quittance::workspace::Explanation</name>
    <message numerus="yes">
        <source>%n bank line(s) are matched to it.</source>
        <translation>
            <numerusform>%n bank line is matched to it.</numerusform>
            <numerusform>%n bank lines are matched to it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quittance::workspace::ImportService</name>
    <message numerus="yes">
        <source>%n row(s) refused, nothing stored</source>
        <translation>
            <numerusform>%n row refused, nothing stored</numerusform>
            <numerusform>%n rows refused, nothing stored</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Looking at %n file(s)</source>
        <translation>
            <numerusform>Looking at %n file</numerusform>
            <numerusform>Looking at %n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) read</source>
        <translation>
            <numerusform>%n file read</numerusform>
            <numerusform>%n files read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Checking %n file(s)</source>
        <translation>
            <numerusform>Checking %n file</numerusform>
            <numerusform>Checking %n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import of %n file(s)</source>
        <translation>
            <numerusform>Import of %n file</numerusform>
            <numerusform>Import of %n files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quittance::workspace::Integrity</name>
    <message numerus="yes">
        <source>%n line(s) of invoices have no description.</source>
        <translation>
            <numerusform>%n line of invoices has no description.</numerusform>
            <numerusform>%n lines of invoices have no description.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 took the place of %2, which was credited %n day(s) past due.</source>
        <translation>
            <numerusform>%1 took the place of %2, which was credited %n day past due.</numerusform>
            <numerusform>%1 took the place of %2, which was credited %n days past due.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 was issued at the end of a month and credited %n day(s) later.</source>
        <translation>
            <numerusform>%1 of %2 was issued at the end of a month and credited %n day later.</numerusform>
            <numerusform>%1 of %2 was issued at the end of a month and credited %n days later.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 became known %n day(s) after its issue.</source>
        <translation>
            <numerusform>%1 of %2 became known %n day after its issue.</numerusform>
            <numerusform>%1 of %2 became known %n days after its issue.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n number(s) are missing between %1 and %2.</source>
        <translation>
            <numerusform>%n number is missing between %1 and %2.</numerusform>
            <numerusform>%n numbers are missing between %1 and %2.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quittance::workspace::LineView</name>
    <message numerus="yes">
        <source>%n document(s) fit equally well; a tie is never picked.</source>
        <translation>
            <numerusform>%n document fits equally well; a tie is never picked.</numerusform>
            <numerusform>%n documents fit equally well; a tie is never picked.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%n document</numerusform>
            <numerusform>%n documents</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quittance::workspace::OwnAccount</name>
    <message numerus="yes">
        <source>%n line(s) of this file are in the book already, under the account %1. The file does not say which account of ours it is of: say it.</source>
        <translation>
            <numerusform>%n line of this file is in the book already, under the account %1. The file does not say which account of ours it is of: say it.</numerusform>
            <numerusform>%n lines of this file are in the book already, under the account %1. The file does not say which account of ours it is of: say it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quittance::workspace::Promises</name>
    <message numerus="yes">
        <source>Record %n disputes</source>
        <translation>
            <numerusform>Record %n dispute</numerusform>
            <numerusform>Record %n disputes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quittance::workspace::ReconcileBoard</name>
    <message numerus="yes">
        <source>%n invoice(s)</source>
        <translation>
            <numerusform>%n invoice</numerusform>
            <numerusform>%n invoices</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n credit note(s)</source>
        <translation>
            <numerusform>%n credit note</numerusform>
            <numerusform>%n credit notes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quittance::workspace::ReconcileDesk</name>
    <message numerus="yes">
        <source>Accept %n likely match(es)</source>
        <translation>
            <numerusform>Accept %n likely match</numerusform>
            <numerusform>Accept %n likely matches</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quittance::workspace::ReconcileService</name>
    <message numerus="yes">
        <source>Accept %n exact match(es)</source>
        <translation>
            <numerusform>Accept %n exact match</numerusform>
            <numerusform>Accept %n exact matches</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quittance::workspace::RulesService</name>
    <message numerus="yes">
        <source>Switch off %n learnt fact(s)</source>
        <translation>
            <numerusform>Switch off %n learnt fact</numerusform>
            <numerusform>Switch off %n learnt facts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Switch on %n learnt fact(s)</source>
        <translation>
            <numerusform>Switch on %n learnt fact</numerusform>
            <numerusform>Switch on %n learnt facts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Forget %n learnt fact(s)</source>
        <translation>
            <numerusform>Forget %n learnt fact</numerusform>
            <numerusform>Forget %n learnt facts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s) tried</source>
        <translation>
            <numerusform>%n decision tried</numerusform>
            <numerusform>%n decisions tried</numerusform>
        </translation>
    </message>
</context>
</TS>
