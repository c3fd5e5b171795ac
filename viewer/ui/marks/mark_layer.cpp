#include "viewer/ui/marks/mark_layer.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QWidget>

#include "viewer/ui/marks/mark_editor.h"

namespace viewer::ui::marks {

MarkLayer::MarkLayer(PaneBoard& board, PaneState& state)
    : desk(board), board_(board), state_(state), painter_(board, desk) {
    connect(&desk, &MarkDesk::redrawWanted, this, &MarkLayer::redrawWanted);
    connect(&desk, &sdk::Annotations::changed, this, &MarkLayer::stateChanged);
    connect(&desk, &MarkDesk::drawingWanted, this, [this](sdk::MarkKind kind, const QString& linkedTo) {
        arm(shapeOf(kind));
        link_ = linkedTo.toStdString();
        if (canvas_) canvas_->setFocus(Qt::OtherFocusReason);
    });
    connect(&desk, &MarkDesk::viewSaved, this, [this] { emit notice(tr("View saved")); });
    connect(&desk.store(), &MarkStore::failed, this, [this](bool full) {
        const QString text = full ? tr("The disk is full: marks are not saved yet. It is tried again.")
                                  : tr("Marks cannot be saved yet. It is tried again.");
        emit notice(text);
        emit storageNotice(text, true);
    });
    connect(&desk.store(), &MarkStore::recovered, this, [this] {
        emit notice(tr("Marks are saved again."));
        emit storageNotice(tr("Marks are saved again."), false);
    });
    connect(&desk, &MarkDesk::unreadable, this, [this](int files) {
        emit storageNotice(tr("%n file(s) with marks could not be read; they were left as they are.", nullptr, files),
                           true);
    });
}

MarkLayer::~MarkLayer() = default;

void MarkLayer::setCanvas(QWidget* canvas) {
    canvas_ = canvas;
    editor_ = new MarkEditor(canvas);
}

void MarkLayer::retranslate() {
    painter_.clear();
}

void MarkLayer::paint(QPainter& painter, int pane) {
    InProgress progress;
    if (grip_) progress.dragged = &grip_->now;
    drawn_.reset();
    if (drawing_.isActive()) {
        drawn_ = KeptMark{drawing_.mark(), 0, 1, {}};
        progress.drawn = &*drawn_;
    }
    progress.cross = cross_;
    progress.handle = handle_;
    progress.hidden = hidden_;
    painter_.paint(painter, pane, progress);
    if (pane == board_.count() - 1) painter_.sweep();
}

bool MarkLayer::handle(QEvent* event, double ratio) {
    ratio_ = ratio;
    switch (event->type()) {
        case QEvent::MouseButtonPress:
            return press(*static_cast<QMouseEvent*>(event));
        case QEvent::MouseMove:
            return move(*static_cast<QMouseEvent*>(event));
        case QEvent::MouseButtonRelease:
            return release(*static_cast<QMouseEvent*>(event));
        case QEvent::MouseButtonDblClick:
            return doubleClick(*static_cast<QMouseEvent*>(event));
        case QEvent::ShortcutOverride:
            if (!wantsKey(*static_cast<QKeyEvent*>(event))) return false;
            event->accept();
            return true;
        case QEvent::KeyPress:
            return wantsKey(*static_cast<QKeyEvent*>(event)) && key(*static_cast<QKeyEvent*>(event));
        default:
            return false;
    }
}

std::vector<sdk::Badge> MarkLayer::badges(int pane) const {
    const Pane& p = board_.pane(pane);
    if (!p.content.image || p.over) return {};
    const sdk::ImageRef image{p.content.image->sopInstanceUid, p.film ? p.filmFrame : p.content.image->frame};
    std::vector<sdk::Badge> result;
    if (desk.isOwnKey(image))
        result.push_back({tr("★ Key image").toStdString(), sdk::Severity::Neutral,
                          tr("Kept in your key object note").toStdString()});
    for (const KeyObjects* note : desk.foreignKeys(image)) {
        const QString title = QString::fromStdString(note->title.meaning).simplified();
        const QString author = QString::fromStdString(note->author).replace('^', ' ').simplified();
        const QString words = QString::fromStdString(note->description).simplified();
        QStringList detail;
        for (const QString& part : {words, author})
            if (!part.isEmpty()) detail << part;
        result.push_back(
            {QStringLiteral("KO %1").arg(title).toStdString(), sdk::Severity::Neutral,
             (detail.isEmpty() ? tr("From a key object note of the study") : detail.join(" · ")).toStdString()});
    }
    return result;
}

std::optional<sdk::ImageRef> MarkLayer::shownImage() const {
    const Pane& pane = board_.pane(board_.active());
    if (!pane.content.image) return std::nullopt;
    return sdk::ImageRef{pane.content.image->sopInstanceUid, pane.film ? pane.filmFrame : pane.content.image->frame};
}

std::optional<PaneMap> MarkLayer::activeMap() const {
    return paneMap(board_, board_.active(), ratio_);
}

}  // namespace viewer::ui::marks
