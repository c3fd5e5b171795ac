#pragma once

#include <functional>
#include <memory>
#include <vector>

#include "viewer/host/frame_store.h"
#include "viewer/host/sheet_values.h"
#include "viewer/sdk/study.h"

namespace viewer::host {

/// One film of the sheet with how it is looked at.
struct SheetRequest {
    sdk::SheetFilm film;
    SheetLook look;
    std::vector<sdk::Mark> marks;
    std::vector<std::string> patientOrientation;
};

/// A sheet that is asked for: what is chosen, in its order.
struct SheetDraft {
    QStringList header, footer;
    std::vector<SheetRequest> films;
    SheetFormat format;
};

/// Decodes and presents one film; blocks, any thread. `maxEdge`: pixels of the longer edge (a preview), 0 all of them.
/// What cannot be shown becomes a picture that says why.
SheetPicture makePicture(const ui::FrameProvider& frames, const SheetRequest& request, bool overlays, int maxEdge);

/// What is said and drawn on a picture of that film: everything but its pixels.
void dress(SheetPicture& picture, const SheetRequest& request);

/// All films, as sharp as `dpi` can show them on that format. Blocks, any thread. `film(i)` before each; when it says
/// false, nothing more is decoded and the sheet is empty.
Sheet makeSheet(const ui::FrameProvider& frames, const SheetDraft& draft, double dpi,
                const std::function<bool(int)>& film = {});
/// How many films have no picture.
int problemsIn(const Sheet& sheet);

/// What a film looks like by its header alone, with the polarity that the sheet asks for.
SheetLook plainLook(const sdk::SheetFilm& film);
std::vector<std::string> orientationOf(const sdk::StudySet& studies, const sdk::SheetFilm& film);

/// What is printed where no plugin says it: the first films that can be shown, with what their headers say. `language`:
/// "en" or "zh".
sdk::FilmSheet plainSheet(const sdk::StudySet& studies, const std::string& language);

}  // namespace viewer::host
