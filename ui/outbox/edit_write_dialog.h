#pragma once

#include "core/base/result.h"
#include "core/workspace/outbox_service.h"

#include <QDialog>

class QComboBox;
class QDateEdit;
class QFormLayout;
class QLineEdit;
class QPushButton;
class QTableWidget;

namespace quittance::ui {

class TextLabel;
class Theme;

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
    /// What came of sendWanted(): closes where it went well, else says why not.
    void showSent(const Result<> &sent);

Q_SIGNALS:
    void sendWanted(const quittance::connect::WriteIntent &intent);

private:
    struct Field
    {
        QString connect::WriteIntent::*member;
        QLineEdit *edit;
    };

    void build(Theme &theme, const store::OutboxItem &item);
    void addText(const QString &name, const QString &label, QString connect::WriteIntent::*member);
    QLineEdit *addDay(const QString &name, const QString &label, QDate day);
    void buildSendOn();
    void buildParts();
    void refresh();
    [[nodiscard]] Result<> readParts(connect::WriteIntent &intent) const;
    [[nodiscard]] Result<Money> readAmount(const QString &text) const;

    connect::WriteIntent m_intent;
    Currency m_currency;
    QFormLayout *m_form;
    std::vector<Field> m_fields;
    QLineEdit *m_amount;
    QLineEdit *m_issue = nullptr;
    QLineEdit *m_due = nullptr;
    QComboBox *m_sendOn = nullptr; ///< of a receivable
    QDateEdit *m_sendDay = nullptr;
    QTableWidget *m_parts; ///< lines, or what a payment settles
    TextLabel *m_problem;
    QPushButton *m_send = nullptr;
};

} // namespace quittance::ui
