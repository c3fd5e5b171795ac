#include "viewer/ui/comparison/comparison_layer.h"
#include "viewer/ui/comparison/comparison_words.h"

namespace viewer::ui {

using sdk::CompareMode;

namespace {

/// Adds a command of the group "Compare"; the texts are asked for in the language of the moment.
PaneCommands::Added command(const std::string& id, std::function<QString()> text, std::vector<std::string> keys,
                            std::function<void()> act) {
    PaneCommands::Added added;
    added.id = id;
    added.act = std::move(act);
    added.entry = [id, text = std::move(text), keys = std::move(keys)] {
        return PaneCommands::Entry{id, text().toStdString(), ComparisonLayer::tr("Compare").toStdString(), keys};
    };
    return added;
}

PaneCommands::Added checkable(PaneCommands::Added added, std::function<bool()> isChecked) {
    added.isChecked = std::move(isChecked);
    added.entry = [entry = added.entry] {
        auto e = entry();
        e.checkable = true;
        return e;
    };
    return added;
}

}  // namespace

void ComparisonLayer::addCommands(PaneCommands& commands) {
    addRegistration(commands);
    addModes(commands);
    addLandmarkKeys(commands);
}

void ComparisonLayer::addRegistration(PaneCommands& commands) {
    commands.add(checkable(command(
                               "compare.landmarks", [] { return tr("Set landmarks"); }, {"G"},
                               [this] { p_.landmarks.setActive(!p_.landmarks.isActive()); }),
                           [this] { return p_.landmarks.isActive(); }));
    commands.add(command(
        "compare.automatic", [] { return tr("Register automatically"); }, {"Shift+G"},
        [this] {
            if (!p_.comparison.pair()) return p_.comparison.setMode(CompareMode::Blend);  // says what is missing
            p_.comparison.isBusy() ? p_.comparison.cancel() : p_.comparison.registerAutomatically();
        }));
    commands.add(command(
        "compare.forget", [] { return tr("Forget the registration"); }, {},
        [this] { p_.comparison.forgetRegistration(); }));
}

void ComparisonLayer::addModes(PaneCommands& commands) {
    const auto mode = [&](const char* id, CompareMode which, const char* key) {
        const auto toggle = [this, which] {
            p_.landmarks.setActive(false);
            p_.comparison.setMode(p_.comparison.mode() == which ? CompareMode::SideBySide : which);
        };
        commands.add(checkable(command(
                                   id, [which] { return modeName(which); }, {key}, toggle),
                               [this, which] { return p_.comparison.mode() == which; }));
    };
    mode("compare.side-by-side", CompareMode::SideBySide, "Shift+X");
    mode("compare.flicker", CompareMode::Flicker, "F");
    mode("compare.swipe", CompareMode::Swipe, "S");
    mode("compare.blend", CompareMode::Blend, "B");
    mode("compare.difference", CompareMode::Difference, "X");
    commands.add(command(
        "compare.snapshot", [] { return tr("Keep this comparison"); }, {"Shift+K"},
        [this] { p_.comparison.takeSnapshot(); }));
    const auto compares = [this] {  // while landmarks are set, the arrows are theirs
        return p_.comparison.mode() != CompareMode::SideBySide && !p_.landmarks.isActive();
    };
    const auto step = [&](const char* id, std::function<QString()> text, std::vector<std::string> keys, int by) {
        auto added = command(id, std::move(text), std::move(keys), [this, by] { p_.comparison.stepParameter(by); });
        added.wantsKeys = compares;
        commands.add(std::move(added));
    };
    step(
        "compare.less", [] { return tr("Less (edge, share, rate)"); }, {"Left", ";"}, -1);
    step(
        "compare.more", [] { return tr("More (edge, share, rate)"); }, {"Right", "'"}, 1);
    auto leave = command(
        "compare.leave", [] { return tr("Back to side by side"); }, {"Esc"},
        [this] {
            if (p_.comparison.isBusy()) return p_.comparison.cancel();
            if (p_.landmarks.isActive()) return p_.landmarks.setActive(false);
            p_.comparison.setMode(CompareMode::SideBySide);
        });
    leave.wantsKeys = [this, compares] { return compares() || p_.landmarks.isActive() || p_.comparison.isBusy(); };
    commands.add(std::move(leave));
}

void ComparisonLayer::addLandmarkKeys(PaneCommands& commands) {
    const auto add = [&](const std::string& id, std::function<QString()> text, std::vector<std::string> keys,
                         std::function<void()> act) {
        auto added = command("landmark." + id, std::move(text), std::move(keys), std::move(act));
        added.wantsKeys = [this] { return p_.landmarks.isActive(); };
        commands.add(std::move(added));
    };
    struct Step {
        const char *id, *key;
        int x, y;
        QString (*text)();
    };
    static const Step steps[] = {{"left", "Left", -1, 0, [] { return tr("Landmark: cross hair left"); }},
                                 {"right", "Right", 1, 0, [] { return tr("Landmark: cross hair right"); }},
                                 {"up", "Up", 0, -1, [] { return tr("Landmark: cross hair up"); }},
                                 {"down", "Down", 0, 1, [] { return tr("Landmark: cross hair down"); }}};
    for (const Step& s : steps) {
        add(s.id, s.text, {s.key}, [this, s] { p_.landmarks.moveCross(s.x * ratio_ * 2, s.y * ratio_ * 2); });
        add(
            std::string("far-") + s.id, [s] { return tr("%1, far").arg(s.text()); }, {std::string("Shift+") + s.key},
            [this, s] { p_.landmarks.moveCross(s.x * ratio_ * 24, s.y * ratio_ * 24); });
    }
    add(
        "place", [] { return tr("Landmark: set it at the cross hair"); }, {"Return", "Enter", "Space"},
        [this] { p_.landmarks.placeCross(); });
    add(
        "next", [] { return tr("Landmark: the next one"); }, {"N"}, [this] { p_.landmarks.skip(); });
    add(
        "remove", [] { return tr("Landmark: take it away"); }, {"Delete", "Backspace"},
        [this] { p_.landmarks.removeCurrent(); });
    for (int n = 1; n <= 9; ++n)
        add(
            "choose-" + std::to_string(n), [n] { return tr("Landmark %1").arg(n); }, {std::to_string(n)},
            [this, n] { p_.landmarks.choose(n - 1); });
}

}  // namespace viewer::ui
