#include "tests/contract/prism.h"

#include <QFileInfo>
#include <QStandardPaths>
#include <QTcpServer>

namespace quittance::contract {

using namespace Qt::StringLiterals;

namespace {

constexpr int kEndMs = 5000;

QString nodeProgram()
{
    return QStandardPaths::findExecutable(u"node"_s);
}

quint16 freePort()
{
    QTcpServer probe;
    return probe.listen(QHostAddress::LocalHost) ? probe.serverPort() : 0;
}

} // namespace

QString Prism::whatIsMissing()
{
    if (nodeProgram().isEmpty())
        return u"Node is not installed, so there is no simulator to ask."_s;
    if (!QFileInfo::exists(QStringLiteral(QUITTANCE_PRISM)))
        return u"The simulator is not installed; the test contract_simulator does that."_s;
    return {};
}

Prism::Prism(const QString &specification, QObject *parent)
    : QObject(parent)
    , m_port(freePort())
{
    m_process.setProcessChannelMode(QProcess::MergedChannels);
    connect(&m_process, &QProcess::readyRead, this, &Prism::readOutput);
    connect(&m_process, &QProcess::finished, this, [this] { Q_EMIT failed(QString::fromUtf8(m_output)); });
    m_process.start(nodeProgram(),
                    {QStringLiteral(QUITTANCE_PRISM), u"mock"_s, u"-h"_s, u"127.0.0.1"_s, u"-p"_s,
                     QString::number(m_port), specification});
}

Prism::~Prism()
{
    m_process.disconnect(this);
    m_process.kill();
    m_process.waitForFinished(kEndMs);
}

QUrl Prism::url() const
{
    return QUrl(u"http://127.0.0.1:%1"_s.arg(m_port));
}

void Prism::readOutput()
{
    m_output += m_process.readAll();
    if (m_isReady || !m_output.contains("Prism is listening"))
        return;
    m_isReady = true;
    Q_EMIT ready();
}

} // namespace quittance::contract
