#include "core/exchange/presets/presets.h"

#include "core/base/text_fold.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

/// Outside every namespace, as Q_INIT_RESOURCE wants it: a static library's resources are linked only when named.
static void initPresets()
{
    Q_INIT_RESOURCE(presets);
}

namespace quittance::exchange {

using namespace Qt::StringLiterals;

namespace {

std::vector<Preset> readPresets()
{
    initPresets();
    std::vector<Preset> all;
    const QDir folder(u":/quittance/presets"_s);
    for (const QString &name : folder.entryList(QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QJsonObject root = QJsonDocument::fromJson(file.readAll()).object();
        Result<ColumnMapping> mapping
            = parseMapping(QJsonDocument(root.value(u"mapping"_s).toObject()).toJson(QJsonDocument::Compact));
        Q_ASSERT_X(mapping, "presets", qPrintable(name));
        if (!mapping)
            continue;
        Preset preset{.name = root.value(u"name"_s).toString(), .recognise = {}, .mapping = *std::move(mapping)};
        for (const QJsonValue heading : root.value(u"recognise"_s).toArray())
            preset.recognise += heading.toString();
        all.push_back(std::move(preset));
    }
    return all;
}

/// The file's own spelling of `heading`; empty when it is not there.
QString ownSpelling(const QStringList &headings, const QStringList &folded, const QString &heading)
{
    const qsizetype at = folded.indexOf(foldText(heading));
    return at < 0 ? QString() : headings[at];
}

/// `mapping` in the file's spelling and order.
ColumnMapping spelled(const ColumnMapping &mapping, const QStringList &headings, const QStringList &folded)
{
    ColumnMapping own = mapping;
    own.columns.clear();
    for (qsizetype i = 0; i < headings.size(); ++i) {
        for (const ColumnMapping::Column &column : mapping.columns) {
            if (folded[i] == foldText(column.heading))
                own.columns.push_back({headings[i], column.fields});
        }
    }
    own.only.clear();
    for (auto it = mapping.only.constBegin(); it != mapping.only.constEnd(); ++it) {
        const QString heading = ownSpelling(headings, folded, it.key());
        if (!heading.isEmpty())
            own.only.insert(heading, it.value());
    }
    return own;
}

} // namespace

const std::vector<Preset> &presets()
{
    static const std::vector<Preset> kAll = readPresets();
    return kAll;
}

std::optional<Preset> presetFor(const QStringList &headings)
{
    QStringList folded;
    for (const QString &heading : headings)
        folded += foldText(heading);
    const Preset *best = nullptr;
    for (const Preset &preset : presets()) {
        const bool fits = std::ranges::all_of(
            preset.recognise, [&folded](const QString &heading) { return folded.contains(foldText(heading)); });
        if (fits && (best == nullptr || preset.recognise.size() > best->recognise.size()))
            best = &preset;
    }
    if (best == nullptr)
        return std::nullopt;
    Preset found = *best;
    found.mapping = spelled(best->mapping, headings, folded);
    return found;
}

} // namespace quittance::exchange
