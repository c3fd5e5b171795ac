#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "reporting/authoring/check_draft.h"

namespace reporting::authoring {

/// A reading to try a template on.
struct TrialReading {
    enum class Origin { Case, Signed, Draft, File };
    Origin origin = Origin::File;
    std::string name;  ///< name of the case, UID of the report, key of the draft, file: no patient data
    Reading reading;
};

/// One thing that comes out differently.
struct OutcomeChange {
    enum class What {
        Conclusion,  ///< class of a side
        Kind,        ///< of an indeterminate class
        Modifiers,
        Note,  ///< a note said with the class
        Provisional,
        ExamLine,
        Limitation,
        Contradiction,  ///< severity included: "K01:refuse"
        Recommendation,
        Missing,  ///< a required answer
        MissingEvidence,
        Unread,  ///< an answer that does not fit the template and counts as blank
        MaySign
    };
    What what = What::Conclusion;
    SideId side;
    std::string item;                   ///< rule, phrase or question it concerns; empty for one-of-a-kind outcomes
    std::string before, after;          ///< ids; empty: there is none
    std::string ruleBefore, ruleAfter;  ///< table rows behind a Conclusion, Kind, Modifiers or Note
    auto operator<=>(const OutcomeChange&) const = default;
    bool isConclusion() const { return what <= What::ExamLine; }
};

struct ReadingOutcome {
    std::size_t index = 0;  ///< in the readings given
    std::vector<OutcomeChange> changes;
    bool operator==(const ReadingOutcome&) const = default;
};

struct DryRun {
    std::vector<ReadingOutcome> changed;  ///< by index; only readings with a change
    std::size_t tried = 0;
    std::size_t conclusionsChanged = 0;           ///< readings of which a conclusion or the exam line changes
    std::vector<std::size_t> foreign;             ///< made with a template of another id: not tried
    std::map<OutcomeChange, std::size_t> counts;  ///< equal changes over all readings (rows of a summary)
    std::string oldHash, newHash;
    bool cancelled = false;
    bool operator==(const DryRun&) const = default;
};

struct DryRunOptions {
    std::function<void(std::size_t done, std::size_t of)> progress;  ///< from any thread, one call at a time
    Cancel cancel;                                                   ///< likewise
    int threads = 0;                                                 ///< 0: as the machine has
    /// Readings of these template ids are tried as well (an overlay with an id of its own against its base).
    std::vector<std::string> alsoIds;
};

/// Both versions on every reading: what comes out differently. A pure function; the same result with any number of
/// threads.
DryRun dryRun(const CompiledTemplate& before, const CompiledTemplate& after, const std::vector<TrialReading>& readings,
              const DryRunOptions& options = {});

/// One reading.
std::vector<OutcomeChange> compareOutcomes(const CompiledTemplate& before, const CompiledTemplate& after,
                                           const Reading& reading);

}  // namespace reporting::authoring
