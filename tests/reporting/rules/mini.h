#pragma once

#include <boost/test/unit_test.hpp>

#include "reporting/rules/compiled_template.h"
#include "tests/support/template_folder.h"

/// The small test template, compiled once.
inline const reporting::CompiledTemplate& mini() {
    static const reporting::Compilation result = reporting::openTemplate(TemplateFolder::templates() + "/mini");
    if (!result.value) throw std::runtime_error("the test template does not compile");
    return *result.value;
}

inline void answer(reporting::Reading& reading, const std::string& question, const std::string& side,
                   reporting::Value value, const std::string& film = {}) {
    reporting::Answer one{question, side, std::move(value), "", {}, reporting::Origin::Reader, ""};
    if (!film.empty()) one.evidence.push_back({film, {}, {}});
    reading.answers.push_back(std::move(one));
}

inline void addFilm(reporting::Reading& reading, const std::string& id, const std::string& phase,
                    std::optional<double> minutes) {
    reporting::Film film;
    film.id = id;
    film.studyUid = "1.1";
    film.sopInstanceUid = "1.1." + id;
    film.phase = phase;
    film.identity = "same";
    if (minutes) film.elapsedSeconds = *minutes * 60;
    reading.films.push_back(film);
}
