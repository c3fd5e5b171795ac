#include "plugin/hsg_plugin.h"

#include <QLabel>

#include "plugin/bridge/workplace.h"
#include "plugin/commands/commands.h"
#include "plugin/editor/editor_door.h"
#include "plugin/guide/signing_page.h"
#include "plugin/sheet/film_sheet.h"
#include "plugin/window/reading_views.h"
#include "plugin/window/view_place.h"

namespace {
const std::string templatePrefix = "hsg.template:";
}

HsgPlugin::HsgPlugin() = default;
HsgPlugin::~HsgPlugin() = default;
void HsgPlugin::start(viewer::sdk::Host& host) {
    if (workplace_) return;
    host_ = &host;
    workplace_ = std::make_unique<hsg::Workplace>(host, hsg::wallClock);
    connect(workplace_.get(), &hsg::Workplace::sessionGoing, this, [this] { emptyPlaces(); });
    connect(workplace_.get(), &hsg::Workplace::sessionCame, this, [this] { fillPlaces(); });
    fillPlaces();
    editor_ = std::make_unique<hsg::editor::EditorDoor>(host, views_ != nullptr);
    connect(editor_.get(), &hsg::editor::EditorDoor::templatesChanged, this, [this] { workplace_->shelf().rescan(); });
}

void HsgPlugin::emptyPlaces() {
    delete settingsPage_.data();
    if (panelPlace_) panelPlace_->show(nullptr);
    if (stripPlace_) stripPlace_->show(nullptr);
    views_.reset();
}

void HsgPlugin::fillPlaces() {
    auto* session = workplace_->session();
    if (session && !views_)
        views_ = std::make_unique<hsg::ReadingViews>(
            *host_, *session, *workplace_->desk(), hsg::wallClock,
            hsg::ReaderDesks{workplace_->secondReadings(), workplace_->priorFinder()});
    if (!panelPlace_) return;
    if (views_) {
        panelPlace_->show(views_->createPanel(panelPlace_));
        if (stripPlace_) stripPlace_->show(views_->createStrip(stripPlace_));
        return;
    }
    auto* label = new QLabel(QString::fromStdString(workplace_->problem()), panelPlace_);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    panelPlace_->show(label);
}

QWidget* HsgPlugin::follow(QWidget* widget) {
    if (!widget) return nullptr;
    ++widgets_;
    connect(widget, &QObject::destroyed, this, [this] {
        if (--widgets_ > 0) return;
        editor_.reset();
        views_.reset();
        workplace_.reset();
    });
    return widget;
}

QWidget* HsgPlugin::createPanel(viewer::sdk::Host& host, QWidget* parent) {
    start(host);
    panelPlace_ = new hsg::ViewPlace(parent);
    fillPlaces();
    return follow(panelPlace_);
}

QWidget* HsgPlugin::createStrip(viewer::sdk::Host& host, QWidget* parent) {
    start(host);
    stripPlace_ = new hsg::ViewPlace(parent);
    if (views_) stripPlace_->show(views_->createStrip(stripPlace_));
    return follow(stripPlace_);
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
    auto keys = views_ ? views_->shortcuts() : std::vector<viewer::sdk::Shortcut>{};
    if (editor_) keys.push_back(editor_->shortcut());
    return keys;
}
void HsgPlugin::trigger(const std::string& shortcutId) {
    if (workplace_ && shortcutId.rfind(templatePrefix, 0) == 0) {
        // not from inside a view that goes by it
        QMetaObject::invokeMethod(
            workplace_.get(),
            [place = workplace_.get(), id = shortcutId.substr(templatePrefix.size())] { place->takeTo(id); },
            Qt::QueuedConnection);
        return;
    }
    if (editor_ && editor_->trigger(shortcutId)) return;
    if (views_) views_->trigger(shortcutId);
}
std::vector<viewer::sdk::MenuEntry> HsgPlugin::menuEntries() const {
    auto entries = views_ ? views_->menuEntries() : std::vector<viewer::sdk::MenuEntry>{};
    for (auto& one : templateEntries()) entries.push_back(std::move(one));
    if (editor_) entries.push_back(editor_->menuEntry());
    return entries;
}

std::vector<viewer::sdk::MenuEntry> HsgPlugin::templateEntries() const {
    std::vector<viewer::sdk::MenuEntry> entries;
    if (!workplace_ || !workplace_->session()) return entries;
    const auto& source = workplace_->session()->source();
    const auto group = tr("Template of this reading").toStdString();
    for (const auto& one : workplace_->shelf().entries()) {
        if (!one.compiled || workplace_->shelf().entry(one.id) != &one) continue;
        const bool isUsed = one.usedHash == source.hash;
        if (!isUsed && !workplace_->otherTemplate(one.id)) continue;
        viewer::sdk::MenuEntry entry;
        entry.id = templatePrefix + one.id;
        entry.text =
            tr("Use %1 %2").arg(QString::fromStdString(one.id), QString::fromStdString(one.usedVersion)).toStdString();
        entry.isOn = isUsed;
        entry.group = group;
        entries.push_back(std::move(entry));
    }
    return entries;
}
std::optional<viewer::sdk::FilmSheet> HsgPlugin::filmSheet(viewer::sdk::Host& host, const std::string& language) const {
    return hsg::filmSheet(host, workplace_ ? workplace_->session() : nullptr, language);
}
std::string HsgPlugin::settingsTitle() const {
    return tr("Signature").toStdString();
}
QWidget* HsgPlugin::createSettingsPage(viewer::sdk::Host& host, QWidget* parent) {
    start(host);
    if (!workplace_->desk()) return nullptr;
    settingsPage_ = new hsg::SigningPage(*workplace_->desk(), parent);
    return follow(settingsPage_);
}
