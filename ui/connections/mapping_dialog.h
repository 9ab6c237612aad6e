#pragma once

#include "core/workspace/mapping_service.h"

#include <QDialog>

class QComboBox;
class QPushButton;

namespace quittance::ui {

class TextLabel;
class Theme;

/// Asks what a mapping is to be, from what the platform has for it. Deletes itself.
class MappingDialog : public QDialog
{
    Q_OBJECT

public:
    /// `key` may name a currency; without one and with `asksCurrency` the currency is asked for too.
    MappingDialog(Theme &theme, workspace::MappingOffer offer, QString key, const QString &current, bool asksCurrency,
                  QWidget *parent = nullptr);

Q_SIGNALS:
    void chosen(const QString &key, const QString &value);

private:
    void build(Theme &theme, const QString &current, bool asksCurrency);
    void refresh();
    [[nodiscard]] QString value() const;
    [[nodiscard]] QString key() const;

    workspace::MappingOffer m_offer;
    QString m_key;
    QComboBox *m_value;
    QComboBox *m_currency = nullptr;
    TextLabel *m_about;
    QPushButton *m_save = nullptr;
};

} // namespace quittance::ui
