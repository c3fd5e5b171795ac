#include "plugin/editor/code_field.h"
#include "plugin/editor/form_maker.h"
#include "plugin/editor/item_search.h"
#include "plugin/editor/sentences_field.h"
#include "plugin/editor/word_fields.h"

/// Fields of questions, rules, tables, the report.
namespace hsg::editor {

void FormMaker::ofQuestion() {
    words("question." + id_, tr("The question"), 3);
    words("help." + id_, tr("Definition shown with it (optional)"), 6);
    choice("kind", tr("Kind of answer"),
           {{"choice", tr("one of the options")},
            {"choices", tr("several of the options, or none")},
            {"number", tr("a number")},
            {"text", tr("free text")}});
    ofQuestionKind();
    when("required", tr("Must be answered"));
    condition("shownWhen", tr("Asked only when"), tr("Left out: always. It may read only what is asked earlier."));
    ofQuestionEvidence();
    code("code", tr("Code of the question"));
    yaml("prefill", tr("Proposed from the header"),
         tr("In order of trust: [{attribute: ContrastBolusVolume}]. It counts when the reader accepts it."));
    add(new SentencesField(context_, path_, {tr("In the report"), {}}, parent_));
}

void FormMaker::ofQuestionKind() {
    const auto kind = valueAt(facts_, at("kind"));
    if (kind == "number") {
        text("unit", tr("Unit (UCUM)"));
        text("min", tr("Smallest"));
        text("max", tr("Largest"));
        text("decimals", tr("Decimals"));
    } else if (kind == "text") {
        text("lines", tr("Lines"));
    } else {
        add(new OptionsField(context_, at("options"), {tr("Options"), {}}, parent_));
        list("ordered", tr("In this order"), std::nullopt,
             tr("Ids from least to most: makes “more than”, “at least” possible"));
        yaml("normal", tr("Normal answer"),
             tr("What “normal for what these films show” sets: an option; {is: D0, films: [SPILL]} rests on other "
                "films; for several options: none"));
    }
    if (kind != "text")
        text("notAssessable", tr("“Not assessable” is"),
             tr("The code that rules see; left out: NA; “none” forbids the answer"));
}

void FormMaker::ofQuestionEvidence() {
    text("films", tr("Films it rests on"), tr("A phase or a group: immediate, delayed, SPILL …"))
        ->setWords(IdList::Phases);
    when("film", tr("A film must be named"));
    when("point", tr("A point must be marked"), tr("For focal findings: where it is on the film"));
    text("card", tr("Definition card"))->setWords(IdList::Cards);
    text("group", tr("Checklist"), tr("Neighbours with the same word stand in one frame"));
    flag("sheet", tr("On the technologist’s sheet"));
}

void FormMaker::ofTable() {
    add(new RowsField(context_, at("rows"), {tr("Rows: the first that is true decides"), {}}, parent_));
    yaml("valid", tr("Impossible combinations"), tr("Conditions that must hold; else there is no conclusion"));
}

void FormMaker::ofInput() {
    if (facts_.view().has(at("is"))) {
        condition("is", tr("Value"));
        return;
    }
    list("values", tr("Values"), std::nullopt);
    list("ordered", tr("In this order"), std::nullopt);
    flag("optional", tr("May be blank"));
    condition("from", tr("Comes from"), tr("The answer or derived value behind it"));
}

void FormMaker::ofRow() {
    condition("when", tr("When"), tr("Inputs of the table only; the last row has no condition"));
    if (facts_.view().has(at("cases"))) {
        yaml("cases", tr("Cases"), tr("The first that is true decides inside the row; the last has no “when”"));
        return;
    }
    const auto then = at("then");
    const auto field = [&](const char* key, const QString& label, const QString& help) {
        auto* made = new TextField(context_, then / key, {label, help}, parent_);
        add(made);
        return made;
    };
    add(new ConditionField(
        context_, then / "class",
        {tr("Conclusion"), tr("A conclusion, or a condition that gives one: if(T == T2, IMP2, IMP1)")}, parent_));
    field("kind", tr("Kind"), tr("Of an indeterminate conclusion: what is not known"));
    add(new YamlField(context_, then / "modifiers", {tr("Additions"), tr("{ADH: \"P == P3\"}")}, parent_));
    add(new YamlField(context_, then / "notes", {tr("Notes"), tr("Phrases said with the conclusion")}, parent_));
}

void FormMaker::ofClass() {
    words("class." + id_, tr("Short words"));
    phrase("phrase", tr("Words in the report"), "class." + id_);
    code("code", tr("Code"));
    text("group", tr("Group"));
    flag("definite", tr("Definite"));
    text("column", tr("Column in the table"));
    yaml("kinds", tr("Kinds"), tr("kind: phrase, of an indeterminate conclusion"));
}

void FormMaker::ofRule(Kind kind) {
    if (kind == Kind::Contradiction)
        choice("severity", tr("What it does"),
               {{"refuse", tr("forbids the signature")}, {"warn", tr("warns, to be acknowledged")}});
    if (kind != Kind::ExamLine)
        choice("scope", tr("Asked"), {{"", tr("once for the examination")}, {"side", tr("for each side")}});
    condition("when", kind == Kind::ExamLine ? tr("When (the last line has none)") : tr("When"),
              tr("Names are completed while you type; Ctrl+Space shows all"));
    const char* prefix = kind == Kind::Limitation      ? "limit."
                         : kind == Kind::Contradiction ? "k."
                         : kind == Kind::ExamLine      ? "exam."
                                                       : "rec.";
    phrase("phrase", tr("What it says"), prefix + (id_.empty() ? std::string("new") : id_));
    yaml("args", tr("Values put in"),
         tr("{t: duration(interval.minutes), side: label(side)}; a list of words: {list: {items: [{when: …, phrase: "
            "…}]}}"));
    if (kind == Kind::Limitation || kind == Kind::Contradiction)
        list("from", tr("Answers to go to"), IdList::References, tr("Left out: every answer that the condition reads"));
    if (kind == Kind::Limitation) {
        flag("alert", tr("Concerns the patient’s safety"));
        condition("said", tr("Said already where"), tr("There the impression leaves it to the line of a side"));
    }
    if (kind == Kind::Contradiction)
        choice("reason", tr("Words of the reader"),
               {{"", tr("not asked for")}, {"optional", tr("may be given")}, {"required", tr("must be given")}});
}

void FormMaker::ofSection() {
    words("section." + id_, tr("Heading"));
    code("heading", tr("Code of the heading"));
    flag("perSide", tr("Once for each side"));
    list("findings", tr("Findings of the steps"), IdList::Steps,
         tr("Their answers become coded findings of this section"));
    yaml("impression", tr("Parts of the impression"));
    text("maxLines", tr("Lines at most"));
}

void FormMaker::ofSentence() {
    if (facts_.view().has(at("text"))) {
        auto* answer = text("text", tr("Free text of"), tr("The answer whose words are printed as typed"));
        answer->setWords(IdList::References);
        answer->setIsId();
        condition("when", tr("Said when"));
        return;
    }
    condition("when", tr("Said when"), tr("Left out: always"));
    phrase("phrase", tr("What it says"), "say.new");
    yaml("args", tr("Values put in"),
         tr("{x: label(reach), mm: number(tube_mm)}; a list of words: {list: {items: [{when: …, phrase: …}]}}"));
    list("from", tr("Rests on the answers"), IdList::References);
}

void FormMaker::ofOther(Kind kind) {
    if (kind == Kind::Code) {
        add(new CodeField(context_, path_, {tr("Code"), {}}, path_.steps.empty() ? id_ : path_.steps.back(), parent_));
        return;
    }
    if (kind == Kind::Phrase) {
        add(new PatternField(context_, id_, {tr("Words, with {values} put in"), {}}, parent_));
        return;
    }
    if (kind == Kind::Label) {
        words(id_, tr("Words"), 6);
        return;
    }
    if (kind == Kind::Side) words("side." + id_, tr("What it is called"));
    if (kind == Kind::Phase) {
        words("phase." + id_, tr("What it is called"));
        choice("group", tr("Belongs to"),
               {{"before", tr("before contrast")},
                {"immediate", tr("immediate films")},
                {"drain", tr("drainage")},
                {"delayed", tr("delayed films")}});
        flag("repeats", tr("May be taken several times"));
    }
    const auto node = facts_.view().at(path_);
    if (!node || kind == Kind::Language || kind == Kind::File || kind == Kind::Phase) return;
    for (const auto& [key, value] : node->value.entries) {
        if (key == "id" || key == "name" || key == "rule") continue;
        if (key == "code")
            code("code", tr("Code"));
        else
            yaml(key.c_str(), QString::fromStdString(key));
    }
}

QString FormMaker::purpose(Kind kind) {
    switch (kind) {
        case Kind::Parameter:
            return tr("A threshold that rules use. Changing it may change conclusions: the dry run tells which.");
        case Kind::Question:
            return tr("What the reader is asked. Its options are coded; its words may change at any time.");
        case Kind::Row:
        case Kind::Table:
            return tr("From the findings of one tube to its conclusion. Changing it may change conclusions.");
        case Kind::Contradiction:
            return tr("What must not stand together in one report.");
        case Kind::Limitation:
            return tr("What the films cannot carry; it is always said in the report.");
        case Kind::Phrase:
            return tr("Words of the report. {name} is replaced by a value.");
        case Kind::Sentence:
            return tr("One sentence of the report, said on its condition.");
        case Kind::Derived:
            return tr("Worked out from answers, for use in conditions.");
        case Kind::Page:
            return tr("Paper, logo, letters and order of the printed report; the preview on the right follows.");
        case Kind::Layout:
            return tr("Which films hang where: selectors find films, stages hang them one after the other.");
        case Kind::IntervalClass:
            return tr("When a delayed film counts with this contrast agent.");
        default:
            return {};
    }
}

}  // namespace hsg::editor
