#pragma once

#include "core/connect/codat/company_reader.h"
#include "core/connect/connector.h"

#include <QTimer>

namespace quittance::connect::codat {

/// How long Codat is waited for while it reads a list from the books again.
struct SearchPatience
{
    std::chrono::milliseconds between{1500};
    int looks = 20;
};

/// Looks whether a written record is in the books, by its natural key.
///
/// Codat answers from its own copy, which a record that landed a moment ago is not in. What is not there is therefore
/// looked for again after Codat has read the list anew; only then it is surely not there. Ends itself after its answer.
class RecordSearch : public QObject
{
    Q_OBJECT

public:
    using Done = Connector::Done<FoundRecord>;

    /// The client must outlive it.
    RecordSearch(const CodatClient &client, QString company, FrozenRequest request, SearchPatience patience,
                 QObject *parent);

    void start(QObject *context, Done done);

private:
    void look();
    void lookAt(int page);
    void lookAtUpdated(const QString &id);
    void onPage(int page, const Result<HttpAnswer> &answer);
    void onNotThere();
    void refresh();
    void wait(const QString &operation);
    void end(Result<FoundRecord> answer);

    const CodatClient &m_client;
    QString m_company;
    FrozenRequest m_request;
    SearchPatience m_patience;
    QPointer<QObject> m_context;
    Done m_done;
    FoundRecord m_other; ///< of the same key, and something else
    bool m_isFresh = false; ///< Codat read the list since we began
    int m_looks = 0;
};

/// What Codat's query language is asked for a key. Its grammar knows no quotes: of a key with anything but letters,
/// digits and a few signs only a part is asked for, and what comes back is compared. Empty where not even that can be.
/// Source: codat.md 3.
[[nodiscard]] QString keyQuery(const QString &field, const QString &key);

} // namespace quittance::connect::codat
