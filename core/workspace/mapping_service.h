#pragma once

#include "core/connect/write_form.h"
#include "core/sync/network_link.h"
#include "core/sync/write_mappings.h"

#include <QFuture>

namespace quittance::workspace {

class OpenBook;

/// What one mapping of a connection may be.
struct MappingOffer
{
    connect::MappingUse use = connect::MappingUse::BankAccount;
    QString key; ///< without a currency
    std::vector<connect::WriteKind> kinds; ///< of records that take it
    std::vector<sync::MappingChoice> choices; ///< empty: nothing of that kind was read yet
    bool isFree = false; ///< any text, not one of a list
    bool takesSeveral = false; ///< ids with commas between them
    bool takesCurrencies = false; ///< also `key.EUR` and the like
};

/// What writes leave open because their connection says it once: bank, income and fee accounts, tax rate, tracking,
/// payment method. Beside it the forms by which platforms describe their records.
///
/// Lives on the UI thread; nothing here waits.
class MappingService
{
    Q_DISABLE_COPY_MOVE(MappingService)
public:
    using States = std::vector<sync::MappingState>;

    MappingService(std::shared_ptr<OpenBook> book, sync::NetworkLink &link);
    ~MappingService();

    /// Everything that may be said for the connection of that name, with what is said and what is wrong with it.
    QFuture<Result<States>> mappings(QString connection);
    /// What the platform has for each, from what was read of it.
    QFuture<Result<std::vector<MappingOffer>>> choices(QString connection);
    /// The same with what the platform's own forms offer: it is asked. A form that it does not have adds nothing.
    QFuture<Result<std::vector<MappingOffer>>> askedChoices(QString connection);
    /// Empty takes it back. InvalidInput with a sentence that names the mapping, for a key the platform does not take
    /// and a value it does not have. Answers mappings() afterwards.
    QFuture<Result<States>> setMapping(QString connection, QString key, QString value);

    /// What the platform asks for in a record of that kind. Unsupported with the reason where it takes none.
    QFuture<Result<connect::WriteForm>> form(QString connection, connect::WriteKind kind);

private:
    using Slots = std::vector<connect::MappingSlot>;

    /// `work(db, kept, slots) -> Result<T>` on the writer, or on a reader.
    template<typename T, typename Work>
    QFuture<Result<T>> withSlots(const QString &name, bool isWrite, Work work);

    std::shared_ptr<OpenBook> m_book;
    sync::NetworkLink &m_link;
};

} // namespace quittance::workspace
