#pragma once

#include <QByteArrayView>
#include <QString>

#include <vector>

namespace quittance::connect {

enum class JsonKind : quint8 { Missing, Null, Bool, Number, String, Array, Object };

class JsonTree;

/// One value of a JsonTree, or the absence of one: a member that is not there is Missing, and so is everything under
/// it, so that a path can be followed without looking. Valid as long as its tree.
class JsonValue
{
public:
    JsonValue() = default;
    JsonValue(const JsonTree *tree, quint32 node)
        : m_tree(tree)
        , m_node(node)
    {
    }

    [[nodiscard]] JsonKind kind() const;
    /// Neither missing nor null.
    [[nodiscard]] bool isThere() const { return kind() != JsonKind::Missing && kind() != JsonKind::Null; }
    /// The member of that name; of several the first.
    [[nodiscard]] JsonValue operator[](QByteArrayView key) const;
    /// The elements of an array or the members of an object, in their order; empty for anything else.
    [[nodiscard]] std::vector<JsonValue> children() const;
    /// The member's own name; empty for an element.
    [[nodiscard]] QByteArrayView key() const;
    /// A string's text without its quotes, unescaped; a number, true or false as it is written; empty for the rest.
    [[nodiscard]] QByteArrayView text() const;
    [[nodiscard]] QString string() const { return QString::fromUtf8(text()); }
    [[nodiscard]] bool isTrue() const { return kind() == JsonKind::Bool && text() == "true"; }
    /// From the record down: `lines[0].amount`; a missing member has its parent's.
    [[nodiscard]] QString path() const;

private:
    const JsonTree *m_tree = nullptr;
    quint32 m_node = 0;
};

/// The values of one JSON record in reading order, every number as its raw token. Views into the bytes it was read
/// from: it keeps none of them.
class JsonTree
{
public:
    struct Node
    {
        QByteArrayView key;
        QByteArrayView text;
        quint32 end = 0; ///< one behind the last node under this one
        quint32 parent = 0; ///< the root is its own
        JsonKind kind = JsonKind::Missing;
    };

    [[nodiscard]] JsonValue root() const { return m_nodes.empty() ? JsonValue() : JsonValue(this, 0); }
    [[nodiscard]] const std::vector<Node> &nodes() const { return m_nodes; }

    void clear() { m_nodes.clear(); }
    /// Appends a value under `parent`; its end is set by close().
    quint32 open(JsonKind kind, quint32 parent, QByteArrayView key, QByteArrayView text = {})
    {
        const auto node = quint32(m_nodes.size());
        m_nodes.push_back({.key = key, .text = text, .end = node + 1, .parent = parent, .kind = kind});
        return node;
    }
    void close(quint32 node) { m_nodes[node].end = quint32(m_nodes.size()); }

private:
    std::vector<Node> m_nodes;
};

} // namespace quittance::connect
