#pragma once

#include "core/base/result.h"
#include "core/workspace/connection_service.h"

#include <QUrl>
#include <QWidget>

class QComboBox;

namespace quittance::ui {

class HintButton;
class ProgressLine;
class TextLabel;
class Theme;

enum class SignInState { Idle, Asking, Waiting, Done, Expired, Stopped, Failed };

/// Links books through the system's browser: which books, how far it is, and the way to begin again. Opens nothing
/// itself.
class SignInPanel : public QWidget
{
    Q_OBJECT

public:
    explicit SignInPanel(Theme &theme, QWidget *parent = nullptr);

    void setApps(const std::vector<connect::SignInApp> &apps);
    /// False, with the reason: nothing can be begun yet.
    void setReady(bool isReady, const QString &whyNot);
    /// The address where somebody consents is known; `isOpen`: the browser has taken it.
    void showConsent(const Result<QUrl> &address, bool isOpen);
    void showEnd(const Result<std::map<QString, QString>> &options);

    [[nodiscard]] SignInState state() const { return m_state; }
    /// What the linking brought; empty before it is done.
    [[nodiscard]] const std::map<QString, QString> &options() const { return m_options; }
    [[nodiscard]] QString app() const;

Q_SIGNALS:
    void startWanted(const QString &app);
    void openWanted(const QUrl &address);
    void stopWanted();
    void changed();

private:
    void build();
    void setState(SignInState state, const QString &sentence);
    void stop();

    SignInState m_state = SignInState::Idle;
    QUrl m_address;
    std::map<QString, QString> m_options;
    bool m_isReady = false;
    QComboBox *m_apps;
    HintButton *m_start;
    HintButton *m_open;
    HintButton *m_copy;
    HintButton *m_stop;
    TextLabel *m_sentence;
    ProgressLine *m_progress;
};

} // namespace quittance::ui
