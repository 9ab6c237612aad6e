#include "ui/outbox/attachment_list.h"

#include "ui/reconcile/text_label.h"
#include "ui/widgets/format.h"
#include "ui/widgets/hint_button.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QListWidget>
#include <QVBoxLayout>

namespace quittance::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kListHeight = 64;

enum Role { PathRole = Qt::UserRole, SizeRole };

} // namespace

AttachmentList::AttachmentList(Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_files(new QListWidget(this))
    , m_add(new HintButton(theme, tr("Add files…"), {}, this))
    , m_remove(new HintButton(theme, tr("Remove"), {}, this))
    , m_about(new TextLabel(theme, TextStyle::Caption, Tone::Caption, this))
    , m_earlier(new TextLabel(theme, TextStyle::Caption, Tone::Caption, this))
{
    build();
    setOffer({});
}

void AttachmentList::build()
{
    m_files->setObjectName(u"writeFiles"_s);
    m_files->setAccessibleName(tr("Files that go with the record"));
    m_files->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_files->setMaximumHeight(kListHeight);
    m_add->setObjectName(u"writeAddFiles"_s);
    m_remove->setObjectName(u"writeRemoveFile"_s);
    m_about->setObjectName(u"writeFilesAbout"_s);
    m_earlier->setObjectName(u"writeFilesEarlier"_s);
    auto *buttons = new QVBoxLayout;
    buttons->addWidget(m_add);
    buttons->addWidget(m_remove);
    buttons->addStretch();
    auto *row = new QHBoxLayout;
    row->addWidget(m_files, 1);
    row->addLayout(buttons);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(4);
    layout->addLayout(row);
    for (TextLabel *label : {m_about, m_earlier}) {
        label->setWordWrap(true);
        layout->addWidget(label);
    }
    m_earlier->hide();
    QObject::connect(m_add, &QPushButton::clicked, this, &AttachmentList::pick);
    QObject::connect(m_remove, &QPushButton::clicked, this, &AttachmentList::removeChosen);
    QObject::connect(m_files, &QListWidget::itemSelectionChanged, this, &AttachmentList::refresh);
}

void AttachmentList::setOffer(const std::optional<connect::AttachmentOffer> &offer)
{
    setVisible(offer.has_value());
    m_offer = offer.value_or(connect::AttachmentOffer());
    refresh();
}

void AttachmentList::setEarlier(const QStringList &names, connect::WriteKind kind)
{
    const QString list = names.join(u", "_s);
    m_earlier->setText(kind == connect::WriteKind::Invoice
                           ? tr("What still waits for this invoice goes with the new write too: %1.").arg(list)
                           : tr("The old write had %1. Add what should go with the new one.").arg(list));
    m_earlier->setVisible(!names.isEmpty());
}

void AttachmentList::add(const QStringList &paths)
{
    QStringList there = this->paths();
    for (const QString &path : paths) {
        if (there.contains(path))
            continue;
        there.append(path);
        const QFileInfo file(path);
        auto *item = new QListWidgetItem(u"%1   %2"_s.arg(file.fileName(), sizeText(file.size())), m_files);
        item->setData(PathRole, path);
        item->setData(SizeRole, file.size());
        item->setToolTip(path);
    }
    refresh();
    Q_EMIT changed();
}

QStringList AttachmentList::paths() const
{
    QStringList paths;
    for (int i = 0; i < m_files->count(); ++i)
        paths.append(m_files->item(i)->data(PathRole).toString());
    return paths;
}

QString AttachmentList::problem() const
{
    qint64 together = 0;
    for (int i = 0; i < m_files->count(); ++i) {
        const QFileInfo file(m_files->item(i)->data(PathRole).toString());
        const qint64 size = m_files->item(i)->data(SizeRole).toLongLong();
        together += size;
        if (!m_offer.suffixes.isEmpty() && !m_offer.suffixes.contains(file.suffix().toLower()))
            return tr("“%1” cannot be attached: the platform takes %2.")
                .arg(file.fileName(), m_offer.suffixes.join(u", "_s));
        if (size > m_offer.mostBytes)
            return tr("“%1” is larger than %2.").arg(file.fileName(), sizeText(m_offer.mostBytes));
    }
    if (m_offer.isTogether && together > m_offer.mostBytes)
        return tr("The files are larger than %1 together.").arg(sizeText(m_offer.mostBytes));
    return {};
}

void AttachmentList::pick()
{
    QStringList patterns;
    for (const QString &suffix : m_offer.suffixes)
        patterns.append(u"*."_s + suffix);
    auto *dialog = new QFileDialog(this, tr("Add files"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    dialog->setNameFilter(patterns.isEmpty() ? tr("All files (*)")
                                             : tr("What the platform takes (%1)").arg(patterns.join(u' ')));
    QObject::connect(dialog, &QFileDialog::filesSelected, this, &AttachmentList::add);
    dialog->open();
}

void AttachmentList::removeChosen()
{
    const QList<QListWidgetItem *> chosen = m_files->selectedItems();
    qDeleteAll(chosen);
    refresh();
    Q_EMIT changed();
}

void AttachmentList::refresh()
{
    m_about->setText(m_offer.about);
    m_remove->setEnabled(!m_files->selectedItems().isEmpty());
}

} // namespace quittance::ui
