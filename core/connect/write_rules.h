#pragma once

#include "core/base/result.h"
#include "core/connect/http/http_message.h"
#include "core/connect/write_intent.h"

namespace quittance::connect {

/// What a field of an intent lacks.
[[nodiscard]] tl::unexpected<Error> missingField(const QString &field);

/// A line's amount: as stated, or quantity times unit amount where that is exact. InvalidInput, naming the line's
/// place, where it states neither, the product has more than four decimals, or a currency is another than `currency`.
[[nodiscard]] Result<Money> amountOf(const WriteLine &line, size_t index, Currency currency);

/// The sum of the lines. InvalidInput where the intent states an amount that is another.
[[nodiscard]] Result<Money> totalOf(const WriteIntent &intent, Currency currency);

/// The currency of an intent: of its amount, or of its first line that has one. Nothing where none does.
[[nodiscard]] std::optional<Currency> currencyOf(const WriteIntent &intent);

/// SHA-256 over method, path and body, with a line end between them.
[[nodiscard]] QByteArray hashOf(const FrozenRequest &request);

/// What a status means for a write, where the platform has no rule of its own: surely without effect are refusals of
/// the request itself and the wish for a pause; a conflict and every failure of the server leave it open.
[[nodiscard]] WriteState stateOf(int status);

/// The method of a stored request; nothing for a word that is none.
[[nodiscard]] std::optional<HttpMethod> methodOf(QByteArrayView word);

/// No answer came, or none that can be read: the request may have had effect. An Error only where it never left.
[[nodiscard]] Result<WriteAnswer> unanswered(const Error &error);

/// When a platform that wants a pause may be asked again; nothing where it does not say.
[[nodiscard]] std::optional<Instant> pauseOf(const HttpAnswer &answer, Instant now);

} // namespace quittance::connect
