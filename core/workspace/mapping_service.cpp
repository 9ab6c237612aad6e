#include "core/workspace/mapping_service.h"

#include "core/workspace/platform_asking.h"

#include <algorithm>

namespace quittance::workspace {

using connect::Connector;
using connect::MappingSlot;
using connect::MappingUse;
using connect::WriteForm;
using connect::WriteKind;
using store::Connection;
using sync::KeptConnection;
using sync::MappingChoice;

namespace {

using Slots = std::vector<MappingSlot>;
using Offers = std::vector<MappingOffer>;

Result<Offers> offersOf(const Connection &connection, const KeptConnection &kept, const Slots &slots)
{
    const sync::MappingTable table(connection);
    Offers offers;
    for (const MappingSlot &slot : slots) {
        Result<std::vector<MappingChoice>> choices = table.choices(kept.id, slot);
        if (!choices)
            return failed(choices);
        offers.push_back({.use = slot.use,
                          .key = connect::wordOf(slot.use),
                          .kinds = slot.kinds,
                          .choices = std::move(*choices),
                          .isFree = slot.lists.empty(),
                          .takesSeveral = slot.use == MappingUse::Tracking,
                          .takesCurrencies = slot.use == MappingUse::BankAccount});
    }
    return offers;
}

/// What the forms of a connection's platform offer.
struct FormChoices
{
    KeptConnection connection;
    Slots slots;
    std::map<MappingUse, std::vector<MappingChoice>> choices;
};

/// The forms on their way, asked for one after the other.
struct FormAsking
{
    Connector *connector = nullptr;
    std::vector<WriteKind> kinds; ///< still to be asked for
    FormChoices answer;
    std::function<void(Result<FormChoices>)> done;
};

/// Adds a choice whose value is not there yet.
void addChoice(std::vector<MappingChoice> &choices, const MappingChoice &choice)
{
    if (std::ranges::find(choices, choice.value, &MappingChoice::value) == choices.end())
        choices.push_back(choice);
}

void addForm(FormChoices &answer, const WriteForm &form)
{
    for (const MappingSlot &slot : answer.slots) {
        for (const auto &[kind, path] : slot.places) {
            const connect::WriteField *field = kind == form.kind ? form.field(path) : nullptr;
            for (const connect::WriteChoice &choice : field ? field->choices : std::vector<connect::WriteChoice>())
                addChoice(answer.choices[slot.use],
                          {.value = choice.value,
                           .label = choice.label.isEmpty() ? choice.value : choice.label,
                           .code = {},
                           .kind = {},
                           .currency = {}});
        }
    }
}

void addChoices(Offers &offers, const FormChoices &found)
{
    for (MappingOffer &offer : offers) {
        const auto more = found.choices.find(offer.use);
        if (more == found.choices.end())
            continue;
        for (const MappingChoice &choice : more->second)
            addChoice(offer.choices, choice);
    }
}

void askNext(const std::shared_ptr<FormAsking> &asking)
{
    if (asking->kinds.empty()) {
        asking->done(std::move(asking->answer));
        return;
    }
    const WriteKind kind = asking->kinds.back();
    asking->kinds.pop_back();
    asking->connector->form(kind, asking->connector, [asking](const Result<WriteForm> &form) {
        if (!form && form.error().kind == Error::Kind::Network) {
            asking->done(failed(form));
            return;
        }
        if (form)
            addForm(asking->answer, *form);
        askNext(asking);
    });
}

/// The kinds of records whose forms say something about mappings.
std::vector<WriteKind> askedKinds(const Slots &slots)
{
    std::vector<WriteKind> kinds;
    for (const MappingSlot &slot : slots) {
        for (const auto &[kind, path] : slot.places) {
            if (std::ranges::find(kinds, kind) == kinds.end())
                kinds.push_back(kind);
        }
    }
    return kinds;
}

} // namespace

MappingService::MappingService(std::shared_ptr<OpenBook> book, sync::NetworkLink &link)
    : m_book(std::move(book))
    , m_link(link)
{
}

MappingService::~MappingService() = default;

template<typename T, typename Work>
QFuture<Result<T>> MappingService::withSlots(const QString &name, bool isWrite, Work work)
{
    const Promised<Result<T>> answer;
    const PlatformAsking asking(m_book, m_link);
    asking.withConnection(
        name, answer,
        [asking, isWrite, work, answer](const sync::NetworkThread::Network &network, const KeptConnection &kept) {
            const auto connector = asking.make(network.client, kept.settings, {});
            if (!connector) {
                answer(failed(connector));
                return;
            }
            const auto offered = (*connector)->mappings();
            const auto run = [work, kept, slots = Slots(offered.begin(), offered.end())](
                                 const Connection &db) -> Result<T> { return work(db, kept, slots); };
            if (isWrite)
                asking.book->file().writeThen(run, answer);
            else
                asking.book->file().readThen(run, answer);
        });
    return answer.future();
}

QFuture<Result<MappingService::States>> MappingService::mappings(QString connection)
{
    return withSlots<States>(connection, false,
                             [](const Connection &db, const KeptConnection &kept, const Slots &slots) {
                                 return sync::mappingStates(db, kept, slots);
                             });
}

QFuture<Result<Offers>> MappingService::choices(QString connection)
{
    return withSlots<Offers>(connection, false, &offersOf);
}

QFuture<Result<Offers>> MappingService::askedChoices(QString connection)
{
    const Promised<Result<Offers>> answer;
    const auto ask
        = [](Connector &connector, const KeptConnection &kept, const std::function<void(Result<FormChoices>)> &done) {
              const auto offered = connector.mappings();
              const auto asking = std::make_shared<FormAsking>();
              asking->connector = &connector;
              asking->answer.connection = kept;
              asking->answer.slots.assign(offered.begin(), offered.end());
              asking->kinds = askedKinds(asking->answer.slots);
              asking->done = done;
              askNext(asking);
          };
    const auto heard = [book = m_book, answer](const Result<FormChoices> &found) {
        if (!found) {
            answer(failed(found));
            return;
        }
        book->file().readThen(
            [found = *found](const Connection &db) -> Result<Offers> {
                Result<Offers> offers = offersOf(db, found.connection, found.slots);
                if (offers)
                    addChoices(*offers, found);
                return offers;
            },
            answer);
    };
    PlatformAsking(m_book, m_link).withConnector<FormChoices>(connection, heard, ask);
    return answer.future();
}

QFuture<Result<MappingService::States>> MappingService::setMapping(QString connection, QString key, QString value)
{
    const auto set = [key, value = value.trimmed()](const Connection &db, const KeptConnection &kept,
                                                    const Slots &slots) -> Result<States> {
        if (const Result<> fits = sync::checkMapping(db, kept, slots, key, value); !fits)
            return failed(fits);
        if (const Result<> done = sync::MappingTable(db).set(kept.id, key, value, Instant::now()); !done)
            return failed(done);
        return sync::mappingStates(db, kept, slots);
    };
    return withSlots<States>(connection, true, set);
}

QFuture<Result<WriteForm>> MappingService::form(QString connection, WriteKind kind)
{
    const Promised<Result<WriteForm>> answer;
    const auto ask
        = [kind](Connector &connector, const KeptConnection &, const std::function<void(Result<WriteForm>)> &done) {
              if (const Result<> can = connector.canWrite(kind, connect::WriteAction::Create); !can)
                  done(failed(can));
              else
                  connector.form(kind, &connector, done);
          };
    PlatformAsking(m_book, m_link).withConnector<WriteForm>(connection, answer, ask);
    return answer.future();
}

} // namespace quittance::workspace
