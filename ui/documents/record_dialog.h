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
    explicit RecordDialog(const QString &title, QDate today, QWidget *parent = nullptr);

    /// A promise that is open already, to be replaced, or a document that is disputed.
    struct Choice
    {
        qint64 id = 0;
        QString text;
        Money proposed = {}; ///< for the amount, which is in its currency; zero: none
    };

    /// Rows for a promise: the day, the amount, which of `open` it replaces, a note.
    void askPromise(Money proposed, const QList<Choice> &open);
    /// Rows for a dispute: the document, the amount, the reason, a note.
    void askDispute(const QList<Choice> &documents);
    /// Rows for disputes of several documents, each of all that is open of it: what they are, the reason, a note.
    void askDisputes(const QString &documents);

    /// In the currency of what was proposed.
    [[nodiscard]] Money amount() const;
    [[nodiscard]] QDate date() const;
    [[nodiscard]] qint64 choice() const; ///< id of the promise or document; 0 for none
    [[nodiscard]] insight::DisputeReason reason() const;
    [[nodiscard]] QString note() const;

private:
    void addReason();
    void addCommon();
    void propose(Money amount);
    void refresh();

    Currency m_currency;
    QFormLayout *m_form;
    QLabel *m_amountCaption;
    QLineEdit *m_amount; ///< hidden where no amount is asked for
    QDateEdit *m_date;
    QComboBox *m_choice;
    QComboBox *m_reason;
    QLineEdit *m_note;
    QLabel *m_problem;
    QPushButton *m_accept;
};

} // namespace quittance::ui
