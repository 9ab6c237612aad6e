#pragma once

#include "core/base/result.h"
#include "core/connect/mapped_page.h"

#include <QObject>

#include <functional>

namespace quittance::connect {

/// Which list is to be read, and from where.
struct PullQuestion
{
    QByteArray list; ///< a key of Connector::lists()
    /// As a page of the run before left it; empty: from the beginning. Opaque, to be kept beside the data.
    QByteArray cursor;
    /// Only what changed since, where the platform can tell; absent: everything.
    std::optional<Instant> modifiedSince;
};

/// One page, to be stored together with the cursor that follows it: all of it or nothing.
struct PulledPage
{
    MappedPage mapped; ///< without records that came before in the same words
    QByteArray cursor; ///< goes on behind this page
    qint64 repeated = 0; ///< records left out because they came before
    /// When the platform's own copy was made, where it says so: what is shown as "as of".
    std::optional<Instant> asOf;
    /// At the last page: the walk saw every record the list has. What a full walk did not name is gone.
    bool isWhole = false;
};

/// Reads one list of a platform page by page, at the pace of whoever asks. Lives on the connector's thread and not
/// longer than it.
class ListPull : public QObject
{
    Q_OBJECT

public:
    /// The next page, or nothing when the list is over.
    using Done = std::function<void(Result<std::optional<PulledPage>>)>;

    using QObject::QObject;

    /// Asks for the next page; one at a time. After an error the same page is asked for again.
    virtual void next(Done done) = 0;
    /// Ends the request on its way; its answer is Cancelled.
    virtual void abort() = 0;
};

} // namespace quittance::connect
