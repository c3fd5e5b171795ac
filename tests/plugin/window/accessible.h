#pragma once

#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QAccessible>
#include <QApplication>
#include <QColor>
#include <QComboBox>
#include <QLineEdit>
#include <QWidget>
#include <boost/test/unit_test.hpp>
#include <cmath>
#include <string>
#include <vector>

/// What a screen reader and a keyboard find in a window.
namespace fake {

inline std::string nameOf(const QWidget& widget) {
    return std::string(widget.metaObject()->className()) + " '" + widget.accessibleName().toStdString() + "' " +
           widget.objectName().toStdString();
}

/// What takes a key or a click and can be seen.
inline bool isControl(const QWidget& widget) {
    const bool isButton = qobject_cast<const QAbstractButton*>(&widget) != nullptr;
    return widget.isVisible() && widget.isEnabled() && (isButton || (widget.focusPolicy() & Qt::TabFocus));
}

/// The name that the accessibility bridge tells: set, or the text of a button.
inline QString spokenName(QWidget& widget) {
    const auto* spoken = QAccessible::queryAccessibleInterface(&widget);
    return spoken ? spoken->text(QAccessible::Name).trimmed() : widget.accessibleName();
}

inline void everyControlHasAName(QWidget& root) {
    for (auto* widget : root.findChildren<QWidget*>())
        if (isControl(*widget)) BOOST_TEST(!spokenName(*widget).isEmpty(), nameOf(*widget));
}

/// Widgets that Tab stops at, in its order, from the first below `root`.
inline std::vector<QWidget*> tabOrder(QWidget& root) {
    std::vector<QWidget*> order;
    for (auto* widget = root.nextInFocusChain(); widget && widget != &root; widget = widget->nextInFocusChain())
        if (root.isAncestorOf(widget) && widget->isVisible() && widget->isEnabled() &&
            (widget->focusPolicy() & Qt::TabFocus) && !widget->focusProxy())
            order.push_back(widget);
    return order;
}

/// A drawing has the order of the body, not of lines.
inline const QWidget* drawingOf(const QWidget* widget) {
    while (widget && std::string(widget->metaObject()->className()).find("Diagram") == std::string::npos)
        widget = widget->parentWidget();
    return widget;
}

/// The child of their nearest common ancestor that holds the widget.
inline QWidget* branchOf(QWidget* widget, const QWidget* other) {
    QWidget* branch = widget;
    while (branch->parentWidget() && !branch->parentWidget()->isAncestorOf(other) && branch->parentWidget() != other)
        branch = branch->parentWidget();
    return branch;
}

/// Tab goes down the page, and to the right within a line. A widget may lie in another (a field in its question).
inline void tabFollowsTheReadingOrder(QWidget& root) {
    const auto order = tabOrder(root);
    for (std::size_t i = 1; i < order.size(); ++i) {
        auto *before = order[i - 1], *after = order[i];
        if (drawingOf(before) && drawingOf(before) == drawingOf(after)) continue;
        if (before->isAncestorOf(after) || after->isAncestorOf(before)) continue;
        const auto *first = branchOf(before, after), *second = branchOf(after, before);
        const QRect a(first->mapTo(&root, QPoint()), first->size()), b(second->mapTo(&root, QPoint()), second->size());
        const bool isBelow = b.top() >= a.bottom() - 2;
        const bool isRight = b.left() >= a.right() - 2 && b.bottom() > a.top();
        BOOST_TEST((isBelow || isRight), nameOf(*before) << " then " << nameOf(*after));
    }
}

/// WCAG 2.1, 1.4.3: relative luminance and contrast ratio.
inline double luminance(const QColor& colour) {
    const auto part = [](double value) {
        return value <= 0.03928 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * part(colour.redF()) + 0.7152 * part(colour.greenF()) + 0.0722 * part(colour.blueF());
}

inline double contrast(const QColor& a, const QColor& b) {
    const double la = luminance(a), lb = luminance(b);
    return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

}  // namespace fake
