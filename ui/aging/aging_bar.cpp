#include "ui/aging/aging_bar.h"

#include "ui/aging/aging_figures.h"
#include "ui/documents/ledger_words.h"
#include "ui/documents/screen_memory.h"
#include "ui/widgets/hint_button.h"
#include "ui/widgets/segmented.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace quittance::ui {

namespace {

QStringList creditWords()
{
    QStringList words;
    for (const insight::CreditTreatment treatment : kTreatments)
        words << creditsWord(treatment);
    return words;
}

QStringList creditTips()
{
    QStringList tips;
    for (const insight::CreditTreatment treatment : kTreatments)
        tips << creditsDefinition(treatment);
    return tips;
}

} // namespace

AgingBar::AgingBar(Theme &theme, QWidget *parent)
    : ScreenBar(theme, tr("Aging"), parent)
    , m_basis(new Segmented(theme, {tr("Due date"), tr("Invoice date")}, this))
    , m_credits(new Segmented(theme, creditWords(), this))
    , m_edges(new QComboBox(this))
    , m_group(new QComboBox(this))
    , m_export(new HintButton(theme, tr("Export…"), QKeySequence(Qt::CTRL | Qt::Key_E), this))
{
    m_basis->setObjectName(u"basis"_s);
    m_basis->setToolTips({tr("Days past due. Key B changes it."), tr("Days since issue. Key B changes it.")});
    m_credits->setObjectName(u"credits"_s);
    m_credits->setToolTips(creditTips());
    m_edges->setObjectName(u"edges"_s);
    m_edges->setEditable(true);
    m_edges->setInsertPolicy(QComboBox::NoInsert);
    m_edges->setFixedWidth(124);
    m_edges->setToolTip(tr("Upper ends of the buckets in days. Choose, or type your own and press Enter."));
    m_group->setObjectName(u"group"_s);
    m_group->addItems({tr("Customer"), tr("Currency")});
    m_group->setToolTip(tr("One row per customer, or one per currency. Currencies are never added up."));
    m_export->setObjectName(u"export"_s);
    m_export->setIconName(u"report"_s);
    m_export->setToolTip(tr("Writes the aged-receivables workbook of this day."));

    m_shed << addLabelled(tr("Basis"), m_basis);
    m_shed << addLabelled(tr("Credits"), m_credits);
    m_shed << addLabelled(tr("Buckets"), m_edges);
    m_shed << addLabelled(tr("Group"), m_group);
    addStretch();
    addWidget(m_export);
    chainTabs({m_basis, m_credits, m_edges, m_group, m_export});
    fillEdges();

    connect(m_basis, &Segmented::chosen, this, [this](int basis) {
        m_policy.basis = insight::AgingBasis(basis);
        Q_EMIT policyChanged();
    });
    connect(m_credits, &Segmented::chosen, this, [this](int credits) {
        m_policy.credits = kTreatments[std::size_t(credits)];
        Q_EMIT policyChanged();
    });
    connect(m_edges, &QComboBox::activated, this, &AgingBar::takeEdges);
    connect(m_edges->lineEdit(), &QLineEdit::editingFinished, this, &AgingBar::takeEdges);
    connect(m_group, &QComboBox::activated, this, &AgingBar::groupChanged);
    connect(m_export, &QPushButton::clicked, this, &AgingBar::exportWanted);
}

void AgingBar::fillEdges()
{
    const QString now = edgesText(m_policy.edges);
    QStringList presets{u"30, 60, 90"_s, u"30, 60, 90, 120"_s, u"15, 30, 45, 60"_s, u"7, 14, 30, 60, 90"_s};
    if (!presets.contains(now))
        presets.prepend(now);
    const QSignalBlocker quiet(m_edges);
    m_edges->clear();
    m_edges->addItems(presets);
    m_edges->setCurrentText(now);
}

void AgingBar::takeEdges()
{
    const std::optional<std::vector<int>> edges = parseEdges(m_edges->currentText());
    if (!edges) {
        Q_EMIT notice(tr("Bucket ends are up to seven ascending numbers of days, such as 30, 60, 90."));
        m_edges->setCurrentText(edgesText(m_policy.edges));
        return;
    }
    std::vector<int> all{0};
    all.insert(all.end(), edges->begin(), edges->end());
    if (all == m_policy.edges)
        return;
    m_policy.edges = all;
    fillEdges();
    Q_EMIT policyChanged();
}

void AgingBar::setPolicy(const insight::AgingPolicy &policy)
{
    const QSignalBlocker quiet(this);
    m_policy = policy;
    m_basis->setCurrent(int(policy.basis));
    setCredits(policy.credits);
    fillEdges();
}

AgingGroup AgingBar::group() const
{
    return m_group->currentIndex() == 0 ? AgingGroup::Customer : AgingGroup::Currency;
}

void AgingBar::cycleBasis()
{
    m_basis->cycle();
}

void AgingBar::cycleCredits()
{
    m_credits->cycle();
}

void AgingBar::setCredits(insight::CreditTreatment treatment)
{
    m_credits->setCurrent(int(std::ranges::find(kTreatments, treatment) - kTreatments.begin()));
}

void AgingBar::setNarrow(bool isNarrow)
{
    for (QWidget *caption : std::as_const(m_shed))
        caption->setVisible(!isNarrow);
}

} // namespace quittance::ui
