#pragma once

#include "core/workspace/workspace.h"
#include "tests/support/fake_alloy.h"
#include "tests/support/fake_codat.h"
#include "tests/support/fake_routable.h"

#include <memory>
#include <set>

namespace quittance::samples {

/// The key every server of a desk wants.
[[nodiscard]] QByteArray platformKey();
/// Fills a fake Codat with the company `co`: customers, so many invoices, payments of every third, and what hangs on
/// them. The last three invoices cannot be taken over.
void fillBooks(fake::Codat &codat, int invoices = 120);

/// Figures of Codat's own: two balances, of which one is of a customer nobody knows, and two reconciled invoices.
void fillFigures(fake::Codat &codat);

/// A book on a workspace, and the servers of three platforms with a company each, full enough to be looked at. Nothing
/// is connected before connectBooks() and the others are asked.
class PlatformDesk
{
public:
    explicit PlatformDesk(const QString &book);
    ~PlatformDesk();
    Q_DISABLE_COPY_MOVE(PlatformDesk)

    fake::Codat codat;
    fake::Alloy alloy;
    fake::Routable routable;
    /// Ends of addresses at Codat that are answered with an error: `creditNotes`.
    std::set<QString> refusedPaths;
    /// Writes to Codat that are never answered, by what stands in their body.
    QByteArray stalled;
    /// What Codat says is left of 1,000 requests a day; below 0: it says nothing.
    int requestsLeft = -1;

    [[nodiscard]] workspace::Workspace &workspace() { return *m_workspace; }
    [[nodiscard]] fake::Server &codatServer() { return m_codatServer; }

    /// "Harbour books" at Codat, "Cloud books" at Alloy and "Receivables" at Routable.
    [[nodiscard]] QFuture<Result<>> connectBooks();
    [[nodiscard]] QFuture<Result<>> connectCloud();
    [[nodiscard]] QFuture<Result<>> connectReceivables();
    [[nodiscard]] workspace::NewConnection books() const;
    [[nodiscard]] workspace::NewConnection cloud() const;

    /// An invoice to `to`, with one line.
    [[nodiscard]] static workspace::WriteWish invoiceTo(const QString &to, const QString &number, qint64 whole);

private:
    [[nodiscard]] fake::Answer answerOfCodat(const fake::Request &request);
    void fillAlloy();
    void fillRoutable();

    fake::Server m_codatServer;
    fake::Server m_alloyServer;
    fake::Server m_routableServer;
    std::unique_ptr<workspace::Workspace> m_workspace;
};

} // namespace quittance::samples
