#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "reporting/exchange/note.h"
#include "reporting/model/code.h"

/// What an MRRT file asks and says, whatever its dialect. All texts have their spaces collapsed.
namespace reporting::exchange {

struct MrrtOption {
    std::string id;     ///< of the element; may be empty
    std::string value;  ///< as it is kept; may be empty
    std::string label;
    std::vector<Code> codes;
};

struct MrrtField {
    enum class Kind { Text, Number, Choice, Choices } kind = Kind::Text;
    enum class Completion { None, Alert, Prohibit } completion = Completion::None;
    std::string id, name, title;  ///< attributes of the first control
    std::string label;            ///< of the `label` element
    std::string before, after;    ///< words of its line before and behind it
    std::string hint;             ///< what else the reader should see: format, suggestions, default
    std::string unit;             ///< as written
    std::string merge;            ///< what a merge field takes its value from
    std::optional<double> min, max;
    int decimals = 0, lines = 1;
    bool buttons = false;  ///< radio buttons or check boxes
    std::vector<MrrtOption> options;
    std::vector<Code> codes;
    int line = 0, column = 0;
};

struct MrrtSection {
    /// A field, or words that always stand there (index -1).
    struct Part {
        int field = -1;
        std::string words;
    };
    std::string id, title;
    int parent = -1;
    bool required = false;
    std::vector<Code> codes;
    std::vector<Part> parts;
    int line = 0;
};

struct MrrtDocument {
    std::string title, language, status;
    std::vector<std::pair<std::string, std::string>> metadata;  ///< dcterms.… and others, in order
    std::vector<Code> terms;
    std::vector<MrrtSection> sections;
    std::vector<MrrtField> fields;
    int controls = 0;
};

/// nullopt after a note of kind Refused.
std::optional<MrrtDocument> readMrrt(std::string_view bytes, ExchangeNotes& notes);

}  // namespace reporting::exchange
