#include "reporting/rules/decide.h"

#include <algorithm>
#include <istream>
#include <limits>
#include <ostream>

#include "reporting/rules/compiled.h"
#include "reporting/template/yaml_tree.h"

namespace reporting {
namespace detail {
namespace {

constexpr std::size_t maxLine = 64 * 1024;
constexpr std::size_t flushAt = 64 * 1024;

/// The fields of one line, in place. A quoted field loses its quotes ("" inside stands for one).
bool splitLine(std::string& line, std::vector<std::string_view>& fields) {
    fields.clear();
    if (!line.empty() && line.back() == '\r') line.pop_back();
    std::size_t read = 0, write = 0;
    for (;;) {
        const std::size_t start = write;
        while (read < line.size() && line[read] == ' ') ++read;
        if (read < line.size() && line[read] == '"') {
            for (++read;; ++read) {
                if (read >= line.size()) return false;
                if (line[read] == '"' && (read + 1 >= line.size() || line[read + 1] != '"')) break;
                if (line[read] == '"') ++read;
                line[write++] = line[read];
            }
            ++read;
            while (read < line.size() && line[read] == ' ') ++read;
            if (read < line.size() && line[read] != ',') return false;
            fields.emplace_back(line.data() + start, write - start);
        } else {
            const std::size_t end = std::min(line.find(',', read), line.size());
            std::size_t last = end;
            while (last > read && line[last - 1] == ' ') --last;
            fields.emplace_back(line.data() + read, last - read);
            read = write = end;
        }
        if (read >= line.size()) return true;
        write = ++read;
    }
}

class Decider {
public:
    Decider(const CompiledTemplate& compiled, const CompiledTable& table, std::ostream& out, std::ostream& err)
        : c_(compiled), table_(table), out_(out), err_(err), cells_(static_cast<std::size_t>(table.cells)) {
        std::copy_n(compiled.initial.begin(), table.firstInput, cells_.begin());
    }

    /// Nothing, or why the header cannot be used.
    std::optional<Error> header(std::string& line) {
        if (line.rfind("\xEF\xBB\xBF", 0) == 0) line.erase(0, 3);
        if (line.find('\0') != std::string::npos)
            return Error{"decide.header", "The input is no UTF-8 text.", "line 1"};
        if (!splitLine(line, fields_)) return Error{"decide.header", "The header is no CSV line.", "line 1"};
        std::vector<std::string> known;
        for (const CompiledTable& table : c_.tables)
            for (const TableInput& input : table.source->inputs) known.push_back(input.name);
        for (std::string_view field : fields_) {
            const std::string name(field);
            for (const Column& other : columns_)
                if (other.name == name)
                    return Error{"decide.header", "The column '" + name + "' stands twice.", "line 1"};
            Column column = columnOf(name);
            if (!column.input)
                return Error{"decide.header", "There is no input '" + name + "'." + suggestion(name, known), "line 1"};
            columns_.push_back(std::move(column));
        }
        for (const TableInput& input : table_.source->inputs)
            if (std::none_of(columns_.begin(), columns_.end(), [&](const Column& c) { return c.name == input.name; }))
                return Error{"decide.header", "The column '" + input.name + "' is missing.", "line 1"};
        buffer_ = "class";
        for (const Modifier& modifier : c_.source->modifiers) buffer_ += ',' + modifier.column;
        buffer_ += ",rule,kind\n";
        return std::nullopt;
    }

    void row(std::string& line, long number) {
        if (!splitLine(line, fields_))
            reject(number, "a quoted field does not end");
        else if (fields_.size() != columns_.size())
            reject(number, std::to_string(fields_.size()) + " fields instead of " + std::to_string(columns_.size()));
        else if (fill(number)) {
            if (inputIsValid(c_, table_, cells_.data()))
                write(runTable(c_, table_, cells_.data()), number);
            else
                reject(number, "the inputs contradict one another");
        }
        if (buffer_.size() > flushAt) flush();
    }

    void reject(long number, const std::string& why) {
        ++errors_;
        buffer_.append(1 + c_.source->modifiers.size(), ',');
        buffer_ += "error,\n";
        // One write a line: an error stream has no buffer.
        err_ << "line " + std::to_string(number) + ": " + why + "\n";
    }

    void flush() {
        out_.write(buffer_.data(), static_cast<std::streamsize>(buffer_.size()));
        buffer_.clear();
    }
    long errors() const { return errors_; }

private:
    struct Column {
        std::string name;
        const TableInput* input = nullptr;
        std::vector<std::pair<std::string, int>> codes;
        int slot = -1;  ///< -1: an input of other tables only
    };

    Column columnOf(const std::string& name) const {
        Column column;
        column.name = name;
        for (const CompiledTable& table : c_.tables)
            for (std::size_t i = 0; i < table.source->inputs.size(); ++i) {
                if (table.source->inputs[i].name != name) continue;
                const bool own = &table == &table_;
                if (column.slot >= 0 && !own) continue;
                if (own) column.codes.clear();
                column.input = &table.source->inputs[i];
                column.codes.insert(column.codes.end(), table.inputCodes[i].begin(), table.inputCodes[i].end());
                if (own) column.slot = table.firstInput + static_cast<int>(i);
            }
        return column;
    }

    bool fill(long number) {
        for (std::size_t i = 0; i < columns_.size(); ++i) {
            const Column& column = columns_[i];
            const std::string_view field = fields_[i];
            int code = -1;
            for (const auto& [text, id] : column.codes)
                if (text == field) {
                    code = id;
                    break;
                }
            const bool mayBeBlank = column.slot < 0 || column.input->optional;
            if (code < 0 && !(field.empty() && mayBeBlank)) {
                reject(number, field.empty()
                                   ? "'" + column.name + "' is empty"
                                   : "'" + std::string(field.substr(0, 40)) + "' is no value of '" + column.name + "'");
                return false;
            }
            if (column.slot >= 0)
                cells_[static_cast<std::size_t>(column.slot)] = code < 0 ? Cell{} : Cell::ofCode(code);
        }
        return true;
    }

    void write(const Hit& hit, long number) {
        if (!hit.match || hit.conclusion < 0) return reject(number, "no rule gives a class");
        const CompiledThen& then = hit.match->then;
        buffer_ += c_.codeName(hit.conclusion);
        const Frame frame = c_.frame(cells_.data(), nullptr, -1);
        for (std::size_t i = 0; i < c_.source->modifiers.size(); ++i) {
            bool on = false;
            for (const auto& [modifier, program] : then.modifiers)
                if (static_cast<std::size_t>(modifier) == i)
                    on = evaluate(c_.programs[static_cast<std::size_t>(program)], frame).isTrue();
            buffer_ += on ? ",yes" : ",no";
        }
        buffer_ += ',';
        buffer_ += hit.row->source->rule;
        buffer_ += ',';
        buffer_ += then.source->kind;
        buffer_ += '\n';
    }

    const CompiledTemplate& c_;
    const CompiledTable& table_;
    std::ostream& out_;
    std::ostream& err_;
    std::vector<Cell> cells_;
    std::vector<Column> columns_;
    std::vector<std::string_view> fields_;
    std::string buffer_;
    long errors_ = 0;
};

/// Lines of a stream; of a longer line than `maxLine` no more is kept, however long it is.
class LineReader {
public:
    explicit LineReader(std::istream& in) : in_(in), buffer_(maxLine + 1) {}

    bool next(std::string& line, bool& tooLong) {
        in_.getline(buffer_.data(), static_cast<std::streamsize>(buffer_.size()));
        auto count = static_cast<std::size_t>(in_.gcount());
        if (count == 0 && !in_) return false;
        tooLong = in_.fail() && !in_.bad() && !in_.eof();
        if (tooLong) {
            in_.clear();
            in_.ignore(std::numeric_limits<std::streamsize>::max(), '\n');
        } else if (!in_.eof()) {
            --count;  // the line's end was counted
        }
        line.assign(buffer_.data(), count);
        return true;
    }

private:
    std::istream& in_;
    std::vector<char> buffer_;
};

}  // namespace
}  // namespace detail

Result<long> decide(const CompiledTemplate& compiled, const std::string& table, std::istream& in, std::ostream& out,
                    std::ostream& err) {
    const detail::CompiledTable* chosen = compiled.table(table);
    if (!chosen) {
        std::vector<std::string> tables;
        for (const detail::CompiledTable& one : compiled.tables) tables.push_back(one.source->id);
        return tl::unexpected(
            Error{"decide.table", "There is no table '" + table + "'." + detail::suggestion(table, tables), table});
    }
    detail::Decider decider(compiled, *chosen, out, err);
    detail::LineReader lines(in);
    std::string line;
    bool tooLong = false;
    if (!lines.next(line, tooLong) || tooLong)
        return tl::unexpected(Error{"decide.header", "The input has no header line.", "line 1"});
    if (auto error = decider.header(line)) return tl::unexpected(std::move(*error));
    long number = 1, emptySince = 0;
    while (lines.next(line, tooLong)) {
        ++number;
        if (line.empty() || line == "\r") {  // at the end of the input an empty line is no row
            ++emptySince;
            continue;
        }
        for (; emptySince > 0; --emptySince) {
            std::string empty;
            decider.row(empty, number - emptySince);
        }
        if (tooLong)
            decider.reject(number, "the line is too long");
        else
            decider.row(line, number);
        if (!out) break;  // nobody takes the output any more
    }
    decider.flush();
    out.flush();
    if (!out) return tl::unexpected(Error{"decide.output", "The output could not be written in full.", ""});
    return decider.errors();
}

}  // namespace reporting
