#include "ui/import/preview_pane.h"

#include "core/base/decimal.h"
#include "ui/import/preview_model.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/format.h"
#include "ui/widgets/hint_button.h"
#include "ui/widgets/pane_header.h"
#include "ui/widgets/theme.h"

#include <QLabel>
#include <QSignalBlocker>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace quittance::ui {

using namespace Qt::StringLiterals;
using workspace::PreparedFile;
using workspace::StatementSummary;

namespace {

constexpr int kFoot = 28;

/// "opening 84,881.20 + lines 6,412.55 = 91,293.75": empty when a part is not stated.
QString chainText(const StatementSummary &statement)
{
    const DecimalRule rule{.mark = u'.', .grouping = false};
    const Result<qint64> opening = parseUnits(statement.opening, rule);
    const Result<qint64> credits = parseUnits(statement.credits, rule);
    const Result<qint64> debits = parseUnits(statement.debits, rule);
    if (!statement.balanced || !opening || !credits || !debits)
        return {};
    const QString &currency = statement.currency;
    const QString sum = moneyText(*opening + *credits - *debits, currency, {.withCurrency = true});
    const QString lines = moneyText(*credits - *debits, currency);
    const QString begin = moneyText(*opening, currency);
    return *statement.balanced
        ? PreviewPane::tr("opening %1 + lines %2 = <b>%3</b>, closing agrees").arg(begin, lines, sum)
        : PreviewPane::tr("opening %1 + lines %2 = <b>%3</b>, closing says %4")
              .arg(begin, lines, sum, moneyText(parseUnits(statement.closing, rule).value_or(0), currency));
}

} // namespace

PreviewPane::PreviewPane(Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_header(new PaneHeader(theme, tr("Preview"), this))
    , m_onlyRefused(new HintButton(theme, tr("Only refused"), {}, this))
    , m_table(new DataTable(theme, this))
    , m_model(new PreviewModel(this))
    , m_foot(new QLabel(this))
{
    setObjectName(u"previewPane"_s);
    m_onlyRefused->setObjectName(u"onlyRefused"_s);
    m_onlyRefused->setButtonSize(ButtonSize::Small);
    m_onlyRefused->setCheckable(true);
    m_onlyRefused->setToolTip(tr("Shows only the rows that cannot be read as chosen, with the reason."));
    m_header->addWidget(m_onlyRefused);
    m_table->setObjectName(u"previewTable"_s);
    m_table->view()->setAccessibleName(tr("Preview"));
    m_table->setModel(m_model);
    m_foot->setObjectName(u"previewFoot"_s);
    m_foot->setMinimumHeight(kFoot);
    m_foot->setWordWrap(true);
    m_foot->setContentsMargins(12, 4, 12, 4);
    m_foot->setAutoFillBackground(true);
    m_foot->setTextFormat(Qt::RichText);
    m_foot->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_foot->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Minimum);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addWidget(m_table, 1);
    column->addWidget(m_foot);
    connect(m_onlyRefused, &QPushButton::toggled, m_model, &PreviewModel::setOnlyRefused);
    connect(m_table, &DataTable::notice, this, &PreviewPane::notice);
    connect(&theme, &Theme::changed, this, &PreviewPane::restyle);
    restyle();
}

void PreviewPane::restyle()
{
    QPalette palette = m_foot->palette();
    palette.setColor(QPalette::Window, m_theme.tokens().header);
    palette.setColor(QPalette::WindowText, m_theme.tokens().tx2);
    m_foot->setPalette(palette);
}

void PreviewPane::setFile(const DraftFile &file, const std::optional<ReadingQuestion> &question)
{
    const PreparedFile &prepared = file.prepared;
    m_model->setFile(prepared);
    if (m_headings != prepared.previewHeadings || m_headings.isEmpty()) {
        m_headings = prepared.previewHeadings;
        m_table->setColumns(m_model->columns());
    }
    const qint64 refused = m_model->refusedCount();
    m_onlyRefused->setCountText(numberText(refused));
    m_onlyRefused->setVisible(refused > 0);
    if (refused == 0)
        m_onlyRefused->setChecked(false);
    const qint64 shown = qint64(prepared.preview.size());
    m_header->setMeta(prepared.rows + refused > shown ? tr("as it will be stored, first rows")
                                                      : tr("as it will be stored"));
    showState(file, question);
    m_foot->setText(footText(file));
    m_foot->setVisible(!m_foot->text().isEmpty());
}

void PreviewPane::showState(const DraftFile &file, const std::optional<ReadingQuestion> &question)
{
    m_table->setProgress(0, file.isReading ? -1 : 0);
    QString sentence = tr("The file has no rows to store.");
    if (question)
        sentence = question->about == ReadingQuestion::About::DateOrder
            ? tr("The rows show once you say how the dates read.")
            : tr("The rows show once you say what the decimal mark is.");
    else if (file.prepared.error)
        sentence = file.prepared.error->message;
    m_table->setEmptyState(sentence);
}

QString PreviewPane::footText(const DraftFile &file) const
{
    const PreparedFile &prepared = file.prepared;
    const int refused = int(prepared.rejected.size());
    if (prepared.rows + refused + prepared.setAside == 0)
        return {};
    QStringList parts{u"<b>%1</b>"_s.arg(tr("%n readable row(s)", nullptr, int(prepared.rows)).toHtmlEscaped())};
    if (refused > 0)
        parts << u"<span style='color:%1'><b>%2</b></span>"_s.arg(m_theme.tokens().danger.name(),
                                                                  tr("%n refused", nullptr, refused).toHtmlEscaped());
    if (prepared.setAside > 0)
        parts << tr("%n set aside", nullptr, int(prepared.setAside)).toHtmlEscaped();
    if (prepared.statements.size() == 1) {
        if (const QString chain = chainText(prepared.statements.front()); !chain.isEmpty())
            parts << chain;
    } else if (prepared.statements.size() > 1) {
        parts << tr("%n statement(s)", nullptr, int(prepared.statements.size())).toHtmlEscaped();
    }
    QString text = parts.join(u"&nbsp;&nbsp; "_s);
    constexpr size_t kMostShown = 3;
    for (size_t i = 0; i < std::min(prepared.chain.size(), kMostShown); ++i)
        text += u"<br><span style='color:%1'>%2</span>"_s.arg(m_theme.tokens().caution.name(),
                                                              prepared.chain[i].message.toHtmlEscaped());
    if (prepared.chain.size() > kMostShown)
        text += u"<br>%1"_s.arg(tr("and %n more", nullptr, int(prepared.chain.size() - kMostShown)).toHtmlEscaped());
    return text;
}

} // namespace quittance::ui
