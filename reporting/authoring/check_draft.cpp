#include "reporting/authoring/check_draft.h"

#include <algorithm>
#include <tuple>

#include "reporting/authoring/draft_view_p.h"
#include "reporting/template/template_reader.h"

namespace reporting::authoring {
namespace {

/// The words between the last pair of quotes before `end`.
std::string quotedBefore(const std::string& text, std::size_t end) {
    const std::size_t close = end == 0 ? std::string::npos : text.rfind('\'', end - 1);
    const std::size_t open = close == std::string::npos || close == 0 ? close : text.rfind('\'', close - 1);
    return open == std::string::npos || open >= close ? std::string() : text.substr(open + 1, close - open - 1);
}

bool isWordByte(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

/// The word as a whole, not inside a longer one.
std::size_t findWord(const std::string& text, const std::string& word, std::size_t from) {
    for (std::size_t at = text.find(word, from); at != std::string::npos; at = text.find(word, at + 1)) {
        const bool starts = at == 0 || !isWordByte(text[at - 1]);
        const std::size_t end = at + word.size();
        if (starts && (end >= text.size() || !isWordByte(text[end]))) return at;
    }
    return std::string::npos;
}

class Repairs {
public:
    explicit Repairs(const DraftView& view) : view_(view), d_(view.internals()) {}

    void add(DraftProblem& problem) {
        const std::string& message = problem.diagnostic.message;
        const std::size_t hint = message.find(" Did you mean '");
        if (hint != std::string::npos) {
            problem.repairWord = quotedBefore(message, message.size());
            replaceWord(problem, quotedBefore(message, hint));
        } else if (problem.diagnostic.code == "template.unknown-label") {
            addWords(problem, false);
        } else if (problem.diagnostic.code == "template.unknown-phrase") {
            addWords(problem, true);
        }
        if (problem.repair.empty()) problem.repairWord.clear();
    }

private:
    /// The scalar (or key) at the problem's place gets the other word.
    void replaceWord(DraftProblem& problem, std::string wrong) {
        if (!problem.path || wrong.empty()) return;
        const std::string* text = view_.files().text(problem.path->file);
        if (!text || problem.diagnostic.file != problem.path->file) return;  // of the base: not ours to mend
        if (const std::size_t dot = wrong.rfind('.'); dot != std::string::npos &&
                                                      wrong.find(' ') == std::string::npos &&
                                                      problem.repairWord.find('.') == std::string::npos)
            wrong = wrong.substr(dot + 1);
        const YamlNode* node = d_.node(d_.parsed.front(), *problem.path);
        if (!node) return;
        const std::size_t at = findWord(*text, wrong, node->begin);
        if (node->isScalar() && at != std::string::npos && at < node->end) {
            const std::size_t inside = findWord(node->text, wrong, 0);
            if (inside == std::string::npos) return;
            std::string value = node->text;
            value.replace(inside, wrong.size(), problem.repairWord);
            problem.repair = {SetValue{*problem.path, DraftValue::scalar(value)}};
            return;
        }
        // a key, or a word somewhere in the item that the problem names
        std::size_t from = node->begin, end = node->end;
        const YamlNode* parent =
            problem.path->steps.empty() ? nullptr : d_.node(d_.parsed.front(), problem.path->parent());
        for (const YamlEntry& entry : parent ? parent->entries : std::vector<YamlEntry>{})
            if (entry.key == problem.path->steps.back()) from = entry.keyBegin, end = entry.value.end;
        const std::size_t first = findWord(*text, wrong, from);
        if (first == std::string::npos || first >= end) return;
        // twice: which of them is meant cannot be told, unless it is the key itself
        if (first != from && findWord(*text, wrong, first + 1) < end) return;
        std::string bytes = *text;
        bytes.replace(first, wrong.size(), problem.repairWord);
        problem.repair = {SetFile{problem.path->file, std::move(bytes)}};
    }

    void addWords(DraftProblem& problem, bool phrase) {
        const std::string& message = problem.diagnostic.message;
        const std::size_t open = message.find('\''), close = message.find('\'', open + 1);
        if (open == std::string::npos || close == std::string::npos) return;
        const std::string key = message.substr(open + 1, close - open - 1);
        std::string file = problem.diagnostic.file;
        if (const std::size_t in = message.find(" in ", close); in != std::string::npos)
            file = message.substr(in + 4, message.find(".yaml", in) - in - 4 + 5);
        const std::size_t slash = file.find('/');
        if (slash == std::string::npos || slash > 12) return;
        const auto& words = phrase ? phrases() : labels();
        const auto known = words.find(key);
        const bool any = known != words.end() && !known->second.byLanguage.empty();
        problem.repair = {
            SetWords{file.substr(0, slash), key, any ? known->second.byLanguage.begin()->second : key, phrase}};
    }
    const std::map<std::string, DraftView::Words>& labels() {
        if (!labels_) labels_ = view_.labels();
        return *labels_;
    }
    const std::map<std::string, DraftView::Words>& phrases() {
        if (!phrases_) phrases_ = view_.phrases();
        return *phrases_;
    }

    const DraftView& view_;
    const DraftView::Private& d_;
    std::optional<std::map<std::string, DraftView::Words>> labels_, phrases_;
};

}  // namespace

int DraftCheck::errors() const {
    return static_cast<int>(std::count_if(problems.begin(), problems.end(), [](const DraftProblem& one) {
        return one.diagnostic.grade == Grade::Error;
    }));
}

DraftCheck checkDraft(const TemplateFiles& files, const Cancel& cancel, const DraftView* before) {
    DraftCheck check;
    const auto stopped = [&] { return check.cancelled = check.cancelled || (cancel && cancel()); };
    if (stopped()) return check;
    check.view = std::make_shared<const DraftView>(files, before);
    Diagnostics diagnostics = check.view->problems();
    const auto& d = check.view->internals();
    if (d.isWhole && !stopped()) {
        const auto source = reporting::detail::buildTemplate(d.merged, diagnostics);
        if (stopped()) return check;
        Compilation compilation = compile(source);
        diagnostics.insert(diagnostics.end(), compilation.diagnostics.begin(), compilation.diagnostics.end());
        check.compiled = std::move(compilation.value);
    }
    if (stopped()) return check;
    std::stable_sort(diagnostics.begin(), diagnostics.end(), [](const Diagnostic& a, const Diagnostic& b) {
        return std::tie(a.file, a.line, a.column) < std::tie(b.file, b.line, b.column);
    });
    diagnostics.erase(std::unique(diagnostics.begin(), diagnostics.end()), diagnostics.end());
    Repairs repairs(*check.view);
    for (Diagnostic& one : diagnostics) {
        DraftProblem problem;
        problem.path = check.view->pathAt({one.file, one.line, one.column});
        problem.diagnostic = std::move(one);
        repairs.add(problem);
        check.problems.push_back(std::move(problem));
    }
    if (check.errors() > 0) check.compiled = nullptr;
    return check;
}

}  // namespace reporting::authoring
