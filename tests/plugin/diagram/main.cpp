#define BOOST_TEST_MODULE plugin_diagram
#include "tests/support/widgets_main.h"
