#include "viewer/ui/panes_private.h"

#include <QContextMenuEvent>
#include <QDropEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMimeData>
#include <QToolTip>
#include <QUrl>

#include "viewer/ui/cine_rate_entry.h"
#include "viewer/ui/pane_menu.h"
#include "viewer/ui/pane_speech.h"

namespace viewer::ui {

namespace {
constexpr const char* kImageMime = "application/x-fimbria-image";        // "SOP Instance UID#frame"
constexpr const char* kInstanceMime = "application/x-fimbria-instance";  // "SOP Instance UID[\nframe]"

std::optional<sdk::ImageRef> carriedImage(const QMimeData& data) {
    for (const auto& [mime, separator] : {std::pair(kImageMime, '#'), std::pair(kInstanceMime, '\n')}) {
        if (!data.hasFormat(mime)) continue;
        const QString text = QString::fromUtf8(data.data(mime));
        const int frame = std::max(1, text.section(separator, 1, 1).toInt());
        return sdk::ImageRef{text.section(separator, 0, 0).toStdString(), frame};
    }
    return std::nullopt;
}

QKeySequence keyOf(const QKeyEvent& event) {
    return QKeySequence(int(event.modifiers() & ~(Qt::KeypadModifier | Qt::GroupSwitchModifier)) | event.key());
}
}  // namespace

FilmPanes::Private::Private(FilmPanes& panes, std::shared_ptr<const FrameProvider> provider)
    : q(panes), loader(provider), compare(board, state, provider), canvas(new FilmCanvas(board)) {
    display.keyboard = canvas;
    noticeTimer.setSingleShot(true);
    noticeTimer.setInterval(2500);
    canvas->setAccessibleName(FilmPanes::tr("Films"));
    canvas->paintOver = [this](QPainter& painter) { overlay.paint(painter, canvas->hasFocus()); };
    canvas->handleInput = [this](QEvent* event) { return handleInput(event); };
    wire();
    wireMarks();
    wireComparison();
    add(states);
    marks.setCanvas(canvas);
    add(marks);
}

void FilmPanes::Private::add(PaneLayer& layer) {
    layers.push_back(&layer);
    overlay.addLayer(layer);
    layer.addCommands(commands);
}

void FilmPanes::Private::wire() {
    QObject::connect(&board, &PaneBoard::changed, &q, [this] { changed(); });
    QObject::connect(&board, &PaneBoard::layoutChanged, &q, [this] { relayout(); });
    QObject::connect(&board, &PaneBoard::activeChanged, &q, [this] { emit q.commandStateChanged(); });
    QObject::connect(&board, &PaneBoard::frameReady, &q, &FilmPanes::frameReady);
    QObject::connect(canvas, &FilmCanvas::drawn, &q, &FilmPanes::drawn);
    QObject::connect(&mouse, &MouseTools::hoverChanged, &q, [this] { changed(); });
    QObject::connect(&mouse, &MouseTools::menuWanted, &q, [this](QPoint at) { showMenu(at); });
    QObject::connect(&commands, &PaneCommands::stateChanged, &q, [this] {
        changed();
        emit q.commandStateChanged();
    });
    QObject::connect(&commands, &PaneCommands::notice, &q, [this](const QString& text) { say(text); });
    QObject::connect(&commands, &PaneCommands::rateWanted, &q,
                     [this] { new CineRateEntry(cine, *canvas, sliderRect(state.layout.film(cine.pane()))); });
    QObject::connect(&states, &StateCommands::notice, &q, [this](const QString& text) { say(text); });
    QObject::connect(&states.states, &StateList::changed, &q, [this] { emit q.commandStateChanged(); });
    QObject::connect(&display, &PaneDisplay::linksChanged, &q, [this] { emit q.commandStateChanged(); });
    QObject::connect(&cine, &Cine::stateChanged, &q, [this] {
        changed();
        emit q.commandStateChanged();
    });
    QObject::connect(&noticeTimer, &QTimer::timeout, &q, [this] { say({}); });
    QObject::connect(
        canvas, &FilmCanvas::drawn, &q, [this] { afterDrawing(); }, Qt::QueuedConnection);
}

void FilmPanes::Private::wireMarks() {
    QObject::connect(&marks, &marks::MarkLayer::redrawWanted, &q, [this] { changed(); });
    QObject::connect(&marks, &marks::MarkLayer::notice, &q, [this](const QString& text) { say(text); });
    QObject::connect(&marks, &marks::MarkLayer::stateChanged, &q, [this] { emit q.commandStateChanged(); });
    QObject::connect(&marks, &marks::MarkLayer::storageNotice, &q, &FilmPanes::storageNotice);
    QObject::connect(&marks.desk, &marks::MarkDesk::viewsChanged, &q, [this] {
        // views are files of their own: whoever decodes must know where they lie before one is asked for
        const sdk::StudySet views = marks.desk.viewsAsStudies();
        emit q.viewsKept(views);
        sdk::StudySet all = board.studies();
        all.studies.insert(all.studies.end(), views.studies.begin(), views.studies.end());
        states.states.setStudies(all);
    });
}

void FilmPanes::Private::wireComparison() {
    add(compare.layer);
    compare.layer.setCursor = [this](Qt::CursorShape shape) {
        if (canvas->cursor().shape() != shape) canvas->setCursor(shape);
    };
    compare.bar = new ComparisonBar({board, commands, compare.comparison, compare.landmarks}, &q);
    const auto redraw = [this] {
        changed();
        emit q.commandStateChanged();
    };
    QObject::connect(&compare.landmarks, &LandmarkTool::changed, &q, [this, redraw] {
        if (compare.landmarks.isActive()) state.marking = false;
        redraw();
    });
    QObject::connect(&compare.comparison, &sdk::Comparison::registrationChanged, &q, redraw);
    QObject::connect(&compare.comparison, &sdk::Comparison::viewChanged, &q, redraw);
    QObject::connect(&compare.comparison, &FilmComparison::busyChanged, &q, redraw);
    QObject::connect(&compare.scene, &ComparisonScene::settledChanged, &q, redraw);
    QObject::connect(&compare.comparison, &FilmComparison::notice, &q, [this](const QString& text) { say(text); });
    QObject::connect(&display, &PaneDisplay::linksChanged, compare.bar, &ComparisonBar::refresh);
}

void FilmPanes::Private::relayout() {
    state.layout = layOut({canvas->size(), board.rows(), board.columns(), board.maximised(), board.hasBand()});
    const double ratio = canvas->devicePixelRatioF();
    std::vector<canvas::PaneRect> rects;
    for (int i = 0; i < board.count(); ++i) {
        const QRect r = state.layout.film(i);
        if (r.isEmpty()) {
            rects.push_back({});
            continue;
        }
        const int x0 = qRound(r.x() * ratio), y0 = qRound(r.y() * ratio);
        rects.push_back({x0, y0, qRound((r.x() + r.width()) * ratio) - x0, qRound((r.y() + r.height()) * ratio) - y0});
    }
    board.setRects(rects);
}

void FilmPanes::Private::changed() {
    wasSettled = false;
    canvas->invalidate();
}

void FilmPanes::Private::afterDrawing() {
    if (!q.isSettled() || wasSettled) return;
    wasSettled = true;
    if (const QString words = spokenPanes(board); words != canvas->accessibleDescription())
        canvas->setAccessibleDescription(words);
    emit q.settled();
}

void FilmPanes::Private::say(const QString& notice) {
    state.notice = notice;
    if (!notice.isEmpty()) noticeTimer.start();
    changed();
}

bool FilmPanes::Private::handleInput(QEvent* event) {
    for (auto* layer : layers)
        if (layer->handle(event, canvas->devicePixelRatioF())) return true;
    switch (event->type()) {
        case QEvent::ShortcutOverride:
            return wantsKey(*static_cast<QKeyEvent*>(event));
        case QEvent::KeyPress:
            return handleKey(*static_cast<QKeyEvent*>(event));
        case QEvent::DragEnter:
        case QEvent::DragMove:
            return handleDrag(*static_cast<QDropEvent*>(event));
        case QEvent::Drop:
            return handleDrop(*static_cast<QDropEvent*>(event));
        case QEvent::ToolTip:
            return showTip(*static_cast<QHelpEvent*>(event));
        case QEvent::ContextMenu: {
            // the mouse opens the menu itself, on release without a drag
            const auto* menu = static_cast<QContextMenuEvent*>(event);
            if (menu->reason() == QContextMenuEvent::Keyboard) showMenu(state.layout.film(board.active()).center());
            return true;
        }
        case QEvent::FocusIn:
        case QEvent::FocusOut:
            changed();
            return false;
        case QEvent::Resize:
        case QEvent::ScreenChangeInternal:
            relayout();
            return false;
        default:
            return mouse.handle(event, canvas->devicePixelRatioF());
    }
}

/// A command that needs its key only now and then takes it before the window's shortcuts do.
bool FilmPanes::Private::wantsKey(QKeyEvent& event) const {
    if (commands.conditionalFor(keyOf(event)).empty()) return false;
    event.accept();
    return true;
}

bool FilmPanes::Private::handleKey(const QKeyEvent& event) {
    const std::string id = commands.commandFor(keyOf(event));
    if (id.empty()) return false;  // a key of somebody else: the one that switches the halves, for example
    commands.run(id);
    return true;
}

void FilmPanes::Private::takePreferences(const Preferences& preferences) {
    const Preferences before = board.preferences();
    board.setPreferences(preferences);
    if (before.mouse.left != preferences.mouse.left) state.tool = preferences.mouse.left;
    if (before.hidePatient != preferences.hidePatient) state.hidePatient = preferences.hidePatient;
    loader.setMaxBytes(std::size_t(preferences.frameCacheMb) << 20);
    overlay.clear();
    emit q.commandStateChanged();
}

bool FilmPanes::Private::handleDrag(QDropEvent& event) {
    const bool image = carriedImage(*event.mimeData()).has_value();
    if (!image && !event.mimeData()->hasUrls()) return false;
    event.setDropAction(Qt::CopyAction);
    event.accept();
    return true;
}

bool FilmPanes::Private::handleDrop(const QDropEvent& event) {
    const QMimeData& data = *event.mimeData();
    const int pane = state.layout.at(event.position().toPoint());
    if (const auto image = carriedImage(data)) {
        if (pane < 0 || !board.studies().find(image->sopInstanceUid)) return true;
        board.setActive(pane);
        board.show(pane, *image);
        return true;
    }
    QStringList paths;
    for (const QUrl& url : data.urls())
        if (url.isLocalFile()) paths << url.toLocalFile();
    if (!paths.isEmpty()) emit q.filesDropped(paths);
    return true;
}

/// The details of caption and badges.
bool FilmPanes::Private::showTip(const QHelpEvent& event) {
    QStringList lines;
    const auto add = [&](const sdk::Badge& badge) {
        if (!badge.detail.empty()) lines << QString::fromStdString(badge.text + " — " + badge.detail).toHtmlEscaped();
    };
    const int pane = state.layout.at(event.pos());
    if (state.layout.caption.contains(event.pos()))
        for (const auto* badge : {&board.caption(), &board.notes().left, &board.notes().right})
            if (*badge) add(**badge);
    if (pane >= 0 && pane < board.count())
        for (const auto& badge : overlay.badges(pane)) add(badge);
    if (lines.isEmpty()) return false;
    QToolTip::showText(event.globalPos(), "<p>" + lines.join("</p><p>") + "</p>", canvas);
    return true;
}

void FilmPanes::Private::showMenu(QPoint at) {
    if (const std::string id = choosePaneCommand(*canvas, at, {commands, board, extendMenu}); !id.empty())
        commands.run(id);
}

}  // namespace viewer::ui
