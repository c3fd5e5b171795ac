#include "plugin/bridge/pictures.h"

#include <QBuffer>
#include <QImage>

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

}  // namespace

reporting::Result<reporting::FilmPicture> filmPicture(const reporting::Film& film,
                                                      const viewer::sdk::FrameReader& frames) {
    const auto grey = frames.presentation({film.sopInstanceUid, film.frame}, pictureEdge);
    if (!grey) return tl::make_unexpected(reporting::Error{grey.error().code, grey.error().message, film.id});
    reporting::FilmPicture picture;
    picture.filmId = film.id;
    picture.width = grey->width;
    picture.height = grey->height;
    picture.grey.assign(grey->pixels.begin(), grey->pixels.end());
    picture.png = pngOf(*grey);
    return picture;
}

std::vector<reporting::FilmPicture> keyPictures(const reporting::Report& report, const viewer::sdk::FrameReader& frames,
                                                std::vector<reporting::Error>& problems) {
    std::vector<reporting::FilmPicture> pictures;
    for (const auto& key : report.keyImages)
        for (const auto& film : report.films) {
            if (film.id != key.filmId) continue;
            auto picture = filmPicture(film, frames);
            if (picture)
                pictures.push_back(std::move(*picture));
            else
                problems.push_back(picture.error());
        }
    return pictures;
}

}  // namespace hsg
