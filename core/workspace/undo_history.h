#pragma once

#include "core/base/money.h"
#include "core/base/result.h"
#include "core/ledger/ids.h"

#include <QDateTime>
#include <QFuture>
#include <QObject>

#include <functional>
#include <map>
#include <vector>

namespace quittance::workspace {

/// One decision of this sitting, done or undone.
struct UndoEntry
{
    QString text; ///< "Accept Alderfen 8,355.10"
    QDateTime at;
    bool isUndone = false;
};

/// Undo and redo of a person's decisions. Each step appends an event; nothing recorded is taken out. Every company of
/// the open book has a shelf of its own: what is decided in one is never undone while another is looked at.
/// Lives on the UI thread.
class UndoHistory : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    using Action = std::function<QFuture<Result<>>()>;

    [[nodiscard]] bool canUndo() const { return shelf().position > 0 && !shelf().isBusy; }
    [[nodiscard]] bool canRedo() const { return shelf().position < shelf().steps.size() && !shelf().isBusy; }
    [[nodiscard]] QString undoText() const;
    [[nodiscard]] QString redoText() const;
    /// Oldest first.
    [[nodiscard]] std::vector<UndoEntry> entries() const;

    /// How the texts of steps write amounts; plain decimals until told otherwise.
    void setAmountText(std::function<QString(const Money &)> text) { m_amountText = std::move(text); }
    [[nodiscard]] QString amountText(const Money &amount) const { return m_amountText(amount); }

    /// Records a decision that has just been written, of the company looked at.
    void push(const QString &text, Action undo, Action redo);
    /// The same on the shelf of `company`, whatever is looked at meanwhile.
    void push(ledger::CompanyId company, const QString &text, Action undo, Action redo);
    void undo();
    void redo();
    /// Turns to the shelf of `company`; the others keep their steps.
    void show(ledger::CompanyId company);
    /// Forgets every shelf.
    void clear();

Q_SIGNALS:
    void changed();
    /// The inverse could not be written; the step is left as it was.
    void failed(const quittance::Error &error);

private:
    struct Step
    {
        QString text;
        QDateTime at;
        Action undo;
        Action redo;
    };
    struct Shelf
    {
        std::vector<Step> steps;
        size_t position = 0;
        bool isBusy = false;
    };
    void run(const Action &action, std::ptrdiff_t move);
    [[nodiscard]] const Shelf &shelf() const { return m_shelves.at(m_company); }

    std::map<ledger::CompanyId, Shelf> m_shelves{{{}, {}}}; ///< always one for m_company
    ledger::CompanyId m_company;
    std::function<QString(const Money &)> m_amountText = &Money::toDecimalString;
    int m_sitting = 0; ///< an answer of a book that is closed meanwhile moves nothing
};

} // namespace quittance::workspace
