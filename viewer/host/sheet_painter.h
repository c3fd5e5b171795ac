#pragma once

#include <QPainter>

#include "viewer/host/sheet_values.h"
#include "viewer/sdk/result.h"

namespace viewer::host {

/// Paints one page (0-based) in tenths of a millimetre from the top left corner of the paper: the same code for the
/// preview, the PDF, the printer and the film. Pages beyond the last film are empty but for head and foot.
void paintSheet(QPainter& painter, const Sheet& sheet, const SheetFormat& format, int page);

/// The picture of a page with that many dots per inch.
QImage sheetImage(const Sheet& sheet, const SheetFormat& format, int page, double dpi);

/// The sheet as a PDF file. Errors: "sheet.font" (a family that the texts need is not installed), "sheet.write".
sdk::Result<void> writeSheetPdf(const Sheet& sheet, const SheetFormat& format, const QString& path);

/// On a printer of the system by its name. Errors: "sheet.printer".
sdk::Result<void> printSheet(const Sheet& sheet, const SheetFormat& format, const QString& printer, int copies);
/// The system's printers, the default first.
QStringList systemPrinters();

}  // namespace viewer::host
