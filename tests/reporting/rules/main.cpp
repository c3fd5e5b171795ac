#define BOOST_TEST_MODULE reporting_rules
#include <boost/test/unit_test.hpp>
