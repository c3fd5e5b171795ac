#include "reporting/store/draft_journal.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <QCryptographicHash>
#include <algorithm>
#include <cerrno>
#include <filesystem>

#include "reporting/model/reading_json.h"
#include "reporting/store/durable_file.h"
#include "reporting/store/journal_line.h"
#include "reporting/store/sync_worker.h"

namespace reporting {
namespace {

const std::string what = "The draft could not be saved";

tl::unexpected<Error> failed(int number) {
    return tl::unexpected(durable::failure("draft", number, what));
}

std::string fileOf(const std::string& directory, const std::string& key) {
    const auto digest = QCryptographicHash::hash(QByteArray::fromStdString(key), QCryptographicHash::Sha256).toHex();
    return (std::filesystem::path(directory) / ("draft-" + digest.left(32).toStdString() + ".jsonl")).string();
}

Result<std::string> readAll(int fd) {
    std::string text;
    char buffer[1 << 16];
    for (;;) {
        const auto count = ::pread(fd, buffer, sizeof buffer, static_cast<off_t>(text.size()));
        if (count < 0 && errno == EINTR) continue;
        if (count < 0) return failed(errno);
        if (count == 0) return text;
        text.append(buffer, static_cast<std::size_t>(count));
    }
}

}  // namespace

struct DraftJournal::Private {
    std::string path;
    durable::Descriptor file;
    off_t end = 0;  ///< after the last intact line
    std::optional<Reading> latest;
    int dropped = 0;
    std::unique_ptr<SyncWorker> worker;

    /// Reads what is there and cuts off what is not intact at the end.
    Result<void> replay();
};

Result<void> DraftJournal::Private::replay() {
    const auto text = readAll(file.get());
    if (!text) return tl::unexpected(text.error());
    std::string_view rest = *text;
    std::optional<std::string> last;
    while (!rest.empty()) {
        const auto line = rest.substr(0, rest.find('\n'));
        const bool whole = line.size() < rest.size();
        auto json = whole ? journal::payload(line) : std::nullopt;
        rest.remove_prefix(whole ? line.size() + 1 : line.size());
        if (json) {
            last = std::move(json);
            end = static_cast<off_t>(text->size() - rest.size());
        } else {
            ++dropped;
        }
    }
    const Error damaged{"draft.damaged", "The draft of this study is damaged and cannot be read.", ""};
    // One torn line alone is a first edit that never came to be; whole lines without one intact are a loss to tell.
    if (!last && text->find('\n') != std::string::npos) return tl::unexpected(damaged);
    if (last) {
        auto reading = readingFromJson(*last);
        if (!reading) return tl::unexpected(damaged);
        latest = std::move(*reading);
    }
    if (static_cast<std::size_t>(end) < text->size() && ::ftruncate(file.get(), end) != 0) return failed(errno);
    return {};
}

DraftJournal::DraftJournal(std::unique_ptr<Private> state) : d(std::move(state)) {}

DraftJournal::~DraftJournal() = default;

Result<std::unique_ptr<DraftJournal>> DraftJournal::open(const std::string& directory, const std::string& draftKey) {
    std::error_code made;
    std::filesystem::create_directories(directory, made);
    if (made) return failed(made.value());
    auto state = std::make_unique<Private>();
    state->path = fileOf(directory, draftKey);
    state->file = durable::Descriptor(::open(state->path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600));
    if (!state->file) return failed(errno);
    if (::flock(state->file.get(), LOCK_EX | LOCK_NB) != 0) {
        if (errno != EWOULDBLOCK) return failed(errno);
        return tl::unexpected(Error{"draft.locked", "This study is being read in another window.", ""});
    }
    if (auto read = state->replay(); !read) return tl::unexpected(read.error());
    if (const int error = durable::syncFolder(directory)) return failed(error);
    state->worker = std::make_unique<SyncWorker>(state->file.get());
    return std::unique_ptr<DraftJournal>(new DraftJournal(std::move(state)));
}

Result<void> DraftJournal::append(const Reading& reading) {
    if (!d->file) return failed(EBADF);
    if (const int late = d->worker->takeError()) return failed(late);
    const auto line = journal::line(toJson(reading));
    if (::lseek(d->file.get(), d->end, SEEK_SET) < 0) return failed(errno);
    if (const int error = durable::writeAll(d->file.get(), line)) {
        // Half a line must not stay: the next one would run into it.
        if (::ftruncate(d->file.get(), d->end) != 0) return failed(errno);
        return failed(error);
    }
    d->end += static_cast<off_t>(line.size());
    d->latest = reading;
    d->worker->wake();
    return {};
}

const std::optional<Reading>& DraftJournal::latest() const {
    return d->latest;
}

int DraftJournal::droppedLines() const {
    return d->dropped;
}

Result<void> DraftJournal::sync() {
    if (!d->file) return failed(EBADF);
    if (const int error = d->worker->flush()) return failed(error);
    return {};
}

Result<void> DraftJournal::discard() {
    d->worker.reset();
    d->latest.reset();
    d->file = durable::Descriptor();
    if (::unlink(d->path.c_str()) != 0 && errno != ENOENT) return failed(errno);
    if (const int error = durable::syncFolder(std::filesystem::path(d->path).parent_path().string()))
        return failed(error);
    return {};
}

std::vector<std::pair<std::string, Reading>> readDrafts(const std::string& directory) {
    std::vector<std::pair<std::string, Reading>> drafts;
    std::error_code error;
    for (std::filesystem::directory_iterator it(directory, error), end; !error && it != end; it.increment(error)) {
        if (it->path().extension() != ".jsonl") continue;
        const durable::Descriptor file(::open(it->path().c_str(), O_RDONLY | O_CLOEXEC));
        const auto text = file ? readAll(file.get()) : Result<std::string>(std::string());
        if (!text) continue;
        // from the end: the last intact line is the draft
        std::string_view rest = *text;
        while (!rest.empty() && rest.back() != '\n') rest.remove_suffix(1);
        while (!rest.empty()) {
            rest.remove_suffix(1);
            const auto before = rest.rfind('\n');
            const auto line = rest.substr(before == std::string_view::npos ? 0 : before + 1);
            if (const auto json = journal::payload(line)) {
                if (auto reading = readingFromJson(*json))
                    drafts.emplace_back(it->path().stem().string(), std::move(*reading));
                break;
            }
            rest = rest.substr(0, rest.size() - line.size());
        }
    }
    std::sort(drafts.begin(), drafts.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    return drafts;
}

}  // namespace reporting
