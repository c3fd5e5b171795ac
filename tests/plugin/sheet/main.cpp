#define BOOST_TEST_MODULE plugin_sheet
#include <boost/test/unit_test.hpp>
