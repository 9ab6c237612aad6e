#pragma once

#include <QByteArray>
#include <QHash>
#include <QMap>
#include <QSet>
#include <QString>
#include <QStringList>

namespace quittance::test {

/// A cell as it stands in the file.
struct ReadCell
{
    QString value; ///< text, or the number as written; the computed value of a formula
    QString formula;
    bool isText = false;
    int style = 0;
};

/// Reads a workbook back from its bytes, part by part, without any of the code that wrote it.
class XlsxReader
{
public:
    explicit XlsxReader(const QString &path);

    [[nodiscard]] bool isValid() const { return !m_parts.isEmpty(); }
    [[nodiscard]] QStringList sheetNames() const { return m_sheetNames; }
    [[nodiscard]] QByteArray part(const QString &name) const { return m_parts.value(name); }
    [[nodiscard]] QStringList partNames() const { return m_parts.keys(); }
    /// Cells by reference: "B7".
    [[nodiscard]] QHash<QString, ReadCell> sheet(const QString &name) const;
    /// The first cell of `column` ("A") with this text; its row from 1, or 0.
    [[nodiscard]] int rowOf(const QString &sheet, const QString &column, const QString &text) const;
    [[nodiscard]] QStringList tableNames() const;
    /// The times of the zip entries, as DOS dates.
    [[nodiscard]] QSet<quint32> zipStamps() const { return m_stamps; }
    /// Of a cell's style.
    [[nodiscard]] QString numberFormat(int style) const;

private:
    void readSharedStrings();

    QMap<QString, QByteArray> m_parts;
    QSet<quint32> m_stamps;
    QStringList m_sheetNames;
    QStringList m_sharedStrings;
};

} // namespace quittance::test
