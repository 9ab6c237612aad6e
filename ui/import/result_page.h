#pragma once

#include "core/workspace/import_types.h"

#include <QWidget>

class QLabel;
class QProgressBar;

namespace quittance::ui {

class FigureList;
class HintButton;
class Theme;

/// Step 4: how far the import is, then what it brought and where to go with it.
class ResultPage : public QWidget
{
    Q_OBJECT

public:
    explicit ResultPage(Theme &theme, QWidget *parent = nullptr);

    void showRunning(int files);
    /// `total` of 0: not known yet.
    void setProgress(qint64 done, qint64 total);
    void showResult(const workspace::ImportSummary &summary);
    void showError(const Error &error);
    [[nodiscard]] bool isRunning() const { return m_state == State::Running; }
    [[nodiscard]] bool isDone() const { return m_state == State::Done; }

Q_SIGNALS:
    void stopWanted();
    void matchingWanted();
    void customersWanted();
    void moreWanted(); ///< Import other files.
    void backWanted(); ///< To the check, after a failure.

private:
    enum class State { Running, Done, Failed };
    void build(Theme &theme);
    void setState(State state);
    void restyle();

    Theme &m_theme;
    QLabel *m_title;
    QLabel *m_detail;
    QProgressBar *m_progress;
    FigureList *m_figures;
    HintButton *m_stop;
    HintButton *m_matching;
    HintButton *m_customers;
    HintButton *m_more;
    HintButton *m_back;
    State m_state = State::Running;
};

} // namespace quittance::ui
