#include "viewer/host/look.h"

#include <QApplication>
#include <QFile>
#include <QFont>
#include <QPainter>
#include <QPalette>
#include <QProxyStyle>
#include <QStyleFactory>
#include <QStyleOption>
#include <QSvgRenderer>

// outside of any namespace: the macro declares a function
static void loadResources() {
    Q_INIT_RESOURCE(host);
}

namespace viewer::host::look {

namespace {

const QColor ground(27, 30, 35), field(18, 20, 24), raised(44, 49, 57), text(214, 219, 224), dim(132, 140, 149),
    accent(64, 140, 220), outline(74, 82, 93);

QPalette palette() {
    QPalette p;
    p.setColor(QPalette::Window, ground);
    p.setColor(QPalette::WindowText, text);
    p.setColor(QPalette::Base, field);
    p.setColor(QPalette::AlternateBase, ground);
    p.setColor(QPalette::Text, text);
    p.setColor(QPalette::PlaceholderText, dim);
    p.setColor(QPalette::Button, raised);
    p.setColor(QPalette::ButtonText, text);
    p.setColor(QPalette::BrightText, Qt::white);
    p.setColor(QPalette::ToolTipBase, raised);
    p.setColor(QPalette::ToolTipText, text);
    p.setColor(QPalette::Highlight, accent);
    p.setColor(QPalette::HighlightedText, Qt::white);
    p.setColor(QPalette::Link, accent.lighter(130));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        p.setColor(QPalette::Disabled, role, QColor(96, 103, 111));
    return p;
}

/// Fusion outlines what can be filled in a little darker than the window: on a dark window that cannot be seen, and an
/// empty check box is not there at all.
class Outlined : public QProxyStyle {
public:
    Outlined() : QProxyStyle(QStyleFactory::create("Fusion")) {}
    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget) const override {
        QProxyStyle::drawPrimitive(element, option, painter, widget);
        const bool isBox = element == PE_IndicatorCheckBox || element == PE_IndicatorItemViewItemCheck;
        const bool isField = element == PE_FrameLineEdit && !(option->state & State_HasFocus);
        if (!isBox && !isField) return;
        painter->save();
        painter->setPen(option->state & State_Enabled ? (isBox ? dim : outline) : raised);
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
        painter->restore();
    }
};

const char* styleSheet() {
    return R"(
QToolTip { border: 1px solid #4a525d; padding: 4px; }
QMainWindow::separator { background: #14161a; width: 3px; height: 3px; }
QSplitter::handle { background: #14161a; }
QMenuBar { background: #1b1e23; padding: 1px 4px; }
QMenuBar::item { padding: 4px 9px; background: transparent; border-radius: 3px; }
QMenuBar::item:selected { background: #333a44; }
QMenu { background: #23272e; border: 1px solid #3a414b; padding: 4px; }
QMenu::item { padding: 5px 28px 5px 26px; border-radius: 3px; }
QMenu::item:selected { background: #2f6fb5; color: white; }
QMenu::item:disabled { color: #6a727b; }
QMenu::separator { height: 1px; background: #3a414b; margin: 4px 8px; }
QToolBar { background: #1b1e23; border: 0; border-bottom: 1px solid #14161a; spacing: 2px; padding: 2px 6px; }
QToolBar::separator { background: #3a414b; width: 1px; margin: 4px 6px; }
QToolButton { border: 0; border-radius: 4px; padding: 4px; }
QToolButton:hover { background: #333a44; }
QToolButton:checked { background: #2b5f96; }
QStatusBar { background: #1b1e23; border-top: 1px solid #14161a; }
QStatusBar::item { border: 0; }
QDockWidget::title { background: #1b1e23; padding: 5px 8px; }
QListWidget#preferenceSubjects { background: #15181c; outline: 0; }
QListWidget#preferenceSubjects::item { padding: 6px 10px; border: 0; }
QListWidget#preferenceSubjects::item:selected { background: #2b4f78; color: white; }
QTreeView { border: 0; background: #15181c; outline: 0; }
QTreeView::item { padding: 2px 0; }
QTreeView::item:selected { background: #2b4f78; color: white; }
QTreeView::item:hover:!selected { background: #22272e; }
QFrame#half { border: 3px solid #24282e; }
QFrame#half[inFocus="true"] { border: 3px solid #409cff; }
QFrame#half[films="true"] { border: 0; }
QFrame#notice { background: #2a3038; border-bottom: 1px solid #14161a; }
QFrame#notice[severity="warning"] { background: #4a3a12; }
QFrame#notice[severity="alert"] { background: #5a2020; }
QFrame#card { background: #20242a; border: 1px solid #343b45; border-radius: 6px; }
QLabel#heading { font-size: 17px; font-weight: 600; }
QLabel#quiet { color: #96a0aa; }
QPushButton { padding: 5px 14px; }
QProgressBar { border: 1px solid #3a414b; border-radius: 3px; background: #15181c; text-align: center; height: 14px; }
QProgressBar::chunk { background: #2f6fb5; }
QScrollBar:vertical { background: transparent; width: 11px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 11px; margin: 0; }
QScrollBar::handle { background: #3f4751; border-radius: 4px; min-height: 28px; min-width: 28px; margin: 2px; }
QScrollBar::handle:hover { background: #56606c; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QLabel#keycap { background: #2b5f96; color: white; border-radius: 3px; padding: 1px 7px; }
)";
}

QPixmap drawn(QByteArray svg, const QColor& colour, int size) {
    svg.replace("currentColor", colour.name().toLatin1());
    QPixmap pixmap(size, size);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    QSvgRenderer(svg).render(&painter);
    return pixmap;
}

}  // namespace

void apply(QApplication& application) {
    loadResources();
    application.setStyle(new Outlined);
    application.setPalette(palette());
    QFont font;
    font.setFamilies({"Noto Sans", "DejaVu Sans", "WenQuanYi Micro Hei", "WenQuanYi Zen Hei", "Noto Sans CJK SC"});
    font.setPixelSize(13);
    application.setFont(font);
    application.setStyleSheet(styleSheet());
}

QIcon icon(const QString& name) {
    QFile file(":/icons/" + name + ".svg");
    if (!file.open(QIODevice::ReadOnly)) return {};
    const QByteArray svg = file.readAll();
    QIcon result;
    for (const int size : {20, 40}) {
        result.addPixmap(drawn(svg, QColor(200, 206, 212), size), QIcon::Normal);
        result.addPixmap(drawn(svg, QColor(84, 91, 99), size), QIcon::Disabled);
        result.addPixmap(drawn(svg, Qt::white, size), QIcon::Normal, QIcon::On);
    }
    return result;
}

QString colour(sdk::Severity severity) {
    switch (severity) {
        case sdk::Severity::Good:
            return "#7fd18f";
        case sdk::Severity::Warning:
            return "#f0b94a";
        case sdk::Severity::Alert:
            return "#ff7a70";
        case sdk::Severity::Neutral:
            break;
    }
    return "#c4cbd2";
}

}  // namespace viewer::host::look
