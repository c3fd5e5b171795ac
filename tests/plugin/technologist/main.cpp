#define BOOST_TEST_MODULE plugin_technologist
#include "tests/support/widgets_main.h"
