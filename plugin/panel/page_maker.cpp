#include "plugin/panel/page_maker.h"

namespace hsg {

using reporting::documents::ReportPages;

PageMaker::PageMaker(QObject* parent) : QObject(parent) {
    worker_.setMaxThreadCount(1);
}

PageMaker::~PageMaker() {
    ++*newest_;
    worker_.clear();
    worker_.waitForDone();
}

void PageMaker::make(const reporting::Report& report, const reporting::EncodeContext& context) {
    const int number = ++*newest_;
    worker_.clear();
    worker_.start([this, number, newest = newest_, report, context] {
        if (*newest != number) return;
        const auto pages = ReportPages::layOut(report, context);
        QMetaObject::invokeMethod(
            this, [this, number, pages] { tell(number, pages); }, Qt::QueuedConnection);
    });
}

void PageMaker::tell(int number, const reporting::Result<Pages>& pages) {
    if (*newest_ != number) return;
    told_ = number;
    if (pages)
        emit made(*pages);
    else
        emit failed(QString::fromStdString(pages.error().message));
}

}  // namespace hsg
