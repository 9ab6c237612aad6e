#include "ui/matchrules/value_bar.h"

#include "ui/matchrules/rule_grids.h"
#include "ui/widgets/hint_button.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>

#include <algorithm>

namespace quittance::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kFieldWidth = 160;

QStringList namesOf(const QString &text)
{
    QStringList names = text.split(u',', Qt::SkipEmptyParts);
    for (QString &name : names)
        name = name.trimmed();
    names.removeAll(QString());
    return names;
}

} // namespace

ValueBar::ValueBar(Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_title(new QLabel(this))
    , m_value(new QLineEdit(this))
    , m_unit(new QLabel(this))
    , m_problem(new QLabel(this))
    , m_set(new HintButton(theme, tr("Set"), {}, this))
    , m_default(new HintButton(theme, tr("Default"), {}, this))
{
    setObjectName(u"valueBar"_s);
    m_value->setObjectName(u"ruleValue"_s);
    m_value->setAccessibleName(tr("Value of the rule"));
    m_value->setFixedWidth(kFieldWidth);
    m_set->setObjectName(u"setRule"_s);
    m_set->setToolTip(tr("Takes the value into the rules shown. They hold once they are saved."));
    m_default->setObjectName(u"defaultRule"_s);
    m_default->setToolTip(tr("Takes the default instead."));
    m_problem->setTextFormat(Qt::PlainText);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 6, 12, 6);
    layout->setSpacing(8);
    layout->addWidget(m_title);
    layout->addWidget(m_value);
    layout->addWidget(m_unit);
    layout->addWidget(m_set);
    layout->addWidget(m_default);
    layout->addWidget(m_problem, 1);
    setFocusProxy(m_value);
    connect(m_value, &QLineEdit::textChanged, this, &ValueBar::check);
    connect(m_value, &QLineEdit::returnPressed, this, &ValueBar::give);
    connect(m_set, &QPushButton::clicked, this, &ValueBar::give);
    connect(m_default, &QPushButton::clicked, this, &ValueBar::giveDefault);
}

void ValueBar::setRule(const std::optional<workspace::RuleField> &field, const workspace::MatchRules &rules)
{
    m_field = field;
    m_title->setText(field ? field->title : tr("Card processors"));
    m_unit->setText(field ? ruleUnitText(field->unit) : tr("names, parted by commas"));
    m_value->setToolTip(field ? field->definition : QString());
    m_value->setText(field ? ruleValueText(*field, field->value(rules)) : rules.processors.join(u", "_s));
    check();
}

void ValueBar::edit()
{
    m_value->setFocus();
    m_value->selectAll();
}

void ValueBar::check()
{
    QString problem;
    if (m_field && !parseRuleValue(*m_field, m_value->text()))
        problem = m_field->unit == workspace::RuleUnit::Choice
            ? tr("1 is yes, 0 is no.")
            : tr("A number from %1 to %2.")
                  .arg(ruleValueText(*m_field, m_field->least), ruleValueText(*m_field, m_field->most));
    const QStringList names = namesOf(m_value->text());
    if (!m_field && std::ranges::any_of(names, [](const QString &name) { return name.size() < 3; }))
        problem = tr("Each name has at least three letters.");
    m_problem->setText(problem);
    m_set->setEnabled(problem.isEmpty());
}

void ValueBar::give()
{
    if (!m_set->isEnabled())
        return;
    if (!m_field)
        Q_EMIT namesGiven(namesOf(m_value->text()));
    else if (const std::optional<qint64> value = parseRuleValue(*m_field, m_value->text()))
        Q_EMIT valueGiven(*value);
}

void ValueBar::giveDefault()
{
    const workspace::MatchRules defaults;
    m_value->setText(m_field ? ruleValueText(*m_field, m_field->value(defaults)) : defaults.processors.join(u", "_s));
    give();
}

void ValueBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens &tokens = m_theme.tokens();
    painter.fillRect(rect(), tokens.header);
    painter.fillRect(QRect(0, 0, width(), 1), tokens.line);
}

} // namespace quittance::ui
