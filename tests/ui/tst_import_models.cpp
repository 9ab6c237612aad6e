#include "tests/ui/import_samples.h"
#include "ui/import/column_table_model.h"
#include "ui/import/import_draft.h"
#include "ui/import/preview_model.h"
#include "ui/import/rejected_model.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace quittance;
using namespace quittance::ui;
using workspace::PreparedFile;
using workspace::TableReading;

class ImportModelsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void modelsKeepTheRules();
    void refusedRowsStandFirst();
    void aColumnOfSeveralFieldsKeepsThem();
    void aQuestionShowsBothReadings_data();
    void aQuestionShowsBothReadings();
    void whatIsDecidedIsNotAsked();
    void aFileReadAgainKeepsTheChoices();
    void everyStepSaysWhatItWaitsFor();
};

void ImportModelsTest::modelsKeepTheRules()
{
    PreviewModel preview;
    ColumnTableModel columns;
    RejectedModel rejected;
    const QAbstractItemModelTester previewTester(&preview);
    const QAbstractItemModelTester columnTester(&columns);
    const QAbstractItemModelTester rejectedTester(&rejected);

    preview.setFile(samples::bankTable());
    preview.setFile(samples::bankTable());
    preview.setFile(samples::statementFile());
    preview.setOnlyRefused(true);
    columns.setColumns(samples::bankTable().table->columns);
    columns.setColumns(samples::ambiguousTable().table->columns);
    rejected.setFiles(samples::trialRun().files);
    rejected.sort(RejectedModel::Line, Qt::DescendingOrder);

    QCOMPARE(preview.rowCount(), 0);
    QCOMPARE(columns.rowCount(), 4);
    QCOMPARE(rejected.index(0, RejectedModel::Line).data().toLongLong(), 118);
    QCOMPARE(rejected.index(0, RejectedModel::Value).data().toString(), u"1.234.5"_s);
}

void ImportModelsTest::refusedRowsStandFirst()
{
    PreviewModel model;
    model.setFile(samples::bankTable());

    QCOMPARE(model.rowCount(), 9);
    QCOMPARE(model.index(0, 0).data().toLongLong(), 7);
    const int state = model.columnCount() - 1;
    QCOMPARE(model.index(0, state).data(ChipsRole).value<QList<ChipSpec>>().front().text, u"April has no day 31."_s);
    QCOMPARE(model.index(2, 5).data(MoneyRole).toLongLong(), 74205000);
    QCOMPARE(model.index(2, 5).data(CurrencyRole).toString(), u"EUR"_s);
    QCOMPARE(model.index(2, 1).data().toDate(), QDate(2026, 4, 15));
}

void ImportModelsTest::aColumnOfSeveralFieldsKeepsThem()
{
    ColumnTableModel model;
    model.setFields(samples::fieldsFor(workspace::ImportAs::Bank));
    auto columns = samples::bankTable().table->columns;
    columns[4].fields = {u"text"_s, u"end_to_end_id"_s};
    model.setColumns(columns);

    QCOMPARE(model.index(4, ColumnTableModel::Becomes).data().toString(), u"Bank text and End-to-end id"_s);
    const auto choices = model.choicesFor(4);
    QCOMPARE(choices[0].second, u"Leave out"_s);
    QCOMPARE(choices[1].first, u"text,end_to_end_id"_s);
    QVERIFY(!model.setData(model.index(4, ColumnTableModel::Becomes), choices[1].first));
    QVERIFY(model.setData(model.index(4, ColumnTableModel::Becomes), QString()));
    QCOMPARE(model.usedCount(), 7);
}

void ImportModelsTest::aQuestionShowsBothReadings_data()
{
    QTest::addColumn<bool>("isDate");
    QTest::addColumn<QStringList>("samples");
    QTest::addColumn<QStringList>("readings");
    QTest::newRow("slashes") << true << QStringList{u"03/04/2026"_s}
                             << QStringList{u"Friday, 3 April 2026"_s, u"Wednesday, 4 March 2026"_s};
    QTest::newRow("two digits of a year")
        << true << QStringList{u"3.4.26"_s} << QStringList{u"Friday, 3 April 2026"_s, u"Wednesday, 4 March 2026"_s};
    QTest::newRow("the first that differs") << true << QStringList{u"04/04/2026"_s, u"01/02/2026"_s}
                                            << QStringList{u"Sunday, 1 February 2026"_s, u"Friday, 2 January 2026"_s};
    QTest::newRow("all the same") << true << QStringList{u"04/04/2026"_s}
                                  << QStringList{u"day first"_s, u"month first"_s};
    QTest::newRow("amount") << false << QStringList{u"1.234"_s} << QStringList{u"1.234"_s, u"1,234.00"_s};
    QTest::newRow("no amount at all") << false << QStringList{u"n/a"_s}
                                      << QStringList{u"decimal point"_s, u"decimal comma"_s};
}

void ImportModelsTest::aQuestionShowsBothReadings()
{
    QFETCH(const bool, isDate);
    QFETCH(const QStringList, samples);
    QFETCH(const QStringList, readings);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    PreparedFile file = samples::ambiguousTable();
    file.table->dateOrderIsAmbiguous = isDate;
    file.table->decimalMarkIsAmbiguous = !isDate;
    file.table->decimalMark.clear();
    file.table->columns[2].samples = samples;
    file.table->columns[3].samples = samples;
    ImportDraft draft;

    draft.add({file});

    const auto question = draft.openQuestion();
    QVERIFY(question);
    QCOMPARE(question->column, isDate ? u"Date"_s : u"Total"_s);
    QCOMPARE(question->answers.size(), std::size_t(2));
    QCOMPARE((QStringList{question->answers[0].reading, question->answers[1].reading}), readings);
}

void ImportModelsTest::whatIsDecidedIsNotAsked()
{
    ImportDraft draft;
    draft.add({samples::ambiguousTable()});
    QVERIFY(draft.openQuestion());
    TableReading reading = *draft.at(0).wanted;
    reading.dateOrder = u"dmy"_s;

    draft.setWanted(0, reading);

    QVERIFY(!draft.openQuestion());
    QCOMPARE(draft.readyFiles().front().table->dateOrder, u"dmy"_s);
}

void ImportModelsTest::aFileReadAgainKeepsTheChoices()
{
    ImportDraft draft;
    QCOMPARE(draft.add({samples::bankTable()}), 1);
    TableReading reading = *draft.at(0).wanted;
    reading.columns[8].fields = {u"text"_s};
    draft.setWanted(0, reading);

    QCOMPARE(draft.add({samples::bankTable(), samples::statementFile()}), 1);
    draft.setReread(0, fail(Error::Kind::Io, u"Gone."_s));

    QCOMPARE(draft.at(0).wanted->columns[8].fields, QStringList{u"text"_s});
    QCOMPARE(draft.at(0).prepared.rows, 410);
    QCOMPARE(draft.at(0).problem->message, u"Gone."_s);
}

void ImportModelsTest::everyStepSaysWhatItWaitsFor()
{
    ImportDraft draft;
    QVERIFY(draft.obstacle(ImportStep::File).isEmpty());
    QCOMPARE(draft.obstacle(ImportStep::Columns), u"Choose a file first."_s);
    draft.add({samples::unreadableFile()});
    QCOMPARE(draft.obstacle(ImportStep::Columns), u"None of these files can be read."_s);
    draft.add({samples::ambiguousTable()});
    QVERIFY(draft.obstacle(ImportStep::Columns).isEmpty());
    QCOMPARE(draft.obstacle(ImportStep::Check), u"Say how the dates of invoices-april.csv read."_s);
    TableReading reading = *draft.at(1).wanted;
    reading.dateOrder = u"dmy"_s;
    draft.setWanted(1, reading);
    QVERIFY(draft.obstacle(ImportStep::Check).isEmpty());
    for (workspace::ColumnChoice &column : reading.columns)
        column.fields.clear();
    draft.setWanted(1, reading);
    QCOMPARE(draft.obstacle(ImportStep::Check), u"No column of invoices-april.csv is used."_s);
}

QTEST_MAIN(ImportModelsTest)
#include "tst_import_models.moc"
