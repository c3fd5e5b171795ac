#pragma once

#include "reporting/model/report.h"
#include "tests/plugin/bridge/sample_case.h"

/// Who reads first, who reads without seeing it, and when.
namespace test {

inline reporting::LocalTime morning() {
    return at("2026-03-12 08:00:00");
}

inline const reporting::Profile first{"r1", "Reader^One", "Site A"}, second{"r2", "Reader^Two", "Site A"};

}  // namespace test
