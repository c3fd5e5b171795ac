#define BOOST_TEST_MODULE viewer_host
#include <boost/test/unit_test.hpp>
