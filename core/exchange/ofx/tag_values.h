#pragma once

#include <QString>

#include <algorithm>
#include <vector>

namespace quittance::exchange {

/// The values of one aggregate by tag. It has a dozen, which are found faster one by one than by a hash.
class TagValues
{
public:
    /// Keeps `value`, in place of one that stands there already. Of an aggregate with thousands of tags, which no bank
    /// writes, the first are kept.
    void keep(const QString &name, const QString &value)
    {
        constexpr size_t kMostTags = 200;
        if (const auto found = find(name); found != m_values.end())
            m_values[size_t(found - m_values.begin())].second = value;
        else if (m_values.size() < kMostTags)
            m_values.emplace_back(name, value);
    }
    [[nodiscard]] bool contains(QStringView name) const { return find(name) != m_values.end(); }
    [[nodiscard]] QString value(QStringView name, const QString &otherwise = {}) const
    {
        const auto found = find(name);
        return found == m_values.end() ? otherwise : found->second;
    }
    void clear() { m_values.clear(); }

private:
    using Values = std::vector<std::pair<QString, QString>>;

    [[nodiscard]] Values::const_iterator find(QStringView name) const
    {
        return std::ranges::find_if(m_values, [name](const auto &entry) { return entry.first == name; });
    }

    Values m_values;
};

} // namespace quittance::exchange
