#define BOOST_TEST_MODULE reporting_exchange
#include <boost/test/unit_test.hpp>
