#include "plugin/bridge/signatures.h"

#include <QThreadPool>
#include <mutex>
#include <set>

namespace hsg {

struct Signatures::Private {
    viewer::sdk::Host& host;
    std::function<std::string()> openDraft;
    std::set<std::string> running;  ///< ids of readings
    std::mutex guard;
    std::vector<Ended> done;  ///< under `guard`; not yet told
    QThreadPool worker;
};

Signatures::Signatures(viewer::sdk::Host& host, std::function<std::string()> openDraft)
    : d(new Private{host, std::move(openDraft), {}, {}, {}, {}}) {
    d->worker.setMaxThreadCount(1);
}

Signatures::~Signatures() {
    d->worker.waitForDone();
}

void Signatures::start(ReportInput what, const reporting::Profile& signer, reporting::LocalTime at) {
    d->running.insert(what.reading.id);
    d->worker.start([this, what = std::move(what), signer, at, key = d->openDraft(),
                     folder = d->host.settings().dataDirectory(), documents = &d->host.documents()] {
        Ended one{key, what.reading, sign(what, signer, at, folder, *documents)};
        {
            const std::lock_guard lock(d->guard);
            d->done.push_back(std::move(one));
        }
        QMetaObject::invokeMethod(
            this, [this] { deliver(); }, Qt::QueuedConnection);
    });
}

bool Signatures::isRunning(const std::string& readingId) const {
    return d->running.count(readingId) > 0;
}

void Signatures::finish() {
    d->worker.waitForDone();
    deliver();
}

void Signatures::deliver() {
    std::vector<Ended> done;
    {
        const std::lock_guard lock(d->guard);
        done.swap(d->done);
    }
    for (const auto& one : done) {
        d->running.erase(one.reading.id);
        emit ended(one);
    }
}

}  // namespace hsg
