#pragma once

#include <QLabel>

namespace quittance::ui {

/// Plain text that has no room ends in an ellipsis; the tool tip has it whole.
class ElidedLabel : public QLabel
{
    Q_OBJECT

public:
    using QLabel::QLabel;

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace quittance::ui
