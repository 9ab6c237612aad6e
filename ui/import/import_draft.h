#pragma once

#include "core/workspace/import_types.h"

#include <QStringList>

namespace quittance::ui {

enum class ImportStep { File, Columns, Check, Import };

/// A file on its way into the book, and what the user has said about it.
struct DraftFile
{
    workspace::PreparedFile prepared; ///< as last read
    std::optional<workspace::TableReading> wanted; ///< the user's choices; kept when reading under them fails
    std::optional<Error> problem; ///< why the last reading under `wanted` failed
    bool isReading = false;

    [[nodiscard]] QString name() const;
    [[nodiscard]] bool isReadable() const { return !prepared.error || prepared.table; }
};

/// Something only a person can know: every date or every amount of a column reads two ways.
struct ReadingQuestion
{
    enum class About { DateOrder, DecimalMark };
    struct Answer
    {
        QString value; ///< `dmy`, `mdy`, `.`, `,`
        QString reading; ///< what the sample would be: "3 April 2026"
    };

    About about = About::DateOrder;
    int file = 0;
    QString column;
    QString sample;
    std::vector<Answer> answers;
};

/// The files of one import and the rules of its steps. Holds no widget; nothing here is stored.
class ImportDraft
{
public:
    /// A file already there is read anew but keeps what the user said about it. Returns how many came new.
    int add(std::vector<workspace::PreparedFile> files);
    void remove(int file);
    void clear() { m_files.clear(); }
    [[nodiscard]] bool isEmpty() const { return m_files.empty(); }
    [[nodiscard]] int count() const { return int(m_files.size()); }
    [[nodiscard]] const DraftFile &at(int file) const { return m_files[std::size_t(file)]; }
    [[nodiscard]] const std::vector<DraftFile> &files() const { return m_files; }
    [[nodiscard]] int indexOf(const QString &path) const;

    /// The user's choices; they are shown at once and read in a moment.
    void setWanted(int file, workspace::TableReading reading);
    /// What the user says of a bank file that does not say it; shown at once and read in a moment.
    void setSaid(int file, const QString &account, const QString &currency);
    /// The answer to a reading under the user's choices. A failure keeps the choices and the rows read before.
    void setReread(int file, Result<workspace::PreparedFile> answer);
    /// The columns of a saved mapping by heading; what it does not name is left out.
    [[nodiscard]] workspace::TableReading withMapping(int file, const workspace::TableReading &mapping) const;

    [[nodiscard]] std::optional<ReadingQuestion> openQuestion() const;
    [[nodiscard]] std::optional<ReadingQuestion> openQuestion(int file) const;
    /// Why `step` cannot be entered, as a sentence; empty when it can.
    [[nodiscard]] QString obstacle(ImportStep step) const;
    /// What is handed to the dry run and the import: readable files under the user's choices.
    [[nodiscard]] std::vector<workspace::PreparedFile> readyFiles() const;
    [[nodiscard]] qint64 rowCount() const; ///< rows of all readable files, refused ones too
    [[nodiscard]] int unreadableCount() const;
    /// Statements whose opening balance and lines do not make their closing balance.
    [[nodiscard]] int unbalancedCount() const;

private:
    std::vector<DraftFile> m_files;
};

} // namespace quittance::ui
