#include "ui/reconcile/line_inspector.h"

#include "ui/reconcile/reconcile_words.h"
#include "ui/reconcile/text_label.h"
#include "ui/widgets/format.h"
#include "ui/widgets/pane_header.h"

#include <QDateTime>
#include <QGridLayout>
#include <QPainter>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace quittance::ui {

LineInspector::LineInspector(Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_header(new PaneHeader(theme, tr("This line"), this))
{
    setObjectName(u"lineInspector"_s);
    auto *body = new QWidget;
    auto *grid = new QGridLayout(body);
    grid->setContentsMargins(12, 4, 12, 8);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(6);
    grid->setColumnStretch(1, 1);
    const QString names[] = {tr("Booked, value"), tr("Account"), tr("Payer"),  tr("Payer account"), tr("Text"),
                             tr("Reference"),     tr("Matched"), tr("Source"), tr("Notes"),         tr("History")};
    const char16_t *keys[] = {u"booked",    u"account", u"payer",  u"payerAccount", u"text",
                              u"reference", u"used",    u"source", u"notes",        u"history"};
    for (int i = 0; i < FieldCount; ++i) {
        auto *label = new TextLabel(theme, TextStyle::Body, Tone::Caption, body);
        label->setText(names[i]);
        auto *value = new TextLabel(theme, i == Text ? TextStyle::BodyMedium : TextStyle::Body, Tone::Normal, body);
        value->setObjectName(QString::fromUtf16(keys[i]));
        value->setAccessibleName(names[i]);
        value->setWordWrap(true);
        value->setMinimumWidth(0);
        grid->addWidget(label, i, 0, Qt::AlignTop);
        grid->addWidget(value, i, 1);
        m_labels << label;
        m_values << value;
    }
    grid->setRowStretch(FieldCount, 1);
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(body);
    scroll->viewport()->setAutoFillBackground(false);
    body->setAutoFillBackground(false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addWidget(scroll, 1);
    clear();
}

void LineInspector::set(Field field, const QString &value)
{
    m_labels[field]->setVisible(!value.isEmpty());
    m_values[field]->setVisible(!value.isEmpty());
    m_values[field]->setText(value);
}

void LineInspector::setLine(const workspace::BankLineRow &row)
{
    const ledger::BankLineFact &fact = row.line.fact;
    const QString booked = dateText(fact.bookedOn);
    set(Booked, fact.valueOn.isValid() ? tr("%1, %2").arg(booked, dateText(fact.valueOn)) : booked);
    set(Account, row.line.accountName.isEmpty() ? fact.accountRemoteId : row.line.accountName);
    set(Payer, fact.counterparty);
    set(PayerAccount, fact.counterpartyAccount.isEmpty() ? QString() : accountEnd(fact.counterpartyAccount));
    m_values[PayerAccount]->setToolTip(fact.counterpartyAccount);
    set(Text, fact.text);
    QStringList references{fact.reference, fact.endToEndId, fact.bankReference};
    references.removeAll(QString());
    references.removeDuplicates();
    set(Reference, references.join(u", "_s));
    set(Used, row.usedUnits == 0 ? QString() : moneyText(Money(row.usedUnits, fact.amount.currency())));
    set(Source,
        fact.statementRemoteId.isEmpty() ? tr("entry %1").arg(fact.remoteId)
                                         : tr("statement %1, entry %2").arg(fact.statementRemoteId, fact.remoteId));
    m_header->setMeta(moneyText(fact.amount, {.withCurrency = true}));
}

void LineInspector::setRecord(const std::vector<workspace::LineNote> &notes,
                              const std::vector<workspace::LineEvent> &history)
{
    const auto day = [](Instant at) { return dateText(QDateTime::fromMSecsSinceEpoch(at.ms, Qt::UTC).date()); };
    QStringList written;
    for (const workspace::LineNote &note : notes)
        written << tr("%1 (%2, %3)").arg(note.text, note.author, day(note.at));
    set(Notes, written.join(u'\n'));
    QStringList events;
    for (const workspace::LineEvent &event : history) {
        const QString what = event.isRestatement ? tr("%1, a restatement").arg(event.what) : event.what;
        events << (event.reason.isEmpty() ? tr("%1, %2: %3").arg(day(event.at), event.author, what)
                                          : tr("%1, %2: %3 (%4)").arg(day(event.at), event.author, what, event.reason));
    }
    set(History, events.join(u'\n'));
}

void LineInspector::clear()
{
    for (int i = 0; i < FieldCount; ++i)
        set(Field(i), {});
    m_header->setMeta({});
}

QStringList LineInspector::values() const
{
    QStringList values;
    for (const TextLabel *value : m_values)
        values << value->text();
    return values;
}

void LineInspector::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), m_theme.tokens().panel);
}

} // namespace quittance::ui
