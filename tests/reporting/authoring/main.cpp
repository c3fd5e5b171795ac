#define BOOST_TEST_MODULE reporting_authoring
#include <boost/test/unit_test.hpp>
