#define BOOST_TEST_MODULE plugin_films
#include <boost/test/unit_test.hpp>
