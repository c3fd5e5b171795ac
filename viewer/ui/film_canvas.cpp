#include "viewer/ui/film_canvas.h"

#include <QDir>
#include <QGuiApplication>
#include <QPainter>
#include <QTimer>

#include "viewer/ui/vtk_widget.h"

namespace viewer::ui {

namespace {

constexpr QColor kGround(7, 8, 10);

/// Nothing that could draw but the processor. Asking OpenGL itself would load its software renderer first.
bool isWithoutGraphicsCard() {
    const QByteArray asked = qgetenv("FIMBRIA_FILMS");
    if (!asked.isEmpty()) return asked != "shader";
    const QString platform = QGuiApplication::platformName();
    if (platform == "offscreen" || platform == "minimal" || qEnvironmentVariableIntValue("LIBGL_ALWAYS_SOFTWARE"))
        return true;
#ifdef Q_OS_LINUX
    const auto has = [](const char* folder, const char* names) {
        return !QDir(folder).entryList({names}, QDir::System | QDir::Files).isEmpty();
    };
    return !has("/dev/dri", "render*") && !has("/dev/dri", "card*") && !has("/dev", "nvidia?") && !has("/dev", "dxg");
#else
    return false;
#endif
}

}  // namespace

FilmCanvas::FilmCanvas(const PaneBoard& board, QWidget* parent) : QWidget(parent), board_(board) {
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAcceptDrops(true);
    setMinimumSize(160, 120);
    setAttribute(Qt::WA_OpaquePaintEvent);
    if (isWithoutGraphicsCard()) return;
    surface_ = new FilmSurface(this);
    surface_->panes = [this]() -> const std::vector<CanvasPane>& { return panes(); };
    surface_->paintOver = [this](QPainter& painter) {
        if (paintOver) paintOver(painter);
    };
    connect(surface_, &FilmSurface::drawn, this, [this] {
        current_ = true;
        emit drawn();
    });
}

FilmCanvas::~FilmCanvas() {
    delete surface_;  // it asks for the panes
}

void FilmCanvas::invalidate() {
    current_ = false;
    surface_ ? surface_->update() : update();
}

canvas::DrawCost FilmCanvas::drawCost() const {
    return surface_ ? surface_->drawCost() : canvas::DrawCost{};
}

QImage FilmCanvas::picture() {
    if (surface_) return surface_->grabFramebuffer();
    drawFilms();
    QImage picture(films_.size(), QImage::Format_RGB32);
    picture.setDevicePixelRatio(devicePixelRatioF());
    QPainter painter(&picture);
    paint(painter);
    return picture;
}

canvas::Extent FilmCanvas::extent() const {
    return {qRound(width() * devicePixelRatioF()), qRound(height() * devicePixelRatioF())};
}

const std::vector<CanvasPane>& FilmCanvas::panes() {
    return scene_.update(board_, extent());
}

/// Only the panes that changed.
void FilmCanvas::drawFilms() {
    const auto& wanted = panes();
    const QSize size(extent().width, extent().height);
    const auto sameRect = [](const CanvasPane& a, const CanvasPane& b) { return a.rect == b.rect; };
    const bool moved = !std::equal(wanted.begin(), wanted.end(), drawn_.begin(), drawn_.end(), sameRect);
    if (films_.size() != size) films_ = QImage(size, QImage::Format_RGB32);
    films_.setDevicePixelRatio(1);
    if (moved || drawn_.empty()) films_.fill(kGround);
    if (moved) drawn_.clear();
    const canvas::Pixels32 pixels{reinterpret_cast<std::uint32_t*>(films_.bits()), size.width(), size.height()};
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        const CanvasPane& pane = wanted[i];
        if (i < drawn_.size() && drawn_[i] == pane) continue;
        QPainter(&films_).fillRect(pane.rect.x, pane.rect.y, pane.rect.width, pane.rect.height, kGround);
        drawFilm(pane.film, pixels);
        drawFilm(pane.over, pixels);
    }
    drawn_ = wanted;
    std::erase_if(tables_, [](const auto& t) { return t.first.use_count() == 1; });
}

void FilmCanvas::drawFilm(const CanvasFilm& film, const canvas::Pixels32& to) {
    if (!film.frame) return;
    auto& table = tables_[film.table];
    if (table.empty()) table = canvas::table32(film.table->grey);
    processor_.draw({*film.frame, table, film.invertColour, film.placement}, film.area, to);
}

void FilmCanvas::paint(QPainter& painter) {
    films_.setDevicePixelRatio(devicePixelRatioF());
    painter.drawImage(QPointF(0, 0), films_);
    if (paintOver) paintOver(painter);
}

void FilmCanvas::paintEvent(QPaintEvent*) {
    if (surface_) return;
    drawFilms();
    QPainter painter(this);
    paint(painter);
    current_ = true;
    emit drawn();
}

void FilmCanvas::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    if (surface_) surface_->setGeometry(rect());
}

void FilmCanvas::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (!surface_ || !qEnvironmentVariableIsEmpty("FIMBRIA_FILMS")) return;
    QTimer::singleShot(0, this, [this] {
        if (!surface_ || !isVisible() || !surface_->isSoftware()) return;
        delete surface_;
        surface_ = nullptr;
        invalidate();
    });
}

bool FilmCanvas::event(QEvent* event) {
    return (handleInput && handleInput(event)) || QWidget::event(event);
}

/// Tab chooses a pane; it never leaves the canvas.
bool FilmCanvas::focusNextPrevChild(bool) {
    return false;
}

}  // namespace viewer::ui
