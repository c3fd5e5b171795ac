#include "plugin/hsg_plugin.h"

#include "plugin/commands/commands.h"
#include "plugin/session/identifiers.h"
#include "plugin/sheet/film_sheet.h"
#include "plugin/window/reading_window.h"

HsgPlugin::HsgPlugin() : window_(std::make_unique<hsg::ReadingWindow>()) {}
HsgPlugin::~HsgPlugin() = default;

QWidget* HsgPlugin::createPanel(viewer::sdk::Host& host, QWidget* parent) {
    return window_->createPanel(host, parent);
}
QWidget* HsgPlugin::createStrip(viewer::sdk::Host& host, QWidget* parent) {
    return window_->createStrip(host, parent);
}
std::string HsgPlugin::unfinished() const {
    return window_->unfinished();
}
void HsgPlugin::flush() {
    window_->flush();
}
int HsgPlugin::run(viewer::sdk::Host& host, const viewer::sdk::CommandCall& call) {
    return hsg::runCommand(host, call, hsg::wallClock);
}
std::vector<viewer::sdk::Shortcut> HsgPlugin::shortcuts() const {
    return window_->shortcuts();
}
void HsgPlugin::trigger(const std::string& shortcutId) {
    window_->trigger(shortcutId);
}
std::vector<viewer::sdk::MenuEntry> HsgPlugin::menuEntries() const {
    return window_->menuEntries();
}
std::optional<viewer::sdk::FilmSheet> HsgPlugin::filmSheet(viewer::sdk::Host& host, const std::string& language) const {
    return hsg::filmSheet(host, window_->session(), language);
}
std::string HsgPlugin::settingsTitle() const {
    return hsg::ReadingWindow::settingsTitle();
}
QWidget* HsgPlugin::createSettingsPage(viewer::sdk::Host& host, QWidget* parent) {
    return window_->createSettingsPage(host, parent);
}
