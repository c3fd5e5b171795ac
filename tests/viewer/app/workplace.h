#pragma once

#include <QTemporaryDir>
#include <functional>
#include <memory>
#include <string>

#include "viewer/host/main_window.h"

/// One real window with its services and the test plugins, on films written for the test.
class Workplace {
public:
    /// `plugins`: folders below the test plugins of the build, e.g. "tiny" or "faulty/throws_in_panel".
    explicit Workplace(const std::string& plugin = "tiny");
    ~Workplace();

    struct Person {
        std::string name, id, issuer, birthDate;
    };
    /// Writes a study of `films` films into a folder of its own and returns the folder.
    QString study(const std::string& uid, const Person& person, int films = 2);

    /// Opens and waits until the window has come to rest.
    void open(const QStringList& paths, bool add = false);
    void settle();
    /// Runs the event loop until it holds; fails the test after ten seconds.
    void waitFor(const std::function<bool()>& condition);

    viewer::host::MainWindow& window() { return *window_; }
    QWidget* child(const char* objectName) { return window_->findChild<QWidget*>(objectName); }
    std::string dataFolder() const { return folder_.filePath("data").toStdString(); }
    /// Closes the window and opens another on the same data.
    void restart();

private:
    void start();

    QTemporaryDir folder_;
    std::string plugin_;
    std::unique_ptr<viewer::host::Services> services_;
    std::unique_ptr<viewer::host::PluginRegistry> registry_;
    std::unique_ptr<viewer::host::Language> language_;
    std::unique_ptr<viewer::host::MainWindow> window_;
};
