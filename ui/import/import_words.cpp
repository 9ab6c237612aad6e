#include "ui/import/import_words.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace quittance::ui {

using workspace::ImportAs;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::ui::ImportWords)
};

} // namespace

QString kindWords(ImportAs as)
{
    switch (as) {
    case ImportAs::Customers:
        return Text::tr("Customers");
    case ImportAs::Invoices:
        return Text::tr("Invoices");
    case ImportAs::CreditNotes:
        return Text::tr("Credit notes");
    case ImportAs::Payments:
        return Text::tr("Payments");
    case ImportAs::Bank:
        return Text::tr("Bank lines");
    case ImportAs::Rates:
        return Text::tr("Exchange rates");
    }
    return {};
}

QString formatWords(const workspace::PreparedFile &file)
{
    if (file.table && !file.table->preset.isEmpty())
        return file.table->preset;
    if (file.table && file.format == "xlsx"_L1)
        return Text::tr("Workbook, %1").arg(kindWords(file.table->as));
    if (file.table)
        return Text::tr("Table, %1").arg(kindWords(file.table->as));
    if (file.format.isEmpty())
        return Text::tr("Not recognised");
    const bool isBank = file.format.startsWith("camt"_L1) || file.format.startsWith("mt94"_L1)
        || file.format == "bai2"_L1 || file.format == "ofx"_L1 || file.format == "qif"_L1;
    if (isBank)
        return Text::tr("Bank statement, %1").arg(file.format);
    if (file.format == "ubl"_L1 || file.format == "cii"_L1)
        return Text::tr("Electronic invoice, %1").arg(file.format.toUpper());
    if (file.format.contains("json"_L1))
        return Text::tr("Ledger, JSON");
    return file.format;
}

std::vector<NamedValue> encodingChoices()
{
    return {{u"utf-8"_s, u"UTF-8"_s},
            {u"windows-1252"_s, u"Windows-1252"_s},
            {u"windows-1250"_s, u"Windows-1250"_s},
            {u"utf-16le"_s, u"UTF-16 LE"_s},
            {u"utf-16be"_s, u"UTF-16 BE"_s}};
}

std::vector<NamedValue> delimiterChoices()
{
    return {{u","_s, Text::tr("comma")},
            {u";"_s, Text::tr("semicolon")},
            {u"\t"_s, Text::tr("tab")},
            {u"|"_s, Text::tr("bar")}};
}

std::vector<NamedValue> decimalChoices()
{
    return {{u"."_s, Text::tr("point", "decimal mark")}, {u","_s, Text::tr("comma")}};
}

std::vector<NamedValue> dateOrderChoices()
{
    return {{u"ymd"_s, Text::tr("year-month-day")},
            {u"dmy"_s, Text::tr("day.month.year")},
            {u"mdy"_s, Text::tr("month/day/year")}};
}

bool isDateField(const QString &field)
{
    static const QStringList dates{u"issue"_s, u"due"_s,     u"date"_s,      u"booking"_s,
                                   u"value"_s, u"paid_on"_s, u"voided_on"_s, u"updated"_s};
    return dates.contains(field);
}

bool isAmountField(const QString &field)
{
    static const QStringList amounts{u"amount"_s, u"open"_s, u"credit"_s, u"debit"_s, u"balance"_s, u"credit_limit"_s};
    return amounts.contains(field);
}

QString fieldTypeWords(const QString &field)
{
    if (field.isEmpty())
        return {};
    if (isDateField(field))
        return Text::tr("date");
    if (isAmountField(field))
        return Text::tr("amount");
    if (field == "currency_rate"_L1 || field == "terms_days"_L1)
        return Text::tr("number");
    return Text::tr("text");
}

} // namespace quittance::ui
