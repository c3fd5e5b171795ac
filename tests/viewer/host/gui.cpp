#include "tests/viewer/host/gui.h"

QApplication& application() {
    static int argc = 1;
    static char name[] = "test_viewer_host";
    static char* argv[] = {name, nullptr};
    static auto* only = new QApplication(argc, argv);  // outlives every static of Qt
    return *only;
}
