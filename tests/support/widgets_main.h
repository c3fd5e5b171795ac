#pragma once

#include <QApplication>
#include <boost/test/unit_test.hpp>

/// One application for all cases: widgets need it, and it must be gone last.
struct Application {
    int count = 1;
    char name[5] = "test";
    char* arguments[2] = {name, nullptr};
    QApplication app{count, arguments};
};

BOOST_TEST_GLOBAL_FIXTURE(Application);
