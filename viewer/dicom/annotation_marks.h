#pragma once

#include <string>
#include <vector>

#include "viewer/dicom/presentation_values.h"
#include "viewer/sdk/annotation.h"
#include "viewer/sdk/result.h"

class DcmItem;

namespace viewer {

/// A mark as it is kept in a presentation state: drawn for every viewer, and told exactly in a private block of its
/// Graphic Annotation item (group 0071, creator "FIMBRIA MARKS"), so that it comes back as the mark it was.
struct KeptMark {
    sdk::Mark mark;
    double objectMm = 0;             ///< > 0: the line lies over an object of this length and calibrates its instance
    double aspect = 1;               ///< of that instance: height of a pixel over its width
    std::vector<std::string> lines;  ///< what stands beside it: values and the reader's words, UTF-8
    bool operator==(const KeptMark&) const = default;
};

/// Graphics and text of the mark for the layer. `aspect`: height of a pixel over its width.
GraphicAnnotation drawn(const KeptMark& mark, const std::string& layer, double aspect);

/// The private block of the mark into its Graphic Annotation item.
void putPrivate(const KeptMark& mark, DcmItem& item);

struct KeptMarks {
    std::string presentationUid, sopInstanceUid;
    std::vector<KeptMark> marks;
};

/// The marks of a state that this program wrote; others have none. Marks that make no sense are left out.
/// Errors: those of scanFile(); "state.open" (another kind of object).
sdk::Result<KeptMarks> readMarks(const std::string& path);

/// Whether the number of points fits the kind and all are finite.
bool isSound(const sdk::Mark& mark);

}  // namespace viewer
