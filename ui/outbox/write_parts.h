#pragma once

#include "core/base/result.h"
#include "ui/outbox/choice_delegate.h"

#include <QWidget>

class QTableWidget;

namespace quittance::ui {

class HintButton;
class TextLabel;
class Theme;

/// The lines of a document, or what a payment settles, as a table to be filled in.
class WriteParts : public QWidget
{
    Q_OBJECT

public:
    WriteParts(Theme &theme, connect::WriteKind kind, QWidget *parent = nullptr);

    void setLines(const std::vector<connect::WriteLine> &lines);
    void setShares(const std::vector<connect::WriteShare> &shares);
    /// What a payment of the chosen customer may settle, of which nothing is taken yet; shares that were set stay.
    void setOpenItems(const std::vector<workspace::WriteOpenItem> &items);
    void setAccounts(WriteChoices accounts);
    void setTaxRates(WriteChoices rates);

    /// Puts what stands in the table into `intent`; lines of which nothing is said are left out. InvalidInput where an
    /// amount cannot be read.
    [[nodiscard]] Result<> read(connect::WriteIntent &intent, Currency currency) const;
    /// A sentence about what the amounts add up to.
    void showTotal(const QString &sentence);

Q_SIGNALS:
    void changed();

private:
    void build();
    void addLine(const connect::WriteLine &line);
    void addShare(const connect::WriteShare &share, const QString &what, const QString &open);
    void removeLine();
    void put(int row, int column, const QString &text, const QString &value = {}, bool isFixed = false);
    [[nodiscard]] QString textAt(int row, int column) const;
    [[nodiscard]] QString valueAt(int row, int column) const;
    [[nodiscard]] Result<> readShares(connect::WriteIntent &intent, Currency currency) const;
    [[nodiscard]] Result<> readLines(connect::WriteIntent &intent, Currency currency) const;

    bool m_isPayment;
    std::vector<connect::WriteLine> m_lines; ///< by row: what the table does not show of them
    std::vector<connect::WriteShare> m_shares; ///< by row
    QTableWidget *m_table;
    ChoiceDelegate *m_accounts;
    ChoiceDelegate *m_taxRates;
    HintButton *m_add;
    HintButton *m_remove;
    TextLabel *m_total;
};

} // namespace quittance::ui
