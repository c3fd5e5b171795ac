#include "tests/workstation/reader.h"

#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <chrono>
#include <cstdlib>
#include <fstream>
#include <nlohmann/json.hpp>
#include <thread>

#include "reporting/model/reading_json.h"

namespace workstation {

namespace fs = std::filesystem;
using namespace std::chrono_literals;

bool waitFor(const std::function<bool()>& condition, double seconds) {
    const auto end = std::chrono::steady_clock::now() + std::chrono::duration<double>(seconds);
    while (!condition()) {
        if (std::chrono::steady_clock::now() > end) return false;
        std::this_thread::sleep_for(30ms);
    }
    return true;
}

namespace {

int shell(const std::string& command) {
    return std::system((command + " >/dev/null 2>&1").c_str());
}

}  // namespace

Program::Program(const fs::path& study, const fs::path& data) : data_(data) {
    pid_ = fork();
    if (pid_ == 0) {
        const std::string program = FIMBRIA_BINARY_DIR "/bin/fimbria";
        unsetenv("QT_QPA_PLATFORM");
        execl(program.c_str(), "fimbria", study.c_str(), "--lang", "en", "--data", data.c_str(), nullptr);
        _exit(127);
    }
    BOOST_REQUIRE(pid_ > 0);
    // the draft's file is made when the study is open and the guide stands
    const bool open =
        waitFor([&] { return fs::exists(data_ / "hsg" / "drafts") && !fs::is_empty(data_ / "hsg" / "drafts"); }, 60);
    BOOST_REQUIRE_MESSAGE(open, "the window did not open the study");
    std::this_thread::sleep_for(3s);
    press("F6");  // from the films to the guide
}

Program::~Program() {
    kill();
}

void Program::kill() {
    if (pid_ <= 0) return;
    ::kill(pid_, SIGKILL);
    waitpid(pid_, nullptr, 0);
    pid_ = -1;
}

void Program::press(const std::string& keys) {
    BOOST_REQUIRE_MESSAGE(shell("xdotool key --clearmodifiers " + keys) == 0, "xdotool " << keys);
    std::this_thread::sleep_for(60ms);
}

void Program::type(const std::string& text) {
    BOOST_REQUIRE(shell("xdotool type --delay 20 '" + text + "'") == 0);
    std::this_thread::sleep_for(60ms);
}

std::optional<reporting::Reading> Program::draft() const {
    std::string last;
    for (const auto& entry : fs::directory_iterator(data_ / "hsg" / "drafts")) {
        if (entry.path().extension() != ".jsonl") continue;
        std::ifstream in(entry.path());
        for (std::string line; std::getline(in, line);)
            if (!line.empty()) last = line;
    }
    const auto json = nlohmann::json::parse(last, nullptr, false);
    if (json.is_discarded() || !json.contains("reading")) return std::nullopt;
    auto reading = reporting::readingFromJson(json["reading"].dump());
    if (!reading) return std::nullopt;
    return *reading;
}

namespace {

/// One reader at work: where she is in the step, and how many answers she gave.
class Reader {
public:
    Reader(Program& program, const reporting::CompiledTemplate& compiled, const reporting::Reading& right)
        : program_(program), compiled_(compiled), right_(right) {}

    /// False when the wanted number of answers is reached.
    bool step(const reporting::Step& step, const reporting::SideId& side, int stopAfter) {
        if (isProposed(step, side)) {
            program_.press("Return");
            BOOST_REQUIRE_MESSAGE(waitFor([&] { return !isProposed(step, side); }, 5),
                                  "what the headers say was not accepted: " << step.id);
        }
        // the keyboard goes from one required blank to the next, from the top again at the end
        std::size_t from = 0;
        bool isGivenByHand = false;
        while (const auto* question = nextOpen(step, side, from)) {
            const auto* answer = right_.answer(question->id, question->perSide ? side : reporting::SideId());
            BOOST_REQUIRE_MESSAGE(answer, "the case has no answer to " << question->id);
            give(*question, *answer);
            isGivenByHand = true;
            if (stopAfter && ++given_ >= stopAfter) return false;
        }
        // accepting that leaves nothing required open goes on by itself, and so does the last answer of all
        const bool wentOn = isGivenByHand ? isAllAnswered(step, side) : hasPrefill(step);
        if (!wentOn) program_.press("ctrl+Next");
        return true;
    }

private:
    bool hasPrefill(const reporting::Step& step) const {
        return std::any_of(step.questions.begin(), step.questions.end(), [&](const auto& id) {
            const auto& question = *reporting::templateOf(compiled_).question(id);
            return question.required && !question.prefill.empty();
        });
    }

    /// A required question that headers can answer is blank yet.
    bool isProposed(const reporting::Step& step, const reporting::SideId& side) const {
        return std::any_of(step.questions.begin(), step.questions.end(), [&](const auto& id) {
            const auto& question = *reporting::templateOf(compiled_).question(id);
            return !question.prefill.empty() && isOpen(question, side);
        });
    }

    reporting::Reading now() const {
        auto reading = program_.draft();
        if (reading) return *reading;
        auto empty = right_;
        empty.answers.clear();
        return empty;
    }

    bool isOpen(const reporting::Question& question, const reporting::SideId& side) const {
        const auto reading = now();
        const auto whose = question.perSide ? side : reporting::SideId();
        const reporting::Evaluation evaluation(compiled_, reading);
        return !reading.answer(question.id, whose) && evaluation.isShown(question, whose) &&
               evaluation.isRequired(question, whose);
    }

    bool isAllAnswered(const reporting::Step& step, const reporting::SideId& side) const {
        const auto reading = now();
        const reporting::Evaluation evaluation(compiled_, reading);
        return std::all_of(step.questions.begin(), step.questions.end(), [&](const auto& id) {
            const auto& question = *reporting::templateOf(compiled_).question(id);
            const auto whose = question.perSide ? side : reporting::SideId();
            return reading.answer(id, whose) || !evaluation.isShown(question, whose);
        });
    }

    const reporting::Question* nextOpen(const reporting::Step& step, const reporting::SideId& side,
                                        std::size_t& from) const {
        for (std::size_t i = 0; i < step.questions.size(); ++i) {
            const auto at = (from + i) % step.questions.size();
            const auto* question = reporting::templateOf(compiled_).question(step.questions[at]);
            if (!isOpen(*question, side)) continue;
            from = at;
            return question;
        }
        return nullptr;
    }

    bool isGiven(const reporting::Answer& answer) const {
        const auto reading = program_.draft();
        const auto* given = reading ? reading->answer(answer.question, answer.side) : nullptr;
        return given && given->value == answer.value;
    }

    static std::string keyOf(const reporting::Question& question, const std::string& option) {
        int position = 0;
        for (const auto& o : question.options) {
            ++position;
            if (o.id == option) return o.key.empty() ? std::to_string(position) : o.key;
        }
        return "n";
    }

    void give(const reporting::Question& question, const reporting::Answer& answer) {
        if (const auto* choice = std::get_if<reporting::Choice>(&answer.value)) {
            program_.press(keyOf(question, choice->code));
            if (choice->code == question.notAssessable) program_.press("1");
        } else if (const auto* many = std::get_if<reporting::Choices>(&answer.value)) {
            for (const auto& code : many->codes) program_.press(keyOf(question, code));
            program_.press(many->codes.empty() ? "0" : "Return");
        } else if (const auto* number = std::get_if<reporting::Number>(&answer.value)) {
            program_.press("ctrl+a");
            program_.type(std::to_string(static_cast<int>(number->value)));
            program_.press("Return");
        }
        BOOST_REQUIRE_MESSAGE(waitFor([&] { return isGiven(answer); }, 5),
                              "the keys for " << answer.question << " " << answer.side << " gave no such answer");
    }

    Program& program_;
    const reporting::CompiledTemplate& compiled_;
    const reporting::Reading& right_;
    int given_ = 0;
};

}  // namespace

void readByKeyboard(Program& program, const reporting::CompiledTemplate& compiled, const reporting::Reading& right,
                    int stopAfter) {
    Reader reader(program, compiled, right);
    const auto& source = reporting::templateOf(compiled);
    for (const auto& step : source.steps) {
        if (step.isUrgent) continue;  // nothing of the case is
        if (!step.perSide) {
            if (!reader.step(step, {}, stopAfter)) return;
            continue;
        }
        for (const auto& side : source.sides)
            if (!reader.step(step, side.id, stopAfter)) return;
    }
}

}  // namespace workstation
