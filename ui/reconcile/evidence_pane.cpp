#include "ui/reconcile/evidence_pane.h"

#include "core/match/explain.h"
#include "core/workspace/match_rules.h"
#include "ui/reconcile/reconcile_words.h"
#include "ui/reconcile/text_label.h"
#include "ui/widgets/evidence_list.h"
#include "ui/widgets/format.h"
#include "ui/widgets/pane_header.h"

#include <QPainter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace quittance::ui {

namespace {

QString pointsText(int tenths)
{
    const QLocale locale;
    const int size = std::abs(tenths);
    const QString sign = tenths < 0 ? QString(QChar(0x2212)) : tenths > 0 ? u"+"_s : QString();
    return sign + locale.toString(size / 10) + locale.decimalPoint() + locale.toString(size % 10);
}

} // namespace

EvidencePane::EvidencePane(Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_header(new PaneHeader(theme, tr("Evidence for and against"), this))
    , m_list(new EvidenceList(theme, this))
    , m_foot(new TextLabel(theme, TextStyle::Caption, Tone::Caption, this))
{
    setObjectName(u"evidencePane"_s);
    m_list->setObjectName(u"evidence"_s);
    m_list->setToolTip(tr("Click a reason, or press Enter on it, to open the rule that it rests on."));
    m_foot->setObjectName(u"evidenceFoot"_s);
    m_foot->setWordWrap(true);
    m_foot->setContentsMargins(12, 6, 12, 6);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_foot);
    connect(m_list, &EvidenceList::rowActivated, this, [this](int row) {
        if (const QString rule = m_rules.value(row); !rule.isEmpty())
            Q_EMIT ruleWanted(rule);
    });
}

namespace {

/// The sentence with its amount as the reader's language writes it.
QString reasonText(const match::Reason &reason)
{
    if (reason.detail.isEmpty())
        return signalWord(reason.signal);
    return reason.amount ? match::detailWith(reason, moneyText(*reason.amount, {.withCurrency = true})) : reason.detail;
}

} // namespace

EvidencePane::Points EvidencePane::showRows(const QString &of, const std::vector<match::Reason> &reasons)
{
    Points points;
    std::vector<const match::Reason *> shown;
    for (const match::Reason &reason : reasons) {
        const int tenths = tenthsOf(reason.weight);
        if (reason.signal == u"prior"_s) {
            points.start += tenths;
            continue;
        }
        (tenths >= 0 ? points.plus : points.minus) += tenths;
        shown.push_back(&reason);
    }
    std::ranges::stable_sort(shown, std::ranges::greater{},
                             [](const match::Reason *reason) { return tenthsOf(reason->weight); });
    m_rules.clear();
    QList<EvidenceRow> rows;
    for (const match::Reason *reason : shown) {
        rows << EvidenceRow{.text = reasonText(*reason),
                            .detail = workspace::ruleTitle(reason->rule),
                            .tenths = tenthsOf(reason->weight)};
        m_rules << reason->rule;
    }
    m_list->setRows(std::move(rows));
    m_header->setMeta(of);
    return points;
}

void EvidencePane::setReasons(const QString &of, const std::vector<match::Reason> &reasons, int probabilityPpm)
{
    const Points points = showRows(of, reasons);
    m_foot->setText(tr("Start %1, for %2, against %3, sum %4, chance %5.")
                        .arg(pointsText(points.start), pointsText(points.plus), pointsText(points.minus),
                             pointsText(points.start + points.plus + points.minus), chanceText(probabilityPpm, 1)));
    m_foot->show();
}

void EvidencePane::setReasons(const QString &of, const std::vector<match::Reason> &reasons)
{
    const Points points = showRows(of, reasons);
    m_foot->setText(tr("Start %1, for %2, against %3, sum %4.")
                        .arg(pointsText(points.start), pointsText(points.plus), pointsText(points.minus),
                             pointsText(points.start + points.plus + points.minus)));
    m_foot->show();
}

void EvidencePane::clear(const QString &sentence)
{
    m_list->setRows({});
    m_rules.clear();
    m_header->setMeta({});
    m_foot->setText(sentence);
    m_foot->setVisible(!sentence.isEmpty());
}

QString EvidencePane::foot() const
{
    return m_foot->text();
}

void EvidencePane::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), m_theme.tokens().panel);
}

} // namespace quittance::ui
