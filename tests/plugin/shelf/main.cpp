#define BOOST_TEST_MODULE plugin_shelf
#include <QGuiApplication>
#include <boost/test/unit_test.hpp>

/// The timer and the signals of the shelf need an application.
struct Application {
    int count = 0;
    QGuiApplication application{count, nullptr};
};
BOOST_TEST_GLOBAL_FIXTURE(Application);
