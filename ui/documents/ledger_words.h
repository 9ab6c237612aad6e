#pragma once

#include "core/insight/aging.h"
#include "core/match/evidence.h"

#include <QString>
#include <QStringList>

namespace quittance::ui {

/// The word people read for a label of insight::bucketLabels(): "Current", "1–30", and "90+" for `91+`.
/// Source: receivables.md 1.1.
[[nodiscard]] QString bucketWord(const QString &label);
[[nodiscard]] QStringList bucketWords(const QStringList &labels);
/// True for a bucket that is not yet due.
[[nodiscard]] bool isCurrentLabel(const QString &label);

[[nodiscard]] QString kindWord(ledger::DocumentKind kind);
[[nodiscard]] QString evidenceWord(match::EvidenceState state);
/// A name of IconSet; each state has a shape of its own. Empty where nothing can be said.
[[nodiscard]] QString evidenceIcon(match::EvidenceState state);

/// "As of 31 Mar 2026, as known on 5 Apr 2026."
/// Lines above exports and on paper: the day, and the currency everything is shown in where there is one.
[[nodiscard]] QStringList contextSentences(const ledger::AsOf &asOf, std::optional<Currency> base);
[[nodiscard]] QString asOfSentence(const ledger::AsOf &asOf);
/// "by due date, credits separate": the rules of an aging, for metas and exports.
[[nodiscard]] QString policyWords(const insight::AgingPolicy &policy);
[[nodiscard]] QString creditsWord(insight::CreditTreatment treatment);
[[nodiscard]] QString creditsDefinition(insight::CreditTreatment treatment);

} // namespace quittance::ui
