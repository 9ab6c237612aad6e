#include "core/exchange/camt/camt_entry.h"

#include "core/exchange/camt/camt_parts.h"

namespace quittance::exchange {

using namespace Qt::StringLiterals;

namespace {

/// More details than this are counted no further.
constexpr int kMostDetails = 1'000'000;

/// Of a batch of many thousand payments the first few hundred names and references are kept.
void addOnce(QStringList &list, const QString &text)
{
    constexpr qsizetype kMostKept = 500;
    if (!text.isEmpty() && list.size() < kMostKept && !list.contains(text))
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

/// `Amt`, as `USD1210.00`.
QString readMoney(XmlCursor &xml)
{
    const QString currency = xml.attribute("Ccy"_L1);
    return currency + xml.text();
}

/// `InstdAmt` and its like: what was paid in another currency than the entry's, and at which rate.
void readOriginal(XmlCursor &xml, CamtEntry &entry)
{
    xml.children([&](QStringView name) {
        if (name == u"Amt") {
            const QString currency = xml.attribute("Ccy"_L1);
            const QString amount = xml.text();
            if (!currency.isEmpty() && currency != entry.currency)
                addOnce(entry.moneyWords, u"/OCMT/"_s + currency + amount + u'/');
        } else if (name == u"CcyXchg") {
            xml.children([&](QStringView part) {
                const bool isRate = part == u"XchgRate";
                if (isRate)
                    addOnce(entry.moneyWords, u"/EXCH/"_s + xml.text() + u'/');
                return isRate;
            });
        } else {
            return false;
        }
        return true;
    });
}

void readAmountDetails(XmlCursor &xml, CamtEntry &entry)
{
    xml.children([&](QStringView name) {
        const bool isOriginal = name == u"InstdAmt" || name == u"TxAmt" || name == u"CntrValAmt";
        if (isOriginal)
            readOriginal(xml, entry);
        return isOriginal;
    });
}

/// `Chrgs`: an amount directly (to version 02), in a record (from 03), or only all of it together.
void readCharges(XmlCursor &xml, CamtEntry &entry)
{
    xml.children([&](QStringView name) {
        if (name == u"Amt" || name == u"TtlChrgsAndTaxAmt") {
            const QString money = readMoney(xml);
            const bool isNothing = money.isEmpty() || money.count(u'0') + money.count(u'.') >= money.size() - 3;
            if (!isNothing)
                addOnce(entry.moneyWords, u"/CHGS/"_s + money + u'/');
        } else if (name == u"Rcrd") {
            readCharges(xml, entry);
        } else {
            return false;
        }
        return true;
    });
}

/// `RtrInf`: the payment came back, and why.
void readReturn(XmlCursor &xml, CamtEntry &entry)
{
    QString reason;
    xml.children([&](QStringView name) {
        if (name != u"Rsn" && name != u"RtrRsn")
            return false;
        reason = xml.text();
        return true;
    });
    addOnce(entry.moneyWords, u"/RTRN/"_s + reason + u'/');
}

void readDetails(XmlCursor &xml, CamtEntry &entry)
{
    entry.details = qMin(entry.details + 1, kMostDetails);
    xml.children([&](QStringView name) {
        if (name == u"AmtDtls")
            readAmountDetails(xml, entry);
        else if (name == u"Chrgs")
            readCharges(xml, entry);
        else if (name == u"RtrInf")
            readReturn(xml, entry);
        else if (name == u"Refs")
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
                    entry.batchCount
                        = qMin(entry.batchCount + qBound(0, xml.text().toInt(), kMostDetails), kMostDetails);
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
        } else if (name == u"AmtDtls") {
            readAmountDetails(xml, entry);
        } else if (name == u"Chrgs") {
            readCharges(xml, entry);
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
