#define BOOST_TEST_MODULE plugin_readers
#include "tests/support/widgets_main.h"
