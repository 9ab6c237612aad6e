#pragma once

#include "core/base/result.h"
#include "core/report/table.h"
#include "core/report/xlsx_formats.h"

#include <QSet>
#include <QStringList>

#include <memory>
#include <vector>

struct lxw_worksheet;

namespace quittance::report {

/// A workbook being written beside its target. Only `save` puts it in the target's place, so a good file is never
/// replaced by half of one; without `save` nothing is left behind.
///
/// The same calls give the same bytes: the only instant inside is `ReportHeader::generatedAt`.
class XlsxBook
{
public:
    /// Fails when the target's folder cannot be written.
    [[nodiscard]] static Result<std::unique_ptr<XlsxBook>> create(const QString &path, const ReportHeader &header);
    ~XlsxBook();
    Q_DISABLE_COPY_MOVE(XlsxBook)

    [[nodiscard]] lxw_workbook *raw() const { return m_book; }
    [[nodiscard]] XlsxFormats &formats() { return m_formats; }

    /// A streamed sheet keeps one row in memory and takes its rows in order only. `name` is made legal (31 characters,
    /// none of []:*?/\) and unique.
    [[nodiscard]] lxw_worksheet *addSheet(const QString &name, bool isStreamed);
    /// `wanted` as a name that Excel allows for a table and that no other table of this book has.
    [[nodiscard]] QByteArray tableName(const QString &wanted);

    [[nodiscard]] const QStringList &sheetNames() const { return m_sheetNames; }
    [[nodiscard]] const QStringList &notes() const { return m_notes; }
    /// A sentence for whoever gets the file; the same one counts once.
    void addNote(const QString &note);

    /// Writes the file and puts it in place. The book cannot be used afterwards.
    [[nodiscard]] Result<> save();

private:
    XlsxBook(QString path, QString partPath, lxw_workbook *book, QByteArray folder);

    void describe(const ReportHeader &header);
    [[nodiscard]] Result<> checkStreams() const;

    QString m_path;
    QString m_partPath;
    QByteArray m_folder; ///< libxlsxwriter keeps its temporary files here
    lxw_workbook *m_book;
    XlsxFormats m_formats;
    std::vector<lxw_worksheet *> m_sheets;
    QStringList m_sheetNames;
    QStringList m_notes;
    QSet<QString> m_usedNames; ///< lower case, sheets and tables apart by a prefix
};

} // namespace quittance::report
