#pragma once

#include "core/base/result.h"
#include "core/workspace/ledger_rows.h"
#include "ui/widgets/selection_sum.h"

#include <QTimer>
#include <QWidget>

#include <memory>

namespace quittance::workspace {
class Workspace;
struct PromiseBoard;
} // namespace quittance::workspace

namespace quittance::ui {

class CustomerView;
class DocumentFeed;
class PromiseRecorder;
class Question;
struct PaymentHabit;
class Theme;
enum class CustomerTile;

/// The 360 of one customer on the day of the view.
class CustomerScreen : public QWidget
{
    Q_OBJECT

public:
    CustomerScreen(workspace::Workspace &workspace, Theme &theme, QWidget *parent = nullptr);
    ~CustomerScreen() override;

    /// Shows `customer`, and `document` among its items when it is valid.
    void setCustomer(ledger::CustomerId customer, ledger::DocumentId document = {});
    /// The same, with the tab of promises in front.
    void showPromises(ledger::CustomerId customer);
    [[nodiscard]] ledger::CustomerId customer() const { return m_customer; }

Q_SIGNALS:
    void openDocuments(const quittance::workspace::DocumentQuery &query, const QString &breadcrumb);
    void openBankLine(quittance::ledger::BankLineId line);
    void importWanted();
    void selectionSummed(const quittance::ui::SelectionSum &sum);
    void notice(const QString &sentence);

private:
    void connectView();
    void connectHabit();
    void connectPromises();
    void askPromises();
    /// The numbers of what is disputed, then both are shown.
    void askDisputed(workspace::PromiseBoard board);
    void recordPromise();
    void recordDispute();
    void ask();
    void askOverview();
    void askTimeline();
    void askTimelineFrom(QDate from);
    void askAllocations();
    void askLanes();
    void askLaneRows(std::vector<ledger::DocumentId> ids);
    void askLadder(ledger::DocumentId document);
    void setQueries();
    void askHabit();
    void showHabit();
    /// Settled invoices of the histogram's question; `from` and `to` narrow them to a month.
    void openSettled(std::optional<int> bin, QDate from, QDate to, const QString &what);
    void openCurve(int age);
    void openFeature(int feature);
    void openList(CustomerTile tile);
    void openBucket(int bucket);
    void exportTab();
    void showFailure(const Error &error);
    /// All documents of the customer, in the currency the book is shown in.
    [[nodiscard]] workspace::DocumentQuery baseQuery() const;
    /// Those in the currency shown: all of them in a base currency.
    [[nodiscard]] workspace::DocumentQuery shownQuery() const;
    [[nodiscard]] QString breadcrumb(const QString &what) const;

    workspace::Workspace &m_workspace;
    CustomerView *m_view;
    DocumentFeed *m_open;
    DocumentFeed *m_all;
    DocumentFeed *m_credits;
    Question *m_overview;
    Question *m_timeline;
    Question *m_allocations;
    Question *m_evidence;
    Question *m_laneIds;
    Question *m_laneRows;
    Question *m_ladder;
    Question *m_own;
    Question *m_book;
    Question *m_ownVintage;
    Question *m_bookVintage;
    Question *m_scores;
    Question *m_settled;
    Question *m_promises;
    PromiseRecorder *m_recorder;
    std::unique_ptr<PaymentHabit> m_habit; ///< What came so far.
    QTimer m_later;
    ledger::CustomerId m_customer;
    ledger::DocumentId m_document;
};

} // namespace quittance::ui
