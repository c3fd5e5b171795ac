#pragma once

#include <QObject>
#include <QThreadPool>
#include <atomic>
#include <memory>

#include "reporting/documents/pdf/pages.h"
#include "reporting/model/document.h"
#include "reporting/model/report.h"

namespace hsg {

/// Lays reports out on a worker: breaking the lines of three pages takes longer than an answer may keep the window.
/// The newest wins; one that was overtaken is never told. GUI thread.
class PageMaker : public QObject {
    Q_OBJECT
public:
    using Pages = std::shared_ptr<const reporting::documents::ReportPages>;

    explicit PageMaker(QObject* parent = nullptr);
    ~PageMaker() override;
    void make(const reporting::Report& report, const reporting::EncodeContext& context);
    bool isBusy() const { return told_ != *newest_; }

signals:
    void made(const hsg::PageMaker::Pages& pages);
    /// One sentence why there are no pages.
    void failed(const QString& problem);

private:
    void tell(int number, const reporting::Result<Pages>& pages);

    QThreadPool worker_;
    std::shared_ptr<std::atomic<int>> newest_ = std::make_shared<std::atomic<int>>(0);
    int told_ = 0;
};

}  // namespace hsg
