#pragma once

#include "tests/support/zip_writer.h"

namespace quittance::test {

struct SheetXml
{
    QByteArray name;
    QByteArray rows; ///< what stands in sheetData
    QByteArray after; ///< behind it, as merged cells
    QByteArray state = "visible";
};

/// A workbook of these sheets. Styles: 0 general, 1 date (14), 2 `dd/mm/yyyy hh:mm`, 3 `#,##0.00`, 4 `00000`, 5 time,
/// 6 `[Red]0.0"d"`. Strings: those given.
inline QByteArray workbookOf(const std::vector<SheetXml> &sheets, const QByteArrayList &strings = {},
                             const QByteArray &properties = {})
{
    const QByteArray main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    const QByteArray office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const QByteArray package = "http://schemas.openxmlformats.org/package/2006/relationships";
    QByteArray list;
    QByteArray relations;
    std::vector<std::pair<QByteArray, QByteArray>> files;
    files.push_back({"[Content_Types].xml", "<Types/>"});
    files.push_back({"_rels/.rels",
                     "<Relationships xmlns=\"" + package + "\"><Relationship Id=\"rId1\" Type=\"" + office
                         + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"});
    for (size_t i = 0; i < sheets.size(); ++i) {
        const QByteArray number = QByteArray::number(int(i) + 1);
        list += "<sheet name=\"" + sheets[i].name + "\" sheetId=\"" + number + "\" state=\"" + sheets[i].state
            + "\" r:id=\"rS" + number + "\"/>";
        relations += "<Relationship Id=\"rS" + number + "\" Type=\"" + office + "/worksheet\" Target=\"worksheets/sheet"
            + number + ".xml\"/>";
        files.push_back({"xl/worksheets/sheet" + number + ".xml",
                         "<?xml version=\"1.0\" encoding=\"UTF-8\"?><worksheet xmlns=\"" + main + "\"><sheetData>"
                             + sheets[i].rows + "</sheetData>" + sheets[i].after + "</worksheet>"});
    }
    relations += "<Relationship Id=\"rT\" Type=\"" + office
        + "/styles\" Target=\"styles.xml\"/><Relationship Id=\"rU\" Type=\"" + office
        + "/sharedStrings\" Target=\"/xl/sharedStrings.xml\"/>";
    files.push_back({"xl/workbook.xml",
                     "<workbook xmlns=\"" + main + "\" xmlns:r=\"" + office + "\">" + properties + "<sheets>" + list
                         + "</sheets></workbook>"});
    files.push_back(
        {"xl/_rels/workbook.xml.rels", "<Relationships xmlns=\"" + package + "\">" + relations + "</Relationships>"});
    QByteArray styles = "<styleSheet xmlns=\"" + main
        + "\"><numFmts><numFmt numFmtId=\"164\" formatCode=\"dd/mm/yyyy hh:mm\"/>"
          "<numFmt numFmtId=\"165\" formatCode=\"00000\"/><numFmt numFmtId=\"166\" "
          "formatCode=\"[Red]0.0&quot;d&quot;\"/></numFmts><cellXfs>";
    for (const char *id : {"0", "14", "164", "4", "165", "20", "166"})
        styles += QByteArray("<xf numFmtId=\"") + id + "\"/>";
    files.push_back({"xl/styles.xml", styles + "</cellXfs></styleSheet>"});
    QByteArray shared = "<sst xmlns=\"" + main + "\">";
    for (const QByteArray &text : strings)
        shared += "<si>" + text + "</si>";
    files.push_back({"xl/sharedStrings.xml", shared + "</sst>"});
    return zipped(files);
}

/// A cell with a text of its own.
inline QByteArray textCell(const QByteArray &place, const QByteArray &text)
{
    return "<c r=\"" + place + "\" t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
}

inline QByteArray numberCell(const QByteArray &place, const QByteArray &stored, int style = 0)
{
    return "<c r=\"" + place + "\" s=\"" + QByteArray::number(style) + "\"><v>" + stored + "</v></c>";
}

inline QByteArray row(int number, const QByteArray &cells)
{
    return "<row r=\"" + QByteArray::number(number) + "\">" + cells + "</row>";
}

} // namespace quittance::test
