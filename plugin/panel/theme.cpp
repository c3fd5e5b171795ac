#include "plugin/panel/theme.h"

#include <QFont>
#include <QPalette>
#include <QWidget>

namespace hsg::theme {

QColor sideColour(int index) {
    return index == 0 ? QColor(0x3f, 0xcf, 0xc8) : QColor(0xc9, 0xa2, 0xff);
}

QColor severityColour(viewer::sdk::Severity severity) {
    switch (severity) {
        case viewer::sdk::Severity::Good:
            return good;
        case viewer::sdk::Severity::Warning:
            return warning;
        case viewer::sdk::Severity::Alert:
            return alert;
        case viewer::sdk::Severity::Neutral:
            break;
    }
    return dim;
}

QString severitySign(viewer::sdk::Severity severity) {
    switch (severity) {
        case viewer::sdk::Severity::Good:
            return QStringLiteral("✓");
        case viewer::sdk::Severity::Warning:
            return QStringLiteral("▲");
        case viewer::sdk::Severity::Alert:
            return QStringLiteral("✖");
        case viewer::sdk::Severity::Neutral:
            break;
    }
    return QStringLiteral("·");
}

QString css(const QColor& colour) {
    return colour.name();
}

namespace {

QPalette darkPalette() {
    QPalette palette;
    palette.setColor(QPalette::Window, ground);
    palette.setColor(QPalette::WindowText, text);
    palette.setColor(QPalette::Base, surface);
    palette.setColor(QPalette::AlternateBase, raised);
    palette.setColor(QPalette::Text, text);
    palette.setColor(QPalette::PlaceholderText, dim);
    palette.setColor(QPalette::Button, raised);
    palette.setColor(QPalette::ButtonText, text);
    palette.setColor(QPalette::Highlight, accent);
    palette.setColor(QPalette::HighlightedText, Qt::black);
    palette.setColor(QPalette::ToolTipBase, raised);
    palette.setColor(QPalette::ToolTipText, text);
    palette.setColor(QPalette::Link, accent);
    palette.setColor(QPalette::LinkVisited, accent);
    return palette;
}

QString styleSheet() {
    return QStringLiteral(R"(
        * { font-size: 10pt; }
        QWidget { color: %1; }
        #hsgRoot, #hsgGround { background: %8; }
        QToolTip { background: %3; color: %1; border: 1px solid %4; }
        QLineEdit, QPlainTextEdit, QComboBox {
            background: %2; color: %10; border: 1px solid %4; border-radius: 3px; padding: 3px 5px;
            selection-background-color: %5; selection-color: black; }
        QLineEdit:focus, QPlainTextEdit:focus, QComboBox:focus { border: 2px solid %5; padding: 2px 4px; }
        QLineEdit:disabled, QPlainTextEdit:disabled { color: %6; }
        QComboBox QAbstractItemView { background: %2; color: %1; selection-background-color: %7; }
        QPushButton { background: %3; border: 1px solid %4; border-radius: 4px; padding: 4px 9px; }
        QPushButton:hover { border-color: %6; }
        QPushButton:focus { border: 2px solid %5; padding: 3px 8px; }
        QPushButton:checked { background: %7; border-color: %5; border-bottom: 3px solid %5; padding-bottom: 2px; }
        QPushButton:disabled { color: %9; background: %2; }
        QPushButton[flat="true"] { background: transparent; border: 1px solid transparent; padding: 2px 4px; text-align: left; }
        QPushButton[flat="true"]:hover { border-color: %4; }
        QPushButton[flat="true"]:focus { border: 2px solid %5; padding: 1px 3px; }
        QMenu { background: %2; border: 1px solid %4; }
        QMenu::item { padding: 4px 18px; }
        QMenu::item:selected { background: %7; }
        QScrollArea { border: none; background: transparent; }
        #reportPreview { border: 2px solid %4; }
        #reportPreview:focus { border: 2px solid %5; }
        QCheckBox { border: 1px solid transparent; border-radius: 3px; padding: 1px; spacing: 6px; }
        QCheckBox:focus { border: 2px solid %5; padding: 0; }

        QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
        QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; }
        QScrollBar::handle { background: %4; border-radius: 4px; min-height: 24px; min-width: 24px; }
        QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
        QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
    )")
        .arg(css(text), css(surface), css(raised), css(line), css(accent), css(dim), css(chosen), css(ground),
             css(disabled), css(typed));
}

}  // namespace

QWidget* tabPlace(QWidget& parent) {
    auto* place = new QWidget(&parent);
    place->setFocusPolicy(Qt::TabFocus);
    place->hide();
    return place;
}

void orderTabs(QWidget& place, const QWidget& rows) {
    QWidget* before = &place;
    for (auto* one : rows.findChildren<QWidget*>()) {
        if (!(one->focusPolicy() & Qt::TabFocus) || one->focusProxy()) continue;
        if (one->window() != place.window()) continue;  // the list of a box has a window of its own
        if (one->isHidden() && one->testAttribute(Qt::WA_WState_ExplicitShowHide)) continue;  // on its way out
        QWidget::setTabOrder(before, one);
        before = one;
    }
}

void dress(QWidget& widget) {
    widget.setPalette(darkPalette());
    widget.setObjectName(QStringLiteral("hsgRoot"));
    widget.setAttribute(Qt::WA_StyledBackground);
    widget.setStyleSheet(styleSheet());
}

}  // namespace hsg::theme
