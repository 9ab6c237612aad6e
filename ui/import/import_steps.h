#pragma once

#include "ui/import/import_draft.h"

#include <QWidget>

namespace quittance::ui {

class Theme;

/// The four steps, numbered; done ones carry a tick and lead back.
class ImportSteps : public QWidget
{
    Q_OBJECT

public:
    explicit ImportSteps(Theme &theme, QWidget *parent = nullptr);

    void setCurrent(ImportStep step);
    [[nodiscard]] ImportStep current() const { return m_current; }
    [[nodiscard]] QRect stepRect(ImportStep step) const;
    /// The step's word, as it is drawn.
    [[nodiscard]] static QString stepWord(ImportStep step);

    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    /// A step that is done was pressed.
    void stepChosen(quittance::ui::ImportStep step);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    [[nodiscard]] int wordWidth(ImportStep step) const;
    void paintStep(QPainter &painter, ImportStep step) const;

    Theme &m_theme;
    ImportStep m_current = ImportStep::File;
};

} // namespace quittance::ui
