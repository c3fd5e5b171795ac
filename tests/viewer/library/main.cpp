#define BOOST_TEST_MODULE viewer_library
#include <QCoreApplication>
#include <boost/test/unit_test.hpp>

namespace {

/// The SQL drivers are plugins of Qt.
struct Application {
    int argc = 1;
    char name[20] = "test_viewer_library";
    char* argv[2] = {name, nullptr};
    QCoreApplication application{argc, argv};
};

}  // namespace

BOOST_TEST_GLOBAL_FIXTURE(Application);
