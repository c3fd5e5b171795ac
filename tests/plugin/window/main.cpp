#define BOOST_TEST_MODULE plugin_window
#include "tests/support/widgets_main.h"
