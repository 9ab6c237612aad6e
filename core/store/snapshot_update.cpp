#include "core/ledger/document.h"
#include "core/store/rows.h"
#include "core/store/snapshot_loader.h"
#include "core/store/snapshot_rows.h"

#include <algorithm>
#include <numeric>

namespace quittance::store {
namespace {

using ledger::CustomerId;
using ledger::DocumentId;

/// Beyond this share of the documents reading all of them again is faster.
constexpr size_t kFewOf = 10;

/// What a document can change without its columns changing.
constexpr Fields kUnseen = Fields(Field::Names) | Field::Match | Field::Other;

/// Puts what changed into a copy of the old snapshot.
class Updater
{
public:
    Updater(const Snapshot &old, const Connection &connection, const ChangeSet &changes)
        : m_new(old)
        , m_connection(connection)
    {
        for (size_t i = 0; i < m_new.documentId.size(); ++i)
            m_documents.set(m_new.documentId[i].value(), quint32(i));
        for (size_t i = 0; i < m_new.customerId.size(); ++i)
            m_customers.set(m_new.customerId[i].value(), quint32(i));
        for (auto it = changes.customers.cbegin(); it != changes.customers.cend(); ++it)
            m_changedCustomers.push_back(it.key());
        for (auto it = changes.documents.cbegin(); it != changes.documents.cend(); ++it) {
            if ((it.value() & ~kUnseen) != Fields())
                m_changedDocuments.push_back(it.key());
        }
        // Ids grow: what is new comes last, as in a snapshot that is loaded.
        std::ranges::sort(m_changedCustomers);
        std::ranges::sort(m_changedDocuments);
    }

    Result<Snapshot> run()
    {
        const Result<qint64> generation = m_connection.scalar("SELECT value FROM generation");
        if (!generation)
            return failed(generation);
        m_new.generation = *generation;
        for (const auto step :
             {&Updater::updateCustomers, &Updater::updateDocuments, &Updater::updateHistory,
              &Updater::updateAllocations, &Updater::updateInstalments, &Updater::updatePastInstalments}) {
            if (const Result<> done = (this->*step)(); !done)
                return failed(done);
        }
        return std::move(m_new);
    }

private:
    [[nodiscard]] bool isChanged(quint32 document) const { return m_isChanged[document] != 0; }

    template<typename Function>
    Result<> forChanged(const QByteArray &sql, Function function)
    {
        Result<Statement> rows = m_connection.prepare(sql);
        if (!rows)
            return failed(rows);
        for (const DocumentId id : m_changedDocuments) {
            rows->bind(id);
            if (const Result<> done = rows->forEachRow(function); !done)
                return done;
        }
        return {};
    }

    Result<> updateCustomers()
    {
        Result<Statement> row = m_connection.prepare("SELECT name, parent_id FROM customer WHERE id = ?1"
                                                     " AND company_id = ?2");
        if (!row)
            return failed(row);
        std::vector<std::pair<quint32, qint64>> parents;
        for (const CustomerId id : m_changedCustomers) {
            const auto read = readOne(
                *row,
                [&](const Statement &found) {
                    parents.emplace_back(customerIndex(id), found.int64(1));
                    m_new.customerName[parents.back().first] = found.text(0);
                    return true;
                },
                id, m_new.company);
            if (!read)
                return failed(read);
        }
        for (const auto &[child, parent] : parents) {
            const quint32 index = m_customers.of(parent);
            m_new.customerParent[child] = index == IndexOfId::kNone ? -1 : qint32(index);
        }
        return {};
    }

    quint32 customerIndex(CustomerId id)
    {
        if (const quint32 index = m_customers.of(id.value()); index != IndexOfId::kNone)
            return index;
        const auto index = quint32(m_new.customerId.size());
        m_customers.set(id.value(), index);
        m_new.customerId.push_back(id);
        m_new.customerName.emplace_back();
        m_new.customerParent.push_back(-1);
        return index;
    }

    Result<> updateDocuments()
    {
        const Result<> done
            = forChanged(QByteArray("SELECT ") + kDocumentSelect
                             + ", c.terms_days, d.company_id FROM document d JOIN customer c ON c.id = d.customer_id "
                               "WHERE d.id = ?1",
                         [this](const Statement &row) {
                             if (row.int64(12) != m_new.company.value())
                                 return;
                             const DocumentRow document = readRow(row, 11);
                             if (const quint32 index = m_documents.of(row.int64(0)); index != IndexOfId::kNone) {
                                 assign(m_new.current, index, document);
                                 return;
                             }
                             m_documents.set(row.int64(0), quint32(m_new.documentId.size()));
                             m_new.documentId.emplace_back(row.int64(0));
                             append(m_new.current, document, false);
                         });
        m_isChanged.assign(m_new.documentCount(), 0);
        for (const DocumentId id : m_changedDocuments) {
            if (const quint32 index = m_documents.of(id.value()); index != IndexOfId::kNone)
                m_isChanged[index] = 1;
        }
        return done;
    }

    [[nodiscard]] DocumentRow readRow(const Statement &row, int termsColumn) const
    {
        DocumentRow document = readDocument(row, m_customers, {});
        if (row.isNull(7) && receivableSign(ledger::DocumentKind(document.kind)) > 0)
            document.dueDay = document.issueDay + row.int32(termsColumn);
        return document;
    }

    Result<> updateHistory()
    {
        const InstalmentColumns &parts = m_new.supersededInstalments;
        for (size_t i = 0; i < parts.units.size(); ++i) {
            const DocumentRow version = rowAt(m_new.superseded, parts.document[i]);
            if (!isChanged(version.document))
                m_pastInstalments.push_back({version.document, version.knownFrom, parts.dueDay[i], parts.units[i]});
        }
        std::vector<DocumentRow> rows;
        for (size_t i = 0; i < m_new.superseded.size(); ++i) {
            if (!isChanged(m_new.superseded.document[i]))
                rows.push_back(rowAt(m_new.superseded, i));
        }
        const Result<> done
            = forChanged(QByteArray("SELECT ") + kDocumentSelect
                             + ", d.known_to_ms, c.terms_days FROM document_history d"
                               " JOIN customer c ON c.id = d.customer_id WHERE d.id = ?1 ORDER BY d.known_from_ms",
                         [&](const Statement &row) {
                             DocumentRow version = readRow(row, 12);
                             version.document = m_documents.of(row.int64(0));
                             version.knownTo = row.int64(11);
                             if (version.document != IndexOfId::kNone)
                                 rows.push_back(version);
                         });
        std::ranges::stable_sort(rows, {}, &DocumentRow::document);
        m_new.superseded = DocumentColumns();
        for (const DocumentRow &row : rows) {
            append(m_new.superseded, row, true);
            m_versions[row.document].push_back(row);
        }
        for (auto versions = m_versions.begin(); versions != m_versions.end(); ++versions)
            versions->push_back(rowAt(m_new.current, versions.key()));
        return done;
    }

    /// Entries that neither stand under a changed document nor under its partner.
    void keep(const AppliedColumns &old, std::vector<AppliedRow> &rows) const
    {
        for (quint32 document = 0; document + 1 < old.offset.size(); ++document) {
            for (quint32 i = old.offset[document]; i < old.offset[document + 1]; ++i) {
                if (!isChanged(document) && !isChanged(old.other[i]))
                    rows.push_back({document, old.other[i], old.units[i], old.day[i], old.endDay[i], old.knownFrom[i],
                                    old.knownTo.empty() ? kStillKnown : old.knownTo[i], old.inferred[i] != 0});
            }
        }
    }

    Result<> updateAllocations()
    {
        AppliedRows rows(m_new.current, m_versions);
        rows.current().reserve(m_new.applied.units.size() + 2 * m_changedDocuments.size());
        keep(m_new.applied, rows.current());
        keep(m_new.supersededApplied, rows.superseded());
        const QByteArray select = QByteArray("SELECT ") + kAllocationSelect;
        for (const char *side : {"source_id", "target_id"}) {
            const bool isTargetSide = side[0] == 't';
            const QByteArray where = QByteArray(" WHERE a.") + side + " = ?1";
            // An allocation between two changed documents is met from both sides, and counts once.
            const auto add = [&](const Statement &row, qint64 knownTo) {
                auto allocation = readAllocation(row, m_documents);
                if (!allocation || (isTargetSide && isChanged(allocation->source)))
                    return;
                allocation->knownTo = knownTo;
                rows.add(*allocation);
            };
            const Result<> done = forChanged(select + " FROM allocation a" + where,
                                             [&](const Statement &row) { add(row, kStillKnown); });
            if (!done)
                return done;
            const Result<> history = forChanged(select + ", a.known_to_ms FROM allocation_history a" + where,
                                                [&](const Statement &row) { add(row, row.int64(9)); });
            if (!history)
                return history;
        }
        m_new.applied = makeApplied(rows.current(), m_new.documentCount(), false);
        m_new.supersededApplied = makeApplied(rows.superseded(), m_new.documentCount(), true);
        return {};
    }

    Result<> updatePastInstalments()
    {
        const Result<> done = forChanged(
            QByteArray(kPastInstalmentSelect) + " WHERE h.id = ?1 ORDER BY i.known_from_ms, i.position",
            [this](const Statement &row) { m_pastInstalments.push_back(readInstalment(row, m_documents)); });
        std::ranges::stable_sort(m_pastInstalments, {}, &InstalmentRow::document);
        m_new.supersededInstalments = makeInstalments(m_pastInstalments, m_new.superseded);
        return done;
    }

    Result<> updateInstalments()
    {
        struct Part
        {
            quint32 document = 0;
            qint32 dueDay = 0;
            qint64 units = 0;
        };
        std::vector<Part> parts;
        InstalmentColumns &columns = m_new.instalments;
        for (size_t i = 0; i < columns.units.size(); ++i) {
            if (!isChanged(columns.document[i]))
                parts.push_back({columns.document[i], columns.dueDay[i], columns.units[i]});
        }
        const Result<> done
            = forChanged("SELECT i.document_id, i.due_day, i.units, d.kind FROM document d JOIN instalment i"
                         " ON i.document_id = d.id AND i.known_from_ms = d.known_from_ms WHERE d.id = ?1"
                         " ORDER BY i.position",
                         [&](const Statement &row) {
                             const int sign = receivableSign(ledger::DocumentKind(row.int32(3)));
                             parts.push_back({m_documents.of(row.int64(0)), row.int32(1), row.int64(2) * sign});
                         });
        std::ranges::stable_sort(parts, {}, &Part::document);
        columns = InstalmentColumns();
        for (const Part &part : parts) {
            columns.document.push_back(part.document);
            columns.dueDay.push_back(part.dueDay);
            columns.units.push_back(part.units);
        }
        return done;
    }

    Snapshot m_new;
    Connection m_connection;
    IndexOfId m_documents;
    IndexOfId m_customers;
    std::vector<CustomerId> m_changedCustomers;
    std::vector<DocumentId> m_changedDocuments;
    std::vector<quint8> m_isChanged; ///< by document index
    DocumentVersions m_versions;
    std::vector<InstalmentRow> m_pastInstalments;
};

/// Terms of a customer move the due days of documents that the change does not name.
bool mayMoveDueDays(const ChangeSet &changes)
{
    return std::ranges::any_of(changes.customers, [](Fields fields) {
        return fields.testFlag(Field::Other) && !fields.testFlag(Field::Created);
    });
}

} // namespace

Result<Snapshot> updateSnapshot(const Snapshot &old, const Connection &connection, const ChangeSet &changes,
                                const CancelToken &cancel)
{
    if (changes.everything || mayMoveDueDays(changes)
        || size_t(changes.documents.size()) > old.documentCount() / kFewOf)
        return loadSnapshot(connection, old.company, cancel);
    connection.setCancelToken(cancel);
    Result<std::unique_ptr<Transaction>> transaction = Transaction::beginRead(connection);
    if (!transaction)
        return failed(transaction);
    return Updater(old, connection, changes).run();
}

} // namespace quittance::store
