#pragma once

#include "tests/support/fake_server.h"

#include <deque>
#include <optional>

namespace quittance::fake {

/// A record as the platform keeps it.
struct Record
{
    QByteArray id;
    QByteArray json; ///< the whole object
    qint64 modifiedSecs = 0; ///< what `modifiedDate>=` and the order look at; seconds since 1970
};

/// What becomes of a write.
enum class Fate {
    Succeeds, ///< at the second look
    SucceedsAtOnce,
    Fails, ///< at the second look, under HTTP 200
    StaysPending,
    TimesOut, ///< and never lands
    TimesOutAndLands,
    LandsUnanswered, ///< the record is there, the answer is lost
    IsLost ///< neither
};

/// The books behind a fake Codat: takes writes with their idempotency keys, and shows what landed when it is read
/// again.
class CodatBooks
{
public:
    using Lists = std::map<QString, std::vector<Record>>;

    /// Of the writes to come, in their order; then Succeeds.
    std::deque<Fate> fates;
    /// What landed is seen only after the list was refreshed.
    bool isReadLater = false;
    /// How often a refresh is looked at before it is over.
    int looksPerRefresh = 2;
    /// Answered to options; nothing: 404.
    std::optional<QByteArray> options;

    /// Nothing for requests that are not its own.
    [[nodiscard]] std::optional<Answer> answer(const Request &request, Lists &lists);
    /// Writes that had their effect.
    [[nodiscard]] int landed() const { return m_landed; }

private:
    struct Push
    {
        QByteArray key;
        QByteArray list;
        Fate fate = Fate::Succeeds;
        int looks = 0;
        QByteArray recordId;
    };
    struct Remembered
    {
        QByteArray body;
        Answer answer;
    };

    [[nodiscard]] Answer push(const Request &request, const QString &list, Lists &lists);
    [[nodiscard]] Answer newPush(const Request &request, const QString &list, Lists &lists);
    void land(Push &push, const Request &request, const QString &list, Lists &lists);
    [[nodiscard]] Answer operation(const QString &key);
    [[nodiscard]] Answer refresh(const QString &list, Lists &lists);
    [[nodiscard]] static QByteArray json(const Push &push);

    std::vector<Push> m_pushes;
    std::map<QByteArray, Remembered> m_keys;
    Lists m_unread;
    int m_landed = 0;
    int m_looksAtRefresh = 0;
};

/// The records of which `query` holds: `field=value` and `field~part` of texts, `modifiedDate>=…`; all for none.
[[nodiscard]] std::vector<Record> recordsOf(const std::vector<Record> &records, const QString &query);

} // namespace quittance::fake
