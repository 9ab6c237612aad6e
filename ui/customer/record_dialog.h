#pragma once

#include "core/workspace/promise_service.h"

#include <QDialog>

#include <functional>

class QComboBox;
class QDateEdit;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace quittance::ui {

/// Asks for what a customer promised or disputed. Cannot be accepted before the amount can be read. Deletes itself.
class RecordDialog : public QDialog
{
    Q_OBJECT

public:
    explicit RecordDialog(const QString &title, Currency currency, QDate today, QWidget *parent = nullptr);

    /// A promise that is open already, to be replaced; the first choice is none.
    struct Choice
    {
        qint64 id = 0;
        QString text;
        qint64 units = 0; ///< proposed for the amount; 0: none
    };

    /// Rows for a promise: the day, the amount of `proposed` units, which one it replaces, a note.
    void askPromise(qint64 proposed, const QList<Choice> &open);
    /// Rows for a dispute: the document, the amount, the reason, a note.
    void askDispute(const QList<Choice> &documents);

    [[nodiscard]] Money amount() const;
    [[nodiscard]] QDate date() const;
    [[nodiscard]] qint64 choice() const; ///< id of the promise or document; 0 for none
    [[nodiscard]] insight::DisputeReason reason() const;
    [[nodiscard]] QString note() const;

private:
    void addCommon();
    void refresh();

    Currency m_currency;
    QFormLayout *m_form;
    QLineEdit *m_amount;
    QDateEdit *m_date;
    QComboBox *m_choice;
    QComboBox *m_reason;
    QLineEdit *m_note;
    QLabel *m_problem;
    QPushButton *m_accept;
};

} // namespace quittance::ui
