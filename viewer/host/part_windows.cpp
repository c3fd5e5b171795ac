#include "viewer/host/part_windows.h"

#include <QCloseEvent>
#include <QCryptographicHash>
#include <QGuiApplication>
#include <QScreen>
#include <QStringList>
#include <QTimer>
#include <QVBoxLayout>
#include <algorithm>
#include <functional>

namespace viewer::host {

namespace {

constexpr int leastEdge = 240;  ///< a window smaller than this cannot be used

std::vector<QRect> availableScreens() {
    std::vector<QRect> all;
    for (const auto* screen : QGuiApplication::screens()) all.push_back(screen->availableGeometry());
    return all;
}

qint64 area(const QRect& r) {
    return r.isEmpty() ? 0 : qint64(r.width()) * r.height();
}

std::string written(const WindowPlace& place) {
    const QRect& r = place.frame;
    return QStringLiteral("%1 %2 %3 %4 %5")
        .arg(r.x())
        .arg(r.y())
        .arg(r.width())
        .arg(r.height())
        .arg(place.isMaximised ? 1 : 0)
        .toStdString();
}

std::optional<WindowPlace> parsed(const std::string& text) {
    const auto fields = QString::fromStdString(text).split(QLatin1Char(' '));
    if (fields.size() != 5) return std::nullopt;
    int value[5];
    for (int i = 0; i < 5; ++i) {
        bool isNumber = false;
        value[i] = fields[i].toInt(&isNumber);
        if (!isNumber || std::abs(value[i]) > 100000) return std::nullopt;
    }
    return WindowPlace{{value[0], value[1], value[2], value[3]}, value[4] == 1};
}

/// Closing it is asking for the part to be docked.
class PartWindow : public QWidget {
public:
    PartWindow(QWidget* parent, std::function<void()> dock) : QWidget(parent, Qt::Window), dock_(std::move(dock)) {}

protected:
    void closeEvent(QCloseEvent* event) override {
        event->ignore();
        QTimer::singleShot(0, this, dock_);
    }

private:
    std::function<void()> dock_;
};

}  // namespace

QRect onScreen(const QRect& place, const std::vector<QRect>& screens) {
    const auto best = std::max_element(screens.begin(), screens.end(), [&](const QRect& a, const QRect& b) {
        return area(a & place) < area(b & place);
    });
    const QRect screen = *best;
    QRect r(place.topLeft(),
            place.size()
                .expandedTo({std::min(leastEdge, screen.width()), std::min(leastEdge, screen.height())})
                .boundedTo(screen.size()));
    if (!screen.intersects(place)) r.moveCenter(screen.center());
    r.moveLeft(std::clamp(r.left(), screen.left(), screen.right() - r.width() + 1));
    r.moveTop(std::clamp(r.top(), screen.top(), screen.bottom() - r.height() + 1));
    return r;
}

std::string screensKey(const std::vector<QRect>& screens) {
    QStringList lines;
    for (const auto& r : screens)
        lines << QStringLiteral("%1x%2+%3+%4").arg(r.width()).arg(r.height()).arg(r.x()).arg(r.y());
    lines.sort();
    return QCryptographicHash::hash(lines.join(QLatin1Char(';')).toUtf8(), QCryptographicHash::Sha256)
        .toHex()
        .left(12)
        .toStdString();
}

PartWindows::PartWindows(QWidget& main, sdk::Settings& settings) : QObject(&main), main_(main), settings_(settings) {
    // Qt moves the windows of a screen that is gone; not always to where they can be caught
    connect(qApp, &QGuiApplication::screenRemoved, this,
            [this] { QTimer::singleShot(200, this, [this] { keepOnScreen(); }); });
}

PartWindows::~PartWindows() = default;

void PartWindows::add(const std::string& id, QWidget* part) {
    Part one;
    one.id = id;
    one.widget = part;
    parts_.push_back(one);
    part->installEventFilter(this);
}

PartWindows::Part* PartWindows::find(const std::string& id) {
    const auto at = std::find_if(parts_.begin(), parts_.end(), [&](const Part& part) { return part.id == id; });
    return at == parts_.end() ? nullptr : &*at;
}

const PartWindows::Part* PartWindows::find(const std::string& id) const {
    return const_cast<PartWindows*>(this)->find(id);
}

bool PartWindows::isDetached(const std::string& id) const {
    const auto* part = find(id);
    return part && part->window;
}

void PartWindows::setTitle(const std::string& id, const QString& title) {
    auto* part = find(id);
    if (!part) return;
    part->title = title;
    if (part->window) part->window->setWindowTitle(title);
}

/// On a screen that the main window does not stand on; where there is none, beside its middle.
WindowPlace PartWindows::freshPlace(const Part& part) const {
    for (const auto* screen : QGuiApplication::screens())
        if (screen != main_.screen()) return {screen->availableGeometry(), true};
    const QSize size = part.widget->size().expandedTo({640, 480});
    const QRect around = main_.frameGeometry();
    return {onScreen({around.center() - QPoint(0, size.height() / 2), size}, availableScreens()), false};
}

void PartWindows::detach(const std::string& id) {
    auto* part = find(id);
    if (!part || part->window || part->widget->isHidden()) return;
    const auto kept = parsed(settings_.value(key(*part) + "/place").value_or(""));
    open(*part, kept.value_or(freshPlace(*part)));
    save();
    emit changed();
}

void PartWindows::open(Part& part, const WindowPlace& place) {
    auto* home = qobject_cast<QSplitter*>(part.widget->parentWidget());
    if (!home) return;
    part.home = home;
    part.index = home->indexOf(part.widget);
    part.sizes = home->sizes();
    const bool wasHidden = part.widget->isHidden();
    const bool hadFocus = part.widget->isAncestorOf(main_.focusWidget());
    part.window = new PartWindow(&main_, [this, id = part.id] { dock(id); });
    part.window->setObjectName(QString::fromStdString("partWindow." + part.id));
    part.window->setWindowTitle(part.title);
    part.window->setGeometry(onScreen(place.frame, availableScreens()));
    auto* layout = new QVBoxLayout(part.window);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(part.widget);
    takeActions();
    if (wasHidden) return;
    part.widget->show();
    place.isMaximised ? part.window->showMaximized() : part.window->show();
    if (hadFocus) part.window->activateWindow();
}

void PartWindows::dock(const std::string& id) {
    auto* part = find(id);
    if (!part || !part->window) return;
    save();  // its place, for the next time
    auto* window = part->window;
    part->window = nullptr;
    const bool wasHidden = part->widget->isHidden();
    if (part->home) {
        part->home->insertWidget(part->index, part->widget);
        if (part->sizes.size() == part->home->count()) part->home->setSizes(part->sizes);
    }
    part->widget->setVisible(!wasHidden);
    window->hide();
    window->deleteLater();
    if (!part->widget->isHidden()) settings_.setValue(key(*part), "docked");
    emit changed();
}

void PartWindows::dockAll() {
    for (auto& part : parts_) {
        if (!part.window) continue;
        auto* window = part.window;
        part.window = nullptr;
        if (part.home) part.home->insertWidget(part.index, part.widget);
        delete window;
    }
}

std::string PartWindows::key(const Part& part) const {
    std::vector<QRect> screens;
    for (const auto* screen : QGuiApplication::screens()) screens.push_back(screen->geometry());
    return "window/part/" + part.id + "/" + screensKey(screens);
}

void PartWindows::restore() {
    for (auto& part : parts_) {
        if (part.window || settings_.value(key(part)).value_or("") != "detached") continue;
        if (const auto place = parsed(settings_.value(key(part) + "/place").value_or(""))) open(part, *place);
    }
    emit changed();
}

void PartWindows::save() {
    for (const auto& part : parts_) {
        if (!part.window) continue;
        settings_.setValue(key(part), "detached");
        const bool isMaximised = part.window->isMaximized() || part.window->isFullScreen();
        const QRect normal = isMaximised ? part.window->normalGeometry() : part.window->geometry();
        // the normal place of a maximised window may lie on another screen than the window
        const QRect frame =
            isMaximised && !part.window->screen()->geometry().intersects(normal) ? part.window->geometry() : normal;
        if (!frame.isEmpty()) settings_.setValue(key(part) + "/place", written({frame, isMaximised}));
    }
}

void PartWindows::takeActions() {
    for (const auto& part : parts_) {
        if (!part.window) continue;
        for (auto* action : main_.actions())
            if (!part.window->actions().contains(action)) part.window->addAction(action);
    }
}

void PartWindows::setShown(bool shown) {
    for (const auto& part : parts_)
        if (part.window) part.window->setVisible(shown && !part.widget->isHidden());
}

void PartWindows::keepOnScreen() {
    const auto screens = availableScreens();
    if (screens.empty()) return;
    for (const auto& part : parts_)
        if (part.window && !part.window->isMaximized())
            part.window->setGeometry(onScreen(part.window->geometry(), screens));
}

/// A part that is hidden (another page, no study) leaves no empty window behind.
bool PartWindows::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::HideToParent || event->type() == QEvent::ShowToParent) {
        for (const auto& part : parts_)
            if (part.widget == watched && part.window)
                part.window->setVisible(event->type() == QEvent::ShowToParent && main_.isVisible());
    }
    return QObject::eventFilter(watched, event);
}

}  // namespace viewer::host
