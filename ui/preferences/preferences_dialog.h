#pragma once

#include "ui/widgets/theme.h"

#include <QDialog>
#include <QLocale>

#include <vector>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace quittance::ui {

/// What the user may set. The look belongs to this computer, the edges to the book.
struct PreferenceValues
{
    ThemeChoice theme = ThemeChoice::System;
    Density density = Density::Compact;
    QString language; ///< a locale name; empty: as the system
    std::vector<int> agingEdges; ///< days, ascending; empty: no book is open

    friend bool operator==(const PreferenceValues &, const PreferenceValues &) = default;
};

/// "0, 30, 60, 90" as ascending whole numbers of days; nothing when it is not.
[[nodiscard]] std::optional<std::vector<int>> parseAgingEdges(const QString &text);

/// Theme, density, language and aging edges. Theme and density show at once and go back on Cancel.
class PreferencesDialog : public QDialog
{
    Q_OBJECT

public:
    /// `languages` are the locale names there are catalogues for.
    PreferencesDialog(Theme &theme, PreferenceValues values, const QStringList &languages, QWidget *parent = nullptr);

    [[nodiscard]] PreferenceValues values() const;
    void reject() override;

private:
    void build(const QStringList &languages);
    void checkEdges();

    Theme &m_theme;
    PreferenceValues m_before;
    QComboBox *m_themeBox;
    QComboBox *m_densityBox;
    QComboBox *m_languageBox;
    QLineEdit *m_edges;
    QLabel *m_edgesProblem;
    QPushButton *m_ok = nullptr;
};

} // namespace quittance::ui
