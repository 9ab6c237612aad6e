#pragma once

#include "core/workspace/outbox_service.h"

#include <QWidget>

class QPlainTextEdit;
class QStackedWidget;

namespace quittance::ui {

class CellGrid;
class DataTable;
class PaneHeader;
class Segmented;
class Theme;

/// One write: the request as it goes out, every attempt with its answer, and where the platform's record differs.
class WriteDetailPane : public QWidget
{
    Q_OBJECT

public:
    explicit WriteDetailPane(Theme &theme, QWidget *parent = nullptr);

    void setDetail(const workspace::WriteDetail &detail, QDate today);
    void clear();
    /// For what is done with the write.
    [[nodiscard]] PaneHeader &header() const { return *m_header; }

Q_SIGNALS:
    void notice(const QString &sentence);

private:
    void build(Theme &theme);
    void showAnswer();
    void refreshTitle();

    std::vector<store::OutboxAttempt> m_attempts;
    store::OutboxId m_item;
    CellGrid *m_attemptGrid;
    CellGrid *m_differenceGrid;
    PaneHeader *m_header;
    Segmented *m_choice;
    QStackedWidget *m_pages;
    QPlainTextEdit *m_request;
    DataTable *m_attemptTable;
    QPlainTextEdit *m_answer;
    DataTable *m_differences;
};

} // namespace quittance::ui
