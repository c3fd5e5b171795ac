#include "plugin/hsg_plugin.h"

#include <QLabel>

#include "plugin/bridge/workplace.h"
#include "plugin/commands/commands.h"
#include "plugin/panel/reading_views.h"

HsgPlugin::HsgPlugin() = default;
HsgPlugin::~HsgPlugin() = default;
void HsgPlugin::start(viewer::sdk::Host& host) {
    if (x_workplace) return;
    x_workplace = std::make_unique<hsg::Workplace>(host, hsg::wallClock);
    if (auto* session = x_workplace->session())
        x_views = std::make_unique<hsg::ReadingViews>(host, *session, *x_workplace->desk(), hsg::wallClock);
}

QWidget* HsgPlugin::follow(QWidget* widget) {
    if (!widget) return nullptr;
    ++x_widgets;
    connect(widget, &QObject::destroyed, this, [this] {
        if (--x_widgets > 0) return;
        x_views.reset();
        x_workplace.reset();
    });
    return widget;
}

QWidget* HsgPlugin::createPanel(viewer::sdk::Host& host, QWidget* parent) {
    start(host);
    if (x_views) return follow(x_views->createPanel(parent));
    auto* label = new QLabel(QString::fromStdString(x_workplace->problem()), parent);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return follow(label);
}

QWidget* HsgPlugin::createStrip(viewer::sdk::Host& host, QWidget* parent) {
    start(host);
    return x_views ? follow(x_views->createStrip(parent)) : nullptr;
}

std::string HsgPlugin::unfinished() const {
    return x_workplace ? x_workplace->unfinished() : std::string();
}
void HsgPlugin::flush() {
    if (x_workplace) x_workplace->flush();
}
int HsgPlugin::run(viewer::sdk::Host& host, const viewer::sdk::CommandCall& call) {
    return hsg::runCommand(host, call, hsg::wallClock);
}
std::vector<viewer::sdk::Shortcut> HsgPlugin::shortcuts() const {
    return x_views ? x_views->shortcuts() : std::vector<viewer::sdk::Shortcut>{};
}
void HsgPlugin::trigger(const std::string& shortcutId) {
    if (x_views) x_views->trigger(shortcutId);
}
std::vector<viewer::sdk::MenuEntry> HsgPlugin::menuEntries() const {
    return x_views ? x_views->menuEntries() : std::vector<viewer::sdk::MenuEntry>{};
}
