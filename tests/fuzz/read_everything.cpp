#include "tests/fuzz/read_everything.h"

#include <algorithm>

#include "viewer/dicom/annotation_marks.h"
#include "viewer/dicom/frame_source.h"
#include "viewer/dicom/key_objects.h"
#include "viewer/dicom/mask_subtraction.h"
#include "viewer/dicom/presentation_state.h"
#include "viewer/dicom/study_builder.h"

namespace support {

namespace {

using namespace viewer;

/// A film that states are applied to: whatever image they name, it is this one.
class SmallFilm : public FrameSource {
public:
    SmallFilm() {
        grey_.bitsStored = 12;
        frame_.width = 40;
        frame_.height = 30;
        for (int i = 0; i < 1200; ++i) frame_.indices.push_back(static_cast<std::uint16_t>(i * 3));
        frame_.range = {0, 3600};
    }
    int frameCount() const override { return 3; }
    const GrayscaleParameters& grayscale() const override { return grey_; }
    sdk::Result<std::shared_ptr<const Frame>> frame(int) const override { return std::make_shared<Frame>(frame_); }

private:
    GrayscaleParameters grey_;
    Frame frame_;
};

bool sentence(const std::string& text) {
    return text.size() > 10 && text.back() == '.';
}

bool drawFrame(const FrameSource& source, int number, std::string& problem) {
    const auto frame = source.frame(number);
    if (!frame) {
        problem = frame.error().message;
        return false;
    }
    render(**frame, greyTable(grayscaleOf(source, **frame), {}, (*frame)->range), true);
    return true;
}

Reading readFrames(const std::string& path, const ReadingPlan& plan) {
    const auto source = openFrames(path, plan.options);
    if (!source) return sentence(source.error().message) ? Reading::Refused : Reading::Silent;
    std::string problem;
    for (int i = 1; i <= std::min((*source)->frameCount(), plan.frames); ++i)
        if (!drawFrame(**source, i, problem)) return sentence(problem) ? Reading::Refused : Reading::Silent;
    // the middle and the last decide about the offset table
    if (!drawFrame(**source, (*source)->frameCount(), problem) && !sentence(problem)) return Reading::Silent;
    if (const auto difference = openSubtracted(*source); difference && plan.frames > 0)
        if (!drawFrame(**difference, 1, problem) && !sentence(problem)) return Reading::Silent;
    return Reading::Shown;
}

bool readState(const std::string& path, const ReadingPlan& plan) {
    const auto state = readPresentation(path);
    if (!state) return sentence(state.error().message);
    const auto film = std::make_shared<SmallFilm>();
    for (const auto& image : state->images) {
        const auto presented = openPresented(*state, film, image.sopInstanceUid);
        std::string problem;
        if (presented && !drawFrame(**presented, 1, problem) && !sentence(problem)) return false;
        const auto picture = renderPresented(*state, film, {{image.sopInstanceUid, 1}, {}, plan.graphics});
        if (!picture && !sentence(picture.error().message)) return false;
        break;
    }
    readMarks(path);
    return true;
}

bool readHeader(const std::string& path) {
    // by number: looking up a keyword is slow, and nothing of the file takes part in it
    for (const char* keyword : {"0010,0010", "0018,0012[0].0008,0104", "0028,1050",
                                "0008,1115[0].0008,1140[1].0008,1155", "7fe0,0010", "0029,1010"})
        if (const auto value = headerValue(path, keyword); !value && !sentence(value.error().message)) return false;
    return true;
}

}  // namespace

Reading readEverything(const std::string& path, const ReadingPlan& plan) {
    const auto set = buildStudies({path});
    for (const auto& hidden : set.hidden)
        if (!sentence(hidden.reason)) return Reading::Silent;
    const auto notes = readKeyObjects(path);
    if (!notes && !sentence(notes.error().message)) return Reading::Silent;
    if (!readState(path, plan) || !readHeader(path)) return Reading::Silent;
    return readFrames(path, plan);
}

}  // namespace support
