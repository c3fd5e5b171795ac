#include "plugin/bridge/second_records.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "plugin/session/places.h"
#include "reporting/store/draft_journal.h"

namespace hsg {
namespace {

using reporting::DraftJournal;
using reporting::Reading;

std::string recordKey(const std::string& study) {
    return "hsg/second/" + study;
}

void discard(const std::string& folder, const std::string& key) {
    if (const auto draft = DraftJournal::open(folder, key)) (void)(*draft)->discard();
}

}  // namespace

SecondRecord secondRecord(const viewer::sdk::Settings& settings, const std::string& study) {
    SecondRecord record;
    const auto json = nlohmann::json::parse(settings.value(recordKey(study)).value_or("{}"), nullptr, false);
    if (!json.is_object()) return record;
    if (const auto all = json.find("readers"); all != json.end() && all->is_array())
        for (const auto& id : *all)
            if (id.is_string()) record.readers.push_back(id.get<std::string>());
    if (const auto active = json.find("active"); active != json.end() && active->is_string())
        record.active = active->get<std::string>();
    return record;
}

void keepRecord(viewer::sdk::Settings& settings, const std::string& study, const SecondRecord& record) {
    nlohmann::ordered_json json;
    json["readers"] = record.readers;
    json["active"] = record.active;
    settings.setValue(recordKey(study), json.dump());
}

std::string secondDraft(const std::string& study, const std::string& reader) {
    return study + "#second:" + reader;
}

std::string sharedFacts(const std::string& study, const std::string& reader) {
    return study + "#facts:" + reader;
}

std::optional<Reading> latestDraft(const std::string& folder, const std::string& key) {
    const auto draft = DraftJournal::open(folder, key);
    if (!draft) return std::nullopt;
    const auto latest = (*draft)->latest();
    if (!latest) (void)(*draft)->discard();  // opened for nothing
    return latest;
}

void endDraft(const std::string& folder, const std::string& key, const std::string& readingId) {
    const auto draft = DraftJournal::open(folder, key);
    if (draft && (!(*draft)->latest() || (*draft)->latest()->id == readingId)) (void)(*draft)->discard();
}

void endSecondDrafts(viewer::sdk::Settings& settings, const Reading& kept) {
    const auto folder = draftFolder(settings.dataDirectory());
    std::vector<std::string> studies;
    for (const auto& film : kept.films)
        if (std::find(studies.begin(), studies.end(), film.studyUid) == studies.end()) studies.push_back(film.studyUid);
    for (const auto& study : studies) {
        auto record = secondRecord(settings, study);
        const auto before = record.readers.size();
        std::erase_if(record.readers, [&](const std::string& reader) {
            const bool isKept = std::any_of(kept.blinded.begin(), kept.blinded.end(),
                                            [&](const auto& one) { return one.readerId == reader; });
            if (!isKept) return false;
            discard(folder, sharedFacts(study, reader));
            const auto draft = DraftJournal::open(folder, secondDraft(study, reader));
            return draft && (*draft)->discard().has_value();
        });
        if (record.readers.size() != before) keepRecord(settings, study, record);
    }
}

}  // namespace hsg
