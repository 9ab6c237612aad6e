#include "ui/documents/ledger_words.h"

#include "ui/widgets/format.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace quittance::ui {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::ui::LedgerWords)
};

constexpr QChar kEnDash(0x2013);

} // namespace

bool isCurrentLabel(const QString &label)
{
    return label == "current"_L1;
}

QString bucketWord(const QString &label)
{
    if (isCurrentLabel(label))
        return Text::tr("Current");
    if (label.endsWith(u'+')) {
        bool isNumber = false;
        const int first = QStringView(label).chopped(1).toInt(&isNumber);
        return isNumber && first > 0 ? u"%1+"_s.arg(first - 1) : label;
    }
    QString word = label;
    return word.replace(u'-', kEnDash);
}

QStringList bucketWords(const QStringList &labels)
{
    QStringList words;
    for (const QString &label : labels)
        words << bucketWord(label);
    return words;
}

QString kindWord(ledger::DocumentKind kind)
{
    switch (kind) {
    case ledger::DocumentKind::Invoice:
        return Text::tr("Invoice");
    case ledger::DocumentKind::CreditNote:
        return Text::tr("Credit note");
    case ledger::DocumentKind::Payment:
        return Text::tr("Receipt");
    case ledger::DocumentKind::Refund:
        return Text::tr("Refund");
    case ledger::DocumentKind::WriteOff:
        return Text::tr("Write-off");
    case ledger::DocumentKind::OpeningBalance:
        return Text::tr("Opening balance");
    }
    return {};
}

QString evidenceWord(match::EvidenceState state)
{
    switch (state) {
    case match::EvidenceState::Matched:
        return Text::tr("Matched");
    case match::EvidenceState::PayerDiffers:
        return Text::tr("Payer differs");
    case match::EvidenceState::Reversed:
        return Text::tr("Returned");
    case match::EvidenceState::NoEvidence:
        return Text::tr("No bank line");
    case match::EvidenceState::NoBankSource:
        return {};
    }
    return {};
}

QString evidenceIcon(match::EvidenceState state)
{
    switch (state) {
    case match::EvidenceState::Matched:
        return u"match-exact"_s;
    case match::EvidenceState::PayerDiffers:
        return u"match-prob"_s;
    case match::EvidenceState::Reversed:
        return u"match-ret"_s;
    case match::EvidenceState::NoEvidence:
        return u"match-none"_s;
    case match::EvidenceState::NoBankSource:
        return {};
    }
    return {};
}

QString asOfSentence(const ledger::AsOf &asOf)
{
    const QString day = dateText(asOf.day);
    if (asOf.knownAt == Instant::max())
        return Text::tr("As of %1, as known now.").arg(day);
    // A known date is the end of that day in UTC, however the clock of this machine is set.
    const QDate known = QDateTime::fromMSecsSinceEpoch(asOf.knownAt.ms, Qt::UTC).date();
    return Text::tr("As of %1, as known on %2.").arg(day, dateText(known));
}

QStringList contextSentences(const ledger::AsOf &asOf, std::optional<Currency> base)
{
    QStringList lines{asOfSentence(asOf)};
    if (base)
        lines << Text::tr("All currencies in %1, at the closing rates of the day.").arg(base->code());
    return lines;
}

QString policyWords(const insight::AgingPolicy &policy)
{
    const QString basis
        = policy.basis == insight::AgingBasis::DueDate ? Text::tr("by due date") : Text::tr("by invoice date");
    switch (policy.credits) {
    case insight::CreditTreatment::Separate:
        return Text::tr("%1, credits separate").arg(basis);
    case insight::CreditTreatment::OwnDate:
        return Text::tr("%1, credits by their own date").arg(basis);
    case insight::CreditTreatment::FifoOldestDue:
        return Text::tr("%1, credits against the oldest due").arg(basis);
    case insight::CreditTreatment::CurrentBucket:
        return Text::tr("%1, credits in the first bucket").arg(basis);
    }
    return basis;
}

QString creditsWord(insight::CreditTreatment treatment)
{
    switch (treatment) {
    case insight::CreditTreatment::Separate:
        return Text::tr("Separate");
    case insight::CreditTreatment::OwnDate:
        return Text::tr("Own date");
    case insight::CreditTreatment::FifoOldestDue:
        return Text::tr("FIFO");
    case insight::CreditTreatment::CurrentBucket:
        return Text::tr("Current");
    }
    return {};
}

QString creditsDefinition(insight::CreditTreatment treatment)
{
    switch (treatment) {
    case insight::CreditTreatment::Separate:
        return Text::tr("Credits never enter a bucket; they stand in their own column.");
    case insight::CreditTreatment::OwnDate:
        return Text::tr("Each credit is aged by its own date and lowers that bucket.");
    case insight::CreditTreatment::FifoOldestDue:
        return Text::tr("Credits are set against the oldest due items of the same customer and currency. "
                        "Nothing is stored.");
    case insight::CreditTreatment::CurrentBucket:
        return Text::tr("All credits lower the first bucket.");
    }
    return {};
}

} // namespace quittance::ui
