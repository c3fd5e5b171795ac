#pragma once

#include <QApplication>
#include <QElapsedTimer>
#include <QThread>
#include <functional>
#include <map>

#include "viewer/sdk/settings.h"

/// Widgets need an application; one for the whole program of tests.
QApplication& application();

/// Lets events happen until it holds, at most ten seconds.
inline bool waitFor(const std::function<bool()>& holds) {
    QElapsedTimer clock;
    clock.start();
    while (!holds() && clock.elapsed() < 10000) {
        QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
        QThread::msleep(5);
    }
    return holds();
}

/// Settings that are nowhere kept.
struct MemorySettings : viewer::sdk::Settings {
    std::map<std::string, std::string> values;
    std::optional<std::string> value(const std::string& key) const override {
        const auto found = values.find(key);
        return found == values.end() ? std::nullopt : std::optional(found->second);
    }
    void setValue(const std::string& key, const std::string& text) override { values[key] = text; }
    std::string dataDirectory() const override { return "/nowhere"; }
    std::string language() const override { return "en"; }
};
