#pragma once

#include "core/base/result.h"
#include "core/workspace/outbox_service.h"

#include <QDialog>

class QPushButton;

namespace quittance::ui {

class TextLabel;
class Theme;
class WriteFormPage;

/// Changes what a write says, to be sent as a new one. Cannot be accepted before every amount can be read. Deletes
/// itself.
class EditWriteDialog : public QDialog
{
    Q_OBJECT

public:
    EditWriteDialog(Theme &theme, const store::OutboxItem &item, connect::WriteIntent intent,
                    QWidget *parent = nullptr);

    /// What the form says now; InvalidInput where an amount or a day cannot be read.
    [[nodiscard]] Result<connect::WriteIntent> intent() const;
    /// Where what the platform offers is put in.
    [[nodiscard]] WriteFormPage &form() const { return *m_form; }
    /// What came of sendWanted(): closes where it went well, else says why not.
    void showSent(const Result<> &sent);

Q_SIGNALS:
    void sendWanted(const quittance::connect::WriteIntent &intent);

private:
    void build(Theme &theme, const store::OutboxItem &item);
    void refresh();

    WriteFormPage *m_form;
    TextLabel *m_problem;
    QPushButton *m_send = nullptr;
};

} // namespace quittance::ui
