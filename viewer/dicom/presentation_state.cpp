#include "viewer/dicom/presentation_state.h"

#include <algorithm>

#include "viewer/dicom/frame_assembly.h"
#include "viewer/dicom/grayscale_header.h"
#include "viewer/dicom/mask_subtraction.h"

namespace viewer {

namespace {

using FramePtr = std::shared_ptr<const Frame>;

/// The state's transformations in place of the film's. `film`: bits and sign of what is stored.
GrayscaleParameters greyOf(const PresentationValues& state, const GrayscaleParameters& film, const SoftcopyVoi* voi) {
    GrayscaleParameters p;
    p.bitsStored = film.bitsStored;
    p.isSigned = film.isSigned;
    p.wide = film.wide;
    p.photometric = film.photometric;
    p.slope = state.slope;
    p.intercept = state.intercept;
    p.modalityLut = state.modalityLut;
    if (p.modalityLut && film.isSigned && p.modalityLut->firstMapped >= 32768) p.modalityLut->firstMapped -= 65536;
    if (voi) {
        p.voi = {voi->choice};
        if (voi->lut) {
            p.voiLuts = {*voi->lut};
            if (givesNegative(p) && p.voiLuts[0].firstMapped >= 32768) p.voiLuts[0].firstMapped -= 65536;
        }
    }
    p.presentationLut = state.presentationLut;
    p.presentationInverse = state.inverse;
    p.paddingFrom = film.paddingFrom;
    p.paddingTo = film.paddingTo;
    p.problems = state.problems;
    return p;
}

/// Differences have gone through the Modality LUT: only their scale is left of it.
GrayscaleParameters greyOfDifferences(const PresentationValues& state, const GrayscaleParameters& differences,
                                      const SoftcopyVoi* voi) {
    GrayscaleParameters p = greyOf(state, differences, voi);
    p.modalityLut.reset();
    p.slope = differences.slope;
    p.intercept = 0;
    return p;
}

class PresentedFrames : public FrameSource {
public:
    PresentedFrames(const PresentationValues& state, std::shared_ptr<const FrameSource> film,
                    std::shared_ptr<const FrameSource> differences, std::string uid)
        : state_(state), film_(std::move(film)), differences_(std::move(differences)), uid_(std::move(uid)) {
        int first = 1;
        while (first < film_->frameCount() && !state_.refersTo({uid_, first})) ++first;
        grey_ = parametersFor(first, base().grayscale());
        native_ = std::make_shared<GrayscaleParameters>(film_->grayscale());
    }

    int frameCount() const override { return film_->frameCount(); }
    const GrayscaleParameters& grayscale() const override { return grey_; }
    MaskModule masks() const override { return film_->masks(); }
    const PresentationValues* presentation() const override { return &state_; }

    sdk::Result<FramePtr> frame(int number) const override {
        const bool meant = state_.refersTo({uid_, number});
        const auto below = meant ? base().frame(number) : film_->frame(number);
        if (!below) return below;
        auto frame = std::make_shared<Frame>(**below);
        if (!meant) {  // a frame of the run that the state does not name is shown as its header says
            if (!frame->grey) frame->grey = native_;
            return frame;
        }
        const bool untouched = differences_ && frame->grey;  // no mask for this frame: it is not a difference
        const auto own = untouched ? greyOf(state_, *native_, state_.voiFor({uid_, number}))
                                   : parametersFor(number, grayscaleOf(base(), **below));
        frame->grey = own == grey_ ? nullptr : std::make_shared<GrayscaleParameters>(own);
        if (!frame->isColour()) frame->range = valueRange(*frame, grayscaleOf(*this, *frame));
        const bool damaged = (*below)->isDamaged();
        frame->problems = state_.problems;
        if (damaged) frame->problems.push_back(FrameProblem::Codestream);
        if (const DisplayedArea* area = state_.areaFor({uid_, number})) frame->aspect = area->aspect;
        applyShutter(*frame);
        if (auto drawn = applyOverlays(*frame, number); !drawn) return tl::unexpected(drawn.error());
        return frame;
    }

    sdk::Result<std::vector<OverlayPlane>> overlays(int number) const override {
        if (!state_.refersTo({uid_, number})) return film_->overlays(number);
        auto planes = film_->overlays(number);
        if (!planes) return planes;
        const auto active = [&](std::uint16_t group) {
            return std::any_of(state_.overlays.begin(), state_.overlays.end(),
                               [&](const OverlayActivation& a) { return a.group == group; });
        };
        // a plane of the state goes before one of the film in the same group (C.11.7)
        std::erase_if(*planes, [&](const OverlayPlane& p) { return !active(p.group) || planeOf(p.group) != nullptr; });
        for (const auto& plane : state_.planes)
            if (active(plane.group) && plane.covers(number)) planes->push_back(plane);
        return planes;
    }

private:
    const FrameSource& base() const { return differences_ ? *differences_ : *film_; }

    GrayscaleParameters parametersFor(int number, const GrayscaleParameters& below) const {
        const SoftcopyVoi* voi = state_.voiFor({uid_, number});
        return differences_ ? greyOfDifferences(state_, below, voi) : greyOf(state_, below, voi);
    }

    const OverlayPlane* planeOf(std::uint16_t group) const {
        const auto found = std::find_if(state_.planes.begin(), state_.planes.end(),
                                        [&](const OverlayPlane& p) { return p.group == group; });
        return found == state_.planes.end() ? nullptr : &*found;
    }

    void applyShutter(Frame& frame) const {
        frame.shutter.clear();
        if (!state_.shutter) return;
        const OverlayPlane* bitmap = state_.shutter->bitmapGroup ? planeOf(state_.shutter->bitmapGroup) : nullptr;
        frame.shutter = shutterMask(*state_.shutter, frame, bitmap, frame.problems);
        frame.shutterGrey = state_.shutter->grey;
    }

    sdk::Result<void> applyOverlays(Frame& frame, int number) const {
        frame.overlay.clear();
        if (state_.overlays.empty()) return {};
        const auto planes = overlays(number);
        if (!planes) return tl::unexpected(planes.error());
        for (const auto& plane : *planes) paintPlane(plane, number, frame, frame.overlay);
        return {};
    }

    PresentationValues state_;
    std::shared_ptr<const FrameSource> film_, differences_;
    std::string uid_;
    GrayscaleParameters grey_;
    std::shared_ptr<const GrayscaleParameters> native_;
};

/// The film with the state's mask taken away; null where the state has none.
sdk::Result<std::shared_ptr<const FrameSource>> differencesOf(const PresentationValues& state,
                                                              const std::shared_ptr<const FrameSource>& film) {
    if (!state.mask) return nullptr;
    const auto names = [&](int frame) { return frame <= film->frameCount(); };
    if (!std::all_of(state.mask->maskFrames.begin(), state.mask->maskFrames.end(), names))
        return tl::unexpected(
            sdk::Error{"state.image", "The presentation state subtracts a frame that the film has not.", state.path});
    return openSubtracted(
        film, {{*state.mask}, std::make_shared<GrayscaleParameters>(greyOf(state, film->grayscale(), nullptr))});
}

}  // namespace

sdk::Result<std::shared_ptr<const FrameSource>> openPresented(const PresentationValues& state,
                                                              std::shared_ptr<const FrameSource> source,
                                                              const std::string& sopInstanceUid) {
    const bool known = std::any_of(state.images.begin(), state.images.end(),
                                   [&](const sdk::ImageRef& r) { return r.sopInstanceUid == sopInstanceUid; });
    if (!known)
        return tl::unexpected(sdk::Error{"state.image", "The presentation state refers to other images.", state.path});
    auto differences = differencesOf(state, source);
    if (!differences) return tl::unexpected(differences.error());
    return std::make_shared<PresentedFrames>(state, std::move(source), std::move(*differences), sopInstanceUid);
}

}  // namespace viewer
