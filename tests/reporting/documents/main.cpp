#define BOOST_TEST_MODULE reporting_documents
#include <boost/test/unit_test.hpp>
