#include "core/workspace/metrics.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace quittance;
using namespace Qt::StringLiterals;

namespace {

/// A case of our own, in the words of the shared ones.
constexpr char kOwnCase[] = R"({
 "schema": "quittance-truth-case/1", "case_id": "own", "base_currency": "USD", "documents": [],
 "approval_levels": [{"level": 1, "min_amount": "100.00", "mode": "any", "approvers": ["ann", "bob"]},
                     {"level": 2, "min_amount": "900.00", "mode": "all", "approvers": ["cho", "dee"]}],
 "queries": [
  {"id": "1", "metric": "initial_status",
   "params": {"rows": [{"now": "2026-11-01T06:59:00Z", "send_on": "2026-10-31", "amount": "1.00"},
                       {"now": "2026-11-01T07:00:00Z", "send_on": "2026-10-31", "amount": "1000.00"},
                       {"now": "2026-11-01T07:00:00Z", "send_on": "2026-11-02", "amount": "1.00"},
                       {"now": "2026-11-01T07:00:00Z", "amount": "1.00"},
                       {"now": "2026-11-01T07:00:00Z", "send_on": null, "amount": "900.00"}]},
   "expected": {"status": ["pending", "rejected_past_date", "scheduled", "pending", "needs_approval"],
                "levels": [[], [], [], [], [1, 2]]}},
  {"id": "2", "metric": "release_after_approval",
   "params": {"rows": [{"send_on": "2026-11-02", "approved_at": "2026-11-02T07:59:00Z"},
                       {"send_on": "2026-11-02", "approved_at": "2026-11-02T08:00:00Z"},
                       {"send_on": null, "approved_at": "2026-11-02T08:00:00Z"}]},
   "expected": {"status": ["scheduled", "pending", "ready_to_send"]}},
  {"id": "3", "metric": "approval_progress",
   "params": {"rows": [{"amount": "99.99", "creator": "kim", "approvals": []},
                       {"amount": "900.00", "creator": "ann", "approvals": ["ann", "cho", "dee"]},
                       {"amount": "900.00", "creator": "ann", "approvals": ["bob", "cho", "dee"]}]},
   "expected": {"satisfied_levels": [[], [2], [1, 2]], "released": [true, false, true]}}]})";

QString sharedCase()
{
    QString shared = qEnvironmentVariable("QUITTANCE_SHARED");
    if (shared.isEmpty())
        shared = QStringLiteral(QUITTANCE_SOURCE_DIR "/../shared");
    return shared + u"/domain/cases/C13_send_on_approval.json"_s;
}

} // namespace

/// When a receivable goes out, and who has to agree before it does.
class TestApprovalCases : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyQueryAgrees_data()
    {
        QTest::addColumn<QString>("path");
        QTest::newRow("own") << own();
        QTest::newRow("C13") << sharedCase();
    }

    void everyQueryAgrees()
    {
        QFETCH(QString, path);
        if (!QFile::exists(path))
            QSKIP("The truth cases are not here; set QUITTANCE_SHARED.");
        const Result<QJsonObject> check = workspace::checkTruthCase(path);
        QVERIFY(check);
        const QJsonArray queries = check->value(u"queries"_s).toArray();
        QCOMPARE(queries.size(), 3);
        for (const QJsonValue query : queries) {
            const QByteArray actual = QJsonDocument(query[u"actual"_s].toObject()).toJson();
            QVERIFY2(query[u"agrees"_s].toBool(), qPrintable(query[u"id"_s].toString() + QString::fromUtf8(actual)));
        }
    }

    void whatCannotBeReadIsRefused()
    {
        const workspace::MetricRequest noAmount{
            .name = u"initial_status"_s,
            .params = QJsonDocument::fromJson(R"({"rows":[{"now":"2026-11-01T07:00:00Z","send_on":null}]})").object()};
        const workspace::MetricRequest noDay{
            .name = u"release_after_approval"_s,
            .params = QJsonDocument::fromJson(R"({"rows":[{"send_on":"soon","approved_at":"2026-11-01T07:00:00Z"}]})")
                          .object()};

        QVERIFY(!workspace::computeMetric(noAmount));
        QVERIFY(!workspace::computeMetric(noDay));
    }

private:
    [[nodiscard]] QString own() const
    {
        QFile file(m_folder.filePath(u"own.json"_s));
        const bool isWritten = file.open(QIODevice::WriteOnly) && file.write(kOwnCase) > 0;
        return isWritten ? file.fileName() : QString();
    }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestApprovalCases)
#include "tst_approval_cases.moc"
