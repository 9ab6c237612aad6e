#pragma once

#include "core/match/types.h"

#include <QLineEdit>
#include <QTimer>

class QCompleter;
class QStandardItemModel;

namespace quittance::ui {

/// "Add a document": what is typed is looked up by number, name or amount, and the pick goes into the tray.
class DocumentFinder : public QLineEdit
{
    Q_OBJECT

public:
    explicit DocumentFinder(QWidget *parent = nullptr);

    /// Answers findWanted(); ignored when `text` is no longer what stands in the field.
    void setFound(const QString &text, std::vector<match::OpenDocument> documents);
    /// The customers that the text names, for money to be kept on account; below the documents.
    void setCustomers(const QString &text, std::vector<std::pair<ledger::CustomerId, QString>> customers);

Q_SIGNALS:
    void findWanted(const QString &text);
    void picked(const quittance::match::OpenDocument &document);
    void customerPicked(quittance::ledger::CustomerId customer, const QString &name);
    /// Alt+Enter on a document: why it is not proposed.
    void whyWanted(const quittance::match::OpenDocument &document);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void ask();
    void pick(int row);
    void showFound();
    [[nodiscard]] int chosenRow() const;

    QTimer m_pause;
    QStandardItemModel *m_found;
    QCompleter *m_completer;
    std::vector<match::OpenDocument> m_documents;
    std::vector<std::pair<ledger::CustomerId, QString>> m_customers;
    bool m_isEnterWaiting = false; ///< Enter was pressed before the answer came.
};

} // namespace quittance::ui
