#pragma once

#include "ui/reconcile/apply_delegate.h"

namespace quittance::ui {

/// The rate of a bucket in a field.
class RateDelegate : public ApplyDelegate
{
    Q_OBJECT

public:
    using ApplyDelegate::ApplyDelegate;

    [[nodiscard]] QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                                        const QModelIndex &index) const override;
};

} // namespace quittance::ui
