#include "ui/reconcile/reconcile_words.h"

#include "ui/widgets/cell_roles.h"
#include "ui/widgets/format.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace quittance::ui {

using workspace::DifferenceHandling;
using workspace::Queue;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::ui::Reconcile)
};

} // namespace

QString queueWord(Queue queue)
{
    switch (queue) {
    case Queue::All:
        return Text::tr("All waiting");
    case Queue::Exact:
        return Text::tr("Exact");
    case Queue::Probable:
        return Text::tr("Probable");
    case Queue::Ambiguous:
        return Text::tr("Ambiguous");
    case Queue::Returned:
        return Text::tr("Returned");
    case Queue::NoCandidate:
        return Text::tr("No candidate");
    case Queue::Done:
        return Text::tr("Done");
    case Queue::Ignored:
        return Text::tr("Ignored");
    case Queue::Stale:
        return Text::tr("Ground moved");
    case Queue::Approval:
        return Text::tr("To approve");
    case Queue::PayerDiffers:
        return Text::tr("Payer differs");
    case Queue::Unproven:
        return Text::tr("Paid without evidence");
    }
    return {};
}

QString queueTip(Queue queue)
{
    switch (queue) {
    case Queue::All:
        return Text::tr("Every bank line that waits for a decision.");
    case Queue::Exact:
        return Text::tr("One reading only, and number or payer and amount agree.");
    case Queue::Probable:
        return Text::tr("A candidate is likely, but a person has to decide.");
    case Queue::Ambiguous:
        return Text::tr("Several candidates are equally good. A tie is never picked.");
    case Queue::Returned:
        return Text::tr("Money that was taken back.");
    case Queue::NoCandidate:
        return Text::tr("Nothing open comes near these lines.");
    case Queue::Done:
        return Text::tr("Lines that are matched whole.");
    case Queue::Ignored:
        return Text::tr("Lines that were set aside with a reason.");
    case Queue::Stale:
        return Text::tr(
            "Decided lines whose statement or documents changed afterwards: keep the match or take it apart.");
    case Queue::Approval:
        return Text::tr("Decisions above the limit that wait for a second person.");
    case Queue::PayerDiffers:
        return Text::tr("Matched by the program with money of somebody who is neither the customer nor of its group.");
    case Queue::Unproven:
        return Text::tr(
            "Payments of the ledger that no bank line proves, though the bank's lines of those days are here.");
    }
    return {};
}

QString queueIcon(Queue queue)
{
    switch (queue) {
    case Queue::All:
        return {};
    case Queue::Exact:
        return u"match-exact"_s;
    case Queue::Probable:
        return u"match-prob"_s;
    case Queue::Ambiguous:
        return u"match-amb"_s;
    case Queue::Returned:
        return u"match-ret"_s;
    case Queue::NoCandidate:
        return u"match-none"_s;
    case Queue::Done:
        return u"check"_s;
    case Queue::Ignored:
        return u"dash"_s;
    case Queue::Stale:
        return u"clock"_s;
    case Queue::Approval:
        return u"hand"_s;
    case Queue::PayerDiffers:
        return u"user"_s;
    case Queue::Unproven:
        return u"noeye"_s;
    }
    return {};
}

QString signalWord(const QString &signal)
{
    const std::pair<QLatin1StringView, QString> words[] = {
        {"prior"_L1, Text::tr("start")},       {"reference"_L1, Text::tr("reference")},
        {"amount"_L1, Text::tr("amount")},     {"party"_L1, Text::tr("payer")},
        {"account"_L1, Text::tr("account")},   {"date"_L1, Text::tr("date")},
        {"currency"_L1, Text::tr("currency")}, {"competition"_L1, Text::tr("rivals")},
        {"parts"_L1, Text::tr("instalments")},
    };
    for (const auto &[key, word] : words) {
        if (signal == key)
            return word;
    }
    return signal;
}

int tenthsOf(int weight)
{
    return weight >= 0 ? (weight + 5) / 10 : -((-weight + 5) / 10);
}

int perMilleOf(int ppm)
{
    return (ppm + 500) / 1000;
}

QString chanceText(int ppm, int digits)
{
    constexpr int kCertain = 1'000'000;
    constexpr int kNearlyCertain = 995'000; // whole percents would round up to 100
    if (ppm >= kCertain || ppm < kNearlyCertain)
        return percentText(perMilleOf(ppm), digits);
    return percentText(std::min(perMilleOf(ppm), 999), 1);
}

Cell chanceCell(int ppm)
{
    return {{PerMilleRole, perMilleOf(ppm)}, {Qt::DisplayRole, chanceText(ppm)}};
}

QString handlingWord(DifferenceHandling handling)
{
    switch (handling) {
    case DifferenceHandling::None:
        return {};
    case DifferenceHandling::LeaveOpen:
        return Text::tr("Leave open");
    case DifferenceHandling::BankFee:
        return Text::tr("Bank fee");
    case DifferenceHandling::WriteOff:
        return Text::tr("Write off");
    case DifferenceHandling::Discount:
        return Text::tr("Discount");
    case DifferenceHandling::OnAccount:
        return Text::tr("On account");
    case DifferenceHandling::Dispute:
        return Text::tr("Dispute");
    case DifferenceHandling::KeepWaiting:
        return Text::tr("Split: the rest waits on");
    case DifferenceHandling::Rate:
        return Text::tr("Exchange difference");
    }
    return {};
}

QString groundWord(workspace::GroundField field)
{
    switch (field) {
    case workspace::GroundField::Amount:
        return Text::tr("amount");
    case workspace::GroundField::Booked:
        return Text::tr("day booked");
    case workspace::GroundField::Customer:
        return Text::tr("customer");
    case workspace::GroundField::Ended:
        return Text::tr("state");
    case workspace::GroundField::Missing:
        return Text::tr("where it is");
    }
    return {};
}

QString accountEnd(const QString &account)
{
    constexpr int kShown = 4;
    return account.size() <= kShown ? account : Text::tr("ends %1").arg(account.right(kShown));
}

QString lineTitle(const ledger::BankLineFact &line)
{
    if (!line.counterparty.isEmpty())
        return line.counterparty;
    return line.text.isEmpty() ? line.reference : line.text;
}

} // namespace quittance::ui
