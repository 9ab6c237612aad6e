#include "core/ledger/document.h"

#include <QRandomGenerator>
#include <QTest>

#include <numeric>

using namespace quittance;
using namespace quittance::ledger;

namespace {

Instant at(const char *text)
{
    return *parseInstant(QString::fromLatin1(text));
}

} // namespace

class TestOpenBalance : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void backdatedReceiptShowsOnlyWithHindsight()
    {
        const DocumentVersion invoice[] = {
            {.receivableUnits = 100'000'000, .effective = QDate(2026, 1, 10), .known = {at("2026-01-10T18:00:00Z")}}};
        const AppliedVersion receipt[] = {
            {.receivableUnits = -100'000'000, .effective = QDate(2026, 1, 30), .known = {at("2026-02-05T17:00:00Z")}}};
        QCOMPARE(openUnits(invoice, receipt, {QDate(2026, 1, 31), at("2026-02-01T08:00:00Z")}), 100'000'000);
        QCOMPARE(openUnits(invoice, receipt, {QDate(2026, 1, 31)}), 0);
        QCOMPARE(openUnits(invoice, receipt, {QDate(2026, 1, 29)}), 100'000'000);
        QCOMPARE(openUnits(invoice, receipt, {QDate(2026, 1, 9)}), 0);
    }

    void voidedInvoiceExistedBeforeItsVoid()
    {
        const DocumentVersion versions[] = {{.receivableUnits = 7'000'000,
                                             .effective = QDate(2026, 2, 1),
                                             .known = {at("2026-02-01T00:00:00Z"), at("2026-03-10T00:00:00Z")}},
                                            {.receivableUnits = 7'000'000,
                                             .effective = QDate(2026, 2, 1),
                                             .ended = QDate(2026, 2, 20),
                                             .known = {at("2026-03-10T00:00:00Z")}}};
        QCOMPARE(openUnits(versions, {}, {QDate(2026, 2, 19)}), 7'000'000);
        QCOMPARE(openUnits(versions, {}, {QDate(2026, 2, 20)}), 0);
        QCOMPARE(openUnits(versions, {}, {QDate(2026, 2, 28), at("2026-03-01T00:00:00Z")}), 7'000'000);
    }

    void unappliedCreditOpensTheInvoiceAgain()
    {
        const DocumentVersion invoice[] = {{.receivableUnits = 20'000'000, .effective = QDate(2026, 2, 1)}};
        const AppliedVersion credit[]
            = {{.receivableUnits = -5'000'000, .effective = QDate(2026, 2, 12), .ended = QDate(2026, 2, 20)}};
        QCOMPARE(openUnits(invoice, credit, {QDate(2026, 2, 15)}), 15'000'000);
        QCOMPARE(openUnits(invoice, credit, {QDate(2026, 2, 20)}), 20'000'000);
    }

    void draftAndDeletedAreNotReceivable()
    {
        for (const DocumentState state : {DocumentState::Draft, DocumentState::Deleted}) {
            const DocumentVersion version[] = {{.receivableUnits = 1, .state = state, .effective = QDate(2026, 1, 1)}};
            QCOMPARE(openUnits(version, {}, {QDate(2026, 2, 1)}), 0);
        }
    }

    void settlementPaysTheEarliestInstalmentFirst()
    {
        const Instalment parts[] = {{QDate(2026, 3, 1), 300}, {QDate(2026, 1, 1), 300}, {QDate(2026, 2, 1), 400}};
        QCOMPARE(openByInstalment(parts, 1000), (std::vector<qint64>{300, 300, 400}));
        QCOMPARE(openByInstalment(parts, 650), (std::vector<qint64>{300, 0, 350}));
        QCOMPARE(openByInstalment(parts, 0), (std::vector<qint64>{0, 0, 0}));
    }

    void instalmentsAlwaysAddUpToTheOpenAmount()
    {
        QRandomGenerator random(3);
        for (int run = 0; run < 1000; ++run) {
            std::vector<Instalment> parts(1 + random.bounded(5));
            qint64 total = 0;
            for (Instalment &part : parts) {
                part = {QDate(2026, 1, 1).addDays(random.bounded(200)), qint64(random.bounded(1000))};
                total += part.units;
            }
            const qint64 open = qint64(random.bounded(2000)) - 200; // also overpaid and more than the parts
            const std::vector<qint64> split = openByInstalment(parts, open);
            QCOMPARE(std::accumulate(split.begin(), split.end(), qint64(0)), open);
        }
    }
};

QTEST_APPLESS_MAIN(TestOpenBalance)
#include "tst_open_balance.moc"
