#pragma once

#include <string>

#include "plugin/films/film_set.h"

namespace hsg {

struct ContrastClass {
    std::string id = "unknown";
    std::string source;  ///< "code", "words", "reader" or empty
    bool operator==(const ContrastClass&) const = default;
};

/// What one header tells by itself.
ContrastClass contrastOfHeader(const ImageFacts& image, const reporting::IntervalProfile& profile);

/// The class of the examination: the reader's answer, else what all headers that tell agree on; with what contradicts
/// as a problem. Fills FilmSet::contrastClass and contrastAgent.
void decideContrast(FilmSet& set, const StudyFacts& facts, const reporting::Reading& known,
                    const reporting::Template& source);

/// The class that a film is graded by: the reader's answer, else its own header, else the examination's.
ContrastClass contrastOf(const ImageFacts* image, const FilmSet& set, const reporting::Reading& known,
                         const reporting::Template& source);

}  // namespace hsg
