#pragma once

#include "core/base/result.h"
#include "core/workspace/connection_service.h"

#include <QTimer>
#include <QWidget>

namespace quittance::workspace {
class Workspace;
}

namespace quittance::ui {

class AddConnectionDialog;
class ConnectionsView;
class Question;
class Theme;

/// The screen Connections on a workspace.
class ConnectionsScreen : public QWidget
{
    Q_OBJECT

public:
    ConnectionsScreen(workspace::Workspace &workspace, Theme &theme, QWidget *parent = nullptr);

    [[nodiscard]] ConnectionsView &view() { return *m_view; }
    /// Opens the steps that connect a platform.
    void addConnection();
    /// Reads what changed, from every connection.
    void syncAll();

Q_SIGNALS:
    void notice(const QString &sentence);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void connectView();
    void ask();
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

    workspace::Workspace &m_workspace;
    Theme &m_theme;
    ConnectionsView *m_view;
    Question *m_statuses;
    Question *m_detail;
    QTimer m_later;
    QTimer m_minute; ///< lags grow
    QStringList m_names;
    std::vector<int> m_jobs; ///< readings started here that are on
    bool m_isOutdated = false; ///< something changed while nobody looked
};

} // namespace quittance::ui
