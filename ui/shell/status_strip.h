#pragma once

#include "ui/widgets/selection_sum.h"

#include <QStatusBar>

class QHBoxLayout;
class QLabel;

namespace quittance::ui {

class StatusItem;
class Theme;

/// How fresh a source is; each has a shape of its own.
enum class FreshMark { Fresh, Stale, Failed, Never };

struct FreshSource
{
    FreshMark mark = FreshMark::Fresh;
    QString text; ///< "Bank 09:38"
    QString tip;
};

/// The line at the foot: freshness per source, jobs, the selection with its sum, the size of the book.
/// Results of commands stand here for some seconds; there are no pop-up notices.
class StatusStrip : public QStatusBar
{
    Q_OBJECT

public:
    explicit StatusStrip(Theme &theme, QWidget *parent = nullptr);

    void setSources(const QList<FreshSource> &sources);
    /// Jobs that run; 0 hides the item.
    void setRunningJobs(int count);
    void setSelection(const SelectionSum &sum);
    /// The same of all that is listed.
    void setShown(const SelectionSum &sum);
    void clearSelection();
    void setBookSize(const QString &text);
    /// A sentence at the left for six seconds.
    void say(const QString &sentence);
    [[nodiscard]] static QString selectionText(const SelectionSum &sum);
    [[nodiscard]] static QString shownText(const SelectionSum &sum);

Q_SIGNALS:
    void sourcesClicked();
    void jobsClicked();

private:
    Theme &m_theme;
    QWidget *m_sources;
    QHBoxLayout *m_sourceRow;
    StatusItem *m_jobs;
    QLabel *m_selection;
    QLabel *m_size;
};

} // namespace quittance::ui
