#define BOOST_TEST_MODULE plugin_editor
#include "tests/support/widgets_main.h"
