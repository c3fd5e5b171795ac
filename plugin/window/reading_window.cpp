#include "plugin/window/reading_window.h"

#include <QLabel>
#include <QPointer>

#include "plugin/bridge/workplace.h"
#include "plugin/editor/editor_door.h"
#include "plugin/guide/signing_page.h"
#include "plugin/session/identifiers.h"
#include "plugin/window/reading_views.h"
#include "plugin/window/view_place.h"

namespace hsg {

using viewer::sdk::MenuEntry;
using viewer::sdk::Shortcut;

namespace {
const std::string templatePrefix = "hsg.template:";
}

struct ReadingWindow::Private {
    viewer::sdk::Host* host = nullptr;
    int widgets = 0;
    QPointer<ViewPlace> panel, strip;
    QPointer<QWidget> settings;

    std::unique_ptr<Workplace> workplace;
    std::unique_ptr<ReadingViews> views;
    std::unique_ptr<editor::EditorDoor> editor;

    void start(viewer::sdk::Host& ofWindow, ReadingWindow& window) {
        if (workplace) return;
        host = &ofWindow;
        workplace = std::make_unique<Workplace>(*host, wallClock);
        connect(workplace.get(), &Workplace::sessionGoing, &window, [this] { empty(); });
        connect(workplace.get(), &Workplace::sessionCame, &window, [this] { fill(); });
        connect(workplace.get(), &Workplace::problemChanged, &window, [this] { fillPanel(); });
        makeViews();
        editor = std::make_unique<editor::EditorDoor>(*host, views != nullptr);
        connect(editor.get(), &editor::EditorDoor::templatesChanged, &window, [this] { workplace->shelf().rescan(); });
    }

    void end() {
        editor.reset();
        views.reset();
        workplace.reset();
    }

    void makeViews() {
        auto* session = workplace->session();
        if (!session || views) return;
        const ReaderDesks desks{workplace->secondReadings(), workplace->priorFinder()};
        views = std::make_unique<ReadingViews>(*host, *session, *workplace->desk(), wallClock, desks);
    }

    void empty() {
        delete settings.data();
        if (panel) panel->show(nullptr);
        if (strip) strip->show(nullptr);
        views.reset();
    }

    void fill() {
        makeViews();
        fillPanel();
        fillStrip();
    }

    void fillPanel() {
        if (!panel) return;
        if (views) return panel->show(views->createPanel(panel));
        auto* label = new QLabel(QString::fromStdString(workplace->problem()), panel);
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        panel->show(label);
    }

    void fillStrip() {
        if (strip && views) strip->show(views->createStrip(strip));
    }

    /// The host may be gone when the plugin is unloaded: nothing outlives the last widget.
    QWidget* follow(ReadingWindow& window, QWidget* widget) {
        ++widgets;
        connect(widget, &QObject::destroyed, &window, [this] {
            if (--widgets == 0) end();
        });
        return widget;
    }

    /// Which templates the reading may be taken to.
    std::vector<MenuEntry> templates() const {
        std::vector<MenuEntry> entries;
        if (!workplace || !workplace->session()) return entries;
        const auto& source = workplace->session()->source();
        const auto group = tr("Template of this reading").toStdString();
        for (const auto& one : workplace->shelf().entries()) {
            if (!one.compiled || workplace->shelf().entry(one.id) != &one) continue;
            const bool isUsed = one.usedHash == source.hash;
            if (!isUsed && !workplace->otherTemplate(one.id)) continue;
            const auto text =
                tr("Use %1 %2").arg(QString::fromStdString(one.id), QString::fromStdString(one.usedVersion));
            MenuEntry entry{templatePrefix + one.id, text.toStdString()};
            entry.isOn = isUsed;
            entry.group = group;
            entries.push_back(std::move(entry));
        }
        return entries;
    }

    void takeTo(const std::string& templateId) {
        // not from inside a view that goes by it
        auto take = [place = workplace.get(), templateId] { place->takeTo(templateId); };
        QMetaObject::invokeMethod(workplace.get(), std::move(take), Qt::QueuedConnection);
    }
};

ReadingWindow::ReadingWindow(QObject* parent) : QObject(parent), d(std::make_unique<Private>()) {}

ReadingWindow::~ReadingWindow() = default;

ReadingSession* ReadingWindow::session() const {
    return d->workplace ? d->workplace->session() : nullptr;
}

QWidget* ReadingWindow::createPanel(viewer::sdk::Host& host, QWidget* parent) {
    d->start(host, *this);
    d->panel = new ViewPlace(parent);
    d->fillPanel();
    return d->follow(*this, d->panel);
}

QWidget* ReadingWindow::createStrip(viewer::sdk::Host& host, QWidget* parent) {
    d->start(host, *this);
    d->strip = new ViewPlace(parent);
    d->fillStrip();
    return d->follow(*this, d->strip);
}

QWidget* ReadingWindow::createSettingsPage(viewer::sdk::Host& host, QWidget* parent) {
    d->start(host, *this);
    if (!d->workplace->desk()) return nullptr;
    d->settings = new SigningPage(*d->workplace->desk(), parent);
    return d->follow(*this, d->settings);
}

std::string ReadingWindow::settingsTitle() {
    return tr("Signature").toStdString();
}

std::string ReadingWindow::unfinished() const {
    return d->workplace ? d->workplace->unfinished() : std::string();
}

void ReadingWindow::flush() {
    if (d->workplace) d->workplace->flush();
}

std::vector<Shortcut> ReadingWindow::shortcuts() const {
    // there before the views: a template that is mended brings them later, and the host asks once
    auto keys = d->workplace ? ReadingViews::shortcuts() : std::vector<Shortcut>{};
    if (d->editor) keys.push_back(d->editor->shortcut());
    return keys;
}

std::vector<MenuEntry> ReadingWindow::menuEntries() const {
    auto entries = d->views ? d->views->menuEntries() : std::vector<MenuEntry>{};
    for (auto& one : d->templates()) entries.push_back(std::move(one));
    if (d->editor) entries.push_back(d->editor->menuEntry());
    return entries;
}

void ReadingWindow::trigger(const std::string& id) {
    if (d->workplace && id.starts_with(templatePrefix)) return d->takeTo(id.substr(templatePrefix.size()));
    if (d->editor && d->editor->trigger(id)) return;
    if (d->views) d->views->trigger(id);
}

}  // namespace hsg
