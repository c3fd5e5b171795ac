#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "reporting/rules/compiled_template.h"

/// The agreed space of table inputs, enumerated in the order of tests/support/tube_oracle.py, with the outcome of each
/// row.
namespace golden {

/// The shipped HSG template, loaded once; a test fails if it has any problem.
const reporting::CompiledTemplate& hsg();
std::shared_ptr<const reporting::CompiledTemplate> hsgWith(const std::string& table);

using Row = std::vector<std::string>;  ///< one value a column

/// What the oracle says: `outcomes` are lines "class,adhesion,rule,kind"; `rows` holds their numbers, 255: no input.
struct Verdicts {
    std::vector<std::string> outcomes;
    std::vector<std::uint8_t> rows;
};
Verdicts oracle(const std::string& table);

/// The space of a table: heads (10 columns) × tails (the 6 delayed columns that go together; one empty tail without
/// them).
class Space {
public:
    explicit Space(bool delayed);
    const std::vector<std::string>& columns() const { return columns_; }
    std::size_t size() const { return heads_.size() * tails_.size(); }
    std::size_t heads() const { return heads_.size(); }
    std::size_t tails() const { return tails_.size(); }
    const Row& head(std::size_t i) const { return heads_[i]; }
    const Row& tail(std::size_t i) const { return tails_[i]; }
    Row row(std::size_t index) const;
    /// The row with one column set to another value; size() if that is no input of the space.
    std::size_t changed(std::size_t index, int column, const std::string& value) const;
    std::size_t indexOf(const Row& row) const;
    int column(const std::string& name) const;
    std::string csv(std::size_t index) const;

private:
    std::vector<std::string> columns_;
    std::vector<Row> values_;  ///< per column
    std::vector<Row> heads_, tails_;
};

/// The engine's outcome of every row of the space, as numbers of `outcomes` (which grows if it says something new).
/// Rows that are no input of the table give 255, rows of heads that are not tried 254.
std::vector<std::uint8_t> engine(const std::string& table, const Space& space, std::vector<std::string>& outcomes);

/// Tried are all heads of an expected tube with a confirmed side and a spread of the others; all of them (117 million
/// rows, minutes) if the environment has FIMBRIA_EXHAUSTIVE.
bool isTried(const Space& space, std::size_t head);

/// Runs the oracle script with CSV on its standard input.
std::string oracleDecides(const std::string& table, const std::string& csv);

}  // namespace golden
