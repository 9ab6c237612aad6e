#include "ui/documents/looking_back_banner.h"

#include "core/workspace/view_state.h"
#include "ui/documents/ledger_words.h"
#include "ui/widgets/hint_button.h"

using namespace Qt::StringLiterals;

namespace quittance::ui {

LookingBackBanner::LookingBackBanner(Theme &theme, QWidget *parent)
    : Banner(theme, parent)
{
    setObjectName(u"lookingBackBanner"_s);
    setIconName(u"history"_s);
    HintButton *back = addButton(tr("Return to today"));
    back->setObjectName(u"returnToToday"_s);
    back->setKeyShown(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_0));
    back->setIconName(u"undo"_s);
    connect(back, &QPushButton::clicked, this, &LookingBackBanner::returnWanted);
    hide();
}

void LookingBackBanner::setAsOf(const ledger::AsOf &asOf, bool isLookingBack)
{
    setMessage(asOfSentence(asOf), tr("The view is read-only while looking back."));
    setVisible(isLookingBack);
}

void LookingBackBanner::follow(workspace::ViewState &view)
{
    const auto show = [this, &view] { setAsOf(view.asOf(), view.isLookingBack()); };
    connect(&view, &workspace::ViewState::changed, this, show);
    connect(this, &LookingBackBanner::returnWanted, &view, &workspace::ViewState::returnToToday);
    show();
}

} // namespace quittance::ui
