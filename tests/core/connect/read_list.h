#pragma once

#include "core/connect/connector.h"
#include "tests/core/connect/pacing_fixture.h"

#include <QSignalSpy>

namespace quittance::connect {

/// What `ask` was answered; an error where no answer came.
template<typename T>
Result<T> answerTo(const std::function<void(QObject *, std::function<void(Result<T>)>)> &ask)
{
    std::optional<Result<T>> got;
    QObject bell; // rings by its name
    QSignalSpy spy(&bell, &QObject::objectNameChanged);
    ask(&bell, [&](Result<T> answer) {
        got = std::move(answer);
        bell.setObjectName(QStringLiteral("rung"));
    });
    if (!got)
        (void)spy.wait();
    return got ? std::move(*got) : Result<T>(fail(Error::Kind::Io, QStringLiteral("no answer")));
}

/// A list, read to its end or its first error.
struct ReadList
{
    MappedPage all;
    QByteArray cursor;
    std::optional<Error> error;
    std::optional<Instant> asOf;
    int pages = 0;
    qint64 repeated = 0;
    bool isWhole = false;
};

inline void append(MappedPage &all, MappedPage page)
{
    const auto move = [](auto &to, auto &from) { std::ranges::move(from, std::back_inserter(to)); };
    all.records += page.records;
    move(all.batch.customers, page.batch.customers);
    move(all.batch.documents, page.batch.documents);
    move(all.batch.allocations, page.batch.allocations);
    move(all.allocations, page.allocations);
    move(all.movements, page.movements);
    move(all.references, page.references);
    move(all.payloads, page.payloads);
    move(all.rejected, page.rejected);
    move(all.notices, page.notices);
}

/// False when the list is over or failed.
inline bool readPage(ListPull &pull, ReadList &read)
{
    using Page = std::optional<PulledPage>;
    Result<Page> page
        = answerTo<Page>([&pull](QObject *, const std::function<void(Result<Page>)> &done) { pull.next(done); });
    if (!page) {
        read.error = page.error();
        return false;
    }
    if (!*page)
        return false;
    PulledPage &got = **page;
    ++read.pages;
    read.cursor = got.cursor;
    read.repeated += got.repeated;
    read.asOf = got.asOf;
    read.isWhole = got.isWhole;
    append(read.all, std::move(got.mapped));
    return true;
}

inline ReadList readList(Connector &connector, const PullQuestion &question)
{
    ReadList read;
    const std::unique_ptr<ListPull> pull = connector.pull(question);
    while (readPage(*pull, read))
        ;
    return read;
}

inline Result<WriteAnswer> sent(Connector &connector, const FrozenRequest &request)
{
    return answerTo<WriteAnswer>([&](QObject *context, const auto &done) { connector.send(request, context, done); });
}

inline Result<FoundRecord> found(Connector &connector, const FrozenRequest &request)
{
    return answerTo<FoundRecord>([&](QObject *context, const auto &done) { connector.find(request, context, done); });
}

inline Money money(qint64 whole, const char *currency = "USD")
{
    return {whole * kUnitsPerWhole, *Currency::fromCode(QString::fromLatin1(currency))};
}

} // namespace quittance::connect
