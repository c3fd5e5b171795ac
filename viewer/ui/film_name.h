#pragma once

#include <string>

namespace viewer::ui {

/// A film as the panes ask the provider for it: an instance as its header says, through a presentation state, or
/// subtracted. The text takes the place of the SOP Instance UID in an ImageRef, so that a cache keeps them apart.
struct FilmName {
    std::string sopInstanceUid;
    std::string presentationUid;  ///< empty: as the header says
    bool subtracted = false;      ///< the mask of the header is taken away; not together with a state
    bool operator==(const FilmName&) const = default;

    bool isPlain() const { return presentationUid.empty() && !subtracted; }
    /// Of a plain film the UID alone.
    std::string text() const {
        if (!presentationUid.empty()) return sopInstanceUid + "?state=" + presentationUid;
        return subtracted ? sopInstanceUid + "?subtracted" : sopInstanceUid;
    }
    static FilmName parse(const std::string& text) {
        const std::size_t mark = text.find('?');
        FilmName name{text.substr(0, mark), {}, false};
        if (mark == std::string::npos) return name;
        const std::string rest = text.substr(mark + 1);
        name.subtracted = rest == "subtracted";
        if (rest.starts_with("state=")) name.presentationUid = rest.substr(6);
        return name;
    }
};

}  // namespace viewer::ui
