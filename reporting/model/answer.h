#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

/// One answer of a reading: its value, what it rests on, where it comes from.
namespace reporting {

/// A side of a paired structure, by the id that the template gives it; empty for a question of the whole examination.
using SideId = std::string;

struct Choice {
    std::string code;  ///< an option code of the question
    bool operator==(const Choice&) const = default;
};
struct Choices {
    std::vector<std::string> codes;  ///< in the order of the template; empty means "none of these" was answered
    bool operator==(const Choices&) const = default;
};
struct Number {
    double value = 0;  ///< in the unit of the question (UCUM)
    bool operator==(const Number&) const = default;
};
struct Text {
    std::string value;
    bool operator==(const Text&) const = default;
};
using Value = std::variant<Choice, Choices, Number, Text>;

/// What a film shows at a place, as the ground of an answer.
struct Evidence {
    std::string filmId;
    std::optional<double> x, y;  ///< column and row in the stored pixel matrix, 0-based, centre of a pixel is integral
    bool operator==(const Evidence&) const = default;
};

/// Header and Sheet: a proposal that the reader accepted.
enum class Origin { Reader, Header, Sheet };

/// A blank question has no Answer. "Not assessable" is an Answer: a Choice with the question's not-assessable code.
struct Answer {
    std::string question;
    SideId side;
    Value value;
    std::string reason;  ///< a reason code of the template; only with the not-assessable code
    std::vector<Evidence> evidence;
    Origin origin = Origin::Reader;
    /// Header: the attribute keyword it was accepted from. Sheet: who filled it in. Reader: "normal" if it was set by
    /// the act "normal for what these films show" (Question::normal), else empty.
    std::string originDetail;
    bool operator==(const Answer&) const = default;
};

}  // namespace reporting
