#include "plugin/guide/mark_links.h"

#include <QScopedValueRollback>
#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <iterator>
#include <optional>
#include <utility>

#include "plugin/session/edits.h"

namespace hsg {

using reporting::Evidence;
using reporting::QuestionRef;
using reporting::Reading;
using viewer::sdk::Annotations;
using viewer::sdk::ImageRef;
using viewer::sdk::Mark;
using viewer::sdk::SpacingBasis;

namespace {

bool liesAt(const Mark& mark, const viewer::sdk::FilmPoint& at) {
    const auto place = placeOf(mark);
    return std::abs(place.x - at.x) < 0.01 && std::abs(place.y - at.y) < 0.01;
}

/// The length of the object that the reader calibrated an instance on; empty if he did not.
std::optional<double> objectOf(const Annotations& marks, const std::string& uid) {
    const auto spacing = marks.spacingOf(uid);
    if (spacing.basis != SpacingBasis::Manual) return std::nullopt;
    const double mm = std::atof(spacing.description.c_str());  // "20 mm"
    return mm > 0 ? std::optional(mm) : std::nullopt;
}

}  // namespace

MarkLinks::MarkLinks(const PanelContext& context) : context_(context) {
    auto* marks = context.host.annotations();
    if (!marks) return;
    connect(marks, &Annotations::changed, this, &MarkLinks::fromMarks);
    connect(&context.session, &ReadingSession::changed, this, &MarkLinks::fromReading);
}

void MarkLinks::fromMarks() {
    const auto* marks = context_.host.annotations();
    if (isBusy_ || !marks->isLoaded() || context_.session.reading().id.empty()) return;
    if (reading_ != context_.session.reading().id) return fromReading();
    const QScopedValueRollback busy(isBusy_, true);
    const auto all = marks->marks();
    std::set<std::string> links;
    for (const auto& mark : all)
        if (questionOf(mark.linkedTo)) links.insert(mark.linkedTo);
    std::vector<std::string> gone;
    std::set_difference(linked_.begin(), linked_.end(), links.begin(), links.end(), std::back_inserter(gone));
    linked_ = std::move(links);
    const auto next = withMarks(context_.session.reading(), all, gone);
    if (!(next == context_.session.reading()))
        context_.session.apply(
            {"marks", [all, gone](const Reading& reading) { return withMarks(reading, all, gone); }});
    takeFacts();
}

void MarkLinks::takeFacts() {
    takeKeyImages();
    takeCalibrations();
}

void MarkLinks::takeKeyImages() {
    const auto* marks = context_.host.annotations();
    std::map<std::string, bool> keys;
    for (const auto& film : context_.session.reading().films) {
        if (!context_.host.studies().find(film.sopInstanceUid)) continue;
        const bool key = marks->isKeyImage({film.sopInstanceUid, film.frame});
        if (key != film.keyImage) keys[film.id] = key;
    }
    if (keys.empty()) return;
    const auto put = [keys](Reading reading) {
        for (const auto& [film, key] : keys) reading = edits::setKeyImage(std::move(reading), film, key);
        return reading;
    };
    context_.session.apply({"key images", put, true});
}

void MarkLinks::takeCalibrations() {
    const auto* marks = context_.host.annotations();
    std::map<std::string, std::optional<double>> objects;
    for (const auto& film : context_.session.reading().films) {
        // a film that is not open keeps what was known of it
        if (!context_.host.studies().find(film.sopInstanceUid)) continue;
        const auto object = objectOf(*marks, film.sopInstanceUid);
        if (object != film.calibratedOnMm) objects[film.sopInstanceUid] = object;
    }
    if (objects.empty()) return;
    const auto put = [objects](Reading reading) {
        for (const auto& [uid, mm] : objects) reading = edits::setCalibration(std::move(reading), uid, mm);
        return reading;
    };
    context_.session.apply({"calibration", put, true});
}

void MarkLinks::fromReading() {
    auto* marks = context_.host.annotations();
    const Reading& reading = context_.session.reading();
    if (isBusy_ || reading.id.empty() || !marks->isLoaded()) return;
    const QScopedValueRollback busy(isBusy_, true);
    const bool isNew = std::exchange(reading_, reading.id) != reading.id;
    const Reading now = reading;  // giving marks tells this reading's listeners
    for (const auto& answer : now.answers)
        for (const auto& evidence : answer.evidence)
            if (evidence.x && evidence.y) giveMark({answer.question, answer.side}, evidence);
    for (Mark mark : marks->marks()) {
        const auto ref = questionOf(mark.linkedTo);
        const auto* answer = ref ? now.answer(ref->question, ref->side) : nullptr;
        const auto evidence = evidenceOf(mark, now);
        if (!answer || !evidence) continue;
        const bool named = std::any_of(answer->evidence.begin(), answer->evidence.end(), [&](const Evidence& e) {
            const auto at = placeOf(e);
            return e.filmId == evidence->filmId && at && liesAt(mark, *at);
        });
        if (named) continue;
        mark.linkedTo.clear();
        marks->change(mark);
    }
    linked_.clear();
    for (const auto& mark : marks->marks())
        if (questionOf(mark.linkedTo)) linked_.insert(mark.linkedTo);
    if (isNew) takeFacts();
}

/// A mark of the reader's at that very place is taken; else a point is set.
void MarkLinks::giveMark(const QuestionRef& ref, const Evidence& evidence) {
    auto* marks = context_.host.annotations();
    const auto* film = context_.session.reading().film(evidence.filmId);
    const auto at = placeOf(evidence);
    if (!film || !at || !context_.host.studies().find(film->sopInstanceUid)) return;
    const ImageRef image{film->sopInstanceUid, film->frame};
    const auto there = marks->marksOn(image);
    const auto is = [&](const std::string& link) {
        return [&, link](const Mark& mark) { return mark.linkedTo == link && liesAt(mark, *at); };
    };
    if (std::any_of(there.begin(), there.end(), is(linkOf(ref)))) return;
    if (const auto free = std::find_if(there.begin(), there.end(), is("")); free != there.end()) {
        Mark mark = *free;
        mark.linkedTo = linkOf(ref);
        marks->change(mark);
        return;
    }
    marks->add({{}, image, viewer::sdk::MarkKind::Point, {*at}, {}, linkOf(ref)});
}

bool linkChosenMark(const PanelContext& context, const QuestionRef& ref) {
    auto* marks = context.host.annotations();
    const std::string chosen = marks ? marks->chosen() : std::string();
    if (chosen.empty()) return false;
    const auto all = marks->marks();
    const auto mark = std::find_if(all.begin(), all.end(), [&](const Mark& m) { return m.id == chosen; });
    if (mark == all.end()) return false;
    const auto evidence = evidenceOf(*mark, context.session.reading());
    if (!evidence) {
        context.host.notify(MarkLinks::tr("The mark lies on no film of this reading.").toStdString(),
                            viewer::sdk::Severity::Warning);
        return false;
    }
    // the answer first: the mark that follows is already its evidence, and nothing is undone twice
    if (const auto* answer = context.session.reading().answer(ref.question, ref.side)) {
        reporting::Answer changed = *answer;
        changed.evidence = {*evidence};
        if (!context.session.setAnswer(changed)) return false;
    }
    Mark linked = *mark;
    if (linked.linkedTo != linkOf(ref)) {
        linked.linkedTo = linkOf(ref);
        marks->change(linked);
    }
    return true;
}

void unlinkMarks(const PanelContext& context, const QuestionRef& ref) {
    auto* marks = context.host.annotations();
    if (!marks) return;
    for (Mark mark : marks->marks()) {
        if (mark.linkedTo != linkOf(ref)) continue;
        mark.linkedTo.clear();
        marks->change(mark);
    }
}

std::string linkedMark(const QuestionRef& ref, const ImageRef& image, const Annotations& marks) {
    for (const auto& mark : marks.marksOn(image))
        if (mark.linkedTo == linkOf(ref)) return mark.id;
    return {};
}

}  // namespace hsg
