#define BOOST_TEST_MODULE viewer_render
#include <boost/test/unit_test.hpp>
