#pragma once

#include "core/base/result.h"
#include "core/workspace/connection_service.h"
#include "core/workspace/provider_offer.h"

#include <QWidget>

class QMenu;
class QSplitter;

namespace quittance::ui {

class Banner;
class BudgetBox;
class CellGrid;
class ComparisonPane;
class DataTable;
class HintButton;
class MappingsPane;
class OfferMatrix;
class PaneHeader;
class ScreenBar;
class Segmented;
class Theme;

/// What the lower part of the Connections screen shows.
enum class ConnectionPage { Runs, Refused, Requests, Mappings, Comparison, Offers };

/// The connections, how current each type of the chosen one is, its runs, refused records and requests, and what each
/// platform can do. Shows values and says what the user wants; knows no workspace.
class ConnectionsView : public QWidget
{
    Q_OBJECT

public:
    explicit ConnectionsView(Theme &theme, QWidget *parent = nullptr);

    /// What was chosen stays chosen, and nothing scrolls.
    void setStatuses(std::vector<sync::ConnectionStatus> statuses, Instant now, QDate today);
    /// Of the connection chosen(); empty where there is none.
    void setRuns(const std::vector<sync::PastRun> &runs);
    void setRefused(const QByteArray &list, const std::vector<sync::RejectedItem> &items);
    void setRequests(const std::vector<connect::LoggedRequest> &requests);
    void setOffers(const std::vector<workspace::ProviderOffer> &offers);
    [[nodiscard]] bool hasOffers() const { return m_hasOffers; }
    /// What the test of the chosen connection answered; one sentence.
    void setTestAnswer(const QString &name, const QString &sentence);
    void setBusy(bool isBusy);
    /// A run that can be stopped; a total of 0 is unknown.
    void setRunning(bool isRunning, qint64 done = 0, qint64 total = 0);
    void showError(const Error &error);
    void clear();
    void setPage(ConnectionPage page);
    [[nodiscard]] ConnectionPage page() const;
    /// Of the connection chosen(); whoever carries them to the book fills them.
    [[nodiscard]] MappingsPane &mappings() const { return *m_mappings; }
    [[nodiscard]] ComparisonPane &comparison() const { return *m_comparison; }
    /// Puts the cursor on the connection of this name, if there is one.
    void choose(const QString &name);

    /// The connection the cursor is on; empty where there is none.
    [[nodiscard]] QString chosen() const;
    /// The type the cursor is on; empty where there is none.
    [[nodiscard]] QByteArray chosenType() const;

Q_SIGNALS:
    void addWanted();
    void removeWanted(const QString &name);
    void testWanted(const QString &name);
    void secretWanted(const QString &name);
    void syncWanted(const quittance::workspace::SyncWish &wish);
    void stopWanted();
    void typesWanted(const QString &name, const quittance::workspace::TypeWish &wish);
    /// Another connection, type or page is looked at: its runs, refusals or requests are asked for.
    void detailWanted();
    void retryWanted();
    void notice(const QString &sentence);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void buildTables();
    void buildButtons();
    void build(Theme &theme);
    void connectParts();
    void connectTables();
    void showTypes();
    void refreshButtons();
    void refreshTitles();
    void refreshBanner();
    void placeOffers();
    void toggle(int row);
    void switchOff(const QByteArray &type);
    void openType();
    void sync(bool isFull, bool isRefreshed, bool isTypesOnly);
    void showScheduleMenu();
    void addSchedules(QMenu *menu, const std::vector<QByteArray> &types);
    void addToConnectionMenu(QMenu *menu);
    void addToTypeMenu(QMenu *menu);
    [[nodiscard]] const sync::ConnectionStatus *current() const;
    [[nodiscard]] std::vector<QByteArray> chosenTypes() const;

    std::vector<sync::ConnectionStatus> m_statuses;
    std::map<QString, QString> m_answers; ///< of tests in this sitting, by name
    Instant m_now;
    QDate m_today;
    CellGrid *m_connectionGrid;
    CellGrid *m_typeGrid;
    CellGrid *m_runGrid;
    CellGrid *m_refusedGrid;
    CellGrid *m_requestGrid;
    ScreenBar *m_bar;
    HintButton *m_stop;
    HintButton *m_full;
    HintButton *m_refresh;
    HintButton *m_syncAll;
    HintButton *m_add;
    PaneHeader *m_connectionHeader;
    HintButton *m_test;
    HintButton *m_remove;
    PaneHeader *m_typeHeader;
    HintButton *m_every;
    HintButton *m_again;
    Banner *m_banner;
    Segmented *m_choice;
    PaneHeader *m_lowerHeader;
    DataTable *m_connections;
    DataTable *m_types;
    DataTable *m_runs;
    DataTable *m_refused;
    DataTable *m_requests;
    BudgetBox *m_budget;
    MappingsPane *m_mappings;
    ComparisonPane *m_comparison;
    OfferMatrix *m_offers; ///< beside the types, where there is room
    OfferMatrix *m_offersBelow; ///< else a page of the lower pane
    QWidget *m_lowerPane = nullptr;
    QSplitter *m_columns;
    QSplitter *m_rows;
    QString m_refusedType; ///< whose refusals are shown
    bool m_isRunning = false;
    bool m_hasOffers = false;
    bool m_isWide = false;
};

} // namespace quittance::ui
