#pragma once

#include <optional>
#include <string>
#include <vector>

#include "reporting/compose/parts.h"

/// What is the same on every side is said once (SectionDef::together; report.yaml `together: ID`).
namespace reporting {

/// A call and the side that it speaks of.
struct SideCall {
    SideId side;
    PhraseCall call;
};

/// The one call for all sides: the calls are equal but for the words of their own side, and every side of the template
/// has one. In it "side.ID" stands for the side.
std::optional<PhraseCall> callTogether(const Sources& sources, const std::vector<SideCall>& calls,
                                       const std::string& together);

/// The words of such a call: of the phrase "PHRASE.ID" where the language has it, else of the phrase itself.
std::optional<std::string> tryWordsTogether(const Template& source, const std::string& language, const PhraseCall& call,
                                            const std::string& together);

/// The key of a fixed word or pattern for all sides: "KEY.ID" if the language has it, else KEY.
std::string keyTogether(const Template& source, const std::string& language, const std::string& key,
                        const std::string& together);

/// Sentences of several sides as one: its answers and rules are those of all of them.
Sentence merged(const std::vector<Sentence>& sentences, Texts text);

/// The sections of a per-side definition: one for what is the same, then one a side.
std::vector<Section> sideSections(const Sources& sources, const SectionDef& def);

}  // namespace reporting
