#include "ui/import/result_page.h"

#include "ui/documents/figure_list.h"
#include "ui/widgets/format.h"
#include "ui/widgets/hint_button.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QVBoxLayout>

namespace quittance::ui {

using namespace Qt::StringLiterals;
using workspace::ImportSummary;

namespace {

constexpr int kColumn = 480;

} // namespace

ResultPage::ResultPage(Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_title(new QLabel(this))
    , m_detail(new QLabel(this))
    , m_progress(new QProgressBar(this))
    , m_figures(new FigureList(theme, this))
    , m_stop(new HintButton(theme, tr("Stop"), {}, this))
    , m_matching(new HintButton(theme, tr("Run matching"), {}, this))
    , m_customers(new HintButton(theme, tr("Show customers"), {}, this))
    , m_more(new HintButton(theme, tr("Import more files"), {}, this))
    , m_back(new HintButton(theme, tr("Back to the check"), {}, this))
{
    setObjectName(u"resultPage"_s);
    build(theme);
    connect(m_stop, &QPushButton::clicked, this, &ResultPage::stopWanted);
    connect(m_matching, &QPushButton::clicked, this, &ResultPage::matchingWanted);
    connect(m_customers, &QPushButton::clicked, this, &ResultPage::customersWanted);
    connect(m_more, &QPushButton::clicked, this, &ResultPage::moreWanted);
    connect(m_back, &QPushButton::clicked, this, &ResultPage::backWanted);
    connect(&theme, &Theme::changed, this, &ResultPage::restyle);
    restyle();
}

void ResultPage::build(Theme &theme)
{
    m_title->setObjectName(u"resultTitle"_s);
    m_title->setFont(theme.font(TextStyle::Kpi));
    m_title->setWordWrap(true);
    m_detail->setObjectName(u"resultDetail"_s);
    m_detail->setWordWrap(true);
    m_progress->setObjectName(u"importProgress"_s);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Import"));
    m_figures->setObjectName(u"resultFigures"_s);
    m_stop->setObjectName(u"stopImport"_s);
    m_stop->setKeyShown(QKeySequence(Qt::Key_Escape));
    m_matching->setObjectName(u"runMatching"_s);
    m_matching->setLook(ButtonLook::Primary);
    m_matching->setKeyShown(QKeySequence(Qt::Key_Return));
    m_matching->setToolTip(tr("Looks for the documents that the bank lines pay."));
    m_customers->setObjectName(u"showCustomers"_s);
    m_more->setObjectName(u"importMore"_s);
    m_back->setObjectName(u"backToCheck"_s);
    m_back->setKeyShown(QKeySequence(Qt::ALT | Qt::Key_Left));
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    for (HintButton *button : {m_matching, m_customers, m_more, m_back, m_stop})
        buttons->addWidget(button);
    buttons->addStretch(1);

    auto *content = new QWidget(this);
    content->setFixedWidth(kColumn);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins({});
    column->setSpacing(12);
    column->addWidget(m_title);
    column->addWidget(m_detail);
    column->addWidget(m_progress);
    column->addWidget(m_figures);
    column->addLayout(buttons);
    column->addStretch(1);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(24, 40, 24, 24);
    row->addWidget(content);
    row->addStretch(1);
    setAutoFillBackground(true);
}

void ResultPage::setState(State state)
{
    m_state = state;
    m_progress->setVisible(state == State::Running);
    m_stop->setVisible(state == State::Running);
    m_figures->setVisible(state == State::Done);
    m_matching->setVisible(state == State::Done);
    m_customers->setVisible(state == State::Done);
    m_more->setVisible(state == State::Done);
    m_back->setVisible(state == State::Failed);
}

void ResultPage::showRunning(int files)
{
    m_title->setText(tr("%n file(s) are being imported", nullptr, files));
    m_detail->setText(tr("All of it is stored at once at the end. Stopping before leaves the book as it was."));
    m_progress->setRange(0, 0);
    setState(State::Running);
}

void ResultPage::setProgress(qint64 done, qint64 total)
{
    constexpr int kSteps = 1000;
    if (total <= 0) {
        m_progress->setRange(0, 0);
        return;
    }
    m_progress->setRange(0, kSteps);
    m_progress->setValue(int(std::min(done, total) * kSteps / total));
    m_detail->setText(tr("%1 of %2").arg(numberText(done), numberText(total)));
}

void ResultPage::showResult(const ImportSummary &summary)
{
    const int files = int(summary.files.size());
    m_title->setText(summary.added + summary.changed > 0 ? tr("%n file(s) are in the book", nullptr, files)
                                                         : tr("The book knew all of it already"));
    m_detail->setText(summary.added + summary.changed > 0
                          ? tr("What changed keeps its old version; every figure can still be asked as it was known.")
                          : tr("Nothing was changed."));
    QList<FigureRow> rows{{.label = tr("New"), .value = numberText(summary.added), .isBold = summary.added > 0},
                          {.label = tr("Changed"), .value = numberText(summary.changed)},
                          {.label = tr("Already known"), .value = numberText(summary.unchanged)},
                          {.label = tr("Set aside"), .value = numberText(summary.setAside)},
                          {.label = tr("Refused and skipped"),
                           .value = numberText(summary.rejected),
                           .tone = summary.rejected > 0 ? Tone::Danger : Tone::Normal}};
    m_figures->setRows(rows);
    m_figures->setFixedHeight(m_figures->sizeHint().height());
    setState(State::Done);
}

void ResultPage::showError(const Error &error)
{
    m_title->setText(error.kind == Error::Kind::Cancelled ? tr("The import was stopped") : tr("Nothing was stored"));
    QString cause = error.kind == Error::Kind::Cancelled ? tr("The book is as it was.") : error.message;
    if (error.kind != Error::Kind::Cancelled && !error.place.file.isEmpty() && error.place.line > 0)
        cause = tr("%1 (%2, line %3)").arg(error.message, error.place.file).arg(error.place.line);
    m_detail->setText(cause);
    setState(State::Failed);
}

void ResultPage::restyle()
{
    QPalette palette = this->palette();
    palette.setColor(QPalette::Window, m_theme.tokens().panel);
    setPalette(palette);
    QPalette detail = m_detail->palette();
    detail.setColor(QPalette::WindowText, m_theme.tokens().tx2);
    m_detail->setPalette(detail);
}

} // namespace quittance::ui
