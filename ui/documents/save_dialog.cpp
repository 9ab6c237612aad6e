#include "ui/documents/save_dialog.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QSettings>

using namespace Qt::StringLiterals;

namespace quittance::ui {

namespace {

constexpr auto kFolderKey = "export/folder"_L1;

} // namespace

void askWhereToSave(QWidget *parent, const QString &title, const QString &name, const QString &filter,
                    const QString &suffix, std::function<void(const QString &path)> save)
{
    auto *dialog = new QFileDialog(parent, title, QSettings().value(kFolderKey, QDir::homePath()).toString(), filter);
    dialog->setObjectName(u"saveDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(suffix);
    dialog->selectFile(name);
    QObject::connect(dialog, &QFileDialog::fileSelected, parent, [save = std::move(save)](const QString &path) {
        QSettings().setValue(kFolderKey, QFileInfo(path).absolutePath());
        save(path);
    });
    dialog->open();
}

} // namespace quittance::ui
