#pragma once

#include "core/connect/codat/codat_address.h"
#include "core/connect/codat/codat_client.h"
#include "core/connect/codat/page_mapper.h"

#include <QHash>
#include <QSet>

#include <deque>

namespace quittance::connect::codat {

/// Where a walk stands between two pages: kept beside the data, it lets the next run go on from there.
struct WalkCursor
{
    int pass = 1; ///< how often the list is walked, counted from 1
    int page = 1; ///< to be asked next
    qint64 seenInPass = 0; ///< different records so far
    std::optional<qint64> total; ///< as the last page stated it
    bool isShifted = false; ///< the total changed during this pass
    bool isOver = false;
    /// At the end: the last pass saw every record there is. False when the list kept moving: a later full walk is due.
    bool isSettled = false;

    friend bool operator==(const WalkCursor &, const WalkCursor &) = default;
};

struct WalkedPage
{
    MappedPage mapped; ///< without records that came before in the same words
    WalkCursor cursor; ///< to be kept with them
    qint64 repeated = 0; ///< records left out because they came before
};

/// Walks one list page by page, at the pace of whoever asks.
///
/// Pages shift under a walk: records that come again unchanged are left out, and when the total moved, or fewer records
/// came than there are, the list is walked once more, three times at most. Whatever happens on the way, the records
/// handed out are those of the list; only their order and repetitions differ. What came before is remembered for a few
/// pages, so that a list of any length takes the same memory; one that moves faster counts as moved.
class ListWalk : public QObject
{
    Q_OBJECT

public:
    /// The next page, or nothing when the walk is over.
    using Done = std::function<void(Result<std::optional<WalkedPage>>)>;

    static constexpr int kMostPasses = 3;
    static constexpr size_t kPagesRemembered = 8;

    /// The client must outlive it. A `cursor` of an earlier walk of the same query goes on there.
    ListWalk(const CodatClient &client, ListQuery query, MappingContext context, const WalkCursor &cursor = {},
             QObject *parent = nullptr);
    ~ListWalk() override;

    /// Asks for the next page; one at a time. After an error the same page is asked for again.
    void next(Done done);
    /// Ends the request on its way; its answer is Cancelled.
    void abort();

    [[nodiscard]] const WalkCursor &cursor() const { return m_cursor; }

private:
    /// A page while it is not known to be whole: nothing of it counts before.
    struct Draft
    {
        ReadPage page;
        QHash<quint64, quint64> seen; ///< id → content
        QSet<quint64> inPass;
        qint64 repeated = 0;
    };

    [[nodiscard]] bool readDraft(const QByteArray &body);
    [[nodiscard]] bool isNews(const JsonRecord &record);
    [[nodiscard]] bool isKnown(quint64 key, quint64 content) const;
    void remember(Draft draft);
    [[nodiscard]] Result<std::optional<WalkedPage>> onAnswer(const Result<HttpAnswer> &answer);
    void advance(const PageEnvelope &envelope, bool isEmpty);
    void endPass();

    const CodatClient &m_client;
    ListQuery m_query;
    MappingContext m_context;
    PageMapper m_mapper;
    WalkCursor m_cursor;
    Draft m_draft;
    std::deque<QHash<quint64, quint64>> m_recent; ///< of the last pages, over all passes
    std::deque<QSet<quint64>> m_recentInPass;
    qint64 m_repeatedInPass = 0;
    quint64 m_request = 0;
};

} // namespace quittance::connect::codat
