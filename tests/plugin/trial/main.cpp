#define BOOST_TEST_MODULE plugin_trial
#include "tests/support/widgets_main.h"
