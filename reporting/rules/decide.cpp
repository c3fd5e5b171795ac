#include "reporting/rules/decide.h"

#include <algorithm>
#include <istream>
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
        : x_c(compiled), x_table(table), x_out(out), x_err(err), x_cells(static_cast<std::size_t>(table.cells)) {
        std::copy_n(compiled.initial.begin(), table.firstInput, x_cells.begin());
    }

    /// Nothing, or why the header cannot be used.
    std::optional<Error> header(std::string& line) {
        if (line.rfind("\xEF\xBB\xBF", 0) == 0) line.erase(0, 3);
        if (!splitLine(line, x_fields)) return Error{"decide.header", "The header is no CSV line.", "line 1"};
        std::vector<std::string> known;
        for (const CompiledTable& table : x_c.tables)
            for (const TableInput& input : table.source->inputs) known.push_back(input.name);
        for (std::string_view field : x_fields) {
            const std::string name(field);
            for (const Column& other : x_columns)
                if (other.name == name)
                    return Error{"decide.header", "The column '" + name + "' stands twice.", "line 1"};
            Column column = columnOf(name);
            if (!column.input)
                return Error{"decide.header", "There is no input '" + name + "'." + suggestion(name, known), "line 1"};
            x_columns.push_back(std::move(column));
        }
        for (const TableInput& input : x_table.source->inputs)
            if (std::none_of(x_columns.begin(), x_columns.end(), [&](const Column& c) { return c.name == input.name; }))
                return Error{"decide.header", "The column '" + input.name + "' is missing.", "line 1"};
        x_buffer = "class";
        for (const Modifier& modifier : x_c.source->modifiers) x_buffer += ',' + modifier.column;
        x_buffer += ",rule,kind\n";
        return std::nullopt;
    }

    void row(std::string& line, long number) {
        if (!splitLine(line, x_fields))
            reject(number, "a quoted field does not end");
        else if (x_fields.size() != x_columns.size())
            reject(number, std::to_string(x_fields.size()) + " fields instead of " + std::to_string(x_columns.size()));
        else if (fill(number)) {
            if (inputIsValid(x_c, x_table, x_cells.data()))
                write(runTable(x_c, x_table, x_cells.data()), number);
            else
                reject(number, "the inputs contradict one another");
        }
        if (x_buffer.size() > flushAt) flush();
    }

    void flush() {
        x_out.write(x_buffer.data(), static_cast<std::streamsize>(x_buffer.size()));
        x_buffer.clear();
    }
    long errors() const { return x_errors; }

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
        for (const CompiledTable& table : x_c.tables)
            for (std::size_t i = 0; i < table.source->inputs.size(); ++i) {
                if (table.source->inputs[i].name != name) continue;
                const bool own = &table == &x_table;
                if (column.slot >= 0 && !own) continue;
                if (own) column.codes.clear();
                column.input = &table.source->inputs[i];
                column.codes.insert(column.codes.end(), table.inputCodes[i].begin(), table.inputCodes[i].end());
                if (own) column.slot = table.firstInput + static_cast<int>(i);
            }
        return column;
    }

    bool fill(long number) {
        for (std::size_t i = 0; i < x_columns.size(); ++i) {
            const Column& column = x_columns[i];
            const std::string_view field = x_fields[i];
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
                x_cells[static_cast<std::size_t>(column.slot)] = code < 0 ? Cell{} : Cell::ofCode(code);
        }
        return true;
    }

    void write(const Hit& hit, long number) {
        if (!hit.match || hit.conclusion < 0) return reject(number, "no rule gives a class");
        const CompiledThen& then = hit.match->then;
        x_buffer += x_c.codeName(hit.conclusion);
        const Frame frame = x_c.frame(x_cells.data(), nullptr, -1);
        for (std::size_t i = 0; i < x_c.source->modifiers.size(); ++i) {
            bool on = false;
            for (const auto& [modifier, program] : then.modifiers)
                if (static_cast<std::size_t>(modifier) == i)
                    on = evaluate(x_c.programs[static_cast<std::size_t>(program)], frame).isTrue();
            x_buffer += on ? ",yes" : ",no";
        }
        x_buffer += ',';
        x_buffer += hit.row->source->rule;
        x_buffer += ',';
        x_buffer += then.source->kind;
        x_buffer += '\n';
    }

    void reject(long number, const std::string& why) {
        ++x_errors;
        x_buffer.append(1 + x_c.source->modifiers.size(), ',');
        x_buffer += "error,\n";
        x_err << "line " << number << ": " << why << '\n';
    }

    const CompiledTemplate& x_c;
    const CompiledTable& x_table;
    std::ostream& x_out;
    std::ostream& x_err;
    std::vector<Cell> x_cells;
    std::vector<Column> x_columns;
    std::vector<std::string_view> x_fields;
    std::string x_buffer;
    long x_errors = 0;
};

/// getline that gives up on a line without end.
bool readLine(std::istream& in, std::string& line, bool& tooLong) {
    line.clear();
    tooLong = false;
    if (!std::getline(in, line)) return false;
    tooLong = line.size() > maxLine;
    return true;
}

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
    std::string line;
    bool tooLong = false;
    if (!detail::readLine(in, line, tooLong) || tooLong)
        return tl::unexpected(Error{"decide.header", "The input has no header line.", "line 1"});
    if (auto error = decider.header(line)) return tl::unexpected(std::move(*error));
    long number = 1, emptySince = 0;
    while (detail::readLine(in, line, tooLong)) {
        ++number;
        if (line.empty() || line == "\r") {  // at the end of the input an empty line is no row
            ++emptySince;
            continue;
        }
        for (; emptySince > 0; --emptySince) {
            std::string empty;
            decider.row(empty, number - emptySince);
        }
        if (tooLong) line = "\"";
        decider.row(line, number);
    }
    decider.flush();
    return decider.errors();
}

}  // namespace reporting
