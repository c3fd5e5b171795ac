#include "plugin/films/film_times.h"

#include <algorithm>
#include <numeric>

#include "plugin/films/problems.h"

namespace hsg {
namespace {

using namespace std::chrono_literals;
using reporting::LocalTime;
using Time = std::optional<LocalTime>;

constexpr auto halfDay = 12h;
constexpr auto day = 24h;
/// A content time so long after the series began belongs to a later processing, not to the exposure.
constexpr auto contentTrust = 2h;
/// Injection and films of one session lie closer than this.
constexpr auto administrationReach = 3h;
/// Stop times that differ by less are the pulses of one injection as several films noted it.
constexpr auto sameStop = 2min;

bool isReprocessed(const ImageFacts& image) {
    return image.words.find("DERIVED\\SECONDARY") != std::string::npos;
}

ImageTime headerTime(const ImageFacts& image, std::vector<reporting::Error>& problems) {
    if (image.acquisition) return {image.acquisition, image.acquisitionSource};
    if (!image.content) {
        problems.push_back(problem("films.undated", image.label()));
        return {};
    }
    if (image.secondaryCapture) {
        problems.push_back(problem("films.digitised", image.label()));
        return {};
    }
    const auto& began = image.seriesTime && !isReprocessed(image) ? image.seriesTime : image.studyTime;
    if (began && *image.content - *began > contentTrust) {
        problems.push_back(problem("films.content-late", image.label()));
        return {};
    }
    return {image.content, "ContentTime"};
}

std::vector<std::size_t> inStudyOrder(const std::vector<ImageFacts>& images) {
    std::vector<std::size_t> order(images.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        const auto key = [&](std::size_t i) {
            return std::tuple(images[i].studyUid, images[i].seriesNumber, images[i].instanceNumber);
        };
        return key(a) < key(b);
    });
    return order;
}

/// Consoles that write the study's date into every film: 23:58 is followed by 00:04 of the same date.
void mendRollover(const std::vector<ImageFacts>& images, std::vector<ImageTime>& times,
                  std::vector<reporting::Error>& problems) {
    const ImageFacts* before = nullptr;
    const LocalTime* last = nullptr;
    for (const auto index : inStudyOrder(images)) {
        const auto& image = images[index];
        if (!before || before->studyUid != image.studyUid) last = nullptr;
        before = &image;
        auto& time = times[index].time;
        if (!time) continue;
        if (last && *last - *time > halfDay && *last - *time < day) {
            *time += day;
            problems.push_back(problem("films.rollover", image.label()));
        }
        last = &*time;
    }
}

Time firstTime(const std::vector<ImageTime>& times) {
    Time first;
    for (const auto& entry : times)
        if (entry.time && (!first || *entry.time < *first)) first = entry.time;
    return first;
}

/// The time of day nearest to an instant, whatever date it was written with.
LocalTime nearest(LocalTime value, LocalTime to) {
    while (value - to > halfDay) value -= day;
    while (to - value > halfDay) value += day;
    return value;
}

/// What one attribute says, film by film: those of the first session, else any (a later site that repeats the time).
struct Said {
    Time first, last;
};

Said said(const std::vector<ImageFacts>& images, const std::vector<ImageTime>& times,
          Time viewer::sdk::Contrast::*member, LocalTime session) {
    Said found;
    for (const bool late : {false, true}) {
        for (std::size_t i = 0; i < images.size(); ++i) {
            const auto& value = images[i].contrast.*member;
            const bool isLate = times[i].time && *times[i].time - session >= sessionLength;
            if (!value || isLate != late) continue;
            const auto placed = nearest(*value, session);
            if (!found.first || placed < *found.first) found.first = placed;
            if (!found.last || placed > *found.last) found.last = placed;
        }
        if (found.first) break;
    }
    return found;
}

bool contradicts(const Time& value, const std::vector<ImageTime>& times) {
    if (!value) return false;
    return std::none_of(times.begin(), times.end(), [&](const ImageTime& entry) {
        return entry.time && std::chrono::abs(*entry.time - *value) < administrationReach;
    });
}

}  // namespace

std::vector<ImageTime> imageTimes(const std::vector<ImageFacts>& images, std::vector<reporting::Error>& problems) {
    std::vector<ImageTime> times;
    times.reserve(images.size());
    for (const auto& image : images) times.push_back(headerTime(image, problems));
    mendRollover(images, times, problems);
    return times;
}

Administration administration(const std::vector<ImageFacts>& images, const std::vector<ImageTime>& times,
                              std::vector<reporting::Error>& problems) {
    Administration given;
    const auto session = firstTime(times);
    if (!session) return given;
    const auto starts = said(images, times, &viewer::sdk::Contrast::start, *session);
    const auto stops = said(images, times, &viewer::sdk::Contrast::stop, *session);
    given.start = starts.first;
    given.stop = stops.last;
    if (stops.first && *stops.last - *stops.first > sameStop) problems.push_back(problem("films.base-disagrees"));
    const bool reversed = given.start && given.stop && *given.stop < *given.start;
    if (reversed || contradicts(given.stop, times) || contradicts(given.start, times)) {
        problems.push_back(problem("films.base-contradicts"));
        return {};
    }
    return given;
}

}  // namespace hsg
