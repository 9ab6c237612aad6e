#pragma once

#include <QSplitter>

namespace quittance::ui {

/// Two rows of panes whose borders the user moves; they come back where they were left.
class PaneQuad : public QSplitter
{
    Q_OBJECT

public:
    struct Panes
    {
        QWidget *topLeft;
        QWidget *topRight; ///< may be null: the left one has the whole row
        QWidget *bottomLeft;
        QWidget *bottomRight;
        int topShare = 45; ///< per cent of the height
        int leftShare = 60; ///< per cent of the width
    };

    /// `screen` names what is remembered. Takes the panes.
    PaneQuad(const QString &screen, const Panes &panes, QWidget *parent = nullptr);
};

} // namespace quittance::ui
