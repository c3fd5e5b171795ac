#include "plugin/hsg_plugin.h"

#include <QLabel>

#include "plugin/bridge/workplace.h"
#include "plugin/commands/commands.h"
#include "plugin/panel/reading_views.h"
#include "plugin/panel/signing_page.h"
#include "plugin/sheet/film_sheet.h"

HsgPlugin::HsgPlugin() = default;
HsgPlugin::~HsgPlugin() = default;
void HsgPlugin::start(viewer::sdk::Host& host) {
    if (workplace_) return;
    workplace_ = std::make_unique<hsg::Workplace>(host, hsg::wallClock);
    if (auto* session = workplace_->session())
        views_ = std::make_unique<hsg::ReadingViews>(
            host, *session, *workplace_->desk(), hsg::wallClock,
            hsg::ReaderDesks{workplace_->secondReadings(), workplace_->priorFinder()});
}

QWidget* HsgPlugin::follow(QWidget* widget) {
    if (!widget) return nullptr;
    ++widgets_;
    connect(widget, &QObject::destroyed, this, [this] {
        if (--widgets_ > 0) return;
        views_.reset();
        workplace_.reset();
    });
    return widget;
}

QWidget* HsgPlugin::createPanel(viewer::sdk::Host& host, QWidget* parent) {
    start(host);
    if (views_) return follow(views_->createPanel(parent));
    auto* label = new QLabel(QString::fromStdString(workplace_->problem()), parent);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return follow(label);
}

QWidget* HsgPlugin::createStrip(viewer::sdk::Host& host, QWidget* parent) {
    start(host);
    return views_ ? follow(views_->createStrip(parent)) : nullptr;
}

std::string HsgPlugin::unfinished() const {
    return workplace_ ? workplace_->unfinished() : std::string();
}
void HsgPlugin::flush() {
    if (workplace_) workplace_->flush();
}
int HsgPlugin::run(viewer::sdk::Host& host, const viewer::sdk::CommandCall& call) {
    return hsg::runCommand(host, call, hsg::wallClock);
}
std::vector<viewer::sdk::Shortcut> HsgPlugin::shortcuts() const {
    return views_ ? views_->shortcuts() : std::vector<viewer::sdk::Shortcut>{};
}
void HsgPlugin::trigger(const std::string& shortcutId) {
    if (views_) views_->trigger(shortcutId);
}
std::vector<viewer::sdk::MenuEntry> HsgPlugin::menuEntries() const {
    return views_ ? views_->menuEntries() : std::vector<viewer::sdk::MenuEntry>{};
}
std::optional<viewer::sdk::FilmSheet> HsgPlugin::filmSheet(viewer::sdk::Host& host, const std::string& language) const {
    return hsg::filmSheet(host, workplace_ ? workplace_->session() : nullptr, language);
}
std::string HsgPlugin::settingsTitle() const {
    return tr("Signature").toStdString();
}
QWidget* HsgPlugin::createSettingsPage(viewer::sdk::Host& host, QWidget* parent) {
    start(host);
    return workplace_->desk() ? follow(new hsg::SigningPage(*workplace_->desk(), parent)) : nullptr;
}
