#include "viewer/dicom/mask_subtraction.h"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <mutex>
#include <numeric>

#include "viewer/dicom/frame_assembly.h"

namespace viewer {

namespace {

using Values = std::vector<float>;
using FramePtr = std::shared_ptr<const Frame>;

sdk::Error noMask(const char* message) {
    return {"frame.mask", message, {}};
}

/// Stored values, or what the Modality LUT makes of them, one float a pixel.
class ValueReader {
public:
    explicit ValueReader(const GrayscaleParameters& film, const GrayscaleParameters* modality) : values_(65536) {
        const std::int32_t low = indexOffset(film);
        for (std::int32_t i = 0; i < 65536; ++i) {
            double value = i + low;
            if (modality && modality->modalityLut && !modality->modalityLut->entries.empty()) {
                const LookupTable& lut = *modality->modalityLut;
                const double last = static_cast<double>(lut.entries.size()) - 1;
                value = lut.entries[static_cast<std::size_t>(std::clamp(value - lut.firstMapped, 0.0, last))];
            }
            values_[static_cast<std::size_t>(i)] = static_cast<float>(value);
        }
    }
    void add(const Frame& frame, Values& sum) const {
        sum.resize(frame.indices.size());
        for (std::size_t i = 0; i < sum.size(); ++i) sum[i] += values_[frame.indices[i]];
    }

private:
    Values values_;
};

/// The picture moved by fractions of pixels, down and to the right, with its edge repeated.
Values shifted(const Values& from, int width, int height, const MaskSubtraction& item) {
    if (item.shiftRows == 0 && item.shiftColumns == 0) return from;
    Values to(from.size());
    const auto at = [&](int row, int column) {
        const auto r = static_cast<std::size_t>(std::clamp(row, 0, height - 1));
        const auto c = static_cast<std::size_t>(std::clamp(column, 0, width - 1));
        return static_cast<double>(from[r * static_cast<std::size_t>(width) + c]);
    };
    const double down = std::floor(-item.shiftRows), right = std::floor(-item.shiftColumns);
    const double y = -item.shiftRows - down, x = -item.shiftColumns - right;
    for (int row = 0; row < height; ++row)
        for (int column = 0; column < width; ++column) {
            const int r = row + static_cast<int>(down), c = column + static_cast<int>(right);
            const double upper = at(r, c) * (1 - x) + at(r, c + 1) * x;
            const double lower = at(r + 1, c) * (1 - x) + at(r + 1, c + 1) * x;
            to[static_cast<std::size_t>(row) * static_cast<std::size_t>(width) + static_cast<std::size_t>(column)] =
                static_cast<float>(upper * (1 - y) + lower * y);
        }
    return to;
}

/// What the differences are worth: signed, one bit more than the values, of 16 at most.
GrayscaleParameters differenceGrey(const GrayscaleParameters& film, const GrayscaleParameters* modality) {
    GrayscaleParameters p;
    const bool table = modality && modality->modalityLut && !modality->modalityLut->entries.empty();
    const int bits = (table ? modality->modalityLut->bits : film.bitsStored) + 1;
    p.bitsStored = std::min(bits, 16);
    p.isSigned = true;
    p.photometric = film.photometric;
    p.presentationInverse = film.presentationInverse;
    p.slope = (bits > 16 ? 2.0 : 1.0) * (modality && !table ? modality->slope : 1.0);
    p.problems = film.problems;
    return p;
}

class SubtractedFrames : public FrameSource {
public:
    SubtractedFrames(std::shared_ptr<const FrameSource> film, const SubtractionSettings& settings)
        : film_(std::move(film)),
          items_(settings.items),
          read_(film_->grayscale(), settings.modality.get()),
          native_(std::make_shared<GrayscaleParameters>(film_->grayscale())),
          grey_(differenceGrey(*native_, settings.modality.get())),
          halved_(native_->bitsStored == 16 ||
                  (settings.modality && settings.modality->modalityLut && settings.modality->modalityLut->bits == 16)),
          masks_(items_.size()) {}

    int frameCount() const override { return film_->frameCount(); }
    const GrayscaleParameters& grayscale() const override { return grey_; }
    void setGrayscale(const GrayscaleParameters& grey) { grey_ = grey; }
    sdk::Result<std::vector<OverlayPlane>> overlays(int number) const override { return film_->overlays(number); }
    MaskModule masks() const override { return film_->masks(); }

    sdk::Result<FramePtr> frame(int number) const override {
        const auto native = film_->frame(number);
        if (!native) return native;
        for (std::size_t i = 0; i < items_.size(); ++i) {
            const auto frames = maskFramesFor(items_[i], number, frameCount());
            if (!frames.empty()) return subtracted(**native, number, i, frames);
        }
        auto own = std::make_shared<Frame>(**native);
        if (!own->grey) own->grey = native_;
        return own;
    }

private:
    sdk::Result<Values> mean(const std::vector<int>& numbers) const {
        Values sum;
        for (const int number : numbers) {
            const auto frame = film_->frame(number);
            if (!frame) return tl::unexpected(frame.error());
            if ((*frame)->incomplete || (*frame)->isDamaged()) doubtful_ = true;
            read_.add(**frame, sum);
        }
        const float count = static_cast<float>(numbers.size());
        if (count > 1)
            for (float& value : sum) value /= count;
        return sum;
    }

    /// The mask of an average is the same for every frame and is kept.
    sdk::Result<std::shared_ptr<const Values>> mask(std::size_t item, const std::vector<int>& frames,
                                                    const Frame& shape) const {
        const bool constant = items_[item].operation == MaskSubtraction::Operation::Average;
        if (constant) {
            const std::lock_guard lock(mutex_);
            if (masks_[item]) return masks_[item];
        }
        const auto sum = mean(frames);
        if (!sum) return tl::unexpected(sum.error());
        auto made = std::make_shared<const Values>(shifted(*sum, shape.width, shape.height, items_[item]));
        if (constant) {
            const std::lock_guard lock(mutex_);
            masks_[item] = made;
        }
        return std::shared_ptr<const Values>(made);
    }

    sdk::Result<FramePtr> subtracted(const Frame& native, int number, std::size_t item,
                                     const std::vector<int>& maskFrames) const {
        const auto below = mask(item, maskFrames, native);
        if (!below) return tl::unexpected(below.error());
        std::vector<int> numbers(static_cast<std::size_t>(items_[item].contrastFrames));
        std::iota(numbers.begin(), numbers.end(), number);
        const auto above = mean(numbers);
        if (!above) return tl::unexpected(above.error());
        auto frame = std::make_shared<Frame>(native);
        frame->grey = nullptr;
        const double low = indexOffset(grey_), high = -low - 1, unit = halved_ ? 2 : 1;
        for (std::size_t i = 0; i < frame->indices.size(); ++i) {
            const double difference = static_cast<double>((*above)[i]) - static_cast<double>((**below)[i]);
            const double value = std::clamp(std::floor(difference / unit + 0.5), low, high);
            frame->indices[i] = static_cast<std::uint16_t>(value - low);
        }
        frame->range = valueRange(*frame, grey_);
        if (doubtful_ && !frame->isDamaged()) frame->problems.push_back(FrameProblem::Codestream);
        return frame;
    }

    std::shared_ptr<const FrameSource> film_;
    std::vector<MaskSubtraction> items_;
    ValueReader read_;
    std::shared_ptr<const GrayscaleParameters> native_;
    GrayscaleParameters grey_;
    bool halved_;
    mutable std::mutex mutex_;
    mutable std::vector<std::shared_ptr<const Values>> masks_;
    mutable std::atomic<bool> doubtful_ = false;  ///< a frame that was taken into a mean is damaged or incomplete
};

/// A window of the header is meant for differences where black and white lie on both sides of zero.
bool holdsZero(const VoiChoice& choice) {
    return choice.lut < 0 && std::abs(choice.window.center) < choice.window.width / 2;
}

/// Centred on zero, as wide as nearly all differences of one frame need: the same for the whole run, without flicker.
Window windowFor(const FrameSource& film, const std::vector<MaskSubtraction>& items) {
    std::vector<int> numbers;
    for (int n = 1; n <= film.frameCount(); ++n)
        if (std::any_of(items.begin(), items.end(),
                        [&](const auto& item) { return !maskFramesFor(item, n, film.frameCount()).empty(); }))
            numbers.push_back(n);
    const auto frame = film.frame(numbers.empty() ? 1 : numbers[numbers.size() / 2]);
    const std::int32_t zero = -indexOffset(film.grayscale());
    std::vector<std::size_t> counts(65536);
    std::size_t total = 0;
    if (frame)
        for (std::size_t i = 0; i < (*frame)->indices.size(); ++i) {
            if (!(*frame)->shutter.empty() && (*frame)->shutter[i]) continue;
            ++counts[static_cast<std::size_t>(std::abs(static_cast<std::int32_t>((*frame)->indices[i]) - zero))];
            ++total;
        }
    std::size_t farthest = 65535, beyond = 0;
    while (farthest > 1 && (beyond += counts[farthest]) <= total / 500) --farthest;
    const double half = std::max(2.0, static_cast<double>(farthest)) * film.grayscale().slope;
    return {0, 2 * half, VoiFunction::LinearExact};
}

}  // namespace

MaskModule maskModuleOf(const HeaderView& header, int frames, std::vector<FrameProblem>& problems) {
    MaskModule module;
    module.recommended = header.text(tag::RecommendedViewingMode) == "SUB";
    for (std::size_t i = 0; i < header.itemCount(tag::MaskSubtractionSequence); ++i) {
        const HeaderView item = header.child(tag::MaskSubtractionSequence, i);
        const std::string operation = item.text(tag::MaskOperation);
        if (operation == "NONE") continue;
        MaskSubtraction mask;
        using enum MaskSubtraction::Operation;
        mask.operation = operation == "TID"       ? TimeDifference
                         : operation == "REV_TID" ? ReversedTimeDifference
                                                  : Average;
        const auto whole = [](double v) { return static_cast<int>(std::clamp(v, -1e6, 1e6)); };
        for (const double n : item.numbers(tag::MaskFrameNumbers)) mask.maskFrames.push_back(whole(n));
        mask.offset = whole(item.number(tag::TIDOffset).value_or(1));
        mask.contrastFrames = std::max(1, whole(item.number(tag::ContrastFrameAveraging).value_or(1)));
        const auto ranges = item.numbers(tag::ApplicableFrameRange);
        for (std::size_t r = 0; r + 1 < ranges.size(); r += 2)
            mask.ranges.emplace_back(whole(ranges[r]), whole(ranges[r + 1]));
        if (const auto shift = item.numbers(tag::MaskSubPixelShift); shift.size() == 2)
            mask.shiftRows = std::clamp(shift[0], -4096.0, 4096.0),
            mask.shiftColumns = std::clamp(shift[1], -4096.0, 4096.0);
        mask.explanation = item.text(tag::MaskOperationExplanation);
        bool applies = operation == "AVG_SUB" || operation == "TID" || operation == "REV_TID";
        if (mask.operation == Average) {
            applies = applies && !mask.maskFrames.empty() &&
                      std::all_of(mask.maskFrames.begin(), mask.maskFrames.end(),
                                  [&](int n) { return n >= 1 && n <= frames; });
        }
        if (applies)
            module.items.push_back(std::move(mask));
        else
            note(problems, FrameProblem::Mask);
    }
    return module;
}

std::vector<int> maskFramesFor(const MaskSubtraction& item, int frame, int frames) {
    const int last = frames - item.contrastFrames + 1;
    if (frame < 1 || frame > last) return {};
    int before = 0;  // frames of the ranges before this one
    bool inside = item.ranges.empty();
    for (const auto& [from, to] : item.ranges) {
        if (frame >= from && frame <= to) {
            inside = true;
            before += frame - from;
            break;
        }
        before += std::max(0, to - from + 1);
    }
    using enum MaskSubtraction::Operation;
    if (!inside || (item.operation == ReversedTimeDifference && item.ranges.empty())) return {};
    if (item.operation == Average) return item.maskFrames;
    const int mask = frame - item.offset - (item.operation == ReversedTimeDifference ? 2 * before : 0);
    return mask >= 1 && mask <= frames ? std::vector<int>{mask} : std::vector<int>();
}

sdk::Result<std::shared_ptr<const FrameSource>> openSubtracted(std::shared_ptr<const FrameSource> film,
                                                               const SubtractionSettings& settings) {
    if (settings.items.empty() || film->frameCount() < 2)
        return tl::unexpected(noMask("The film has no mask to subtract."));
    const auto first = film->frame(1);
    if (!first) return tl::unexpected(first.error());
    if ((*first)->isColour()) return tl::unexpected(noMask("Colour images are not subtracted."));
    if (film->grayscale().wide) return tl::unexpected(noMask("Values of more than 16 bits are not subtracted."));
    return std::make_shared<SubtractedFrames>(std::move(film), settings);
}

sdk::Result<std::shared_ptr<const FrameSource>> openSubtracted(std::shared_ptr<const FrameSource> film) {
    const MaskModule module = film->masks();
    auto opened = openSubtracted(film, {module.items, nullptr});
    if (!opened) return opened;
    auto subtracted =
        std::const_pointer_cast<SubtractedFrames>(std::static_pointer_cast<const SubtractedFrames>(*opened));
    GrayscaleParameters grey = subtracted->grayscale();
    const GrayscaleParameters& native = film->grayscale();
    const bool meant = module.recommended && !native.voi.empty() && holdsZero(native.voi.front());
    if (!meant) grey.voi.push_back({"", windowFor(*subtracted, module.items), -1});
    for (const auto& choice : native.voi)
        if (choice.lut < 0 && module.recommended) grey.voi.push_back(choice);
    subtracted->setGrayscale(grey);
    return opened;
}

}  // namespace viewer
