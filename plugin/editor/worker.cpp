#include "plugin/editor/worker.h"

#include <QThreadPool>
#include <atomic>

namespace hsg::editor {

struct Worker::Private {
    QThreadPool pool;
    std::shared_ptr<std::atomic<int>> wanted = std::make_shared<std::atomic<int>>(0);
    int delivered = 0;
    QObject home;  ///< results are posted to it; gone with it
};

Worker::Worker() : d(std::make_unique<Private>()) {
    d->pool.setMaxThreadCount(1);
}

Worker::~Worker() {
    forget();
    d->pool.waitForDone();
}

void Worker::start(Task task) {
    const int number = ++*d->wanted;
    d->pool.clear();
    d->pool.start([this, number, wanted = d->wanted, task = std::move(task)] {
        const Stopped stopped = [wanted, number] { return *wanted != number; };
        if (stopped()) return;
        auto deliver = task(stopped);
        if (stopped()) return;
        QMetaObject::invokeMethod(
            &d->home,
            [this, number, deliver = std::move(deliver)] {
                if (*d->wanted != number) return;
                d->delivered = number;
                deliver();
            },
            Qt::QueuedConnection);
    });
}

void Worker::forget() {
    d->delivered = ++*d->wanted;
    d->pool.clear();
}

bool Worker::isBusy() const {
    return d->delivered != *d->wanted;
}

}  // namespace hsg::editor
