#pragma once

#include "core/insight/cash_forecast.h"
#include "core/insight/forecast_backtest.h"
#include "core/insight/provision.h"
#include "core/workspace/forecast_figures.h"

#include <QString>

namespace quittance::workspace {

/// What a kept run holds as text: units and rates are whole numbers as text, since JSON has no 64-bit ones.
[[nodiscard]] QString forecastInputs(const insight::ForecastQuestion &question);
[[nodiscard]] QString forecastResult(const std::vector<insight::CashForecast> &forecasts);
/// The cumulative weeks of every currency of a kept forecast; what cannot be read is left out.
[[nodiscard]] std::vector<insight::KeptForecast> forecastsOf(QDate day, const QString &result);

/// The same with the fan around each; quantiles that were not kept are empty, and what came is left empty.
[[nodiscard]] std::vector<KeptFan> fansOf(QDate day, Instant madeAt, const QString &result);

[[nodiscard]] QString provisionInputs(const insight::ProvisionPolicy &policy);
[[nodiscard]] insight::ProvisionPolicy provisionPolicyOf(const QString &inputs);
[[nodiscard]] QString provisionResult(const std::vector<insight::Provision> &provisions);
[[nodiscard]] std::vector<insight::Provision> provisionsOf(const QString &result);

} // namespace quittance::workspace
