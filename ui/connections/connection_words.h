#pragma once

#include "core/workspace/connection_service.h"
#include "ui/shell/status_strip.h"

#include <QString>

namespace quittance::ui {

/// "Codat"; an unknown provider is shown as it is written.
[[nodiscard]] QString providerWord(const QString &provider);
/// "Credit notes" for a platform's own `creditNotes`; an unknown list is shown as it is written.
[[nodiscard]] QString typeWord(const QByteArray &list);
/// "Create invoices", "Change customers".
[[nodiscard]] QString writeWord(connect::WriteKind kind, connect::WriteAction action);
/// "hourly", "every 6 h", "by hand".
[[nodiscard]] QString scheduleWord(const sync::Schedule &schedule);
/// "by hand", "on a schedule", "when the program started", "the platform announced it".
[[nodiscard]] QString causeWord(const QString &cause);

[[nodiscard]] QString outcomeWord(sync::ListOutcome outcome);
/// Each outcome has a shape of its own.
[[nodiscard]] QString outcomeIcon(sync::ListOutcome outcome);
[[nodiscard]] Tone outcomeTone(sync::ListOutcome outcome);

/// How long ago: "5 min", "3 h", "2 d". Empty for the future.
[[nodiscard]] QString lagText(Instant since, Instant now);

/// True where a person has to look: a type that is on and whose last run ended with an error, or brought refusals.
[[nodiscard]] bool needsSomebody(const sync::ListStatus &list);
[[nodiscard]] FreshMark freshMarkOf(const sync::ConnectionStatus &status);
/// The youngest success of any type; nothing: none ever succeeded.
[[nodiscard]] std::optional<Instant> latestSuccess(const sync::ConnectionStatus &status);
/// For the status line: "Harbour books 09:41", with every type that needs somebody in the tip.
[[nodiscard]] FreshSource freshSourceOf(const sync::ConnectionStatus &status, Instant now, QDate today);
/// One sentence where types of one connection are more than a day apart; else empty. Source: receivables.md 1.16.
[[nodiscard]] QString apartSentence(const sync::ConnectionStatus &status);
/// Which figures stand on a type that failed, and as of when; empty where none do.
[[nodiscard]] QString touchedSentence(const sync::ListStatus &list, QDate today);
/// What stops being right once a type is switched off; empty where no figure stands on it.
[[nodiscard]] QString stopsSentence(const QByteArray &list);

} // namespace quittance::ui
