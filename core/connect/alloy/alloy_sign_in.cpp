#include "core/connect/alloy/alloy_sign_in.h"

#include <QCoreApplication>
#include <QUuid>

#include <utility>

namespace quittance::connect::alloy {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::connect::alloy)
};

constexpr char kUserOption[] = "user";
constexpr qsizetype kMarkDigits = 8;

QString userOf(const ConnectionSettings &settings)
{
    const auto found = settings.options.find(QLatin1StringView(kUserOption));
    return found == settings.options.end() ? QString() : found->second;
}

} // namespace

std::vector<SignInApp> signInApps()
{
    return {{u"quickbooks"_s, u"QuickBooks Online"_s}, {u"xero"_s, u"Xero"_s}};
}

AlloySignIn::AlloySignIn(HttpClient &http, const ConnectionSettings &settings, const QByteArray &key,
                         SignInQuestion question, QObject *parent)
    : BrowserSignIn(parent)
    , m_client(http, settings, key)
    , m_question(std::move(question))
    , m_name(settings.name)
    , m_userId(userOf(settings))
{
}

void AlloySignIn::start()
{
    if (!m_userId.isEmpty()) {
        authorise(m_userId);
        return;
    }
    // Two books of one name must not share a user: each would see the other's credential as its own.
    const QString mark = QUuid::createUuid().toString(QUuid::Id128).first(kMarkDigits);
    HeadlessAuthorisation::createUser(m_client, u"%1-%2"_s.arg(m_name, mark), this,
                                      [this](const Result<QString> &user) {
                                          if (m_isOver)
                                              return;
                                          if (user)
                                              authorise(*user);
                                          else
                                              end(user.error());
                                      });
}

void AlloySignIn::authorise(const QString &userId)
{
    m_userId = userId;
    m_authorisation = new HeadlessAuthorisation(
        m_client, {.userId = userId, .app = m_question.app, .pause = m_question.pause, .patience = m_question.patience},
        this);
    connect(m_authorisation, &HeadlessAuthorisation::consentWanted, this, &AlloySignIn::consentWanted);
    connect(m_authorisation, &HeadlessAuthorisation::failed, this, &AlloySignIn::end);
    connect(m_authorisation, &HeadlessAuthorisation::linked, this, [this](const QString &credential) {
        m_isOver = true;
        Q_EMIT linked({{u"credential"_s, credential}, {QLatin1StringView(kUserOption), m_userId}});
    });
    m_authorisation->start();
}

void AlloySignIn::cancel()
{
    if (m_authorisation)
        m_authorisation->cancel();
    else
        end({Error::Kind::Cancelled, Text::tr("Linking the books was stopped.")});
}

void AlloySignIn::end(const Error &error)
{
    if (!std::exchange(m_isOver, true))
        Q_EMIT failed(error);
}

} // namespace quittance::connect::alloy
