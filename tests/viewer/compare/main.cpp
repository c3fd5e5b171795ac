#define BOOST_TEST_MODULE viewer_compare
#include <boost/test/unit_test.hpp>
