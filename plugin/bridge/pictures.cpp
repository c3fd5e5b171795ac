#include "plugin/bridge/pictures.h"

#include <QBuffer>
#include <QImage>

#include "plugin/compare/kept_view.h"

namespace hsg {
namespace {

std::string pngOf(const viewer::sdk::GreyImage& grey) {
    const QImage image(grey.pixels.data(), grey.width, grey.height, grey.width, QImage::Format_Grayscale8);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes.toStdString();
}

MadePicture pictureOf(const std::string& id, const viewer::sdk::GreyImage& grey) {
    reporting::FilmPicture picture;
    picture.filmId = id;
    picture.width = grey.width;
    picture.height = grey.height;
    picture.grey.assign(grey.pixels.begin(), grey.pixels.end());
    picture.png = pngOf(grey);
    return {std::move(picture), grey.fromStored};
}

}  // namespace

reporting::Result<MadePicture> filmPicture(const reporting::Film& film, const viewer::sdk::FrameReader& frames,
                                           bool invert) {
    auto grey = frames.presentation({film.sopInstanceUid, film.frame}, pictureEdge);
    if (!grey) return tl::make_unexpected(reporting::Error{grey.error().code, grey.error().message, film.id});
    if (invert)
        for (auto& pixel : grey->pixels) pixel = static_cast<std::uint8_t>(255 - pixel);
    auto made = pictureOf(film.id, *grey);
    made.picture.inverted = invert;
    return made;
}

reporting::Result<MadePicture> comparisonPicture(const reporting::KeptComparison& kept,
                                                 const reporting::Reading& reading,
                                                 const viewer::sdk::FrameReader& frames) {
    const auto view = viewOf(kept, reading);
    const auto* pictures = dynamic_cast<const viewer::sdk::ComparisonPictures*>(&frames);
    if (!pictures || !view)
        return tl::make_unexpected(
            reporting::Error{"compare.pictures", "No picture of this comparison can be made here.", kept.id});
    const auto grey = pictures->picture(*view, pictureEdge);
    if (!grey) return tl::make_unexpected(reporting::Error{grey.error().code, grey.error().message, kept.id});
    return pictureOf(kept.id, *grey);
}

void addRings(MadePicture& made, const reporting::KeyImage& key) {
    auto& picture = made.picture;
    picture.rings.clear();
    for (const auto& place : key.places) {
        // evidence counts the middle of the first pixel as 0, films its corner
        const auto at = made.fromStored.map({place.x + 0.5, place.y + 0.5});
        const double x = at.x / picture.width, y = at.y / picture.height;
        if (x >= 0 && x <= 1 && y >= 0 && y <= 1) picture.rings.push_back({place.number, x, y});
    }
}

std::vector<reporting::FilmPicture> keyPictures(const reporting::Report& report, const reporting::Reading& reading,
                                                const PictureSource& source, std::vector<reporting::Error>& problems) {
    std::vector<reporting::FilmPicture> pictures;
    const auto take = [&](reporting::Result<MadePicture> made, const auto& mark) {
        if (!made) {
            problems.push_back(made.error());
            return;
        }
        mark(*made);
        pictures.push_back(std::move(made->picture));
    };
    for (const auto& key : report.keyImages) {
        for (const auto& film : report.films)
            if (film.id == key.filmId)
                take(filmPicture(film, source.frames, isInverted(report, film, source.faces)), [&](auto& made) {
                    addSides(made.picture, film, source.faces);
                    addRings(made, key);
                });
        for (const auto& kept : reading.comparisons)
            if (kept.id == key.filmId && !key.films.empty())
                take(comparisonPicture(kept, reading, source.frames),
                     [&](auto& made) { addSides(made.picture, kept, reading, source.faces); });
    }
    return pictures;
}

}  // namespace hsg
