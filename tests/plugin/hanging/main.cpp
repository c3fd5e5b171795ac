#define BOOST_TEST_MODULE plugin_hanging
#include "tests/support/widgets_main.h"
