#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "reporting/rules/compiled_template.h"

namespace reporting::detail {

/// A value at run time; its type is known at load. Blank and undecided are both "not known".
struct Cell {
    bool known = false;
    bool special = false;  ///< "not assessable" where the value is no choice: known, but without a number or set
    int code = -1;         ///< interned code; 0 and 1 are the truth values
    double number = 0;
    std::uint64_t bits = 0;  ///< of a set: bit i is option i

    bool operator==(const Cell&) const = default;
    static Cell truth(bool value) { return {true, false, value ? 1 : 0, 0, 0}; }
    static Cell ofCode(int code) { return {true, false, code, 0, 0}; }
    static Cell ofNumber(double value) { return {true, false, -1, value, 0}; }
    bool isTrue() const { return known && code == 1; }
    bool isFalse() const { return known && code == 0; }
    Tri tri() const { return !known ? Tri::Unknown : code == 1 ? Tri::True : Tri::False; }
};

enum class Op : std::uint8_t {
    Constant,
    Unknown,
    Load,
    Cites,
    Side,
    Not,
    And,
    Or,
    SameCode,
    SameNumber,
    Less,
    LessEqual,
    RankLess,
    RankLessEqual,
    Add,
    Subtract,
    Multiply,
    Divide,
    Negate,
    Minimum,
    Maximum,
    RankMinimum,
    RankMaximum,
    Absolute,
    Blank,
    IsSpecial,
    HasBit,
    IsEmpty,
    If,
    Any,
    All,
    Count,
    CodeToTruth,
    TruthToCode,
    NumberToCode,
};

/// Which side's copy of a cell is meant.
enum class Mode : std::uint8_t { Fixed, Own, Other };

struct Node {
    Op op = Op::Unknown;
    Mode mode = Mode::Fixed;
    int a = -1, b = -1, c = -1;  ///< operand nodes
    int slot = 0;                ///< cell, order, bit or code, by operation
    int slot2 = 0;
    double number = 0;
};

struct Type {
    enum class Kind { Invalid, Truth, Number, Code, Set, Text, Word, Nil };
    Kind kind = Kind::Invalid;
    std::vector<int> codes;  ///< Code and Set: the values there are; a set's in the order of its bits
    int order = -1;          ///< Code: the order that makes < meaningful
    bool open = false;       ///< Code: other values are possible (a parameter)
    int notAssessable = -1;  ///< the code that stands for it, where there is one
    int decimals = -1;       ///< Number: of a question
    std::string word;        ///< Word, and a literal number or truth value: as written
    std::string labels;      ///< Code and Set: prefix of its labels ("option.reach")
};

/// What a program reads: to say which answers a rule rests on.
struct Read {
    enum class Kind { Question, Derived, Interval, Films, Conclusion, Table };
    Kind kind = Kind::Question;
    int index = 0;
    Mode mode = Mode::Fixed;
    int side = -1;       ///< with Fixed: the side, or -1 for the examination
    bool every = false;  ///< inside any(), all(), count(): own is every side in turn
    bool operator==(const Read&) const = default;
};

struct Program {
    std::vector<Node> nodes;
    int root = -1;
    Type type;
    std::vector<Read> reads;
    std::vector<std::pair<double, int>> numbers;  ///< NumberToCode
};

/// What the nodes of a program look at. Evaluation allocates nothing.
struct Frame {
    const Cell* cells = nullptr;
    const unsigned char* cited = nullptr;
    const int* mirrors = nullptr;    ///< side → side
    const int* sideCodes = nullptr;  ///< side → interned id
    int sides = 0;
    const std::vector<std::vector<int>>* ranks = nullptr;  ///< order → code → rank, -1 outside
    int side = -1;
};

Cell evaluate(const Program& program, const Frame& frame);

}  // namespace reporting::detail
