#include "ui/outbox/write_limits_dialog.h"

#include "ui/reconcile/text_label.h"
#include "ui/reconcile/tray.h"
#include "ui/widgets/format.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace quittance::ui {

using namespace Qt::StringLiterals;

WriteLimitsDialog::WriteLimitsDialog(Theme &theme, sync::WriteLimits limits, const std::vector<Currency> &currencies,
                                     QWidget *parent)
    : QDialog(parent)
    , m_limits(std::move(limits))
    , m_currency(new QComboBox(this))
    , m_limit(new QLineEdit(this))
    , m_problem(new TextLabel(theme, TextStyle::Caption, Tone::Danger, this))
{
    setObjectName(u"writeLimitsDialog"_s);
    setWindowTitle(tr("Limits of the outbox"));
    setAttribute(Qt::WA_DeleteOnClose);
    QStringList codes;
    for (const Currency &one : currencies)
        codes << one.code();
    for (const auto &[one, limit] : m_limits)
        codes << one.code();
    codes.removeDuplicates();
    codes.sort();
    m_currency->setObjectName(u"limitCurrency"_s);
    m_currency->addItems(codes);
    m_limit->setObjectName(u"limit"_s);
    m_limit->setPlaceholderText(tr("no limit of its own"));
    auto *about = new TextLabel(theme, TextStyle::Caption, Tone::Caption, this);
    about->setWordWrap(true);
    about->setText(tr("A write above the limit is held until somebody other than its author releases it. Where any "
                      "limit is set, an amount in a currency without one is held too."));
    auto *form = new QFormLayout;
    form->addRow(tr("&Currency"), m_currency);
    form->addRow(tr("A second person &releases above"), m_limit);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_save = buttons->addButton(tr("Save"), QDialogButtonBox::AcceptRole);
    m_save->setObjectName(u"confirm"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(8);
    layout->addLayout(form);
    layout->addWidget(about);
    layout->addWidget(m_problem);
    layout->addWidget(buttons);
    setMinimumWidth(420);
    m_problem->hide();
    connect(m_currency, &QComboBox::currentIndexChanged, this, &WriteLimitsDialog::showCurrency);
    connect(m_limit, &QLineEdit::textChanged, this, &WriteLimitsDialog::take);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        Q_EMIT limitsWanted(m_limits);
        accept();
    });
    showCurrency();
}

std::optional<Currency> WriteLimitsDialog::currency() const
{
    return Currency::fromCode(m_currency->currentText());
}

void WriteLimitsDialog::showCurrency()
{
    const QSignalBlocker showing(m_limit);
    const std::optional<Currency> chosen = currency();
    const auto limit = chosen ? m_limits.find(*chosen) : m_limits.end();
    m_limit->setText(limit == m_limits.end() ? QString() : moneyText(limit->second));
    m_limit->setEnabled(chosen.has_value());
}

void WriteLimitsDialog::take()
{
    const std::optional<Currency> chosen = currency();
    if (!chosen)
        return;
    const QString text = m_limit->text().trimmed();
    const Result<qint64> units = parseUnits(text, decimalRuleOf(QLocale()));
    const bool isRead = text.isEmpty() || (units && *units >= 0);
    m_problem->setText(isRead ? QString() : tr("A limit is an amount that is not below zero."));
    m_problem->setVisible(!isRead);
    m_save->setEnabled(isRead);
    if (text.isEmpty())
        m_limits.erase(*chosen);
    else if (isRead)
        m_limits.insert_or_assign(*chosen, Money(*units, *chosen));
}

} // namespace quittance::ui
