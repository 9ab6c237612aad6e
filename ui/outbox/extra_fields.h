#pragma once

#include "core/workspace/outbox_service.h"

#include <QWidget>

class QComboBox;
class QFormLayout;
class QLineEdit;

namespace quittance::ui {

/// Fields that only one platform knows, by its own names, as its own form describes them.
class ExtraFields : public QWidget
{
    Q_OBJECT

public:
    explicit ExtraFields(QWidget *parent = nullptr);

    /// `known` values stay where a field is asked for; others that are known are kept as they are.
    void setFields(const std::vector<connect::WriteField> &fields, const std::map<QString, QString> &known);
    /// Of what is filled in.
    [[nodiscard]] std::map<QString, QString> values() const;
    /// The first field that has to be filled in and is not; empty: none.
    [[nodiscard]] QString missing() const;

Q_SIGNALS:
    void changed();

private:
    struct Row
    {
        connect::WriteField field;
        QLineEdit *edit = nullptr;
        QComboBox *box = nullptr; ///< instead, where the platform offers choices
    };

    void addRow(const connect::WriteField &field, const QString &value);
    [[nodiscard]] static QString valueOf(const Row &row);

    QFormLayout *m_form;
    std::vector<Row> m_rows;
    std::map<QString, QString> m_kept;
};

/// What a field of a platform's form means and within which limits, for a tip.
[[nodiscard]] QString tipOf(const connect::WriteField &field);

} // namespace quittance::ui
