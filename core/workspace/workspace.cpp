#include "core/workspace/workspace.h"

#include "core/store/company_gateway.h"
#include "core/store/setting_gateway.h"
#include "core/store/verify.h"
#include "core/workspace/book_info.h"
#include "core/workspace/open_book.h"
#include "core/workspace/sample/sample_writer.h"
#include "core/workspace/sync_schedule.h"
#include "core/workspace/when_answered.h"

#include <QCoreApplication>
#include <QtConcurrentRun>

namespace quittance::workspace {

using store::Connection;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::workspace::Workspace)
};

} // namespace

struct Workspace::Services
{
    Services(std::shared_ptr<OpenBook> opened, BookOpening details, JobList &jobs, UndoHistory &history,
             sync::NetworkLink &network)
        : book(std::move(opened))
        , opening(std::move(details))
        , ledger(book)
        , figures(book)
        , search(book)
        , reconcile(book, jobs, history)
        , rules(book, jobs, history)
        , imports(book, jobs)
        , reports(book, jobs)
        , health(book, history)
        , promises(book, history)
        , assessments(book, history)
        , connections(book, jobs, network)
        , mappings(book, network)
        , comparisons(book, jobs, network)
        , outbox(book, network)
        , listener(book, network, connections, outbox)
    {
    }

    std::shared_ptr<OpenBook> book;
    BookOpening opening;
    LedgerQueries ledger;
    Figures figures;
    SearchService search;
    ReconcileService reconcile;
    RulesService rules;
    ImportService imports;
    ReportService reports;
    DataHealthService health;
    PromiseService promises;
    AssessmentService assessments;
    ConnectionService connections;
    MappingService mappings;
    ComparisonService comparisons;
    OutboxService outbox;
    ListenerService listener;
};

Workspace::Workspace(QObject *parent)
    : QObject(parent)
{
    qRegisterMetaType<Change>();
}

Workspace::~Workspace()
{
    m_jobs.cancelAll();
    endNetworkWork();
    if (m_services)
        m_services->book->file().close();
}

void Workspace::endNetworkWork()
{
    for (const auto &[company, services] : m_kept) {
        services->listener.close();
        services->outbox.close();
        services->connections.close();
    }
    m_network.settle();
}

QFuture<Result<>> Workspace::open(const QString &path)
{
    return answeredBy(this, QtConcurrent::run([path] { return openBook(path, true); }),
                      [this](Result<BookOpening> opening) -> Result<> {
                          if (!opening)
                              return failed(opening);
                          close();
                          install(std::move(*opening));
                          return {};
                      });
}

QFuture<Result<>> Workspace::openSample(const QString &path)
{
    const JobList::Handle job = m_jobs.begin(Text::tr("Making the sample book"));
    auto made
        = QtConcurrent::run([path, job] { return writeSampleBook(path, SampleRecipe{}, job.progress, job.cancel); });
    const Promised<Result<>> answer;
    whenAnswered(this, made, [this, path, id = job.id, answer](const Result<SampleWritten> &written) {
        m_jobs.end(id, written ? path : QString(), written ? std::nullopt : std::optional(written.error()));
        if (written)
            whenAnswered(this, open(path), answer);
        else
            answer(failed(written));
    });
    return answer.future();
}

Result<> Workspace::openNow(const QString &path, bool create)
{
    Result<BookOpening> opening = openBook(path, create);
    if (!opening)
        return failed(opening);
    close();
    install(std::move(*opening));
    return {};
}

Result<BookInfo> Workspace::createSampleNow(const QString &path, SampleSize size)
{
    const SampleRecipe recipe{.customers = size.customers, .invoices = size.invoices, .seed = size.seed};
    if (const Result<SampleWritten> written = writeSampleBook(path, recipe, {}, {}); !written)
        return failed(written);
    if (const Result<> opened = openNow(path, false); !opened)
        return failed(opened);
    QFuture<Result<BookInfo>> about = info();
    about.waitForFinished();
    return about.takeResult();
}

void Workspace::install(BookOpening opening)
{
    // The listener runs on the writer's thread; screens hear of it on ours.
    const QPointer<Workspace> self(this);
    auto book = std::make_shared<OpenBook>(opening.file, opening.company, opening.today,
                                           [self, company = opening.company](const store::ChangeSet &changes) {
                                               if (!self)
                                                   return;
                                               QMetaObject::invokeMethod(
                                                   self,
                                                   [self, company, changes] {
                                                       // The others' screens ask anew when they are turned to.
                                                       if (self && self->m_view.company() == company)
                                                           Q_EMIT self->changed(changes);
                                                   },
                                                   Qt::QueuedConnection);
                                           });
    const ledger::CompanyId company = opening.company;
    m_kept[company] = std::make_unique<Services>(std::move(book), std::move(opening), m_jobs, m_history, m_network);
    turnTo(company);
}

void Workspace::turnTo(ledger::CompanyId company)
{
    m_services = m_kept.at(company).get();
    m_history.show(company);
    m_view.setCompany(m_services->book->company());
    m_view.setToday(m_services->book->today());
    m_view.returnToToday();
    Q_EMIT opened();
}

void Workspace::close()
{
    if (!m_services)
        return;
    m_jobs.cancelAll();
    endNetworkWork();
    m_history.clear();
    // Here and now: an answer that is just being handed over may hold the book a moment longer, on a thread of the book
    // that could not wait for itself.
    m_services->book->file().close();
    m_services = nullptr;
    m_kept.clear();
    Q_EMIT closed();
}

QFuture<Result<std::vector<CompanyInfo>>> Workspace::companies() const
{
    return m_services->book->read(readCompanies);
}

QFuture<Result<>> Workspace::openCompany(ledger::CompanyId company)
{
    const std::shared_ptr<store::Book> file = m_services->opening.file;
    auto opened = QtConcurrent::run([file, company] { return openCompanyOf(file, company); });
    return answeredBy(this, opened, [this, file](Result<BookOpening> opening) -> Result<> {
        if (!opening)
            return failed(opening);
        if (!m_services || m_services->opening.file != file)
            return fail(Error::Kind::Cancelled, Text::tr("The book was closed meanwhile."));
        if (m_services->opening.company == opening->company)
            return {};
        m_services->book->rest();
        m_services = nullptr;
        Q_EMIT closed();
        const auto kept = m_kept.find(opening->company);
        if (kept == m_kept.end())
            install(std::move(*opening));
        else
            turnTo(opening->company);
        return {};
    });
}

Workspace::Services *Workspace::servicesOf(const std::shared_ptr<OpenBook> &book) const
{
    const auto kept = m_kept.find(book->company());
    return kept != m_kept.end() && kept->second->book == book ? kept->second.get() : nullptr;
}

QFuture<Result<CompanyInfo>> Workspace::addCompany(const QString &name)
{
    return m_services->book->file().write(
        [name](const Connection &connection) { return addCompanyTo(connection, name); });
}

bool Workspace::isOpen() const
{
    return m_services != nullptr;
}

QString Workspace::path() const
{
    return m_services ? m_services->book->file().path() : QString();
}

QDate Workspace::today() const
{
    return m_services ? m_services->book->today() : QDate::currentDate();
}

QFuture<Result<BookInfo>> Workspace::info() const
{
    return m_services->book->readWithSnapshot(
        [book = m_services->book](const Connection &connection, const store::Snapshot &snapshot) {
            return readBookInfo(connection, snapshot, book->file().path(), book->company(), book->file().isReadOnly());
        });
}

QFuture<Result<VerifySummary>> Workspace::verify() const
{
    return m_services->book->read([](const Connection &connection) -> Result<VerifySummary> {
        const Result<store::VerifyReport> report = store::verify(connection);
        if (!report)
            return failed(report);
        VerifySummary summary{.isOk = report->ok, .stateHash = report->stateHash, .findings = {}};
        for (const store::VerifyFinding &finding : report->findings)
            summary.findings.push_back({finding.kind, finding.id, finding.message});
        return summary;
    });
}

const LedgerQueries &Workspace::ledger() const
{
    return m_services->ledger;
}

const Figures &Workspace::figures() const
{
    return m_services->figures;
}

const SearchService &Workspace::search() const
{
    return m_services->search;
}

ReconcileService &Workspace::reconcile()
{
    return m_services->reconcile;
}

RulesService &Workspace::rules()
{
    return m_services->rules;
}

ImportService &Workspace::imports()
{
    return m_services->imports;
}

ReportService &Workspace::reports()
{
    return m_services->reports;
}

DataHealthService &Workspace::health()
{
    return m_services->health;
}

PromiseService &Workspace::promises()
{
    return m_services->promises;
}

AssessmentService &Workspace::assessments()
{
    return m_services->assessments;
}

void Workspace::keepCurrent()
{
    if (!m_schedule)
        m_schedule = std::make_unique<SyncSchedule>(*this);
}

ConnectionService &Workspace::connections()
{
    return m_services->connections;
}

MappingService &Workspace::mappings()
{
    return m_services->mappings;
}

ComparisonService &Workspace::comparisons()
{
    return m_services->comparisons;
}

OutboxService &Workspace::outbox()
{
    return m_services->outbox;
}

ListenerService &Workspace::listener()
{
    return m_services->listener;
}

insight::AgingPolicy Workspace::agingPolicy() const
{
    insight::AgingPolicy policy;
    if (m_services && !m_services->opening.agingEdges.empty())
        policy.edges = m_services->opening.agingEdges;
    return policy;
}

QFuture<Result<>> Workspace::setAgingEdges(std::vector<int> edges)
{
    const std::shared_ptr<OpenBook> book = m_services->book;
    const std::vector<int> before = agingPolicy().edges;
    const auto write = [this, book](const std::vector<int> &wanted) {
        return answeredBy(this, writeAgingEdges(book, wanted), [this, book, wanted](Result<> written) {
            if (Services *services = written ? servicesOf(book) : nullptr)
                services->opening.agingEdges = wanted;
            return written;
        });
    };
    return answeredBy(this, write(edges), [this, book, write, before, edges](Result<> written) {
        if (written && before != edges && servicesOf(book)) {
            m_history.push(
                book->company(), Text::tr("Change the aging edges"), [write, before] { return write(before); },
                [write, edges] { return write(edges); });
        }
        return written;
    });
}

} // namespace quittance::workspace
