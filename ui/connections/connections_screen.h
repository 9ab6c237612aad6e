#pragma once

#include "core/base/result.h"
#include "core/workspace/connection_service.h"
#include "ui/connections/browser_link.h"
#include "ui/documents/lazy_screen.h"

#include <QTimer>

namespace quittance::ui {

class AddConnectionDialog;
class ComparisonDesk;
class ConnectionsView;
class MappingDesk;
class Question;
class Theme;

/// The screen Connections on a workspace.
class ConnectionsScreen : public LazyScreen
{
    Q_OBJECT

public:
    ConnectionsScreen(workspace::Workspace &workspace, Theme &theme, QWidget *parent = nullptr);

    [[nodiscard]] ConnectionsView &view() { return *m_view; }
    /// How pages are opened where somebody consents; the system's browser unless set.
    void setBrowser(OpenAddress open) { m_open = std::move(open); }
    /// Opens the steps that connect a platform.
    void addConnection();
    /// Reads what changed, from every connection.
    void syncAll();

Q_SIGNALS:
    void notice(const QString &sentence);
    void customerWanted(quittance::ledger::CustomerId customer);
    void documentWanted(quittance::ledger::DocumentId document);

protected:
    void ask() override;
    void forget() override;

private:
    void connectView();
    void askDetail();
    void sync(const workspace::SyncWish &wish);
    void stop();
    void showJobs();
    void remove(const QString &name);
    void test(const QString &name);
    void askSecret(const QString &name);
    void setTypes(const QString &name, const workspace::TypeWish &wish);
    void showWizard(std::vector<workspace::ProviderOffer> offers);
    void add(AddConnectionDialog *dialog, const workspace::NewConnection &wanted, bool isReadNow);
    void report(const Result<> &done, const QString &sentence);

    Theme &m_theme;
    ConnectionsView *m_view;
    Question *m_statuses;
    Question *m_detail;
    MappingDesk *m_mappings;
    ComparisonDesk *m_comparison;
    QTimer m_minute; ///< lags grow
    OpenAddress m_open;
    QStringList m_names;
    std::vector<int> m_jobs; ///< readings started here that are on
};

} // namespace quittance::ui
