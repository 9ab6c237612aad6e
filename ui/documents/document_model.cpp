#include "ui/documents/document_model.h"

#include "ui/documents/ledger_words.h"
#include "ui/widgets/format.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace quittance::ui {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::ui::DocumentModel)
};

bool isOpenDebit(const workspace::DocumentRow &row)
{
    return row.open.units() > 0;
}

} // namespace

QList<ColumnSpec> documentColumns(DocumentListUse use)
{
    const bool isScreen = use == DocumentListUse::Screen;
    const bool isCustomer = use == DocumentListUse::Customer;
    const int money = isCustomer ? 90 : 102;
    const int date = isCustomer ? 90 : 92;
    QList<ColumnSpec> columns{
        {.key = u"number"_s, .width = isCustomer ? 126 : 128, .emphasis = Emphasis::Medium},
        {.key = u"kind"_s, .width = 84, .tone = Tone::Secondary, .dropOrder = 4},
        {.key = u"customer"_s, .width = 180, .isStretch = isScreen, .isShown = isScreen},
        {.key = u"reference"_s, .width = 96, .isSortable = false, .tone = Tone::Caption, .dropOrder = 6},
        {.key = u"issue"_s, .kind = CellKind::Date, .width = date, .dropOrder = 3},
        {.key = u"due"_s, .kind = CellKind::Date, .width = date},
        {.key = u"days"_s, .kind = CellKind::Number, .width = 48},
        {.key = u"amount"_s, .kind = CellKind::Money, .width = money, .dropOrder = 1},
        {.key = u"applied"_s, .kind = CellKind::Money, .width = money, .isSortable = false, .dropOrder = 2},
        {.key = u"open"_s, .kind = CellKind::Money, .width = money, .emphasis = Emphasis::Medium},
        {.key = u"currency"_s, .width = 44, .isShown = isScreen, .isSortable = false, .tone = Tone::Secondary},
        {.key = u"bucket"_s, .kind = CellKind::Bucket, .width = 86, .isSortable = false},
        {.key = u"evidence"_s,
         .kind = CellKind::State,
         .width = 120,
         .isStretch = isCustomer,
         .isSortable = false,
         .dropOrder = isCustomer ? 0 : 5},
        {.key = u"baseAmount"_s,
         .kind = CellKind::Money,
         .width = money,
         .isShown = false,
         .isSortable = false,
         .dropOrder = 7},
        {.key = u"baseOpen"_s,
         .kind = CellKind::Money,
         .width = money,
         .isShown = false,
         .isSortable = false,
         .emphasis = Emphasis::Medium},
    };
    if (use == DocumentListUse::Aside) {
        for (ColumnSpec &column : columns)
            column.isShown = column.key == "number"_L1 || column.key == "days"_L1 || column.key == "open"_L1;
        columns[int(DocumentColumn::Number)].isStretch = true;
    }
    return columns;
}

QString documentHeading(DocumentColumn column)
{
    switch (column) {
    case DocumentColumn::Number:
        return Text::tr("Number");
    case DocumentColumn::Kind:
        return Text::tr("Kind");
    case DocumentColumn::Customer:
        return Text::tr("Customer");
    case DocumentColumn::Reference:
        return Text::tr("Reference");
    case DocumentColumn::Issue:
        return Text::tr("Issued");
    case DocumentColumn::Due:
        return Text::tr("Due");
    case DocumentColumn::Days:
        return Text::tr("Days");
    case DocumentColumn::Amount:
        return Text::tr("Amount");
    case DocumentColumn::Applied:
        return Text::tr("Applied");
    case DocumentColumn::Open:
        return Text::tr("Open");
    case DocumentColumn::Currency:
        return Text::tr("Ccy");
    case DocumentColumn::Bucket:
        return Text::tr("Bucket");
    case DocumentColumn::Evidence:
        return Text::tr("Bank evidence");
    case DocumentColumn::BaseAmount:
        return Text::tr("Amount in base");
    case DocumentColumn::BaseOpen:
        return Text::tr("Open in base");
    }
    return {};
}

QString documentDefinition(DocumentColumn column)
{
    switch (column) {
    case DocumentColumn::Days:
        return Text::tr("Days past due on the day of the view. Negative: not yet due.");
    case DocumentColumn::Amount:
        return Text::tr("What the document adds to the receivable: invoices raise it, receipts and credits lower it.");
    case DocumentColumn::Applied:
        return Text::tr("What was settled of it up to the day of the view.");
    case DocumentColumn::Open:
        return Text::tr("Amount and applied together: what is still open on the day of the view.");
    case DocumentColumn::Bucket:
        return Text::tr("The aging bucket it stands in. Credits that are not applied are on account.");
    case DocumentColumn::Evidence:
        return Text::tr("Whether a bank line proves the money. Blank where nothing is paid, or no bank account of "
                        "that currency is in the book.");
    case DocumentColumn::BaseAmount:
        return Text::tr("The amount at the closing rate of the day, rounded by itself.");
    case DocumentColumn::BaseOpen:
        return Text::tr("What is open, at the closing rate of the day, rounded by itself before it is added.");
    default:
        return {};
    }
}

std::optional<workspace::DocumentSort> documentSort(DocumentColumn column)
{
    switch (column) {
    case DocumentColumn::Number:
        return workspace::DocumentSort::Number;
    case DocumentColumn::Kind:
        return workspace::DocumentSort::Kind;
    case DocumentColumn::Customer:
        return workspace::DocumentSort::Customer;
    case DocumentColumn::Issue:
        return workspace::DocumentSort::Issue;
    case DocumentColumn::Due:
        return workspace::DocumentSort::Due;
    case DocumentColumn::Days:
        return workspace::DocumentSort::Days;
    case DocumentColumn::Amount:
        return workspace::DocumentSort::Amount;
    case DocumentColumn::Open:
        return workspace::DocumentSort::Open;
    default:
        return std::nullopt;
    }
}

void DocumentModel::setContext(QStringList labels, QDate asOf, std::optional<Currency> base)
{
    m_words = bucketWords(labels);
    m_asOf = asOf;
    if (m_base != base) {
        m_base = base;
        Q_EMIT headerDataChanged(Qt::Horizontal, int(DocumentColumn::BaseAmount), int(DocumentColumn::BaseOpen));
    }
}

int DocumentModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : kDocumentColumns;
}

QVariant DocumentModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= kDocumentColumns)
        return {};
    const auto column = DocumentColumn(section);
    switch (role) {
    case Qt::DisplayRole:
        if (m_base && column == DocumentColumn::BaseAmount)
            return Text::tr("Amount, %1").arg(m_base->code());
        if (m_base && column == DocumentColumn::BaseOpen)
            return Text::tr("Open, %1").arg(m_base->code());
        return documentHeading(column);
    case Qt::ToolTipRole:
        return documentDefinition(column);
    case Qt::TextAlignmentRole: {
        const bool isRight = column == DocumentColumn::Days || column == DocumentColumn::Amount
            || column == DocumentColumn::Applied || column == DocumentColumn::Open
            || column == DocumentColumn::BaseAmount || column == DocumentColumn::BaseOpen;
        return int((isRight ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    }
    default:
        return {};
    }
}

qint64 DocumentModel::rowId(const workspace::DocumentRow &row) const
{
    return row.document.id.value();
}

QVariant DocumentModel::cell(const workspace::DocumentRow &row, int section, int role) const
{
    const auto column = DocumentColumn(section);
    switch (column) {
    case DocumentColumn::Amount:
        return moneyOf(row.amount, role, true);
    case DocumentColumn::Applied:
        return moneyOf(row.applied, role, false);
    case DocumentColumn::Open:
        return moneyOf(row.open, role, false);
    case DocumentColumn::Bucket:
        return bucketOf(row, role);
    case DocumentColumn::BaseAmount:
        return row.amountInBase ? moneyOf(*row.amountInBase, role, true) : QVariant();
    case DocumentColumn::BaseOpen:
        return row.openInBase ? moneyOf(*row.openInBase, role, false) : QVariant();
    default:
        break;
    }
    switch (role) {
    case Qt::DisplayRole:
        return textOf(row, column);
    case Qt::ToolTipRole:
        return tipOf(row, column);
    case IconRole:
        return column == DocumentColumn::Evidence && row.evidence ? evidenceIcon(*row.evidence) : QVariant();
    case SecondaryRole:
        return column == DocumentColumn::Number && row.document.fact.voidedOn.isValid() ? Text::tr("void") : QVariant();
    default:
        return {};
    }
}

QVariant DocumentModel::moneyOf(const Money &money, int role, bool showZero) const
{
    switch (role) {
    case MoneyRole:
        return money.units();
    case CurrencyRole:
        return money.currency().code();
    case ZeroRole:
        return showZero;
    default:
        return {};
    }
}

QVariant DocumentModel::textOf(const workspace::DocumentRow &row, DocumentColumn column) const
{
    const ledger::DocumentFact &fact = row.document.fact;
    switch (column) {
    case DocumentColumn::Number:
        return fact.number.isEmpty() ? fact.remoteId : fact.number;
    case DocumentColumn::Kind:
        return kindWord(fact.kind);
    case DocumentColumn::Customer:
        return row.document.customerName;
    case DocumentColumn::Reference:
        return fact.reference;
    case DocumentColumn::Issue:
        return dateText(fact.issue, m_asOf);
    case DocumentColumn::Due:
        return dateText(fact.due, m_asOf);
    case DocumentColumn::Days:
        return isOpenDebit(row) ? numberText(row.days) : QVariant();
    case DocumentColumn::Currency:
        return row.amount.currency().code();
    case DocumentColumn::Evidence:
        return row.evidence ? evidenceWord(*row.evidence) : QVariant();
    default:
        return {};
    }
}

QVariant DocumentModel::tipOf(const workspace::DocumentRow &row, DocumentColumn column) const
{
    const ledger::DocumentFact &fact = row.document.fact;
    switch (column) {
    case DocumentColumn::Number:
        if (fact.voidedOn.isValid())
            return Text::tr("Void since %1.").arg(dateText(fact.voidedOn));
        if (fact.reversedOn.isValid())
            return Text::tr("Returned on %1.").arg(dateText(fact.reversedOn));
        return fact.description.isEmpty() ? QVariant() : fact.description;
    case DocumentColumn::Due:
        return fact.due.isValid() || ledger::receivableSign(fact.kind) < 0
            ? QVariant()
            : Text::tr("The source states no due date; it ages from its issue.");
    case DocumentColumn::Evidence:
        return row.evidence == match::EvidenceState::NoBankSource
            ? Text::tr("No bank account of this currency is in the book, so nothing can be said.")
            : QVariant();
    default:
        return {};
    }
}

QVariant DocumentModel::bucketOf(const workspace::DocumentRow &row, int role) const
{
    if (row.bucket < 0 || row.bucket >= m_words.size()) {
        const bool isCredit = row.open.isNegative();
        if (role == Qt::DisplayRole && isCredit)
            return Text::tr("on account");
        if (role == KindRole)
            return int(CellKind::Text);
        return role == ToneRole ? QVariant(int(Tone::Caption)) : QVariant();
    }
    switch (role) {
    case Qt::DisplayRole:
        return m_words[row.bucket];
    case BucketRole:
        return row.bucket;
    case BucketCountRole:
        return int(m_words.size());
    default:
        return {};
    }
}

} // namespace quittance::ui
