#pragma once

#include "reporting/exchange/export.h"

/// What every export asks of a template.
namespace reporting::exchange {

/// A question as it is asked: once, or once a side.
struct Asked {
    const Question* question = nullptr;
    const Side* side = nullptr;  ///< nullptr: of the examination
    std::string id() const { return side ? side->id + "." + question->id : question->id; }
};

/// Label in the language; empty if the template lacks it.
std::string wordsOf(const Template& source, const std::string& language, const std::string& key);
/// The words of an option, of a question's not-assessable code too.
std::string optionWords(const Template& source, const std::string& language, const Question& q, const std::string& id);
/// The code of an option or of the not-assessable code; empty if there is none.
Code optionCode(const Template& source, const Question& question, const std::string& id);
Code codeOf(const Template& source, const std::string& key);
/// "1.2.3-draft" → "1.2.3".
std::string versionCore(const std::string& version);
/// The title of its reports; its id where the title takes arguments or is not there.
std::string titleOf(const Template& source, const std::string& language);

}  // namespace reporting::exchange
