#include "viewer/ui/marks/mark_desk.h"

#include <QCryptographicHash>
#include <algorithm>

#include "viewer/dicom/dicom_bytes.h"

namespace viewer::ui::marks {

namespace {

/// Titles of CID 7010 that say the opposite of a key image, or list everything there is.
bool isNoChoice(const KeyObjects& keys) {
    static const std::set<std::string> rejections = {"113001", "113010", "113037", "113038", "113039"};
    static const std::set<std::string> lists = {"113030", "113031", "113032", "113033", "113034", "113035", "113036"};
    return keys.title.scheme == "DCM" && rejections.count(keys.title.value) + lists.count(keys.title.value) > 0;
}

}  // namespace

MarkDesk::MarkDesk(PaneBoard& board) : board_(board), studies_(std::make_shared<sdk::StudySet>()) {
    connect(&book_, &MarkBook::changed, this, &MarkDesk::onBook);
    connect(&store_, &MarkStore::readDone, this, &MarkDesk::onRead);
    connect(&store_, &MarkStore::found, this,
            [this](const auto& marks, const auto& keys) { book_.merge(marks, keys); });
    connect(&store_, &MarkStore::viewSaved, this, [this](const PresentationValues& view) {
        views_.push_back(view);
        emit viewsChanged();
        emit viewSaved();
    });
    connect(&inside_, &RegionCache::counted, this, [this](const QString& id) {
        // what lies inside is part of what is kept
        if (const KeptMark* kept = book_.page().find(id.toStdString())) {
            unsaved_.insert(kept->mark.image.sopInstanceUid);
            saveWhatChanged();
        }
        emit redrawWanted();
    });
}

void MarkDesk::setStudies(const sdk::StudySet& studies) {
    studies_ = std::make_shared<const sdk::StudySet>(studies);
    std::set<std::string> open;
    std::vector<std::string> fresh;
    for (const auto& entry : studies.studies) {
        open.insert(entry.study.uid);
        if (!loaded_.count(entry.study.uid)) fresh.push_back(entry.study.uid);
    }
    std::erase_if(loaded_, [&](const auto& uid) { return !open.count(uid); });
    std::erase_if(foreign_, [&](const auto& entry) { return !open.count(entry.first); });
    std::erase_if(views_, [&](const auto& view) { return !open.count(view.studyUid); });
    unsaved_.clear();  // of studies that are gone everything was handed to the store
    unsavedKeys_.clear();
    book_.keepOnly(studies);
    store_.read(studies_, fresh);
    if (!views_.empty()) emit viewsChanged();
}

void MarkDesk::onRead(const KeptAnnotations& kept, const std::vector<KeyObjects>& foreign) {
    const auto open = [&](const auto& entry) { return entry.study.uid == kept.studyUid; };
    if (std::none_of(studies_->studies.begin(), studies_->studies.end(), open)) return;  // closed meanwhile
    loaded_.insert(kept.studyUid);
    foreign_[kept.studyUid] = foreign;
    views_.insert(views_.end(), kept.views.begin(), kept.views.end());
    std::vector<KeptMark> marks;
    for (const auto& mark : kept.marks)
        if (studies_->find(mark.mark.image.sopInstanceUid)) marks.push_back(mark);
    std::vector<sdk::ImageRef> keys;
    for (const auto& key : kept.keys)
        if (studies_->find(key.sopInstanceUid)) keys.push_back(key);
    book_.merge(marks, keys);
    saveWhatChanged();
    if (kept.unreadable > 0) emit unreadable(kept.unreadable);
    if (!kept.views.empty()) emit viewsChanged();
    emit changed();
    emit redrawWanted();
}

void MarkDesk::setFolder(const std::string& folder) {
    folder_ = folder;
    store_.setFolder(folder);
}

bool MarkDesk::useSet(const std::string& name) {
    if (name == set_) return true;
    saveWhatChanged();
    if (!unsaved_.empty() || !unsavedKeys_.empty() || !store_.settle()) return false;
    const auto open = studies_;
    setStudies({});
    // the name may be anybody's: it does not become a name of a folder
    const auto digest = QCryptographicHash::hash(QByteArray::fromStdString(name), QCryptographicHash::Sha256).toHex();
    set_ = name;
    store_.setFolder(name.empty() || folder_.empty() ? folder_ : folder_ + "/sets/" + digest.left(32).toStdString());
    setStudies(*open);
    emit viewsChanged();
    emit changed();
    emit redrawWanted();
    return true;
}

std::vector<sdk::Mark> MarkDesk::marks() const {
    std::vector<sdk::Mark> result;
    for (const KeptMark& kept : book_.page().marks)
        if (kept.objectMm <= 0) result.push_back(kept.mark);
    return result;
}

std::vector<sdk::Mark> MarkDesk::marksOn(const sdk::ImageRef& image) const {
    std::vector<sdk::Mark> result = marks();
    std::erase_if(result, [&](const sdk::Mark& mark) { return mark.image != image; });
    return result;
}

std::string MarkDesk::add(const sdk::Mark& mark) {
    if (!isSound(mark) || !studies_->find(mark.image.sopInstanceUid)) return {};
    KeptMark kept;
    kept.mark = mark;
    kept.mark.id = newUid();
    book_.turnTo(book_.with(kept));
    return kept.mark.id;
}

void MarkDesk::addDrawn(KeptMark kept) {
    if (!isSound(kept.mark)) return;
    if (kept.mark.id.empty()) kept.mark.id = newUid();
    const std::string id = kept.mark.id;
    book_.turnTo(book_.with(kept));
    choose(id);
}

bool MarkDesk::change(const sdk::Mark& mark) {
    const KeptMark* known = book_.page().find(mark.id);
    if (!known || !isSound(mark)) return false;
    KeptMark kept = *known;
    kept.mark = mark;
    book_.turnTo(book_.with(kept));
    return true;
}

bool MarkDesk::remove(const std::string& id) {
    if (!book_.page().find(id)) return false;
    book_.turnTo(book_.without(id));
    return true;
}

std::vector<sdk::Measurement> MarkDesk::measure(const sdk::Mark& mark) const {
    return measurements(mark, scaleOf(mark.image));
}

void MarkDesk::goTo(const std::string& id) {
    const KeptMark* kept = book_.page().find(id);
    if (!kept) return;
    const sdk::ImageRef image = kept->mark.image;
    int pane = board_.active();
    for (int i = 0; i < board_.count(); ++i)
        if (board_.pane(i).content.image == image && board_.pane(i).isVisible()) pane = i;
    board_.setActive(pane);
    board_.show(pane, image);
    chosen_ = id;
    emit redrawWanted();
}

std::string MarkDesk::chosen() const {
    return book_.page().find(chosen_) ? chosen_ : std::string();
}

void MarkDesk::choose(const std::string& id) {
    if (chosen_ == id) return;
    chosen_ = id;
    emit redrawWanted();
    const KeptMark* kept = book_.page().find(id);
    if (kept && kept->objectMm <= 0) emit markChosen(QString::fromStdString(id));
}

void MarkDesk::draw(sdk::MarkKind kind, const std::string& linkedTo) {
    emit drawingWanted(kind, QString::fromStdString(linkedTo));
}

bool MarkDesk::isLoaded() const {
    return std::all_of(studies_->studies.begin(), studies_->studies.end(),
                       [&](const auto& entry) { return loaded_.count(entry.study.uid) > 0; });
}

bool MarkDesk::isKeyImage(const sdk::ImageRef& image) const {
    const auto foreign = foreignKeys(image);
    return isOwnKey(image) ||
           std::any_of(foreign.begin(), foreign.end(), [](const KeyObjects* keys) { return !isNoChoice(*keys); });
}

void MarkDesk::setKeyImage(const sdk::ImageRef& image, bool key) {
    if (studies_->find(image.sopInstanceUid) && isOwnKey(image) != key) book_.turnTo(book_.withKey(image, key));
}

std::vector<sdk::ImageRef> MarkDesk::keyImages() const {
    std::vector<sdk::ImageRef> result = book_.page().keys;
    for (const auto& [study, notes] : foreign_)
        for (const KeyObjects& note : notes)
            for (const auto& reference : note.references) {
                const sdk::ImageRef image{reference.image.sopInstanceUid, std::max(1, reference.image.frame)};
                const bool known = std::find(result.begin(), result.end(), image) != result.end();
                if (!isNoChoice(note) && !known && studies_->find(image.sopInstanceUid)) result.push_back(image);
            }
    return result;
}

std::vector<const KeyObjects*> MarkDesk::foreignKeys(const sdk::ImageRef& image) const {
    std::vector<const KeyObjects*> result;
    for (const auto& [study, notes] : foreign_)
        for (const KeyObjects& note : notes)
            if (note.covers(image)) result.push_back(&note);
    return result;
}

}  // namespace viewer::ui::marks
