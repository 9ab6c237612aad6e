#include "ui/today/today_screen.h"

#include "core/base/date.h"
#include "core/workspace/behaviour_figures.h"
#include "core/workspace/workspace.h"
#include "ui/charts/chart_pane.h"
#include "ui/documents/ledger_words.h"
#include "ui/documents/looking_back_banner.h"
#include "ui/documents/question.h"
#include "ui/documents/save_dialog.h"
#include "ui/today/exceptions_pane.h"
#include "ui/today/today_view.h"
#include "ui/today/worklist_pane.h"
#include "ui/widgets/format.h"

#include <QDir>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace quittance::ui {

namespace {

constexpr int kMonths = 13;

bool isFailure(const Error &error)
{
    return error.kind != Error::Kind::Cancelled;
}

} // namespace

TodayScreen::TodayScreen(workspace::Workspace &workspace, Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_view(new TodayView(theme, this))
    , m_customers(new Question(this))
    , m_trend(new Question(this))
    , m_performance(new Question(this))
    , m_attention(new Question(this))
    , m_scores(new Question(this))
    , m_promises(new Question(this))
{
    setObjectName(u"todayScreen"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_view);
    setFocusProxy(m_view);
    m_view->banner().follow(workspace.view());
    m_later.setSingleShot(true);
    m_later.setInterval(250ms);
    connectView();
    connectLists();

    connect(&m_later, &QTimer::timeout, this, &TodayScreen::ask);
    connect(&workspace.view(), &workspace::ViewState::changed, this, &TodayScreen::ask);
    connect(&workspace, &workspace::Workspace::opened, this, &TodayScreen::ask);
    connect(&workspace, &workspace::Workspace::closed, this, [this] {
        for (Question *question : {m_customers, m_trend, m_performance, m_attention, m_scores, m_promises})
            question->drop();
        m_later.stop();
        m_view->clear();
    });
    connect(&workspace, &workspace::Workspace::changed, this, [this](const workspace::Change &change) {
        if (change.everything || change.settings || !change.customers.isEmpty() || !change.documents.isEmpty()
            || !change.bankLines.isEmpty())
            m_later.start();
    });
    ask();
}

void TodayScreen::connectView()
{
    connect(m_view, &TodayView::currencyChanged, this, &TodayScreen::askForCurrency);
    connect(m_view, &TodayView::tileDrilled, this, &TodayScreen::openTile);
    connect(m_view, &TodayView::monthOpened, this, &TodayScreen::openMonth);
    connect(m_view, &TodayView::balanceOpened, this, [this](QDate day) {
        workspace::DocumentQuery query = baseQuery(day);
        if (query.base) // the curve has the rates of the day of the view throughout
            query.ratesOn = m_workspace.view().asOf().day;
        Q_EMIT openDocuments(query, crumbs(dateText(day)));
    });
    connect(m_view, &TodayView::importWanted, this, &TodayScreen::importWanted);
    connect(m_view, &TodayView::exportWanted, this, &TodayScreen::exportWork);
    connect(m_view, &TodayView::notice, this, &TodayScreen::notice);
    const auto busy = [this](Question *question, ChartPane &pane) {
        connect(question, &Question::busyChanged, &pane,
                [&pane](bool isBusy) { pane.setProgress(0, isBusy ? -1 : 0); });
        connect(&pane, &ChartPane::errorButtonClicked, this, &TodayScreen::ask);
    };
    busy(m_trend, m_view->agingPane());
    busy(m_performance, m_view->dsoPane());
    exportCharts(m_workspace, {&m_view->agingPane(), &m_view->dsoPane()});
}

void TodayScreen::connectLists()
{
    WorklistPane &work = m_view->worklist();
    ExceptionsPane &exceptions = m_view->exceptions();
    connect(m_customers, &Question::busyChanged, &work, &WorklistPane::setBusy);
    connect(m_attention, &Question::busyChanged, &exceptions, &ExceptionsPane::setBusy);
    connect(&work, &WorklistPane::retryWanted, this, &TodayScreen::ask);
    connect(&work, &WorklistPane::customerOpened, this, &TodayScreen::openCustomer);
    connect(&work, &WorklistPane::selectionSummed, this, &TodayScreen::selectionSummed);
    connect(&exceptions, &ExceptionsPane::retryWanted, this, &TodayScreen::ask);
    connect(&exceptions, &ExceptionsPane::groupOpened, this, &TodayScreen::openGroup);
    connect(&exceptions, &ExceptionsPane::documentOpened, this, &TodayScreen::openDocument);
    connect(&exceptions, &ExceptionsPane::bankLineOpened, this, &TodayScreen::openBankLine);
    connect(&exceptions, &ExceptionsPane::selectionSummed, this, &TodayScreen::selectionSummed);
}

void TodayScreen::ask()
{
    if (!m_workspace.isOpen())
        return;
    m_later.stop();
    const workspace::ViewState &view = m_workspace.view();
    m_view->setDays(view.asOf().day, view.today(), {asOfSentence(view.asOf()), policyWords(m_workspace.agingPolicy())});
    askCustomers();
    askPromises();
    askCharts();
}

void TodayScreen::askCustomers()
{
    m_customers->ask(
        m_workspace.ledger().customers(m_workspace.view().asOf(), m_workspace.agingPolicy(), m_workspace.view().base()),
        [this](Result<std::vector<workspace::CustomerRow>> rows) {
            if (!rows) {
                if (isFailure(rows.error()))
                    m_view->worklist().showError(rows.error().message);
                return;
            }
            m_view->setCustomers(std::move(*rows));
            if (const std::optional<Currency> wanted = m_workspace.view().currency()) {
                const QSignalBlocker quiet(m_view);
                m_view->setCurrency(*wanted);
            }
            askForCurrency();
        });
}

void TodayScreen::askPromises()
{
    m_promises->ask(m_workspace.promises().read(m_workspace.view().asOf(), m_workspace.view().base()),
                    [this](Result<workspace::PromiseBoard> board) {
                        if (board)
                            m_view->setPromises(std::move(*board));
                        else if (isFailure(board.error()))
                            Q_EMIT notice(board.error().message);
                    });
}

void TodayScreen::askCharts()
{
    const ledger::AsOf asOf = m_workspace.view().asOf();
    const std::optional<Currency> base = m_workspace.view().base();
    const workspace::Figures &figures = m_workspace.figures();
    const std::vector<QDate> closes = monthCloses(asOf.day, kMonths);
    m_trend->ask(base ? figures.agingTrendInBase(closes, asOf.knownAt, m_workspace.agingPolicy(), *base)
                      : figures.agingTrend(closes, asOf.knownAt, m_workspace.agingPolicy()),
                 [this](Result<std::vector<insight::AgingTable>> tables) {
                     ChartPane &pane = m_view->agingPane();
                     if (tables) {
                         pane.clearError();
                         m_view->setTrend(std::move(*tables));
                     } else if (isFailure(tables.error())) {
                         pane.showError(tr("The aging could not be worked out."), tables.error().message,
                                        tr("Try again"));
                     }
                 });
    m_performance->ask(base ? figures.performanceInBase(asOf, kMonths, {}, *base) : figures.performance(asOf, kMonths),
                       [this](Result<insight::Performance> performance) {
                           ChartPane &pane = m_view->dsoPane();
                           if (performance) {
                               pane.clearError();
                               m_view->setPerformance(std::move(*performance));
                           } else if (isFailure(performance.error())) {
                               pane.showError(tr("DSO could not be worked out."), performance.error().message,
                                              tr("Try again"));
                           }
                       });
}

void TodayScreen::askForCurrency()
{
    if (!m_workspace.isOpen())
        return;
    const ledger::AsOf asOf = m_workspace.view().asOf();
    const std::optional<Currency> currency
        = m_view->currency().isValid() ? std::optional(m_view->currency()) : std::nullopt;
    const std::optional<Currency> base = m_workspace.view().base();
    m_attention->ask(m_workspace.figures().attention({.asOf = asOf,
                                                      .currency = base ? std::nullopt : currency,
                                                      .policy = m_workspace.agingPolicy(),
                                                      .base = base}),
                     [this](Result<workspace::Attention> attention) {
                         if (attention)
                             m_view->setAttention(std::move(*attention));
                         else if (isFailure(attention.error()))
                             m_view->exceptions().showError(attention.error().message);
                     });
    insight::LateScoreQuestion question;
    question.asOf = asOf;
    question.filter.currency = currency;
    m_scores->ask(m_workspace.figures().behaviour(base).lateScores(question),
                  [this](Result<std::vector<insight::LateScoreRow>> scores) {
                      if (scores)
                          m_view->setScores(std::move(*scores));
                      else if (isFailure(scores.error()))
                          Q_EMIT notice(scores.error().message);
                  });
}

workspace::DocumentQuery TodayScreen::baseQuery(QDate day) const
{
    workspace::DocumentQuery query;
    query.asOf = {.day = day, .knownAt = m_workspace.view().asOf().knownAt};
    query.policy = m_workspace.agingPolicy();
    query.filter.currency = m_view->currency();
    query.base = m_workspace.view().base();
    return query;
}

workspace::DocumentQuery TodayScreen::queryOf(TodayTile tile) const
{
    const QDate day = m_workspace.view().asOf().day;
    workspace::DocumentQuery query = baseQuery(day);
    switch (tile) {
    case TodayTile::Net:
    case TodayTile::Dso:
    case TodayTile::Effectiveness:
        break;
    case TodayTile::Overdue:
        query.filter.side = insight::AgingFilter::Side::Overdue;
        break;
    case TodayTile::Cash:
    case TodayTile::Evidence:
        query.openOnly = false;
        query.kinds = {ledger::DocumentKind::Payment};
        query.issuedFrom = QDate(day.year(), day.month(), 1);
        query.issuedTo = day;
        if (tile == TodayTile::Evidence && m_view->figures().attention) {
            query.issuedFrom = m_view->figures().attention->evidence.from;
            query.only = m_view->figures().attention->evidence.counted;
        }
        break;
    }
    return query;
}

workspace::DocumentQuery TodayScreen::queryOf(const workspace::AttentionGroup &group) const
{
    workspace::DocumentQuery query = baseQuery(m_workspace.view().asOf().day);
    query.only = group.documents;
    query.openOnly
        = group.kind == workspace::AttentionKind::Unapplied || group.kind == workspace::AttentionKind::NoDueDate;
    if (group.kind == workspace::AttentionKind::Unapplied)
        query.filter.bucket = -1;
    return query;
}

QString TodayScreen::crumbs(const QString &what) const
{
    return QStringList{tr("Today"), what, m_view->currency().code()}.join(u" › "_s);
}

void TodayScreen::openTile(TodayTile tile)
{
    if (tile == TodayTile::Dso || tile == TodayTile::Effectiveness) {
        Q_EMIT performanceWanted();
        return;
    }
    if (tile == TodayTile::Evidence && m_view->figures().attention) {
        const workspace::Attention &attention = *m_view->figures().attention;
        if (!attention.hasBankSource) {
            Q_EMIT importWanted();
            return;
        }
        const auto without = std::ranges::find(attention.groups, workspace::AttentionKind::NoEvidence,
                                               &workspace::AttentionGroup::kind);
        if (without != attention.groups.end()) {
            openGroup(*without);
            return;
        }
    }
    const KpiTile &shown = m_view->tiles().tiles()[int(tile)];
    Q_EMIT openDocuments(queryOf(tile), crumbs(shown.label.section(u',', 0, 0)));
}

void TodayScreen::openMonth(QDate day, int bucket)
{
    workspace::DocumentQuery query = baseQuery(day);
    if (bucket >= 0)
        query.filter.bucket = bucket;
    else
        query.filter.side = insight::AgingFilter::Side::Debits;
    const QStringList labels = insight::bucketLabels(query.policy);
    const QString what = bucket >= 0 ? bucketWord(labels.value(bucket)) : tr("Gross");
    Q_EMIT openDocuments(query,
                         QStringList{tr("Aging"), dateText(day), m_view->currency().code(), what}.join(u" › "_s));
}

void TodayScreen::openGroup(const workspace::AttentionGroup &group)
{
    if (!group.lines.empty())
        Q_EMIT openBankLine(group.lines.front());
    else
        Q_EMIT openDocuments(queryOf(group), crumbs(attentionTitle(group.kind)));
}

void TodayScreen::exportWork()
{
    workspace::ExportTable table = m_view->worklist().exportTable();
    const workspace::ViewState &view = m_workspace.view();
    table.context = {asOfSentence(view.asOf()), policyWords(m_workspace.agingPolicy())};
    askWhereToSave(this, tr("Export the worklist"), tr("Worklist %1").arg(toIsoDate(view.asOf().day)),
                   tr("Excel workbook (*.xlsx)") + u";;"_s + tr("Comma-separated values (*.csv)"), u"xlsx"_s,
                   [this, table](const QString &path) {
                       whenAnswered(
                           this, m_workspace.reports().exportTable(path, table), [this, path](const Result<> &written) {
                               Q_EMIT notice(written ? tr("The worklist is at %1.").arg(QDir::toNativeSeparators(path))
                                                     : written.error().message);
                           });
                   });
}

} // namespace quittance::ui
