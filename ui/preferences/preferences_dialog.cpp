#include "ui/preferences/preferences_dialog.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace quittance::ui {

using namespace Qt::StringLiterals;

namespace {

QString edgesText(const std::vector<int> &edges)
{
    QStringList words;
    for (const int edge : edges)
        words.append(QString::number(edge));
    return words.join(u", "_s);
}

QComboBox *comboOf(const QStringList &choices, int current, const QString &name, QWidget *parent)
{
    auto *box = new QComboBox(parent);
    box->addItems(choices);
    box->setCurrentIndex(current);
    box->setObjectName(name);
    return box;
}

} // namespace

std::optional<std::vector<int>> parseAgingEdges(const QString &text)
{
    std::vector<int> edges;
    for (const QString &word : text.split(u',')) {
        bool isNumber = false;
        const int edge = word.trimmed().toInt(&isNumber);
        if (!isNumber || edge < 0 || (!edges.empty() && edge <= edges.back()))
            return std::nullopt;
        edges.push_back(edge);
    }
    return edges.size() <= 12 ? std::optional(edges) : std::nullopt;
}

PreferencesDialog::PreferencesDialog(Theme &theme, PreferenceValues values, const QStringList &languages,
                                     QWidget *parent)
    : QDialog(parent)
    , m_theme(theme)
    , m_before(std::move(values))
    , m_themeBox(comboOf({tr("As the system"), tr("Light"), tr("Dark")}, int(m_before.theme), u"themeChoice"_s, this))
    , m_densityBox(comboOf({tr("Compact, 24 px rows"), tr("Normal, 30 px rows")}, int(m_before.density),
                           u"densityChoice"_s, this))
    , m_languageBox(comboOf({tr("As the system")}, 0, u"languageChoice"_s, this))
    , m_edges(new QLineEdit(edgesText(m_before.agingEdges), this))
    , m_edgesProblem(new QLabel(this))
{
    setObjectName(u"preferencesDialog"_s);
    setWindowTitle(tr("Preferences"));
    build(languages);
    connect(m_themeBox, &QComboBox::currentIndexChanged, this,
            [this](int choice) { m_theme.setChoice(ThemeChoice(choice)); });
    connect(m_densityBox, &QComboBox::currentIndexChanged, this,
            [this](int choice) { m_theme.setDensity(Density(choice)); });
    connect(m_edges, &QLineEdit::textChanged, this, &PreferencesDialog::checkEdges);
    checkEdges();
}

void PreferencesDialog::build(const QStringList &languages)
{
    for (const QString &name : languages) {
        m_languageBox->addItem(QLocale(name).nativeLanguageName(), name);
        if (name == m_before.language)
            m_languageBox->setCurrentIndex(m_languageBox->count() - 1);
    }
    m_languageBox->setToolTip(tr("Takes effect the next time Quittance starts."));
    m_edges->setObjectName(u"agingEdges"_s);
    m_edges->setEnabled(!m_before.agingEdges.empty());
    m_edges->setToolTip(tr("Upper ends of the aging buckets in days past due. The last bucket is open. "
                           "0, 30, 60, 90 gives current, 1–30, 31–60, 61–90 and 91+."));
    m_edgesProblem->setWordWrap(true);
    m_edgesProblem->setFont(m_theme.font(TextStyle::Caption));

    auto *form = new QFormLayout;
    form->setSpacing(12);
    form->addRow(tr("&Theme"), m_themeBox);
    form->addRow(tr("&Density"), m_densityBox);
    form->addRow(tr("&Language"), m_languageBox);
    form->addRow(tr("Aging &edges"), m_edges);
    form->addRow(QString(), m_edgesProblem);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    m_ok = buttons->button(QDialogButtonBox::Ok);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &PreferencesDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(16);
    layout->addLayout(form);
    layout->addWidget(buttons);
    setMinimumWidth(420);
}

PreferenceValues PreferencesDialog::values() const
{
    PreferenceValues values = m_before;
    values.theme = ThemeChoice(m_themeBox->currentIndex());
    values.density = Density(m_densityBox->currentIndex());
    values.language = m_languageBox->currentData().toString();
    if (!m_before.agingEdges.empty())
        values.agingEdges = parseAgingEdges(m_edges->text()).value_or(m_before.agingEdges);
    return values;
}

void PreferencesDialog::reject()
{
    m_theme.setChoice(m_before.theme);
    m_theme.setDensity(m_before.density);
    QDialog::reject();
}

void PreferencesDialog::checkEdges()
{
    const bool isFine = m_before.agingEdges.empty() || parseAgingEdges(m_edges->text()).has_value();
    m_edgesProblem->setText(m_before.agingEdges.empty() ? tr("Open a book to change its edges.")
                                : isFine                ? tr("Belongs to the book; every aging and workbook follows.")
                                         : tr("Write up to twelve days from 0 up, each larger than the one before, "
                                              "parted by commas."));
    m_ok->setEnabled(isFine);
}

} // namespace quittance::ui
