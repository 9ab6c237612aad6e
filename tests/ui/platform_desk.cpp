#include "tests/ui/platform_desk.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace quittance::samples {

using namespace Qt::StringLiterals;
using connect::WriteKind;

namespace {

const QByteArray kKey = "a-key-of-tests";
const QString kData = QStringLiteral("/companies/co/data/");
const QString kOfBooks = QStringLiteral("/companies/co/connections/books/data/");
const QString kMember = QStringLiteral("0f7a3a0e-4a53-4f0f-9f7d-0c2b6f0a1d01");
const QString kAccount = QStringLiteral("1b1a9c7e-6a1b-4a8f-8a44-6c1d2f3a4b02");
const QString kCompany = QStringLiteral("2c2b8d6f-7b2c-4b9a-9b55-7d2e3a4b5c03");

constexpr const char *kCustomers[] = {
    "Alder Optik",    "Bramley Pumps",   "Cindermill Steel", "Dunwick Marine",  "Eastholm Foods",  "Farrowby Vets",
    "Gorsebank Golf", "Harrow Tooling",  "Ironside Rail",    "Juniper Hotels",  "Kelder Spa",      "Lintonmoor Kilns",
    "Marsh Ceramics", "Nunthorne Books", "Oxbow Energy",     "Pellworth Works", "Quarrydale Sand", "Redfern Gears"};
constexpr int kMalformed = 3;
constexpr qint64 kModified = 1'772'323'200;
const QDate kFirstDay(2026, 1, 5);

fake::Record recordOf(const QJsonObject &object, qint64 modified = kModified)
{
    QJsonObject dated = object;
    dated.insert(u"modifiedDate"_s, QDateTime::fromSecsSinceEpoch(modified, Qt::UTC).toString(Qt::ISODate));
    return {object[u"id"_s].toString().toUtf8(), QJsonDocument(dated).toJson(QJsonDocument::Compact), modified};
}

QString dayText(QDate day)
{
    return day.toString(Qt::ISODate) + u"T00:00:00"_s;
}

QJsonObject refTo(const QString &id)
{
    return {{u"id"_s, id}};
}

QString customerOf(int invoice)
{
    return u"c%1"_s.arg(invoice % int(std::size(kCustomers)) + 1);
}

/// The last ones cannot be taken over: their amounts are words.
QJsonObject invoiceOf(int number, bool isMalformed)
{
    const int whole = 120 + (number * 37) % 900;
    const bool isPaid = number % 3 == 0;
    QJsonObject invoice{{u"id"_s, u"inv-%1"_s.arg(number)},
                        {u"invoiceNumber"_s, u"INV-%1"_s.arg(20800 + number)},
                        {u"customerRef"_s, refTo(customerOf(number))},
                        {u"issueDate"_s, dayText(kFirstDay.addDays(number / 2 % 60))},
                        {u"dueDate"_s, dayText(kFirstDay.addDays(number / 2 % 60 + 30))},
                        {u"currency"_s, u"EUR"_s},
                        {u"totalAmount"_s, whole},
                        {u"amountDue"_s, isPaid ? 0 : whole},
                        {u"totalTaxAmount"_s, 0},
                        {u"status"_s, isPaid ? u"Paid"_s : u"Submitted"_s}};
    if (isMalformed)
        invoice.insert(u"totalAmount"_s, u"about nine hundred"_s);
    return invoice;
}

QJsonObject paymentOf(int invoice)
{
    const int whole = 120 + (invoice * 37) % 900;
    const QJsonObject link{{u"type"_s, u"Invoice"_s}, {u"id"_s, u"inv-%1"_s.arg(invoice)}, {u"amount"_s, -whole}};
    return {{u"id"_s, u"pay-%1"_s.arg(invoice)},
            {u"customerRef"_s, refTo(customerOf(invoice))},
            {u"accountRef"_s, refTo(u"1200"_s)},
            {u"totalAmount"_s, whole},
            {u"currency"_s, u"EUR"_s},
            {u"date"_s, dayText(kFirstDay.addDays(invoice / 2 % 60 + 34))},
            {u"lines"_s, QJsonArray{QJsonObject{{u"amount"_s, whole}, {u"links"_s, QJsonArray{link}}}}}};
}

QJsonObject accountOf(const QString &id, const QString &name, const QString &type)
{
    return {{u"id"_s, id},
            {u"nominalCode"_s, id},
            {u"name"_s, name},
            {u"type"_s, type},
            {u"status"_s, u"Active"_s},
            {u"currency"_s, u"EUR"_s},
            {u"currentBalance"_s, 0},
            {u"fullyQualifiedName"_s, type + u'.' + name}};
}

QByteArray jsonOf(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

workspace::NewConnection connectionTo(const QString &name, const QString &provider, const fake::Server &server)
{
    workspace::NewConnection wanted;
    wanted.settings.name = name;
    wanted.settings.provider = provider;
    wanted.settings.base = QUrl(server.url(QString()).toString(QUrl::StripTrailingSlash));
    wanted.source.kind = sync::SecretSource::Kind::Given;
    wanted.secret = kKey;
    return wanted;
}

} // namespace

PlatformDesk::PlatformDesk(const QString &book)
    : m_codatServer([this](const fake::Request &request) { return answerOfCodat(request); })
    , m_alloyServer([this](const fake::Request &request) { return alloy(request); })
    , m_routableServer([this](const fake::Request &request) { return routable(request); })
    , m_workspace(std::make_unique<workspace::Workspace>())
{
    fillBooks(codat);
    fillAlloy();
    fillRoutable();
    const Result<> opened = m_workspace->openNow(book, true);
    if (!opened)
        qFatal("%s", qPrintable(opened.error().message));
}

PlatformDesk::~PlatformDesk() = default;

fake::Answer PlatformDesk::answerOfCodat(const fake::Request &request)
{
    if (!stalled.isEmpty() && request.body.contains(stalled))
        return {.fault = fake::Fault::Stall};
    if (refusedPaths.contains(request.url.path().section(u'/', -1)))
        return fake::codatError(403, "The user who linked the books may not read this.");
    fake::Answer answer = codat(request);
    if (requestsLeft >= 0) {
        answer.headers.emplace_back("X-Rate-Limit-Limit", "1000");
        answer.headers.emplace_back("X-Rate-Limit-Remaining", QByteArray::number(requestsLeft));
        answer.headers.emplace_back("X-Rate-Limit-Reset", "4102444800");
    }
    return answer;
}

QByteArray platformKey()
{
    return kKey;
}

void fillBooks(fake::Codat &codat, int invoices)
{
    codat.authorization = "Basic " + kKey.toBase64();
    codat.lists[u"/companies"_s] = {{"co", R"({"id":"co","name":"Harbour Ltd"})", 1}};
    codat.lists[u"/companies/co/connections"_s] = {
        {"books",
         R"({"id":"books","sourceType":"Accounting","platformName":"QuickBooks Online","status":"Linked","lastSync":"2026-03-01T00:00:00Z"})",
         1}};
    codat.bodies[u"/companies/co/data/info"_s] = R"({"companyName":"Harbour Ltd","baseCurrency":"EUR"})";
    codat.bodies[u"/companies/co/dataStatus"_s]
        = R"({"invoices":{"dataType":"invoices","currentStatus":"Complete","lastSuccessfulSync":"2026-03-02T08:00:00Z"}})";
    auto &customers = codat.lists[kData + u"customers"_s];
    for (size_t i = 0; i < std::size(kCustomers); ++i)
        customers.push_back(recordOf({{u"id"_s, u"c%1"_s.arg(i + 1)},
                                      {u"customerName"_s, QString::fromLatin1(kCustomers[i])},
                                      {u"status"_s, u"Active"_s}}));
    for (int i = 1; i <= invoices; ++i) {
        const bool isMalformed = i > invoices - kMalformed;
        codat.lists[kData + u"invoices"_s].push_back(recordOf(invoiceOf(i, isMalformed), kModified + i));
        if (i % 3 == 0 && !isMalformed)
            codat.lists[kData + u"payments"_s].push_back(recordOf(paymentOf(i), kModified + i));
    }
    codat.lists[kData + u"accounts"_s] = {recordOf(accountOf(u"200"_s, u"Sales"_s, u"Income"_s)),
                                          recordOf(accountOf(u"404"_s, u"Bank fees"_s, u"Expense"_s)),
                                          recordOf(accountOf(u"1200"_s, u"Current account"_s, u"Asset"_s))};
    codat.lists[kData + u"taxRates"_s] = {recordOf({{u"id"_s, u"standard"_s},
                                                    {u"name"_s, u"Standard rate"_s},
                                                    {u"code"_s, u"S20"_s},
                                                    {u"effectiveTaxRate"_s, 20},
                                                    {u"totalTaxRate"_s, 20},
                                                    {u"status"_s, u"Active"_s}})};
    codat.lists[kData + u"trackingCategories"_s]
        = {recordOf({{u"id"_s, u"north"_s}, {u"name"_s, u"Region: North"_s}, {u"status"_s, u"Active"_s}})};
    for (const char16_t *empty : {u"creditNotes", u"paymentMethods"})
        codat.lists[kData + QString::fromUtf16(empty)] = {};
    for (const char16_t *empty : {u"accountTransactions", u"directCosts", u"directIncomes", u"transfers"})
        codat.lists[kOfBooks + QString::fromUtf16(empty)] = {};
    codat.lists[kOfBooks + u"bankAccounts"_s] = {recordOf({{u"id"_s, u"1200"_s},
                                                           {u"accountName"_s, u"Current account"_s},
                                                           {u"nominalCode"_s, u"1200"_s},
                                                           {u"currency"_s, u"EUR"_s},
                                                           {u"balance"_s, 0}})};
}

void fillFigures(fake::Codat &codat)
{
    const auto aged = [](const QByteArray &customer, const QByteArray &name, const QByteArray &amount) {
        return R"({"customerId":")" + customer + R"(","customerName":")" + name
            + R"(","agedCurrencyOutstanding":[{"currency":"EUR","agedOutstandingAmounts":[{"fromDate":"0001-01-01",)"
              R"("toDate":"2026-04-01","amount":)"
            + amount + R"(,"details":[]}]}]})";
    };
    codat.bodies[u"/companies/co/reports/agedDebtor"_s]
        = R"({"generated":"2026-04-01T08:00:00Z","reportDate":"2026-04-01","data":[)"
        + aged("c1", "Alder Optik", "149.99") + ',' + aged("c99", "Unknown Ltd", "7") + "]}";
    codat.bodies[u"/companies/co/reports/enhancedInvoices"_s]
        = R"({"reportInfo":{"pageNumber":1,"pageSize":500,"totalResults":2},"reportItems":[)"
          R"({"id":"inv-1","invoiceNumber":"INV-20801","customerRef":{"id":"c2","customerName":"Bramley Pumps"},)"
          R"("status":"Paid","currency":"EUR","totalAmount":157,"amountDue":0,"payments":[{"id":"p","amount":157,)"
          R"("currency":"EUR","bankingTransactionRefs":[{"id":"t","amount":157}]}]},)"
          R"({"id":"inv-2","invoiceNumber":"INV-20802","customerRef":{"id":"c3","customerName":"Cindermill Steel"},)"
          R"("status":"Submitted","currency":"EUR","totalAmount":194,"amountDue":194,"payments":[]}]})";
}

void PlatformDesk::fillAlloy()
{
    alloy.authorization = "Bearer " + kKey;
    alloy.credential = u"cred-1"_s;
    alloy.pageSize = 50;
    for (int i = 1; i <= 6; ++i)
        alloy.lists[u"customers"_s].append(
            jsonOf({{u"id"_s, u"a%1"_s.arg(i)}, {u"customerName"_s, QString::fromLatin1(kCustomers[i])}}));
    for (const char16_t *empty :
         {u"invoices", u"payments", u"accounts", u"items", u"tax-rates", u"tracking-categories"})
        alloy.lists[QString::fromUtf16(empty)] = {};
}

void PlatformDesk::fillRoutable()
{
    routable.authorization = "Bearer " + kKey;
    routable.pageSize = 50;
    auto &receivables = routable.lists[u"/v1/receivables"_s];
    const QString states[] = {u"pending"_s, u"needs_approval"_s, u"completed"_s, u"issue"_s};
    for (int i = 1; i <= 24; ++i)
        receivables.push_back(
            {{u"id"_s, u"rv-%1"_s.arg(i)},
             {u"status"_s, states[i % 4]},
             {u"amount"_s, u"%1.50"_s.arg(300 + i * 17)},
             {u"currency_code"_s, u"USD"_s},
             {u"external_id"_s, u"RV-%1"_s.arg(2200 + i)},
             {u"bill_number"_s, u"B-%1"_s.arg(i)},
             {u"due_from_company"_s, QJsonObject{{u"id"_s, kCompany}, {u"display_name"_s, u"Hooli"_s}}},
             {u"created_at"_s, u"2026-01-05T17:00:00+00:00"_s},
             {u"status_changed_at"_s, u"2026-01-10T17:00:00.123400+00:00"_s}});
    routable.lists[u"/v1/companies"_s] = {{{u"id"_s, kCompany}, {u"display_name"_s, u"Hooli"_s}}};
    routable.lists[u"/v1/settings/accounts"_s] = {};
}

workspace::NewConnection PlatformDesk::books() const
{
    return connectionTo(u"Harbour books"_s, u"codat"_s, m_codatServer);
}

workspace::NewConnection PlatformDesk::cloud() const
{
    workspace::NewConnection wanted = connectionTo(u"Cloud books"_s, u"alloy"_s, m_alloyServer);
    wanted.settings.options = {{u"credential"_s, alloy.credential}};
    return wanted;
}

QFuture<Result<>> PlatformDesk::connectBooks()
{
    return m_workspace->connections().add(books());
}

QFuture<Result<>> PlatformDesk::connectCloud()
{
    return m_workspace->connections().add(cloud());
}

QFuture<Result<>> PlatformDesk::connectReceivables()
{
    workspace::NewConnection wanted = connectionTo(u"Receivables"_s, u"routable"_s, m_routableServer);
    wanted.settings.options = {{u"team_member"_s, kMember}, {u"account"_s, kAccount}};
    return m_workspace->connections().add(wanted);
}

workspace::WriteWish PlatformDesk::invoiceTo(const QString &to, const QString &number, qint64 whole)
{
    const Money amount(whole * kUnitsPerWhole, *Currency::fromCode(u"EUR"));
    workspace::WriteWish wish{.to = to, .kind = WriteKind::Invoice, .file = {}, .intent = {}};
    wish.intent = {.kind = WriteKind::Invoice, .number = number, .customerId = u"c1"_s};
    wish.intent.issue = QDate(2026, 3, 1);
    wish.intent.due = QDate(2026, 3, 31);
    wish.intent.amount = amount;
    wish.intent.lines = {{.description = u"Bearings"_s, .quantity = u"1"_s, .amount = amount, .account = u"200"_s}};
    return wish;
}

} // namespace quittance::samples
