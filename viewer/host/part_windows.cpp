#include "viewer/host/part_windows.h"

#include <QApplication>
#include <QCloseEvent>
#include <QScreen>
#include <QStringList>
#include <QVBoxLayout>
#include <algorithm>
#include <functional>

namespace viewer::host {

namespace {

std::vector<QRect> availableScreens() {
    std::vector<QRect> all;
    for (const auto* screen : QGuiApplication::screens()) all.push_back(screen->availableGeometry());
    return all;
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

/// A widget that changes its window loses the keys; the reader was in it.
QPointer<QWidget> focusIn(const QWidget* part) {
    auto* focus = QApplication::focusWidget();
    return focus && part->isAncestorOf(focus) ? focus : nullptr;
}

void giveBack(const QPointer<QWidget>& keys) {
    if (!keys || !keys->isVisible()) return;
    keys->window()->activateWindow();
    keys->setFocus(Qt::OtherFocusReason);
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

PartWindows::PartWindows(QWidget& main, sdk::Settings& settings) : QObject(&main), main_(main), settings_(settings) {
    // once the windows have been told: Qt and the window manager move those of a screen that is gone
    adaptation_.setSingleShot(true);
    adaptation_.setInterval(500);
    connect(&adaptation_, &QTimer::timeout, this, &PartWindows::adapt);
    const auto later = [this] { adaptation_.start(); };
    const auto watch = [this, later](const QScreen* screen) {
        connect(screen, &QScreen::geometryChanged, this, later);
    };
    for (const auto* screen : QGuiApplication::screens()) watch(screen);
    connect(qApp, &QGuiApplication::screenRemoved, this, later);
    connect(qApp, &QGuiApplication::screenAdded, this, [watch, later](const QScreen* screen) {
        watch(screen);
        later();
    });
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
    const QSize size = part.widget->size().expandedTo({640, leastWindowEdge});
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
    for (const auto& other : parts_)  // as if all were docked
        if (other.window && other.home == home && other.index <= part.index) ++part.index;
    part.sizes = home->sizes();
    const bool wasHidden = part.widget->isHidden();
    const auto keys = focusIn(part.widget);
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
    giveBack(keys);
}

void PartWindows::dock(const std::string& id) {
    auto* part = find(id);
    if (!part || !part->window) return;
    save();  // its place, for the next time
    putBack(*part);
    if (!part->widget->isHidden()) settings_.setValue(key(*part), "docked");
    emit changed();
}

int PartWindows::indexNow(const Part& part) const {
    int index = part.index;
    for (const auto& other : parts_)
        if (other.window && other.home == part.home && other.index < part.index) --index;
    return index;
}

void PartWindows::putBack(Part& part) {
    auto* window = part.window;
    part.window = nullptr;
    const bool wasHidden = part.widget->isHidden();
    const auto keys = focusIn(part.widget);
    if (part.home) {
        part.home->insertWidget(indexNow(part), part.widget);
        if (part.sizes.size() == part.home->count()) part.home->setSizes(part.sizes);
    }
    part.widget->setVisible(!wasHidden);
    window->hide();
    window->deleteLater();
    giveBack(keys);
}

void PartWindows::dockAll() {
    for (auto& part : parts_) {
        if (!part.window) continue;
        auto* window = part.window;
        part.window = nullptr;
        if (part.home) part.home->insertWidget(indexNow(part), part.widget);
        delete window;
    }
}

std::string PartWindows::key(const Part& part) const {
    std::vector<QRect> screens;
    for (const auto* screen : QGuiApplication::screens()) screens.push_back(screen->geometry());
    return "window/part/" + part.id + "/" + screensKey(screens);
}

std::optional<WindowPlace> PartWindows::placeKept(const Part& part) const {
    if (settings_.value(key(part)).value_or("") != "detached") return std::nullopt;
    return parsed(settings_.value(key(part) + "/place").value_or(""));
}

void PartWindows::restore() {
    for (auto& part : parts_)
        if (const auto place = part.window ? std::nullopt : placeKept(part)) open(part, *place);
    emit changed();
}

/// A screen came or went: a window over the films of the only screen that is left helps nobody.
void PartWindows::adapt() {
    if (QGuiApplication::screens().isEmpty()) return;
    for (auto& part : parts_) {
        const auto place = placeKept(part);
        if (part.window && !place)
            putBack(part);
        else if (part.window && !part.window->isMaximized())
            part.window->setGeometry(onScreen(place->frame, availableScreens()));
        else if (!part.window && place)
            open(part, *place);
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
