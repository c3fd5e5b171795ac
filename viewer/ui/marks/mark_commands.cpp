#include <QCoreApplication>
#include <QWidget>
#include <algorithm>
#include <utility>

#include "viewer/ui/marks/mark_editor.h"
#include "viewer/ui/marks/mark_layer.h"
#include "viewer/ui/marks/view_values.h"
#include "viewer/ui/state_commands.h"

namespace viewer::ui::marks {

namespace {

using Entry = PaneCommands::Entry;

#define TEXT(s) QT_TRANSLATE_NOOP("viewer::ui::marks::MarkLayer", s)

/// The texts of a command in the present language.
std::function<Entry()> entry(const char* id, const char* text, const char* group, std::vector<std::string> keys) {
    return [=] {
        const auto tr = [](const char* words) {
            return QCoreApplication::translate("viewer::ui::marks::MarkLayer", words).toStdString();
        };
        Entry e{id, tr(text), tr(group), keys};
        return e;
    };
}

/// One whose keys are its own only while it has something to do.
PaneCommands::Added conditional(PaneCommands::Added command, std::function<bool()> wants) {
    command.entry = [make = command.entry] {
        Entry e = make();
        e.conditional = true;
        return e;
    };
    command.wantsKeys = std::move(wants);
    return command;
}

}  // namespace

void MarkLayer::addCommands(PaneCommands& commands) {
    addShapes(commands);
    addEdits(commands);
    addKeyImages(commands);
    addViews(commands);
}

void MarkLayer::addShapes(PaneCommands& commands) {
    const auto add = [&](Shape shape, const char* id, const char* text, std::vector<std::string> keys) {
        PaneCommands::Added command;
        command.id = id;
        command.entry = [make = entry(id, text, TEXT("Mark"), std::move(keys))] {
            Entry e = make();
            e.checkable = true;
            return e;
        };
        command.act = [this, shape] { state_.marking&& shape_ == shape ? disarm() : arm(shape); };
        command.isChecked = [this, shape] { return state_.marking && shape_ == shape; };
        commands.add(std::move(command));
    };
    add(Shape::Length, "mark.length", TEXT("Length"), {"D", "L"});
    add(Shape::Angle, "mark.angle", TEXT("Angle"), {"A"});
    add(Shape::Ellipse, "mark.ellipse", TEXT("Ellipse"), {"E"});
    add(Shape::Region, "mark.region", TEXT("Region by free hand"), {"Shift+E"});
    add(Shape::Arrow, "mark.arrow", TEXT("Arrow"), {"Shift+A"});
    add(Shape::Text, "mark.text", TEXT("Text"), {"Shift+N"});
    add(Shape::Point, "mark.point", TEXT("Point"), {"Shift+D"});
    add(Shape::Calibration, "mark.calibrate", TEXT("Calibrate on an object of known length"), {"Shift+L"});
}

void MarkLayer::addEdits(PaneCommands& commands) {
    const auto hasChoice = [this] { return !desk.chosen().empty(); };
    const auto add = [&](const char* id, const char* text, std::vector<std::string> keys, std::function<void()> act,
                         bool ofChosen) {
        PaneCommands::Added command{id, entry(id, text, TEXT("Mark"), std::move(keys)), std::move(act)};
        if (ofChosen) command = conditional(std::move(command), hasChoice);
        commands.add(std::move(command));
    };
    add(
        "mark.delete", TEXT("Delete the mark"), {"Del", "Backspace"}, [this] { removeChosen(); }, true);
    add(
        "mark.edit-text", TEXT("Words of the mark"), {"F2"}, [this] { editText(); }, true);
    add(
        "mark.next", TEXT("Next mark of the film"), {"Ctrl+Tab"}, [this] { chooseNext(); }, false);
    add(
        "mark.next-point", TEXT("Next point of the mark"), {"Ctrl+H"}, [this] { chooseHandle(); }, true);
    add(
        "mark.move-left", TEXT("Mark to the left"), {"Ctrl+Shift+Left"}, [this] { moveByKey(-1, 0); }, true);
    add(
        "mark.move-right", TEXT("Mark to the right"), {"Ctrl+Shift+Right"}, [this] { moveByKey(1, 0); }, true);
    add(
        "mark.move-up", TEXT("Mark up"), {"Ctrl+Shift+Up"}, [this] { moveByKey(0, -1); }, true);
    add(
        "mark.move-down", TEXT("Mark down"), {"Ctrl+Shift+Down"}, [this] { moveByKey(0, 1); }, true);
    add(
        "mark.undo", TEXT("Undo mark"), {"Ctrl+Z"}, [this] { undo(false); }, false);
    add(
        "mark.redo", TEXT("Redo mark"), {"Ctrl+Y", "Ctrl+Shift+Z"}, [this] { undo(true); }, false);
    PaneCommands::Added hide{"mark.hide",
                             [make = entry("mark.hide", TEXT("Hide all marks"), TEXT("Mark"), {"Q"})] {
                                 Entry e = make();
                                 e.checkable = true;
                                 return e;
                             },
                             [this] { hidden_ = !hidden_; }, [this] { return hidden_; }};
    commands.add(std::move(hide));
}

void MarkLayer::addKeyImages(PaneCommands& commands) {
    PaneCommands::Added key{"key.toggle",
                            [make = entry("key.toggle", TEXT("Key image"), TEXT("Key images"), {"K"})] {
                                Entry e = make();
                                e.checkable = true;
                                return e;
                            },
                            [this] { toggleKey(); },
                            [this] {
                                const auto image = shownImage();
                                return image && desk.isOwnKey(*image);
                            }};
    commands.add(std::move(key));
    commands.add(
        {"key.next", entry("key.next", TEXT("Next key image"), TEXT("Key images"), {"Ctrl+K"}), [this] { nextKey(); }});
}

void MarkLayer::addViews(PaneCommands& commands) {
    const auto add = [&](const char* id, const char* text, std::vector<std::string> keys, std::function<void()> act) {
        // among the other commands of states: one menu of that name
        const auto make = [words = entry(id, text, "", std::move(keys))] {
            Entry e = words();
            e.group = StateCommands::tr("Presentation").toStdString();
            return e;
        };
        commands.add({id, make, std::move(act)});
    };
    add("view.save", TEXT("Save this view as a presentation state…"), {"Ctrl+Shift+Y"}, [this] { saveView(); });
    add("view.forget", TEXT("Delete the saved view that is shown"), {}, [this] { removeView(); });
}

#undef TEXT

void MarkLayer::removeChosen() {
    const std::string id = desk.chosen();
    if (id.empty() || drawing_.isActive()) return;
    handle_ = -1;
    desk.remove(id);
    emit notice(tr("Mark deleted; Ctrl+Z brings it back"));
}

void MarkLayer::editText() {
    const KeptMark* kept = desk.book().page().find(desk.chosen());
    if (!kept) return;
    if (kept->objectMm > 0) return askObject(*kept);
    if (!editor_) return;
    KeptMark copy = *kept;
    editor_->ask({editorPlace(copy.mark),
                  tr("Text"),
                  QString::fromStdString(copy.mark.text),
                  copy.mark.kind != sdk::MarkKind::Text ? MarkEditor::Answer::AnyText : MarkEditor::Answer::Text,
                  [this, copy](const QString& words) { finishText(copy, words); },
                  {}});
}

void MarkLayer::undo(bool again) {
    MarkBook& book = desk.book();
    if (again ? !book.canRedo() : !book.canUndo())
        return emit notice(again ? tr("Nothing to redo on the films") : tr("Nothing to undo on the films"));
    handle_ = -1;
    again ? book.redo() : book.undo();
}

void MarkLayer::toggleKey() {
    const auto image = shownImage();
    if (!image) return;
    const bool key = !desk.isOwnKey(*image);
    desk.setKeyImage(*image, key);
    emit notice(key ? tr("Key image") : tr("No key image any more"));
}

void MarkLayer::nextKey() {
    const auto keys = desk.keyImages();
    if (keys.empty()) return emit notice(tr("There are no key images"));
    const auto image = shownImage();
    const auto at = image ? std::find(keys.begin(), keys.end(), *image) : keys.end();
    board_.show(board_.active(), at == keys.end() || at + 1 == keys.end() ? keys.front() : *(at + 1));
}

void MarkLayer::saveView() {
    const int index = board_.active();
    const Pane& pane = board_.pane(index);
    const auto map = activeMap();
    if (!map || !editor_) return;
    const sdk::Spacing* spacing = board_.spacing(index);
    PresentationFile view = viewOf(pane, spacing ? *spacing : sdk::Spacing{});
    editor_->ask({map->screenRect().center().toPoint() - QPoint(150, 0),
                  tr("Name of the view"),
                  {},
                  MarkEditor::Answer::Text,
                  [this, view](const QString& name) {
                      PresentationFile named = view;
                      named.values.label = name.toStdString();
                      named.values.description = name.toStdString();
                      desk.saveView(named);
                  },
                  {}});
}

void MarkLayer::removeView() {
    const std::string uid = board_.pane(board_.active()).content.presentationUid;
    const auto& views = desk.views();
    const auto view = std::find_if(views.begin(), views.end(), [&](const auto& v) { return v.sopInstanceUid == uid; });
    if (view == views.end()) return emit notice(tr("No view that you saved is shown"));
    board_.setPresentation(board_.active(), {});
    desk.removeView(uid);
    emit notice(tr("View deleted"));
}

}  // namespace viewer::ui::marks
