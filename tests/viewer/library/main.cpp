#define BOOST_TEST_MODULE viewer_library
#include <boost/test/unit_test.hpp>
