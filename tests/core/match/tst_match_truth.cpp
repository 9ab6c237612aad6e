#include "core/base/decimal.h"
#include "core/match/match_engine.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <set>

using namespace quittance;
using namespace quittance::match;
using namespace Qt::StringLiterals;

namespace {

/// Rows of a plain comma-separated file that quotes only fields with commas. Without the heading.
QList<QStringList> rowsOf(const QString &path)
{
    QFile file(path);
    QList<QStringList> rows;
    if (!file.open(QIODevice::ReadOnly))
        return rows;
    const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : lines.sliced(1)) {
        QStringList fields{QString()};
        bool quoted = false;
        for (const QChar c : line) {
            if (c == u'"')
                quoted = !quoted;
            else if (c == u',' && !quoted)
                fields.append(QString());
            else if (c != u'\r')
                fields.last() += c;
        }
        rows.append(fields);
    }
    return rows;
}

using Pair = std::pair<QString, QString>; ///< invoice, transaction

QDate dateOf(const QString &text)
{
    return QDate::fromString(text, Qt::ISODate);
}

} // namespace

/// The open set of single-customer receipts: invoices, bank lines and which belongs to which.
class TestMatchTruth : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QString shared = qEnvironmentVariable("QUITTANCE_SHARED");
        if (shared.isEmpty())
            shared = QStringLiteral(QUITTANCE_SOURCE_DIR "/../shared");
        m_folder = QDir(shared).filePath(u"match/trl_single_csv"_s);
        if (!QFile::exists(m_folder + u"/truth.csv"_s))
            QSKIP("The truth files are not here; set QUITTANCE_SHARED.");
        loadInvoices();
        loadLines();
        for (const QStringList &row : rowsOf(m_folder + u"/truth.csv"_s))
            m_truth.insert({row[1], row[2]});
    }

    void acceptedPairsAreTrue()
    {
        QCOMPARE(m_input.documents.size(), size_t(15'527));
        QCOMPARE(m_input.receipts.size(), size_t(12'262));
        const std::vector<Proposal> proposals = MatchEngine().run(m_input, {});
        qint64 right = 0;
        qint64 wrong = 0;
        qint64 lines = 0;
        std::map<Verdict, int> verdicts;
        for (const Proposal &proposal : proposals) {
            ++verdicts[proposal.verdict];
            if (proposal.verdict != Verdict::Accepted)
                continue;
            ++lines;
            for (const Allocation &part : proposal.candidates.front().allocations) {
                const Pair pair{m_invoices[size_t(part.document.value() - 1)],
                                m_transactions[size_t(proposal.receipt.value() - 1)]};
                const bool isTrue = m_truth.contains(pair);
                right += isTrue ? 1 : 0;
                wrong += isTrue ? 0 : 1;
                if (!isTrue)
                    qInfo("wrong: %s %s", qPrintable(pair.first), qPrintable(pair.second));
            }
        }
        qint64 proposed = 0;
        qint64 hit = 0;
        for (const Proposal &proposal : proposals) {
            const bool isShown = proposal.verdict == Verdict::Accepted || proposal.verdict == Verdict::Suggested;
            if (!isShown)
                continue;
            for (const Allocation &part : proposal.candidates.front().allocations) {
                ++proposed;
                hit += m_truth.contains({m_invoices[size_t(part.document.value() - 1)],
                                         m_transactions[size_t(proposal.receipt.value() - 1)]})
                    ? 1
                    : 0;
            }
        }
        qInfo("accepted %lld lines, %lld pairs right, %lld wrong of %lld true pairs; "
              "suggested %d, ambiguous %d, unmatched %d",
              lines, right, wrong, qint64(m_truth.size()), verdicts[Verdict::Suggested], verdicts[Verdict::Ambiguous],
              verdicts[Verdict::Unmatched]);
        QVERIFY2(right * 100 >= qint64(m_truth.size()) * 97, "fewer than 97 in 100 true pairs are accepted");
        QVERIFY2(wrong * 1000 <= (right + wrong) * 2, "precision of what is accepted below 0.998");
        // F1 of all that is proposed: 2·hit / (proposed + true).
        QVERIFY2(2 * hit * 1000 >= (proposed + qint64(m_truth.size())) * 995, "F1 below 0.995");
    }

private:
    void loadInvoices()
    {
        QHash<QString, qint64> customers;
        for (const QStringList &row : rowsOf(m_folder + u"/invoices.csv"_s)) {
            qint64 &customer = customers[row[3]];
            if (customer == 0) {
                customer = customers.size();
                m_input.parties.push_back({.id = ledger::CustomerId(customer), .name = row[4]});
            }
            m_invoices.push_back(row[0]);
            m_input.documents.push_back({.id = ledger::DocumentId(qint64(m_invoices.size())),
                                         .customer = ledger::CustomerId(customer),
                                         .number = row[0],
                                         .altNumbers = {row[1], row[2]},
                                         .currency = *Currency::fromCode(row[5]),
                                         .openUnits = *parseUnits(row[6]),
                                         .issue = dateOf(row[7]),
                                         .due = dateOf(row[8])});
        }
    }

    void loadLines()
    {
        for (const QStringList &row : rowsOf(m_folder + u"/bank.csv"_s)) {
            m_transactions.push_back(row[0]);
            m_input.receipts.push_back({.id = ledger::BankLineId(qint64(m_transactions.size())),
                                        .currency = *Currency::fromCode(row[3]),
                                        .units = *parseUnits(row[2]),
                                        .bookedOn = dateOf(row[1]),
                                        .counterparty = row[4],
                                        .counterpartyAccount = row[5],
                                        .text = row[6]});
        }
    }

    QString m_folder;
    MatchInput m_input;
    std::vector<QString> m_invoices;
    std::vector<QString> m_transactions;
    std::set<Pair> m_truth;
};

QTEST_APPLESS_MAIN(TestMatchTruth)
#include "tst_match_truth.moc"
