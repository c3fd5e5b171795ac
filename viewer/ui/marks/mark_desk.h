#pragma once

#include <map>
#include <memory>
#include <set>

#include "viewer/dicom/key_objects.h"
#include "viewer/sdk/annotation.h"
#include "viewer/sdk/annotation_sets.h"
#include "viewer/ui/marks/mark_book.h"
#include "viewer/ui/marks/mark_store.h"
#include "viewer/ui/marks/mark_words.h"
#include "viewer/ui/marks/region_cache.h"
#include "viewer/ui/pane_board.h"

namespace viewer::ui::marks {

/// Marks, key images and calibrations of what is open, behind sdk::Annotations: joins the book (what there is), the
/// store (what is on the disk) and the panes (what is seen). Lives on the GUI thread.
class MarkDesk : public sdk::Annotations, public sdk::AnnotationSets {
    Q_OBJECT
    Q_INTERFACES(viewer::sdk::AnnotationSets)
public:
    explicit MarkDesk(PaneBoard& board);

    /// Below which everything is kept; empty (tests): nowhere.
    void setFolder(const std::string& folder);
    void setStudies(const sdk::StudySet& studies);

    // sdk::Annotations
    std::vector<sdk::Mark> marks() const override;
    std::vector<sdk::Mark> marksOn(const sdk::ImageRef& image) const override;
    std::string add(const sdk::Mark& mark) override;
    bool change(const sdk::Mark& mark) override;
    bool remove(const std::string& id) override;
    std::vector<sdk::Measurement> measure(const sdk::Mark& mark) const override;
    void goTo(const std::string& id) override;
    std::string chosen() const override;
    void draw(sdk::MarkKind kind, const std::string& linkedTo) override;
    bool isLoaded() const override;
    bool isKeyImage(const sdk::ImageRef& image) const override;
    void setKeyImage(const sdk::ImageRef& image, bool key) override;
    std::vector<sdk::ImageRef> keyImages() const override;
    sdk::Spacing spacingOf(const std::string& sopInstanceUid) const override;

    // sdk::AnnotationSets
    bool useSet(const std::string& name) override;
    std::string currentSet() const override { return set_; }

    MarkBook& book() { return book_; }
    const MarkBook& book() const { return book_; }
    MarkStore& store() { return store_; }
    MarkStore::Studies studies() const { return studies_; }
    /// Chooses a mark, or none; tells the plugin of a mark chosen by the reader.
    void choose(const std::string& id);
    /// A mark that the reader drew, with its id; chosen at once.
    void addDrawn(KeptMark mark);
    FilmScale scaleOf(const sdk::ImageRef& image) const;
    /// What stands beside the mark; `inside` is counted if the film is in a pane.
    QStringList linesOf(const KeptMark& mark) const;
    /// Key object notes of others that name the frame.
    std::vector<const KeyObjects*> foreignKeys(const sdk::ImageRef& image) const;
    bool isOwnKey(const sdk::ImageRef& image) const { return book_.page().isKey(image); }
    /// Views saved on purpose, oldest first.
    const std::vector<PresentationValues>& views() const { return views_; }
    /// The same as studies that hold nothing else.
    sdk::StudySet viewsAsStudies() const;
    void saveView(const PresentationFile& view);
    void removeView(const std::string& presentationUid);
    bool isBusy() const { return store_.isReading() || inside_.isBusy(); }
    bool isSaved() const { return unsaved_.empty() && unsavedKeys_.empty() && store_.isSaved(); }

signals:
    /// The reader is to draw; linked to what a plugin asked for.
    void drawingWanted(viewer::sdk::MarkKind kind, const QString& linkedTo);
    void viewsChanged();
    void viewSaved();
    /// Files that could not be read; they stay where they are.
    void unreadable(int files);
    void redrawWanted();

private:
    void onBook(const BookPage& before);
    void onRead(const KeptAnnotations& kept, const std::vector<KeyObjects>& foreign);
    void saveWhatChanged();
    void saveMarksOf(const std::string& uid);
    void tellCalibrations();
    std::shared_ptr<const canvas::PreparedFrame> filmOf(const sdk::ImageRef& image) const;

    PaneBoard& board_;
    MarkStore::Studies studies_;
    MarkBook book_;
    mutable RegionCache inside_;
    MarkStore store_;
    std::set<std::string> loaded_;  ///< studies that were read
    std::set<std::string> unsaved_, unsavedKeys_;
    std::map<std::string, std::vector<KeyObjects>> foreign_;
    std::vector<PresentationValues> views_;
    mutable std::map<std::string, double> aspects_;  ///< of films that were seen
    std::string chosen_;
    std::string folder_, set_;
};

}  // namespace viewer::ui::marks
