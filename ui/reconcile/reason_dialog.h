#pragma once

#include <QDialog>

#include <functional>

class QComboBox;

namespace quittance::ui {

/// Asks why, with usual answers to pick from. Without a reason it cannot be accepted.
class ReasonDialog : public QDialog
{
    Q_OBJECT

public:
    /// `action` is the verb on the button: "Ignore", "Unmatch".
    ReasonDialog(const QString &title, const QString &sentence, const QString &action, const QStringList &usual,
                 QWidget *parent = nullptr);

    [[nodiscard]] QString reason() const;
    /// Shows it without waiting; `answer` gets the reason when it is given. The dialog deletes itself.
    void askThen(const std::function<void(const QString &reason)> &answer);

private:
    QComboBox *m_reason;
};

} // namespace quittance::ui
