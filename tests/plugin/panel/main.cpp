#define BOOST_TEST_MODULE plugin_panel
#include "tests/support/widgets_main.h"
