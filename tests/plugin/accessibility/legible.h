#pragma once

#include <QAbstractItemView>
#include <QComboBox>
#include <QDir>
#include <QImage>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QTabBar>
#include <QTextBlock>
#include <QTextBrowser>
#include <algorithm>
#include <map>

#include "plugin/panel/theme.h"
#include "tests/plugin/window/accessible.h"

/// Contrast as it is painted: WCAG 2.1, 1.4.3 (text), 1.4.11 (states), 1.4.1 (not by colour alone).
namespace fake {

constexpr double textContrast = 4.5, stateContrast = 3.0;

/// As in the viewer, whose palette is dark for the whole program.
inline void darken() {
    QWidget any;
    hsg::theme::dress(any);
    QApplication::setPalette(any.palette());
}

/// The colour that most of a place has.
inline QColor groundOf(const QImage& picture, const QRect& place) {
    std::map<QRgb, int> counts;
    const QRect all = place & picture.rect();
    for (int y = all.top(); y <= all.bottom(); ++y)
        for (int x = all.left(); x <= all.right(); ++x) ++counts[picture.pixel(x, y) | 0xff000000];
    const auto most = std::max_element(counts.begin(), counts.end(),
                                       [](const auto& a, const auto& b) { return a.second < b.second; });
    return most == counts.end() ? QColor() : QColor(most->first);
}

inline double bestContrast(const QImage& picture, const QRect& place, const QColor& ground) {
    std::map<QRgb, double> known;
    double best = 1;
    const QRect all = place & picture.rect();
    for (int y = all.top(); y <= all.bottom(); ++y)
        for (int x = all.left(); x <= all.right(); ++x) {
            const auto [one, isNew] = known.try_emplace(picture.pixel(x, y), 0);
            if (isNew) one->second = contrast(QColor(one->first), ground);
            best = std::max(best, one->second);
        }
    return best;
}

/// What stands out of its ground in a place; `inner` leaves the frame out, which is no text.
inline void isLegible(const QImage& picture, const QRect& place, const std::string& what, int inner = 4) {
    const QRect inside = place.adjusted(inner, inner, -inner, -inner) & picture.rect();
    if (inside.width() < 4 || inside.height() < 4) return;
    const auto ground = groundOf(picture, inside);
    BOOST_TEST(bestContrast(picture, inside, ground) >= textContrast,
               what << " on " << ground.name().toStdString() << ": " << bestContrast(picture, inside, ground));
}

inline QRect placeOf(const QWidget& widget, const QWidget& root) {
    return {widget.mapTo(&root, QPoint()), widget.size()};
}

/// The colours of a label: of its palette, and those that its HTML names.
inline void labelIsLegible(const QLabel& label, const QImage& picture, const QRect& place) {
    if (label.text().trimmed().isEmpty()) return;
    const auto ground = groundOf(picture, place);
    const auto tell = [&](const QColor& ink) {
        BOOST_TEST(contrast(ink, ground) >= textContrast, ink.name().toStdString()
                                                              << " on " << ground.name().toStdString() << ": "
                                                              << label.text().left(60).toStdString());
    };
    static const QRegularExpression named(QStringLiteral("(?<!-)\\bcolor:\\s*(#[0-9a-fA-F]{6})"));
    for (auto found = named.globalMatch(label.text()); found.hasNext();) tell(QColor(found.next().captured(1)));
    tell(label.palette().color(label.isEnabled() ? QPalette::Active : QPalette::Disabled, label.foregroundRole()));
}

/// What is typed, and what stands there before (Qt paints it half transparent).
inline void fieldIsLegible(const QLineEdit& line, const QColor& ground) {
    const auto group = line.isEnabled() ? QPalette::Active : QPalette::Disabled;
    for (const auto role : {QPalette::Text, QPalette::PlaceholderText}) {
        // WCAG leaves out what is out of use; what stands in it is read all the same
        const bool isHint = role == QPalette::PlaceholderText;
        if (isHint && (line.placeholderText().isEmpty() || !line.isEnabled())) continue;
        const QColor ink = line.palette().color(group, role);
        const auto mixed = [&](int over, int under) {
            return static_cast<int>(over * ink.alphaF() + under * (1 - ink.alphaF()));
        };
        const QColor seen(mixed(ink.red(), ground.red()), mixed(ink.green(), ground.green()),
                          mixed(ink.blue(), ground.blue()));
        BOOST_TEST(contrast(seen, ground) >= textContrast, nameOf(line)
                                                               << " role " << role << ": " << contrast(seen, ground));
    }
}

/// A text editor colours by its document.
inline void documentIsLegible(const QTextDocument& document, const QColor& ground) {
    std::map<QRgb, std::string> inks;
    for (auto block = document.begin(); block.isValid(); block = block.next()) {
        for (const auto& range : block.layout()->formats())
            if (range.format.foreground().style() != Qt::NoBrush)
                inks[range.format.foreground().color().rgb()] = block.text().left(60).toStdString();
        for (auto part = block.begin(); !part.atEnd(); ++part)
            if (const auto brush = part.fragment().charFormat().foreground(); brush.style() != Qt::NoBrush)
                inks[brush.color().rgb()] = part.fragment().text().left(60).toStdString();
    }
    for (const auto& [ink, words] : inks)
        BOOST_TEST(contrast(QColor(ink), ground) >= textContrast,
                   QColor(ink).name().toStdString() << " on " << ground.name().toStdString() << ": " << words);
}

inline void itemsAreLegible(const QAbstractItemView& view, const QImage& picture, const QWidget& root) {
    const auto* model = view.model();
    if (!model) return;
    const QRect port = placeOf(*view.viewport(), root);
    const auto look = [&](const auto& self, const QModelIndex& parent, int depth) -> void {
        for (int row = 0; row < model->rowCount(parent) && depth < 4; ++row)
            for (int column = 0; column < model->columnCount(parent); ++column) {
                const auto index = model->index(row, column, parent);
                const QRect place = view.visualRect(index).translated(port.topLeft()) & port;
                const auto words = index.data(Qt::DisplayRole).toString();
                // a row cut by the edge shows half a line
                if (!words.trimmed().isEmpty() && place.height() >= view.visualRect(index).height() &&
                    place.width() > 20)
                    isLegible(picture, place, nameOf(view) + ": " + words.left(40).toStdString(), 2);
                if (column == 0) self(self, index, depth + 1);
            }
    };
    look(look, view.rootIndex(), 0);
}

/// Every text of a page, in the picture of it. Make the page tall enough to show all.
inline void everyTextIsLegible(QWidget& root) {
    auto& window = *root.window();  // the ground is its
    const QImage picture = window.grab().toImage();
    for (auto* widget : root.findChildren<QWidget*>()) {
        if (!widget->isVisible()) continue;
        const QRect place = placeOf(*widget, window) & QRect(QPoint(), window.size());
        const auto seen = widget->visibleRegion().boundingRect();
        if (seen.height() < widget->height() || place.isEmpty()) continue;
        if (const auto* label = qobject_cast<QLabel*>(widget))
            labelIsLegible(*label, picture, place);
        else if (const auto* items = qobject_cast<QAbstractItemView*>(widget))
            itemsAreLegible(*items, picture, window);
        else if (const auto* plain = qobject_cast<QPlainTextEdit*>(widget))
            documentIsLegible(*plain->document(), groundOf(picture, place));
        else if (const auto* browser = qobject_cast<QTextBrowser*>(widget))
            documentIsLegible(*browser->document(), groundOf(picture, place));
        else if (const auto* tabs = qobject_cast<QTabBar*>(widget))
            for (int i = 0; i < tabs->count(); ++i)
                isLegible(picture, tabs->tabRect(i).translated(place.topLeft()), tabs->tabText(i).toStdString());
        else if (const auto* button = qobject_cast<QAbstractButton*>(widget);
                 button && button->isEnabled() && !button->text().isEmpty())
            isLegible(picture, place, nameOf(*button) + ": " + button->text().toStdString());
        else if (const auto* box = qobject_cast<QComboBox*>(widget); box && !box->currentText().isEmpty())
            isLegible(picture, place.adjusted(0, 0, -20, 0), nameOf(*box));
        else if (const auto* line = qobject_cast<QLineEdit*>(widget))
            fieldIsLegible(*line, groundOf(picture, place));
    }
}

/// How much two pictures of the same place differ in light alone: as someone sees them who sees no colour.
inline int litDifferently(const QImage& a, const QImage& b) {
    int count = 0;
    for (int y = 0; y < std::min(a.height(), b.height()); ++y)
        for (int x = 0; x < std::min(a.width(), b.width()); ++x)
            if (a.pixel(x, y) != b.pixel(x, y) &&
                contrast(QColor(a.pixel(x, y)), QColor(b.pixel(x, y))) >= stateContrast)
                ++count;
    return count;
}

/// A button that is on looks other than off, without its colour.
inline void statesAreSeenWithoutColour(QWidget& root) {
    constexpr int enough = 8;  ///< pixels: a short line, a tick
    for (auto* button : root.findChildren<QAbstractButton*>()) {
        const std::string kind = button->metaObject()->className();
        if (!button->isVisible() || !button->isEnabled() || !button->isCheckable() || kind == "hsg::OptionButton" ||
            button->visibleRegion().isEmpty() || button->text().startsWith(QChar(0x25b8)) ||
            button->text().startsWith(QChar(0x25be)))
            continue;  // the triangle of what folds is its state, and no colour
        const QSignalBlocker quiet(button);
        const QRect place = placeOf(*button, root);
        const bool was = button->isChecked(), isExclusive = button->autoExclusive();
        button->setAutoExclusive(false);
        button->setChecked(!was);
        if (button->isChecked() == was) continue;  // of a group that keeps one on
        const QImage other = root.grab(place).toImage();
        button->setChecked(was);
        button->setAutoExclusive(isExclusive);
        BOOST_TEST(litDifferently(root.grab(place).toImage(), other) >= enough,
                   nameOf(*button) << ": " << button->text().toStdString());
    }
}

/// Whoever goes by Tab sees where he is.
inline void theFocusIsSeen(QWidget& root) {
    constexpr int enough = 20;
    auto* before = QApplication::focusWidget();
    for (auto* widget : tabOrder(root)) {
        if (widget->visibleRegion().isEmpty() || qobject_cast<QLabel*>(widget)) continue;
        widget->clearFocus();
        const QRect place = placeOf(*widget, root) & QRect(QPoint(), root.size());
        const QImage without = root.grab(place).toImage();
        widget->setFocus(Qt::TabFocusReason);
        if (QApplication::focusWidget() != widget && !widget->isAncestorOf(QApplication::focusWidget())) continue;
        if (placeOf(*widget, root) != place) continue;  // it grew or moved: that is seen
        BOOST_TEST(litDifferently(root.grab(place).toImage(), without) >= enough, nameOf(*widget));
    }
    if (before) before->setFocus(Qt::OtherFocusReason);
}

/// With FIMBRIA_SCREENSHOTS=DIR every page that is judged is kept as a picture, to be looked at.
inline void keepPicture(QWidget& root) {
    static int number = 0;
    const QString folder = qEnvironmentVariable("FIMBRIA_SCREENSHOTS");
    if (folder.isEmpty()) return;
    QDir().mkpath(folder);
    const auto name = QString::fromStdString(boost::unit_test::framework::current_test_case().p_name.get());
    root.window()->grab().save(QStringLiteral("%1/%2_%3.png").arg(folder, name).arg(++number, 3, 10, QLatin1Char('0')));
}

/// All that can be judged of a page as it stands.
inline void judge(QWidget& root) {
    QApplication::processEvents();
    keepPicture(root);
    everyControlHasAName(root);
    tabFollowsTheReadingOrder(root);
    everyTextIsLegible(root);
    statesAreSeenWithoutColour(root);
}

}  // namespace fake
