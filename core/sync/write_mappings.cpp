#include "core/sync/write_mappings.h"

#include "core/base/decimal.h"
#include "core/base/int128.h"

#include <QCoreApplication>

#include <algorithm>

namespace quittance::sync {

using namespace Qt::StringLiterals;
using connect::MappingSlot;
using connect::MappingUse;
using connect::WriteIntent;
using connect::WriteKind;
using connect::WriteLine;
using store::Connection;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::sync)
};

constexpr qsizetype kNamedChoices = 8;

/// The mappings of a connection while they are put to use.
class Mapper
{
public:
    Mapper(const Connection &connection, const KeptConnection &kept, std::span<const MappingSlot> slots)
        : m_table(connection)
        , m_kept(kept)
        , m_slots(slots)
    {
    }

    [[nodiscard]] Result<> load()
    {
        Result<MappingTable::Mappings> mappings = m_table.all(m_kept.id);
        if (!mappings)
            return failed(mappings);
        m_mappings = std::move(*mappings);
        return {};
    }
    [[nodiscard]] const MappingTable::Mappings &mappings() const { return m_mappings; }
    [[nodiscard]] const MappingSlot *slotOf(MappingUse use) const
    {
        const auto found = std::ranges::find(m_slots, use, &MappingSlot::use);
        return found == m_slots.end() ? nullptr : &*found;
    }

    /// What is said for a use in a record of that kind: the key and its value; an empty key: nothing.
    [[nodiscard]] std::pair<QString, QString> said(MappingUse use, WriteKind kind,
                                                   std::optional<Currency> currency = {}) const
    {
        const MappingSlot *slot = slotOf(use);
        if (!slot || std::ranges::find(slot->kinds, kind) == slot->kinds.end())
            return {};
        const QString word = connect::wordOf(use);
        if (use == MappingUse::BankAccount && currency) {
            const auto own = m_mappings.find(word + u'.' + currency->code());
            if (own != m_mappings.end())
                return *own;
        }
        const auto found = m_mappings.find(word);
        if (found == m_mappings.end())
            return {};
        return *found;
    }

    /// What each id of a value is: a sentence about the first that cannot be used, or the labels.
    [[nodiscard]] Result<QString> labelOf(const MappingSlot &slot, const QString &key, const QString &value) const
    {
        const Result<std::vector<MappingChoice>> choices = m_table.choices(m_kept.id, slot);
        if (!choices)
            return failed(choices);
        if (choices->empty())
            return QString();
        QStringList labels;
        for (const QString &id : idsOf(slot, value)) {
            const auto found = std::ranges::find(*choices, id, &MappingChoice::value);
            if (found == choices->end())
                return fail(Error::Kind::InvalidInput, unknownText(key, id, *choices), {.field = key});
            const auto wanted = mappingKeyOf(key);
            if (wanted && wanted->currency && found->currency && *found->currency != *wanted->currency)
                return fail(Error::Kind::InvalidInput,
                            Text::tr("The mapping “%1” of “%2” names “%3”, which is an account in %4.")
                                .arg(key, m_kept.settings.name, found->label, found->currency->code()),
                            {.field = key});
            labels.append(found->label);
        }
        return labels.join(u", ");
    }

    [[nodiscard]] static QStringList idsOf(const MappingSlot &slot, const QString &value)
    {
        if (slot.use != MappingUse::Tracking)
            return {value};
        QStringList ids;
        for (const QString &id : value.split(u',', Qt::SkipEmptyParts))
            ids.append(id.trimmed());
        return ids;
    }

    /// In percent, as ten-thousandths; nothing where the platform did not say.
    [[nodiscard]] Result<std::optional<qint64>> percentOf(const QString &taxRate) const
    {
        const MappingSlot *slot = slotOf(MappingUse::TaxRate);
        const auto choices = slot ? m_table.choices(m_kept.id, *slot) : std::vector<MappingChoice>();
        if (!choices)
            return failed(choices);
        const auto found = std::ranges::find(*choices, taxRate, &MappingChoice::value);
        const Result<qint64> percent = found == choices->end() ? Result<qint64>(fail(Error::Kind::NotFound, {}))
                                                               : parseUnits(found->kind, {.grouping = false});
        return percent ? std::optional(*percent) : std::nullopt;
    }

private:
    [[nodiscard]] QString unknownText(const QString &key, const QString &id,
                                      const std::vector<MappingChoice> &choices) const
    {
        QStringList names;
        for (const MappingChoice &choice : choices) {
            if (names.size() < kNamedChoices)
                names.append(u"%1 (%2)"_s.arg(choice.value, choice.label));
        }
        if (names.size() < qsizetype(choices.size()))
            names.append(u"…"_s);
        return Text::tr("The mapping “%1” of “%2” names “%3”, which the platform does not have any more, or not for "
                        "this. It has %4.")
            .arg(key, m_kept.settings.name, id, names.join(u", "));
    }

    MappingTable m_table;
    const KeptConnection &m_kept;
    std::span<const MappingSlot> m_slots;
    MappingTable::Mappings m_mappings;
};

/// Puts what is said into one intent. The first thing that is wrong ends it.
class Filling
{
public:
    Filling(const Mapper &mapper, WriteIntent &intent)
        : m_mapper(mapper)
        , m_intent(intent)
    {
        m_isNew = intent.action == connect::WriteAction::Create;
        if (intent.amount)
            m_currency = intent.amount->currency();
    }

    Result<> fill()
    {
        fillAccount();
        fillMethod();
        makeLine();
        for (size_t i = 0; i < m_intent.lines.size(); ++i)
            fillLine(m_intent.lines[i], u"lines[%1]."_s.arg(i));
        if (m_result && m_isTaxed)
            m_result = checkTax();
        return m_result;
    }

private:
    /// Sets `value` where it is empty and something is said; a value that is what is said is checked like one.
    bool use(MappingUse what, const QString &field, QString &value)
    {
        const auto [key, said] = m_mapper.said(what, m_intent.kind, m_currency);
        const bool isUsed = !key.isEmpty() && (value == said || (m_isNew && value.isEmpty()));
        if (!isUsed || !m_result)
            return false;
        const Result<QString> label = m_mapper.labelOf(*m_mapper.slotOf(what), key, said);
        if (!label) {
            m_result = fail(label.error().kind, label.error().message, {.field = field});
            return false;
        }
        value = said;
        return true;
    }

    void fillAccount()
    {
        if (m_intent.kind == WriteKind::Payment || m_intent.kind == WriteKind::Receivable)
            use(MappingUse::BankAccount, u"account"_s, m_intent.account);
    }

    void fillMethod()
    {
        const MappingSlot *slot = m_mapper.slotOf(MappingUse::PaymentMethod);
        if (!slot)
            return;
        const auto given = m_intent.fields.find(slot->field);
        QString value = given == m_intent.fields.end() ? QString() : given->second;
        if (use(MappingUse::PaymentMethod, slot->field, value))
            m_intent.fields[slot->field] = value;
    }

    /// An amount without lines is one line, which only now has to be one.
    void makeLine()
    {
        const bool isMapped = !m_mapper.said(MappingUse::IncomeAccount, m_intent.kind).first.isEmpty()
            || !m_mapper.said(MappingUse::Tracking, m_intent.kind).first.isEmpty();
        if (!isMapped || !m_isNew || !m_intent.lines.empty() || !m_intent.amount)
            return;
        const bool isReceivable = m_intent.kind == WriteKind::Receivable;
        WriteLine line{.description = m_intent.description.trimmed().isEmpty() ? m_intent.number : m_intent.description,
                       .amount = m_intent.amount};
        if (!isReceivable)
            line.account = m_intent.account;
        m_isLineMade = true;
        m_intent.lines.push_back(std::move(line));
    }

    void fillLine(WriteLine &line, const QString &place)
    {
        // An item brings its own account and tax.
        if (line.item.isEmpty()) {
            const bool isFee = line.isFee && use(MappingUse::FeeAccount, place + u"account"_s, line.account);
            if (!isFee)
                use(MappingUse::IncomeAccount, place + u"account"_s, line.account);
            const bool isOpen = line.taxRate.isEmpty();
            // An amount as such says nothing of the tax in it.
            if (!m_isLineMade && use(MappingUse::TaxRate, place + u"tax_rate"_s, line.taxRate))
                m_isTaxed = m_isTaxed || isOpen;
        }
        QString tracking = QStringList(line.tracking.begin(), line.tracking.end()).join(u',');
        if (use(MappingUse::Tracking, place + u"tracking"_s, tracking)) {
            const QStringList ids = Mapper::idsOf(*m_mapper.slotOf(MappingUse::Tracking), tracking);
            line.tracking.assign(ids.begin(), ids.end());
        }
    }

    /// The tax that rates make of the lines, against the tax that the intent states.
    Result<> checkTax()
    {
        Money net;
        Int128 tax = 0; // in ten-thousandths of a ten-thousandth of a percent
        for (const WriteLine &line : m_intent.lines) {
            const Result<std::optional<qint64>> percent = m_mapper.percentOf(line.taxRate);
            if (!percent)
                return failed(percent);
            if (!line.amount || (!line.taxRate.isEmpty() && !*percent))
                return {}; // the platform works it out
            const std::optional<Money> sum = net.isZero() ? line.amount : net.plus(*line.amount);
            if (!sum)
                return {}; // amounts that do not add up are told by what freezes the request
            net = *sum;
            tax += Int128(line.amount->units()) * percent->value_or(0);
        }
        const std::optional<qint64> taxUnits = divideRounded(tax, Int128(100) * kUnitsPerWhole);
        if (!taxUnits)
            return {};
        const std::optional<Money> whole = net.plus(Money(*taxUnits, net.currency()).rounded());
        if (!whole)
            return {};
        if (!m_intent.amount || m_intent.isAmountDerived) {
            m_intent.amount = *whole;
            return {};
        }
        const std::optional<Money> off = m_intent.amount->minus(*whole);
        // Lines may have been rounded one by one.
        if (off && off->abs().units() <= minorUnits(net.currency()) * qint64(m_intent.lines.size()))
            return {};
        const QString key = connect::wordOf(MappingUse::TaxRate);
        return fail(Error::Kind::InvalidInput,
                    Text::tr("The mapping “%1” makes %2 of these lines with tax, but the amount says %3. Leave the "
                             "amount out, or name the tax rates in the lines.")
                        .arg(key, whole->toDecimalString(), m_intent.amount->toDecimalString()),
                    {.field = u"amount"_s});
    }

    static qint64 minorUnits(Currency currency)
    {
        qint64 units = kUnitsPerWhole;
        for (int digits = currency.minorDigits(); digits > 0; --digits)
            units /= 10;
        return units;
    }

    const Mapper &m_mapper;
    WriteIntent &m_intent;
    std::optional<Currency> m_currency;
    bool m_isNew = false;
    bool m_isLineMade = false;
    bool m_isTaxed = false; ///< a line has its rate from the mapping
    Result<> m_result;
};

MappingState stateOf(const Mapper &mapper, const MappingSlot &slot, const QString &key, const QString &value)
{
    MappingState state{.key = key, .use = slot.use, .value = value, .label = {}, .problem = {}, .kinds = slot.kinds};
    if (value.isEmpty())
        return state;
    const Result<QString> label = mapper.labelOf(slot, key, value);
    if (label)
        state.label = *label;
    else
        state.problem = label.error().message;
    return state;
}

} // namespace

Result<std::vector<MappingState>> mappingStates(const Connection &connection, const KeptConnection &kept,
                                                std::span<const MappingSlot> slots)
{
    Mapper mapper(connection, kept, slots);
    if (const Result<> loaded = mapper.load(); !loaded)
        return failed(loaded);
    std::vector<MappingState> states;
    for (const MappingSlot &slot : slots) {
        const QString word = connect::wordOf(slot.use);
        const auto whole = mapper.mappings().find(word);
        states.push_back(stateOf(mapper, slot, word, whole == mapper.mappings().end() ? QString() : whole->second));
        for (const auto &[key, value] : mapper.mappings()) {
            if (key.startsWith(word + u'.'))
                states.push_back(stateOf(mapper, slot, key, value));
        }
    }
    return states;
}

Result<> checkMapping(const Connection &connection, const KeptConnection &kept, std::span<const MappingSlot> slots,
                      const QString &key, const QString &value)
{
    const Mapper mapper(connection, kept, slots);
    const std::optional<MappingKey> known = mappingKeyOf(key);
    const MappingSlot *slot = known ? mapper.slotOf(known->use) : nullptr;
    if (!slot) {
        QStringList words;
        for (const MappingSlot &one : slots)
            words.append(connect::wordOf(one.use));
        return fail(Error::Kind::InvalidInput,
                    Text::tr("“%1” has no mapping “%2”; it has %3.").arg(kept.settings.name, key, words.join(u", ")),
                    {.field = key});
    }
    if (value.isEmpty())
        return {};
    const Result<QString> label = mapper.labelOf(*slot, key, value);
    return label ? Result<>() : failed(label);
}

Result<> applyMappings(const Connection &connection, const KeptConnection &kept, std::span<const MappingSlot> slots,
                       WriteIntent &intent)
{
    Mapper mapper(connection, kept, slots);
    if (const Result<> loaded = mapper.load(); !loaded)
        return loaded;
    if (mapper.mappings().empty())
        return {};
    return Filling(mapper, intent).fill();
}

} // namespace quittance::sync
