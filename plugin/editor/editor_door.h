#pragma once

#include <QObject>
#include <memory>
#include <optional>
#include <string>

#include "plugin/panel/translation.h"
#include "viewer/sdk/capabilities.h"
#include "viewer/sdk/host.h"

namespace hsg::editor {

class EditorWindow;

/// The way to the editor: its menu entry and key. Makes the window when it is asked for first; the reading does not
/// know of it. Works without a reading too: a broken template is mended here.
class EditorDoor : public QObject {
    Q_OBJECT
public:
    /// `hasWords`: the plugin's words are installed already.
    EditorDoor(viewer::sdk::Host& host, bool hasWords);
    ~EditorDoor() override;

    viewer::sdk::Shortcut shortcut() const;
    viewer::sdk::MenuEntry menuEntry() const;
    /// False: another's id.
    bool trigger(const std::string& id);

signals:
    /// Something was saved, activated, retired or put in force.
    void templatesChanged();

private:
    viewer::sdk::Host& host_;
    std::optional<Translation> words_;
    std::unique_ptr<EditorWindow> window_;
};

}  // namespace hsg::editor
