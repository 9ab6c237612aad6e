#pragma once

#include <QStringList>
#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace quittance::ui {

class ChoiceTile;
class HintButton;
class Theme;

/// What is seen while no book is open: look around in the sample book, drop files, or open a book.
class FirstRunPage : public QWidget
{
    Q_OBJECT

public:
    explicit FirstRunPage(Theme &theme, QWidget *parent = nullptr);

    /// Newest first; at most five are shown. Files that are gone are left out.
    void setRecentBooks(const QStringList &paths);
    /// While the sample book is being made its button shows how far it is.
    void setSampleProgress(qint64 done, qint64 total);
    void setSampleReady();
    /// Says what went wrong under the tiles; empty clears it.
    void showProblem(const QString &sentence);

Q_SIGNALS:
    void sampleWanted();
    void openWanted();
    void bookChosen(const QString &path);
    void filesDropped(const QStringList &paths);
    void browseWanted();

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    [[nodiscard]] QWidget *makeHeadline();
    void makeTiles(Theme &theme);
    [[nodiscard]] QWidget *makeRecent();

    Theme &m_theme;
    ChoiceTile *m_sampleTile = nullptr;
    ChoiceTile *m_dropTile = nullptr;
    HintButton *m_sample = nullptr;
    QLabel *m_problem = nullptr;
    QVBoxLayout *m_recent = nullptr;
};

} // namespace quittance::ui
