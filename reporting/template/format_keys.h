#pragma once

#include <string>
#include <vector>

#include "reporting/template/template_files.h"

/// Every key of the format, once: completion, renaming and schema ask here; a test compares it with what the reader
/// takes.
namespace reporting {

enum class KeyValue {
    Plain,       ///< words, numbers, ids
    Expression,  ///< a condition or value, or what holds some
    Phrase,      ///< the id of a phrase, or what holds some
    Code,        ///< a key of codes.yaml
};
struct FormatKey {
    std::string name;
    KeyValue value = KeyValue::Plain;
};
/// A map of the format.
struct FormatMap {
    std::string what;  ///< as the reader names it in its sentences: "a question", "template.yaml"
    std::string list;  ///< the key that its list or map stands under: "questions"; empty: a file
    std::vector<FormatKey> keys;
};
const std::vector<FormatMap>& formatMaps();
/// Some map has the key with such a value.
bool isKeyOf(const std::string& key, KeyValue value);
/// Functions of a phrase's arguments: label, number …
const std::vector<std::string>& argumentFunctions();

/// What the reader asks of each map of a template, by the name of the map; for the test.
std::vector<FormatMap> keysAsked(const TemplateFiles& files);

}  // namespace reporting
