#pragma once

#include <string>
#include <vector>

#include "reporting/model/assessment.h"
#include "reporting/model/reading.h"
#include "reporting/model/report.h"
#include "reporting/template/template.h"

/// Edits by which others than the reader come into a reading: the technologist, the examination before, a second
/// reader. As those of edits.h: from one Reading to the next.
namespace hsg::edits {

using reporting::Reading;

/// An answer on the technologist's sheet (origin Sheet): a proposal, never an answer of the reading. `by`, `at`: who
/// made this entry, and when (DICOM DT); entries of others keep their names.
Reading setSheetAnswer(Reading reading, const reporting::Answer& answer, const std::string& by, const std::string& at);
/// The last one taken away leaves no sheet.
Reading clearSheetAnswer(Reading reading, const reporting::QuestionRef& ref, const std::string& at);

Reading setPrior(Reading reading, const reporting::PriorExamination& prior);

/// Keeps a second reading by `second` in this one; its evidence then names films of this reading (a frame of a run that
/// is no film here becomes one). As it was if that reader's is there already.
Reading addBlinded(Reading reading, const Reading& second);

/// What the reader made of the films, as a second reading keeps it.
reporting::BlindedReading submission(const Reading& reading, const reporting::Assessment& assessment,
                                     const reporting::Template& source, const reporting::Profile& reader,
                                     const std::string& at);

/// The first reading is kept whole beside the second; answers that say the same stay, those that differ are blank until
/// they are decided. Overrides of the first reader go: the class is decided anew.
Reading beginConsensus(Reading reading, const reporting::BlindedReading& first);

}  // namespace hsg::edits
