#pragma once

#include "reporting/model/reading.h"

/// What both readers of the same films share: facts of the examination, and no opinions. Pure functions.
namespace hsg {

/// What a blinded reader may know of the first reading: clock marks, the technologist's sheet, the earlier examination,
/// times typed for films without one, confirmed identity. No phases, frames of runs, key images, calibrations, answers.
/// An id of its own.
reporting::Reading factsOf(const reporting::Reading& first);

/// The clock marks and the sheet of `reading`, alone.
reporting::Reading timesAndSheetOf(const reporting::Reading& reading);

/// The reading with what became of clock marks and sheet from `before` to `after`: made, changed, or taken away. What
/// did not change there stays as it is here.
reporting::Reading withChangedFacts(reporting::Reading reading, const reporting::Reading& before,
                                    const reporting::Reading& after);

}  // namespace hsg
