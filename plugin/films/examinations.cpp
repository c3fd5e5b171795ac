#include "plugin/films/examinations.h"

#include <algorithm>
#include <optional>

namespace hsg {
namespace {

using viewer::sdk::InstanceKind;
using viewer::sdk::LocalTime;
using viewer::sdk::PatientStudy;
using Examination = std::vector<const PatientStudy*>;

/// When its films were taken: the date of a digitised film is that of the scanner.
std::optional<LocalTime> timeOf(const PatientStudy& study) {
    std::optional<LocalTime> first;
    bool hasFilm = false;
    for (const auto& series : study.study.series)
        for (const auto& instance : series.instances) {
            const bool scanned = instance.sopClassUid.starts_with("1.2.840.10008.5.1.4.1.1.7");
            if (instance.kind != InstanceKind::Image || scanned) continue;
            hasFilm = true;
            if (instance.acquisitionTime && (!first || *instance.acquisitionTime < *first))
                first = instance.acquisitionTime;
        }
    if (!first && hasFilm) return study.study.time;
    return first;
}

bool isOfReading(const Examination& examination, const reporting::Reading& known) {
    return std::any_of(examination.begin(), examination.end(), [&](const PatientStudy* study) {
        return std::any_of(known.films.begin(), known.films.end(),
                           [&](const auto& film) { return film.studyUid == study->study.uid; });
    });
}

}  // namespace

std::vector<Examination> examinationsOf(const Examination& studies, const reporting::Reading& known) {
    std::vector<std::pair<LocalTime, const PatientStudy*>> dated;
    for (const auto* study : studies)
        if (const auto time = timeOf(*study)) dated.emplace_back(*time, study);
    std::stable_sort(dated.begin(), dated.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    std::vector<Examination> all;
    for (std::size_t i = 0; i < dated.size(); ++i) {
        if (i == 0 || dated[i].first - dated[i - 1].first > examinationGap) all.emplace_back();
        all.back().push_back(dated[i].second);
    }
    if (all.empty()) all.emplace_back();
    while (all.size() > 1 && !isOfReading(all.back(), known) &&
           std::any_of(all.begin(), all.end(), [&](const auto& one) { return isOfReading(one, known); }))
        all.pop_back();
    std::reverse(all.begin(), all.end());
    // in the order of the set, undated studies with the others
    Examination& current = all.front();
    Examination ordered;
    for (const auto* study : studies) {
        const bool isDated =
            std::any_of(dated.begin(), dated.end(), [&](const auto& one) { return one.second == study; });
        if (!isDated || std::find(current.begin(), current.end(), study) != current.end()) ordered.push_back(study);
    }
    current = std::move(ordered);
    std::erase_if(all, [](const Examination& one) { return one.empty(); });
    return all;
}

const PatientStudy& homeOf(const Examination& examination, const reporting::Reading& known) {
    for (const auto& film : known.films)
        for (const auto* study : examination)
            if (study->study.uid == film.studyUid && film.identity == "same") return *study;
    return *examination.front();
}

}  // namespace hsg
