#include "plugin/hanging/layout_shelf.h"

#include <QDir>
#include <algorithm>

#include "plugin/hanging/layout_files.h"

namespace hsg {

using reporting::HangingLayout;

namespace {

constexpr const char* orderKey = "hsg/layouts/order";
constexpr const char* sharedKey = "hsg/layouts/shared";

std::string guideKey(const std::string& templateId, const std::string& modality) {
    return "hsg/layouts/guide/" + templateId + "/" + (modality.empty() ? "any" : modality);
}

}  // namespace

LayoutShelf::LayoutShelf(const reporting::Template& source, viewer::sdk::Settings& settings, QObject* parent)
    : QObject(parent), source_(source), settings_(settings) {
    worker_.setMaxThreadCount(1);  // in the order of the reader's acts
    take({});
    reload();
}

LayoutShelf::~LayoutShelf() {
    worker_.waitForDone();
}

QString LayoutShelf::folder() const {
    return QString::fromStdString(settings_.dataDirectory()) + QStringLiteral("/layouts");
}

QString LayoutShelf::fileOf(const std::string& layoutId) const {
    return folder() + QLatin1Char('/') + QString::fromStdString(layoutId) + QLatin1String(layout_files::suffix);
}

/// `work` runs on the worker and gives back what is to be done on the GUI thread.
template <class Work>
void LayoutShelf::later(Work work) {
    ++pending_;
    worker_.start([this, work] {
        auto done = work();
        QMetaObject::invokeMethod(
            this,
            [this, done] {
                --pending_;
                done();
            },
            Qt::QueuedConnection);
    });
}

void LayoutShelf::reload() {
    later([this, own = folder(), shared = sharedFolder(), source = &source_, edits = edits_] {
        Read read;
        for (const bool isShared : {false, true}) {
            auto found = layout_files::readFolder(isShared ? shared : own, *source);
            for (auto& layout : found.layouts) {
                if (isShared) layout.id = "shared_" + layout.id;  // a colleague counts his own ids
                read.entries.push_back({std::move(layout), isShared ? Origin::Shared : Origin::Own});
            }
            read.problems += found.problems;
        }
        return std::function<void()>([this, read, edits] {
            if (edits == edits_)
                take(read);
            else
                reload();  // the reader changed something meanwhile: what was read is old
        });
    });
}

void LayoutShelf::take(const Read& read) {
    entries_.clear();
    for (const auto& layout : source_.layouts) entries_.push_back({layout, Origin::Template});
    problems_ = read.problems;
    for (const auto& entry : read.entries) {
        if (find(entry.layout.id)) {
            problems_
                << tr("Two layouts have the id “%1”; the first is used.").arg(QString::fromStdString(entry.layout.id));
            continue;
        }
        entries_.push_back(entry);
    }
    sort();
    emit changed();
}

void LayoutShelf::sort() {
    const auto order = QString::fromStdString(settings_.value(orderKey).value_or("")).split(QLatin1Char(','));
    std::stable_sort(entries_.begin(), entries_.end(), [&](const Entry& a, const Entry& b) {
        const auto placeOf = [&](const Entry& entry) {
            const auto at = order.indexOf(QString::fromStdString(entry.layout.id));
            return at < 0 ? order.size() : at;
        };
        return placeOf(a) < placeOf(b);
    });
}

void LayoutShelf::keepOrder() {
    QStringList ids;
    for (const auto& entry : entries_) ids << QString::fromStdString(entry.layout.id);
    settings_.setValue(orderKey, ids.join(QLatin1Char(',')).toStdString());
}

const LayoutShelf::Entry* LayoutShelf::find(const std::string& layoutId) const {
    const auto at =
        std::find_if(entries_.begin(), entries_.end(), [&](const Entry& one) { return one.layout.id == layoutId; });
    return at == entries_.end() ? nullptr : &*at;
}

const HangingLayout& LayoutShelf::guideLayout(const std::string& modality) const {
    for (const auto& key : {guideKey(source_.id, modality), guideKey(source_.id, {})})
        if (const auto* entry = find(settings_.value(key).value_or(""))) return entry->layout;
    return source_.layouts.front();
}

bool LayoutShelf::hasGuideLayout(const std::string& modality) const {
    return find(settings_.value(guideKey(source_.id, modality)).value_or("")) != nullptr;
}

void LayoutShelf::setGuideLayout(const std::string& modality, const std::string& layoutId) {
    settings_.setValue(guideKey(source_.id, modality), layoutId);
    emit changed();
}

std::string LayoutShelf::freeId() const {
    for (int number = 1;; ++number) {
        const auto id = "own_" + std::to_string(number);
        const bool isRemoved =
            std::any_of(removed_.begin(), removed_.end(), [&](const HangingLayout& one) { return one.id == id; });
        if (!find(id) && !isRemoved) return id;
    }
}

void LayoutShelf::write(const HangingLayout& layout, const QString& file, bool tell) {
    later([this, layout, file, tell] {
        const QString failure = layout_files::write(file, layout);
        return std::function<void()>([this, failure, tell] {
            if (!failure.isEmpty())
                emit told(tr("The layout could not be saved: %1").arg(failure), true);
            else if (tell)
                emit told(tr("The layout is saved as a file."), false);
        });
    });
}

std::string LayoutShelf::add(HangingLayout layout) {
    ++edits_;
    layout.id = freeId();
    layout.templateId = source_.id;
    entries_.push_back({layout, Origin::Own});
    keepOrder();
    write(layout, fileOf(layout.id), false);
    emit changed();
    return layout.id;
}

void LayoutShelf::change(const HangingLayout& layout) {
    for (auto& entry : entries_) {
        if (entry.layout.id != layout.id || entry.origin != Origin::Own || entry.layout == layout) continue;
        ++edits_;
        entry.layout = layout;
        write(layout, fileOf(layout.id), false);
        emit changed();
        return;
    }
}

void LayoutShelf::remove(const std::string& layoutId) {
    const auto* entry = find(layoutId);
    if (!entry || entry->origin != Origin::Own) return;
    ++edits_;
    removed_.push_back(entry->layout);
    std::erase_if(entries_, [&](const Entry& one) { return one.layout.id == layoutId; });
    later([this, file = fileOf(layoutId)] {
        const QString failure = layout_files::remove(file);
        return std::function<void()>([this, failure] {
            if (!failure.isEmpty()) emit told(tr("The layout could not be removed: %1").arg(failure), true);
        });
    });
    emit changed();
}

void LayoutShelf::undo() {
    if (removed_.empty()) return;
    ++edits_;
    const auto layout = removed_.back();
    removed_.pop_back();
    entries_.push_back({layout, Origin::Own});
    sort();
    write(layout, fileOf(layout.id), false);
    emit changed();
}

void LayoutShelf::move(const std::string& layoutId, int by) {
    const auto at =
        std::find_if(entries_.begin(), entries_.end(), [&](const Entry& one) { return one.layout.id == layoutId; });
    if (at == entries_.end()) return;
    const auto from = at - entries_.begin();
    const auto to = std::clamp<std::ptrdiff_t>(from + by, 0, static_cast<std::ptrdiff_t>(entries_.size()) - 1);
    auto entry = *at;
    entries_.erase(at);
    entries_.insert(entries_.begin() + to, std::move(entry));
    keepOrder();
    emit changed();
}

void LayoutShelf::importFiles(const QStringList& files) {
    later([this, files, source = &source_] {
        const auto found = layout_files::readFiles(files, *source);
        return std::function<void()>([this, found] {
            for (const auto& layout : found.layouts) add(layout);
            problems_ += found.problems;
            if (!found.layouts.empty())
                emit told(tr("%n layout(s) taken over.", nullptr, static_cast<int>(found.layouts.size())), false);
            else
                emit told(found.problems.isEmpty() ? tr("No layout was found.") : found.problems.front(), true);
            emit changed();
        });
    });
}

void LayoutShelf::exportTo(const std::string& layoutId, const QString& file) {
    const auto* entry = find(layoutId);
    if (!entry || file.isEmpty()) return;
    auto layout = entry->layout;
    layout.templateId = source_.id;
    const QString suffix = QLatin1String(layout_files::suffix);
    write(layout, file.endsWith(suffix) ? file : file + suffix, true);
}

QString LayoutShelf::sharedFolder() const {
    return QString::fromStdString(settings_.value(sharedKey).value_or(""));
}

void LayoutShelf::setSharedFolder(const QString& folder) {
    settings_.setValue(sharedKey, folder.toStdString());
    reload();
}

}  // namespace hsg
