#define BOOST_TEST_MODULE viewer_network
#include <boost/test/unit_test.hpp>
