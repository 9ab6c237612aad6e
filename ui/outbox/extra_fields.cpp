#include "ui/outbox/extra_fields.h"

#include "ui/outbox/choice_delegate.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>

#include <algorithm>

namespace quittance::ui {

using namespace Qt::StringLiterals;
using connect::WriteField;

QString tipOf(const WriteField &field)
{
    QStringList parts{field.description};
    parts += field.hints;
    parts << ExtraFields::tr("At the platform: %1").arg(field.path);
    parts.removeAll({});
    return parts.join(u'\n');
}

ExtraFields::ExtraFields(QWidget *parent)
    : QWidget(parent)
    , m_form(new QFormLayout(this))
{
    m_form->setContentsMargins({});
}

void ExtraFields::setFields(const std::vector<WriteField> &fields, const std::map<QString, QString> &known)
{
    while (m_form->rowCount() > 0)
        m_form->removeRow(0);
    m_rows.clear();
    m_kept = known;
    for (const WriteField &field : fields) {
        const auto found = m_kept.find(field.path);
        addRow(field, found == m_kept.end() ? QString() : found->second);
        m_kept.erase(field.path);
    }
    setVisible(!m_rows.empty());
}

void ExtraFields::addRow(const WriteField &field, const QString &value)
{
    Row row{.field = field};
    WriteChoices choices = field.choices;
    if (choices.empty() && field.kind == WriteField::Kind::Boolean)
        choices = {{u"true"_s, tr("yes")}, {u"false"_s, tr("no")}};
    QWidget *editor = nullptr;
    if (choices.empty()) {
        row.edit = new QLineEdit(value, this);
        row.edit->setPlaceholderText(field.kind == WriteField::Kind::Time ? u"2026-03-31"_s : QString());
        QObject::connect(row.edit, &QLineEdit::textChanged, this, &ExtraFields::changed);
        editor = row.edit;
    } else {
        row.box = new QComboBox(this);
        offerChoices(*row.box, choices, value);
        QObject::connect(row.box, &QComboBox::currentTextChanged, this, &ExtraFields::changed);
        editor = row.box;
    }
    editor->setObjectName(u"extra-%1"_s.arg(field.path));
    editor->setToolTip(tipOf(field));
    const QString label = field.label.isEmpty() ? field.path : field.label;
    m_form->addRow(field.isRequired ? tr("%1 (needed)").arg(label) : label, editor);
    m_rows.push_back(std::move(row));
}

QString ExtraFields::valueOf(const Row &row)
{
    return row.box ? chosenValue(*row.box) : row.edit->text().trimmed();
}

std::map<QString, QString> ExtraFields::values() const
{
    std::map<QString, QString> values = m_kept;
    for (const Row &row : m_rows) {
        if (const QString value = valueOf(row); !value.isEmpty())
            values.insert_or_assign(row.field.path, value);
    }
    return values;
}

QString ExtraFields::missing() const
{
    const auto found
        = std::ranges::find_if(m_rows, [](const Row &row) { return row.field.isRequired && valueOf(row).isEmpty(); });
    if (found == m_rows.end())
        return {};
    return found->field.label.isEmpty() ? found->field.path : found->field.label;
}

} // namespace quittance::ui
