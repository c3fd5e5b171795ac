#pragma once

#include <memory>
#include <string>
#include <vector>

#include "reporting/template/template.h"

/// What comes from outside as text, each through its reader and all that follows from it. Each gives the property that
/// was broken, or nothing: every input ends with a value or with a sentence that says why not. Shared by the fuzzers
/// and the bounded runs in the tests.
namespace support {

/// The small template of the tests.
std::shared_ptr<const reporting::Template> smallTemplate();

/// A layout ('L' and its text), or a whole template in canonical form: read, checked, compiled.
std::string readTemplateText(const std::string& text);
/// A template folder with what it is built on, as one text ("%%% PATH" begins a file, "%%% > PREFIX" the next folder):
/// read, laid over each other, checked, compiled, kept and read again.
std::string readFolderText(const std::string& text);
/// A condition: parsed, typed where a question stands, evaluated.
std::string readExpressionText(const std::string& text);
/// An MRRT file: what is imported is a template that our checker accepts.
std::string readMrrtText(const std::string& text);
/// A reading: what is read can be written, means the same when it is read again, and can be assessed.
std::string readReadingText(const std::string& text);

/// The first inputs of each.
std::vector<std::string> templateSeeds();
std::vector<std::string> folderSeeds();
std::vector<std::string> expressionSeeds();
std::vector<std::string> mrrtSeeds();
std::vector<std::string> readingSeeds();

}  // namespace support
