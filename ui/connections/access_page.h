#pragma once

#include "core/base/result.h"
#include "core/workspace/connection_service.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLineEdit;

namespace quittance::ui {

class SignInPanel;
class TextLabel;
class Theme;

/// Second step of a new connection: its name, its address, the platform's ids and options, and where its secret is.
class AccessPage : public QWidget
{
    Q_OBJECT

public:
    AccessPage(Theme &theme, QStringList takenNames, QWidget *parent = nullptr);

    void setProvider(const QString &provider);
    [[nodiscard]] workspace::NewConnection connection() const;
    /// One sentence about what is missing or cannot be; empty: everything is there.
    [[nodiscard]] QString problem() const;
    /// Says what is wrong and puts the cursor into the field it is about, where that is known.
    void showProblem(const Error &error);
    /// Shown for platforms that are linked through the browser.
    [[nodiscard]] SignInPanel &signIn() const { return *m_signIn; }

Q_SIGNALS:
    void changed();

private:
    struct Field
    {
        QString key; ///< of an option; `company` and `connection` are settings of their own
        QLineEdit *edit;
        QWidget *label;
        QStringList providers; ///< that ask for it
    };

    void build(Theme &theme);
    void addField(const QString &key, const QString &label, const QString &tip, const QStringList &providers);
    void buildSecret();
    void refresh();
    void refreshSignIn();
    void takeLinked();
    [[nodiscard]] QString secretProblem() const;
    [[nodiscard]] sync::SecretSource::Kind sourceKind() const;

    QString m_provider;
    QStringList m_taken;
    QFormLayout *m_form;
    QLineEdit *m_name;
    QLineEdit *m_address;
    QCheckBox *m_sandbox;
    QComboBox *m_source;
    QLineEdit *m_secret;
    QLineEdit *m_variable;
    SignInPanel *m_signIn;
    QWidget *m_signInLabel = nullptr;
    TextLabel *m_about; ///< of where the secret goes
    TextLabel *m_problem;
    std::vector<Field> m_fields;
};

} // namespace quittance::ui
