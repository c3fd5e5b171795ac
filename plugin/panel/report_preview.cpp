#include "plugin/panel/report_preview.h"

#include <QPaintEvent>
#include <QPainter>
#include <QWidget>
#include <algorithm>

#include "plugin/panel/theme.h"
#include "reporting/documents/pdf/pages.h"

namespace hsg {

using reporting::documents::ReportPages;

namespace {
constexpr int gap = 8;
}

/// All pages under each other, each as wide as the view.
class ReportPreview::Pages : public QWidget {
public:
    using QWidget::QWidget;
    void setPages(std::shared_ptr<const ReportPages> pages) {
        pages_ = std::move(pages);
        updateGeometry();
        update();
    }
    const ReportPages* pages() const { return pages_.get(); }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override { return count() * (pageHeight(width) + gap); }
    QSize sizeHint() const override { return {400, heightForWidth(std::max(width(), 200))}; }
    QSize minimumSizeHint() const override { return {200, heightForWidth(std::max(width(), 200))}; }
    int count() const { return pages_ ? pages_->pageCount() : 0; }

protected:
    void paintEvent(QPaintEvent* event) override {
        if (!pages_) return;
        QPainter painter(this);
        painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing | QPainter::SmoothPixmapTransform);
        const double scale = width() / pages_->pageSize().width();
        for (int page = 0; page < count(); ++page) {
            const QRect paper(0, page * (pageHeight(width()) + gap), width(), pageHeight(width()));
            if (!paper.intersects(event->rect())) continue;
            painter.save();
            painter.setClipRect(paper);
            painter.fillRect(paper, Qt::white);
            painter.translate(paper.topLeft());
            painter.scale(scale, scale);
            pages_->paint(painter, page);
            painter.restore();
        }
    }
    void resizeEvent(QResizeEvent* event) override {
        QWidget::resizeEvent(event);
        setMinimumHeight(heightForWidth(width()));
    }

private:
    int pageHeight(int width) const {
        const auto size = pages_ ? pages_->pageSize() : QSizeF(210, 297);
        return static_cast<int>(width * size.height() / size.width());
    }
    std::shared_ptr<const ReportPages> pages_;
};

ReportPreview::ReportPreview(QWidget* parent) : QScrollArea(parent) {
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);  // the width of the pages never jumps
    setFocusPolicy(Qt::StrongFocus);
    setMinimumHeight(120);
    setObjectName(QStringLiteral("reportPreview"));
    setAccessibleName(tr("Report preview"));
    pages_ = new Pages(this);
    setWidget(pages_);
}

ReportPreview::~ReportPreview() = default;

void ReportPreview::showPages(std::shared_ptr<const ReportPages> pages) {
    pages_->setPages(std::move(pages));
    pages_->setMinimumHeight(pages_->heightForWidth(viewport()->width()));
}

int ReportPreview::pageCount() const {
    return pages_->count();
}

}  // namespace hsg
