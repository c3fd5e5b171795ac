#include <algorithm>
#include <random>

#include "reporting/rules/compiled.h"
#include "reporting/template/map_view.h"

namespace reporting::detail {
namespace {

using Kind = Type::Kind;

class TableCompiler {
public:
    TableCompiler(CompiledTemplate& compiled, ExpressionCompiler& compiler, const DecisionTable& table)
        : c_(compiled), compiler_(compiler), source_(table) {
        for (const ConclusionClass& one : compiled.source->classes) classes_.codes.push_back(compiled.intern(one.id));
        classes_.kind = Kind::Code;
        truth_.kind = Kind::Truth;
    }

    CompiledTable run() {
        table_.source = &source_;
        table_.firstInput = static_cast<int>(c_.source->parameters.size());
        table_.cells = table_.firstInput;
        for (const TableInput& input : source_.inputs) addInput(input);
        table_.firstLet = table_.cells;
        Context context;
        context.table = &symbols_;
        for (const Expression& one : source_.valid) table_.valid.push_back(compiler_.compile(one, context, truth_));
        for (const auto& [name, is] : source_.lets) addLet(name, is);
        for (const TableRow& row : source_.rows) addRow(row);
        if (source_.rows.empty() || source_.rows.back().when)
            compiler_.error(source_.place, "template.table",
                            "The last row of a table has no 'when': every input must end somewhere.");
        return std::move(table_);
    }

private:
    int orderOf(const std::vector<int>& list) {
        const auto known = std::find(c_.orders.begin(), c_.orders.end(), list);
        if (known != c_.orders.end()) return static_cast<int>(known - c_.orders.begin());
        c_.orders.push_back(list);
        return static_cast<int>(c_.orders.size()) - 1;
    }

    Type typeOf(const TableInput& input) {
        Type type;
        type.kind = Kind::Code;
        bool numbers = true;
        for (const std::string& value : input.values) {
            type.codes.push_back(c_.intern(value));
            numbers = numbers && parseNumber(value).has_value();
        }
        std::vector<int> order;
        for (const std::string& value : input.ordered) {
            if (std::find(input.values.begin(), input.values.end(), value) == input.values.end())
                compiler_.error(input.place, "template.table",
                                "'" + value + "' is ordered, but no value of '" + input.name + "'.");
            order.push_back(c_.intern(value));
        }
        if (order.empty() && numbers) order = type.codes;
        if (!order.empty()) type.order = orderOf(order);
        return type;
    }

    void addInput(const TableInput& input) {
        Symbol symbol;
        symbol.type = typeOf(input);
        symbol.slot = table_.cells++;
        symbol.read.kind = Read::Kind::Table;
        if (input.values.empty() || input.values.size() > 64)
            compiler_.error(input.place, "template.table", "An input has 1 to 64 values.");
        Context context;
        context.side = true;
        compiler_.compile(input.from, context, symbol.type);
        std::vector<std::pair<std::string, int>> codes;
        for (const std::string& value : input.values) codes.emplace_back(value, c_.intern(value));
        table_.inputCodes.push_back(std::move(codes));
        symbols_[input.name] = symbol;
    }

    void addLet(const std::string& name, const Expression& is) {
        Context context;
        context.table = &symbols_;
        // what replaces an input keeps to its values, so that later rows read the same codes
        const auto replaced = symbols_.find(name);
        Type expected;
        if (replaced != symbols_.end() && replaced->second.type.kind == Kind::Code) expected = replaced->second.type;
        table_.lets.push_back(compiler_.compile(is, context, expected));
        Symbol symbol;
        const Program* program = c_.program(is);
        if (program) symbol.type = program->type;
        if (expected.kind == Kind::Code) symbol.type = expected;
        symbol.type.word.clear();
        symbol.slot = table_.cells++;
        symbol.read.kind = Read::Kind::Table;
        symbols_[name] = symbol;
    }

    void addRow(const TableRow& row) {
        Context context;
        context.table = &symbols_;
        CompiledRow out;
        out.source = &row;
        if (&row != &source_.rows.back() && !row.when)
            compiler_.error(row.place, "template.table",
                            "A row without 'when' must be the last: those below it are never reached.");
        out.when = compiler_.compile(row.when, context, truth_);
        for (const TableCase& one : row.cases) {
            CompiledCase compiled;
            compiled.when = compiler_.compile(one.when, context, truth_);
            compiled.then = then(row, one.then, context);
            if ((&one == &row.cases.back()) != !one.when)
                compiler_.error(row.place, "template.table",
                                "In '" + row.rule + "' the last case, and only it, has no 'when'.");
            out.cases.push_back(std::move(compiled));
        }
        table_.rows.push_back(std::move(out));
    }

    CompiledThen then(const TableRow& row, const TableThen& source, const Context& context) {
        CompiledThen out;
        out.source = &source;
        out.conclusion = compiler_.compile(source.conclusion, context, classes_);
        const auto& classes = c_.source->classes;
        if (!source.kind.empty() && std::none_of(classes.begin(), classes.end(), [&](const ConclusionClass& one) {
                return one.kinds.count(source.kind) > 0;
            }))
            compiler_.error(row.place, "template.unknown-id", "No class has the kind '" + source.kind + "'.");
        std::vector<std::string> names;
        for (const Modifier& one : c_.source->modifiers) names.push_back(one.id);
        for (const auto& [id, when] : source.modifiers) {
            const auto known = std::find(names.begin(), names.end(), id);
            if (known == names.end())
                compiler_.error(when.place, "template.unknown-id",
                                "There is no modifier '" + id + "'." + suggestion(id, names));
            out.modifiers.emplace_back(static_cast<int>(known - names.begin()),
                                       compiler_.compile(when, context, truth_));
        }
        return out;
    }

    CompiledTemplate& c_;
    ExpressionCompiler& compiler_;
    const DecisionTable& source_;
    Symbols symbols_;
    CompiledTable table_;
    Type classes_, truth_;
};

/// The inputs of one sampled combination; nothing but the values that the table declares.
std::string sampleRow(const CompiledTable& table, std::mt19937& random, Cell* cells) {
    std::string text;
    for (std::size_t i = 0; i < table.inputCodes.size(); ++i) {
        const auto& codes = table.inputCodes[i];
        const bool optional = table.source->inputs[i].optional;
        const std::size_t pick = random() % (codes.size() + (optional ? 1 : 0));
        Cell& cell = cells[table.firstInput + static_cast<int>(i)];
        cell = pick < codes.size() ? Cell::ofCode(codes[pick].second) : Cell{};
        text += (i ? ", " : "") + table.source->inputs[i].name + "=" + (pick < codes.size() ? codes[pick].first : "");
    }
    return text;
}

}  // namespace

void compileTables(CompiledTemplate& compiled, ExpressionCompiler& compiler) {
    for (const DecisionTable& table : compiled.source->tables)
        compiled.tables.push_back(TableCompiler(compiled, compiler, table).run());
}

bool inputIsValid(const CompiledTemplate& compiled, const CompiledTable& table, Cell* cells) {
    const Frame frame = compiled.frame(cells, nullptr, -1);
    for (int program : table.valid)
        if (!evaluate(compiled.programs[static_cast<std::size_t>(program)], frame).isTrue()) return false;
    return true;
}

Hit runTable(const CompiledTemplate& compiled, const CompiledTable& table, Cell* cells) {
    const Frame frame = compiled.frame(cells, nullptr, -1);
    const auto value = [&](int program) {
        return evaluate(compiled.programs[static_cast<std::size_t>(program)], frame);
    };
    for (std::size_t i = 0; i < table.lets.size(); ++i)
        cells[table.firstLet + static_cast<int>(i)] = value(table.lets[i]);
    for (const CompiledRow& row : table.rows) {
        if (row.when >= 0 && !value(row.when).isTrue()) continue;
        for (const CompiledCase& one : row.cases) {
            if (one.when >= 0 && !value(one.when).isTrue()) continue;
            const Cell conclusion = value(one.then.conclusion);
            return {&row, &one, conclusion.known ? conclusion.code : -1};
        }
        return {&row, nullptr, -1};
    }
    return {};
}

void checkTotality(const CompiledTemplate& compiled, ExpressionCompiler& compiler) {
    // a template of thousands of tables or rows must not take minutes
    std::size_t rows = 1;
    for (const CompiledTable& table : compiled.tables) rows += 1 + table.rows.size();
    const int samples = static_cast<int>(std::min<std::size_t>(4000, 4'000'000 / rows));
    for (const CompiledTable& table : compiled.tables) {
        std::mt19937 random(20240229);
        std::vector<Cell> cells(static_cast<std::size_t>(table.cells));
        std::copy_n(compiled.initial.begin(), table.firstInput, cells.begin());
        int valid = 0;
        for (int i = 0; i < samples; ++i) {
            const std::string inputs = sampleRow(table, random, cells.data());
            if (!inputIsValid(compiled, table, cells.data())) continue;
            ++valid;
            const Hit hit = runTable(compiled, table, cells.data());
            if (hit.conclusion >= 0) continue;
            const std::string rule = hit.row ? "Rule '" + hit.row->source->rule + "' gives no class" : "No row matches";
            compiler.error(hit.row ? hit.row->source->place : table.source->place, "template.table",
                           rule + " for " + inputs + ".");
            break;
        }
        if (valid == 0) compiler.error(table.source->place, "template.table", "No combination of inputs is valid.");
    }
}

}  // namespace reporting::detail
