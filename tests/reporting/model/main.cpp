#define BOOST_TEST_MODULE reporting_model
#include <boost/test/unit_test.hpp>
