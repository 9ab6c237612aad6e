#include "core/sync/intent_json.h"

#include "core/base/decimal.h"
#include "core/connect/json/json_page.h"
#include "core/connect/json/json_token.h"
#include "core/sync/attachment_files.h"
#include "core/sync/intent_totals.h"

#include <QCoreApplication>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace quittance::sync {

using namespace Qt::StringLiterals;
using connect::JsonKind;
using connect::JsonValue;
using connect::SendOn;
using connect::WriteAction;
using connect::WriteAttachment;
using connect::WriteIntent;
using connect::WriteKind;
using connect::WriteLine;
using connect::WriteShare;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::sync)
};

qint64 lineAt(const QByteArray &json, qsizetype offset)
{
    return json.first(std::clamp(offset, qsizetype(0), json.size())).count('\n') + 1;
}

/// Reads one intent. The first thing that is wrong ends it.
class IntentReader
{
public:
    IntentReader(WriteKind kind, QByteArray json, const IntentSource &source)
        : m_json(std::move(json))
        , m_source(source)
    {
        m_intent.kind = kind;
        // With room behind its end the parser reads these very bytes, so that a value tells its line.
        m_json.reserve(m_json.size() + 256);
    }

    Result<WriteIntent> read()
    {
        QJsonParseError broken;
        const QJsonDocument looked = QJsonDocument::fromJson(m_json, &broken);
        if (broken.error != QJsonParseError::NoError)
            return fail(Error::Kind::InvalidInput, Text::tr("This is not whole JSON: %1.").arg(broken.errorString()),
                        Place{m_source.file, lineAt(m_json, broken.offset), {}});
        if (!looked.isObject())
            return fail(Error::Kind::InvalidInput, Text::tr("The file must hold one JSON object."),
                        Place{m_source.file, 1, {}});
        const Result<JsonValue> root = m_reader.read(m_json);
        if (!root)
            return fail(Error::Kind::InvalidInput, root.error().message, placeOf(root.error().place.field));
        readRoot(*root);
        if (!m_error) {
            if (const Result<> fits = checkTotals(m_intent); !fits)
                refuse(fits.error().place.field, fits.error().message);
        }
        if (m_error)
            return tl::unexpected<Error>(*m_error);
        return std::move(m_intent);
    }

private:
    [[nodiscard]] Place placeOf(const QString &field) const
    {
        return Place{m_source.file, lineOfField(m_json, field), field};
    }

    void refuse(const QString &field, const QString &sentence)
    {
        if (!m_error)
            m_error = Error{Error::Kind::InvalidInput, sentence, placeOf(field)};
    }
    void refuse(const JsonValue &value, const QString &sentence) { refuse(value.path(), sentence); }

    void readRoot(const JsonValue &root)
    {
        readCurrency(root["currency"]);
        for (const JsonValue &value : root.children()) {
            if (!m_error && value.key() != "currency" && !readCommon(value) && !readMore(value))
                refuse(value,
                       Text::tr("There is no field “%1” in a %2.")
                           .arg(QString::fromUtf8(value.key()), connect::wordOf(m_intent.kind)));
        }
        checkPresent(root);
    }

    void readCurrency(const JsonValue &value)
    {
        if (!value.isThere())
            return;
        m_currency = Currency::fromCode(value.string());
        if (!m_currency)
            refuse(value, Text::tr("“%1” is not an ISO 4217 currency.").arg(value.string()));
        else if (m_intent.kind == WriteKind::Customer)
            m_intent.fields[u"currency"_s] = m_currency->code();
    }

    /// False where the field is none of these.
    bool readCommon(const JsonValue &value)
    {
        const QByteArrayView key = value.key();
        if (key == "number" || (key == "name" && m_intent.kind == WriteKind::Customer))
            m_intent.number = text(value);
        else if (key == "id")
            readId(value);
        else if (key == "customer_id")
            m_intent.customerId = text(value);
        else if (key == "issue" || (key == "date" && m_intent.kind == WriteKind::Payment))
            m_intent.issue = day(value);
        else if (key == "due")
            m_intent.due = day(value);
        else if (key == "amount")
            m_intent.amount = money(value);
        else if (key == "description")
            m_intent.description = text(value);
        else if (key == "lines")
            readLines(value);
        else if (key == "account")
            m_intent.account = text(value);
        else if (key == "reference")
            m_intent.reference = text(value);
        else if (key == "fields")
            readFields(value);
        else
            return false;
        return true;
    }

    /// What only records of one kind have.
    bool readMore(const JsonValue &value)
    {
        const QByteArrayView key = value.key();
        const bool isReceivable = m_intent.kind == WriteKind::Receivable;
        if (m_intent.kind == WriteKind::Payment && key == "applies_to")
            readShares(value);
        else if (m_intent.kind == WriteKind::Customer && (key == "email" || key == "phone" || key == "country"))
            m_intent.fields[QString::fromUtf8(key)] = text(value);
        else if (isReceivable && key == "type")
            m_intent.type = text(value);
        else if (isReceivable && key == "message")
            m_intent.message = text(value);
        else if (isReceivable && key == "send_on")
            readSendOn(value);
        else if ((isReceivable || m_intent.kind == WriteKind::Invoice) && key == "attachments")
            readAttachments(value);
        else
            return false;
        return true;
    }

    void readId(const JsonValue &value)
    {
        m_intent.remoteId = text(value);
        m_intent.action = m_intent.remoteId.isEmpty() ? WriteAction::Create : WriteAction::Update;
    }

    QString text(const JsonValue &value)
    {
        const JsonKind kind = value.kind();
        if (kind == JsonKind::Null)
            return {};
        if (kind != JsonKind::String && kind != JsonKind::Number)
            refuse(value, Text::tr("This must be a text."));
        return value.string();
    }

    bool flag(const JsonValue &value)
    {
        if (value.kind() != JsonKind::Bool)
            refuse(value, Text::tr("This must be true or false."));
        return value.isTrue();
    }

    QDate day(const JsonValue &value)
    {
        if (value.kind() == JsonKind::Null)
            return {};
        const Result<QDate> read = parseIsoDate(value.string());
        if (value.kind() != JsonKind::String || !read) {
            refuse(value, Text::tr("“%1” is not a date. Write it as 2026-03-31.").arg(value.string()));
            return {};
        }
        return *read;
    }

    std::optional<Money> money(const JsonValue &value)
    {
        if (value.kind() == JsonKind::Null)
            return std::nullopt;
        if (!m_currency) {
            refuse(u"currency"_s, Text::tr("Amounts need a currency."));
            return std::nullopt;
        }
        const bool isNumber = value.kind() == JsonKind::Number;
        const Result<qint64> units
            = isNumber ? connect::unitsOfToken(value.text()) : parseUnits(value.string(), {.grouping = false});
        if ((!isNumber && value.kind() != JsonKind::String) || !units) {
            refuse(value, Text::tr("“%1” is not an amount. Write it as \"1234.50\".").arg(value.string()));
            return std::nullopt;
        }
        return Money(*units, *m_currency);
    }

    /// The members of a list; an error for anything else.
    std::vector<JsonValue> list(const JsonValue &value)
    {
        if (value.isThere() && value.kind() != JsonKind::Array)
            refuse(value, Text::tr("This must be a list."));
        return value.children();
    }

    void readLines(const JsonValue &value)
    {
        for (const JsonValue &one : list(value)) {
            WriteLine line;
            if (one.kind() != JsonKind::Object)
                refuse(one, Text::tr("A line is an object."));
            for (const JsonValue &member : one.children()) {
                if (!readLineField(line, member))
                    refuse(member, Text::tr("A line has no field “%1”.").arg(QString::fromUtf8(member.key())));
            }
            m_intent.lines.push_back(std::move(line));
        }
    }

    bool readLineField(WriteLine &line, const JsonValue &value)
    {
        const QByteArrayView key = value.key();
        if (key == "description")
            line.description = text(value);
        else if (key == "quantity")
            readQuantity(line, value);
        else if (key == "unit_amount")
            line.unitAmount = money(value);
        else if (key == "amount")
            line.amount = money(value);
        else if (key == "account")
            line.account = text(value);
        else if (key == "tax_rate")
            line.taxRate = text(value);
        else if (key == "item")
            line.item = text(value);
        else if (key == "fee")
            line.isFee = flag(value);
        else if (key == "tracking")
            readTracking(line, value);
        else
            return false;
        return true;
    }

    void readQuantity(WriteLine &line, const JsonValue &value)
    {
        line.quantity = value.kind() == JsonKind::Number ? connect::decimalOfToken(value.text()) : text(value);
        if (!line.quantity.isEmpty() && !connect::isJsonNumber(line.quantity.toUtf8()))
            refuse(value, Text::tr("“%1” is not a quantity.").arg(line.quantity));
    }

    void readTracking(WriteLine &line, const JsonValue &value)
    {
        if (value.kind() == JsonKind::String) {
            line.tracking.push_back(text(value));
            return;
        }
        for (const JsonValue &one : list(value))
            line.tracking.push_back(text(one));
    }

    void readShares(const JsonValue &value)
    {
        for (const JsonValue &one : list(value)) {
            WriteShare share;
            int targets = 0;
            const std::optional<Money> amount = money(one["amount"]);
            for (const JsonValue &member : one.children()) {
                const QByteArrayView key = member.key();
                if (key == "amount")
                    continue;
                ++targets;
                if (key == "invoice" || key == "credit_note") {
                    share.to = key == "invoice" ? WriteShare::To::Invoice : WriteShare::To::CreditNote;
                    share.remoteId = text(member);
                } else if (key != "on_account") {
                    refuse(member, Text::tr("A payment applies to an invoice, a credit_note or on_account."));
                }
            }
            if (targets != 1 || (share.to != WriteShare::To::OnAccount && share.remoteId.isEmpty()))
                refuse(one, Text::tr("Name one invoice, one credit_note, or on_account."));
            if (!amount || amount->isZero())
                refuse(one, Text::tr("This part of the payment needs its amount."));
            share.amount = amount.value_or(Money());
            m_intent.shares.push_back(share);
        }
    }

    void readSendOn(const JsonValue &value)
    {
        if (value.kind() == JsonKind::Null) {
            m_intent.sendOn = {SendOn::When::Hold, {}};
            return;
        }
        const QDate sent = day(value);
        if (sent.isValid())
            m_intent.sendOn = {SendOn::When::Day, sent};
    }

    void readAttachments(const JsonValue &value)
    {
        AttachmentFiles files;
        for (const JsonValue &one : list(value)) {
            const QString path = text(one);
            WriteAttachment attachment{.name = path.section(u'/', -1), .bytes = {}};
            if (!m_source.folder.isEmpty()) {
                Result<WriteAttachment> read = files.read(QDir(m_source.folder).filePath(path), path);
                if (!read) {
                    refuse(one, read.error().message);
                    return;
                }
                attachment = std::move(*read);
            }
            m_intent.attachments.push_back(std::move(attachment));
        }
    }

    void readFields(const JsonValue &value)
    {
        if (value.isThere() && value.kind() != JsonKind::Object)
            refuse(value, Text::tr("“fields” is an object of texts."));
        for (const JsonValue &member : value.children())
            m_intent.fields[QString::fromUtf8(member.key())]
                = member.kind() == JsonKind::Bool ? member.string() : text(member);
    }

    void checkPresent(const JsonValue &root)
    {
        const bool isNew = m_intent.action == WriteAction::Create;
        const WriteKind kind = m_intent.kind;
        if (kind == WriteKind::Receivable && m_intent.sendOn.when == SendOn::When::Ask)
            refuse(u"send_on"_s,
                   Text::tr("It does not say when it goes out, and leaving that open would send it at once. Write "
                            "\"send_on\": null to prepare it without sending, or a date to send it on that day."));
        if (kind == WriteKind::Customer && isNew && m_intent.number.isEmpty())
            refuse(u"number"_s, Text::tr("A customer needs a name: give it as “number” or “name”."));
        if ((kind == WriteKind::Invoice || kind == WriteKind::CreditNote) && isNew && m_intent.customerId.isEmpty())
            refuse(u"customer_id"_s, Text::tr("It needs the platform's id of its customer."));
        if (kind != WriteKind::Customer && kind != WriteKind::Receivable && isNew && !m_intent.issue.isValid())
            refuse(kind == WriteKind::Payment ? u"date"_s : u"issue"_s, Text::tr("It needs its date."));
        if (m_intent.due.isValid() && m_intent.issue.isValid() && m_intent.due < m_intent.issue)
            refuse(root["due"], Text::tr("It is due before it is issued."));
    }

    QByteArray m_json;
    IntentSource m_source;
    connect::JsonPageReader m_reader;
    WriteIntent m_intent;
    std::optional<Currency> m_currency;
    std::optional<Error> m_error;
};

} // namespace

Result<WriteIntent> readIntent(WriteKind kind, const QByteArray &json, const IntentSource &source)
{
    return IntentReader(kind, json, source).read();
}

qint64 lineOfField(const QByteArray &json, const QString &path)
{
    if (path.isEmpty())
        return 0;
    QByteArray bytes = json;
    bytes.reserve(bytes.size() + 256);
    connect::JsonPageReader reader;
    const Result<JsonValue> root = reader.read(bytes);
    if (!root)
        return 0;
    JsonValue value = *root;
    qsizetype from = 0;
    // A value says where it stands; of what holds others, the name is looked for behind what was found before.
    for (const QString &step : path.split(u'.')) {
        const QByteArray name = step.section(u'[', 0, 0).toUtf8();
        value = value[name];
        const qsizetype at = bytes.indexOf('"' + name + '"', from);
        if (value.kind() == JsonKind::Missing || at < 0)
            return 0;
        from = at;
        if (step.endsWith(u']')) {
            const qsizetype index = step.section(u'[', 1).chopped(1).toInt();
            const std::vector<JsonValue> elements = value.children();
            if (index >= qsizetype(elements.size()))
                return 0;
            value = elements[size_t(index)];
        }
        const std::vector<JsonValue> inside = value.children();
        const QByteArrayView shown
            = !value.text().isEmpty() ? value.text() : (inside.empty() ? QByteArrayView() : inside.front().key());
        if (shown.data() >= bytes.constData() && shown.data() < bytes.constData() + bytes.size())
            from = shown.data() - bytes.constData();
        if (!value.text().isEmpty())
            return lineAt(bytes, from);
        if (step.endsWith(u']') && from > 0)
            from -= 1;
    }
    return lineAt(bytes, from);
}

} // namespace quittance::sync
