#include "viewer/ui/comparison/compared_films.h"

#include <QCoreApplication>

#include "viewer/ui/film_name.h"

namespace viewer::ui {

namespace {

struct ComparisonTexts {
    Q_DECLARE_TR_FUNCTIONS(viewer::ui::Comparison)
};

FilmFacts factsOf(const sdk::Instance& film) {
    FilmFacts facts;
    // PS3.3 C.8.11.3.1.2: -1, less intensity gives higher values; what the polarity of the display is does not matter
    if (film.intensitySign == -1) facts.polarity = compare::Polarity::DenseIsHigh;
    if (film.intensitySign == 1) facts.polarity = compare::Polarity::DenseIsLow;
    return facts;
}

std::vector<std::uint8_t> hiddenPixels(const ComparedFilm& film) {
    const Frame& frame = *film.frame;
    const GrayscaleParameters& grey = grayscaleOf(*film.source, frame);
    const bool isPadded = grey.paddingFrom.has_value();
    if (frame.shutter.empty() && frame.overlay.empty() && !isPadded) return {};
    std::vector<std::uint8_t> hidden(frame.indices.size(), 0);
    for (std::size_t i = 0; i < frame.shutter.size(); ++i) hidden[i] |= frame.shutter[i];
    for (std::size_t i = 0; i < frame.overlay.size(); ++i) hidden[i] |= frame.overlay[i];
    if (!isPadded) return hidden;
    const std::int64_t offset = indexOffset(grey);
    const std::int64_t from = std::int64_t(*grey.paddingFrom) - offset;
    const std::int64_t to = std::int64_t(grey.paddingTo.value_or(*grey.paddingFrom)) - offset;
    for (std::size_t i = 0; i < frame.indices.size(); ++i)
        if (frame.indices[i] >= std::min(from, to) && frame.indices[i] <= std::max(from, to)) hidden[i] = 255;
    return hidden;
}

/// Where millimetres are measured. Those of the detector and those of the body cannot be compared.
enum class Plane { Unknown, Detector, Body };

Plane planeOf(const sdk::Spacing& spacing) {
    if (spacing.basis == sdk::SpacingBasis::None || spacing.columnMm <= 0 || spacing.rowMm <= 0) return Plane::Unknown;
    return spacing.basis == sdk::SpacingBasis::AtDetector ? Plane::Detector : Plane::Body;
}

/// What the spans of a CompareFilm show.
struct Kept {
    std::shared_ptr<const Frame> frame;
    std::vector<std::uint8_t> hidden;
};

}  // namespace

sdk::Result<ComparedFilm> decodeFilm(const FrameProvider& provider, const sdk::ImageRef& image) {
    const auto source = provider.source(image.sopInstanceUid);
    if (!source) return tl::unexpected(source.error());
    const auto frame = (*source)->frame(image.frame);
    if (!frame) return tl::unexpected(frame.error());
    if ((*frame)->isColour())
        return tl::unexpected(sdk::Error{"compare.colour",
                                         ComparisonTexts::tr("A colour film cannot be compared.").toStdString(),
                                         image.sopInstanceUid});
    return ComparedFilm{*source, *frame};
}

sdk::ImageRef seenAs(const sdk::ImageRef& image, const sdk::FilmGrey& grey) {
    return {FilmName{image.sopInstanceUid, grey.presentationUid, grey.subtracted}.text(), image.frame};
}

PairFacts factsOf(const sdk::StudySet& studies, const sdk::FilmPair& pair, const SpacingOf& spacingOf) {
    const auto* fixed = studies.find(pair.fixed.sopInstanceUid);
    const auto* moving = studies.find(pair.moving.sopInstanceUid);
    PairFacts facts;
    if (!fixed || !moving) return facts;
    facts = {factsOf(*fixed), factsOf(*moving)};
    const auto lengths = [&](const sdk::Instance& film) {
        const auto* own = spacingOf ? spacingOf(film.sopInstanceUid) : &film.spacing;
        return own ? *own : sdk::Spacing{};
    };
    const sdk::Spacing a = lengths(*fixed), b = lengths(*moving);
    if (planeOf(a) == Plane::Unknown || planeOf(a) != planeOf(b)) return facts;
    facts.fixed.rowMm = a.rowMm;
    facts.fixed.columnMm = a.columnMm;
    facts.moving.rowMm = b.rowMm;
    facts.moving.columnMm = b.columnMm;
    return facts;
}

compare::CompareFilm forCompare(const ComparedFilm& film, const FilmFacts& facts) {
    auto kept = std::make_shared<Kept>(Kept{film.frame, hiddenPixels(film)});
    compare::CompareFilm result;
    result.width = film.frame->width;
    result.height = film.frame->height;
    result.values = kept->frame->indices;
    result.hidden = kept->hidden;
    result.aspect = film.frame->aspect > 0 ? film.frame->aspect : 1;
    result.polarity = facts.polarity;
    result.rowMm = facts.rowMm;
    result.columnMm = facts.columnMm;
    result.owner = std::move(kept);
    return result;
}

GreyRequest requestOf(const sdk::FilmGrey& grey) {
    GreyRequest request;
    request.voi = grey.voi;
    request.invert = grey.invert;
    if (!grey.centre || !grey.width || !(*grey.width > 0)) return request;
    Window window{*grey.centre, *grey.width, VoiFunction::Linear};
    if (grey.function == "LINEAR_EXACT") window.function = VoiFunction::LinearExact;
    if (grey.function == "SIGMOID") window.function = VoiFunction::Sigmoid;
    request.window = window;
    return request;
}

sdk::FilmGrey greyOf(const GreyRequest& request) {
    sdk::FilmGrey grey;
    grey.voi = request.voi;
    grey.invert = request.invert;
    if (!request.window) return grey;
    grey.centre = request.window->center;
    grey.width = request.window->width;
    if (request.window->function == VoiFunction::LinearExact) grey.function = "LINEAR_EXACT";
    if (request.window->function == VoiFunction::Sigmoid) grey.function = "SIGMOID";
    return grey;
}

canvas::Affine affineOf(const sdk::Transform2D& t) {
    return {t.a, t.b, t.c, t.d, t.tx, t.ty};
}

}  // namespace viewer::ui
