#pragma once

#include "core/connect/http/http_client.h"
#include "core/connect/json/json_page.h"
#include "core/connect/list_pull.h"

#include <QHash>
#include <QSet>

namespace quittance::connect {

/// What a walk leaves to the platform: how its list is asked for, and how a page of it reads.
class PageSource
{
public:
    /// True for a record that is to be mapped.
    using Filter = std::function<bool(const JsonRecord &)>;

    struct Page
    {
        MappedPage mapped;
        QByteArray next; ///< what leads to the page behind; empty: there is none
        std::optional<Instant> asOf;
        /// The platform stopped before the end of its list, or may have.
        bool isCutShort = false;
    };

    PageSource() = default;
    PageSource(const PageSource &) = delete;
    PageSource &operator=(const PageSource &) = delete;
    virtual ~PageSource() = default;

    /// What must be known before the first page. `done` is called once, now or later; not when `context` is gone.
    virtual void prepare(QObject *context, const std::function<void(Result<>)> &done);
    /// The page that `next` of the one before leads to; empty: the first.
    [[nodiscard]] virtual HttpRequest request(const QByteArray &next) const = 0;
    /// True when the refusal taught the source to ask in another way: the page is then asked for again.
    [[nodiscard]] virtual bool learnsFrom(const HttpAnswer &refusal);
    [[nodiscard]] virtual Error errorOf(const HttpAnswer &refusal) const = 0;
    [[nodiscard]] virtual Result<Page> read(const QByteArray &next, const QByteArray &body, const Filter &filter) = 0;
};

/// Walks a list whose every page names the one behind it.
///
/// Records that come again unchanged are left out. A page that leads back to one already read ends the walk, which then
/// has not seen the whole list; a way on that the platform no longer knows sends it back to the beginning once.
class PageWalk : public ListPull
{
    Q_OBJECT

public:
    /// `http` must outlive it. A `cursor` of an earlier walk of the same question goes on there.
    PageWalk(HttpClient &http, std::unique_ptr<PageSource> source, const QByteArray &cursor);
    ~PageWalk() override;

    void next(Done done) override;
    void abort() override;

private:
    /// A page while it is not known to be whole: nothing of it counts before.
    struct Draft
    {
        PageSource::Page page;
        QHash<quint64, quint64> seen; ///< id → content
        qint64 repeated = 0;
    };

    void ask(const Done &done);
    void onAnswer(const Result<HttpAnswer> &answer, const Done &done);
    [[nodiscard]] bool readDraft(const QByteArray &body);
    [[nodiscard]] bool isNews(const JsonRecord &record);
    [[nodiscard]] PulledPage take(Draft draft);
    /// Back to the first page, when the way on is one the platform no longer knows.
    [[nodiscard]] bool startsOver(int status);

    HttpClient &m_http;
    std::unique_ptr<PageSource> m_source;
    QByteArray m_next;
    QSet<QByteArray> m_asked;
    QHash<quint64, quint64> m_seen;
    Draft m_draft;
    quint64 m_request = 0;
    bool m_isPrepared = false;
    bool m_isOver = false;
    bool m_isAborted = false;
    bool m_hasStartedOver = false;
};

} // namespace quittance::connect
