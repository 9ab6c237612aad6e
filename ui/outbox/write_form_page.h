#pragma once

#include "core/base/result.h"
#include "core/workspace/mapping_service.h"
#include "ui/outbox/choice_delegate.h"

#include <QWidget>

#include <functional>

class QComboBox;
class QDateEdit;
class QFormLayout;
class QLineEdit;
class QPlainTextEdit;

namespace quittance::ui {

class AttachmentList;
class ExtraFields;
class TextLabel;
class Theme;
class WriteParts;

/// A record to be written, field by field: for a new one and for one that is sent again. Without a plan every id is
/// typed; with one, what the book and the platform know of is offered.
class WriteFormPage : public QWidget
{
    Q_OBJECT

public:
    WriteFormPage(Theme &theme, connect::WriteIntent intent, QWidget *parent = nullptr);

    void setPlan(const workspace::WritePlan &plan);
    /// The currencies to choose from; that of the intent stays.
    void setCurrencies(const std::vector<Currency> &currencies);
    /// What the platform has for accounts and tax rates.
    void setOffers(const std::vector<workspace::MappingOffer> &offers);
    /// Of the customer that customerChosen() named.
    void setOpenItems(const std::vector<workspace::WriteOpenItem> &items);

    /// What the form says now; InvalidInput where an amount or a day cannot be read.
    [[nodiscard]] Result<connect::WriteIntent> intent() const;
    /// Paths of the files that go with it.
    [[nodiscard]] QStringList attachments() const;
    [[nodiscard]] AttachmentList &files() const { return *m_files; }

Q_SIGNALS:
    void changed();
    void customerChosen(const QString &remoteId);

private:
    struct Field
    {
        QString connect::WriteIntent::*member;
        QLineEdit *edit = nullptr;
        QComboBox *box = nullptr; ///< instead
    };

    void build(Theme &theme);
    void buildFields();
    void buildMoney();
    void buildReceivable(Theme &theme);
    void addText(const QString &name, const QString &label, QString connect::WriteIntent::*member, const QString &tip);
    void addChoice(const QString &name, const QString &label, QString connect::WriteIntent::*member,
                   const QString &tip);
    QLineEdit *addDay(const QString &name, const QString &label, QDate day);
    void startParts();
    void refresh();
    void showPreview();
    [[nodiscard]] Result<> readDays(connect::WriteIntent &intent) const;
    [[nodiscard]] Currency currency() const;
    [[nodiscard]] QComboBox *boxOf(QString connect::WriteIntent::*member) const;

    connect::WriteIntent m_intent;
    QFormLayout *m_form;
    std::vector<Field> m_fields;
    QComboBox *m_currency = nullptr;
    QLineEdit *m_amount = nullptr;
    QLineEdit *m_issue = nullptr;
    QLineEdit *m_due = nullptr;
    QComboBox *m_type = nullptr; ///< of a receivable, with the three below
    QComboBox *m_sendOn = nullptr;
    QDateEdit *m_sendDay = nullptr;
    QPlainTextEdit *m_message = nullptr;
    TextLabel *m_preview = nullptr; ///< what the platform keeps of the message
    std::function<QString(const QString &)> m_reduced;
    AttachmentList *m_files;
    WriteParts *m_parts;
    ExtraFields *m_extras;
    QString m_customer; ///< that was chosen last
};

} // namespace quittance::ui
