#pragma once

#include "core/ledger/document.h"
#include "ui/widgets/message_bar.h"

namespace quittance::workspace {
class ViewState;
}

namespace quittance::ui {

/// Says that the screen looks at another day than today, and how to come back. Hidden today.
class LookingBackBanner : public Banner
{
    Q_OBJECT

public:
    explicit LookingBackBanner(Theme &theme, QWidget *parent = nullptr);

    void setAsOf(const ledger::AsOf &asOf, bool isLookingBack);
    /// Follows `view`, and brings it back to today when asked to.
    void follow(workspace::ViewState &view);

Q_SIGNALS:
    void returnWanted();
};

} // namespace quittance::ui
