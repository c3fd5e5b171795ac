#pragma once

#include "reporting/documents/pdf/blocks_p.h"
#include "reporting/model/document.h"
#include "reporting/model/report.h"

namespace reporting::documents::pdf {

/// What every part of a page is made from.
struct Source {
    const Report& report;
    const EncodeContext& context;
    const Look& look;
};

/// The blocks of a report in the order of its pages. `firstTop`: where the first page begins.
Blocks contentOf(const Source& source, double firstTop);
/// What a referrer reads first: the impression on a panel; nullptr if the report has none.
BlockPtr impressionOf(const Source& source);
/// Rows of films with their captions. `room`: what is left of the page that they come on.
Blocks keyImagesOf(const Source& source, double room);
/// The template's drawing, centred; nullptr if there is none or the layout wants none.
BlockPtr diagramOf(const Source& source);
/// Title, patient and examination at the head of the first page.
Blocks headOf(const Source& source);

}  // namespace reporting::documents::pdf
