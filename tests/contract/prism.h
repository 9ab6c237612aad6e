#pragma once

#include <QObject>
#include <QProcess>
#include <QUrl>

namespace quittance::contract {

/// One running simulator of one specification. Ends with this object.
class Prism : public QObject
{
    Q_OBJECT

public:
    /// Empty where it can run; otherwise what is missing, as a sentence.
    [[nodiscard]] static QString whatIsMissing();

    Prism(const QString &specification, QObject *parent);
    ~Prism() override;

    [[nodiscard]] bool isReady() const { return m_isReady; }
    [[nodiscard]] QUrl url() const;

Q_SIGNALS:
    void ready();
    /// It ended by itself; what it said.
    void failed(const QString &output);

private:
    void readOutput();

    QProcess m_process;
    QByteArray m_output;
    quint16 m_port = 0;
    bool m_isReady = false;
};

} // namespace quittance::contract
