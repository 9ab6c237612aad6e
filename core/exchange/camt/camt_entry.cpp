#include "core/exchange/camt/camt_entry.h"

#include "core/exchange/camt/camt_parts.h"

namespace quittance::exchange {

using namespace Qt::StringLiterals;

namespace {

void addOnce(QStringList &list, const QString &text)
{
    if (!text.isEmpty() && !list.contains(text))
        list += text;
}

/// `Dbtr` and its like: the name directly (to version 07), in `Pty` (from 08), or a bank's in `Agt`.
QString readPartyName(XmlCursor &xml)
{
    QString found;
    xml.children([&](QStringView name) {
        if (name == u"Nm")
            found = xml.text();
        else if (name == u"Pty" || name == u"Agt" || name == u"FinInstnId")
            found = readPartyName(xml);
        else
            return false;
        return true;
    });
    return found;
}

void readParties(XmlCursor &xml, CamtEntry &entry)
{
    xml.children([&](QStringView name) {
        if (name == u"Dbtr")
            addOnce(entry.debtors, readPartyName(xml));
        else if (name == u"Cdtr")
            addOnce(entry.creditors, readPartyName(xml));
        else if (name == u"UltmtDbtr")
            addOnce(entry.ultimateDebtors, readPartyName(xml));
        else if (name == u"UltmtCdtr")
            addOnce(entry.ultimateCreditors, readPartyName(xml));
        else if (name == u"DbtrAcct")
            addOnce(entry.debtorAccounts, readCamtAccount(xml).id);
        else if (name == u"CdtrAcct")
            addOnce(entry.creditorAccounts, readCamtAccount(xml).id);
        else
            return false;
        return true;
    });
}

void readStructured(XmlCursor &xml, CamtEntry &entry)
{
    xml.children([&](QStringView name) {
        if (name == u"CdtrRefInf") {
            xml.children([&](QStringView part) {
                const bool isReference = part == u"Ref" || part == u"CdtrRef";
                if (isReference)
                    addOnce(entry.structured, xml.text());
                return isReference;
            });
        } else if (name == u"RfrdDocInf") {
            xml.children([&](QStringView part) {
                const bool isNumber = part == u"Nb" || part == u"RfrdDocNb";
                if (isNumber)
                    addOnce(entry.structured, xml.text());
                return isNumber;
            });
        } else if (name == u"AddtlRmtInf") {
            addOnce(entry.unstructured, xml.text());
        } else {
            return false;
        }
        return true;
    });
}

void readRemittance(XmlCursor &xml, CamtEntry &entry)
{
    xml.children([&](QStringView name) {
        if (name == u"Ustrd")
            addOnce(entry.unstructured, xml.text());
        else if (name == u"Strd")
            readStructured(xml, entry);
        else
            return false;
        return true;
    });
}

void readReferences(XmlCursor &xml, CamtEntry &entry)
{
    xml.children([&](QStringView name) {
        if (name == u"EndToEndId") {
            const QString id = xml.text();
            if (!isCamtPlaceholder(id))
                addOnce(entry.endToEndIds, id);
        } else if (name == u"AcctSvcrRef") {
            addOnce(entry.servicerReferences, xml.text());
        } else {
            return false;
        }
        return true;
    });
}

void readDetails(XmlCursor &xml, CamtEntry &entry)
{
    ++entry.details;
    xml.children([&](QStringView name) {
        if (name == u"Refs")
            readReferences(xml, entry);
        else if (name == u"RltdPties")
            readParties(xml, entry);
        else if (name == u"RmtInf")
            readRemittance(xml, entry);
        else if (name == u"AddtlTxInf")
            addOnce(entry.unstructured, xml.text());
        else
            return false;
        return true;
    });
}

void readDetailGroup(XmlCursor &xml, CamtEntry &entry)
{
    xml.children([&](QStringView name) {
        if (name == u"TxDtls") {
            readDetails(xml, entry);
        } else if (name == u"Btch") {
            xml.children([&](QStringView part) {
                const bool isCount = part == u"NbOfTxs";
                if (isCount)
                    entry.batchCount += xml.text().toInt();
                return isCount;
            });
        } else {
            return false;
        }
        return true;
    });
}

} // namespace

CamtEntry readCamtEntry(XmlCursor &xml)
{
    CamtEntry entry{.line = xml.line()};
    xml.children([&](QStringView name) {
        if (name == u"Amt") {
            entry.currency = xml.attribute("Ccy"_L1);
            entry.amount = xml.text();
        } else if (name == u"CdtDbtInd") {
            entry.direction = xml.text();
        } else if (name == u"RvslInd") {
            const QString flag = xml.text();
            entry.isReversal = flag == u"true" || flag == u"1";
        } else if (name == u"Sts") {
            entry.status = xml.text();
        } else if (name == u"BookgDt") {
            entry.booked = readCamtDate(xml);
        } else if (name == u"ValDt") {
            entry.valued = readCamtDate(xml);
        } else if (name == u"NtryRef") {
            entry.entryReference = xml.text();
        } else if (name == u"AcctSvcrRef") {
            entry.servicerReference = xml.text();
        } else if (name == u"NtryDtls" || name == u"TxDtls") {
            name == u"TxDtls" ? readDetails(xml, entry) : readDetailGroup(xml, entry);
        } else if (name == u"AddtlNtryInf") {
            entry.information = xml.text();
        } else {
            return false;
        }
        return true;
    });
    return entry;
}

} // namespace quittance::exchange
