#include "core/exchange/csv/status_words.h"

#include "core/base/text_fold.h"

#include <QHash>

namespace quittance::exchange {
namespace {

QHash<QString, StatusMeaning> makeWords()
{
    struct Words
    {
        StatusMeaning meaning;
        QStringView words;
    };
    using enum StatusMeaning;
    // Folded: lower case without accents.
    constexpr Words kWords[] = {
        {Issued,
         u"open|authorised|authorized|approved|submitted|sent|emailsent|issued|posted|unpaid|outstanding|overdue|due|"
         u"partially paid|partiallypaid|partial|part paid|viewed|pending|finalised|finalized|active|offen|gebucht|"
         u"versendet|gesendet|uberfallig|teilweise bezahlt|teilbezahlt|gestellt|ouvert|ouverte|envoye|envoyee|emise|"
         u"impaye|impayee|non paye|non payee|en retard|echue|partiellement payee|a payer|validee|abierta|abierto|"
         u"emitida|enviada|pendiente|vencida|impagada|parcialmente pagada|openstaand|verzonden|verstuurd|vervallen|"
         u"onbetaald|deels betaald|gedeeltelijk betaald|definitief"},
        {Paid,
         u"paid|paid in full|fully paid|closed|settled|applied|cleared|completed|complete|bezahlt|beglichen|"
         u"ausgeglichen|ausgeziffert|erledigt|abgeschlossen|paye|payee|reglee|regle|solde|soldee|acquittee|pagado|"
         u"pagada|cobrada|cobrado|liquidada|cerrada|betaald|voldaan|afgesloten"},
        {Draft, u"draft|entwurf|vorlaufig|brouillon|borrador|concept|ontwerp"},
        {Void,
         u"void|voided|cancelled|canceled|reversed|annulled|storniert|storno|annulliert|ungultig|annule|annulee|"
         u"anulada|anulado|cancelada|cancelado|geannuleerd|vervallen verklaard|ongeldig|gecrediteerd"},
        {Deleted, u"deleted|removed|geloscht|supprime|supprimee|eliminada|eliminado|borrada|borrado|verwijderd"},
    };
    QHash<QString, StatusMeaning> words;
    for (const Words &entry : kWords) {
        for (const QStringView word : entry.words.split(u'|'))
            words.insert(word.toString(), entry.meaning);
    }
    return words;
}

} // namespace

std::optional<StatusMeaning> statusMeaning(QStringView word)
{
    static const QHash<QString, StatusMeaning> kByWord = makeWords();
    QString folded = foldText(word);
    folded.replace(u'_', u' ').replace(u'-', u' ');
    const auto found = kByWord.constFind(folded);
    return found == kByWord.constEnd() ? std::nullopt : std::optional(*found);
}

} // namespace quittance::exchange
