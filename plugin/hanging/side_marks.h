#pragma once

#include <map>
#include <string>
#include <utility>

#include "plugin/panel/navigation.h"

namespace hsg {

/// Tells the display where the patient's right is on every film, once for each change.
class SideMarks {
public:
    explicit SideMarks(const PanelContext& context) : context_(context) {}
    void tell();
    /// The display forgets its marks with the studies.
    void forget() { told_.clear(); }

private:
    void tell(const FilmEntry& entry, std::optional<bool> answered);

    const PanelContext& context_;
    std::map<std::string, std::pair<viewer::sdk::RightSide, bool>> told_;
};

}  // namespace hsg
