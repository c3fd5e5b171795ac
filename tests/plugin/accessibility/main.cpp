#define BOOST_TEST_MODULE plugin_accessibility
#include "tests/support/widgets_main.h"
