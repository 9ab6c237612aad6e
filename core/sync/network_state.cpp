#include "core/sync/network_state.h"

#include <QNetworkInformation>

namespace quittance::sync {

bool isQuietTime()
{
    if (!QNetworkInformation::loadDefaultBackend())
        return false;
    const QNetworkInformation *network = QNetworkInformation::instance();
    const bool isOffline = network->supports(QNetworkInformation::Feature::Reachability)
        && network->reachability() == QNetworkInformation::Reachability::Disconnected;
    return isOffline || (network->supports(QNetworkInformation::Feature::Metered) && network->isMetered());
}

} // namespace quittance::sync
