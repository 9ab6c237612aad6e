#pragma once

#include "core/base/result.h"
#include "core/workspace/connection_service.h"

#include <QDialog>

class QCheckBox;
class QStackedWidget;

namespace quittance::ui {

class AccessPage;
class HintButton;
class PlatformPage;
class ProgressLine;
class SignInPanel;
class TextLabel;
class Theme;

/// Connects a platform in three steps: which one, how it is reached, and whether it answers. Deletes itself.
class AddConnectionDialog : public QDialog
{
    Q_OBJECT

public:
    AddConnectionDialog(Theme &theme, std::vector<workspace::ProviderOffer> offers, const QStringList &takenNames,
                        QWidget *parent = nullptr);

    /// What the platform answered to testWanted().
    void showTest(const Result<connect::ConnectionReport> &report);
    /// What came of addWanted(): closes where it went well.
    void showAdded(const Result<> &added);
    [[nodiscard]] int step() const;
    /// Where books are linked through the browser.
    [[nodiscard]] SignInPanel &signIn() const;
    /// How the platform is reached, as far as it is said.
    [[nodiscard]] workspace::NewConnection access() const;

Q_SIGNALS:
    void testWanted(const quittance::workspace::NewConnection &wanted);
    void addWanted(const quittance::workspace::NewConnection &wanted, bool isReadNow);

private:
    void build(Theme &theme);
    QWidget *buildTestPage();
    void goTo(int step);
    void goOn();
    void test();
    void refresh();
    [[nodiscard]] workspace::NewConnection wanted() const;

    QStackedWidget *m_pages;
    PlatformPage *m_platform;
    AccessPage *m_access;
    TextLabel *m_title;
    TextLabel *m_answer;
    TextLabel *m_detail;
    ProgressLine *m_progress;
    HintButton *m_test;
    QCheckBox *m_readNow;
    HintButton *m_back;
    HintButton *m_next;
    std::map<QString, QString> m_learnt; ///< options the test found
    bool m_isAsking = false;
    bool m_hasAnswered = false; ///< the platform, well, to what is set now
};

} // namespace quittance::ui
