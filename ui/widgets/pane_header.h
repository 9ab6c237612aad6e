#pragma once

#include <QWidget>

class QHBoxLayout;
class QLabel;

namespace quittance::ui {

class Theme;

/// The 28 px head of a pane: title, meta, stretch, then what addWidget() gets.
/// After a drill the breadcrumb takes the place of the meta.
class PaneHeader : public QWidget
{
    Q_OBJECT

public:
    PaneHeader(Theme &theme, const QString &title, QWidget *parent = nullptr);

    void setTitle(const QString &title);
    void setMeta(const QString &meta);
    /// Steps from outer to inner; the last is where one is. Empty brings the meta back. See crumbClicked().
    void setBreadcrumb(const QStringList &steps);
    /// A mark and a reason after the meta when what is shown is out of date; empty clears it.
    void setStale(const QString &reason);
    /// Small actions at the right; the header owns them.
    void addWidget(QWidget *widget);
    /// A coloured square and a word per bucket, at the right.
    void setBucketLegend(const QStringList &names);
    [[nodiscard]] QString title() const;

    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void crumbClicked(int step);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void restyle();

    Theme &m_theme;
    QHBoxLayout *m_layout;
    QLabel *m_title;
    QLabel *m_meta;
    QLabel *m_stale;
    QWidget *m_legend = nullptr;
    QString m_metaText;
    QString m_staleReason;
    QStringList m_crumbs;
};

} // namespace quittance::ui
