#pragma once

#include <QPointer>
#include <QRect>
#include <QSplitter>
#include <QTimer>
#include <QWidget>
#include <optional>
#include <string>
#include <vector>

#include "viewer/sdk/settings.h"

namespace viewer::host {

/// Where a window of its own stood, in virtual desktop coordinates.
struct WindowPlace {
    QRect frame;
    bool isMaximised = false;
    bool operator==(const WindowPlace&) const = default;
};

inline constexpr int leastWindowEdge = 240;  ///< a window smaller than this cannot be used

/// A place moved and shrunk until the window can be seen and caught: it lies within the screen that it overlaps most,
/// or in the middle of the first one where it overlaps none. `screens`: available geometries, at least one.
QRect onScreen(const QRect& place, const std::vector<QRect>& screens);

/// One line for a screen configuration, the same whatever order the screens are told in.
std::string screensKey(const std::vector<QRect>& screens);

/// Parts of the main window (films, strip, panel) that can have a window of their own, on another screen. Each finds
/// its place again at the next start, and when a screen comes or goes: what was detached under these screens is, all
/// else is docked. Closing such a window docks its part. Lives on the GUI thread.
class PartWindows : public QObject {
    Q_OBJECT
public:
    PartWindows(QWidget& main, sdk::Settings& settings);
    ~PartWindows() override;

    /// `part` lies in a splitter, where it is docked again.
    void add(const std::string& id, QWidget* part);
    void setTitle(const std::string& id, const QString& title);

    bool isDetached(const std::string& id) const;
    void detach(const std::string& id);
    void dock(const std::string& id);
    void toggle(const std::string& id) { isDetached(id) ? dock(id) : detach(id); }
    /// Before the main window goes: all parts back, nothing kept.
    void dockAll();

    /// What was detached under the present screens when `save` was called last.
    void restore();
    void save();
    /// Keys of the main window work in the others as well. Call it whenever its actions changed.
    void takeActions();
    /// Once the main window is hidden or shown.
    void setShown(bool shown);

signals:
    void changed();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Part {
        std::string id;
        QWidget* widget = nullptr;
        QPointer<QSplitter> home;
        int index = 0;
        QList<int> sizes;
        QString title;
        QWidget* window = nullptr;  ///< nullptr: docked
    };
    Part* find(const std::string& id);
    const Part* find(const std::string& id) const;
    void open(Part& part, const WindowPlace& place);
    WindowPlace freshPlace(const Part& part) const;
    void putBack(Part& part);
    int indexNow(const Part& part) const;
    std::optional<WindowPlace> placeKept(const Part& part) const;
    void adapt();
    std::string key(const Part& part) const;

    QWidget& main_;
    sdk::Settings& settings_;
    std::vector<Part> parts_;
    QTimer adaptation_;
};

}  // namespace viewer::host
