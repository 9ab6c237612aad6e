// The table of 1 M windowed rows against the same view on 100: first paint, a page of scrolling, and a jump anywhere,
// each until the rows themselves stand there and not their placeholders.

#include "tests/bench/bench.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/windowed_model.h"

#include <QApplication>
#include <QPixmap>
#include <QScrollBar>
#include <QTableView>

#include <memory>
#include <numeric>

using namespace quittance;
using namespace quittance::ui;
using namespace Qt::StringLiterals;

namespace {

struct Row
{
    qint64 id = 0;
};

/// Rows whose cells are equally long whatever their number, answered from memory by a queued call.
class RowModel : public WindowedModel<Row>
{
public:
    explicit RowModel(qint64 rows)
    {
        RowIds ids(std::size_t(rows), 0);
        std::iota(ids.begin(), ids.end(), 1);
        setRowMap(std::move(ids));
        connect(
            this, &WindowedModelBase::pageWanted, this,
            [this](int generation, int page, const RowIds &wanted) {
                std::vector<Row> answer;
                for (const qint64 id : wanted)
                    answer.push_back({id});
                setPage(generation, page, std::move(answer));
            },
            Qt::QueuedConnection);
    }

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : 8; }
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override
    {
        const bool isTitle = orientation == Qt::Horizontal && role == Qt::DisplayRole;
        return isTitle ? QVariant(u"Column %1"_s.arg(section)) : QVariant();
    }

protected:
    [[nodiscard]] qint64 rowId(const Row &row) const override { return row.id; }
    [[nodiscard]] QVariant cell(const Row &row, int column, int role) const override
    {
        if (role == MoneyRole && column >= 4)
            return (1'000'000 + row.id % 1'000'000) * 10'000;
        if (role == CurrencyRole && column >= 4)
            return u"USD"_s;
        if (role == Qt::DisplayRole && column < 4)
            return u"INV-%1"_s.arg(row.id, 8, 10, QChar(u'0'));
        return {};
    }
};

/// A table of `rows` rows, shown; it paints into a picture, so that no window system is measured.
class Bench
{
public:
    Bench(Theme &theme, qint64 rows)
        : m_model(rows)
        , m_table(theme)
    {
        QList<ColumnSpec> columns;
        for (int i = 0; i < 8; ++i)
            columns << ColumnSpec{
                .key = QString::number(i), .kind = i < 4 ? CellKind::Text : CellKind::Money, .width = 120};
        m_table.setColumns(columns);
        m_table.resize(1000, 800);
        m_table.setModel(&m_model);
        m_table.show();
        m_picture = QPixmap(m_table.view()->viewport()->size());
    }

    /// Paints, lets the pages asked for arrive, and paints again.
    void paint()
    {
        m_table.view()->viewport()->render(&m_picture);
        QCoreApplication::sendPostedEvents(&m_model);
        m_table.view()->viewport()->render(&m_picture);
    }
    void scrollTo(int share)
    {
        QScrollBar *bar = m_table.view()->verticalScrollBar();
        bar->setValue(int(qint64(bar->maximum()) * share / 1000));
        paint();
    }
    void pageDown()
    {
        QScrollBar *bar = m_table.view()->verticalScrollBar();
        bar->setValue(bar->value() + bar->pageStep() < bar->maximum() ? bar->value() + bar->pageStep() : 0);
        paint();
    }

private:
    RowModel m_model;
    DataTable m_table;
    QPixmap m_picture;
};

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    Theme theme;
    theme.applyTo(application);
    bench::Suite suite(argc, argv);
    const qint64 rows = suite.rows(1'000'000);
    constexpr qint64 kFew = 100;

    // The model is made before: what is measured is the view.
    const auto firstPaint = [&](qint64 count) {
        Bench made(theme, count);
        return bench::timed([&] { made.paint(); });
    };
    suite.compare({.operation = "first paint of 1 M rows / of 100 rows",
                   .goal = 1.2,
                   .ours = [&] { return firstPaint(rows); },
                   .limit = [&] { return firstPaint(kFew); }});

    Bench many(theme, rows);
    Bench few(theme, kFew);
    const auto scroll = [](Bench &table) {
        return bench::timed([&] {
            for (int i = 0; i < 50; ++i)
                table.pageDown();
        });
    };
    suite.compare({.operation = "50 pages of scrolling in 1 M rows / in 100 rows",
                   .goal = 1.2,
                   .ours = [&] { return scroll(many); },
                   .limit = [&] { return scroll(few); }});
    int share = 0;
    const auto jump = [&share](Bench &table) {
        return bench::timed([&] {
            for (int i = 0; i < 50; ++i)
                table.scrollTo(share = (share + 617) % 1000);
        });
    };
    suite.compare({.operation = "50 jumps in 1 M rows / in 100 rows",
                   .goal = 1.2,
                   .ours = [&] { return jump(many); },
                   .limit = [&] { return jump(few); }});
    return suite.finish();
}
