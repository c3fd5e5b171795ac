#include <algorithm>

#include "reporting/compose/document_words.h"
#include "reporting/compose/parts.h"
#include "reporting/compose/phrasing.h"
#include "reporting/model/decimal.h"

namespace reporting {
namespace {

std::string residualWords(const Template& source, const std::string& language, const KeptComparison& c) {
    if (!c.residualPx) return documentWord(source, language, "comparison.residual_unknown");
    Arguments arguments{{"px", decimal(*c.residualPx, 1)}};
    if (!c.residualMm || c.basis.empty()) return documentPhrase(source, language, "comparison.residual", arguments);
    arguments["mm"] = decimal(*c.residualMm, 1);
    arguments["basis"] = documentWord(source, language, "basis." + c.basis);
    return documentPhrase(source, language, "comparison.residual_mm", arguments);
}

std::string registrationWords(const Template& source, const std::string& language, const KeptComparison& c) {
    if (c.method == "automatic") return documentWord(source, language, "comparison.automatic");
    if (c.method != "landmarks") return documentWord(source, language, "comparison.unregistered");
    const auto count =
        std::count_if(c.places.begin(), c.places.end(), [](const auto& p) { return p.fixed && p.moving; });
    return documentPhrase(source, language, "comparison.landmarks", {{"count", std::to_string(count)}});
}

std::string questionWords(const Sources& sources, const std::string& language, const KeptComparison& c) {
    auto words = sources.source.label(language, "question." + c.question);
    if (!c.side.empty())
        words = documentPhrase(sources.source, language, "parentheses",
                               {{"text", words}, {"note", sources.source.label(language, "side." + c.side)}});
    return documentPhrase(sources.source, language, "comparison.for", {{"question", words}});
}

std::string nameOf(const Sources& sources, const std::string& language, const std::string& filmId) {
    const auto* film = sources.reading.film(filmId);
    return film ? filmName(sources, language, *film) : filmId;
}

// What the greys of a difference say; the reader may have lit what stayed, or not, and may have inverted it.
std::string legend(const Sources& sources, const std::string& language, const KeptComparison& c) {
    std::string key = "comparison.legend";
    if (c.stayed <= 0) key += "_plain";
    if (c.differenceGrey.invert) key += "_inverted";
    const auto name = [&](const std::string& filmId) {
        const auto* film = sources.reading.film(filmId);
        auto plain = film ? *film : Film{};
        plain.elapsedSeconds.reset();  // said in the caption already
        return film ? filmName(sources, language, plain) : filmId;
    };
    return documentPhrase(sources.source, language, key,
                          {{"fixed", name(c.fixedFilm)}, {"moving", name(c.movingFilm)}});
}

std::string line(const Sources& sources, const std::string& language, const KeptComparison& c) {
    std::vector<std::string> parts{documentPhrase(
        sources.source, language, "comparison." + c.mode,
        {{"fixed", nameOf(sources, language, c.fixedFilm)}, {"moving", nameOf(sources, language, c.movingFilm)}})};
    parts.push_back(registrationWords(sources.source, language, c));
    if (!c.method.empty()) parts.push_back(residualWords(sources.source, language, c));
    auto words = joined(parts, documentWord(sources.source, language, "comparison.separator"));
    if (c.mode == "difference") words += " · " + legend(sources, language, c);
    if (!c.question.empty()) words += " · " + questionWords(sources, language, c);
    return words;
}

}  // namespace

std::vector<KeyImage> comparisonImagesOf(const Sources& sources) {
    std::vector<KeyImage> images;
    for (const auto& comparison : sources.reading.comparisons) {
        KeyImage image;
        image.filmId = comparison.id;
        image.films = {comparison.fixedFilm, comparison.movingFilm};
        for (const auto& language : sources.source.languages)
            image.caption[language] = line(sources, language, comparison);
        images.push_back(std::move(image));
    }
    return images;
}

}  // namespace reporting
