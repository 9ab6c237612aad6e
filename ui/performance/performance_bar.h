#pragma once

#include "ui/documents/screen_bar.h"
#include "ui/performance/performance_figures.h"

class QComboBox;
class QLabel;

namespace quittance::ui {

class HintButton;
class Segmented;

/// The tool row of the performance screen: which definition, which sales, how many months. Choices are remembered.
class PerformanceBar : public ScreenBar
{
    Q_OBJECT

public:
    explicit PerformanceBar(Theme &theme, QWidget *parent = nullptr);

    [[nodiscard]] DsoDefinition definition() const;
    void setDefinition(DsoDefinition definition);
    void cycleDefinition();
    [[nodiscard]] const insight::PerformancePolicy &policy() const { return m_policy; }
    [[nodiscard]] int months() const;
    /// The currencies to choose from; one or none hides the choice.
    void setCurrencies(const QStringList &codes, int current);
    /// Takes the captions away where there is no room for them.
    void setNarrow(bool isNarrow);

Q_SIGNALS:
    void definitionChanged();
    void currencyChosen(int index);
    void exportWanted();
    void questionChanged(); ///< policy or months: the figures have to be asked again

private:
    void fill();
    void restore();

    insight::PerformancePolicy m_policy;
    QComboBox *m_definition;
    Segmented *m_sales;
    Segmented *m_months;
    QComboBox *m_currency;
    QLabel *m_currencyCaption;
    HintButton *m_export;
    QList<QWidget *> m_shed; ///< captions
    bool m_isNarrow = false;
};

} // namespace quittance::ui
