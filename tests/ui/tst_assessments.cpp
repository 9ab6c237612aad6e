#include "tests/ui/analysis_fixture.h"
#include "tests/ui/screen_samples.h"
#include "ui/credit/assessment_dialog.h"
#include "ui/credit/credit_screen.h"
#include "ui/credit/credit_view.h"
#include "ui/credit/provision_pane.h"
#include "ui/credit/provision_rows.h"
#include "ui/credit/score_pane.h"
#include "ui/documents/figure_list.h"
#include "ui/widgets/cell_roles.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/hint_button.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>

using namespace Qt::StringLiterals;
using namespace quittance;
using namespace quittance::ui;
using samples::kPatience;

namespace {

const ledger::DocumentId kFirst(11);
const ledger::DocumentId kSecond(12);

workspace::Assessment assessed()
{
    return {.document = kFirst,
            .customer = ledger::CustomerId(3),
            .number = u"INV-11"_s,
            .customerName = u"Harrowmere Tooling"_s,
            .percent = 60'000'000,
            .reason = u"Insolvency"_s,
            .author = u"A. Weber"_s};
}

} // namespace

/// Documents that leave the provision matrix for a rate of their own: the dialog, and the provision that follows.
class AssessmentsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void nothingIsAssessedWithoutRateAndReason_data();
    void nothingIsAssessedWithoutRateAndReason();
    void aChosenRowIsReadyToBeChanged();
    void onlyWhatIsAssessedGoesBack();
    void aProblemIsSaidUntilItIsGone();
    void anAssessedDocumentLeavesTheMatrixAndComesBack();
    void thePromisesOfTheScoreOpenTheCustomer();
    void pictures();

private:
    [[nodiscard]] std::unique_ptr<CreditScreen> credit();
    [[nodiscard]] static AssessmentDialog *open(CreditScreen &screen);
    template<typename T>
    [[nodiscard]] static T &part(QWidget &of, const QString &name)
    {
        return *of.findChild<T *>(name);
    }

    samples::AnalysisFixture m_fixture;
    std::unique_ptr<Theme> m_theme;
};

void AssessmentsTest::initTestCase()
{
    QString error;
    QVERIFY2(m_fixture.make(error), qPrintable(error));
    m_theme = std::make_unique<Theme>();
}

void AssessmentsTest::init()
{
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s));
    QVERIFY(m_fixture.open());
}

void AssessmentsTest::cleanup()
{
    workspace::UndoHistory &history = m_fixture.book().history();
    while (history.canUndo()) {
        history.undo();
        QTRY_VERIFY(history.canRedo());
    }
    m_fixture.close();
}

std::unique_ptr<CreditScreen> AssessmentsTest::credit()
{
    auto screen = m_fixture.shown<CreditScreen>();
    [&screen] { QTRY_VERIFY_WITH_TIMEOUT(screen->view().provision().table().model()->rowCount() > 0, kPatience); }();
    return screen;
}

AssessmentDialog *AssessmentsTest::open(CreditScreen &screen)
{
    auto *button = screen.findChild<HintButton *>(u"assess"_s);
    if (button)
        QTest::mouseClick(button, Qt::LeftButton);
    auto *dialog = screen.findChild<AssessmentDialog *>();
    const auto wait = [dialog] {
        QTRY_VERIFY_WITH_TIMEOUT(dialog && dialog->findChild<QComboBox *>(u"document"_s)->count() > 0, kPatience);
    };
    wait();
    return dialog;
}

void AssessmentsTest::nothingIsAssessedWithoutRateAndReason_data()
{
    QTest::addColumn<QString>("percent");
    QTest::addColumn<QString>("reason");
    QTest::addColumn<bool>("isEnough");
    QTest::newRow("both") << u"62.5"_s << u"Insolvency"_s << true;
    QTest::newRow("nothing lost") << u"0"_s << u"Guarantee"_s << true;
    QTest::newRow("all lost") << u"100"_s << u"Gone"_s << true;
    QTest::newRow("no rate") << u""_s << u"Insolvency"_s << false;
    QTest::newRow("no reason") << u"50"_s << u"  "_s << false;
    QTest::newRow("more than all") << u"100.01"_s << u"Insolvency"_s << false;
    QTest::newRow("words") << u"half"_s << u"Insolvency"_s << false;
}

void AssessmentsTest::nothingIsAssessedWithoutRateAndReason()
{
    QFETCH(const QString, percent);
    QFETCH(const QString, reason);
    QFETCH(const bool, isEnough);
    auto *dialog = new AssessmentDialog(*m_theme);
    dialog->setCandidates({{kFirst, u"INV-11"_s}, {kSecond, u"INV-12"_s}});
    dialog->show();
    QSignalSpy wanted(dialog, &AssessmentDialog::assessWanted);
    QTest::keyClicks(&part<QLineEdit>(*dialog, u"percent"_s), percent);
    QTest::keyClicks(&part<QLineEdit>(*dialog, u"reason"_s), reason);
    QCOMPARE(part<QPushButton>(*dialog, u"assess"_s).isEnabled(), isEnough);
    QTest::mouseClick(&part<QPushButton>(*dialog, u"assess"_s), Qt::LeftButton);
    QCOMPARE(wanted.size(), isEnough ? 1 : 0);
    if (isEnough)
        QCOMPARE(wanted.front().at(0).value<ledger::DocumentId>(), kFirst);
    dialog->close();
}

void AssessmentsTest::aChosenRowIsReadyToBeChanged()
{
    auto *dialog = new AssessmentDialog(*m_theme);
    dialog->setAssessments({assessed()});
    dialog->setCandidates({{kSecond, u"INV-12"_s}});
    dialog->show();
    dialog->table().setCurrentRow(0);
    QCOMPARE(part<QComboBox>(*dialog, u"document"_s).currentData().toLongLong(), kFirst.value());
    QCOMPARE(part<QLineEdit>(*dialog, u"percent"_s).text(), u"60.00"_s);
    QCOMPARE(part<QLineEdit>(*dialog, u"reason"_s).text(), u"Insolvency"_s);
    QSignalSpy wanted(dialog, &AssessmentDialog::assessWanted);
    auto &percent = part<QLineEdit>(*dialog, u"percent"_s);
    percent.selectAll();
    QTest::keyClicks(&percent, u"75.5"_s);
    QTest::mouseClick(&part<QPushButton>(*dialog, u"assess"_s), Qt::LeftButton);
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted.front().at(0).value<ledger::DocumentId>(), kFirst);
    QCOMPARE(wanted.front().at(1).toLongLong(), 75'500'000);
    QCOMPARE(wanted.front().at(2).toString(), u"Insolvency"_s);
    dialog->close();
}

void AssessmentsTest::onlyWhatIsAssessedGoesBack()
{
    auto *dialog = new AssessmentDialog(*m_theme);
    dialog->setAssessments({assessed()});
    dialog->setCandidates({{kSecond, u"INV-12"_s}});
    dialog->show();
    auto &choice = part<QComboBox>(*dialog, u"document"_s);
    QSignalSpy wanted(dialog, &AssessmentDialog::withdrawWanted);
    choice.setCurrentIndex(choice.findData(kSecond.value()));
    QVERIFY(!part<QPushButton>(*dialog, u"withdraw"_s).isEnabled());
    choice.setCurrentIndex(choice.findData(kFirst.value()));
    QTest::mouseClick(&part<QPushButton>(*dialog, u"withdraw"_s), Qt::LeftButton);
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted.front().front().value<ledger::DocumentId>(), kFirst);
    dialog->close();
}

void AssessmentsTest::aProblemIsSaidUntilItIsGone()
{
    auto *dialog = new AssessmentDialog(*m_theme);
    dialog->show();
    dialog->showProblem(u"The book is read-only."_s);
    const auto isSaid = [dialog] {
        for (const QLabel *label : dialog->findChildren<QLabel *>()) {
            if (label->isVisible() && label->text() == u"The book is read-only."_s)
                return true;
        }
        return false;
    };
    QVERIFY(isSaid());
    dialog->setAssessments({});
    QVERIFY(!isSaid());
    QTest::keyClick(dialog, Qt::Key_Escape);
    QVERIFY(!dialog->isVisible());
}

void AssessmentsTest::anAssessedDocumentLeavesTheMatrixAndComesBack()
{
    const auto screen = credit();
    const DataTable &matrix = screen->view().provision().table();
    const auto balances = [&matrix] {
        qint64 units = 0;
        for (int row = 0; row < matrix.model()->rowCount(); ++row)
            units += matrix.model()->index(row, int(ProvisionColumn::Balance)).data(MoneyRole).toLongLong();
        return units;
    };
    const auto total = [&matrix](int row, ProvisionColumn column) {
        return matrix.totalsView()->model()->index(row, int(column)).data(MoneyRole).toLongLong();
    };
    const qint64 before = balances();
    QCOMPARE(matrix.totalsView()->model()->rowCount(), 1);
    AssessmentDialog *dialog = open(*screen);
    QVERIFY(dialog);
    const QString document = part<QComboBox>(*dialog, u"document"_s).currentText();
    QTest::keyClicks(&part<QLineEdit>(*dialog, u"percent"_s), u"100"_s);
    QTest::keyClicks(&part<QLineEdit>(*dialog, u"reason"_s), u"Insolvency"_s);
    QTest::mouseClick(&part<QPushButton>(*dialog, u"assess"_s), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(dialog->table().model()->rowCount(), 1, kPatience);
    QVERIFY(document.contains(dialog->table().model()->index(0, 0).data().toString()));
    QTRY_COMPARE_WITH_TIMEOUT(matrix.totalsView()->model()->rowCount(), 2, kPatience);
    const qint64 assessedUnits = total(0, ProvisionColumn::Balance);
    QVERIFY(assessedUnits > 0);
    QCOMPARE(total(0, ProvisionColumn::Provision), assessedUnits); // all of it is lost
    QCOMPARE(balances(), before - assessedUnits);
    QCOMPARE(total(1, ProvisionColumn::Balance), before);

    dialog->table().setCurrentRow(0);
    QTest::mouseClick(&part<QPushButton>(*dialog, u"withdraw"_s), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(dialog->table().model()->rowCount(), 0, kPatience);
    QTRY_COMPARE_WITH_TIMEOUT(matrix.totalsView()->model()->rowCount(), 1, kPatience);
    QCOMPARE(balances(), before);
    dialog->close();
}

void AssessmentsTest::thePromisesOfTheScoreOpenTheCustomer()
{
    const auto screen = credit();
    screen->view().customers().table().setCurrentRow(0);
    FigureList &figures = screen->view().score().figures();
    const auto row = [&figures] {
        for (int i = 0; i < int(figures.rows().size()); ++i) {
            if (figures.rows()[i].label.contains(u"promises"_s))
                return i;
        }
        return -1;
    };
    QTRY_VERIFY_WITH_TIMEOUT(row() >= 0, kPatience);
    QSignalSpy opened(screen.get(), &CreditScreen::openPromises);
    QTest::mouseClick(figures.viewport(), Qt::LeftButton, {}, figures.rowRect(row()).center());
    QCOMPARE(opened.size(), 1);
    QVERIFY(opened.front().front().value<ledger::CustomerId>().isValid());
}

void AssessmentsTest::pictures()
{
    const auto screen = credit();
    AssessmentDialog *dialog = open(*screen);
    QTest::keyClicks(&part<QLineEdit>(*dialog, u"percent"_s), u"62.5"_s);
    QTest::keyClicks(&part<QLineEdit>(*dialog, u"reason"_s), u"Insolvency"_s);
    QTest::mouseClick(&part<QPushButton>(*dialog, u"assess"_s), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(dialog->table().model()->rowCount(), 1, kPatience);
    samples::keepPicture(*dialog, u"assessed-items"_s);
    QTRY_COMPARE_WITH_TIMEOUT(screen->view().provision().table().totalsView()->model()->rowCount(), 2, kPatience);
    for (const QSize size : {QSize(1288, 840), QSize(980, 640)}) {
        screen->resize(size);
        samples::keepPicture(*screen, u"credit-assessed-%1"_s.arg(size.width()));
        QVERIFY(!screen->grab().isNull());
    }
    dialog->close();
}

QTEST_MAIN(AssessmentsTest)
#include "tst_assessments.moc"
