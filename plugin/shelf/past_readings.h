#pragma once

#include <string>
#include <vector>

#include "reporting/authoring/dry_run.h"

namespace hsg {

/// Where readings to try a template on come from. Files and databases are read: a worker thread's work.
struct PastReadings {
    bool cases = true;          ///< the right answers of the sample cases, against `source`
    std::string dataDirectory;  ///< signed readings and drafts of this workstation; empty: none
    std::string folder;         ///< reading files (*.json) in it and below; empty: none
};
struct FoundReadings {
    std::vector<reporting::authoring::TrialReading> readings;
    std::vector<reporting::Error> problems;  ///< what could not be read, `where` without patient data
    /// Sample cases that answer what the template does not know; `where`: "oil_next_day: contrast_class=oil". No
    /// problem of the template: it may have taken an option away.
    std::vector<reporting::Error> leftOut;
};
/// At most 100,000 readings and 16 MiB a file.
FoundReadings findReadings(const PastReadings& what, const reporting::Template& source,
                           const reporting::authoring::Cancel& cancel = {});

}  // namespace hsg
