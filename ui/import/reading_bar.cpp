#include "ui/import/reading_bar.h"

#include "core/base/currency.h"
#include "ui/widgets/theme.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QSignalBlocker>
#include <QSpinBox>

#include <algorithm>

namespace quittance::ui {

using namespace Qt::StringLiterals;
using workspace::ImportAs;
using workspace::TableReading;

namespace {

constexpr int kRow = 36;
constexpr int kSide = 12;
constexpr int kLabelGap = 6;
constexpr int kItemGap = 14;
constexpr int kControl = 24;
constexpr int kMostHeaderRows = 50;
constexpr int kLongestList = 250;

std::vector<NamedValue> kindChoices()
{
    std::vector<NamedValue> kinds;
    for (const ImportAs as : {ImportAs::Customers, ImportAs::Invoices, ImportAs::CreditNotes, ImportAs::Payments,
                              ImportAs::Bank, ImportAs::Rates})
        kinds.emplace_back(QString::number(int(as)), kindWords(as));
    return kinds;
}

/// Chooses `value`; one that is not offered joins the list, so that nothing a file says is lost.
void select(QComboBox &combo, const QString &value, bool isKnown = true)
{
    const QSignalBlocker quiet(combo);
    int at = value.isEmpty() || !isKnown ? -1 : combo.findData(value);
    if (at < 0 && !value.isEmpty() && isKnown) {
        combo.addItem(value, value);
        at = combo.count() - 1;
    }
    combo.setCurrentIndex(at);
}

} // namespace

ReadingBar::ReadingBar(Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_what(new QLabel(this))
{
    setObjectName(u"readingBar"_s);
    build();
    restyle();
    connect(&theme, &Theme::changed, this, &ReadingBar::restyle);
    setReading(std::nullopt);
}

void ReadingBar::build()
{
    m_file = addCombo(u"readingFile"_s, tr("File"), {}, tr("The file shown below."));
    m_sheet = addCombo(u"readingSheet"_s, tr("Sheet"), {}, tr("The sheet of the workbook that is read."));
    m_mapping = addCombo(u"readingMapping"_s, tr("Mapping"), {},
                         tr("A mapping saved by name. One that fits the headings is taken by itself."));
    m_kind = addCombo(u"readingKind"_s, tr("Kind"), kindChoices(), tr("What the rows of the file are."));
    buildConstants();
    m_encoding = addCombo(u"readingEncoding"_s, tr("Encoding"), encodingChoices(),
                          tr("How the file writes letters. Change it when umlauts or accents look wrong."));
    m_delimiter = addCombo(u"readingDelimiter"_s, tr("Delimiter"), delimiterChoices(),
                           tr("What parts one cell from the next."));
    m_decimal = addCombo(u"readingDecimal"_s, tr("Decimal"), decimalChoices(),
                         tr("The mark before the cents. The other mark parts groups of three."));
    m_dates = addCombo(u"readingDates"_s, tr("Dates"), dateOrderChoices(), tr("The order of day, month and year."));
    m_sign = addCombo(u"readingSign"_s, tr("Sign"), {{u"as"_s, tr("as written")}, {u"reversed"_s, tr("reversed")}},
                      tr("Reversed: what the file writes with a minus is an amount owed or received."));
    m_headerRows = new QSpinBox(this);
    m_headerRows->setObjectName(u"readingHeaderRows"_s);
    m_headerRows->setRange(0, kMostHeaderRows);
    m_headerRows->setToolTip(tr("Rows before the data; the last of them has the headings. 0: there are no headings."));
    m_headerRows->setKeyboardTracking(false);
    m_headerRows->setButtonSymbols(QAbstractSpinBox::NoButtons);
    addLabelled(tr("Header rows"), m_headerRows);
    m_what->setObjectName(u"readingWhat"_s);

    m_decimal->setPlaceholderText(tr("choose"));
    m_dates->setPlaceholderText(tr("choose"));
    m_mapping->setPlaceholderText(tr("proposed"));
    connect(m_file, &QComboBox::activated, this, &ReadingBar::fileChosen);
    connect(m_mapping, &QComboBox::activated, this,
            [this](int at) { Q_EMIT mappingChosen(m_mapping->itemData(at).toString()); });
    for (QComboBox *combo : {m_sheet, m_kind, m_encoding, m_delimiter})
        connect(combo, &QComboBox::activated, this, [this] { choose(true); });
    for (QComboBox *combo : {m_decimal, m_dates, m_sign})
        connect(combo, &QComboBox::activated, this, [this] { choose(false); });
    connect(m_headerRows, &QSpinBox::valueChanged, this, [this] { choose(true); });
    setFiles({}, -1);
    setMappingNames({});
}

/// What every row is said to hold when no column does.
void ReadingBar::buildConstants()
{
    constexpr int kAccountWidth = 150;
    constexpr int kCurrencyWidth = 52;
    constexpr int kCodeLetters = 3;
    m_account = addEdit(u"readingAccount"_s, tr("Into"), kAccountWidth,
                        tr("Our own bank account that the lines belong to, such as its IBAN."));
    m_account->setPlaceholderText(tr("own account"));
    m_currency = addEdit(u"readingCurrency"_s, tr("Currency"), kCurrencyWidth,
                         tr("The currency of amounts that name none, such as EUR."));
    m_currency->setMaxLength(kCodeLetters);
    m_currency->setPlaceholderText(u"EUR"_s);
    connect(m_account, &QLineEdit::textEdited, this, [this] { choose(false); });
    connect(m_currency, &QLineEdit::textEdited, this, [this](const QString &text) {
        if (text.isEmpty() || Currency::fromCode(text.toUpper()))
            choose(false);
    });
}

QLineEdit *ReadingBar::addEdit(const QString &name, const QString &label, int width, const QString &tip)
{
    auto *edit = new QLineEdit(this);
    edit->setObjectName(name);
    edit->setToolTip(tip);
    edit->setFixedWidth(width);
    addLabelled(label, edit);
    return edit;
}

QComboBox *ReadingBar::addCombo(const QString &name, const QString &label, const std::vector<NamedValue> &choices,
                                const QString &tip)
{
    auto *combo = new QComboBox(this);
    combo->setObjectName(name);
    combo->setToolTip(tip);
    combo->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    combo->setMaximumWidth(kLongestList);
    for (const auto &[value, words] : choices)
        combo->addItem(words, value);
    addLabelled(label, combo);
    return combo;
}

QLabel *ReadingBar::addLabelled(const QString &label, QWidget *control)
{
    auto *caption = new QLabel(label, this);
    caption->setBuddy(control);
    control->setAccessibleName(label);
    m_items.emplace_back(caption, control);
    return caption;
}

void ReadingBar::setFiles(const QStringList &names, int current)
{
    const QSignalBlocker quiet(m_file);
    m_file->clear();
    m_file->addItems(names);
    m_file->setCurrentIndex(current);
    m_file->setProperty("isOffered", names.size() > 1);
    layOut();
}

void ReadingBar::setMappingNames(const QStringList &names)
{
    const QSignalBlocker quiet(m_mapping);
    m_mapping->clear();
    for (const QString &name : names)
        m_mapping->addItem(name, name);
    m_mapping->setProperty("isOffered", !names.isEmpty());
    select(*m_mapping, m_reading ? m_reading->savedName : QString());
    layOut();
}

void ReadingBar::setReading(const std::optional<TableReading> &reading, const QString &what)
{
    m_reading = reading;
    m_lacksAccount = m_lacksCurrency = false;
    m_what->setText(what);
    if (reading) {
        select(*m_mapping, reading->savedName);
        if (!reading->savedName.isEmpty())
            m_mapping->setProperty("isOffered", true);
        showSheets();
        select(*m_kind, QString::number(int(reading->as)));
        select(*m_encoding, reading->encoding);
        select(*m_delimiter, reading->delimiter);
        select(*m_decimal, reading->decimalMark);
        select(*m_dates, reading->dateOrder);
        select(*m_sign, reading->reverseSign ? u"reversed"_s : u"as"_s);
        showConstant(*m_account, u"account"_s);
        showConstant(*m_currency, u"currency"_s);
        const QSignalBlocker quiet(m_headerRows);
        m_headerRows->setValue(reading->headerRows);
    }
    layOut();
}

void ReadingBar::setSaid(const workspace::PreparedFile &file)
{
    if (m_reading)
        return;
    m_lacksAccount = file.lacksAccount;
    m_lacksCurrency = file.lacksCurrency;
    for (const auto &[edit, text] : {std::pair(m_account, file.account), std::pair(m_currency, file.currency)}) {
        if (!edit->hasFocus() && edit->text() != text)
            edit->setText(text);
    }
    layOut();
}

void ReadingBar::say()
{
    Q_EMIT saidChosen(m_lacksAccount ? m_account->text().trimmed() : QString(),
                      m_lacksCurrency ? m_currency->text().toUpper() : QString());
}

void ReadingBar::choose(bool isLayout)
{
    if (!m_reading) {
        say();
        return;
    }
    TableReading reading = *m_reading;
    if (!reading.sheets.isEmpty())
        reading.sheet = m_sheet->currentText();
    reading.as = ImportAs(m_kind->currentData().toInt());
    reading.encoding = m_encoding->currentData().toString();
    reading.delimiter = m_delimiter->currentData().toString();
    reading.decimalMark = m_decimal->currentData().toString();
    reading.dateOrder = m_dates->currentData().toString();
    reading.reverseSign = m_sign->currentIndex() == 1;
    reading.headerRows = m_headerRows->value();
    for (const auto &[edit, field] : {std::pair(m_account, u"account"_s), std::pair(m_currency, u"currency"_s)}) {
        const QString text = edit == m_currency ? edit->text().toUpper() : edit->text().trimmed();
        if (isOffered(edit) && !text.isEmpty())
            reading.constants.insert(field, text);
        else
            reading.constants.remove(field);
    }
    m_reading = reading;
    if (isLayout)
        Q_EMIT layoutChosen(reading);
    else
        Q_EMIT readingChosen(reading);
}

void ReadingBar::showSheets()
{
    const QSignalBlocker quiet(m_sheet);
    m_sheet->clear();
    m_sheet->addItems(m_reading->sheets);
    m_sheet->setCurrentText(m_reading->sheet);
}

/// Leaves what is being typed alone.
void ReadingBar::showConstant(QLineEdit &edit, const QString &field)
{
    const QString text = m_reading->constants.value(field);
    if (!edit.hasFocus() && edit.text() != text)
        edit.setText(text);
}

bool ReadingBar::hasColumn(const QString &field) const
{
    return std::ranges::any_of(m_reading->columns, [&field](const auto &c) { return c.fields.contains(field); });
}

bool ReadingBar::isOffered(const QWidget *control) const
{
    if (control == m_file)
        return m_file->property("isOffered").toBool();
    if (!m_reading)
        return (control == m_account && m_lacksAccount) || (control == m_currency && m_lacksCurrency);
    if (control == m_mapping)
        return m_mapping->property("isOffered").toBool();
    if (control == m_sheet)
        return m_reading->sheets.size() > 1;
    if (control == m_encoding || control == m_delimiter)
        return m_reading->sheets.isEmpty(); // a workbook has neither
    if (control == m_account)
        return m_reading->as == ImportAs::Bank && !hasColumn(u"account"_s);
    if (control == m_currency)
        return m_reading->as != ImportAs::Customers && m_reading->as != ImportAs::Rates && !hasColumn(u"currency"_s);
    return true;
}

void ReadingBar::layOut()
{
    int left = kSide;
    int row = 0;
    for (const auto &[label, control] : m_items) {
        const bool isShown = isOffered(control);
        label->setVisible(isShown);
        control->setVisible(isShown);
        if (!isShown)
            continue;
        const int labelWidth = label->sizeHint().width();
        const int controlWidth
            = std::clamp(control->sizeHint().width(), control->minimumWidth(), control->maximumWidth());
        if (left > kSide && left + labelWidth + kLabelGap + controlWidth > width() - kSide) {
            ++row;
            left = kSide;
        }
        const int top = row * kRow - (row > 0 ? 6 : 0) + (kRow - kControl) / 2;
        label->setGeometry(left, top, labelWidth, kControl);
        left += labelWidth + kLabelGap;
        control->setGeometry(left, top, controlWidth, kControl);
        left += controlWidth + kItemGap;
    }
    m_what->setVisible(!m_reading && !m_what->text().isEmpty());
    m_what->setGeometry(left, (kRow - kControl) / 2, std::max(width() - left - kSide, 0), kControl);
    setFixedHeight((row + 1) * kRow - (row > 0 ? 6 : 0));
}

QSize ReadingBar::sizeHint() const
{
    return {600, height()};
}

QSize ReadingBar::minimumSizeHint() const
{
    return {300, kRow};
}

void ReadingBar::resizeEvent(QResizeEvent *)
{
    layOut();
}

void ReadingBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.tokens().window);
    painter.fillRect(0, height() - 1, width(), 1, m_theme.tokens().line);
}

void ReadingBar::restyle()
{
    for (const auto &item : m_items) {
        QPalette palette = item.first->palette();
        palette.setColor(QPalette::WindowText, m_theme.tokens().tx3);
        item.first->setPalette(palette);
        item.first->setFont(m_theme.font(TextStyle::Caption));
    }
    QPalette palette = m_what->palette();
    palette.setColor(QPalette::WindowText, m_theme.tokens().tx2);
    m_what->setPalette(palette);
    layOut();
    update();
}

} // namespace quittance::ui
