#pragma once

#include <QIODevice>

namespace quittance::connect {

/// A request's body that can be sent once.
///
/// When a connection closes before an answer, Qt sends the request again by itself, three times, a POST too. It starts
/// the body over for that; one that cannot start over makes it report the broken connection instead. Whether to repeat
/// is for the retry rule to say.
class OneTimeBody : public QIODevice
{
public:
    explicit OneTimeBody(QByteArray bytes, QObject *parent = nullptr);

    [[nodiscard]] bool isSequential() const override { return true; }
    [[nodiscard]] qint64 bytesAvailable() const override { return m_bytes.size() - m_sent; }
    [[nodiscard]] bool atEnd() const override { return bytesAvailable() == 0; }
    bool reset() override { return false; }

protected:
    qint64 readData(char *data, qint64 maxSize) override;
    qint64 writeData(const char * /*data*/, qint64 /*maxSize*/) override { return -1; }

private:
    QByteArray m_bytes;
    qint64 m_sent = 0;
};

} // namespace quittance::connect
