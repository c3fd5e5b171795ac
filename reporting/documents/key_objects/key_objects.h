#pragma once

#include <string>
#include <vector>

#include "reporting/model/document.h"
#include "reporting/model/report.h"
#include "reporting/model/result.h"

namespace reporting::documents {

/// The films that a report rests on as Key Object Selection (PS3.3 A.35.4, TID 2010, "For Report Attachment"): its key
/// images, then every other film that a finding cites, frame by frame. One document for each study that the films are
/// of, the home study first, each naming the others (Identical Documents Sequence); none where the report cites no
/// film. The description is in the first language. UIDs: roles keyObjectRole(); without them an error. Errors:
/// "kos.encode".
Result<std::vector<Document>> encodeKeyObjects(const Report& report, const EncodeContext& context);

/// The role in EncodeContext::uids for the document of a study; `what` is "series" or "instance".
std::string keyObjectRole(const std::string& what, const std::string& studyUid);

/// The films that the document names, in its order.
std::vector<const Film*> keyObjectFilms(const Report& report);

}  // namespace reporting::documents
