#include "ui/shell/dialogs.h"

#include "core/base/text_fold.h"
#include "ui/shell/action_registry.h"
#include "ui/shell/key_cap.h"
#include "ui/widgets/hint_button.h"
#include "ui/widgets/theme.h"

#include <QAction>
#include <QDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QScreen>
#include <QSysInfo>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace quittance::ui {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::ui::Dialogs)
};

QTreeWidgetItem *groupOf(QTreeWidget &tree, const QString &title)
{
    for (int i = 0; i < tree.topLevelItemCount(); ++i) {
        if (tree.topLevelItem(i)->text(0) == title)
            return tree.topLevelItem(i);
    }
    auto *group = new QTreeWidgetItem(&tree, {title});
    group->setFlags(Qt::ItemIsEnabled);
    group->setExpanded(true);
    QFont bold = tree.font();
    bold.setWeight(QFont::DemiBold);
    group->setFont(0, bold);
    return group;
}

void fillKeys(QTreeWidget &tree, const ActionRegistry &actions)
{
    const auto add = [&tree](const QString &group, const QString &text, const QString &keys) {
        auto *line = new QTreeWidgetItem(groupOf(tree, group), {text, keys});
        line->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
    };
    for (int menu = 0; menu <= int(MenuId::Help); ++menu) {
        for (QAction *action : actions.menu(MenuId(menu))->actions()) {
            if (action->isSeparator() || action->menu() || action->shortcuts().isEmpty())
                continue;
            QStringList keys;
            for (const QKeySequence &key : action->shortcuts())
                keys << keyCapText(key);
            add(actions.menuTitle(MenuId(menu)), ActionRegistry::plainText(*action), keys.join(Text::tr(" or ")));
        }
    }
    for (const KeyNote &note : actions.keyNotes())
        add(note.group, note.text, note.keys);
}

void narrowKeys(QTreeWidget &tree, const QString &typed)
{
    const QString wanted = foldText(typed);
    for (int i = 0; i < tree.topLevelItemCount(); ++i) {
        QTreeWidgetItem *group = tree.topLevelItem(i);
        bool isAnyShown = false;
        for (int j = 0; j < group->childCount(); ++j) {
            QTreeWidgetItem *line = group->child(j);
            const bool isShown = foldText(line->text(0) + u' ' + line->text(1)).contains(wanted);
            line->setHidden(!isShown);
            isAnyShown = isAnyShown || isShown;
        }
        group->setHidden(!isAnyShown);
    }
}

} // namespace

void showKeys(Theme &theme, const ActionRegistry &actions, QWidget &window)
{
    auto *dialog = new QDialog(&window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(u"keysPage"_s);
    dialog->setWindowTitle(Text::tr("Keys"));
    dialog->resize(520, 620);
    auto *filter = new QLineEdit(dialog);
    filter->setPlaceholderText(Text::tr("Type to narrow the list"));
    filter->setClearButtonEnabled(true);
    filter->setAccessibleName(filter->placeholderText());
    auto *tree = new QTreeWidget(dialog);
    tree->setColumnCount(2);
    tree->setHeaderLabels({Text::tr("Command"), Text::tr("Key")});
    tree->setRootIsDecorated(false);
    tree->setUniformRowHeights(true);
    tree->setAccessibleName(Text::tr("Keys"));
    fillKeys(*tree, actions);
    tree->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    tree->header()->resizeSection(1, 170);
    tree->header()->setStretchLastSection(false);
    auto *close = new HintButton(theme, Text::tr("Close"), {}, dialog);
    close->setKeyShown(QKeySequence(Qt::Key_Escape));
    auto *column = new QVBoxLayout(dialog);
    column->addWidget(filter);
    column->addWidget(tree, 1);
    column->addWidget(close, 0, Qt::AlignRight);
    QObject::connect(filter, &QLineEdit::textChanged, tree, [tree](const QString &typed) { narrowKeys(*tree, typed); });
    QObject::connect(close, &QPushButton::clicked, dialog, &QDialog::close);
    dialog->show();
}

void showAbout(Theme &theme, QWidget &window)
{
    auto *dialog = new QDialog(&window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(u"about"_s);
    dialog->setWindowTitle(Text::tr("About Quittance"));
    auto *mark = new QLabel(dialog);
    mark->setPixmap(theme.icons().pixmap(u"quittance"_s, 40, theme.tokens().accent, window.devicePixelRatioF()));
    auto *name = new QLabel(Text::tr("Quittance %1").arg(QStringLiteral(QUITTANCE_VERSION)), dialog);
    name->setFont(theme.font(TextStyle::Screen));
    auto *words = new QLabel(
        Text::tr("Who owes you, who pays, and can you prove it.\n\nWorks offline; one file per company, on this "
                 "computer. No "
                 "account, no telemetry.\n\nFree software under the GNU General Public License, version 3 or later. It "
                 "comes "
                 "without any warranty.\n\nThe type is Inter, under the SIL Open Font License 1.1. Built with Qt %1.")
            .arg(QString::fromLatin1(qVersion())),
        dialog);
    words->setWordWrap(true);
    words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    words->setMinimumWidth(360);
    auto *close = new HintButton(theme, Text::tr("Close"), {}, dialog);
    close->setKeyShown(QKeySequence(Qt::Key_Escape));
    QObject::connect(close, &QPushButton::clicked, dialog, &QDialog::close);
    auto *head = new QHBoxLayout;
    head->setSpacing(12);
    head->addWidget(mark);
    head->addWidget(name, 1);
    auto *column = new QVBoxLayout(dialog);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(12);
    column->addLayout(head);
    column->addWidget(words);
    column->addWidget(close, 0, Qt::AlignRight);
    dialog->show();
}

QString diagnosticsText(const Theme &theme, const QWidget &window)
{
    const QScreen *screen = window.screen();
    QStringList lines;
    lines << u"Quittance " QUITTANCE_VERSION ""_s;
    lines << u"Qt %1 (built with %2)"_s.arg(QString::fromLatin1(qVersion()), QStringLiteral(QT_VERSION_STR));
    lines << u"%1, %2, %3"_s.arg(QSysInfo::prettyProductName(), QSysInfo::kernelVersion(),
                                 QSysInfo::currentCpuArchitecture());
    lines << u"Platform %1, locale %2"_s.arg(QGuiApplication::platformName(), QLocale().name());
    lines << u"Screen %1×%2 at scale %3, window %4×%5"_s.arg(screen->size().width())
                 .arg(screen->size().height())
                 .arg(QString::number(qRound(screen->devicePixelRatio() * 100)) + u" %"_s)
                 .arg(window.width())
                 .arg(window.height());
    lines << u"Theme %1, rows %2 px"_s.arg(theme.isDark() ? u"dark"_s : u"light"_s).arg(theme.rowHeight());
    return lines.join(u'\n');
}

} // namespace quittance::ui
