#include <algorithm>
#include <utility>

#include "viewer/ui/marks/mark_desk.h"

namespace viewer::ui::marks {

void MarkDesk::onBook(const BookPage& before) {
    const BookPage& now = book_.page();
    for (const auto* page : {&before, &now})
        for (const KeptMark& kept : page->marks) {
            const auto& other = page == &now ? before : now;
            const KeptMark* twin = other.find(kept.mark.id);
            if (!twin || *twin != kept) unsaved_.insert(kept.mark.image.sopInstanceUid);
        }
    if (before.keys != now.keys)
        for (const auto* page : {&before, &now})
            for (const auto& key : page->keys)
                if (const auto* study = studies_->studyOf(key.sopInstanceUid)) unsavedKeys_.insert(study->study.uid);
    tellCalibrations();
    saveWhatChanged();
    emit changed();
    emit redrawWanted();
}

/// Nothing of a study is written before what it had is read: it would be lost.
void MarkDesk::saveWhatChanged() {
    const auto isRead = [&](const std::string& uid) {
        const auto* study = studies_->studyOf(uid);
        return !study || loaded_.count(study->study.uid) > 0;
    };
    const auto waiting = std::exchange(unsaved_, {});
    for (const std::string& uid : waiting)
        if (isRead(uid))
            saveMarksOf(uid);
        else
            unsaved_.insert(uid);
    const auto waitingKeys = std::exchange(unsavedKeys_, {});
    for (const std::string& study : waitingKeys) {
        if (!loaded_.count(study)) {
            unsavedKeys_.insert(study);
            continue;
        }
        std::vector<sdk::ImageRef> keys;
        for (const auto& key : book_.page().keys) {
            const auto* of = studies_->studyOf(key.sopInstanceUid);
            if (of && of->study.uid == study) keys.push_back(key);
        }
        store_.saveKeys(studies_, study, keys);
    }
}

void MarkDesk::saveMarksOf(const std::string& uid) {
    if (!studies_->find(uid)) return;  // dropped with its study, not by the reader
    MarkStore::Marks marks;
    marks.sopInstanceUid = uid;
    for (const KeptMark& kept : book_.page().marks) {
        if (kept.mark.image.sopInstanceUid != uid) continue;
        marks.marks.push_back(kept);
        for (const QString& line : linesOf(kept)) marks.marks.back().lines.push_back(line.toStdString());
    }
    const sdk::Spacing spacing = spacingOf(uid);
    if (spacing.basis == sdk::SpacingBasis::Manual) marks.calibrated = spacing;
    store_.saveMarks(studies_, marks);
}

sdk::StudySet MarkDesk::viewsAsStudies() const {
    sdk::StudySet result;
    for (const PresentationValues& view : views_) {
        const auto* of = view.images.empty() ? nullptr : studies_->studyOf(view.images.front().sopInstanceUid);
        if (!of) continue;
        sdk::PatientStudy study;
        study.patient = of->patient;
        study.study.uid = of->study.uid;
        sdk::Instance instance;
        instance.path = view.path;
        instance.sopInstanceUid = view.sopInstanceUid;
        instance.kind = sdk::InstanceKind::PresentationState;
        study.study.series = {sdk::Series{view.seriesUid, "PR", {}, {}, {}, 0, {}, {instance}}};
        result.studies.push_back(std::move(study));
    }
    return result;
}

void MarkDesk::saveView(const PresentationFile& view) {
    store_.saveView(studies_, view);
}

void MarkDesk::removeView(const std::string& uid) {
    const auto view =
        std::find_if(views_.begin(), views_.end(), [&](const auto& v) { return v.sopInstanceUid == uid; });
    if (view == views_.end()) return;
    store_.removeView(*view);
    views_.erase(view);
    emit viewsChanged();
}

void MarkDesk::tellCalibrations() {
    std::map<std::string, sdk::Spacing> spacings;
    for (const KeptMark& kept : book_.page().marks)
        if (kept.objectMm > 0)
            spacings[kept.mark.image.sopInstanceUid] = calibratedSpacing(kept.mark, kept.objectMm, kept.aspect);
    board_.setCalibrations(spacings);
}

sdk::Spacing MarkDesk::spacingOf(const std::string& uid) const {
    if (const KeptMark* line = book_.page().calibrationOf(uid)) {
        const sdk::Spacing own = calibratedSpacing(line->mark, line->objectMm, line->aspect);
        if (own.basis != sdk::SpacingBasis::None) return own;
    }
    const auto* instance = studies_->find(uid);
    return instance ? instance->spacing : sdk::Spacing{};
}

std::shared_ptr<const canvas::PreparedFrame> MarkDesk::filmOf(const sdk::ImageRef& image) const {
    for (int i = 0; i < board_.count(); ++i) {
        const Pane& pane = board_.pane(i);
        if (pane.film && pane.content.image && pane.content.image->sopInstanceUid == image.sopInstanceUid &&
            pane.filmFrame == image.frame)
            return pane.film;
    }
    return nullptr;
}

FilmScale MarkDesk::scaleOf(const sdk::ImageRef& image) const {
    FilmScale scale;
    scale.spacing = spacingOf(image.sopInstanceUid);
    if (scale.inMm()) scale.aspect = scale.spacing.rowMm / scale.spacing.columnMm;
    for (int i = 0; i < board_.count(); ++i) {
        const Pane& pane = board_.pane(i);
        if (pane.film && pane.content.image && pane.content.image->sopInstanceUid == image.sopInstanceUid)
            aspects_[image.sopInstanceUid] = pane.shape().aspect;
    }
    const auto seen = aspects_.find(image.sopInstanceUid);
    if (seen != aspects_.end()) scale.aspect = seen->second;
    return scale;
}

QStringList MarkDesk::linesOf(const KeptMark& kept) const {
    if (kept.objectMm > 0) return calibrationLines(kept.objectMm);
    return markLines(kept.mark, scaleOf(kept.mark.image), inside_.find(kept.mark, filmOf(kept.mark.image)));
}

}  // namespace viewer::ui::marks
