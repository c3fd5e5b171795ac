#define BOOST_TEST_MODULE plugin_bridge
#include <QGuiApplication>
#include <boost/test/unit_test.hpp>

/// The PDF and the signals of the desk need an application.
struct Application {
    int count = 0;
    QGuiApplication application{count, nullptr};
};
BOOST_TEST_GLOBAL_FIXTURE(Application);
