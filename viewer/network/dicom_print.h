#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "viewer/network/printer.h"

namespace viewer::network {

/// One film: what is to be seen on it, texts and marks burnt in, so that no printer can lose them. 0 is black.
struct PrintPage {
    int width = 0, height = 0;
    std::vector<std::uint8_t> grey;  ///< width × height, row after row
    bool operator==(const PrintPage&) const = default;
};

/// Pages are asked for one by one (0-based), so that a long job needs the memory of one.
using PageSource = std::function<sdk::Result<PrintPage>(int page)>;

struct PrintRequest {
    Printer printer;
    int firstPage = 0;  ///< those before are on film already
    int pages = 0;
    PageSource page;
};

/// Called on the thread that prints.
struct PrintWatch {
    std::function<void(int printed, int of)> progress;
    std::function<bool()> cancelled;  ///< asked between messages
};

/// What came of it. `printed` pages are on film whatever happened then; `warnings` are in words ("The picture was made
/// smaller to fit.").
struct PrintOutcome {
    int printed = 0;
    std::optional<sdk::Error> error;
    std::vector<std::string> warnings;
};

/// Basic Grayscale Print Management as SCU (PS3.4 H): Film Session, then for each page a Film Box with one Image Box,
/// printed by N-ACTION. A Presentation LUT of shape IDENTITY goes with it where the printer takes one, so that grey is
/// what the page says. Blocks; call it from a worker. Errors: "print.connect" (nobody there), "print.refused"
/// (association or SOP class not accepted), "print.timeout" (no answer in time), "print.broken" (the connection ended),
/// "print.status" (the printer says no), "print.cancelled", "print.page" (a page could not be made).
PrintOutcome print(const PrintRequest& request, const PrintWatch& watch = {});

}  // namespace viewer::network
