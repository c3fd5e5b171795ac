#include "plugin/shelf/template_shelf.h"

#include <QMetaObject>
#include <QString>
#include <QThreadPool>
#include <QTimer>
#include <algorithm>
#include <filesystem>
#include <utility>

#include "plugin/shelf/kept_templates.h"
#include "plugin/shelf/shelf_settings.h"
#include "plugin/shelf/template_rules.h"

namespace hsg {
namespace {

namespace fs = std::filesystem;

constexpr int lookEverySeconds = 4;
constexpr std::size_t maxLooked = 4096;

/// Names, sizes and times of all files of the shelf: whether anything changed since. A worker's work: the folder may be
/// on a slow share.
std::string fingerprint(const ShelfPlaces& places) {
    std::string text;
    std::size_t looked = 0;
    for (const auto& place : {places.department, places.single, places.shipped}) {
        if (place.empty()) continue;
        std::error_code error;
        text += fs::is_directory(place, error) ? "+" : "-";
        std::vector<std::string> lines;
        for (fs::recursive_directory_iterator it(place, fs::directory_options::skip_permission_denied, error), end;
             !error && it != end && ++looked < maxLooked; it.increment(error)) {
            std::error_code ignored;
            if (it.depth() > 3) it.disable_recursion_pending();
            if (!it->is_regular_file(ignored)) continue;
            const auto time = it->last_write_time(ignored).time_since_epoch().count();
            lines.push_back(it->path().string() + ":" + std::to_string(it->file_size(ignored)) + ":" +
                            std::to_string(time));
        }
        std::sort(lines.begin(), lines.end());
        for (const auto& line : lines) text += line + "\n";
    }
    return text;
}

bool sameEntry(const ShelfEntry& a, const ShelfEntry& b) {
    return a.id == b.id && a.version == b.version && a.folder == b.folder && a.status == b.status && a.use == b.use &&
           a.usedHash == b.usedHash && a.problems == b.problems && a.reason == b.reason &&
           a.formerVersions == b.formerVersions;
}

}  // namespace

namespace {

std::string wantedId(const viewer::sdk::Settings& settings) {
    const auto setting = settings.value("hsg/template").value_or("");
    return setting.empty() ? "hsg" : setting;
}

/// What was in force here last, without waiting for the department's share: it is on this workstation's own disk. Only
/// the first start of all waits.
ShelfEntry atOnce(const viewer::sdk::Settings& settings) {
    auto places = shelfPlaces(settings);
    const auto id = wantedId(settings);
    const bool isFolder = id.find('/') != std::string::npos;
    const auto kept = places.department.empty() || isFolder ? std::nullopt : readKept(keptFile(places.kept, id));
    if (!kept) return openInForce(settings);
    if (kept->folder.starts_with(places.shipped + "/")) {
        places.department.clear();
        const auto shipped = shelfFolders(places);
        if (const auto* folder = folderOf(shipped, id)) return readEntry(*folder, places);
    }
    ShelfEntry first;
    first.id = kept->id;
    first.version = first.usedVersion = kept->version;
    first.usedHash = kept->hash;
    first.folder = kept->folder;
    first.origin = ShelfEntry::Origin::Department;
    first.status = reporting::TemplateStatus::Active;
    first.use = ShelfEntry::Use::LastGood;
    first.compiled = openKept(*kept);
    return first.compiled ? first : openInForce(settings);
}

/// A shipped template is kept as well once it is in force: the next start knows it without the share.
void keepInForce(const std::vector<ShelfEntry>& entries, const std::string& id, const ShelfPlaces& places) {
    const auto used =
        std::find_if(entries.begin(), entries.end(), [&](const auto& one) { return one.id == id && one.compiled; });
    if (used != entries.end() && used->origin == ShelfEntry::Origin::Shipped && !places.department.empty())
        keepGood(reporting::templateOf(*used->compiled), used->folder, places.kept);
}

}  // namespace

struct TemplateShelf::Private {
    explicit Private(viewer::sdk::Settings& where) : settings(where) {}

    viewer::sdk::Settings& settings;
    std::vector<ShelfEntry> entries;
    std::string seen;  ///< fingerprint of what `entries` were read from
    bool busy = false, again = false, isRead = false;
    QThreadPool worker;
    QTimer timer;
};

TemplateShelf::TemplateShelf(viewer::sdk::Settings& settings, QObject* parent)
    : QObject(parent), d(new Private(settings)) {
    d->worker.setMaxThreadCount(1);
    d->entries.push_back(atOnce(settings));
    connect(&d->timer, &QTimer::timeout, this, [this] { rescan(); });
    d->timer.start(lookEverySeconds * 1000);
    rescan();
}

TemplateShelf::~TemplateShelf() {
    d->timer.stop();
    d->worker.waitForDone();
}

bool TemplateShelf::isRead() const {
    return d->isRead;
}

const std::vector<ShelfEntry>& TemplateShelf::entries() const {
    return d->entries;
}

const ShelfEntry* TemplateShelf::entry(const std::string& id) const {
    const ShelfEntry* best = nullptr;
    for (const auto& one : d->entries)
        if (one.id == id && (!best || (one.compiled && !best->compiled))) best = &one;
    return best;
}

const ShelfEntry* TemplateShelf::inForce() const {
    return entryInForce(d->entries, d->settings);
}

std::string TemplateShelf::trouble() const {
    const auto setting = d->settings.value("hsg/template").value_or("hsg");
    const auto* used = inForce();
    const ShelfEntry* wanted = used ? used : entry(setting.empty() ? "hsg" : setting);
    if (!wanted && !d->entries.empty()) wanted = &d->entries.front();
    if (!wanted || wanted->use == ShelfEntry::Use::AsWritten || wanted->problems.empty()) return {};
    std::string text;
    for (const auto& problem : wanted->problems)
        if (problem.grade == reporting::Grade::Error)
            text += problem.file + ":" + std::to_string(problem.line) + ":" + std::to_string(problem.column) + ": " +
                    problem.message + "\n";
    return text;
}

std::shared_ptr<const reporting::CompiledTemplate> TemplateShelf::current() const {
    const auto* used = inForce();
    return used ? used->compiled : nullptr;
}

void TemplateShelf::putInForce(const std::string& id) {
    hsg::putInForce(d->settings, id);
    emit changed();
    d->seen.clear();
    rescan();
}

std::shared_ptr<const reporting::CompiledTemplate> TemplateShelf::forNewReading(const NewReading& facts) const {
    for (const auto& rule : templateRules(d->settings)) {
        const auto* chosen = fits(rule, facts.contrastClass, facts.descriptions) ? entry(rule.templateId) : nullptr;
        if (chosen && chosen->compiled) return chosen->compiled;
    }
    return current();
}

void TemplateShelf::rescan() {
    if (d->busy) {
        d->again = true;
        return;
    }
    d->busy = true;
    d->again = false;
    d->worker.start([this, places = shelfPlaces(d->settings), seen = d->seen, id = wantedId(d->settings)] {
        const auto now = fingerprint(places);
        auto entries = now == seen ? std::vector<ShelfEntry>{} : scanShelf(places);
        keepInForce(entries, id, places);
        QMetaObject::invokeMethod(
            this,
            [this, now, seen, entries = std::move(entries)]() mutable {
                d->busy = false;
                const bool isFirst = !std::exchange(d->isRead, true);
                if (now != seen) {
                    const bool same = !isFirst && std::equal(entries.begin(), entries.end(), d->entries.begin(),
                                                             d->entries.end(), sameEntry);
                    d->seen = now;
                    if (!same) {
                        d->entries = std::move(entries);
                        emit changed();
                    }
                }
                if (d->again) rescan();
            },
            Qt::QueuedConnection);
    });
}

}  // namespace hsg
