#include "core/connect/json/json_tree.h"

namespace quittance::connect {

using namespace Qt::StringLiterals;

JsonKind JsonValue::kind() const
{
    return m_tree ? m_tree->nodes()[m_node].kind : JsonKind::Missing;
}

JsonValue JsonValue::operator[](QByteArrayView key) const
{
    if (kind() != JsonKind::Object)
        return {};
    const std::vector<JsonTree::Node> &nodes = m_tree->nodes();
    for (quint32 at = m_node + 1; at < nodes[m_node].end; at = nodes[at].end) {
        if (nodes[at].key == key)
            return {m_tree, at};
    }
    return {};
}

std::vector<JsonValue> JsonValue::children() const
{
    std::vector<JsonValue> found;
    if (kind() != JsonKind::Array && kind() != JsonKind::Object)
        return found;
    const std::vector<JsonTree::Node> &nodes = m_tree->nodes();
    for (quint32 at = m_node + 1; at < nodes[m_node].end; at = nodes[at].end)
        found.emplace_back(m_tree, at);
    return found;
}

QByteArrayView JsonValue::key() const
{
    return m_tree ? m_tree->nodes()[m_node].key : QByteArrayView();
}

QByteArrayView JsonValue::text() const
{
    return m_tree ? m_tree->nodes()[m_node].text : QByteArrayView();
}

QString JsonValue::path() const
{
    QString path;
    if (!m_tree)
        return path;
    const std::vector<JsonTree::Node> &nodes = m_tree->nodes();
    for (quint32 at = m_node; nodes[at].parent != at; at = nodes[at].parent) {
        const quint32 parent = nodes[at].parent;
        QString step;
        if (nodes[parent].kind == JsonKind::Array) {
            int index = 0;
            for (quint32 sibling = parent + 1; sibling < at; sibling = nodes[sibling].end)
                ++index;
            step = u"[%1]"_s.arg(index);
        } else {
            step = QString::fromUtf8(nodes[at].key);
        }
        const bool isJoined = path.isEmpty() || path.startsWith(u'[');
        path = isJoined ? step + path : step + u'.' + path;
    }
    return path;
}

} // namespace quittance::connect
