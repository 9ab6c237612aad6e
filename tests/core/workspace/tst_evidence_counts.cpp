#include "core/workspace/attention.h"
#include "tests/core/workspace/scenario.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QSet>

#include <map>

using namespace quittance;
using namespace quittance::workspace;
using namespace quittance::workspace::test;
using namespace Qt::StringLiterals;
using insight::FindingRule;
using match::EvidenceState;

namespace {

/// Of the sample's last quarter: money that never came, for nothing in particular.
constexpr char kUnproven[] = "number,customer_name,date,amount,currency,applies_to\n"
                             "LATE-1,%1,2026-03-02,7311.07,%2,\n"
                             "LATE-2,%1,2026-03-03,9822.19,%2,\n";
constexpr int kAllDays = 20'000;

} // namespace

/// Evidence over the sample book: every screen and figure counts the same receipts.
class TestEvidenceCounts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const auto made = m_desk.workspace.createSampleNow(m_desk.path(u"book.quittance"_s),
                                                           {.customers = 40, .invoices = 900, .seed = 1});
        QVERIFY2(made, made ? "" : qPrintable(made.error().message));
        if (!m_desk.workspace.isOpen())
            QVERIFY(m_desk.workspace.openNow(m_desk.path(u"book.quittance"_s), false));
        m_today = {m_desk.workspace.today()};
        addUnproven();
        readReceipts();
        QVERIFY2(m_count[EvidenceState::PayerDiffers] > 0, "The sample has no receipt of another payer.");
    }

    void paymentsWithoutEvidence()
    {
        const QueueCounts counts = answerOf(m_desk.workspace.reconcile().counts()).value();
        QCOMPARE(counts.unproven, m_count[EvidenceState::NoEvidence]);
        QCOMPARE(counts.unproven, m_before + 2);
        const auto listed = answerOf(m_desk.workspace.reconcile().desk().unproven({})).value();
        QCOMPARE(qint64(listed.size()), counts.unproven);
        const auto found = answerOf(m_desk.workspace.reconcile().desk().unproven(u"LATE-"_s)).value();
        QCOMPARE(found.size(), 2u);
        const auto rows = answerOf(m_desk.workspace.reconcile().desk().unprovenRows(found)).value();
        QCOMPARE(rows.front().payment.fact.number, u"LATE-2"_s); // newest first
        QCOMPARE(rows.front().unprovenUnits, 98'221'900);
        QVERIFY(answerOf(m_desk.workspace.reconcile().desk().unprovenPayment(found.front())));
        QCOMPARE(today().evidence.without, counts.unproven);
        QCOMPARE(statuses().value(u"no_bank_evidence"_s), counts.unproven);
    }

    void receiptsOfOtherPayers()
    {
        const qint64 expected = m_count[EvidenceState::PayerDiffers];
        QCOMPARE(findings(FindingRule::UnrelatedPayer), expected);
        QCOMPARE(statuses().value(u"matched_payer_mismatch"_s), expected);
        QCOMPARE(qint64(flagged(u"payer_mismatch"_s)), expected);
        const QueueCounts counts = answerOf(m_desk.workspace.reconcile().counts()).value();
        const auto lines = answerOf(m_desk.workspace.reconcile().lines(Queue::PayerDiffers, {})).value();
        QCOMPARE(qint64(lines.size()), counts.payerDiffers);
        QCOMPARE(counts.payerDiffers, expected); // each is paid with a line of its own
        for (const ledger::BankLineId line : lines)
            QVERIFY(answerOf(m_desk.workspace.reconcile().line(line))->hasOtherPayer);
    }

    void provenAndReversedReceipts()
    {
        const Attention attention = today();
        QCOMPARE(attention.evidence.proven, m_count[EvidenceState::Matched] + m_count[EvidenceState::PayerDiffers]);
        QCOMPARE(attention.evidence.reversed, m_count[EvidenceState::Reversed]);
        QCOMPARE(statuses().value(u"matched"_s), m_count[EvidenceState::Matched]);
        QCOMPARE(statuses().value(u"reversed"_s), m_count[EvidenceState::Reversed]);
    }

    void paidInvoicesWithoutEvidence()
    {
        qint64 metric = 0;
        const QJsonObject answer = ask(u"paid_without_bank_evidence"_s);
        for (const QJsonValue currency : answer)
            metric += currency[u"invoices"_s].toArray().size();
        QCOMPARE(findings(FindingRule::PaidWithoutEvidence) + findings(FindingRule::ReturnedButPaid), metric);
        DocumentQuery query{.asOf = m_today};
        query.openOnly = false;
        query.kinds = {ledger::DocumentKind::Invoice};
        qint64 listed = 0;
        for (const DocumentRow &row : rowsOf(query)) {
            const bool isPaid = row.open.isZero();
            listed += isPaid && (row.evidence == EvidenceState::NoEvidence || row.evidence == EvidenceState::Reversed)
                ? 1
                : 0;
        }
        QCOMPARE(listed, metric);
    }

private:
    void addUnproven()
    {
        const auto customers = answerOf(m_desk.workspace.ledger().customers(m_today, {}, {})).value();
        const auto counts = answerOf(m_desk.workspace.reconcile().counts()).value();
        m_before = counts.unproven;
        const QString csv = QString::fromLatin1(kUnproven).arg(customers.front().name, u"USD"_s);
        QVERIFY(m_desk.import({m_desk.write(u"late.csv"_s, csv.toUtf8())}, ImportAs::Payments));
    }

    std::vector<DocumentRow> rowsOf(const DocumentQuery &query)
    {
        const auto list = answerOf(m_desk.workspace.ledger().documents(query)).value();
        return answerOf(m_desk.workspace.ledger().documentRows(list.ids, query)).value();
    }

    /// What Documents says of every receipt: the others are held against it.
    void readReceipts()
    {
        DocumentQuery query{.asOf = m_today};
        query.openOnly = false;
        query.kinds = {ledger::DocumentKind::Payment};
        for (const DocumentRow &row : rowsOf(query)) {
            if (row.evidence)
                ++m_count[*row.evidence];
        }
    }

    Attention today()
    {
        return answerOf(m_desk.workspace.figures().attention(
                            {.asOf = m_today, .currency = {}, .policy = {}, .evidenceDays = kAllDays}))
            .value();
    }

    qint64 findings(FindingRule rule)
    {
        const DataHealth health = answerOf(m_desk.workspace.health().read()).value();
        for (const FindingGroup &group : health.groups) {
            if (group.rule == rule)
                return group.standing;
        }
        return -1;
    }

    QJsonObject ask(const QString &metric)
    {
        return answerOf(m_desk.workspace.figures().metric({.name = metric, .params = {}, .asOf = m_today}))
            ->value.toObject();
    }

    /// How many receipts the metric `reconcile` gives each status, in all currencies.
    QHash<QString, qint64> statuses()
    {
        QHash<QString, qint64> counts;
        for (const QJsonValue currency : ask(u"reconcile"_s)) {
            for (const QJsonValue receipt : currency.toObject())
                ++counts[receipt[u"status"_s].toString()];
        }
        return counts;
    }

    qsizetype flagged(const QString &flag)
    {
        qsizetype count = 0;
        for (const QJsonValue currency : ask(u"red_flags"_s))
            count += currency[flag].toArray().size();
        return count;
    }

    Scenario m_desk;
    ledger::AsOf m_today;
    qint64 m_before = 0; ///< receipts of the sample itself that are unproven
    std::map<EvidenceState, qint64> m_count;
};

QTEST_MAIN(TestEvidenceCounts)
#include "tst_evidence_counts.moc"
