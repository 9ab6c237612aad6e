#pragma once

#include <QtGlobal>

namespace quittance::match {

/// What the bank says of a receipt or a paid invoice. Source: architecture.md, decision 3; case C08.
enum class EvidenceState : quint8 {
    Matched, ///< bank lines prove the whole amount
    PayerDiffers, ///< proven, but by money of somebody who is not the customer or its group
    Reversed, ///< the money was taken back
    NoEvidence, ///< the bank's lines of those days are here, and none proves it
    NoBankSource ///< no bank data of the payment's currency and day: nothing can be said
};

} // namespace quittance::match
