#include "ui/shell/status_strip.h"

#include "ui/shell/status_item.h"
#include "ui/widgets/format.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QLabel>

using namespace Qt::StringLiterals;

namespace quittance::ui {

namespace {

constexpr int kNoticeMs = 6'000;
constexpr int kMostSources = 4;

int countOf(const SelectionSum &sum)
{
    return int(std::min<qint64>(sum.rows, std::numeric_limits<int>::max()));
}

QString withAmounts(const QString &rows, const SelectionSum &sum)
{
    QStringList amounts;
    for (const SelectionSum::Amount &amount : sum.isWhole ? sum.sums : QList<SelectionSum::Amount>())
        amounts << u"<b>%1</b> %2"_s.arg(moneyText(amount.units, amount.currency), amount.currency.toHtmlEscaped());
    if (amounts.isEmpty())
        return rows;
    const QString what = sum.column.isEmpty() ? StatusStrip::tr("sum") : sum.column.toLower().toHtmlEscaped();
    return rows + u", "_s + what + u' ' + amounts.join(u" + "_s);
}

} // namespace

StatusStrip::StatusStrip(Theme &theme, QWidget *parent)
    : QStatusBar(parent)
    , m_theme(theme)
    , m_sources(new QWidget(this))
    , m_sourceRow(new QHBoxLayout(m_sources))
    , m_jobs(new StatusItem(theme, this))
    , m_selection(new QLabel(this))
    , m_size(new QLabel(this))
{
    setSizeGripEnabled(false);
    setFixedHeight(24);
    m_sourceRow->setContentsMargins({});
    m_sourceRow->setSpacing(0);
    m_selection->setObjectName(u"selection"_s);
    m_selection->setTextFormat(Qt::RichText);
    m_size->setObjectName(u"bookSize"_s);
    m_jobs->setObjectName(u"runningJobs"_s);
    m_jobs->hide();
    const auto restyle = [this] {
        for (QLabel *label : {m_selection, m_size}) {
            label->setFont(m_theme.font(TextStyle::Caption));
            label->setContentsMargins(8, 0, 8, 0);
        }
    };
    restyle();
    addWidget(m_sources);
    addWidget(m_jobs);
    addPermanentWidget(m_selection);
    addPermanentWidget(m_size);
    connect(&theme, &Theme::changed, this, restyle);
    connect(m_jobs, &QAbstractButton::clicked, this, &StatusStrip::jobsClicked);
    setSources({});
}

void StatusStrip::setSources(const QList<FreshSource> &sources)
{
    while (QLayoutItem *item = m_sourceRow->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const auto add = [this](std::optional<FreshMark> mark, const QString &text, const QString &tip) {
        auto *item = new StatusItem(m_theme, m_sources);
        item->setContent(mark, text, tip);
        m_sourceRow->addWidget(item);
        connect(item, &QAbstractButton::clicked, this, &StatusStrip::sourcesClicked);
    };
    for (int i = 0; i < int(sources.size()) && i < kMostSources; ++i)
        add(sources[i].mark, sources[i].text, sources[i].tip);
    if (int(sources.size()) > kMostSources) {
        QStringList rest;
        for (const FreshSource &source : sources.sliced(kMostSources))
            rest << source.text;
        add({}, tr("and %n more", nullptr, int(rest.size())), rest.join(u'\n'));
    }
    if (sources.isEmpty())
        add(FreshMark::Never, tr("No data yet"), tr("Nothing has been imported"));
}

void StatusStrip::setRunningJobs(int count)
{
    m_jobs->setVisible(count > 0);
    m_jobs->setContent({}, tr("%n job(s) running", nullptr, count), tr("Show the jobs"));
}

QString StatusStrip::selectionText(const SelectionSum &sum)
{
    return sum.rows == 0 ? QString() : withAmounts(tr("Selected %n row(s)", nullptr, countOf(sum)), sum);
}

QString StatusStrip::shownText(const SelectionSum &sum)
{
    return sum.rows == 0 ? QString() : withAmounts(tr("%n row(s) shown", nullptr, countOf(sum)), sum);
}

void StatusStrip::setShown(const SelectionSum &sum)
{
    m_selection->setText(shownText(sum));
}

void StatusStrip::setSelection(const SelectionSum &sum)
{
    m_selection->setText(selectionText(sum));
}

void StatusStrip::clearSelection()
{
    m_selection->clear();
}

void StatusStrip::setBookSize(const QString &text)
{
    m_size->setText(text);
}

void StatusStrip::say(const QString &sentence)
{
    showMessage(sentence, kNoticeMs);
}

} // namespace quittance::ui
