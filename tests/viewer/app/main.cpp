#define BOOST_TEST_MODULE viewer_app
#include <boost/test/unit_test.hpp>
