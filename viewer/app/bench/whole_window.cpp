#include "viewer/app/bench/whole_window.h"

#include <iostream>

#include "viewer/app/bench/stall_watch.h"
#include "viewer/host/look.h"

namespace viewer::app {

std::unique_ptr<WholeWindow> WholeWindow::make(StallWatch& application, host::PluginRegistry& plugins) {
    auto whole = std::make_unique<WholeWindow>();
    const std::string data = whole->folder_.path().toStdString();
    auto settings = host::FileSettings::open(data);
    if (!settings) {
        std::cerr << settings.error().where << ": " << settings.error().message << '\n';
        return nullptr;
    }
    host::FileSettings& ini = **settings;
    whole->services_ = compose(std::move(*settings), data, frameOptions());
    host::look::apply(application);
    whole->language_.use("en");
    whole->window_ =
        std::make_unique<host::MainWindow>(host::WindowParts{whole->services_, ini, plugins, whole->language_});
    return whole;
}

}  // namespace viewer::app
