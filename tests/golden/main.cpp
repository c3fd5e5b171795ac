#define BOOST_TEST_MODULE golden
#include <QGuiApplication>
#include <boost/test/unit_test.hpp>

/// Pages of the PDF need an application.
struct Application {
    int count = 0;
    QGuiApplication application{count, nullptr};
};
BOOST_TEST_GLOBAL_FIXTURE(Application);
