#pragma once

#include <QObject>
#include <deque>
#include <string>
#include <vector>

#include "viewer/dicom/annotation_marks.h"
#include "viewer/sdk/annotation.h"
#include "viewer/sdk/study.h"

namespace viewer::ui::marks {

/// Everything that the reader put on the films of the open studies: marks, calibration lines (Length marks with an
/// object), key images. One value; undo is a list of them.
struct BookPage {
    std::vector<KeptMark> marks;  ///< in the order of drawing; `lines` is empty here
    std::vector<sdk::ImageRef> keys;
    bool operator==(const BookPage&) const = default;

    const KeptMark* find(const std::string& id) const;
    /// The calibration line of an instance, or nullptr.
    const KeptMark* calibrationOf(const std::string& sopInstanceUid) const;
    bool isKey(const sdk::ImageRef& image) const;
};

/// The marks as the reader changes them. Lives on the GUI thread; knows no screen and no disk.
class MarkBook : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;
    const BookPage& page() const { return page_; }

    /// One step that can be undone; nothing happens if the page is the same.
    void turnTo(BookPage next);
    bool canUndo() const { return !done_.empty(); }
    bool canRedo() const { return !undone_.empty(); }
    void undo();
    void redo();

    /// What was kept earlier comes in, below every step so far: it cannot be undone. What is there already by its id
    /// stays as it is.
    void merge(const std::vector<KeptMark>& marks, const std::vector<sdk::ImageRef>& keys);
    /// Drops what belongs to studies that are not open any more.
    void keepOnly(const sdk::StudySet& studies);

    // pages with one thing different
    BookPage with(const KeptMark& mark) const;  ///< added, or in the place of the one with its id
    BookPage without(const std::string& id) const;
    BookPage withKey(const sdk::ImageRef& image, bool key) const;

signals:
    /// `before` is the former page.
    void changed(const viewer::ui::marks::BookPage& before);

private:
    void put(BookPage page);

    BookPage page_;
    std::deque<BookPage> done_, undone_;
};

}  // namespace viewer::ui::marks
