#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "reporting/model/report.h"
#include "reporting/rules/compiled_template.h"

namespace reporting {

/// What a report needs beside the reading; passed in (no clock, no I/O).
struct ComposeContext {
    std::vector<StudyHeader> studies;  ///< first: the study of the immediate film
    std::string reportUid;             ///< 2.25 root
    std::string now;                   ///< DICOM DT
    std::optional<Profile> signer;     ///< with it the report is complete and verified
    std::optional<std::string> predecessor;
};

/// The one report of a reading, in every language of the template. Same answers, same words.
/// Errors: "compose.not-signable" (a signer, but Assessment::maySign is false).
Result<Report> compose(const CompiledTemplate& compiled, const Reading& reading, const ComposeContext& context);

/// The words of a phrase in a language; "⟨id⟩" if the template lacks it. Formats numbers and durations of the language.
std::string words(const Template& source, const std::string& language, const PhraseCall& call);

/// The state of every element of the template's drawing, as a report of the reading says it.
std::vector<DiagramState> diagramStates(const Template& source, const Evaluation& evaluation);
/// The template's drawing with states put on its elements: those of the report, or others.
std::string diagramSvg(const Template& source, const Report& report);
std::string diagramSvg(const Template& source, const std::vector<DiagramState>& states);

}  // namespace reporting
