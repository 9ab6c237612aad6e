#include "ui/reconcile/bulk_dialog.h"

#include "ui/documents/cell_grid.h"
#include "ui/reconcile/reconcile_words.h"
#include "ui/reconcile/text_label.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/format.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace quittance::ui {

namespace {

constexpr int kLevels[] = {999'000, 995'000, 990'000, 980'000, 950'000, 900'000, 800'000, 500'000};
constexpr int kFirstLevel = 2;

QList<ColumnSpec> columns()
{
    return {{.key = u"booked"_s, .kind = CellKind::Date, .width = 104, .isSortable = false, .tone = Tone::Caption},
            {.key = u"name"_s, .isStretch = true, .isSortable = false},
            {.key = u"amount"_s, .kind = CellKind::Money, .width = 110, .isSortable = false},
            {.key = u"candidate"_s, .width = 220, .isSortable = false},
            {.key = u"chance"_s, .kind = CellKind::Probability, .width = 124, .isSortable = false}};
}

/// Hundredths, as the reader's language writes them.
QString hundredthsText(qint64 ppm)
{
    const qint64 hundredths = (ppm + 5'000) / 10'000;
    const QLocale locale;
    return locale.toString(hundredths / 100) + locale.decimalPoint()
        + QString::number(hundredths % 100).rightJustified(2, u'0');
}

} // namespace

BulkDialog::BulkDialog(Theme &theme, QWidget *parent)
    : QDialog(parent)
    , m_level(new QComboBox(this))
    , m_summary(new TextLabel(theme, TextStyle::BodyBold, Tone::Normal, this))
    , m_leftOut(new TextLabel(theme, TextStyle::Caption, Tone::Caption, this))
    , m_table(new DataTable(theme, this))
    , m_rows(new CellGrid({{tr("Booked"), {}, false},
                           {tr("Payer"), {}, false},
                           {tr("Amount"), tr("What of the bank line is used."), true},
                           {tr("Goes to"), {}, false},
                           {tr("Chance"), tr("How likely the match is right, from its evidence."), true}},
                          this))
    , m_accept(nullptr)
{
    setObjectName(u"bulkDialog"_s);
    setWindowTitle(tr("Accept likely matches"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(760, 520);
    auto *label = new QLabel(tr("Accept every first candidate that is right with a chance of at &least"), this);
    label->setBuddy(m_level);
    m_level->setObjectName(u"level"_s);
    for (const int level : kLevels)
        m_level->addItem(percentText(perMilleOf(level), 1), level);
    m_level->setCurrentIndex(kFirstLevel);
    auto *row = new QHBoxLayout;
    row->addWidget(label);
    row->addWidget(m_level);
    row->addStretch();
    m_summary->setObjectName(u"bulkSummary"_s);
    m_leftOut->setObjectName(u"bulkLeftOut"_s);
    m_leftOut->setWordWrap(true);
    m_table->setObjectName(u"bulkTable"_s);
    m_table->setColumns(columns());
    m_table->setModel(m_rows);
    m_table->view()->setAccessibleName(tr("Lines that would be accepted"));
    m_table->setEmptyState(tr("No line waits with a candidate this likely."));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_accept = buttons->addButton(tr("Accept"), QDialogButtonBox::AcceptRole);
    m_accept->setObjectName(u"confirm"_s);
    m_accept->setEnabled(false);
    m_accept->setDefault(true);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(8);
    layout->addLayout(row);
    layout->addWidget(m_summary);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_leftOut);
    layout->addWidget(buttons);
    connect(m_level, &QComboBox::currentIndexChanged, this, &BulkDialog::ask);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        std::vector<ledger::BankLineId> lines;
        for (const workspace::BulkPreview::Row &line : m_preview.rows)
            lines.push_back(line.line);
        Q_EMIT acceptWanted(m_preview.fromPpm, lines);
        accept();
    });
}

void BulkDialog::begin()
{
    open();
    ask();
}

void BulkDialog::ask()
{
    m_accept->setEnabled(false);
    m_summary->setText(tr("Counting…"));
    Q_EMIT previewWanted(level());
}

int BulkDialog::level() const
{
    return m_level->currentData().toInt();
}

void BulkDialog::setPreview(const workspace::BulkPreview &preview)
{
    if (preview.fromPpm != level())
        return;
    m_preview = preview;
    std::vector<GridRow> rows;
    for (const workspace::BulkPreview::Row &line : preview.rows) {
        GridRow shown{.id = line.line.value(), .cells = std::vector<Cell>(5)};
        shown.cells[0] = {{Qt::DisplayRole, line.booked}};
        shown.cells[1] = textCell(line.name);
        shown.cells[2] = moneyCell(line.amount, true);
        shown.cells[3] = textCell(line.summary, line.customers);
        shown.cells[4] = chanceCell(line.probabilityPpm);
        rows.push_back(std::move(shown));
    }
    m_rows->setRows(std::move(rows));
    QStringList totals;
    for (const Money &total : preview.totals)
        totals << moneyText(total, {.withCurrency = true});
    const auto count = int(preview.rows.size());
    m_summary->setText(count == 0 ? tr("No line is accepted.")
                                  : tr("%1: %2. About %3 of them will be wrong.")
                                        .arg(tr("%n line(s)", nullptr, count), totals.join(u", "_s),
                                             hundredthsText(preview.expectedWrongPpm)));
    QStringList leftOut;
    if (preview.withDifference > 0)
        leftOut << tr("%n line(s) with a difference, which always asks a person", nullptr, int(preview.withDifference));
    if (preview.aboveLimit > 0)
        leftOut << tr("%n line(s) above the limit of one person", nullptr, int(preview.aboveLimit));
    if (preview.locked > 0)
        leftOut << tr("%n line(s) of a reconciled period", nullptr, int(preview.locked));
    m_leftOut->setText(leftOut.isEmpty() ? tr("It is one decision: one undo takes it back whole.")
                                         : tr("Left out: %1.").arg(leftOut.join(u"; "_s)));
    m_accept->setText(tr("Accept %1").arg(numberText(count)));
    m_accept->setEnabled(count > 0);
}

void BulkDialog::setError(const QString &sentence)
{
    m_rows->setRows({});
    m_summary->setText(sentence);
}

QString BulkDialog::summary() const
{
    return m_summary->text();
}

} // namespace quittance::ui
