#pragma once

#include "reporting/documents/pdf/blocks_p.h"

namespace reporting::documents::pdf {

struct Placed {
    BlockPtr block;
    double y = 0;
};
using Page = std::vector<Placed>;

/// Puts blocks on pages between `top` and page::bottom; the first page begins at `firstTop`. A block moves to the next
/// page with all that it is kept with; a text splits if at least two lines fit; what is taller than a page is put on
/// one alone.
std::vector<Page> paginate(const Blocks& blocks, double firstTop, double top);

}  // namespace reporting::documents::pdf
