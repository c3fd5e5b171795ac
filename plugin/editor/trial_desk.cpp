#include "plugin/editor/trial_desk.h"

#include <QThreadPool>
#include <atomic>

namespace hsg::editor {

using namespace reporting::authoring;

struct TrialDesk::Private {
    Private(DraftDesk& draft, std::string directory) : desk(draft), data(std::move(directory)) {
        worker.setMaxThreadCount(1);
    }
    DraftDesk& desk;
    std::string data, lookedAt;
    QThreadPool worker;
    std::shared_ptr<std::atomic<bool>> stop = std::make_shared<std::atomic<bool>>(false);
    bool isRunning = false;
    int number = 0;
    std::shared_ptr<const Result> result;
};

TrialDesk::TrialDesk(DraftDesk& desk, std::string dataDirectory, QObject* parent)
    : QObject(parent), d(std::make_unique<Private>(desk, std::move(dataDirectory))) {}

TrialDesk::~TrialDesk() {
    *d->stop = true;
    d->worker.waitForDone();
}

void TrialDesk::start(const FormerVersion& before, const std::string& folder) {
    const auto after = d->desk.compiled();
    if (d->isRunning || !after) return;
    d->isRunning = true;
    const int number = ++d->number;
    d->stop = std::make_shared<std::atomic<bool>>(false);
    const auto stop = d->stop;
    emit progressed(0, 0);
    d->worker.start([this, number, stop, after, open = before.open, data = d->data, folder] {
        auto result = std::make_shared<Result>();
        const Cancel cancel = [stop] { return stop->load(); };
        const auto former = open();
        result->after = after;
        result->before = former.value;
        if (!former.value) {
            result->failure = tr("The former version cannot be read any more.");
        } else {
            PastReadings what;
            what.dataDirectory = data;
            what.folder = folder;
            auto found = findReadings(what, reporting::templateOf(*former.value), cancel);
            result->readings = std::move(found.readings);
            result->problems = std::move(found.problems);
            result->leftOut = std::move(found.leftOut);
            DryRunOptions options;
            options.cancel = cancel;
            options.alsoIds = {reporting::templateOf(*former.value).id};
            options.progress = [this](std::size_t done, std::size_t of) {
                QMetaObject::invokeMethod(
                    this, [this, done, of] { emit progressed(static_cast<int>(done), static_cast<int>(of)); },
                    Qt::QueuedConnection);
            };
            result->run = dryRun(*former.value, *after, result->readings, options);
        }
        QMetaObject::invokeMethod(
            this,
            [this, number, result] {
                if (number != d->number) return;  // of a draft that is closed
                d->isRunning = false;
                if (!result->run.cancelled) d->result = result;
                emit finished();
            },
            Qt::QueuedConnection);
    });
}

void TrialDesk::cancel() {
    *d->stop = true;
}

bool TrialDesk::isRunning() const {
    return d->isRunning;
}

std::shared_ptr<const TrialDesk::Result> TrialDesk::result() const {
    return d->result;
}

bool TrialDesk::isStale() const {
    const auto now = d->desk.compiled();
    if (!d->result || !now || !d->result->after) return true;
    return reporting::templateOf(*now).hash != reporting::templateOf(*d->result->after).hash;
}

const std::string& TrialDesk::lookedAt() const {
    return d->lookedAt;
}

void TrialDesk::markLookedAt() {
    if (d->result && d->result->failure.isEmpty() && d->result->run.tried > 0) d->lookedAt = d->result->run.newHash;
}

void TrialDesk::reset() {
    cancel();
    d->worker.waitForDone();
    ++d->number;
    d->isRunning = false;
    d->result.reset();
    d->lookedAt.clear();
}

}  // namespace hsg::editor
