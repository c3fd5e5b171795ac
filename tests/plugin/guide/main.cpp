#define BOOST_TEST_MODULE plugin_guide
#include "tests/support/widgets_main.h"
