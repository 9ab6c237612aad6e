#pragma once

#include "tests/ui/reconcile_samples.h"
#include "tests/ui/view_fixture.h"
#include "ui/reconcile/bank_line_model.h"
#include "ui/reconcile/reconcile_view.h"

namespace quittance::test {

/// The workbench with sample lines, one of which is shown.
class ReconcileFixture : public ViewFixture<ui::ReconcileView>
{
public:
    void make()
    {
        ViewFixture::make();
        m_theme->setToday(QDate(2026, 4, 16));
    }

    void start()
    {
        begin();
        m_view->setCounts(samples::queueCounts());
        QObject::connect(
            &m_view->model(), &ui::WindowedModelBase::pageWanted, m_view.get(),
            [this](int generation, int page) { m_view->model().setPage(generation, page, samples::bankLines()); });
        m_view->show();
        m_view->activateWindow();
        QTRY_VERIFY(m_view->isActiveWindow());
        fill(samples::shortPayLine());
    }

    void fill(const workspace::LineView &line)
    {
        ui::RowIds ids;
        for (const workspace::BankLineRow &row : samples::bankLines())
            ids.push_back(row.line.id.value());
        m_view->setLines(ids);
        m_view->goTo(line.row.line.id);
        m_view->setLine(line);
        m_view->setFocus();
    }

    template<typename T>
    [[nodiscard]] T *child(const QString &name) const
    {
        return m_view->findChild<T *>(name);
    }
};

} // namespace quittance::test
