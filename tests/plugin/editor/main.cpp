#define BOOST_TEST_MODULE plugin_editor
#include <QApplication>
#include <boost/test/unit_test.hpp>

/// One application for all cases: widgets need it, and it must be gone last.
struct Application {
    Application() : app(count, arguments) {}
    int count = 1;
    char name[12] = "test_editor";
    char* arguments[2] = {name, nullptr};
    QApplication app;
};

BOOST_TEST_GLOBAL_FIXTURE(Application);
