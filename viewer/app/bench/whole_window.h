#pragma once

#include <QTemporaryDir>
#include <memory>

#include "viewer/app/composition.h"
#include "viewer/host/language.h"
#include "viewer/host/main_window.h"

namespace viewer::app {

class StallWatch;

/// The window of a measurement with its plugins, English, in a data directory of its own that goes with it.
class WholeWindow {
public:
    /// Null, and why on stderr, where the data directory cannot be made.
    static std::unique_ptr<WholeWindow> make(StallWatch& application, host::PluginRegistry& plugins);

    host::MainWindow& window() { return *window_; }

private:
    QTemporaryDir folder_;
    host::Services services_;
    host::Language language_;
    std::unique_ptr<host::MainWindow> window_;
};

}  // namespace viewer::app
