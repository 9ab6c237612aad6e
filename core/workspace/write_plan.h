#pragma once

#include "core/connect/write_form.h"
#include "core/ledger/document.h"

namespace quittance::workspace {

/// A customer as a connection has it.
struct WriteParty
{
    QString remoteId;
    QString name;
    std::optional<Currency> currency; ///< absent: not said
};

/// A document of a customer that something is open of, at the connection it came from.
struct WriteOpenItem
{
    QString remoteId;
    QString number;
    ledger::DocumentKind kind = ledger::DocumentKind::Invoice;
    QDate due;
    Money open; ///< positive
};

/// What a form for records of one kind is built from: what the platform says it wants, and what the book knows of it.
struct WritePlan
{
    QString to; ///< the connection's name
    connect::WriteKind kind = connect::WriteKind::Invoice;
    QString whyNot; ///< why none can be written; one sentence; empty: they can
    QString formProblem; ///< why the platform did not say what it asks for; empty: it did, or it never does
    std::optional<connect::WriteForm> form; ///< as the platform says
    std::vector<connect::WriteField> extras; ///< of the form: what only WriteIntent::fields can say
    std::vector<WriteParty> customers; ///< by name
};

} // namespace quittance::workspace
