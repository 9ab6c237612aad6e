#pragma once

#include "core/base/result.h"
#include "core/connect/json/json_tree.h"

#include <functional>
#include <memory>

namespace quittance::connect {

/// One record of a page: its bytes as they came, and its values, or why they cannot be read.
struct JsonRecord
{
    qint64 index = 0; ///< in the page's list
    QByteArrayView bytes;
    JsonValue value; ///< Missing when there is an error
    QString error; ///< a sentence; empty: it was read
    QString errorPath; ///< where in the record
};

/// Reads pages of records with simdjson's on-demand parser.
///
/// A record that is malformed – a number that is none, a missing comma, bytes that are not UTF-8, nesting beyond the
/// limit – is handed over as an error, and the records around it as they are. Only a page whose brackets do not match
/// is an error as a whole. One reader may read any number of pages, one after the other; what it hands over is valid
/// until the next record, the rest until the next page.
class JsonPageReader
{
public:
    /// Objects and lists within each other.
    static constexpr int kDeepest = 48;

    using Visit = std::function<void(const JsonRecord &)>;

    JsonPageReader();
    JsonPageReader(JsonPageReader &&) noexcept;
    JsonPageReader &operator=(JsonPageReader &&) noexcept;
    ~JsonPageReader();

    /// `{…, "<list>": [record, …], …}`: visits each record, and answers the other members as an object. A list that is
    /// not there has no records.
    [[nodiscard]] Result<JsonValue> read(const QByteArray &page, QByteArrayView list, const Visit &visit);
    /// A page that is nothing but one object.
    [[nodiscard]] Result<JsonValue> read(const QByteArray &page);
    /// A page that is a list and nothing around it.
    [[nodiscard]] Result<> readList(const QByteArray &page, const Visit &visit);

private:
    class Parsers;

    std::unique_ptr<Parsers> m_parsers;
};

} // namespace quittance::connect
