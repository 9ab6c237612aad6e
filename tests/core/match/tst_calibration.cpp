#include "core/match/calibration.h"

#include <QTest>

#include <algorithm>
#include <random>
#include <vector>

using namespace quittance::match;

class TestCalibration : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void priorStatesTheOddsAsTheyAre()
    {
        const Calibration prior;
        QCOMPARE(prior.probabilityPpm(0), 500'000);
        QCOMPARE(prior.probabilityPpm(691), 999'003);
        QCOMPARE(prior.probabilityPpm(1'000'000), 999'999);
        QCOMPARE(prior.probabilityPpm(-1'000'000), 1);
        QVERIFY(prior.probabilityPpm(prior.logOddsFor(999'000)) >= 999'000);
        QVERIFY(prior.probabilityPpm(prior.logOddsFor(999'000) - 1) < 999'000);
    }

    void tenClicksDoNotWreckIt()
    {
        const std::vector<Outcome> wrong(10, {700, false});
        const Calibration after = fitted(wrong);
        QVERIFY(after.probabilityPpm(700) < Calibration().probabilityPpm(700));
        QVERIFY(after.probabilityPpm(700) > 900'000);
    }

    void manyOutcomesTellTheTruth()
    {
        std::vector<Outcome> outcomes; // said 95 in a hundred, right 80 in a hundred
        for (int i = 0; i < 10'000; ++i)
            outcomes.push_back({294, i % 5 != 0});
        const int ppm = fitted(outcomes).probabilityPpm(294);
        QVERIFY2(std::abs(ppm - 800'000) < 15'000, qPrintable(QString::number(ppm)));
    }

    void orderDoesNotMatterAndAFitIsKept()
    {
        std::mt19937 random(2);
        std::vector<Outcome> outcomes;
        for (int i = 0; i < 500; ++i)
            outcomes.push_back({int(random() % 1600) - 800, random() % 3 != 0});
        const Calibration once = fitted(outcomes);
        std::ranges::shuffle(outcomes, random);
        QCOMPARE(fitted(outcomes), once);
        QCOMPARE(once.confirmations, 500);
        QVERIFY(std::abs(fitted({}, once).probabilityPpm(300) - once.probabilityPpm(300)) < 2'000);
    }
};

QTEST_APPLESS_MAIN(TestCalibration)
#include "tst_calibration.moc"
