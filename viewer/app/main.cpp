#include <QApplication>
#include <QGuiApplication>
#include <clocale>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <iostream>

#include "viewer/app/bench/bench.h"
#include "viewer/app/composition.h"
#include "viewer/app/window_run.h"
#include "viewer/dicom/child_server.h"
#include "viewer/dicom/toolkit.h"
#include "viewer/host/command_line.h"
#include "viewer/host/commands.h"

namespace {

using viewer::host::Invocation;

std::string environment(const char* name) {
    const char* value = std::getenv(name);
    return value ? value : "";
}

std::string chosenDataDirectory(const Invocation& invocation) {
    return viewer::host::dataDirectory(
        {invocation.dataDirectory, environment("FIMBRIA_DATA"), environment("XDG_DATA_HOME"), environment("HOME")});
}

/// Qt tells on stderr where it puts its sockets; a command's stderr is for the problems of its input.
void quietQt(QtMsgType type, const QMessageLogContext& context, const QString& message) {
    if (message.startsWith("QStandardPaths:")) return;
    std::cerr << qFormatLogMessage(type, context, message).toStdString() << '\n';
    if (type == QtFatalMsg) std::abort();
}

void nameApplication() {
    QCoreApplication::setApplicationName("fimbria");
    QCoreApplication::setApplicationVersion(FIMBRIA_VERSION);
    std::setlocale(LC_NUMERIC, "C");  // Qt takes the locale of the user; a decimal comma has no place in DICOM or JSON
}

int runCommand(int argc, char** argv, const Invocation& invocation, viewer::host::PluginRegistry& plugins) {
    // A command opens no window: fonts for the PDF need a platform, a display must not be needed.
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication application(argc, argv);
    nameApplication();
    const std::string data = chosenDataDirectory(invocation);
    const auto frames = viewer::app::frameOptions();
    auto services = viewer::app::compose(viewer::host::FileSettings::openLater(data), data, frames);
    viewer::host::CommandHost host(services, std::cerr);
    return viewer::host::runCommand({invocation.command, invocation.arguments, std::cin, std::cout, std::cerr}, plugins,
                                    host, frames);
}

int runWindow(int argc, char** argv, const Invocation& invocation, viewer::host::PluginRegistry& plugins) {
    auto settings = viewer::host::FileSettings::open(chosenDataDirectory(invocation));
    if (!settings) {
        std::cerr << settings.error().where << ": " << settings.error().message << '\n';
        return 1;
    }
    if (environment("DISPLAY").empty() && environment("WAYLAND_DISPLAY").empty() &&
        environment("QT_QPA_PLATFORM").empty()) {
        std::cerr << "There is no display to open the window on; commands need none (fimbria --help).\n";
        return 1;
    }
    QApplication application(argc, argv);
    nameApplication();
    return viewer::app::runWindow(application, invocation.window, plugins, std::move(*settings));
}

}  // namespace

int main(int argc, char** argv) {
    // before anything else of this program exists
    if (argc == 2 && std::strcmp(argv[1], viewer::decodingArgument) == 0) return viewer::serveDecoding();
    std::ios::sync_with_stdio(false);
    qInstallMessageHandler(quietQt);
    const viewer::DicomToolkit toolkit;
    const auto own = viewer::host::hostCommands();
    std::vector<std::string> reserved;
    for (const auto& command : own) reserved.push_back(command.name);

    std::error_code error;
    const auto executable = std::filesystem::read_symlink("/proc/self/exe", error).string();
    viewer::host::PluginRegistry plugins(
        viewer::host::pluginFolders(error ? argv[0] : executable, environment("FIMBRIA_PLUGIN_PATH")), reserved);
    const auto commands = viewer::host::allCommands(plugins);
    const auto invocation = viewer::host::parseCommandLine({argv + 1, argv + argc}, commands);
    switch (invocation.kind) {
        case Invocation::Kind::Help:
            std::cout << viewer::host::usage(commands);
            return 0;
        case Invocation::Kind::Version:
            std::cout << "fimbria " << FIMBRIA_VERSION << '\n';
            return 0;
        case Invocation::Kind::Problem:
            std::cerr << "fimbria: " << invocation.problem << '\n';
            return invocation.exitCode;
        case Invocation::Kind::Command:
            // a real window: it makes its own application
            if (invocation.command == "bench") return viewer::app::runBench(argc, argv, invocation.arguments, plugins);
            return runCommand(argc, argv, invocation, plugins);
        case Invocation::Kind::Window:
            return runWindow(argc, argv, invocation, plugins);
    }
    return 2;
}
