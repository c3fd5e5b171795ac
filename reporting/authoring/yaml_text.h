#pragma once

#include <string>

#include "reporting/authoring/draft_value.h"
#include "reporting/template/sources.h"

/// Values as YAML text, and back; for the .cpp files of this folder.
namespace reporting::authoring {

using reporting::detail::YamlEntry;
using reporting::detail::YamlNode;

DraftValue valueOf(const YamlNode& node);
bool sameValue(const YamlNode& node, const DraftValue& value);

/// A scalar in quotes where it needs some. `quote`: the style it had before ('"', '\'' or 0 for none).
std::string scalarText(const std::string& text, char quote = 0);
/// Lines of a value in block style without the first indentation; what follows is indented by `indent`. Short parts
/// stay on one line.
std::string blockText(const DraftValue& value, std::size_t indent);
/// Fits on a line of the templates' style.
bool fitsLine(const DraftValue& value, std::size_t indent);

/// One step of a NodePath below a node: its index among the entries or items; npos if there is none.
std::size_t childIndex(const YamlNode& node, const std::string& step);
const YamlNode* child(const YamlNode& node, const std::string& step);
/// nullptr if the way does not lead anywhere.
const YamlNode* resolve(const YamlNode& root, const std::vector<std::string>& steps);
/// The step that names an item of a list.
std::string stepOf(const YamlNode& list, std::size_t index);
/// "@R1~2" → "R1"; empty for a step by position.
std::string idOfStep(const std::string& step);
/// Which key of an item holds its id ("id", "rule" …).
std::string idKey(const YamlNode& item);

}  // namespace reporting::authoring
