#include "core/base/decimal.h"
#include "core/match/match_engine.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <set>

using namespace quittance;
using namespace quittance::match;
using namespace Qt::StringLiterals;

namespace {

using Pair = std::pair<qint64, qint64>; ///< statement line, ledger entry

QDate dateOf(const QJsonObject &row)
{
    return QDate::fromString(row[u"Date"_s].toString(), Qt::ISODate);
}

/// The money of these cases goes out; seen from the other side it is the same task.
qint64 unitsOf(const QJsonObject &row)
{
    return -parseUnits(row[u"Amount"_s].toString()).value_or(0);
}

MatchInput inputOf(const QJsonObject &one)
{
    const Currency currency = *Currency::fromCode(u"USD");
    MatchInput input;
    input.parties.emplace_back().id = ledger::CustomerId(1);
    const QJsonArray entries = one[u"ledger_entries"_s].toArray();
    for (const QJsonValue value : entries) {
        const QJsonObject row = value.toObject();
        OpenDocument &document = input.documents.emplace_back();
        document.id = ledger::DocumentId(row[u"id"_s].toInteger());
        document.customer = ledger::CustomerId(1);
        document.number = row[u"DocumentNo"_s].toString();
        document.altNumbers = {row[u"ExtDocNo"_s].toString()};
        document.reference = row[u"Description"_s].toString();
        document.currency = currency;
        document.openUnits = unitsOf(row);
        document.issue = dateOf(row);
        document.due = document.issue;
    }
    const QJsonArray lines = one[u"statement_lines"_s].toArray();
    for (const QJsonValue value : lines) {
        const QJsonObject row = value.toObject();
        Receipt &receipt = input.receipts.emplace_back();
        receipt.id = ledger::BankLineId(row[u"id"_s].toInteger());
        receipt.currency = currency;
        receipt.units = unitsOf(row);
        receipt.bookedOn = dateOf(row);
        receipt.text = row[u"Description"_s].toString();
        receipt.reference = row[u"PaymentReference"_s].toString() + u' ' + row[u"DocumentNo"_s].toString();
    }
    return input;
}

} // namespace

/// Published cases of matching statement lines with ledger entries that name no payer: which pairs come out right.
class TestMatchEntries : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsAcceptedIsExpected()
    {
        QString shared = qEnvironmentVariable("QUITTANCE_SHARED");
        if (shared.isEmpty())
            shared = QStringLiteral(QUITTANCE_SOURCE_DIR "/../shared");
        QFile file(QDir(shared).filePath(u"corpora/recon/ms_bankrec_ai/derived/entry_matching.json"_s));
        if (!file.open(QIODevice::ReadOnly))
            QSKIP("The cases are not here; set QUITTANCE_SHARED.");
        const QJsonArray cases = QJsonDocument::fromJson(file.readAll()).array();
        QVERIFY(!cases.isEmpty());
        qint64 expected = 0;
        qint64 first = 0;
        qint64 wrong = 0;
        qint64 accepted = 0;
        for (const QJsonValue value : cases) {
            const QJsonObject one = value.toObject();
            std::set<Pair> truth;
            const QJsonArray matches = one[u"expected_matches"_s].toArray();
            for (const QJsonValue match : matches)
                truth.emplace(match[0].toInteger(), match[1].toInteger());
            expected += qint64(truth.size());
            qint64 agrees = 0;
            for (const Proposal &proposal : MatchEngine().run(inputOf(one), {})) {
                if (proposal.candidates.empty())
                    continue;
                for (const Allocation &part : proposal.candidates.front().allocations) {
                    const bool isRight = truth.contains({proposal.receipt.value(), part.document.value()});
                    agrees += isRight ? 1 : 0;
                    accepted += isRight && proposal.verdict == Verdict::Accepted ? 1 : 0;
                    wrong += !isRight && proposal.verdict == Verdict::Accepted ? 1 : 0;
                }
            }
            first += agrees;
            qInfo("case %lld: %lld of %lld pairs proposed first", one[u"case"_s].toInteger(), agrees,
                  qint64(truth.size()));
        }
        qInfo("%lld of %lld pairs proposed first, %lld of them accepted, %lld accepted against what is expected", first,
              expected, accepted, wrong);
        QCOMPARE(wrong, 0);
        QVERIFY2(first * 100 >= expected * kLeastPercent, "fewer pairs than before are proposed first");
    }

private:
    static constexpr qint64 kLeastPercent = 75;
};

QTEST_APPLESS_MAIN(TestMatchEntries)
#include "tst_match_entries.moc"
