#pragma once

#include <QWidget>

#include "viewer/host/keymap.h"
#include "viewer/host/plugin_registry.h"

class QLabel;
class QPushButton;
class QTextBrowser;

namespace viewer::host {

/// A page of text that takes the place of the films until the reader goes back (button or Escape).
class InfoPage : public QWidget {
    Q_OBJECT
public:
    explicit InfoPage(QWidget* parent = nullptr);
    void show(const QString& title, const QString& html);

signals:
    void closed();

private:
    QLabel* title_;
    QPushButton* back_;
    QTextBrowser* text_;
};

/// Help ▸ Plugins: what was found, in which state and why, and where was looked. HTML.
QString pluginsHtml(const PluginRegistry& plugins);
/// Help ▸ Keyboard: every key by group, conflicts first. HTML.
QString keyboardHtml(const Keymap& keymap);

}  // namespace viewer::host
