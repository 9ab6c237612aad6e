#include "ui/firstrun/first_run_page.h"

#include "ui/firstrun/choice_tile.h"
#include "ui/widgets/format.h"
#include "ui/widgets/hint_button.h"
#include "ui/widgets/local_files.h"
#include "ui/widgets/theme.h"

#include <QDragEnterEvent>
#include <QFileInfo>
#include <QGridLayout>
#include <QLabel>
#include <QMimeData>
#include <QVBoxLayout>

namespace quittance::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kColumnWidth = 720;
constexpr int kRecentShown = 5;

} // namespace

FirstRunPage::FirstRunPage(Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setObjectName(u"firstRunPage"_s);
    setAcceptDrops(true);
    makeTiles(theme);
    m_problem = new QLabel(this);
    m_problem->setObjectName(u"firstRunProblem"_s);
    m_problem->setWordWrap(true);
    m_problem->hide();
    auto *privacy = new QLabel(tr("Works offline. No account, no telemetry. Free software under GPL-3.0."), this);
    privacy->setFont(theme.font(TextStyle::Caption));
    privacy->setForegroundRole(QPalette::PlaceholderText);

    auto *tiles = new QHBoxLayout;
    tiles->setSpacing(24);
    tiles->addWidget(m_sampleTile);
    tiles->addWidget(m_dropTile);
    auto *column = new QWidget(this);
    column->setFixedWidth(kColumnWidth);
    auto *stack = new QVBoxLayout(column);
    stack->setSpacing(24);
    stack->addWidget(makeHeadline());
    stack->addLayout(tiles);
    stack->addWidget(m_problem);
    stack->addWidget(makeRecent());
    stack->addWidget(privacy);

    auto *layout = new QVBoxLayout(this);
    layout->addStretch(1);
    layout->addWidget(column, 0, Qt::AlignHCenter);
    layout->addStretch(2);
}

QWidget *FirstRunPage::makeHeadline()
{
    auto *head = new QWidget(this);
    auto *mark = new QLabel(head);
    mark->setPixmap(m_theme.icons().pixmap(u"quittance"_s, 40, m_theme.tokens().accent, devicePixelRatioF()));
    auto *title = new QLabel(tr("Who owes you, who pays, and can you prove it?"), head);
    title->setFont(m_theme.font(TextStyle::Welcome));
    auto *line = new QLabel(tr("Quittance keeps its books as files on this computer. Two ways to begin."), head);
    auto *grid = new QGridLayout(head);
    grid->setContentsMargins({});
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(0);
    grid->addWidget(mark, 0, 0, 2, 1);
    grid->addWidget(title, 0, 1);
    grid->addWidget(line, 1, 1);
    grid->setColumnStretch(1, 1);
    return head;
}

void FirstRunPage::makeTiles(Theme &theme)
{
    m_sampleTile = new ChoiceTile(theme, u"book"_s, tr("Look around in the sample book"),
                                  tr("A company with 60 customers in four currencies and 26 months of history: "
                                     "part payments, disputes, returned receipts and bank statements."),
                                  this);
    m_sampleTile->setFootnote(tr("Nothing leaves this computer, and your own book stays apart from it."));
    m_sample = m_sampleTile->setButton(tr("Open the sample book"), QKeySequence(Qt::CTRL | Qt::Key_1), true);
    m_sample->setObjectName(u"openSample"_s);

    m_dropTile = new ChoiceTile(theme, u"drop"_s, tr("Drop files here"),
                                tr("Exports and statements, in any mix. Each file is recognised, shown and checked "
                                   "before a single row is kept."),
                                this);
    m_dropTile->addFact(tr("Ledger"), tr("CSV, TSV, ledger JSON"));
    m_dropTile->addFact(tr("Bank"), tr("camt.053, CSV"));
    m_dropTile->setFootnote(tr("The same file twice changes nothing. Refused rows name the file, the line and why."));
    m_dropTile->setDropLook(true, false);
    HintButton *browse = m_dropTile->setButton(tr("Browse…"), QKeySequence(Qt::CTRL | Qt::Key_2), false);
    browse->setObjectName(u"browseFiles"_s);
    connect(m_sample, &QPushButton::clicked, this, &FirstRunPage::sampleWanted);
    connect(browse, &QPushButton::clicked, this, &FirstRunPage::browseWanted);
}

QWidget *FirstRunPage::makeRecent()
{
    auto *box = new QWidget(this);
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins({});
    auto *head = new QHBoxLayout;
    auto *title = new QLabel(tr("Or open a book you have"), box);
    title->setFont(m_theme.font(TextStyle::BodyBold));
    auto *open = new HintButton(m_theme, tr("Open file…"), {}, box);
    open->setKeyShown(QKeySequence::Open); // the menu answers it
    open->setObjectName(u"openBook"_s);
    connect(open, &QPushButton::clicked, this, &FirstRunPage::openWanted);
    head->addWidget(title);
    head->addStretch(1);
    head->addWidget(open);
    layout->addLayout(head);
    m_recent = new QVBoxLayout;
    m_recent->setSpacing(4);
    layout->addLayout(m_recent);
    setRecentBooks({});
    return box;
}

void FirstRunPage::setRecentBooks(const QStringList &paths)
{
    while (QLayoutItem *item = m_recent->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    int shown = 0;
    for (const QString &path : paths) {
        const QFileInfo file(path);
        if (!file.exists() || ++shown > kRecentShown)
            continue;
        auto *book = new HintButton(m_theme, file.completeBaseName(), {}, this);
        book->setLook(ButtonLook::Flat);
        book->setIconName(u"folder"_s);
        book->setCountText(sizeText(file.size()));
        book->setToolTip(path);
        connect(book, &QPushButton::clicked, this, [this, path] { Q_EMIT bookChosen(path); });
        m_recent->addWidget(book, 0, Qt::AlignLeft);
    }
    if (shown == 0) {
        auto *none = new QLabel(
            tr("No recent books. A book is one file ending in .quittance; copy it and you have a backup."), this);
        none->setForegroundRole(QPalette::PlaceholderText);
        m_recent->addWidget(none);
    }
}

void FirstRunPage::setSampleProgress(qint64 done, qint64 total)
{
    m_sample->setEnabled(false);
    m_sample->setText(total > 0 ? tr("Making the sample book, %1").arg(percentText(int(done * 1000 / total)))
                                : tr("Making the sample book"));
}

void FirstRunPage::setSampleReady()
{
    m_sample->setEnabled(true);
    m_sample->setText(tr("Open the sample book"));
}

void FirstRunPage::showProblem(const QString &sentence)
{
    m_problem->setText(sentence);
    m_problem->setVisible(!sentence.isEmpty());
}

void FirstRunPage::dragEnterEvent(QDragEnterEvent *event)
{
    if (localFiles(*event->mimeData()).isEmpty())
        return;
    event->acceptProposedAction();
    m_dropTile->setDropLook(true, true);
}

void FirstRunPage::dragLeaveEvent(QDragLeaveEvent *)
{
    m_dropTile->setDropLook(true, false);
}

void FirstRunPage::dropEvent(QDropEvent *event)
{
    m_dropTile->setDropLook(true, false);
    event->acceptProposedAction();
    Q_EMIT filesDropped(localFiles(*event->mimeData()));
}

} // namespace quittance::ui
