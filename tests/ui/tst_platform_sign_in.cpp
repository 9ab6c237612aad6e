#include "tests/ui/platform_desk.h"
#include "tests/ui/screen_samples.h"
#include "ui/connections/add_connection_dialog.h"
#include "ui/connections/connections_screen.h"
#include "ui/connections/connections_view.h"
#include "ui/connections/sign_in_panel.h"
#include "ui/reconcile/text_label.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/hint_button.h"
#include "ui/widgets/segmented.h"
#include "ui/widgets/theme.h"

#include <QAbstractItemModel>
#include <QComboBox>
#include <QLineEdit>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace quittance;
using namespace quittance::ui;
using samples::PlatformDesk;

namespace {

constexpr int kLongest = 30'000;

} // namespace

/// Books of Alloy linked through a browser, which is ours.
class PlatformSignInTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void consentInTheBrowserLinksTheBooks();
    void withoutABrowserTheAddressCanBeCopied();
    void stoppingKeepsNothingAndItCanBeginAgain();
    void aWrongKeyIsSaid();
    void nobodyConsentingInTimeIsSaid();
    void otherPlatformsAreNotLinkedSo();

private:
    void openWizard(const QString &platform);
    void press(const QString &name) { QTest::mouseClick(m_wizard->findChild<HintButton *>(name), Qt::LeftButton); }
    void giveSecret(const QString &secret);
    [[nodiscard]] SignInPanel &panel() { return m_wizard->signIn(); }
    [[nodiscard]] QString sentence() { return m_wizard->findChild<TextLabel *>(u"signInSentence"_s)->text(); }
    void draw(const QString &name);

    QTemporaryDir m_folder;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<PlatformDesk> m_desk;
    std::unique_ptr<ConnectionsScreen> m_screen;
    AddConnectionDialog *m_wizard = nullptr;
    QList<QUrl> m_opened;
    bool m_hasBrowser = true;
    int m_books = 0;
};

void PlatformSignInTest::initTestCase()
{
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder.path());
    QCoreApplication::setOrganizationName(u"quittance-test"_s);
    m_theme = std::make_unique<Theme>();
    m_theme->setChoice(ThemeChoice::Light);
    m_theme->applyTo(*qApp);
}

void PlatformSignInTest::init()
{
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s));
    QSettings().clear();
    m_opened.clear();
    m_hasBrowser = true;
    m_desk = std::make_unique<PlatformDesk>(m_folder.filePath(u"book%1.quittance"_s.arg(++m_books)));
    m_screen = std::make_unique<ConnectionsScreen>(m_desk->workspace(), *m_theme);
    m_screen->setBrowser([this](const QUrl &address) {
        m_opened << address;
        return m_hasBrowser;
    });
    m_screen->resize(1288, 784);
    m_screen->show();
}

void PlatformSignInTest::cleanup()
{
    m_screen.reset();
    m_desk.reset();
}

void PlatformSignInTest::openWizard(const QString &platform)
{
    QTest::mouseClick(m_screen->findChild<HintButton *>(u"add"_s), Qt::LeftButton);
    QTRY_VERIFY((m_wizard = m_screen->findChild<AddConnectionDialog *>()) != nullptr);
    auto *platforms = m_wizard->findChild<Segmented *>(u"platform"_s);
    for (int i = 0; platforms->button(i); ++i) {
        if (platforms->button(i)->text() == platform)
            platforms->setCurrent(i);
    }
    press(u"next"_s);
}

void PlatformSignInTest::giveSecret(const QString &secret)
{
    auto *source = m_wizard->findChild<QComboBox *>(u"secretSource"_s);
    source->setCurrentIndex(source->findData(int(sync::SecretSource::Kind::Given)));
    QTest::keyClicks(m_wizard->findChild<QLineEdit *>(u"connectionAddress"_s),
                     m_desk->cloud().settings.base.toString());
    QTest::keyClicks(m_wizard->findChild<QLineEdit *>(u"secret"_s), secret);
}

void PlatformSignInTest::draw(const QString &name)
{
    m_wizard->adjustSize();
    samples::keepPicture(*m_wizard, name);
}

void PlatformSignInTest::consentInTheBrowserLinksTheBooks()
{
    openWizard(u"Alloy"_s);
    QVERIFY2(!m_wizard->findChild<HintButton *>(u"signInStart"_s)->isEnabled(), "the secret is missing");
    draw(u"signin-idle"_s);
    giveSecret(u"a-key-of-tests"_s);
    press(u"signInStart"_s);
    QTRY_COMPARE_WITH_TIMEOUT(panel().state(), SignInState::Waiting, kLongest);
    QCOMPARE(m_opened, QList<QUrl>{QUrl(u"https://consent.example/app"_s)});
    QVERIFY(sentence().contains(u"consent.example"));
    draw(u"signin-waiting"_s);
    press(u"signInOpen"_s);
    QCOMPARE(m_opened.size(), 2);
    m_desk->alloy.credentials.push_back(R"({"credentialId":"cred-1","type":"quickbooks","updatedAt":"2"})");
    QTRY_COMPARE_WITH_TIMEOUT(panel().state(), SignInState::Done, kLongest);
    QCOMPARE(m_wizard->findChild<QLineEdit *>(u"option-credential"_s)->text(), u"cred-1"_s);
    draw(u"signin-done"_s);
    press(u"next"_s);
    press(u"next"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_screen->view().chosen(), u"Alloy"_s, kLongest);
    QTRY_COMPARE_WITH_TIMEOUT(m_desk->workspace().jobs().runningCount(), 0, kLongest);
    auto statuses = m_desk->workspace().connections().statuses();
    QTRY_VERIFY_WITH_TIMEOUT(statuses.isFinished(), kLongest);
    const auto kept = statuses.result();
    QVERIFY(kept);
    const auto &options = kept->front().connection.settings.options;
    QCOMPARE(options.at(u"credential"_s), u"cred-1"_s);
    QCOMPARE(options.at(u"user"_s), u"user-1"_s);
}

void PlatformSignInTest::withoutABrowserTheAddressCanBeCopied()
{
    m_hasBrowser = false;
    openWizard(u"Alloy"_s);
    giveSecret(u"a-key-of-tests"_s);
    press(u"signInStart"_s);
    QTRY_COMPARE_WITH_TIMEOUT(panel().state(), SignInState::Waiting, kLongest);
    QVERIFY(sentence().startsWith(u"No browser"));
    QVERIFY(m_wizard->findChild<HintButton *>(u"signInCopy"_s)->isVisible());
}

void PlatformSignInTest::stoppingKeepsNothingAndItCanBeginAgain()
{
    openWizard(u"Alloy"_s);
    giveSecret(u"a-key-of-tests"_s);
    press(u"signInStart"_s);
    QTRY_COMPARE_WITH_TIMEOUT(panel().state(), SignInState::Waiting, kLongest);
    press(u"signInStop"_s);
    QCOMPARE(panel().state(), SignInState::Stopped);
    m_desk->alloy.credentials.push_back(R"({"credentialId":"cred-1","type":"quickbooks","updatedAt":"2"})");
    QVERIFY(m_wizard->findChild<QLineEdit *>(u"option-credential"_s)->text().isEmpty());
    draw(u"signin-stopped"_s);
    press(u"signInStart"_s);
    QTRY_COMPARE_WITH_TIMEOUT(panel().state(), SignInState::Waiting, kLongest);
    QCOMPARE(m_opened.size(), 2);
}

void PlatformSignInTest::aWrongKeyIsSaid()
{
    openWizard(u"Alloy"_s);
    giveSecret(u"wrong"_s);
    press(u"signInStart"_s);
    QTRY_COMPARE_WITH_TIMEOUT(panel().state(), SignInState::Failed, kLongest);
    QVERIFY(!sentence().isEmpty());
    QVERIFY(m_opened.isEmpty());
    draw(u"signin-failed"_s);
}

void PlatformSignInTest::nobodyConsentingInTimeIsSaid()
{
    openWizard(u"Alloy"_s);
    giveSecret(u"a-key-of-tests"_s);
    press(u"signInStart"_s);
    QTRY_COMPARE_WITH_TIMEOUT(panel().state(), SignInState::Waiting, kLongest);
    panel().showEnd(fail(Error::Kind::Cancelled, u"Nobody consented in time; the books are not linked."_s));
    QCOMPARE(panel().state(), SignInState::Expired);
    QVERIFY(sentence().startsWith(u"Nobody consented"));
    QVERIFY(m_wizard->findChild<HintButton *>(u"signInStart"_s)->isEnabled());
    draw(u"signin-expired"_s);
}

void PlatformSignInTest::otherPlatformsAreNotLinkedSo()
{
    openWizard(u"Codat"_s);
    QVERIFY(!panel().isVisible());
}

QTEST_MAIN(PlatformSignInTest)
#include "tst_platform_sign_in.moc"
