#include "core/exchange/exchange.h"

#include <QFile>
#include <QTest>

using namespace quittance;
using namespace quittance::exchange;
using namespace Qt::StringLiterals;

namespace {

QByteArray sample(const QString &name)
{
    QFile file(QStringLiteral(QUITTANCE_SOURCE_DIR "/tests/sample/exchange/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// A zlib stream.
QByteArray packed(const QByteArray &bytes)
{
    return qCompress(bytes, 9).sliced(4);
}

struct Embedded
{
    QByteArray name;
    QByteArray bytes;
    bool isPacked = true;
};

/// The smallest PDF that embeds `files`, written here so that nothing of another's is needed.
QByteArray pdfWith(const std::vector<Embedded> &files, bool byNameTree = true)
{
    QByteArrayList objects;
    QByteArray names;
    QByteArray specs;
    for (size_t i = 0; i < files.size(); ++i) {
        const QByteArray number = QByteArray::number(3 + 2 * int(i));
        names += '(' + files[i].name + ") " + number + " 0 R ";
        specs += number + " 0 R ";
    }
    objects += byNameTree ? "<</Type/Catalog/Pages 2 0 R/Names<</EmbeddedFiles<</Names[" + names + "]>>>>>>"
                          : "<</Type/Catalog/Pages 2 0 R/AF[" + specs + "]>>";
    objects += "<</Type/Pages/Kids[]/Count 0>>";
    for (size_t i = 0; i < files.size(); ++i) {
        const QByteArray stream = QByteArray::number(4 + 2 * int(i));
        const QByteArray content = files[i].isPacked ? packed(files[i].bytes) : files[i].bytes;
        objects += "<</Type/Filespec/F(" + files[i].name + ")/EF<</F " + stream + " 0 R>>>>";
        objects += "<</Type/EmbeddedFile/Length " + QByteArray::number(content.size())
            + (files[i].isPacked ? "/Filter/FlateDecode" : "") + ">>\nstream\n" + content + "\nendstream";
    }
    QByteArray pdf = "%PDF-1.7\n";
    QByteArray table = "xref\n0 " + QByteArray::number(objects.size() + 1) + "\n0000000000 65535 f \n";
    for (qsizetype i = 0; i < objects.size(); ++i) {
        table += QByteArray::number(pdf.size()).rightJustified(10, '0') + " 00000 n \n";
        pdf += QByteArray::number(i + 1) + " 0 obj\n" + objects[i] + "\nendobj\n";
    }
    const QByteArray start = QByteArray::number(pdf.size());
    return pdf + table + "trailer\n<</Size " + QByteArray::number(objects.size() + 1) + "/Root 1 0 R>>\nstartxref\n"
        + start + "\n%%EOF\n";
}

} // namespace

class TestPdfInvoice : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theInvoiceInsideIsReadLikeTheFileItself_data()
    {
        QTest::addColumn<QByteArray>("pdf");
        const QByteArray cii = sample(u"invoice_cii.xml"_s);
        QTest::newRow("packed") << pdfWith({{"factur-x.xml", cii}});
        QTest::newRow("plain") << pdfWith({{"factur-x.xml", cii, false}});
        QTest::newRow("associated file") << pdfWith({{"xrechnung.xml", cii}}, false);
        QTest::newRow("another name") << pdfWith({{"invoice data.xml", cii}});
        QTest::newRow("beside others") << pdfWith({{"a.txt", "Hours: 8"}, {"b.xml", "<a/>"}, {"factur-x.xml", cii}});
        QTest::newRow("after rubbish") << "rubbish\n" + pdfWith({{"factur-x.xml", cii}});
        QTest::newRow("UBL") << pdfWith({{"factur-x.xml", sample(u"invoice_ubl.xml"_s)}});
    }

    void theInvoiceInsideIsReadLikeTheFileItself()
    {
        QFETCH(QByteArray, pdf);
        const Result<ReadOutcome> inside = read(pdf);
        QVERIFY2(inside, qPrintable(inside ? QString() : inside.error().message));
        const Result<ReadOutcome> file = read(sample(u"invoice_cii.xml"_s));
        QCOMPARE(inside->read, 1);
        QCOMPARE(inside->batch.documents.front().remoteId, file->batch.documents.front().remoteId);
        QCOMPARE(inside->batch.documents.front().amount, file->batch.documents.front().amount);
        QCOMPARE(inside->batch.documents.size(), file->batch.documents.size());
    }

    void thePrescribedNameGoesBeforeOthers()
    {
        QByteArray other = sample(u"invoice_cii.xml"_s);
        other.replace("AR-2026-0117", "COPY-1");
        const Result<ReadOutcome> outcome
            = read(pdfWith({{"another.xml", other}, {"factur-x.xml", sample(u"invoice_cii.xml"_s)}}));
        QVERIFY(outcome);
        QCOMPARE(outcome->batch.documents.front().number, u"AR-2026-0117"_s);
        QCOMPARE(outcome->warnings.back().field, u"factur-x.xml"_s);
    }

    void whatCannotBeReadIsSaid_data()
    {
        QTest::addColumn<QByteArray>("pdf");
        QTest::addColumn<Error::Kind>("kind");
        const QByteArray whole = pdfWith({{"factur-x.xml", sample(u"invoice_cii.xml"_s)}});
        QTest::newRow("no attachment") << pdfWith({}) << Error::Kind::Unsupported;
        QTest::newRow("no invoice") << pdfWith({{"a.xml", "<order/>"}}) << Error::Kind::Unsupported;
        QTest::newRow("header only") << QByteArray("%PDF-1.4\n") << Error::Kind::InvalidInput;
        QTest::newRow("noise") << "%PDF-1.4\n" + QByteArray(5000, '\x9d') << Error::Kind::InvalidInput;
        QTest::newRow("bomb") << pdfWith({{"factur-x.xml", QByteArray(200 << 20, ' ')}}) << Error::Kind::InvalidInput;
        // Packed twice: a few bytes that unpack to a few kilobytes that unpack to a hundred megabytes.
        const QByteArray twice = packed(packed(QByteArray(300 << 20, ' ')));
        const auto structure = [](const QByteArray &dictionary, const QByteArray &content) {
            return "%PDF-1.7\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<<" + dictionary + "/Length "
                + QByteArray::number(content.size()) + ">>\nstream\n" + content
                + "\nendstream\nendobj\nstartxref\n53\n%%EOF\n";
        };
        QTest::newRow("objects packed twice")
            << structure("/Type/ObjStm/N 1/First 4/Filter[/FlateDecode/FlateDecode]", twice)
            << Error::Kind::InvalidInput;
        QTest::newRow("places packed twice")
            << structure("/Type/XRef/W[1 2 1]/Size 3/Root 1 0 R/Filter [ /FlateDecode /Fl ]", twice)
            << Error::Kind::InvalidInput;
        QTest::newRow("packed twice, in other words")
            << structure("/Type/XRef/#57[1 2 1]/Size 3/Root 1 0 R/F#69lter[/Fl#61teDecode/FlateDecode]", twice)
            << Error::Kind::InvalidInput;
        QTest::newRow("packed in a way named elsewhere")
            << structure("/Type/XRef/W[1 2 1]/Size 3/Root 1 0 R/Filter 7 0 R", twice) << Error::Kind::InvalidInput;
        QTest::newRow("another packing") << structure("/Type/ObjStm/N 1/First 4/Filter/LZWDecode", twice)
                                         << Error::Kind::InvalidInput;
        QTest::newRow("rows beyond measure")
            << structure("/Type/XRef/W[1 2 1]/Size 3/Root 1 0 R/Filter/FlateDecode/DecodeParms<</Predictor 12/Columns "
                         "1500000000>>",
                         packed("abc"))
            << Error::Kind::InvalidInput;
        QTest::newRow("large XML") << pdfWith({{"factur-x.xml", '<' + QByteArray(40 << 20, ' ')}})
                                   << Error::Kind::Unsupported;
        QTest::newRow("broken XML") << pdfWith({{"factur-x.xml", sample(u"invoice_cii.xml"_s).chopped(50)}})
                                    << Error::Kind::InvalidInput;
    }

    void whatCannotBeReadIsSaid()
    {
        QFETCH(QByteArray, pdf);
        QFETCH(Error::Kind, kind);
        const Result<ReadOutcome> outcome = read(pdf);
        QVERIFY(!outcome);
        if (qstrcmp(QTest::currentDataTag(), "another packing") == 0
            || QByteArrayView(QTest::currentDataTag()).contains("twice"))
            QVERIFY(outcome.error().message.contains(u"unpacks to more"_s)); // and not only found to be damaged
        QCOMPARE(outcome.error().kind, kind);
        QVERIFY(!outcome.error().message.isEmpty());
    }

    void everyCutOffPdfIsAnError()
    {
        const QByteArray whole = pdfWith({{"factur-x.xml", sample(u"invoice_cii.xml"_s)}});
        for (qsizetype size = 10; size < whole.size() - 400; size += 97) {
            const Result<ReadOutcome> outcome = read(whole.left(size));
            if (outcome)
                QCOMPARE(outcome->read + qint64(outcome->rejected.size()), 1);
        }
    }
};

QTEST_APPLESS_MAIN(TestPdfInvoice)
#include "tst_pdf_invoice.moc"
