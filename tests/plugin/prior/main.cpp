#define BOOST_TEST_MODULE plugin_prior
#include "tests/support/widgets_main.h"
