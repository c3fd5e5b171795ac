#pragma once

#include <QWidget>
#include <functional>
#include <map>
#include <memory>
#include <string>

#include "viewer/render/draw_cost.h"
#include "viewer/sdk/annotation.h"
#include "viewer/sdk/comparison.h"
#include "viewer/sdk/display.h"
#include "viewer/sdk/study.h"
#include "viewer/ui/frame_provider.h"
#include "viewer/ui/pane.h"
#include "viewer/ui/preferences.h"

class QMenu;

namespace viewer::ui {

/// The grid of film panes in one canvas, with tools, corner texts, caption, links and cine. Implements sdk::Display
/// (see display()). Everything a pane shows about an instance comes from the StudySet given.
class FilmPanes : public QWidget {
    Q_OBJECT
public:
    FilmPanes(std::shared_ptr<const FrameProvider> provider, QWidget* parent = nullptr);
    ~FilmPanes() override;

    void setStudies(const sdk::StudySet& studies);
    sdk::Display& display();
    /// Registration and comparison of two films.
    sdk::Comparison& comparison();
    /// Marks, key images and calibrations; kept below `keepMarksIn`.
    sdk::Annotations& annotations();
    /// How a film is looked at now, or was left; empty for one that was not on the screen yet.
    std::optional<LookedAt> lookedAt(const std::string& sopInstanceUid) const;
    /// The folder below which marks, key images and views are kept (never a source folder); empty: nowhere.
    void keepMarksIn(const std::string& folder);
    /// Every command that a key or a menu can give: id ("view.invert"), default keys, text. For the keymap and the
    /// menus.
    struct Command {
        std::string id, text, keys, group;  ///< `keys`: the defaults, "; " between several
        bool checkable = false;
        bool conditional = false;  ///< takes its keys only while it has a use for them; asked at the key press
    };
    std::vector<Command> commands() const;
    /// The reader's keys by command id (portable texts); a command that is not named keeps its default.
    void setKeys(const std::map<std::string, std::vector<std::string>>& keys);
    const Preferences& preferences() const;
    void setPreferences(const Preferences& preferences);
    void run(const std::string& commandId);
    bool isChecked(const std::string& commandId) const;
    /// True when nothing is being decoded or uploaded and the screen shows the arrangement (for --screenshot and
    /// tests).
    bool isSettled() const;
    void retranslate();
    /// Adds to the context menu of a film, each time it opens.
    void setMenuExtension(std::function<void(QMenu&)> extend);
    /// The frame that the pane was asked for is not there yet.
    bool isLoading(int pane) const;
    canvas::DrawCost drawCost() const;

signals:
    void settled();
    /// The canvas was painted.
    void drawn();
    /// The frame asked for is now in the pane.
    void frameReady(int pane);
    void commandStateChanged();
    /// Presentation states that the reader saved: studies that hold nothing else. Before they are offered.
    void viewsKept(const viewer::sdk::StudySet& views);
    /// Marks could not be written (`bad`), or can again.
    void storageNotice(const QString& text, bool bad);
    /// The reader dropped files, or an instance from the browser, onto the panes.
    void filesDropped(const QStringList& paths);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

}  // namespace viewer::ui
