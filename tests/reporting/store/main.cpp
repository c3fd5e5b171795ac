#define BOOST_TEST_MODULE reporting_store
#include <boost/test/unit_test.hpp>
