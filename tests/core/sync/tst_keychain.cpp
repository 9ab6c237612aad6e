#include "core/sync/secret_store.h"

#include <QCoreApplication>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <cstdio>

using namespace quittance;
using namespace quittance::sync;
using namespace Qt::StringLiterals;

namespace {

constexpr char kIsInside[] = "QUITTANCE_KEYCHAIN_SESSION";
constexpr int kPatienceMs = 20'000;

template<typename T>
class Answered
{
public:
    [[nodiscard]] SecretStore::Done<T> taker()
    {
        return [this](const Result<T> &answer) { m_answer = answer; };
    }
    [[nodiscard]] bool isThere() const { return m_answer.has_value(); }
    [[nodiscard]] const Result<T> &operator*() const { return *m_answer; }

private:
    std::optional<Result<T>> m_answer;
};

} // namespace

/// Against the keychain service of a session of the test's own: main() starts that.
class TestKeychain : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSecretIsKeptForTheNextProgram()
    {
        if (qgetenv(kIsInside) != "1")
            QSKIP("gnome-keyring-daemon and dbus-run-session are not both installed or do not start, so no keychain "
                  "can be asked.");
        const QByteArray secret("a key\0with everything\n\xc3\xa9", 24);
        {
            SecretStore store;
            Answered<void> kept;
            store.keep(u"cloud books"_s, secret, this, kept.taker());
            QTRY_VERIFY_WITH_TIMEOUT(kept.isThere(), kPatienceMs);
            QVERIFY2(*kept, qPrintable(*kept ? QString() : (*kept).error().message));
        }
        SecretStore later;
        Answered<QByteArray> found;
        later.find(u"cloud books"_s, {}, this, found.taker());
        QTRY_VERIFY_WITH_TIMEOUT(found.isThere(), kPatienceMs);
        QVERIFY(*found);
        QCOMPARE(**found, secret);

        Answered<void> forgotten;
        later.forget(u"cloud books"_s, {}, this, forgotten.taker());
        QTRY_VERIFY_WITH_TIMEOUT(forgotten.isThere(), kPatienceMs);
        Answered<QByteArray> gone;
        later.find(u"cloud books"_s, {}, this, gone.taker());
        QTRY_VERIFY_WITH_TIMEOUT(gone.isThere(), kPatienceMs);
        QVERIFY(!*gone);
        QCOMPARE((*gone).error().kind, Error::Kind::NotFound);
        QVERIFY((*gone).error().message.contains(u"cloud books"_s));
    }

    void withoutAKeychainASentenceSaysWhatToDo()
    {
        QProcess alone;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, u"unix:path=/nonexistent"_s);
        alone.setProcessEnvironment(environment);
        alone.start(QCoreApplication::applicationFilePath(), {u"--alone"_s});
        QVERIFY(alone.waitForFinished(kPatienceMs * 2));
        const QString said = QString::fromUtf8(alone.readAllStandardOutput());
        QVERIFY2(said.contains(u"No system keychain can be reached here"_s), qPrintable(said));
        QVERIFY(said.contains(u"--secret-env"_s));
        QVERIFY(!said.contains(u"sesame"_s));
    }
};

namespace {

/// Says what becomes of a secret where there is no keychain.
int keepAlone(QCoreApplication &app)
{
    SecretStore store;
    QObject context;
    store.keep(u"cloud books"_s, "sesame", &context, [&app](const Result<> &kept) {
        std::fputs(qPrintable(kept ? u"kept"_s : kept.error().message), stdout);
        QMetaObject::invokeMethod(
            &app, [] { QCoreApplication::quit(); }, Qt::QueuedConnection);
    });
    return QCoreApplication::exec();
}

/// Runs this program again in a bus session of its own, whose keychain is new, empty and open.
int runInSession(const QString &bus, const QStringList &arguments)
{
    const QTemporaryDir home;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const QString &name : {u"HOME"_s, u"XDG_DATA_HOME"_s, u"XDG_RUNTIME_DIR"_s, u"XDG_CONFIG_HOME"_s})
        environment.insert(name, home.path());
    environment.insert(u"XDG_CURRENT_DESKTOP"_s, u"GNOME"_s);
    environment.insert(QString::fromLatin1(kIsInside), u"1"_s);
    QProcess session;
    session.setProcessEnvironment(environment);
    session.setProcessChannelMode(QProcess::ForwardedChannels);
    const QString start = u"printf 'x\\n' | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1"
                          u" || export QUITTANCE_KEYCHAIN_SESSION=none;"
                          u" exec \"$0\" \"$@\""_s;
    session.start(bus,
                  QStringList{u"--"_s, u"sh"_s, u"-c"_s, start, QCoreApplication::applicationFilePath()} + arguments);
    const bool isOver = session.waitForFinished(5 * kPatienceMs);
    return isOver && session.exitStatus() == QProcess::NormalExit ? session.exitCode() : 1;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    if (QCoreApplication::arguments().contains(u"--alone"_s))
        return keepAlone(app);
    const QString bus = QStandardPaths::findExecutable(u"dbus-run-session"_s);
    const bool isInstalled = !bus.isEmpty() && !QStandardPaths::findExecutable(u"gnome-keyring-daemon"_s).isEmpty();
    if (isInstalled && !qEnvironmentVariableIsSet(kIsInside))
        return runInSession(bus, QCoreApplication::arguments().sliced(1));
    TestKeychain test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_keychain.moc"
