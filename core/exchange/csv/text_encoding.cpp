#include "core/exchange/csv/text_encoding.h"

#include <QCoreApplication>
#include <QStringDecoder>

#include <array>
#include <simdjson.h>

namespace quittance::exchange {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::exchange::TextEncoding)
};

/// Bytes 0x80 to 0x9f of Windows-1252; the rest is Latin-1. U+FFFD: not assigned.
constexpr std::array<char16_t, 32> kWindows1252 = {
    0x20ac, 0xfffd, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160,
    0x2039, 0x0152, 0xfffd, 0x017d, 0xfffd, 0xfffd, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022,
    0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0xfffd, 0x017e, 0x0178,
};

/// Bytes 0x80 to 0xff of Windows-1250.
constexpr std::array<char16_t, 128> kWindows1250 = {
    0x20ac, 0xfffd, 0x201a, 0xfffd, 0x201e, 0x2026, 0x2020, 0x2021, 0xfffd, 0x2030, 0x0160, 0x2039, 0x015a,
    0x0164, 0x017d, 0x0179, 0xfffd, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0xfffd, 0x2122,
    0x0161, 0x203a, 0x015b, 0x0165, 0x017e, 0x017a, 0x00a0, 0x02c7, 0x02d8, 0x0141, 0x00a4, 0x0104, 0x00a6,
    0x00a7, 0x00a8, 0x00a9, 0x015e, 0x00ab, 0x00ac, 0x00ad, 0x00ae, 0x017b, 0x00b0, 0x00b1, 0x02db, 0x0142,
    0x00b4, 0x00b5, 0x00b6, 0x00b7, 0x00b8, 0x0105, 0x015f, 0x00bb, 0x013d, 0x02dd, 0x013e, 0x017c, 0x0154,
    0x00c1, 0x00c2, 0x0102, 0x00c4, 0x0139, 0x0106, 0x00c7, 0x010c, 0x00c9, 0x0118, 0x00cb, 0x011a, 0x00cd,
    0x00ce, 0x010e, 0x0110, 0x0143, 0x0147, 0x00d3, 0x00d4, 0x0150, 0x00d6, 0x00d7, 0x0158, 0x016e, 0x00da,
    0x0170, 0x00dc, 0x00dd, 0x0162, 0x00df, 0x0155, 0x00e1, 0x00e2, 0x0103, 0x00e4, 0x013a, 0x0107, 0x00e7,
    0x010d, 0x00e9, 0x0119, 0x00eb, 0x011b, 0x00ed, 0x00ee, 0x010f, 0x0111, 0x0144, 0x0148, 0x00f3, 0x00f4,
    0x0151, 0x00f6, 0x00f7, 0x0159, 0x016f, 0x00fa, 0x0171, 0x00fc, 0x00fd, 0x0163, 0x02d9,
};

constexpr char16_t kUnassigned = 0xfffd;

char16_t windows1252(uchar byte)
{
    return byte >= 0x80 && byte < 0xa0 ? kWindows1252[byte - 0x80u] : char16_t(byte);
}

char16_t windows1250(uchar byte)
{
    return byte >= 0x80 ? kWindows1250[byte - 0x80u] : char16_t(byte);
}

bool isValidUtf8(QByteArrayView bytes)
{
    return simdjson::validate_utf8(bytes.data(), size_t(bytes.size()));
}

bool isAsciiLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// Central European letters stand where Windows-1252 has signs, and signs do not stand inside words.
bool looksCentralEuropean(QByteArrayView bytes)
{
    constexpr std::string_view kWesternLetters = "\xe0\xe3\xe5\xe6\xea\xf0\xf1\xf5\xfb\xc0\xc3\xc5\xc6\xca\xd1\xd5";
    constexpr std::string_view kCentralLetters = "\x8a\x8d\x8e\x8f\x9a\x9d\x9e\x9f\x8c\x9c";
    int central = 0;
    int western = 0;
    for (qsizetype i = 1; i + 1 < bytes.size(); ++i) {
        const char c = bytes[i];
        if (uchar(c) < 0x80 || (!isAsciiLetter(bytes[i - 1]) && !isAsciiLetter(bytes[i + 1])))
            continue;
        const char16_t wide = windows1252(uchar(c));
        const bool signInWestern = wide == kUnassigned || (wide >= 0xa0 && wide <= 0xbf);
        const bool letterInCentral = QChar(windows1250(uchar(c))).isLetter();
        central += int((signInWestern && letterInCentral) || kCentralLetters.find(c) != std::string_view::npos);
        western += int(kWesternLetters.find(c) != std::string_view::npos);
    }
    return central > western;
}

/// UTF-16 without a mark: in Latin script every other byte is zero.
QString detectWide(QByteArrayView bytes)
{
    const QByteArrayView head = bytes.first(qMin(bytes.size(), qsizetype(4096)));
    qsizetype even = 0;
    qsizetype odd = 0;
    for (qsizetype i = 0; i < head.size(); ++i)
        (i % 2 == 0 ? even : odd) += int(head[i] == 0);
    const qsizetype quarter = head.size() / 4;
    if (odd > quarter && even < quarter / 4 + 1)
        return u"utf-16le"_s;
    if (even > quarter && odd < quarter / 4 + 1)
        return u"utf-16be"_s;
    return {};
}

Result<DecodedText> decodeWide(QByteArrayView bytes, const QString &encoding)
{
    constexpr qsizetype kChunk = 1 << 20;
    QStringDecoder decoder(encoding == u"utf-16be" ? QStringConverter::Utf16BE : QStringConverter::Utf16LE);
    DecodedText decoded{.encoding = encoding};
    decoded.storage.reserve(bytes.size() / 2 + 16);
    for (qsizetype at = 0; at < bytes.size(); at += kChunk) {
        const QString part = decoder.decode(bytes.sliced(at, qMin(kChunk, bytes.size() - at)));
        decoded.storage += part.toUtf8();
    }
    if (decoder.hasError())
        return fail(Error::Kind::InvalidInput, Text::tr("The file is not valid %1 text.").arg(encoding));
    decoded.text = decoded.storage;
    return decoded;
}

Result<DecodedText> decodeBytes(QByteArrayView bytes, const QString &encoding)
{
    const auto letter = encoding == u"windows-1250" ? windows1250 : windows1252;
    std::array<QByteArray, 128> letters;
    for (int i = 0; i < 128; ++i) {
        const char16_t wide = letter(uchar(0x80 + i));
        letters[size_t(i)] = QString(QChar(wide)).toUtf8();
    }
    DecodedText decoded{.encoding = encoding};
    decoded.storage.reserve(bytes.size() + bytes.size() / 8 + 16);
    for (const char c : bytes) {
        if (uchar(c) < 0x80)
            decoded.storage += c;
        else
            decoded.storage += letters[uchar(c) - 0x80u];
    }
    decoded.text = decoded.storage;
    return decoded;
}

/// Our name for what people and mapping files call an encoding; empty when it is none of ours.
QString canonicalName(const QString &encoding)
{
    struct Alias
    {
        QStringView name;
        QStringView canonical;
    };
    constexpr Alias kAliases[] = {
        {u"utf-8", u"utf-8"},         {u"utf8", u"utf-8"},
        {u"utf-16le", u"utf-16le"},   {u"utf-16", u"utf-16le"},
        {u"utf-16be", u"utf-16be"},   {u"windows-1252", u"windows-1252"},
        {u"cp1252", u"windows-1252"}, {u"iso-8859-1", u"windows-1252"},
        {u"latin1", u"windows-1252"}, {u"us-ascii", u"utf-8"},
        {u"ascii", u"utf-8"},         {u"windows-1250", u"windows-1250"},
        {u"cp1250", u"windows-1250"},
    };
    const QString name = encoding.trimmed().toLower();
    for (const Alias &alias : kAliases) {
        if (name == alias.name)
            return alias.canonical.toString();
    }
    return {};
}

} // namespace

QString detectEncoding(QByteArrayView bytes)
{
    if (bytes.startsWith("\xef\xbb\xbf"))
        return u"utf-8"_s;
    if (bytes.startsWith("\xff\xfe"))
        return u"utf-16le"_s;
    if (bytes.startsWith("\xfe\xff"))
        return u"utf-16be"_s;
    QString wide = detectWide(bytes);
    if (!wide.isEmpty())
        return wide;
    if (isValidUtf8(bytes))
        return u"utf-8"_s;
    return looksCentralEuropean(bytes) ? u"windows-1250"_s : u"windows-1252"_s;
}

Result<DecodedText> decodeText(QByteArrayView bytes, const QString &encoding)
{
    QString name = encoding.isEmpty() ? detectEncoding(bytes) : canonicalName(encoding);
    if (name.isEmpty())
        return fail(Error::Kind::Unsupported,
                    Text::tr("The encoding “%1” is not one this program reads.").arg(encoding));
    if (name == u"utf-16le" && bytes.startsWith("\xfe\xff"))
        name = u"utf-16be"_s;
    if (name.startsWith(u"utf-16")) {
        const bool marked = bytes.startsWith("\xff\xfe") || bytes.startsWith("\xfe\xff");
        return decodeWide(marked ? bytes.sliced(2) : bytes, name);
    }
    if (name != u"utf-8")
        return decodeBytes(bytes, name);
    if (!encoding.isEmpty() && !isValidUtf8(bytes))
        return fail(Error::Kind::InvalidInput, Text::tr("The file is not valid %1 text.").arg(name));
    return DecodedText{.text = bytes.startsWith("\xef\xbb\xbf") ? bytes.sliced(3) : bytes, .encoding = name};
}

} // namespace quittance::exchange
