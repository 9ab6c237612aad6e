#pragma once

#include <QStringList>

namespace quittance::exchange {

/// What a :86: field says of its entry, whatever the bank's dialect.
struct SwiftNarrative
{
    QString counterparty;
    QString counterpartyAccount;
    QString text; ///< what the payer wrote, else the bank's own words
    QString reference; ///< structured creditor reference
    QString endToEndId;
};

/// Reads the lines of :86: fields. Dialects: `166?00…?20…?32…` as German, Polish and some Dutch banks write it, with
/// SEPA words (`EREF+`, `SVWZ+`) inside; `/EREF/…/NAME/…/REMI/…` and `/CNTP/…` as ING, ABN AMRO, Rabobank and Knab do;
/// `IBAN: … NAAM: …` of ABN AMRO; else plain text.
[[nodiscard]] SwiftNarrative readSwiftNarrative(const QStringList &lines);

} // namespace quittance::exchange
