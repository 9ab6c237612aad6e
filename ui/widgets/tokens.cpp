#include "ui/widgets/tokens.h"

#include <algorithm>

namespace quittance::ui {

namespace {

QColor rgb(unsigned value)
{
    return QColor::fromRgb(QRgb(value));
}

/// The same in both themes. Source: the palette of Okabe and Ito.
std::array<QColor, 5> matchColors()
{
    return {rgb(0x0072B2), rgb(0x56B4E9), rgb(0xE69F00), rgb(0xD55E00), rgb(0x7F7F7F)};
}

Tokens makeLight()
{
    Tokens t;
    t.title = rgb(0xE6E8EB), t.window = rgb(0xF1F2F4), t.panel = rgb(0xFFFFFF);
    t.header = rgb(0xF7F8F9), t.field = rgb(0xFFFFFF), t.raised = rgb(0xFFFFFF);
    t.hover = rgb(0xEDEFF2), t.sel = rgb(0xE3EBF4), t.selIn = rgb(0xE9EAED);
    t.line = rgb(0xD9DCE0), t.line2 = rgb(0xB9BEC5), t.hair = rgb(0xECEDF0);
    t.tx = rgb(0x1A1C1F), t.tx2 = rgb(0x454A50), t.tx3 = rgb(0x5F6368), t.txd = rgb(0x9AA0A6);
    t.accent = rgb(0x2B4A6F), t.accentText = rgb(0xFFFFFF), t.focus = rgb(0x2B4A6F);
    t.info = rgb(0x1B7F8C), t.caution = rgb(0xA86400), t.danger = rgb(0xB3261E);
    t.infoStrong = rgb(0x136570), t.cautionStrong = rgb(0x855000);
    t.infoTint = rgb(0xEAF4F5), t.cautionTint = rgb(0xFBF3E4), t.dangerTint = rgb(0xFBECEA);
    t.bucket = {rgb(0x3E86BD), rgb(0xFCEBB6), rgb(0xF2B24A), rgb(0xCF6018), rgb(0x741F05)};
    t.bucketLine = {rgb(0x2B648F), rgb(0x8A6D1F), rgb(0x8F671C), rgb(0x8A3C0B), rgb(0x4A1302)};
    t.bucketText = {rgb(0xFFFFFF), rgb(0x3D3008), rgb(0x3D2A05), rgb(0xFFFFFF), rgb(0xFFFFFF)};
    t.match = matchColors();
    t.chart = rgb(0x454A50), t.chart2 = rgb(0x8A9099), t.grid = rgb(0xE6E8EB), t.band = rgb(0xE4E8ED);
    return t;
}

Tokens makeDark()
{
    Tokens t;
    t.isDark = true;
    t.title = rgb(0x101113), t.window = rgb(0x17181A), t.panel = rgb(0x1E1F22);
    t.header = rgb(0x232528), t.field = rgb(0x17181A), t.raised = rgb(0x26282C);
    t.hover = rgb(0x292B2F), t.sel = rgb(0x2B3848), t.selIn = rgb(0x2D2F33);
    t.line = rgb(0x34373C), t.line2 = rgb(0x50555C), t.hair = rgb(0x2A2C30);
    t.tx = rgb(0xE8EAED), t.tx2 = rgb(0xC3C7CC), t.tx3 = rgb(0xA7ABB0), t.txd = rgb(0x6F747B);
    t.accent = rgb(0x9DBBDD), t.accentText = rgb(0x14181D), t.focus = rgb(0x9DBBDD);
    t.info = rgb(0x5CC8D7), t.caution = rgb(0xF2B04C), t.danger = rgb(0xFF8A80);
    t.infoStrong = t.info, t.cautionStrong = t.caution;
    t.infoTint = rgb(0x1D2C2F), t.cautionTint = rgb(0x302818), t.dangerTint = rgb(0x33211F);
    t.bucket = {rgb(0x4F97D0), rgb(0x94501C), rgb(0xD07A22), rgb(0xF5BC55), rgb(0xFFF3D0)};
    t.bucketLine = {rgb(0x7FB6E2), rgb(0xBC7440), rgb(0xE89A4A), rgb(0xFFD588), rgb(0xFFFFFF)};
    t.bucketText = {rgb(0x0E1A24), rgb(0xFFFFFF), rgb(0x1C0F02), rgb(0x2A1C02), rgb(0x2A2410)};
    t.match = matchColors();
    t.chart = rgb(0xC3C7CC), t.chart2 = rgb(0x868C94), t.grid = rgb(0x2C2F33), t.band = rgb(0x2B2F35);
    return t;
}

/// Current keeps its own colour; the overdue buckets are spread over the other four.
QColor onRamp(const std::array<QColor, 5> &ramp, int index, int count)
{
    if (index <= 0)
        return ramp[0];
    const int last = std::max(count - 1, 1);
    const int at = std::min(index, last);
    if (last == 1)
        return ramp[2];
    const int scaled = (at - 1) * 3 * 256 / (last - 1); // position on ramp[1..4] in 256ths
    const std::size_t low = std::size_t(1 + scaled / 256);
    const int part = scaled % 256;
    if (part == 0)
        return ramp[low];
    const QColor a = ramp[low];
    const QColor b = ramp[low + 1];
    const auto mix = [part](int x, int y) { return x + (y - x) * part / 256; };
    return QColor::fromRgb(mix(a.red(), b.red()), mix(a.green(), b.green()), mix(a.blue(), b.blue()));
}

} // namespace

const Tokens &Tokens::light()
{
    static const Tokens tokens = makeLight();
    return tokens;
}

const Tokens &Tokens::dark()
{
    static const Tokens tokens = makeDark();
    return tokens;
}

QColor Tokens::text(Tone tone, bool onPanel) const
{
    switch (tone) {
    case Tone::Normal:
        return tx;
    case Tone::Secondary:
        return tx2;
    case Tone::Caption:
        return tx3;
    case Tone::Disabled:
        return txd;
    case Tone::Accent:
        return accent;
    case Tone::Info:
        return onPanel ? info : infoStrong;
    case Tone::Caution:
        return onPanel ? caution : cautionStrong;
    case Tone::Danger:
        return danger;
    }
    return tx;
}

QColor Tokens::bucketFill(int index, int count) const
{
    return onRamp(bucket, index, count);
}

QColor Tokens::bucketOutline(int index, int count) const
{
    return onRamp(bucketLine, index, count);
}

QColor Tokens::bucketMark(int index, int count) const
{
    return onRamp(bucketText, index, count);
}

} // namespace quittance::ui
