#pragma once

#include "core/workspace/comparison_service.h"

#include <QWidget>

namespace quittance::ui {

class Banner;
class CellGrid;
class DataTable;
class HintButton;
class Segmented;
class TextLabel;
class Theme;

/// What a platform adds up itself, held against the book: what customers owe, what proves invoices, what it found wrong
/// and when it read the books. Shows values and says what the user wants.
class ComparisonPane : public QWidget
{
    Q_OBJECT

public:
    explicit ComparisonPane(Theme &theme, QWidget *parent = nullptr);

    /// Nothing: the platform was never asked.
    void setComparison(const QString &connection, std::optional<workspace::Comparison> comparison, QDate today);
    void setAsking(bool isAsking);
    void showError(const Error &error);
    void clear();

Q_SIGNALS:
    /// The platform is to be asked as of today.
    void compareWanted();
    void customerWanted(quittance::ledger::CustomerId customer);
    void documentWanted(quittance::ledger::DocumentId document);
    void notice(const QString &sentence);

private:
    struct Page
    {
        CellGrid *grid;
        DataTable *table;
    };

    void build();
    void refresh();
    [[nodiscard]] QString summary() const;
    void open(int page, const QModelIndex &index);

    std::optional<workspace::Comparison> m_comparison;
    QString m_connection;
    QDate m_today;
    bool m_isAsking = false;
    Segmented *m_choice;
    HintButton *m_ask;
    TextLabel *m_summary;
    Banner *m_missing;
    std::vector<Page> m_pages; ///< balances, invoices, findings, reads
};

} // namespace quittance::ui
