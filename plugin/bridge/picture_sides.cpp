#include "plugin/bridge/picture_sides.h"

#include <algorithm>

#include "plugin/films/film_side.h"

namespace hsg {
namespace {

using viewer::sdk::RightSide;

const FilmFace* faceOf(const FilmFaces& faces, const reporting::Film* film) {
    const auto found = film ? faces.find(film->sopInstanceUid) : faces.end();
    return found == faces.end() ? nullptr : &found->second;
}

/// A part of a picture that shows one film.
struct Part {
    double from = 0, to = 1;
};

void mark(reporting::FilmPicture& picture, const FilmFace* face, Part part) {
    if (!face || !face->isSure) {
        picture.sidesOpen = true;
        return;
    }
    const bool rightAtLeft = face->right == RightSide::AtLeftEdge;
    picture.sides.push_back({part.from, part.to, rightAtLeft ? "R" : "L", rightAtLeft ? "L" : "R"});
}

// Rows that run neither to the left nor to the right of the patient have no side at their edges.
bool runsSideways(const viewer::sdk::Instance& instance) {
    const auto& orientation = instance.patientOrientation;
    return orientation.empty() || orientation.front().empty() || orientation.front().front() == 'L' ||
           orientation.front().front() == 'R';
}

Polarity polarityOf(const viewer::sdk::StudySet& studies, const viewer::sdk::Instance& instance) {
    ImageFacts facts;
    facts.photometric = instance.photometric;
    facts.intensitySign = instance.intensitySign;
    if (const auto* series = studies.seriesOf(instance.sopInstanceUid)) facts.modality = series->modality;
    return hsg::polarityOf(facts);
}

// As the picture of two films is made: the fixed film, a gap, the moving film in the matrix of the fixed one or, not
// registered, as tall as it.
std::pair<Part, Part> halves(const FilmFace& fixed, const FilmFace* moving, bool registered) {
    const double gap = std::max(2, fixed.columns / 200);
    double second = fixed.columns;
    if (!registered && moving && moving->rows > 0)
        second = static_cast<double>(moving->columns) * fixed.rows / moving->rows;
    const double all = fixed.columns + gap + second;
    return {{0, fixed.columns / all}, {(fixed.columns + gap) / all, 1}};
}

}  // namespace

FilmFaces filmFaces(const reporting::Reading& reading, const viewer::sdk::StudySet& studies,
                    const std::optional<bool>& answered) {
    FilmFaces faces;
    for (const auto& film : reading.films) {
        const auto* instance = studies.find(film.sopInstanceUid);
        if (!instance) continue;
        const auto [right, isSure] = filmSide(*instance, answered);
        faces[film.sopInstanceUid] = {instance->columns, instance->rows, right, isSure && runsSideways(*instance),
                                      polarityOf(studies, *instance)};
    }
    return faces;
}

bool isInverted(const reporting::Report& report, const reporting::Film& film, const FilmFaces& faces) {
    const FilmFace* reference = nullptr;
    for (const auto& key : report.keyImages)
        for (const auto& other : report.films) {
            const auto* face = other.id == key.filmId ? faceOf(faces, &other) : nullptr;
            if (face && (!reference || (face->polarity.known && !reference->polarity.known))) reference = face;
        }
    const auto* own = faceOf(faces, &film);
    return own && reference && own->polarity.brightContrast != reference->polarity.brightContrast;
}

void addSides(reporting::FilmPicture& picture, const reporting::Film& film, const FilmFaces& faces) {
    mark(picture, faceOf(faces, &film), {});
}

void addSides(reporting::FilmPicture& picture, const reporting::KeptComparison& kept, const reporting::Reading& reading,
              const FilmFaces& faces) {
    const auto* fixed = faceOf(faces, reading.film(kept.fixedFilm));
    const auto* moving = faceOf(faces, reading.film(kept.movingFilm));
    if (kept.mode != "side-by-side" && kept.mode != "flicker") {
        mark(picture, fixed, {});
        return;
    }
    if (!fixed) {
        picture.sidesOpen = true;
        return;
    }
    const bool registered = !kept.method.empty();
    const auto [first, second] = halves(*fixed, moving, registered);
    mark(picture, fixed, first);
    mark(picture, registered ? fixed : moving, second);
}

}  // namespace hsg
