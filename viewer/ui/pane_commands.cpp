#include "viewer/ui/pane_commands.h"

#include <algorithm>

#include "viewer/ui/film_order.h"
#include "viewer/ui/pane_actions.h"

namespace viewer::ui {

PaneCommands::PaneCommands(PaneBoard& board, Cine& cine, PaneState& state) : board_(board), cine_(cine), state_(state) {
    addTools();
    addViews();
    addFilms();
    addWindows();
    addCine();
}

void PaneCommands::add(Added command) {
    actions_[command.id] = command.act;
    if (command.isChecked) checks_[command.id] = command.isChecked;
    added_.push_back(std::move(command));
}

bool PaneCommands::run(const std::string& id) {
    const auto it = actions_.find(id);
    if (it == actions_.end()) return false;
    it->second();
    emit stateChanged();
    return true;
}

bool PaneCommands::isChecked(const std::string& id) const {
    const auto it = checks_.find(id);
    return it != checks_.end() && it->second();
}

bool PaneCommands::wantsKeys(const std::string& id) const {
    if (id == "cine.pause") return hasRun();
    const auto own = std::find_if(added_.begin(), added_.end(), [&](const Added& a) { return a.id == id; });
    return own == added_.end() || !own->wantsKeys || own->wantsKeys();
}

/// What a layer wants a key for goes before a run that could play: the space bar sets the landmark that is being set.
std::string PaneCommands::find(const QKeySequence& key, bool conditional) const {
    std::string run;
    for (const Entry& entry : entries()) {
        if (entry.conditional != conditional) continue;
        for (const std::string& keys : entry.keys) {
            if (QKeySequence(QString::fromStdString(keys)) != key || !wantsKeys(entry.id)) continue;
            if (entry.id != "cine.pause") return entry.id;
            run = entry.id;
        }
    }
    return run;
}

std::string PaneCommands::conditionalFor(const QKeySequence& key) const {
    return find(key, true);
}

std::string PaneCommands::commandFor(const QKeySequence& key) const {
    const std::string id = conditionalFor(key);
    return id.empty() ? find(key, false) : id;
}

/// Whether there is anything to play: a run that plays somewhere, or one in the active pane.
bool PaneCommands::hasRun() const {
    if (cine_.isRunning()) return true;
    const auto& image = board_.pane(board_.active()).content.image;
    const auto* film = image ? board_.studies().find(image->sopInstanceUid) : nullptr;
    return film && film->frames > 1;
}

void PaneCommands::addTools() {
    const auto choose = [this](const std::string& id, Tool tool) {
        actions_[id] = [this, tool] {
            state_.tool = tool;
            state_.marking = false;
        };
        checks_[id] = [this, tool] { return state_.tool == tool && !state_.marking; };
    };
    choose("tool.window", Tool::Window);
    choose("tool.zoom", Tool::Zoom);
    choose("tool.pan", Tool::Pan);
    choose("tool.scroll", Tool::Scroll);
    const auto toggle = [this](const std::string& id, bool& flag) {
        actions_[id] = [&flag] { flag = !flag; };
        checks_[id] = [&flag] { return flag; };
    };
    toggle("link.pan", board_.links.pan);
    toggle("link.zoom", board_.links.zoom);
    toggle("link.window", board_.links.window);
    toggle("link.rotation", board_.links.rotation);
    toggle("view.texts", state_.texts);
    toggle("view.hide-patient", state_.hidePatient);
    actions_["tool.cancel"] = [this] {
        state_.tool = board_.preferences().mouse.left;
        state_.marking = false;
    };
}

void PaneCommands::addViews() {
    const auto view = [this](const std::string& id, std::function<void(PaneBoard&, int)> act) {
        actions_[id] = [this, act = std::move(act)] { act(board_, board_.active()); };
    };
    using namespace actions;
    view("view.fit", &fit);
    view("view.one-to-one", &oneToOne);
    view("view.zoom-in", [](PaneBoard& b, int p) { zoom(b, p, 1.25); });
    view("view.zoom-out", [](PaneBoard& b, int p) { zoom(b, p, 1 / 1.25); });
    view("view.invert", &toggleInvert);
    view("view.flip-horizontal", [](PaneBoard& b, int p) { flip(b, p, true); });
    view("view.flip-vertical", [](PaneBoard& b, int p) { flip(b, p, false); });
    view("view.turn-right", [](PaneBoard& b, int p) { turn(b, p, 1); });
    view("view.turn-left", [](PaneBoard& b, int p) { turn(b, p, -1); });
    view("view.interpolate", &toggleInterpolation);
    view("view.overlays", &toggleOverlays);
    view("view.reset", &reset);
    view("view.maximise", [](PaneBoard& b, int p) { b.toggleMaximised(p); });
    checks_["view.invert"] = [this] { return board_.pane(board_.active()).isInverted(); };
    checks_["view.interpolate"] = [this] { return board_.pane(board_.active()).look.view.interpolate; };
    checks_["view.overlays"] = [this] { return board_.pane(board_.active()).look.view.overlays; };
    checks_["view.maximise"] = [this] { return board_.maximised() >= 0; };
    actions_["view.pan-left"] = [this] { panByKey(-1, 0); };
    actions_["view.pan-right"] = [this] { panByKey(1, 0); };
    actions_["view.pan-up"] = [this] { panByKey(0, -1); };
    actions_["view.pan-down"] = [this] { panByKey(0, 1); };
}

void PaneCommands::addFilms() {
    actions_["film.next"] = [this] { step(1); };
    actions_["film.previous"] = [this] { step(-1); };
    const auto shown = [this] { return board_.pane(board_.active()).content.image.value_or(sdk::ImageRef{}); };
    actions_["film.first"] = [this, shown] { go(filmAtEnd(board_.studies(), shown(), false)); };
    actions_["film.last"] = [this, shown] { go(filmAtEnd(board_.studies(), shown(), true)); };
    actions_["series.next"] = [this, shown] { go(seriesAfter(board_.studies(), shown(), 1)); };
    actions_["series.previous"] = [this, shown] { go(seriesAfter(board_.studies(), shown(), -1)); };
    actions_["pane.next"] = [this] { nextPane(1); };
    actions_["pane.previous"] = [this] { nextPane(-1); };
}

void PaneCommands::addWindows() {
    for (int n = 0; n <= 9; ++n) actions_["window." + std::to_string(n)] = [this, n] { chooseWindow(n); };
    const auto change = [this](const std::string& id, double widen, double brighten) {
        actions_[id] = [this, widen, brighten] { actions::changeWindow(board_, board_.active(), widen, brighten); };
    };
    change("window.brighter", 0, 0.05);
    change("window.darker", 0, -0.05);
    change("window.harder", -0.1, 0);
    change("window.softer", 0.1, 0);
}

void PaneCommands::addCine() {
    actions_["cine.toggle"] = [this] { toggleCine(); };
    actions_["cine.pause"] = [this] { cine_.isRunning() ? cine_.setPaused(!cine_.isPaused()) : toggleCine(); };
    actions_["cine.sweep"] = [this] { cine_.setSweep(!cine_.isSweep()); };
    actions_["cine.faster"] = [this] { cine_.changeSpeed(1.25); };
    actions_["cine.slower"] = [this] { cine_.changeSpeed(1 / 1.25); };
    actions_["cine.rate"] = [this] { askForRate(); };
    actions_["cine.own-rate"] = [this] { cine_.setRate(std::nullopt); };
    actions_["cine.keep-time"] = [this] {
        cine_.setLate(cine_.late() == Cine::Late::Delay ? Cine::Late::LeaveOut : Cine::Late::Delay);
    };
    checks_["cine.keep-time"] = [this] { return cine_.late() == Cine::Late::LeaveOut; };
    checks_["cine.toggle"] = [this] { return cine_.isRunning(); };
    checks_["cine.pause"] = [this] { return cine_.isPaused(); };
    checks_["cine.sweep"] = [this] { return cine_.isSweep(); };
}

void PaneCommands::step(int frames) {
    const auto& image = board_.pane(board_.active()).content.image;
    if (!image) return;
    if (cine_.isRunning() && cine_.pane() == board_.active()) cine_.setPaused(true);
    go(filmAfter(board_.studies(), *image, frames));
}

void PaneCommands::go(const std::optional<sdk::ImageRef>& image) {
    if (image) board_.show(board_.active(), *image);
}

void PaneCommands::chooseWindow(int number) {
    if (!board_.pane(board_.active()).film) return;
    if (!actions::chooseWindow(board_, board_.active(), number))
        emit notice(tr("This film has no window %1").arg(number));
}

void PaneCommands::nextPane(int by) {
    const int count = board_.count();
    board_.setActive((board_.active() + by + count) % count);
}

void PaneCommands::toggleCine() {
    if (cine_.isRunning()) return cine_.stop();
    if (!cine_.start(board_.active()))
        emit notice(tr("This film has one frame only"));
    else if (!cine_.hasHeaderRate())
        emit notice(tr("No frame rate in the header: %1 frames a second").arg(cine_.fallbackRate()));
}

/// A rate is typed for what plays: a run that stands begins to play.
void PaneCommands::askForRate() {
    if (!cine_.isRunning()) toggleCine();
    if (cine_.isRunning()) emit rateWanted();
}

void PaneCommands::panByKey(int x, int y) {
    const canvas::PaneRect& r = board_.pane(board_.active()).rect;
    actions::pan(board_, board_.active(), {x * r.width / 20.0, y * r.height / 20.0});
}

}  // namespace viewer::ui
