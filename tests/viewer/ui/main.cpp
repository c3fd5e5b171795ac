#define BOOST_TEST_MODULE viewer_ui
#include <QApplication>
#include <boost/test/unit_test.hpp>

namespace {

struct Application {
    Application() {
        static int argc = 1;
        static char name[] = "test_viewer_ui";
        static char* argv[] = {name, nullptr};
        app = std::make_unique<QApplication>(argc, argv);
    }
    std::unique_ptr<QApplication> app;
};

}  // namespace

BOOST_TEST_GLOBAL_FIXTURE(Application);
