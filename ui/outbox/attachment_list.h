#pragma once

#include "core/workspace/write_plan.h"

#include <QWidget>

class QListWidget;

namespace quittance::ui {

class HintButton;
class TextLabel;
class Theme;

/// The files that go with a record, where the platform takes any: picked by name, read only when the record is sent.
class AttachmentList : public QWidget
{
    Q_OBJECT

public:
    explicit AttachmentList(Theme &theme, QWidget *parent = nullptr);

    /// Which files are taken; nothing: none, and the list is not shown.
    void setOffer(const std::optional<connect::AttachmentOffer> &offer);
    /// Names of files that an earlier write of this record had; a sentence says what becomes of them.
    void setEarlier(const QStringList &names, connect::WriteKind kind);
    /// Paths. What is there already stays once.
    void add(const QStringList &paths);

    [[nodiscard]] QStringList paths() const;
    /// One sentence about what the platform does not take; empty: it takes all.
    [[nodiscard]] QString problem() const;

Q_SIGNALS:
    void changed();

private:
    void build();
    void pick();
    void removeChosen();
    void refresh();

    connect::AttachmentOffer m_offer;
    QListWidget *m_files;
    HintButton *m_add;
    HintButton *m_remove;
    TextLabel *m_about;
    TextLabel *m_earlier;
};

} // namespace quittance::ui
