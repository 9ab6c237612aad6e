#pragma once

#include <QtGlobal>

namespace quittance::match {

/// What the bank says of a receipt or a paid invoice. Source: architecture.md 3, receivables.md 1.16.
enum class EvidenceState : quint8 {
    Matched,
    PayerDiffers,
    Reversed,
    NoEvidence,
    NoBankSource ///< no bank account of that currency is connected: nothing can be said
};

} // namespace quittance::match
