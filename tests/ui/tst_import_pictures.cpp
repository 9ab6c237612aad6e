#include "tests/ui/import_samples.h"
#include "tests/ui/screen_samples.h"
#include "ui/import/import_view.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/hint_button.h"
#include "ui/widgets/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QTableView>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace quittance;
using namespace quittance::ui;
using workspace::ImportSummary;

/// Every step of the import in both themes and sizes; the pictures are kept where QUITTANCE_PICTURES says.
class ImportPicturesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void everyStepIsPainted_data();
    void everyStepIsPainted();

private:
    template<typename T>
    T *part(const QString &name)
    {
        return m_view->findChild<T *>(name);
    }

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<ImportView> m_view;
};

void ImportPicturesTest::initTestCase()
{
    m_theme = std::make_unique<Theme>();
    m_theme->setToday(QDate(2026, 4, 16));
    m_theme->applyTo(*qApp);
}

void ImportPicturesTest::init()
{
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s));
    m_view = std::make_unique<ImportView>(*m_theme, &samples::fieldsFor);
    m_view->show();
}

void ImportPicturesTest::everyStepIsPainted_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<bool>("isDark");
    QTest::newRow("wide") << QSize(1288, 784) << false;
    QTest::newRow("wide-dark") << QSize(1288, 784) << true;
    QTest::newRow("narrow") << QSize(980, 584) << false;
    QTest::newRow("narrow-dark") << QSize(980, 584) << true;
}

void ImportPicturesTest::everyStepIsPainted()
{
    QFETCH(const QSize, size);
    QFETCH(const bool, isDark);
    const QString tag = QString::fromLatin1(QTest::currentDataTag());
    m_theme->setChoice(isDark ? ThemeChoice::Dark : ThemeChoice::Light);
    m_view->resize(size);
    int painted = 0;
    const auto keep = [&](const QString &name) {
        QCoreApplication::sendPostedEvents();
        painted += int(!m_view->grab().isNull());
        samples::keepPicture(*m_view, u"import-%1-%2"_s.arg(name, tag));
    };
    keep(u"1-empty"_s);
    m_view->addPrepared(samples::mixedFolder());
    keep(u"1-mixed"_s);
    m_view->discard();
    workspace::PreparedFile follows = samples::statementFile();
    follows.chain.push_back({0,
                             {},
                             u"Statements of account House bank are missing between 2026-03-31 and 2026-04-30: the "
                             "balances differ by 25.00 EUR."_s});
    workspace::PreparedFile bare = samples::statementFile();
    bare.path = u"old/house.qif"_s;
    bare.format = u"qif"_s;
    bare.lacksCurrency = bare.lacksAccount = true;
    m_view->addPrepared({follows, bare});
    keep(u"1-follows"_s);
    QTest::keyClick(part<DataTable>(u"fileTable"_s)->view(), Qt::Key_Down);
    QTest::keyClick(m_view.get(), Qt::Key_Return);
    keep(u"2-said"_s);
    m_view->discard();
    m_view->setMappingNames({u"Nordhafen"_s});
    m_view->addPrepared(
        {samples::bankTable(), samples::statementFile(), samples::ambiguousTable(), samples::unreadableFile()});
    keep(u"2-files"_s);
    QTest::keyClick(m_view.get(), Qt::Key_Return);
    keep(u"3-question"_s);
    QTest::mouseClick(part<HintButton>(u"answer_dmy"_s), Qt::LeftButton);
    auto *file = part<QComboBox>(u"readingFile"_s);
    file->setCurrentIndex(0);
    Q_EMIT file->activated(0);
    part<DataTable>(u"columnTable"_s)->setCurrentRow(3);
    keep(u"4-columns"_s);
    QTest::keyClick(m_view.get(), Qt::Key_Return);
    m_view->setChecked(samples::trialRun());
    keep(u"5-check"_s);
    part<QCheckBox>(u"skipRefused"_s)->setChecked(true);
    QTest::mouseClick(part<HintButton>(u"acceptBalances"_s), Qt::LeftButton);
    QTest::keyClick(m_view.get(), Qt::Key_Return);
    m_view->setImportProgress(12'400, 48'000);
    keep(u"6-running"_s);
    ImportSummary done = samples::trialRun();
    done.committed = true;
    m_view->setImported(done);
    keep(u"7-result"_s);
    QCOMPARE(painted, 10);
}

QTEST_MAIN(ImportPicturesTest)
#include "tst_import_pictures.moc"
