#pragma once

#include "core/connect/page_walk.h"
#include "core/connect/routable/routable_client.h"
#include "core/connect/routable/routable_types.h"

namespace quittance::connect::routable {

inline constexpr int kPageSize = 100;

/// One of Routable's lists, page by page along its links. What changed is asked for by one lower bound, which every
/// page of a walk has. Source: alloy-routable.md 2.3.
class RoutablePages : public PageSource
{
public:
    /// The client must outlive it.
    RoutablePages(const RoutableClient &client, const RoutableList &list, std::optional<Instant> since);

    [[nodiscard]] HttpRequest request(const QByteArray &next) const override;
    [[nodiscard]] bool learnsFrom(const HttpAnswer &refusal) override;
    [[nodiscard]] Error errorOf(const HttpAnswer &refusal) const override;
    [[nodiscard]] Result<Page> read(const QByteArray &next, const QByteArray &body, const Filter &filter) override;

private:
    [[nodiscard]] QByteArray firstTarget() const;

    const RoutableClient &m_client;
    const RoutableList &m_list;
    std::optional<Instant> m_since;
    JsonPageReader m_reader;
    bool m_isSorted = true; ///< as long as the platform does not mind
};

/// A list that each company has of its own: the companies first, page by page, then what each has.
class CompanyPages : public PageSource
{
public:
    /// The client must outlive it.
    CompanyPages(const RoutableClient &client, const RoutableList &list);

    [[nodiscard]] HttpRequest request(const QByteArray &next) const override;
    [[nodiscard]] Error errorOf(const HttpAnswer &refusal) const override;
    [[nodiscard]] Result<Page> read(const QByteArray &next, const QByteArray &body, const Filter &filter) override;

private:
    /// Where such a walk stands.
    struct Place
    {
        QByteArray companies; ///< the page of companies to be read next; empty: none is left
        QByteArrayList ids; ///< companies of the page before that are still to be read; the first is the present one
        QByteArray target; ///< the page of the present company to be read next; empty: its first

        [[nodiscard]] QByteArray text() const;
        [[nodiscard]] static Place from(const QByteArray &text);
    };

    [[nodiscard]] QByteArray targetOf(const Place &place) const;

    const RoutableClient &m_client;
    const RoutableList &m_list;
    JsonPageReader m_reader;
};

} // namespace quittance::connect::routable
