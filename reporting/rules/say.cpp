#include <algorithm>

#include "reporting/model/decimal.h"
#include "reporting/rules/state.h"

namespace reporting::detail {
namespace {

using ArgumentKind = PhraseCall::Argument::Kind;

/// The answer that an argument names.
const Answer* answerBehind(const State& state, const Program& program, int side) {
    const std::vector<QuestionRef> refs = answersRead(state, program, side);
    return refs.empty() ? nullptr : state.r.answer(refs[0].question, refs[0].side);
}

class Labels {
public:
    Labels(const State& state, const Type& type) : s_(state), type_(type) {}

    std::string of(const Cell& cell) const {
        if (cell.special || cell.code == type_.notAssessable) {
            if (cell.code >= 0) return notAssessable(cell.code);
        }
        if (type_.kind != Type::Kind::Set) return cell.code < 0 ? "" : key(s_.c.codeName(cell.code));
        std::string keys;
        for (std::size_t i = 0; i < type_.codes.size(); ++i)
            if (cell.bits >> i & 1) keys += (keys.empty() ? "" : " ") + key(s_.c.codeName(type_.codes[i]));
        return keys.empty() && has("none") ? "none" : keys;
    }

private:
    bool has(const std::string& label) const {
        const auto& all = s_.t.labels;
        return !s_.t.languages.empty() && all.count(s_.t.languages[0]) && all.at(s_.t.languages[0]).count(label);
    }
    std::string key(const std::string& code) const {
        const std::string full = type_.labels + "." + code;
        if (full.rfind("option.", 0) != 0) return full;
        const std::string brief = "short" + full.substr(6);
        return has(brief) ? brief : full;
    }
    std::string notAssessable(int code) const {
        const std::string own = key(s_.c.codeName(code));
        return has(own) ? own : "not_assessable";
    }

    const State& s_;
    const Type& type_;
};

std::string numberText(const Cell& cell, const Type& type) {
    if (type.decimals >= 0) return decimal(cell.number, type.decimals);
    std::string text = decimal(cell.number, 2);
    if (text.find('.') == std::string::npos) return text;
    while (text.back() == '0') text.pop_back();
    if (text.back() == '.') text.pop_back();
    return text;
}

/// Empty: not known.
std::string valueOf(const State& state, const ArgumentDef& argument, int side) {
    if (argument.kind == ArgumentKind::Phrase) return argument.literal;
    const Program* program = state.c.program(argument.value);
    if (!program) return {};
    if (argument.literal == "reason") {
        const Answer* answer = answerBehind(state, *program, side);
        return answer && !answer->reason.empty() ? "reason." + answer->reason : std::string();
    }
    const Cell cell = state.run(argument.value, side);
    if (!cell.known) return {};
    switch (argument.kind) {
        case ArgumentKind::Text: {
            const Answer* answer = answerBehind(state, *program, side);
            const Text* text = answer ? std::get_if<Text>(&answer->value) : nullptr;
            return text ? text->value : std::string();
        }
        case ArgumentKind::Label:
            return Labels(state, program->type).of(cell);
        case ArgumentKind::Number:
            return cell.special ? std::string() : numberText(cell, program->type);
        case ArgumentKind::Duration:
            return cell.special ? std::string() : decimal(cell.number, 0);
        case ArgumentKind::Phrase:
        case ArgumentKind::List:
            break;
    }
    return {};
}

std::vector<PhraseCall> itemsOf(const State& state, const ArgumentDef& argument, int side, bool fill) {
    std::vector<PhraseCall> items;
    for (const ListItem& item : argument.items)
        if (state.run(item.when, side).isTrue())
            if (auto call = say(state, item.phrase, side, fill)) items.push_back(std::move(*call));
    return items;
}

}  // namespace

std::optional<PhraseCall> say(const State& state, const PhraseDef& phrase, int side, bool fill) {
    PhraseCall call;
    call.id = phrase.id;
    for (const ArgumentDef& argument : phrase.arguments) {
        if (argument.kind == ArgumentKind::List) {
            if (auto items = itemsOf(state, argument, side, fill); !items.empty()) {
                call.arguments.push_back({argument.name, ArgumentKind::List, argument.literal, std::move(items)});
                continue;
            }
        }
        std::string value = valueOf(state, argument, side);
        if (value.empty() && !fill) return std::nullopt;
        if (value.empty())
            call.arguments.push_back({argument.name, ArgumentKind::Text, "—"});
        else
            call.arguments.push_back({argument.name, argument.kind, std::move(value)});
    }
    return call;
}

}  // namespace reporting::detail
