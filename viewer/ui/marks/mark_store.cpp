#include "viewer/ui/marks/mark_store.h"

#include <QThreadPool>
#include <QTimer>
#include <algorithm>
#include <deque>
#include <mutex>
#include <utility>

namespace viewer::ui::marks {

namespace {

constexpr int kRetryMs = 2500;

PresentationFile withMarks(const MarkStore::Marks& marks, const sdk::StudySet& studies) {
    PresentationFile file = presentationAsOpened(studies, marks.sopInstanceUid);
    file.values.label = "MARKS";
    file.values.description = "Marks of the reader";
    file.marks = marks.marks;
    if (marks.calibrated.basis != sdk::SpacingBasis::None)
        for (DisplayedArea& area : file.values.areas) {
            area.rowMm = marks.calibrated.rowMm;
            area.columnMm = marks.calibrated.columnMm;
        }
    return file;
}

/// Key object notes that came with the study.
std::vector<KeyObjects> foreignKeys(const sdk::StudySet& studies, const std::string& studyUid) {
    std::vector<KeyObjects> result;
    for (const auto& entry : studies.studies) {
        if (entry.study.uid != studyUid) continue;
        for (const auto& series : entry.study.series)
            for (const auto& instance : series.instances)
                if (instance.kind == sdk::InstanceKind::KeyObjects)
                    if (auto keys = readKeyObjects(instance.path)) result.push_back(std::move(*keys));
    }
    return result;
}

}  // namespace

struct MarkStore::Private {
    std::mutex mutex;
    std::deque<std::pair<std::string, Job>> jobs;  ///< under the mutex
    bool draining = false;                         ///< under the mutex
    AnnotationFolder folder{""};                   ///< the worker's
    bool kept = false;                             ///< there is a folder; GUI thread
    int reading = 0;                               ///< GUI thread
    int epoch = 0;                                 ///< of the folder; GUI thread
    bool failing = false;                          ///< GUI thread
    QTimer retry;
    QThreadPool pool;  ///< last: ends first
};

MarkStore::MarkStore(QObject* parent) : QObject(parent), d(std::make_shared<Private>()) {
    d->pool.setMaxThreadCount(1);
    d->pool.setThreadPriority(QThread::LowPriority);
    d->retry.setSingleShot(true);
    d->retry.setInterval(kRetryMs);
    connect(&d->retry, &QTimer::timeout, this, &MarkStore::drain);
}

MarkStore::~MarkStore() {
    d->pool.waitForDone();
    drain();  // what failed before gets a last chance
    d->pool.waitForDone();
}

void MarkStore::setFolder(const std::string& folder) {
    d->pool.waitForDone();
    d->folder = AnnotationFolder(folder);
    d->kept = !folder.empty();
    ++d->epoch;
}

bool MarkStore::settle() {
    d->pool.waitForDone();
    drain();  // what failed before is tried once more
    d->pool.waitForDone();
    return isSaved();
}

bool MarkStore::isReading() const {
    return d->reading > 0;
}

bool MarkStore::isSaved() const {
    const std::lock_guard lock(d->mutex);
    return d->jobs.empty() && !d->draining;
}

void MarkStore::read(const Studies& studies, const std::vector<std::string>& studyUids) {
    for (const auto& uid : studyUids) {
        ++d->reading;
        d->pool.start([this, p = d.get(), studies, uid, kept = d->kept, epoch = d->epoch] {
            KeptAnnotations found;
            found.studyUid = uid;
            if (kept) found = p->folder.read(uid);
            auto foreign = foreignKeys(*studies, uid);
            QMetaObject::invokeMethod(this, [this, epoch, found = std::move(found), foreign = std::move(foreign)] {
                --d->reading;
                if (epoch == d->epoch) emit readDone(found, foreign);
            });
        });
    }
}

void MarkStore::saveMarks(const Studies& studies, const Marks& marks) {
    put("marks " + marks.sopInstanceUid,
        [studies, marks](AnnotationFolder& folder) { return folder.writeMarks(withMarks(marks, *studies), *studies); });
}

void MarkStore::saveKeys(const Studies& studies, const std::string& studyUid, const std::vector<sdk::ImageRef>& keys) {
    put("keys " + studyUid,
        [studies, studyUid, keys](AnnotationFolder& folder) { return folder.writeKeys(studyUid, keys, *studies); });
}

void MarkStore::saveView(const Studies& studies, const PresentationFile& view) {
    static int number = 0;
    put("view " + std::to_string(++number),
        [this, studies, view](AnnotationFolder& folder) -> sdk::Result<AnnotationFolder::Found> {
            PresentationFile file = view;
            // the shutter of the film itself, where it is not seen through another state
            if (file.values.studyUid.empty() && !file.values.images.empty())
                file.values.shutter =
                    presentationAsOpened(*studies, file.values.images.front().sopInstanceUid).values.shutter;
            const auto written = folder.writeView(file, *studies);
            if (!written) return tl::unexpected(written.error());
            QMetaObject::invokeMethod(this, [this, values = *written] { emit viewSaved(values); });
            return {};
        });
}

void MarkStore::removeView(const PresentationValues& view) {
    put("remove " + view.sopInstanceUid, [view](AnnotationFolder& folder) -> sdk::Result<AnnotationFolder::Found> {
        const auto removed = folder.removeView(view);
        if (!removed) return tl::unexpected(removed.error());
        return {};
    });
}

void MarkStore::put(const std::string& key, Job job) {
    if (!d->kept) return;
    {
        const std::lock_guard lock(d->mutex);
        std::erase_if(d->jobs, [&](const auto& waiting) { return waiting.first == key; });
        d->jobs.emplace_back(key, std::move(job));
    }
    // a full disk is asked again by the timer, not by every stroke
    if (!d->failing) drain();
}

void MarkStore::drain() {
    {
        const std::lock_guard lock(d->mutex);
        if (d->draining || d->jobs.empty()) return;
        d->draining = true;
    }
    d->pool.start([this, p = d.get(), epoch = d->epoch] {
        for (;;) {
            std::pair<std::string, Job> next;
            {
                const std::lock_guard lock(p->mutex);
                if (p->jobs.empty()) {
                    p->draining = false;
                    break;
                }
                next = std::move(p->jobs.front());
                p->jobs.pop_front();
            }
            auto done = next.second(p->folder);
            const bool bad = !done.has_value();
            if (bad) {
                const std::lock_guard lock(p->mutex);
                const bool newer = std::any_of(p->jobs.begin(), p->jobs.end(),
                                               [&](const auto& waiting) { return waiting.first == next.first; });
                if (!newer) p->jobs.push_front(std::move(next));
                p->draining = false;
            }
            QMetaObject::invokeMethod(this, [this, epoch, done = std::move(done)] {
                if (epoch == d->epoch) take(done);
            });
            if (bad) break;
        }
    });
}

void MarkStore::take(sdk::Result<AnnotationFolder::Found> done) {
    if (!done) {
        d->retry.start();
        if (!std::exchange(d->failing, true)) emit failed(done.error().code == "write.full");
        return;
    }
    if (std::exchange(d->failing, false)) emit recovered();
    if (!done->marks.empty() || !done->keys.empty()) emit found(done->marks, done->keys);
}

}  // namespace viewer::ui::marks
