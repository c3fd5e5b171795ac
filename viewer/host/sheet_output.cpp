#include <QFontDatabase>
#include <QPageSize>
#include <QPdfWriter>
#include <QPrinter>
#include <QPrinterInfo>
#include <QSaveFile>
#include <algorithm>

#include "viewer/host/sheet_painter.h"

namespace viewer::host {

namespace {

constexpr double kUnitsPerInch = 254;

bool hasIdeographs(const QStringList& lines) {
    return std::any_of(lines.begin(), lines.end(), [](const QString& line) {
        return std::any_of(line.begin(), line.end(), [](QChar c) { return c.script() == QChar::Script_Han; });
    });
}

/// A text that would come out as boxes is no sheet.
QString missingFont(const Sheet& sheet) {
    QStringList lines = sheet.header + sheet.footer;
    for (const auto& film : sheet.films) lines += film.lines;
    const auto families = QFontDatabase::families();
    const auto has = [&](std::initializer_list<const char*> names) {
        return std::any_of(names.begin(), names.end(), [&](const char* name) { return families.contains(name); });
    };
    if (!has({"Noto Sans", "DejaVu Sans"})) return "Noto Sans";
    if (hasIdeographs(lines) && !has({"WenQuanYi Micro Hei", "WenQuanYi Zen Hei"})) return "WenQuanYi Zen Hei";
    return {};
}

QPageSize pageSizeOf(const SheetFormat& format) {
    SheetFormat upright = format;
    upright.landscape = false;
    return QPageSize(sheetSize(upright), QPageSize::Millimeter);
}

void paintPages(QPagedPaintDevice& device, const Sheet& sheet, const SheetFormat& format) {
    QPainter painter(&device);
    const double scale = device.logicalDpiX() / kUnitsPerInch;
    const int pages = sheetPages(int(sheet.films.size()), format);
    for (int page = 0; page < pages; ++page) {
        if (page > 0) device.newPage();
        painter.save();
        painter.scale(scale, scale);
        paintSheet(painter, sheet, format, page);
        painter.restore();
    }
}

void setUp(QPagedPaintDevice& device, const SheetFormat& format) {
    device.setPageSize(pageSizeOf(format));
    device.setPageOrientation(format.landscape ? QPageLayout::Landscape : QPageLayout::Portrait);
    device.setPageMargins({0, 0, 0, 0});
}

}  // namespace

QImage sheetImage(const Sheet& sheet, const SheetFormat& format, int page, double dpi) {
    const QSizeF mm = sheetSize(format);
    QImage image(qRound(mm.width() / 25.4 * dpi), qRound(mm.height() / 25.4 * dpi), QImage::Format_RGB32);
    image.fill(format.dark ? Qt::black : Qt::white);
    QPainter painter(&image);
    painter.scale(dpi / kUnitsPerInch, dpi / kUnitsPerInch);
    paintSheet(painter, sheet, format, page);
    return image;
}

sdk::Result<void> writeSheetPdf(const Sheet& sheet, const SheetFormat& format, const QString& path) {
    if (const QString font = missingFont(sheet); !font.isEmpty())
        return tl::unexpected(sdk::Error{
            "sheet.font", "A font for the words of the sheet is not installed: " + font.toStdString() + ".", ""});
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return tl::unexpected(sdk::Error{"sheet.write", file.errorString().toStdString(), path.toStdString()});
    {
        QPdfWriter writer(&file);
        writer.setResolution(int(kUnitsPerInch));
        writer.setCreator("Fimbria");
        setUp(writer, format);
        paintPages(writer, sheet, format);
    }
    if (!file.commit())
        return tl::unexpected(sdk::Error{"sheet.write", file.errorString().toStdString(), path.toStdString()});
    return {};
}

sdk::Result<void> printSheet(const Sheet& sheet, const SheetFormat& format, const QString& name, int copies) {
    const QPrinterInfo info = QPrinterInfo::printerInfo(name);
    if (info.isNull())
        return tl::unexpected(sdk::Error{"sheet.printer", "This printer is not known any more.", name.toStdString()});
    QPrinter printer(info, QPrinter::HighResolution);
    printer.setFullPage(true);
    printer.setCopyCount(copies);
    printer.setDocName("Fimbria");  // nothing of the patient in the queue of the printer
    setUp(printer, format);
    if (!printer.isValid())
        return tl::unexpected(sdk::Error{"sheet.printer", "The printer does not take the job.", name.toStdString()});
    paintPages(printer, sheet, format);
    if (printer.printerState() == QPrinter::Error || printer.printerState() == QPrinter::Aborted)
        return tl::unexpected(sdk::Error{"sheet.printer", "The printer gave up the job.", name.toStdString()});
    return {};
}

QStringList systemPrinters() {
    QStringList names = QPrinterInfo::availablePrinterNames();
    const QString first = QPrinterInfo::defaultPrinterName();
    if (names.removeOne(first)) names.prepend(first);
    return names;
}

}  // namespace viewer::host
