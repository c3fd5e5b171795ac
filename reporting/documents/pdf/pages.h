#pragma once

#include <QSizeF>
#include <memory>

#include "reporting/model/document.h"
#include "reporting/model/report.h"
#include "reporting/model/result.h"

class QPainter;

namespace reporting::documents {

/// A report laid out on its paper once, painted as often as wanted: the PDF and the preview on the screen show the same
/// pages.
///
/// Units are tenths of a point: A4 is 5950 × 8420 from its upper left corner. A preview scales its painter.
/// Needs a QGuiApplication; lay out and paint on its thread or on any one thread at a time.
class ReportPages {
public:
    /// Errors: "pdf.font" (no font for the words of the report), "pdf.encode" (no QGuiApplication).
    static Result<std::shared_ptr<const ReportPages>> layOut(const Report& report, const EncodeContext& context);
    ~ReportPages();
    ReportPages(const ReportPages&) = delete;
    ReportPages& operator=(const ReportPages&) = delete;

    QSizeF pageSize() const;  ///< in tenths of a point
    int pageCount() const;
    /// Page `page` (0-based) on white paper that the caller provides.
    void paint(QPainter& painter, int page) const;

private:
    struct Private;
    explicit ReportPages(std::unique_ptr<Private> state);
    std::unique_ptr<Private> d;
};

}  // namespace reporting::documents
