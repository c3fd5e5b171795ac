#pragma once

#include "reporting/documents/pdf/blocks_p.h"

namespace reporting::documents::pdf {

struct Placed {
    BlockPtr block;
    double y = 0;
};
using Page = std::vector<Placed>;

/// Where the blocks of a page stand.
struct Room {
    double firstTop = 0, top = 0, bottom = 0;  ///< top of the first page, of the others; bottom of all
};

/// Puts blocks on pages. A block moves to the next page with all that it is kept with; a text splits if at least two
/// lines fit; what is taller than a page is split by force, so that nothing runs out of the paper.
std::vector<Page> paginate(const Blocks& blocks, const Room& room);

}  // namespace reporting::documents::pdf
