#pragma once

#include <QtPlugin>

class QWidget;

namespace viewer::sdk {

class Host;

/// A plugin is this one function; everything else is an optional capability (capabilities.h), asked by qobject_cast.
class ReadingPlugin {
public:
    virtual ~ReadingPlugin() = default;
    /// The panel beside the films. Called once, on the GUI thread; `parent` owns the widget, the plugin's own objects
    /// live no longer than it. Exceptions must not cross this border. While the panel works in the background it sets
    /// its dynamic property "busy" to true (a screenshot waits for it).
    virtual QWidget* createPanel(Host& host, QWidget* parent) = 0;
};

}  // namespace viewer::sdk

#define FIMBRIA_READING_PLUGIN_IID "org.fimbria.ReadingPlugin/1"
Q_DECLARE_INTERFACE(viewer::sdk::ReadingPlugin, FIMBRIA_READING_PLUGIN_IID)
