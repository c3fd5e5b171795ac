#include <QCoreApplication>

#include "viewer/ui/pane_commands.h"

namespace viewer::ui {

namespace {

struct Row {
    const char* id;
    const char* text;
    const char* group;
    std::vector<std::string> keys;
    bool checkable = false;
};

#define TEXT(s) QT_TRANSLATE_NOOP("viewer::ui::PaneCommands", s)

const std::vector<Row>& toolRows() {
    static const std::vector<Row> rows = {
        {"tool.window", TEXT("Brightness and contrast"), TEXT("Tool"), {"W"}, true},
        {"tool.zoom", TEXT("Zoom"), TEXT("Tool"), {"Z"}, true},
        {"tool.pan", TEXT("Move"), TEXT("Tool"), {"P", "T", "M"}, true},
        {"tool.scroll", TEXT("Through the films"), TEXT("Tool"), {}, true},
        {"tool.cancel", TEXT("Back to the usual tool"), TEXT("Tool"), {"Esc"}},
        {"view.fit", TEXT("Whole film"), TEXT("View"), {"="}},
        {"view.one-to-one", TEXT("One to one"), TEXT("View"), {"Ctrl+1"}},
        {"view.zoom-in", TEXT("Larger"), TEXT("View"), {"+", "Shift++"}},
        {"view.zoom-out", TEXT("Smaller"), TEXT("View"), {"-"}},
        {"view.invert", TEXT("Invert"), TEXT("View"), {"I"}, true},
        {"view.flip-horizontal", TEXT("Flip left and right"), TEXT("View"), {"H"}},
        {"view.flip-vertical", TEXT("Flip top and bottom"), TEXT("View"), {"V"}},
        {"view.turn-right", TEXT("Turn right"), TEXT("View"), {"R"}},
        {"view.turn-left", TEXT("Turn left"), TEXT("View"), {"Shift+R"}},
        {"view.interpolate", TEXT("Smooth pixels"), TEXT("View"), {"Shift+I"}, true},
        {"view.texts", TEXT("Texts on the film"), TEXT("View"), {"O"}, true},
        {"view.hide-patient", TEXT("Hide who the patient is"), TEXT("View"), {"Shift+H"}, true},
        {"view.overlays", TEXT("Overlay planes"), TEXT("View"), {"Shift+O"}, true},
        {"view.maximise", TEXT("One pane alone"), TEXT("View"), {"Return", "Enter"}, true},
        {"view.reset", TEXT("Reset"), TEXT("View"), {"Ctrl+R"}},
        {"view.pan-left", TEXT("Move left"), TEXT("View"), {"Alt+Left"}},
        {"view.pan-right", TEXT("Move right"), TEXT("View"), {"Alt+Right"}},
        {"view.pan-up", TEXT("Move up"), TEXT("View"), {"Alt+Up"}},
        {"view.pan-down", TEXT("Move down"), TEXT("View"), {"Alt+Down"}},
    };
    return rows;
}

const std::vector<Row>& windowRows() {
    static const std::vector<Row> rows = {
        {"window.0", TEXT("Automatic window"), TEXT("Window"), {"0"}},
        {"window.1", TEXT("Window of the header"), TEXT("Window"), {"1"}},
        {"window.2", TEXT("Header window 2"), TEXT("Window"), {"2"}},
        {"window.3", TEXT("Header window 3"), TEXT("Window"), {"3"}},
        {"window.4", TEXT("Header window 4"), TEXT("Window"), {"4"}},
        {"window.5", TEXT("Header window 5"), TEXT("Window"), {"5"}},
        {"window.6", TEXT("Header window 6"), TEXT("Window"), {"6"}},
        {"window.7", TEXT("Header window 7"), TEXT("Window"), {"7"}},
        {"window.8", TEXT("Header window 8"), TEXT("Window"), {"8"}},
        {"window.9", TEXT("Header window 9"), TEXT("Window"), {"9"}},
        {"window.brighter", TEXT("Brighter"), TEXT("Window"), {"Ctrl+Up"}},
        {"window.darker", TEXT("Darker"), TEXT("Window"), {"Ctrl+Down"}},
        {"window.harder", TEXT("More contrast"), TEXT("Window"), {"Ctrl+Right"}},
        {"window.softer", TEXT("Less contrast"), TEXT("Window"), {"Ctrl+Left"}},
    };
    return rows;
}

const std::vector<Row>& filmRows() {
    static const std::vector<Row> rows = {
        {"film.next", TEXT("Next frame or film"), TEXT("Film"), {"Down", "Right"}},
        {"film.previous", TEXT("Previous frame or film"), TEXT("Film"), {"Up", "Left"}},
        {"film.first", TEXT("First of the series"), TEXT("Film"), {"Home"}},
        {"film.last", TEXT("Last of the series"), TEXT("Film"), {"End"}},
        {"series.next", TEXT("Next series"), TEXT("Film"), {"PgDown"}},
        {"series.previous", TEXT("Previous series"), TEXT("Film"), {"PgUp"}},
        {"pane.next", TEXT("Next pane"), TEXT("Film"), {"Tab"}},
        {"pane.previous", TEXT("Previous pane"), TEXT("Film"), {"Shift+Tab", "Shift+Backtab"}},
        {"link.pan", TEXT("Link movement"), TEXT("Link"), {"Shift+P"}, true},
        {"link.zoom", TEXT("Link zoom"), TEXT("Link"), {"Shift+Z"}, true},
        {"link.window", TEXT("Link brightness and contrast"), TEXT("Link"), {"Shift+W"}, true},
        {"link.rotation", TEXT("Link turns and flips"), TEXT("Link"), {"Shift+T"}, true},
        {"cine.toggle", TEXT("Play frames"), TEXT("Cine"), {"C"}, true},
        {"cine.pause", TEXT("Play or pause"), TEXT("Cine"), {"Space"}, true},
        {"cine.sweep", TEXT("Forwards and backwards"), TEXT("Cine"), {"Shift+C"}, true},
        {"cine.faster", TEXT("Faster"), TEXT("Cine"), {"]"}},
        {"cine.slower", TEXT("Slower"), TEXT("Cine"), {"["}},
        {"cine.rate", TEXT("Frames a second…"), TEXT("Cine"), {"Ctrl+]"}},
        {"cine.own-rate", TEXT("As recorded"), TEXT("Cine"), {"\\"}},
        {"cine.keep-time", TEXT("Keep the time, leave frames out"), TEXT("Cine"), {}, true},
    };
    return rows;
}

#undef TEXT

}  // namespace

std::vector<PaneCommands::Entry> PaneCommands::entries() const {
    std::vector<Entry> all;
    for (const auto* rows : {&toolRows(), &windowRows(), &filmRows()})
        for (const Row& row : *rows)
            all.push_back({row.id, tr(row.text).toStdString(), tr(row.group).toStdString(), row.keys, row.checkable,
                           std::string_view(row.id) == "cine.pause"});
    for (const Added& command : added_) {
        all.push_back(command.entry());
        all.back().conditional = bool(command.wantsKeys);
    }
    for (Entry& entry : all)
        if (const auto own = keys_.find(entry.id); own != keys_.end()) entry.keys = own->second;
    return all;
}

}  // namespace viewer::ui
