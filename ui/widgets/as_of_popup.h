#pragma once

#include "core/base/date.h"

#include <QFrame>

class QCheckBox;
class QDateEdit;
class QListWidget;

namespace quittance::ui {

class Theme;

/// The popup of AsOfButton: the day, month ends to choose from, and the instant it is as known at.
class AsOfPopup : public QFrame
{
    Q_OBJECT

public:
    AsOfPopup(Theme &theme, QDate today, QDate asOf, Instant knownAt, QWidget *parent);

Q_SIGNALS:
    void datesChosen(QDate asOf, quittance::Instant knownAt);

private:
    void build(Theme &theme);
    void fillMonthEnds();
    void choose();

    QDate m_today;
    QDateEdit *m_asOf;
    QDateEdit *m_knownOn;
    QCheckBox *m_isKnownNow;
    QListWidget *m_months;
};

} // namespace quittance::ui
