#include "viewer/host/print_queue.h"

#include <QThreadPool>
#include <algorithm>
#include <atomic>
#include <mutex>

namespace viewer::host {

namespace {

constexpr int retrySeconds = 60;
constexpr int patienceAtEndMs = 2000;  ///< a printer that is off must not keep the window open

bool mayHelpToRepeat(const sdk::Error& error) {
    return error.code == "print.connect" || error.code == "print.timeout" || error.code == "print.broken";
}

bool contains(const std::vector<std::string>& ids, const std::string& id) {
    return std::find(ids.begin(), ids.end(), id) != ids.end();
}

}  // namespace

std::string filmOutbox(const sdk::Settings& settings) {
    return settings.dataDirectory() + "/outbox/films";
}

/// What the worker holds as well: it may outlive the queue for as long as a printer keeps it waiting.
struct PrintQueue::Shared {
    Shared(std::string folder, PrintQueue* owner) : outbox(std::move(folder)), queue(owner) {
        sender.setMaxThreadCount(1);
        lister.setMaxThreadCount(1);
    }
    network::PrintOutbox outbox;
    std::atomic<bool> cancelled = false;
    QThreadPool sender, lister;

    /// On the GUI thread, unless the queue is gone.
    template <class Call>
    void tell(Call call) {
        const std::lock_guard lock(mutex_);
        if (queue)
            QMetaObject::invokeMethod(
                queue, [q = queue, call] { call(*q); }, Qt::QueuedConnection);
    }
    void leave() {
        const std::lock_guard lock(mutex_);
        queue = nullptr;
    }

private:
    std::mutex mutex_;
    PrintQueue* queue;
};

PrintQueue::PrintQueue(std::string folder, std::function<std::vector<network::Printer>()> printers, QObject* parent)
    : QObject(parent), printers_(std::move(printers)), shared_(std::make_shared<Shared>(std::move(folder), this)) {
    retry_.setInterval(retrySeconds * 1000);
    connect(&retry_, &QTimer::timeout, this, [this] {
        for (const auto& id : std::set<std::string>(again_)) send(id);
    });
    refresh();
}

PrintQueue::~PrintQueue() {
    shared_->leave();
    shared_->cancelled = true;
    shared_->sender.clear();
    shared_->lister.waitForDone();
    // the job lies in the outbox whatever comes of it
    if (!shared_->sender.waitForDone(patienceAtEndMs)) new std::shared_ptr<Shared>(shared_);
}

sdk::Result<std::string> PrintQueue::keep(const network::Printer& printer,
                                          const std::vector<network::PrintPage>& pages) {
    return shared_->outbox.add(printer, pages);
}

bool PrintQueue::isBusy() const {
    return sending_.has_value() || !waiting_.empty();
}

network::Printer PrintQueue::asSetUpNow(const network::Printer& printer) const {
    for (const auto& known : printers_())
        if (known.id == printer.id && known.filmSize == printer.filmSize && known.orientation == printer.orientation &&
            network::problemsOf(known).empty())
            return known;  // host, port or title may have been mended since
    return printer;
}

void PrintQueue::send(const std::string& id) {
    if (sending_ == id || contains(waiting_, id)) return;
    waiting_.push_back(id);
    if (sending_)
        refresh();
    else
        next();
}

void PrintQueue::next() {
    if (sending_ || waiting_.empty()) return refresh();
    const std::string id = waiting_.front();
    waiting_.erase(waiting_.begin());
    sending_ = id;
    shared_->cancelled = false;
    std::vector<network::Printer> now;
    for (const auto& entry : entries_)
        if (entry.job.id == id) now.push_back(asSetUpNow(entry.job.printer));
    shared_->sender.start([shared = shared_, id, now] {
        auto job = shared->outbox.find(id).value_or(network::OutboxJob{id, {}, 0, 0, {}, 0, {}, {}});
        if (!now.empty() && job.pages > 0 && job.printer != now.front()) {
            job.printer = now.front();
            (void)shared->outbox.update(job);
        }
        network::PrintWatch watch;
        watch.cancelled = [&shared] { return shared->cancelled.load(); };
        watch.progress = [&shared, &id](int printed, int) {
            shared->tell([id, printed](PrintQueue& queue) { queue.markPrinted(id, printed); });
        };
        const auto outcome = network::send(shared->outbox, id, watch);
        shared->tell([job, outcome](PrintQueue& queue) { queue.finish(job, outcome); });
    });
    refresh();
}

void PrintQueue::markPrinted(const std::string& id, int printed) {
    for (auto& entry : entries_)
        if (entry.job.id == id) entry.job.printed = printed;
    emit changed();
}

void PrintQueue::finish(const network::OutboxJob& job, const network::PrintOutcome& outcome) {
    sending_.reset();
    const QString name = QString::fromStdString(job.printer.name);
    again_.erase(job.id);
    if (!outcome.error) {
        QStringList warnings;
        for (const auto& warning : outcome.warnings) warnings << QString::fromStdString(warning);
        warnings.removeDuplicates();
        emit sent(name, outcome.printed, warnings);
    } else {
        if (mayHelpToRepeat(*outcome.error)) again_.insert(job.id);
        emit failed(name, *outcome.error);
    }
    if (again_.empty())
        retry_.stop();
    else if (!retry_.isActive())
        retry_.start();
    next();
}

void PrintQueue::cancel(const std::string& id) {
    again_.erase(id);
    std::erase(waiting_, id);
    if (sending_ == id) shared_->cancelled = true;
    refresh();
}

void PrintQueue::remove(const std::string& id) {
    if (sending_ == id) return;
    again_.erase(id);
    std::erase(waiting_, id);
    std::erase_if(entries_, [&](const Entry& entry) { return entry.job.id == id; });
    shared_->lister.start([shared = shared_, id] { shared->outbox.remove(id); });
    emit changed();
}

/// Beside the worker that sends: the list must not wait for a printer.
void PrintQueue::refresh() {
    shared_->lister.start(
        [shared = shared_] { shared->tell([jobs = shared->outbox.jobs()](PrintQueue& queue) { queue.take(jobs); }); });
}

void PrintQueue::take(std::vector<network::OutboxJob> jobs) {
    entries_.clear();
    for (auto& job : jobs) {
        Entry entry{std::move(job), false, false, false};
        entry.sending = sending_ == entry.job.id;
        entry.waiting = contains(waiting_, entry.job.id);
        entry.again = again_.contains(entry.job.id);
        entries_.push_back(std::move(entry));
    }
    emit changed();
}

}  // namespace viewer::host
