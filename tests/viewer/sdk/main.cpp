#define BOOST_TEST_MODULE viewer_sdk
#include <boost/test/unit_test.hpp>
