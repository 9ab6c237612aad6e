#include "ui/customer/customer_header.h"

#include "ui/customer/customer_figures.h"
#include "ui/customers/customer_model.h"
#include "ui/documents/screen_memory.h"
#include "ui/widgets/chip_row.h"
#include "ui/widgets/format.h"
#include "ui/widgets/hint_button.h"
#include "ui/widgets/segmented.h"

#include <QSignalBlocker>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace quittance::ui {

namespace {

constexpr int kVeryLate = 90;

} // namespace

CustomerHeader::CustomerHeader(Theme &theme, QWidget *parent)
    : ScreenBar(theme, QString(), parent)
    , m_flags(new ChipRow(theme, this))
    , m_currency(new Segmented(theme, {}, this))
    , m_documents(new HintButton(theme, tr("List open items"), {}, this))
    , m_export(new HintButton(theme, tr("Export…"), QKeySequence(Qt::CTRL | Qt::Key_E), this))
{
    m_currency->setObjectName(u"currency"_s);
    m_currency->setAccessibleName(tr("Currency"));
    m_currency->hide();
    m_documents->setObjectName(u"listOpen"_s);
    m_documents->setIconName(u"invoice"_s);
    m_documents->setToolTip(tr("Opens the open items of this customer as a list of their own."));
    m_export->setObjectName(u"export"_s);
    m_export->setIconName(u"report"_s);
    m_export->setToolTip(tr("Writes the rows of the tab in front as a workbook or a CSV file."));
    addWidget(m_flags);
    addStretch();
    addWidget(m_currency);
    addWidget(m_documents);
    addWidget(m_export);
    chainTabs({m_flags, m_currency, m_documents, m_export});

    connect(m_currency, &Segmented::chosen, this, [this](int index) {
        if (std::size_t(index) < m_currencies.size())
            Q_EMIT currencyChosen(m_currencies[std::size_t(index)]);
    });
    connect(m_documents, &QPushButton::clicked, this, &CustomerHeader::documentsWanted);
    connect(m_export, &QPushButton::clicked, this, &CustomerHeader::exportWanted);
}

void CustomerHeader::setOverview(const workspace::CustomerOverview &overview, int oldestDays)
{
    setTitle(overview.customer.fact.name);
    setMeta(customerMeta(overview));
    m_currencies.clear();
    QStringList codes;
    QList<ChipSpec> flags;
    for (const insight::AgingRow &row : overview.balances) {
        m_currencies.push_back(row.currency);
        codes << row.currency.code();
        if (row.unapplied < 0)
            flags.append(
                {.text = tr("On account %1")
                             .arg(moneyText(Money(-row.unapplied, row.currency), {.withCurrency = codes.size() > 1})),
                 .icon = u"split"_s,
                 .tone = Tone::Info});
    }
    if (overview.closedAt)
        flags.prepend({.text = closedText(*overview.closedAt, false), .icon = u"warn"_s, .tone = Tone::Caution});
    if (oldestDays > kVeryLate)
        flags.prepend({.text = tr("%n days late", nullptr, oldestDays), .icon = u"clock"_s, .tone = Tone::Caution});
    m_flags->setChips(flags);
    m_flags->setVisible(!flags.isEmpty());
    const QSignalBlocker quiet(m_currency);
    m_currency->setChoices(codes);
    m_currency->setVisible(codes.size() > 1);
}

void CustomerHeader::setCurrency(Currency currency)
{
    const QSignalBlocker quiet(m_currency);
    m_currency->setCurrent(int(std::ranges::find(m_currencies, currency) - m_currencies.begin()));
}

} // namespace quittance::ui
