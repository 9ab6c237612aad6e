#include "core/exchange/xlsx/workbook.h"

#include "core/exchange/xlsx/string_item.h"

#include <QBuffer>
#include <QCoreApplication>

namespace quittance::exchange {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::exchange::Workbook)
};

constexpr qint64 kLargestPart = 16 * 1024 * 1024;
constexpr qint64 kLargestStrings = qint64(1) * 1024 * 1024 * 1024;
constexpr qsizetype kMostStringBytes = 200 * 1024 * 1024;
constexpr size_t kMostStrings = 5'000'000;

tl::unexpected<Error> damaged(const QString &part)
{
    return fail(Error::Kind::InvalidInput,
                Text::tr("The workbook is damaged: its part “%1” cannot be read. Open it in a spreadsheet program and "
                         "save it again.")
                    .arg(part));
}

/// Walks one part's XML; `visit` gets the cursor on the root. A part that is not there is passed over.
template<typename Visit>
Result<> walkPart(const ZipArchive &archive, const QString &part, qint64 most, Visit visit)
{
    if (archive.find(part) == nullptr)
        return {};
    const Result<std::unique_ptr<QIODevice>> device = archive.stream(part, most);
    if (!device)
        return failed(device);
    XmlCursor xml(**device);
    if (xml.enterRoot())
        visit(xml);
    return xml.hasError() ? Result<>(damaged(part)) : Result<>();
}

/// The target of a relationship as an entry of the archive: relative to the folder of the part that names it.
QString entryOf(const QString &target, const QString &folder)
{
    if (target.startsWith(u'/'))
        return target.sliced(1);
    QStringList parts = folder.split(u'/', Qt::SkipEmptyParts);
    for (const QString &part : target.split(u'/')) {
        if (part == u".." && !parts.isEmpty())
            parts.removeLast();
        else if (part != u".")
            parts += part;
    }
    return parts.join(u'/');
}

struct Relation
{
    QString type; ///< the last word of its address
    QString target;
};

/// The relationships that `part` has, by id.
Result<QHash<QString, Relation>> relationsOf(const ZipArchive &archive, const QString &part)
{
    const QString folder = part.contains(u'/') ? part.section(u'/', 0, -2) : QString();
    const QString name
        = (folder.isEmpty() ? QString() : folder + u'/') + u"_rels/"_s + part.section(u'/', -1) + u".rels"_s;
    QHash<QString, Relation> relations;
    const Result<> walked = walkPart(archive, name, kLargestPart, [&](XmlCursor &xml) {
        xml.children([&](QStringView) {
            if (relations.size() < 10'000)
                relations.insert(
                    xml.attribute("Id"_L1),
                    {xml.attribute("Type"_L1).section(u'/', -1), entryOf(xml.attribute("Target"_L1), folder)});
            return false;
        });
    });
    return walked ? Result<QHash<QString, Relation>>(relations) : failed(walked);
}

QString targetOfType(const QHash<QString, Relation> &relations, QStringView type)
{
    for (const Relation &relation : relations) {
        if (relation.type == type)
            return relation.target;
    }
    return {};
}

Result<> readSheets(const ZipArchive &archive, const QString &part, const QHash<QString, Relation> &relations,
                    Workbook &workbook)
{
    return walkPart(archive, part, kLargestPart, [&](XmlCursor &xml) {
        xml.children([&](QStringView name) {
            if (name == u"workbookPr") {
                const QString flag = xml.attribute("date1904"_L1);
                if (flag == u"1" || flag == u"true" || flag == u"on")
                    workbook.dates = DateSystem::From1904;
            }
            if (name != u"sheets")
                return false;
            xml.children([&](QStringView) {
                const Relation relation = relations.value(xml.prefixedAttribute("id"_L1));
                const QString state = xml.attribute("state"_L1);
                if (relation.type == u"worksheet" && workbook.sheets.size() < 1000)
                    workbook.sheets.push_back(
                        {xml.attribute("name"_L1), relation.target, !state.isEmpty() && state != u"visible"});
                return false;
            });
            return true;
        });
    });
}

Result<> readStyles(const ZipArchive &archive, const QString &part, Workbook &workbook)
{
    QHash<int, NumberFormat> custom;
    return walkPart(archive, part, kLargestPart, [&](XmlCursor &xml) {
        xml.children([&](QStringView name) {
            const bool isFormats = name == u"numFmts";
            if (!isFormats && name != u"cellXfs")
                return false;
            xml.children([&](QStringView) {
                const int id = xml.attribute("numFmtId"_L1).toInt();
                if (isFormats)
                    custom.insert(id, formatOfCode(xml.attribute("formatCode"_L1)));
                else if (workbook.formats.size() < 100'000)
                    workbook.formats.push_back(custom.contains(id) ? custom.value(id) : builtInFormat(id));
                return false;
            });
            return true;
        });
    });
}

Result<> readStrings(const ZipArchive &archive, const QString &part, Workbook &workbook)
{
    qsizetype all = 0;
    const Result<> walked = walkPart(archive, part, kLargestStrings, [&](XmlCursor &xml) {
        xml.children([&](QStringView name) {
            if (name != u"si")
                return false;
            workbook.strings.push_back(readStringItem(xml).toUtf8());
            all += workbook.strings.back().size();
            if (all > kMostStringBytes || workbook.strings.size() > kMostStrings)
                xml.stop();
            return true;
        });
    });
    if (all > kMostStringBytes || workbook.strings.size() > kMostStrings)
        return fail(Error::Kind::InvalidInput,
                    Text::tr("The texts of the workbook take more memory than is given to one file. Save the sheet as "
                             "CSV and import that."));
    return walked;
}

} // namespace

Result<Workbook> readWorkbook(const ZipArchive &archive)
{
    const Result<QHash<QString, Relation>> outer = relationsOf(archive, QString());
    if (!outer)
        return failed(outer);
    QString part = targetOfType(*outer, u"officeDocument");
    if (part.isEmpty())
        part = u"xl/workbook.xml"_s;
    if (part.endsWith(u".bin"_s))
        return fail(Error::Kind::Unsupported,
                    Text::tr("This is a binary workbook (.xlsb). Save it as an Excel workbook (.xlsx) or as CSV."));
    if (archive.find(part) == nullptr)
        return damaged(part);
    const Result<QHash<QString, Relation>> inner = relationsOf(archive, part);
    if (!inner)
        return failed(inner);
    Workbook workbook;
    Result<> done = readSheets(archive, part, *inner, workbook);
    if (done)
        done = readStyles(archive, targetOfType(*inner, u"styles"), workbook);
    if (done)
        done = readStrings(archive, targetOfType(*inner, u"sharedStrings"), workbook);
    if (!done)
        return failed(done);
    if (workbook.sheets.empty())
        return fail(Error::Kind::Unsupported, Text::tr("The file holds no sheet with cells."));
    return workbook;
}

} // namespace quittance::exchange
