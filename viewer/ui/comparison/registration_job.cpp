#include "viewer/ui/comparison/registration_job.h"

#include <QFutureWatcher>
#include <QtConcurrent>

namespace viewer::ui {

namespace {

sdk::Result<compare::AutomaticRegistration> search(const FrameProvider& provider, const RegistrationTask& task,
                                                   const std::stop_token& stop) {
    const auto fixed = decodeFilm(provider, task.pair.fixed);
    if (!fixed) return tl::unexpected(fixed.error());
    const auto moving = decodeFilm(provider, task.pair.moving);
    if (!moving) return tl::unexpected(moving.error());
    compare::RegistrationOptions options;
    options.stop = stop;
    return compare::registerAutomatically(forCompare(*fixed, task.facts.fixed), forCompare(*moving, task.facts.moving),
                                          options);
}

}  // namespace

void startRegistration(const std::shared_ptr<RegistrationJob>& job, std::shared_ptr<const FrameProvider> provider,
                       RegistrationTask task, QObject* receiver,
                       std::function<void(const std::shared_ptr<RegistrationJob>&)> done) {
    // a child of the receiver: a search that outlives it tells nobody
    auto* watcher = new QFutureWatcher<void>(receiver);
    QObject::connect(watcher, &QFutureWatcher<void>::finished, receiver, [watcher, job, done = std::move(done)] {
        watcher->deleteLater();
        done(job);
    });
    watcher->setFuture(QtConcurrent::run([job, provider = std::move(provider), task = std::move(task)] {
        job->outcome = search(*provider, task, job->stop.get_token());
    }));
}

}  // namespace viewer::ui
