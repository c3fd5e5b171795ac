#include "viewer/ui/marks/mark_book.h"

#include <algorithm>

namespace viewer::ui::marks {

namespace {

constexpr std::size_t kMostSteps = 200;

void add(BookPage& page, const std::vector<KeptMark>& marks, const std::vector<sdk::ImageRef>& keys) {
    for (const KeptMark& kept : marks) {
        const bool twice = kept.objectMm > 0 && page.calibrationOf(kept.mark.image.sopInstanceUid);
        if (page.find(kept.mark.id) || twice) continue;
        page.marks.push_back(kept);
        page.marks.back().lines.clear();
    }
    for (const auto& key : keys)
        if (!page.isKey(key)) page.keys.push_back(key);
}

}  // namespace

const KeptMark* BookPage::find(const std::string& id) const {
    const auto at = std::find_if(marks.begin(), marks.end(), [&](const KeptMark& m) { return m.mark.id == id; });
    return at == marks.end() ? nullptr : &*at;
}

const KeptMark* BookPage::calibrationOf(const std::string& uid) const {
    const auto at = std::find_if(marks.begin(), marks.end(), [&](const KeptMark& m) {
        return m.objectMm > 0 && m.mark.image.sopInstanceUid == uid;
    });
    return at == marks.end() ? nullptr : &*at;
}

bool BookPage::isKey(const sdk::ImageRef& image) const {
    return std::find(keys.begin(), keys.end(), image) != keys.end();
}

void MarkBook::put(BookPage page) {
    const BookPage before = std::move(page_);
    page_ = std::move(page);
    emit changed(before);
}

void MarkBook::turnTo(BookPage next) {
    if (next == page_) return;
    done_.push_back(page_);
    if (done_.size() > kMostSteps) done_.pop_front();
    undone_.clear();
    put(std::move(next));
}

void MarkBook::undo() {
    if (done_.empty()) return;
    undone_.push_back(page_);
    BookPage last = std::move(done_.back());
    done_.pop_back();
    put(std::move(last));
}

void MarkBook::redo() {
    if (undone_.empty()) return;
    done_.push_back(page_);
    BookPage next = std::move(undone_.back());
    undone_.pop_back();
    put(std::move(next));
}

void MarkBook::merge(const std::vector<KeptMark>& marks, const std::vector<sdk::ImageRef>& keys) {
    for (auto* list : {&done_, &undone_})
        for (BookPage& page : *list) add(page, marks, keys);
    BookPage page = page_;
    add(page, marks, keys);
    if (page != page_) put(std::move(page));
}

void MarkBook::keepOnly(const sdk::StudySet& studies) {
    const auto strange = [&](const sdk::ImageRef& image) { return !studies.find(image.sopInstanceUid); };
    const auto clean = [&](BookPage& page) {
        std::erase_if(page.marks, [&](const KeptMark& m) { return strange(m.mark.image); });
        std::erase_if(page.keys, strange);
    };
    BookPage page = page_;
    clean(page);
    if (page == page_) return;
    // steps over films that are gone would undo nothing that can be seen
    done_.clear();
    undone_.clear();
    put(std::move(page));
}

BookPage MarkBook::with(const KeptMark& mark) const {
    BookPage next = page_;
    const auto at = std::find_if(next.marks.begin(), next.marks.end(),
                                 [&](const KeptMark& m) { return m.mark.id == mark.mark.id; });
    if (at != next.marks.end()) {
        *at = mark;
        return next;
    }
    // one calibration an instance: the new one takes the place of the old
    if (mark.objectMm > 0)
        std::erase_if(next.marks, [&](const KeptMark& m) {
            return m.objectMm > 0 && m.mark.image.sopInstanceUid == mark.mark.image.sopInstanceUid;
        });
    next.marks.push_back(mark);
    return next;
}

BookPage MarkBook::without(const std::string& id) const {
    BookPage next = page_;
    std::erase_if(next.marks, [&](const KeptMark& m) { return m.mark.id == id; });
    return next;
}

BookPage MarkBook::withKey(const sdk::ImageRef& image, bool key) const {
    BookPage next = page_;
    std::erase(next.keys, image);
    if (key) next.keys.push_back(image);
    return next;
}

}  // namespace viewer::ui::marks
