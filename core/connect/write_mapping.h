#pragma once

#include "core/connect/write_intent.h"

#include <QByteArray>
#include <QStringList>

#include <utility>

namespace quittance::connect {

/// What a write may leave open because its connection says it once.
enum class MappingUse : quint8 {
    BankAccount, ///< where money goes or came to; may differ by currency
    IncomeAccount, ///< of lines
    FeeAccount, ///< of lines that are fees; else they are as any other
    TaxRate, ///< of lines
    Tracking, ///< of lines; several, with commas between them
    PaymentMethod
};

/// `bank_account`, `income_account`, `fee_account`, `tax_rate`, `tracking`, `payment_method`.
[[nodiscard]] QString wordOf(MappingUse use);
[[nodiscard]] std::optional<MappingUse> mappingUseOf(QStringView word);

/// One such thing as a platform takes it.
struct MappingSlot
{
    MappingUse use = MappingUse::BankAccount;
    std::vector<QByteArray> lists; ///< whose records it may be: keys of Connector::lists(); none: any text
    QStringList usualKinds; ///< of those records, in the platform's words; the others are offered behind them
    std::vector<WriteKind> kinds; ///< of records that take it
    /// Where a form has it, with what it offers there.
    std::vector<std::pair<WriteKind, QString>> places;
    QString field; ///< of WriteIntent::fields, where it has no place of its own there
};

} // namespace quittance::connect
