#define BOOST_TEST_MODULE reporting_template
#include <boost/test/unit_test.hpp>
