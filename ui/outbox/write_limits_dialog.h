#pragma once

#include "core/workspace/outbox_service.h"

#include <QDialog>

class QComboBox;
class QLineEdit;
class QPushButton;

namespace quittance::ui {

class TextLabel;
class Theme;

/// Above which amount a second person has to release a write, by currency. Deletes itself.
class WriteLimitsDialog : public QDialog
{
    Q_OBJECT

public:
    /// `currencies` of the book; those that have a limit are added.
    WriteLimitsDialog(Theme &theme, sync::WriteLimits limits, const std::vector<Currency> &currencies,
                      QWidget *parent = nullptr);

Q_SIGNALS:
    void limitsWanted(const quittance::sync::WriteLimits &limits);

private:
    void showCurrency();
    void take();
    [[nodiscard]] std::optional<Currency> currency() const;

    sync::WriteLimits m_limits;
    QComboBox *m_currency;
    QLineEdit *m_limit;
    TextLabel *m_problem;
    QPushButton *m_save = nullptr;
};

} // namespace quittance::ui
