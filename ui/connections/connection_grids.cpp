#include "ui/connections/connection_grids.h"

#include "ui/connections/connection_words.h"
#include "ui/widgets/format.h"

#include <QCoreApplication>
#include <QUrl>

#include <algorithm>

namespace quittance::ui {

using namespace Qt::StringLiterals;
using sync::ConnectionStatus;
using sync::ListOutcome;
using sync::ListStatus;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::ui::ConnectionGrids)
};

Cell countCell(qint64 count, Tone tone = Tone::Normal)
{
    Cell cell = numberCell(count);
    if (count == 0) {
        cell.insert(Qt::DisplayRole, u"–"_s);
        cell.insert(CopyRole, u"0"_s);
        tone = Tone::Disabled;
    }
    cell.insert(ToneRole, int(tone));
    return cell;
}

Cell instantCell(const std::optional<Instant> &at, QDate today)
{
    if (!at)
        return {{Qt::DisplayRole, u"–"_s}, {SortRole, qint64(0)}, {ToneRole, int(Tone::Disabled)}};
    return {{Qt::DisplayRole, instantText(*at, today)}, {SortRole, at->ms}};
}

Cell stateCell(const QString &word, const QString &icon, Tone tone)
{
    Cell cell = textCell(word);
    cell.insert(IconRole, icon);
    cell.insert(IconToneRole, int(tone));
    if (tone == Tone::Danger || tone == Tone::Disabled)
        cell.insert(ToneRole, int(tone));
    return cell;
}

Cell withTip(Cell cell, const QString &tip)
{
    if (!tip.isEmpty())
        cell.insert(Qt::ToolTipRole, tip);
    return cell;
}

Cell connectionState(const ConnectionStatus &status, const QString &tip, QDate today)
{
    const auto issues = int(std::ranges::count_if(status.lists, needsSomebody));
    switch (freshMarkOf(status)) {
    case FreshMark::Fresh:
        return withTip(stateCell(instantText(*latestSuccess(status), today), u"check"_s, Tone::Info), tip);
    case FreshMark::Stale:
        return withTip(stateCell(issues > 0 ? Text::tr("%n issue(s)", nullptr, issues) : Text::tr("Apart"), u"warn"_s,
                                 Tone::Caution),
                       tip);
    case FreshMark::Failed:
        return withTip(stateCell(Text::tr("%n issue(s)", nullptr, issues), u"warn"_s, Tone::Danger), tip);
    case FreshMark::Never:
        break;
    }
    return withTip(stateCell(Text::tr("Not read yet"), u"ring"_s, Tone::Caption), tip);
}

Cell outcomeCell(const ListStatus &list)
{
    if (!list.isOn)
        return stateCell(Text::tr("Off"), u"minus"_s, Tone::Disabled);
    if (!list.outcome)
        return stateCell(Text::tr("Not read yet"), u"ring"_s, Tone::Caption);
    return withTip(stateCell(outcomeWord(*list.outcome), outcomeIcon(*list.outcome), outcomeTone(*list.outcome)),
                   list.error);
}

QString detailOf(const ListStatus &list, QDate today)
{
    if (!list.error.isEmpty())
        return list.failures > 1 ? Text::tr("%1 (%n time(s) in a row)", nullptr, list.failures).arg(list.error)
                                 : list.error;
    if (list.isCutShort)
        return Text::tr("Cut short; the next run goes on where it stopped.");
    if (list.isBehind)
        return Text::tr("More than 24 h older than the newest type.");
    if (list.asOf)
        return Text::tr("as of %1 at the platform").arg(instantText(*list.asOf, today));
    return {};
}

/// The host stands in the tip: what differs from row to row is behind it.
QString addressText(const QString &url)
{
    const QUrl address(url);
    const QString path = address.path(QUrl::FullyEncoded);
    return address.hasQuery() ? u"%1?%2"_s.arg(path, address.query(QUrl::FullyEncoded)) : path;
}

GridRow typeRow(qint64 id, const ListStatus &list, Instant now, QDate today)
{
    const bool isThere = list.outcome != ListOutcome::NotSupported;
    const Tone quiet = list.isOn && isThere ? Tone::Normal : Tone::Disabled;
    Cell type = textCell(typeWord(list.list), list.isOfBank ? Text::tr("bank") : QString());
    type.insert(ToneRole, int(quiet));
    Cell every = textCell(list.isOn ? scheduleWord(list.schedule) : Text::tr("off"));
    every.insert(ToneRole, int(quiet));
    Cell good = instantCell(list.successAt, today);
    Cell lag = textCell(list.successAt ? lagText(*list.successAt, now) : QString());
    lag.insert(SortRole, list.successAt ? now.ms - list.successAt->ms : std::numeric_limits<qint64>::max());
    if (list.isBehind) {
        good.insert(ToneRole, int(Tone::Caution));
        good.insert(EmphasisRole, int(Emphasis::Bold));
        lag.insert(ToneRole, int(Tone::Caution));
    }
    const QString detail = detailOf(list, today);
    return {.id = id,
            .cells
            = {!isThere ? withTip(Cell{{SortRole, -1}}, Text::tr("The books behind the connection have none of it."))
                        : Cell{{Qt::CheckStateRole, int(list.isOn ? Qt::Checked : Qt::Unchecked)},
                               {SortRole, int(list.isOn)},
                               {Qt::ToolTipRole,
                                list.isOn ? Text::tr("Press to switch the type off. What was read stays.")
                                          : Text::tr("Press to switch the type on. The next run reads it whole.")}},
               withTip(std::move(type), Text::tr("At the platform: %1").arg(QString::fromUtf8(list.list))),
               std::move(every), std::move(good), std::move(lag), outcomeCell(list), countCell(list.records),
               countCell(list.rejected, Tone::Caution), instantCell(list.nextAt, today),
               withTip(textCell(detail), detail)}};
}

bool isRead(const workspace::ProviderOffer &offer, const QString &word)
{
    return std::ranges::any_of(offer.lists,
                               [&word](const connect::ListInfo &list) { return typeWord(list.key) == word; });
}

Cell yesCell(bool isThere, const QString &why)
{
    Cell cell{{Qt::DisplayRole, isThere ? Text::tr("yes") : u"–"_s}, {SortRole, int(isThere)}};
    if (isThere) {
        cell.insert(IconRole, u"check"_s);
        cell.insert(IconToneRole, int(Tone::Info));
    } else {
        cell.insert(CopyRole, Text::tr("no"));
        cell.insert(ToneRole, int(Tone::Disabled));
    }
    return withTip(std::move(cell), why);
}

Cell writeCell(const workspace::ProviderOffer &offer, const workspace::WriteOffer &write)
{
    const auto found = std::ranges::find_if(offer.writes, [&write](const workspace::WriteOffer &one) {
        return one.kind == write.kind && one.action == write.action;
    });
    if (found == offer.writes.end())
        return yesCell(false, {});
    return yesCell(found->whyNot.isEmpty(), found->whyNot);
}

} // namespace

QList<ColumnSpec> connectionColumns()
{
    return {{.key = u"name"_s, .width = 150, .isStretch = true, .emphasis = Emphasis::Medium},
            {.key = u"state"_s, .kind = CellKind::State, .width = 100}};
}

std::vector<GridHeading> connectionHeadings()
{
    return {{.title = Text::tr("Name"), .definition = Text::tr("The connection, its platform and its company there")},
            {.title = Text::tr("State"),
             .definition = Text::tr("How many types need somebody, or the youngest success of any type")}};
}

std::vector<GridRow> connectionRows(const std::vector<ConnectionStatus> &statuses, Instant now, QDate today)
{
    std::vector<GridRow> rows;
    for (const ConnectionStatus &status : statuses) {
        const connect::ConnectionSettings &settings = status.connection.settings;
        const FreshSource fresh = freshSourceOf(status, now, today);
        const QString what = settings.company.isEmpty()
            ? providerWord(settings.provider)
            : u"%1 · %2"_s.arg(providerWord(settings.provider), settings.company);
        rows.push_back(
            {.id = status.connection.id.value(),
             .cells = {withTip(textCell(settings.name, what), fresh.tip), connectionState(status, fresh.tip, today)}});
    }
    return rows;
}

QList<ColumnSpec> typeColumns()
{
    return {{.key = u"on"_s, .kind = CellKind::Switch, .width = 46},
            {.key = u"type"_s, .width = 150, .isStretch = true},
            {.key = u"every"_s, .width = 72, .dropOrder = 3},
            {.key = u"good"_s, .kind = CellKind::Date, .width = 86},
            {.key = u"lag"_s, .kind = CellKind::Number, .width = 60, .dropOrder = 6},
            {.key = u"status"_s, .kind = CellKind::State, .width = 100},
            {.key = u"records"_s, .kind = CellKind::Number, .width = 64},
            {.key = u"refused"_s, .kind = CellKind::Number, .width = 66, .dropOrder = 2},
            {.key = u"next"_s, .kind = CellKind::Date, .width = 96, .dropOrder = 5},
            {.key = u"why"_s, .width = 240, .tone = Tone::Secondary, .dropOrder = 7}};
}

std::vector<GridHeading> typeHeadings()
{
    return {
        {.title = Text::tr("On"), .definition = Text::tr("Types that are off are not read; what they brought stays")},
        {.title = Text::tr("Data type"), .definition = Text::tr("A list of the platform")},
        {.title = Text::tr("Every"), .definition = Text::tr("When the type is read by itself")},
        {.title = Text::tr("Last good"), .definition = Text::tr("When the type was last read to its end")},
        {.title = Text::tr("Lag"), .definition = Text::tr("The time since the last success"), .isRightAligned = true},
        {.title = Text::tr("Status"), .definition = Text::tr("How the last run of the type ended")},
        {.title = Text::tr("Records"),
         .definition = Text::tr("Records of the type in the book that are not deleted"),
         .isRightAligned = true},
        {.title = Text::tr("Refused"),
         .definition = Text::tr("Records that could not be taken over; Enter shows them"),
         .isRightAligned = true},
        {.title = Text::tr("Next"), .definition = Text::tr("When the type is read next by itself")},
        {.title = Text::tr("What it says"),
         .definition = Text::tr("The cause of an error, or what else is to be known")}};
}

std::vector<GridRow> typeRows(const ConnectionStatus &status, Instant now, QDate today)
{
    std::vector<GridRow> rows;
    for (size_t i = 0; i < status.lists.size(); ++i)
        rows.push_back(typeRow(qint64(i), status.lists[i], now, today));
    return rows;
}

QList<ColumnSpec> runColumns()
{
    return {{.key = u"started"_s, .kind = CellKind::Date, .width = 110},
            {.key = u"cause"_s, .width = 96},
            {.key = u"state"_s, .kind = CellKind::State, .width = 110},
            {.key = u"took"_s, .kind = CellKind::Number, .width = 70, .dropOrder = 3},
            {.key = u"read"_s, .kind = CellKind::Number, .width = 76},
            {.key = u"added"_s, .kind = CellKind::Number, .width = 66},
            {.key = u"changed"_s, .kind = CellKind::Number, .width = 70},
            {.key = u"deleted"_s, .kind = CellKind::Number, .width = 66, .dropOrder = 2},
            {.key = u"refused"_s, .kind = CellKind::Number, .width = 66},
            {.key = u"requests"_s, .kind = CellKind::Number, .width = 76, .dropOrder = 4},
            {.key = u"detail"_s, .width = 200, .isStretch = true, .tone = Tone::Secondary}};
}

std::vector<GridHeading> runHeadings()
{
    return {{.title = Text::tr("Started"), .definition = Text::tr("When the run began")},
            {.title = Text::tr("Why"), .definition = Text::tr("What made the run start")},
            {.title = Text::tr("Ended"), .definition = Text::tr("How the worst of its types ended")},
            {.title = Text::tr("Took"), .definition = Text::tr("From start to end"), .isRightAligned = true},
            {.title = Text::tr("Read"), .definition = Text::tr("Records that arrived"), .isRightAligned = true},
            {.title = Text::tr("New"), .definition = Text::tr("Records the book did not have"), .isRightAligned = true},
            {.title = Text::tr("Changed"),
             .definition = Text::tr("Records that say something else than before; the old version is kept"),
             .isRightAligned = true},
            {.title = Text::tr("Deleted"),
             .definition = Text::tr("Records the platform no longer names"),
             .isRightAligned = true},
            {.title = Text::tr("Refused"),
             .definition = Text::tr("Records that could not be taken over"),
             .isRightAligned = true},
            {.title = Text::tr("Requests"),
             .definition = Text::tr("Exchanges with the server, and how many were repeated"),
             .isRightAligned = true},
            {.title = Text::tr("Types"), .definition = Text::tr("What each type said, where it is not complete")}};
}

std::vector<GridRow> runRows(const std::vector<sync::PastRun> &runs, QDate today)
{
    std::vector<GridRow> rows;
    for (const sync::PastRun &run : runs) {
        sync::RecordCounts counts;
        QStringList said;
        ListOutcome worst = ListOutcome::Complete;
        for (const sync::PastList &list : run.lists) {
            counts += list.counts;
            const bool isOver = list.outcome == ListOutcome::Partial || list.outcome == ListOutcome::Failed;
            if (isOver && worst != ListOutcome::Failed)
                worst = list.outcome;
            if (isOver)
                said << u"%1: %2"_s.arg(typeWord(list.list), list.detail);
        }
        const QString detail
            = said.isEmpty() ? Text::tr("%n type(s)", nullptr, int(run.lists.size())) : said.join(u' ');
        Cell took = run.endedAt ? numberCell(run.endedAt->ms - run.startedAt.ms) : textCell({});
        if (run.endedAt)
            took.insert(Qt::DisplayRole, Text::tr("%1 s").arg((run.endedAt->ms - run.startedAt.ms + 999) / 1000));
        Cell state = run.endedAt ? stateCell(outcomeWord(worst), outcomeIcon(worst), outcomeTone(worst))
                                 : stateCell(Text::tr("Cut off"), u"stop"_s, Tone::Caution);
        Cell requests = countCell(run.requests);
        requests.insert(Qt::ToolTipRole, Text::tr("%n of them repeated", nullptr, int(run.retries)));
        rows.push_back(
            {.id = run.id,
             .cells = {instantCell(run.startedAt, today), textCell(causeWord(run.cause)), std::move(state),
                       std::move(took), countCell(counts.read), countCell(counts.added), countCell(counts.changed),
                       countCell(counts.deleted), countCell(counts.rejected, Tone::Caution), std::move(requests),
                       withTip(textCell(detail), said.join(u'\n'))}});
    }
    return rows;
}

QList<ColumnSpec> refusedColumns()
{
    return {{.key = u"record"_s, .width = 200},
            {.key = u"path"_s, .width = 200},
            {.key = u"value"_s, .width = 180},
            {.key = u"reason"_s, .width = 320, .isStretch = true}};
}

std::vector<GridHeading> refusedHeadings()
{
    return {{.title = Text::tr("Record"), .definition = Text::tr("Its id at the platform")},
            {.title = Text::tr("Where"), .definition = Text::tr("The field of the record")},
            {.title = Text::tr("Value"), .definition = Text::tr("What stands there")},
            {.title = Text::tr("Reason"), .definition = Text::tr("Why the record was not taken over")}};
}

std::vector<GridRow> refusedRows(const std::vector<sync::RejectedItem> &items)
{
    std::vector<GridRow> rows;
    rows.reserve(items.size());
    for (const sync::RejectedItem &item : items)
        rows.push_back({.id = qint64(rows.size()),
                        .cells = {textCell(item.remoteId.isEmpty() ? Text::tr("without an id") : item.remoteId),
                                  textCell(item.path), withTip(textCell(item.value), item.value),
                                  withTip(textCell(item.reason), item.reason)}});
    return rows;
}

QList<ColumnSpec> requestColumns()
{
    return {{.key = u"at"_s, .kind = CellKind::Date, .width = 96},
            {.key = u"method"_s, .width = 62},
            {.key = u"address"_s, .width = 320, .isStretch = true},
            {.key = u"status"_s, .kind = CellKind::Number, .width = 62},
            {.key = u"took"_s, .kind = CellKind::Number, .width = 72},
            {.key = u"received"_s, .kind = CellKind::Number, .width = 80, .dropOrder = 1},
            {.key = u"attempts"_s, .kind = CellKind::Number, .width = 66, .dropOrder = 2},
            {.key = u"correlation"_s, .width = 160, .tone = Tone::Secondary, .dropOrder = 3},
            {.key = u"error"_s, .width = 130, .tone = Tone::Danger}};
}

std::vector<GridHeading> requestHeadings()
{
    return {
        {.title = Text::tr("At"), .definition = Text::tr("When the request was asked for")},
        {.title = Text::tr("Method"), .definition = Text::tr("The request's HTTP method")},
        {.title = Text::tr("Address"), .definition = Text::tr("The request's address, without secrets")},
        {.title = Text::tr("Status"),
         .definition = Text::tr("The answer's HTTP status; a dash: none came"),
         .isRightAligned = true},
        {.title = Text::tr("Took"),
         .definition = Text::tr("From the asking to the last byte, waits counted"),
         .isRightAligned = true},
        {.title = Text::tr("Received"), .definition = Text::tr("The answer's body, unpacked"), .isRightAligned = true},
        {.title = Text::tr("Attempts"),
         .definition = Text::tr("How often it was sent until it was answered"),
         .isRightAligned = true},
        {.title = Text::tr("Their name"),
         .definition = Text::tr("The server's name for the exchange, which its support asks for")},
        {.title = Text::tr("Error"), .definition = Text::tr("Why there was no answer")}};
}

std::vector<GridRow> requestRows(const std::vector<connect::LoggedRequest> &requests, QDate today)
{
    std::vector<GridRow> rows;
    for (auto request = requests.rbegin(); request != requests.rend(); ++request) {
        Cell took = numberCell(request->milliseconds);
        took.insert(Qt::DisplayRole, Text::tr("%1 ms").arg(numberText(request->milliseconds)));
        Cell received = numberCell(request->bytesReceived);
        received.insert(Qt::DisplayRole, sizeText(request->bytesReceived));
        rows.push_back(
            {.id = qint64(rows.size()),
             .cells = {instantCell(request->startedAt, today), textCell(request->method),
                       withTip(textCell(addressText(request->url)), request->url),
                       countCell(request->status, request->status >= 400 ? Tone::Danger : Tone::Normal),
                       std::move(took), std::move(received), countCell(request->attempts),
                       textCell(request->correlationId), withTip(textCell(request->error), request->error)}});
    }
    return rows;
}

QList<ColumnSpec> offerColumns(int platforms)
{
    QList<ColumnSpec> columns{{.key = u"what"_s, .width = 150, .isStretch = true}};
    for (int i = 0; i < platforms; ++i)
        columns.append({.key = u"platform%1"_s.arg(i), .kind = CellKind::State, .width = 68});
    return columns;
}

std::vector<GridHeading> offerHeadings(const QStringList &providers)
{
    std::vector<GridHeading> headings{
        {.title = Text::tr("Can do"), .definition = Text::tr("Buttons follow this; the tip of a dash says why not")}};
    for (const QString &provider : providers)
        headings.push_back({.title = providerWord(provider)});
    return headings;
}

std::vector<GridRow> offerRows(const std::vector<workspace::ProviderOffer> &offers)
{
    std::vector<GridRow> rows;
    QStringList words;
    for (const workspace::ProviderOffer &offer : offers) {
        for (const connect::ListInfo &list : offer.lists) {
            if (const QString word = typeWord(list.key); !words.contains(word))
                words << word;
        }
    }
    for (const QString &word : words) {
        GridRow row{.id = qint64(rows.size()), .cells = {textCell(Text::tr("Read: %1").arg(word))}};
        for (const workspace::ProviderOffer &offer : offers)
            row.cells.push_back(yesCell(isRead(offer, word),
                                        isRead(offer, word) ? QString() : Text::tr("The platform has no such list.")));
        rows.push_back(std::move(row));
    }
    if (offers.empty())
        return rows;
    for (const workspace::WriteOffer &write : offers.front().writes) {
        GridRow row{.id = qint64(rows.size()), .cells = {textCell(writeWord(write.kind, write.action))}};
        for (const workspace::ProviderOffer &offer : offers)
            row.cells.push_back(writeCell(offer, write));
        rows.push_back(std::move(row));
    }
    return rows;
}

} // namespace quittance::ui
