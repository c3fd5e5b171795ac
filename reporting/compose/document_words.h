#pragma once

#include <string>

#include "reporting/template/template.h"

namespace reporting {

/// The fixed words of documents: "Patient", "NOT SIGNED", patterns of captions and provenance. A template's phrase
/// `KEY` or label `document.KEY` goes before the built-in words; a language that has neither gets English. Empty for a
/// key that does not exist.
std::string documentWord(const Template& source, const std::string& language, const std::string& key);
std::string builtInWord(const std::string& language, const std::string& key);

/// All of them in every language of the template, as Report::words keeps them.
std::map<std::string, Texts> documentWords(const Template& source);

}  // namespace reporting
