#pragma once

#include "core/insight/credit_use.h"
#include "core/insight/late_score.h"

#include <QWidget>

namespace quittance::ui {

class FigureList;
class PaneHeader;
class Theme;

/// What a customer's late score is made of, and how its exposure comes about.
class ScorePane : public QWidget
{
    Q_OBJECT

public:
    explicit ScorePane(Theme &theme, QWidget *parent = nullptr);

    /// `score` may be null: there is none.
    void setCustomer(const insight::CreditRow &row, const insight::LateScoreRow *score);
    /// Nobody is chosen.
    void clear();
    [[nodiscard]] FigureList &figures() const { return *m_figures; }
    [[nodiscard]] PaneHeader &header() const { return *m_header; }

Q_SIGNALS:
    void documentsWanted(); ///< what the customer's net is made of
    void promisesWanted(); ///< that the score counts

private:
    PaneHeader *m_header;
    FigureList *m_figures;
};

} // namespace quittance::ui
