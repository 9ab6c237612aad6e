#pragma once

#include "core/workspace/reconcile_policy.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QDateEdit;
class QLineEdit;
class QPushButton;

namespace quittance::ui {

class TextLabel;
class Theme;

/// What one person may decide alone, per currency, and through which day the book is reconciled.
class LimitsDialog : public QDialog
{
    Q_OBJECT

public:
    /// `currencies` of the book's bank lines; at least one.
    LimitsDialog(Theme &theme, const workspace::ReconcilePolicy &policy, const QStringList &currencies, QDate today,
                 QWidget *parent = nullptr);

    [[nodiscard]] workspace::ReconcilePolicy policy() const { return m_policy; }

Q_SIGNALS:
    void policyWanted(const quittance::workspace::ReconcilePolicy &policy, const QString &reason);

private:
    void build(Theme &theme, const QStringList &currencies, QDate today);
    void showCurrency();
    void take();
    [[nodiscard]] std::optional<Currency> currency() const;

    workspace::ReconcilePolicy m_policy;
    QComboBox *m_currency;
    QLineEdit *m_writeOff;
    QLineEdit *m_approval;
    QCheckBox *m_isLocked;
    QDateEdit *m_lockedThrough;
    QLineEdit *m_reason;
    TextLabel *m_problem;
    QPushButton *m_save = nullptr;
    bool m_isShowing = false;
};

} // namespace quittance::ui
