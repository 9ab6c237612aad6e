#include "ui/connections/mappings_pane.h"

#include "ui/connections/connection_grids.h"
#include "ui/connections/mapping_dialog.h"
#include "ui/documents/cell_grid.h"
#include "ui/outbox/outbox_grids.h"
#include "ui/reconcile/text_label.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/hint_button.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace quittance::ui {

using namespace Qt::StringLiterals;
using connect::MappingUse;
using sync::MappingState;
using workspace::MappingOffer;

namespace {

QList<ColumnSpec> columns()
{
    return {{.key = u"what"_s, .width = 170, .emphasis = Emphasis::Medium},
            {.key = u"state"_s, .kind = CellKind::State, .width = 110},
            {.key = u"value"_s, .width = 220, .isStretch = true},
            {.key = u"id"_s, .width = 110, .tone = Tone::Secondary, .dropOrder = 2},
            {.key = u"for"_s, .width = 220, .tone = Tone::Secondary, .dropOrder = 1}};
}

std::vector<GridHeading> headings()
{
    return {{.title = MappingsPane::tr("Mapping"),
             .definition = MappingsPane::tr("What a write may leave open because it is said here")},
            {.title = MappingsPane::tr("Checked"),
             .definition = MappingsPane::tr("Whether the platform still has what is said; looked at again before "
                                            "every write")},
            {.title = MappingsPane::tr("Is"), .definition = MappingsPane::tr("The platform's record, by its name")},
            {.title = MappingsPane::tr("Id"), .definition = MappingsPane::tr("Its id at the platform")},
            {.title = MappingsPane::tr("Used by"), .definition = MappingsPane::tr("Kinds of records that take it")}};
}

/// "Bank account, EUR".
QString nameOf(const MappingState &state)
{
    const qsizetype dot = state.key.indexOf(u'.');
    return dot < 0 ? mappingWord(state.use)
                   : MappingsPane::tr("%1, %2").arg(mappingWord(state.use), state.key.sliced(dot + 1));
}

Cell checkCell(const MappingState &state)
{
    const bool isSaid = !state.value.isEmpty();
    const bool isWrong = !state.problem.isEmpty();
    Cell cell = textCell(isWrong      ? MappingsPane::tr("Not usable")
                             : isSaid ? MappingsPane::tr("Set")
                                      : MappingsPane::tr("Missing"));
    cell.insert(IconRole, isWrong ? u"warn"_s : isSaid ? u"check"_s : u"ring"_s);
    cell.insert(IconToneRole, int(isWrong ? Tone::Danger : isSaid ? Tone::Info : Tone::Caption));
    cell.insert(Qt::ToolTipRole,
                isWrong      ? state.problem
                    : isSaid ? MappingsPane::tr("The platform has it, as far as it was read.")
                             : MappingsPane::tr("Each write has to say it itself."));
    return cell;
}

GridRow rowOf(qint64 id, const MappingState &state)
{
    QStringList kinds;
    for (const connect::WriteKind kind : state.kinds)
        kinds << writeKindWord(connect::wordOf(kind));
    Cell what = textCell(nameOf(state));
    what.insert(Qt::ToolTipRole, mappingDefinition(state.use));
    Cell value = textCell(state.label.isEmpty() ? state.value : state.label);
    if (!state.problem.isEmpty())
        value = textCell(state.problem);
    value.insert(Qt::ToolTipRole, state.problem);
    return {.id = id,
            .cells = {std::move(what), checkCell(state), std::move(value), textCell(state.value),
                      textCell(kinds.join(u", "))}};
}

} // namespace

QString mappingWord(MappingUse use)
{
    switch (use) {
    case MappingUse::BankAccount:
        return MappingsPane::tr("Bank account");
    case MappingUse::IncomeAccount:
        return MappingsPane::tr("Income account");
    case MappingUse::FeeAccount:
        return MappingsPane::tr("Fee account");
    case MappingUse::TaxRate:
        return MappingsPane::tr("Tax rate");
    case MappingUse::Tracking:
        return MappingsPane::tr("Tracking categories");
    case MappingUse::PaymentMethod:
        return MappingsPane::tr("Payment method");
    }
    return {};
}

QString mappingDefinition(MappingUse use)
{
    switch (use) {
    case MappingUse::BankAccount:
        return MappingsPane::tr("The account payments go to where a write names none; it may differ by currency.");
    case MappingUse::IncomeAccount:
        return MappingsPane::tr("The account of lines that name none.");
    case MappingUse::FeeAccount:
        return MappingsPane::tr("The account of lines that are fees; without it they are as any other line.");
    case MappingUse::TaxRate:
        return MappingsPane::tr("The tax rate of lines that name none.");
    case MappingUse::Tracking:
        return MappingsPane::tr("The categories that lines are marked with where they name none.");
    case MappingUse::PaymentMethod:
        return MappingsPane::tr("How a payment was made where a write does not say.");
    }
    return {};
}

MappingsPane::MappingsPane(Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_grid(new CellGrid(headings(), this))
    , m_table(new DataTable(theme, this))
    , m_choose(new HintButton(theme, tr("Choose…"), QKeySequence(Qt::Key_F2), this))
    , m_currency(new HintButton(theme, tr("For one currency…"), {}, this))
    , m_takeBack(new HintButton(theme, tr("Take back"), QKeySequence(Qt::Key_Delete), this))
    , m_platform(new HintButton(theme, tr("Ask the platform"), {}, this))
    , m_problem(new TextLabel(theme, TextStyle::Caption, Tone::Danger, this))
{
    setObjectName(u"mappingsPane"_s);
    build();
    clear();
}

void MappingsPane::build()
{
    m_table->setObjectName(u"mappings"_s);
    m_table->setColumns(columns());
    m_table->setModel(m_grid);
    m_table->view()->setAccessibleName(tr("Mappings"));
    const std::tuple<HintButton *, QString, QString> buttons[] = {
        {m_choose, u"chooseMapping"_s, tr("Says what the mapping is, from what the platform has for it.")},
        {m_currency, u"currencyMapping"_s, tr("Says it for writes in one currency alone.")},
        {m_takeBack, u"clearMapping"_s, tr("Leaves it to each write. Undo brings it back.")},
        {m_platform, u"askMappings"_s, tr("Adds what the platform's own forms offer to the choices.")},
    };
    auto *row = new QHBoxLayout;
    row->setContentsMargins(12, 4, 12, 4);
    row->setSpacing(8);
    for (const auto &[button, name, tip] : buttons) {
        button->setObjectName(name);
        button->setToolTip(tip);
        button->setButtonSize(ButtonSize::Small);
        row->addWidget(button);
    }
    m_problem->setObjectName(u"mappingProblem"_s);
    m_problem->setWordWrap(true);
    row->addWidget(m_problem, 1);
    row->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_table, 1);
    layout->addLayout(row);
    setFocusProxy(m_table);
    connect(m_table, &DataTable::activated, this, &MappingsPane::choose);
    connect(m_table, &DataTable::currentChanged, this, &MappingsPane::refresh);
    connect(m_table, &DataTable::contextMenuAboutToShow, this, &MappingsPane::addToMenu);
    connect(m_table, &DataTable::errorButtonClicked, this, &MappingsPane::reloadWanted);
    connect(m_table, &DataTable::notice, this, &MappingsPane::notice);
    connect(m_choose, &QPushButton::clicked, this, &MappingsPane::choose);
    connect(m_currency, &QPushButton::clicked, this, &MappingsPane::chooseCurrency);
    connect(m_platform, &QPushButton::clicked, this, &MappingsPane::platformWanted);
    connect(m_takeBack, &QPushButton::clicked, this, [this] {
        if (!chosen().isEmpty())
            Q_EMIT setWanted(chosen(), {});
    });
}

void MappingsPane::setMappings(const QString &connection, std::vector<MappingState> mappings)
{
    m_connection = connection;
    m_mappings = std::move(mappings);
    m_table->clearError();
    std::vector<GridRow> rows;
    for (size_t i = 0; i < m_mappings.size(); ++i)
        rows.push_back(rowOf(qint64(i), m_mappings[i]));
    m_grid->setRows(std::move(rows));
    m_table->setEmptyState(connection.isEmpty()
                               ? tr("Choose a connection to see what its writes leave open.")
                               : tr("Writes to this platform leave nothing open that could be said here."));
    if (!m_table->currentIndex().isValid() && m_grid->rowCount() > 0)
        m_table->setCurrentRow(0);
    showProblem({});
    refresh();
}

void MappingsPane::setOffers(std::vector<MappingOffer> offers)
{
    m_offers = std::move(offers);
    refresh();
}

void MappingsPane::showProblem(const QString &sentence)
{
    m_problem->setText(sentence);
    m_problem->setVisible(!sentence.isEmpty());
}

void MappingsPane::showError(const Error &error)
{
    m_table->showError(tr("The mappings could not be read."), error.message, tr("Try again"));
}

void MappingsPane::clear()
{
    m_offers.clear();
    setMappings({}, {});
}

const MappingState *MappingsPane::current() const
{
    const QModelIndex index = m_table->currentIndex();
    const size_t at = index.isValid() ? size_t(m_grid->idAt(index.row())) : m_mappings.size();
    return at < m_mappings.size() ? &m_mappings[at] : nullptr;
}

QString MappingsPane::chosen() const
{
    const MappingState *state = current();
    return state ? state->key : QString();
}

const MappingOffer *MappingsPane::offerOf(const QString &key) const
{
    const auto found = std::ranges::find(m_offers, key.section(u'.', 0, 0), &MappingOffer::key);
    return found == m_offers.end() ? nullptr : &*found;
}

void MappingsPane::refresh()
{
    const MappingState *state = current();
    const MappingOffer *offer = state ? offerOf(state->key) : nullptr;
    m_choose->setEnabled(offer != nullptr);
    m_currency->setEnabled(offer && offer->takesCurrencies);
    m_takeBack->setEnabled(state && !state->value.isEmpty());
    m_platform->setEnabled(!m_mappings.empty());
}

void MappingsPane::choose()
{
    const MappingState *state = current();
    if (const MappingOffer *offer = state ? offerOf(state->key) : nullptr)
        ask(*offer, state->key, state->value);
}

void MappingsPane::chooseCurrency()
{
    const MappingState *state = current();
    if (const MappingOffer *offer = state ? offerOf(state->key) : nullptr; offer && offer->takesCurrencies)
        ask(*offer, {}, {});
}

void MappingsPane::ask(const MappingOffer &offer, const QString &key, const QString &current)
{
    auto *dialog = new MappingDialog(m_theme, offer, key, current, key.isEmpty(), this);
    connect(dialog, &MappingDialog::chosen, this, &MappingsPane::setWanted);
    dialog->open();
}

void MappingsPane::addToMenu(QMenu *menu)
{
    QAction *first = menu->actions().value(0);
    for (HintButton *button : {m_choose, m_currency, m_takeBack}) {
        auto *action = new QAction(button->text(), menu);
        action->setEnabled(button->isEnabled());
        connect(action, &QAction::triggered, button, &QPushButton::click);
        menu->insertAction(first, action);
    }
    menu->insertSeparator(first);
}

} // namespace quittance::ui
