#include <algorithm>

#include "reporting/template/template_reader.h"

namespace reporting::detail {
namespace {

class SampleCheck {
public:
    SampleCheck(const Template& value, Problems& problems) : t_(value), problems_(problems) {
        for (const Question& question : value.questions) questions_.push_back(question.id);
        for (const Side& side : value.sides) sides_.push_back(side.id);
    }

    void run() {
        for (const SampleCase& sample : t_.samples)
            for (const SampleAnswer& answer : sample.answers) check(answer);
    }

private:
    void error(const SampleAnswer& answer, const std::string& message) {
        problems_.error(answer.place, "template.case", message);
    }

    void check(const SampleAnswer& answer) {
        const bool isBlank = answer.values == std::vector<std::string>{""};
        // what an overlay took away, its base answers in vain; a resolved template was checked as files
        const bool isOwn = answer.place.file == "cases.yaml";
        const Question* question = t_.question(answer.question);
        if (!question) {
            if (isOwn)
                error(answer,
                      "There is no question '" + answer.question + "'." + suggestion(answer.question, questions_));
            return;
        }
        checkSide(answer, *question);
        if (isBlank) return;
        if (question->kind == QuestionKind::Number)
            checkNumber(answer, *question);
        else if (question->kind != QuestionKind::Text && isOwn)
            checkCodes(answer, *question);
        if (question->kind != QuestionKind::Choices && answer.values.size() != 1)
            error(answer, "'" + answer.question + "' takes one value.");
    }

    void checkSide(const SampleAnswer& answer, const Question& question) {
        const bool known = std::find(sides_.begin(), sides_.end(), answer.side) != sides_.end();
        if (question.perSide && !known)
            error(answer, "'" + answer.question + "' is asked once a side: \"" + answer.question + "@" +
                              (sides_.empty() ? std::string("SIDE") : sides_.front()) + "\"." +
                              suggestion(answer.side, sides_));
        if (!question.perSide && !answer.side.empty())
            error(answer, "'" + answer.question + "' belongs to the whole examination: without a side.");
    }

    void checkNumber(const SampleAnswer& answer, const Question& question) {
        if (answer.values.size() != 1 || answer.values.front() == question.notAssessable) return;
        const auto number = parseNumber(answer.values.front());
        if (!number || (question.min && *number < *question.min) || (question.max && *number > *question.max))
            error(answer, "'" + answer.values.front() + "' is no number that '" + question.id + "' takes" +
                              (question.unit.empty() ? "." : ", in " + question.unit + "."));
    }

    void checkCodes(const SampleAnswer& answer, const Question& question) {
        std::vector<std::string> options;
        for (const Option& option : question.options) options.push_back(option.id);
        if (!question.notAssessable.empty()) options.push_back(question.notAssessable);
        for (const std::string& code : answer.values)
            if (std::find(options.begin(), options.end(), code) == options.end() &&
                !(question.kind == QuestionKind::Choices && code == "none"))
                error(answer, "There is no option '" + code + "'." + suggestion(code, options));
    }

    const Template& t_;
    Problems& problems_;
    std::vector<std::string> questions_, sides_;
};

SampleAnswer readAnswer(ReadContext& context, MapView& map, const YamlEntry& entry) {
    SampleAnswer answer;
    answer.place = entry.place;
    const std::size_t at = entry.key.find('@');
    answer.question = entry.key.substr(0, at);
    if (at != std::string::npos) answer.side = entry.key.substr(at + 1);
    const YamlNode* node = map.take(entry.key);
    if (node && node->isSequence())
        answer.values = context.words(*node);
    else if (node)
        answer.values = {context.scalar(*node)};
    return answer;
}

}  // namespace

void readSamples(ReadContext& context, const YamlNode& root) {
    MapView map(context, root, "cases.yaml");
    std::set<std::string> seen;
    for (const YamlNode& item : map.items("cases")) {
        MapView sample(context, item, "a sample case");
        SampleCase value;
        value.name = sample.identifier("case", true);
        value.place = sample.place();
        if (!value.name.empty() && !seen.insert(value.name).second)
            context.problems.error(value.place, "template.duplicate-id", "The case '" + value.name + "' stands twice.");
        if (const YamlNode* answers = sample.need("answers")) {
            MapView given(context, *answers, "answers");
            for (const YamlEntry& entry : answers->entries) value.answers.push_back(readAnswer(context, given, entry));
        }
        context.value.samples.push_back(std::move(value));
    }
}

void checkSamples(const Template& value, Problems& problems) {
    SampleCheck(value, problems).run();
}

}  // namespace reporting::detail
