#include <algorithm>
#include <set>
#include <tuple>

#include "reporting/rules/compiled.h"
#include "reporting/template/template_reader.h"

namespace reporting {
namespace detail {
namespace {

using Kind = Type::Kind;

/// Every expression of a template, each in its context.
class TemplateCompiler {
public:
    TemplateCompiler(CompiledTemplate& compiled, Diagnostics& diagnostics)
        : x_c(compiled), x_t(*compiled.source), x_compiler(compiled, diagnostics) {
        x_truth.kind = Kind::Truth;
    }

    void run() {
        layOut(x_c);
        x_c.programs.resize(static_cast<std::size_t>(x_t.expressionCount));
        variants();
        derived();
        for (const Question& question : x_t.questions) this->question(question);
        compileTables(x_c, x_compiler);
        for (const DecisionTable& table : x_t.tables) notes(table);
        statements(x_t.examLine);
        statements(x_t.recommendations);
        statements(x_t.limitations);
        for (const ContradictionRule& rule : x_t.contradictions) statement(rule.statement);
        sections(x_t.sections);
        diagram();
        rankOrders();
        if (!x_t.examLine.empty() && x_t.examLine.back().when)
            x_compiler.error(x_t.examLine.back().phrase.place, "template.exam-line",
                             "The last exam line has no 'when'.");
        neverShown();
    }
    ExpressionCompiler& compiler() { return x_compiler; }

private:
    static Context scoped(Scope scope, bool afterTables) {
        Context context;
        context.side = scope == Scope::Side;
        context.afterTables = afterTables;
        return context;
    }

    void variants() {
        Context context;
        context.interval = false;
        context.derivedBefore = 0;
        for (const IntervalClass& one : x_t.interval.classes)
            for (const IntervalClass::Variant& variant : one.variants)
                x_compiler.compile(variant.when, context, x_truth);
    }

    void derived() {
        for (std::size_t i = 0; i < x_t.derived.size(); ++i) {
            const Derived& one = x_t.derived[i];
            Context context = scoped(one.scope, false);
            context.derivedBefore = static_cast<int>(i);
            Symbol& symbol = x_c.answers[one.id];
            Type declared = one.values.empty() ? Type{} : symbol.type;
            x_compiler.compile(one.is, context, declared);
            const Program* program = x_c.program(one.is);
            if (!program || program->root < 0) continue;
            Type type = program->type;
            if (one.values.empty() && type.kind != Kind::Truth && type.kind != Kind::Number)
                x_compiler.error(one.is.place, "template.derived", "A derived code needs its 'values'.");
            if (!one.values.empty()) {
                declared.order = type.order;
                declared.labels = type.labels;
                declared.notAssessable = type.notAssessable;
                type = declared;
            }
            type.word.clear();
            symbol.type = type;
        }
    }

    void question(const Question& q) {
        const Context context = scoped(q.perSide ? Scope::Side : Scope::Exam, false);
        x_compiler.compile(q.required, context, x_truth);
        x_compiler.compile(q.shownWhen, context, x_truth);
        const Program* shown = x_c.program(q.shownWhen);
        if (!shown) return;
        const int own = static_cast<int>(&q - x_t.questions.data());
        for (const Read& read : shown->reads)
            if (read.kind == Read::Kind::Question && read.index >= own && read.mode != Mode::Other)
                x_compiler.error(q.shownWhen.place, "template.forward-reference",
                                 "Whether '" + q.id + "' is asked depends on '" +
                                     x_t.questions[static_cast<std::size_t>(read.index)].id +
                                     "', which is asked later.");
    }

    void notes(const DecisionTable& table) {
        for (const TableRow& row : table.rows)
            for (const TableCase& one : row.cases)
                for (const PhraseDef& note : one.then.notes) phrase(note, scoped(Scope::Side, true));
    }

    void phrase(const PhraseDef& def, const Context& context) {
        using ArgumentKind = PhraseCall::Argument::Kind;
        for (const ArgumentDef& argument : def.arguments) {
            if (!argument.value) continue;
            Type expected;
            const bool number = argument.kind == ArgumentKind::Number || argument.kind == ArgumentKind::Duration;
            if (number) expected.kind = Kind::Number;
            x_compiler.compile(argument.value, context, expected);
            const Program* program = x_c.program(argument.value);
            if (!program || program->root < 0) continue;
            const Type& type = program->type;
            const bool answerOnly = argument.literal == "reason" || argument.kind == ArgumentKind::Text;
            const bool answers = !program->reads.empty() && program->reads[0].kind == Read::Kind::Question;
            if (answerOnly && !answers)
                x_compiler.error(argument.value.place, "template.argument", "An answer is expected here.");
            if (argument.kind == ArgumentKind::Text && type.kind != Kind::Text)
                x_compiler.error(argument.value.place, "template.argument", "text(x) needs a text answer.");
            if (argument.kind == ArgumentKind::Label && argument.literal.empty() && type.labels.empty())
                x_compiler.error(argument.value.place, "template.argument",
                                 "label(x) needs an answer, a side, a class or something else that has a label.");
        }
    }

    void reference(const std::string& text, const Statement& statement, bool mustBeText) {
        const std::size_t dot = text.find('.');
        const std::string prefix = dot == std::string::npos ? "" : text.substr(0, dot);
        const std::string id = dot == std::string::npos ? text : text.substr(dot + 1);
        const Question* q = x_t.question(id);
        std::vector<std::string> ids;
        for (const Question& one : x_t.questions) ids.push_back(one.id);
        const Place& place = statement.phrase.place;
        if (!q)
            return x_compiler.error(place, "template.reference",
                                    "There is no question '" + text + "'." + suggestion(id, ids));
        const bool sided = prefix == "own" || prefix == "other";
        if (q->perSide == prefix.empty() || (!prefix.empty() && !sided && x_c.sideIndex(prefix) < 0))
            x_compiler.error(place, "template.reference",
                             q->perSide ? "'" + id + "' is asked once a side: own." + id + " or SIDE." + id + "."
                                        : "'" + id + "' belongs to the whole examination.");
        if (sided && statement.scope != Scope::Side)
            x_compiler.error(place, "template.reference", "'" + text + "' means something only once a side.");
        if (mustBeText && q->kind != QuestionKind::Text)
            x_compiler.error(place, "template.reference", "'" + text + "' is no text.");
    }

    void statement(const Statement& one) {
        const Context context = scoped(one.scope, true);
        x_compiler.compile(one.when, context, x_truth);
        phrase(one.phrase, context);
        for (const std::string& from : one.from) reference(from, one, false);
        if (!one.text.empty()) reference(one.text, one, true);
    }
    void statements(const std::vector<Statement>& list) {
        for (const Statement& one : list) statement(one);
    }

    void sections(const std::vector<SectionDef>& list) {
        for (const SectionDef& section : list) {
            statements(section.sentences);
            statements(section.cavity);
            sections(section.sections);
        }
    }

    void diagram() {
        for (const DiagramElement& element : x_t.diagram) {
            const bool sided = element.id.find("{side}") != std::string::npos;
            for (const auto& [when, state] : element.states)
                x_compiler.compile(when, scoped(sided ? Scope::Side : Scope::Exam, true), x_truth);
        }
    }

    void rankOrders() {
        for (const std::vector<int>& order : x_c.orders) {
            std::vector<int> ranks(x_c.codes.size(), -1);
            for (std::size_t i = 0; i < order.size(); ++i)
                ranks[static_cast<std::size_t>(order[i])] = static_cast<int>(i);
            x_c.ranks.push_back(std::move(ranks));
        }
    }

    /// With nothing known at all, not even parameters, a condition that is already false can never become true.
    void neverShown() {
        const std::vector<Cell> nothing(static_cast<std::size_t>(x_c.layout.cells));
        const std::vector<unsigned char> cited(nothing.size());
        for (const Question& q : x_t.questions) {
            const Program* shown = x_c.program(q.shownWhen);
            if (!shown || shown->root < 0) continue;
            const bool mustAsk =
                q.required && std::none_of(shown->nodes.begin(), shown->nodes.end(), [](const Node& node) {
                    return node.op == Op::Blank || node.op == Op::Cites;
                });
            if (mustAsk && evaluate(*shown, x_c.frame(nothing.data(), cited.data(), q.perSide ? 0 : -1)).isFalse())
                x_compiler.error(q.shownWhen.place, "template.unreachable",
                                 "The required question '" + q.id + "' is never shown.");
        }
    }

    CompiledTemplate& x_c;
    const Template& x_t;
    ExpressionCompiler x_compiler;
    Type x_truth;
};

void sortDiagnostics(Diagnostics& diagnostics) {
    std::stable_sort(diagnostics.begin(), diagnostics.end(), [](const Diagnostic& a, const Diagnostic& b) {
        return std::tie(a.file, a.line, a.column) < std::tie(b.file, b.line, b.column);
    });
    diagnostics.erase(std::unique(diagnostics.begin(), diagnostics.end()), diagnostics.end());
}

bool hasErrors(const Diagnostics& diagnostics) {
    return std::any_of(diagnostics.begin(), diagnostics.end(),
                       [](const Diagnostic& one) { return one.grade == Grade::Error; });
}

}  // namespace
}  // namespace detail

Compilation compile(std::shared_ptr<const Template> source) {
    Compilation result;
    auto compiled = std::make_shared<CompiledTemplate>();
    compiled->source = std::move(source);
    detail::TemplateCompiler compiler(*compiled, result.diagnostics);
    compiler.run();
    if (!detail::hasErrors(result.diagnostics)) detail::checkTotality(*compiled, compiler.compiler());
    detail::sortDiagnostics(result.diagnostics);
    if (!detail::hasErrors(result.diagnostics)) result.value = std::move(compiled);
    return result;
}

const Template& templateOf(const CompiledTemplate& compiled) {
    return *compiled.source;
}

Compilation openTemplate(const std::string& folder) {
    Diagnostics diagnostics;
    const std::shared_ptr<const Template> source = detail::readFolder(folder, diagnostics);
    Compilation result;
    if (source) result = compile(source);
    result.diagnostics.insert(result.diagnostics.end(), diagnostics.begin(), diagnostics.end());
    detail::sortDiagnostics(result.diagnostics);
    if (detail::hasErrors(result.diagnostics)) result.value = nullptr;
    return result;
}

}  // namespace reporting
