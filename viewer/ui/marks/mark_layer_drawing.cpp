#include <QWidget>
#include <utility>

#include "viewer/ui/marks/mark_editor.h"
#include "viewer/ui/marks/mark_geometry.h"
#include "viewer/ui/marks/mark_layer.h"

namespace viewer::ui::marks {

namespace {
constexpr double kLeastOnScreen = 4;  // logical pixels: a slip of the hand draws nothing
}

void MarkLayer::arm(Shape shape) {
    drawing_.cancel();
    cross_.reset();
    handle_ = -1;
    if (editor_ && editor_->isAsking()) editor_->leave();
    shape_ = shape;
    link_.clear();
    state_.marking = true;
    hidden_ = false;
    QString how = tr("Two points");
    if (shape == Shape::Angle) how = tr("Arm, vertex, arm");
    if (shape == Shape::Ellipse) how = tr("From corner to corner");
    if (shape == Shape::Region) how = tr("Draw round it, or click corners and double click");
    if (shape == Shape::Arrow) how = tr("Tip first");
    if (shape == Shape::Text || shape == Shape::Point) how = tr("One point");
    if (shape == Shape::Calibration) how = tr("Along an object of known length");
    emit notice(tr("%1. Arrows and Enter work as well; Esc ends.").arg(how));
    emit stateChanged();
    emit redrawWanted();
}

void MarkLayer::disarm() {
    drawing_.cancel();
    cross_.reset();
    link_.clear();
    isPressed_ = false;
    state_.marking = false;
    emit stateChanged();
    emit redrawWanted();
}

/// A point set by the mouse or by Enter.
void MarkLayer::point(const PaneMap& map, QPointF at) {
    const sdk::FilmPoint film = map.toFilm(at);
    if (drawing_.isActive() && (drawing_.mark().image != map.image || pane_ != board_.active())) drawing_.cancel();
    if (!drawing_.isActive()) {
        pane_ = board_.active();
        drawing_.start(shape_, map.image, film, map.aspect);
        const bool isWhole = shape_ == Shape::Point || shape_ == Shape::Text;
        if (isWhole) finish();
    } else if (drawing_.place(film)) {
        finish();
    }
    emit redrawWanted();
}

void MarkLayer::finish() {
    const auto map = paneMap(board_, pane_, ratio_);
    KeptMark kept{drawing_.mark(), 0, map ? map->aspect : 1, {}};
    const Shape shape = drawing_.shape();
    drawing_.cancel();
    isPressed_ = false;
    const double least = map ? kLeastOnScreen / map->columnSize() : 1;
    if (isTrifle(kept.mark, kept.aspect, least)) return;
    kept.mark.linkedTo = std::exchange(link_, {});
    if (shape == Shape::Text) return askText(kept);
    if (shape == Shape::Calibration) return askObject(kept);
    desk.addDrawn(kept);
    if (!kept.mark.linkedTo.empty()) disarm();  // asked for once
}

QPoint MarkLayer::editorPlace(const sdk::Mark& mark) const {
    const auto map = activeMap();
    if (!map || mark.points.empty()) return {20, 20};
    return (map->toScreen(mark.points.back()) + QPointF(12, 10)).toPoint();
}

void MarkLayer::askText(KeptMark kept) {
    if (!editor_) return;
    const bool isNew = kept.mark.id.empty();
    editor_->ask({editorPlace(kept.mark), tr("Text"), QString::fromStdString(kept.mark.text), MarkEditor::Answer::Text,
                  [this, kept](const QString& words) { finishText(kept, words); },
                  [this, isNew] {
                      if (isNew) emit redrawWanted();
                  }});
}

void MarkLayer::finishText(KeptMark kept, const QString& words) {
    kept.mark.text = words.toStdString();
    if (kept.mark.id.empty())
        desk.addDrawn(kept);
    else
        desk.change(kept.mark);
    if (!kept.mark.linkedTo.empty() && state_.marking) disarm();
}

void MarkLayer::askObject(KeptMark kept) {
    if (!editor_) return;
    const QString before = kept.objectMm > 0 ? QString::number(kept.objectMm, 'g', 6) : QString();
    editor_->ask({editorPlace(kept.mark), tr("Length of the object, mm"), before, MarkEditor::Answer::Number,
                  [this, kept](const QString& typed) {
                      KeptMark line = kept;
                      line.objectMm = typedNumber(typed);
                      desk.addDrawn(line);
                      disarm();  // one calibration a film
                      emit notice(
                          tr("Lengths on this film: manual, %1 mm").arg(QString::number(line.objectMm, 'g', 6)));
                  },
                  [this] { emit redrawWanted(); }});
}

}  // namespace viewer::ui::marks
