#pragma once

#include "core/connect/alloy/alloy_client.h"
#include "core/connect/page_walk.h"

#include <QPointer>

namespace quittance::connect::alloy {

/// One list of Alloy, page by page behind its cursors. It has no filter for what changed: every walk is a whole one.
class AlloyPages : public PageSource
{
public:
    static constexpr int kPageSize = 100;

    AlloyPages(AlloyClient &client, const AlloyList &list);

    void prepare(QObject *context, const std::function<void(Result<>)> &done) override;
    [[nodiscard]] HttpRequest request(const QByteArray &next) const override;
    [[nodiscard]] bool learnsFrom(const HttpAnswer &refusal) override;
    [[nodiscard]] Error errorOf(const HttpAnswer &refusal) const override;
    [[nodiscard]] Result<Page> read(const QByteArray &next, const QByteArray &body, const Filter &filter) override;

private:
    AlloyClient &m_client;
    const AlloyList &m_list;
    JsonPageReader m_reader;
};

/// The query of a page behind `cursor`; empty: of the first.
[[nodiscard]] QUrlQuery pageQuery(const QByteArray &cursor);
/// The cursor that `pageInfo` gives for the page behind; empty: there is none, or it does not say.
[[nodiscard]] QByteArray nextCursor(const JsonValue &root);
/// Visits the rows of a page, which stand under the list's own name or under `data`.
[[nodiscard]] Result<JsonValue> readRows(JsonPageReader &reader, const QByteArray &body, const AlloyList &list,
                                         const JsonPageReader::Visit &visit);

} // namespace quittance::connect::alloy
