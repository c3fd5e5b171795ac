#define BOOST_TEST_MODULE plugin_session
#include <boost/test/unit_test.hpp>
