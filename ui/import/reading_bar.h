#pragma once

#include "core/workspace/import_types.h"
#include "ui/import/import_words.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QSpinBox;

namespace quittance::ui {

class Theme;

/// How a table file is read, one control a choice; they wrap into a second row where the window is narrow.
class ReadingBar : public QWidget
{
    Q_OBJECT

public:
    explicit ReadingBar(Theme &theme, QWidget *parent = nullptr);

    /// The files to switch between; one file shows no list.
    void setFiles(const QStringList &names, int current);
    /// Shows `reading`; nothing: the file has no choices, and `what` says why.
    void setReading(const std::optional<workspace::TableReading> &reading, const QString &what = {});
    /// Shows what a bank file does not say and the user may: our account, the currency. Call it behind setReading().
    void setSaid(const workspace::PreparedFile &file);
    void setMappingNames(const QStringList &names);
    /// The control that decides `dates` or the decimal mark, for a question to point at.
    [[nodiscard]] QComboBox *datesControl() const { return m_dates; }
    [[nodiscard]] QComboBox *decimalControl() const { return m_decimal; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void fileChosen(int file);
    void readingChosen(const quittance::workspace::TableReading &reading); ///< Columns as they were shown.
    /// Kind or layout changed: the columns of the file are others now.
    void layoutChosen(const quittance::workspace::TableReading &reading);
    void mappingChosen(const QString &name);
    /// Of a bank file without a mapping; empty: not said.
    void saidChosen(const QString &account, const QString &currency);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QComboBox *addCombo(const QString &name, const QString &label, const std::vector<NamedValue> &choices,
                        const QString &tip);
    QLabel *addLabelled(const QString &label, QWidget *control);
    void build();
    QLineEdit *addEdit(const QString &name, const QString &label, int width, const QString &tip);
    void buildConstants();
    void choose(bool isLayout);
    void showSheets();
    void say();
    void showConstant(QLineEdit &edit, const QString &field);
    [[nodiscard]] bool isOffered(const QWidget *control) const;
    [[nodiscard]] bool hasColumn(const QString &field) const;
    void layOut();
    void restyle();

    Theme &m_theme;
    std::vector<std::pair<QLabel *, QWidget *>> m_items;
    QComboBox *m_file;
    QComboBox *m_mapping;
    QComboBox *m_sheet;
    QComboBox *m_kind;
    QComboBox *m_encoding;
    QComboBox *m_delimiter;
    QComboBox *m_decimal;
    QComboBox *m_dates;
    QComboBox *m_sign;
    QSpinBox *m_headerRows;
    QLineEdit *m_account;
    QLineEdit *m_currency;
    QLabel *m_what;
    std::optional<workspace::TableReading> m_reading;
    bool m_lacksAccount = false;
    bool m_lacksCurrency = false;
};

} // namespace quittance::ui
