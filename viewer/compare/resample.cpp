#include <cmath>
#include <opencv2/imgproc.hpp>

#include "viewer/compare/difference.h"
#include "viewer/compare/resample_p.h"

namespace viewer::compare {

cv::Mat valuesOf(const CompareFilm& film) {
    // OpenCV has no const views
    return {film.height, film.width, CV_16U, const_cast<std::uint16_t*>(film.values.data())};
}

cv::Mat hiddenOf(const CompareFilm& film) {
    if (film.hidden.empty()) return {};
    return {film.height, film.width, CV_8U, const_cast<std::uint8_t*>(film.hidden.data())};
}

namespace {

/// Fixed index → moving index; index = place − ½.
bool inverted(const sdk::Transform2D& t, cv::Matx23d& back) {
    const double det = t.a * t.d - t.b * t.c;
    for (const double value : {t.a, t.b, t.c, t.d, t.tx, t.ty})
        if (!std::isfinite(value) || std::abs(value) > 1e6) return false;
    if (std::abs(det) < 1e-4 || std::abs(det) > 1e4) return false;
    const double a = t.d / det, b = -t.b / det, c = -t.c / det, d = t.a / det;
    const double x = 0.5 - t.tx, y = 0.5 - t.ty;
    back = {a, b, a * x + b * y - 0.5, c, d, c * x + d * y - 0.5};
    return true;
}

}  // namespace

sdk::Result<Laid> laid(const CompareFilm& moving, const sdk::Transform2D& movingToFixed, cv::Size size) {
    if (auto ok = checked(moving); !ok) return tl::unexpected(ok.error());
    cv::Matx23d back;
    if (!inverted(movingToFixed, back))
        return tl::unexpected(sdk::Error{"compare.transform", "One film cannot be laid over the other so.", ""});
    cv::Mat source = valuesOf(moving);
    // pixels of the moving film for one of the fixed film, in one direction
    const double finer = std::sqrt(std::abs(back(0, 0) * back(1, 1) - back(0, 1) * back(1, 0)));
    if (finer > 1.5) {
        cv::Mat averaged;
        cv::GaussianBlur(source, averaged, {}, 0.4 * finer);
        source = averaged;
    }
    Laid result;
    cv::warpAffine(source, result.values, back, size, cv::INTER_LINEAR | cv::WARP_INVERSE_MAP, cv::BORDER_REPLICATE);
    const cv::Mat hidden = hiddenOf(moving);
    const cv::Mat shown = hidden.empty() ? cv::Mat(source.size(), CV_8U, cv::Scalar(255)) : cv::Mat(hidden == 0);
    cv::warpAffine(shown, result.covered, back, size, cv::INTER_NEAREST | cv::WARP_INVERSE_MAP, cv::BORDER_CONSTANT,
                   cv::Scalar(0));
    return result;
}

sdk::Result<Resampled> resample(const CompareFilm& moving, const sdk::Transform2D& movingToFixed, int width,
                                int height) try {
    if (width < 1 || height < 1 || width > 32000 || height > 32000)
        return tl::unexpected(sdk::Error{"compare.film", "A film of this size cannot be compared.", ""});
    auto over = laid(moving, movingToFixed, {width, height});
    if (!over) return tl::unexpected(over.error());
    over->values.setTo(0, over->covered == 0);
    return Resampled{width,
                     height,
                     {over->values.begin<std::uint16_t>(), over->values.end<std::uint16_t>()},
                     {over->covered.begin<std::uint8_t>(), over->covered.end<std::uint8_t>()}};
} catch (const cv::Exception&) {
    return tl::unexpected(sdk::Error{"compare.film", "The film could not be brought into the other's matrix.", ""});
}

}  // namespace viewer::compare
