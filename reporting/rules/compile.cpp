#include <algorithm>
#include <set>
#include <tuple>

#include "reporting/rules/compiled.h"
#include "reporting/template/load.h"
#include "reporting/template/template_reader.h"

namespace reporting {
namespace detail {
namespace {

using Kind = Type::Kind;

/// Every expression of a template, each in its context.
class TemplateCompiler {
public:
    TemplateCompiler(CompiledTemplate& compiled, Diagnostics& diagnostics)
        : c_(compiled), t_(*compiled.source), compiler_(compiled, diagnostics) {
        truth_.kind = Kind::Truth;
    }

    void run() {
        layOut(c_);
        c_.programs.resize(static_cast<std::size_t>(t_.expressionCount));
        variants();
        derived();
        for (const Question& question : t_.questions) this->question(question);
        compileTables(c_, compiler_);
        for (const DecisionTable& table : t_.tables) notes(table);
        statements(t_.examLine);
        statements(t_.sideLine);
        statements(t_.notes);
        statements(t_.lineFrame);
        statements(t_.recommendations);
        statements(t_.limitations);
        for (const ContradictionRule& rule : t_.contradictions) statement(rule.statement);
        sections(t_.sections);
        diagram();
        rankOrders();
        checkLines(t_, compiler_);
        neverShown();
    }
    ExpressionCompiler& compiler() { return compiler_; }

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
        for (const IntervalClass& one : t_.interval.classes)
            for (const IntervalClass::Variant& variant : one.variants) compiler_.compile(variant.when, context, truth_);
    }

    void derived() {
        for (std::size_t i = 0; i < t_.derived.size(); ++i) {
            const Derived& one = t_.derived[i];
            Context context = scoped(one.scope, false);
            context.derivedBefore = static_cast<int>(i);
            Symbol& symbol = c_.answers[one.id];
            Type declared = one.values.empty() ? Type{} : symbol.type;
            compiler_.compile(one.is, context, declared);
            const Program* program = c_.program(one.is);
            if (!program || program->root < 0) continue;
            Type type = program->type;
            if (one.values.empty() && type.kind != Kind::Truth && type.kind != Kind::Number)
                compiler_.error(one.is.place, "template.derived", "A derived code needs its 'values'.");
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

    /// What a proposal for the question must give: a number, or one of its options.
    Type answerType(const Question& q) const {
        Type type;
        type.kind = q.kind == QuestionKind::Number ? Kind::Number : Kind::Code;
        for (const Option& option : q.options) type.codes.push_back(c_.codeId(option.id));
        return type;
    }

    void question(const Question& q) {
        const Context context = scoped(q.perSide ? Scope::Side : Scope::Exam, false);
        compiler_.compile(q.required, context, truth_);
        compiler_.compile(q.shownWhen, context, truth_);
        compiler_.compile(q.filmRequired, context, truth_);
        compiler_.compile(q.pointRequired, context, truth_);
        for (const Prefill& prefill : q.prefill) {
            compiler_.compile(prefill.is, context, answerType(q));
            for (const auto& [option, when] : prefill.each) compiler_.compile(when, context, truth_);
        }
        looksBack(q, q.shownWhen, "Whether '" + q.id + "' is asked");
        if (!q.normal) return;
        compiler_.compile(q.normal->when, context, truth_);
        looksBack(q, q.normal->when, "The normal answer of '" + q.id + "'");
    }

    /// A condition of a question may read only what is asked before it.
    void looksBack(const Question& q, const Expression& condition, const std::string& what) {
        const Program* program = c_.program(condition);
        if (!program) return;
        const int own = static_cast<int>(&q - t_.questions.data());
        for (const Read& read : program->reads)
            if (read.kind == Read::Kind::Question && read.index >= own && read.mode != Mode::Other)
                compiler_.error(condition.place, "template.forward-reference",
                                what + " depends on '" + t_.questions[static_cast<std::size_t>(read.index)].id +
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
            for (const ListItem& item : argument.items) {
                compiler_.compile(item.when, context, truth_);
                phrase(item.phrase, context);
            }
            if (!argument.value) continue;
            Type expected;
            const bool number = argument.kind == ArgumentKind::Number || argument.kind == ArgumentKind::Duration;
            if (number) expected.kind = Kind::Number;
            compiler_.compile(argument.value, context, expected);
            const Program* program = c_.program(argument.value);
            if (!program || program->root < 0) continue;
            const Type& type = program->type;
            const bool answerOnly = argument.literal == "reason" || argument.kind == ArgumentKind::Text;
            const bool answers = !program->reads.empty() && program->reads[0].kind == Read::Kind::Question;
            if (answerOnly && !answers)
                compiler_.error(argument.value.place, "template.argument", "An answer is expected here.");
            if (argument.kind == ArgumentKind::Text && type.kind != Kind::Text)
                compiler_.error(argument.value.place, "template.argument", "text(x) needs a text answer.");
            if (argument.kind == ArgumentKind::Label && argument.literal.empty() && type.labels.empty())
                compiler_.error(argument.value.place, "template.argument",
                                "label(x) needs an answer, a side, a class or something else that has a label.");
        }
    }

    void reference(const std::string& text, const Statement& statement, bool mustBeText) {
        const std::size_t dot = text.find('.');
        const std::string prefix = dot == std::string::npos ? "" : text.substr(0, dot);
        const std::string id = dot == std::string::npos ? text : text.substr(dot + 1);
        const Question* q = t_.question(id);
        std::vector<std::string> ids;
        for (const Question& one : t_.questions) ids.push_back(one.id);
        const Place& place = statement.phrase.place;
        if (!q)
            return compiler_.error(place, "template.reference",
                                   "There is no question '" + text + "'." + suggestion(id, ids));
        const bool sided = prefix == "own" || prefix == "other";
        if (q->perSide == prefix.empty() || (!prefix.empty() && !sided && c_.sideIndex(prefix) < 0))
            compiler_.error(place, "template.reference",
                            q->perSide ? "'" + id + "' is asked once a side: own." + id + " or SIDE." + id + "."
                                       : "'" + id + "' belongs to the whole examination.");
        if (sided && statement.scope != Scope::Side)
            compiler_.error(place, "template.reference", "'" + text + "' means something only once a side.");
        if (mustBeText && q->kind != QuestionKind::Text)
            compiler_.error(place, "template.reference", "'" + text + "' is no text.");
    }

    void statement(const Statement& one) {
        const Context context = scoped(one.scope, true);
        compiler_.compile(one.when, context, truth_);
        compiler_.compile(one.said, context, truth_);
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
            statements(section.lead);
            statements(section.cavity);
            sections(section.sections);
        }
    }

    void diagram() {
        for (const DiagramElement& element : t_.diagram) {
            const bool sided = element.id.find("{side}") != std::string::npos;
            for (const auto& [when, state] : element.states)
                compiler_.compile(when, scoped(sided ? Scope::Side : Scope::Exam, true), truth_);
            Statement asks;
            asks.scope = sided ? Scope::Side : Scope::Exam;
            asks.phrase.place = element.place;
            for (const std::string& ask : element.ask) reference(ask, asks, false);
        }
    }

    void rankOrders() {
        for (const std::vector<int>& order : c_.orders) {
            std::vector<int> ranks(c_.codes.size(), -1);
            for (std::size_t i = 0; i < order.size(); ++i)
                ranks[static_cast<std::size_t>(order[i])] = static_cast<int>(i);
            c_.ranks.push_back(std::move(ranks));
        }
    }

    /// With nothing known at all, not even parameters, a condition that is already false can never become true.
    void neverShown() {
        const std::vector<Cell> nothing(static_cast<std::size_t>(c_.layout.cells));
        const std::vector<unsigned char> cited(nothing.size());
        for (const Question& q : t_.questions) {
            const Program* shown = c_.program(q.shownWhen);
            if (!shown || shown->root < 0) continue;
            const bool mustAsk =
                q.required && std::none_of(shown->nodes.begin(), shown->nodes.end(), [](const Node& node) {
                    return node.op == Op::Blank || node.op == Op::Cites;
                });
            if (mustAsk && evaluate(*shown, c_.frame(nothing.data(), cited.data(), q.perSide ? 0 : -1)).isFalse())
                compiler_.error(q.shownWhen.place, "template.unreachable",
                                "The required question '" + q.id + "' is never shown.");
        }
    }

    CompiledTemplate& c_;
    const Template& t_;
    ExpressionCompiler compiler_;
    Type truth_;
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

namespace {

/// What loading found and what compiling finds, together.
Compilation compiledWith(const std::shared_ptr<const Template>& source, const Diagnostics& diagnostics) {
    Compilation result;
    if (source) result = compile(source);
    result.diagnostics.insert(result.diagnostics.end(), diagnostics.begin(), diagnostics.end());
    detail::sortDiagnostics(result.diagnostics);
    if (detail::hasErrors(result.diagnostics)) result.value = nullptr;
    return result;
}

}  // namespace

Compilation openTemplate(const std::string& folder) {
    Diagnostics diagnostics;
    const auto files = readTemplateFiles(folder, diagnostics);
    return compiledWith(files ? detail::readFiles(*files, diagnostics) : nullptr, diagnostics);
}

Compilation openTemplate(const TemplateFiles& files) {
    Diagnostics diagnostics;
    return compiledWith(detail::readFiles(files, diagnostics), diagnostics);
}

Compilation openResolved(const std::string& resolved) {
    const LoadedTemplate loaded = templateFromResolved(resolved);
    return compiledWith(loaded.value, loaded.diagnostics);
}

}  // namespace reporting
