#include "core/workspace/workspace.h"
#include "ui/desktop/desktop.h"
#include "ui/documents/question.h"
#include "ui/shell/command_palette.h"
#include "ui/shell/main_window.h"

#include <QDir>
#include <QFileInfo>
#include <QInputDialog>

using namespace Qt::StringLiterals;

namespace quittance::ui {

void Desktop::openCompany(ledger::CompanyId company)
{
    if (!m_workspace.isOpen() || company == m_workspace.view().company())
        return;
    // A page of one customer means nothing in another company.
    const QString here = m_window->currentScreen();
    const QString screen = here == u"customer"_s ? u"customers"_s : here;
    whenAnswered(this, m_workspace.openCompany(company), [this, screen](const Result<> &opened) {
        if (opened)
            showCompany(screen);
        else
            showFailure(opened.error());
    });
}

void Desktop::askCompanyName()
{
    if (!m_workspace.isOpen())
        return;
    auto *dialog = new QInputDialog(m_window.get());
    dialog->setObjectName(u"companyNameDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Add a company"));
    dialog->setLabelText(tr("Name of the company. It starts empty, in the same file; its figures stay its own."));
    dialog->setOkButtonText(tr("Add"));
    connect(dialog, &QInputDialog::textValueSelected, this, &Desktop::addCompany);
    dialog->open();
}

void Desktop::addCompany(const QString &name)
{
    if (!m_workspace.isOpen())
        return;
    whenAnswered(this, m_workspace.addCompany(name), [this](const Result<workspace::CompanyInfo> &company) {
        if (company)
            openCompany(company->id);
        else
            showFailure(company.error());
    });
}

void Desktop::updatePalette()
{
    QList<PaletteHit> lines;
    for (const workspace::CompanyInfo &company : m_companies) {
        if (company.id != m_workspace.view().company())
            lines << PaletteHit{.title = tr("Turn to the company %1").arg(company.name),
                                .detail = tr("In the open book"),
                                .icon = u"book"_s,
                                .run = [this, id = company.id] { openCompany(id); }};
    }
    if (m_workspace.isOpen())
        lines << PaletteHit{.title = tr("Add a company"),
                            .detail = tr("In the open book"),
                            .icon = u"book"_s,
                            .run = [this] { askCompanyName(); }};
    for (const QString &path : recentBooks()) {
        if (m_workspace.path() != path && QFileInfo::exists(path))
            lines << PaletteHit{.title = tr("Open the book %1").arg(QFileInfo(path).completeBaseName()),
                                .detail = QDir::toNativeSeparators(path),
                                .icon = u"book"_s,
                                .run = [this, path] { openBook(path); }};
    }
    m_window->palette().setExtraCommands(lines);
}

} // namespace quittance::ui
