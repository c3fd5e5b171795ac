#define BOOST_TEST_MODULE viewer_dicom
#include <boost/test/unit_test.hpp>

#include "viewer/dicom/toolkit.h"

/// As in the program: once, before everything else.
struct Toolkit {
    viewer::DicomToolkit toolkit;
};
BOOST_TEST_GLOBAL_FIXTURE(Toolkit);
