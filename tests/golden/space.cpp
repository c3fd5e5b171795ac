#include "tests/golden/space.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <map>
#include <stdexcept>
#include <thread>

#include "reporting/rules/compiled.h"

namespace golden {
namespace {

const std::string source = FIMBRIA_SOURCE_DIR;

std::string run(const std::string& arguments) {
    const auto command = "/usr/bin/python3 '" + source + "/tests/support/tube_oracle.py' " + arguments;
    FILE* pipe = popen(command.c_str(), "r");
    if (!pipe) throw std::runtime_error("python3 cannot be started");
    std::string out;
    std::vector<char> block(1 << 20);
    for (std::size_t n; (n = fread(block.data(), 1, block.size(), pipe)) > 0;) out.append(block.data(), n);
    pclose(pipe);
    return out;
}

std::shared_ptr<const reporting::CompiledTemplate> open() {
    auto result = reporting::openTemplate(source + "/templates/hsg");
    for (const auto& problem : result.diagnostics)
        std::fprintf(stderr, "%s:%d:%d %s\n", problem.file.c_str(), problem.line, problem.column,
                     problem.message.c_str());
    if (!result.value || !result.diagnostics.empty()) throw std::runtime_error("templates/hsg has problems");
    return result.value;
}

const std::shared_ptr<const reporting::CompiledTemplate>& shared() {
    static const auto value = open();
    return value;
}

// All rows of a product, the last column fastest.
std::vector<Row> product(const std::vector<Row>& values) {
    std::vector<Row> rows{{}};
    for (const auto& column : values) {
        std::vector<Row> longer;
        longer.reserve(rows.size() * column.size());
        for (const auto& row : rows)
            for (const auto& value : column) {
                longer.push_back(row);
                longer.back().push_back(value);
            }
        rows = std::move(longer);
    }
    return rows;
}

// V T P N Rd Dd: V0 has nothing delayed, any other V has Dd; new filling and its reach go together.
bool goTogether(const Row& r) {
    if (r[0] == "V0" && (r[1] != "TX" || r[2] != "PX" || r[3] != "N0" || !r[5].empty())) return false;
    return (r[0] == "V0") == r[5].empty() && (r[3] == "N0") == r[4].empty();
}

}  // namespace

const reporting::CompiledTemplate& hsg() {
    return *shared();
}

std::shared_ptr<const reporting::CompiledTemplate> hsgWith(const std::string& table) {
    auto changed = std::make_shared<reporting::Template>(reporting::templateOf(*shared()));
    changed->table = table;
    return reporting::compile(changed).value;
}

Verdicts oracle(const std::string& table) {
    const auto text = run("enumerate " + table);
    std::size_t at = text.find('\n');
    const int count = std::stoi(text.substr(0, at));
    Verdicts verdicts;
    for (int i = 0; i < count; ++i) {
        const auto end = text.find('\n', at + 1);
        verdicts.outcomes.push_back(text.substr(at + 1, end - at - 1));
        at = end;
    }
    verdicts.rows.assign(text.begin() + static_cast<long>(at) + 1, text.end());
    return verdicts;
}

Space::Space(bool delayed) {
    columns_ = {"presence",   "laterality", "cavity", "device", "intravasation",
                "mitigation", "selective",  "R",      "S",      "D"};
    values_ = {{"expected", "absent", "ligated", "single_horn"},
               {"confirmed", "unconfirmed"},
               {"full", "under", "none"},
               {"yes", "no"},
               {"0", "2", "3"},
               {"yes", "no"},
               {"none", "passed", "not_passed"},
               {"RX", "R0", "R1", "R2", "R3", "R4"},
               {"SX", "S0", "S1", "S2", "S3"},
               {"D0", "D1", "D2"}};
    heads_ = product(values_);
    tails_ = {{}};
    if (!delayed) return;
    const std::vector<Row> tail{{"V0", "V1", "V2", "V3", "VX"}, {"TX", "T0", "T1", "T2", "T3"},
                                {"PX", "P0", "P1", "P2", "P3"}, {"N0", "N1"},
                                {"", "R1", "R2", "R3", "R4"},   {"", "D0", "D1", "D2"}};
    tails_ = product(tail);
    tails_.erase(std::remove_if(tails_.begin(), tails_.end(), [](const Row& r) { return !goTogether(r); }),
                 tails_.end());
    for (const char* name : {"V", "T", "P", "N", "Rd", "Dd"}) columns_.push_back(name);
    values_.insert(values_.end(), tail.begin(), tail.end());
}

Row Space::row(std::size_t index) const {
    Row all = heads_[index / tails_.size()];
    const Row& end = tails_[index % tails_.size()];
    all.insert(all.end(), end.begin(), end.end());
    return all;
}

std::size_t Space::indexOf(const Row& row) const {
    std::size_t head = 0;
    for (int i = 0; i < 10; ++i) {
        const auto& values = values_[static_cast<std::size_t>(i)];
        const auto at = std::find(values.begin(), values.end(), row[static_cast<std::size_t>(i)]);
        if (at == values.end()) return size();
        head = head * values.size() + static_cast<std::size_t>(at - values.begin());
    }
    if (tails_.size() == 1) return head;
    if (row[7] == "RX" && row[13] == "N1") return size();
    static thread_local std::map<Row, std::size_t> places;
    if (places.empty())
        for (std::size_t i = 0; i < tails_.size(); ++i) places[tails_[i]] = i;
    const auto tail = places.find(Row(row.begin() + 10, row.end()));
    return tail == places.end() ? size() : head * tails_.size() + tail->second;
}

std::size_t Space::changed(std::size_t index, int column, const std::string& value) const {
    Row other = row(index);
    other[static_cast<std::size_t>(column)] = value;
    return indexOf(other);
}

int Space::column(const std::string& name) const {
    return static_cast<int>(std::find(columns_.begin(), columns_.end(), name) - columns_.begin());
}

std::string Space::csv(std::size_t index) const {
    std::string line;
    for (const auto& value : row(index)) line += (line.empty() ? "" : ",") + value;
    return line;
}

namespace {

using reporting::detail::Cell;

// Decides rows with the compiled table; names the outcome as `template decide` does.
class Decider {
public:
    explicit Decider(const std::string& table)
        : c_(hsg()), table_(*c_.table(table)), cells_(static_cast<std::size_t>(table_.cells)) {
        std::copy_n(c_.initial.begin(), table_.firstInput, cells_.begin());
    }
    void set(std::size_t column, const std::string& value) {
        Cell& cell = cells_[static_cast<std::size_t>(table_.firstInput) + column];
        cell = value.empty() ? Cell{} : Cell::ofCode(c_.codeId(value));
    }
    bool valid() {
        work_ = cells_;
        return reporting::detail::inputIsValid(c_, table_, work_.data());
    }
    std::uint64_t decide() {
        work_ = cells_;
        const auto hit = reporting::detail::runTable(c_, table_, work_.data());
        bool adhesion = false;
        for (const auto& [index, program] : hit.match->then.modifiers) {
            const auto frame = c_.frame(work_.data(), nullptr, -1);
            adhesion =
                adhesion || reporting::detail::evaluate(c_.programs[static_cast<std::size_t>(program)], frame).isTrue();
        }
        hit_ = hit;
        adhesion_ = adhesion;
        return reinterpret_cast<std::uintptr_t>(hit.match) * 4096 + static_cast<std::uint64_t>(hit.conclusion) * 2 +
               adhesion;
    }
    std::string name() const {
        return c_.codeName(hit_.conclusion) + "," + (adhesion_ ? "yes" : "no") + "," + hit_.row->source->rule + "," +
               hit_.match->then.source->kind;
    }

private:
    const reporting::CompiledTemplate& c_;
    const reporting::detail::CompiledTable& table_;
    std::vector<Cell> cells_, work_;
    reporting::detail::Hit hit_;
    bool adhesion_ = false;
};

struct Slice {
    std::vector<std::string> outcomes;
    std::vector<std::uint8_t> rows;
};

Slice decideHeads(const std::string& table, const Space& space, std::size_t from, std::size_t to) {
    Slice slice;
    Decider decider(table);
    std::map<std::uint64_t, std::uint8_t> known;
    slice.rows.reserve((to - from) * space.tails());
    for (std::size_t h = from; h < to; ++h) {
        if (!isTried(space, h)) {
            slice.rows.insert(slice.rows.end(), space.tails(), 254);
            continue;
        }
        for (std::size_t i = 0; i < 10; ++i) decider.set(i, space.head(h)[i]);
        for (std::size_t t = 0; t < space.tails(); ++t) {
            for (std::size_t i = 0; i < space.tail(t).size(); ++i) decider.set(10 + i, space.tail(t)[i]);
            if (!decider.valid()) {
                slice.rows.push_back(255);
                continue;
            }
            const auto [place, added] =
                known.emplace(decider.decide(), static_cast<std::uint8_t>(slice.outcomes.size()));
            if (added) slice.outcomes.push_back(decider.name());
            slice.rows.push_back(place->second);
        }
    }
    return slice;
}

}  // namespace

bool isTried(const Space& space, std::size_t head) {
    static const bool all = std::getenv("FIMBRIA_EXHAUSTIVE") != nullptr;
    const Row& row = space.head(head);
    return all || space.tails() == 1 || (row[0] == "expected" && row[1] == "confirmed") || head % 11 == 0;
}

std::vector<std::uint8_t> engine(const std::string& table, const Space& space, std::vector<std::string>& outcomes) {
    hsg();
    const std::size_t half = space.heads() / 2;
    Slice slices[2];
    std::thread other([&] { slices[1] = decideHeads(table, space, half, space.heads()); });
    slices[0] = decideHeads(table, space, 0, half);
    other.join();
    std::vector<std::uint8_t> rows;
    rows.reserve(space.size());
    for (const auto& slice : slices) {
        std::array<std::uint8_t, 256> number{};
        number[255] = 255;
        number[254] = 254;
        for (std::size_t i = 0; i < slice.outcomes.size(); ++i) {
            auto at = std::find(outcomes.begin(), outcomes.end(), slice.outcomes[i]);
            if (at == outcomes.end()) at = outcomes.insert(outcomes.end(), slice.outcomes[i]);
            number[i] = static_cast<std::uint8_t>(at - outcomes.begin());
        }
        for (const auto value : slice.rows) rows.push_back(number[value]);
    }
    return rows;
}

std::string oracleDecides(const std::string& table, const std::string& csv) {
    const std::string file = std::string(FIMBRIA_BINARY_DIR) + "/golden_" + table + ".csv";
    std::ofstream(file) << csv;
    return run("decide " + table + " < '" + file + "'");
}

}  // namespace golden
