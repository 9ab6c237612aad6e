#pragma once

#include <QStringView>

#include <optional>

namespace quittance::exchange {

/// What a source's status word means for a document.
enum class StatusMeaning : quint8 { Issued, Paid, Draft, Void, Deleted };

/// The meaning of a status word in English, German, French, Spanish or Dutch; nothing for a word we do not know.
[[nodiscard]] std::optional<StatusMeaning> statusMeaning(QStringView word);

} // namespace quittance::exchange
