#pragma once

#include <QMetaObject>
#include <QObject>
#include <QPointer>
#include <QThreadPool>

namespace hsg {

/// A thread for work whose asker may be gone before the answer comes (another template makes desk and session anew):
/// nobody waits for it then, and the answer is dropped. Lives as long as the Workplace. GUI thread.
class Workers : public QObject {
public:
    Workers() { pool_.setMaxThreadCount(1); }
    ~Workers() override {
        pool_.clear();
        pool_.waitForDone();
    }

    /// `work` beside the window, in the order of asking; then `then(result)` on the GUI thread if `owner` still lives.
    /// `work` refers to nothing that the owner owns.
    template <class Work, class Then>
    void run(QObject* owner, Work work, Then then) {
        pool_.start([this, owner = QPointer<QObject>(owner), work = std::move(work), then = std::move(then)]() mutable {
            QMetaObject::invokeMethod(
                this,
                [owner = std::move(owner), then = std::move(then), result = work()]() mutable {
                    if (owner) then(std::move(result));
                },
                Qt::QueuedConnection);
        });
    }

private:
    QThreadPool pool_;
};

}  // namespace hsg
