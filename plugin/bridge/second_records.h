#pragma once

#include <optional>
#include <string>
#include <vector>

#include "reporting/model/reading.h"
#include "viewer/sdk/settings.h"

/// What is kept about second readers outside of their readings: who reads which study, and where the drafts are.
namespace hsg {

/// Of one study, in the settings ("hsg/second/STUDY").
struct SecondRecord {
    std::vector<std::string> readers;  ///< ids of profiles; each has a draft
    std::string active;                ///< whose reading is open, so that a kill opens it again; empty: the first one
};
SecondRecord secondRecord(const viewer::sdk::Settings& settings, const std::string& study);
void keepRecord(viewer::sdk::Settings& settings, const std::string& study, const SecondRecord& record);

/// Keys of journals: the second reader's draft, and the facts that it shared with the first reading when it was opened
/// last (until their changes have reached the first one).
std::string secondDraft(const std::string& study, const std::string& reader);
std::string sharedFacts(const std::string& study, const std::string& reader);

/// What stands in a draft; nothing if there is none, or another window holds it. Leaves no file behind.
std::optional<reporting::Reading> latestDraft(const std::string& folder, const std::string& key);
/// Ends a draft whose reading is that one; another one's is left alone.
void endDraft(const std::string& folder, const std::string& key, const std::string& readingId);
/// A signed report holds these second readings: their drafts end.
void endSecondDrafts(viewer::sdk::Settings& settings, const reporting::Reading& kept);

}  // namespace hsg
