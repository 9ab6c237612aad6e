#pragma once

#include <QAbstractListModel>
#include <QListView>
#include <QString>

namespace quittance::ui {

class Theme;

/// One piece of evidence. Points above 0 speak for, below 0 against.
struct EvidenceRow
{
    QString text;
    QString detail;
    int tenths = 0; ///< Points in tenths: 32 is "+3.2".
};

/// Evidence for and against a candidate: text, detail, diverging bar, points.
class EvidenceList : public QListView
{
    Q_OBJECT

public:
    explicit EvidenceList(Theme &theme, QWidget *parent = nullptr);

    void setRows(QList<EvidenceRow> rows);
    [[nodiscard]] int rowCount() const;

Q_SIGNALS:
    void rowActivated(int row); ///< Click or Enter: open the record that gave it.

private:
    class Model;
    Model *m_model;
};

} // namespace quittance::ui
