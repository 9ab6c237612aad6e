#include "core/workspace/workspace.h"
#include "tests/app/console.h"

#include <QJsonArray>
#include <QTest>

using namespace quittance;
using namespace quittance::test;
using namespace Qt::StringLiterals;

namespace {

template<typename T>
[[nodiscard]] T answer(QFuture<Result<T>> future)
{
    future.waitForFinished();
    return future.takeResult().value();
}

QString text(qint64 units, Currency currency)
{
    return Money(units, currency).toDecimalString();
}

/// A row of an aging as `aging --json` prints it.
QJsonObject printed(const insight::AgingRow &row, const QStringList &labels)
{
    QJsonArray buckets;
    for (qsizetype i = 0; i < labels.size(); ++i)
        buckets.append(QJsonObject{{u"label"_s, labels[i]},
                                   {u"amount"_s, text(row.buckets[size_t(i)], row.currency)},
                                   {u"count"_s, row.counts[size_t(i)]}});
    return {{u"currency"_s, row.currency.code()},
            {u"buckets"_s, buckets},
            {u"unapplied"_s, text(row.unapplied, row.currency)},
            {u"gross_open"_s, text(row.grossOpen, row.currency)},
            {u"net"_s, text(row.net, row.currency)}};
}

} // namespace

/// The console and the services behind the desktop's screens, figure by figure, on one sample book.
class TestSameFigures : public QObject
{
    Q_OBJECT

    Desk m_desk;
    std::unique_ptr<workspace::Workspace> m_workspace;
    QDate m_today;

    [[nodiscard]] QJsonObject console(const QStringList &arguments) const
    {
        const Run run = m_desk.json(arguments);
        return run.exit == 0 ? run.json : QJsonObject{{u"error"_s, QString::fromUtf8(run.err)}};
    }

private Q_SLOTS:
    void initTestCase()
    {
        const Run made = m_desk.json({u"sample"_s, u"--customers"_s, u"24"_s, u"--invoices"_s, u"600"_s});
        QVERIFY2(made.exit == 0, made.err.constData());
        m_today = QDate::fromString(made.json[u"today"].toString(), Qt::ISODate);
    }

    void init()
    {
        m_workspace = std::make_unique<workspace::Workspace>();
        QVERIFY(m_workspace->openNow(m_desk.store, false));
        QCOMPARE(m_workspace->today(), m_today);
    }

    void cleanup() { m_workspace.reset(); }

    void agingIsTheSame_data()
    {
        using enum insight::CreditTreatment;
        QTest::addColumn<QDate>("day");
        QTest::addColumn<QString>("by");
        QTest::addColumn<QString>("credits");
        QTest::addColumn<int>("treatment");
        const QDate ends[] = {m_today, m_today.addMonths(-1), m_today.addMonths(-7)};
        const std::pair<const char *, insight::CreditTreatment> treatments[]
            = {{"separate", Separate}, {"own-date", OwnDate}, {"fifo", FifoOldestDue}, {"current", CurrentBucket}};
        for (const QDate &day : ends) {
            for (const QString &by : {u"due"_s, u"issue"_s}) {
                for (const auto &[name, treatment] : treatments)
                    QTest::addRow("%s by %s, %s", qPrintable(toIsoDate(day)), qPrintable(by), name)
                        << day << by << QString::fromLatin1(name) << int(treatment);
            }
        }
    }
    void agingIsTheSame()
    {
        QFETCH(const QDate, day);
        QFETCH(const QString, by);
        QFETCH(const QString, credits);
        QFETCH(const int, treatment);
        const QJsonObject said
            = console({u"--as-of"_s, toIsoDate(day), u"aging"_s, u"--by"_s, by, u"--credits"_s, credits});
        const insight::AgingPolicy policy{.basis = by == u"due" ? insight::AgingBasis::DueDate
                                                                : insight::AgingBasis::InvoiceDate,
                                          .credits = insight::CreditTreatment(treatment)};
        const insight::AgingTable table = answer(m_workspace->figures().aging({.day = day}, policy));
        QVERIFY(!table.totals.empty());
        QJsonArray shown;
        for (const insight::AgingRow &row : table.totals)
            shown.append(printed(row, table.labels));
        QCOMPARE(said[u"currencies"].toArray(), shown);
    }

    void rollForwardIsTheSame()
    {
        const QDate from = m_today.addDays(-m_today.day());
        const auto steps = answer(m_workspace->figures().rollForward(from.addMonths(-1), from, Instant::max()));
        QVERIFY(!steps.empty());
        for (const insight::RollForward &step : steps) {
            const QJsonObject said
                = console({u"metric"_s, u"rollforward"_s, u"--param"_s, u"from="_s + toIsoDate(step.from), u"--param"_s,
                           u"to="_s + toIsoDate(step.to), u"--currency"_s, step.currency.code()});
            const QJsonObject shown{{u"opening"_s, text(step.opening, step.currency)},
                                    {u"invoices"_s, text(step.invoices, step.currency)},
                                    {u"credit_notes"_s, text(step.creditNotes, step.currency)},
                                    {u"payments"_s, text(step.payments, step.currency)},
                                    {u"write_offs"_s, text(step.writeOffs, step.currency)},
                                    {u"voids"_s, text(step.voids, step.currency)},
                                    {u"refunds"_s, text(step.refunds, step.currency)},
                                    {u"closing"_s, text(step.closing, step.currency)}};
            QCOMPARE(said[u"value"].toObject(), shown);
        }
    }

    void customersAreTheSame()
    {
        const auto keyOf = [](const QString &name, const QString &currency) { return name + u' ' + currency; };
        QMap<QString, QStringList> shown;
        for (const workspace::CustomerRow &row : answer(m_workspace->ledger().customers({.day = m_today}, {}))) {
            if (row.openItems > 0 || row.unapplied != 0)
                shown[keyOf(row.name, row.currency.code())]
                    = {text(row.balance, row.currency), text(row.unapplied, row.currency)};
        }
        QMap<QString, QStringList> said;
        const QJsonObject aging = console({u"--as-of"_s, toIsoDate(m_today), u"aging"_s, u"--group"_s, u"customer"_s});
        for (const QJsonValue row : aging[u"customers"].toArray())
            said[keyOf(row[u"name"].toString(), row[u"currency"].toString())]
                = {row[u"net"].toString(), row[u"unapplied"].toString()};
        QVERIFY(shown.size() > 10);
        QCOMPARE(said, shown);
    }

    void everyMetricOfTheBookIsTheSame()
    {
        int compared = 0;
        for (const workspace::MetricDescription &metric : workspace::metricDescriptions()) {
            const auto asked = [&] {
                QFuture<Result<workspace::MetricReply>> future
                    = m_workspace->figures().metric({.name = metric.name, .params = {}, .asOf = {.day = m_today}});
                future.waitForFinished();
                return future.takeResult();
            }();
            const Run run = m_desk.json({u"--as-of"_s, toIsoDate(m_today), u"metric"_s, metric.name});
            QCOMPARE(run.exit == 0, asked.has_value());
            if (!asked)
                continue;
            QCOMPARE(run.json[u"value"], asked->value);
            ++compared;
        }
        QVERIFY(compared > 2);
    }

    /// Last: it changes the book.
    void matchingIsTheSame()
    {
        const workspace::QueueCounts before = answer(m_workspace->reconcile().counts());
        QVERIFY(before.exact > 0);
        m_workspace.reset();

        const QJsonObject said = console({u"reconcile"_s});

        QCOMPARE(said[u"accepted"].toInteger(), before.exact);
        QCOMPARE(said[u"suggested"].toInteger(), before.probable + before.ambiguous);
        QCOMPARE(said[u"unmatched"].toInteger(), before.noCandidate);
        init();
        const workspace::QueueCounts after = answer(m_workspace->reconcile().counts());
        QCOMPARE(after.done, before.done + before.exact);
        QCOMPARE(after.exact, 0);
        QCOMPARE(console({u"reconcile"_s})[u"accepted"].toInteger(), 0);
    }
};

QTEST_GUILESS_MAIN(TestSameFigures)
#include "tst_same_figures.moc"
