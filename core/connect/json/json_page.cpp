#include "core/connect/json/json_page.h"

#include "core/connect/json/json_token.h"
#include "core/connect/json/utf8_check.h"

#include <QCoreApplication>

#include <algorithm>
#include <bit>
#include <cstring>
#include <simdjson.h>

namespace quittance::connect {

namespace ondemand = simdjson::ondemand;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::connect)
};

QByteArrayView viewOf(std::string_view text)
{
    return {text.data(), qsizetype(text.size())};
}

/// A token reaches to the next one: what stands between is white space.
inline QByteArrayView tokenOf(ondemand::value &value)
{
    const std::string_view token = value.raw_json_token();
    const bool isTrimmed = !token.empty() && token.back() > ' ';
    return isTrimmed ? viewOf(token) : viewOf(token).trimmed();
}

QString shown(QByteArrayView token)
{
    constexpr qsizetype kLongest = 40;
    return QString::fromUtf8(token.first(std::min(token.size(), kLongest)));
}

/// Where a text ends or has its first escape. Eight bytes at a time: a page is padded by more than that.
const char *endOfText(const char *at)
{
    if constexpr (std::endian::native == std::endian::little) {
        constexpr quint64 kOnes = 0x0101010101010101;
        constexpr quint64 kHighs = 0x8080808080808080;
        // The lowest byte that is marked is the first that matches; marks above it may be wrong.
        const auto marks = [](quint64 eight, char letter) {
            const quint64 other = eight ^ (kOnes * quint8(letter));
            return (other - kOnes) & ~other & kHighs;
        };
        for (;; at += sizeof(quint64)) {
            quint64 eight = 0;
            std::memcpy(&eight, at, sizeof(eight));
            const quint64 found = marks(eight, '"') | marks(eight, '\\');
            if (found != 0)
                return at + std::countr_zero(found) / 8;
        }
    }
    while (*at != '"' && *at != '\\')
        ++at;
    return at;
}

/// Copies one value with everything under it into a tree.
class TreeBuilder
{
public:
    explicit TreeBuilder(JsonTree &tree)
        : m_tree(tree)
    {
    }

    [[nodiscard]] bool build(ondemand::value value, quint32 parent, QByteArrayView key, int depth)
    {
        if (depth > JsonPageReader::kDeepest)
            return give(m_tree.open(JsonKind::Null, parent, key), Text::tr("The record is nested too deeply."));
        // The first byte says what it is; the parser would look at it twice.
        switch (const QByteArrayView token = tokenOf(value); token.isEmpty() ? '\0' : token.front()) {
        case '{':
            return object(value, m_tree.open(JsonKind::Object, parent, key), depth);
        case '[':
            return array(value, m_tree.open(JsonKind::Array, parent, key), depth);
        case '"':
            return string(value, token, parent, key);
        case 't':
        case 'f':
        case 'n':
            return word(token, parent, key);
        default:
            return number(token, parent, key);
        }
    }

    [[nodiscard]] const QString &error() const { return m_error; }
    [[nodiscard]] quint32 errorNode() const { return m_at; }

private:
    bool give(quint32 node, const QString &error)
    {
        m_at = node;
        m_error = error;
        return false;
    }

    bool object(ondemand::value &value, quint32 node, int depth)
    {
        ondemand::object members;
        if (value.get_object().get(members))
            return give(node, Text::tr("The braces of this object do not match."));
        for (auto member : members) {
            ondemand::field field;
            if (std::move(member).get(field))
                return give(node, Text::tr("A member of this object cannot be read."));
            QByteArrayView key;
            if (!readKey(field, key))
                return give(node, Text::tr("The name of a member has an escape that JSON does not know."));
            if (!build(field.value(), node, key, depth + 1))
                return false;
        }
        m_tree.close(node);
        return true;
    }

    /// Most names have no escapes and need no copy. The bytes end in a quote: field() has seen the colon behind it.
    static bool readKey(ondemand::field &field, QByteArrayView &key)
    {
        const char *begin = field.key().raw();
        const char *end = endOfText(begin);
        std::string_view unescaped;
        if (*end == '\\') {
            if (field.unescaped_key().get(unescaped))
                return false;
            key = viewOf(unescaped);
            return true;
        }
        key = QByteArrayView(begin, end);
        return true;
    }

    bool array(ondemand::value &value, quint32 node, int depth)
    {
        ondemand::array elements;
        if (value.get_array().get(elements))
            return give(node, Text::tr("The brackets of this list do not match."));
        for (auto element : elements) {
            ondemand::value below;
            if (element.get(below))
                return give(node, Text::tr("An element of this list cannot be read."));
            if (!build(below, node, {}, depth + 1))
                return false;
        }
        m_tree.close(node);
        return true;
    }

    bool string(ondemand::value &value, QByteArrayView token, quint32 parent, QByteArrayView key)
    {
        const bool isPlain = token.size() >= 2 && token.back() == '"'
            && std::memchr(token.data(), '\\', size_t(token.size())) == nullptr;
        std::string_view unescaped;
        if (!isPlain && value.get_string().get(unescaped))
            return give(m_tree.open(JsonKind::Null, parent, key),
                        Text::tr("This text has an escape that JSON does not know."));
        m_tree.open(JsonKind::String, parent, key, isPlain ? token.sliced(1, token.size() - 2) : viewOf(unescaped));
        return true;
    }

    bool number(QByteArrayView token, quint32 parent, QByteArrayView key)
    {
        const bool isStarted
            = !token.isEmpty() && (token.front() == '-' || (token.front() >= '0' && token.front() <= '9'));
        if (!isStarted)
            return give(m_tree.open(JsonKind::Null, parent, key), Text::tr("This is not a JSON value."));
        const quint32 node = m_tree.open(JsonKind::Number, parent, key, token);
        return isJsonNumber(token) || give(node, Text::tr("“%1” is not a number.").arg(shown(token)));
    }

    /// True, false or null.
    bool word(QByteArrayView token, quint32 parent, QByteArrayView key)
    {
        const bool isBool = token == "true" || token == "false";
        const quint32 node
            = m_tree.open(isBool ? JsonKind::Bool : JsonKind::Null, parent, key, isBool ? token : QByteArrayView());
        return isBool || token == "null" || give(node, Text::tr("“%1” is not a JSON value.").arg(shown(token)));
    }

    JsonTree &m_tree;
    QString m_error;
    quint32 m_at = 0;
};

tl::unexpected<Error> brokenPage(simdjson::error_code code)
{
    return fail(Error::Kind::InvalidInput,
                Text::tr("The page is not whole JSON: %1").arg(QString::fromLatin1(simdjson::error_message(code))));
}

bool isAtEnd(ondemand::document &document)
{
    const char *next = nullptr;
    return document.current_location().get(next) == simdjson::OUT_OF_BOUNDS;
}

/// The bytes of an element up to its end, whatever is in it; empty when its brackets do not match.
QByteArrayView sliceOf(ondemand::value &value)
{
    ondemand::json_type type = ondemand::json_type::null;
    std::string_view raw;
    ondemand::object object;
    ondemand::array array;
    if (value.type().get(type))
        return {};
    if (type == ondemand::json_type::object && !value.get_object().get(object) && !object.raw_json().get(raw))
        return viewOf(raw).trimmed();
    if (type == ondemand::json_type::array && !value.get_array().get(array) && !array.raw_json().get(raw))
        return viewOf(raw).trimmed();
    const bool isNested = type == ondemand::json_type::object || type == ondemand::json_type::array;
    return isNested ? QByteArrayView() : tokenOf(value);
}

} // namespace

/// The parsers and what they fill, kept from page to page so that nothing is allocated anew.
class JsonPageReader::Parsers
{
public:
    [[nodiscard]] Result<JsonValue> readRoot(const QByteArray &page, QByteArrayView list, const Visit &visit)
    {
        prepare(page);
        for (qint64 from = 0;;) {
            const Result<qint64> failedAt = walkRoot(list, from, visit);
            if (!failedAt)
                return failed(failedAt);
            if (*failedAt < 0)
                return m_rest.root();
            from = *failedAt;
            m_isSliced = true;
        }
    }

    [[nodiscard]] Result<> readList(const QByteArray &page, const Visit &visit)
    {
        prepare(page);
        for (qint64 from = 0;;) {
            ondemand::document document;
            ondemand::array array;
            simdjson::error_code error = begin(document);
            if (!error)
                error = document.get_array().get(array);
            if (error)
                return brokenPage(error);
            const Result<qint64> failedAt = walkRecords(array, document, from, visit);
            if (!failedAt)
                return failed(failedAt);
            if (*failedAt < 0)
                return isAtEnd(document) ? Result<>() : Result<>(brokenPage(simdjson::TRAILING_CONTENT));
            from = *failedAt;
            m_isSliced = true;
        }
    }

private:
    /// The parser reads a few bytes beyond the end: they must be ours.
    void prepare(const QByteArray &page)
    {
        m_badBytes.clear();
        m_isSliced = false;
        const qsizetype needed = page.size() + qsizetype(simdjson::SIMDJSON_PADDING);
        if (page.capacity() >= needed) {
            m_bytes = page;
            return;
        }
        m_bytes = QByteArray();
        m_bytes.reserve(needed);
        m_bytes.append(page);
    }

    /// Begins the page. Bytes that are not UTF-8 are covered, and cost the records they are in.
    simdjson::error_code begin(ondemand::document &document)
    {
        const simdjson::error_code error = m_page.iterate(padded()).get(document);
        if (error != simdjson::UTF8_ERROR || !m_badBytes.empty())
            return error;
        QByteArray covered;
        covered.reserve(m_bytes.size() + qsizetype(simdjson::SIMDJSON_PADDING));
        covered.append(m_bytes);
        m_bytes = covered;
        m_badBytes = coverInvalidUtf8(m_bytes);
        m_isSliced = true;
        return m_page.iterate(padded()).get(document);
    }

    [[nodiscard]] simdjson::padded_string_view padded() const
    {
        const auto size = size_t(m_bytes.size());
        return simdjson::padded_string_view(m_bytes.constData(), size, size + simdjson::SIMDJSON_PADDING);
    }

    /// -1, or the index of the first record that cannot be read in passing.
    Result<qint64> walkRoot(QByteArrayView list, qint64 from, const Visit &visit)
    {
        m_rest.clear();
        const quint32 root = m_rest.open(JsonKind::Object, 0, {});
        ondemand::document document;
        ondemand::object members;
        simdjson::error_code error = begin(document);
        if (!error)
            error = document.get_object().get(members);
        if (error)
            return brokenPage(error);
        for (auto member : members) {
            std::string_view key;
            ondemand::value value;
            if ((error = member.unescaped_key().get(key)) || (error = member.value().get(value)))
                return brokenPage(error);
            ondemand::array array;
            if (!list.isEmpty() && viewOf(key) == list && !value.get_array().get(array)) {
                const Result<qint64> failedAt = walkRecords(array, document, from, visit);
                if (!failedAt || *failedAt >= 0)
                    return failedAt;
            } else if (TreeBuilder builder(m_rest); !builder.build(value, root, viewOf(key), 1)) {
                return fail(Error::Kind::InvalidInput, builder.error(),
                            {.field = JsonValue(&m_rest, builder.errorNode()).path()});
            }
        }
        m_rest.close(root);
        return isAtEnd(document) ? Result<qint64>(-1) : Result<qint64>(brokenPage(simdjson::TRAILING_CONTENT));
    }

    Result<qint64> walkRecords(ondemand::array &array, ondemand::document &document, qint64 from, const Visit &visit)
    {
        qint64 index = -1;
        for (auto element : array) {
            ++index;
            ondemand::value value;
            if (const simdjson::error_code error = element.get(value))
                return m_isSliced ? Result<qint64>(brokenPage(error)) : Result<qint64>(index);
            if (m_isSliced) {
                const QByteArrayView slice = sliceOf(value);
                if (slice.isEmpty())
                    return brokenPage(simdjson::INCOMPLETE_ARRAY_OR_OBJECT);
                if (index >= from)
                    visitSlice(index, slice, visit);
                continue;
            }
            if (!visitInPassing(index, value, document, visit))
                return index;
        }
        return -1;
    }

    bool visitInPassing(qint64 index, ondemand::value &value, ondemand::document &document, const Visit &visit)
    {
        const char *begin = value.raw_json_token().data();
        m_record.clear();
        const char *end = nullptr;
        ondemand::json_type type = ondemand::json_type::null;
        // A scalar is not consumed by looking at it, so where it ends is not where the parser stands.
        if (value.type().get(type) || (type != ondemand::json_type::object && type != ondemand::json_type::array))
            return false;
        TreeBuilder builder(m_record);
        if (!builder.build(value, 0, {}, 1) || document.current_location().get(end))
            return false;
        visit({.index = index,
               .bytes = QByteArrayView(begin, end).trimmed(),
               .value = m_record.root(),
               .error = {},
               .errorPath = {}});
        return true;
    }

    void visitSlice(qint64 index, QByteArrayView slice, const Visit &visit)
    {
        JsonRecord record{.index = index, .bytes = slice};
        const qsizetype begin = slice.data() - m_bytes.constData();
        const auto bad = std::ranges::lower_bound(m_badBytes, begin);
        m_record.clear();
        TreeBuilder builder(m_record);
        ondemand::document document;
        ondemand::value value;
        const bool isScalar = slice.front() != '{' && slice.front() != '[';
        if (bad != m_badBytes.end() && *bad < begin + slice.size()) {
            record.error = Text::tr("The record has bytes that are not UTF-8.");
        } else if (isScalar) {
            record.error = Text::tr("“%1” is not a record.").arg(shown(slice));
        } else if (m_slice
                       .iterate(slice.data(), size_t(slice.size()), size_t(slice.size()) + simdjson::SIMDJSON_PADDING)
                       .get(document)
                   || document.get_value().get(value)) {
            record.error = Text::tr("The record is not JSON.");
        } else if (!builder.build(value, 0, {}, 1)) {
            record.error = builder.error();
            record.errorPath = JsonValue(&m_record, builder.errorNode()).path();
        } else {
            record.value = m_record.root();
        }
        visit(record);
    }

    ondemand::parser m_page;
    ondemand::parser m_slice;
    QByteArray m_bytes;
    std::vector<qsizetype> m_badBytes;
    JsonTree m_rest;
    JsonTree m_record;
    bool m_isSliced = false; ///< each record is cut out and read on its own
};

JsonPageReader::JsonPageReader()
    : m_parsers(std::make_unique<Parsers>())
{
}

JsonPageReader::JsonPageReader(JsonPageReader &&) noexcept = default;
JsonPageReader &JsonPageReader::operator=(JsonPageReader &&) noexcept = default;
JsonPageReader::~JsonPageReader() = default;

Result<JsonValue> JsonPageReader::read(const QByteArray &page, QByteArrayView list, const Visit &visit)
{
    return m_parsers->readRoot(page, list, visit);
}

Result<JsonValue> JsonPageReader::read(const QByteArray &page)
{
    return m_parsers->readRoot(page, {}, {});
}

Result<> JsonPageReader::readList(const QByteArray &page, const Visit &visit)
{
    return m_parsers->readList(page, visit);
}

} // namespace quittance::connect
