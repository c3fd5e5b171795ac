#include "plugin/editor/problem_words.h"

namespace hsg::editor {

namespace {

struct CodeWords {
    const char* code;
    const char* words;
};

constexpr CodeWords headings[] = {
    {"template.type", QT_TRANSLATE_NOOP("hsg::editor::ProblemWords", "something else is expected here")},
    {"template.unknown-id", QT_TRANSLATE_NOOP("hsg::editor::ProblemWords", "no such name in the template")},
    {"template.table", QT_TRANSLATE_NOOP("hsg::editor::ProblemWords", "the decision table is not complete")},
    {"template.duplicate-id", QT_TRANSLATE_NOOP("hsg::editor::ProblemWords", "the id stands twice")},
    {"template.arguments", QT_TRANSLATE_NOOP("hsg::editor::ProblemWords", "the values of the phrase do not fit")},
    {"template.argument", QT_TRANSLATE_NOOP("hsg::editor::ProblemWords", "a value put into a phrase is wrong")},
    {"template.reference", QT_TRANSLATE_NOOP("hsg::editor::ProblemWords", "it names an answer that does not exist")},
    {"template.prefill",
     QT_TRANSLATE_NOOP("hsg::editor::ProblemWords", "the proposal from the header is not complete")},
    {"template.overlay", QT_TRANSLATE_NOOP("hsg::editor::ProblemWords", "the change does not fit what it is built on")},
    {"template.number", QT_TRANSLATE_NOOP("hsg::editor::ProblemWords", "the number is not right")},
    {"template.unknown-label", QT_TRANSLATE_NOOP("hsg::editor::ProblemWords", "words are missing")},
    {"template.syntax", QT_TRANSLATE_NOOP("hsg::editor::ProblemWords", "the file cannot be read as YAML")},
    {"template.size", QT_TRANSLATE_NOOP("hsg::editor::ProblemWords", "too large")},
    {"template.normal", QT_TRANSLATE_NOOP("hsg::editor::ProblemWords", "the normal answer does not fit")},
    {"template.id", QT_TRANSLATE_NOOP("hsg::editor::ProblemWords", "not an id: letters, digits, _")},
    {"template.expression", QT_TRANSLATE_NOOP("hsg::editor::ProblemWords", "the condition cannot be understood")},
    {"template.code-length", QT_TRANSLATE_NOOP("hsg::editor::ProblemWords", "the code is too long")},
    {"template.value", QT_TRANSLATE_NOOP("hsg::editor::ProblemWords", "the value does not fit")},
    {"template.unknown-phrase", QT_TRANSLATE_NOOP("hsg::editor::ProblemWords", "there is no such phrase")},
    {"template.unit", QT_TRANSLATE_NOOP("hsg::editor::ProblemWords", "the unit is unknown (UCUM)")},
    {"template.options", QT_TRANSLATE_NOOP("hsg::editor::ProblemWords", "the options do not fit")},
    {"template.missing-key", QT_TRANSLATE_NOOP("hsg::editor::ProblemWords", "something that is needed is missing")},
    {"template.layout", QT_TRANSLATE_NOOP("hsg::editor::ProblemWords", "the layout does not fit")},
    {"template.key", QT_TRANSLATE_NOOP("hsg::editor::ProblemWords", "the key must be one character")},
    {"template.interval", QT_TRANSLATE_NOOP("hsg::editor::ProblemWords", "the minutes must grow")},
    {"template.extends", QT_TRANSLATE_NOOP("hsg::editor::ProblemWords", "what it is built on cannot be read")},
    {"template.diagram", QT_TRANSLATE_NOOP("hsg::editor::ProblemWords", "the diagram does not fit")},
    {"template.version", QT_TRANSLATE_NOOP("hsg::editor::ProblemWords", "not a version such as 1.0.0")},
    {"template.unreachable", QT_TRANSLATE_NOOP("hsg::editor::ProblemWords", "the question can never be asked")},
    {"template.unknown-key", QT_TRANSLATE_NOOP("hsg::editor::ProblemWords", "an unknown word stands here")},
    {"template.unknown-file", QT_TRANSLATE_NOOP("hsg::editor::ProblemWords", "the file has no meaning here")},
    {"template.stray-label", QT_TRANSLATE_NOOP("hsg::editor::ProblemWords", "words that nothing uses")},
    {"template.pattern", QT_TRANSLATE_NOOP("hsg::editor::ProblemWords", "the phrase is not written right")},
    {"template.language",
     QT_TRANSLATE_NOOP("hsg::editor::ProblemWords", "the language is not among those of the template")},
    {"template.languages", QT_TRANSLATE_NOOP("hsg::editor::ProblemWords", "the languages do not fit")},
    {"template.forward-reference", QT_TRANSLATE_NOOP("hsg::editor::ProblemWords", "it uses what is asked later")},
    {"template.exam-line", QT_TRANSLATE_NOOP("hsg::editor::ProblemWords", "the summary line is not complete")},
    {"template.duplicate-key", QT_TRANSLATE_NOOP("hsg::editor::ProblemWords", "the word stands twice")},
    {"template.unused-card", QT_TRANSLATE_NOOP("hsg::editor::ProblemWords", "the card is used nowhere")},
    {"template.no-value", QT_TRANSLATE_NOOP("hsg::editor::ProblemWords", "a value is missing")},
    {"template.boolean", QT_TRANSLATE_NOOP("hsg::editor::ProblemWords", "yes or no is expected")},
    {"template.sentence", QT_TRANSLATE_NOOP("hsg::editor::ProblemWords", "the sentence is not complete")},
    {"template.row", QT_TRANSLATE_NOOP("hsg::editor::ProblemWords", "the row is not complete")},
    {"draft.no-item", QT_TRANSLATE_NOOP("hsg::editor::ProblemWords", "it is not there any more")},
    {"draft.value", QT_TRANSLATE_NOOP("hsg::editor::ProblemWords", "the value does not fit")},
    {"draft.rename", QT_TRANSLATE_NOOP("hsg::editor::ProblemWords", "it cannot be renamed")},
    {"draft.inherited", QT_TRANSLATE_NOOP("hsg::editor::ProblemWords", "it is inherited: set another value instead")},
    {"draft.syntax", QT_TRANSLATE_NOOP("hsg::editor::ProblemWords", "the file must be mended by text first")},
    {"draft.file", QT_TRANSLATE_NOOP("hsg::editor::ProblemWords", "the file cannot be changed so")},
    {"draft.exists", QT_TRANSLATE_NOOP("hsg::editor::ProblemWords", "that name is taken")},
    {"draft.limit", QT_TRANSLATE_NOOP("hsg::editor::ProblemWords", "too much for one template")},
    {"draft.journal", QT_TRANSLATE_NOOP("hsg::editor::ProblemWords", "the kept draft cannot be read")},
    {"activate.dry-run", QT_TRANSLATE_NOOP("hsg::editor::ProblemWords", "the dry run of this state was not looked at")},
    {"activate.errors", QT_TRANSLATE_NOOP("hsg::editor::ProblemWords", "it has errors")},
    {"activate.lower", QT_TRANSLATE_NOOP("hsg::editor::ProblemWords", "the version is not higher than the active one")},
    {"activate.retired", QT_TRANSLATE_NOOP("hsg::editor::ProblemWords", "it is retired")},
    {"activate.used", QT_TRANSLATE_NOOP("hsg::editor::ProblemWords", "the version was in use before")},
    {"activate.version", QT_TRANSLATE_NOOP("hsg::editor::ProblemWords", "the version is not right")},
    {"shelf.exists", QT_TRANSLATE_NOOP("hsg::editor::ProblemWords", "the folder is there already")},
    {"shelf.folder", QT_TRANSLATE_NOOP("hsg::editor::ProblemWords", "the folder cannot be used")},
    {"shelf.io", QT_TRANSLATE_NOOP("hsg::editor::ProblemWords", "it could not be written")},
    {"shelf.state", QT_TRANSLATE_NOOP("hsg::editor::ProblemWords", "its state does not allow that")},
    {"shelf.twice", QT_TRANSLATE_NOOP("hsg::editor::ProblemWords", "two templates have this id")},
    {"shelf.version", QT_TRANSLATE_NOOP("hsg::editor::ProblemWords", "the version is not right")},
    {"store.full", QT_TRANSLATE_NOOP("hsg::editor::ProblemWords", "the disk is full")},
    {"store.io", QT_TRANSLATE_NOOP("hsg::editor::ProblemWords", "it could not be written")},
};

}  // namespace

QString ProblemWords::of(const std::string& code, const std::string& message) {
    const QString sentence = QString::fromStdString(message);
    for (const auto& one : headings) {
        if (code != one.code) continue;
        const QString heading = tr(one.words);
        // English: the sentence says it already
        return heading == QLatin1String(one.words) ? sentence : QStringLiteral("%1（%2）").arg(heading, sentence);
    }
    return sentence;
}

QString ProblemWords::of(const reporting::Diagnostic& problem) {
    return of(problem.code, problem.message);
}

QString ProblemWords::of(const reporting::Error& error) {
    return of(error.code, error.message);
}

}  // namespace hsg::editor
