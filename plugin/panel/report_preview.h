#pragma once

#include <QScrollArea>
#include <memory>

#include "reporting/model/document.h"
#include "reporting/model/report.h"

namespace reporting::documents {
class ReportPages;
}

namespace hsg {

/// The pages of the report, painted from the same pages as the PDF, scaled to the width of the view.
class ReportPreview : public QScrollArea {
    Q_OBJECT
public:
    explicit ReportPreview(QWidget* parent);
    ~ReportPreview() override;

    /// Empty, or one sentence why the pages cannot be made; the old pages stay then.
    QString showReport(const reporting::Report& report, const reporting::EncodeContext& context);
    /// Pages that were laid out elsewhere.
    void showPages(std::shared_ptr<const reporting::documents::ReportPages> pages);
    int pageCount() const;

private:
    class Pages;
    Pages* pages_ = nullptr;
};

}  // namespace hsg
