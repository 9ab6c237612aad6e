#include "core/exchange/camt/camt_parts.h"

#include "core/exchange/iban.h"

namespace quittance::exchange {

using namespace Qt::StringLiterals;

namespace {

/// The text of the first child called `wanted`, at any depth `through` leads to.
QString readNested(XmlCursor &xml, QStringView wanted, std::initializer_list<QStringView> through)
{
    QString found;
    xml.children([&](QStringView name) {
        if (name == wanted) {
            const QString text = xml.text();
            if (found.isEmpty())
                found = text;
            return true;
        }
        for (const QStringView way : through) {
            if (name == way) {
                const QString text = readNested(xml, wanted, through);
                if (found.isEmpty())
                    found = text;
                return true;
            }
        }
        return false;
    });
    return found;
}

void readAccountId(XmlCursor &xml, CamtAccount &account)
{
    xml.children([&](QStringView name) {
        if (name == u"IBAN") {
            account.iban = compactAccount(xml.text());
            account.id = account.iban;
        } else if (name == u"BBAN" || name == u"UPIC") {
            account.id = compactAccount(xml.text());
        } else if (name == u"Othr" || name == u"PrtryAcct") {
            account.id = compactAccount(readNested(xml, u"Id", {}));
        } else {
            return false;
        }
        return true;
    });
    if (account.iban.isEmpty() && isIban(account.id))
        account.iban = account.id;
}

} // namespace

CamtAccount readCamtAccount(XmlCursor &xml)
{
    CamtAccount account;
    QString owner;
    xml.children([&](QStringView name) {
        if (name == u"Id")
            readAccountId(xml, account);
        else if (name == u"Ccy")
            account.currency = xml.text();
        else if (name == u"Nm")
            account.name = xml.text();
        else if (name == u"Ownr")
            owner = readNested(xml, u"Nm", {u"Pty"});
        else
            return false;
        return true;
    });
    if (account.name.isEmpty())
        account.name = owner;
    return account;
}

QDate readCamtDate(XmlCursor &xml)
{
    QString found;
    xml.children([&](QStringView name) {
        if (name != u"Dt" && name != u"DtTm")
            return false;
        found = xml.text();
        return true;
    });
    return QDate::fromString(found.left(10), Qt::ISODate);
}

bool isCamtPlaceholder(QStringView reference)
{
    for (const QStringView word : {u"NOTPROVIDED", u"NOT PROVIDED", u"NONREF", u"NOREF", u"N/A", u"-", u"0"}) {
        if (reference.size() == word.size() && reference.compare(word, Qt::CaseInsensitive) == 0)
            return true;
    }
    return reference.isEmpty();
}

CamtBalance readCamtBalance(XmlCursor &xml)
{
    CamtBalance balance;
    xml.children([&](QStringView name) {
        if (name == u"Tp") {
            balance.type = readNested(xml, u"Cd", {u"CdOrPrtry"});
        } else if (name == u"Amt") {
            balance.currency = xml.attribute("Ccy"_L1);
            balance.amount = xml.text();
        } else if (name == u"CdtDbtInd") {
            balance.isDebit = xml.text() == u"DBIT";
        } else if (name == u"Dt") {
            balance.date = readCamtDate(xml);
        } else {
            return false;
        }
        return true;
    });
    return balance;
}

} // namespace quittance::exchange
