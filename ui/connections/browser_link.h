#pragma once

#include "core/workspace/connection_service.h"

#include <QObject>

#include <functional>

namespace quittance::workspace {
class Workspace;
}

namespace quittance::ui {

class AddConnectionDialog;
class SignInPanel;

/// Opens an address outside of the program; false where it could not.
using OpenAddress = std::function<bool(const QUrl &)>;

/// Carries a sign-in of the wizard to the platform and its page to the browser. Lives as long as the wizard, and stops
/// the waiting with it.
class BrowserLink : public QObject
{
    Q_OBJECT

public:
    BrowserLink(workspace::Workspace &workspace, AddConnectionDialog &dialog, OpenAddress open);
    ~BrowserLink() override;

private:
    void start(const QString &app);
    void stop();

    workspace::Workspace &m_workspace;
    AddConnectionDialog &m_dialog;
    SignInPanel &m_panel;
    OpenAddress m_open;
    std::function<void()> m_cancel; ///< of what is on its way
    int m_number = 0; ///< an answer to an earlier one is dropped
};

} // namespace quittance::ui
