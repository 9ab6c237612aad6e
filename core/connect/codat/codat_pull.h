#pragma once

#include "core/connect/codat/company_reader.h"
#include "core/connect/codat/list_walk.h"
#include "core/connect/list_pull.h"

#include <memory>

namespace quittance::connect::codat {

/// Where one list lies: once for the company, or once for each of its links, or for each account of a link.
struct ListPart
{
    QString connectionId;
    QString accountId;

    friend bool operator==(const ListPart &, const ListPart &) = default;
};

/// Where a pull stands: the part it is in, and where in that part.
struct PullCursor
{
    ListPart part;
    WalkCursor walk;
    int pageSize = 0; ///< pages are counted in it
    std::optional<Instant> modifiedSince;
    bool isWholeSoFar = true; ///< the parts before this one were seen whole
    bool isOver = false;

    [[nodiscard]] QByteArray toBytes() const;
    /// Nothing for bytes that are none.
    [[nodiscard]] static std::optional<PullCursor> fromBytes(const QByteArray &bytes);

    friend bool operator==(const PullCursor &, const PullCursor &) = default;
};

/// One list of a company, all its parts one after the other. While a page is being stored, the next is on its way.
class CodatPull : public ListPull
{
    Q_OBJECT

public:
    struct Options
    {
        int pageSize = 2000; ///< days have few requests; what Codat's envelope describes as its largest
        QTimeZone zone = QTimeZone::utc(); ///< the ledger's
    };

    /// Client and reader must outlive it.
    CodatPull(const CodatClient &client, CompanyReader &company, DataType type, PullQuestion question, Options options);

    void next(Done done) override;
    void abort() override;

private:
    using Page = Result<std::optional<PulledPage>>;

    void ask();
    void learnStatus();
    void learnFacts();
    void learnAccounts(size_t link);
    void begin();
    void walk();
    void onPage(Result<std::optional<WalkedPage>> page);
    [[nodiscard]] PulledPage pulled(WalkedPage page);
    void endPart();
    void take(Page page);
    void deliver();
    void openWalk();

    const CodatClient &m_client;
    CompanyReader &m_company;
    DataType m_type;
    Options m_options;
    PullCursor m_cursor;
    bool m_hasCursor = false;
    std::optional<Instant> m_asOf;
    CompanyFacts m_facts;
    MappingContext m_context;
    std::vector<CompanyConnection> m_links;
    std::vector<ListPart> m_parts;
    size_t m_part = 0;
    bool m_isReady = false;
    bool m_isAsking = false;
    bool m_isAborted = false;
    std::unique_ptr<ListWalk> m_walk;
    std::optional<Page> m_next;
    Done m_done;
};

} // namespace quittance::connect::codat
