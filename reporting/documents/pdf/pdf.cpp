#include "reporting/documents/pdf/pdf.h"

#include <QBuffer>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>

#include "reporting/documents/pdf/pages.h"
#include "reporting/documents/text/words.h"

namespace reporting::documents {

Result<Document> encodePdf(const Report& report, const EncodeContext& context) {
    const auto pages = ReportPages::layOut(report, context);
    if (!pages) return tl::unexpected(pages.error());
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setPdfVersion(QPagedPaintDevice::PdfVersion_A1b);
        writer.setPageSize(QPageSize(report.page.paper == Paper::Letter ? QPageSize::Letter : QPageSize::A4));
        writer.setPageMargins(QMarginsF(0, 0, 0, 0));
        // Ten dots a point: the units of the pages are the dots of the writer.
        writer.setResolution(720);
        writer.setTitle(QString::fromStdString(said(report.title, context.language)));
        writer.setCreator("Fimbria " + QString::fromStdString(context.softwareVersion));
        QPainter painter;
        if (!painter.begin(&writer)) return tl::unexpected(Error{"pdf.encode", "The PDF could not be begun.", ""});
        for (int page = 0; page < (*pages)->pageCount(); ++page) {
            if (page > 0 && !writer.newPage())
                return tl::unexpected(Error{"pdf.encode", "A page of the PDF could not be written.", ""});
            (*pages)->paint(painter, page);
        }
        if (!painter.end()) return tl::unexpected(Error{"pdf.encode", "The PDF could not be ended.", ""});
    }
    return Document{"pdf", context.language, "application/pdf", "report-" + context.language + ".pdf",
                    bytes.toStdString()};
}

}  // namespace reporting::documents
