#include "plugin/editor/editor_door.h"

#include <QTimer>

#include "plugin/editor/editor_window.h"
#include "plugin/editor/shelf_desk.h"
#include "plugin/session/identifiers.h"

namespace hsg::editor {

namespace {
const std::string doorId = "hsg.templates";
}

EditorDoor::EditorDoor(viewer::sdk::Host& host, bool hasWords) : host_(host) {
    if (!hasWords) words_.emplace().use(host.settings().language());
    connect(&host, &viewer::sdk::Host::languageChanged, this, [this] {
        if (words_) words_->use(host_.settings().language());
        // after the others have installed their words
        QTimer::singleShot(0, this, [this] {
            if (window_) window_->retranslate();
        });
    });
}

EditorDoor::~EditorDoor() = default;

viewer::sdk::Shortcut EditorDoor::shortcut() const {
    return {doorId, "Ctrl+Shift+E", tr("Template editor").toStdString(), viewer::sdk::KeyScope::Everywhere};
}

viewer::sdk::MenuEntry EditorDoor::menuEntry() const {
    const auto key = shortcut();
    return {key.id, tr("Template editor…").toStdString(), key.keys};
}

bool EditorDoor::trigger(const std::string& id) {
    if (id != doorId) return false;
    if (!window_) {
        window_ = std::make_unique<EditorWindow>(host_, [] { return dicomDateTime(wallClock()); });
        connect(&window_->shelf(), &ShelfDesk::wrote, this, &EditorDoor::templatesChanged);
    }
    window_->show();
    return true;
}

}  // namespace hsg::editor
