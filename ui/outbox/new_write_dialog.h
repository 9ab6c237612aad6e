#pragma once

#include "core/base/result.h"
#include "core/workspace/mapping_service.h"
#include "core/workspace/outbox_service.h"
#include "core/workspace/provider_offer.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QScrollArea;

namespace quittance::ui {

class HintButton;
class ProgressLine;
class Segmented;
class TextLabel;
class Theme;
class WriteFormPage;

/// A connection and what can be written to it.
struct WriteTarget
{
    QString name;
    QString provider;
    std::vector<workspace::WriteOffer> writes;
};

/// A new record for a platform: where to, of which kind, and the form that the platform's own model asks for. What a
/// platform cannot take is not offered, and says why. Deletes itself.
class NewWriteDialog : public QDialog
{
    Q_OBJECT

public:
    NewWriteDialog(Theme &theme, std::vector<WriteTarget> targets, std::vector<Currency> currencies,
                   QWidget *parent = nullptr);

    /// What came of planWanted(); one of another connection or kind is left alone.
    void showPlan(const Result<workspace::WritePlan> &plan);
    /// What the platform has for accounts and tax rates, with the plan.
    void showOffers(const QString &to, const std::vector<workspace::MappingOffer> &offers);
    /// What came of openItemsWanted().
    void showOpenItems(const QString &customerId, const std::vector<workspace::WriteOpenItem> &items);
    /// What came of sendWanted(): closes where it went well, else says why not.
    void showSent(const Result<> &sent);

    [[nodiscard]] QString to() const;
    [[nodiscard]] connect::WriteKind kind() const;
    /// The form of the kind that is chosen; null where nothing can be written.
    [[nodiscard]] WriteFormPage *form() const { return m_form; }

Q_SIGNALS:
    void planWanted(const QString &to, quittance::connect::WriteKind kind);
    void openItemsWanted(const QString &to, const QString &customerId);
    void sendWanted(const quittance::workspace::WriteWish &wish);

private:
    void build();
    void chooseTarget();
    void chooseKind();
    void refresh();
    void send();
    [[nodiscard]] const WriteTarget *target() const;
    [[nodiscard]] static bool canCreate(const WriteTarget &target, connect::WriteKind kind, QString &whyNot);

    Theme &m_theme;
    std::vector<WriteTarget> m_targets;
    std::vector<Currency> m_currencies;
    WriteFormPage *m_form = nullptr;
    QComboBox *m_to;
    Segmented *m_kinds;
    TextLabel *m_cannot; ///< what this platform does not take, and why
    ProgressLine *m_progress;
    TextLabel *m_about; ///< of the platform's own model
    QScrollArea *m_area;
    TextLabel *m_problem;
    QCheckBox *m_hold;
    HintButton *m_send;
    QString m_customer; ///< whose open items were asked for last
    bool m_isSending = false;
    QString m_refusal; ///< of the last sending; stands until something is changed, whatever the platform says meanwhile
};

} // namespace quittance::ui
