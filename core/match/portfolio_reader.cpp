#include "core/base/date.h"
#include "core/base/decimal.h"
#include "core/match/portfolio.h"

#include <QCoreApplication>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>

namespace quittance::match {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMillion = 1'000'000;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::match)
};

QStringList textsOf(const QJsonValue &value)
{
    QStringList texts;
    const QJsonArray list = value.toArray();
    for (const QJsonValue &item : list) {
        if (!item.toString().isEmpty())
            texts.append(item.toString());
    }
    return texts;
}

QDate dayOf(const QJsonValue &value)
{
    return parseIsoDate(value.toString().left(10)).value_or(QDate());
}

/// Reads one file; what it cannot read it lists.
class Reader
{
public:
    Reader(const QJsonObject &root, const QSet<QString> &without)
        : m_root(root)
        , m_without(without)
    {
    }

    [[nodiscard]] Portfolio read()
    {
        findCurrency();
        readCustomers();
        readInvoices();
        readPayments();
        readTransactions();
        readRemittance();
        readSettings();
        turnSigns();
        m_portfolio.input.parties = std::move(m_parties);
        return std::move(m_portfolio);
    }

private:
    [[nodiscard]] QJsonArray list(QStringView key) const { return m_root[key].toArray(); }

    /// The only currency of the book, for what names none.
    void findCurrency()
    {
        QSet<QString> codes;
        for (const auto &key : {u"invoices"_s, u"transactions"_s}) {
            const QJsonArray rows = list(key);
            for (const QJsonValue &row : rows)
                codes.insert(row[u"currency"].toString());
        }
        codes.remove(QString());
        m_currency = Currency::fromCode(codes.size() == 1 ? *codes.cbegin() : u"USD"_s).value_or(Currency());
    }

    [[nodiscard]] Currency currencyOf(const QJsonValue &value) const
    {
        return Currency::fromCode(value.toString()).value_or(m_currency);
    }

    [[nodiscard]] std::optional<qint64> unitsOf(const QJsonValue &row, const QString &id)
    {
        const Result<qint64> units = parseUnits(row[u"amount"].toString());
        if (units)
            return *units;
        m_portfolio.unread.append(Text::tr("%1: its amount cannot be read.").arg(id));
        return std::nullopt;
    }

    Party &partyOf(const QString &id, const QString &name)
    {
        const QString key = id.isEmpty() ? u"name "_s + name : u"id "_s + id;
        qint64 &number = m_customers[key];
        if (number == 0) {
            m_parties.push_back({.id = ledger::CustomerId(qint64(m_parties.size()) + 1), .name = name});
            m_portfolio.customers.append(id.isEmpty() ? name : id);
            number = qint64(m_parties.size());
        }
        return m_parties[size_t(number - 1)];
    }

    void readCustomers()
    {
        const QJsonArray rows = list(u"customers");
        for (const QJsonValue &row : rows) {
            Party &party = partyOf(row[u"id"].toString(), row[u"name"].toString());
            party.aliases = textsOf(row[u"aliases"]);
            party.accounts = textsOf(row[u"accounts"]);
        }
        for (const QJsonValue &row : rows) {
            const qint64 parent = m_customers.value(u"id "_s + row[u"parent"].toString());
            if (parent != 0)
                partyOf(row[u"id"].toString(), {}).parent = ledger::CustomerId(parent);
        }
    }

    ledger::CustomerId customerOf(const QJsonValue &row)
    {
        const QString id = row[u"customer_id"].toString();
        const QString name = row[u"customer_name"].toString();
        return id.isEmpty() && name.isEmpty() ? ledger::CustomerId() : namedParty(id, name);
    }

    ledger::CustomerId namedParty(const QString &id, const QString &name)
    {
        Party &party = partyOf(id, name);
        if (party.name.isEmpty())
            party.name = name;
        else if (!name.isEmpty() && name != party.name && !party.aliases.contains(name))
            party.aliases.append(name);
        return party.id;
    }

    void readInvoices()
    {
        const QJsonArray rows = list(u"invoices");
        for (const QJsonValue &row : rows) {
            const QString id = row[u"id"].toString();
            const std::optional<qint64> units = unitsOf(row, id);
            if (!units)
                continue;
            m_portfolio.documents.append(id);
            m_portfolio.paid.emplace_back();
            m_invoices.insert(id, m_portfolio.documents.size());
            const bool isCredit = *units < 0;
            m_portfolio.input.documents.push_back(
                {.id = ledger::DocumentId(m_portfolio.documents.size()),
                 .kind = isCredit ? ledger::DocumentKind::CreditNote : ledger::DocumentKind::Invoice,
                 .customer = customerOf(row),
                 .number = row[u"number"].toString(),
                 .altNumbers = textsOf(row[u"alt_numbers"]),
                 .reference = row[u"payment_reference"].toString(),
                 .currency = currencyOf(row[u"currency"]),
                 .openUnits = *units,
                 .issue = dayOf(row[u"issue_date"]),
                 .due = dayOf(row[u"due_date"]),
                 .discountUnits = parseUnits(row[u"discount_amount"].toString()).value_or(0),
                 .discountUntil = dayOf(row[u"discount_date"]),
                 .order = row[u"po"].toString()});
        }
    }

    void readPayments()
    {
        const QJsonArray rows = list(u"payments");
        for (const QJsonValue &row : rows) {
            const QString id = row[u"id"].toString();
            const std::optional<qint64> units = unitsOf(row, id);
            if (!units)
                continue;
            std::vector<Allocation> paid;
            const QJsonArray invoices = row[u"invoices"].toArray();
            for (const QJsonValue &invoice : invoices) {
                const qsizetype number = m_invoices.value(invoice[u"id"].toString());
                const qint64 part = parseUnits(invoice[u"amount"].toString()).value_or(0);
                if (number != 0)
                    paid.push_back({ledger::DocumentId(number), part, part});
            }
            m_portfolio.documents.append(id);
            m_portfolio.paid.push_back(std::move(paid));
            m_portfolio.input.documents.push_back({.id = ledger::DocumentId(m_portfolio.documents.size()),
                                                   .kind = ledger::DocumentKind::Payment,
                                                   .customer = customerOf(row),
                                                   .number = row[u"reference"].toString(),
                                                   .currency = currencyOf(row[u"currency"]),
                                                   .openUnits = *units,
                                                   .issue = dayOf(row[u"date"]),
                                                   .due = dayOf(row[u"date"])});
        }
    }

    [[nodiscard]] QString field(const QJsonValue &row, const QString &key) const
    {
        return m_without.contains(key) ? QString() : row[key].toString();
    }

    void readTransactions()
    {
        const QJsonArray rows = list(u"transactions");
        for (const QJsonValue &row : rows) {
            const QString id = row[u"id"].toString();
            const std::optional<qint64> units = unitsOf(row, id);
            if (!units)
                continue;
            m_portfolio.transactions.append(id);
            m_lines.insert(id, m_portfolio.transactions.size());
            QStringList texts = {field(row, u"text"_s), field(row, u"additional_text"_s)};
            texts.removeAll(QString());
            const QDate day = dayOf(row[u"date"]);
            Receipt receipt{.id = ledger::BankLineId(m_portfolio.transactions.size()),
                            .currency = currencyOf(row[u"currency"]),
                            .units = *units,
                            .bookedOn = day,
                            .valueOn = day,
                            .counterparty = field(row, u"counterparty"_s),
                            .counterpartyAccount = field(row, u"counterparty_account"_s),
                            .text = texts.join(u" ; "_s),
                            .reference = field(row, u"structured_reference"_s)};
            const Result<qint64> sent = parseUnits(field(row, u"foreign_amount"_s));
            if (sent) {
                receipt.originalUnits = *sent;
                receipt.originalCurrency = Currency::fromCode(field(row, u"foreign_currency"_s)).value_or(Currency());
            }
            m_portfolio.input.receipts.push_back(std::move(receipt));
        }
    }

    /// What the payer announced beside the transfer is read like its text.
    void readRemittance()
    {
        const QJsonArray rows = list(u"remittance_lines");
        for (const QJsonValue &row : rows) {
            const qsizetype line = m_lines.value(row[u"transaction"].toString());
            if (line == 0)
                continue;
            QString &text = m_portfolio.input.receipts[size_t(line - 1)].text;
            for (const QString &part : {row[u"reference"].toString(), row[u"memo"].toString()}) {
                if (!part.isEmpty())
                    text += u" ; "_s + part;
            }
        }
    }

    void readSettings()
    {
        const QJsonValue settings = m_root[u"settings"];
        MatchPolicy &policy = m_portfolio.policy;
        const QJsonValue tolerance = settings[u"tolerance"];
        const qint64 value = parseUnits(plain(tolerance[u"value"])).value_or(0);
        if (tolerance[u"type"].toString() == u"percent")
            policy.tolerancePpm
                = int(std::clamp<qint64>(value, 0, 100 * kUnitsPerWhole)); // one percent is 10'000 units
        else
            policy.toleranceUnits = std::max<qint64>(value, 0);
        if (const int days = settings[u"date_tolerance_days"].toInt(-1); days >= 0)
            policy.daysBefore = policy.daysAfter = days;
        if (const qint64 limit = parseUnits(plain(settings[u"writeoff_limit"])).value_or(0); limit > 0) {
            policy.acceptsWriteOff = true;
            policy.tolerances.bankFeeUnits = limit;
        }
        const QJsonArray aliases = settings[u"aliases"].toArray();
        for (const QJsonValue &alias : aliases)
            partyOf(alias[u"customer"].toString(), {}).aliases.append(alias[u"text"].toString());
        static_assert(kMillion == 100 * kUnitsPerWhole);
    }

    /// A number or a text as text.
    [[nodiscard]] static QString plain(const QJsonValue &value)
    {
        return value.isString() ? value.toString() : value.toVariant().toString();
    }

    void turnSigns()
    {
        std::vector<Receipt> &receipts = m_portfolio.input.receipts;
        const std::vector<OpenDocument> &documents = m_portfolio.input.documents;
        const bool isNegative = std::ranges::all_of(receipts, [](const Receipt &r) { return r.units < 0; });
        const bool isPositive = std::ranges::all_of(documents, [](const OpenDocument &d) { return d.openUnits > 0; });
        if (receipts.empty() || !isNegative || !isPositive)
            return;
        m_portfolio.isTurned = true;
        for (Receipt &receipt : receipts) {
            receipt.units = -receipt.units;
            receipt.originalUnits = std::abs(receipt.originalUnits);
        }
    }

    const QJsonObject &m_root;
    const QSet<QString> &m_without;
    Portfolio m_portfolio;
    Currency m_currency;
    std::vector<Party> m_parties;
    QHash<QString, qint64> m_customers;
    QHash<QString, qsizetype> m_invoices;
    QHash<QString, qsizetype> m_lines;
};

} // namespace

Result<Portfolio> readPortfolio(const QByteArray &json, const QSet<QString> &without)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    const QJsonObject root = document.object();
    if (!root[u"transactions"].isArray() || !root[u"invoices"].isArray())
        return fail(Error::Kind::InvalidInput, Text::tr("This is no portfolio of invoices and transactions."));
    if (const QString schema = root[u"schema"].toString(); schema != u"quittance-match-bench/1")
        return fail(Error::Kind::Unsupported, Text::tr("The schema “%1” is not known.").arg(schema));
    return Reader(root, without).read();
}

} // namespace quittance::match
