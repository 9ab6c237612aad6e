#pragma once

#include "core/insight/aging.h"
#include "core/insight/dilution.h"
#include "core/insight/performance.h"
#include "core/insight/roll_forward.h"
#include "core/workspace/ledger_rows.h"
#include "core/workspace/metrics.h"

#include <QFuture>

#include <memory>

namespace quittance::workspace {

class BehaviourFigures;
class CreditFigures;
class ForecastFigures;
class OpenBook;
struct Attention;
struct AttentionQuestion;

/// Figures over the whole book, from the columnar snapshot, on a worker thread.
class Figures
{
public:
    explicit Figures(std::shared_ptr<OpenBook> book);

    [[nodiscard]] QFuture<Result<insight::AgingTable>> aging(ledger::AsOf asOf, insight::AgingPolicy policy) const;
    /// The same in one currency, each open item at the closing rate of the day. NotFound, naming the pair and the day,
    /// where a rate is missing.
    [[nodiscard]] QFuture<Result<insight::AgingTable>> agingInBase(ledger::AsOf asOf, insight::AgingPolicy policy,
                                                                   Currency base) const;
    [[nodiscard]] QFuture<Result<std::vector<insight::AgingTable>>> agingTrend(std::vector<QDate> days, Instant knownAt,
                                                                               insight::AgingPolicy policy) const;
    /// The same in one currency, each day at its own closing rate. A day without a rate it needs is left out: it is not
    /// known, rather than nothing.
    [[nodiscard]] QFuture<Result<std::vector<insight::AgingTable>>>
    agingTrendInBase(std::vector<QDate> days, Instant knownAt, insight::AgingPolicy policy, Currency base) const;
    [[nodiscard]] QFuture<Result<std::vector<insight::RollForward>>> rollForward(QDate from, QDate to,
                                                                                 Instant knownAt) const;
    /// Collection performance over the last `months` month ends; see performance.h.
    [[nodiscard]] QFuture<Result<insight::Performance>> performance(ledger::AsOf asOf, int months,
                                                                    insight::PerformancePolicy policy = {}) const;
    /// Bad debt and dilution of the days from `from` to `to`; see dilution.h.
    [[nodiscard]] QFuture<Result<std::vector<insight::LossWindow>>> losses(QDate from, QDate to, Instant knownAt) const;
    /// Both in one currency, every document at the closing rate of `asOf.day`: a figure does not move with the market.
    /// NotFound, naming the pair and the day, where a rate is missing.
    [[nodiscard]] QFuture<Result<insight::Performance>>
    performanceInBase(ledger::AsOf asOf, int months, insight::PerformancePolicy policy, Currency base) const;
    [[nodiscard]] QFuture<Result<std::vector<insight::LossWindow>>>
    lossesInBase(QDate from, QDate to, ledger::AsOf asOf, Currency base) const;
    /// The bridge in one currency, every document at the closing rate of `ratesOn`, or of `to` where that is invalid:
    /// what moves the balance is business alone.
    [[nodiscard]] QFuture<Result<std::vector<insight::RollForward>>>
    rollForwardInBase(QDate from, QDate to, Instant knownAt, Currency base, QDate ratesOn = {}) const;
    /// What was learned after `asOf.knownAt` and changes `asOf.day`; newest first.
    [[nodiscard]] QFuture<Result<std::vector<Restatement>>> restatements(ledger::AsOf asOf) const;
    /// The first and last day the ledger has a document on; both invalid when it is empty.
    [[nodiscard]] QFuture<Result<std::pair<QDate, QDate>>> extent() const;

    /// What needs a person: receipts without evidence, bank lines to decide, open credits; see attention.h.
    [[nodiscard]] QFuture<Result<Attention>> attention(AttentionQuestion question) const;

    /// How customers pay: see behaviour_figures.h. With a base currency every answer of these three is in it alone, at
    /// the closing rates of the as-of day, and NotFound, naming the pair and the day, where a rate is missing.
    [[nodiscard]] BehaviourFigures behaviour(std::optional<Currency> base = {}) const;
    /// Concentration, credit limits, provisions: see credit_figures.h.
    [[nodiscard]] CreditFigures credit(std::optional<Currency> base = {}) const;
    /// Cash to come: see forecast_figures.h.
    [[nodiscard]] ForecastFigures forecast(std::optional<Currency> base = {}) const;

    /// Any figure by its name; see metrics.h.
    [[nodiscard]] QFuture<Result<MetricReply>> metric(MetricRequest request) const;

private:
    /// Runs `compute(snapshot, base rates)` with the rates known at an instant; nothing is converted yet.
    template<typename Compute>
    [[nodiscard]] auto inBase(Instant knownAt, Currency base, Compute compute) const;

    std::shared_ptr<OpenBook> m_book;
};

} // namespace quittance::workspace
