#define BOOST_TEST_MODULE plugin_strip
#include "tests/support/widgets_main.h"
