#include "core/connect/connector_factory.h"

#include "core/connect/alloy/alloy_connector.h"
#include "core/connect/alloy/alloy_sign_in.h"
#include "core/connect/codat/codat_connector.h"
#include "core/connect/routable/routable_connector.h"

#include <QCoreApplication>
#include <QHostAddress>

#include <algorithm>
#include <array>

namespace quittance::connect {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::connect)
};

template<typename Made>
std::unique_ptr<Connector> make(HttpClient &client, const ConnectionSettings &settings, const QByteArray &secret)
{
    return std::make_unique<Made>(client, settings, secret);
}

struct Vendor
{
    const char16_t *name;
    const char16_t *hosts; ///< its own, by region or for trials, with spaces between
    std::unique_ptr<Connector> (*make)(HttpClient &, const ConnectionSettings &, const QByteArray &);
};

constexpr std::array kVendors = {
    Vendor{u"codat", u"api.codat.io", &make<codat::CodatConnector>},
    Vendor{u"alloy", u"embedded.runalloy.com eu-embedded.runalloy.com", &make<alloy::AlloyConnector>},
    Vendor{u"routable", u"api.routable.com api.sandbox.routable.com", &make<routable::RoutableConnector>},
};

const Vendor *vendorOf(const QString &provider)
{
    const auto *found
        = std::ranges::find_if(kVendors, [&provider](const Vendor &vendor) { return provider == vendor.name; });
    return found == kVendors.end() ? nullptr : found;
}

bool isOwnMachine(const QString &host)
{
    return host == u"localhost" || QHostAddress(host).isLoopback();
}

} // namespace

QStringList providers()
{
    QStringList names;
    for (const Vendor &vendor : kVendors)
        names.append(QString::fromUtf16(vendor.name));
    return names;
}

Result<> checkSettings(const ConnectionSettings &settings)
{
    if (vendorOf(settings.provider) == nullptr)
        return fail(
            Error::Kind::InvalidInput,
            Text::tr("There is no provider “%1”; there are %2.").arg(settings.provider, providers().join(u", ")));
    if (settings.name.trimmed().isEmpty())
        return fail(Error::Kind::InvalidInput, Text::tr("A connection needs a name."));
    const QUrl base = settings.base;
    if (base.isEmpty() || (base.scheme() == u"https" && !base.host().isEmpty()))
        return {};
    if (base.scheme() == u"http" && isOwnMachine(base.host()))
        return {};
    return fail(
        Error::Kind::InvalidInput,
        Text::tr("“%1” is no address for a connection: it begins with https://, or with http:// for this machine "
                 "alone.")
            .arg(base.toString()));
}

QStringList hostsOf(const ConnectionSettings &settings)
{
    if (!settings.base.isEmpty())
        return {settings.base.host()};
    const Vendor *vendor = vendorOf(settings.provider);
    return vendor == nullptr ? QStringList() : QString::fromUtf16(vendor->hosts).split(u' ');
}

Result<std::unique_ptr<Connector>> makeConnector(HttpClient &client, const ConnectionSettings &settings,
                                                 const QByteArray &secret)
{
    if (const Result<> fits = checkSettings(settings); !fits)
        return failed(fits);
    return vendorOf(settings.provider)->make(client, settings, secret);
}

std::vector<SignInApp> signInApps(const QString &provider)
{
    return provider == u"alloy" ? alloy::signInApps() : std::vector<SignInApp>();
}

Result<std::unique_ptr<BrowserSignIn>> makeSignIn(HttpClient &client, const ConnectionSettings &settings,
                                                  const QByteArray &secret, const SignInQuestion &question)
{
    if (const Result<> fits = checkSettings(settings); !fits)
        return failed(fits);
    if (signInApps(settings.provider).empty())
        return fail(Error::Kind::Unsupported, Text::tr("“%1” is not linked through a browser.").arg(settings.provider));
    return std::make_unique<alloy::AlloySignIn>(client, settings, secret, question);
}

} // namespace quittance::connect
