#include "core/match/finder.h"

#include "core/base/text_fold.h"
#include "core/match/deposit_search.h"
#include "core/match/reach.h"
#include "core/match/tokens.h"

#include <algorithm>

namespace quittance::match {
namespace {

constexpr size_t kMostCustomers = 24;
constexpr size_t kMostEquals = 8;
constexpr size_t kMostNear = 16;
constexpr size_t kMostSingles = 16;
/// Documents whose numbers are compared letter by letter with one line.
constexpr size_t kMostCompared = 1024;
/// A reading less likely than one in twenty by itself is nobody's.
constexpr int kLeastKept = -300;
/// A group found by amounts alone needs no more luck than this to weigh as much as an equal amount.
constexpr int kFullSurprise = 600;

void insertSorted(std::vector<quint32> &items, quint32 item)
{
    const auto at = std::ranges::lower_bound(items, item);
    if (at == items.end() || *at != item)
        items.insert(at, item);
}

bool isWholeName(const Option &option)
{
    return option.signals.reference >= ReferenceFit::Embedded;
}

bool isAgreed(const Option &option)
{
    return option.signals.amount >= AmountFit::Hair;
}

int groupChance(const Group &group)
{
    const int kind = group.kind == CandidateKind::DueRun ? 0 : group.kind == CandidateKind::AllButFew ? 50 : 100;
    return kFullSurprise - std::min(kFullSurprise, group.surprise) + kind;
}

} // namespace

/// One search: what is found so far, and for whom it is looked.
class Finder::Search
{
public:
    Search(const Finder &finder, Reading &reading)
        : m_finder(finder)
        , m_book(finder.m_book)
        , m_policy(finder.m_policy)
        , m_reading(reading)
        , m_receipt(*reading.receipt)
    {
    }

    [[nodiscard]] std::vector<Option> run()
    {
        collectCustomers();
        addNamed();
        addEquals();
        if (!hasCertain()) {
            if (addLoose())
                addNamed();
            if (!hasOwnAmount()) {
                addNear();
                addGroups();
                addDeposit();
            }
        }
        preferPayments();
        std::ranges::sort(m_options, isBetter);
        const size_t most = size_t(std::max(1, m_policy.limits.mostCandidates));
        if (m_options.size() > most)
            m_options.resize(most);
        trace();
        std::erase_if(m_options, [](const Option &option) {
            return option.weight < kLeastKept && option.signals.reference == ReferenceFit::None;
        });
        m_options.shrink_to_fit();
        return std::move(m_options);
    }

private:
    [[nodiscard]] bool isFree(quint32 document) const
    {
        return m_book.openUnits(document) != 0 && !std::ranges::binary_search(m_reading.ruledOut, document);
    }

    [[nodiscard]] bool isSameWay(quint32 document) const
    {
        return (m_book.openUnits(document) < 0) == (m_receipt.units < 0);
    }

    void traceCustomersOf(const std::vector<quint32> &documents)
    {
        if (!m_reading.isTraced)
            return;
        for (const quint32 document : documents)
            m_reading.consulted.push_back(m_book.document(document).customer);
    }

    void trace()
    {
        if (!m_reading.isTraced)
            return;
        std::vector<ledger::CustomerId> &consulted = m_reading.consulted;
        consulted.insert(consulted.end(), m_customers.begin(), m_customers.end());
        for (const Named &name : m_reading.named)
            consulted.push_back(m_book.document(name.document).customer);
        std::ranges::sort(consulted);
        consulted.erase(std::unique(consulted.begin(), consulted.end()), consulted.end());
    }

    void add(std::vector<quint32> documents, CandidateKind kind, int others = 0, int chance = 0)
    {
        traceCustomersOf(documents);
        std::ranges::sort(documents);
        const auto isSame = [&](const Option &option) { return option.documents == documents; };
        if (documents.empty() || std::ranges::any_of(m_options, isSame))
            return;
        Option option = m_finder.optionFor(m_reading, std::move(documents), kind);
        option.others = quint16(std::min(others, 9999));
        option.signals.chance = qint16(chance + logHundredths(1 + others));
        option.weight = weights::total(option.signals);
        m_options.push_back(std::move(option));
    }

    void addCustomer(ledger::CustomerId customer)
    {
        if (customer.isValid() && m_customers.size() < kMostCustomers
            && std::ranges::find(m_customers, customer) == m_customers.end())
            m_customers.push_back(customer);
    }

    void collectCustomers()
    {
        for (const ledger::CustomerId customer : m_reading.payer.customers)
            eachOfFamily(m_book.parties(), customer, [this](ledger::CustomerId member) { addCustomer(member); });
        for (const ledger::CustomerId customer : m_reading.payer.similar)
            addCustomer(customer);
        for (const Named &name : m_reading.named)
            addCustomer(m_book.document(name.document).customer);
    }

    /// A reference and an amount, or an amount and its only payer, leave nothing to look for.
    [[nodiscard]] bool hasCertain() const
    {
        return std::ranges::any_of(m_options,
                                   [](const Option &option) { return isWholeName(option) && isAgreed(option); });
    }

    /// The payer owes exactly this: what comes near or adds up says nothing beside it.
    [[nodiscard]] bool hasOwnAmount() const
    {
        return std::ranges::any_of(m_options, [](const Option &option) {
            return isAgreed(option) && weights::party(option.signals) >= weights::knownParty() && option.weight > 0;
        });
    }

    void addNamed()
    {
        std::vector<OpenAmount> named;
        for (const Named &name : m_reading.named) {
            const OpenDocument &document = m_book.document(name.document);
            if (isFree(name.document) && broughtIn(m_receipt, document.currency))
                named.push_back({name.document, document.openUnits});
        }
        size_t singles = 0;
        for (const OpenAmount &amount : named) {
            if (isSameWay(amount.document) && ++singles <= kMostSingles)
                add({amount.document}, CandidateKind::Single);
        }
        std::vector<quint32> all;
        all.reserve(named.size());
        for (const OpenAmount &amount : named)
            all.push_back(amount.document);
        if (named.size() == 1 && !hasCertain())
            addMissing(all);
        if (named.size() < 2 || named.size() > size_t(m_policy.limits.mostNamed))
            return;
        const OpenDocument &first = m_book.document(named.front().document);
        const Group some = findAmong(named, broughtIn(m_receipt, first.currency).value_or(0));
        if (some.documents.size() > 1)
            add(some.documents, CandidateKind::Named, some.others);
        // All of them, where no part of them agrees.
        if (!hasCertain())
            add(all, CandidateKind::Named);
        if (!hasCertain())
            addMissing(all);
    }

    /// The one document of their customer, credit note or invoice, that makes the named ones agree with the line.
    void addMissing(const std::vector<quint32> &named)
    {
        qint64 open = 0;
        for (const quint32 document : named) {
            if (qAddOverflow(open, m_book.document(document).openUnits, &open))
                return;
        }
        const OpenDocument &first = m_book.document(named.front());
        const std::optional<qint64> brought = broughtIn(m_receipt, first.currency);
        if (!brought || *brought == open)
            return;
        const qint64 missing = *brought - open;
        const AmountIndex::Query query = missing < 0
            ? everyDay({first.currency, missing, missing, {}, {}}) // an old credit is as good as a new one
            : queryAround(m_receipt, m_policy, first.currency, missing, missing);
        const AmountIndex::Found found = m_book.amounts().ofCustomer(first.customer, query);
        if (found.documents.size() != 1 || found.isCut || !isFree(found.documents.front()))
            return;
        std::vector<quint32> both = named;
        insertSorted(both, found.documents.front());
        if (both.size() > named.size())
            add(both, CandidateKind::Named);
    }

    [[nodiscard]] static AmountIndex::Query everyDay(AmountIndex::Query query)
    {
        query.from = QDate(1, 1, 1);
        query.to = QDate(9999, 12, 31);
        return query;
    }

    void addEquals()
    {
        if (!m_receipt.bookedOn.isValid())
            return;
        for (const auto &[currency, units] : amountsOf(m_receipt)) {
            const AmountIndex::Query query = equalAmounts(m_receipt, m_policy, currency, units);
            std::vector<quint32> equals;
            for (const ledger::CustomerId customer : m_customers)
                append(equals, m_book.amounts().ofCustomer(customer, query).documents);
            if (equals.empty() && !hasCertain())
                equals = nearestInTime(query);
            std::ranges::sort(equals);
            equals.erase(std::unique(equals.begin(), equals.end()), equals.end());
            addEach(equals, kMostEquals);
        }
    }

    /// Where nobody is known to have paid, what falls due next to the line stands for all that has its amount.
    [[nodiscard]] std::vector<quint32> nearestInTime(const AmountIndex::Query &query) const
    {
        if (query.low == query.high)
            return m_book.amounts().nextInTime(query, m_receipt.bookedOn, kMostEquals, m_reading.ruledOut);
        std::vector<quint32> documents = m_book.amounts().ofAnyone(query).documents;
        std::erase_if(documents, [&](quint32 document) { return !isFree(document) || !isSameWay(document); });
        const auto distance = [&](quint32 document) {
            const QDate expected = expectedDay(m_book.document(document));
            return std::pair(std::abs(expected.daysTo(m_receipt.bookedOn)), document);
        };
        std::ranges::sort(documents, {}, distance);
        if (documents.size() > kMostEquals)
            documents.resize(kMostEquals);
        return documents;
    }

    static void append(std::vector<quint32> &all, const std::vector<quint32> &more)
    {
        all.insert(all.end(), more.begin(), more.end());
    }

    /// The documents one by one; of more than `most` of them the best.
    void addEach(const std::vector<quint32> &documents, size_t most)
    {
        std::vector<Option> found;
        std::swap(found, m_options);
        for (const quint32 document : documents) {
            const bool isKnown = std::ranges::any_of(found, [&](const Option &option) {
                return option.documents.size() == 1 && option.documents.front() == document;
            });
            if (isFree(document) && isSameWay(document) && !isKnown)
                add({document}, CandidateKind::Single);
        }
        std::ranges::sort(m_options, isBetter);
        if (m_options.size() > most)
            m_options.resize(most);
        std::ranges::move(m_options, std::back_inserter(found));
        m_options = std::move(found);
    }

    /// Compares what is written with the numbers of the documents that speak for themselves otherwise.
    [[nodiscard]] bool addLoose()
    {
        const Finder::Written written = m_finder.looselyWritten(m_receipt);
        if (written.empty())
            return false;
        std::vector<quint32> compared;
        for (const auto &[currency, units] : amountsOf(m_receipt)) {
            for (const ledger::CustomerId customer : m_customers) {
                for (const OpenAmount &open : m_book.openOf(customer, currency)) {
                    if (compared.size() < kMostCompared && isFree(open.document))
                        compared.push_back(open.document);
                }
            }
            if (m_receipt.bookedOn.isValid())
                append(compared,
                       m_book.amounts().ofAnyone(queryAround(m_receipt, m_policy, currency, units, units)).documents);
        }
        std::ranges::sort(compared);
        compared.erase(std::unique(compared.begin(), compared.end()), compared.end());
        const size_t before = m_reading.named.size();
        m_finder.compare(m_reading, written, compared);
        if (m_reading.named.size() == before)
            return false;
        m_options.clear(); // what was found is read anew, with the names
        addEquals();
        return true;
    }

    /// Documents of the payer that differ from the line by something that has a name, and the next amounts around it.
    void addNear()
    {
        if (!m_receipt.bookedOn.isValid())
            return;
        for (const auto &[currency, units] : amountsOf(m_receipt)) {
            const AmountIndex::Query query = nearAmounts(m_receipt, m_policy, currency, units);
            std::vector<quint32> near;
            for (const ledger::CustomerId customer : m_customers) {
                append(near, m_book.amounts().ofCustomer(customer, query).documents);
                append(near, m_book.amounts().nearestOfCustomer(customer, currency, units, kNeighbours));
            }
            std::ranges::sort(near);
            near.erase(std::unique(near.begin(), near.end()), near.end());
            addEach(near, kMostNear);
        }
    }

    /// Several documents of one payer that add up, where no single one does.
    void addGroups()
    {
        if (m_receipt.units <= 0 || m_reading.payer.isConflicting)
            return;
        for (const ledger::CustomerId customer : m_reading.payer.customers) {
            std::vector<OpenAmount> open = m_book.openOf(customer, m_receipt.currency);
            addGroupOf(open);
            const size_t own = open.size();
            for (const ledger::CustomerId child : m_book.parties().childrenOf(customer)) {
                std::ranges::copy(m_book.openOf(child, m_receipt.currency), std::back_inserter(open));
                if (m_reading.isTraced)
                    m_reading.consulted.push_back(child);
            }
            if (open.size() > own)
                addGroupOf(open);
        }
    }

    /// Payments that the ledger holds of one day and that the line brings together; of the payer's group where it is
    /// known.
    void addDeposit()
    {
        if (m_receipt.units <= 0 || !m_receipt.bookedOn.isValid() || m_reading.payer.isConflicting)
            return;
        const auto isTheirs = [this](ledger::CustomerId customer) {
            return m_reading.payer.customers.empty() || std::ranges::find(m_customers, customer) != m_customers.end();
        };
        const Group deposit = findDeposit(m_book, m_receipt, m_policy, [&](quint32 payment) {
            return isFree(payment) && isTheirs(m_book.document(payment).customer);
        });
        if (!deposit.documents.empty())
            add(deposit.documents, CandidateKind::Batch, deposit.others, groupChance(deposit));
    }

    void addGroupOf(std::vector<OpenAmount> open)
    {
        std::erase_if(open, [&](const OpenAmount &amount) {
            return !isFree(amount.document) || !mayJoinGroup(m_book.document(amount.document), m_receipt, m_policy);
        });
        const Group group = findGroup(open, m_receipt.units, m_policy.limits);
        if (!group.documents.empty())
            add(group.documents, group.kind, group.others, groupChance(group));
    }

    /// A line that names an invoice may be the evidence of a payment that the ledger already holds: to settle the
    /// invoice with it would count the money twice.
    void preferPayments()
    {
        const auto isPayment = [&](const Option &option) {
            return option.documents.size() == 1
                && m_book.document(option.documents.front()).kind == ledger::DocumentKind::Payment;
        };
        for (Option &payment : m_options) {
            if (!isPayment(payment) || !isAgreed(payment) || payment.signals.date != DateFit::Near)
                continue;
            const ledger::CustomerId customer = m_book.document(payment.documents.front()).customer;
            for (const Option &other : m_options) {
                const bool isSettled = !isPayment(other) && isAgreed(other)
                    && m_book.document(other.documents.front()).customer == customer;
                if (!isSettled || other.signals.reference <= payment.signals.reference)
                    continue;
                payment.signals.reference = other.signals.reference;
                payment.signals.keyLength = other.signals.keyLength;
                payment.signals.sharers = other.signals.sharers;
                payment.signals.namesOthers = false;
                payment.weight = weights::total(payment.signals);
            }
        }
    }

    const Finder &m_finder;
    const BookIndex &m_book;
    const MatchPolicy &m_policy;
    Reading &m_reading;
    const Receipt &m_receipt;
    std::vector<ledger::CustomerId> m_customers;
    std::vector<Option> m_options;
};

Reading Finder::read(const Receipt &receipt) const
{
    Reading reading;
    reading.receipt = &receipt;
    reading.payer = m_book.parties().payerOf(receipt);
    reading.named = m_book.references().namedBy(receipt);
    reading.namesExactly = !reading.named.empty();
    return reading;
}

std::vector<Option> Finder::find(Reading &reading) const
{
    return Search(*this, reading).run();
}

Finder::Written Finder::looselyWritten(const Receipt &receipt) const
{
    Written written;
    for (QString &folded : writtenIn(receipt)) {
        std::vector<Token> tokens = looseTokensOf(folded);
        if (tokens.empty())
            continue;
        for (const Token &number : m_book.references().numbersIn(folded)) {
            std::erase_if(tokens,
                          [&](const Token &token) { return token.begin < number.end() && number.begin < token.end(); });
        }
        if (!tokens.empty())
            written.emplace_back(std::move(folded), std::move(tokens));
    }
    return written;
}

void Finder::compareLoosely(Reading &reading, std::span<const quint32> documents) const
{
    const Written written = looselyWritten(*reading.receipt);
    if (!written.empty())
        compare(reading, written, documents);
}

void Finder::compare(Reading &reading, const Written &written, std::span<const quint32> documents) const
{
    std::vector<Named> found;
    m_book.references().eachKeyOfAll(documents, [&](quint32 document, QStringView key) {
        ReferenceFit best = ReferenceFit::None;
        for (const auto &[text, tokens] : written) {
            for (const Token &token : tokens) {
                const ReferenceFit fit = compareReference(QStringView(text).sliced(token.begin, token.length), key);
                best = fit == ReferenceFit::Exact ? best : std::max(best, fit);
            }
        }
        if (best == ReferenceFit::None)
            return;
        if (found.empty() || found.back().document != document)
            found.push_back({document, best, 1, quint16(key.size())});
        else if (best > found.back().fit)
            found.back() = {document, best, 1, quint16(key.size())};
    });
    std::erase_if(found, [&](const Named &name) {
        return std::ranges::binary_search(reading.named, name.document, {}, &Named::document);
    });
    // A stretch that is as near to many numbers names none of them well.
    for (Named &name : found) {
        name.sharers = quint16(std::ranges::count(found, name.fit, &Named::fit));
        reading.named.push_back(name);
    }
    std::ranges::sort(reading.named, {}, &Named::document);
}

} // namespace quittance::match
