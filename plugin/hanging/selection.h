#pragma once

#include <set>
#include <string>
#include <vector>

#include "plugin/films/film_set.h"
#include "reporting/template/template.h"
#include "viewer/sdk/image_ref.h"

/// Which films a selector finds. Pure functions of values.
namespace hsg::hanging {

/// What is known of the films when a layout is hung.
struct Lightbox {
    const FilmSet& films;
    const reporting::Template& source;
    std::string counting;                       ///< film id of the delayed film that the interval is graded by
    std::set<viewer::sdk::ImageRef> keyImages;  ///< marked by the reader
};

/// Films that a selector finds, most wanted first. Only what can be shown now.
std::vector<const FilmEntry*> candidates(const Lightbox& box, const reporting::FilmSelector& selector);

/// The frame of the film that the selector asks for.
viewer::sdk::ImageRef imageOf(const FilmEntry& film, const reporting::FilmSelector& selector);

/// Whether a word stands in a text: case folded, as a whole word where it is of Latin letters ("RPO" is not in
/// "purpose"), anywhere where it is not.
bool saysWord(const std::string& text, const std::string& word);

}  // namespace hsg::hanging
