#define BOOST_TEST_MODULE reporting_compose
#include <boost/test/unit_test.hpp>
