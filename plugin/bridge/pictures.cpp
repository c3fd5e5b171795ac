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

reporting::FilmPicture pictureOf(const std::string& id, const viewer::sdk::GreyImage& grey) {
    reporting::FilmPicture picture;
    picture.filmId = id;
    picture.width = grey.width;
    picture.height = grey.height;
    picture.grey.assign(grey.pixels.begin(), grey.pixels.end());
    picture.png = pngOf(grey);
    return picture;
}

}  // namespace

reporting::Result<reporting::FilmPicture> filmPicture(const reporting::Film& film,
                                                      const viewer::sdk::FrameReader& frames) {
    const auto grey = frames.presentation({film.sopInstanceUid, film.frame}, pictureEdge);
    if (!grey) return tl::make_unexpected(reporting::Error{grey.error().code, grey.error().message, film.id});
    return pictureOf(film.id, *grey);
}

reporting::Result<reporting::FilmPicture> comparisonPicture(const reporting::KeptComparison& kept,
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

std::vector<reporting::FilmPicture> keyPictures(const reporting::Report& report, const reporting::Reading& reading,
                                                const PictureSource& source, std::vector<reporting::Error>& problems) {
    std::vector<reporting::FilmPicture> pictures;
    const auto take = [&](reporting::Result<reporting::FilmPicture> picture, const auto& shown) {
        if (!picture) {
            problems.push_back(picture.error());
            return;
        }
        shown(*picture);
        pictures.push_back(std::move(*picture));
    };
    for (const auto& key : report.keyImages) {
        for (const auto& film : report.films)
            if (film.id == key.filmId)
                take(filmPicture(film, source.frames), [&](auto& picture) { addSides(picture, film, source.faces); });
        for (const auto& kept : reading.comparisons)
            if (kept.id == key.filmId && !key.films.empty())
                take(comparisonPicture(kept, reading, source.frames),
                     [&](auto& picture) { addSides(picture, kept, reading, source.faces); });
    }
    return pictures;
}

}  // namespace hsg
