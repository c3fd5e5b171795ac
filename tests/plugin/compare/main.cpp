#define BOOST_TEST_MODULE plugin_compare
#include "tests/support/widgets_main.h"
