#pragma once

#include "core/workspace/mapping_service.h"

#include <QWidget>

class QMenu;

namespace quittance::ui {

class CellGrid;
class DataTable;
class HintButton;
class TextLabel;
class Theme;

/// "Income account", "Tax rate".
[[nodiscard]] QString mappingWord(connect::MappingUse use);
/// What a mapping is for.
[[nodiscard]] QString mappingDefinition(connect::MappingUse use);

/// What writes over one connection leave open because it is said here once: what is said, from which of the platform's
/// records, and what is missing or no longer there. Shows values and says what the user wants.
class MappingsPane : public QWidget
{
    Q_OBJECT

public:
    explicit MappingsPane(Theme &theme, QWidget *parent = nullptr);

    /// Of the connection of that name; what was chosen stays chosen.
    void setMappings(const QString &connection, std::vector<sync::MappingState> mappings);
    void setOffers(std::vector<workspace::MappingOffer> offers);
    /// Why a mapping was not set, until the next change.
    void showProblem(const QString &sentence);
    void showError(const Error &error);
    void clear();

    [[nodiscard]] const std::vector<sync::MappingState> &mappings() const { return m_mappings; }
    /// The key the cursor is on; empty where there is none.
    [[nodiscard]] QString chosen() const;
    /// Asks for the value of the mapping the cursor is on.
    void choose();

Q_SIGNALS:
    /// An empty value takes it back.
    void setWanted(const QString &key, const QString &value);
    /// What the platform's own forms offer is to be asked for.
    void platformWanted();
    void reloadWanted();
    void notice(const QString &sentence);

private:
    void build();
    void refresh();
    void chooseCurrency();
    void ask(const workspace::MappingOffer &offer, const QString &key, const QString &current);
    void addToMenu(QMenu *menu);
    [[nodiscard]] const sync::MappingState *current() const;
    [[nodiscard]] const workspace::MappingOffer *offerOf(const QString &key) const;

    Theme &m_theme;
    QString m_connection; ///< empty: none is chosen
    std::vector<sync::MappingState> m_mappings;
    std::vector<workspace::MappingOffer> m_offers;
    CellGrid *m_grid;
    DataTable *m_table;
    HintButton *m_choose;
    HintButton *m_currency;
    HintButton *m_takeBack;
    HintButton *m_platform;
    TextLabel *m_problem;
};

} // namespace quittance::ui
