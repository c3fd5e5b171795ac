#pragma once

#include "reporting/documents/pdf/blocks_p.h"
#include "reporting/model/report.h"

namespace reporting::documents::pdf {

/// The blocks of a report in the order of its pages.
Blocks contentOf(const Report& report, const EncodeContext& context);
/// What a referrer reads first: the impression on a panel; nullptr if the report has none.
BlockPtr impressionOf(const Report& report, const EncodeContext& context);
/// Rows of films with their captions.
Blocks keyImagesOf(const Report& report, const EncodeContext& context);
/// The template's drawing, centred; nullptr if there is none.
BlockPtr diagramOf(const Report& report, const EncodeContext& context);
/// Title, patient and examination at the head of the first page.
Blocks headOf(const Report& report, const EncodeContext& context);

}  // namespace reporting::documents::pdf
