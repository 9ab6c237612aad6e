#include "ui/connections/browser_link.h"

#include "core/workspace/workspace.h"
#include "ui/connections/add_connection_dialog.h"
#include "ui/connections/sign_in_panel.h"
#include "ui/documents/question.h"

#include <utility>

namespace quittance::ui {

BrowserLink::BrowserLink(workspace::Workspace &workspace, AddConnectionDialog &dialog, OpenAddress open)
    : QObject(&dialog)
    , m_workspace(workspace)
    , m_dialog(dialog)
    , m_panel(dialog.signIn())
    , m_open(std::move(open))
{
    connect(&m_panel, &SignInPanel::startWanted, this, &BrowserLink::start);
    connect(&m_panel, &SignInPanel::stopWanted, this, &BrowserLink::stop);
    connect(&m_panel, &SignInPanel::openWanted, this, [this](const QUrl &address) { (void)m_open(address); });
}

BrowserLink::~BrowserLink()
{
    stop();
}

void BrowserLink::start(const QString &app)
{
    stop();
    if (!m_workspace.isOpen())
        return;
    const int number = ++m_number;
    const workspace::SignIn signIn = m_workspace.connections().signIn(m_dialog.access(), {.app = app});
    m_cancel = signIn.cancel;
    whenAnswered(this, signIn.address, [this, number](const Result<QUrl> &address) {
        if (number == m_number)
            m_panel.showConsent(address, address && m_open(*address));
    });
    whenAnswered(this, signIn.options, [this, number](const Result<std::map<QString, QString>> &options) {
        if (number == m_number)
            m_panel.showEnd(options);
    });
}

void BrowserLink::stop()
{
    ++m_number;
    if (const auto cancel = std::exchange(m_cancel, {}))
        cancel();
}

} // namespace quittance::ui
