#pragma once

#include "core/store/changes.h"
#include "core/workspace/assessment_service.h"
#include "core/workspace/comparison_service.h"
#include "core/workspace/connection_service.h"
#include "core/workspace/data_health.h"
#include "core/workspace/figures.h"
#include "core/workspace/import_service.h"
#include "core/workspace/inspection.h"
#include "core/workspace/job_list.h"
#include "core/workspace/ledger_queries.h"
#include "core/workspace/listener_service.h"
#include "core/workspace/mapping_service.h"
#include "core/workspace/outbox_service.h"
#include "core/workspace/promise_service.h"
#include "core/workspace/reconcile_service.h"
#include "core/workspace/report_service.h"
#include "core/workspace/rules_service.h"
#include "core/workspace/search_service.h"
#include "core/workspace/undo_history.h"
#include "core/workspace/view_state.h"

#include <QObject>

#include <map>
#include <memory>

namespace quittance::workspace {

using Change = store::ChangeSet;

class OpenBook;
class SyncSchedule;
struct BookOpening;

struct CompanyInfo
{
    ledger::CompanyId id;
    QString name;
    Currency baseCurrency;
};

/// A source and when it last brought something, for the status bar.
struct Freshness
{
    QString source; ///< file name or connection
    Instant at;
    qint64 facts = 0;
};

struct BookInfo
{
    QString path;
    std::vector<CompanyInfo> companies;
    std::vector<Currency> currencies; ///< that any document of the open company has, by code
    std::vector<Currency> rateCurrencies; ///< that any exchange rate names, by code
    qint64 customers = 0;
    qint64 documents = 0;
    qint64 bankLines = 0;
    qint64 fileBytes = 0;
    std::vector<Freshness> freshness;
    bool isReadOnly = false;
};

/// How large a sample book to make.
struct SampleSize
{
    int customers = 60;
    int invoices = 2750;
    quint64 seed = 1;
};

/// What `verify` found. Source: the console contract.
struct VerifySummary
{
    struct Finding
    {
        QString kind;
        QString id;
        QString message;
    };

    bool isOk = false;
    QString stateHash; ///< over every fact and decision; two runs that end in the same state agree
    std::vector<Finding> findings;
};

/// The one door of ui and app: opens a book, owns its services, runs their jobs, keeps undo.
///
/// Lives on the UI thread. The services are there while a book is open; ask isOpen() first.
class Workspace : public QObject
{
    Q_OBJECT

public:
    explicit Workspace(QObject *parent = nullptr);
    ~Workspace() override;

    /// Opens or creates a book; the one open before is closed once this one is. A failure leaves it open.
    QFuture<Result<>> open(const QString &path);
    /// Creates the sample book at `path` (replacing nothing: Conflict when a file is there) and opens it. A job.
    QFuture<Result<>> openSample(const QString &path);
    /// The same for programs without an event loop: they wait. `create` makes a missing book, else it is NotFound.
    Result<> openNow(const QString &path, bool create);
    Result<BookInfo> createSampleNow(const QString &path, SampleSize size);
    void close();
    /// The companies of the open book, in the order they were made.
    [[nodiscard]] QFuture<Result<std::vector<CompanyInfo>>> companies() const;
    /// Turns to another company of the open book: closed() and opened() follow, as for another book, but its jobs go on
    /// and its undo history is kept until the book is closed. NotFound where the book has none of this id.
    QFuture<Result<>> openCompany(ledger::CompanyId company);
    /// A new, empty company in the open book; see addCompanyTo() for the errors.
    QFuture<Result<CompanyInfo>> addCompany(const QString &name);
    [[nodiscard]] bool isOpen() const;
    [[nodiscard]] QString path() const;
    [[nodiscard]] QFuture<Result<BookInfo>> info() const;
    [[nodiscard]] QFuture<Result<VerifySummary>> verify() const;
    /// The clock's day in the company's time zone, or the last day of a sample book.
    [[nodiscard]] QDate today() const;

    [[nodiscard]] ViewState &view() { return m_view; }
    [[nodiscard]] JobList &jobs() { return m_jobs; }
    [[nodiscard]] UndoHistory &history() { return m_history; }
    [[nodiscard]] const LedgerQueries &ledger() const;
    [[nodiscard]] const Figures &figures() const;
    [[nodiscard]] const SearchService &search() const;
    [[nodiscard]] ReconcileService &reconcile();
    [[nodiscard]] RulesService &rules();
    [[nodiscard]] ImportService &imports();
    [[nodiscard]] ReportService &reports();
    [[nodiscard]] DataHealthService &health();
    [[nodiscard]] PromiseService &promises();
    [[nodiscard]] AssessmentService &assessments();
    [[nodiscard]] ConnectionService &connections();
    [[nodiscard]] MappingService &mappings();
    [[nodiscard]] ComparisonService &comparisons();
    [[nodiscard]] OutboxService &outbox();
    [[nodiscard]] ListenerService &listener();
    /// From now on reads what is due from connections by itself: for programs that stay open.
    void keepCurrent();

    /// The book's aging edges, bucket policy and the like; a change is an undoable write.
    [[nodiscard]] insight::AgingPolicy agingPolicy() const;
    QFuture<Result<>> setAgingEdges(std::vector<int> edges);

Q_SIGNALS:
    void opened();
    void closed();
    /// Facts or decisions changed; screens refresh what it names.
    void changed(const quittance::workspace::Change &change);

private:
    struct Services;

    /// Ends what the companies of the book do over the network: before the book is closed.
    void endNetworkWork();
    void install(BookOpening opening);
    /// The services of one of the companies that are kept; nothing where its book was closed meanwhile.
    [[nodiscard]] Services *servicesOf(const std::shared_ptr<OpenBook> &book) const;
    /// Turns to what was opened, which is kept with the other companies of the book.
    void turnTo(ledger::CompanyId company);

    sync::NetworkLink m_network;
    ViewState m_view;
    JobList m_jobs;
    UndoHistory m_history;
    std::map<ledger::CompanyId, std::unique_ptr<Services>> m_kept; ///< every company looked at since the book is open
    std::unique_ptr<SyncSchedule> m_schedule; ///< null: nothing is read by itself
    Services *m_services = nullptr; ///< of the company looked at
};

} // namespace quittance::workspace
