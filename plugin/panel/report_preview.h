#pragma once

#include <QScrollArea>
#include <memory>

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

    /// Pages that were laid out elsewhere (PageMaker).
    void showPages(std::shared_ptr<const reporting::documents::ReportPages> pages);
    int pageCount() const;

private:
    class Pages;
    Pages* pages_ = nullptr;
};

}  // namespace hsg
